//! What holds of all mistakes in values: their usual ways stay few, and their edits take any bytes.

use crate::diagnose::mistakes::{Axis, Case, Class, Direction, Draft, Slip, slips_of};
use crate::protocol::charset::Charset;
use crate::protocol::key::Key;
use crate::protocol::params::Params;
use crate::protocol::rule::Rule;

fn slips(
    params: &Params,
    charset: Charset,
    direction: Direction,
    take: impl Fn(&Case<'_>, Vec<Slip>),
) {
    let case = Case {
        params,
        rule: &Rule::MAPI,
        key: &Key::new(b"k".to_vec()),
        charset,
        direction,
        other_keys: &[],
        address: None,
    };
    let mut slips = slips_of(&case);
    slips.retain(|slip| slip.mistake.axis == Axis::Value);
    take(&case, slips);
}

#[test]
fn usual_ways_are_few() {
    let request: Params = [
        ("service", "create_direct_pay_by_user"),
        ("partner", "2088101122136241"),
        ("_input_charset", "utf-8"),
        ("sign_type", "MD5"),
        ("notify_url", "http://www.shop.example/pay/notify.php"),
        (
            "return_url",
            "http://www.shop.example/pay/return.php?from=alipay",
        ),
        ("seller_email", "shop@mail.example"),
        ("out_trade_no", "20130822144524001"),
        ("subject", "红茶 \"大\" 100g (T&C) it's"),
        (
            "body",
            "一盒红茶，两盒绿茶\n详情见网站 http://www.shop.example/?id=1",
        ),
        ("total_fee", "88.80"),
        ("payment_type", "1"),
        ("it_b_pay", "30m"),
        ("show_url", "http://www.shop.example/item/1"),
        ("extra_common_param", "uid=1001"),
    ]
    .into_iter()
    .collect();
    for (direction, most, rare) in [
        (Direction::Request, 330, 3400),
        (Direction::Notify, 220, 1600),
    ] {
        slips(&request, Charset::Utf8, direction, |_, slips| {
            let often = slips
                .iter()
                .filter(|slip| slip.class != Class::Rare)
                .count();
            assert!(often <= most, "{often} ways in {direction:?}");
            let seldom = slips.len() - often;
            assert!(seldom <= rare, "{seldom} rare ways in {direction:?}");
        });
    }
}

#[test]
fn any_bytes_are_taken() {
    let parts: [&[u8]; 40] = [
        b"&",
        b"&#",
        b"&#x",
        b";",
        b"%",
        b"%u",
        b"%4",
        b"=",
        b"'",
        b"\\",
        b"\\u",
        b"<",
        b">",
        b"</",
        b"/>",
        b"<?xml",
        b"?>",
        b"://",
        b"http://",
        b"/",
        b"?",
        b"#",
        b".",
        b"-",
        b"+",
        b"0",
        b"9",
        b"E",
        b"e+",
        b" ",
        b"\n",
        b"\r",
        b"12345678901234567890",
        b"2013-08-22",
        b"14:45:24",
        b"\xC2\xAC",
        b"ify_id=",
        b"\xB2\xE2",
        b"\xFF",
        b"\xF0\x9F\x98\x80",
    ];
    let mut state = 7_u32;
    let mut next = |most: usize| {
        state = state.wrapping_mul(1_103_515_245).wrapping_add(12_345);
        (state >> 8) as usize % most
    };
    for round in 0..60 {
        let names = [
            "subject",
            "notify_url",
            "total_fee",
            "out_trade_no",
            "gmt_create",
            "it_b_pay",
            "amp;x",
        ];
        let params: Params = names
            .iter()
            .map(|name| {
                let value: Vec<u8> = (0..next(7))
                    .flat_map(|_| parts[next(parts.len())])
                    .copied()
                    .collect();
                (name.as_bytes().to_vec(), value)
            })
            .map(|(name, value)| crate::protocol::params::Param::new(name, value))
            .collect();
        let charset = Charset::ALL[round % 4];
        let direction = if round % 2 == 0 {
            Direction::Request
        } else {
            Direction::Notify
        };
        slips(&params, charset, direction, |case, slips| {
            for slip in &slips {
                assert!(!Draft::of(case).with([slip]).digested().printed.is_empty());
            }
        });
    }
}
