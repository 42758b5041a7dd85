//! `notify_url` and `return_url`: whether Alipay and the payer can reach them, and what comes back through them.

use url::{Host, Url};

use super::subject::Request;
use crate::catalog::parameters::{Answer, Need};
use crate::diagnose::Finding;
use crate::diagnose::findings::address as kinds;
use crate::protocol::charset::Charset;
use crate::protocol::rule::RuleName;
use crate::text::shown;

/// The parameters whose address Alipay or the payer's browser calls.
const ADDRESSES: &[&str] = &[
    "notify_url",
    "return_url",
    "error_notify_url",
    "dback_notify_url",
];

/// Hosts that stand in samples.
const SAMPLE_HOSTS: &[&str] = &[
    "xxx.com",
    "yourdomain.com",
    "your-domain.com",
    "yoursite.com",
    "alipay.com",
    "alipay.net",
];

/// Names that no public server has.
const PRIVATE_NAMES: &[&str] = &[
    "localhost",
    "local",
    "lan",
    "internal",
    "intranet",
    "localdomain",
    "test",
    "invalid",
    "home.arpa",
];

/// What is odd about the addresses of a request.
pub(super) fn of_addresses(request: &Request<'_>) -> Vec<Finding> {
    let mut found = Vec::new();
    for name in ADDRESSES {
        let Some(value) = request.params.get_filled(name) else {
            continue;
        };
        match never_used(request, name) {
            Some(service) => found.push(kinds::NEVER_NOTIFIES.at(*name).with("service", service)),
            None => found.extend(of_address(name, value.trim_ascii(), request.charset)),
        }
    }
    let both = request.params.get_filled("notify_url");
    if both.is_some() && both == request.params.get_filled("return_url") {
        found.push(kinds::URLS_EQUAL.at("return_url"));
    }
    let could_notify = request.rule == RuleName::Epay
        || request
            .row("notify_url")
            .is_some_and(|row| row.need != Need::Required);
    if both.is_none() && could_notify {
        found.push(kinds::NOTIFY_URL_MISSING.at("notify_url"));
    }
    found
}

/// The service, where it answers in the call itself and knows no such address.
fn never_used(request: &Request<'_>, name: &str) -> Option<&'static str> {
    let service = request.service?;
    let answers_itself = !matches!(
        service.answer,
        Answer::Pages | Answer::SdkResult | Answer::Line
    );
    (answers_itself && service.parameter(name).is_none()).then_some(service.name)
}

fn of_address(name: &'static str, value: &[u8], charset: Charset) -> Vec<Finding> {
    let is_notify = name.contains("notify");
    let lower = value.to_ascii_lowercase();
    let is_web = lower.starts_with(b"http://") || lower.starts_with(b"https://");
    if !is_web {
        // A return may lead into an app (`alipays://…`), so any scheme will do there.
        let has_scheme = value.windows(3).any(|part| part == b"://");
        let is_error = is_notify || !has_scheme;
        return is_error
            .then(|| kinds::URL_NOT_ABSOLUTE.at(name))
            .into_iter()
            .collect();
    }
    let mut found: Vec<Finding> = of_bytes(name, value, charset).into_iter().collect();
    let text = String::from_utf8_lossy(value);
    match Url::parse(&text) {
        Ok(url) => {
            found.extend(of_parts(name, &url, value));
            found.extend(of_host(name, &url, is_notify));
        }
        Err(reason) => found.push(kinds::URL_MALFORMED.at(name).with("reason", reason)),
    }
    found
}

/// The first byte that has to be percent-encoded in an address.
fn of_bytes(name: &'static str, value: &[u8], charset: Charset) -> Option<Finding> {
    let is_bad = |byte: &u8| !byte.is_ascii_graphic() || b"\"<>\\^`{|}".contains(byte);
    let at = value.iter().position(is_bad)?;
    let mut to = at + 1;
    while to < value.len().min(at + 4) && charset.decode(&value[at..to]).is_none() {
        to += 1;
    }
    let character = match value[at] {
        b' ' => "U+0020".to_owned(),
        _ => shown(&value[at..to], charset),
    };
    let finding = kinds::URL_CHARACTER.at(name).with("character", character);
    Some(finding.with("at", at).spanning(at, to))
}

fn of_parts(name: &'static str, url: &Url, value: &[u8]) -> Vec<Finding> {
    let mut found = Vec::new();
    let place = |mark: u8| value.iter().position(|byte| *byte == mark).unwrap_or(0);
    if !url.username().is_empty() || url.password().is_some() {
        found.push(kinds::URL_USER_INFO.at(name).spanning(0, place(b'@') + 1));
    }
    if url.query().is_some_and(|query| !query.is_empty()) {
        found.push(
            kinds::URL_OWN_QUERY
                .at(name)
                .spanning(place(b'?'), value.len()),
        );
    }
    if url.fragment().is_some() {
        found.push(
            kinds::URL_FRAGMENT
                .at(name)
                .spanning(place(b'#'), value.len()),
        );
    }
    found
}

fn of_host(name: &'static str, url: &Url, is_notify: bool) -> Vec<Finding> {
    let Some(host) = url.host() else {
        return Vec::new();
    };
    let told = host.to_string();
    let mut found = Vec::new();
    if is_private(&host) {
        let kind = if is_notify {
            &kinds::NOTIFY_URL_PRIVATE
        } else {
            &kinds::RETURN_URL_LOCAL
        };
        found.push(kind.at(name).with("host", &told));
    } else if is_sample(&told) {
        found.push(kinds::URL_SAMPLE.at(name).with("host", &told));
    }
    if let Some(port) = url
        .port()
        .filter(|port| is_notify && !matches!(port, 80 | 443))
    {
        found.push(kinds::NOTIFY_URL_PORT.at(name).with("port", port));
    }
    found
}

fn is_sample(host: &str) -> bool {
    SAMPLE_HOSTS.iter().any(|sample| {
        host.strip_suffix(sample)
            .is_some_and(|before| before.is_empty() || before.ends_with('.'))
    })
}

/// Whether only the machine or network of the shop reaches a host.
pub(super) fn is_private(host: &Host<&str>) -> bool {
    match host {
        Host::Domain(name) => {
            let name = name.trim_end_matches('.');
            let ends = |end: &&str| {
                name.strip_suffix(*end)
                    .is_some_and(|before| before.is_empty() || before.ends_with('.'))
            };
            !name.contains('.') || PRIVATE_NAMES.iter().any(ends)
        }
        Host::Ipv4(address) => {
            let [first, second, ..] = address.octets();
            let shared = first == 100 && (64..128).contains(&second);
            address.is_private()
                || address.is_loopback()
                || address.is_link_local()
                || address.is_unspecified()
                || address.is_broadcast()
                || shared
        }
        Host::Ipv6(address) => {
            let [first, ..] = address.segments();
            let mapped = address.to_ipv4_mapped();
            address.is_loopback()
                || address.is_unspecified()
                || first & 0xFE00 == 0xFC00
                || first & 0xFFC0 == 0xFE80
                || mapped.is_some_and(|mapped| is_private(&Host::Ipv4(mapped)))
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn ids(name: &'static str, value: &str) -> Vec<&'static str> {
        let found = of_address(name, value.as_bytes(), Charset::Utf8);
        found.iter().map(|finding| finding.kind.id).collect()
    }

    #[test]
    fn what_alipay_cannot_reach() {
        for (value, id) in [
            ("www.shop.cn/notify", "url-not-absolute"),
            ("ftp://shop.cn/n", "url-not-absolute"),
            ("http://", "url-malformed"),
            ("http://shop.cn/订单", "url-character"),
            ("http://shop.cn/n?id=7", "url-own-query"),
            ("http://shop.cn/n#top", "url-fragment"),
            ("http://u:p@shop.cn/n", "url-user-info"),
            ("http://192.168.1.7/n", "notify-url-private"),
            ("http://10.2.1.1/n", "notify-url-private"),
            ("http://100.64.0.1/n", "notify-url-private"),
            ("http://[fd00::1]/n", "notify-url-private"),
            ("http://localhost/n", "notify-url-private"),
            ("http://shop.cn:8080/n", "notify-url-port"),
            ("http://www.xxx.com/n", "url-sample"),
        ] {
            assert_eq!(ids("notify_url", value), [id], "{value}");
        }
    }

    #[test]
    fn what_it_can() {
        for value in [
            "http://shop.cn/n",
            "HTTPS://www.shop.com.cn/pay/notify.php",
            "http://47.96.1.2/n",
            "http://shop.cn:80/n",
            "http://[2400::1]/n?",
        ] {
            assert_eq!(ids("notify_url", value), Vec::<&str>::new(), "{value}");
        }
        assert_eq!(
            ids("return_url", "alipays://platformapi/startapp"),
            Vec::<&str>::new()
        );
        assert_eq!(
            ids("return_url", "http://127.0.0.1:8080/r"),
            ["return-url-local"]
        );
    }
}
