//! The tables of both READMEs are the program's own texts, and their stories are what the program prints; `UPDATE=1`
//! rewrites them.

use alipay_mapi::text::Lang;
use alipay_mapi::text::help::COMMAND_TEXTS;

use std::path::Path;
use std::process::{Command, Output};

use crate::support::data::project;
use crate::support::run::{KEY, Sandbox};
use crate::support::table::assert_table;
use crate::verify_notify::NOTIFICATION;

#[test]
fn the_list_of_commands_is_what_the_program_says() {
    for (file, head, chinese) in [
        ("README.md", "| command | what it does |", false),
        ("README.zh-CN.md", "| 命令 | 作用 |", true),
    ] {
        let mut expected = format!("{head}\n|---|---|\n");
        for command in COMMAND_TEXTS {
            let text = if chinese {
                command.text.raw(Lang::Zh)
            } else {
                command.text.raw(Lang::En)
            };
            expected.extend(["| `", command.id, "` | ", text, " |\n"]);
        }
        assert_table(file, "commands", &expected);
    }
}

/// The order of the stories, as they print it.
const ORDER: &str = r#"{"service": "create_direct_pay_by_user", "partner": "2088006300000000", "_input_charset": "utf-8",
 "out_trade_no": "20061128001", "subject": "测试商品", "total_fee": "88.00", "body": "", "payment_type": "1",
 "seller_id": "2088006300000000", "sign_type": "MD5"}
"#;

/// The log of the vendor's sample about the notification of the stories: the shop's code put `&key=` before the key.
const LOG: &str = "responseTxt=true\n notify_url_log:sign=d70dfdacbe79e28689431a6e456f540a&mysign=d111b70bb3efffd42ae385385857b9ab&discount=0.00&notify_id=70fec0c2730b27528665af4517c27b95&notify_time=2026-11-21 10:00:00&notify_type=trade_status_sync&out_trade_no=20061128001&seller_id=2088000000000000&subject=测试商品&total_fee=88.00&trade_no=2006112800000001&trade_status=TRADE_SUCCESS\n";

/// A folder with the files of the stories, in which their commands run.
#[cfg(unix)]
pub(crate) struct Shop(Sandbox);

#[cfg(unix)]
impl Shop {
    pub(crate) fn new() -> Self {
        let shop = Sandbox::new();
        shop.file("order.json", ORDER)
            .file("key.txt", KEY)
            .file("notify.txt", NOTIFICATION)
            .file("notify.log", LOG);
        Self(shop)
    }

    /// Runs a command line of the shell.
    pub(crate) fn shell(&self, command: &str, locale: &str) -> Output {
        let program = Path::new(env!("CARGO_BIN_EXE_alipay-mapi"));
        let path = format!("{}:/usr/bin:/bin", program.parent().unwrap().display());
        Command::new("sh")
            .args(["-c", command])
            .current_dir(self.0.path(""))
            .env_clear()
            .envs([("PATH", path.as_str()), ("LANG", locale)])
            .output()
            .unwrap()
    }
}

/// A diagnosis or a verification may say no; nothing else may.
#[cfg(unix)]
#[track_caller]
pub(crate) fn expect_status(command: &str, ended: &Output) {
    let may_say_no = ["alipay-mapi diagnose ", "alipay-mapi verify-notify "];
    let may_say_no = may_say_no.iter().any(|name| command.contains(name));
    let status = ended.status.code();
    assert!(
        status == Some(0) || (may_say_no && status == Some(1)),
        "{command}: {ended:?}"
    );
}

/// The text with every `console` block run: a line after `$ ` is a command, what follows it its standard output.
#[cfg(unix)]
fn retold(readme: &str, locale: &str) -> String {
    let shop = Shop::new();
    let mut told = String::new();
    let mut in_story = false;
    for line in readme.split_inclusive('\n') {
        if line.starts_with("```") {
            in_story = line.trim_end() == "```console";
            told.push_str(line);
        } else if let Some(command) = line.strip_prefix("$ ").filter(|_| in_story) {
            let ended = shop.shell(command, locale);
            expect_status(command, &ended);
            told.push_str(line);
            let printed = String::from_utf8(ended.stdout).unwrap();
            told.push_str(&printed);
            if !printed.is_empty() && !printed.ends_with('\n') {
                told.push('\n');
            }
        } else if !in_story {
            told.push_str(line);
        }
    }
    told
}

/// The text without what a search counts and times, which differs from run to run.
#[cfg(unix)]
fn uncounted(readme: &str) -> String {
    let is_count = |line: &str| {
        ["searched: ", "搜索："]
            .iter()
            .any(|head| line.starts_with(head))
    };
    let mut counting = false;
    let mut left = String::new();
    for line in readme.split_inclusive('\n') {
        counting = is_count(line) || (counting && !line.starts_with("```") && line.trim() != "");
        if !counting {
            left.push_str(line);
        }
    }
    left
}

#[cfg(unix)]
#[test]
fn the_stories_are_what_the_program_prints() {
    for (file, locale) in [
        ("README.md", "en_GB.UTF-8"),
        ("README.zh-CN.md", "zh_CN.UTF-8"),
    ] {
        let path = project(file);
        let readme = std::fs::read_to_string(&path).unwrap();
        let told = retold(&readme, locale);
        if std::env::var_os("UPDATE").is_some() {
            std::fs::write(&path, told).unwrap();
        } else {
            assert_eq!(
                uncounted(&readme),
                uncounted(&told),
                "{file} is old: run the tests once with UPDATE=1"
            );
        }
    }
}
