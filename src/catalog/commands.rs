//! The commands of ours to go on with from a cause or a topic, as they are printed beside it. They name the same
//! files as the examples of the help do, so that each can be run as it stands in a folder that holds them.

/// Shows what each stage of signing did.
pub const EXPLAIN: &str = "alipay-mapi sign -i order.json --key-file key.txt --explain";
/// Prints the string that is digested, up to the key.
pub const PRESIGN: &str = "alipay-mapi sign -i order.json --key-file key.txt --show presign";
/// Builds the request with a right sign, so that what is still refused has another cause.
pub const BUILD: &str = "alipay-mapi build-url -i order.json --key-file key.txt";
/// Builds it only where the checks find no error.
pub const STRICT: &str = "alipay-mapi build-url -i order.json --key-file key.txt --strict";
/// Builds the POST form, with the charset in its address.
pub const FORM: &str =
    "alipay-mapi build-url -i order.json --key-file key.txt --form --output pay.html";
/// Builds the question for a trade, by the shop's own number.
pub const QUERY_TRADE: &str = "alipay-mapi build-url service=single_trade_query partner=2088006300000000 _input_charset=utf-8 out_trade_no=20061128001 --key-file key.txt";
/// Finds what made the wrong sign of a request.
pub const DIAGNOSE_REQUEST: &str = "alipay-mapi diagnose request -i request.txt --key-file key.txt";
/// Checks a URL that asks where a notification came from.
pub const DIAGNOSE_QUESTION: &str = "alipay-mapi diagnose request 'https://mapi.alipay.com/gateway.do?service=notify_verify&partner=2088006300000000&notify_id=70fec0c2730b27528665af4517c27b95'";
/// Finds what became of a notification whose sign does not match.
pub const DIAGNOSE_NOTIFY: &str = "alipay-mapi diagnose notify -i notify.txt --key-file key.txt";
/// Checks a notification or return.
pub const VERIFY: &str = "alipay-mapi verify-notify -i notify.txt --key-file key.txt";
/// Checks it, and asks the gateway where it came from.
pub const ONLINE: &str = "alipay-mapi verify-notify -i notify.txt --key-file key.txt --online --partner 2088006300000000";
/// Checks that it is about this order.
pub const EXPECT: &str = "alipay-mapi verify-notify -i notify.txt --key-file key.txt --expect out_trade_no=20061128001 --expect total_fee=88.00";
/// Prints the reply that is due, and nothing else.
pub const REPLY: &str =
    "alipay-mapi verify-notify -i notify.txt --key-file key.txt --offline-ok --reply";
/// Asks the gateway about a `notify_id`.
pub const ASK: &str =
    "alipay-mapi query-notify-id 70fec0c2730b27528665af4517c27b95 --partner 2088006300000000";
/// Explains the commonest error.
pub const ILLEGAL_SIGN: &str = "alipay-mapi diagnose code ILLEGAL_SIGN";
/// Lists the parameters of instant pay.
pub const INSTANT: &str = "alipay-mapi diagnose code create_direct_pay_by_user";
/// Lists the parameters of escrow and dual trades.
pub const ESCROW: &str = "alipay-mapi diagnose code trade_create_by_buyer";
/// Lists the parameters of `query_timestamp`.
pub const TIMESTAMP: &str = "alipay-mapi diagnose code query_timestamp";
/// Lists the parameters of `send_goods_confirm_by_platform`.
pub const SEND_GOODS: &str = "alipay-mapi diagnose code send_goods_confirm_by_platform";
/// Lists the parameters of `close_trade`.
pub const CLOSE: &str = "alipay-mapi diagnose code close_trade";
/// Lists the parameters of the donation service.
pub const DONATE: &str = "alipay-mapi diagnose code create_donate_trade_p";
/// Lists the parameters of the virtual goods service.
pub const DIGITAL: &str = "alipay-mapi diagnose code create_digital_goods_trade_p";
/// Lists the parameters of cross-border trades.
pub const FOREX: &str = "alipay-mapi diagnose code create_forex_trade";
/// Lists the parameters of cross-border refunds.
pub const FOREX_REFUND: &str = "alipay-mapi diagnose code forex_refund";
/// Lists the parameters of batch refunds.
pub const REFUND: &str = "alipay-mapi diagnose code refund_fastpay_by_platform_pwd";
/// Lists the parameters of batch payouts.
pub const BATCH: &str = "alipay-mapi diagnose code batch_trans_notify";
/// Lists the parameters of account queries.
pub const ACCOUNT: &str = "alipay-mapi diagnose code account.page.query";
/// Lists the parameters of in-store payments.
pub const ACQUIRE: &str = "alipay-mapi diagnose code alipay.acquire.create";
/// Lists the parameters of in-store refunds.
pub const ACQUIRE_REFUND: &str = "alipay-mapi diagnose code alipay.acquire.overseas.spot.refund";
/// Lists the parameters of in-store queries.
pub const ACQUIRE_QUERY: &str = "alipay-mapi diagnose code alipay.acquire.query";
/// Lists the parameters of the WAP interface.
pub const WAP: &str = "alipay-mapi diagnose code alipay.wap.trade.create.direct";
/// Lists the parameters of the mobile SDK.
pub const MOBILE: &str = "alipay-mapi diagnose code mobile.securitypay.pay";
