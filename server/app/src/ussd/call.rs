//! What is kept of a call between two presses, sealed. It may be lost at any time. Inputs and numbers
//! stand in it, and in the names it is kept by, as keyed hashes; the menu's place holds codes of places.

use serde::{Deserialize, Serialize};
use sothon_domain::person::PersonId;
use sothon_ussd::menu::Session;
use time::Duration;
use uuid::{Builder, Uuid};

use super::{Dialled, kept};
use crate::keyed_hash::keyed_hash;
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
    /// Who typed hers in the call that this one goes on with.
    pub(super) earlier: Option<PersonId>,
    /// Where it is in the menu.
    pub(super) menu: Session,
}

/// The names of a request in the store, and of what it does.
pub(super) struct Names<'a> {
    app: &'a App,
    dialled: &'a Dialled,
    /// The call.
    pub(super) call: String,
    /// The phone.
    phone: String,
    /// The press within the call.
    pub(super) press: String,
}

impl<'a> Names<'a> {
    pub(super) fn of(app: &'a App, dialled: &'a Dialled) -> Self {
        let phone = dialled.phone.as_str();
        let call = hash(app, "call", &[dialled.gateway, &dialled.session, phone]);
        let hop = dialled.inputs.len().to_string();
        Self {
            app,
            dialled,
            phone: hash(app, "phone", &[phone]),
            press: hash(app, "press", &[&call, &hop]),
            call,
        }
    }

    /// The keyed hash of inputs of this call.
    pub(super) fn typed(&self, inputs: &[String]) -> String {
        let texts: Vec<&str> =
            std::iter::once(self.call.as_str()).chain(inputs.iter().map(String::as_str)).collect();
        hash(self.app, "typed", &texts)
    }

    /// The keyed hash of everything typed.
    pub(super) fn all_typed(&self) -> String {
        self.typed(&self.dialled.inputs)
    }

    /// The idempotency key of the act that is the `number`th of this press.
    pub(super) fn act(&self, number: usize) -> Uuid {
        key_of(self.app, "act", &[&self.press, &number.to_string()])
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
