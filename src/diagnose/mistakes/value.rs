//! Mistakes in the values of parameters.

super::mistakes! { Value;
    VALUES_TRIMMED = "values-trimmed", request: High, notify: Never,
        ("blanks at the ends of {parameter} were taken off before signing", "签名前去掉了{parameter}首尾的空白"),
        ("a filter or a form binder trims every value", "过滤器或表单绑定会对每个值做 trim"),
        ("sign the value exactly as it is sent", "签名的值必须和发送的值完全一致"),
        |_, slips| slips.values(|value, _, _| Some(value.trim_ascii().to_vec()));
}
