//! `build-url`: the complete URL of a request, or the page that posts it.

use serde::Serialize;

use crate::cli::exit::Status;
use crate::cli::failure::{Failure, fail};
use crate::cli::input::shown_path;
use crate::cli::options::BuildUrlArgs;
use crate::cli::output::{gateway_failure, open_in_browser, write_file};
use crate::cli::render::json::{self, FindingObject};
use crate::cli::session::Session;
use crate::cli::signing::Signing;
use crate::cli::writer::Report;
use crate::diagnose::any_error;
use crate::diagnose::findings::request as kinds;
use crate::protocol::charset::Charset;
use crate::protocol::gateway::{Gateway, REQUESTS};
use crate::protocol::post_form::{self, Obstacle, Wording};
use crate::protocol::request::SignedRequest;
use crate::text::problem::{output as output_problems, sign as sign_problems, usage};
use crate::text::{report as words, shown};

/// Runs `build-url`.
pub(crate) fn run(args: BuildUrlArgs, session: &mut Session<'_>) -> Result<Status, Failure> {
    if args.open && args.form && args.output.is_none() {
        return Err(fail(&usage::OPEN_NEEDS_OUTPUT));
    }
    let mut signing = Signing::prepare(args.signing, true, session)?;
    signing.refuse_key_in_data(session)?;
    let gateway = gateway(args.gateway.as_deref(), &mut signing, session)?;
    if args.strict && any_error(&signing.findings) {
        return Ok(refuse(&signing, session));
    }
    let request = SignedRequest::new(&signing.params, &signing.rule.rule(), &signing.key);
    let built = Built::new(&request, &gateway, args.form, &signing, session)?;
    session.tell(&signing.findings);
    if let Some(path) = &args.output {
        write_file(path, &built.product())?;
    }
    if session.json {
        session.object(&built.object(&gateway, &signing, session));
    } else if let Some(path) = &args.output {
        let text = words::WRITTEN.fill(session.lang, &[("file", shown_path(path))]);
        session.writer.aside(Report::new().line(text));
    } else {
        session.writer.product(&built.product());
    }
    if args.open {
        let file = args
            .output
            .as_ref()
            .filter(|_| args.form)
            .map(|path| path.display().to_string());
        if let Err(failure) = open_in_browser(file.as_deref().unwrap_or(&built.url)) {
            // What was built has been printed already, and is what the user can open by hand.
            return Ok(session.complain(&failure));
        }
    }
    Ok(Status::Yes)
}

/// The gateway: the option's, the profile's, or the usual one.
fn gateway(
    option: Option<&str>,
    signing: &mut Signing,
    session: &Session<'_>,
) -> Result<Gateway, Failure> {
    let from_profile = signing
        .profile
        .as_ref()
        .and_then(|profile| profile.gateway.clone());
    let named = option
        .map(str::to_owned)
        .or(from_profile)
        .unwrap_or_else(|| "mapi".to_owned());
    let gateway = Gateway::parse(&named, REQUESTS)
        .map_err(|error| gateway_failure(error, &named, REQUESTS))?;
    if session.writer.mask().hides(named.as_bytes()) {
        return Err(fail(&sign_problems::KEY_IN_DATA).with("parameter", "--gateway"));
    }
    let told = gateway.to_string();
    if let Some(base) = signing
        .base
        .as_ref()
        .filter(|base| **base != told.as_bytes())
    {
        let base = shown(base, Charset::Utf8);
        signing.findings.push(
            kinds::GATEWAY_OTHER
                .found()
                .with("base", base)
                .with("gateway", told),
        );
    }
    if gateway.is_plain() && !gateway.is_local() {
        signing.findings.push(kinds::PLAIN_HTTP_GATEWAY.found());
    }
    Ok(gateway)
}

/// With `--strict` an error prints no URL: what was found is told, and that is all.
fn refuse(signing: &Signing, session: &mut Session<'_>) -> Status {
    session.tell(&signing.findings);
    if session.json {
        let warnings = json::findings(&signing.findings, session.lang);
        session.object(&Object {
            schema: json::schema("build-url"),
            url: None,
            method: None,
            gateway: None,
            form: None,
            sign: None,
            charset: signing.charset.name(),
            charset_from: signing.charset_from.name(),
            warnings,
        });
    }
    Status::No
}

/// What was built.
struct Built {
    url: String,
    form: Option<Vec<u8>>,
    sign: String,
}

impl Built {
    fn new(
        request: &SignedRequest,
        gateway: &Gateway,
        form: bool,
        signing: &Signing,
        session: &Session<'_>,
    ) -> Result<Self, Failure> {
        let sign = request.sign.to_string();
        if !form {
            return Ok(Self {
                url: request.url(gateway),
                form: None,
                sign,
            });
        }
        if let Some((at, obstacle)) = post_form::obstacle(&request.params, signing.charset) {
            let problem = match obstacle {
                Obstacle::NotOfCharset => &output_problems::FORM_BYTES,
                Obstacle::LineEnd => &output_problems::FORM_LINE_END,
                Obstacle::ZeroByte => &output_problems::FORM_ZERO,
                Obstacle::BrowserName => &output_problems::FORM_NAME,
            };
            let name = shown(&request.params.as_slice()[at].name, signing.charset);
            return Err(fail(problem)
                .with("parameter", name)
                .with("charset", signing.charset.name()));
        }
        let wording = Wording {
            lang: session.lang.name(),
            title: words::FORM_TITLE.raw(session.lang),
            note: words::FORM_NOTE.raw(session.lang),
            button: words::FORM_BUTTON.raw(session.lang),
        };
        let page = post_form::page(request, gateway, signing.charset, wording);
        Ok(Self {
            url: request.action(gateway, signing.charset),
            form: Some(page),
            sign,
        })
    }

    /// The page, or the URL and a line end.
    fn product(&self) -> Vec<u8> {
        self.form
            .clone()
            .unwrap_or_else(|| format!("{}\n", self.url).into_bytes())
    }

    fn object(&self, gateway: &Gateway, signing: &Signing, session: &Session<'_>) -> Object {
        Object {
            schema: json::schema("build-url"),
            url: Some(self.url.clone()),
            method: Some(if self.form.is_some() { "POST" } else { "GET" }),
            gateway: Some(gateway.to_string()),
            form: self
                .form
                .as_ref()
                .map(|page| signing.charset.decode(page).unwrap_or_default()),
            sign: Some(self.sign.clone()),
            charset: signing.charset.name(),
            charset_from: signing.charset_from.name(),
            warnings: json::findings(&signing.findings, session.lang),
        }
    }
}

/// The object of `build-url --json`. `url` is the action's address where a form was asked for.
#[derive(Serialize)]
struct Object {
    schema: String,
    url: Option<String>,
    method: Option<&'static str>,
    gateway: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    form: Option<String>,
    sign: Option<String>,
    charset: &'static str,
    charset_from: &'static str,
    warnings: Vec<FindingObject>,
}
