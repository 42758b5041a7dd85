//! Every vector of `tests/vectors`: the sign that was published or computed elsewhere, or the error it must give.

use serde_json::{Value, json};

use crate::support::data::{objects, text};
use crate::support::language::{LANGUAGES, assert_language};
use crate::support::run::{Ended, Sandbox, USAGE};

const FILES: [&str; 3] = ["published", "charsets", "documents"];

fn vectors() -> impl Iterator<Item = Value> {
    FILES
        .into_iter()
        .flat_map(|file| objects(&format!("tests/vectors/{file}.jsonl")))
}

/// Signs a vector's parameters; `--charset` is said where the parameters do not say it, or where the vector asks.
fn sign(vector: &Value, more: &[&str]) -> Ended {
    let declared = vector["params"]
        .as_array()
        .unwrap()
        .iter()
        .any(|pair| pair[0] == "_input_charset");
    let mut arguments = vec!["sign", "-i", "-", "--key", text(vector, "key")];
    arguments.extend(["--rule", text(vector, "rule")]);
    if !declared || vector["option"] == json!(true) {
        arguments.extend(["--charset", text(vector, "charset")]);
    }
    arguments.extend(more);
    Sandbox::new()
        .run(arguments)
        .stdin(vector["params"].to_string())
        .library()
}

fn ids(list: &Value) -> Vec<&str> {
    let mut ids: Vec<&str> = list
        .as_array()
        .unwrap()
        .iter()
        .map(|item| {
            item.as_str()
                .unwrap_or_else(|| item["id"].as_str().unwrap())
        })
        .collect();
    ids.sort_unstable();
    ids
}

#[test]
fn the_files_hold_what_was_published() {
    let all: Vec<Value> = vectors().collect();
    let mut names: Vec<&str> = all.iter().map(|vector| text(vector, "id")).collect();
    names.sort_unstable();
    names.dedup();
    assert_eq!(names.len(), all.len(), "two vectors share an id");
    assert!(
        all.iter()
            .all(|vector| vector["sign"].is_string() != vector["problem"].is_string()),
        "a vector has either a sign or a problem"
    );
}

#[test]
fn good_vectors_give_their_sign_and_their_findings() {
    for vector in vectors().filter(|vector| vector["sign"].is_string()) {
        let id = text(&vector, "id");
        sign(&vector, &["--json"])
            .expect_status(0)
            .expect_stderr("")
            .expect_json(|object| {
                assert_eq!(object["sign"], vector["sign"], "{id}");
                assert_eq!(object["rule"], vector["rule"], "{id}");
                let charset = &object["charset"];
                if id.starts_with("spelt-") {
                    assert_eq!(object["charset_from"], "parameter", "{id}");
                } else {
                    assert_eq!(charset, &vector["charset"], "{id}");
                }
                let none = json!([]);
                let expected = vector.get("findings").unwrap_or(&none);
                assert_eq!(ids(&object["warnings"]), ids(expected), "{id}");
            });
        sign(&vector, &[])
            .expect_status(0)
            .expect_streams(|stdout, _| {
                assert_eq!(stdout, format!("{}\n", text(&vector, "sign")), "{id}");
            });
    }
}

#[test]
fn bad_vectors_give_their_problem_by_name() {
    for vector in vectors().filter(|vector| vector["problem"].is_string()) {
        let id = text(&vector, "id");
        for lang in LANGUAGES {
            sign(&vector, &["--json", "--lang", lang])
                .expect_status(USAGE)
                .expect_stderr_holds(&[text(&vector, "names")])
                .expect_json(|object| {
                    let error = &object["error"];
                    assert_eq!(error["id"], vector["problem"], "{id}");
                    assert_language(error["hint"].as_str().unwrap(), lang);
                });
        }
    }
}

#[test]
fn the_stray_blank_of_the_faq_is_pointed_at() {
    let line = "sign -i - --key 1234567890123";
    let stray =
        "service= create_direct_pay_by_user\npartner=2088006300000000\nemail=test@msn.com\n";
    Sandbox::new()
        .run(line.split(' '))
        .stdin(stray)
        .library()
        .expect_status(0)
        .expect_stdout("ae01b5a8aca9384f6bb48648cd0067e1\n")
        .expect_stderr_holds(&["[blank-first]", "service begins with a blank"]);
    Sandbox::new()
        .run(line.split(' '))
        .stdin(stray.replace("= ", "="))
        .library()
        .expect_status(0)
        .expect_stdout("390649c0eb738757b883f389a178175a\n")
        .expect_streams(|_, stderr| assert!(!stderr.contains("blank"), "{stderr}"));
}
