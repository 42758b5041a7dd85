//! Mistakes in how times are written.

use super::ways::{group, places, seldom};
use crate::diagnose::mistakes::{Case, Run, mistakes};
use crate::protocol::charset::Charset;

mistakes! { Value;
    TIME = "time-spelt-otherwise", request: Low, notify: Never,
        ("{parameter} was signed in another form of time", "签名时{parameter}的时间格式不同"),
        ("a date object printed by its language: T between, .0 behind, / for -, no seconds", "语言自己打印的日期：中间有 T、末尾有 .0、用 / 代替 -、没有秒"),
        ("format times once as yyyy-MM-dd HH:mm:ss, then sign and send that text", "时间统一格式化为 yyyy-MM-dd HH:mm:ss，签名和发送都用它"),
        |case, slips| {
            let runs: Vec<Run> = (1..FORMS).map(|number| Run { edit: written, number }).collect();
            group(case, slips, &times(case), &runs[..17]);
            seldom(case, slips, &times(case), &runs[17..]);
        };
    TIME_NOT_SIGNED = "time-form-not-signed", request: Low, notify: Low,
        ("{parameter} is not in the form of time in which it was signed, yyyy-MM-dd HH:mm:ss", "{parameter}不是签名时的时间格式 yyyy-MM-dd HH:mm:ss"),
        ("a binder that makes dates of text, a JSON library, a database column", "参数绑定把文本转成日期、JSON 库或数据库字段"),
        ("keep times as the text that arrived", "时间保留收到时的文本"),
        |case, slips| group(case, slips, &times(case), &[Run { edit: written, number: 0 }]);
    ZONE = "time-in-other-zone", request: Low, notify: Low,
        ("{parameter} was signed in another time zone", "签名时{parameter}用的是另一个时区"),
        ("a server on UTC, or a library that converts to it: eight hours from Beijing", "服务器或库使用 UTC，与北京时间差八小时"),
        ("write times in Beijing time and keep them as text", "时间用北京时间书写，并保留为文本"),
        |case, slips| {
            group(case, slips, &times(case), &[-8, 8, -1, 1].map(|hours: i32| Run { edit: shifted, number: hours.cast_unsigned() }));
            let in_utc: Vec<Run> = (0..10).map(|number| Run { edit: in_utc, number }).collect();
            seldom(case, slips, &times(case), &in_utc);
        };
    STAMP = "time-as-timestamp", request: Low, notify: Never,
        ("{parameter} was signed as a number of seconds or milliseconds", "签名时{parameter}是以秒或毫秒计的时间戳"),
        ("time(), Date.now() or a column of integers in place of a formatted time", "用了 time()、Date.now() 或整数字段，没有格式化"),
        ("format times once as yyyy-MM-dd HH:mm:ss, then sign and send that text", "时间统一格式化为 yyyy-MM-dd HH:mm:ss，签名和发送都用它"),
        |case, slips| {
            let runs: Vec<Run> = (0..8).map(|number| Run { edit: stamped, number }).collect();
            seldom(case, slips, &times(case), &runs);
        };
}

/// A time as it is written, to the second.
struct Moment([u32; 6]);

impl Moment {
    /// Reads six numbers in any of the usual forms.
    fn read(value: &[u8]) -> Option<Self> {
        let text = str::from_utf8(value)
            .ok()
            .filter(|text| (12..=40).contains(&text.len()))?;
        let digits = text.bytes().all(|byte| byte.is_ascii_digit());
        // The blank between date and time was lost.
        if text.len() == 18 && text.as_bytes()[4] == b'-' && text.as_bytes()[12] == b':' {
            let apart = [&value[..10], b" ", &value[10..]].concat();
            return Self::read(&apart);
        }
        let parts: Vec<&str> = if digits && text.len() == 14 {
            let ends = [(0, 4), (4, 6), (6, 8), (8, 10), (10, 12), (12, 14)];
            ends.into_iter()
                .filter_map(|(from, to)| text.get(from..to))
                .collect()
        } else {
            text.split(|character: char| !character.is_ascii_digit())
                .filter(|part| !part.is_empty())
                .collect()
        };
        let marks = text.chars().filter(|mark| !mark.is_ascii_digit());
        let mut known = marks.map(|mark| "-/:. T+Z年月日".contains(mark));
        let mut six = [0; 6];
        for (number, part) in six.iter_mut().zip(&parts) {
            *number = part.parse().ok()?;
        }
        let [year, month, day, hour, minute, second] = six;
        let sound = parts.len() >= 5
            && parts[0].len() == 4
            && known.all(|known| known)
            && (1970..2100).contains(&year)
            && (1..=12).contains(&month)
            && (1..=31).contains(&day)
            && hour < 24
            && minute < 60
            && second < 60;
        sound.then_some(Self(six))
    }

    fn write(&self, form: u32) -> Option<String> {
        let [year, month, day, hour, minute, second] = self.0;
        let date = format!("{year}-{month:02}-{day:02}");
        let clock = format!("{hour:02}:{minute:02}:{second:02}");
        Some(match form {
            0 => format!("{date} {clock}"),
            1 => format!("{date}T{clock}"),
            2 => format!("{date}{clock}"),
            3 => format!("{date} {clock}.0"),
            4 => format!("{year}/{month:02}/{day:02} {clock}"),
            5 => format!("{year}{month:02}{day:02}{hour:02}{minute:02}{second:02}"),
            6 => format!("{date} {hour:02}:{minute:02}"),
            7 => format!("{date}+{clock}"),
            8 => format!("{year}/{month}/{day} {hour}:{minute:02}:{second:02}"),
            9 => format!("{date}T{clock}Z"),
            10 => format!("{date}T{clock}+08:00"),
            11 => format!("{date} {clock}.000"),
            12 => format!("{date}T{clock}.000Z"),
            13 => date,
            14 => format!("{year}-{month}-{day} {hour}:{minute}:{second}"),
            15 => format!("{date} {:02}:{minute:02}:{second:02}", (hour + 11) % 12 + 1),
            16 => format!("{date}%20{clock}"),
            17 => format!("{date} {clock}+08:00"),
            18 => format!("{date}  {clock}"),
            19 => format!("{year}-{month}-{day} {hour}:{minute:02}:{second:02}"),
            20 => format!("{date} {clock} +0800"),
            21 => format!("{date}T{clock}+0800"),
            22 => format!("{date}T{clock}.000+08:00"),
            23 => format!("{date}T{clock}.000+0800"),
            24 => format!("{year}年{month:02}月{day:02}日 {clock}"),
            25 => format!("{date} {clock} CST"),
            26 => format!("{year}-{month}-{day} {hour:02}:{minute:02}:{second:02}"),
            27 => format!("{month:02}/{day:02}/{year} {clock}"),
            28 => format!("{year}.{month:02}.{day:02} {clock}"),
            29 => format!("{date} {clock}.000000"),
            30 => format!("{year}/{month}/{day} {hour:02}:{minute:02}:{second:02}"),
            _ => return None,
        })
    }

    /// Seconds since 1970 as if it were a moment of UTC.
    fn seconds(&self) -> Option<i64> {
        let [year, month, day, hour, minute, second] = self.0.map(i64::from);
        let before = |year: i64| year * 365 + year / 4 - year / 100 + year / 400;
        let of_year = (1..self.0[1])
            .map(|month| i64::from(days(self.0[0], month)))
            .sum::<i64>();
        let days = before(year - 1) - before(1969) + of_year + day - 1;
        (month > 0).then_some(((days * 24 + hour) * 60 + minute) * 60 + second)
    }

    /// So many hours later; days are counted as the Gregorian calendar has them.
    fn later(&self, hours: i32) -> Option<Self> {
        let [year, month, day, hour, minute, second] = self.0;
        let hour = i32::try_from(hour).ok()? + hours;
        let mut date = [year, month, day];
        if hour < 0 {
            date = match date {
                [year, 1, 1] => [year - 1, 12, 31],
                [year, month, 1] => [year, month - 1, days(year, month - 1)],
                [year, month, day] => [year, month, day - 1],
            };
        } else if hour >= 24 {
            date = match date {
                [year, 12, 31] => [year + 1, 1, 1],
                [year, month, day] if day >= days(year, month) => [year, month + 1, 1],
                [year, month, day] => [year, month, day + 1],
            };
        }
        let hour = u32::try_from(hour.rem_euclid(24)).ok()?;
        Some(Self([date[0], date[1], date[2], hour, minute, second]))
    }
}

/// How many forms [`Moment::write`] knows.
const FORMS: u32 = 31;

fn days(year: u32, month: u32) -> u32 {
    match month {
        2 if year.is_multiple_of(4) && (!year.is_multiple_of(100) || year.is_multiple_of(400)) => {
            29
        }
        2 => 28,
        4 | 6 | 9 | 11 => 30,
        _ => 31,
    }
}

fn times(case: &Case<'_>) -> Vec<usize> {
    places(case, |name, value| {
        let named = ["time", "gmt", "date", "timestamp"]
            .iter()
            .any(|word| name.contains(word));
        // Order numbers often begin with a time; the others are told by their marks.
        Moment::read(value).is_some() && (named || value.contains(&b':'))
    })
}

fn written(value: &[u8], charset: Charset, form: u32) -> Option<Vec<u8>> {
    let text = charset.decode(value)?;
    charset
        .encode(&Moment::read(text.as_bytes())?.write(form)?)
        .ok()
}

/// The moment in UTC, by number in these forms.
fn in_utc(value: &[u8], _: Charset, number: u32) -> Option<Vec<u8>> {
    let utc = Moment::read(value)?.later(-8)?;
    let plain = utc.write(0)?;
    let text = match number {
        0 => utc.write(9)?,
        1 => utc.write(12)?,
        2 => format!("{plain} UTC"),
        3 => format!("{plain} +0000"),
        4 => format!("{plain}+00:00"),
        5 => format!("{}+00:00", utc.write(1)?),
        6 => format!("{}+0000", utc.write(1)?),
        7 => format!("{plain}Z"),
        8 => utc.write(1)?,
        _ => format!("{plain}.0"),
    };
    Some(text.into_bytes())
}

/// Seconds since 1970, by number: of Beijing, of UTC, of the other side; then milliseconds, then seconds with a point.
fn stamped(value: &[u8], _: Charset, number: u32) -> Option<Vec<u8>> {
    let hours = [8, 0, -8][usize::try_from(number % 3).ok()?];
    let seconds = Moment::read(value)?.seconds()? - hours * 3600;
    let text = match number / 3 {
        0 => seconds.to_string(),
        1 => format!("{seconds}000"),
        _ => format!("{seconds}.0"),
    };
    Some(text.into_bytes())
}

fn shifted(value: &[u8], _: Charset, hours: u32) -> Option<Vec<u8>> {
    let moment = Moment::read(value)?;
    let standard = moment.write(0)?.into_bytes() == value;
    let compact = moment.write(5)?.into_bytes() == value;
    let form = if standard {
        0
    } else if compact {
        5
    } else {
        return None;
    };
    Some(moment.later(hours.cast_signed())?.write(form)?.into_bytes())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn days_turn() {
        let shift = |text: &str, hours: i32| {
            shifted(text.as_bytes(), Charset::Utf8, hours.cast_unsigned())
                .and_then(|bytes| String::from_utf8(bytes).ok())
        };
        assert_eq!(
            shift("2013-01-01 07:59:59", -8).as_deref(),
            Some("2012-12-31 23:59:59")
        );
        assert_eq!(
            shift("2012-02-28 16:00:00", 8).as_deref(),
            Some("2012-02-29 00:00:00")
        );
        assert_eq!(
            shift("20130228160000", 8).as_deref(),
            Some("20130301000000")
        );
        assert_eq!(shift("2013-02-28T16:00:00", 8), None);
    }

    #[test]
    fn forms_are_read_back() {
        let moment = Moment([2013, 8, 22, 14, 45, 24]);
        for form in
            (0..FORMS).filter(|form| ![6, 13, 15, 16, 20, 21, 22, 23, 25, 27, 29].contains(form))
        {
            let text = moment.write(form);
            let read = text.as_ref().and_then(|text| Moment::read(text.as_bytes()));
            assert_eq!(read.map(|read| read.0), Some(moment.0), "{text:?}");
        }
        for no in [
            "2013-08-22",
            "20130822144524001",
            "order 2013-08-22 14:45:24",
            "2013-13-01 00:00:00",
        ] {
            assert!(Moment::read(no.as_bytes()).is_none(), "{no}");
        }
    }
}
