//! Names and values, whoever signed them.

use crate::diagnose::Finding;
use crate::diagnose::findings::params as kinds;
use crate::protocol::charset::Charset;
use crate::protocol::params::{Param, Params};
use crate::text::shown;

/// Stray blanks, control characters and names given twice.
#[must_use]
pub fn of_params(params: &Params, charset: Charset) -> Vec<Finding> {
    let mut found: Vec<Finding> = params
        .iter()
        .flat_map(|param| param_findings(param, charset))
        .collect();
    for (name, count) in params.repeated_names() {
        found.push(
            kinds::DUPLICATE_NAME
                .at(shown(name, charset))
                .with("count", count),
        );
    }
    found
}

fn param_findings(param: &Param, charset: Charset) -> Vec<Finding> {
    let value = &param.value;
    let mut found = Vec::new();
    let name = || shown(&param.name, charset);
    if param.name.iter().any(u8::is_ascii_whitespace) {
        found.push(kinds::BLANK_IN_NAME.at(name()));
    }
    // What looks at the sign tells of its blanks: they are not signed.
    if param.name == b"sign" {
        return found;
    }
    let is_blank = |byte: &u8| matches!(byte, b' ' | b'\t');
    let leading = value.iter().take_while(|byte| is_blank(byte)).count();
    if leading > 0 {
        found.push(kinds::BLANK_FIRST.at(name()).spanning(0, leading));
    }
    let trailing = value[leading..]
        .iter()
        .rev()
        .take_while(|byte| is_blank(byte))
        .count();
    if trailing > 0 {
        found.push(
            kinds::BLANK_LAST
                .at(name())
                .spanning(value.len() - trailing, value.len()),
        );
    }
    let control = value
        .iter()
        .position(|byte| byte.is_ascii_control() && *byte != b'\t');
    if let Some(at) = control {
        let character = shown(&value[at..=at], Charset::Utf8);
        found.push(
            kinds::CONTROL_CHARACTER
                .at(name())
                .with("at", at)
                .with("shown", character)
                .spanning(at, at + 1),
        );
    }
    found
}
