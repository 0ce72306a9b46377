//! The rule sets by date, for members of staff.

use sothon_domain::access::Actor;
use sothon_domain::effects::today;
use sothon_domain::pension::{RuleSet, Status, timeline};
use sothon_domain::person::Scheme;
use time::Date;

use crate::authorisation::{UseCase, authorise};
use crate::{App, AppError};

/// The rule sets of a scheme.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SchemeRules<'a> {
    /// Which scheme.
    pub scheme: Scheme,
    /// What is or was law, the earliest first.
    pub law: Vec<Dated<'a>>,
    /// What was only proposed.
    pub proposals: Vec<Dated<'a>>,
}

/// A rule set and its days.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Dated<'a> {
    /// The set.
    pub set: &'a RuleSet,
    /// The last day, if something followed.
    pub until: Option<Date>,
    /// Whether it holds today.
    pub holds: bool,
}

/// Every scheme with its rule sets.
pub fn by_date<'a>(app: &'a App, actor: &Actor) -> Result<Vec<SchemeRules<'a>>, AppError> {
    authorise(actor, UseCase::SeeRules)?;
    let day = today(app.clock.as_ref());
    let of_scheme = |scheme| {
        let spans = timeline(&app.rules, scheme).into_iter();
        let dated =
            spans.map(|span| Dated { set: span.set, until: span.until, holds: span.holds_on(day) });
        let (law, proposals) = dated.partition(|dated| dated.set.status == Status::InForce);
        SchemeRules { scheme, law, proposals }
    };
    Ok(Scheme::ALL.map(of_scheme).into())
}
