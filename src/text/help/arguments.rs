//! The help of every option and argument, as a table.

use super::{Help, help, text};

/// Every option and argument.
pub const ARGUMENT_TEXTS: &[Help] = &[
    help("help", text!("Print help", "显示帮助")),
    help("version", text!("Print the version", "显示版本")),
    help(
        "lang",
        text!(
            "Language: en or zh-CN [default: LC_ALL, LC_MESSAGES or LANG]",
            "语言：en 或 zh-CN [默认取 LC_ALL、LC_MESSAGES 或 LANG]"
        ),
    ),
    help(
        "color",
        text!(
            "Colour: auto, always or never [default: auto; NO_COLOR and CLICOLOR_FORCE count]",
            "颜色：auto、always 或 never [默认 auto；也看 NO_COLOR 和 CLICOLOR_FORCE]"
        ),
    ),
    help(
        "json",
        text!(
            "Print one JSON object instead of text",
            "输出一个 JSON 对象而不是文本"
        ),
    ),
    help(
        "parameters",
        text!(
            "Parameters as they are before encoding, or one URL in quotes",
            "编码之前的参数，或一个带引号的 URL"
        ),
    ),
    help(
        "diagnose/thing",
        text!(
            "A request or a notification (URL, NAME=VALUE, query), a name, or an answer of the gateway in quotes; which of them is worked out",
            "请求或通知（URL、NAME=VALUE、查询串）、一个名称，或带引号的网关响应；自动判断是哪一种"
        ),
    ),
    help(
        "diagnose/input",
        text!(
            "Read it from a file; - is standard input",
            "从文件读取；- 为标准输入"
        ),
    ),
    help(
        "diagnose code/name",
        text!(
            "The name, such as ILLEGAL_SIGN, TRADE_FINISHED, close_trade, sign-type-signed, duplicate-name or faq-7",
            "名称，例如 ILLEGAL_SIGN、TRADE_FINISHED、close_trade、sign-type-signed、duplicate-name 或 faq-7"
        ),
    ),
    help(
        "diagnose answer/text",
        text!("The answer, in quotes", "网关响应，加引号"),
    ),
    help(
        "diagnose answer/input",
        text!(
            "Read the answer from a file, with or without the HTTP head; - is standard input",
            "从文件读取响应，可带 HTTP 头；- 为标准输入"
        ),
    ),
    help(
        "diagnose request/input",
        text!(
            "Read a request from a file; - is standard input (repeatable: each is diagnosed)",
            "从文件读取请求；- 为标准输入（可重复：逐个诊断）"
        ),
    ),
    help(
        "diagnose notify/input",
        text!(
            "Read a notification, or the log of the vendor's samples (responseTxt=…), from a file; - is standard input (repeatable)",
            "从文件读取通知，或示例代码写的日志（responseTxt=…）；- 为标准输入（可重复）"
        ),
    ),
    help(
        "diagnose request/key_file",
        text!(
            "File that holds the key [default: the profile's key_file, then ALIPAY_MAPI_KEY, then a prompt; without any only the checks run]",
            "存放密钥的文件 [默认依次取配置的 key_file、ALIPAY_MAPI_KEY、终端输入；都没有时只运行检查]"
        ),
    ),
    help(
        "diagnose notify/key_file",
        text!(
            "File that holds the key [default: the profile's key_file, then ALIPAY_MAPI_KEY, then a prompt; without any only the checks run]",
            "存放密钥的文件 [默认依次取配置的 key_file、ALIPAY_MAPI_KEY、终端输入；都没有时只运行检查]"
        ),
    ),
    help(
        "diagnose request/charset",
        text!(
            "Charset of the bytes: utf-8, gbk, gb2312 or gb18030 [default: _input_charset, then the profile, then the Content-Type, then GBK]",
            "字节编码：utf-8、gbk、gb2312 或 gb18030 [默认依次取 _input_charset、配置、Content-Type、GBK]"
        ),
    ),
    help(
        "diagnose notify/charset",
        text!(
            "Charset of the bytes: utf-8, gbk, gb2312 or gb18030 [default: _input_charset, then the profile, then the Content-Type; of text the one that matches]",
            "字节编码：utf-8、gbk、gb2312 或 gb18030 [默认依次取 _input_charset、配置、Content-Type；文本则取能匹配的编码]"
        ),
    ),
    help(
        "diagnose notify/rule",
        text!(
            "Rule: mapi, wap-notify or epay [default: mapi; a WAP notification is seen by its fields]",
            "签名规则：mapi、wap-notify 或 epay [默认 mapi；能从字段认出 WAP 通知]"
        ),
    ),
    help(
        "diagnose request/rule",
        text!(
            "Rule: mapi, wap-notify or epay [default: mapi]",
            "签名规则：mapi、wap-notify 或 epay [默认 mapi]"
        ),
    ),
    help(
        "sign",
        text!(
            "The sign to look at [default: the sign among the parameters]",
            "要核对的签名 [默认取参数里的 sign]"
        ),
    ),
    help(
        "also_key_file",
        text!(
            "File of another key that may have been used by mistake (repeatable) [the keys of the profile file are tried as well]",
            "可能被误用的其他密钥文件（可重复）[配置文件里的密钥也会尝试]"
        ),
    ),
    help(
        "their_presign",
        text!(
            "File with the string that your code digests, as it printed it, with or without the key at its end",
            "代码打印出来的待签名字符串文件，末尾可带或不带密钥"
        ),
    ),
    help(
        "budget",
        text!(
            "Longest search, such as 500ms, 10s or 1m [default: 2s; none with --max-candidates]",
            "搜索的最长时间，例如 500ms、10s、1m [默认 2s；有 --max-candidates 时不限]"
        ),
    ),
    help(
        "max_candidates",
        text!(
            "Most candidates to digest; the same number always gives the same result",
            "最多尝试的可能数；同样的数目总是得到同样的结果"
        ),
    ),
    help(
        "redact",
        text!(
            "Mask names, addresses, telephone numbers and e-mail in the report",
            "遮盖报告中的姓名、地址、电话和邮箱"
        ),
    ),
    help(
        "diagnose request/strict",
        text!("End with 1 for warnings as well", "有警告时也以状态 1 结束"),
    ),
    help(
        "diagnose notify/strict",
        text!("End with 1 for warnings as well", "有警告时也以状态 1 结束"),
    ),
    help(
        "request",
        text!(
            "Also diagnose the request that this is the answer to, from a file",
            "同时诊断该响应对应的请求，从文件读取"
        ),
    ),
    help(
        "input",
        text!(
            "Read the parameters from a file; - is standard input",
            "从文件读取参数；- 为标准输入"
        ),
    ),
    help(
        "input_format",
        text!(
            "Form of the input: url, http, json, lines, query or presign [default: detected; presign never is]",
            "输入的格式：url、http、json、lines、query 或 presign [默认自动判断，但不会判为 presign]"
        ),
    ),
    help(
        "drop",
        text!(
            "Leave this parameter out (repeatable)",
            "去掉这个参数（可重复）"
        ),
    ),
    help(
        "max_input",
        text!(
            "Largest input, with K, M or G [default: 16M]",
            "输入的最大长度，可带 K、M、G [默认 16M]"
        ),
    ),
    help(
        "key",
        text!(
            "The key; other users of the machine can see it in the process list",
            "密钥；本机其他用户能在进程列表里看到它"
        ),
    ),
    help(
        "key_file",
        text!(
            "File that holds the key [default: the profile's key_file, then ALIPAY_MAPI_KEY, then a prompt]",
            "存放密钥的文件 [默认依次取配置的 key_file、ALIPAY_MAPI_KEY、终端输入]"
        ),
    ),
    help(
        "reveal_key",
        text!("Show the key where <key> stands", "在 <key> 的位置显示密钥"),
    ),
    help(
        "shop",
        text!(
            "Profile of this shop in the profile file [default: ALIPAY_MAPI_SHOP]",
            "使用配置文件中该商户的配置 [默认取 ALIPAY_MAPI_SHOP]"
        ),
    ),
    help(
        "config",
        text!(
            "Profile file [default: alipay-mapi/config.toml in the user's configuration folder]",
            "配置文件 [默认为用户配置目录下的 alipay-mapi/config.toml]"
        ),
    ),
    help(
        "charset",
        text!(
            "Charset of the bytes: utf-8, gbk, gb2312 or gb18030 [default: _input_charset, then the profile, then the Content-Type, then GBK]",
            "字节编码：utf-8、gbk、gb2312 或 gb18030 [默认依次取 _input_charset、配置、Content-Type、GBK]"
        ),
    ),
    help(
        "rule",
        text!(
            "Rule: mapi, wap-notify or epay [default: mapi; verify-notify sees a WAP notification]",
            "签名规则：mapi、wap-notify 或 epay [默认 mapi；verify-notify 能认出 WAP 通知]"
        ),
    ),
    help(
        "explain",
        text!(
            "Show what each stage did to these parameters",
            "显示每个步骤对这些参数做了什么"
        ),
    ),
    help(
        "show",
        text!(
            "Print sign, presign (the string before the key), query or pairs [default: sign]",
            "输出 sign、presign（密钥之前的待签名字符串）、query 或 pairs [默认 sign]"
        ),
    ),
    help(
        "build-url/gateway",
        text!(
            "mapi, www, intl, global, sandbox-intl, wap or an address [default: the profile's, then mapi]",
            "mapi、www、intl、global、sandbox-intl、wap 或一个地址 [默认取配置，然后 mapi]"
        ),
    ),
    help(
        "gateway",
        text!(
            "mapi, www, intl, global, sandbox-intl, notify-http (plain http) or an address [default: the profile's, then mapi]",
            "mapi、www、intl、global、sandbox-intl、notify-http（不加密）或一个地址 [默认取配置，然后 mapi]"
        ),
    ),
    help(
        "form",
        text!(
            "Write the self-submitting HTML page of a POST request",
            "输出自动提交的 POST 请求 HTML 页面"
        ),
    ),
    help(
        "output",
        text!(
            "Write into this file; the old one stays whole if that fails",
            "写入该文件；失败时旧文件保持完整"
        ),
    ),
    help(
        "open",
        text!("Open the result in the browser", "在浏览器中打开结果"),
    ),
    help(
        "strict",
        text!(
            "Print nothing and end with 1 if a check finds an error",
            "检查发现错误时不输出，并以状态 1 结束"
        ),
    ),
    help(
        "service",
        text!(
            "The service that created the trade [default: exterface, or fields only escrow has]",
            "创建该交易的接口 [默认看 exterface 或担保交易特有的字段]"
        ),
    ),
    help(
        "expect",
        text!(
            "NAME=VALUE that the message must have, such as total_fee=88.00 (repeatable)",
            "消息中必须有的 NAME=VALUE，例如 total_fee=88.00（可重复）"
        ),
    ),
    help(
        "seller_id",
        text!(
            "The seller that the message must name [default: the profile's]",
            "消息中必须是这个卖家 [默认取配置]"
        ),
    ),
    help(
        "online",
        text!(
            "Ask the gateway whether it sent the notify_id",
            "向网关查询 notify_id 是否由它发出"
        ),
    ),
    help(
        "offline_ok",
        text!(
            "Let a matching sign suffice, without asking",
            "只核对签名，不查询"
        ),
    ),
    help(
        "reply",
        text!(
            "Print success or fail and nothing else",
            "只输出 success 或 fail"
        ),
    ),
    help(
        "verify-notify/command",
        text!(
            "Command to run if everything holds, with the trade in its environment; success is replied only if it ends with 0",
            "全部核对通过后运行的命令，交易信息在其环境变量中；它以 0 结束才回复 success"
        ),
    ),
    help(
        "notify_id",
        text!(
            "The notify_id as it was signed: decoded once",
            "签名时的 notify_id：解码一次后的值"
        ),
    ),
    help(
        "partner",
        text!(
            "The partner who received the message [default: the profile's; verify-notify also takes seller_id]",
            "收到消息的合作者身份（PID，即 partner）[默认取配置；verify-notify 也会用 seller_id]"
        ),
    ),
    help(
        "ca_cert",
        text!(
            "Trust the certificates of this PEM file as well (repeatable)",
            "额外信任该 PEM 文件中的证书（可重复）"
        ),
    ),
    help(
        "connect_timeout",
        text!(
            "Longest wait for a connection [default: 5s]",
            "等待连接的最长时间 [默认 5s]"
        ),
    ),
    help(
        "timeout",
        text!(
            "Longest wait for one answer [default: 15s]",
            "等待一次响应的最长时间 [默认 15s]"
        ),
    ),
    help(
        "retries",
        text!(
            "Tries after a network fault [default: 2]",
            "网络故障后的重试次数 [默认 2]"
        ),
    ),
    help(
        "shell",
        text!(
            "bash, zsh, fish, powershell or elvish",
            "bash、zsh、fish、powershell 或 elvish"
        ),
    ),
    help(
        "page",
        text!(
            "The command whose page to print [default: the program's]",
            "要打印哪个命令的手册页 [默认为程序本身]"
        ),
    ),
    help(
        "output_dir",
        text!(
            "Write every page into this folder",
            "把所有手册页写入该目录"
        ),
    ),
];
