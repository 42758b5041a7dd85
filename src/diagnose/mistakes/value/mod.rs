//! Mistakes in the values of parameters, a file for each subject; those made to the joined text at once are beside them.

use std::sync::LazyLock;

use super::kind::Mistake;

mod addresses;
mod amounts;
mod blanks;
mod cuts;
mod decimal;
mod encoded;
mod escaped;
mod filters;
mod html;
mod lists;
mod marks;
mod markup;
mod names;
mod numbers;
mod others;
mod percent;
mod pluses;
mod slashes;
mod times;
mod unicode;
mod ways;
mod whole;
mod xml;

static ALL: LazyLock<Vec<&'static Mistake>> = LazyLock::new(|| {
    [
        encoded::ALL,
        escaped::ALL,
        slashes::ALL,
        amounts::ALL,
        numbers::ALL,
        times::ALL,
        blanks::ALL,
        lists::ALL,
        unicode::ALL,
        cuts::ALL,
        marks::ALL,
        markup::ALL,
        pluses::ALL,
        filters::ALL,
        addresses::ALL,
        others::ALL,
        xml::ALL,
        names::ALL,
        whole::ALL,
    ]
    .concat()
});

/// Every mistake of this axis.
pub(super) fn all() -> &'static [&'static Mistake] {
    &ALL
}

#[cfg(test)]
mod tests;
