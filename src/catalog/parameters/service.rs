//! The services: how each is called, what comes back, and which parameters it takes.

use super::{
    Parameter, acquire, after_sale, escrow, forex, helper, historic, instant, mobile, shared,
};
use crate::text::{Text, text};

/// One service.
#[derive(Debug)]
pub struct Service {
    /// The value of `service`.
    pub name: &'static str,
    /// What it is for.
    pub title: Text,
    /// How it is called.
    pub style: CallStyle,
    /// What the call itself brings back.
    pub answer: Answer,
    /// What it takes, in groups that other services share. A later group counts before an earlier one.
    pub groups: &'static [&'static [Parameter]],
}

/// How a service is called.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum CallStyle {
    /// The payer's or operator's browser opens it.
    Browser,
    /// The shop's server calls it.
    Server,
    /// The SDK in an app calls it.
    Sdk,
}

/// What a call brings back.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Answer {
    /// Pages; the result comes to `return_url` and `notify_url`.
    Pages,
    /// XML.
    Xml,
    /// One word.
    Word,
    /// A table as text.
    Table,
    /// A line of `name=value` pairs with `res_data` or `res_error`.
    Line,
    /// A result code of the SDK, and a notification.
    SdkResult,
}

impl CallStyle {
    /// The name in JSON.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Browser => "browser",
            Self::Server => "server",
            Self::Sdk => "sdk",
        }
    }

    /// In words.
    #[must_use]
    pub const fn text(self) -> Text {
        match self {
            Self::Browser => text!("opened by a browser", "由浏览器打开"),
            Self::Server => text!("called by the shop's server", "由商户服务器调用"),
            Self::Sdk => text!("called by the SDK in an app", "由应用内的 SDK 调用"),
        }
    }
}

impl Answer {
    /// The name in JSON.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Pages => "pages",
            Self::Xml => "xml",
            Self::Word => "word",
            Self::Table => "table",
            Self::Line => "line",
            Self::SdkResult => "sdk-result",
        }
    }

    /// In words.
    #[must_use]
    pub const fn text(self) -> Text {
        match self {
            Self::Pages => text!(
                "pages; the result comes to return_url and notify_url",
                "页面；结果发送到 return_url 和 notify_url",
            ),
            Self::Xml => text!("an XML answer", "XML 响应"),
            Self::Word => text!(
                "one word: true, false or invalid",
                "一个词：true、false 或 invalid",
            ),
            Self::Table => text!("a table as text", "文本表格"),
            Self::Line => text!(
                "a line of name=value with res_data or res_error",
                "一行 名=值，含 res_data 或 res_error",
            ),
            Self::SdkResult => text!(
                "a result code of the SDK, and a notification",
                "SDK 的结果码，以及一个通知",
            ),
        }
    }
}

impl Service {
    /// Its parameters, each once.
    pub fn parameters(&self) -> impl Iterator<Item = &'static Parameter> {
        let groups = self.groups;
        groups.iter().enumerate().flat_map(move |(nth, group)| {
            let later = &groups[nth + 1..];
            group.iter().filter(move |parameter| {
                !later
                    .iter()
                    .any(|group| group.iter().any(|other| other.name == parameter.name))
            })
        })
    }

    /// The parameter of that name.
    #[must_use]
    pub fn parameter(&self, name: &str) -> Option<&'static Parameter> {
        self.parameters().find(|parameter| parameter.name == name)
    }
}

/// The service of that name, in capitals or not.
#[must_use]
pub fn by_name(name: &str) -> Option<&'static Service> {
    ALL.iter()
        .find(|service| service.name.eq_ignore_ascii_case(name))
}

macro_rules! services {
    ($($name:literal $style:ident $answer:ident ($en:literal, $zh:literal) [$($group:expr),+];)*) => {
        /// Every service.
        pub static ALL: &[Service] = &[$(Service {
            name: $name,
            title: text!($en, $zh),
            style: CallStyle::$style,
            answer: Answer::$answer,
            groups: &[$($group),+],
        }),*];
    };
}

services! {
    "create_direct_pay_by_user" Browser Pages
        ("instant pay: the seller gets the money at once", "即时到账：货款立即到卖家账户")
        [shared::EVERY, instant::DIRECT];
    "create_partner_trade_by_buyer" Browser Pages
        ("escrow: Alipay holds the money until the buyer confirms", "担保交易：买家确认前货款由支付宝保管")
        [shared::EVERY, escrow::TRADE];
    "trade_create_by_buyer" Browser Pages
        ("dual: the payer chooses instant pay or escrow", "双功能：由付款人选择即时到账或担保交易")
        [shared::EVERY, escrow::TRADE];
    "create_digital_goods_trade_p" Browser Pages
        ("virtual goods, of 2006", "虚拟物品交易，2006 年的接口")
        [shared::EVERY, historic::DIGITAL];
    "create_donate_trade_p" Browser Pages
        ("donations, of 2006", "捐赠，2006 年的接口")
        [shared::EVERY, historic::DONATE];
    "alipay.wap.create.direct.pay.by.user" Browser Pages
        ("instant pay on a phone", "手机网页即时到账")
        [shared::EVERY, instant::WAP_DIRECT];
    "mobile.securitypay.pay" Sdk SdkResult
        ("payment in an app", "应用内支付")
        [shared::EVERY, mobile::SDK];
    "alipay.wap.trade.create.direct" Server Line
        ("WAP, first call: makes the trade and gives a token", "WAP 第一步：创建交易并取得令牌")
        [mobile::WAP_CREATE];
    "alipay.wap.auth.authAndExecute" Browser Pages
        ("WAP, second call: takes the payer to the cashier", "WAP 第二步：把付款人带到收银台")
        [mobile::WAP_EXECUTE];
    "create_forex_trade" Browser Pages
        ("cross-border payment on a computer", "跨境支付，电脑网页")
        [shared::EVERY, forex::TRADE, forex::WEB];
    "create_forex_trade_wap" Browser Pages
        ("cross-border payment on a phone", "跨境支付，手机网页")
        [shared::EVERY, forex::TRADE, forex::WAP];
    "forex_refund" Server Xml
        ("cross-border refund, at most one request in 3 seconds", "跨境退款，每 3 秒至多一次请求")
        [shared::EVERY, forex::REFUND];
    "single_trade_query" Server Xml
        ("asks for one trade; has a free contract of its own", "查询一笔交易；需要单独签约（免费）")
        [shared::EVERY, after_sale::QUERY];
    "close_trade" Server Xml
        ("closes a trade that is not paid", "关闭未付款的交易")
        [shared::EVERY, after_sale::CLOSE];
    "send_goods_confirm_by_platform" Server Xml
        ("tells that the goods of an escrow trade were shipped", "通知担保交易已发货")
        [shared::EVERY, after_sale::SEND_GOODS];
    "refund_fastpay_by_platform_pwd" Browser Pages
        ("batch refund that an operator confirms with a password", "批量退款，由操作员输入密码确认")
        [shared::EVERY, after_sale::REFUND];
    "refund_fastpay_by_platform_nopwd" Server Xml
        ("batch refund without a password; the answer only says that it was accepted", "无密批量退款；回答只表示已受理")
        [shared::EVERY, after_sale::REFUND, after_sale::REFUND_WITHOUT_PASSWORD];
    "batch_trans_notify" Browser Pages
        ("batch payout, reviewed in the browser", "批量付款，在浏览器里复核")
        [shared::EVERY, after_sale::BATCH];
    "account.page.query" Server Xml
        ("asks for entries of the account", "查询账务明细")
        [shared::EVERY, after_sale::ACCOUNT];
    "notify_verify" Server Word
        ("asks whether Alipay sent a notify_id", "查询某个 notify_id 是否由支付宝发出")
        [helper::NOTIFY_VERIFY];
    "query_timestamp" Server Xml
        ("gives the value of anti_phishing_key", "取得 anti_phishing_key 的值")
        [helper::TIMESTAMP];
    "alipay.acquire.precreate" Server Xml
        ("in-store: makes a code that the payer scans", "线下：生成供付款人扫描的二维码")
        [shared::EVERY, acquire::ORDER];
    "alipay.acquire.create" Server Xml
        ("in-store: makes an order for a payer", "线下：为付款人创建订单")
        [shared::EVERY, acquire::ORDER, acquire::BUYER];
    "alipay.acquire.query" Server Xml
        ("in-store: asks for an order", "线下：查询订单")
        [shared::EVERY, acquire::QUERY];
    "alipay.acquire.overseas.query" Server Xml
        ("in-store abroad: asks for a transaction", "境外线下：查询交易")
        [shared::EVERY, acquire::OVERSEAS_QUERY];
    "alipay.acquire.overseas.spot.refund" Server Xml
        ("in-store abroad: refunds a transaction", "境外线下：退款")
        [shared::EVERY, acquire::SPOT_REFUND];
    "alipay.acquire.refund.query" Server Xml
        ("in-store: asks for a refund", "线下：查询退款")
        [shared::EVERY, acquire::REFUND_QUERY];
    "forex_compare_file" Server Table
        ("the transactions of some days, to compare with", "若干天的交易对账文件")
        [shared::EVERY, forex::FILE];
    "forex_liquidation_file" Server Table
        ("the settlements of some days", "若干天的清算文件")
        [shared::EVERY, forex::LIQUIDATION];
    "forex_rate_file" Server Table
        ("the rates of exchange; no parameters of its own", "汇率文件；没有业务参数")
        [shared::EVERY];
    "alipay.commerce.qrcode.create" Server Xml
        ("makes the code of a shop", "生成门店二维码")
        [shared::EVERY, acquire::QR_CREATE];
    "alipay.commerce.qrcode.modify" Server Xml
        ("changes the code of a shop", "修改门店二维码")
        [shared::EVERY, acquire::QR_MODIFY];
}
