//! The checks as the library has them, on any bytes whatever; what each finds has a case in `tests/cases`.

use alipay_mapi::diagnose::lint::{self, RequestSetting};
use alipay_mapi::protocol::charset::Charset;
use alipay_mapi::protocol::params::{Param, Params};
use alipay_mapi::protocol::rule::RuleName;
use alipay_mapi::text::Lang;
use proptest::collection::vec;
use proptest::prelude::*;

/// Bytes that the checks look for, in any order, between names that they know.
fn value() -> impl Strategy<Value = Vec<u8>> {
    let pieces: &[&[u8]] = &[
        b"&#",
        b"%u",
        b"%E6",
        b"http://",
        b"@",
        b"^",
        b"|",
        b"#",
        b"\\",
        b"\xC2\xAC",
        b"ify_id=",
        b"notify_id=",
        b"1.0",
        b"88",
        b"\xE3\x80\x80",
        b"\xEF\xBF\xBD",
        b"\xA3\xB1",
        b"[",
        b"'",
        b";",
        b"gateway.do",
        b"2013-11-28",
        b"15d",
    ];
    let piece = proptest::sample::select(pieces.to_vec());
    let any = vec(any::<u8>(), 0..4);
    vec(
        prop_oneof![3 => piece.prop_map(<[u8]>::to_vec), 1 => any],
        0..6,
    )
    .prop_map(|pieces| pieces.concat())
}

fn params() -> impl Strategy<Value = Params> {
    let names = [
        "service",
        "partner",
        "notify_url",
        "returnUrl",
        "_input_charset",
        "detail_data",
        "batch_no",
        "batch_num",
        "sign",
        "sign_type",
        "subject",
        "total_fee",
        "price",
        "quantity",
        "discount",
        "notify_id",
        "notify_time",
        "it_b_pay",
        "seller_email",
    ];
    let services = prop_oneof![
        Just("refund_fastpay_by_platform_pwd"),
        Just("batch_trans_notify"),
        Just("create_partner_trade_by_buyer")
    ];
    let pairs = vec((proptest::sample::select(names.to_vec()), value()), 0..8);
    (services, pairs).prop_map(|(service, pairs)| {
        let service = Param::new("service", service);
        let rest = pairs
            .into_iter()
            .map(|(name, value)| Param::new(name, value));
        std::iter::once(service).chain(rest).collect()
    })
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 400, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn any_bytes_are_checked_and_places_lie_inside_them(params in params(), text in value()) {
        let longest = params.iter().map(|param| param.value.len()).max().unwrap_or_default().max(text.len());
        for charset in Charset::ALL {
            for rule in [RuleName::Mapi, RuleName::Epay, RuleName::WapNotify] {
                let setting = RequestSetting { address: Some("http://www.alipay.com/x"), is_post: true, address_params: Some(&params) };
                let mut found = lint::of_signed_request(&params, rule, charset, setting);
                found.extend(lint::of_received(&params, rule, charset));
                found.extend(lint::of_verify_url(&text));
                for finding in found {
                    if let Some((from, to)) = finding.place {
                        prop_assert!(from < to && to <= longest, "{} {from} {to}", finding.kind.id);
                    }
                    for lang in [Lang::En, Lang::Zh] {
                        prop_assert!(!finding.title(lang).is_empty() && !finding.detail(lang).is_empty() && !finding.fix(lang).is_empty());
                    }
                }
            }
        }
    }
}
