//! Working everybody's pension out again: how many decisions the rules we hold explain.

use futures_util::future::try_join;
use sothon_domain::access::Actor;
use sothon_domain::pension::{LineKey, RuleBook, explain};
use sothon_locales::{Value, Words};
use sothon_store::calculation::{self, Case};

use crate::authorisation::{UseCase, authorise};
use crate::my_pension::decided_facts;
use crate::{App, AppError};

/// Memberships read at once.
const PAGE: i64 = 5_000;

/// How many memberships came to which end.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Recalculation {
    /// The rules give the decided amount.
    pub matches: u64,
    /// The rules give another amount than was decided.
    pub differs: u64,
    /// Shown as decided: no rule in force is known, or a fact is missing.
    pub as_decided: u64,
    /// Nothing was decided.
    pub without_award: u64,
}

/// Works out everybody's pension with the rules of this release. Nothing is stored: a difference is
/// for people to look at, and no decision changes by it.
///
/// # Errors
/// The actor may not, or the store fails.
pub async fn recalculate(app: &App, actor: &Actor) -> Result<Recalculation, AppError> {
    let scope = authorise(actor, UseCase::Recalculate)?;
    let mut sum = Recalculation::default();
    let mut page = calculation::page(&app.db, &scope, None, PAGE).await?;
    while let Some(last) = page.last() {
        let after = Some(last.record.membership.id);
        // While the facts of this page are read, the next page is.
        let next = calculation::page(&app.db, &scope, after, PAGE);
        let (whole, next) = try_join(calculation::with_facts(&app.db, &scope, page), next).await?;
        whole.iter().for_each(|case| sum.add(case, &app.rules));
        page = next;
    }
    Ok(sum)
}

impl Recalculation {
    fn add(&mut self, case: &Case, rules: &RuleBook) {
        let Some(award) = &case.award else {
            self.without_award += 1;
            return;
        };
        let facts = decided_facts(case.record.membership.scheme, award, Some(&case.record));
        let working = explain(&facts, rules);
        let says = |key| working.lines.iter().any(|line| line.key == key);
        if says(LineKey::DecisionMatches) {
            self.matches += 1;
        } else if says(LineKey::UnexplainedDifference) {
            self.differs += 1;
        } else {
            self.as_decided += 1;
        }
    }

    /// The numbers as one sentence each line.
    pub fn say(&self, words: &Words) -> String {
        let number = |count: u64| Value::Number(i64::try_from(count).unwrap_or(i64::MAX));
        let named = [
            ("matches", number(self.matches)),
            ("differs", number(self.differs)),
            ("decided", number(self.as_decided)),
            ("without", number(self.without_award)),
        ];
        words.with("recalculation-totals", &named)
    }
}
