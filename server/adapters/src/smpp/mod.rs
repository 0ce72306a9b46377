//! An operator's SMSC by SMPP: calls come through one link, text messages go through another.
//!
//! We connect, over TLS where the operator has it. A link that ends is made again by itself; what it carries is told what
//! became of everything on it.

mod calls;
mod line;
mod parts;
mod screens;
mod settings;
mod texts;
mod tls;

use sothon_app::App;
use tokio::sync::watch;

use screens::Screens;
pub use settings::{SmppSettings, SmppSetupError, SmppTextSettings};
pub use texts::{SmppTexts, TextLink, texts};

/// The gateway's name where calls are told apart, and messages of receipts.
const NAME: &str = "smpp";

/// Keeps a link that calls come through, until `stop` says so.
pub async fn run(app: &App, settings: &SmppSettings, stop: watch::Receiver<bool>) {
    let mut screens = Screens::new(app, &settings.profile);
    line::keep(&settings.peer, &mut screens, stop).await;
}
