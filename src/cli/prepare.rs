//! From what was typed to what is signed: input, profile, key, charset and the checks, in the order in which each
//! needs the one before. `sign`, `build-url` and `verify-notify` all start here.

use std::io;
use std::path::Path;

use crate::cli::ambient::{KEY_VARIABLE, SHOP_VARIABLE};
use crate::cli::failure::{Failure, fail};
use crate::cli::input::{Input, looks_like_key, read_file, shown_path};
use crate::cli::options::{KeyArgs, ProfileArgs};
use crate::cli::session::Session;
use crate::config::{
    CharsetFrom, CharsetSources, KeyFrom, KeyProblem, KeySources, Profile, ProfileError, Profiles,
    others_can_read, read_key_file,
};
use crate::diagnose::Finding;
use crate::diagnose::findings::key as key_kinds;
use crate::protocol::charset::Charset;
use crate::protocol::key::Key;
use crate::protocol::rule::{Rule, RuleName};
use crate::text::problem::{
    config as config_problems, input as input_problems, sign as sign_problems, usage,
};
use crate::text::{report as words, shown};

/// The most bytes that a profile file may have.
const PROFILE_LIMIT: usize = 1 << 20;

/// The rule of a name.
pub(crate) fn rule(name: Option<&str>) -> Result<Option<RuleName>, Failure> {
    let Some(name) = name else { return Ok(None) };
    let rule = RuleName::ALL.into_iter().find(|rule| rule.name() == name);
    rule.map(Some).ok_or_else(|| {
        let known = RuleName::ALL.map(RuleName::name).join(", ");
        fail(&usage::UNKNOWN_RULE)
            .with("value", name)
            .with("known", known)
    })
}

/// The profile that was chosen, if one was. None is chosen by itself.
pub(crate) fn profile(
    args: &ProfileArgs,
    session: &Session<'_>,
) -> Result<Option<Profile>, Failure> {
    let world = &session.world;
    let chosen = args
        .shop
        .as_deref()
        .or_else(|| world.text_variable(SHOP_VARIABLE));
    let default;
    let file = match (chosen, &args.config) {
        (None, None) => return Ok(None),
        (_, Some(file)) => file.as_path(),
        (Some(shop), None) => {
            let Some(found) = world.profile_file() else {
                return Err(fail(&config_problems::NO_CONFIG_FOLDER).with("shop", shop));
            };
            default = found;
            &default
        }
    };
    let needed_by = chosen.filter(|_| args.config.is_none());
    let profiles = profiles_of(file, needed_by, session)?;
    let Some(shop) = chosen else { return Ok(None) };
    let found = profiles.get(shop).cloned();
    found.map(Some).ok_or_else(|| {
        let failure = fail(&config_problems::UNKNOWN_SHOP)
            .with("file", shown_path(file))
            .with("shop", shop);
        failure.with("known", profiles.names().join(", "))
    })
}

/// The profiles of a file, which a shop that was chosen may need.
pub(crate) fn profiles_of(
    file: &Path,
    needed_by: Option<&str>,
    session: &Session<'_>,
) -> Result<Profiles, Failure> {
    let not_text = |_| io::Error::from(io::ErrorKind::InvalidData);
    let read =
        read_file(file, PROFILE_LIMIT).and_then(|bytes| String::from_utf8(bytes).map_err(not_text));
    let text = read.map_err(|error| match needed_by {
        Some(shop) => fail(&config_problems::NO_CONFIG)
            .with("shop", shop)
            .with("file", shown_path(file))
            .because(&error),
        None => fail(&config_problems::CONFIG_UNREADABLE)
            .with("file", shown_path(file))
            .because(&error),
    })?;
    let folder = file.parent().unwrap_or(file);
    Profiles::parse(&text, folder, session.world.home().as_deref()).map_err(|error| {
        let at = |problem, line: usize| {
            fail(problem)
                .with("file", shown_path(file))
                .with("line", line)
        };
        match error {
            ProfileError::Syntax { line, reason } => {
                at(&config_problems::CONFIG_SYNTAX, line).with("reason", reason)
            }
            ProfileError::NotText { line, name } => {
                at(&config_problems::CONFIG_VALUE, line).with("name", name)
            }
            ProfileError::UnknownName { line, name, known } => {
                at(&config_problems::CONFIG_NAME, line)
                    .with("name", name)
                    .with("known", known.join(", "))
            }
        }
    })
}

/// The key, hidden from all output from here on; and what reading it showed.
pub(crate) fn key(
    args: &KeyArgs,
    profile: Option<&Profile>,
    session: &mut Session<'_>,
) -> Result<(Key, Vec<Finding>), Failure> {
    let world = &session.world;
    let prompt = || (world.ask_secret)(words::KEY_PROMPT.raw(session.lang));
    let sources = KeySources {
        option: args.key.as_ref().map(|key| key.as_encoded_bytes().to_vec()),
        file: args.key_file.as_deref(),
        profile_file: profile.and_then(|profile| profile.key_file.as_deref()),
        variable: world.variable(KEY_VARIABLE),
        prompt: (world.terminals.stdin && world.terminals.stderr).then_some(&prompt),
    };
    let (key, from) = sources.resolve().map_err(|problem| key_failure(&problem))?;
    if args.reveal_key {
        session.writer.reveal();
    } else {
        session.writer.hide(key.expose());
    }
    let open = match from {
        KeyFrom::File(path) if others_can_read(&path) => Some(
            key_kinds::KEY_FILE_OPEN
                .found()
                .with("file", shown_path(&path)),
        ),
        _ => None,
    };
    Ok((key, open.into_iter().collect()))
}

/// As [`key`], but where nobody says one there is none, and that is no error.
pub(crate) fn key_if_any(
    args: &KeyArgs,
    profile: Option<&Profile>,
    session: &mut Session<'_>,
) -> Result<(Option<Key>, Vec<Finding>), Failure> {
    match key(args, profile, session) {
        Ok((key, findings)) => Ok((Some(key), findings)),
        Err(failure) if failure.problem.id == sign_problems::KEY_MISSING.id => {
            if args.reveal_key {
                session.writer.reveal();
            }
            Ok((None, Vec::new()))
        }
        Err(failure) => Err(failure),
    }
}

/// The key of a file beside the one that signs, hidden as that one is.
pub(crate) fn other_key(path: &Path, session: &mut Session<'_>) -> Result<Key, Failure> {
    let key = read_key_file(path).map_err(|problem| key_failure(&problem))?;
    if key.is_empty() {
        let empty = KeyProblem::Empty(KeyFrom::File(path.to_owned()));
        return Err(key_failure(&empty));
    }
    if !session.writer.revealed() {
        session.writer.hide(key.expose());
    }
    Ok(key)
}

/// Whether somebody put a key where its file belongs.
fn is_named_like_key(path: &Path) -> bool {
    path.file_name()
        .is_some_and(|name| looks_like_key(name.as_encoded_bytes()))
}

fn key_failure(problem: &KeyProblem) -> Failure {
    match problem {
        KeyProblem::Missing => fail(&sign_problems::KEY_MISSING),
        KeyProblem::Twice => fail(&sign_problems::KEY_TWICE),
        KeyProblem::Prompt(error) => fail(&sign_problems::KEY_PROMPT).because(error),
        KeyProblem::Unreadable(path, _) if is_named_like_key(path) => {
            fail(&sign_problems::KEY_FILE_HIDDEN)
        }
        KeyProblem::Unreadable(path, error) => fail(&sign_problems::KEY_FILE)
            .with("file", shown_path(path))
            .because(error),
        KeyProblem::TooLarge(path) => fail(&sign_problems::KEY_FILE_LARGE)
            .with("file", shown_path(path))
            .with("limit", crate::config::KEY_LIMIT),
        KeyProblem::Empty(from) => {
            let source = match from {
                KeyFrom::Option => "--key".to_owned(),
                KeyFrom::File(path) => shown_path(path),
                KeyFrom::Variable => KEY_VARIABLE.to_owned(),
                KeyFrom::Prompt => "stdin".to_owned(),
            };
            fail(&sign_problems::KEY_EMPTY).with("source", source)
        }
    }
}

/// The charset of a request, and who named it.
pub(crate) fn charset(
    option: Option<&str>,
    input: &Input,
    profile: Option<&Profile>,
    rule: &Rule,
) -> Result<(Charset, CharsetFrom), Failure> {
    let sources = CharsetSources {
        option,
        parameter: input.charset_label(),
        profile: profile.and_then(|profile| profile.charset.as_deref()),
        header: input.header_charset.as_deref(),
        default: rule.encode.unless_named,
    };
    sources.resolve().map_err(|label| {
        fail(&input_problems::UNKNOWN_CHARSET).with("label", shown(&label, Charset::Utf8))
    })
}
