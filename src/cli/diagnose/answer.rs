//! `diagnose answer`: the error in what the gateway sent back, and the same explanation as `diagnose code`.

use serde::Serialize;

use super::cause::{self, Cause, Diagnosis};
use super::code::{put_suggestions, put_unknown};
use super::named;
use super::page::Page;
use super::redact::Redactor;
use crate::cli::exit::Status;
use crate::cli::failure::{Failure, fail};
use crate::cli::input::read_text;
use crate::cli::options::{AnswerArgs, CauseArgs, ReadingArgs};
use crate::cli::render::json;
use crate::cli::render::layout::Rows;
use crate::cli::session::Session;
use crate::cli::writer::{Report, Style};
use crate::diagnose::answer::{self, Form, Reading, Unreadable, Verdict};
use crate::diagnose::mistakes::Direction;
use crate::text::problem::answer as problems;
use crate::text::{Lang, Text, diagnosis as words_of_diagnosis, report as words};

/// The name of this command's objects.
pub(super) const SCHEMA: &str = "diagnose-answer";

/// The most lines of what else an answer says; JSON has all.
const LINES: usize = 12;

/// Runs `diagnose answer`.
pub(super) fn run(args: AnswerArgs, session: &mut Session<'_>) -> Result<Status, Failure> {
    let request = match args.request {
        Some(path) => {
            let request = CauseArgs {
                input: vec![path],
                reading: ReadingArgs {
                    max_input: args.file.max_input.clone(),
                    ..ReadingArgs::default()
                },
                key: args.key,
                profile: args.profile,
                redact: args.redact,
                ..CauseArgs::default()
            };
            Some(Behind::of(request, session)?)
        }
        None => None,
    };
    let bytes = match (args.text, args.file.input) {
        (Some(_), Some(_)) => return Err(fail(&problems::TWICE)),
        (None, None) => return Err(fail(&problems::NO_ANSWER)),
        (Some(text), None) => text.into_encoded_bytes(),
        (None, Some(path)) => read_text(path, args.file.max_input.as_deref(), session.stdin)?,
    };
    explain(&bytes, args.redact, request.as_ref(), session)
}

/// The request that an answer is about, diagnosed.
pub(super) struct Behind {
    cause: Cause,
    diagnoses: Vec<Diagnosis>,
}

impl Behind {
    fn of(args: CauseArgs, session: &mut Session<'_>) -> Result<Self, Failure> {
        let (cause, diagnoses) = cause::diagnoses(Direction::Request, args, session)?;
        Ok(Self { cause, diagnoses })
    }
}

/// Explains an answer, and the request behind it.
pub(super) fn explain(
    bytes: &[u8],
    redact: bool,
    request: Option<&Behind>,
    session: &mut Session<'_>,
) -> Result<Status, Failure> {
    let reading = answer::read(bytes).map_err(failure)?;
    let named = reading.code.as_deref().and_then(named::find);
    let page = named.map(|named| Page::of(&named, session.lang));
    let suggestions = match (&reading.code, &page) {
        (Some(code), None) => named::suggestions(code),
        _ => Vec::new(),
    };
    let in_order = request.is_none_or(|request| request.cause.all_hold(&request.diagnoses));
    let status = match reading.verdict {
        Verdict::Fine if in_order => Status::Yes,
        Verdict::Fine | Verdict::Refused => Status::No,
    };
    if session.json {
        let mut object = Object::new(&reading, page, suggestions);
        let request = request.and_then(|request| {
            let diagnosis = request.diagnoses.first()?;
            Some(cause::object(diagnosis, redact, session))
        });
        object.request = request;
        session.object(&object);
    } else {
        let redactor = match request {
            Some(request) => request.cause.redactor(&request.diagnoses),
            None => Redactor::new(redact),
        };
        let mut report = report(&reading, &redactor, session.lang, session.columns);
        if let Some(page) = &page {
            report.line("");
            page.put(&mut report, session.lang, session.columns);
        } else {
            if let Some(code) = &reading.code {
                put_unknown(code, &mut report, session.lang, session.columns);
            }
            put_suggestions(&suggestions, &mut report, session.lang, session.columns);
        }
        if let Some(request) = request {
            let heading = words_of_diagnosis::OF_REQUEST.raw(session.lang);
            report
                .line("")
                .put(Style::Strong, heading)
                .put(Style::Plain, "\n");
            cause::put_report(&mut report, &request.diagnoses, &redactor, session);
        }
        redactor.last_line(&mut report, session.lang, session.columns);
        session.writer.report(&report);
    }
    Ok(status)
}

fn failure(unreadable: Unreadable) -> Failure {
    match unreadable {
        Unreadable::Empty => fail(&problems::EMPTY),
        Unreadable::Encoded(coding) => fail(&problems::ENCODED).with("coding", coding),
        Unreadable::Xml(reason) => fail(&problems::XML).with("reason", reason),
        Unreadable::Root(element) => fail(&problems::ROOT).with("element", element),
        Unreadable::NoCode(excerpt) => fail(&problems::NO_CODE).with("excerpt", excerpt),
        Unreadable::Other(excerpt) => fail(&problems::OTHER).with("excerpt", excerpt),
    }
}

fn report(reading: &Reading, redactor: &Redactor, lang: Lang, columns: usize) -> Report {
    let labels = [
        words::FORM,
        words::CHARSET,
        words::CODE,
        words::SAYS,
        words::MEANING,
    ]
    .map(|label| label.raw(lang));
    let rows = Rows::of(labels, columns);
    let mut report = Report::new();
    let mut form = form_text(reading.form).raw(lang).to_owned();
    if let Some(code) = reading.http_status {
        let status = words::HTTP_STATUS.fill(lang, &[("code", code.to_string())]);
        form = format!("{form} · {status}");
    }
    rows.row(&mut report, labels[0], Style::Plain, &form);
    if let Some(charset) = reading.charset {
        rows.row(&mut report, labels[1], Style::Plain, charset.name());
    }
    let (label, style, text) = match (&reading.code, reading.verdict, reading.form) {
        (Some(code), Verdict::Refused, _) => (labels[2], Style::Bad, code.as_str()),
        (Some(code), Verdict::Fine, _) => (labels[2], Style::Good, code.as_str()),
        (None, Verdict::Refused, _) => (labels[2], Style::Bad, words::NO_CODE.raw(lang)),
        (None, Verdict::Fine, Form::Redirect) => {
            (labels[4], Style::Good, words::REDIRECTED.raw(lang))
        }
        (None, Verdict::Fine, _) => (labels[2], Style::Good, words::NO_ERROR.raw(lang)),
    };
    rows.row(&mut report, label, style, text);
    for (nth, (name, text)) in reading.details.iter().take(LINES).enumerate() {
        let line = redactor.apply(&format!("{name}={text}"));
        let line = line.replacen('=', ": ", 1);
        if nth == 0 {
            rows.row(&mut report, labels[3], Style::Plain, &line);
        } else {
            rows.under(&mut report, Style::Plain, &line);
        }
    }
    report
}

const fn form_text(form: Form) -> Text {
    match form {
        Form::Xml => words::FORM_XML,
        Form::Wap => words::FORM_WAP,
        Form::Page => words::FORM_PAGE,
        Form::Word => words::FORM_WORD,
        Form::Sentence => words::FORM_SENTENCE,
        Form::Redirect => words::FORM_REDIRECT,
    }
}

/// The object of `diagnose answer --json`.
#[derive(Serialize)]
struct Object {
    schema: String,
    verdict: &'static str,
    form: &'static str,
    http_status: Option<u16>,
    charset: Option<&'static str>,
    code: Option<String>,
    details: Vec<Detail>,
    explanation: Option<Page>,
    suggestions: Vec<&'static str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    request: Option<cause::Object>,
}

#[derive(Serialize)]
struct Detail {
    name: String,
    text: String,
}

impl Object {
    fn new(reading: &Reading, explanation: Option<Page>, suggestions: Vec<&'static str>) -> Self {
        let details = reading.details.iter().map(|(name, text)| Detail {
            name: name.clone(),
            text: text.clone(),
        });
        Self {
            schema: json::schema(SCHEMA),
            verdict: match reading.verdict {
                Verdict::Fine => "no-error",
                Verdict::Refused => "error",
            },
            form: reading.form.name(),
            http_status: reading.http_status,
            charset: reading.charset.map(crate::protocol::charset::Charset::name),
            code: reading.code.clone(),
            details: details.collect(),
            explanation,
            suggestions,
            request: None,
        }
    }
}
