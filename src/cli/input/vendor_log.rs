//! The log that the vendor's samples write, taken as it is: `responseTxt=`, then what was compared, then the
//! parameters as they were joined. The samples of the years differ in what stands between, so that what is looked for
//! are the names: `sign`, `mysign`, `isSign`, and the first `name=` behind them.

use super::{Format, Input, as_text};
use crate::cli::failure::{Failure, fail};
use crate::protocol::form;
use crate::protocol::params::Param;
use crate::text::problem::input as problems;

const ANSWER: &[u8] = b"responseTxt=";
const LOG: &[u8] = b"_url_log:";
/// What a logger writes before the next entry, in UTF-8 and in GBK.
const DATES: [&[u8]; 2] = ["执行日期".as_bytes(), b"\xD6\xB4\xD0\xD0\xC8\xD5\xC6\xDA"];

/// What an entry says besides the parameters.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct LogEntry {
    /// What `notify_verify` answered, or what the sample made of it.
    pub(crate) answer: Vec<u8>,
    /// The sign that the sample computed.
    pub(crate) mysign: Option<Vec<u8>>,
}

/// Whether a text is such a log.
pub(crate) fn looks_like(bytes: &[u8]) -> bool {
    let holds = |part: &[u8]| find(bytes, part).is_some();
    holds(ANSWER) && (holds(LOG) || holds(b"mysign=") || holds(b"isSign="))
}

/// Every entry: its parameters with the `sign` that was received, and what else it says.
pub(crate) fn read(bytes: &[u8]) -> Result<Vec<(Input, LogEntry)>, Failure> {
    let mut entries = Vec::new();
    let mut rest = bytes;
    while let Some(at) = find(rest, ANSWER) {
        let entry = &rest[at + ANSWER.len()..];
        let end = find(entry, ANSWER).unwrap_or(entry.len());
        entries.push(of_entry(&entry[..end])?);
        rest = &entry[end..];
    }
    Ok(entries)
}

fn of_entry(entry: &[u8]) -> Result<(Input, LogEntry), Failure> {
    let entry = DATES.iter().fold(entry, |entry, date| {
        find(entry, date).map_or(entry, |at| &entry[..at])
    });
    let entry = entry.trim_ascii_end();
    let mut log = LogEntry {
        answer: word(entry).to_vec(),
        mysign: None,
    };
    let mut sign = None;
    let mut rest = &entry[log.answer.len()..];
    while let Some((name, value)) = next_pair(rest) {
        let said = word(value);
        let after = &value[said.len()..];
        match name {
            b"mysign" => log.mysign = Some(said.to_vec()),
            b"isSign" | b"isSgin" => {}
            // A `sign` beside `mysign` is told of; any other is one of the parameters.
            b"sign"
                if after
                    .get(1..)
                    .is_some_and(|next| next.starts_with(b"mysign=")) =>
            {
                sign = Some(said.to_vec());
            }
            _ => break,
        }
        rest = after;
    }
    let joined = next_pair(rest).map(|(name, value)| {
        let start = value.as_ptr() as usize - rest.as_ptr() as usize - name.len() - 1;
        &rest[start..]
    });
    let mut params = form::split(joined.ok_or_else(|| fail(&problems::EMPTY_LOG))?);
    if let Some(sign) = sign.filter(|_| !params.has("sign")) {
        params.push(Param::new("sign", sign));
    }
    Ok((Input::of(Format::Presign, as_text(params)), log))
}

/// The letters and digits at the start.
fn word(bytes: &[u8]) -> &[u8] {
    let end = bytes.iter().position(|byte| !byte.is_ascii_alphanumeric());
    &bytes[..end.unwrap_or(bytes.len())]
}

/// The first `name=`, and what follows it.
fn next_pair(bytes: &[u8]) -> Option<(&[u8], &[u8])> {
    let equals = bytes.iter().position(|byte| *byte == b'=')?;
    let is_name = |byte: &u8| byte.is_ascii_alphanumeric() || matches!(byte, b'_' | b'.' | b'-');
    let length = bytes[..equals]
        .iter()
        .rev()
        .take_while(|byte| is_name(byte))
        .count();
    Some((&bytes[equals - length..equals], &bytes[equals + 1..]))
}

fn find(bytes: &[u8], part: &[u8]) -> Option<usize> {
    bytes.windows(part.len()).position(|window| window == part)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn only(text: &str) -> (Input, LogEntry) {
        assert!(looks_like(text.as_bytes()), "{text}");
        let mut entries = read(text.as_bytes()).unwrap_or_default();
        assert_eq!(entries.len(), 1, "{text}");
        entries.remove(0)
    }

    #[test]
    fn the_logs_of_the_samples() {
        for (text, answer, mysign) in [
            (
                "responseTxt=true\n notify_url_log:sign=aa11&mysign=bb22&body=x&total_fee=1",
                "true",
                Some("bb22"),
            ),
            (
                "responseTxt=false\n return_url_log:sign=aa11&mysign=bb22,body=x&total_fee=1\n",
                "false",
                Some("bb22"),
            ),
            (
                "执行日期：20130101\nresponseTxt=true\n notify_url_log:isSign=false,body=x&sign=aa11&total_fee=1\n执行日期：2",
                "true",
                None,
            ),
            (
                "responseTxt=invalid\n notify_url_log:sign=aa11&mysign=bb22\n notify回来的参数：body=x&total_fee=1",
                "invalid",
                Some("bb22"),
            ),
            (
                "responseTxt=true\n isSign=false\n 返回回来的参数：body=x&sign=aa11&total_fee=1",
                "true",
                None,
            ),
        ] {
            let (input, log) = only(text);
            assert_eq!(input.value("body"), Some(&b"x"[..]), "{text}");
            assert_eq!(input.value("total_fee"), Some(&b"1"[..]), "{text}");
            assert_eq!(input.value("sign"), Some(&b"aa11"[..]), "{text}");
            assert_eq!(log.answer, answer.as_bytes(), "{text}");
            assert_eq!(log.mysign.as_deref(), mysign.map(str::as_bytes), "{text}");
            assert_eq!(input.params.len(), 3, "{text}");
        }
        assert!(!looks_like(b"a=1&sign=2"));
        assert!(read(b"responseTxt=true").is_err());
    }
}
