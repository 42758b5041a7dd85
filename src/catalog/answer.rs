//! The answers of `notify_verify`: what each means, and what to do.

use crate::text::{Text, Texts, texts};

/// One answer.
#[derive(Debug)]
pub struct AnswerText {
    /// Its name in JSON.
    pub name: &'static str,
    /// What it means, and what to do.
    texts: Texts<2>,
}

impl AnswerText {
    /// What it means.
    #[must_use]
    pub fn meaning(&self) -> Text {
        let [meaning, _] = self.texts.each();
        meaning
    }

    /// What to do.
    #[must_use]
    pub fn action(&self) -> Text {
        let [_, action] = self.texts.each();
        action
    }
}

/// Every answer.
pub static ANSWERS: &[AnswerText] = &[
    AnswerText {
        name: "true",
        texts: texts!(
            (
                "Alipay sent a message with this notify_id to this partner",
                "支付宝确实向该 partner 发出过带此 notify_id 的消息",
            ),
            (
                "check the sign and the order as well: an id alone says nothing about the other parameters",
                "还要核对签名和订单：仅凭 notify_id 不能证明其他参数",
            ),
        ),
    },
    AnswerText {
        name: "false",
        texts: texts!(
            (
                "not confirmed: older than about one minute (return_url), already acknowledged with success (notify_url), the id of another partner, encoded twice, or not from Alipay",
                "未确认：超过约一分钟（return_url）、已回复过 success（notify_url）、属于别的 partner、被编码了两次，或并非支付宝发出",
            ),
            (
                "ask at once when the message arrives, before replying success; for an old one ask for the trade with single_trade_query: alipay-mapi build-url service=single_trade_query partner=2088… out_trade_no=… --key-file key.txt, and open the URL",
                "请在收到消息后、回复 success 之前立即查询；旧消息请用 single_trade_query 查询交易：alipay-mapi build-url service=single_trade_query partner=2088… out_trade_no=… --key-file key.txt，再打开生成的 URL",
            ),
        ),
    },
    AnswerText {
        name: "invalid",
        texts: texts!(
            (
                "the question was malformed: partner or notify_id is empty or broken",
                "查询参数无效：partner 或 notify_id 为空或格式不对",
            ),
            (
                "check the partner number (16 digits from 2088) and that notify_id arrived whole; in a WAP notification it stands inside notify_data",
                "检查 partner（2088 开头的 16 位数字）和 notify_id 是否完整；WAP 通知的 notify_id 在 notify_data 里面",
            ),
        ),
    },
    AnswerText {
        name: "not-the-service",
        texts: texts!(
            (
                "this is not the answer of notify_verify: a proxy, a firewall, a moved address or an error page",
                "这不是 notify_verify 的响应：可能是代理、防火墙、地址已迁移或错误页面",
            ),
            (
                "look at the answer below, and ask https://mapi.alipay.com/gateway.do without a proxy",
                "查看下面的内容，并不经代理直接访问 https://mapi.alipay.com/gateway.do",
            ),
        ),
    },
];

/// The text of an answer.
#[must_use]
pub fn by_name(name: &str) -> Option<&'static AnswerText> {
    ANSWERS.iter().find(|answer| answer.name == name)
}
