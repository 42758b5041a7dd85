//! `verify-notify`

use std::ffi::OsString;

use clap::Args;

use super::{NetworkArgs, SigningArgs};

/// Arguments of `verify-notify`.
#[derive(Args, Debug)]
pub(crate) struct VerifyNotifyArgs {
    #[command(flatten)]
    pub(crate) signing: SigningArgs,
    #[command(flatten)]
    pub(crate) network: NetworkArgs,
    #[arg(long, value_name = "SERVICE")]
    pub(crate) service: Option<String>,
    #[arg(long, value_name = "NAME=VALUE")]
    pub(crate) expect: Vec<String>,
    #[arg(long, value_name = "SELLER_ID")]
    pub(crate) seller_id: Option<String>,
    #[arg(long)]
    pub(crate) online: bool,
    #[arg(long, conflicts_with = "online")]
    pub(crate) offline_ok: bool,
    #[arg(long)]
    pub(crate) reply: bool,
    #[arg(last = true, value_name = "COMMAND")]
    pub(crate) command: Vec<OsString>,
}
