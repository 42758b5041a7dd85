//! `sign`: the sign of parameters, or what each stage did to them.

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use serde::Serialize;
use serde_json::json;

use crate::cli::exit::Status;
use crate::cli::failure::{Failure, fail};
use crate::cli::options::{Show, SignArgs};
use crate::cli::render::explain::{self, Explained};
use crate::cli::render::json::{self, FindingObject};
use crate::cli::session::Session;
use crate::cli::signing::Signing;
use crate::protocol::form;
use crate::protocol::params::Params;
use crate::protocol::presign::Presign;
use crate::protocol::request::SignedRequest;
use crate::text::problem::sign as sign_problems;
use crate::text::{Lang, report as words, shown};

/// Runs `sign`.
pub(crate) fn run(args: SignArgs, session: &mut Session<'_>) -> Result<Status, Failure> {
    let signing = Signing::prepare(args.signing, false, session)?;
    let rule = signing.rule.rule();
    let show = args.show.unwrap_or(Show::Sign);
    if !session.json && !args.explain && show != Show::Sign {
        signing.refuse_key_in_data(session)?;
    }
    session.tell(&signing.findings);
    if !session.json && !args.explain && show == Show::Sign {
        session
            .writer
            .product(&rule.sign(&signing.params, &signing.key).hex());
        session.writer.product(b"\n");
        return Ok(Status::Yes);
    }
    let trace = rule.trace(&signing.params, &signing.key);
    let explained = Explained {
        params: &signing.params,
        trace: &trace,
        sort: rule.sort,
        charset: signing.charset,
        charset_from: signing.charset_from,
    };
    if session.json {
        session.object(&object(&signing, &explained, session));
    } else if args.explain {
        let report = explain::report(
            &explained,
            session.writer.revealed(),
            session.lang,
            session.columns,
        );
        session.writer.report(&report);
    } else {
        show_product(show, &signing, &trace.presign, session)?;
    }
    Ok(Status::Yes)
}

/// Prints what was asked for. The presign string goes into a pipe byte for byte, without a line end that would be
/// digested too; on a terminal what cannot be seen there is escaped.
fn show_product(
    show: Show,
    signing: &Signing,
    presign: &Presign<'_>,
    session: &mut Session<'_>,
) -> Result<(), Failure> {
    let sent = || SignedRequest::new(&signing.params, &signing.rule.rule(), &signing.key).params;
    let on_terminal = session.world.terminals.stdout;
    let product = match show {
        Show::Sign => presign.sign().hex().to_vec(),
        Show::Presign => {
            let bytes = if session.writer.revealed() {
                presign.revealed()
            } else {
                presign.text()
            };
            if on_terminal {
                shown(&bytes, signing.charset).into_bytes()
            } else {
                bytes
            }
        }
        Show::Query => form::encode(&sent()).into_bytes(),
        Show::Pairs => pairs(&sent(), signing, on_terminal)?,
    };
    session.writer.product(&product);
    if show != Show::Presign || on_terminal {
        session.writer.product(b"\n");
    }
    Ok(())
}

/// One `name=value` a line in UTF-8, as `-i -` reads it back; what it could not read back is refused.
fn pairs(params: &Params, signing: &Signing, on_terminal: bool) -> Result<Vec<u8>, Failure> {
    let mut lines = Vec::new();
    for (nth, param) in params.iter().enumerate() {
        if nth > 0 {
            lines.push(b'\n');
        }
        let unfit = |problem| {
            let name = shown(&param.name, signing.charset);
            fail(problem)
                .with("parameter", name)
                .with("charset", signing.charset.name())
        };
        for (joint, bytes) in [("", &param.name), ("=", &param.value)] {
            lines.extend_from_slice(joint.as_bytes());
            if on_terminal {
                lines.extend_from_slice(shown(bytes, signing.charset).as_bytes());
            } else if bytes.iter().any(|byte| matches!(byte, b'\r' | b'\n')) {
                return Err(unfit(&sign_problems::PAIRS_LINE_END));
            } else {
                let text = signing.charset.decode(bytes);
                lines.extend(
                    text.ok_or_else(|| unfit(&sign_problems::PAIRS_BYTES))?
                        .into_bytes(),
                );
            }
        }
    }
    Ok(lines)
}

/// The object of `sign --json`.
#[derive(Serialize)]
struct Object {
    schema: String,
    sign: String,
    sign_type: &'static str,
    rule: &'static str,
    charset: &'static str,
    charset_from: &'static str,
    presign: String,
    presign_base64: String,
    steps: Vec<Step>,
    warnings: Vec<FindingObject>,
}

/// One stage.
#[derive(Serialize)]
struct Step {
    stage: &'static str,
    title: &'static str,
    took: serde_json::Value,
    did: serde_json::Value,
    text: String,
}

fn object(signing: &Signing, explained: &Explained<'_>, session: &Session<'_>) -> Object {
    let revealed = session.writer.revealed();
    let presign = &explained.trace.presign;
    let bytes = if revealed {
        presign.revealed()
    } else {
        presign.masked(session.writer.mask())
    };
    Object {
        schema: json::schema("sign"),
        sign: explained.trace.sign.to_string(),
        sign_type: "MD5",
        rule: signing.rule.name(),
        charset: signing.charset.name(),
        charset_from: signing.charset_from.name(),
        presign: explained.plain_presign(revealed),
        presign_base64: STANDARD.encode(bytes),
        steps: steps(signing, explained, revealed, session.lang),
        warnings: json::findings(&signing.findings, session.lang),
    }
}

fn steps(signing: &Signing, explained: &Explained<'_>, revealed: bool, lang: Lang) -> Vec<Step> {
    let trace = explained.trace;
    let names: Vec<String> = trace
        .presign
        .order()
        .iter()
        .map(|at| explained.name(*at))
        .collect();
    let left_out: Vec<_> = trace
        .left_out
        .iter()
        .map(|(at, why)| json!({"parameter": explained.name(*at), "reason": explained.left_out(*at, *why).raw(lang)}))
        .collect();
    let text = explain::plain(&trace.presign.text(), signing.charset);
    let step = |stage, title: crate::text::Text, took, did, text: String| Step {
        stage,
        title: title.raw(lang),
        took,
        did,
        text,
    };
    vec![
        step(
            "filter",
            words::FILTER,
            json!({"parameters": explained.params.len()}),
            json!({"parameters": trace.taken, "left_out": left_out}),
            explained.filtered(lang),
        ),
        step(
            "sort",
            words::SORT,
            json!({"parameters": trace.taken}),
            json!({"order": names, "moved": trace.moved}),
            explained.sorted().raw(lang).to_owned(),
        ),
        step(
            "join",
            words::JOIN,
            json!({"parameters": trace.taken}),
            json!({"text": text}),
            words::JOIN_DID.raw(lang).to_owned(),
        ),
        step(
            "glue",
            words::GLUE,
            json!({"bytes": trace.presign.text_length()}),
            json!({"key_at": trace.presign.text_length(), "presign": explained.plain_presign(revealed)}),
            words::GLUE_DID.raw(lang).to_owned(),
        ),
        step(
            "encode",
            words::ENCODE,
            json!({"charset": signing.charset.name(), "charset_from": signing.charset_from.name()}),
            json!({"bytes": trace.length, "beyond_ascii": trace.beyond_ascii}),
            explained.encoded(lang),
        ),
        step(
            "digest",
            words::DIGEST,
            json!({"bytes": trace.length}),
            json!({"algorithm": "md5", "sign": trace.sign.to_string()}),
            words::DIGEST_DID.raw(lang).to_owned(),
        ),
    ]
}
