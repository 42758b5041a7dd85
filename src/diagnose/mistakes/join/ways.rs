//! Several ways of one mistake, each a text and what it does to the rule: declared as tables, made into slips.

use crate::diagnose::mistakes::Slips;
use crate::diagnose::mistakes::slip::Class;
use crate::protocol::charset::Charset;
use crate::protocol::rule::Rule;
use crate::text::shown;

/// A text that a mistake shows, and what it does to the rule.
pub(super) type Ways = &'static [(&'static str, fn(&mut Rule))];

/// The same, and how usual each is.
pub(super) type Classed = &'static [(&'static str, fn(&mut Rule), Class)];

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
pub(super) use {assigns, betweens, leads, trails};

/// The usual ways and the rare ones, each told as that fact.
pub(super) fn ways(slips: &mut Slips<'_, '_>, usual: Ways, rare: Ways, fact: &'static str) {
    for (class, ways) in [(Class::Usual, usual), (Class::Rare, rare)] {
        for (told, change) in ways {
            told_rule(slips, class, told, *change, fact);
        }
    }
}

/// The ways, each as usual as it says and told as that fact.
pub(super) fn classed(slips: &mut Slips<'_, '_>, ways: Classed, fact: &'static str) {
    for (told, change, class) in ways {
        told_rule(slips, *class, told, *change, fact);
    }
}

fn told_rule(
    slips: &mut Slips<'_, '_>,
    class: Class,
    told: &str,
    change: fn(&mut Rule),
    fact: &'static str,
) {
    let told = shown(told.as_bytes(), Charset::Utf8);
    slips.rule(change).class(class).with(fact, told);
}
