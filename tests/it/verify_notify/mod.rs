//! `verify-notify`: every verdict, status and reply of the contract, what is found on the way, and the shop's command.

#[cfg(unix)]
mod command;
mod message;
mod trade;
mod verdict;

use serde_json::Value;

use crate::support::data;
use crate::support::run::{KEY, Run, Sandbox, words};
use crate::support::server::{Behaviour, Server, always};

/// The key of [`NOTIFICATION`].
pub(crate) const NOTIFY_KEY: &str = KEY;
/// The body of a notification in UTF-8, signed with Python's hashlib.
pub(crate) const NOTIFICATION: &str = "discount=0.00&notify_id=70fec0c2730b27528665af4517c27b95&notify_time=2026-11-21+10%3A00%3A00&notify_type=trade_status_sync&out_trade_no=20061128001&seller_id=2088000000000000&subject=%E6%B5%8B%E8%AF%95%E5%95%86%E5%93%81&total_fee=88.00&trade_no=2006112800000001&trade_status=TRADE_SUCCESS&sign=d70dfdacbe79e28689431a6e456f540a&sign_type=MD5";
/// The same in GBK.
pub(super) const IN_GBK: &str = "discount=0.00&notify_id=70fec0c2730b27528665af4517c27b95&notify_time=2026-11-21+10%3A00%3A00&notify_type=trade_status_sync&out_trade_no=20061128001&seller_id=2088000000000000&subject=%B2%E2%CA%D4%C9%CC%C6%B7&total_fee=88.00&trade_no=2006112800000001&trade_status=TRADE_SUCCESS&sign=1a85e59125fd4de4f4ce66612239e46e&sign_type=MD5";

pub(super) fn verify<'a>(shop: &'a Sandbox, stdin: &str, more: &str) -> Run<'a> {
    shop.run(["verify-notify", "-i", "-", "--key", NOTIFY_KEY])
        .args(words(more))
        .stdin(stdin)
}

/// The object of a run, which must end with that status.
#[track_caller]
pub(super) fn object(stdin: &str, more: &str, status: u8) -> Value {
    let shop = Sandbox::new();
    verify(&shop, stdin, more).object("verify-notify", status)
}

/// The ids of its findings.
pub(crate) fn ids(object: &Value) -> Vec<&str> {
    data::ids(&object["findings"])
}

/// A query of these parameters with their right sign, made by `sign --show query`.
pub(super) fn signed(params: &[&str], more: &str) -> String {
    let mut query = String::new();
    Sandbox::new()
        .run(["sign", "--key", NOTIFY_KEY, "--show", "query"])
        .args(params.iter().copied())
        .args(words(more))
        .library()
        .expect_status(0)
        .expect_streams(|stdout, _| stdout.trim_end().clone_into(&mut query));
    query
}

/// A gateway that answers so, and the options to ask it.
pub(super) fn gateway(answer: &str) -> (Server, String) {
    let server = Server::http(always(Behaviour::reply(answer)));
    let options = format!(
        "--online --retries 0 --gateway {}",
        server.url("/gateway.do")
    );
    (server, options)
}
