//! What clap found wrong, in our words and both languages.

use clap::Error;
use clap::error::{ContextKind, ContextValue, ErrorKind};

use super::command::NAME;
use super::failure::{Failure, fail};
use crate::text::problem::usage as problems;

/// The failure of a usage error in a command.
pub(crate) fn failure(error: &Error, command: Option<&str>) -> Failure {
    let text = |kind| context(error, kind);
    let argument = || {
        let argument = text(ContextKind::InvalidArg).unwrap_or_default();
        // An argument is named with its value's name; the option alone is what people look for.
        argument
            .split_once(' ')
            .filter(|(option, _)| option.starts_with('-'))
            .map_or(argument.clone(), |(option, _)| option.to_owned())
    };
    let at = |problem| {
        let command =
            command.map_or_else(|| NAME.to_owned(), |command| format!("{NAME} {command}"));
        fail(problem)
            .with("argument", argument())
            .with("command", command)
    };
    match error.kind() {
        ErrorKind::UnknownArgument => match text(ContextKind::SuggestedArg) {
            Some(suggestion) => at(&problems::MISSPELT_OPTION).with("suggestion", suggestion),
            None => at(&problems::UNKNOWN_OPTION),
        },
        ErrorKind::InvalidSubcommand => {
            let name = text(ContextKind::InvalidSubcommand).unwrap_or_default();
            match nearest(error) {
                Some(suggestion) => fail(&problems::MISSPELT_COMMAND)
                    .with("argument", name)
                    .with("suggestion", suggestion),
                None => fail(&problems::UNKNOWN_COMMAND).with("argument", name),
            }
        }
        ErrorKind::MissingSubcommand | ErrorKind::DisplayHelpOnMissingArgumentOrSubcommand => {
            fail(&problems::NO_COMMAND)
        }
        ErrorKind::MissingRequiredArgument => at(&problems::MISSING_ARGUMENT),
        ErrorKind::InvalidValue => {
            match text(ContextKind::InvalidValue).filter(|value| !value.is_empty()) {
                Some(value) => {
                    let known = text(ContextKind::ValidValue).unwrap_or_default();
                    at(&problems::WRONG_VALUE)
                        .with("value", value)
                        .with("known", known)
                }
                None => at(&problems::MISSING_VALUE),
            }
        }
        ErrorKind::ValueValidation => at(&problems::WRONG_VALUE)
            .with("value", text(ContextKind::InvalidValue).unwrap_or_default())
            .with("known", "0 … 4294967295"),
        ErrorKind::TooManyValues => at(&problems::UNEXPECTED_VALUE),
        ErrorKind::TooFewValues | ErrorKind::WrongNumberOfValues | ErrorKind::NoEquals => {
            at(&problems::MISSING_VALUE)
        }
        ErrorKind::ArgumentConflict => {
            let other = text(ContextKind::PriorArg).unwrap_or_default();
            if other.is_empty() || other.starts_with(&argument()) {
                at(&problems::REPEATED_OPTION)
            } else {
                let other = other.split(' ').next().unwrap_or_default().to_owned();
                at(&problems::CONFLICT).with("other", other)
            }
        }
        ErrorKind::InvalidUtf8 => fail(&problems::NOT_UNICODE),
        _ => at(&problems::BAD_USAGE),
    }
}

/// The command that is most like the one that is not there; clap has it last of those that are like it.
fn nearest(error: &Error) -> Option<String> {
    match error.get(ContextKind::SuggestedSubcommand)? {
        ContextValue::Strings(names) => names.last().cloned(),
        _ => context(error, ContextKind::SuggestedSubcommand),
    }
}

fn context(error: &Error, kind: ContextKind) -> Option<String> {
    match error.get(kind)? {
        ContextValue::String(text) => Some(text.clone()),
        ContextValue::Strings(texts) => Some(texts.join(", ")),
        ContextValue::StyledStr(text) => Some(text.to_string()),
        _ => None,
    }
}
