//! The help of every command, as a table.

use super::{Help, help, text};

/// Every command.
pub const COMMAND_TEXTS: &[Help] = &[
    help(
        "sign",
        text!(
            "Sign parameters, and explain each stage",
            "对参数签名，并解释每个步骤"
        ),
    ),
    help(
        "build-url",
        text!(
            "Build the complete gateway URL, or the self-submitting POST form",
            "拼接完整的网关 URL，或自动提交的 POST 表单"
        ),
    ),
    help(
        "verify-notify",
        text!(
            "Check a notification or a return URL: is it genuine, what does it mean, what must be answered",
            "核对异步通知（notify_url）或同步返回（return_url）：是否真实、表示什么、该如何回复"
        ),
    ),
    help(
        "query-notify-id",
        text!(
            "Ask the gateway whether it sent this notify_id",
            "向网关查询该 notify_id 是否由它发出"
        ),
    ),
    help(
        "diagnose",
        text!(
            "Find out why a sign is wrong; explain a code, a status, a service, a finding or an answer of the gateway",
            "查明签名错误的原因；解释错误代码、状态、接口、检查结果或网关响应"
        ),
    ),
    help(
        "diagnose request",
        text!(
            "Find out why the sign of a request is wrong, and check all else about it",
            "查明请求的签名为什么错误，并检查其他问题"
        ),
    ),
    help(
        "diagnose notify",
        text!(
            "Find out why the sign of a notification or return does not match",
            "查明异步通知或同步返回的签名为什么不一致"
        ),
    ),
    help(
        "diagnose code",
        text!(
            "Explain an error code, a status, a service, a mistake, a finding or an item of the FAQ",
            "解释错误代码、状态、接口、错误原因、检查结果或 FAQ 条目"
        ),
    ),
    help(
        "diagnose answer",
        text!(
            "Find the error in what the gateway sent back: XML, HTML, a word or a WAP line",
            "找出网关响应中的错误：XML、HTML、单个词或 WAP 的 key=value 行"
        ),
    ),
    help(
        "completions",
        text!(
            "Print the completions of a shell",
            "打印某种 shell 的补全脚本"
        ),
    ),
    help(
        "man",
        text!(
            "Print a man page, or write all of them into a folder",
            "打印手册页，或全部写入一个目录"
        ),
    ),
];
