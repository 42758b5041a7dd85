//! What the message must say to be about the shop's own order: number, amount, seller.

use crate::cli::failure::{Failure, fail};
use crate::cli::options::VerifyNotifyArgs;
use crate::config::Profile;
use crate::diagnose::Finding;
use crate::diagnose::findings::notify as kinds;
use crate::protocol::charset::Charset;
use crate::text::problem::usage;
use crate::text::shown;

use super::trade::Trade;

/// Fields that hold an amount: `88` and `88.00` are the same there.
const AMOUNTS: &[&str] = &[
    "total_fee",
    "rmb_fee",
    "money",
    "price",
    "discount",
    "logistics_fee",
    "coupon_discount",
];

/// Names and the values they must have.
pub(super) struct Expectations(Vec<Expectation>);

struct Expectation {
    name: String,
    value: String,
    /// Whether the field must be there: what a profile says is compared only where the message has it.
    required: bool,
}

impl Expectations {
    /// What was typed: `--expect` and `--seller-id`.
    pub(super) fn typed(args: &VerifyNotifyArgs) -> Result<Self, Failure> {
        let split = |text: &String| {
            let pair = text.split_once('=').filter(|(name, _)| !name.is_empty());
            let (name, value) = pair.ok_or_else(|| {
                fail(&usage::EXPECT_FORM).with("value", shown(text.as_bytes(), Charset::Utf8))
            })?;
            Ok(Expectation {
                name: name.to_owned(),
                value: value.to_owned(),
                required: true,
            })
        };
        let mut expected = args
            .expect
            .iter()
            .map(split)
            .collect::<Result<Vec<_>, Failure>>()?;
        if let Some(value) = &args.seller_id {
            expected.push(Expectation {
                name: "seller_id".to_owned(),
                value: value.clone(),
                required: true,
            });
        }
        Ok(Self(expected))
    }

    /// With the seller of the profile, unless one was typed.
    pub(super) fn with_profile(mut self, profile: Option<&Profile>) -> Self {
        let Some(profile) = profile else { return self };
        for (name, value) in [
            ("seller_id", &profile.seller_id),
            ("seller_email", &profile.seller_email),
        ] {
            if let Some(value) = value
                && self.0.iter().all(|expected| expected.name != name)
            {
                self.0.push(Expectation {
                    name: name.to_owned(),
                    value: value.clone(),
                    required: false,
                });
            }
        }
        self
    }

    /// What differs, as findings.
    pub(super) fn check(&self, trade: &Trade) -> Vec<Finding> {
        let charset = trade.charset();
        let differs = |expected: &Expectation| {
            let name = shown(expected.name.as_bytes(), Charset::Utf8);
            let wanted = shown(expected.value.as_bytes(), Charset::Utf8);
            let values: Vec<&[u8]> = trade.fields.all(&expected.name).collect();
            if values.is_empty() {
                let missing = expected.required.then(|| kinds::EXPECTED_MISSING.at(name));
                return missing.map(|finding| finding.with("expected", wanted));
            }
            let is_amount = AMOUNTS.contains(&expected.name.as_str());
            let same = |value: &[u8]| {
                let text = charset.decode(value);
                text.is_some_and(|text| {
                    text == expected.value || is_amount && same_amount(&text, &expected.value)
                })
            };
            let other = values.iter().find(|value| !same(value))?;
            let finding = kinds::EXPECTED_DIFFERS.at(name).with("expected", wanted);
            Some(finding.with("received", shown(other, charset)))
        };
        self.0.iter().filter_map(differs).collect()
    }
}

/// Whether two decimal numbers are the same amount: zeros at the end of the fraction do not count.
fn same_amount(a: &str, b: &str) -> bool {
    let parts = |text: &str| {
        let (whole, fraction) = text.split_once('.').unwrap_or((text, ""));
        let digits = |part: &str| part.bytes().all(|byte| byte.is_ascii_digit());
        (!whole.is_empty() && digits(whole.trim_start_matches('-')) && digits(fraction))
            .then(|| (whole.to_owned(), fraction.trim_end_matches('0').to_owned()))
    };
    parts(a).is_some_and(|a| parts(b) == Some(a))
}

#[cfg(test)]
mod tests {
    use super::same_amount;

    #[test]
    fn amounts_are_compared_as_numbers() {
        assert!(same_amount("88", "88.00"));
        assert!(same_amount("0.10", "0.1"));
        assert!(same_amount("-5.0", "-5"));
        assert!(!same_amount("88.00", "88.01"));
        assert!(!same_amount("88", "880"));
        assert!(!same_amount("", "0"));
        assert!(!same_amount("1e1", "10"));
    }
}
