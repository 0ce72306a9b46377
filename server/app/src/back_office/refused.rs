//! What the back office did not carry out, for the office whose people it is about. It is settled where it was decided.

use std::num::NonZeroU32;

use sothon_domain::access::Actor;
use sothon_domain::back_office::{Cause, WhyRefused};
use sothon_domain::effects::legal_date;
use sothon_domain::masked::MaskedNames;
use sothon_domain::person::{
    AccountChangeId, AwardDecisionId, DeathReportId, MergeId, PayeeId, Reference,
};
use sothon_store::back_office as stored;
use time::Date;

use super::compose::named;
use crate::authorisation::{UseCase, authorise};
use crate::office_list::{ON_A_PAGE, Turned};
use crate::{App, AppError};

/// A page of what was not carried out; the latest day comes first.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NotCarriedOut {
    /// Its lines.
    pub lines: Vec<NotCarriedOutLine>,
    /// How many there are on all pages.
    pub total: i64,
    /// Which page it is; 1 is the latest.
    pub page: NonZeroU32,
    /// How many pages there are; an empty list has one.
    pub pages: NonZeroU32,
}

/// An instruction that was not carried out.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NotCarriedOutLine {
    /// What was decided.
    pub cause: Cause,
    /// Where that was decided.
    pub decision: Decision,
    /// Of whom, masked.
    pub name: MaskedNames,
    /// When it was decided.
    pub decided_on: Date,
    /// Why it was not carried out.
    pub why: WhyRefused,
    /// The day on which the back office decided so.
    pub refused_on: Date,
}

/// What an instruction came from, where officers open it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Decision {
    /// A case.
    Case(Reference),
    /// Another bank account.
    Account(AccountChangeId),
    /// An amount that two officers decided.
    Amount(AwardDecisionId),
    /// A hold after a death, or its end.
    Death(DeathReportId),
    /// Money that was paid after this death.
    Recovery(DeathReportId),
    /// Two records that were joined, or parted again.
    Merge(MergeId),
    /// Who is paid in the person's stead, or was.
    Payee(PayeeId),
}

/// What was not carried out in the reach of the actor's office, cases and everything else. A page that the list does not
/// have is the first.
///
/// # Errors
/// The actor may not, or the store fails.
pub async fn not_carried_out(
    app: &App,
    actor: &Actor,
    page: NonZeroU32,
) -> Result<NotCarriedOut, AppError> {
    let scope = authorise(actor, UseCase::SeeQueue)?;
    let total = stored::count_not_carried_out(&app.db, &scope).await?;
    let turned = Turned::to(page, total);
    let found = stored::not_carried_out(&app.db, &scope, turned.skip(), ON_A_PAGE).await?;
    let lines = found.into_iter().map(line).collect::<Result<_, _>>()?;
    Ok(NotCarriedOut { lines, total, page: turned.page, pages: turned.pages })
}

fn line(found: stored::NotCarriedOut) -> Result<NotCarriedOutLine, AppError> {
    let (cause, detail) = (found.source.cause, &found.source.detail);
    let decision = match cause {
        Cause::Case => Decision::Case(named(detail, "reference")?),
        Cause::Account => Decision::Account(named(detail, "change")?),
        Cause::Amount => Decision::Amount(named(detail, "proposal")?),
        Cause::Hold | Cause::Release => Decision::Death(named(detail, "report")?),
        Cause::Recovery => Decision::Recovery(named(detail, "report")?),
        Cause::Merge | Cause::Part => Decision::Merge(named(detail, "merge")?),
        Cause::Payee | Cause::PayeeEnded => Decision::Payee(named(detail, "appointment")?),
    };
    Ok(NotCarriedOutLine {
        cause,
        decision,
        name: MaskedNames::of(&found.name),
        decided_on: legal_date(found.source.at),
        why: found.why,
        refused_on: found.refused_on,
    })
}
