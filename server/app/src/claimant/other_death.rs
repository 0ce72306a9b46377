//! Whoever has a record after one death asks for one after another: the record is hers already, and what she typed of
//! the other death is not lost.

use sothon_domain::access::Scope;
use sothon_domain::claimant::{NewClaimant, OtherDeath};
use sothon_domain::death_report::About;
use sothon_domain::flow::Answers;
use sothon_domain::person::PersonId;
use sothon_store::{Tx, claimant};
use time::OffsetDateTime;

use crate::AppError;
use crate::case::{BegunTold, known_of, put_told};

/// Puts what she typed of another death into her draft of a survivors' claim, unless a claim after somebody else is
/// begun. None where her record is about the same death.
pub(super) async fn keep(
    tx: &mut Tx,
    person: PersonId,
    (typed, new): (&Answers, &NewClaimant),
    at: OffsetDateTime,
) -> Result<Option<OtherDeath>, AppError> {
    let scope = Scope::Own(person);
    let record = claimant::lock_and_read(tx, &scope, person).await?;
    let known = known_of(&record);
    if About::of(typed, &known) == About::Same {
        return Ok(None);
    }
    let put = put_told(tx, (&scope, person), (typed, new.relation), known, at).await?;
    Ok(Some(match put {
        BegunTold::Kept { .. } => OtherDeath::Drafted,
        BegunTold::Another | BegunTold::AlreadyOpen(_) | BegunTold::NotYet | BegunTold::Gone => {
            OtherDeath::Left
        }
    }))
}
