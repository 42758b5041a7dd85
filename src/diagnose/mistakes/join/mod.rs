//! Mistakes in how parameters become one text, and where the key goes.

mod format;
mod glue;
mod pieces;
mod separator;
mod text;

use crate::protocol::rule::Rule;

super::gather::gather!(format, glue, pieces, separator, text);

/// A text that a mistake shows, and what it does to the rule.
type Ways = &'static [(&'static str, fn(&mut Rule))];

/// What stands before the key behind the text, one rule for each.
macro_rules! leads {
    ($($lead:literal),* $(,)?) => {
        &[$(($lead, |rule: &mut $crate::protocol::rule::Rule| {
            rule.glue.behind = Some($crate::protocol::rule::Joint::lead($lead));
        })),*]
    };
}
/// What stands between the key in front and the text, one rule for each.
macro_rules! trails {
    ($(($lead:literal, $trail:literal)),* $(,)?) => {
        &[$((concat!($lead, "…", $trail), |rule: &mut $crate::protocol::rule::Rule| {
            rule.glue = $crate::protocol::rule::Glue {
                front: Some($crate::protocol::rule::Joint { lead: $lead, trail: $trail }),
                behind: None,
            };
        })),*]
    };
}
/// What stands between parameters, one rule for each.
macro_rules! betweens {
    ($($between:literal),* $(,)?) => {
        &[$(($between, |rule: &mut $crate::protocol::rule::Rule| rule.join.between = $between)),*]
    };
}
/// What stands between a name and its value, one rule for each.
macro_rules! assigns {
    ($($assign:literal),* $(,)?) => {
        &[$(($assign, |rule: &mut $crate::protocol::rule::Rule| rule.join.assign = $assign)),*]
    };
}
use {assigns, betweens, leads, trails};
