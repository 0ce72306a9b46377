//! The mail server of the settings.

use std::sync::Arc;

use sothon_adapters::clock::SystemClock;
use sothon_adapters::smtp::{Smtp, SmtpSetupError};

use crate::args::ServeArgs;

/// The mail server, unless none is set; connects to nothing.
pub(crate) fn mail_server(args: &ServeArgs) -> Result<Option<Smtp>, SmtpSetupError> {
    let from = args.mail_from().unwrap_or_default();
    args.smtp_url().map(|url| Smtp::new(url, from, Arc::new(SystemClock))).transpose()
}
