//! Where a mistake happened: at a parameter, at a place of the key, or in a stage of the pipeline.

use serde::Serialize;

use crate::diagnose::mistakes::{Case, Change, Scope, Slip};
use crate::text::shown;

/// The place of a mistake in JSON.
#[derive(Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "lowercase")]
pub(super) enum Place {
    Parameter(String),
    Parameters(Vec<String>),
    /// How many bytes of the two keys are alike from the start.
    Key(usize),
    Stage(&'static str),
}

impl Place {
    /// The place of a slip.
    pub(super) fn of(slip: &Slip, case: &Case<'_>) -> Option<Self> {
        let name = |place: &usize| shown(case.name(*place), case.charset);
        let names = |places: &[usize]| {
            // What another mistake made of one parameter has places behind the last.
            let places = places.iter().filter(|place| **place < case.params.len());
            let mut names: Vec<String> = places.map(name).collect();
            match names.len() {
                0 => Some(Self::Stage("values")),
                1 => names.pop().map(Self::Parameter),
                _ => Some(Self::Parameters(names)),
            }
        };
        match &slip.change {
            Change::Drop(places) | Change::Values(Scope::These(places), _) => names(places),
            Change::Rename(place, _) => names(&[*place]),
            Change::Put(puts) => {
                let places: Vec<usize> = puts.iter().map(|(place, _)| *place).collect();
                names(&places)
            }
            Change::Add { params, .. } => Some(match &params[..] {
                [one] => Self::Parameter(shown(&one.name, case.charset)),
                several => {
                    let names = several.iter().map(|param| shown(&param.name, case.charset));
                    Self::Parameters(names.collect())
                }
            }),
            Change::AddKey(name) | Change::MoveKey(name) => {
                Some(Self::Parameter(shown(name, case.charset)))
            }
            Change::Again { .. } => Some(Self::Stage("filter")),
            Change::Values(Scope::All, _) => Some(Self::Stage("values")),
            Change::Names(_) => Some(Self::Stage("names")),
            Change::Recode(..) => Some(Self::Stage("encode")),
            Change::Text(_) | Change::Around(..) => Some(Self::Stage("join")),
            Change::Whole(_) => Some(Self::Stage("glue")),
            Change::Key(key) => {
                let right = case.key.expose();
                let alike = right
                    .iter()
                    .zip(key.expose())
                    .take_while(|(a, b)| a == b)
                    .count();
                Some(Self::Key(alike))
            }
            Change::Rule(change) => {
                let mut rule = *case.rule;
                change(&mut rule);
                let right = case.rule;
                let stages = [
                    ("filter", rule.filter != right.filter),
                    ("sort", rule.sort != right.sort),
                    ("join", rule.join != right.join),
                    ("glue", rule.glue != right.glue),
                    ("encode", rule.encode != right.encode),
                    ("digest", rule.digest != right.digest),
                ];
                let changed = stages.into_iter().find(|(_, changed)| *changed);
                changed.map(|(stage, _)| Self::Stage(stage))
            }
        }
    }
}
