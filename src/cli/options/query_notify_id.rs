//! `query-notify-id`

use std::ffi::OsString;

use clap::Args;

use super::{NetworkArgs, ProfileArgs};

/// Arguments of `query-notify-id`.
#[derive(Args, Debug)]
pub(crate) struct QueryNotifyIdArgs {
    #[arg(value_name = "NOTIFY_ID")]
    pub(crate) notify_id: OsString,
    #[command(flatten)]
    pub(crate) profile: ProfileArgs,
    #[command(flatten)]
    pub(crate) network: NetworkArgs,
}
