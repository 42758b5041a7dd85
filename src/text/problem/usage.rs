//! The command line itself.

super::problems! {
    UNKNOWN_OPTION = "unknown-option", Caller,
        ("there is no option {argument}", "没有 {argument} 这个选项"),
        ("see the options: {command} --help", "查看选项：{command} --help");
    MISSPELT_OPTION = "misspelt-option", Caller,
        ("there is no option {argument}", "没有 {argument} 这个选项"),
        ("did you mean {suggestion}?", "是不是 {suggestion}？");
    UNKNOWN_COMMAND = "unknown-command", Caller,
        ("there is no command {argument}", "没有 {argument} 这个命令"),
        ("see the commands: alipay-mapi --help", "查看命令：alipay-mapi --help");
    MISSPELT_COMMAND = "misspelt-command", Caller,
        ("there is no command {argument}", "没有 {argument} 这个命令"),
        ("did you mean {suggestion}?", "是不是 {suggestion}？");
    NO_COMMAND = "no-command", Caller,
        ("no command was given", "没有给出命令"),
        ("begin with: alipay-mapi --help", "请先看：alipay-mapi --help");
    MISSING_ARGUMENT = "missing-argument", Caller,
        ("{argument} is missing", "缺少 {argument}"),
        ("see the examples: {command} --help", "查看示例：{command} --help");
    MISSING_VALUE = "missing-value", Caller,
        ("{argument} needs a value", "{argument} 需要一个值"),
        ("see what it takes: {command} --help", "查看它的取值：{command} --help");
    WRONG_VALUE = "wrong-value", Caller,
        ("{argument} does not take `{value}`", "{argument} 不接受 `{value}`"),
        ("it takes {known}", "可用的值：{known}");
    UNEXPECTED_VALUE = "unexpected-value", Caller,
        ("{argument} takes no value", "{argument} 不带值"),
        ("leave the value out", "去掉它的值");
    CONFLICT = "conflicting-options", Caller,
        ("{argument} and {other} exclude each other", "{argument} 与 {other} 不能同时使用"),
        ("leave one of them out", "请去掉其中一个");
    REPEATED_OPTION = "repeated-option", Caller,
        ("{argument} is given more than once", "{argument} 出现了不止一次"),
        ("leave one of them", "请只保留一个");
    NOT_UNICODE = "argument-not-unicode", Caller,
        ("an option holds bytes that are no UTF-8", "有选项含有非 UTF-8 的字节"),
        ("only NAME=VALUE parameters may be bytes; write options as UTF-8", "只有 NAME=VALUE 参数可以是任意字节；选项请用 UTF-8");
    BAD_USAGE = "bad-usage", Caller,
        ("the arguments do not fit together", "命令行参数的组合不正确"),
        ("see the usage: {command} --help", "查看用法：{command} --help");
    BAD_SIZE = "bad-size", Caller,
        ("`{value}` is no size", "`{value}` 不是大小"),
        ("write bytes, or a number with K, M or G: --max-input 64M", "写字节数，或带 K、M、G 的数字：--max-input 64M");
    BAD_TIME = "bad-time", Caller,
        ("`{value}` is no length of time", "`{value}` 不是时长"),
        ("write seconds, or a number with ms, s or m: --timeout 10s", "写秒数，或带 ms、s、m 的数字：--timeout 10s");
    UNKNOWN_RULE = "unknown-rule", Caller,
        ("there is no rule `{value}`", "没有 `{value}` 这个规则"),
        ("the rules are {known}", "可用的规则：{known}");
    UNKNOWN_LANGUAGE = "unknown-language", Caller,
        ("there is no language `{value}` here", "不支持语言 `{value}`"),
        ("say --lang en or --lang zh-CN", "请用 --lang en 或 --lang zh-CN");
    NEEDS_ONLINE = "needs-online", Caller,
        ("{argument} needs --online: the sign alone does not prove where a notification came from", "{argument} 需要 --online：仅凭签名不能证明通知的来源"),
        ("add --online, or --offline-ok if the sign shall suffice", "加上 --online；如果只核对签名就够，加上 --offline-ok");
    EXPECT_FORM = "expect-form", Caller,
        ("--expect takes NAME=VALUE, not `{value}`", "--expect 的格式是 NAME=VALUE，不是 `{value}`"),
        ("for example --expect total_fee=88.00", "例如 --expect total_fee=88.00");
    OPEN_NEEDS_OUTPUT = "open-needs-output", Caller,
        ("--open with --form needs a file to open", "--open 与 --form 一起使用时需要文件"),
        ("add --output pay.html", "加上 --output pay.html");
}
