//! Where a request was sent: the gateway against the service, the partner and the path.

use url::Url;

use super::address::is_private;
use super::subject::Request;
use crate::diagnose::Finding;
use crate::diagnose::findings::endpoint as kinds;
use crate::diagnose::findings::request::PLAIN_HTTP_GATEWAY;
use crate::diagnose::findings::verify_url::VERIFY_URL_HOST;
use crate::protocol::rule::RuleName;

/// What a known host is for.
#[derive(Clone, Copy, PartialEq, Eq)]
enum For {
    /// Every service.
    Mainland,
    /// Cross-border services.
    Global,
    /// Cross-border services, with test numbers.
    Sandbox,
    /// The two services of the WAP interface.
    Wap,
    /// Questions about a `notify_id`.
    Verify,
    /// Another API.
    OtherApi,
}

/// The hosts that are known: name, path, purpose, and what took the place of an old one.
const HOSTS: &[(&str, &str, For, Option<&str>)] = &[
    ("mapi.alipay.com", "/gateway.do", For::Mainland, None),
    (
        "www.alipay.com",
        "/cooperate/gateway.do",
        For::Mainland,
        Some("https://mapi.alipay.com/gateway.do"),
    ),
    ("intlmapi.alipay.com", "/gateway.do", For::Global, None),
    ("globalmapi.alipay.com", "/gateway.do", For::Global, None),
    ("mapi.alipaydev.com", "/gateway.do", For::Sandbox, None),
    (
        "openapi.alipaydev.com",
        "/gateway.do",
        For::Sandbox,
        Some("https://mapi.alipaydev.com/gateway.do"),
    ),
    (
        "mapi.alipay.net",
        "/gateway.do",
        For::Sandbox,
        Some("https://mapi.alipaydev.com/gateway.do"),
    ),
    ("wappaygw.alipay.com", "/service/rest.htm", For::Wap, None),
    (
        "notify.alipay.com",
        "/trade/notify_query.do",
        For::Verify,
        None,
    ),
    ("openapi.alipay.com", "/gateway.do", For::OtherApi, None),
    (
        "globalopenapi.alipay.com",
        "/gateway.do",
        For::OtherApi,
        None,
    ),
];

/// The services of the WAP interface.
const WAP: &[&str] = &[
    "alipay.wap.trade.create.direct",
    "alipay.wap.auth.authAndExecute",
];

/// Services that the documents of the cross-border gateways do not have.
const MAINLAND: &[&str] = &[
    "create_direct_pay_by_user",
    "create_partner_trade_by_buyer",
    "trade_create_by_buyer",
    "create_digital_goods_trade_p",
    "create_donate_trade_p",
    "alipay.wap.create.direct.pay.by.user",
    "send_goods_confirm_by_platform",
    "refund_fastpay_by_platform_pwd",
    "refund_fastpay_by_platform_nopwd",
    "batch_trans_notify",
    "account.page.query",
];

/// The number that the documents of the cross-border sandbox print for everybody.
const SANDBOX_PARTNER: &[u8] = b"2088101122136241";

/// What is odd about the address that a request was sent to.
pub(super) fn of_gateway(request: &Request<'_>, address: &str) -> Vec<Finding> {
    let Some(url) = Url::parse(address)
        .ok()
        .filter(|_| request.rule != RuleName::Epay)
    else {
        return Vec::new();
    };
    let Some(host) = url.host() else {
        return Vec::new();
    };
    if is_private(&host) {
        return Vec::new();
    }
    let told = host.to_string();
    let known = HOSTS.iter().find(|(name, ..)| *name == told);
    let Some((_, path, purpose, newer)) = known else {
        return vec![kinds::GATEWAY_UNKNOWN.found().with("host", told)];
    };
    let mut found = Vec::new();
    if let Some(finding) = of_purpose(request, &told, *purpose) {
        found.push(finding);
    } else if !url.path().eq_ignore_ascii_case(path) {
        let finding = kinds::GATEWAY_PATH.found().with("host", &told);
        found.push(finding.with("path", url.path()).with("right", path));
    }
    if let Some(newer) = newer {
        found.push(
            kinds::GATEWAY_OLD
                .found()
                .with("host", &told)
                .with("right", newer),
        );
    }
    if url.scheme() == "http" && *purpose != For::Verify {
        found.push(PLAIN_HTTP_GATEWAY.found());
    }
    let partner = request.params.get_filled("partner");
    if partner == Some(SANDBOX_PARTNER) && *purpose != For::Sandbox {
        found.push(kinds::SANDBOX_PARTNER.at("partner").with("host", told));
    }
    found
}

fn of_purpose(request: &Request<'_>, host: &str, purpose: For) -> Option<Finding> {
    if purpose == For::OtherApi {
        // A request of that API is told to be one by its names.
        let is_ours = request.params.get_filled("service").is_some();
        return is_ours.then(|| kinds::GATEWAY_OTHER_API.found().with("host", host));
    }
    let service = request.service?.name;
    if purpose == For::Verify {
        let other = service != "notify_verify";
        return other.then(|| {
            kinds::GATEWAY_VERIFY_ONLY
                .at("service")
                .with("service", service)
        });
    }
    let told = |kind: &'static crate::diagnose::Kind, right: &str| {
        kind.at("service")
            .with("service", service)
            .with("host", host)
            .with("right", right)
    };
    if request.is_for(WAP) != (purpose == For::Wap) {
        let right = if purpose == For::Wap {
            "https://mapi.alipay.com/gateway.do"
        } else {
            "https://wappaygw.alipay.com/service/rest.htm"
        };
        return Some(told(&kinds::GATEWAY_SERVICE, right));
    }
    let is_abroad = matches!(purpose, For::Global | For::Sandbox);
    (is_abroad && request.is_for(MAINLAND))
        .then(|| told(&kinds::GATEWAY_REGION, "https://mapi.alipay.com/gateway.do"))
}

/// A host that is asked whether Alipay sent a message and cannot know.
pub(super) fn of_verifier(address: &str) -> Option<Finding> {
    let url = Url::parse(address).ok()?;
    let host = url.host()?;
    let answers = |purpose: &For| !matches!(purpose, For::Wap | For::OtherApi);
    let told = host.to_string();
    let is_known = HOSTS
        .iter()
        .any(|(name, _, purpose, _)| *name == told && answers(purpose));
    (!is_known && !is_private(&host)).then(|| VERIFY_URL_HOST.found().with("host", told))
}
