//! The end of a transaction in which rows were landed.

use serde_json::json;
use sothon_domain::access::Actor;
use sothon_store::import::Standing;
use sothon_store::{Act, Subject, Tx};

use super::{FileError, Options};
use crate::App;

/// Saves what is new with one audit row. A dry run leaves no trace, nor do rows that bring nothing
/// new.
pub(super) async fn finish(
    app: &App,
    actor: &Actor,
    tx: Tx,
    act: &'static str,
    standings: &[Standing],
    options: Options,
) -> Result<(), FileError> {
    let new = standings.iter().filter(|standing| **standing == Standing::New).count();
    if options.dry_run || new == 0 {
        return Ok(tx.abandon().await?);
    }
    let subject = Subject::Other("import".to_owned());
    let (at, detail) = (app.clock.now(), json!({ "rows": new }));
    Ok(tx.commit(Act { actor, act, subject, at, detail, event: false }).await?)
}
