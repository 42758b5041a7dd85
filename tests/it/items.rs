//! The table of both READMEs that has every item of the FAQ and every section of the guide: each row reproduces what
//! the item is about, and what comes of it is run and looked for here. `UPDATE=1` rewrites the tables.

use std::collections::BTreeSet;

use alipay_mapi::catalog::topics;
use alipay_mapi::diagnose::{findings, mistakes};
use alipay_mapi::text::Lang;

use crate::support::data::{objects, text};
use crate::support::table::assert_table;

/// What a row may hold besides findings and mistakes, where nothing is signed or sent wrongly: a reply, a verdict, a code.
const WORDS: &[&str] = &["success", "fail", "sign-ok", "HAS_NO_PRIVILEGE"];

#[test]
fn every_item_has_its_row() {
    let rows = objects("tests/cases/items.jsonl");
    let items: Vec<&str> = rows.iter().map(|row| text(row, "item")).collect();
    let topics: Vec<&str> = topics::all().map(|topic| topic.id).collect();
    assert_eq!(items, topics);
    let ids: BTreeSet<&str> = findings::all()
        .map(|kind| kind.id)
        .chain(mistakes::all().map(|mistake| mistake.id))
        .chain(WORDS.iter().copied())
        .collect();
    for row in &rows {
        assert!(ids.contains(text(row, "holds")), "{row}");
    }
}

#[test]
fn the_tables_are_those_rows() {
    for (file, head, chinese) in [
        (
            "README.md",
            "| item | command | finding or mistake |",
            false,
        ),
        ("README.zh-CN.md", "| 条目 | 命令 | 检查结果或错误 |", true),
    ] {
        let mut expected = format!("{head}\n|---|---|---|\n");
        for row in objects("tests/cases/items.jsonl") {
            let item = text(&row, "item");
            let topic = topics::by_id(item).unwrap();
            let title = if chinese {
                topic.title().raw(Lang::Zh)
            } else {
                topic.title().raw(Lang::En)
            };
            // In a table a bar ends the cell, in code as well.
            let command = text(&row, "command").replace('|', "\\|");
            let holds = text(&row, "holds");
            expected.extend(["| ", title, " (`", item, "`) | `"]);
            expected.extend([command.as_str(), "` | `", holds, "` |\n"]);
        }
        assert_table(file, "items", &expected);
    }
}

/// Runs each row in a folder with the files of the stories.
#[cfg(unix)]
#[test]
fn every_row_is_what_the_program_finds() {
    use crate::readme::{Shop, expect_status};
    let shop = Shop::new();
    let mut wrong = Vec::new();
    for row in objects("tests/cases/items.jsonl") {
        let (command, holds) = (text(&row, "command"), text(&row, "holds"));
        let ended = shop.shell(command, "en_GB.UTF-8");
        expect_status(command, &ended);
        let text = |bytes: &[u8]| String::from_utf8_lossy(bytes).into_owned();
        let (out, told) = (text(&ended.stdout), text(&ended.stderr));
        let is_word = out.trim() == holds || out.contains(&format!(" {holds} ("));
        let is_told = format!("{out}{told}").contains(&format!("[{holds}]"));
        let is_answered = WORDS.contains(&holds) && is_word;
        if !is_told && !is_answered {
            wrong.push(format!("{command}\n{out}{told}"));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}
