//! Mistakes in the values of parameters, a file for each subject; those made to the joined text at once are beside them.

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

super::gather::gather!(
    encoded,
    escaped,
    slashes,
    amounts::decimals,
    amounts::floats,
    amounts::money,
    amounts::several,
    amounts::written,
    numbers,
    times,
    blanks,
    lists,
    unicode,
    cuts,
    marks,
    markup,
    pluses,
    filters,
    addresses,
    others,
    xml,
    names,
    whole,
    wrapped,
    unseen,
    lost,
    swallowed,
    clocks
);

#[cfg(test)]
mod tests;
