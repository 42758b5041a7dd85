//! Running a rule: the presign string as labelled pieces, and its digest. All signing and verifying comes through here.
//!
//! It is never pasted together as text: each piece knows what it is (which parameter, name or value, joint, key). So
//! the key is masked by position, and a report can underline the very piece that differs. It borrows what it is made
//! of; only [`Presign::sign`] copies, and the key goes straight into the digest.

use super::format::{Labelled, Part};
use super::key::{Key, Mask};
use super::params::{Pair, Param, Params};
use super::rule::{Join, Joint, Parts, Rule, Sort};
use super::sign::Sign;

/// The presign string of one set of parameters under one rule.
#[derive(Clone, Debug)]
pub struct Presign<'a, P = Param> {
    rule: &'a Rule,
    params: &'a [P],
    /// Places in `params` of those that take part, in the order of the string.
    order: Vec<usize>,
    /// The parameters in a format of its own, where the rule has one.
    printed: Option<Vec<Labelled>>,
    key: &'a Key,
}

impl Rule {
    /// Runs filter, sort, join and glue: the presign string of these parameters as labelled pieces.
    #[must_use]
    pub fn presign<'a>(&'a self, params: &'a Params, key: &'a Key) -> Presign<'a> {
        self.presign_of(params.as_slice(), key)
    }

    /// As [`Rule::presign`], of parameters that are kept in any form.
    #[must_use]
    pub fn presign_of<'a, P: Pair>(&'a self, params: &'a [P], key: &'a Key) -> Presign<'a, P> {
        let order = self.arranged(params);
        let printed = match self.join.parts {
            Parts::Printed(format) => {
                let parts: Vec<Part<'_>> = order.iter().map(|at| part(params, *at)).collect();
                Some(format.print(&parts))
            }
            Parts::Both | Parts::Values | Parts::Names => None,
        };
        Presign {
            rule: self,
            params,
            order,
            printed,
            key,
        }
    }

    /// Runs filter and sort: the places of the parameters that take part, in the order of the string.
    #[must_use]
    pub fn arranged<P: Pair>(&self, params: &[P]) -> Vec<usize> {
        let sort = self.sort;
        let mut ranked: Vec<(u64, usize)> = Vec::with_capacity(params.len());
        for (place, param) in params.iter().enumerate() {
            if self.leaves_out(param).is_none() {
                ranked.push((sort.rank(param), place));
            }
        }
        let sorted = sort.sorted_part(ranked.len());
        ranked[sorted].sort_by(|(a, at), (b, bt)| {
            a.cmp(b)
                .then_with(|| sort.compare_equals(&params[*at], &params[*bt]))
        });
        let mut order: Vec<usize> = ranked.into_iter().map(|(_, place)| place).collect();
        if sort == Sort::Reversed {
            order.reverse();
        }
        order
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
    /// Before the first parameter or behind the last.
    Edge,
    /// Between the parameters and the key, or behind the key.
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

impl<'a> Piece<'a> {
    const fn new(label: Label, bytes: &'a [u8]) -> Self {
        Self { label, bytes }
    }
}

impl<'a, P: Pair> Presign<'a, P> {
    /// The places of the parameters that take part, in the order of the string.
    #[must_use]
    pub fn order(&self) -> &[usize] {
        &self.order
    }

    /// The pieces in order. Pieces without bytes are left out.
    pub fn pieces(&self) -> impl Iterator<Item = Piece<'_>> {
        let front = self.key_pieces(self.rule.glue.front);
        let behind = self.key_pieces(self.rule.glue.behind);
        let pieces = front.into_iter().chain(self.body()).chain(behind);
        pieces.filter(|piece| !piece.bytes.is_empty())
    }

    /// The pieces that are no key and do not belong to one.
    fn body(&self) -> impl Iterator<Item = Piece<'_>> {
        let join = self.rule.join;
        let (names, values) = (join.parts != Parts::Values, join.parts != Parts::Names);
        let edge = |bytes: &'static str| [Piece::new(Label::Edge, bytes.as_bytes())];
        let joined = if self.printed.is_none() {
            self.order.as_slice()
        } else {
            &[]
        };
        let params = joined.iter().enumerate().flat_map(move |(nth, place)| {
            let param = &self.params[*place];
            let only = |wanted: bool, bytes: &'a [u8]| if wanted { bytes } else { b"" };
            [
                Piece::new(Label::Between, only(nth > 0, join.between.as_bytes())),
                Piece::new(Label::Name(*place), only(names, param.name())),
                Piece::new(Label::Assign, only(names && values, join.assign.as_bytes())),
                Piece::new(Label::Value(*place), only(values, param.value())),
            ]
        });
        let printed = self.printed.iter().flatten();
        let printed = printed.map(|(label, bytes)| Piece::new(*label, bytes));
        edge(join.before)
            .into_iter()
            .chain(params)
            .chain(printed)
            .chain(edge(join.after))
    }

    fn key_pieces(&self, joint: Option<Joint>) -> Vec<Piece<'a>> {
        let Some(joint) = joint else {
            return Vec::new();
        };
        vec![
            Piece::new(Label::Lead, joint.lead.as_bytes()),
            Piece::new(Label::Key, self.key.expose()),
            Piece::new(Label::Lead, joint.trail.as_bytes()),
        ]
    }

    /// The joined parameters, without the key and what belongs to it.
    #[must_use]
    pub fn joined(&self) -> Vec<u8> {
        let mut text = Vec::with_capacity(self.joined_length());
        self.join_into(&mut text);
        text
    }

    /// Appends the joined parameters.
    pub fn join_into(&self, text: &mut Vec<u8>) {
        let join = self.rule.join;
        match &self.printed {
            Some(printed) => join.enclose(text, |text| {
                for (_, bytes) in printed {
                    text.extend_from_slice(bytes);
                }
            }),
            None => join.write(self.order.iter().map(|at| part(self.params, *at)), text),
        }
    }

    fn joined_length(&self) -> usize {
        self.body().map(|piece| piece.bytes.len()).sum()
    }

    /// The bytes before the key that stands behind the text.
    #[must_use]
    pub fn text(&self) -> Vec<u8> {
        let mut text = Vec::with_capacity(self.room());
        if let Some(joint) = self.rule.glue.front {
            push_joint(&mut text, joint.lead);
            text.extend_from_slice(self.key.expose());
            push_joint(&mut text, joint.trail);
        }
        self.join_into(&mut text);
        if let Some(joint) = self.rule.glue.behind {
            push_joint(&mut text, joint.lead);
        }
        text
    }

    /// How many bytes stand before the key that stands behind the text.
    #[must_use]
    pub fn text_length(&self) -> usize {
        self.text().len()
    }

    /// How many bytes are digested, the key among them.
    #[must_use]
    pub fn length(&self) -> usize {
        self.pieces().map(|piece| piece.bytes.len()).sum()
    }

    /// Room enough for the bytes that are digested, told without looking at every piece.
    fn room(&self) -> usize {
        let join = self.rule.join;
        let around = |joint: Option<Joint>| {
            joint.map_or(0, |joint| {
                joint.lead.len() + self.key.expose().len() + joint.trail.len()
            })
        };
        let joints = self.order.len() * (join.assign.len() + join.between.len());
        let data: usize = self
            .order
            .iter()
            .map(|at| self.params[*at].name().len() + self.params[*at].value().len())
            .sum();
        let printed = self.printed.iter().flatten();
        let printed: usize = printed.map(|(_, bytes)| bytes.len()).sum();
        let edges = join.before.len() + join.after.len() + printed;
        data + joints + edges + around(self.rule.glue.front) + around(self.rule.glue.behind)
    }

    /// The bytes with the key's place masked, and any run of it elsewhere.
    #[must_use]
    pub fn masked(&self, mask: &Mask) -> Vec<u8> {
        let mut shown = Vec::new();
        let mut plain = Vec::new();
        for piece in self.pieces() {
            if piece.label == Label::Key {
                shown.extend_from_slice(&mask.apply(&plain));
                shown.extend_from_slice(Mask::SHOWN.as_bytes());
                plain.clear();
            } else {
                plain.extend_from_slice(piece.bytes);
            }
        }
        shown.extend_from_slice(&mask.apply(&plain));
        shown
    }

    /// The bytes that are digested, the key among them: for `--reveal-key` alone.
    #[must_use]
    pub fn revealed(&self) -> Vec<u8> {
        let mut bytes = self.text();
        if let Some(joint) = self.rule.glue.behind {
            bytes.extend_from_slice(self.key.expose());
            push_joint(&mut bytes, joint.trail);
        }
        bytes
    }

    /// The sign: the MD5 digest of the bytes, as the gateway prints it.
    #[must_use]
    pub fn sign(&self) -> Sign {
        let (key, trail) = match self.rule.glue.behind {
            Some(joint) => (self.key.expose(), joint.trail),
            None => (&b""[..], ""),
        };
        Sign::of(&[&self.text(), key, trail.as_bytes()])
    }

    /// What stage D of the rule makes of the bytes: [`Presign::sign`] in any rule of a gateway.
    #[must_use]
    pub fn printed(&self) -> String {
        let text = self.joined();
        self.rule.digest.of(&text, self.key, &self.revealed())
    }
}

impl Join {
    /// Runs join: appends the text of parameters that take part, each with its place, name and value, in their order.
    fn write<'a>(self, parts: impl Iterator<Item = Part<'a>>, text: &mut Vec<u8>) {
        self.enclose(text, |text| {
            for (nth, part) in parts.enumerate() {
                if nth > 0 {
                    push_joint(text, self.between);
                }
                self.entry(part, text);
            }
        });
    }

    /// Appends the text of one parameter.
    pub(crate) fn entry(self, part: Part<'_>, text: &mut Vec<u8>) {
        let (_, name, value) = part;
        match self.parts {
            Parts::Both => {
                text.extend_from_slice(name);
                push_joint(text, self.assign);
                text.extend_from_slice(value);
            }
            Parts::Values => text.extend_from_slice(value),
            Parts::Names => text.extend_from_slice(name),
            Parts::Printed(format) => {
                for (_, bytes) in format.entry(part) {
                    text.extend_from_slice(&bytes);
                }
            }
        }
    }

    /// What stands before the texts of so many parameters, between two of them, and behind all.
    pub(crate) fn frame(self, count: usize) -> [String; 3] {
        let [open, between, close] = match self.parts {
            Parts::Printed(format) => format.frame(count),
            Parts::Both | Parts::Values | Parts::Names => ["", self.between, ""].map(String::from),
        };
        [
            [self.before, &open].concat(),
            between,
            [&close, self.after].concat(),
        ]
    }

    fn enclose(self, text: &mut Vec<u8>, write: impl FnOnce(&mut Vec<u8>)) {
        push_joint(text, self.before);
        write(text);
        push_joint(text, self.after);
    }
}

fn part<P: Pair>(params: &[P], place: usize) -> Part<'_> {
    (place, params[place].name(), params[place].value())
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
            assert!(presign.room() >= pasted.len());
            assert_eq!(presign.joined_length(), presign.joined().len());
            assert_eq!(presign.printed(), presign.sign().to_string());
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
