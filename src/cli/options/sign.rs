//! `sign`

use clap::{Args, ValueEnum};

use super::{InputArgs, KeyArgs, ProfileArgs};

/// Arguments of `sign`.
#[derive(Args, Debug)]
pub(crate) struct SignArgs {
    #[command(flatten)]
    pub(crate) input: InputArgs,
    #[command(flatten)]
    pub(crate) key: KeyArgs,
    #[command(flatten)]
    pub(crate) profile: ProfileArgs,
    #[arg(long, value_name = "CHARSET")]
    pub(crate) charset: Option<String>,
    #[arg(long, value_name = "RULE")]
    pub(crate) rule: Option<String>,
    #[arg(long)]
    pub(crate) explain: bool,
    #[arg(long, value_name = "WHAT", value_enum, conflicts_with = "explain")]
    pub(crate) show: Option<Show>,
}

/// What to print instead of the sign alone.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub(crate) enum Show {
    Sign,
    Presign,
    Query,
    Pairs,
}
