//! What was given, whatever form it came in: parameters as text or bytes, and what a capture has besides.

use crate::diagnose::Finding;
use crate::protocol::params::{Param, Params};
use crate::protocol::request::INPUT_CHARSET;

/// A name or value as it was given.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Given {
    /// Text, to be encoded in the charset of the request.
    Text(String),
    /// Bytes, digested as they are.
    Bytes(Vec<u8>),
}

impl Given {
    /// The bytes as given, before any charset.
    #[must_use]
    pub fn bytes(&self) -> &[u8] {
        match self {
            Self::Text(text) => text.as_bytes(),
            Self::Bytes(bytes) => bytes,
        }
    }
}

/// A parameter as it was given.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct GivenParam {
    /// Its name.
    pub name: Given,
    /// Its value.
    pub value: Given,
}

/// Parameters that were given as text. UTF-8 is judged over all of them at once: a value in GBK may well be UTF-8 by
/// chance, but hardly every value of an input is.
pub(super) fn as_text(params: Params) -> Vec<GivenParam> {
    let is_utf8 = |bytes: &[u8]| str::from_utf8(bytes).is_ok();
    let text = params
        .iter()
        .all(|param| is_utf8(&param.name) && is_utf8(&param.value));
    let given = |bytes: Vec<u8>| match String::from_utf8(bytes) {
        Ok(utf8) if text => Given::Text(utf8),
        Ok(utf8) => Given::Bytes(utf8.into_bytes()),
        Err(error) => Given::Bytes(error.into_bytes()),
    };
    let param = |param: Param| GivenParam {
        name: given(param.name),
        value: given(param.value),
    };
    params.into_iter().map(param).collect()
}

/// The forms of input.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Format {
    /// `NAME=VALUE` arguments.
    Arguments,
    /// A URL.
    Url,
    /// A raw HTTP request.
    Http,
    /// A JSON object or array of pairs.
    Json,
    /// One `NAME=VALUE` a line.
    Lines,
    /// A query string or form body.
    Query,
    /// A presign string as a program logged it.
    Presign,
}

/// What was read.
#[derive(Clone, Debug)]
pub struct Input {
    /// In which form.
    pub format: Format,
    /// The parameters that are signed: of a captured POST those of its body, else those of its address.
    pub params: Vec<GivenParam>,
    /// What a captured POST has in its address.
    pub address: Vec<GivenParam>,
    /// The method of a capture.
    pub method: Option<String>,
    /// The address of a URL, before its query.
    pub base: Option<Vec<u8>>,
    /// The address of a capture, before its query, where it names its host.
    pub capture_address: Option<Vec<u8>>,
    /// The URL itself, where it asks whether Alipay sent a notification: nothing in it is signed.
    pub question: Option<Vec<u8>>,
    /// The charset that a capture's Content-Type names.
    pub header_charset: Option<Vec<u8>>,
    /// What reading showed.
    pub findings: Vec<Finding>,
}

impl Input {
    /// Input of these parameters and nothing else.
    pub(super) fn of(format: Format, params: Vec<GivenParam>) -> Self {
        Self {
            format,
            params,
            address: Vec::new(),
            method: None,
            base: None,
            capture_address: None,
            question: None,
            header_charset: None,
            findings: Vec::new(),
        }
    }

    /// The first value of that name as it was given.
    pub(crate) fn value(&self, name: &str) -> Option<&[u8]> {
        self.params
            .iter()
            .find(|param| param.name.bytes() == name.as_bytes())
            .map(|param| param.value.bytes())
    }

    /// The name of the charset that the request gives: among its parameters, or in the address of a POST.
    pub(crate) fn charset_label(&self) -> Option<&[u8]> {
        let in_address = || {
            self.address
                .iter()
                .find(|param| param.name.bytes() == INPUT_CHARSET.as_bytes())
        };
        self.value(INPUT_CHARSET)
            .or_else(|| Some(in_address()?.value.bytes()))
    }

    /// Whether all values came as text, so that the charset decides about their bytes.
    pub(crate) fn is_text(&self) -> bool {
        self.params.iter().all(|param| {
            matches!(param.value, Given::Text(_)) && matches!(param.name, Given::Text(_))
        })
    }
}
