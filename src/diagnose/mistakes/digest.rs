//! Mistakes in which digest is computed and how it is printed.

use crate::protocol::digest::Print;

super::mistakes! { Digest;
    PRINTED_IN_CAPITALS = "printed-in-capitals", request: VeryHigh, notify: Low,
        ("the digest was printed in capital letters", "摘要以大写字母输出"),
        ("WeChat Pay wants capitals, and some libraries print them", "微信支付要求大写，有些库也默认输出大写"),
        ("print the digest in small letters", "摘要用小写字母输出"),
        |_, slips| { slips.rule(|rule| rule.digest.print = Print::Capitals); };
}
