//! Amounts as decimal text: exact, digit by digit. Floating point only where it is the mistake itself.

/// A number as it is written: no exponent.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Decimal {
    negative: bool,
    /// The digits before the point, without leading zeros; `0` if there are none.
    whole: String,
    /// The digits behind it, as written.
    fraction: String,
}

impl Decimal {
    /// Reads digits with at most one point and a sign.
    pub(super) fn read(bytes: &[u8]) -> Option<Self> {
        let text = str::from_utf8(bytes).ok().filter(|text| text.len() <= 40)?;
        let (negative, digits) = match text.strip_prefix(['-', '+']) {
            Some(digits) => (text.starts_with('-'), digits),
            None => (false, text),
        };
        let (whole, fraction) = digits.split_once('.').unwrap_or((digits, ""));
        let all_digits = |part: &str| part.bytes().all(|byte| byte.is_ascii_digit());
        if whole.len() + fraction.len() == 0 || !all_digits(whole) || !all_digits(fraction) {
            return None;
        }
        Some(Self::of(negative, whole, fraction))
    }

    fn of(negative: bool, whole: &str, fraction: &str) -> Self {
        let whole = match whole.trim_start_matches('0') {
            "" => "0",
            digits => digits,
        };
        Self {
            negative,
            whole: whole.to_owned(),
            fraction: fraction.to_owned(),
        }
    }

    fn exact(&self) -> &str {
        self.fraction.trim_end_matches('0')
    }

    /// The text with that fraction.
    fn print(&self, fraction: &str) -> String {
        let sign = if self.negative { "-" } else { "" };
        let point = if fraction.is_empty() { "" } else { "." };
        format!("{sign}{}{point}{fraction}", self.whole)
    }

    /// As written, but for leading zeros and a plus sign.
    pub(super) fn plain(&self) -> String {
        self.print(&self.fraction)
    }

    /// Without zeros at the end: `10`, `10.5`.
    pub(super) fn shortest(&self) -> String {
        self.print(self.exact())
    }

    /// As languages print a floating-point number: `10.0`, `10.5`.
    pub(super) fn as_float(&self) -> String {
        self.print(if self.exact().is_empty() {
            "0"
        } else {
            self.exact()
        })
    }

    /// With exactly so many decimals, or `None` where that would round.
    pub(super) fn fixed(&self, decimals: usize) -> Option<String> {
        let exact = self.exact();
        (exact.len() <= decimals).then(|| self.print(&format!("{exact:0<decimals$}")))
    }

    /// Cut to so many decimals, or `None` where nothing but zeros would be lost.
    pub(super) fn truncated(&self, decimals: usize) -> Option<String> {
        (self.exact().len() > decimals).then(|| self.print(&self.fraction[..decimals]))
    }

    /// Rounded up from that digit on to so many decimals: 5 is the usual rounding, 1 always away from zero.
    pub(super) fn rounded(&self, decimals: usize, from: u8) -> Option<String> {
        let cut = self.truncated(decimals)?;
        let next = self.exact().as_bytes()[decimals];
        let more = next - b'0' >= from || (from == 1 && next == b'0');
        if !more {
            return Some(cut);
        }
        let mut digits = format!("0{}{}", self.whole, &self.fraction[..decimals]).into_bytes();
        for digit in digits.iter_mut().rev() {
            if *digit == b'9' {
                *digit = b'0';
            } else {
                *digit += 1;
                break;
            }
        }
        let digits = String::from_utf8(digits).ok()?;
        let (whole, fraction) = digits.split_at(digits.len() - decimals);
        Some(Self::of(self.negative, whole, fraction).plain())
    }

    /// The number with its point moved to the right, or to the left where negative.
    pub(super) fn scaled(&self, places: i8) -> Self {
        let digits = usize::from(places.unsigned_abs());
        if places >= 0 {
            let fraction = format!("{:0<digits$}", self.fraction);
            let (up, rest) = fraction.split_at(digits);
            Self::of(self.negative, &format!("{}{up}", self.whole), rest)
        } else {
            let whole = format!("{:0>width$}", self.whole, width = digits + 1);
            let (rest, down) = whole.split_at(whole.len() - digits);
            Self::of(self.negative, rest, &format!("{down}{}", self.fraction))
        }
    }

    /// With a comma after every third digit from the point.
    pub(super) fn grouped(&self) -> Option<String> {
        let (sign, digits) = (if self.negative { "-" } else { "" }, self.whole.as_bytes());
        if digits.len() < 4 {
            return None;
        }
        let mut grouped = String::new();
        for (at, digit) in digits.iter().enumerate() {
            if at > 0 && (digits.len() - at).is_multiple_of(3) {
                grouped.push(',');
            }
            grouped.push(char::from(*digit));
        }
        let point = if self.fraction.is_empty() { "" } else { "." };
        Some(format!("{sign}{grouped}{point}{}", self.fraction))
    }

    /// The significant digits and the exponent of the first of them, or `None` for zero.
    pub(super) fn scientific(&self) -> Option<(String, i32)> {
        let digits = format!("{}{}", self.whole, self.exact());
        let lead = digits.len() - digits.trim_start_matches('0').len();
        let significant = digits.trim_matches('0').to_owned();
        let exponent = i32::try_from(self.whole.len()).ok()? - 1 - i32::try_from(lead).ok()?;
        (!significant.is_empty()).then_some((significant, exponent))
    }

    /// Whether it is below zero.
    pub(super) fn negative(&self) -> bool {
        self.negative
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(text: &str) -> Decimal {
        Decimal::read(text.as_bytes()).expect("a number")
    }

    #[test]
    fn digits_are_exact() {
        for text in ["", ".", "1.2.3", "1e5", "x", "--1", " 1"] {
            assert_eq!(Decimal::read(text.as_bytes()), None, "{text}");
        }
        assert_eq!(read("007.50").plain(), "7.50");
        assert_eq!(read(".50").shortest(), "0.5");
        assert_eq!(read("10.00").as_float(), "10.0");
        assert_eq!(read("10.005").fixed(2), None);
        assert_eq!(read("10").fixed(2).as_deref(), Some("10.00"));
        assert_eq!(read("9.995").rounded(2, 5).as_deref(), Some("10.00"));
        assert_eq!(read("9.994").rounded(2, 5).as_deref(), Some("9.99"));
        assert_eq!(read("-99.5").rounded(0, 5).as_deref(), Some("-100"));
        assert_eq!(read("88.88").truncated(0).as_deref(), Some("88"));
        assert_eq!(read("88.00").truncated(0), None);
        assert_eq!(read("0.5").scaled(2).plain(), "50");
        assert_eq!(read("88.88").scaled(2).plain(), "8888");
        assert_eq!(read("88.88").scaled(-2).plain(), "0.8888");
        assert_eq!(read("5").scaled(-2).plain(), "0.05");
        assert_eq!(
            read("-1234567.8").grouped().as_deref(),
            Some("-1,234,567.8")
        );
        assert_eq!(read("0.012").scientific(), Some(("12".to_owned(), -2)));
        assert_eq!(read("120.00").scientific(), Some(("12".to_owned(), 2)));
        assert_eq!(read("0.00").scientific(), None);
    }
}
