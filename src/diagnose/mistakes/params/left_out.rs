//! A request's parameters that were sent, but took no part in its sign.

use crate::catalog::parameters::Need;
use crate::diagnose::mistakes::{Case, Class, Slips};
use crate::text::{Words, words};

use super::known;
use super::places;

crate::diagnose::mistakes::mistakes! { Params;
    CHARSET_NOT_SIGNED = "charset-not-signed", request: High, notify: Never,
        ("_input_charset took no part in the sign", "_input_charset 没有参与签名"),
        ("it stands in the address of the form or is added after signing", "它写在表单的 action 地址里，或在签名之后才加入"),
        ("put _input_charset among the parameters before signing", "签名之前就把 _input_charset 放进参数"),
        |_, slips| slips.drop_names(&["_input_charset"]);
    SERVICE_NOT_SIGNED = "service-not-signed", request: Medium, notify: Never,
        ("service took no part in the sign", "service 没有参与签名"),
        ("it is kept with the address of the gateway, not with the parameters", "它和网关地址写在一起，不在参数表里"),
        ("put service among the parameters before signing", "签名之前就把 service 放进参数"),
        |_, slips| slips.drop_names(&["service"]);
    PARTNER_NOT_SIGNED = "partner-not-signed", request: Medium, notify: Never,
        ("{parameter}, the shop's number, took no part in the sign", "商户号 {parameter} 没有参与签名"),
        ("it is kept in the settings and added after signing", "它放在配置里，签名之后才加入请求"),
        ("put {parameter} among the parameters before signing", "签名之前就把 {parameter} 放进参数"),
        |_, slips| slips.drop_names(&["partner", "pid"]);
    SEC_ID_NOT_SIGNED = "sec-id-not-signed", request: Medium, notify: Never,
        ("sec_id took no part in the sign", "sec_id 没有参与签名"),
        ("it was dropped as sign_type is; the WAP interface signs it", "它像 sign_type 一样被去掉了，而 WAP 接口要签 sec_id"),
        ("drop sign alone in WAP requests", "WAP 请求里只去掉 sign"),
        |_, slips| slips.drop_names(&["sec_id"]);
    PARAMETER_NOT_SIGNED = "parameter-not-signed", request: High, notify: Never,
        ("{parameter} took no part in the sign", "{parameter} 没有参与签名"),
        ("it was added after signing, or the list of what is signed lacks it", "它在签名之后才加入，或签名的参数列表里没有它"),
        ("sign {parameter} as well, or do not send it", "让 {parameter} 参与签名，或不要发送"),
        |case, slips| for place in business(case) {
            slips.drop(Class::Site, vec![place]);
        };
    TWO_NOT_SIGNED = "two-parameters-not-signed", request: Medium, notify: Never,
        ("{parameter}: these two took no part in the sign", "{parameter} 这两个参数没有参与签名"),
        ("they were added after signing, or the list of what is signed lacks them", "它们在签名之后才加入，或签名的参数列表里没有它们"),
        ("sign every parameter that is sent", "发送的每个参数都要参与签名"),
        |case, slips| for two in places::pairs(&case.taking_part()) {
            slips.drop(Class::Rare, two);
        };
    THREE_NOT_SIGNED = "three-parameters-not-signed", request: Low, notify: Never,
        ("{parameter}: these three took no part in the sign", "{parameter} 这三个参数没有参与签名"),
        ("they were added after signing, or the list of what is signed lacks them", "它们在签名之后才加入，或签名的参数列表里没有它们"),
        ("sign every parameter that is sent", "发送的每个参数都要参与签名"),
        |case, slips| for three in places::triples(&case.taking_part()) {
            slips.drop(Class::Rare, three);
        };
    LATER_NOT_SIGNED = "later-parameters-not-signed", request: Medium, notify: Never,
        ("the sign was made before these were added: {parameter}", "签名之后才加入了这些参数：{parameter}"),
        ("the signing function was called in the middle of filling the map", "参数还没有放完就调用了签名函数"),
        ("sign last, when every parameter is there", "全部参数放好之后，最后再签名"),
        |case, slips| {
            let places = case.taking_part();
            for from in (1..places.len().saturating_sub(3)).rev() {
                slips.drop(Class::Rare, places[from..].to_vec());
            }
        };
    ONLY_REQUIRED_SIGNED = "only-required-signed", request: Medium, notify: Never,
        ("optional parameters took no part in the sign: {parameter}", "可选参数没有参与签名：{parameter}"),
        ("the list of what is signed has the required ones only", "签名的参数列表里只有必填参数"),
        ("sign every parameter that is sent and has a value", "凡是发送且有值的参数都要参与签名"),
        |case, slips| if let Some(service) = places::service(case) {
            let may_lack = |need| matches!(need, Need::Optional | Need::AtMostOne(_));
            let optional = places::that(case, |param| places::need(service, &param.name).is_none_or(may_lack));
            let conditional = |need| may_lack(need) || need == Need::Conditional;
            let more = places::that(case, |param| places::need(service, &param.name).is_none_or(conditional));
            // What the service does not know at all is told of by its own name.
            let own = |places: &Vec<usize>| places.iter().all(|place| places::need(service, case.name(*place)).is_none());
            several(case, slips, of_some([optional, more]).filter(|places| !own(places)));
        };
    OWN_NOT_SIGNED = "own-parameters-not-signed", request: Medium, notify: Never,
        ("parameters that the service does not know were sent, but not signed: {parameter}", "发送了接口没有的参数，且没有参与签名：{parameter}"),
        ("own fields were put to the form or the address; the gateway signs all that it gets", "自定义字段加进了表单或地址，而网关会用收到的全部参数验签"),
        ("send what the service takes; own data go into extra_common_param", "只发送接口支持的参数，自有数据放进 extra_common_param"),
        |case, slips| if let Some(service) = places::service(case) {
            several(case, slips, [places::that(case, |param| places::need(service, &param.name).is_none())]);
        };
    BEYOND_SAMPLE_NOT_SIGNED = "beyond-sample-not-signed", request: Medium, notify: Never,
        ("what the sample does not have was sent, but not signed: {parameter}", "发送了示例代码里没有的参数，且没有参与签名：{parameter}"),
        ("the signing code keeps the fixed list of a sample", "签名代码沿用了示例中固定的参数列表"),
        ("sign every parameter that is sent and has a value", "凡是发送且有值的参数都要参与签名"),
        |case, slips| {
            let beyond = |sample: &Words| places::that(case, |param| !places::is_in(*sample, &param.name));
            several(case, slips, of_some(known::OF_SAMPLES.iter().map(beyond)));
        };
    ADDRESSES_NOT_SIGNED = "addresses-not-signed", request: Medium, notify: Never,
        ("addresses took no part in the sign: {parameter}", "地址类参数没有参与签名：{parameter}"),
        ("notify_url and return_url were added after signing", "notify_url、return_url 在签名之后才加入"),
        ("put the addresses among the parameters before signing, unencoded", "签名之前就把地址放进参数，不要编码"),
        |case, slips| {
            let by_name = places::that(case, |param| param.name.ends_with(b"_url"));
            let by_value = places::that(case, |param| param.value.starts_with(b"http"));
            let of_answers = places::that(case, |param| matches!(&*param.name, b"notify_url" | b"return_url"));
            several(case, slips, [by_name, of_answers, by_value]);
        };
    CHINESE_NOT_SIGNED = "chinese-not-signed", request: Low, notify: Never,
        ("parameters with Chinese text took no part in the sign: {parameter}", "含中文的参数没有参与签名：{parameter}"),
        ("the signing code leaves out what its charset or pattern does not take", "签名代码的编码或正则不支持中文，于是跳过了它们"),
        ("sign these, too, in the charset that _input_charset names", "让它们参与签名，按 _input_charset 的编码取字节"),
        |case, slips| several(case, slips, of_some([places::that(case, |param| !param.value.is_ascii())]));
    GROUP_NOT_SIGNED = "group-not-signed", request: Low, notify: Never,
        ("every {prefix} parameter took no part in the sign: {parameter}", "所有 {prefix} 参数都没有参与签名：{parameter}"),
        ("the group is added to the request by a part of the code that runs after signing", "这一组参数由签名之后的代码加入请求"),
        ("sign last, when every parameter is there", "全部参数放好之后，最后再签名"),
        |case, slips| for prefix in PREFIXES {
            let group = places::that(case, |param| param.name.starts_with(prefix.as_bytes()));
            if group.len() > 2 {
                slips.drop(Class::Rare, group).with("prefix", format!("{prefix}*"));
            }
        };
    FEW_SIGNED = "few-parameters-signed", request: Low, notify: Never,
        ("only {signed} took part in the sign", "只有 {signed} 参与了签名"),
        ("a call of another service, such as notify_verify, was signed with the same code", "沿用了 notify_verify 等其他接口的签名代码"),
        ("sign every parameter that is sent and has a value", "凡是发送且有值的参数都要参与签名"),
        |case, slips| {
            let places = case.taking_part();
            let ones = places.iter().map(|place| vec![*place]);
            for kept in ones.chain(places::pairs(&places)) {
                if kept.len() + 3 < places.len() {
                    let dropped = places.iter().filter(|place| !kept.contains(place)).copied();
                    let signed = slips.names_of(&kept);
                    slips.drop(Class::Rare, dropped.collect()).with("signed", signed);
                }
            }
        };
}

/// Names that a mistake of their own tells of.
static TOLD_APART: Words = words!["_input_charset", "service", "partner", "pid", "sec_id"];

/// How groups of names begin.
static PREFIXES: Words = words![
    "receive_",
    "logistics_",
    "buyer_",
    "seller_",
    "royalty_",
    "secondary_merchant_",
    "_",
];

/// The places of what is no matter of a mistake of its own.
fn business(case: &Case<'_>) -> Vec<usize> {
    places::that(case, |param| {
        !places::is_in(TOLD_APART, &param.name) && !places::is_foreign(case, &param.name)
    })
}

/// The lists of more than one: a parameter that is left out alone is told of by itself.
fn of_some(lists: impl IntoIterator<Item = Vec<usize>>) -> impl Iterator<Item = Vec<usize>> {
    lists.into_iter().filter(|places| places.len() > 1)
}

/// For each list a slip that leaves all of these out, where they are some and not all.
fn several(
    case: &Case<'_>,
    slips: &mut Slips<'_, '_>,
    lists: impl IntoIterator<Item = Vec<usize>>,
) {
    let every = case.taking_part().len();
    let mut seen: Vec<Vec<usize>> = Vec::new();
    for places in lists {
        if !places.is_empty() && places.len() < every && !seen.contains(&places) {
            slips.drop(Class::Usual, places.clone());
            seen.push(places);
        }
    }
}
