//! The record of the member a case is about, in short, and what the rules make of it: beside what was told, for the
//! officer who decides. Of a claim after a death that is the member who died.

use sothon_domain::access::Scope;
use sothon_domain::casework::{ActsNext, CaseKind, Foreseen, ForeseenFacts};
use sothon_domain::effects::today;
use sothon_domain::flow::{Answers, StepKey};
use sothon_domain::pension::{InvalidityCause, OldAgeFacts, Working};
use sothon_domain::person::{PersonId, completed_years};
use sothon_store::case_file::CaseFile;
use sothon_store::membership::{self, Record};
use sothon_store::my_pension::{self, Account, MyPension, Pension};
use sothon_store::payment::{self, Payment};
use sothon_store::person::{self, Relative};
use time::Date;

use super::deceased::deceased;
use crate::my_pension::{RuleInForce, career_until, main_pension, work_out};
use crate::{App, AppError};

/// So many payments stand beside a case.
const PAYMENTS: i64 = 6;

/// Whose record it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Whose {
    /// Of who sent the case.
    Sender,
    /// Of the member who died.
    Deceased,
}

/// A member's record in short.
#[derive(Debug, Clone)]
pub struct Beside {
    /// Whose it is.
    pub whose: Whose,
    /// The memberships with their facts.
    pub records: Vec<Record>,
    /// One for each membership, with the award in force.
    pub pensions: Vec<Pension>,
    /// Where the member is paid; none where the register holds no account.
    pub account: Option<Account>,
    /// The family that the register knows.
    pub family: Vec<Relative>,
    /// The newest payments, the newest first, six at most.
    pub payments: Vec<Payment>,
    /// The working of the pension, ending at the amount paid; none where no pension was decided.
    pub working: Option<Working>,
    /// The rules used, if any are known.
    pub rule: Option<RuleInForce>,
    /// What the rules give for what is asked; none for a kind whose effect stands elsewhere on the page.
    pub foreseen: Option<Foreseen>,
}

/// What stands beside a case that is not decided; none where it is about somebody who is not known in the reach of the
/// office. The reading of that file was written down before.
pub(super) async fn beside(
    app: &App,
    scope: &Scope,
    case: &CaseFile,
) -> Result<Option<Beside>, AppError> {
    if case.state.stage().acts_next() == ActsNext::Nobody {
        return Ok(None);
    }
    match deceased(app, scope, case).await? {
        Some((_, Some(dead))) => of(app, scope, (Whose::Deceased, dead), case).await.map(Some),
        Some((_, None)) => Ok(None),
        None => {
            // The case gives leave to her file, wherever she lives by now.
            let own = Scope::Own(case.person);
            of(app, &own, (Whose::Sender, case.person), case).await.map(Some)
        }
    }
}

async fn of(
    app: &App,
    scope: &Scope,
    (whose, member): (Whose, PersonId),
    case: &CaseFile,
) -> Result<Beside, AppError> {
    let day = today(app.clock.as_ref());
    let seen = my_pension::load(&app.db, scope, member, day).await?;
    let records = membership::record(&app.db, scope, member).await?;
    let why = work_out(app, scope, member, day).await?;
    let (kind, answers) = case.matter();
    let facts = facts(&seen, &records, answers, day);
    Ok(Beside {
        whose,
        foreseen: foreseen(app, kind, &facts),
        pensions: seen.pensions,
        account: seen.account,
        family: person::relatives(&app.db, scope, member).await?,
        payments: payment::list(&app.db, scope, member, PAYMENTS).await?,
        working: why.working,
        rule: why.rule,
        records,
    })
}

fn foreseen(app: &App, kind: CaseKind, facts: &ForeseenFacts) -> Option<Foreseen> {
    Foreseen::of(kind, facts, &app.rules.published_by(facts.day))
}

/// The facts of the membership that is shown first.
fn facts(seen: &MyPension, records: &[Record], answers: &Answers, day: Date) -> ForeseenFacts {
    let shown = main_pension(seen).map(|pension| pension.membership.id);
    let record = records.iter().find(|record| Some(record.membership.id) == shown);
    let until = record.and_then(|record| record.membership.retired_on).unwrap_or(day);
    let age = u8::try_from(completed_years(seen.person.birth_date, until)).ok();
    let told = answers.get(StepKey::UnableCause);
    let told = told.and_then(|cause| cause.parse::<InvalidityCause>().ok());
    ForeseenFacts {
        scheme: record.map(|record| record.membership.scheme),
        career: record
            .and_then(|record| career_until(record, until))
            .map(|career| OldAgeFacts { age, ..career }),
        cause: record.and_then(|record| record.basis.invalidity_cause).or(told),
        day,
    }
}
