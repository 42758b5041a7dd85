//! Mistakes in how parameters become one text, and where the key goes.

use crate::protocol::rule::Joint;

super::mistakes! { Join;
    KEY_AS_LAST_PARAMETER = "key-as-last-parameter", request: VeryHigh, notify: Rare,
        ("&key= was put before the key", "密钥前面多了 &key="),
        ("that is the rule of WeChat Pay", "这是微信支付的规则"),
        ("append the key at once, nothing between", "把密钥直接拼在后面，中间不加任何字符"),
        |_, slips| { slips.rule(|rule| rule.glue.behind = Some(Joint::lead("&key="))); };
}
