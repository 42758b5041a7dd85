//! Which proxy a question goes through.
//!
//! The texts are those of the usual variables, read by the caller. A loopback address is exempt only if `no_proxy`
//! says so, so that what was set is what happens. A proxy that applies but cannot be used is an error: going past it
//! would tell the outside what was meant to stay in.

use std::fmt;

use hyper_util::client::proxy::matcher::Matcher;
use url::Url;

use super::error::{Fault, ProxyProblem, ProxySetting};

/// The proxies, as `http_proxy`, `https_proxy`, `all_proxy` and `no_proxy` hold them. An empty text is none.
#[derive(Clone, Default)]
pub struct Proxies {
    /// For `http` addresses.
    pub http: Option<String>,
    /// For `https` addresses.
    pub https: Option<String>,
    /// For both, where there is none of their own.
    pub all: Option<String>,
    /// Hosts that are reached directly: names with their subdomains, addresses, networks, or `*`.
    pub no_proxy: Option<String>,
}

impl fmt::Debug for Proxies {
    /// Says what is set, but no address: it may hold a password.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Proxies")
            .field("http", &self.http.is_some())
            .field("https", &self.https.is_some())
            .field("all", &self.all.is_some())
            .field("no_proxy", &self.no_proxy)
            .finish()
    }
}

impl Proxies {
    /// The proxy for that address; `None` if it is reached directly.
    ///
    /// # Errors
    /// The proxy that applies cannot be used.
    pub(super) fn choose(&self, url: &Url) -> Result<Option<Url>, Fault> {
        let own = if url.scheme() == "https" {
            (ProxySetting::Https, &self.https)
        } else {
            (ProxySetting::Http, &self.http)
        };
        let set = [own, (ProxySetting::All, &self.all)]
            .into_iter()
            .find_map(|(setting, text)| Some((setting, filled(text.as_deref())?)));
        match set {
            Some((setting, text)) if !self.exempts(url) => read(text)
                .map(Some)
                .map_err(|problem| Fault::BadProxy { setting, problem }),
            _ => Ok(None),
        }
    }

    fn exempts(&self, url: &Url) -> bool {
        let Some(no_proxy) = filled(self.no_proxy.as_deref()) else {
            return false;
        };
        let any = Matcher::builder().all("http://proxy.invalid").no(no_proxy);
        !intercepts(&any.build(), url)
    }
}

fn filled(text: Option<&str>) -> Option<&str> {
    text.map(str::trim).filter(|text| !text.is_empty())
}

fn intercepts(matcher: &Matcher, url: &Url) -> bool {
    let host = url.host_str().unwrap_or_default();
    format!("{}://{host}/", url.scheme())
        .parse()
        .is_ok_and(|uri| matcher.intercept(&uri).is_some())
}

/// Reads a proxy's address; without a scheme it is one of `http`.
fn read(text: &str) -> Result<Url, ProxyProblem> {
    let address = if text.contains("://") {
        text.to_owned()
    } else {
        format!("http://{text}")
    };
    let url = Url::parse(&address).map_err(|_| ProxyProblem::Syntax)?;
    if !matches!(url.scheme(), "http" | "https") {
        return Err(ProxyProblem::Scheme(url.scheme().to_owned()));
    }
    // What the HTTP library cannot read it passes by in silence, so it is asked beforehand.
    let alone = Matcher::builder().all(url.as_str()).build();
    if intercepts(&alone, &url) {
        Ok(url)
    } else {
        Err(ProxyProblem::Syntax)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn proxies([http, https, all, no_proxy]: [&str; 4]) -> Proxies {
        let [http, https, all, no_proxy] = [http, https, all, no_proxy].map(str::to_owned);
        Proxies {
            http: Some(http),
            https: Some(https),
            all: Some(all),
            no_proxy: Some(no_proxy),
        }
    }

    fn choose(proxies: &Proxies, address: &str) -> Result<String, String> {
        let url = Url::parse(address).expect("an address");
        match proxies.choose(&url) {
            Ok(proxy) => Ok(proxy.map_or_else(|| "direct".to_owned(), Url::into)),
            Err(fault) => Err(fault.to_string()),
        }
    }

    #[test]
    fn each_scheme_has_its_own_and_all_is_for_the_rest() {
        let proxies = proxies(["proxy:3128", "", "https://u:p@all.example", ""]);
        for (address, proxy) in [
            ("http://127.0.0.1:80/", "http://proxy:3128/"),
            ("https://a.example/", "https://u:p@all.example/"),
        ] {
            assert_eq!(choose(&proxies, address).as_deref(), Ok(proxy));
        }
        let none = choose(&Proxies::default(), "http://a/");
        assert_eq!(none.as_deref(), Ok("direct"));
        assert!(!format!("{proxies:?}").contains("u:p"));
    }

    #[test]
    fn no_proxy_exempts_names_and_networks() {
        let proxies = proxies(["", "", "proxy:3128", "127.0.0.0/8, alipay.com,::1"]);
        for (address, proxy) in [
            ("http://127.0.0.1:8080/", "direct"),
            ("https://mapi.alipay.com/", "direct"),
            ("http://[::1]/", "direct"),
            ("https://notalipay.com/", "http://proxy:3128/"),
            ("http://localhost/", "http://proxy:3128/"),
        ] {
            assert_eq!(choose(&proxies, address).as_deref(), Ok(proxy));
        }
    }

    #[test]
    fn a_proxy_that_cannot_be_used_matters_only_where_it_applies() {
        let socks = "socks5h://user:secret@proxy:1080";
        let proxies = proxies([socks, "http://user:secret@", socks, "localhost"]);
        for (address, fault) in [
            (
                "http://a/",
                "http proxy: scheme socks5h instead of http or https",
            ),
            ("https://a/", "https proxy: not an address"),
        ] {
            assert_eq!(
                choose(&proxies, address).expect_err("not usable"),
                fault,
                "{address}"
            );
        }
        let exempt = choose(&proxies, "http://localhost/");
        assert_eq!(exempt.as_deref(), Ok("direct"));
    }
}
