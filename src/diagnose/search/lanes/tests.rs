//! Every kernel against the plain crate: the same hits, and no others.

use md5::{Digest as _, Md5};

use super::{Batch, Kernel, Sieve, Tails, Target, Text, search_tails};

/// The digests of RFC 1321, A.5.
const VECTORS: [(&str, u128); 7] = [
    ("", 0xd41d_8cd9_8f00_b204_e980_0998_ecf8_427e),
    ("a", 0x0cc1_75b9_c0f1_b6a8_31c3_99e2_6977_2661),
    ("abc", 0x9001_5098_3cd2_4fb0_d696_3f7d_28e1_7f72),
    ("message digest", 0xf96b_697d_7cb7_938d_525a_2f31_aaf1_61d0),
    (
        "abcdefghijklmnopqrstuvwxyz",
        0xc3fc_d3d7_6192_e400_7dfb_496c_ca67_e13b,
    ),
    (
        "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789",
        0xd174_ab98_d277_d9f5_a561_1c2c_9f41_9d9f,
    ),
    (
        "12345678901234567890123456789012345678901234567890123456789012345678901234567890",
        0x57ed_f4a2_2be3_c955_ac49_da2e_2107_b67a,
    ),
];

/// Lengths at which the padding or the text begins another block, and some that are long.
const EDGES: [usize; 16] = [
    0, 1, 54, 55, 56, 57, 63, 64, 65, 119, 120, 121, 128, 1_000, 4_087, 4_100,
];

/// A small generator, the same in every run (splitmix64).
struct Random(u64);

impl Random {
    fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut mixed = self.0;
        mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        mixed ^ (mixed >> 31)
    }

    fn below(&mut self, bound: usize) -> usize {
        usize::try_from(self.next() % bound as u64).expect("below a usize")
    }

    fn bytes(&mut self, length: usize) -> Vec<u8> {
        (0..length).map(|_| self.next().to_le_bytes()[0]).collect()
    }
}

/// The four words of a message's digest.
fn words(message: &[u8]) -> [u32; 4] {
    let digest: [u8; 16] = Md5::digest(message).into();
    let (words, _) = digest.as_chunks();
    std::array::from_fn(|word| u32::from_le_bytes(words[word]))
}

/// The target that a message hits with this word.
fn target(message: &[u8], word: usize) -> Target {
    let value = words(message)[word];
    Target { word, value }
}

/// The places of the messages whose digest has the word of a target: what a kernel must tell, by the plain crate.
fn wanted(messages: &[Vec<u8>], targets: &[Target]) -> Vec<usize> {
    let hit = |message: &Vec<u8>| {
        let words = words(message);
        let mut targets = targets.iter();
        targets.any(|target| words.get(target.word) == Some(&target.value))
    };
    let messages = messages.iter().enumerate();
    let hits = messages.filter(|(_, message)| hit(message));
    hits.map(|(place, _)| place).collect()
}

/// What a batch tells of messages, each in two parts.
fn pushed(kernel: Kernel, messages: &[Vec<u8>], targets: &[Target]) -> Vec<usize> {
    let mut hits = Vec::new();
    let mut batch = Batch::new(kernel, Sieve::new(targets));
    for (place, message) in messages.iter().enumerate() {
        let (text, key) = message.split_at(message.len() * (place % 4) / 3);
        batch.push(place, &[text, b"", key], &mut hits);
    }
    batch.flush(&mut hits);
    let told = hits.len();
    batch.flush(&mut hits);
    assert_eq!(hits.len(), told, "{}: flushed twice", kernel.name());
    hits.sort_unstable();
    hits
}

/// What a search of tails tells.
fn found(kernel: Kernel, text: &[u8], tails: &Tails, targets: &[Target]) -> Vec<usize> {
    let mut hits = Vec::new();
    let (text, sieve) = (Text::new(text), Sieve::new(targets));
    search_tails(kernel, &text, tails, &sieve, |place| hits.push(place));
    hits.sort_unstable();
    hits
}

/// Targets that every `nth` message hits, by one word and another, and one that none does.
fn targets(messages: &[Vec<u8>], nth: usize) -> Vec<Target> {
    let hit = messages.iter().enumerate().step_by(nth);
    hit.map(|(place, message)| target(message, place / nth % 4))
        .chain([Target { word: 4, value: 0 }])
        .collect()
}

#[test]
fn the_vectors_of_the_rfc() {
    for kernel in Kernel::available() {
        for (place, (message, digest)) in VECTORS.iter().enumerate() {
            let bytes = digest.to_be_bytes();
            for (word, value) in bytes.as_chunks::<4>().0.iter().enumerate() {
                let value = u32::from_le_bytes(*value);
                let mut batch = Batch::new(kernel, Sieve::new(&[Target { word, value }]));
                let mut hits = Vec::new();
                for (other, (message, _)) in VECTORS.iter().enumerate() {
                    batch.push(other, &[message.as_bytes()], &mut hits);
                }
                batch.flush(&mut hits);
                assert_eq!(hits, [place], "{}: {message}, word {word}", kernel.name());
            }
        }
    }
}

#[test]
fn whole_messages_of_any_length() {
    let mut random = Random(1);
    let lengths = (0..1_500).map(|nth| *EDGES.get(nth % 97).unwrap_or(&(nth % 401)));
    let messages: Vec<Vec<u8>> = lengths.map(|length| random.bytes(length)).collect();
    for nth in [1, 2, 7, 400, 1_000] {
        let targets = targets(&messages, nth);
        let wanted = wanted(&messages, &targets);
        assert!(wanted.len() >= messages.len() / nth);
        for kernel in Kernel::available() {
            let told = pushed(kernel, &messages, &targets);
            assert_eq!(told, wanted, "{}, every {nth}th", kernel.name());
        }
    }
}

#[test]
fn tails_of_any_length_behind_texts_of_any_length() {
    let mut random = Random(2);
    for round in 0..120 {
        let length = *EDGES.get(round).unwrap_or(&random.below(400));
        let text = random.bytes(length);
        let many = 1 + random.below(200);
        let tails: Vec<Vec<u8>> = (0..many)
            .map(|nth| {
                let length = match nth % 50 {
                    49 => EDGES[random.below(EDGES.len())],
                    _ => random.below([201, 9][round % 2]),
                };
                random.bytes(length)
            })
            .collect();
        let messages: Vec<Vec<u8>> = tails
            .iter()
            .map(|tail| [&text[..], tail].concat())
            .collect();
        let targets = targets(&messages, [1, 5, 40][round % 3]);
        let wanted = wanted(&messages, &targets);
        let tails = Tails::new(tails.iter().map(Vec::as_slice));
        assert_eq!(tails.len(), many);
        for kernel in Kernel::available() {
            let told = found(kernel, &text, &tails, &targets);
            assert_eq!(told, wanted, "{}, round {round}", kernel.name());
        }
    }
}

#[test]
fn the_same_tails_behind_one_text_after_another() {
    let mut random = Random(3);
    let tails: Vec<Vec<u8>> = (0..70).map(|nth| random.bytes(nth % 44)).collect();
    let reused = Tails::new(tails.iter().map(Vec::as_slice));
    for length in 0..140 {
        let text = random.bytes(length);
        let hit = length % tails.len();
        let targets = [target(&[&text[..], &tails[hit]].concat(), length % 4)];
        for kernel in Kernel::available() {
            let told = found(kernel, &text, &reused, &targets);
            assert!(told.contains(&hit) && told.len() <= 2, "{}", kernel.name());
        }
    }
}

#[test]
fn lanes_without_a_message_are_never_told() {
    let targets: Vec<Target> = (0..4).map(|word| target(b"", word)).collect();
    for kernel in Kernel::available() {
        assert!(pushed(kernel, &[], &targets).is_empty());
        assert!(pushed(kernel, &[b"x".to_vec()], &targets).is_empty());
        let none = Tails::new([]);
        assert!(none.is_empty());
        assert!(found(kernel, b"", &none, &targets).is_empty());
        let one = Tails::new([&b"x"[..]]);
        assert!(found(kernel, b"", &one, &targets).is_empty());
    }
}

#[test]
fn what_a_lane_held_before_is_not_told_again() {
    let mut random = Random(4);
    let messages: Vec<Vec<u8>> = (0..40).map(|_| random.bytes(100)).collect();
    let targets = targets(&messages, 1);
    for kernel in Kernel::available() {
        let mut hits = Vec::new();
        let mut batch = Batch::new(kernel, Sieve::new(&targets));
        for message in &messages {
            batch.push('a', &[message], &mut hits);
        }
        batch.flush(&mut hits);
        assert_eq!(hits.len(), messages.len());
        batch.push('b', &[&random.bytes(100)], &mut hits);
        batch.flush(&mut hits);
        assert!(!hits.contains(&'b'), "{}", kernel.name());
        assert_eq!(hits.len(), messages.len());
    }
}
