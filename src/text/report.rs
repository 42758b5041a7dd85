//! The words of reports: labels and sentences around the data.

use super::{Text, text};

macro_rules! texts {
    ($($(#[$doc:meta])* $name:ident = $en:literal, $zh:literal;)*) => {
        $($(#[$doc])* pub const $name: Text = text!($en, $zh);)*
    };
}

texts! {
    /// Severity of a finding.
    NOTE = "note", "提示";
    /// Severity of a finding.
    WARNING = "warning", "警告";
    /// Severity of a finding, and the label of an error that ends a run.
    ERROR = "error", "错误";

    /// What is left of a long list of findings.
    MORE_FINDINGS = "and {count} more: see them all with --json", "还有 {count} 条：加 --json 查看全部";

    /// Stage F.
    FILTER = "filter", "过滤";
    /// Stage S.
    SORT = "sort", "排序";
    /// Stage J.
    JOIN = "join", "拼接";
    /// Stage K.
    GLUE = "glue", "接密钥";
    /// Stage E.
    ENCODE = "encode", "编码";
    /// Stage D.
    DIGEST = "digest", "摘要";
    /// What the filter did.
    FILTER_DID = "{taken} of {given} parameters take part", "{given} 个参数中有 {taken} 个参与签名";
    /// Why a parameter was left out.
    OUT_NEVER = "left out: sent, never signed", "去掉：要发送，但从不参与签名";
    /// Why `sign` was left out.
    OUT_SIGN = "left out: it is the result", "去掉：它是签名结果";
    /// Why a parameter was left out.
    OUT_EMPTY = "left out: empty, neither signed nor sent", "去掉：空值，既不签名也不发送";
    /// Why a parameter was left out.
    OUT_NOT_LISTED = "left out: this rule takes a fixed list of names", "去掉：该规则只取固定的几个参数";
    /// What sorting did.
    SORT_MOVED = "by the bytes of the name, `_` before letters", "按参数名的字节升序，`_` 在字母之前";
    /// What sorting did.
    SORT_KEPT = "by the bytes of the name: they already were in order", "按参数名的字节升序：原本已有序";
    /// What sorting did under a fixed order.
    SORT_FIXED = "in the fixed order of this rule", "按该规则的固定顺序";
    /// What joining did.
    JOIN_DID = "name=value with & between, values as they are, not URL-encoded", "以 & 连接 名=值，值保持原样，不做 URL 编码";
    /// What glueing did.
    GLUE_DID = "the key follows at once: no &, no key=", "紧接密钥：中间没有 &，也没有 key=";
    /// What encoding did.
    ENCODE_DID = "{bytes} bytes with the key, in {charset} ({from})", "含密钥共 {bytes} 字节，编码 {charset}（{from}）";
    /// What encoding did where all is ASCII.
    ENCODE_ASCII = "{bytes} bytes with the key, all ASCII: the same in every charset", "含密钥共 {bytes} 字节，全是 ASCII：各种编码都一样";
    /// Who named the charset.
    FROM_OPTION = "named by --charset", "由 --charset 指定";
    /// Who named the charset.
    FROM_PARAMETER = "named by _input_charset", "由 _input_charset 指定";
    /// Who named the charset.
    FROM_PROFILE = "named by the profile", "由配置指定";
    /// Who named the charset.
    FROM_HEADER = "named by the Content-Type", "由 Content-Type 指定";
    /// Who named the charset.
    FROM_DEFAULT = "not stated; the other side assumes this", "未指定，按对方的默认编码";
    /// Who named the charset.
    FROM_MATCHED = "not stated; this one fits", "未指定，逐一尝试后匹配";
    /// What digesting did.
    DIGEST_DID = "MD5, 32 lower-case hex digits", "MD5，32 位小写十六进制";

    /// The title of the form page.
    FORM_TITLE = "To Alipay", "前往支付宝";
    /// The sentence of the form page.
    FORM_NOTE = "You are being taken to Alipay. If nothing happens, use the button.", "正在前往支付宝。如果没有自动跳转，请点击按钮。";
    /// The button of the form page.
    FORM_BUTTON = "Continue", "继续";
    /// What was written to a file.
    WRITTEN = "written: {file}", "已写入：{file}";

    /// A verdict.
    GENUINE = "genuine: the sign matches and Alipay confirms it", "真实：签名一致，且支付宝已确认";
    /// A verdict.
    SIGN_OK = "the sign matches", "签名一致";
    /// What a matching sign alone does not prove.
    SIGN_OK_ALONE = "this alone does not prove that Alipay sent it: ask with --online, a return within about a minute", "仅凭这一点不能证明是支付宝发出的：请用 --online 查询，同步返回须在约一分钟内";
    /// A verdict.
    SIGN_MISMATCH = "the sign does not match", "签名不一致";
    /// What a mismatch means.
    SIGN_MISMATCH_WHY = "a wrong key or charset on our side, damage on the way, or a forgery", "本方的密钥或编码不对、数据在途中被改动，或者是伪造的";
    /// What to do about a mismatch.
    SIGN_MISMATCH_NEXT = "find out what differs, with the same input and key: alipay-mapi diagnose notify; what goes wrong on the receiving side: alipay-mapi diagnose guide-debug-mismatch", "用同样的输入和密钥查找差别：alipay-mapi diagnose notify；接收端的常见问题：alipay-mapi diagnose guide-debug-mismatch";
    /// What a mismatch means where Alipay confirms the id.
    SIGN_MISMATCH_TRUE = "Alipay confirms the notify_id, so a forgery is unlikely: look at the key, the charset and what changed the data", "支付宝确认了 notify_id，伪造的可能性小：请检查密钥、编码以及改动数据的地方";
    /// A verdict.
    NOT_FROM_ALIPAY = "the sign matches, but Alipay does not confirm it", "签名一致，但支付宝不予确认";
    /// A verdict.
    ORIGIN_UNKNOWN = "the sign matches; whether Alipay sent it is not known", "签名一致；是否由支付宝发出，未能确认";
    /// A verdict.
    UNSUPPORTED = "sign_type {name} uses a key pair and cannot be checked here", "sign_type {name} 使用密钥对，这里无法核对";
    /// Label.
    RECEIVED = "received", "收到的";
    /// Label.
    COMPUTED = "computed", "算出的";
    /// Label.
    ORIGIN = "origin", "来源";
    /// Label.
    TRADE = "trade", "交易";
    /// Label.
    STATUS = "status", "状态";
    /// Label.
    REFUND = "refund", "退款";
    /// Label.
    NOW = "now", "现在";
    /// What to do before the origin is known.
    NOW_ASK_FIRST = "nothing yet: first ask where it came from, with --online --partner 2088…", "先不要发货：请加 --online --partner 2088… 确认来源";
    /// What to do on a return.
    NOW_RETURN = "show the result to the payer; the notification settles the order", "只向付款人展示结果，订单以异步通知为准";
    /// Label.
    REPLY = "reply", "回复";
    /// Label.
    ANSWER = "answer", "返回";
    /// Label.
    MEANING = "meaning", "含义";
    /// Label.
    BODY = "body", "内容";
    /// What the gateway answered.
    ASKED = "{host} answered {answer}", "{host} 返回 {answer}";
    /// What the gateway answered, and how fast.
    ASKED_IN = "{host} answered in {milliseconds} ms", "{host} 在 {milliseconds} 毫秒内返回";
    /// What a status means for one kind of trade.
    IF_INSTANT = "instant pay: {meaning}", "即时到账：{meaning}";
    /// What a status means for one kind of trade.
    IF_ESCROW = "escrow: {meaning}", "担保交易：{meaning}";
    /// The reply to a notification.
    REPLY_SUCCESS = "`success` and nothing else, after the order is updated", "更新订单之后，只回复 `success`，不带其他任何字符";
    /// The reply to a notification.
    REPLY_FAIL = "`fail`, so that it is sent again", "`fail`，以便再次发送";
    /// No reply to a notification yet.
    REPLY_OPEN = "not before the origin is known (--online)", "确认来源之后再回复（--online）";
    /// No reply to a return.
    REPLY_NONE = "none: a return is the payer's browser, deliver on the notification", "不需要：返回页由付款人的浏览器带来，请凭通知发货";
    /// The redirect of an answer.
    REDIRECT_TO = "HTTP {code}, on to {location} (not followed)", "HTTP {code}，指向 {location}（未跟随）";
    /// The status of an answer.
    HTTP_STATUS = "HTTP {code}", "HTTP 状态码 {code}";
    /// An answer beyond the limit.
    OVERSIZED = "more than 64 KiB", "超过 64 KiB";
    /// Label.
    NAME = "name", "名称";
    /// Label.
    SPELLING = "spelling", "写法";
    /// Label.
    CAUSE = "cause", "原因";
    /// Label.
    FIX = "fix", "处理";
    /// Label.
    SERVICES = "services", "接口";
    /// Label.
    CERTAINTY = "certainty", "可信度";
    /// Label.
    CALL = "call", "调用";
    /// Label.
    PITFALL = "pitfall", "易错";
    /// Label.
    TRY = "try", "试试";
    /// Label.
    FORM = "form", "形式";
    /// Label.
    CODE = "code", "代码";
    /// Label.
    CHARSET = "charset", "编码";
    /// Label.
    SAYS = "says", "内容";
    /// Label.
    NEAR = "near", "相近";
    /// Heading over the parameters of a service.
    PARAMETERS = "parameters", "参数";
    /// Label.
    TITLE = "title", "标题";
    /// A kind of name.
    KIND_CODE = "error code", "错误代码";
    /// A kind of name.
    KIND_TRADE_STATUS = "trade_status", "交易状态 trade_status";
    /// A kind of name.
    KIND_REFUND_STATUS = "refund_status", "退款状态 refund_status";
    /// A kind of name.
    KIND_STATUS = "value of {item}", "{item} 的取值";
    /// A kind of name.
    KIND_SERVICE = "service", "接口 service";
    /// A kind of name.
    KIND_ANSWER = "answer of notify_verify", "notify_verify 的回答";
    /// A kind of name.
    KIND_FINDING = "finding of a check", "检查结果";
    /// A kind of name.
    KIND_MISTAKE = "mistake behind a wrong sign", "导致签名错误的原因";
    /// A kind of name.
    KIND_PROBLEM = "error of this program", "本程序的错误";
    /// A kind of name.
    KIND_TOPIC = "topic {item}", "条目 {item}";
    /// How far causes can be relied on.
    BASIS_INFERRED = "the code is attested; causes and fix are inferred from its meaning", "代码有据可查；原因和处理由含义推断";
    /// How far causes can be relied on.
    BASIS_NAME_ONLY = "only the name is attested", "仅有名称可查";
    /// How far causes can be relied on.
    BASIS_UNCONFIRMED = "said to exist, but found in no list", "据说存在，但没有在任何列表中找到";
    /// Need of a parameter.
    NEED_REQUIRED = "required", "必填";
    /// Need of a parameter.
    NEED_OPTIONAL = "optional", "可选";
    /// Need of a parameter.
    NEED_CONDITIONAL = "in some cases", "部分情况必填";
    /// Need of a parameter.
    NEED_ONE_OF = "one of {names}", "{names} 之一";
    /// Need of a parameter.
    NEED_AT_MOST_ONE = "optional, one of {names}", "可选，{names} 之一";
    /// Length of a parameter.
    MAX_BYTES = "max. {count} byte(s)", "至多 {count} 字节";
    /// Length of a parameter.
    MAX_DIGITS = "at most {count} digits", "至多 {count} 位数字";
    /// A name that no registry has.
    UNKNOWN_NAME = "`{name}` is no code, status, service, answer, mistake, finding or topic that is known here", "`{name}` 不是已知的代码、状态、接口、回答、错误原因、检查结果或条目";
    /// How to go on from a name that is not known and has no near one.
    UNKNOWN_NAME_NEXT = "see what can be explained: alipay-mapi diagnose code --help; an answer of the gateway is read with: alipay-mapi diagnose answer -i FILE", "查看可解释的名称：alipay-mapi diagnose code --help；网关响应请用：alipay-mapi diagnose answer -i 文件";
    /// Form of an answer.
    FORM_XML = "XML answer", "XML 响应";
    /// Form of an answer.
    FORM_WAP = "line of the WAP interface", "WAP 接口的一行";
    /// Form of an answer.
    FORM_PAGE = "error page", "错误页面";
    /// Form of an answer.
    FORM_WORD = "one word", "一个词";
    /// Form of an answer.
    FORM_SENTENCE = "sentence", "一句话";
    /// Form of an answer.
    FORM_REDIRECT = "redirect", "跳转";
    /// What a redirect means.
    REDIRECTED = "no error code: the browser is sent on; if the address below is Alipay's, errors about the trade are shown there", "没有错误代码：浏览器被重定向；如果下面是支付宝的地址，与交易有关的错误会在那里显示";
    /// No error in an answer.
    NO_ERROR = "no error in it", "其中没有错误";
    /// An answer that says no without a code.
    NO_CODE = "it says no, and gives no code", "响应表示失败，但没有给出错误代码";
    /// The key prompt.
    KEY_PROMPT = "Key (not shown): ", "密钥（不显示）：";
}
