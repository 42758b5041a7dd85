//! Mistakes in which parameters take part.

super::mistakes! { Params;
    SIGN_TYPE_SIGNED = "sign-type-signed", request: VeryHigh, notify: Rare,
        ("sign_type took part in the sign", "sign_type 参与了签名"),
        ("the filter drops sign alone", "过滤时只去掉了 sign"),
        ("drop both sign and sign_type before sorting", "排序之前同时去掉 sign 和 sign_type"),
        |_, slips| { slips.rule(|rule| rule.filter.without = &["sign"]); };
}
