//! The layers of the library, read from its source: a lower module never names a higher one, and the core knows of no
//! terminal, file, network or clock.

use std::path::{Path, PathBuf};

use crate::support::data::project;

/// What each module may name of the library besides itself.
const MAY_NAME: &[(&str, &[&str])] = &[
    ("protocol", &[]),
    ("text", &["protocol"]),
    ("catalog", &["protocol", "text"]),
    ("diagnose", &["protocol", "text", "catalog"]),
    ("transport", &["protocol"]),
    ("config", &["protocol", "text"]),
    (
        "cli",
        &[
            "protocol",
            "text",
            "catalog",
            "diagnose",
            "transport",
            "config",
        ],
    ),
];

/// What the core never names: its callers hand these in.
const OUTSIDE: &[&str] = &[
    "clap",
    "std::env",
    "std::fs",
    "std::net",
    "std::process",
    "std::time",
    "SystemTime",
    "reqwest",
    "println!",
    "eprintln!",
    "print!",
    "stdin()",
    "stdout()",
    "stderr()",
];
const CORE: &[&str] = &["protocol", "text", "catalog", "diagnose"];

fn sources(folder: &Path) -> Vec<PathBuf> {
    let mut found = Vec::new();
    for entry in std::fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            found.extend(sources(&path));
        } else if path.extension().is_some_and(|extension| extension == "rs") {
            found.push(path);
        }
    }
    found
}

/// The code of a file: without comments, texts in quotation marks and the module of its own tests.
fn code(path: &Path) -> String {
    let text = std::fs::read_to_string(path).unwrap();
    let text = text.split("#[cfg(test)]").next().unwrap();
    text.lines().map(bare).collect::<Vec<_>>().join("\n")
}

fn bare(line: &str) -> String {
    let mut bare = String::new();
    let mut quoted = false;
    let mut before = ' ';
    for character in line.chars() {
        if !quoted && character == '/' && before == '/' {
            break;
        }
        let opens_or_ends = before != '\\' && (quoted || before != '\'');
        if character == '"' && opens_or_ends {
            quoted = !quoted;
        } else if !quoted {
            bare.push(character);
        }
        before = character;
    }
    bare
}

/// The modules of the library that a piece of code names: `crate::a`, or one of `crate::{a, b}`.
fn named(code: &str) -> Vec<String> {
    let mut names = Vec::new();
    for after in code.split("crate::").skip(1) {
        let word = |text: &str| {
            text.trim()
                .chars()
                .take_while(|character| character.is_alphanumeric() || *character == '_')
                .collect::<String>()
        };
        match after.strip_prefix('{') {
            None => names.push(word(after)),
            Some(list) => {
                let mut depth = 1;
                let mut part = String::new();
                for character in list.chars() {
                    match character {
                        '{' => depth += 1,
                        '}' => depth -= 1,
                        _ => {}
                    }
                    if depth == 0 || (depth == 1 && character == ',') {
                        names.push(word(&part));
                        part.clear();
                    } else {
                        part.push(character);
                    }
                    if depth == 0 {
                        break;
                    }
                }
            }
        }
    }
    names.retain(|name| !name.is_empty());
    names
}

/// The ways in which a file of a module breaks the layers.
fn breaks(module: &str, code: &str) -> Vec<String> {
    let may = MAY_NAME.iter().find(|(name, _)| *name == module).unwrap().1;
    let mut found: Vec<String> = named(code)
        .into_iter()
        .filter(|name| {
            let is_module = MAY_NAME.iter().any(|(module, _)| module == name);
            is_module && name != module && !may.contains(&name.as_str())
        })
        .collect();
    if CORE.contains(&module) {
        let outside = OUTSIDE.iter().filter(|name| code.contains(**name));
        found.extend(outside.map(|name| (*name).to_owned()));
    }
    found
}

#[test]
fn no_module_names_a_higher_one() {
    let mut wrong = Vec::new();
    for (module, _) in MAY_NAME {
        let files = sources(&project("src").join(module));
        assert!(!files.is_empty(), "no source of {module}");
        for path in files {
            for name in breaks(module, &code(&path)) {
                wrong.push(format!("{} names {name}", path.display()));
            }
        }
    }
    assert_eq!(wrong, Vec::<String>::new());
}

#[test]
fn every_module_has_its_place() {
    let mut modules: Vec<String> = std::fs::read_dir(project("src"))
        .unwrap()
        .map(|entry| entry.unwrap().path())
        .filter(|path| path.is_dir())
        .map(|path| path.file_name().unwrap().to_str().unwrap().to_owned())
        .collect();
    modules.sort();
    let mut placed: Vec<&str> = MAY_NAME.iter().map(|(name, _)| *name).collect();
    placed.sort_unstable();
    assert_eq!(modules, placed);
}

#[test]
fn every_file_says_why_it_exists() {
    for path in sources(&project("src"))
        .into_iter()
        .chain(sources(&project("tests")))
    {
        let text = std::fs::read_to_string(&path).unwrap();
        assert!(
            text.starts_with("//! "),
            "{} has no purpose",
            path.display()
        );
    }
}

#[test]
fn the_check_can_fail() {
    let names = |code: &str| named(&bare(code));
    assert_eq!(names("use crate::text::{Lang, Text};"), ["text"]);
    assert_eq!(names("use crate::{cli, text::{a, b}};"), ["cli", "text"]);
    assert_eq!(names("// crate::cli"), Vec::<String>::new());
    assert_eq!(names("\"crate::cli\""), Vec::<String>::new());
    assert_eq!(breaks("text", "use crate::diagnose::Kind;"), ["diagnose"]);
    assert_eq!(
        breaks("protocol", "let t = std::time::Instant::now();"),
        ["std::time"]
    );
    assert_eq!(
        breaks("cli", "use std::env; use crate::config;"),
        Vec::<String>::new()
    );
}
