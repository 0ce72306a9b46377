//! The back office says what became of an approved case.

use sothon_domain::access::{Actor, Scope};
use sothon_domain::back_office::{Outcome, WhyRefused};
use sothon_domain::casework::CaseAct;
use sothon_domain::person::Reference;
use sothon_store::Tx;
use sothon_store::case_file::{self, NewEntry};
use time::format_description::well_known::Iso8601;
use time::{Date, OffsetDateTime};

use super::notice;
use crate::{App, AppError};

/// Writes it into the history of the case, where the office and the person read it, and tells her that there is news.
pub(crate) async fn carried(
    app: &App,
    tx: &mut Tx,
    (actor, scope): (&Actor, &Scope),
    reference: Reference,
    outcome: Outcome,
    at: OffsetDateTime,
) -> Result<(), AppError> {
    let locked = case_file::lock(tx, scope, reference).await?;
    let act = match outcome {
        Outcome::Executed { .. } => CaseAct::CarriedOut,
        Outcome::Refused { .. } => CaseAct::NotCarriedOut,
    };
    let entry =
        NewEntry { at, act, by: None, delegate: None, machine: None, note: Some(written(outcome)) };
    case_file::append(tx, &locked, &entry).await?;
    notice::tell(app, tx, scope, &locked, act).await?;
    let act = notice::act_of(actor, &locked.case, act, at);
    Ok(tx.also(act).await?)
}

/// The day, and the reason where there is one; kept like a note.
fn written(outcome: Outcome) -> String {
    let why = outcome.why().map_or("", WhyRefused::code);
    format!("{} {why}", outcome.on()).trim_end().to_owned()
}

/// The same, read.
pub(super) fn read(note: &str) -> Option<Outcome> {
    let (on, why) = note.split_once(' ').unwrap_or((note, ""));
    let on = Date::parse(on, &Iso8601::DATE).ok()?;
    Some(match why {
        "" => Outcome::Executed { on },
        why => Outcome::Refused { on, why: WhyRefused::from_code(why)? },
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use time::macros::date;

    #[test]
    fn what_is_written_is_read() {
        let on = date!(2026 - 11 - 23);
        let refused = WhyRefused::ALL.map(|why| Outcome::Refused { on, why });
        for outcome in refused.into_iter().chain([Outcome::Executed { on }]) {
            assert_eq!(read(&written(outcome)), Some(outcome));
        }
    }
}
