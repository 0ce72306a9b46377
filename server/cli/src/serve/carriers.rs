//! Who carries text messages, the mail server, the civil registry and the SMSC of calls, as the settings name them.

use std::sync::Arc;

use anyhow::Context;
use sothon_adapters::clock::SystemClock;
use sothon_adapters::death_folder::DeathFolder;
use sothon_adapters::smpp::{SmppSettings, SmppSetupError, SmppTextSettings};
use sothon_adapters::sms::SmsGateway;
use sothon_adapters::smtp::{Smtp, SmtpSetupError};

use crate::args::ServeArgs;

/// Who carries our messages and calls, and who tells us of deaths; what is not set does nothing.
pub(super) struct Carriers {
    pub(super) sms: Option<TextCarrier>,
    pub(super) mail: Option<Smtp>,
    pub(super) deaths: Option<DeathFolder>,
    pub(super) smsc: Option<SmppSettings>,
}

/// Who carries text messages.
pub(crate) enum TextCarrier {
    /// A gateway, by HTTP.
    Http(SmsGateway),
    /// An SMSC, by SMPP.
    Smsc(Box<SmppTextSettings>),
}

/// The carriers of the settings; connects to nothing.
pub(super) fn carriers(args: &ServeArgs) -> anyhow::Result<Carriers> {
    let sms = text_carrier(args).context("setting up text messages")?;
    let mail = mail_server(args).context("setting up mail")?;
    let smsc = smsc(args).context("reading SMPP_URL")?;
    Ok(Carriers { sms, mail, deaths: death_folder(args), smsc })
}

/// Who carries text messages, unless nobody is set: an SMSC at an address of SMPP, else a gateway.
pub(crate) fn text_carrier(args: &ServeArgs) -> anyhow::Result<Option<TextCarrier>> {
    let Some(url) = args.sms_url() else { return Ok(None) };
    if url.starts_with("smpp") {
        let settings = SmppTextSettings::new(url).context("reading SMS_URL")?;
        return Ok(Some(TextCarrier::Smsc(Box::new(settings))));
    }
    Ok(Some(TextCarrier::Http(SmsGateway::new(url)?)))
}

/// The SMSC that calls come through, unless none is set.
pub(crate) fn smsc(args: &ServeArgs) -> Result<Option<SmppSettings>, SmppSetupError> {
    args.smpp_url().map(|url| SmppSettings::new(url, &args.smpp_profile)).transpose()
}

/// The folder of the civil registry's deaths, unless none is set.
pub(crate) fn death_folder(args: &ServeArgs) -> Option<DeathFolder> {
    args.death_registry().map(|folder| DeathFolder::new(folder.to_owned()))
}

/// The mail server, unless none is set.
pub(crate) fn mail_server(args: &ServeArgs) -> Result<Option<Smtp>, SmtpSetupError> {
    let from = args.mail_from().unwrap_or_default();
    args.smtp_url().map(|url| Smtp::new(url, from, Arc::new(SystemClock))).transpose()
}
