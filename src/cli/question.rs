//! The question whether the gateway sent a `notify_id`, from options to outcome; `verify-notify --online` and
//! `query-notify-id` both ask through this. Nothing of the client exists before it is called.

use std::io;
use std::time::Duration;

use crate::cli::failure::{Failure, fail};
use crate::cli::input::{read_file, shown_path};
use crate::cli::options::NetworkArgs;
use crate::cli::output::gateway_failure;
use crate::cli::session::Session;
use crate::config::Profile;
use crate::diagnose::Finding;
use crate::diagnose::findings::notify as kinds;
use crate::protocol::charset::Charset;
use crate::protocol::gateway::{Gateway, NOTIFY_HTTP, REQUESTS};
use crate::text::problem::{input as input_problems, network as problems, usage};
use crate::text::{Lang, report as words, shown};
use crate::transport::{
    self, CertificateFault, Client, Fault, Options, Outcome, ProxySetting, Question, Reply,
    TransportError,
};

/// The most bytes that a file of certificates may have: the bundle of a whole system has a quarter of it.
const CA_LIMIT: usize = 1 << 20;

/// A client and a gateway, ready to be asked.
pub(crate) struct Asker {
    gateway: Gateway,
    client: Client,
    ca_files: Vec<String>,
}

impl Asker {
    /// Makes one of what was typed; nothing is sent yet.
    pub(crate) fn new(
        args: &NetworkArgs,
        profile: Option<&Profile>,
        session: &Session<'_>,
    ) -> Result<Self, Failure> {
        let known: Vec<_> = REQUESTS
            .iter()
            .filter(|known| known.id != "wap")
            .chain([&NOTIFY_HTTP])
            .copied()
            .collect();
        let named = args
            .gateway
            .as_deref()
            .or_else(|| profile.and_then(|profile| profile.gateway.as_deref()));
        let named = named.unwrap_or("mapi");
        let gateway =
            Gateway::parse(named, &known).map_err(|error| gateway_failure(error, named, &known))?;
        let defaults = Options::default();
        let mut options = Options {
            connect_timeout: args
                .connect_timeout
                .as_deref()
                .map_or(Ok(defaults.connect_timeout), duration)?,
            timeout: args
                .timeout
                .as_deref()
                .map_or(Ok(defaults.timeout), duration)?,
            retries: args.retries.unwrap_or(defaults.retries).min(10),
            ca_certificates: Vec::new(),
            proxies: session.world.proxies(),
        };
        for path in &args.ca_cert {
            let bytes = read_file(path, CA_LIMIT).map_err(|error| {
                fail(&input_problems::FILE_UNREADABLE)
                    .with("file", shown_path(path))
                    .because(&error)
            })?;
            options.ca_certificates.push(bytes);
        }
        let ca_files = args.ca_cert.iter().map(|path| shown_path(path)).collect();
        Ok(Self {
            gateway,
            client: Client::new(options),
            ca_files,
        })
    }

    /// Asks about one id.
    pub(crate) fn ask(&self, partner: &str, notify_id: &[u8]) -> Result<Outcome, Failure> {
        let question = Question {
            gateway: self.gateway.clone(),
            partner: partner.to_owned(),
            notify_id: notify_id.to_vec(),
        };
        transport::ask(&question, &self.client).map_err(|error| self.failure(error))
    }

    fn failure(&self, error: TransportError) -> Failure {
        // A fault on the way to a proxy is the proxy's; naming the gateway would send people to the wrong place.
        let host = error.proxy.unwrap_or(error.host);
        let at = |problem| fail(problem).with("host", host.clone());
        match error.fault {
            Fault::NameNotResolved { .. } => at(&problems::NAME_NOT_RESOLVED),
            Fault::Refused => {
                at(&problems::REFUSED).because(&io::ErrorKind::ConnectionRefused.into())
            }
            Fault::Unreachable { reason } => at(&problems::REFUSED).with("reason", reason),
            Fault::ConnectTimedOut { .. } => at(&problems::CONNECT_TIMEOUT),
            Fault::TimedOut { .. } => at(&problems::TIMEOUT),
            Fault::Closed => at(&problems::CLOSED),
            Fault::Certificate(CertificateFault::UnknownIssuer) => at(&problems::TLS_ISSUER),
            Fault::Certificate(CertificateFault::Expired | CertificateFault::NotYetValid) => {
                at(&problems::TLS_EXPIRED)
            }
            Fault::Certificate(CertificateFault::WrongName) => at(&problems::TLS_NAME),
            Fault::Certificate(CertificateFault::Other(reason)) | Fault::Tls { reason } => {
                at(&problems::TLS).with("reason", reason)
            }
            Fault::BadCaFile { index, problem } => {
                let file = self.ca_files.get(index).cloned().unwrap_or_default();
                fail(&problems::CA_FILE)
                    .with("file", file)
                    .with("reason", problem)
            }
            Fault::BadProxy { setting, problem } => {
                let variable = match setting {
                    ProxySetting::Http => "http_proxy",
                    ProxySetting::Https => "https_proxy",
                    ProxySetting::All => "all_proxy",
                };
                fail(&problems::BAD_PROXY)
                    .with("variable", variable)
                    .with("reason", problem)
            }
            other => at(&problems::PROTOCOL).with("reason", other),
        }
    }
}

/// What an outcome shows besides its answer.
pub(crate) fn findings(outcome: &Outcome) -> Vec<Finding> {
    let mut found = Vec::new();
    if outcome.plain_http {
        found.push(
            kinds::PLAIN_HTTP_PROOF
                .found()
                .with("host", shown(outcome.host.as_bytes(), Charset::Utf8)),
        );
    }
    if let Some((spelling, answer)) = &outcome.also_tried {
        let finding = kinds::OTHER_SPELLING
            .at("notify_id")
            .with("first", outcome.spelling.name());
        let finding = finding
            .with("first_answer", outcome.answer.name())
            .with("second", spelling.name());
        found.push(finding.with("second_answer", answer.name()));
    }
    found
}

/// The status of what answered instead of the service, and where a redirect points.
pub(crate) fn reply_line(reply: &Reply, lang: Lang) -> String {
    let code = ("code", reply.status.to_string());
    match &reply.location {
        Some(location) => {
            let location = ("location", shown(location.as_bytes(), Charset::Utf8));
            words::REDIRECT_TO.fill(lang, &[code, location])
        }
        None if reply.oversized => format!(
            "{} · {}",
            words::HTTP_STATUS.fill(lang, &[code]),
            words::OVERSIZED.raw(lang)
        ),
        None => words::HTTP_STATUS.fill(lang, &[code]),
    }
}

/// The beginning of a foreign body. The gateway's error pages are GBK whatever they say; UTF-8 is told by its form.
pub(crate) fn excerpt(reply: &Reply) -> String {
    let declared = reply
        .content_type
        .as_deref()
        .and_then(|kind| kind.split("charset=").nth(1));
    let declared =
        declared.and_then(|label| Charset::from_label(label.trim_matches('"').as_bytes()));
    let utf8 = reply
        .excerpt
        .utf8_chunks()
        .next()
        .is_none_or(|chunk| chunk.valid().len() + 3 >= reply.excerpt.len());
    let charset = declared.unwrap_or(if utf8 { Charset::Utf8 } else { Charset::Gbk });
    shown(reply.excerpt.trim_ascii(), charset)
}

/// Reads a length of time: seconds, or a number with `ms`, `s` or `m`.
pub(crate) fn duration(text: &str) -> Result<Duration, Failure> {
    let digits = text.trim_end_matches(|character: char| character.is_ascii_alphabetic());
    let unit = match &text[digits.len()..] {
        "ms" => Some(0.001),
        "" | "s" => Some(1.0),
        "m" | "min" => Some(60.0),
        _ => None,
    };
    let seconds = unit.and_then(|unit| digits.parse::<f64>().ok().map(|number| number * unit));
    // Longer than a day is a slip, and an endless wait is what the limit is there to prevent.
    seconds
        .filter(|seconds| *seconds > 0.0 && *seconds <= 86_400.0)
        .map(Duration::from_secs_f64)
        .ok_or_else(|| fail(&usage::BAD_TIME).with("value", text))
}
