//! Right requests and messages as shops have them: no check may call anything in them a mistake.

mod abroad;
mod mainland;
mod messages;

use super::{RequestSetting, of_signed_request};
use crate::diagnose::{Finding, Severity};
use crate::protocol::charset::Charset;
use crate::protocol::params::{Param, Params};
use crate::protocol::rule::RuleName;

const SHOP: &str = "2088006312345678";
const SIGN: (&str, &str) = ("sign", "390649c0eb738757b883f389a178175a");
const SIGN_TYPE: (&str, &str) = ("sign_type", "MD5");
const NOTIFY: (&str, &str) = ("notify_url", "http://www.shop.com.cn/pay/notify.php");

fn encoded(charset: Charset, pairs: &[(&str, &str)]) -> Params {
    pairs
        .iter()
        .map(|(name, value)| Param::new(*name, charset.encode(value).expect("of the charset")))
        .collect()
}

#[track_caller]
fn assert_right(found: &[Finding]) {
    let wrong: Vec<_> = found
        .iter()
        .filter(|finding| finding.kind.severity > Severity::Note)
        .map(|finding| (finding.kind.id, finding.parameter.clone()))
        .collect();
    assert_eq!(wrong, Vec::new());
}

/// A signed request of a service, with what every service takes.
#[track_caller]
fn right(charset: Charset, service: &str, own: &[(&str, &str)]) {
    let every = [
        ("service", service),
        ("partner", SHOP),
        ("_input_charset", charset.name()),
        SIGN,
        SIGN_TYPE,
    ];
    let params = encoded(charset, &[&every, own].concat());
    for setting in [
        RequestSetting::default(),
        RequestSetting {
            address: Some("https://mapi.alipay.com/gateway.do"),
            ..RequestSetting::default()
        },
        RequestSetting {
            address: Some("https://mapi.alipay.com/gateway.do"),
            is_post: true,
            address_params: Some(&params),
        },
    ] {
        assert_right(&of_signed_request(
            &params,
            RuleName::Mapi,
            charset,
            setting,
        ));
    }
}
