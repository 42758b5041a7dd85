//! Notifications and returns: what kind it is, whether its sign is right, and the trade that it tells of.

use super::form;
use super::key::Key;
use super::params::{Param, Params};
use super::rule::{Rule, RuleName, Ties};
use super::sign::{NotASign, Received, Sign};

/// The way by which a message came.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Channel {
    /// `notify_url`: Alipay's server posts it and waits for `success`.
    Notify,
    /// `return_url`: the payer's browser brings it, and no reply is due.
    Return,
}

impl Channel {
    /// The channel that the fields tell: only a return carries `is_success` or `exterface`, and a WAP return has a
    /// `result` with a `request_token`. Empty values are not signed and tell nothing.
    #[must_use]
    pub fn of(params: &Params) -> Self {
        let has = |name| params.get_filled(name).is_some();
        let is_return =
            has("is_success") || has("exterface") || (has("result") && has("request_token"));
        if is_return {
            Self::Return
        } else {
            Self::Notify
        }
    }

    /// The name of the parameter in which a request asks for this channel.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Notify => "notify_url",
            Self::Return => "return_url",
        }
    }
}

/// The rule that the fields tell: the WAP notification's if it is one, else the gateway's.
#[must_use]
pub fn rule_of(params: &Params) -> RuleName {
    if params.has("notify_data") && params.has("sec_id") {
        RuleName::WapNotify
    } else {
        RuleName::Mapi
    }
}

/// The outcome of comparing a received sign with the computed one.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Comparison {
    /// The sign over what was received.
    pub computed: Sign,
    /// The received sign, if it has the form of one.
    pub received: Result<Received, NotASign>,
    /// Whether the two agree.
    pub matches: bool,
    /// The order of equal names that matched, where a name is given twice.
    pub ties: Option<Ties>,
}

/// Compares each received `sign` with the one computed under the rule; names given twice are tried in both orders.
/// `None` where no `sign` was received.
#[must_use]
pub fn compare(rule: &Rule, params: &Params, key: &Key) -> Option<Comparison> {
    let orders: &[Ties] = if params.repeated_names().is_empty() {
        &[Ties::Value]
    } else {
        &[Ties::Value, Ties::Given]
    };
    let computed = rule.sign(params, key);
    let mut first = None;
    for value in params.all("sign") {
        let received = Received::parse(value);
        for ties in orders {
            let sign = Rule {
                sort: rule.sort.with_ties(*ties),
                ..*rule
            }
            .sign(params, key);
            if received.is_ok_and(|received| sign.matches(&received)) {
                let ties = (orders.len() > 1).then_some(*ties);
                return Some(Comparison {
                    computed: sign,
                    received,
                    matches: true,
                    ties,
                });
            }
        }
        first.get_or_insert(received);
    }
    first.map(|received| Comparison {
        computed,
        received,
        matches: false,
        ties: None,
    })
}

/// The fields of the trade: those of the message itself, or of the XML in a WAP notification's `notify_data`.
///
/// # Errors
/// `notify_data` is no XML document that can be read, with the reader's reason.
pub fn fields(params: &Params) -> Result<Params, String> {
    let Some(data) = params.get_filled("notify_data") else {
        return Ok(params.clone());
    };
    let text = str::from_utf8(data).map_err(|error| error.to_string())?;
    let document = roxmltree::Document::parse(text).map_err(|error| error.to_string())?;
    let children = document
        .root_element()
        .children()
        .filter(roxmltree::Node::is_element);
    let text = |node: roxmltree::Node<'_, '_>| -> String {
        node.descendants()
            .filter(roxmltree::Node::is_text)
            .filter_map(|text| text.text())
            .collect()
    };
    Ok(children
        .map(|node| Param::new(node.tag_name().name(), text(node)))
        .collect())
}

/// The two ways to send a `notify_id` back to the gateway. An id on a return URL is itself percent-encoded text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Spelling {
    /// Encoded, so that the server reads it as it was signed.
    Encoded,
    /// Pasted into the URL as it was signed; the server decodes it once more.
    AsSigned,
}

impl Spelling {
    /// The name in JSON.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Encoded => "encoded",
            Self::AsSigned => "as-signed",
        }
    }

    /// The id as it stands in the query.
    #[must_use]
    pub fn write(self, notify_id: &[u8]) -> String {
        match self {
            Self::Encoded => form::encode_part(notify_id),
            // What is no part of an escape and not unreserved would not survive in a query as it stands.
            Self::AsSigned => notify_id
                .split_inclusive(|byte| *byte == b'%')
                .map(|piece| {
                    let (text, escape) = piece
                        .strip_suffix(b"%")
                        .map_or((piece, ""), |text| (text, "%"));
                    form::encode_part(text) + escape
                })
                .collect(),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::protocol::rule::Sort;

    #[test]
    fn equal_names_are_tried_in_both_orders() {
        let key = Key::new(b"k".to_vec());
        let given: Params = [("b", "2"), ("a", "z"), ("a", "y")].into_iter().collect();
        for ties in [Ties::Value, Ties::Given] {
            let rule = Rule {
                sort: Sort::Name(ties),
                ..Rule::MAPI
            };
            let mut signed = given.clone();
            signed.push(Param::new("sign", rule.sign(&given, &key).hex()));
            let comparison = compare(&Rule::MAPI, &signed, &key).expect("a sign is there");
            assert!(comparison.matches);
            assert_eq!(comparison.ties, Some(ties));
        }
    }

    #[test]
    fn wap_fields_come_from_the_xml() {
        let params: Params = [("notify_data", "<notify><trade_no>7</trade_no><x/></notify>")]
            .into_iter()
            .collect();
        assert_eq!(
            fields(&params).expect("XML").get("trade_no"),
            Some(&b"7"[..])
        );
        let broken: Params = [("notify_data", "<notify>")].into_iter().collect();
        assert!(fields(&broken).is_err());
    }

    #[test]
    fn spellings_of_an_id() {
        assert_eq!(Spelling::Encoded.write(b"a%2Fb"), "a%252Fb");
        assert_eq!(Spelling::AsSigned.write(b"a%2Fb c&d"), "a%2Fb%20c%26d");
    }
}
