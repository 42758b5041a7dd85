//! What was typed: the arguments of every command as clap reads them. Their texts stand in `text::help`, by id.

mod build_url;
mod common;
mod completions;
mod diagnose;
mod query_notify_id;
mod sign;
mod verify_notify;

pub(crate) use build_url::BuildUrlArgs;
pub(crate) use common::{
    ColorWhen, FileArgs, FormatName, GlobalArgs, HowArgs, InputArgs, KeyArgs, NetworkArgs,
    ProfileArgs, ReadingArgs, SigningArgs,
};
pub(crate) use completions::{CompletionsArgs, ManArgs};
pub(crate) use diagnose::{AnswerArgs, CauseArgs, CodeArgs, DiagnoseArgs};
pub(crate) use query_notify_id::QueryNotifyIdArgs;
pub(crate) use sign::{Show, SignArgs};
pub(crate) use verify_notify::VerifyNotifyArgs;
