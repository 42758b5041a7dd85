//! The byte strings that a search meets, each kept once under a number; and what edits made of them.
//!
//! Thousands of candidates share the same few values, so an edit is run once for each value and remembered.

use std::collections::HashMap;
use std::hash::{BuildHasherDefault, Hasher};

use hashbrown::HashTable;

use crate::diagnose::mistakes::Run;
use crate::protocol::charset::Charset;
use crate::protocol::rule::Join;

/// The number of a byte string. None has the number 0.
pub(super) type Id = u32;
/// The number of a join.
pub(super) type JoinId = u16;
/// The number of none.
pub(super) const NO_JOIN: JoinId = JoinId::MAX;

/// Byte strings by number.
#[derive(Debug)]
pub(super) struct Arena {
    bytes: Vec<u8>,
    /// Where each byte string ends; it begins where the one before it ends.
    ends: Vec<u32>,
    numbers: HashTable<Id>,
    /// For each of the first byte strings, which are the case's own and met most, what each edit made of it; 0 if that is
    /// not known. Edits that are made one after the other stand beside each other, and most rows are never touched.
    first_edits: Vec<Id>,
    /// How many edits there are.
    count: usize,
    edits: Memo,
    joins: Vec<Known>,
    join_numbers: HashMap<Join, JoinId, BuildHasherDefault<Mixer>>,
    entries: Memo,
    /// The text of a parameter that was joined last.
    entry: Vec<u8>,
}

/// So many byte strings are looked up in a table, the others by hash.
const FIRST: usize = 64;
/// In place of a number that is not known.
const UNKNOWN: Id = 0;

impl Arena {
    /// An arena without byte strings, for so many edits.
    pub(super) fn new(edits: usize) -> Self {
        Self {
            bytes: Vec::new(),
            ends: vec![0],
            numbers: HashTable::new(),
            first_edits: vec![UNKNOWN; edits * FIRST],
            count: edits,
            edits: Memo::default(),
            joins: Vec::new(),
            join_numbers: HashMap::default(),
            entries: Memo::default(),
            entry: Vec::new(),
        }
    }

    /// The number of these bytes.
    pub(super) fn number(&mut self, bytes: &[u8]) -> Id {
        let hash = hash(bytes);
        if let Some(number) = self
            .numbers
            .find(hash, |number| self.bytes(*number) == bytes)
        {
            return *number;
        }
        let number = self.keep(bytes);
        let Self { bytes, ends, .. } = self;
        let hasher = |number: &Id| self::hash(slice(bytes, ends, *number));
        self.numbers.insert_unique(hash, number, hasher);
        number
    }

    /// A number for these bytes, whether they have one or not.
    fn keep(&mut self, bytes: &[u8]) -> Id {
        let number = Id::try_from(self.ends.len()).expect("an arena is emptied long before");
        self.bytes.extend_from_slice(bytes);
        let end = u32::try_from(self.bytes.len()).expect("an arena is emptied long before");
        self.ends.push(end);
        number
    }

    /// The bytes of a number.
    pub(super) fn bytes(&self, number: Id) -> &[u8] {
        slice(&self.bytes, &self.ends, number)
    }

    /// Forgets all of them, but keeps the room for others.
    pub(super) fn clear(&mut self) {
        self.bytes.clear();
        self.ends.truncate(1);
        self.numbers.clear();
        self.first_edits.fill(UNKNOWN);
        self.edits.clear();
        self.joins.clear();
        self.join_numbers.clear();
        self.entries.clear();
    }

    /// How many bytes are kept.
    pub(super) const fn size(&self) -> usize {
        self.bytes.len()
    }

    /// What an edit makes of a byte string in the case's own charset or another; the same number where it changes
    /// nothing. `which` is the edit's own number.
    #[inline]
    pub(super) fn edited(&mut self, which: u16, run: Run, of: Id, charset: (Charset, bool)) -> Id {
        let (charset, is_own) = charset;
        if is_own && (of as usize) < FIRST {
            let place = of as usize * self.count + usize::from(which);
            if self.first_edits[place] == UNKNOWN {
                self.first_edits[place] = self.edited_anew(run, of, charset);
            }
            return self.first_edits[place];
        }
        let key = (u64::from(which) << 8 | charset as u64, of);
        if let Some(edited) = self.edits.get(key) {
            return edited;
        }
        let edited = self.edited_anew(run, of, charset);
        self.edits.put(key, edited);
        edited
    }

    #[inline(never)]
    fn edited_anew(&mut self, run: Run, of: Id, charset: Charset) -> Id {
        let edited = run.of(self.bytes(of), charset);
        edited.map_or(of, |bytes| self.number(&bytes))
    }

    /// The number of a join.
    pub(super) fn join(&mut self, join: Join) -> JoinId {
        let next = self.joins.len();
        *self.join_numbers.entry(join).or_insert_with(|| {
            self.joins.push(Known { join, frame: None });
            let number = JoinId::try_from(next).ok();
            let number = number.filter(|number| *number != NO_JOIN);
            number.expect("rules join in some hundred ways")
        })
    }

    /// What a join makes of a parameter.
    pub(super) fn entry(&mut self, join: JoinId, name: Id, value: Id) -> Id {
        let key = (u64::from(join) << 32 | u64::from(name), value);
        if let Some(entry) = self.entries.get(key) {
            return entry;
        }
        let mut entry = std::mem::take(&mut self.entry);
        entry.clear();
        let part = (0, self.bytes(name), self.bytes(value));
        self.joins[usize::from(join)].join.entry(part, &mut entry);
        let number = self.keep(&entry);
        self.entry = entry;
        self.entries.put(key, number);
        number
    }

    /// What stands before so many parameters, between two of them, and behind all.
    pub(super) fn frame(&mut self, join: JoinId, count: usize) -> [Id; 3] {
        let known = &self.joins[usize::from(join)];
        if let Some((of, frame)) = known.frame
            && of == count
        {
            return frame;
        }
        let texts = known.join.frame(count);
        let frame = texts.map(|text| self.number(text.as_bytes()));
        self.joins[usize::from(join)].frame = Some((count, frame));
        frame
    }
}

/// The bytes of a number, of all bytes and where each byte string ends.
fn slice<'b>(bytes: &'b [u8], ends: &[u32], number: Id) -> &'b [u8] {
    let number = number as usize;
    &bytes[ends[number - 1] as usize..ends[number] as usize]
}

fn hash(bytes: &[u8]) -> u64 {
    let mut hasher = Mixer::default();
    hasher.write(bytes);
    hasher.finish()
}

/// A join, and what stands around the last number of parameters that it was asked for.
#[derive(Debug)]
struct Known {
    join: Join,
    frame: Option<(usize, [Id; 3])>,
}

/// What became of something before, by a key of it: not for all there was, but in a place that is found at once.
#[derive(Debug)]
struct Memo {
    /// What was done, to what, and what came of it.
    places: Vec<(u64, Id, Id)>,
    /// How many were put there.
    put: usize,
}

/// What was done, and to what.
type Key = (u64, Id);

/// So many places has a memo at first, and so many more when as many were put there, as powers of two; and the most.
const FEWEST_PLACES: u32 = 12;
const MORE_PLACES: u32 = 3;
const MOST_PLACES: u32 = 18;
/// What numbers have in common but for so many bits is kept side by side: they are met one after the other.
const BESIDE: u32 = 5;

impl Default for Memo {
    fn default() -> Self {
        Self::of(1 << FEWEST_PLACES)
    }
}

impl Memo {
    fn of(places: usize) -> Self {
        Self {
            places: vec![(0, UNKNOWN, UNKNOWN); places],
            put: 0,
        }
    }

    fn clear(&mut self) {
        self.places.fill((0, UNKNOWN, UNKNOWN));
        self.put = 0;
    }

    fn place(&self, (done, to): Key) -> usize {
        let mixed = done.wrapping_mul(MIX).rotate_left(32) ^ u64::from(to >> BESIDE);
        let mixed = (mixed.wrapping_mul(MIX) >> 32) as usize;
        let beside = to as usize & ((1 << BESIDE) - 1);
        (mixed << BESIDE | beside) & (self.places.len() - 1)
    }

    fn get(&self, key: Key) -> Option<Id> {
        let (done, to, id) = self.places[self.place(key)];
        ((done, to) == key).then_some(id)
    }

    fn put(&mut self, key: Key, id: Id) {
        self.put += 1;
        if self.put > self.places.len() && self.places.len() < 1 << MOST_PLACES {
            *self = Self::of(self.places.len() << MORE_PLACES);
        }
        let (done, to) = key;
        let place = self.place(key);
        self.places[place] = (done, to, id);
    }
}

/// An odd number whose product with another depends on all bits of that.
const MIX: u64 = 0x9E37_79B9_7F4A_7C15;

/// A quick hasher: nothing here is chosen by who would want to make it slow, and slow is all that it could become.
#[derive(Default)]
pub(super) struct Mixer(u64);

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
        let mixed = (self.0 ^ number).wrapping_mul(MIX);
        self.0 = mixed ^ (mixed >> 29);
    }

    fn write_usize(&mut self, number: usize) {
        self.write_u64(number as u64);
    }
}
