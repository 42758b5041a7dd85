//! Given parameters become bytes in the charset of the request, once and strictly.

use super::{Given, GivenParam};
use crate::cli::failure::{Failure, fail};
use crate::protocol::charset::Charset;
use crate::protocol::params::{Param, Params};
use crate::text::problem::input as problems;
use crate::text::shown;

/// The parameters in that charset. Bytes stay as they are.
pub(crate) fn encode(given: &[GivenParam], charset: Charset) -> Result<Params, Failure> {
    given
        .iter()
        .map(|param| {
            let bytes = |given: &Given| match given {
                Given::Bytes(bytes) => Ok(bytes.clone()),
                Given::Text(text) => charset.encode(text).map_err(|unmappable| {
                    let code = format!(
                        "{} (U+{:04X})",
                        unmappable.character,
                        u32::from(unmappable.character)
                    );
                    let failure = fail(&problems::CHARSET_LACKS).with("charset", charset.name());
                    failure
                        .with("character", code)
                        .with("parameter", shown(param.name.bytes(), Charset::Utf8))
                }),
            };
            Ok(Param {
                name: bytes(&param.name)?,
                value: bytes(&param.value)?,
            })
        })
        .collect()
}
