//! `diagnose` and its commands

use std::ffi::OsString;
use std::path::PathBuf;

use clap::Args;

use super::{FileArgs, HowArgs, KeyArgs, ProfileArgs, ReadingArgs};

/// Arguments of `diagnose` itself, which works out what a thing is.
#[derive(Args, Debug)]
pub(crate) struct DiagnoseArgs {
    #[arg(value_name = "THING")]
    pub(crate) thing: Vec<OsString>,
    #[command(flatten)]
    pub(crate) file: FileArgs,
    #[command(flatten)]
    pub(crate) key: KeyArgs,
    #[command(flatten)]
    pub(crate) profile: ProfileArgs,
    #[arg(long)]
    pub(crate) redact: bool,
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
    #[command(flatten)]
    pub(crate) file: FileArgs,
    #[arg(long, value_name = "FILE")]
    pub(crate) request: Option<PathBuf>,
    #[command(flatten)]
    pub(crate) key: KeyArgs,
    #[command(flatten)]
    pub(crate) profile: ProfileArgs,
    #[arg(long)]
    pub(crate) redact: bool,
}

/// Arguments of `diagnose request` and `diagnose notify`: what signing takes, but of several inputs at once.
#[derive(Args, Debug, Default)]
pub(crate) struct CauseArgs {
    #[arg(value_name = "NAME=VALUE")]
    pub(crate) parameters: Vec<OsString>,
    #[arg(short, long, value_name = "FILE")]
    pub(crate) input: Vec<PathBuf>,
    #[command(flatten)]
    pub(crate) reading: ReadingArgs,
    #[arg(long, value_name = "SIGN")]
    pub(crate) sign: Option<OsString>,
    #[command(flatten)]
    pub(crate) key: KeyArgs,
    #[command(flatten)]
    pub(crate) profile: ProfileArgs,
    #[arg(long, value_name = "FILE")]
    pub(crate) also_key_file: Vec<PathBuf>,
    #[command(flatten)]
    pub(crate) how: HowArgs,
    #[arg(long, value_name = "FILE")]
    pub(crate) their_presign: Option<PathBuf>,
    #[arg(long, value_name = "TIME")]
    pub(crate) budget: Option<String>,
    #[arg(long, value_name = "N")]
    pub(crate) max_candidates: Option<u32>,
    #[arg(long)]
    pub(crate) redact: bool,
    #[arg(long)]
    pub(crate) strict: bool,
}
