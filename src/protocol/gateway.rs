//! The gateways by their short names, or any address.

use std::fmt;

use url::Url;

/// A gateway that is known by a short name.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Known {
    /// The short name, as `--gateway` takes it.
    pub id: &'static str,
    /// Its address, without a query.
    pub address: &'static str,
}

/// The gateways that take requests, the usual one first.
pub const REQUESTS: &[Known] = &[
    Known {
        id: "mapi",
        address: "https://mapi.alipay.com/gateway.do",
    },
    Known {
        id: "www",
        address: "https://www.alipay.com/cooperate/gateway.do",
    },
    Known {
        id: "intl",
        address: "https://intlmapi.alipay.com/gateway.do",
    },
    Known {
        id: "global",
        address: "https://globalmapi.alipay.com/gateway.do",
    },
    Known {
        id: "sandbox-intl",
        address: "https://mapi.alipaydev.com/gateway.do",
    },
    Known {
        id: "wap",
        address: "https://wappaygw.alipay.com/service/rest.htm",
    },
];

/// The plain HTTP host that answers questions about a `notify_id` and nothing else.
pub const NOTIFY_HTTP: Known = Known {
    id: "notify-http",
    address: "http://notify.alipay.com/trade/notify_query.do",
};

/// Where a request or a question goes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Gateway {
    url: Url,
}

/// Why a text names no gateway.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum NotAGateway {
    /// Neither a short name nor an address.
    #[error("neither a known gateway nor a URL")]
    Unknown,
    /// An address, but not of `http` or `https`.
    #[error("scheme {0} instead of http or https")]
    Scheme(String),
    /// An address with a query of its own, which nobody would sign.
    #[error("the address has a query")]
    Query,
    /// An address with a user name or password in it.
    #[error("the address has a user name")]
    UserInfo,
}

impl Gateway {
    /// Reads a short name out of `known`, or an absolute address.
    ///
    /// # Errors
    /// What the text is instead.
    pub fn parse(text: &str, known: &[Known]) -> Result<Self, NotAGateway> {
        let address = known
            .iter()
            .find(|gateway| gateway.id == text)
            .map_or(text, |gateway| gateway.address);
        let url = Url::parse(address).map_err(|_| NotAGateway::Unknown)?;
        if !matches!(url.scheme(), "http" | "https") {
            return Err(if address.contains("://") {
                NotAGateway::Scheme(url.scheme().to_owned())
            } else {
                NotAGateway::Unknown
            });
        }
        if !url.username().is_empty() || url.password().is_some() {
            return Err(NotAGateway::UserInfo);
        }
        if url.query().is_some_and(|query| !query.is_empty()) {
            return Err(NotAGateway::Query);
        }
        let mut url = url;
        url.set_query(None);
        url.set_fragment(None);
        Ok(Self { url })
    }

    /// The address with this query, which must be percent-encoded already.
    #[must_use]
    pub fn with_query(&self, query: &str) -> String {
        if query.is_empty() {
            self.to_string()
        } else {
            format!("{}?{query}", self.url)
        }
    }

    /// The host, with its port where that is not the usual one.
    #[must_use]
    pub fn host(&self) -> String {
        let host = self.url.host_str().unwrap_or_default();
        self.url
            .port()
            .map_or_else(|| host.to_owned(), |port| format!("{host}:{port}"))
    }

    /// Whether the connection is plain HTTP.
    #[must_use]
    pub fn is_plain(&self) -> bool {
        self.url.scheme() == "http"
    }

    /// Whether the host is this machine.
    #[must_use]
    pub fn is_local(&self) -> bool {
        match self.url.host() {
            Some(url::Host::Domain(name)) => name == "localhost",
            Some(url::Host::Ipv4(address)) => address.is_loopback(),
            Some(url::Host::Ipv6(address)) => address.is_loopback(),
            None => false,
        }
    }

    /// The path of the address.
    #[must_use]
    pub fn path(&self) -> &str {
        self.url.path()
    }
}

impl fmt::Display for Gateway {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.url.as_str())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn short_names_and_addresses() {
        let parse = |text: &str| Gateway::parse(text, REQUESTS).map(|gateway| gateway.to_string());
        assert_eq!(
            parse("mapi").as_deref(),
            Ok("https://mapi.alipay.com/gateway.do")
        );
        assert_eq!(
            parse("http://127.0.0.1:8080/gateway.do?").as_deref(),
            Ok("http://127.0.0.1:8080/gateway.do")
        );
        assert_eq!(parse("mapp"), Err(NotAGateway::Unknown));
        assert_eq!(parse("localhost:80"), Err(NotAGateway::Unknown));
        assert_eq!(
            parse("ftp://a/b"),
            Err(NotAGateway::Scheme("ftp".to_owned()))
        );
        assert_eq!(parse("https://a/b?x=1"), Err(NotAGateway::Query));
        assert_eq!(parse("https://u:p@a/b"), Err(NotAGateway::UserInfo));
    }
}
