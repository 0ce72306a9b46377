//! A machine shows its key and says what it calls.

use sothon_domain::access::Actor;
use sothon_store::{Act, machine};

use super::{hash, subject};
use crate::{App, AppError, pace};

/// Seconds of a step, and the calls of one machine in it.
const STEPS: [(i64, u32); 3] = [(60, 60), (60 * 60, 1_000), (24 * 60 * 60, 10_000)];

/// What became of a call.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Admitted {
    /// It goes on, as this machine's.
    Machine(Actor),
    /// No machine has this key, or no more.
    Unknown,
    /// The machine has called too often.
    Wait {
        /// After so many seconds it may call again.
        seconds: u32,
    },
}

/// Lets a call of a machine in, and writes it down before anything is done. `call` is the method and the route, without
/// what stands in it.
pub async fn admit(app: &App, key: &str, call: &str) -> Result<Admitted, AppError> {
    let Some(machine) = machine::by_key(&app.db, &hash(key)).await? else {
        return Ok(Admitted::Unknown);
    };
    let number = machine.number;
    // Calls that wait are not written down: who calls without end would fill the trail.
    if let Some(seconds) = pace::seconds_to_wait(app, &format!("machine:{number}"), &STEPS).await {
        return Ok(Admitted::Wait { seconds });
    }
    let (actor, at) = (Actor::machine(machine), app.clock.now());
    let (subject, detail) = (subject(number), serde_json::json!({ "call": call }));
    let tx = app.db.begin().await?;
    tx.commit(Act { actor: &actor, act: "machine.called", subject, at, detail, event: false })
        .await?;
    Ok(Admitted::Machine(actor))
}
