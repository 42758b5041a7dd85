//! The tables of both READMEs are the program's own texts; `UPDATE=1` rewrites them.

use alipay_mapi::text::help::COMMAND_TEXTS;

use crate::support::data::project;

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
