//! The search: with any parameters, key, charset and sign it ends and never panics; what it explains is proven by the
//! bytes it shows. Signs are any bytes, and what a mistake makes of these very parameters.

#![no_main]

use alipay_mapi::diagnose::mistakes::{Case, Direction, Draft, slips_of};
use alipay_mapi::diagnose::search::{Limits, search};
use alipay_mapi::protocol::charset::Charset;
use alipay_mapi::protocol::form;
use alipay_mapi::protocol::key::Key;
use alipay_mapi::protocol::rule::RuleName;
use libfuzzer_sys::fuzz_target;
use md5::Digest as _;

/// So many candidates are tried where nothing is known to be found.
const FEW: u64 = 3_000;

fuzz_target!(|data: &[u8]| {
    let [choice, which, length, rest @ ..] = data else {
        return;
    };
    let (key, rest) = rest.split_at(rest.len().min(usize::from(length % 40)));
    let key = Key::new(key.to_vec());
    let (sign, body) = rest.split_at(rest.len().min(usize::from(choice >> 5) * 8));
    let mut params = form::decode(body).params;
    params.remove(b"sign");
    let rule = RuleName::ALL[usize::from(choice & 3) % 3].rule();
    let case = Case {
        params: &params,
        rule: &rule,
        key: &key,
        charset: Charset::ALL[usize::from(choice >> 2 & 3)],
        direction: [Direction::Request, Direction::Notify][usize::from(choice >> 4 & 1)],
        other_keys: &[],
        address: None,
    };
    searched(&case, sign, 3, FEW);
    let slips = slips_of(&case);
    let right = Draft::of(&case);
    let slip = &slips[(usize::from(*which) * 41) % slips.len()];
    let made = right.clone().with([slip]).digested();
    if made.printed != right.digested().printed && made.printed.len() >= 16 {
        searched(&case, made.printed.as_bytes(), 1, FEW);
    }
});

/// Searches, and checks the proof of whatever is explained.
fn searched(case: &Case<'_>, sign: &[u8], depth: usize, candidates: u64) {
    let limits = Limits {
        candidates: Some(candidates),
        depth,
        threads: 1,
    };
    for explanation in &search(case, sign, limits, &|_| true).explanations {
        assert!(!explanation.slips.is_empty());
        let digest = &explanation.digest;
        if digest.algorithm.name() == "md5" {
            let md5 = md5::Md5::digest(explanation.digested.bytes());
            assert!(digest.print.shows(&digest.print.of(&md5), sign));
        }
    }
}
