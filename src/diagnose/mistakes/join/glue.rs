//! Where the key goes, and what stands beside it. A blank or line end beside the key is taken for a part of it.

use super::ways::{Classed, FRONT, LEAD, Ways, classed, leads, trails, ways};
use crate::diagnose::mistakes::classed::{ClassedWords, classed};
use crate::diagnose::mistakes::slip::{Change, Class};
use crate::protocol::rule::{Glue, Joint, Rule};

/// Names under which kits append a secret, the ones that are seen most first.
const NAMED: Ways = leads!(
    "&secret=",
    "&app_secret=",
    "&appkey=",
    "&sign_key=",
    "&md5key=",
    "&security_code=",
);
const NAMED_RARELY: Ways = leads!(
    "&Key=",
    "&KEY=",
    "&appsecret=",
    "&appSecret=",
    "&AppSecret=",
    "&app_key=",
    "&appKey=",
    "&AppKey=",
    "&secretKey=",
    "&secret_key=",
    "&SecretKey=",
    "&signKey=",
    "&signkey=",
    "&SignKey=",
    "&md5_key=",
    "&md5Key=",
    "&MD5Key=",
    "&MD5KEY=",
    "&api_key=",
    "&apiKey=",
    "&apikey=",
    "&api_secret=",
    "&token=",
    "&private_key=",
    "&privateKey=",
    "&partnerKey=",
    "&partner_key=",
    "&paternerKey=",
    "&merchant_key=",
    "&merchantKey=",
    "&mch_key=",
    "&mchKey=",
    "&pay_key=",
    "&paykey=",
    "&payKey=",
    "&alipay_key=",
    "&security_key=",
    "&securityCode=",
    "&safe_code=",
    "&pwd=",
    "&password=",
    "&pass=",
    "&salt=",
    "&sign=",
    "&code=",
    "&verify_key=",
    "&client_secret=",
    "&access_key=",
    "&userkey=",
    "&user_key=",
    "&keyValue=",
    "&key_value=",
    "&signature=",
    "&ukey=",
    "&userKey=",
    "&md5=",
    "&secert=",
);
/// The name without the ampersand, or with another mark before it.
const BARE: Ways = leads!("key=", "?key=");
const BARE_RARELY: Ways = leads!(
    "secret=",
    "app_secret=",
    "appsecret=",
    "appkey=",
    "app_key=",
    "sign_key=",
    "md5key=",
    "security_code=",
    "KEY=",
    "Key=",
    "md5_key=",
    "MD5Key=",
    "md5Key=",
    "?paternerKey=",
    "?partnerKey=",
    "?appKey=",
    "?merchant_key=",
    "SECRET=",
    "secret_key=",
    "secretKey=",
    "signKey=",
    "token=",
    "private_key=",
    "partner_key=",
    "partnerKey=",
    "paternerKey=",
    "apikey=",
    "api_key=",
    "appKey=",
    "?secret=",
    "?app_secret=",
    "?appsecret=",
    "?appkey=",
    "?app_key=",
    "?sign_key=",
    "?signKey=",
    "?secret_key=",
    "?secretKey=",
    "?md5key=",
    "?md5_key=",
    "?MD5Key=",
    "?security_code=",
    "?private_key=",
    "?apikey=",
    "?token=",
    "?partner_key=",
    "?KEY=",
    "?Key=",
    "|key=",
    ",key=",
    ";key=",
    "&&key=",
    "&amp;key=",
    "/key=",
    "#key=",
    "\nkey=",
    " key=",
    "&?key=",
    "&key",
    "key",
    "&key:",
    "|key:",
    "&key==",
    "&key = ",
    "& key=",
    "&key= ",
    ":key=",
    "-key=",
    "_key=",
);
const MARKS: Ways = leads!("|", ",", ":");
const MARKS_RARELY: Ways = leads!(
    ";", "#", "+", "-", "_", ".", "/", "=", "?", "@", "*", "^", "~", "!", "$", "%", "\\", "&&",
    "||", "::", "--", "&=", "=&", "&?", "?&", "//", "&|", "&,", "->", "=>", "&amp;", "&\n", "& ",
    " & ", " + ", "+ ", "\" + ", "\"+", "&\"",
);
const FRONTS: Ways = trails!(("", ""), ("", "&"));
const FRONTS_RARELY: Ways = trails!(
    ("", "|"),
    ("", ","),
    ("", ":"),
    ("", "?"),
    ("", "\n"),
    ("", " "),
    ("", "="),
    ("", "-"),
    ("", "_"),
    ("", "#"),
    ("", "+"),
    ("", ";"),
    ("", "."),
    ("", "/"),
    ("key=", "&"),
    ("key=", ""),
    ("&key=", "&"),
    ("secret=", "&"),
    ("appkey=", "&"),
    ("app_key=", "&"),
    ("sign_key=", "&"),
    ("md5key=", "&"),
    ("app_secret=", "&"),
    ("?key=", "&"),
    ("KEY=", "&"),
    ("Key=", "&"),
    ("security_code=", "&"),
);
const LAST_PART: Ways = leads!("&sign_type=MD5", "&sign_type=MD5&key=", "&sign_type=MD5&");
const LAST_PART_RARELY: Ways = leads!(
    "&sign_type=md5",
    "&sign_type=md5&key=",
    "&sign_type=md5&",
    "&sign_type=",
    "&sign_type=&key=",
    "&sign_type=MD5&secret=",
    "&sign_type=MD5|",
    "&sign_type=MD5,",
    "&sign=&sign_type=MD5",
    "&sign=&sign_type=MD5&",
    "&sign=&sign_type=MD5&key=",
    "&sign=",
    "&sign=&key=",
    "&signType=MD5",
    "&signType=MD5&key=",
    "&sign_method=MD5",
    "&sign_method=md5",
    "&sign_method=MD5&key=",
    "sign_type=MD5",
    "&&sign_type=MD5",
    "&MD5",
    "MD5",
);
/// What stands around the key behind the text, one rule for each.
macro_rules! behinds {
    ($($class:ident $lead:literal $trail:literal),* $(,)?) => {
        &[$((concat!($lead, "…", $trail), |rule: &mut Rule| {
            rule.glue.behind = Some(Joint { lead: $lead, trail: $trail });
        }, Class::$class)),*]
    };
}
const BEHIND: Classed = behinds!(
    Usual "" "&sign_type=MD5", Rare "" "&sign=&sign_type=MD5", Rare "" "&sign_type=md5", Rare "" "&sign_type=",
    Rare "" "&sign=", Rare "" "&sign_type=MD5&sign=", Rare "" "sign_type=MD5", Rare "" "MD5", Rare "" "&MD5",
    Rare "" "&_input_charset=utf-8", Rare "" "&_input_charset=gbk", Rare "" "&_input_charset=UTF-8",
    Rare "" "&input_charset=utf-8", Rare "" "&charset=utf-8", Rare "" "utf-8", Rare "" "gbk", Usual "&key=" "&sign_type=MD5",
    Rare "&" "&sign_type=MD5", Rare "&key=" "&sign_type=md5", Rare "key=" "&sign_type=MD5", Rare "&key=" "&", Rare "&key=" "&sign=&sign_type=MD5", Rare "" "?", Rare "" "#",
);
/// Names under which the key is put among the parameters.
const SORTED_IN: ClassedWords = classed![
    ("key", Class::Usual),
    ("app_key", Class::Usual),
    ("secret", Class::Usual),
    ("md5_key", Class::Rare),
    ("md5key", Class::Rare),
    ("md5Key", Class::Rare),
    ("MD5Key", Class::Rare),
    ("security_code", Class::Usual),
    ("securityCode", Class::Rare),
    ("Key", Class::Rare),
    ("KEY", Class::Rare),
    ("appKey", Class::Rare),
    ("appkey", Class::Rare),
    ("app_secret", Class::Rare),
    ("appSecret", Class::Rare),
    ("appsecret", Class::Rare),
    ("secret_key", Class::Rare),
    ("secretKey", Class::Rare),
    ("sign_key", Class::Rare),
    ("signKey", Class::Rare),
    ("alipay_key", Class::Rare),
    ("alipayKey", Class::Rare),
    ("api_key", Class::Rare),
    ("apiKey", Class::Rare),
    ("partner_key", Class::Rare),
    ("partnerKey", Class::Rare),
    ("merchant_key", Class::Rare),
    ("private_key", Class::Rare),
    ("pay_key", Class::Rare),
    ("token", Class::Rare),
    ("pwd", Class::Rare),
    ("password", Class::Rare),
    ("sign", Class::Rare),
];

crate::diagnose::mistakes::mistakes! { Join;
    KEY_AS_LAST_PARAMETER = "key-as-last-parameter", request: VeryHigh, notify: Rare,
        ("&key= was put before the key", "密钥前面多了 &key="),
        ("that is the rule of WeChat Pay", "这是微信支付的规则"),
        ("append the key at once, nothing between", "把密钥直接拼在后面，中间不加任何字符"),
        |_, slips| { slips.rule(|rule| rule.glue.behind = Some(Joint::lead("&key="))); };
    AMPERSAND_BEFORE_KEY = "ampersand-before-key", request: VeryHigh, notify: Rare,
        ("& was put between the text and the key", "待签名字符串和密钥之间多了 &"),
        ("a loop appends & behind every parameter and keeps the last one", "循环在每个参数后面加 &，最后一个没有去掉"),
        ("take the last & off and append the key at once", "去掉最后一个 &，再直接拼接密钥"),
        |_, slips| { slips.rule(|rule| rule.glue.behind = Some(Joint::lead("&"))); };
    NAMED_KEY = "key-under-another-name", request: Low, notify: Rare,
        ("`{lead}` was put before the key", "密钥前面多了 `{lead}`"),
        ("that is the rule of another gateway or platform", "这是其他网关或平台的规则"),
        ("append the key at once, nothing between", "把密钥直接拼在后面，中间不加任何字符"),
        |_, slips| ways(slips, NAMED, NAMED_RARELY, LEAD);
    BARE_NAME = "key-name-without-ampersand", request: Medium, notify: Rare,
        ("the name `{lead}` was put before the key", "密钥前面多了名称 `{lead}`"),
        ("the rule of WeChat Pay or another gateway, misremembered", "照搬了微信支付等网关的规则，但写法有出入"),
        ("append the key at once, nothing between", "把密钥直接拼在后面，中间不加任何字符"),
        |_, slips| ways(slips, BARE, BARE_RARELY, LEAD);
    MARK_BEFORE_KEY = "separator-before-key", request: Medium, notify: Rare,
        ("the separator `{lead}` was put before the key", "密钥前面多了分隔符 `{lead}`"),
        ("implode, join or a concatenation that treats the key as one more part", "implode、join 等把密钥当作又一个片段来连接"),
        ("append the key at once, nothing between", "把密钥直接拼在后面，中间不加任何字符"),
        |_, slips| ways(slips, MARKS, MARKS_RARELY, LEAD);
    KEY_IN_FRONT = "key-in-front", request: Medium, notify: Rare,
        ("the key was put before the text (`{lead}`), not behind it", "密钥拼在了字符串前面（`{lead}`），而不是后面"),
        ("md5(key + text) is the rule of other platforms", "md5(密钥 + 字符串) 是其他平台的规则"),
        ("put the key behind the text", "把密钥拼在字符串的后面"),
        |_, slips| ways(slips, FRONTS, FRONTS_RARELY, FRONT);
    KEY_ON_BOTH_SIDES = "key-on-both-sides", request: Medium, notify: Rare,
        ("the key was put before and behind the text", "字符串前后都拼接了密钥"),
        ("that is the rule of Taobao TOP", "这是淘宝开放平台（TOP）的规则"),
        ("put the key behind the text only", "只在字符串后面拼接密钥"),
        |_, slips| {
            slips.rule(|rule| rule.glue = both("", ""));
            slips.rule(|rule| rule.glue = both("&", "&")).class(Class::Rare);
            slips.rule(|rule| rule.glue = both("&", "")).class(Class::Rare);
            slips.rule(|rule| rule.glue = both("", "&")).class(Class::Rare);
            slips.rule(|rule| rule.glue = both("|", "|")).class(Class::Rare);
        };
    TOP_RULE = "taobao-top-rule", request: Low, notify: Never,
        ("signed by the rule of Taobao TOP: names and values at once, the key on both sides", "按淘宝 TOP 的规则签名：参数名和值直接相连，两边加密钥"),
        ("code for Taobao, JD or Pinduoduo open platforms was used", "用了淘宝、京东或拼多多开放平台的签名代码"),
        ("join as name=value with & and append the key; print small letters", "用 name=value 和 & 连接，后面拼接密钥，输出小写"),
        |_, slips| {
            slips.rule(|rule| {
                (rule.join.assign, rule.join.between) = ("", "");
                rule.glue = both("", "");
            });
        };
    KEY_SORTED_IN = "key-sorted-in", request: Medium, notify: Rare,
        ("the key was signed as the parameter `{name}`, in its place of the order", "密钥作为参数 `{name}` 参与了排序和签名"),
        ("the key was put into the map before sorting", "排序之前把密钥放进了参数表"),
        ("keep the key out of the parameters and append it behind them", "不要把密钥放进参数表，应拼在最后"),
        |_, slips| {
            for (name, class) in SORTED_IN.iter() {
                slips.slip(class, Change::MoveKey(name.as_bytes().to_vec())).with("name", name);
            }
        };
    KEY_ALSO_PARAMETER = "key-also-parameter", request: Low, notify: Rare,
        ("the key was signed as the parameter `{name}` and appended besides", "密钥既作为参数 `{name}` 参与签名，又拼在了最后"),
        ("the settings, the key among them, were merged into the parameters", "把含有密钥的配置合并进了参数表"),
        ("keep the key out of the parameters", "不要把密钥放进参数表"),
        |_, slips| {
            for (name, class) in SORTED_IN.iter() {
                slips.slip(class, Change::AddKey(name.as_bytes().to_vec())).with("name", name);
            }
        };
    BEHIND_KEY = "something-behind-key", request: Low, notify: Never,
        ("`{trail}` was put behind the key and digested with it", "密钥后面还拼了 `{trail}`，一起参与了摘要"),
        ("sign_type or another part of the request was appended before the digest, not after it", "应在计算摘要之后才附加 sign_type 等内容，却提前拼上了"),
        ("let the key be the last thing that is digested", "参与摘要的内容应以密钥结尾"),
        |_, slips| classed(slips, BEHIND, "trail");
    SIGN_TYPE_BEFORE_KEY = "sign-type-before-key", request: Low, notify: Rare,
        ("`{lead}` was put behind the text, before the key", "字符串后面、密钥前面多了 `{lead}`"),
        ("sign_type was appended before the digest instead of after it", "应在签名之后附加 sign_type，却在之前就拼上了"),
        ("append sign and sign_type after the digest is made", "计算摘要之后再附加 sign 和 sign_type"),
        |_, slips| ways(slips, LAST_PART, LAST_PART_RARELY, LEAD);
}

const fn both(trail: &'static str, lead: &'static str) -> Glue {
    Glue {
        front: Some(Joint { lead: "", trail }),
        behind: Some(Joint::lead(lead)),
    }
}
