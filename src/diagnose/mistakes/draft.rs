//! A case with slips made to it, plainly: the oracle of the search, and the proof of what it finds.
//!
//! Slips are made in the order of the pipeline whatever the order in which they are named, except that edits of
//! parameters and values follow each other as named.

use super::case::Case;
use super::slip::{Change, Run, Scope, Slip};
use crate::protocol::charset::Charset;
use crate::protocol::digest::Digest;
use crate::protocol::key::Key;
use crate::protocol::params::{Pair, Param, Params};
use crate::protocol::presign::Label;
use crate::protocol::rule::Rule;

/// The parameters, the rule and the key after some slips.
#[derive(Clone, Debug)]
pub struct Draft {
    entries: Vec<Entry>,
    /// The next place of a parameter that another gave way to.
    next: usize,
    rule: Rule,
    key: Key,
    charset: Charset,
    texts: Vec<Change>,
    wholes: Vec<Run>,
    /// The second signing, where there is one.
    again: Option<Again>,
}

/// What is different about the second signing: the rule, and whether the first sign stands in it in capitals.
type Again = (fn(&mut Rule), bool);

/// A parameter of a draft.
#[derive(Clone, Debug)]
struct Entry {
    /// Its place in the case, unless a slip added it.
    place: Option<usize>,
    name: Vec<u8>,
    value: Vec<u8>,
    /// Whether its value is the key.
    secret: bool,
    /// Whether it takes part whatever the filter says.
    exempt: bool,
}

impl Pair for Entry {
    fn name(&self) -> &[u8] {
        &self.name
    }

    fn value(&self) -> &[u8] {
        &self.value
    }

    /// What a slip adds was in the text, whatever its name and value: `sign_type`, or one that is empty.
    fn is_exempt(&self) -> bool {
        self.exempt
    }
}

/// What was digested: the bytes with the places of the key, and the digest.
#[derive(Clone, Debug)]
pub struct Digested {
    /// The bytes in order, each run either the key in whatever form or not.
    pub runs: Vec<(Secret, Vec<u8>)>,
    /// The digest, printed.
    pub printed: String,
}

/// Whether a run of bytes is the key.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Secret {
    /// It is, in whatever form a mistake gave it.
    Key,
    /// It is not.
    No,
}

impl Digested {
    /// The bytes that were digested, the key among them.
    #[must_use]
    pub fn bytes(&self) -> Vec<u8> {
        self.runs
            .iter()
            .flat_map(|(_, bytes)| bytes)
            .copied()
            .collect()
    }
}

impl Draft {
    /// The case as it should be.
    #[must_use]
    pub fn of(case: &Case<'_>) -> Self {
        let entries = case.params.iter().enumerate().map(|(place, param)| Entry {
            place: Some(place),
            name: param.name.clone(),
            value: param.value.clone(),
            secret: false,
            exempt: false,
        });
        let supposed = case
            .supposed()
            .map(|(name, value)| Entry::added(name.as_bytes(), value.as_bytes(), false));
        Self {
            entries: entries.chain(supposed).collect(),
            next: case.params.len(),
            rule: *case.rule,
            key: case.key.clone(),
            charset: case.charset,
            texts: Vec::new(),
            wholes: Vec::new(),
            again: None,
        }
    }

    /// The draft with slips made to it.
    #[must_use]
    pub fn with<'s>(mut self, slips: impl IntoIterator<Item = &'s Slip>) -> Self {
        for slip in slips {
            self.make(&slip.change);
        }
        self
    }

    fn make(&mut self, change: &Change) {
        match change {
            Change::Drop(places) => self
                .entries
                .retain(|entry| entry.place.is_none_or(|place| !places.contains(&place))),
            Change::Add { params, first } => {
                let at = if *first { 0 } else { self.entries.len() };
                let added = params.iter().map(|param| Entry {
                    exempt: true,
                    ..Entry::added(&param.name, &param.value, false)
                });
                self.entries.splice(at..at, added);
            }
            Change::AddKey(name) => {
                let entry = Entry::added(name, self.key.expose(), true);
                self.entries.push(entry);
            }
            Change::MoveKey(name) => {
                self.make(&Change::AddKey(name.clone()));
                (self.rule.glue.front, self.rule.glue.behind) = (None, None);
            }
            Change::Rename(place, name) => {
                for entry in self.at(&Scope::These(vec![*place])) {
                    entry.name.clone_from(name);
                }
            }
            Change::Put(puts) => self.put(puts),
            Change::Values(scope, run) => {
                let charset = self.charset;
                for entry in self.at(scope) {
                    replace(&mut entry.value, *run, charset);
                }
            }
            Change::Names(run) => {
                let charset = self.charset;
                self.edit_names(*run, charset);
            }
            Change::Recode(run, to) => {
                let charset = self.charset;
                self.edit_names(*run, charset);
                for entry in self.at(&Scope::All) {
                    replace(&mut entry.value, *run, charset);
                }
                self.charset = *to;
            }
            Change::Rule(change) => change(&mut self.rule),
            Change::Text(_) | Change::Around(..) => self.texts.push(change.clone()),
            Change::Whole(run) => self.wholes.push(*run),
            Change::Key(key) => self.key = key.clone(),
            Change::Again { rule, capitals } => self.again = Some((*rule, *capitals)),
        }
    }

    /// Edits the names of what takes part: the filter looked for `sign_type` under its own name.
    fn edit_names(&mut self, run: Run, charset: Charset) {
        let filter = self.rule.filter;
        let edited = self.at(&Scope::All);
        for entry in edited.filter(|entry| entry.exempt || !filter.never_takes(&entry.name)) {
            replace(&mut entry.name, run, charset);
        }
    }

    fn put(&mut self, puts: &[(usize, Vec<Param>)]) {
        let old = std::mem::take(&mut self.entries);
        for entry in old {
            let put = puts.iter().find(|(place, _)| entry.place == Some(*place));
            let Some((_, params)) = put else {
                self.entries.push(entry);
                continue;
            };
            for (nth, param) in params.iter().enumerate() {
                let place = if nth == 0 {
                    entry.place
                } else {
                    self.next += 1;
                    Some(self.next - 1)
                };
                self.entries.push(Entry {
                    place,
                    ..Entry::added(&param.name, &param.value, false)
                });
            }
        }
    }

    fn at<'s>(&'s mut self, scope: &'s Scope) -> impl Iterator<Item = &'s mut Entry> {
        self.entries.iter_mut().filter(move |entry| match scope {
            Scope::All => !entry.secret,
            Scope::These(places) => entry.place.is_some_and(|place| places.contains(&place)),
        })
    }

    /// The parameters as they are after the slips, each with its place; nothing where a slip added some, for these have
    /// no place.
    #[must_use]
    pub(crate) fn placed(&self) -> Option<(Params, Vec<usize>)> {
        let is_placed = |entry: &&Entry| entry.place.is_some();
        if self
            .entries
            .iter()
            .any(|entry| entry.secret || entry.exempt)
        {
            return None;
        }
        let placed = || self.entries.iter().filter(is_placed);
        let param = |entry: &Entry| Param::new(entry.name.as_slice(), entry.value.as_slice());
        Some((
            placed().map(param).collect(),
            placed().filter_map(|entry| entry.place).collect(),
        ))
    }

    /// The charset that the parameters are in after the slips.
    #[must_use]
    pub(crate) const fn charset(&self) -> Charset {
        self.charset
    }

    /// Which digest, printed how.
    #[must_use]
    pub fn digest(&self) -> Digest {
        self.rule.digest
    }

    /// What is digested, and its digest; of two signings, the second, with the first sign made by all the same slips.
    #[must_use]
    pub fn digested(&self) -> Digested {
        let Some((change, capitals)) = self.again else {
            return self.digested_once();
        };
        let mut sign = self.digested_once().printed;
        if capitals {
            sign.make_ascii_uppercase();
        }
        let mut second = self.clone();
        second.entries.push(Entry {
            exempt: true,
            ..Entry::added(b"sign", sign.as_bytes(), false)
        });
        change(&mut second.rule);
        second.digested_once()
    }

    fn digested_once(&self) -> Digested {
        let presign = self.rule.presign_of(&self.entries, &self.key);
        let is_key = |label: Label| match label {
            Label::Key => Secret::Key,
            Label::Value(at) if self.entries[at].secret => Secret::Key,
            _ => Secret::No,
        };
        let joined = self.edited(presign.joined());
        let in_joined = if self.entries.iter().any(|entry| entry.secret) {
            Secret::Key
        } else {
            Secret::No
        };
        let mut runs: Vec<(Secret, Vec<u8>)> = Vec::new();
        let mut text_done = false;
        for piece in presign.pieces() {
            match piece.label {
                Label::Key | Label::Lead => push(&mut runs, is_key(piece.label), piece.bytes),
                _ if self.texts.is_empty() => push(&mut runs, is_key(piece.label), piece.bytes),
                _ if text_done => {}
                _ => {
                    push(&mut runs, in_joined, &joined);
                    text_done = true;
                }
            }
        }
        let runs = self
            .wholes
            .iter()
            .fold(runs, |runs, run| self.whole(&runs, *run));
        let whole: Vec<u8> = runs.iter().flat_map(|(_, bytes)| bytes).copied().collect();
        let takes_apart = self.rule.digest.algorithm.takes_key_apart();
        let apart = (joined, self.key.clone());
        let (joined, key) = if takes_apart {
            let edited =
                |(text, key): (Vec<u8>, Key), run: &Run| run.of_both(&text, &key, self.charset);
            self.wholes.iter().fold(apart, edited)
        } else {
            apart
        };
        Digested {
            printed: self.rule.digest.of(&joined, &key, &whole),
            runs: if takes_apart {
                vec![(in_joined, joined)]
            } else {
                runs
            },
        }
    }

    /// The joined text after the edits of it.
    fn edited(&self, joined: Vec<u8>) -> Vec<u8> {
        self.texts.iter().fold(joined, |text, change| match change {
            Change::Text(run) => run.of(&text, self.charset).unwrap_or(text),
            Change::Around(before, after) => [before.as_slice(), &text, after].concat(),
            _ => text,
        })
    }

    /// The runs after an edit of all of them together. Where it cannot be told what became of the key, all counts as it.
    fn whole(&self, runs: &[(Secret, Vec<u8>)], run: Run) -> Vec<(Secret, Vec<u8>)> {
        let edit = |bytes: &[u8]| {
            run.of(bytes, self.charset)
                .unwrap_or_else(|| bytes.to_vec())
        };
        let whole: Vec<u8> = runs.iter().flat_map(|(_, bytes)| bytes).copied().collect();
        let whole = edit(&whole);
        let apart: Vec<_> = runs
            .iter()
            .map(|(secret, bytes)| (*secret, edit(bytes)))
            .collect();
        let same = apart.iter().flat_map(|(_, bytes)| bytes).eq(&whole);
        if same {
            apart
        } else {
            vec![(Secret::Key, whole)]
        }
    }
}

impl Entry {
    fn added(name: &[u8], value: &[u8], secret: bool) -> Self {
        Self {
            place: None,
            name: name.to_vec(),
            value: value.to_vec(),
            secret,
            exempt: false,
        }
    }
}

fn replace(bytes: &mut Vec<u8>, run: Run, charset: Charset) {
    if let Some(edited) = run.of(bytes, charset) {
        *bytes = edited;
    }
}

fn push(runs: &mut Vec<(Secret, Vec<u8>)>, secret: Secret, bytes: &[u8]) {
    match runs.last_mut() {
        Some((last, run)) if *last == secret => run.extend_from_slice(bytes),
        _ => runs.push((secret, bytes.to_vec())),
    }
}
