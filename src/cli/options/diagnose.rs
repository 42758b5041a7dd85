//! `diagnose` and its commands

use std::ffi::OsString;
use std::path::PathBuf;

use clap::Args;

/// Arguments of `diagnose` itself, which works out what a thing is.
#[derive(Args, Debug)]
pub(crate) struct DiagnoseArgs {
    #[arg(value_name = "THING")]
    pub(crate) thing: Option<OsString>,
    #[arg(short, long, value_name = "FILE")]
    pub(crate) input: Option<PathBuf>,
    #[arg(long, value_name = "SIZE")]
    pub(crate) max_input: Option<String>,
}

/// Arguments of `diagnose code`.
#[derive(Args, Debug)]
pub(crate) struct CodeArgs {
    #[arg(value_name = "NAME")]
    pub(crate) name: OsString,
}

/// Arguments of `diagnose answer`.
#[derive(Args, Debug)]
pub(crate) struct AnswerArgs {
    #[arg(value_name = "TEXT")]
    pub(crate) text: Option<OsString>,
    #[arg(short, long, value_name = "FILE")]
    pub(crate) input: Option<PathBuf>,
    #[arg(long, value_name = "SIZE")]
    pub(crate) max_input: Option<String>,
}
