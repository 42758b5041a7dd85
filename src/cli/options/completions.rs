//! `completions` and `man`

use std::path::PathBuf;

use clap::Args;
use clap_complete::Shell;

/// Arguments of `completions`.
#[derive(Args, Debug)]
pub(crate) struct CompletionsArgs {
    #[arg(value_name = "SHELL", value_enum)]
    pub(crate) shell: Shell,
}

/// Arguments of `man`.
#[derive(Args, Debug)]
pub(crate) struct ManArgs {
    #[arg(value_name = "COMMAND")]
    pub(crate) page: Option<String>,
    #[arg(long, value_name = "FOLDER", conflicts_with = "page")]
    pub(crate) output_dir: Option<PathBuf>,
}
