//! The gateway for text messages, the mail server, the civil registry and the SMSC of the settings.

use std::sync::Arc;

use anyhow::Context;
use sothon_adapters::clock::SystemClock;
use sothon_adapters::death_folder::DeathFolder;
use sothon_adapters::smpp::{SmppSettings, SmppSetupError};
use sothon_adapters::sms::{SmsGateway, SmsSetupError};
use sothon_adapters::smtp::{Smtp, SmtpSetupError};

use crate::args::ServeArgs;

/// Who carries our messages and calls, and who tells us of deaths; what is not set does nothing.
pub(super) struct Carriers {
    pub(super) sms: Option<SmsGateway>,
    pub(super) mail: Option<Smtp>,
    pub(super) deaths: Option<DeathFolder>,
    pub(super) smsc: Option<SmppSettings>,
}

/// The carriers of the settings; connects to nothing.
pub(super) fn carriers(args: &ServeArgs) -> anyhow::Result<Carriers> {
    let sms = sms_gateway(args).context("setting up text messages")?;
    let mail = mail_server(args).context("setting up mail")?;
    let smsc = smsc(args).context("setting up calls through an SMSC")?;
    Ok(Carriers { sms, mail, deaths: death_folder(args), smsc })
}

/// The gateway for text messages, unless none is set.
pub(crate) fn sms_gateway(args: &ServeArgs) -> Result<Option<SmsGateway>, SmsSetupError> {
    args.sms_url().map(SmsGateway::new).transpose()
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
