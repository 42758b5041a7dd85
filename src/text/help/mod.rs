//! The help of every command and option, in both languages, by the id that the command line gives it.

mod arguments;
mod commands;

use super::{Text, text};

pub use arguments::ARGUMENT_TEXTS;
pub use commands::COMMAND_TEXTS;

/// The text of a command, an option or an argument.
#[derive(Debug)]
pub struct Help {
    /// The command's name, or the argument's id. An id that means another thing in one command stands as
    /// `command/id` before the general one.
    pub id: &'static str,
    /// One line, or a few.
    pub text: Text,
}

const fn help(id: &'static str, text: Text) -> Help {
    Help { id, text }
}

/// What the program is.
pub const ABOUT: Text = text!(
    "The debugger for Alipay's partner gateway (MAPI): sign, build, verify and explain MD5-signed requests and notifications",
    "支付宝合作伙伴网关（MAPI）调试工具：对 MD5 签名的请求和通知进行签名、拼接、验证和解释",
);
/// Heading.
pub const USAGE: Text = text!("Usage", "用法");
/// Heading.
pub const COMMANDS: Text = text!("Commands", "命令");
/// Heading.
pub const ARGUMENTS: Text = text!("Arguments", "参数");
/// Heading.
pub const OPTIONS: Text = text!("Options", "选项");
/// Heading.
pub const EXAMPLES: Text = text!("Examples", "示例");
/// What stands for the options in a usage line.
pub const OPTIONS_SLOT: Text = text!("[OPTIONS]", "[选项]");
/// What stands for the command in a usage line.
pub const COMMAND_SLOT: Text = text!("<COMMAND>", "<命令>");
/// How to go on from the list of commands.
pub const MORE: Text = text!(
    "alipay-mapi <COMMAND> --help shows the options and examples of a command. Exit status: 0 yes, 1 no, 2 wrong usage or input, 3 could not be answered.",
    "alipay-mapi <命令> --help 显示该命令的选项和示例。退出状态：0 是，1 否，2 用法或输入有误，3 无法得到答案。",
);

/// The text of an argument of a command.
#[must_use]
pub fn argument(command: &str, id: &str) -> Option<Text> {
    let special = format!("{command}/{id}");
    let find = |id: &str| {
        ARGUMENT_TEXTS
            .iter()
            .find(|help| help.id == id)
            .map(|help| help.text)
    };
    find(&special).or_else(|| find(id))
}

/// The text of a command.
#[must_use]
pub fn command(name: &str) -> Option<Text> {
    COMMAND_TEXTS
        .iter()
        .find(|help| help.id == name)
        .map(|help| help.text)
}

/// The headings of man pages, by the name that the generator gives them.
pub const HEADINGS: &[(&str, Text)] = &[
    ("NAME", text!("NAME", "名称")),
    ("SYNOPSIS", text!("SYNOPSIS", "用法")),
    ("DESCRIPTION", text!("DESCRIPTION", "说明")),
    ("OPTIONS", text!("OPTIONS", "选项")),
    ("SUBCOMMANDS", text!("COMMANDS", "命令")),
    ("EXTRA", text!("NOTES AND EXAMPLES", "备注与示例")),
    ("VERSION", text!("VERSION", "版本")),
];
