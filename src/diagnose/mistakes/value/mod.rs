//! Mistakes in the values of parameters, a file for each subject; those made to the joined text at once are beside them.

use std::sync::LazyLock;

use super::kind::Mistake;

mod addresses;
mod amounts;
mod blanks;
mod cuts;
mod decimal;
mod encoded;
mod escaped;
mod filters;
mod html;
mod lists;
mod names;
mod numbers;
mod others;
mod percent;
mod slashes;
mod times;
mod unicode;
mod ways;
mod whole;
mod xml;

static ALL: LazyLock<Vec<&'static Mistake>> = LazyLock::new(|| {
    [
        encoded::ALL,
        escaped::ALL,
        slashes::ALL,
        amounts::ALL,
        numbers::ALL,
        times::ALL,
        blanks::ALL,
        lists::ALL,
        unicode::ALL,
        cuts::ALL,
        filters::ALL,
        addresses::ALL,
        others::ALL,
        xml::ALL,
        names::ALL,
        whole::ALL,
    ]
    .concat()
});

/// Every mistake of this axis.
pub(super) fn all() -> &'static [&'static Mistake] {
    &ALL
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeMap;

    use super::*;
    use crate::diagnose::mistakes::{Case, Class, Direction, slips_of};
    use crate::protocol::charset::Charset;
    use crate::protocol::key::Key;
    use crate::protocol::params::Params;
    use crate::protocol::rule::Rule;

    #[test]
    fn ways_to_go_wrong_are_counted() {
        let request: Params = [
            ("service", "create_direct_pay_by_user"),
            ("partner", "2088101122136241"),
            ("_input_charset", "utf-8"),
            ("sign_type", "MD5"),
            ("notify_url", "http://www.shop.example/pay/notify.php"),
            ("return_url", "http://www.shop.example/pay/return.php?from=alipay"),
            ("seller_email", "shop@mail.example"),
            ("out_trade_no", "20130822144524001"),
            ("subject", "红茶 \"大\" 100g (T&C) it's"),
            ("body", "一盒红茶，两盒绿茶\n详情见网站 http://www.shop.example/?id=1"),
            ("total_fee", "88.80"),
            ("payment_type", "1"),
            ("it_b_pay", "30m"),
            ("show_url", "http://www.shop.example/item/1"),
            ("extra_common_param", "uid=1001"),
        ]
        .into_iter()
        .collect();
        let key = Key::new(b"k".to_vec());
        for direction in [Direction::Request, Direction::Notify] {
            let case = Case { params: &request, rule: &Rule::MAPI, key: &key, charset: Charset::Utf8, direction, other_keys: &[], address: None };
            let mut counts: BTreeMap<(Class, &str), usize> = BTreeMap::new();
            let mut sums: BTreeMap<Class, usize> = BTreeMap::new();
            for slip in slips_of(&case) {
                *counts.entry((slip.class, slip.mistake.id)).or_default() += 1;
                *sums.entry(slip.class).or_default() += 1;
            }
            println!("{direction:?} {sums:?}");
            let mut counts: Vec<_> = counts.into_iter().collect();
            counts.sort_by_key(|(_, count)| std::cmp::Reverse(*count));
            for ((class, id), count) in counts.iter().take(45) { println!("{class:?} {id} {count}"); }
        }
    }
}
