//! The tables of both READMEs are the program's own texts, and their stories are what the program prints; `UPDATE=1`
//! rewrites them.

use alipay_mapi::text::help::COMMAND_TEXTS;

use std::path::Path;
use std::process::Command;

use crate::support::data::project;
use crate::support::run::{KEY, Sandbox};
use crate::verify_notify::NOTIFICATION;

const START: &str = "<!-- table: commands -->\n";
const END: &str = "<!-- end -->";

#[test]
fn the_list_of_commands_is_what_the_program_says() {
    for (file, head, chinese) in [
        ("README.md", "| command | what it does |", false),
        ("README.zh-CN.md", "| 命令 | 作用 |", true),
    ] {
        let path = project(file);
        let readme = std::fs::read_to_string(&path).unwrap();
        let (before, rest) = readme.split_once(START).unwrap();
        let (table, after) = rest.split_once(END).unwrap();
        let mut expected = format!("{head}\n|---|---|\n");
        for command in COMMAND_TEXTS {
            let text = if chinese {
                command.text.zh
            } else {
                command.text.en
            };
            expected.extend(["| `", command.id, "` | ", text, " |\n"]);
        }
        if std::env::var_os("UPDATE").is_some() {
            std::fs::write(&path, format!("{before}{START}{expected}{END}{after}")).unwrap();
        } else {
            assert_eq!(
                table, expected,
                "{file} is old: run the tests once with UPDATE=1"
            );
        }
    }
}

/// The order of the stories, as they print it.
const ORDER: &str = r#"{"service": "create_direct_pay_by_user", "partner": "2088006300000000", "_input_charset": "utf-8",
 "out_trade_no": "20061128001", "subject": "测试商品", "total_fee": "88.00", "body": "", "payment_type": "1",
 "seller_id": "2088006300000000", "sign_type": "MD5"}
"#;

/// The text with every `console` block run: a line after `$ ` is a command, what follows it its standard output.
#[cfg(unix)]
fn retold(readme: &str, locale: &str) -> String {
    let shop = Sandbox::new();
    shop.file("order.json", ORDER)
        .file("key.txt", KEY)
        .file("notify.txt", NOTIFICATION);
    let program = Path::new(env!("CARGO_BIN_EXE_alipay-mapi"));
    let path = format!("{}:/usr/bin:/bin", program.parent().unwrap().display());
    let mut told = String::new();
    let mut in_story = false;
    for line in readme.split_inclusive('\n') {
        if line.starts_with("```") {
            in_story = line.trim_end() == "```console";
            told.push_str(line);
        } else if let Some(command) = line.strip_prefix("$ ").filter(|_| in_story) {
            let ended = Command::new("sh")
                .args(["-c", command])
                .current_dir(shop.path(""))
                .env_clear()
                .envs([("PATH", path.as_str()), ("LANG", locale)])
                .output()
                .unwrap();
            assert!(ended.status.success(), "{command}: {ended:?}");
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
                readme, told,
                "{file} is old: run the tests once with UPDATE=1"
            );
        }
    }
}
