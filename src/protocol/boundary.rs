//! Whether a presign string can be read in another way.
//!
//! The rule joins raw values with `&` and `=`, so `subject=a&total_fee=1` is the presign string both of two parameters
//! and of one whose value holds an `&`. Whoever may choose a value can move a signed boundary. A set that can be read
//! in another way with the same sign proves nothing about its parameters.

use super::params::Params;
use super::presign::Presign;

/// A place where another reading begins.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Boundary {
    /// The place of the parameter that holds it, in the parameters that were given.
    pub param: usize,
    /// The name that the other reading would see.
    pub name: Vec<u8>,
}

/// The first place at which this presign string could be split otherwise: a value that holds `&name=`; a value that
/// holds `&…=` where the other reading would be in sorted order as well; a name that holds `&` or `=`.
#[must_use]
pub fn other_reading(params: &Params, presign: &Presign<'_>) -> Option<Boundary> {
    let params = params.as_slice();
    let order = presign.order();
    order.iter().enumerate().find_map(|(nth, at)| {
        let param = &params[*at];
        if param.name.iter().any(|byte| matches!(byte, b'&' | b'=')) {
            return Some(Boundary {
                param: *at,
                name: param.name.clone(),
            });
        }
        let next = order.get(nth + 1).map(|next| params[*next].name.as_slice());
        inner_names(&param.value).find_map(|name| {
            let sorted = param.name.as_slice() <= name && next.is_none_or(|next| name <= next);
            (is_plain_name(name) || sorted).then(|| Boundary {
                param: *at,
                name: name.to_vec(),
            })
        })
    })
}

/// The first `&name=` in a value, for warnings about values that look like several parameters in one.
#[must_use]
pub fn inner_name(value: &[u8]) -> Option<&[u8]> {
    inner_names(value).find(|name| is_plain_name(name))
}

/// What stands between an `&` and the next `=` in a value.
fn inner_names(value: &[u8]) -> impl Iterator<Item = &[u8]> {
    value
        .split(|byte| *byte == b'&')
        .skip(1)
        .filter_map(|piece| {
            let name = &piece[..piece.iter().position(|byte| *byte == b'=')?];
            (!name.is_empty()).then_some(name)
        })
}

fn is_plain_name(name: &[u8]) -> bool {
    let first = name
        .first()
        .is_some_and(|byte| byte.is_ascii_alphabetic() || *byte == b'_');
    first
        && name
            .iter()
            .all(|byte| byte.is_ascii_alphanumeric() || matches!(byte, b'_' | b'.' | b'-'))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::protocol::{key::Key, rule::Rule};

    fn found(pairs: &[(&str, &str)]) -> bool {
        let params: Params = pairs.iter().copied().collect();
        let key = Key::new(b"k".to_vec());
        other_reading(&params, &Rule::MAPI.presign(&params, &key)).is_some()
    }

    #[test]
    fn values_and_names_that_move_a_boundary() {
        assert!(found(&[("subject", "x&total_fee=1"), ("zip", "1")]));
        assert!(found(&[("a=b", "c")]));
        assert!(found(&[("a", "1&a b=2"), ("c", "3")]));
    }

    #[test]
    fn an_ampersand_alone_is_harmless() {
        assert!(!found(&[("subject", "Tom & Jerry"), ("total_fee", "1")]));
        assert!(!found(&[
            ("subject", "Tom & Jerry = friends"),
            ("total_fee", "1")
        ]));
        assert!(!found(&[("show_url", "http://a/?b=1"), ("total_fee", "1")]));
    }
}
