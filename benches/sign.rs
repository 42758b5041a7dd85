//! Claim: signing 12 decoded parameters whose presign string is 300 bytes (filter, sort, join, glue, digest, hex) runs
//! at 0.6 or more of the rate at which the bare md-5 crate digests the same 300 bytes and key.
//!
//! `cargo bench --bench sign`: both rates, in signs per second, and the ratio of their medians.

#![expect(clippy::print_stdout, reason = "a benchmark prints its figures")]

use std::hint::black_box;
use std::time::{Duration, Instant};

use alipay_mapi::protocol::key::Key;
use alipay_mapi::protocol::params::Params;
use alipay_mapi::protocol::rule::Rule;
use criterion::{Criterion, Throughput, criterion_group, criterion_main};
use md5::{Digest as _, Md5};

/// The key that public test data of this protocol uses.
const KEY: &[u8; 32] = b"10000000000000000000000000000000";

/// A request as a shop makes it, in no particular order.
fn params() -> Params {
    [
        ("service", "create_direct_pay_by_user"),
        ("partner", "2088006300000000"),
        ("_input_charset", "utf-8"),
        ("out_trade_no", "20081022032087461234"),
        ("subject", "测试商品"),
        ("payment_type", "1"),
        ("total_fee", "100.00"),
        ("seller_email", "test@msn.com"),
        ("body", "测试数据编号"),
        ("show_url", "http://www.example.com/p/1"),
        ("notify_url", "http://www.example.com/n"),
        ("it_b_pay", "1d"),
    ]
    .into_iter()
    .collect()
}

fn signed(params: &Params, key: &Key) -> [u8; 32] {
    Rule::MAPI.sign(black_box(params), black_box(key)).hex()
}

fn digested(bytes: &[u8]) -> [u8; 16] {
    Md5::digest(black_box(bytes)).into()
}

fn rates(criterion: &mut Criterion) {
    let (params, key) = (params(), Key::new(KEY.to_vec()));
    let presign = Rule::MAPI.presign(&params, &key);
    assert_eq!((params.len(), presign.text_length()), (12, 300));
    let bytes = presign.revealed();
    assert_eq!(digested(&bytes), *Rule::MAPI.sign(&params, &key).bytes());

    let mut group = criterion.benchmark_group("sign");
    group
        .throughput(Throughput::Elements(1))
        .warm_up_time(Duration::from_secs(1))
        .measurement_time(Duration::from_secs(3));
    group.bench_function("12 parameters, 300 bytes", |bencher| {
        bencher.iter(|| signed(&params, &key));
    });
    group.bench_function("bare md-5 of the same bytes", |bencher| {
        bencher.iter(|| digested(&bytes));
    });
    group.finish();
    paired(&params, &key, &bytes);
}

/// Both in turn, so that a change of the clock's rate meets both alike.
fn paired(params: &Params, key: &Key, bytes: &[u8]) {
    const ROUNDS: usize = 201;
    const CALLS: u32 = 2_000;
    let [mut sign, mut bare] = [[Duration::ZERO; ROUNDS]; 2];
    for round in 0..ROUNDS {
        let start = Instant::now();
        for _ in 0..CALLS {
            black_box(signed(params, key));
        }
        let between = Instant::now();
        for _ in 0..CALLS {
            black_box(digested(bytes));
        }
        sign[round] = between - start;
        bare[round] = between.elapsed();
    }
    sign.sort_unstable();
    bare.sort_unstable();
    let rate = |times: [Duration; ROUNDS]| f64::from(CALLS) / times[ROUNDS / 2].as_secs_f64();
    let (sign, bare) = (rate(sign), rate(bare));
    println!(
        "sign: {sign:.0} signs a second, md-5 alone {bare:.0} digests a second, ratio {:.2} (claim: 0.60 or more)",
        sign / bare
    );
}

criterion_group!(benches, rates);
criterion_main!(benches);
