//! The byte strings that a search meets, each kept once under a number; and what edits made of them.
//!
//! Thousands of candidates share the same few values, so an edit is run once for each value and remembered.

use std::collections::HashMap;
use std::hash::{BuildHasherDefault, DefaultHasher, Hasher};

use crate::diagnose::mistakes::Run;
use crate::protocol::charset::Charset;

/// The number of a byte string.
pub(super) type Id = u32;

/// Byte strings by number.
#[derive(Debug, Default)]
pub(super) struct Arena {
    items: Vec<Box<[u8]>>,
    numbers: HashMap<Box<[u8]>, Id, BuildHasherDefault<DefaultHasher>>,
    edits: HashMap<u64, Id, BuildHasherDefault<Mixer>>,
    size: usize,
}

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

    /// What an edit makes of a byte string; the same number where it changes nothing. `which` is the edit's own number.
    pub(super) fn edited(&mut self, which: u16, run: Run, of: Id, charset: Charset) -> Id {
        let key = u64::from(of) << 24 | u64::from(which) << 8 | charset as u64;
        if let Some(edited) = self.edits.get(&key) {
            return *edited;
        }
        let edited = match run.of(self.bytes(of), charset) {
            Some(bytes) => self.number(&bytes),
            None => of,
        };
        self.edits.insert(key, edited);
        edited
    }
}

/// A hasher for numbers, which need only be spread.
#[derive(Default)]
struct Mixer(u64);

impl Hasher for Mixer {
    fn finish(&self) -> u64 {
        self.0
    }

    fn write(&mut self, bytes: &[u8]) {
        for byte in bytes {
            self.write_u64(u64::from(*byte));
        }
    }

    fn write_u64(&mut self, number: u64) {
        let mixed = (self.0 ^ number).wrapping_mul(0x9E37_79B9_7F4A_7C15);
        self.0 = mixed ^ (mixed >> 29);
    }
}
