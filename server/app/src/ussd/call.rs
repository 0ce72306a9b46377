//! What is kept of a call between two presses, sealed. It may be lost at any time. Inputs and numbers
//! stand in it, and in the names it is kept by, as keyed hashes; the menu's place holds codes of places.

use serde::{Deserialize, Serialize};
use sothon_domain::person::PersonId;
use sothon_ussd::menu::Session;
use time::Duration;
use uuid::{Builder, Uuid};

use super::{Dialled, kept};
use crate::keyed_hash::keyed_hash;
use crate::ussd_pin::PinProof;
use crate::{App, AppError};

/// How long a call can be continued, and its answers be repeated, after its last press.
pub(super) const LIVES: Duration = Duration::minutes(10);

/// The last call of a phone: one phone has one call, and a new one takes the place of the old.
#[derive(Serialize, Deserialize)]
pub(super) struct Call {
    /// Which call; none when it has ended.
    pub(super) running: Option<String>,
    /// What was typed in it, in order, as a keyed hash.
    pub(super) typed: String,
    /// Who typed her PIN in it.
    pub(super) person: Option<PersonId>,
    /// That she typed it.
    pub(super) proof: Option<PinProof>,
    /// Who typed hers in the call that this one goes on with.
    pub(super) earlier: Option<PersonId>,
    /// Where it is in the menu.
    pub(super) menu: Session,
}

/// The names of a request in the store, and of what it does.
pub(super) struct Names<'a> {
    app: &'a App,
    /// The call.
    pub(super) call: String,
    /// The phone.
    phone: String,
    /// The press within the call.
    pub(super) press: String,
    /// The keyed hash of what was typed before the newest input; none when nothing was typed.
    pub(super) before: Option<String>,
    /// The keyed hash of everything typed.
    pub(super) typed: String,
    /// Whether it can only go on with a call: its gateway has told the newest input alone.
    pub(super) follows: bool,
}

impl<'a> Names<'a> {
    /// Those of a request that tells everything typed.
    pub(super) fn of(app: &'a App, dialled: &Dialled) -> Self {
        let call = call_of(app, dialled);
        let (before, typed) = match dialled.inputs.split_last() {
            None => (None, call.clone()),
            Some((newest, earlier)) => {
                let add = |so_far: String, input: &String| typed_after(app, &so_far, input);
                let before = earlier.iter().fold(call.clone(), add);
                let typed = typed_after(app, &before, newest);
                (Some(before), typed)
            }
        };
        let press = press_of(app, &call, dialled.inputs.len());
        let phone = hash(app, "phone", &[dialled.phone.as_str()]);
        Self { app, call, phone, press, before, typed, follows: false }
    }

    /// Those of a request that tells its newest input alone, the `hop`th of its call, after others whose keyed hash is
    /// `before`.
    pub(super) fn of_next(app: &'a App, dialled: &Dialled, hop: usize, before: String) -> Self {
        let newest = dialled.inputs.last().map_or("", String::as_str);
        let typed = typed_after(app, &before, newest);
        let names = Self::of(app, dialled);
        let press = press_of(app, &names.call, hop);
        Self { press, before: Some(before), typed, follows: true, ..names }
    }

    /// The idempotency key of the act that is the `number`th of this press. The day is in it, for keys are kept for
    /// ever and a gateway that was started anew counts its calls from one again.
    pub(super) fn act(&self, number: usize) -> Uuid {
        let day = self.app.clock.now().date().to_julian_day();
        key_of(self.app, "act", &[&self.press, &number.to_string(), &day.to_string()])
    }

    /// Whether this is the call's first request that is worked on.
    pub(super) async fn begins(&self) -> Result<bool, AppError> {
        let key = format!("ussd:begun:{}", self.call);
        Ok(self.app.ephemeral.count(&key, self.app.clock.now() + LIVES).await? == 1)
    }

    /// The phone's last call, if it is younger than [`LIVES`].
    pub(super) async fn last_call(&self) -> Result<Option<Call>, AppError> {
        kept::get(self.app, &self.phone_key()).await
    }

    /// Keeps the call as its phone's last.
    pub(super) async fn keep(&self, call: &Call) -> Result<(), AppError> {
        kept::put(self.app, &self.phone_key(), call).await
    }

    fn phone_key(&self) -> String {
        format!("ussd:phone:{}", self.phone)
    }
}

/// The name of a call.
pub(super) fn call_of(app: &App, dialled: &Dialled) -> String {
    hash(app, "call", &[dialled.gateway, &dialled.session, dialled.phone.as_str()])
}

/// The name of the press of a call that has so many inputs.
pub(super) fn press_of(app: &App, call: &str, hop: usize) -> String {
    hash(app, "press", &[call, &hop.to_string()])
}

/// The keyed hash of what was typed, with one input more.
fn typed_after(app: &App, before: &str, input: &str) -> String {
    hash(app, "typed", &[before, input])
}

/// The idempotency key that stands for texts.
pub(crate) fn key_of(app: &App, label: &str, texts: &[&str]) -> Uuid {
    let mac = mac(app, label, texts);
    let mut bytes = [0; 16];
    bytes.copy_from_slice(&mac[..16]);
    Builder::from_custom_bytes(bytes).into_uuid()
}

/// The keyed hash of texts, in hexadecimal.
pub(crate) fn hash(app: &App, label: &str, texts: &[&str]) -> String {
    mac(app, label, texts).iter().map(|byte| format!("{byte:02x}")).collect()
}

/// Without the server's key, four digits or a phone number would be guessed from their hash.
fn mac(app: &App, label: &str, texts: &[&str]) -> [u8; 32] {
    let mut bytes: Vec<u8> = Vec::new();
    for text in ["ussd", label].iter().chain(texts) {
        bytes.extend((text.len() as u64).to_be_bytes());
        bytes.extend(text.as_bytes());
    }
    keyed_hash(app.db.vault().codes_key(), &[&bytes])
}
