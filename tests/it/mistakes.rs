//! The registry of mistakes: each has a case in `tests/cases/mistakes` that it explains, written out by hand as the
//! bytes that were digested, and a near miss that it does not.

use std::collections::BTreeSet;

use alipay_mapi::diagnose::mistakes::{self, Case, Direction, Draft, Frequency, Slip, Slips};
use alipay_mapi::diagnose::search::{Explanation, Limits, search};
use alipay_mapi::protocol::charset::Charset;
use alipay_mapi::protocol::key::Key;
use alipay_mapi::protocol::params::{Param, Params};
use alipay_mapi::protocol::rule::{Rule, RuleName};
use alipay_mapi::text::Lang;
use md5::Digest as _;
use serde_json::Value;

use crate::support::data::{bytes, objects, project, text};
use crate::support::language::{LANGUAGES, assert_language};

/// The key of every case that names no other.
const KEY: &str = "k3y0f7h3t3s7s0nlyk3y0f7h3t3s7s0n";

/// A case of the files, ready to be explained.
struct Example {
    params: Params,
    rule: RuleName,
    key: Key,
    charset: Charset,
    direction: Direction,
    other_keys: Vec<(String, Key)>,
    address: Option<String>,
    sign: String,
}

impl Example {
    fn read(object: &Value) -> Self {
        let word =
            |field: &str, default: &str| object[field].as_str().unwrap_or(default).to_owned();
        let charset = Charset::from_label(word("charset", "utf-8").as_bytes()).unwrap();
        let encoded = |text: &str| match text.strip_prefix("hex:") {
            Some(_) => bytes(text),
            None => charset.encode(text).unwrap(),
        };
        let key = bytes(&word("key", KEY));
        let pair =
            |name: &str, value: &Value| Param::new(encoded(name), encoded(value.as_str().unwrap()));
        let params = match &object["params"] {
            Value::Array(pairs) => pairs
                .iter()
                .map(|given| pair(given[0].as_str().unwrap(), &given[1]))
                .collect(),
            given => given
                .as_object()
                .unwrap()
                .iter()
                .map(|(name, value)| pair(name, value))
                .collect(),
        };
        let other_keys = object["other_keys"].as_object().into_iter().flatten();
        Self {
            params,
            rule: RuleName::ALL
                .into_iter()
                .find(|rule| rule.name() == word("rule", "mapi"))
                .unwrap(),
            direction: match text(object, "mode") {
                "request" => Direction::Request,
                "notify" => Direction::Notify,
                other => panic!("no mode {other}"),
            },
            charset,
            other_keys: other_keys
                .map(|(name, key)| (name.clone(), Key::new(bytes(key.as_str().unwrap()))))
                .collect(),
            address: object["address"].as_str().map(str::to_owned),
            sign: object["sign"].as_str().map_or_else(
                || {
                    format!(
                        "{:x}",
                        Hex(&md5::Md5::digest(digested(
                            &object["digested"],
                            &key,
                            &encoded
                        )))
                    )
                },
                str::to_owned,
            ),
            key: Key::new(key),
        }
    }

    fn case<'a>(&'a self, rule: &'a Rule) -> Case<'a> {
        Case {
            params: &self.params,
            rule,
            key: &self.key,
            charset: self.charset,
            direction: self.direction,
            other_keys: &self.other_keys,
            address: self.address.as_deref(),
        }
    }

    /// The mistakes of the first explanation that the search finds, and those that would digest the same bytes.
    fn searched(&self) -> Vec<Vec<&'static str>> {
        let limits = Limits {
            candidates: Some(400_000),
            depth: 2,
            threads: 1,
        };
        let rule = self.rule.rule();
        let searched = search(&self.case(&rule), self.sign.as_bytes(), limits, &|_| true);
        let Some(first) = searched.explanations.first() else {
            return Vec::new();
        };
        let chains = [&first.slips].into_iter().chain(&first.alternatives);
        let ids = |chain: &Vec<Slip>| chain.iter().map(|slip| slip.mistake.id).collect();
        chains.map(ids).collect()
    }

    /// Every slip of these mistakes that alone leads to the sign.
    fn explained_by(&self, ids: impl Fn(&str) -> bool) -> Vec<Slip> {
        let rule = self.rule.rule();
        let case = self.case(&rule);
        let right = Draft::of(&case);
        assert_ne!(
            right.digested().printed,
            self.sign,
            "nothing is wrong in this case"
        );
        let mut slips = Vec::new();
        for mistake in mistakes::all().filter(|mistake| ids(mistake.id)) {
            if mistake.frequency(case.direction) != Frequency::Never {
                Slips::collect(mistake, &case, &mut slips);
            }
        }
        slips.retain(|slip| {
            Explanation::prove(&case, vec![slip.clone()], self.sign.as_bytes()).is_some()
        });
        slips
    }
}

struct Hex<'a>(&'a [u8]);

impl std::fmt::LowerHex for Hex<'_> {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        self.0.iter().try_for_each(|byte| write!(f, "{byte:02x}"))
    }
}

/// The bytes that were digested: a text, or a list of them; `{key}` is the right key.
fn digested(parts: &Value, key: &[u8], encoded: &dyn Fn(&str) -> Vec<u8>) -> Vec<u8> {
    match parts {
        Value::String(part) => {
            let mut digested = Vec::new();
            for (nth, text) in part.split("{key}").enumerate() {
                if nth > 0 {
                    digested.extend_from_slice(key);
                }
                digested.extend(encoded(text));
            }
            digested
        }
        Value::Array(parts) => parts
            .iter()
            .flat_map(|part| digested(part, key, encoded))
            .collect(),
        other => panic!("nothing digested: {other}"),
    }
}

fn examples() -> Vec<Value> {
    let mut files: Vec<_> = std::fs::read_dir(project("tests/cases/mistakes"))
        .unwrap()
        .map(|file| file.unwrap().file_name().into_string().unwrap())
        .collect();
    files.sort();
    files
        .iter()
        .flat_map(|file| objects(&format!("tests/cases/mistakes/{file}")))
        .collect()
}

#[test]
fn every_mistake_has_a_case_and_every_case_a_mistake() {
    let with_case: BTreeSet<String> = examples()
        .iter()
        .map(|case| text(case, "id").to_owned())
        .collect();
    let registered: BTreeSet<String> = mistakes::all()
        .map(|mistake| mistake.id.to_owned())
        .collect();
    let lacking: Vec<_> = registered.difference(&with_case).collect();
    let unknown: Vec<_> = with_case.difference(&registered).collect();
    assert!(
        lacking.is_empty(),
        "no case in tests/cases/mistakes: {lacking:?}"
    );
    assert!(unknown.is_empty(), "not registered: {unknown:?}");
    assert_eq!(
        registered.len(),
        mistakes::all().count(),
        "an id is given twice"
    );
}

#[test]
fn every_mistake_explains_its_case_and_not_the_near_miss() {
    let mut wrong = Vec::new();
    for object in examples() {
        let id = text(&object, "id");
        let example = Example::read(&object);
        let by = example.explained_by(|one| one == id);
        match by.first() {
            None => wrong.push(format!(
                "{id} does not explain {object}; {:?} do",
                example
                    .explained_by(|_| true)
                    .iter()
                    .map(|slip| slip.mistake.id)
                    .collect::<Vec<_>>()
            )),
            Some(slip) => {
                for name in LANGUAGES {
                    let lang = Lang::from_name(name).unwrap();
                    // A placeholder without its fact fails where it is filled.
                    for told in [slip.title(lang), slip.detail(lang), slip.fix(lang)] {
                        assert_language(&told, name);
                    }
                }
            }
        }
        let mut near = object.clone();
        let changes = object["near"]
            .as_object()
            .unwrap_or_else(|| panic!("{id} has no near miss"));
        for (field, value) in changes {
            near[field] = value.clone();
        }
        let by_near = Example::read(&near).explained_by(|one| one == id);
        if !by_near.is_empty() {
            wrong.push(format!("{id} explains its near miss"));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn the_search_finds_each_case_and_names_it() {
    let mut wrong = Vec::new();
    for object in examples() {
        let found = Example::read(&object).searched();
        if !found.contains(&vec![text(&object, "id")]) {
            wrong.push(format!("{found:?} for {object}"));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}
