//! An answer from its bytes to what it says: the HTTP head off, the text decoded, the form told, the code found.

use super::decode::{declared, decode, is_text};
use super::forms::{DOWNLOAD_FAILED, of_text, reading};
use super::http;
use crate::protocol::capture::query_of;
use crate::protocol::charset::Charset;
use crate::protocol::form;
use crate::text::shown;

/// The form of an answer.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Form {
    /// XML.
    Xml,
    /// A line of `name=value` pairs with `res_data` or `res_error`.
    Wap,
    /// An HTML page, or what was copied from one.
    Page,
    /// One word.
    Word,
    /// A sentence, such as the file services have for errors.
    Sentence,
    /// A redirect.
    Redirect,
}

impl Form {
    /// The name in JSON.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Xml => "xml",
            Self::Wap => "wap",
            Self::Page => "page",
            Self::Word => "word",
            Self::Sentence => "sentence",
            Self::Redirect => "redirect",
        }
    }
}

/// Whether there is an error in it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Verdict {
    /// No error.
    Fine,
    /// The gateway said no, mostly with a code.
    Refused,
}

/// What an answer says.
#[derive(Clone, Debug)]
pub struct Reading {
    /// Its form.
    pub form: Form,
    /// Whether there is an error in it.
    pub verdict: Verdict,
    /// The error code, or the word of `notify_verify`, as it can be shown.
    pub code: Option<String>,
    /// The status of the HTTP response, where there was one.
    pub http_status: Option<u16>,
    /// The charset that its bytes were read in; `None` where all is ASCII.
    pub charset: Option<Charset>,
    /// What else it says, by name, as it can be shown.
    pub details: Vec<(String, String)>,
}

/// Why bytes are no answer that can be read.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Unreadable {
    /// Nothing is there.
    #[error("the answer is empty")]
    Empty,
    /// A body that is compressed.
    #[error("the body is encoded as {0}")]
    Encoded(String),
    /// XML that does not parse.
    #[error("the XML is broken: {0}")]
    Xml(String),
    /// XML whose root element is no answer's.
    #[error("the root element is {0}")]
    Root(String),
    /// A page without a code.
    #[error("the page has no error code: {0}")]
    NoCode(String),
    /// Something else.
    #[error("not an answer of the gateway: {0}")]
    Other(String),
}

/// Whether bytes look like an answer rather than a name or parameters.
#[must_use]
pub fn looks_like(bytes: &[u8]) -> bool {
    let start = bytes.trim_ascii_start();
    let start = start.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(start);
    let holds = |part: &[u8]| bytes.windows(part.len()).any(|window| window == part);
    start.starts_with(b"<")
        || start.starts_with(b"HTTP/")
        || holds(b"res_error")
        || holds(b"res_data")
        || holds("错误代码".as_bytes())
        || holds(DOWNLOAD_FAILED.as_bytes())
}

/// Reads an answer, with or without the HTTP response around it.
///
/// # Errors
/// What the bytes are instead.
pub fn read(bytes: &[u8]) -> Result<Reading, Unreadable> {
    let (head, body) = http::split(bytes.trim_ascii_start());
    let mut reading = match head.location {
        Some(location) if matches!(head.status, Some(300..=399)) => redirect(&location),
        _ => {
            if let Some(encoding) = head.encoding.filter(|_| !is_text(&body)) {
                return Err(Unreadable::Encoded(shown(&encoding, Charset::Utf8)));
            }
            let declared = head.charset.or_else(|| declared(&body));
            of_body(&body, declared.as_deref())?
        }
    };
    reading.http_status = head.status;
    Ok(reading)
}

fn redirect(location: &[u8]) -> Reading {
    let to = shown(location, Charset::Utf8);
    let details = vec![("location".to_owned(), to)];
    let query = query_of(location).unwrap_or_default();
    let params = form::decode(query).params;
    let code = params
        .iter()
        .find(|param| param.name.to_ascii_lowercase().starts_with(b"error"));
    let code = code
        .map(|param| shown(&param.value, Charset::Utf8))
        .filter(|code| !code.is_empty());
    let verdict = if code.is_some() {
        Verdict::Refused
    } else {
        Verdict::Fine
    };
    reading(Form::Redirect, verdict, code.as_deref(), details)
}

fn of_body(body: &[u8], declared: Option<&[u8]>) -> Result<Reading, Unreadable> {
    let (text, charset) = decode(body, declared);
    of_text(text.trim()).map(|reading| Reading { charset, ..reading })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::protocol::form;

    const PAGE: &str = "<html><head><meta http-equiv=\"Content-Type\" content=\"text/html; charset=gb2312\">\
        <title>支付宝 - 网上支付 安全快速！</title></head><body>调试错误，请回到请求来源地，重新发起请求。\
        <div>错误代码 <b>ILLEGAL_PARTNER_EXTERFACE</b></div>说明:</body></html>";

    fn code(bytes: &[u8]) -> (Form, Verdict, Option<String>) {
        let reading = read(bytes).expect("an answer");
        (reading.form, reading.verdict, reading.code)
    }

    #[test]
    fn every_form_gives_its_code() {
        let refused = |form, code: &str| (form, Verdict::Refused, Some(code.to_owned()));
        for (text, expected) in [
            (
                "<?xml version=\"1.0\" encoding=\"utf-8\"?>\n<alipay><is_success>F</is_success><error>ILLEGAL_PARTNER</error></alipay>",
                refused(Form::Xml, "ILLEGAL_PARTNER"),
            ),
            (
                "<alipay><is_success>T</is_success><response><alipay><result_code>FAIL</result_code><detail_error_code>TRADE_HAS_CLOSE</detail_error_code></alipay></response></alipay>",
                refused(Form::Xml, "TRADE_HAS_CLOSE"),
            ),
            (
                "<alipay><is_success>T</is_success><request><param name=\"error\">x</param></request></alipay>",
                (Form::Xml, Verdict::Fine, None),
            ),
            (
                "<alipay><is_success>F</is_success></alipay>",
                (Form::Xml, Verdict::Refused, None),
            ),
            (
                "true\r\n",
                (Form::Word, Verdict::Fine, Some("true".to_owned())),
            ),
            ("INVALID", refused(Form::Word, "invalid")),
            (
                "HASH_NO_PRIVILEGE",
                refused(Form::Word, "HASH_NO_PRIVILEGE"),
            ),
            (
                "File download failed: illegal date",
                (Form::Sentence, Verdict::Refused, None),
            ),
            (
                "调试错误 错误代码：ILLEGAL_SIGN 说明:",
                refused(Form::Page, "ILLEGAL_SIGN"),
            ),
            (PAGE, refused(Form::Page, "ILLEGAL_PARTNER_EXTERFACE")),
            (
                "HTTP/1.1 302 Found\r\nLocation: https://tradeexprod.alipay.com/x\r\n\r\n",
                (Form::Redirect, Verdict::Fine, None),
            ),
        ] {
            assert_eq!(code(text.as_bytes()), expected, "{text}");
        }
    }

    #[test]
    fn a_wap_line_however_often_it_was_encoded() {
        let xml = "<err><code>0005</code><sub_code>0005</sub_code><msg>partner illegal</msg><detail>合作伙伴没有开通接口</detail></err>";
        let once = form::encode_part(xml.as_bytes());
        let twice = form::encode_part(once.as_bytes());
        let line = format!("res_error={once}&partner=2088001&v=2.0");
        let whole = form::encode_part(line.as_bytes());
        for text in [line, format!("res_error={twice}"), whole] {
            let reading = read(text.as_bytes()).expect("an answer");
            assert_eq!(
                (reading.form, reading.code.as_deref()),
                (Form::Wap, Some("0005")),
                "{text}"
            );
            assert!(
                reading
                    .details
                    .iter()
                    .any(|(name, value)| name == "detail" && value.contains("开通"))
            );
        }
        let data = form::encode_part(
            b"<direct_trade_create_res><request_token>t1</request_token></direct_trade_create_res>",
        );
        let reading = read(format!("res_data={data}").as_bytes()).expect("an answer");
        assert_eq!((reading.verdict, reading.details.len()), (Verdict::Fine, 1));
    }

    #[test]
    fn gbk_and_utf8_are_told_by_their_bytes() {
        let gbk = Charset::Gbk.encode(PAGE).expect("in GBK");
        let reading = read(&gbk).expect("a page");
        assert_eq!(reading.charset, Some(Charset::Gb2312));
        assert_eq!(reading.details[0].1, "支付宝 - 网上支付 安全快速！");
        assert_eq!(
            read(PAGE.as_bytes()).expect("a page").charset,
            Some(Charset::Utf8)
        );
        let mut response =
            b"HTTP/1.1 200 OK\r\nContent-Type: text/html;charset=GBK\r\n\r\n".to_vec();
        response.extend(&gbk);
        let reading = read(&response).expect("a page");
        assert_eq!(
            (reading.http_status, reading.charset),
            (Some(200), Some(Charset::Gbk))
        );
        let xml = Charset::Gbk
            .encode("<?xml version=\"1.0\" encoding=\"GBK\"?><alipay><is_success>F</is_success><error>ILLEGAL_SIGN</error><note>签名</note></alipay>")
            .expect("in GBK");
        assert_eq!(
            read(&xml).expect("XML").details,
            [("note".to_owned(), "签名".to_owned())]
        );
    }

    #[test]
    fn what_is_no_answer_says_what_it_is() {
        let kind = |bytes: &[u8]| read(bytes).expect_err("no answer");
        assert_eq!(kind(b" \n"), Unreadable::Empty);
        assert_eq!(kind(b"HTTP/1.1 200 OK\r\n\r\n"), Unreadable::Empty);
        assert!(matches!(kind(b"<alipay><is_success>"), Unreadable::Xml(_)));
        assert_eq!(kind(b"<notify/>"), Unreadable::Root("notify".to_owned()));
        assert_eq!(
            kind(b"<html><title>502 Bad Gateway</title>"),
            Unreadable::NoCode("502 Bad Gateway".to_owned())
        );
        assert_eq!(
            kind(b"hello\x1b[31m"),
            Unreadable::Other("hello\\u{001B}[31m".to_owned())
        );
        assert_eq!(
            kind(b"HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\n\r\n\x1f\x8b\x08"),
            Unreadable::Encoded("gzip".to_owned())
        );
    }

    proptest::proptest! {
        #[test]
        fn nothing_makes_it_panic(bytes: Vec<u8>, from: usize, to: usize) {
            let _ = (read(&bytes), looks_like(&bytes));
            // What is cut out of a page, in either charset, behind a head or not.
            for charset in [Charset::Utf8, Charset::Gbk] {
                let page = charset.encode(PAGE).expect("in both charsets");
                let (from, to) = (from % page.len(), to % page.len());
                let part = &page[from.min(to)..from.max(to)];
                let _ = read(part);
                let _ = read(&[b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n5\r\n", part].concat());
                let _ = read(&[b"res_error=", form::encode_part(part).as_bytes()].concat());
            }
        }
    }
}
