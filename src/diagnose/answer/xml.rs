//! The XML of an answer: `alipay` with `is_success`, or the `err` of the WAP interface.

use roxmltree::{Document, Node};

use super::read::{Unreadable, Verdict};

/// What the XML says.
#[derive(Debug)]
pub(super) struct Said {
    pub(super) verdict: Verdict,
    pub(super) code: Option<String>,
    /// What else it tells, by the name of its element.
    pub(super) details: Vec<(String, String)>,
}

/// Elements that hold a code, in the order in which they count.
const CODES: [&str; 4] = ["error", "detail_error_code", "error_code", "code"];
/// Elements that hold the answer's own outcome.
const OUTCOMES: [&str; 3] = ["result_code", "response_code", "refund_result_code"];
/// The most details that are told.
const MOST: usize = 40;

/// Whether an outcome is a success, or one that is still to come.
fn is_good(outcome: &str) -> bool {
    outcome.contains("SUCCESS") || outcome.contains("PROCESS")
}

/// Reads the XML.
pub(super) fn read(text: &str) -> Result<Said, Unreadable> {
    let document = Document::parse(text).map_err(|error| Unreadable::Xml(error.to_string()))?;
    let root = document.root_element();
    let name = root.tag_name().name();
    let fields: Vec<(String, String)> = match name {
        "alipay" => own(root)
            .filter(|node| node.tag_name().name() != "request")
            .flat_map(leaves)
            .collect(),
        "err" | "error_response" => leaves(root),
        // What a WAP answer brings on success.
        other if other.ends_with("_res") => leaves(root),
        other => return Err(Unreadable::Root(other.to_owned())),
    };
    let of = |name: &str| {
        let field = fields.iter().find(|(field, _)| field == name);
        field.map(|(_, value)| value.as_str())
    };
    let filled = |name: &&str| of(name).filter(|value| !value.is_empty());
    let outcome = OUTCOMES
        .iter()
        .filter_map(filled)
        .find(|value| !is_good(value));
    let refused = of("is_success").is_some_and(|value| value.eq_ignore_ascii_case("F"))
        || outcome.is_some()
        || name.starts_with("err");
    // An outcome that only says that there is none is no code.
    let telling = outcome.filter(|value| !matches!(*value, "FAIL" | "FAILED"));
    let code = CODES.iter().find_map(filled).or(telling).map(str::to_owned);
    let verdict = if refused || code.is_some() {
        Verdict::Refused
    } else {
        Verdict::Fine
    };
    let known = |name: &String| name == "is_success" || name == "sign" || name == "sign_type";
    let details = fields
        .into_iter()
        .filter(|(name, value)| !known(name) && !value.is_empty() && Some(value) != code.as_ref())
        .take(MOST)
        .collect();
    Ok(Said {
        verdict,
        code,
        details,
    })
}

fn own<'a, 'input>(node: Node<'a, 'input>) -> impl Iterator<Item = Node<'a, 'input>> {
    node.children().filter(Node::is_element)
}

/// The elements inside of a node that hold text, by name.
fn leaves(node: Node<'_, '_>) -> Vec<(String, String)> {
    node.descendants()
        .filter(|node| node.is_element() && own(*node).next().is_none())
        .map(|node| {
            let text = node.text().unwrap_or_default().trim();
            (node.tag_name().name().to_owned(), text.to_owned())
        })
        .collect()
}
