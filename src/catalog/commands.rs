//! The commands of ours to go on with from a cause or a topic, as they are printed beside it. They name the same
//! files as the examples of the help do, so that each can be run as it stands in a folder that holds them.

/// Declares the commands: a number in the tables that name them, of which each pointer would be written at every start.
macro_rules! commands {
    ($($(#[$doc:meta])* $name:ident = $line:literal;)*) => {
        /// A command of ours.
        #[expect(non_camel_case_types, reason = "the tables name them in capitals, beside their texts")]
        #[derive(Clone, Copy, Debug, PartialEq, Eq)]
        pub enum Command {
            $($(#[$doc])* $name),*
        }

        impl Command {
            /// The command line, as it is typed.
            #[must_use]
            pub const fn line(self) -> &'static str {
                match self {
                    $(Self::$name => $line),*
                }
            }
        }
    };
}

commands! {
    /// Shows what each stage of signing did.
    EXPLAIN = "alipay-mapi sign -i order.json --key-file key.txt --explain";
    /// Prints the string that is digested, up to the key.
    PRESIGN = "alipay-mapi sign -i order.json --key-file key.txt --show presign";
    /// Builds the request with a right sign, so that what is still refused has another cause.
    BUILD = "alipay-mapi build-url -i order.json --key-file key.txt";
    /// Builds it only where the checks find no error.
    STRICT = "alipay-mapi build-url -i order.json --key-file key.txt --strict";
    /// Builds the POST form, with the charset in its address.
    FORM = "alipay-mapi build-url -i order.json --key-file key.txt --form --output pay.html";
    /// Builds the question for a trade, by the shop's own number.
    QUERY_TRADE = "alipay-mapi build-url service=single_trade_query partner=2088006300000000 _input_charset=utf-8 out_trade_no=20061128001 --key-file key.txt";
    /// Finds what made the wrong sign of a request.
    DIAGNOSE_REQUEST = "alipay-mapi diagnose request -i request.txt --key-file key.txt";
    /// Checks a URL that asks where a notification came from.
    DIAGNOSE_QUESTION = "alipay-mapi diagnose request 'https://mapi.alipay.com/gateway.do?service=notify_verify&partner=2088006300000000&notify_id=70fec0c2730b27528665af4517c27b95'";
    /// Finds what became of a notification whose sign does not match.
    DIAGNOSE_NOTIFY = "alipay-mapi diagnose notify -i notify.txt --key-file key.txt";
    /// Checks a notification or return.
    VERIFY = "alipay-mapi verify-notify -i notify.txt --key-file key.txt";
    /// Checks it, and asks the gateway where it came from.
    ONLINE = "alipay-mapi verify-notify -i notify.txt --key-file key.txt --online --partner 2088006300000000";
    /// Checks that it is about this order.
    EXPECT = "alipay-mapi verify-notify -i notify.txt --key-file key.txt --expect out_trade_no=20061128001 --expect total_fee=88.00";
    /// Prints the reply that is due, and nothing else.
    REPLY = "alipay-mapi verify-notify -i notify.txt --key-file key.txt --offline-ok --reply";
    /// Asks the gateway about a `notify_id`.
    ASK = "alipay-mapi query-notify-id 70fec0c2730b27528665af4517c27b95 --partner 2088006300000000";
    /// Explains the commonest error.
    ILLEGAL_SIGN = "alipay-mapi diagnose code ILLEGAL_SIGN";
    /// Lists the parameters of instant pay.
    INSTANT = "alipay-mapi diagnose code create_direct_pay_by_user";
    /// Lists the parameters of escrow and dual trades.
    ESCROW = "alipay-mapi diagnose code trade_create_by_buyer";
    /// Lists the parameters of `query_timestamp`.
    TIMESTAMP = "alipay-mapi diagnose code query_timestamp";
    /// Lists the parameters of `send_goods_confirm_by_platform`.
    SEND_GOODS = "alipay-mapi diagnose code send_goods_confirm_by_platform";
    /// Lists the parameters of `close_trade`.
    CLOSE = "alipay-mapi diagnose code close_trade";
    /// Lists the parameters of the donation service.
    DONATE = "alipay-mapi diagnose code create_donate_trade_p";
    /// Lists the parameters of the virtual goods service.
    DIGITAL = "alipay-mapi diagnose code create_digital_goods_trade_p";
    /// Lists the parameters of cross-border trades.
    FOREX = "alipay-mapi diagnose code create_forex_trade";
    /// Lists the parameters of cross-border refunds.
    FOREX_REFUND = "alipay-mapi diagnose code forex_refund";
    /// Lists the parameters of batch refunds.
    REFUND = "alipay-mapi diagnose code refund_fastpay_by_platform_pwd";
    /// Lists the parameters of batch payouts.
    BATCH = "alipay-mapi diagnose code batch_trans_notify";
    /// Lists the parameters of account queries.
    ACCOUNT = "alipay-mapi diagnose code account.page.query";
    /// Lists the parameters of in-store payments.
    ACQUIRE = "alipay-mapi diagnose code alipay.acquire.create";
    /// Lists the parameters of in-store refunds.
    ACQUIRE_REFUND = "alipay-mapi diagnose code alipay.acquire.overseas.spot.refund";
    /// Lists the parameters of in-store queries.
    ACQUIRE_QUERY = "alipay-mapi diagnose code alipay.acquire.query";
    /// Lists the parameters of the WAP interface.
    WAP = "alipay-mapi diagnose code alipay.wap.trade.create.direct";
    /// Lists the parameters of the mobile SDK.
    MOBILE = "alipay-mapi diagnose code mobile.securitypay.pay";
}
