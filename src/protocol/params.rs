//! Parameters: an ordered list of byte pairs, duplicates kept.
//!
//! Bytes, because what arrives from a gateway or a browser is digested as it arrived, whatever its charset; a list,
//! because a name given twice is a finding and not something to be silently folded away. Text becomes such bytes in
//! [`super::charset`], once, strictly. Every signing and verifying path takes these.

use std::fmt;

use super::charset::Charset;

/// One parameter as it is signed: decoded, in the bytes of the request's charset.
#[derive(Clone, PartialEq, Eq, Hash)]
pub struct Param {
    /// The name, such as `out_trade_no`.
    pub name: Vec<u8>,
    /// The value, never percent-encoded.
    pub value: Vec<u8>,
}

impl Param {
    /// A parameter of these bytes.
    pub fn new(name: impl Into<Vec<u8>>, value: impl Into<Vec<u8>>) -> Self {
        Self {
            name: name.into(),
            value: value.into(),
        }
    }
}

impl fmt::Debug for Param {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(
            f,
            "{}={}",
            self.name.escape_ascii(),
            self.value.escape_ascii()
        )
    }
}

/// A name and a value, wherever they are kept: what a rule filters, sorts and joins.
pub trait Pair {
    /// The bytes of the name.
    fn name(&self) -> &[u8];
    /// The bytes of the value.
    fn value(&self) -> &[u8];
    /// Whether it takes part whatever the filter says.
    fn is_exempt(&self) -> bool {
        false
    }
}

impl Pair for Param {
    fn name(&self) -> &[u8] {
        &self.name
    }

    fn value(&self) -> &[u8] {
        &self.value
    }
}

impl Pair for (&[u8], &[u8]) {
    fn name(&self) -> &[u8] {
        self.0
    }

    fn value(&self) -> &[u8] {
        self.1
    }
}

/// The parameters of one request or notification, in the order in which they were given.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Params(Vec<Param>);

impl Params {
    /// No parameters.
    #[must_use]
    pub const fn new() -> Self {
        Self(Vec::new())
    }

    /// Adds one at the end.
    pub fn push(&mut self, param: Param) {
        self.0.push(param);
    }

    /// The first value of that name.
    #[must_use]
    pub fn get(&self, name: &str) -> Option<&[u8]> {
        self.0
            .iter()
            .find(|param| param.name == name.as_bytes())
            .map(|param| param.value.as_slice())
    }

    /// The first value of that name, unless it is empty; an empty value is as good as none to the gateway.
    #[must_use]
    pub fn get_filled(&self, name: &str) -> Option<&[u8]> {
        self.get(name).filter(|value| !value.is_empty())
    }

    /// The first value of that name as text, where it is ASCII and not empty: identifiers, enumerations, amounts.
    #[must_use]
    pub fn word(&self, name: &str) -> Option<&str> {
        self.get_filled(name)
            .filter(|value| value.is_ascii())
            .and_then(|value| str::from_utf8(value).ok())
    }

    /// Every value of that name, in order.
    pub fn all<'a>(&'a self, name: &'a str) -> impl Iterator<Item = &'a [u8]> {
        self.0
            .iter()
            .filter(move |param| param.name == name.as_bytes())
            .map(|param| param.value.as_slice())
    }

    /// Whether a parameter of that name is there, empty or not.
    #[must_use]
    pub fn has(&self, name: &str) -> bool {
        self.get(name).is_some()
    }

    /// Takes out every parameter of that name; says whether there was one.
    pub fn remove(&mut self, name: &[u8]) -> bool {
        let before = self.0.len();
        self.0.retain(|param| param.name != name);
        self.0.len() != before
    }

    /// The names that stand more than once and how often, in order of their first place.
    #[must_use]
    pub fn repeated_names(&self) -> Vec<(&[u8], usize)> {
        let mut sorted: Vec<(usize, &[u8])> = self
            .0
            .iter()
            .map(|param| param.name.as_slice())
            .enumerate()
            .collect();
        // Stable, so that of each name the first place stands first.
        sorted.sort_by_key(|(_, name)| *name);
        let same_name = |one: &(usize, &[u8]), other: &(usize, &[u8])| one.1 == other.1;
        let mut repeated: Vec<&[(usize, &[u8])]> = sorted
            .chunk_by(same_name)
            .filter(|places| places.len() > 1)
            .collect();
        repeated.sort_unstable_by_key(|places| places[0].0);
        repeated
            .into_iter()
            .map(|places| (places[0].1, places.len()))
            .collect()
    }

    /// Whether any name or value has a byte beyond ASCII: only then does the charset matter.
    #[must_use]
    pub fn beyond_ascii(&self) -> bool {
        self.0
            .iter()
            .any(|param| !param.name.is_ascii() || !param.value.is_ascii())
    }

    /// Whether every name and value decodes in that charset without a fault.
    #[must_use]
    pub fn fit(&self, charset: Charset) -> bool {
        self.0.iter().all(|param| {
            charset.decode(&param.name).is_some() && charset.decode(&param.value).is_some()
        })
    }

    /// The parameters in order.
    pub fn iter(&self) -> std::slice::Iter<'_, Param> {
        self.0.iter()
    }

    /// The parameters as a slice.
    #[must_use]
    pub fn as_slice(&self) -> &[Param] {
        &self.0
    }

    /// How many there are.
    #[must_use]
    pub fn len(&self) -> usize {
        self.0.len()
    }

    /// Whether there are none.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }
}

impl FromIterator<Param> for Params {
    fn from_iter<I: IntoIterator<Item = Param>>(iter: I) -> Self {
        Self(iter.into_iter().collect())
    }
}

impl<N: Into<Vec<u8>>, V: Into<Vec<u8>>> FromIterator<(N, V)> for Params {
    fn from_iter<I: IntoIterator<Item = (N, V)>>(iter: I) -> Self {
        iter.into_iter()
            .map(|(name, value)| Param::new(name, value))
            .collect()
    }
}

impl IntoIterator for Params {
    type Item = Param;
    type IntoIter = std::vec::IntoIter<Param>;

    fn into_iter(self) -> Self::IntoIter {
        self.0.into_iter()
    }
}

impl<'a> IntoIterator for &'a Params {
    type Item = &'a Param;
    type IntoIter = std::slice::Iter<'a, Param>;

    fn into_iter(self) -> Self::IntoIter {
        self.iter()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn repeated_names_stand_in_order_of_their_first_place() {
        let of = |names: &str| -> Params { names.split(' ').map(|name| (name, "1")).collect() };
        let named: [(&[u8], usize); 2] = [(b"z", 3), (b"a", 2)];
        assert_eq!(of("z b a z a c z").repeated_names(), named);
        assert!(of("b a c").repeated_names().is_empty());
    }
}
