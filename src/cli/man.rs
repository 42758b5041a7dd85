//! `man`: the man page of the program or of a command, in the language of the run.

use clap::Command;
use clap_mangen::Man;

use crate::cli::command::{self, NAME, Setting};
use crate::cli::exit::Status;
use crate::cli::failure::{Failure, fail};
use crate::cli::input::shown_path;
use crate::cli::options::ManArgs;
use crate::cli::output::write_file;
use crate::cli::session::Session;
use crate::cli::writer::Report;
use crate::text::problem::output as problems;
use crate::text::{Lang, help, report as words};

/// Runs `man`.
pub(crate) fn run(args: ManArgs, session: &mut Session<'_>) -> Result<Status, Failure> {
    if let Some(folder) = &args.output_dir {
        std::fs::create_dir_all(folder).map_err(|error| {
            fail(&problems::UNWRITABLE)
                .with("file", shown_path(folder))
                .because(&error)
        })?;
        for (name, page) in pages(session.lang) {
            let path = folder.join(format!("{name}.1"));
            write_file(&path, &page)?;
            let text = words::WRITTEN.fill(session.lang, &[("file", shown_path(&path))]);
            session.writer.aside(Report::new().line(text));
        }
        return Ok(Status::Yes);
    }
    let wanted = args
        .page
        .as_deref()
        .filter(|page| *page != NAME)
        .map(|page| format!("{NAME}-{page}"));
    let wanted = wanted.as_deref().unwrap_or(NAME);
    let pages = pages(session.lang);
    let prefix = format!("{NAME}-");
    let known: Vec<String> = pages
        .iter()
        .filter_map(|(name, _)| name.strip_prefix(&prefix).map(str::to_owned))
        .collect();
    let page = pages
        .into_iter()
        .find(|(name, _)| name == wanted)
        .map(|(_, page)| page);
    let page = page.ok_or_else(|| {
        let value = args.page.as_deref().unwrap_or_default();
        fail(&problems::UNKNOWN_PAGE)
            .with("value", value)
            .with("known", known.join(", "))
    })?;
    if session.json {
        let page = String::from_utf8_lossy(&page);
        session.object(
            &serde_json::json!({"schema": "alipay-mapi/man/1", "name": wanted, "page": page}),
        );
    } else {
        session.writer.product(&page);
    }
    Ok(Status::Yes)
}

/// Every page with its name.
fn pages(lang: Lang) -> Vec<(String, Vec<u8>)> {
    let mut root = command::whole(Setting::unbroken(lang));
    root.build();
    let mut all = Vec::new();
    collect(NAME.to_owned(), &root, &mut all);
    all.into_iter()
        .map(|(name, command)| (name, page(command, lang)))
        .collect()
}

/// A command and those inside of it, each under its whole name.
fn collect(name: String, command: &Command, all: &mut Vec<(String, Command)>) {
    all.push((name.clone(), command.clone().display_name(name.clone())));
    for inner in command.get_subcommands() {
        collect(format!("{name}-{}", inner.get_name()), inner, all);
    }
}

fn page(command: Command, lang: Lang) -> Vec<u8> {
    let man = Man::new(command).manual(NAME);
    let mut page = Vec::new();
    man.render(&mut page)
        .expect("a vector takes any number of bytes");
    let text = String::from_utf8_lossy(&page);
    let translated: Vec<String> = text.lines().map(|line| heading(line, lang)).collect();
    (translated.join("\n") + "\n").into_bytes()
}

/// A line of the page with its heading in the language; the generator knows English ones only.
fn heading(line: &str, lang: Lang) -> String {
    let Some(title) = line.strip_prefix(".SH ") else {
        return line.to_owned();
    };
    let text = help::HEADINGS
        .iter()
        .find(|(name, _)| *name == title.trim_matches('"'))
        .map(|(_, text)| *text);
    text.map_or_else(
        || line.to_owned(),
        |text| format!(".SH \"{}\"", text.raw(lang)),
    )
}
