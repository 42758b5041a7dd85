//! Which form an answer has, in which charset it is, and which code stands in it.

use super::{html, http, xml};
use crate::catalog::answer as words;
use crate::catalog::codes;
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

/// The most characters that are shown of what is no answer.
const EXCERPT: usize = 120;

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

fn of_body(body: &[u8], declared: Option<&[u8]>) -> Result<Reading, Unreadable> {
    let (text, charset) = decode(body, declared);
    of_text(text.trim()).map(|reading| Reading { charset, ..reading })
}

fn reading(
    form: Form,
    verdict: Verdict,
    code: Option<&str>,
    details: Vec<(String, String)>,
) -> Reading {
    let fit = |text: &str| shown(text.as_bytes(), Charset::Utf8);
    Reading {
        form,
        verdict,
        code: code.map(fit),
        http_status: None,
        charset: None,
        details: details
            .into_iter()
            .map(|(name, value)| (fit(&name), fit(&value)))
            .collect(),
    }
}

fn redirect(location: &[u8]) -> Reading {
    let to = shown(location, Charset::Utf8);
    let details = vec![("location".to_owned(), to)];
    reading(Form::Redirect, Verdict::Fine, None, details)
}

/// Printable as text, which what is compressed is not.
fn is_text(bytes: &[u8]) -> bool {
    !bytes.starts_with(b"\x1F\x8B") && !bytes.contains(&0)
}

/// The charset that the XML declaration or the `meta` element of a page names.
fn declared(body: &[u8]) -> Option<Vec<u8>> {
    let start = &body[..body.len().min(1024)];
    if start.trim_ascii_start().starts_with(b"<?xml") {
        let end = start.iter().position(|byte| *byte == b'>')?;
        let text = str::from_utf8(&start[..end]).ok()?;
        let (_, value) = text.split_once("encoding")?;
        let label = value.trim_start_matches([' ', '=', '"', '\'']);
        return label.split(['"', '\'', ' ']).next().map(Vec::from);
    }
    http::charset_in(start)
}

/// The text, and the charset it was read in. What is UTF-8 is read so whatever it declares: programs and terminals
/// transcode text and leave its declaration, and hardly any text in GBK is UTF-8 by chance.
fn decode(body: &[u8], declared: Option<&[u8]>) -> (String, Option<Charset>) {
    let body = body.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(body);
    if let Ok(text) = str::from_utf8(body) {
        return (text.to_owned(), (!text.is_ascii()).then_some(Charset::Utf8));
    }
    let charset = declared
        .and_then(Charset::from_label)
        .filter(|charset| *charset != Charset::Utf8)
        .unwrap_or(Charset::Gbk);
    let mut text = String::with_capacity(body.len() * 2);
    charset.decode_pieces(body, |piece| match piece {
        Ok(run) => text.push_str(run),
        Err(_) => text.push(char::REPLACEMENT_CHARACTER),
    });
    (text, Some(charset))
}

fn of_text(text: &str) -> Result<Reading, Unreadable> {
    if text.is_empty() {
        return Err(Unreadable::Empty);
    }
    if let Some(reading) = word(text) {
        return Ok(reading);
    }
    if let Some(result) = wap(text) {
        return result;
    }
    if is_page(text) {
        return page(text);
    }
    if text.starts_with('<') {
        let said = xml::read(text)?;
        return Ok(reading(
            Form::Xml,
            said.verdict,
            said.code.as_deref(),
            said.details,
        ));
    }
    if let Some(why) = text.strip_prefix(DOWNLOAD_FAILED) {
        let why = why.trim_start_matches([':', ' ']).to_owned();
        let details = vec![("reason".to_owned(), why)];
        return Ok(reading(Form::Sentence, Verdict::Refused, None, details));
    }
    match html::marked_code(text) {
        Some(code) => Ok(reading(
            Form::Page,
            Verdict::Refused,
            Some(code),
            Vec::new(),
        )),
        None => Err(Unreadable::Other(excerpt(text))),
    }
}

/// How the file services begin an error.
const DOWNLOAD_FAILED: &str = "File download failed";

/// A word of `notify_verify`, or a bare code.
fn word(text: &str) -> Option<Reading> {
    let lower = text.to_ascii_lowercase();
    if let Some(answer) = words::by_name(&lower).filter(|answer| answer.name != "not-the-service") {
        let verdict = if answer.name == "true" {
            Verdict::Fine
        } else {
            Verdict::Refused
        };
        return Some(reading(Form::Word, verdict, Some(answer.name), Vec::new()));
    }
    let known = codes::by_id(text).is_some() || codes::spelling::of(text).is_some();
    known.then(|| reading(Form::Word, Verdict::Refused, Some(text), Vec::new()))
}

/// A line of the WAP interface, whose values, or the whole of which, may be percent-encoded once more.
fn wap(text: &str) -> Option<Result<Reading, Unreadable>> {
    if text.starts_with('<') {
        return None;
    }
    let mut line = text.as_bytes().to_vec();
    for _ in 0..2 {
        let params = form::decode(&line).params;
        if let Some(value) = params.get_filled("res_error") {
            return Some(wap_error(&decoded_xml(value)));
        }
        if let Some(value) = params.get_filled("res_data") {
            return Some(Ok(wap_data(&decoded_xml(value))));
        }
        line = form::decode_part(&line);
    }
    None
}

/// The XML inside of a value, decoded once more if it still is encoded.
fn decoded_xml(value: &[u8]) -> String {
    let value = value.trim_ascii();
    let value = if value
        .get(..3)
        .is_some_and(|start| start.eq_ignore_ascii_case(b"%3c"))
    {
        form::decode_part(value)
    } else {
        value.to_vec()
    };
    decode(&value, declared(&value).as_deref()).0
}

fn wap_error(text: &str) -> Result<Reading, Unreadable> {
    let said = xml::read(text)?;
    Ok(reading(
        Form::Wap,
        Verdict::Refused,
        said.code.as_deref(),
        said.details,
    ))
}

/// With RSA the data are encrypted, and no XML.
fn wap_data(text: &str) -> Reading {
    let details = xml::read(text).map(|said| said.details).unwrap_or_default();
    reading(Form::Wap, Verdict::Fine, None, details)
}

fn is_page(text: &str) -> bool {
    let start: String = text
        .chars()
        .take(2000)
        .collect::<String>()
        .to_ascii_lowercase();
    start.starts_with('<')
        && [
            "<html",
            "<!doctype html",
            "<body",
            "<head",
            "<title",
            "<div",
            "<table",
            "<p>",
        ]
        .iter()
        .any(|tag| start.contains(tag))
}

fn page(text: &str) -> Result<Reading, Unreadable> {
    let visible = html::visible(text);
    let title = html::title(text);
    let known = |word: &&str| html::is_code(word) && codes::by_id(word).is_some();
    let code = html::marked_code(&visible).or_else(|| {
        // Some pages show the code without its mark.
        visible
            .split(|letter: char| !letter.is_ascii_alphanumeric() && letter != '_')
            .find(known)
    });
    match code {
        Some(code) => {
            let details = title.map(|title| ("title".to_owned(), title)).into_iter();
            Ok(reading(
                Form::Page,
                Verdict::Refused,
                Some(code),
                details.collect(),
            ))
        }
        None => Err(Unreadable::NoCode(excerpt(&title.unwrap_or(visible)))),
    }
}

fn excerpt(text: &str) -> String {
    let start: String = text.chars().take(EXCERPT).collect();
    shown(start.as_bytes(), Charset::Utf8)
}

#[cfg(test)]
mod tests {
    use super::*;

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
}
