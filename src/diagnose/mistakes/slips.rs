//! What a mistake says about a case: the slips are collected here, each method one kind of change.
//!
//! An edit that would change nothing at a single place makes no slip there. For all values together it makes one, since
//! it may change what another mistake left.

use super::case::Case;
use super::kind::Mistake;
use super::slip::{Change, Class, Edit, Facts, Run, Said, Scope, Slip};
use crate::protocol::charset::Charset;
use crate::protocol::key::Key;
use crate::protocol::params::Param;
use crate::protocol::rule::Rule;
use crate::text::{Text, shown, text};

/// Said of an edit of every value.
const EVERY: Text = text!("every parameter", "每个参数");
const ALL_BUT_TYPE: Text = text!("every parameter but sign_type", "除 sign_type 外的每个参数");

/// Collects the slips of one mistake.
#[derive(Debug)]
pub struct Slips<'a, 'c> {
    mistake: &'static Mistake,
    case: &'a Case<'c>,
    /// Whether they get the facts that their texts need.
    tells: bool,
    found: &'a mut Vec<Slip>,
    /// How many were found before.
    before: usize,
}

impl<'a, 'c> Slips<'a, 'c> {
    /// Appends every slip of a mistake to those found.
    pub fn collect(mistake: &'static Mistake, case: &'a Case<'c>, found: &'a mut Vec<Slip>) {
        Self::collect_as(mistake, case, found, true);
    }

    /// As [`Slips::collect`], without the facts that the texts of the slips need: [`Slip::told`] gets them.
    pub(crate) fn collect_untold(
        mistake: &'static Mistake,
        case: &'a Case<'c>,
        found: &'a mut Vec<Slip>,
    ) {
        Self::collect_as(mistake, case, found, false);
    }

    fn collect_as(
        mistake: &'static Mistake,
        case: &'a Case<'c>,
        found: &'a mut Vec<Slip>,
        tells: bool,
    ) {
        let mut slips = Slips {
            mistake,
            case,
            tells,
            before: found.len(),
            found,
        };
        (mistake.slips)(case, &mut slips);
    }

    /// A slip of that change; facts for its texts may be added to it.
    pub fn slip(&mut self, class: Class, change: Change) -> &mut Slip {
        let at = self.found.len();
        self.found.push(Slip {
            mistake: self.mistake,
            change,
            class,
            nth: at - self.before,
            facts: self.tells.then(Box::default),
        });
        &mut self.found[at]
    }

    /// A stage of the rule is another one.
    pub fn rule(&mut self, change: fn(&mut Rule)) -> &mut Slip {
        self.slip(Class::Usual, Change::Rule(change))
    }

    /// Values are edited: every one, or each alone that the edit changes.
    pub fn values(&mut self, edit: Edit) {
        self.values_by(Run::new(edit));
    }

    /// As [`Slips::values`], with a number for the edit.
    pub fn values_by(&mut self, run: Run) {
        self.every_value(run);
        self.each_value(run);
    }

    /// Every value is edited; in requests also every one but `sign_type`, which code adds behind the others as it is.
    pub fn every_value(&mut self, run: Run) {
        self.slip(Class::Usual, Change::Values(Scope::All, run))
            .say("parameter", EVERY);
        let case = self.case;
        let places = 0..case.params.len();
        let is_type = |place: &usize| case.is_named(*place, "sign_type");
        let changes = |place: usize| run.of(case.value(place), case.charset).is_some();
        if !case.is_request() || !places.clone().filter(is_type).any(changes) {
            return;
        }
        let others: Vec<usize> = places.filter(|place| !is_type(place)).collect();
        if others.iter().copied().any(changes) {
            self.slip(Class::Site, Change::Values(Scope::These(others), run))
                .say("parameter", ALL_BUT_TYPE);
        }
    }

    /// One value alone is edited: a slip for each that the edit changes.
    pub fn each_value(&mut self, run: Run) {
        for place in 0..self.case.params.len() {
            self.one_value(Class::Site, place, run);
        }
    }

    /// The values of these parameters are edited together, where the edit changes more than one, and each alone.
    pub fn these_values(&mut self, names: &[&str], run: Run) {
        let case = self.case;
        let places: Vec<usize> = (0..case.params.len())
            .filter(|place| names.iter().any(|name| case.is_named(*place, name)))
            .filter(|place| run.of(case.value(*place), case.charset).is_some())
            .collect();
        if places.len() > 1 {
            let list = self.names_of(&places);
            self.slip(
                Class::Usual,
                Change::Values(Scope::These(places.clone()), run),
            )
            .with("parameter", list);
        }
        for place in places {
            self.one_changed(Class::Usual, place, run);
        }
    }

    /// The value at that place is edited, where the edit changes it.
    pub fn one_value(&mut self, class: Class, place: usize, run: Run) {
        let case = self.case;
        if run.of(case.value(place), case.charset).is_some() {
            self.one_changed(class, place, run);
        }
    }

    /// The value at that place is edited by an edit that is known to change it.
    pub fn one_changed(&mut self, class: Class, place: usize, run: Run) {
        let change = Change::Values(Scope::These(vec![place]), run);
        let named = self.names_of(&[place]);
        self.slip(class, change).with("parameter", named);
    }

    /// Names and values are edited and are in that charset from there on.
    pub fn recode(&mut self, run: Run, to: Charset) -> &mut Slip {
        self.slip(Class::Usual, Change::Recode(run, to))
            .say("parameter", EVERY)
    }

    /// The names of all parameters are edited.
    pub fn names(&mut self, run: Run) -> &mut Slip {
        self.slip(Class::Usual, Change::Names(run))
            .say("parameter", EVERY)
    }

    /// Every parameter of these names is left out, where one is there.
    pub fn drop_names(&mut self, names: &[&str]) {
        let case = self.case;
        let places: Vec<usize> = (0..case.params.len())
            .filter(|place| names.iter().any(|name| case.is_named(*place, name)))
            .collect();
        if !places.is_empty() {
            self.drop(Class::Usual, places);
        }
    }

    /// The parameters at these places are left out.
    pub fn drop(&mut self, class: Class, places: Vec<usize>) -> &mut Slip {
        let named = self.names_of(&places);
        self.slip(class, Change::Drop(places))
            .with("parameter", named)
    }

    /// A parameter is added behind the others.
    pub fn add(&mut self, name: &str, value: &[u8]) -> &mut Slip {
        let shown = self.shown(value);
        self.add_all(vec![Param::new(name, value)])
            .with("parameter", name)
            .with("value", shown)
    }

    /// Parameters are added behind the others.
    pub fn add_all(&mut self, params: Vec<Param>) -> &mut Slip {
        let first = false;
        self.slip(Class::Usual, Change::Add { params, first })
    }

    /// The parameter at that place has another name.
    pub fn rename(&mut self, class: Class, place: usize, name: &[u8]) -> &mut Slip {
        let (from, to) = (self.names_of(&[place]), self.shown(name));
        self.slip(class, Change::Rename(place, name.to_vec()))
            .with("parameter", from)
            .with("name", to)
    }

    /// The parameters at these places give way to others; the first place names them.
    pub fn put(&mut self, class: Class, puts: Vec<(usize, Vec<Param>)>) -> &mut Slip {
        let places: Vec<usize> = puts.iter().take(1).map(|(place, _)| *place).collect();
        let named = self.names_of(&places);
        self.slip(class, Change::Put(puts)).with("parameter", named)
    }

    /// The joined text is edited.
    pub fn text(&mut self, edit: Edit) -> &mut Slip {
        self.slip(Class::Usual, Change::Text(Run::new(edit)))
    }

    /// The text is edited with the key in it.
    pub fn whole(&mut self, edit: Edit) -> &mut Slip {
        self.slip(Class::Usual, Change::Whole(Run::new(edit)))
    }

    /// The names at these places as they can be shown, in a list; nothing where no facts are wanted.
    #[must_use]
    pub fn names_of(&self, places: &[usize]) -> String {
        if self.tells {
            self.case.names_of(places)
        } else {
            String::new()
        }
    }

    /// What those put in place of parameters, as pairs; nothing where no facts are wanted.
    #[must_use]
    pub fn pairs_of(&self, puts: &[(usize, Vec<Param>)]) -> String {
        if !self.tells {
            return String::new();
        }
        let params = puts.iter().flat_map(|(_, params)| params);
        let pair = |param: &Param| {
            let shown = |bytes: &[u8]| shown(bytes, self.case.charset);
            let (name, value) = (shown(&param.name), shown(&param.value));
            format!("{name}={value}")
        };
        let pairs: Vec<String> = params.map(pair).collect();
        pairs.join(", ")
    }

    /// Bytes of the case as they can be shown; nothing where no facts are wanted.
    #[must_use]
    pub fn shown(&self, bytes: &[u8]) -> String {
        if self.tells {
            shown(bytes, self.case.charset)
        } else {
            String::new()
        }
    }

    /// Whether the shop made the sign of the case.
    #[must_use]
    pub fn is_request(&self) -> bool {
        self.case.is_request()
    }

    /// The key is another one.
    pub fn key(&mut self, class: Class, key: impl Into<Vec<u8>>) -> &mut Slip {
        self.slip(class, Change::Key(Key::new(key.into())))
    }
}

impl Slip {
    /// The slip with the facts that its texts need: `case` is the one that it was collected for.
    #[must_use]
    pub(crate) fn told(&self, case: &Case<'_>) -> Self {
        let mut told = self.clone();
        if told.facts.is_none() {
            let mut found = Vec::new();
            Slips::collect(self.mistake, case, &mut found);
            told.facts = found.into_iter().nth(self.nth).and_then(|same| same.facts);
        }
        told
    }

    /// A fact for its texts, fit to be shown.
    pub fn with(&mut self, name: &'static str, value: impl ToString) -> &mut Self {
        if let Some(Facts { alike, .. }) = self.facts.as_deref_mut() {
            alike.push((name, value.to_string()));
        }
        self
    }

    /// A fact that is said in both languages.
    pub fn say(&mut self, name: &'static str, text: Text) -> &mut Self {
        self.said(name, Said::Text(text))
    }

    /// As [`Slip::say`], of a text or of Chinese words.
    pub(super) fn said(&mut self, name: &'static str, said: Said) -> &mut Self {
        if let Some(Facts { texts, .. }) = self.facts.as_deref_mut() {
            texts.push((name, said));
        }
        self
    }

    /// The slip in another class.
    pub fn class(&mut self, class: Class) -> &mut Self {
        self.class = class;
        self
    }
}

impl Case<'_> {
    /// The value of the parameter at that place.
    #[must_use]
    pub fn value(&self, place: usize) -> &[u8] {
        &self.params.as_slice()[place].value
    }

    /// The name of the parameter at that place.
    #[must_use]
    pub fn name(&self, place: usize) -> &[u8] {
        &self.params.as_slice()[place].name
    }

    fn is_named(&self, place: usize, name: &str) -> bool {
        self.name(place) == name.as_bytes()
    }

    /// The names at these places as they can be shown, in a list.
    fn names_of(&self, places: &[usize]) -> String {
        let names: Vec<String> = places
            .iter()
            .map(|place| shown(self.name(*place), self.charset))
            .collect();
        names.join(", ")
    }

    /// The places of the parameters that take part under the right rule, as given.
    #[must_use]
    pub fn taking_part(&self) -> Vec<usize> {
        let takes_part = |place: &usize| {
            let param = &self.params.as_slice()[*place];
            self.rule.leaves_out(param).is_none()
        };
        (0..self.params.len()).filter(takes_part).collect()
    }
}
