//! Claim: on a processor with vectors, whole messages that differ, copied into their lanes, are digested at 6 or more
//! times the rate at which the bare md-5 crate digests the same 300-byte texts and keys one at a time; variants of the
//! key behind one such text at 25 or more times its rate; and two threads do 1.7 or more times the work of one.
//!
//! `cargo bench --bench lanes`: for each kernel that this processor has, messages per second and the medians of the
//! ratios of rounds in which both run in turn. Tails are laid out once for all texts; the last figure of their line is
//! for those that are laid out for one text and then dropped.

#![expect(clippy::print_stdout, reason = "a benchmark prints its figures")]

use std::hint::black_box;
use std::thread;
use std::time::Instant;

use alipay_mapi::diagnose::search::lanes::{
    Batch, Kernel, Sieve, Tails, Target, Text, search_tails,
};
use md5::{Digest as _, Md5};

/// Rounds that are timed.
const ROUNDS: usize = 41;
/// Bytes of a text, before the key.
const TEXT: usize = 300;
/// Different texts, and as many keys: they stay in the cache, as candidates that are made one after another do.
const MESSAGES: usize = 1_000;
/// Tails behind one text.
const TAILS: usize = 4_000;
/// How often one thread goes through the messages while two are compared: what it takes to start them must not count.
const REPEATS: usize = 100;
/// None of the digests has it.
const TARGETS: [Target; 1] = [Target {
    word: 0,
    value: 0x0123_4567,
}];

fn main() {
    let texts: Vec<Vec<u8>> = (0..MESSAGES).map(text).collect();
    let keys: Vec<Vec<u8>> = (0..TAILS).map(key).collect();
    for kernel in Kernel::available() {
        measure(kernel, &texts, &keys);
    }
}

/// Times everything in turn, round after round, and prints the ratios.
fn measure(kernel: Kernel, texts: &[Vec<u8>], keys: &[Vec<u8>]) {
    let laid_out = || Tails::new(keys.iter().map(Vec::as_slice));
    let tails = laid_out();
    let [
        mut bare,
        mut whole,
        mut behind,
        mut anew,
        mut alone,
        mut shared,
    ] = [const { Vec::new() }; 6];
    for text in texts.iter().cycle().take(ROUNDS) {
        bare.push(timed(MESSAGES, || digest(texts, keys)));
        whole.push(timed(10 * MESSAGES, || push(kernel, texts, keys, 10)));
        behind.push(timed(TAILS, || search(kernel, text, &tails)));
        anew.push(timed(TAILS, || search(kernel, text, &laid_out())));
        let work = MESSAGES * REPEATS;
        alone.push(timed(work, || push(kernel, texts, keys, REPEATS)));
        shared.push(timed(work, || {
            thread::scope(|scope| {
                for _ in 0..2 {
                    scope.spawn(|| push(kernel, texts, keys, REPEATS / 2));
                }
            });
        }));
    }

    let claims = kernel == Kernel::detect() && kernel != Kernel::SCALAR;
    let claim = |least: &str| {
        if claims {
            format!(" (claim: {least} or more)")
        } else {
            String::new()
        }
    };
    let name = kernel.name();
    println!(
        "{name}: whole messages {:.1} M/s, md-5 alone {:.1} M/s, ratio {:.1}{}",
        rate(&whole),
        rate(&bare),
        ratio(&bare, &whole),
        claim("6"),
    );
    println!(
        "{name}: tails {:.1} M/s, ratio {:.1}{}; laid out anew, ratio {:.1}",
        rate(&behind),
        ratio(&bare, &behind),
        claim("25"),
        ratio(&bare, &anew),
    );
    println!(
        "{name}: two threads {:.1} M/s, one {:.1} M/s, ratio {:.2}{}",
        rate(&shared),
        rate(&alone),
        ratio(&alone, &shared),
        claim("1.70"),
    );
}

/// A text like a request's; each differs in its first block.
fn text(nth: usize) -> Vec<u8> {
    let mut text = format!("_input_charset=utf-8&body={nth:06}&").into_bytes();
    text.resize(TEXT, b'x');
    text
}

/// A key of 32 bytes and up to eight more, as its variants have.
fn key(nth: usize) -> Vec<u8> {
    format!("{nth:0width$}", width = 32 + nth % 9).into_bytes()
}

/// Each text with its key, one at a time.
fn digest(texts: &[Vec<u8>], keys: &[Vec<u8>]) {
    for (text, key) in texts.iter().zip(keys) {
        let md5 = Md5::new_with_prefix(black_box(text)).chain_update(key);
        black_box(md5.finalize());
    }
}

/// The same through lanes, again and again.
fn push(kernel: Kernel, texts: &[Vec<u8>], keys: &[Vec<u8>], repeats: usize) {
    let mut hits = Vec::new();
    let mut batch = Batch::new(kernel, Sieve::new(&TARGETS));
    for _ in 0..repeats {
        for (nth, (text, key)) in texts.iter().zip(keys).enumerate() {
            batch.push(nth, &[black_box(text), key], &mut hits);
        }
    }
    batch.flush(&mut hits);
    assert!(hits.is_empty());
}

/// All keys behind one text.
fn search(kernel: Kernel, text: &[u8], tails: &Tails) {
    let (text, sieve) = (Text::new(black_box(text)), Sieve::new(&TARGETS));
    search_tails(kernel, &text, tails, &sieve, |hit| {
        unreachable!("key {hit} has the digest");
    });
}

/// Seconds that each of so many messages takes.
#[expect(clippy::cast_precision_loss, reason = "a few thousand messages")]
fn timed(messages: usize, run: impl FnOnce()) -> f64 {
    let start = Instant::now();
    run();
    start.elapsed().as_secs_f64() / messages as f64
}

/// Millions a second.
fn rate(seconds: &[f64]) -> f64 {
    1e-6 / median(seconds.to_vec())
}

/// How many times as fast the second is.
fn ratio(slow: &[f64], fast: &[f64]) -> f64 {
    median(
        slow.iter()
            .zip(fast)
            .map(|(slow, fast)| slow / fast)
            .collect(),
    )
}

fn median(mut values: Vec<f64>) -> f64 {
    values.sort_unstable_by(f64::total_cmp);
    values[values.len() / 2]
}
