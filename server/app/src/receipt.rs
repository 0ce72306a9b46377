//! A gateway says what became of a message that it took.

use sothon_domain::delivery::Receipt;
use sothon_store::message_receipt;

use crate::{App, AppError};

/// What a gateway said.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Heard {
    /// Which gateway.
    pub gateway: &'static str,
    /// Its own name of the message.
    pub id: String,
    /// What became of it.
    pub receipt: Receipt,
}

/// Keeps it. The same once more changes nothing; it may come before the gateway's answer that names the message.
///
/// # Errors
/// The store fails: the gateway has to say it again.
pub async fn hear(app: &App, heard: &Heard) -> Result<(), AppError> {
    let (named, at) = ((heard.gateway, heard.id.as_str()), app.clock.now());
    Ok(message_receipt::keep(&app.db, named, (heard.receipt, at)).await?)
}
