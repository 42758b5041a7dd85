//! The key: what is odd about it, told as places and kinds.

use crate::diagnose::Finding;
use crate::diagnose::findings::key as kinds;
use crate::protocol::key::{Key, Oddity};
use crate::protocol::params::Params;

/// What is odd about a key that is used with these parameters.
#[must_use]
pub fn of_key(key: &Key, params: &Params) -> Vec<Finding> {
    let partner = ["partner", "pid"]
        .into_iter()
        .find_map(|name| params.get_filled(name));
    if partner.is_some_and(|partner| partner == key.expose()) {
        return vec![kinds::KEY_IS_PARTNER.found()];
    }
    key.oddities()
        .into_iter()
        .map(|oddity| match oddity {
            Oddity::ByteOrderMark => kinds::KEY_BYTE_ORDER_MARK.found(),
            Oddity::Quoted => kinds::KEY_QUOTED.found(),
            Oddity::LineEnd => kinds::KEY_LINE_END.found(),
            Oddity::BlankFirst => kinds::KEY_BLANK_FIRST.found(),
            Oddity::BlankLast => kinds::KEY_BLANK_LAST.found(),
            Oddity::Alphabet { at } => kinds::KEY_ALPHABET.found().with("at", at + 1),
            Oddity::Length { length } => kinds::KEY_LENGTH.found().with("length", length),
            Oddity::Pem => kinds::KEY_PEM.found(),
        })
        .collect()
}
