//! Places of parameters: those that fit, combinations of them, and how they are left out.

use crate::catalog::parameters::{self, Need, Service};
use crate::diagnose::mistakes::{Case, Class, Slips};
use crate::protocol::params::Param;
use crate::text::Words;

use super::known;

/// The most combinations of three that are tried.
const MOST: usize = 1500;

/// The places of those that take part and fit.
pub(super) fn that(case: &Case<'_>, fits: impl Fn(&Param) -> bool) -> Vec<usize> {
    let mut places = case.taking_part();
    places.retain(|place| fits(&case.params.as_slice()[*place]));
    places
}

/// The parameters at these places are left out, where there is one.
pub(super) fn dropped(slips: &mut Slips<'_, '_>, places: Vec<usize>) {
    if !places.is_empty() {
        slips.drop(Class::Usual, places);
    }
}

/// Whether the name is in the list.
pub(super) fn is_in(names: Words, name: &[u8]) -> bool {
    names.iter().any(|listed| listed.as_bytes() == name)
}

/// The service that a request asks for.
pub(super) fn service(case: &Case<'_>) -> Option<&'static Service> {
    parameters::by_name(case.params.word("service")?)
}

/// Whether the service needs that parameter; `None` where it does not take it.
pub(super) fn need(service: &Service, name: &[u8]) -> Option<Need> {
    let name = str::from_utf8(name).ok()?;
    service.parameter(name).map(|parameter| parameter.need)
}

/// Whether the name is one that forms, routers and cookies mix in, and not the service's own.
pub(super) fn is_foreign(case: &Case<'_>, name: &[u8]) -> bool {
    let is_of_service = service(case).is_some_and(|service| need(service, name).is_some());
    !is_of_service
        && (is_in(known::OF_FORMS, name) || is_in(known::OF_ROUTERS, name) || is_of_cookie(name))
}

/// Whether a cookie is called so.
pub(super) fn is_of_cookie(name: &[u8]) -> bool {
    let mut beginnings = known::OF_COOKIES.iter();
    beginnings.any(|beginning| name.starts_with(beginning.as_bytes()))
}

/// Every two of them.
pub(super) fn pairs(places: &[usize]) -> Vec<Vec<usize>> {
    let mut pairs = Vec::new();
    for (nth, first) in places.iter().enumerate() {
        pairs.extend(places[nth + 1..].iter().map(|second| vec![*first, *second]));
    }
    pairs
}

/// Every three of them; none where that would be very many.
pub(super) fn triples(places: &[usize]) -> Vec<Vec<usize>> {
    let mut triples = Vec::new();
    for (nth, first) in places.iter().enumerate() {
        for mut pair in pairs(&places[nth + 1..]) {
            pair.insert(0, *first);
            triples.push(pair);
        }
        if triples.len() > MOST {
            return Vec::new();
        }
    }
    triples
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn combinations_are_complete() {
        assert_eq!(pairs(&[4, 7, 9]), [[4, 7], [4, 9], [7, 9]]);
        assert_eq!(
            triples(&[1, 2, 3, 4]),
            [[1, 2, 3], [1, 2, 4], [1, 3, 4], [2, 3, 4]]
        );
        let many: Vec<usize> = (0..21).collect();
        assert_eq!(triples(&many).len(), 1330);
        let too_many: Vec<usize> = (0..22).collect();
        assert!(triples(&too_many).is_empty());
    }
}
