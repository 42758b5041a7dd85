//! The examples of every command's help. Each is a command line that a test runs as it stands, in a folder that holds
//! the files it names.

use super::render::layout::command_lines;
use crate::text::{Lang, Text, help, text};

/// One example.
pub(crate) struct Example {
    /// The command that it belongs to.
    pub(crate) command: &'static str,
    /// What it does.
    pub(crate) title: Text,
    /// The command line, as typed into a shell.
    pub(crate) line: &'static str,
}

const fn example(command: &'static str, title: Text, line: &'static str) -> Example {
    Example {
        command,
        title,
        line,
    }
}

/// Every example.
pub(crate) const ALL: &[Example] = &[
    example(
        "sign",
        text!("The example of the FAQ", "FAQ 里的例子"),
        "alipay-mapi sign service=create_direct_pay_by_user partner=2088006300000000 email=test@msn.com --key 1234567890123",
    ),
    example(
        "sign",
        text!(
            "Each stage, on these very parameters",
            "逐步解释这些参数的签名过程",
        ),
        "alipay-mapi sign -i order.json --key-file key.txt --explain",
    ),
    example(
        "sign",
        text!(
            "The string that is digested, up to the key",
            "密钥之前的待签名字符串",
        ),
        "alipay-mapi sign -i order.json --key-file key.txt --show presign",
    ),
    example(
        "build-url",
        text!(
            "The URL that takes the payer to the cashier",
            "把付款人带到收银台的 URL",
        ),
        "alipay-mapi build-url -i order.json --key-file key.txt",
    ),
    example(
        "build-url",
        text!(
            "The page of a POST request, in a file",
            "POST 请求的页面，写入文件",
        ),
        "alipay-mapi build-url -i order.json --key-file key.txt --form --output pay.html",
    ),
    example(
        "verify-notify",
        text!(
            "The body of a notification, as the server got it",
            "服务器收到的通知正文",
        ),
        "alipay-mapi verify-notify -i notify.txt --key-file key.txt",
    ),
    example(
        "verify-notify",
        text!("It must be this order", "必须是这笔订单"),
        "alipay-mapi verify-notify -i notify.txt --key-file key.txt --expect out_trade_no=20061128001 --expect total_fee=88.00",
    ),
    example(
        "verify-notify",
        text!(
            "What a handler replies, after its command has updated the order",
            "处理程序的回复：命令更新订单之后才回复",
        ),
        "alipay-mapi verify-notify -i notify.txt --key-file key.txt --offline-ok --reply -- true",
    ),
    example(
        "query-notify-id",
        text!(
            "Did Alipay send this message to this partner?",
            "支付宝是否向该 partner 发过这条消息？",
        ),
        "alipay-mapi query-notify-id 70fec0c2730b27528665af4517c27b95 --partner 2088006300000000 --timeout 10s",
    ),
    example(
        "diagnose",
        text!(
            "A code, a status, a service, a finding, or an answer of the gateway",
            "错误代码、状态、接口、检查结果，或网关响应",
        ),
        "alipay-mapi diagnose ILLEGAL_SIGN",
    ),
    example(
        "diagnose request",
        text!(
            "Why does the gateway answer ILLEGAL_SIGN to this URL?",
            "网关对这个 URL 返回 ILLEGAL_SIGN，为什么？",
        ),
        "alipay-mapi diagnose request -i request.txt --key-file key.txt",
    ),
    example(
        "diagnose request",
        text!(
            "Compare with the string that your own code digested",
            "与自己代码的待签名字符串对比",
        ),
        "alipay-mapi diagnose request -i order.json --sign 390649c0eb738757b883f389a178175a --key-file key.txt --their-presign presign.txt",
    ),
    example(
        "diagnose request",
        text!(
            "The same result on every machine, to be passed on",
            "可重复的结果，适合转发",
        ),
        "alipay-mapi diagnose request -i request.txt --key-file key.txt --max-candidates 100000 --redact",
    ),
    example(
        "diagnose notify",
        text!(
            "The body of a notification, as the server got it",
            "服务器收到的通知正文",
        ),
        "alipay-mapi diagnose notify -i notify.txt --key-file key.txt",
    ),
    example(
        "diagnose notify",
        text!(
            "The log that the vendor's samples write",
            "官方示例代码写的日志",
        ),
        "alipay-mapi diagnose notify -i log.txt --key-file key.txt",
    ),
    example(
        "diagnose code",
        text!(
            "What an error code means, and how to find its cause",
            "错误代码的含义，以及怎样找到原因",
        ),
        "alipay-mapi diagnose code HASH_NO_PRIVILEGE",
    ),
    example(
        "diagnose code",
        text!("The parameters of a service", "某个接口的参数"),
        "alipay-mapi diagnose code single_trade_query",
    ),
    example(
        "diagnose code",
        text!("An item of the FAQ", "FAQ 的某一条"),
        "alipay-mapi diagnose code faq-7",
    ),
    example(
        "diagnose answer",
        text!("The XML that a server got back", "服务器收到的 XML 响应"),
        "alipay-mapi diagnose answer -i answer.xml",
    ),
    example(
        "diagnose answer",
        text!(
            "A saved page or response, in GBK or UTF-8",
            "保存下来的页面或响应，GBK 或 UTF-8 均可",
        ),
        "alipay-mapi diagnose answer -i answer.html",
    ),
    example(
        "diagnose answer",
        text!(
            "The answer together with the request that it is about",
            "响应连同它对应的请求",
        ),
        "alipay-mapi diagnose answer -i answer.xml --request request.txt --key-file key.txt",
    ),
    example(
        "completions",
        text!("Completions for bash", "bash 的补全"),
        "alipay-mapi completions bash > alipay-mapi.bash",
    ),
    example(
        "man",
        text!("Read the page of a command", "阅读某个命令的手册页"),
        "alipay-mapi man sign > alipay-mapi-sign.1",
    ),
];

/// The examples of a command as they stand in its help.
pub(crate) fn help(command: &str, lang: Lang, columns: usize) -> String {
    let mut text = format!("{}:", help::EXAMPLES.raw(lang));
    for example in ALL.iter().filter(|example| example.command == command) {
        text.extend([
            "\n  ",
            example.title.raw(lang),
            ":\n",
            &command_lines(example.line, columns, "      "),
        ]);
    }
    text
}
