//! Several ways of one mistake, each a text and what it does to the rule: declared as tables, made into slips.

use crate::diagnose::mistakes::Slips;
use crate::diagnose::mistakes::slip::Class;
use crate::protocol::charset::Charset;
use crate::protocol::rule::Rule;
use crate::text::shown;

/// What a mistake can do to the rule, each change to the same stage of it.
pub(super) type Ways = &'static [fn(&mut Rule)];

/// What is told of a rule that was changed so.
pub(super) type Told = fn(&Rule) -> String;

/// What is told of each, what it does to the rule, and how usual it is.
pub(super) type Classed = &'static [(&'static str, fn(&mut Rule), Class)];

/// What stands before the key behind the text, one rule for each.
macro_rules! leads {
    ($($lead:literal),* $(,)?) => {
        &[$(|rule: &mut $crate::protocol::rule::Rule| {
            rule.glue.behind = Some($crate::protocol::rule::Joint::lead($lead));
        }),*]
    };
}
/// What stands between the key in front and the text, one rule for each.
macro_rules! trails {
    ($(($lead:literal, $trail:literal)),* $(,)?) => {
        &[$(|rule: &mut $crate::protocol::rule::Rule| {
            rule.glue = $crate::protocol::rule::Glue {
                front: Some($crate::protocol::rule::Joint { lead: $lead, trail: $trail }),
                behind: None,
            };
        }),*]
    };
}
/// What stands between parameters, one rule for each.
macro_rules! betweens {
    ($($between:literal),* $(,)?) => {
        &[$(|rule: &mut $crate::protocol::rule::Rule| rule.join.between = $between),*]
    };
}
/// What stands between a name and its value, one rule for each.
macro_rules! assigns {
    ($($assign:literal),* $(,)?) => {
        &[$(|rule: &mut $crate::protocol::rule::Rule| rule.join.assign = $assign),*]
    };
}
pub(super) use {assigns, betweens, leads, trails};

/// The usual ways and the rare ones, each told as that fact.
pub(super) fn ways(
    slips: &mut Slips<'_, '_>,
    usual: Ways,
    rare: Ways,
    (fact, told): (&'static str, Told),
) {
    for (class, ways) in [(Class::Usual, usual), (Class::Rare, rare)] {
        for change in ways {
            let mut rule = Rule::MAPI;
            change(&mut rule);
            told_rule(slips, class, &told(&rule), *change, fact);
        }
    }
}

/// What stands before the key behind the text.
pub(super) const LEAD: (&str, Told) = ("lead", |rule| {
    rule.glue.behind.map_or("", |joint| joint.lead).to_owned()
});
/// What stands around the key in front of the text.
pub(super) const FRONT: (&str, Told) = ("lead", |rule| {
    let (lead, trail) = rule
        .glue
        .front
        .map_or(("", ""), |joint| (joint.lead, joint.trail));
    format!("{lead}…{trail}")
});
/// What stands between parameters.
pub(super) const BETWEEN: (&str, Told) = ("separator", |rule| rule.join.between.to_owned());
/// What stands between a name and its value.
pub(super) const ASSIGN: (&str, Told) = ("separator", |rule| rule.join.assign.to_owned());

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
