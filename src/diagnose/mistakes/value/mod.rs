//! Mistakes in the values of parameters, a file for each subject; those made to the joined text at once are beside them.

use std::sync::LazyLock;

use super::kind::Mistake;

mod addresses;
mod amounts;
mod blanks;
mod clocks;
mod cuts;
mod decimal;
mod encoded;
mod entities;
mod escaped;
mod filters;
mod html;
mod lists;
mod lost;
mod marks;
mod markup;
mod names;
mod numbers;
mod others;
mod percent;
mod pluses;
mod slashes;
mod swallowed;
mod times;
mod unicode;
mod unseen;
mod ways;
mod whole;
mod wrapped;
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
        wrapped::ALL,
        unseen::ALL,
        lost::ALL,
        swallowed::ALL,
        clocks::ALL,
    ]
    .concat()
});

/// Every mistake of this axis.
pub(super) fn all() -> &'static [&'static Mistake] {
    &ALL
}

#[cfg(test)]
mod tests;
