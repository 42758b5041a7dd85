//! Times of a notification that became another kind of value: a count of seconds, a time of UTC, a date in words.

use super::ways::{group, places};
use crate::diagnose::mistakes::{Case, Run, mistakes};
use crate::protocol::charset::Charset;

mistakes! { Value;
    TIMESTAMP = "timestamp-not-signed", request: Never, notify: Low,
        ("{parameter} is a count of seconds or milliseconds; the sign has yyyy-MM-dd HH:mm:ss", "{parameter}是时间戳，签名时是 yyyy-MM-dd HH:mm:ss"),
        ("strtotime, getTime() or a binder that makes dates of text, written again as a number", "strtotime、getTime()，或参数绑定转成日期后又以数字输出"),
        ("keep times as the text that arrived", "时间保留收到时的文本"),
        |case, slips| group(case, slips, &times(case, stamped), &[Run { edit: stamped, number: 8 }, Run { edit: stamped, number: 0 }]);
    IN_UTC = "time-in-utc", request: Never, notify: Low,
        ("{parameter} was turned into UTC; the sign has the time of Beijing", "{parameter}被转成了 UTC 时间，签名时是北京时间"),
        ("toISOString, a JSON library or a database that keeps times in UTC", "toISOString、JSON 库，或以 UTC 保存时间的数据库"),
        ("keep times as the text that arrived", "时间保留收到时的文本"),
        |case, slips| group(case, slips, &times(case, of_utc), &[Run { edit: of_utc, number: 8 }]);
    IN_WORDS = "time-in-words", request: Never, notify: Low,
        ("{parameter} is a date in words; the sign has yyyy-MM-dd HH:mm:ss", "{parameter}是英文日期，签名时是 yyyy-MM-dd HH:mm:ss"),
        ("toString() of a date in Java or JavaScript, or the form of HTTP", "Java、JavaScript 的日期 toString()，或 HTTP 日期格式"),
        ("keep times as the text that arrived", "时间保留收到时的文本"),
        |case, slips| group(case, slips, &times(case, in_words), &[Run { edit: in_words, number: 0 }, Run { edit: in_words, number: 8 }]);
}

const DAY: i64 = 86_400;
const HOUR: i64 = 3600;
const MONTHS: [&str; 12] = [
    "jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec",
];

fn times(case: &Case<'_>, edit: crate::diagnose::mistakes::Edit) -> Vec<usize> {
    places(case, |name, value| {
        ["time", "gmt", "date"]
            .iter()
            .any(|word| name.contains(word))
            && edit(value, case.charset, 8).is_some()
    })
}

/// So many seconds since 1970 as a time of the zone that is so many hours ahead.
fn written(seconds: i64, hours: u32) -> Option<Vec<u8>> {
    let seconds = seconds + i64::from(hours) * HOUR;
    // Days since 0000-03-01, so that a leap day ends the year.
    let days = seconds.div_euclid(DAY) + 719_468;
    let of_day = seconds.rem_euclid(DAY);
    let era = days.div_euclid(146_097);
    let of_era = days.rem_euclid(146_097);
    let year = (of_era - of_era / 1460 + of_era / 36_524 - of_era / 146_096) / 365;
    let of_year = of_era - (365 * year + year / 4 - year / 100);
    let shifted = (5 * of_year + 2) / 153;
    let day = of_year - (153 * shifted + 2) / 5 + 1;
    let month = if shifted < 10 {
        shifted + 3
    } else {
        shifted - 9
    };
    let year = year + era * 400 + i64::from(month <= 2);
    let (hour, minute, second) = (of_day / HOUR, of_day / 60 % 60, of_day % 60);
    let sound = (1970..2100).contains(&year);
    let text = format!("{year}-{month:02}-{day:02} {hour:02}:{minute:02}:{second:02}");
    sound.then(|| text.into_bytes())
}

/// The seconds since 1970 of a time, as if it were one of UTC.
fn seconds([year, month, day, hour, minute, second]: [i64; 6]) -> Option<i64> {
    let sound = (1970..2100).contains(&year)
        && (1..=12).contains(&month)
        && (1..=31).contains(&day)
        && (0..24).contains(&hour)
        && (0..60).contains(&minute)
        && (0..60).contains(&second);
    let (from_march, months) = if month > 2 {
        (year, month - 3)
    } else {
        (year - 1, month + 9)
    };
    let of_year = (153 * months + 2) / 5 + day - 1;
    let days =
        from_march * 365 + from_march / 4 - from_march / 100 + from_march / 400 + of_year - 719_468;
    sound.then_some(days * DAY + hour * HOUR + minute * 60 + second)
}

/// A count of seconds, milliseconds or more of the zone that is so many hours ahead.
fn stamped(value: &[u8], _: Charset, hours: u32) -> Option<Vec<u8>> {
    let text = str::from_utf8(value).ok()?;
    let whole = text.split_once('.').map_or(text, |(whole, _)| whole);
    let digits = whole.bytes().all(|byte| byte.is_ascii_digit());
    let count: i64 = whole.parse().ok().filter(|_| digits)?;
    let seconds = match whole.len() {
        9 | 10 => count,
        12 | 13 => count / 1000,
        15 | 16 => count / 1_000_000,
        18 | 19 => count / 1_000_000_000,
        _ => return None,
    };
    written(seconds, hours)
}

/// A time that is marked as one of UTC, or has the form of ISO 8601, so many hours later.
fn of_utc(value: &[u8], _: Charset, hours: u32) -> Option<Vec<u8>> {
    let text = str::from_utf8(value).ok()?.trim();
    let marks = [
        "Z", " UTC", "+00:00", "+0000", " +0000", " +00:00", " GMT", "UTC",
    ];
    let bare = marks
        .iter()
        .filter_map(|mark| text.strip_suffix(mark))
        .min_by_key(|bare| bare.len());
    let bare = bare.or_else(|| text.contains('T').then_some(text))?;
    let (clock, fraction) = bare.split_once('.').unwrap_or((bare, ""));
    if !fraction.bytes().all(|byte| byte.is_ascii_digit()) {
        return None;
    }
    let parts: Vec<i64> = clock
        .split(['-', '/', ':', 'T', ' '])
        .map(|part| part.parse().ok())
        .collect::<Option<_>>()?;
    written(seconds(parts.try_into().ok()?)?, hours)
}

/// `Wed Oct 14 01:02:03 CST 2015` and the other dates in English words; so many hours later.
fn in_words(value: &[u8], _: Charset, hours: u32) -> Option<Vec<u8>> {
    let text = str::from_utf8(value).ok().filter(|text| text.len() < 80)?;
    let (mut year, mut month, mut day, mut clock) = (None, None, None, None);
    let mut afternoon = None;
    for word in text
        .split([' ', ',', '-', '+', '/'])
        .filter(|word| !word.is_empty())
    {
        let small = word.to_ascii_lowercase();
        let named = MONTHS.iter().position(|name| small.starts_with(name));
        match word.parse::<i64>() {
            Ok(number) if word.len() == 4 && number >= 1970 && year.is_none() => {
                year = Some(number);
            }
            Ok(number) if number <= 31 && day.is_none() => day = Some(number),
            _ if small == "pm" || small == "am" => afternoon = Some(small == "pm"),
            _ if word.contains(':') && clock.is_none() => {
                let parts: Vec<i64> = word
                    .split(':')
                    .filter_map(|part| part.parse().ok())
                    .collect();
                clock = <[i64; 3]>::try_from(parts).ok();
            }
            _ if month.is_none() => month = named.and_then(|at| i64::try_from(at + 1).ok()),
            _ => {}
        }
    }
    let [hour, minute, second] = clock?;
    let hour = match afternoon {
        Some(true) if hour < 12 => hour + 12,
        Some(false) if hour == 12 => 0,
        _ => hour,
    };
    written(seconds([year?, month?, day?, hour, minute, second])?, hours)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn times_of_other_kinds() {
        let text = |bytes: Option<Vec<u8>>| bytes.and_then(|bytes| String::from_utf8(bytes).ok());
        let utf8 = Charset::Utf8;
        let expected = Some("2015-11-01 17:22:20".to_owned());
        for stamp in ["1446369740", "1446369740000", "1446369740.0"] {
            assert_eq!(text(stamped(stamp.as_bytes(), utf8, 8)), expected);
        }
        assert_eq!(
            text(written(951_782_400, 0)),
            Some("2000-02-29 00:00:00".to_owned())
        );
        for utc in [
            "2015-11-01T09:22:20Z",
            "2015-11-01 09:22:20 UTC",
            "2015-11-01T09:22:20.000Z",
            "2015-11-01T09:22:20+00:00",
        ] {
            assert_eq!(text(of_utc(utc.as_bytes(), utf8, 8)), expected, "{utc}");
        }
        for words in [
            "Sun Nov 01 17:22:20 CST 2015",
            "Sun Nov 01 2015 17:22:20 GMT+0800",
            "Sun, 01 Nov 2015 17:22:20 GMT",
            "Nov 1, 2015 5:22:20 PM",
        ] {
            assert_eq!(
                text(in_words(words.as_bytes(), utf8, 0)),
                expected,
                "{words}"
            );
        }
        for no in ["", "88", "20130822144524001", "a b c", "T", "1-2-3"] {
            let all = [stamped, of_utc, in_words];
            assert!(
                all.iter()
                    .all(|edit| edit(no.as_bytes(), utf8, 8).is_none()),
                "{no}"
            );
        }
    }
}
