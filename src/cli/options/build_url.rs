//! `build-url`

use std::path::PathBuf;

use clap::Args;

use super::{InputArgs, KeyArgs, ProfileArgs};

/// Arguments of `build-url`.
#[derive(Args, Debug)]
pub(crate) struct BuildUrlArgs {
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
    #[arg(long, value_name = "GATEWAY")]
    pub(crate) gateway: Option<String>,
    #[arg(long)]
    pub(crate) form: bool,
    #[arg(short, long, value_name = "FILE")]
    pub(crate) output: Option<PathBuf>,
    #[arg(long)]
    pub(crate) open: bool,
    #[arg(long)]
    pub(crate) strict: bool,
}
