//! The search for mistakes: how long all single mistakes and all pairs of a request of twenty parameters take, and how
//! many candidates a second that is beside the bare md-5 crate on the same presign string.
//!
//! Claims: all single mistakes in under 20 ms, all pairs with their usual ways in under 500 ms. The sign is of another key, so that everything has to be tried.
#![allow(clippy::print_stdout, reason = "a benchmark prints its figures")]

use std::hint::black_box;
use std::time::{Duration, Instant};

use alipay_mapi::diagnose::mistakes::{Case, Direction};
use alipay_mapi::diagnose::search::{Limits, Searched, search};
use alipay_mapi::protocol::charset::Charset;
use alipay_mapi::protocol::key::Key;
use alipay_mapi::protocol::params::Params;
use alipay_mapi::protocol::rule::Rule;
use md5::Digest as _;

const REQUEST: [(&str, &str); 20] = [
    ("service", "create_direct_pay_by_user"),
    ("partner", "2088006300000000"),
    ("_input_charset", "utf-8"),
    ("sign_type", "MD5"),
    ("notify_url", "http://shop.example.com/alipay/notify?id=7"),
    ("return_url", "http://shop.example.com/alipay/return"),
    ("out_trade_no", "2026112200001"),
    ("subject", "测试商品 & \"more\" + <x>"),
    ("body", "红色, 42 码"),
    ("payment_type", "1"),
    ("total_fee", "88.00"),
    ("seller_email", "seller@example.com"),
    ("show_url", "http://shop.example.com/item/7"),
    ("it_b_pay", "30m"),
    ("exter_invoke_ip", "203.0.113.9"),
    ("anti_phishing_key", ""),
    ("extra_common_param", "a=1&b=2"),
    ("paymethod", "bankPay"),
    ("defaultbank", "ICBCB2C"),
    ("extend_param", ""),
];

/// So many digests of the bare crate are timed.
const BARE: u32 = 200_000;

fn timed(params: &Params, depth: usize, threads: usize) -> (Duration, Searched) {
    let key = Key::new(b"k3y0f7h3b3nchm4rk0nlyk3y0f7h3b3n".to_vec());
    let case = Case {
        params,
        rule: &Rule::MAPI,
        key: &key,
        charset: Charset::Utf8,
        direction: Direction::Request,
        other_keys: &[],
        address: None,
    };
    let limits = Limits {
        candidates: None,
        depth,
        threads,
    };
    let start = Instant::now();
    let searched = search(&case, b"0123456789abcdef0123456789abcdef", limits, &|_| {
        true
    });
    (start.elapsed(), searched)
}

/// The least time of some runs, which other work on the machine disturbs least.
fn best(params: &Params, depth: usize, threads: usize, runs: usize) -> (Duration, u64) {
    (0..runs)
        .map(|_| timed(params, depth, threads))
        .map(|(time, searched)| (time, searched.candidates))
        .min()
        .expect("there is a run")
}

fn main() {
    let params: Params = REQUEST.into_iter().collect();
    let text = Rule::MAPI
        .presign(&params, &Key::new(vec![b'k'; 32]))
        .revealed();
    let start = Instant::now();
    for _ in 0..BARE {
        black_box(md5::Md5::digest(black_box(&text)));
    }
    let bare = start.elapsed() / BARE;
    println!("bare md-5: {bare:?} for {} bytes", text.len());
    for (name, depth, claim, runs) in [("single mistakes", 1, 20, 40), ("pairs", 2, 500, 7)] {
        for threads in [1, 2] {
            let (time, candidates) = best(&params, depth, threads, runs);
            let alone = bare.mul_f64(f64::from(u32::try_from(candidates).unwrap_or(u32::MAX)));
            println!(
                "all {name}, {threads} thread(s): {:.1} ms (claim {claim} ms), {candidates} candidates, {:.1} times bare",
                time.as_secs_f64() * 1e3,
                alone.as_secs_f64() / time.as_secs_f64(),
            );
        }
    }
}
