//! The command line as clap knows it, with the texts of one language put in.
//!
//! Only the commands that the arguments name get their options: building all of them is most of what parsing costs.

use std::ffi::OsString;

use clap::{Arg, ArgAction, Args as _, Command};

use super::examples;
use super::options::{
    AnswerArgs, BuildUrlArgs, CauseArgs, CodeArgs, CompletionsArgs, DiagnoseArgs, GlobalArgs,
    ManArgs, QueryNotifyIdArgs, SignArgs, VerifyNotifyArgs,
};
use super::render::layout::wrapped;
use crate::text::{Lang, help};

/// The name of the program.
pub(crate) const NAME: &str = "alipay-mapi";
/// The commands, in the order of their list.
pub(crate) const COMMANDS: [&str; 7] = [
    "sign",
    "build-url",
    "verify-notify",
    "query-notify-id",
    "diagnose",
    "completions",
    "man",
];

/// The columns before the text of an option or a listed command.
const INDENT: usize = 10;
/// The options that every command has, in the order of their list.
const COMMON: [&str; 5] = ["json", "lang", "color", "help", "version"];

/// The commands inside of a command, in the order of their list.
const fn nested(path: &str) -> &'static [&'static str] {
    match path.as_bytes() {
        b"diagnose" => &["request", "notify", "code", "answer"],
        _ => &[],
    }
}

/// The command that stands among the arguments, with the one inside of it: `diagnose code`.
pub(crate) fn named(arguments: &[OsString]) -> Option<String> {
    let holds = |name: &&str| arguments.iter().any(|argument| argument == *name);
    let outer = COMMANDS.into_iter().find(holds)?;
    let inner = nested(outer).iter().copied().find(holds);
    Some(inner.map_or_else(|| outer.to_owned(), |inner| format!("{outer} {inner}")))
}

/// How the texts of the command line are set.
#[derive(Clone, Copy)]
pub(crate) struct Setting {
    pub(crate) lang: Lang,
    pub(crate) columns: usize,
}

impl Setting {
    /// Texts in one line each, for programs that set them themselves.
    pub(crate) const fn unbroken(lang: Lang) -> Self {
        Self {
            lang,
            columns: usize::MAX,
        }
    }
}

/// The command line with the options of the commands that stand among the arguments, of all where none does. Without
/// a setting it has no texts, which are most of what building it costs.
pub(crate) fn for_arguments(arguments: &[OsString], texts: Option<Setting>) -> Command {
    let wanted = |name: &str| arguments.iter().any(|argument| argument == name);
    build(&wanted, texts)
}

/// The command line with the options of every command, and all texts.
pub(crate) fn whole(texts: Setting) -> Command {
    build(&|_| true, Some(texts))
}

fn build(wanted: &dyn Fn(&str) -> bool, texts: Option<Setting>) -> Command {
    let version = Arg::new("version").short('V').long("version");
    let mut root = with_help_flag(GlobalArgs::augment_args(Command::new(NAME)))
        .version(env!("CARGO_PKG_VERSION"))
        .subcommand_required(true)
        .disable_version_flag(true)
        .arg(version.action(ArgAction::Version));
    for name in COMMANDS {
        root = root.subcommand(command(name, name, wanted, texts));
    }
    match texts {
        Some(texts) => localised_root(root, texts),
        None => root,
    }
}

/// A command; its options and the commands inside of it only where it is wanted.
fn command(
    path: &str,
    name: &'static str,
    wanted: &dyn Fn(&str) -> bool,
    texts: Option<Setting>,
) -> Command {
    let mut command = Command::new(name);
    if wanted(name) {
        command = with_help_flag(augment(path, command));
        for inner in nested(path) {
            let path = format!("{path} {inner}");
            command = command.subcommand(self::command(&path, inner, wanted, texts));
        }
    }
    match texts {
        Some(texts) => localised(command, path, texts),
        None => command,
    }
}

/// The help flag is ours, so that its own help is in the language of the run.
fn with_help_flag(command: Command) -> Command {
    let help = Arg::new("help").short('h').long("help");
    command
        .disable_help_flag(true)
        .disable_help_subcommand(true)
        .arg(help.action(ArgAction::Help))
}

fn about(name: &str, lang: Lang) -> &'static str {
    help::command(name).unwrap_or(help::ABOUT).raw(lang)
}

fn augment(path: &str, command: Command) -> Command {
    match path {
        "sign" => SignArgs::augment_args(command),
        "build-url" => BuildUrlArgs::augment_args(command),
        "verify-notify" => VerifyNotifyArgs::augment_args(command),
        "query-notify-id" => QueryNotifyIdArgs::augment_args(command),
        "diagnose" => DiagnoseArgs::augment_args(command),
        "diagnose request" | "diagnose notify" => CauseArgs::augment_args(command),
        "diagnose code" => CodeArgs::augment_args(command),
        "diagnose answer" => AnswerArgs::augment_args(command),
        "completions" => CompletionsArgs::augment_args(command),
        _ => ManArgs::augment_args(command),
    }
}

fn localised_root(root: Command, texts: Setting) -> Command {
    let Setting { lang, columns } = texts;
    let usage = format!(
        "{NAME} {} {}",
        help::COMMAND_SLOT.raw(lang),
        help::OPTIONS_SLOT.raw(lang)
    );
    with_texts(root, NAME, texts)
        .about(about(NAME, lang))
        .override_usage(usage)
        .after_help(wrapped(help::MORE.raw(lang), columns, ""))
}

fn localised(command: Command, path: &str, texts: Setting) -> Command {
    let Setting { lang, columns } = texts;
    let positionals: Vec<String> = command.get_positionals().map(usage_slot).collect();
    let usage = format!(
        "{NAME} {path} {} {}",
        help::OPTIONS_SLOT.raw(lang),
        positionals.join(" ")
    );
    let mut usage = usage.trim_end().to_owned();
    if command.has_subcommands() {
        let inner = help::COMMAND_SLOT.raw(lang);
        usage.extend(["\n       ", NAME, " ", path, " ", inner]);
    }
    // In the list of commands the text stands behind an indent.
    let listed = wrapped(about(path, lang), columns.saturating_sub(INDENT), "");
    with_texts(command, path, texts)
        .about(listed)
        .override_usage(usage)
        .after_help(examples::help(path, lang, columns))
}

/// Puts in the texts: headings, the help of every argument, wrapped by hand because Chinese has no blanks to wrap at.
fn with_texts(command: Command, path: &str, texts: Setting) -> Command {
    let Setting { lang, columns } = texts;
    let template = template(&wrapped(about(path, lang), columns, ""), lang);
    command
        .subcommand_help_heading(help::COMMANDS.raw(lang))
        .next_line_help(true)
        .help_template(template)
        .mut_args(|arg| {
            let text =
                help::argument(path, arg.get_id().as_str()).map_or("", |text| text.raw(lang));
            let heading = if arg.is_positional() {
                help::ARGUMENTS
            } else {
                help::OPTIONS
            };
            let takes_value = arg.get_action().takes_values();
            // What every command has comes last.
            let arg = match COMMON.iter().position(|id| arg.get_id() == id) {
                Some(place) => arg.display_order(1000 + place),
                None => arg,
            };
            arg.help(wrapped(text, columns.saturating_sub(INDENT), ""))
                .help_heading(heading.raw(lang))
                .hide_possible_values(takes_value)
                .hide_default_value(takes_value)
        })
}

fn usage_slot(arg: &Arg) -> String {
    let name = arg
        .get_value_names()
        .and_then(|names| names.first())
        .map_or("", |name| name.as_str());
    let many = arg
        .get_num_args()
        .is_some_and(|range| range.max_values() > 1)
        || matches!(arg.get_action(), ArgAction::Append);
    match (arg.is_last_set(), many) {
        (true, _) => format!("[-- {name}...]"),
        (false, true) => format!("[{name}]..."),
        (false, false) if arg.is_required_set() => format!("<{name}>"),
        (false, false) => format!("[{name}]"),
    }
}

fn template(about: &str, lang: Lang) -> String {
    let usage = help::USAGE.raw(lang);
    format!("{about}\n\n{usage}: {{usage}}\n\n{{all-args}}{{after-help}}\n")
}
