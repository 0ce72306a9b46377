//! A phone of the demo: it remembers its call, as a handset and a gateway together do.

use serde::{Deserialize, Serialize};
use sothon_domain::access::Actor;
use sothon_domain::effects::new_token;
use sothon_domain::person::Phone;
use sothon_ussd::menu::Screen;

use super::call::hash;
use super::{Dialled, kept, step};
use crate::authorisation::{UseCase, authorise};
use crate::{App, AppError};

/// The gateway's name where calls are told apart.
const NAME: &str = "demo";

/// A phone during a call or after it. Demo people only: what was typed stands in it.
#[derive(Clone, Serialize, Deserialize)]
pub struct Handset {
    /// The number that dialled.
    pub number: String,
    /// The screen shown.
    pub text: String,
    /// Whether the call has ended.
    pub end: bool,
    session: String,
    inputs: Vec<String>,
}

impl Handset {
    /// How many answers were typed in the call.
    pub fn hop(&self) -> usize {
        self.inputs.len()
    }
}

/// The phone of this visitor; none before the first call and ten minutes after the last press.
pub async fn last(app: &App, visit: &str) -> Result<Option<Handset>, AppError> {
    authorise(&Actor::nobody(), UseCase::ReadDemo)?;
    kept::get(app, &key(app, visit)).await
}

/// Dials the short code from this number.
pub async fn dial(app: &App, visit: &str, phone: &Phone) -> Result<(), AppError> {
    let session = new_token(app.entropy.as_ref());
    call(app, visit, phone, session, Vec::new()).await
}

/// Answers the screen that was shown after `hop` answers. A form that is sent twice is one answer, and
/// one that is late is none.
pub async fn press(app: &App, visit: &str, hop: usize, input: &str) -> Result<(), AppError> {
    let Some(handset) = last(app, visit).await? else { return Ok(()) };
    let phone: Phone =
        handset.number.parse().map_err(|_| AppError::Inconsistent("a call from no number"))?;
    if handset.end || handset.hop() != hop {
        return Ok(());
    }
    let mut inputs = handset.inputs;
    inputs.push(input.to_owned());
    call(app, visit, &phone, handset.session, inputs).await
}

async fn call(
    app: &App,
    visit: &str,
    phone: &Phone,
    session: String,
    inputs: Vec<String>,
) -> Result<(), AppError> {
    let dialled = Dialled { gateway: NAME, session, phone: phone.clone(), inputs };
    let Screen { text, end } = step(app, &dialled).await;
    let Dialled { session, inputs, .. } = dialled;
    let number = phone.as_str().replacen("+855", "0", 1);
    let handset = Handset { number, text, end, session, inputs };
    kept::put(app, &key(app, visit), &handset).await
}

fn key(app: &App, visit: &str) -> String {
    format!("ussd:handset:{}", hash(app, "handset", &[visit]))
}
