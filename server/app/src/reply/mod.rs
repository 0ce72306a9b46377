//! Text messages that people send back. One thing can be done by them: to stop what that number was told and what is
//! not hers. Nothing is begun, undone or shown by a message, for anybody can forge whom it comes from.

mod answer;
mod receive;
mod stop;

use sothon_domain::person::Phone;
use uuid::Uuid;

pub use receive::receive;

use crate::App;
use crate::ussd::key_of;

/// The gateway's name of messages that are typed on the demo's page.
pub const DEMO: &str = "demo";

/// A text message from a phone. It has no debug text: people write anything.
#[derive(Clone)]
pub struct Received {
    /// Which gateway handed it over.
    pub gateway: &'static str,
    /// The gateway's name of the message, the same whenever it is handed over again.
    pub id: String,
    /// From which number it says it comes.
    pub from: Phone,
    /// What it says.
    pub text: String,
}

impl Received {
    /// The idempotency key of what it does. A name that a gateway gives a second time to another sender's message
    /// is another message.
    fn key(&self, app: &App, does: &str) -> Uuid {
        key_of(app, "text-message", &[self.gateway, &self.id, self.from.as_str(), does])
    }
}
