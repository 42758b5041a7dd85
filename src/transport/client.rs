//! The HTTP client: one GET, bounded in time, size and tries, over TLS that is always checked.
//!
//! A redirect is an answer and is not followed, since the gateway's service never sends one. Only a fault of the
//! network is tried again: an HTTP answer, whatever its status, is what the user must see.

use std::io::Read;
use std::sync::Arc;
use std::thread;
use std::time::Duration;

use reqwest::{Proxy, blocking, header, redirect};
use url::Url;

use super::error::{Fault, TransportError};
use super::fault::{self, Circumstances};
use super::proxies::Proxies;
use super::resolve::SystemResolver;
use super::tls;

/// So many bytes of a body are read and no more.
pub const MAX_BODY: usize = 64 * 1024;

const FIRST_PAUSE: Duration = Duration::from_millis(200);
const LONGEST_PAUSE: Duration = Duration::from_millis(3200);

/// How to ask.
#[derive(Clone, Debug)]
pub struct Options {
    /// The limit for one connection, name and TLS included.
    pub connect_timeout: Duration,
    /// The limit for one try as a whole, from the name to the last byte of the body.
    pub timeout: Duration,
    /// How often it is tried again after a fault of the network.
    pub retries: u32,
    /// The contents of PEM files: authorities that are trusted besides the usual ones.
    pub ca_certificates: Vec<Vec<u8>>,
    /// The proxies.
    pub proxies: Proxies,
}

impl Default for Options {
    /// 5 s to connect, 15 s for a try, 2 more tries, no further authority, no proxy.
    fn default() -> Self {
        Self {
            connect_timeout: Duration::from_secs(5),
            timeout: Duration::from_secs(15),
            retries: 2,
            ca_certificates: Vec::new(),
            proxies: Proxies::default(),
        }
    }
}

/// An answer, whatever its status.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Response {
    /// The HTTP status.
    pub status: u16,
    /// Where a redirect points to. It was not followed.
    pub location: Option<String>,
    /// The declared type of the body.
    pub content_type: Option<String>,
    /// The body as it came, at most [`MAX_BODY`] bytes of it.
    pub body: Vec<u8>,
    /// Whether the body is longer than that.
    pub oversized: bool,
}

/// Asks as the options say. It holds nothing open: connection and threads live as long as one question.
#[derive(Clone, Debug, Default)]
pub struct Client {
    options: Options,
}

impl Client {
    /// A client with these options; they are looked at when a question is asked.
    #[must_use]
    pub const fn new(options: Options) -> Self {
        Self { options }
    }

    /// Gets that address, whose query must be percent-encoded already.
    ///
    /// # Errors
    /// No answer came, even after the last retry; or the address, a certificate file or a proxy cannot be used.
    pub fn get(&self, address: &str) -> Result<Response, TransportError> {
        let mut trouble = TransportError {
            host: String::new(),
            proxy: None,
            tries: 0,
            fault: Fault::Address,
        };
        let url = match Url::parse(address) {
            Ok(url) if matches!(url.scheme(), "http" | "https") => url,
            _ => return Err(trouble),
        };
        trouble.host = host_and_port(&url, url.port());
        let fail = |fault| TransportError {
            fault,
            ..trouble.clone()
        };
        let proxy = self.options.proxies.choose(&url).map_err(fail)?;
        let client = self.build(proxy.as_ref()).map_err(fail)?;
        let circumstances = Circumstances {
            connect_timeout: self.options.connect_timeout,
            timeout: self.options.timeout,
            tunnelled: proxy.is_some() && url.scheme() == "https",
        };
        trouble.proxy = proxy.map(|proxy| host_and_port(&proxy, proxy.port_or_known_default()));
        loop {
            trouble.tries += 1;
            match self.try_once(&client, &url, circumstances) {
                Ok(response) => return Ok(response),
                Err(fault) => trouble.fault = fault,
            }
            if !trouble.fault.is_passing() || trouble.tries > self.options.retries {
                return Err(trouble);
            }
            thread::sleep(pause_after(trouble.tries));
        }
    }

    fn build(&self, proxy: Option<&Url>) -> Result<blocking::Client, Fault> {
        let protocol = |error: reqwest::Error| Fault::Protocol {
            reason: error.without_url().to_string(),
        };
        let mut builder = blocking::Client::builder()
            .tls_backend_preconfigured(tls::config(&self.options.ca_certificates)?)
            .dns_resolver(Arc::new(SystemResolver))
            .redirect(redirect::Policy::none())
            .connect_timeout(self.options.connect_timeout)
            .timeout(self.options.timeout)
            // No connection is used twice: the library would repeat a question on its own if a kept one was dead.
            .pool_max_idle_per_host(0)
            .user_agent(concat!(
                env!("CARGO_PKG_NAME"),
                "/",
                env!("CARGO_PKG_VERSION")
            ))
            .no_proxy();
        if let Some(proxy) = proxy {
            builder = builder.proxy(Proxy::all(proxy.clone()).map_err(protocol)?);
        }
        builder.build().map_err(protocol)
    }

    fn try_once(
        &self,
        client: &blocking::Client,
        url: &Url,
        circumstances: Circumstances,
    ) -> Result<Response, Fault> {
        // The client's own limit starts anew with each read of the body; the request's covers all of it.
        let response = client
            .get(url.clone())
            .timeout(self.options.timeout)
            .send()
            .map_err(|error| fault::of(&error, circumstances))?;
        let text = |name| {
            let value = response.headers().get(name)?;
            Some(String::from_utf8_lossy(value.as_bytes()).into_owned())
        };
        let (location, content_type) = (text(header::LOCATION), text(header::CONTENT_TYPE));
        let status = response.status().as_u16();
        let mut body = Vec::new();
        let one_more = MAX_BODY as u64 + 1;
        response
            .take(one_more)
            .read_to_end(&mut body)
            .map_err(|error| fault::of(&error, circumstances))?;
        let oversized = body.len() > MAX_BODY;
        body.truncate(MAX_BODY);
        Ok(Response {
            status,
            location,
            content_type,
            body,
            oversized,
        })
    }
}

fn host_and_port(url: &Url, port: Option<u16>) -> String {
    let host = url.host_str().unwrap_or_default();
    port.map_or_else(|| host.to_owned(), |port| format!("{host}:{port}"))
}

/// The pause after so many tries: it doubles each time, up to a limit.
fn pause_after(tries: u32) -> Duration {
    let doubled = 1_u32.checked_shl(tries.saturating_sub(1));
    FIRST_PAUSE
        .saturating_mul(doubled.unwrap_or(u32::MAX))
        .min(LONGEST_PAUSE)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_pause_doubles_up_to_a_limit() {
        let pauses: Vec<u128> = [1, 2, 3, 5, 6, 40]
            .map(|tries| pause_after(tries).as_millis())
            .to_vec();
        assert_eq!(pauses, [200, 400, 800, 3200, 3200, 3200]);
    }

    #[test]
    fn only_http_and_https_are_asked() {
        for address in ["", "mapi", "ftp://a/b", "file:///etc/passwd"] {
            let error = Client::default().get(address).expect_err("no address");
            assert_eq!((error.fault, error.tries), (Fault::Address, 0), "{address}");
        }
    }

    #[test]
    fn a_name_that_cannot_exist_is_not_resolved() {
        let client = Client::new(Options {
            retries: 0,
            ..Options::default()
        });
        // An empty label is refused before any name server is asked.
        let error = client.get("http://a..b/").expect_err("no such name");
        assert!(matches!(error.fault, Fault::NameNotResolved { .. }));
        assert_eq!((error.host.as_str(), error.tries), ("a..b", 1));
    }
}
