//! All rule sets we hold.

use std::borrow::Cow;

use time::Date;

use super::parse;
use super::section::Source;
use super::{Benefit, Problem, RuleFileError, RuleSet, RuleSetId, Status, Subject};
use crate::person::Scheme;

macro_rules! released {
    ($($name:literal),* $(,)?) => {
        [$((
            concat!($name, ".toml"),
            include_str!(concat!("../../../rules/", $name, ".toml")),
        )),*]
    };
}

/// The files that ship with Sothon, by name; a test compares them with the folder.
const RELEASED: [(&str, &str); 23] = released![
    "civil-servants-floor-2022",
    "civil-servants-floor-2023",
    "general-2022-gap",
    "general-contributions-2022",
    "general-scheme-contributions-2018",
    "general-scheme-flat-financing-2018",
    "general-scheme-funeral-2018",
    "general-scheme-grandfathering-2018",
    "general-scheme-invalidity-2018",
    "general-scheme-new-civil-servants-2018",
    "general-scheme-option1-2018",
    "general-scheme-option2-2018",
    "general-scheme-option3-2018",
    "general-scheme-survivors-2018",
    "nssfc-current-2016",
    "nssfc-invalidity-2016",
    "nssfc-reform-invalidity-2018",
    "nssfc-reform-option1-2018",
    "nssfc-reform-survivors-2018",
    "nssfc-survivors-2017",
    "veterans-2010-gap",
    "veterans-floor-2022",
    "veterans-floor-2023",
];

/// All rule sets we hold, checked one by one and against each other.
#[derive(Debug, Clone)]
pub struct RuleBook {
    /// By effective date, the earliest first.
    sets: Vec<RuleSet>,
}

impl RuleBook {
    /// Reads files given as (name, TOML text).
    ///
    /// Refused: a fault in a file, two files with one id, two sets in force of one scheme about one subject that
    /// start the same day. Since no set has an end, sets in force neither overlap otherwise nor leave gaps
    /// after the first; what we do not know is a file with a `gap`.
    pub fn load(files: &[(&str, &str)]) -> Result<Self, RuleFileError> {
        let mut sets: Vec<RuleSet> = Vec::new();
        for (file, text) in files {
            let source = Source { file, text };
            let set = parse::rule_set(source)?;
            let fault = |key: &str, problem| {
                let at = text.lines().position(|line| line.starts_with(key)).unwrap_or(0);
                let (file, key) = ((*file).to_owned(), key.to_owned());
                RuleFileError { file, line: at + 1, key, problem }
            };
            if sets.iter().any(|known| known.id == set.id) {
                return Err(fault("id", Problem::SameId(set.id.to_string())));
            }
            if let Some(known) = sets.iter().find(|known| overlap(known, &set)) {
                return Err(fault("effective_from", Problem::Overlap(known.id.to_string())));
            }
            sets.push(set);
        }
        sets.sort_by_key(|set| set.effective_from);
        Ok(Self { sets })
    }

    /// The rule sets that ship with Sothon.
    pub fn released() -> Self {
        Self::load(&RELEASED).expect("invariant: a test loads the released files")
    }

    /// The rule sets that ship with Sothon, and drafts beside them as (name, TOML text). A draft
    /// replaces nothing: it is a set of its own, in force from its own day if it says so.
    pub fn with_drafts(drafts: &[(&str, &str)]) -> Result<Self, RuleFileError> {
        Self::load(&[&RELEASED[..], drafts].concat())
    }

    /// The text of the released file that holds a set.
    pub fn released_text(id: &RuleSetId) -> Option<&'static str> {
        let file =
            RELEASED.iter().find(|(file, _)| file.strip_suffix(".toml") == Some(id.as_str()));
        file.map(|(_, text)| *text)
    }

    /// The set with this id.
    pub fn get(&self, id: &RuleSetId) -> Option<&RuleSet> {
        self.sets.iter().find(|set| set.id == *id)
    }

    /// Every set, by effective date.
    pub fn sets(&self) -> &[RuleSet] {
        &self.sets
    }

    /// The sets that had been published by a day: what anybody could know of the rules then.
    pub fn published_by(&self, day: Date) -> Cow<'_, Self> {
        let published = |set: &&RuleSet| set.published_by(day);
        if self.sets.iter().all(|set| published(&set)) {
            return Cow::Borrowed(self);
        }
        Cow::Owned(Self { sets: self.sets.iter().filter(published).cloned().collect() })
    }

    /// The first day on which a retroactive set holds for a scheme; none where no set is retroactive.
    pub fn retroactive_since(&self, scheme: Scheme) -> Option<Date> {
        let law = self.sets.iter().filter(|set| set.status == Status::InForce);
        let retroactive = law.filter(|set| set.scheme == scheme && set.is_retroactive());
        retroactive.map(|set| set.effective_from).min()
    }

    /// The set in force about a subject for a scheme on a day; none where we know of none, or only
    /// of a gap.
    pub fn in_force(&self, scheme: Scheme, subject: Subject, on: Date) -> Option<&RuleSet> {
        let newest = self.newest(scheme, subject, on);
        newest.filter(|set| !matches!(set.benefit, Benefit::Gap { .. }))
    }

    /// The known gap a day falls in: an instrument is in force, but we do not hold what it orders.
    pub fn known_gap(&self, scheme: Scheme, subject: Subject, on: Date) -> Option<&RuleSet> {
        let newest = self.newest(scheme, subject, on);
        newest.filter(|set| matches!(set.benefit, Benefit::Gap { .. }))
    }

    /// Every set about a subject that holds for a scheme by a day and of which a decision of an earlier
    /// day could know nothing: it began after the decision, or was published after it. The earliest first.
    pub fn begun_since(
        &self,
        scheme: Scheme,
        subject: Subject,
        decided_on: Date,
        until: Date,
    ) -> impl Iterator<Item = &RuleSet> {
        let begun = move |set: &&RuleSet| {
            let unknown = decided_on < set.effective_from || !set.published_by(decided_on);
            unknown && set.effective_from <= until
        };
        self.law(scheme, subject).filter(begun)
    }

    fn newest(&self, scheme: Scheme, subject: Subject, on: Date) -> Option<&RuleSet> {
        self.law(scheme, subject).filter(|set| set.effective_from <= on).last()
    }

    fn law(&self, scheme: Scheme, subject: Subject) -> impl Iterator<Item = &RuleSet> {
        let law = self.sets.iter().filter(|set| set.status == Status::InForce);
        law.filter(move |set| set.scheme == scheme && set.subjects().contains(&subject))
    }
}

fn overlap(a: &RuleSet, b: &RuleSet) -> bool {
    let law = a.status == Status::InForce && b.status == Status::InForce;
    let same_subject = a.subjects().iter().any(|subject| b.subjects().contains(subject));
    law && a.scheme == b.scheme && a.effective_from == b.effective_from && same_subject
}
