//! Slips made ready for the search: what each costs, which stage it belongs to, and which can follow which.

use super::worker::{CHAIN, Chain, NONE};
use crate::diagnose::mistakes::{Case, Change, Class, Run, Scope, Slip};
use crate::protocol::key::Key;
use crate::protocol::params::Param;
use crate::protocol::rule::{Glue, Rule};

/// The stage of the pipeline that a move belongs to; moves of a chain are made in this order. The rule comes first: it
/// changes no parameter, and the chains that begin with it share what it takes to arrange and to join them all anew.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Stage {
    Rule,
    Params,
    Values,
    Text,
}

impl Stage {
    /// All of them, in their order.
    pub(super) const ALL: [Self; 4] = [Self::Rule, Self::Params, Self::Values, Self::Text];

    /// Its place in the pipeline.
    const fn place(self) -> u8 {
        match self {
            Self::Params => 0,
            Self::Values => 1,
            Self::Rule => 2,
            Self::Text => 3,
        }
    }
}

/// A slip that changes the joined text.
#[derive(Debug)]
pub(super) struct TextMove<'s> {
    pub(super) slip: &'s Slip,
    pub(super) bits: u32,
    pub(super) stage: Stage,
    /// The fields of the rule that it sets, one bit each.
    fields: u32,
}

/// A slip that changes what stands around the joined text.
#[derive(Debug)]
pub(super) struct TailMove<'s> {
    pub(super) slip: &'s Slip,
    pub(super) bits: u32,
    pub(super) change: TailChange<'s>,
}

/// What it changes.
#[derive(Debug)]
pub(super) enum TailChange<'s> {
    Key(&'s Key),
    Glue(Box<Glue>),
    Whole(Run),
}

/// A slip that changes the digest.
#[derive(Debug)]
pub(super) struct DigestMove<'s> {
    pub(super) slip: &'s Slip,
    pub(super) bits: u32,
    pub(super) change: fn(&mut Rule),
}

/// The slips of a case by what they change, each kind cheapest first.
#[derive(Debug, Default)]
pub(super) struct Moves<'s> {
    pub(super) texts: Vec<TextMove<'s>>,
    pub(super) tails: Vec<TailMove<'s>>,
    pub(super) digests: Vec<DigestMove<'s>>,
    /// Those that sign twice, with their bits.
    pub(super) agains: Vec<(&'s Slip, u32)>,
    /// Those that make the key a parameter in one of their usual ways, with their bits. Other keys stand there as well.
    pub(super) with_key: Vec<(&'s Slip, u32)>,
    /// Those that do so in one of many ways.
    pub(super) with_key_rarely: Vec<(&'s Slip, u32)>,
}

/// The fields of a rule, one bit each.
const ONLY: u32 = 1;
const WITHOUT: u32 = 1 << 1;
const EMPTIES: u32 = 1 << 2;
pub(super) const SORT: u32 = 1 << 3;
const PARTS: u32 = 1 << 4;
const ASSIGN: u32 = 1 << 5;
const BETWEEN: u32 = 1 << 6;
const EDGES: u32 = 1 << 7;
const GLUE: u32 = 1 << 8;
const DIGEST: u32 = 1 << 9;
/// What the filter and the join consist of.
pub(super) const FILTER: u32 = ONLY | WITHOUT | EMPTIES;
pub(super) const JOIN: u32 = PARTS | ASSIGN | BETWEEN | EDGES;

impl<'s> Moves<'s> {
    /// Sorts the slips of a case, which are given by their mistakes.
    pub(super) fn of(case: &Case<'_>, slips: &'s [Vec<Slip>]) -> Self {
        let most = slips.iter().map(Vec::len).sum();
        let mut moves = Self {
            texts: Vec::with_capacity(most),
            tails: Vec::with_capacity(most),
            ..Self::default()
        };
        for (slip, ways) in slips.iter().flat_map(|alike| with_ways(case, alike)) {
            let bits = bits(case, slip, ways);
            match &slip.change {
                Change::Key(key) => moves.tail(slip, bits, TailChange::Key(key)),
                Change::Again { .. } => moves.agains.push((slip, bits)),
                Change::Whole(run) => moves.tail(slip, bits, TailChange::Whole(*run)),
                Change::Rule(change) => {
                    let mut rule = *case.rule;
                    change(&mut rule);
                    let fields = differing(case.rule, &rule);
                    if fields == DIGEST {
                        moves.digests.push(DigestMove {
                            slip,
                            bits,
                            change: *change,
                        });
                    } else if fields == GLUE {
                        moves.tail(slip, bits, TailChange::Glue(Box::new(rule.glue)));
                    } else if fields != 0 && fields & DIGEST == 0 {
                        moves.text(slip, bits, Stage::Rule, fields);
                    }
                }
                Change::AddKey(_) | Change::MoveKey(_) => {
                    moves.text(slip, bits, Stage::Params, 0);
                    if slip.class == Class::Rare {
                        moves.with_key_rarely.push((slip, bits));
                    } else {
                        moves.with_key.push((slip, bits));
                    }
                }
                Change::Drop(_) | Change::Add { .. } | Change::Put(_) | Change::Rename(..) => {
                    moves.text(slip, bits, Stage::Params, 0);
                }
                Change::Values(..) | Change::Names(_) | Change::Recode(..) => {
                    moves.text(slip, bits, Stage::Values, 0);
                }
                Change::Text(_) | Change::Around(..) => {
                    moves.text(slip, bits, Stage::Text, 0);
                }
            }
        }
        moves.texts.sort_by_key(|found| found.bits);
        moves.tails.sort_by_key(|found| found.bits);
        moves
    }

    fn text(&mut self, slip: &'s Slip, bits: u32, stage: Stage, fields: u32) {
        self.texts.push(TextMove {
            slip,
            bits,
            stage,
            fields,
        });
    }

    fn tail(&mut self, slip: &'s Slip, bits: u32, change: TailChange<'s>) {
        self.tails.push(TailMove { slip, bits, change });
    }
}

impl TailMove<'_> {
    /// Whether it is another key.
    pub(super) const fn is_key(&self) -> bool {
        matches!(self.change, TailChange::Key(_))
    }

    /// Whether it edits the text with the key in it.
    pub(super) const fn is_whole(&self) -> bool {
        matches!(self.change, TailChange::Whole(_))
    }
}

impl TextMove<'_> {
    /// Whether it sets any of these fields of the rule.
    pub(super) const fn sets(&self, fields: u32) -> bool {
        self.fields & fields != 0
    }

    /// Whether both may be in a chain.
    pub(super) fn may_join(&self, other: &TextMove<'_>) -> bool {
        !is_alike(self.slip, other.slip) && self.fields & other.fields == 0
    }

    /// Whether it may stand behind `before` in a chain, at these places in the list of moves. Where both orders lead
    /// to the same text, one of them may.
    fn may_follow(&self, at: u16, before: &TextMove<'_>, before_at: u16) -> bool {
        if self.stage != before.stage {
            return self.stage > before.stage;
        }
        match self.stage {
            Stage::Params | Stage::Rule => at > before_at,
            Stage::Values => at > before_at || overlap(&self.slip.change, &before.slip.change),
            Stage::Text => at != before_at,
        }
    }
}

/// Whether moves may be made in this order, the last of them behind all others.
pub(super) fn is_order(chain: &[u16], moves: &[TextMove<'_>]) -> bool {
    let Some((last, before)) = chain.split_last() else {
        return true;
    };
    let found = |at: u16| &moves[usize::from(at)];
    before.iter().all(|before| {
        let (last_move, before_move) = (found(*last), found(*before));
        last_move.may_join(before_move) && last_move.may_follow(*last, before_move, *before)
    })
}

/// The places of up to three in every order.
const ORDERS: [[usize; CHAIN]; 6] = [
    [0, 1, 2],
    [0, 2, 1],
    [1, 0, 2],
    [1, 2, 0],
    [2, 0, 1],
    [2, 1, 0],
];

/// The orders in which some moves may be made and may lead to different texts.
pub(super) fn orders(chosen: &[u16], moves: &[TextMove<'_>]) -> impl Iterator<Item = Chain> {
    // Those that move nothing behind the chosen ones.
    let of_so_many = ORDERS
        .iter()
        .filter(|order| (chosen.len()..CHAIN).all(|nth| order[nth] == nth));
    of_so_many
        .map(|order| order.map(|nth| chosen.get(nth).copied().unwrap_or(NONE)))
        .filter(|order| (1..=chosen.len()).all(|length| is_order(&order[..length], moves)))
}

/// The slips of a chain, in the order of the pipeline, with their bits.
pub(super) fn slips(moves: &[TextMove<'_>], chain: &[u16]) -> (Vec<Slip>, u32) {
    let chain = chain.iter().take_while(|at| **at != NONE);
    let mut found: Vec<&TextMove<'_>> = chain.map(|at| &moves[usize::from(*at)]).collect();
    found.sort_by_key(|found| found.stage.place());
    let bits = found.iter().map(|found| found.bits).sum();
    let slips = found.into_iter().map(|found| found.slip.clone());
    (slips.collect(), bits)
}

/// Whether two edits may meet in one value.
fn overlap(a: &Change, b: &Change) -> bool {
    match (a, b) {
        (Change::Values(Scope::These(a), _), Change::Values(Scope::These(b), _)) => {
            a.iter().any(|place| b.contains(place))
        }
        (Change::Values(..), Change::Names(_)) | (Change::Names(_), Change::Values(..)) => false,
        _ => true,
    }
}

/// Whether two slips are of the same mistake.
fn is_alike(one: &Slip, other: &Slip) -> bool {
    std::ptr::eq(one.mistake, other.mistake)
}

/// The slips of a mistake, each with how many ways of its class the mistake has. What happens to one parameter alone counts
/// apart: there are as many edits of one value as parameters for each way to edit all, and many more pairs of parameters
/// to be left out or added than single ones, beside those at hand or not.
fn with_ways<'s>(case: &Case<'_>, slips: &'s [Slip]) -> impl Iterator<Item = (&'s Slip, usize)> {
    let is_of_one = |slip: &Slip| match &slip.change {
        Change::Values(Scope::These(places), _) | Change::Drop(places) => places.len() == 1,
        Change::Add { params, .. } => {
            let at_hand = |name: &[u8]| case.params.iter().any(|param| param.name == name);
            let absent = |param: &&Param| !at_hand(&param.name);
            params.len() == 1 || params.iter().filter(absent).count() == 1
        }
        _ => false,
    };
    let kind = move |slip: &Slip| (slip.class as usize, usize::from(is_of_one(slip)));
    let mut ways = [[0; 2]; 3];
    for (class, of_one) in slips.iter().map(kind) {
        ways[class][of_one] += 1;
    }
    slips.iter().map(move |slip| {
        let (class, of_one) = kind(slip);
        (slip, ways[class][of_one])
    })
}

/// What it costs to name a slip, in bits: how rare its mistake is, and how many such ways the mistake has.
fn bits(case: &Case<'_>, slip: &Slip, ways: usize) -> u32 {
    let class = match slip.class {
        Class::Usual => 0,
        Class::Site => 1,
        Class::Rare => 2,
    };
    slip.mistake.frequency(case.direction).bits() + class + ways.next_power_of_two().ilog2()
}

/// The fields in which two rules differ.
fn differing(a: &Rule, b: &Rule) -> u32 {
    let edges = |rule: &Rule| (rule.join.before, rule.join.after);
    [
        (ONLY, a.filter.only != b.filter.only),
        (WITHOUT, a.filter.without != b.filter.without),
        (EMPTIES, a.filter.empties != b.filter.empties),
        (SORT, a.sort != b.sort),
        (PARTS, a.join.parts != b.join.parts),
        (ASSIGN, a.join.assign != b.join.assign),
        (BETWEEN, a.join.between != b.join.between),
        (EDGES, edges(a) != edges(b)),
        (GLUE, a.glue != b.glue),
        (DIGEST, a.digest != b.digest),
    ]
    .into_iter()
    .filter_map(|(field, differs)| differs.then_some(field))
    .sum()
}
