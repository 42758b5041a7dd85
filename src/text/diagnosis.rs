//! The words of `diagnose request` and `diagnose notify`.

use super::{Text, text};

macro_rules! texts {
    ($($(#[$doc:meta])* $name:ident = $en:literal, $zh:literal;)*) => {
        $($(#[$doc])* pub const $name: Text = text!($en, $zh);)*
    };
}

texts! {
    /// Progress.
    SEARCHING = "searching … {candidates} candidates", "正在搜索 … 已试 {candidates} 种可能";
    /// A verdict.
    CLEAN = "the sign is right, and the checks found nothing wrong", "签名正确，检查没有发现问题";
    /// A verdict where the sign was not looked at.
    CLEAN_UNSIGNED = "the checks found nothing wrong; the sign was not looked at", "检查没有发现问题；没有核对签名";
    /// A verdict.
    FINDINGS = "the sign is right; the checks found something else", "签名正确；检查发现了其他问题";
    /// A verdict where the sign was not looked at.
    FINDINGS_UNSIGNED = "the checks found something; the sign was not looked at", "检查发现了问题；没有核对签名";
    /// A verdict about a URL that asks about a notification.
    CLEAN_QUESTION = "this URL asks about a notify_id as it should; nothing in it is signed", "这个 URL 查询 notify_id 的写法正确；其中没有签名";
    /// A verdict about a URL that asks about a notification.
    FINDINGS_QUESTION = "this URL asks about a notify_id, and the checks found something wrong with it", "这个 URL 用来查询 notify_id，检查发现了问题";
    /// A verdict.
    EXPLAINED_REQUEST = "the sign is wrong, and this is how it was made", "签名错误，原因如下，已由摘要证实";
    /// A verdict.
    EXPLAINED_NOTIFY = "the sign is Alipay's, and this is how what it signed came to differ from what is here", "签名确由支付宝生成，但收到的内容与其签名的内容不同，差别如下，已由摘要证实";
    /// A verdict.
    UNEXPLAINED = "the sign is wrong, and no mistake that is known here leads to it", "签名错误，已知的错误都得不出这个签名";
    /// Before a further explanation.
    OR_ELSE = "another explanation of the same sign:", "同一签名的另一种解释：";
    /// Another chain that leads to the same bytes.
    SAME_BYTES = "or, in place of {numbers}: {mistakes}; the bytes are the same", "第 {numbers} 项也可能是：{mistakes}（字节完全相同，无法区分）";
    /// Before a string.
    SHOULD_BE = "should be digested:", "应当参与摘要的内容：";
    /// Before a string.
    WAS_DIGESTED = "was digested:", "实际参与摘要的内容：";
    /// Before a string.
    AT_HAND = "of the data at hand:", "按收到的数据拼出的内容：";
    /// Before a string.
    ALIPAY_DIGESTED = "what Alipay digested:", "支付宝签名时的内容：";
    /// Before a string that is right.
    SAME_STRING = "the string is right:", "待签名字符串是对的：";
    /// Behind the places that are shown.
    MORE_PLACES = "… and {count} more place(s)", "…… 还有 {count} 处";
    /// Before a sign.
    RIGHT_SIGN = "right sign:", "正确的签名：";
    /// Before a sign.
    SIGN_IN_HAND = "sign in hand:", "现有的签名：";
    /// What proves an explanation.
    PROOF = "proof: the digest of that string ({algorithm}, {print}) is the very sign in hand", "证明：该内容的摘要（{algorithm}，{print}）与现有的签名完全相同";
    /// The charset of what was looked at.
    IN_CHARSET = "the text is taken as {charset} ({from})", "文本按 {charset} 编码处理（{from}）";
    /// Before the findings.
    CHECKS = "what the checks found:", "检查结果：";
    /// What was searched.
    SEARCHED = "searched: {candidates} candidates in {milliseconds} ms; {reach}", "搜索：{milliseconds} 毫秒内尝试了 {candidates} 种可能；{reach}";
    /// How far a search got.
    REACH_ALL = "everything that is known here", "已知的错误全部试过";
    /// How far a search got.
    REACH_NONE = "not even every single mistake", "单个错误也没有试完";
    /// How far a search got.
    REACH_SINGLE = "every single mistake, not every pair", "单个错误全部试过，两两组合没有试完";
    /// How far a search got.
    REACH_PAIRS = "every single mistake and every pair, not every three", "单个错误和两两组合全部试过，三个一组没有试完";
    /// How far a search got.
    REACH_MORE = "every single mistake, every pair and more, not everything", "单个错误和两两组合全部试过，更多的组合没有试完";
    /// Before the steps to go on with.
    NEXT = "what to do next:", "接下来：";
    /// A step.
    NEXT_KEY = "compare the key with the one in Alipay's merchant console: with another key nothing can be explained", "与支付宝商家后台里的密钥核对：密钥不同就无法解释";
    /// A step.
    NEXT_THEIRS = "print the string that your code digests, right before it does, and give it: --their-presign FILE", "在代码计算摘要之前打印待签名字符串，并传入：--their-presign 文件";
    /// A step.
    NEXT_RAW = "pass the raw body as the server received it, before any framework decoded it: -i FILE", "传入服务器收到的原始正文（框架解码之前）：-i 文件";
    /// A step.
    NEXT_OTHER_KEYS = "give the other keys that you have: --also-key-file FILE", "把手头的其他密钥也传入：--also-key-file 文件";
    /// A step.
    NEXT_BUDGET = "look further: --budget 30s", "搜索更久：--budget 30s";
    /// A step.
    NEXT_CANDIDATES = "look further: a greater --max-candidates", "搜索更多：加大 --max-candidates";
    /// Before what made the sign of a log.
    MYSIGN_EXPLAINED = "your code computed mysign={sign}, and this is how:", "代码算出的是 mysign={sign}，原因如下：";
    /// Where nothing makes the sign of a log.
    MYSIGN_UNEXPLAINED = "your code computed mysign={sign}; no mistake that is known here leads to it", "代码算出的是 mysign={sign}；已知的错误都得不出它";
    /// Before how the shop's own string compares.
    THEIRS = "your string (--their-presign):", "你的字符串（--their-presign）：";
    /// The shop's own string was digested.
    THEIRS_PROVEN = "it is what was digested: with the key behind it, it gives the sign", "参与摘要的就是它：后接密钥即得到该签名";
    /// The shop's own string was not digested.
    THEIRS_OTHER = "it is not what was digested: your code digested another string, another key or other bytes", "参与摘要的不是它：代码用的是另一个字符串、另一个密钥或另一种编码";
    /// The shop's own string is right.
    THEIRS_SAME = "it is right, byte for byte", "它逐字节正确";
    /// Which mistakes make it.
    THEIRS_CHAIN = "these mistakes make it of the right one:", "以下错误会把正确的字符串变成它：";
    /// A difference.
    DIFFERS_MISSING = "{parameter} is missing", "缺少 {parameter} 参数";
    /// A difference.
    DIFFERS_ADDED = "{parameter} does not belong there", "多了 {parameter} 参数";
    /// A difference.
    DIFFERS_RENAMED = "{parameter} has another name", "{parameter} 的参数名不同";
    /// A difference.
    DIFFERS_VALUE = "{parameter} has another value", "{parameter} 的值不同";
    /// A difference.
    DIFFERS_ORDER = "the order differs", "顺序不同";
    /// A difference.
    DIFFERS_JOINT = "the parameters are joined otherwise", "拼接方式不同";
    /// Label.
    RIGHT = "right", "正确";
    /// Label.
    YOURS = "yours", "你的";
    /// The last line of a report with personal data.
    PERSONAL = "This report holds personal data (names, addresses, telephone numbers or e-mail): add --redact before passing it on.", "本报告含有个人信息（姓名、地址、电话或邮箱）：转发前请加 --redact。";
    /// The last line of a report whose personal data was masked.
    REDACTED = "Personal data in this report is masked (--redact).", "本报告中的个人信息已遮盖（--redact）。";
    /// What `--redact` does to JSON.
    REDACT_TEXT_ONLY = "--redact masks text reports alone; this object is whole", "--redact 只对文本报告起作用，这里的 JSON 未做遮盖";
    /// Heading over the diagnosis of the request behind an answer.
    OF_REQUEST = "the request:", "请求：";
}
