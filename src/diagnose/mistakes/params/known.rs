//! Names: what Alipay sends, what samples sign, and what frameworks, browsers and forms mix in.

use crate::text::{Words, words};

/// What a notification or a page return may hold. `sign` and `sign_type` belong to it.
#[rustfmt::skip]
pub(super) static NOTIFIED: Words = words![
    "notify_time", "notify_type", "notify_id", "sign_type", "sign", "out_trade_no", "trade_no", "trade_status",
    "subject", "body", "payment_type", "total_fee", "price", "quantity", "discount", "seller_id", "buyer_id",
    "seller_email", "buyer_email", "gmt_create", "gmt_payment", "gmt_close", "gmt_refund", "refund_status",
    "is_total_fee_adjust", "use_coupon", "extra_common_param", "out_channel_type", "out_channel_amount",
    "out_channel_inst", "business_scene", "coupon_discount", "logistics_type", "logistics_fee",
    "logistics_payment", "logistics_status", "receive_name", "receive_address", "receive_zip", "receive_phone",
    "receive_mobile", "gmt_send_goods", "gmt_logistics_modify", "buyer_actions", "seller_actions", "show_url",
    "currency", "is_success", "exterface", "agent_user_id", "batch_no", "success_num", "result_details",
    "pay_user_id", "pay_user_name", "pay_account_no", "success_details", "fail_details", "out_return_no",
    "error_code", "service", "v", "sec_id", "notify_data", "result", "request_token", "rmb_fee",
];

/// What an EPay-style gateway sends.
#[rustfmt::skip]
pub(super) static NOTIFIED_BY_EPAY: Words = words![
    "pid", "trade_no", "out_trade_no", "type", "name", "money", "trade_status", "param", "sign", "sign_type",
    "api_trade_no", "buyer", "timestamp",
];

/// What routers and controllers keep in the same place as the parameters.
#[rustfmt::skip]
pub(super) static OF_ROUTERS: Words = words![
    "s", "r", "q", "_url", "_route_", "_route", "route", "controller", "action", "format", "locale", "m", "c", "a",
    "g", "mod", "act", "op", "do", "app", "ctl", "module", "method", "_method", "_format", "_locale", "_controller",
    "path", "page_id", "XDEBUG_SESSION_START", "XDEBUG_PROFILE", "XDEBUG_TRIGGER", "_pjax", "_pid_", "lang", "language",
    "rewrite", "kohana_uri", "rt", "option", "view", "task", "Itemid", "main_page", "wc-api", "__route__", "_debug",
    "_dc", "phpstorm",
];

/// Beginnings of what sessions, trackers and other cookies are called.
#[rustfmt::skip]
pub(super) static OF_COOKIES: Words = words![
    "PHPSESSID", "JSESSIONID", "jsessionid", "ASP.NET_SessionId", "ASPSESSIONID", ".ASPXAUTH", "ASPXANONYMOUS",
    "connect.sid", "sessionid", "session_id", "sid", "laravel_session", "XSRF-TOKEN", "ci_session", "ci_csrf",
    "think_", "think-", "CAKEPHP", "symfony", "_session", "rack.session", "csrftoken", "_csrf", "_identity",
    "advanced-", "__utm", "_ga", "_gid", "Hm_lvt_", "Hm_lpvt_", "CNZZDATA", "UM_distinctid", "bdshare", "safedog-",
    "yunsuo_session", "__cfduid", "cf_", "__jsl", "acw_tc", "aliyungf_tc", "SERVERID", "BIGipServer", "wordpress_",
    "wp-settings", "ECS_ID", "ECS[", "remember_", "_hjid", "NSC_", "token_", "user_id", "uid", "USER_AGENT",
];

/// What forms, browsers and scripts send along with a request.
#[rustfmt::skip]
pub(super) static OF_FORMS: Words = words![
    "submit", "Submit", "SUBMIT", "Submit1", "submit1", "Submit2", "btnSubmit", "btn_submit", "button", "Button1",
    "button1", "commit", "v_submit", "utf8", "authenticity_token", "csrfmiddlewaretoken", "_token", "_csrf", "csrf",
    "csrf_token", "_csrf_token", "__RequestVerificationToken", "__VIEWSTATE", "__VIEWSTATEGENERATOR",
    "__EVENTVALIDATION", "__EVENTTARGET", "__EVENTARGUMENT", "__LASTFOCUS", "__PREVIOUSPAGE", "__hash__",
    "form_token", "form_id", "form_build_id", "javax.faces.ViewState", "x", "y", "submit.x", "submit.y", "_",
    "callback", "jsonp", "jsoncallback", "rand", "random", "t", "ts", "nonce", "v_app", "struts.token.name", "org.apache.struts.taglib.html.TOKEN",
    "alipaysubmit", "gateway", "action_url", "agree", "spm",
];

/// What the samples of instant pay sign.
#[rustfmt::skip]
pub(super) static OF_SAMPLES: &[Words] = &[
    words!["service", "partner", "payment_type", "notify_url", "return_url", "seller_email", "out_trade_no", "subject",
      "total_fee", "body", "show_url", "anti_phishing_key", "exter_invoke_ip", "_input_charset"],
    words!["service", "partner", "seller_id", "payment_type", "notify_url", "return_url", "anti_phishing_key",
      "exter_invoke_ip", "out_trade_no", "subject", "total_fee", "body", "_input_charset"],
    words!["service", "partner", "payment_type", "notify_url", "return_url", "seller_email", "out_trade_no", "subject",
      "price", "quantity", "logistics_fee", "logistics_type", "logistics_payment", "body", "show_url",
      "receive_name", "receive_address", "receive_zip", "receive_phone", "receive_mobile", "_input_charset"],
    words!["service", "partner", "out_trade_no", "subject", "total_fee", "notify_url", "return_url", "_input_charset"],
    words!["pid", "type", "out_trade_no", "notify_url", "return_url", "name", "money"],
];

/// What samples list without a value, the first four in all of them.
#[rustfmt::skip]
pub(super) static EMPTY_IN_SAMPLES: Words = words![
    "body", "show_url", "anti_phishing_key", "exter_invoke_ip", "extra_common_param", "paymethod", "defaultbank",
    "royalty_type", "royalty_parameters", "it_b_pay", "buyer_email", "error_notify_url", "default_login",
    "need_ctu_check", "discount", "token",
];

/// What code often prepares for a request and then has no value for; the commonest first.
#[rustfmt::skip]
pub(super) static OPTIONAL: Words = words![
    "body", "show_url", "anti_phishing_key", "exter_invoke_ip", "extra_common_param", "paymethod", "defaultbank",
    "royalty_type", "royalty_parameters", "return_url", "notify_url", "seller_email", "seller_id",
    "seller_account_name", "buyer_email", "buyer_id", "buyer_account_name", "it_b_pay", "error_notify_url",
    "extend_param", "token", "enable_paymethod", "default_login", "product_type", "need_ctu_check", "price",
    "quantity", "discount", "qr_pay_mode", "hb_fq_param", "receive_name", "receive_address", "receive_zip",
    "receive_phone", "receive_mobile", "total_fee", "agent", "buyer_msg", "trade_no", "out_trade_no", "app_pay",
    "merchant_url", "rn_check", "sitename", "clientip", "device", "param",
];
