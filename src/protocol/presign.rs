//! Running a rule: the presign string as labelled pieces, and its digest. All signing and verifying comes through here.
//!
//! It is never pasted together as text: each piece knows what it is (which parameter, name or value, joint, key). So
//! the key is masked by position, and a report can underline the very piece that differs. It borrows what it is made
//! of; only [`Presign::sign`] copies, and the key goes straight into the digest.

use md5::Digest as _;

use super::key::{Key, Mask};
use super::params::{Param, Params};
use super::rule::{Digest, Rule};
use super::sign::Sign;

/// The presign string of one set of parameters under one rule.
#[derive(Clone, Debug)]
pub struct Presign<'a> {
    rule: &'a Rule,
    params: &'a [Param],
    /// Places in `params` of those that take part, in the order of the string.
    order: Vec<usize>,
    key: &'a Key,
}

impl Rule {
    /// Runs filter, sort, join and glue: the presign string of these parameters as labelled pieces.
    #[must_use]
    pub fn presign<'a>(&'a self, params: &'a Params, key: &'a Key) -> Presign<'a> {
        let params = params.as_slice();
        let sort = self.sort;
        let mut ranked: Vec<(u64, usize)> = Vec::with_capacity(params.len());
        for (place, param) in params.iter().enumerate() {
            if self.leaves_out(param).is_none() {
                ranked.push((sort.rank(param), place));
            }
        }
        ranked.sort_by(|(a, at), (b, bt)| {
            a.cmp(b)
                .then_with(|| sort.compare_equals(&params[*at], &params[*bt]))
        });
        let order = ranked.into_iter().map(|(_, place)| place).collect();
        Presign {
            rule: self,
            params,
            order,
            key,
        }
    }

    /// Runs all six stages.
    #[must_use]
    pub fn sign(&self, params: &Params, key: &Key) -> Sign {
        self.presign(params, key).sign()
    }
}

/// What a piece of the presign string is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Label {
    /// The name of the parameter at this place.
    Name(usize),
    /// Between a name and its value.
    Assign,
    /// The value of the parameter at this place.
    Value(usize),
    /// Between two parameters.
    Between,
    /// Between the last parameter and the key.
    Lead,
    /// The key.
    Key,
}

/// A piece of the presign string.
#[derive(Clone, Copy, Debug)]
pub struct Piece<'a> {
    /// What it is.
    pub label: Label,
    /// Its bytes.
    pub bytes: &'a [u8],
}

impl<'a> Presign<'a> {
    /// The places of the parameters that take part, in the order of the string.
    #[must_use]
    pub fn order(&self) -> &[usize] {
        &self.order
    }

    /// The pieces in order, the key last. Pieces without bytes are left out.
    pub fn pieces(&self) -> impl Iterator<Item = Piece<'a>> + '_ {
        let join = self.rule.join;
        let body = self.order.iter().enumerate().flat_map(move |(nth, place)| {
            let param = &self.params[*place];
            let between = if nth == 0 { "" } else { join.between };
            [
                Piece {
                    label: Label::Between,
                    bytes: between.as_bytes(),
                },
                Piece {
                    label: Label::Name(*place),
                    bytes: &param.name,
                },
                Piece {
                    label: Label::Assign,
                    bytes: join.assign.as_bytes(),
                },
                Piece {
                    label: Label::Value(*place),
                    bytes: &param.value,
                },
            ]
        });
        let tail = [
            Piece {
                label: Label::Lead,
                bytes: self.rule.glue.lead.as_bytes(),
            },
            Piece {
                label: Label::Key,
                bytes: self.key.expose(),
            },
        ];
        body.chain(tail).filter(|piece| !piece.bytes.is_empty())
    }

    /// The bytes before the key.
    #[must_use]
    pub fn text(&self) -> Vec<u8> {
        let mut text = Vec::with_capacity(self.text_length());
        for (nth, place) in self.order.iter().enumerate() {
            let param = &self.params[*place];
            if nth > 0 {
                push_joint(&mut text, self.rule.join.between);
            }
            text.extend_from_slice(&param.name);
            push_joint(&mut text, self.rule.join.assign);
            text.extend_from_slice(&param.value);
        }
        push_joint(&mut text, self.rule.glue.lead);
        text
    }

    /// How many bytes stand before the key.
    #[must_use]
    pub fn text_length(&self) -> usize {
        let join = self.rule.join;
        let joints = self.order.len() * (join.assign.len() + join.between.len());
        let data: usize = self
            .order
            .iter()
            .map(|at| self.params[*at].name.len() + self.params[*at].value.len())
            .sum();
        (data + joints).saturating_sub(join.between.len() * usize::from(!self.order.is_empty()))
            + self.rule.glue.lead.len()
    }

    /// How many bytes are digested, the key among them.
    #[must_use]
    pub fn length(&self) -> usize {
        self.text_length() + self.key.expose().len()
    }

    /// The bytes with the key's place masked, and any run of it elsewhere.
    #[must_use]
    pub fn masked(&self, mask: &Mask) -> Vec<u8> {
        let mut shown = mask.apply(&self.text()).into_owned();
        if !self.key.is_empty() {
            shown.extend_from_slice(Mask::SHOWN.as_bytes());
        }
        shown
    }

    /// The bytes that are digested, the key among them: for `--reveal-key` alone.
    #[must_use]
    pub fn revealed(&self) -> Vec<u8> {
        let mut bytes = self.text();
        bytes.extend_from_slice(self.key.expose());
        bytes
    }

    /// The digest of the bytes.
    #[must_use]
    pub fn sign(&self) -> Sign {
        match self.rule.digest {
            Digest::Md5Hex => {
                let mut md5 = md5::Md5::new_with_prefix(self.text());
                md5.update(self.key.expose());
                Sign::new(md5.finalize().into())
            }
        }
    }
}

/// Appends a joint: nearly always one byte or none, for which a copy of unknown length costs more than the byte.
fn push_joint(text: &mut Vec<u8>, joint: &str) {
    match joint.as_bytes() {
        [] => {}
        [byte] => text.push(*byte),
        more => text.extend_from_slice(more),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::protocol::params::Params;

    #[test]
    fn pieces_text_and_length_agree() {
        let key = Key::new(b"k".to_vec());
        for pairs in [
            &[("b", "2"), ("a", "1"), ("sign", "x"), ("c", "")][..],
            &[],
            &[("only", "v")],
        ] {
            let params: Params = pairs.iter().copied().collect();
            let presign = Rule::MAPI.presign(&params, &key);
            let pasted: Vec<u8> = presign
                .pieces()
                .flat_map(|piece| piece.bytes.to_vec())
                .collect();
            assert_eq!(pasted, presign.revealed());
            assert_eq!(presign.length(), pasted.len());
            assert_eq!(presign.text_length(), presign.text().len());
        }
    }

    #[test]
    fn the_faq_example() {
        let params: Params = [
            ("service", "create_direct_pay_by_user"),
            ("partner", "2088006300000000"),
            ("email", "test@msn.com"),
        ]
        .into_iter()
        .collect();
        let key = Key::new(b"1234567890123".to_vec());
        assert_eq!(
            Rule::MAPI.sign(&params, &key).to_string(),
            "390649c0eb738757b883f389a178175a"
        );
    }
}
