//! `sign`

use clap::{Args, ValueEnum};

use super::SigningArgs;

/// Arguments of `sign`.
#[derive(Args, Debug)]
pub(crate) struct SignArgs {
    #[command(flatten)]
    pub(crate) signing: SigningArgs,
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
