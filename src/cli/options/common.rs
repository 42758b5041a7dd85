//! Options that mean the same in every command.

use std::ffi::OsString;
use std::path::PathBuf;

use clap::{Args, ValueEnum};

/// Options of every command.
#[derive(Args, Debug)]
pub(crate) struct GlobalArgs {
    #[arg(long, global = true, value_name = "LANG")]
    pub(crate) lang: Option<String>,
    #[arg(long, global = true, value_name = "WHEN", value_enum, default_value_t = ColorWhen::Auto)]
    pub(crate) color: ColorWhen,
    #[arg(long, global = true)]
    pub(crate) json: bool,
}

/// When to colour.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub(crate) enum ColorWhen {
    Auto,
    Always,
    Never,
}

/// Where parameters come from.
#[derive(Args, Debug)]
pub(crate) struct InputArgs {
    #[arg(value_name = "NAME=VALUE")]
    pub(crate) parameters: Vec<OsString>,
    #[arg(short, long, value_name = "FILE")]
    pub(crate) input: Option<PathBuf>,
    #[command(flatten)]
    pub(crate) reading: ReadingArgs,
}

/// How parameters are read.
#[derive(Args, Clone, Debug, Default)]
pub(crate) struct ReadingArgs {
    #[arg(long, value_name = "FORMAT", value_enum)]
    pub(crate) input_format: Option<FormatName>,
    #[arg(long, value_name = "NAME")]
    pub(crate) drop: Vec<String>,
    #[arg(long, value_name = "SIZE")]
    pub(crate) max_input: Option<String>,
}

/// A file that is read as it is, and how much of it at the most.
#[derive(Args, Debug)]
pub(crate) struct FileArgs {
    #[arg(short, long, value_name = "FILE")]
    pub(crate) input: Option<PathBuf>,
    #[arg(long, value_name = "SIZE")]
    pub(crate) max_input: Option<String>,
}

/// The forms of input.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub(crate) enum FormatName {
    Url,
    Http,
    Json,
    Lines,
    Query,
    Presign,
}

/// Where the key comes from.
#[derive(Args, Clone, Debug, Default)]
pub(crate) struct KeyArgs {
    #[arg(long, value_name = "KEY")]
    pub(crate) key: Option<OsString>,
    #[arg(long, value_name = "FILE")]
    pub(crate) key_file: Option<PathBuf>,
    #[arg(long)]
    pub(crate) reveal_key: bool,
}

/// Which profile to use.
#[derive(Args, Clone, Debug, Default)]
pub(crate) struct ProfileArgs {
    #[arg(long, value_name = "NAME")]
    pub(crate) shop: Option<String>,
    #[arg(long, value_name = "FILE")]
    pub(crate) config: Option<PathBuf>,
}

/// What every signing and verifying takes: parameters, a key, a charset and a rule.
#[derive(Args, Debug)]
pub(crate) struct SigningArgs {
    #[command(flatten)]
    pub(crate) input: InputArgs,
    #[command(flatten)]
    pub(crate) key: KeyArgs,
    #[command(flatten)]
    pub(crate) profile: ProfileArgs,
    #[command(flatten)]
    pub(crate) how: HowArgs,
}

/// How parameters are signed.
#[derive(Args, Debug, Default)]
pub(crate) struct HowArgs {
    #[arg(long, value_name = "CHARSET")]
    pub(crate) charset: Option<String>,
    #[arg(long, value_name = "RULE")]
    pub(crate) rule: Option<String>,
}

/// How the gateway is asked.
#[derive(Args, Debug)]
pub(crate) struct NetworkArgs {
    #[arg(long, value_name = "GATEWAY")]
    pub(crate) gateway: Option<String>,
    #[arg(long, value_name = "PARTNER")]
    pub(crate) partner: Option<String>,
    #[arg(long, value_name = "FILE")]
    pub(crate) ca_cert: Vec<PathBuf>,
    #[arg(long, value_name = "TIME")]
    pub(crate) connect_timeout: Option<String>,
    #[arg(long, value_name = "TIME")]
    pub(crate) timeout: Option<String>,
    #[arg(long, value_name = "COUNT")]
    pub(crate) retries: Option<u32>,
}
