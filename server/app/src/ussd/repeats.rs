//! Networks send a press again when they are unsure: it is worked on once, and each repeat gets the
//! same answer, also one that comes while the first is still being worked on.

use std::time::Duration;

use serde::{Deserialize, Serialize};
use sothon_ussd::menu::{Screen, trouble};

use super::call::{LIVES, Names, call_of, press_of};
use super::{Dialled, kept};
use crate::{App, AppError};

/// How often a waiting repeat looks for the answer.
const LOOK_AGAIN: Duration = Duration::from_millis(20);

/// An answer that was given.
#[derive(Serialize, Deserialize)]
struct Given {
    /// What had been typed in the call, as a keyed hash.
    typed: String,
    text: String,
    end: bool,
}

/// The answer given to this press before. Another text at the same place of the call is no repeat: it
/// ends politely.
pub(super) async fn given(app: &App, names: &Names<'_>) -> Result<Option<Screen>, AppError> {
    let given: Option<Given> = kept::get(app, &answer_key(&names.press)).await?;
    Ok(given.map(|given| match given.typed == names.typed {
        true => Screen { text: given.text, end: given.end },
        false => trouble(),
    }))
}

/// Whether the press is ours to work on; otherwise somebody else does it or has done it.
pub(super) async fn claim(app: &App, names: &Names<'_>) -> Result<bool, AppError> {
    let key = format!("ussd:claim:{}", names.press);
    Ok(app.ephemeral.count(&key, app.clock.now() + LIVES).await? == 1)
}

/// How often at most: a little longer than anybody waits for a step.
const LOOKS: usize = 200;

/// The answer of whoever works on the press; a polite end when none comes.
pub(super) async fn wait(app: &App, names: &Names<'_>) -> Result<Screen, AppError> {
    for _ in 0..LOOKS {
        if let Some(screen) = given(app, names).await? {
            return Ok(screen);
        }
        tokio::time::sleep(LOOK_AGAIN).await;
    }
    Ok(trouble())
}

/// Keeps the answer for repeats.
pub(super) async fn keep(app: &App, names: &Names<'_>, screen: &Screen) -> Result<(), AppError> {
    let given = Given { typed: names.typed.clone(), text: screen.text.clone(), end: screen.end };
    kept::put(app, &answer_key(&names.press), &given).await
}

/// The keyed hash of everything typed until the press that has so many inputs; none when no such press was answered.
pub(super) async fn typed_until(
    app: &App,
    dialled: &Dialled,
    hop: usize,
) -> Result<Option<String>, AppError> {
    let press = press_of(app, &call_of(app, dialled), hop);
    let given: Option<Given> = kept::get(app, &answer_key(&press)).await?;
    Ok(given.map(|given| given.typed))
}

fn answer_key(press: &str) -> String {
    format!("ussd:answer:{press}")
}
