//! The end of a transaction in which rows were landed.

use serde_json::{Value, json};
use sothon_domain::access::Actor;
use sothon_store::import::{OnChange, Standing};
use sothon_store::{Act, Subject, Tx};

use super::load::Outcome;
use super::{Fault, FileError, Options, Reason};
use crate::App;

/// Saves what is new or taken over with one audit row. A dry run leaves no trace, nor do rows that
/// bring nothing new.
pub(super) async fn finish(
    app: &App,
    actor: &Actor,
    tx: Tx,
    act: &'static str,
    standings: &[Standing],
    options: Options,
) -> Result<(), FileError> {
    let new = standings.iter().filter(|standing| **standing == Standing::New).count();
    let changed = match options.on_change {
        OnChange::Apply => standings.iter().filter_map(taken_over).collect(),
        OnChange::Report => Vec::new(),
    };
    let progressed = match options.on_change {
        OnChange::Apply => standings.iter().filter(|one| **one == Standing::Differs).count(),
        OnChange::Report => 0,
    };
    if options.dry_run || new + changed.len() + progressed == 0 {
        return Ok(tx.abandon().await?);
    }
    let subject = Subject::Other("import".to_owned());
    let (at, detail) =
        (app.clock.now(), json!({ "rows": new, "changed": changed, "progressed": progressed }));
    Ok(tx.commit(Act { actor, act, subject, at, detail, event: false }).await?)
}

/// Whose record was changed, and which columns of it.
fn taken_over(standing: &Standing) -> Option<Value> {
    match standing {
        Standing::Changed(difference) if !difference.open.is_empty() => {
            let person = difference.person.to_string();
            Some(json!({ "person": person, "columns": difference.open }))
        }
        _ => None,
    }
}

/// What became of a row of payments or of payment dates.
pub(super) fn outcome(standing: Standing) -> Outcome {
    match standing {
        Standing::New => Outcome::New,
        Standing::Unchanged => Outcome::Unchanged,
        Standing::Changed(_) | Standing::Differs => {
            Outcome::Changed(vec![Fault::of_row(Reason::Changed)])
        }
        Standing::NationalIdOf(_) => Outcome::Rejected(Fault::of_row(Reason::NationalIdOfTwo)),
        Standing::UnknownMember => Outcome::Rejected(Fault::of_row(Reason::UnknownMember)),
    }
}
