//! The byte strings that a search meets, each kept once under a number; and what edits made of them.
//!
//! Thousands of candidates share the same few values, so an edit is run once for each value and remembered.

use std::collections::HashMap;
use std::hash::{BuildHasherDefault, Hasher};

use crate::diagnose::mistakes::Run;
use crate::protocol::charset::Charset;

/// The number of a byte string.
pub(super) type Id = u32;

/// Byte strings by number.
#[derive(Debug, Default)]
pub(super) struct Arena {
    items: Vec<Box<[u8]>>,
    numbers: HashMap<Box<[u8]>, Id, BuildHasherDefault<Mixer>>,
    /// For each edit what it made of the first byte strings, which are the case's own and met most.
    first_edits: Vec<[Id; FIRST]>,
    edits: HashMap<u64, Id, BuildHasherDefault<Mixer>>,
    size: usize,
}

/// So many byte strings are looked up in a table, the others by hash.
const FIRST: usize = 128;
const UNKNOWN: Id = Id::MAX;

impl Arena {
    /// The number of these bytes.
    pub(super) fn number(&mut self, bytes: &[u8]) -> Id {
        if let Some(number) = self.numbers.get(bytes) {
            return *number;
        }
        let number = Id::try_from(self.items.len()).expect("an arena is emptied long before");
        self.size += bytes.len();
        self.items.push(bytes.into());
        self.numbers.insert(bytes.into(), number);
        number
    }

    /// The bytes of a number.
    pub(super) fn bytes(&self, number: Id) -> &[u8] {
        &self.items[number as usize]
    }

    /// How many bytes are kept.
    pub(super) const fn size(&self) -> usize {
        self.size
    }

    /// What an edit makes of a byte string in the case's own charset or another; the same number where it changes
    /// nothing. `which` is the edit's own number.
    pub(super) fn edited(&mut self, which: u16, run: Run, of: Id, charset: (Charset, bool)) -> Id {
        let (charset, is_own) = charset;
        let first = (is_own && (of as usize) < FIRST).then_some((usize::from(which), of as usize));
        if let Some((edit, of)) = first {
            if self.first_edits.len() <= edit {
                self.first_edits.resize(edit + 1, [UNKNOWN; FIRST]);
            }
            let known = self.first_edits[edit][of];
            if known != UNKNOWN {
                return known;
            }
        }
        let key = u64::from(of) << 24 | u64::from(which) << 8 | charset as u64;
        if first.is_none()
            && let Some(edited) = self.edits.get(&key)
        {
            return *edited;
        }
        let edited = match run.of(self.bytes(of), charset) {
            Some(bytes) => self.number(&bytes),
            None => of,
        };
        match first {
            Some((edit, of)) => self.first_edits[edit][of] = edited,
            None => {
                self.edits.insert(key, edited);
            }
        }
        edited
    }
}

/// A quick hasher: nothing here is chosen by who would want to make it slow, and slow is all that it could become.
#[derive(Default)]
struct Mixer(u64);

impl Hasher for Mixer {
    fn finish(&self) -> u64 {
        self.0
    }

    fn write(&mut self, bytes: &[u8]) {
        let (words, rest) = bytes.as_chunks::<8>();
        for word in words {
            self.write_u64(u64::from_le_bytes(*word));
        }
        let mut last = [0; 8];
        last[..rest.len()].copy_from_slice(rest);
        self.write_u64(u64::from_le_bytes(last));
    }

    fn write_u64(&mut self, number: u64) {
        let mixed = (self.0 ^ number).wrapping_mul(0x9E37_79B9_7F4A_7C15);
        self.0 = mixed ^ (mixed >> 29);
    }

    fn write_usize(&mut self, number: usize) {
        self.write_u64(number as u64);
    }
}
