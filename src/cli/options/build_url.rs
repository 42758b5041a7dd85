//! `build-url`

use std::path::PathBuf;

use clap::Args;

use super::SigningArgs;

/// Arguments of `build-url`.
#[derive(Args, Debug)]
pub(crate) struct BuildUrlArgs {
    #[command(flatten)]
    pub(crate) signing: SigningArgs,
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
