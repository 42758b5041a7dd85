//! What took part in the sign of a request, but was not sent with it.

use crate::diagnose::mistakes::{Case, Change, Class, Slips};
use crate::protocol::charset::Charset;
use crate::protocol::params::Param;
use crate::protocol::rule::LeftOut;

use super::empties;
use crate::text::{Pairs, pairs};

crate::diagnose::mistakes::mistakes! { Params;
    CHARSET_NOT_SENT = "charset-signed-not-sent", request: High, notify: Rare,
        ("_input_charset={value} was signed, but not sent as a parameter", "_input_charset={value} 参与了签名，却没有作为参数发送"),
        ("the form leaves it out, or it stands in the address only", "表单里漏了它，或它只写在地址里"),
        ("send _input_charset both in the address and among the parameters, spelt as it is signed", "地址和参数里都要带 _input_charset，拼写与签名时一致"),
        |case, slips| if !case.params.has("_input_charset") {
            for (charset, spelling) in SPELLINGS {
                let is_of_case = (*charset == Charset::Utf8) == (case.charset == Charset::Utf8);
                let class = if is_of_case { Class::Usual } else { Class::Rare };
                slips.add("_input_charset", spelling.as_bytes()).class(class);
            }
        };
    EMPTY_NOT_SENT = "empty-signed-not-sent", request: High, notify: Never,
        ("{parameter} was signed without a value and not sent", "{parameter} 的值为空，参与了签名却没有发送"),
        ("the map that was signed has places for all that a sample knows; the request has only those with a value", "签名的参数表里有示例的全部字段，而请求只发送有值的"),
        ("drop parameters without a value before signing", "签名之前去掉没有值的参数"),
        empties::of_samples;
    ONE_EMPTY_SIGNED = "one-empty-signed", request: Low, notify: Never,
        ("{parameter} took part though it has no value; other empty ones did not", "{parameter} 没有值却参与了签名，其他空值参数没有"),
        ("elements are removed from a list while a loop walks over it, so that the next one is skipped", "循环遍历列表时删除元素，跳过了后面的一个"),
        ("build a new list of the parameters with a value", "用有值的参数另建一个新列表"),
        |case, slips| {
            let empty = |place: &usize| case.value(*place).is_empty() && case.rule.leaves_out(&case.params.as_slice()[*place]) == Some(LeftOut::Empty);
            let empties: Vec<usize> = (0..case.params.len()).filter(empty).collect();
            for place in empties.iter().filter(|_| empties.len() > 1) {
                if let Ok(name) = str::from_utf8(case.name(*place)) {
                    slips.add(name, b"").class(Class::Site);
                }
            }
            empties::some_kept(case, slips, &empties);
        };
    DEFAULT_NOT_SENT = "default-signed-not-sent", request: Medium, notify: Never,
        ("{parameter}={value} was signed, but not sent", "{parameter}={value} 参与了签名，却没有发送"),
        ("the signing code fills in what samples have, the request is built elsewhere", "签名代码补上了示例的默认值，而请求在别处另外拼装"),
        ("build the request from the very map that was signed", "用签名的同一份参数表拼装请求"),
        |case, slips| {
            for (name, value) in DEFAULTS.iter().filter(|(name, _)| !case.params.has(name)) {
                let usual = matches!(name, "payment_type" | "service");
                slips.add(name, value.as_bytes()).class(if usual { Class::Site } else { Class::Rare });
            }
            same_person(case, slips);
            several(case, slips);
        };
    BUTTON_SIGNED = "button-signed", request: Low, notify: Never,
        ("{parameter}={value}, the button of a form, was signed, but not sent", "表单按钮 {parameter}={value} 参与了签名，却没有发送"),
        ("all that the shop's own form posted was signed", "把商城自己的表单提交的全部字段都签了名"),
        ("sign what is sent to the gateway and nothing else", "只对发给网关的参数签名"),
        |case, slips| for (name, values) in BUTTONS {
            for value in *values {
                if let Ok(value) = case.charset.encode(value) {
                    slips.add(name, &value).class(Class::Rare);
                }
            }
        };
    SIGNED_TWICE = "parameter-signed-twice", request: Low, notify: Never,
        ("{parameter} stood twice in what was signed, and once in what was sent", "{parameter} 在签名文本里出现两次，发送时只有一次"),
        ("it is in the map and was added to the text or to a list once more", "它已在参数表里，又被追加了一次"),
        ("keep the parameters in a map, where a name stands once", "用 Map 保存参数，每个名只出现一次"),
        |case, slips| for place in case.taking_part() {
            if let Ok(name) = str::from_utf8(case.name(place)) {
                let class = if name == "_input_charset" { Class::Site } else { Class::Rare };
                slips.add(name, case.value(place)).class(class);
            }
        };
}

/// What samples fill in together.
const TOGETHER: &[&[(&str, &str)]] = &[
    &[
        ("quantity", "1"),
        ("logistics_fee", "0.00"),
        ("logistics_type", "EXPRESS"),
        ("logistics_payment", "SELLER_PAY"),
    ],
    &[
        ("logistics_fee", "0.00"),
        ("logistics_type", "EXPRESS"),
        ("logistics_payment", "SELLER_PAY"),
    ],
    &[
        ("quantity", "1"),
        ("logistics_fee", "0"),
        ("logistics_type", "EXPRESS"),
        ("logistics_payment", "BUYER_PAY"),
    ],
    &[("format", "xml"), ("v", "2.0")],
    &[("format", "xml"), ("v", "2.0"), ("sec_id", "MD5")],
    &[("format", "json"), ("version", "1.0")],
    &[("format", "JSON"), ("version", "1.0")],
    &[("format", "JSON"), ("version", "1.0"), ("charset", "utf-8")],
    &[("version", "1.0"), ("charset", "utf-8")],
    &[("version", "1.0"), ("charset", "UTF-8")],
    &[
        ("service", "create_direct_pay_by_user"),
        ("payment_type", "1"),
    ],
    &[("payment_type", "1"), ("paymethod", "directPay")],
    &[("input_charset", "utf-8"), ("transport", "http")],
    &[("anti_phishing_key", "0"), ("exter_invoke_ip", "127.0.0.1")],
];

/// Several at once, as additions behind the others.
fn several(case: &Case<'_>, slips: &mut Slips<'_, '_>) {
    let Some(last) = case.params.len().checked_sub(1) else {
        return;
    };
    for pairs in TOGETHER {
        if pairs.iter().any(|(name, _)| case.params.has(name)) {
            continue;
        }
        let mut params = vec![Param::new(case.name(last), case.value(last))];
        params.extend(pairs.iter().map(|(name, value)| Param::new(*name, *value)));
        let named: Vec<&str> = pairs.iter().map(|(name, _)| *name).collect();
        let values: Vec<&str> = pairs.iter().map(|(_, value)| *value).collect();
        slips
            .slip(Class::Rare, Change::Put(vec![(last, params)]))
            .with("parameter", named.join(", "))
            .with("value", values.join(", "));
    }
}

/// The seller where only the shop's number is there: in instant pay they are the same.
fn same_person(case: &Case<'_>, slips: &mut Slips<'_, '_>) {
    let pairs = [
        ("seller_id", "partner"),
        ("partner", "seller_id"),
        ("seller_email", "seller_id"),
        ("seller_id", "seller_email"),
        ("seller_account_name", "seller_email"),
        ("seller_email", "partner"),
        ("price", "total_fee"),
        ("total_fee", "price"),
        ("body", "subject"),
        ("subject", "body"),
        ("return_url", "notify_url"),
        ("notify_url", "return_url"),
    ];
    for (lost, like) in pairs {
        if let Some(value) = case
            .params
            .get_filled(like)
            .filter(|_| !case.params.has(lost))
        {
            slips.add(lost, value).class(Class::Rare);
        }
    }
}

/// How charsets are spelt.
static SPELLINGS: &[(Charset, &str)] = &[
    (Charset::Utf8, "utf-8"),
    (Charset::Utf8, "UTF-8"),
    (Charset::Utf8, "utf8"),
    (Charset::Utf8, "UTF8"),
    (Charset::Gbk, "gbk"),
    (Charset::Gbk, "GBK"),
    (Charset::Gbk, "gb2312"),
    (Charset::Gbk, "GB2312"),
];

/// What samples and libraries fill in.
#[rustfmt::skip]
static DEFAULTS: Pairs = pairs![
    ("payment_type", "1"), ("service", "create_direct_pay_by_user"), ("service", "create_partner_trade_by_buyer"),
    ("service", "trade_create_by_buyer"), ("service", "alipay.wap.create.direct.pay.by.user"),
    ("it_b_pay", "30m"), ("it_b_pay", "1d"), ("it_b_pay", "1h"), ("it_b_pay", "15d"), ("it_b_pay", "7d"),
    ("paymethod", "directPay"), ("paymethod", "bankPay"), ("paymethod", "creditPay"), ("quantity", "1"),
    ("logistics_fee", "0.00"), ("logistics_fee", "0"), ("logistics_type", "EXPRESS"), ("logistics_type", "POST"),
    ("logistics_type", "DIRECT"), ("logistics_payment", "SELLER_PAY"), ("logistics_payment", "BUYER_PAY"),
    ("discount", "0"), ("discount", "0.00"), ("format", "xml"), ("v", "2.0"), ("sec_id", "MD5"), ("transport", "http"),
    ("transport", "https"), ("input_charset", "utf-8"), ("input_charset", "gbk"), ("charset", "utf-8"),
    ("charset", "UTF-8"), ("anti_phishing_key", "0"), ("exter_invoke_ip", "127.0.0.1"), ("exter_invoke_ip", "::1"),
    ("exter_invoke_ip", "0.0.0.0"), ("need_ctu_check", "N"), ("default_login", "N"), ("goods_type", "1"),
    ("qr_pay_mode", "0"), ("qr_pay_mode", "2"), ("app_pay", "Y"), ("royalty_type", "10"), ("return_type", "xml"),
    ("trade_role", "S"), ("currency", "USD"), ("currency", "CNY"), ("product_code", "NEW_OVERSEAS_SELLER"),
    ("product_code", "NEW_WAP_OVERSEAS_SELLER"), ("type", "alipay"), ("device", "pc"), ("device", "mobile"),
    ("extra_common_param", "pay"), ("show_url", "http://"), ("version", "1.0"), ("method", "GET"), ("method", "POST"),
    ("agent", "isv"), ("format", "JSON"), ("format", "json"), ("format", "XML"), ("format", "html"), ("v", "1.0"),
    ("v", "1.1"), ("v", "3.0"), ("version", "2.0"), ("version", "1.1"), ("version", "3.0"), ("sign_method", "MD5"),
    ("sign_method", "md5"), ("signMethod", "MD5"), ("signType", "MD5"), ("sign_type_", "MD5"), ("sec_id", "md5"),
    ("antiphishing", "1"), ("antiphishing", "0"), ("input_charset", "UTF-8"), ("input_charset", "GBK"),
    ("input_charset", "gb2312"), ("charset", "gbk"), ("charset", "GBK"), ("charset", "utf8"), ("charset", "UTF8"),
    ("encoding", "UTF-8"), ("encoding", "utf-8"), ("_charset_", "UTF-8"), ("_charset_", "utf-8"), ("ie", "utf-8"),
    ("lang", "zh-CN"), ("language", "zh-CN"), ("lang", "zh_CN"), ("language", "zh_CN"), ("lang", "cn"),
    ("currency", "HKD"), ("currency", "EUR"), ("currency", "JPY"), ("currency", "156"), ("fee_type", "1"),
    ("fee_type", "CNY"), ("trade_type", "NATIVE"), ("trade_type", "JSAPI"), ("bank_type", "DEFAULT"),
    ("payment_method", "directPay"), ("pay_mode", "directPay"), ("enable_paymethod", "directPay"), ("timeout", "30m"),
    ("timeout_express", "30m"), ("it_b_pay", "24h"), ("it_b_pay", "3d"), ("it_b_pay", "10m"), ("it_b_pay", "15m"),
    ("it_b_pay", "60m"), ("it_b_pay", "5m"), ("it_b_pay", "2h"), ("it_b_pay", "1c"), ("is_sync", "Y"), ("debug", "false"),
    ("debug", "0"), ("debug", "true"), ("debug", "1"), ("test", "0"), ("test", "1"), ("sandbox", "0"),
    ("sandbox", "false"), ("method", "get"), ("method", "post"), ("terminal", "pc"), ("platform", "pc"),
    ("platform", "web"), ("source", "pc"), ("client", "web"), ("channel", "alipay"), ("pay_type", "alipay"),
    ("sitename", ""), ("type", "wxpay"), ("type", "qqpay"), ("cacert", ""), ("goods_type", "0"), ("app_pay", "N"),
    ("quantity", "2"), ("logistics_type", "EMS"), ("batch_num", "1"), ("batch_num", "2"), ("need_ctu_check", "Y"),
    ("default_login", "Y"), ("rn_check", "F"), ("rn_check", "T"), ("product_code", "OVERSEAS_MBARCODE_PAY"), ("logistics_payment", "BUYER_PAY_AFTER_RECEIVE"),
];

/// The buttons of forms that post to the page which signs.
static BUTTONS: &[(&str, &[&str])] = &[
    (
        "submit",
        &[
            "",
            "Submit",
            "submit",
            "提交",
            "确认",
            "确认支付",
            "立即支付",
        ],
    ),
    ("Submit", &["", "Submit", "submit", "提交"]),
    ("button", &["", "Submit", "确认", "确认支付"]),
    ("btnSubmit", &["提交", "确认", "支付"]),
    ("Button1", &["Button", "确认", "提交"]),
    ("commit", &["Pay", "确认", "提交", "支付"]),
    ("v_app", &["", "1"]),
    ("utf8", &["✓"]),
    ("x", &["0"]),
];
