//! Checks of the machine around the server.

use sothon_adapters::clock::SystemClock;
use sothon_adapters::ephemeral::Redis;
use sothon_app::port::DeathRegistry;
use sothon_app::staff::sign_on::RETURN;
use sothon_domain::effects::Clock;
use sothon_store::{KeyRing, KeyRingError};
use time::OffsetDateTime;
use time::macros::datetime;

use super::finding::{Finding, causes};
use crate::args::{Common, ServeArgs};
use crate::house::{Lock, Locked, Place};
use crate::serve::{
    back_office_keys, death_folder, is_free, mail_server, provider, smsc, text_carrier,
};

/// This release was made after that day; a clock before it is wrong.
const RELEASED: OffsetDateTime = datetime!(2026-11-01 0:00 UTC);
/// A clock beyond that is wrong, too.
const FAR_AHEAD: OffsetDateTime = datetime!(2100-01-01 0:00 UTC);

/// The clock is about right; legal dates need no zone of the machine.
pub(super) fn clock() -> Finding {
    let now = SystemClock.now();
    let (date, time) = (now.date(), now.time());
    let shown = format!("{date} {:02}:{:02} UTC", time.hour(), time.minute());
    if (RELEASED..FAR_AHEAD).contains(&now) {
        Finding::fine("doctor-clock-fine", shown)
    } else {
        Finding::problem("doctor-clock-wrong", shown)
    }
}

/// The folder of the data is there or can be made.
pub(super) fn folders(place: &Place) -> Finding {
    let shown = place.data.display().to_string();
    let existing = place.data.ancestors().find(|folder| folder.exists());
    let writable = existing
        .is_some_and(|folder| rustix::fs::access(folder, rustix::fs::Access::WRITE_OK).is_ok());
    if writable {
        Finding::fine("doctor-data-fine", shown)
    } else {
        Finding::problem("doctor-data-read-only", shown)
    }
}

/// The keys are there and closed; a private database that does not exist yet gets its own.
pub(super) fn keys(common: &Common, place: &Place) -> Finding {
    let folder = place.keys.display().to_string();
    let made_later = common.database_url().is_none() && !place.has_database();
    if !KeyRing::exists(&place.keys) && made_later {
        return Finding::fine("doctor-keys-made-later", folder);
    }
    match KeyRing::load(&place.keys) {
        Ok(_) => Finding::fine("doctor-keys-fine", folder),
        Err(KeyRingError::Missing(path)) => {
            Finding::problem("doctor-keys-missing", path.display().to_string())
        }
        Err(KeyRingError::Open(path)) => {
            Finding::problem("doctor-keys-open", path.display().to_string())
        }
        Err(error) => Finding::problem("doctor-keys-unreadable", causes(&error)),
    }
}

/// Redis answers, if it is to be used.
pub(super) async fn redis(common: &Common) -> Finding {
    let Some(url) = common.redis_url() else { return Finding::fine("doctor-redis-unused", "") };
    match Redis::connect(url).await {
        Ok(_) => Finding::fine("doctor-redis-fine", ""),
        Err(error) => Finding::problem("doctor-redis-silent", causes(&error)),
    }
}

/// The gateway for text messages is one we can speak to, if one is set. It is not asked: a gateway bills
/// what it is asked.
pub(super) fn sms(args: &ServeArgs) -> Finding {
    match text_carrier(args) {
        Ok(Some(_)) => Finding::fine("doctor-sms-set", ""),
        Ok(None) => Finding::fine("doctor-sms-unset", ""),
        Err(error) => Finding::problem("doctor-sms-malformed", format!("{error:#}")),
    }
}

/// The SMSC that calls come through is one we can speak to, if one is set. It is not asked: it may let in one of us only.
pub(super) fn smsc_of(args: &ServeArgs) -> Finding {
    match smsc(args) {
        Ok(Some(_)) => Finding::fine("doctor-smsc-set", ""),
        Ok(None) => Finding::fine("doctor-smsc-unset", ""),
        Err(error) => Finding::problem("doctor-smsc-malformed", causes(&error)),
    }
}

/// The mail server greets us, if there is one.
pub(super) async fn mail(args: &ServeArgs) -> Finding {
    let smtp = match mail_server(args) {
        Ok(Some(smtp)) => smtp,
        Ok(None) => return Finding::fine("doctor-mail-unset", ""),
        Err(error) => return Finding::problem("doctor-mail-malformed", causes(&error)),
    };
    match smtp.greet().await {
        Ok(()) => Finding::fine("doctor-mail-fine", ""),
        Err(error) => Finding::problem("doctor-mail-silent", causes(&error)),
    }
}

/// The back office's machine has a key to show, if instructions are to be handed out.
pub(super) fn back_office(args: &ServeArgs) -> Finding {
    let file = args.back_office_key_file().map(|file| file.display().to_string());
    match back_office_keys(args, false) {
        Ok(Some(_)) => Finding::fine("doctor-back-office-fine", file.unwrap_or_default()),
        Ok(None) => Finding::fine("doctor-back-office-unset", ""),
        Err(error) => Finding::problem("doctor-back-office-wrong", format!("{error:#}")),
    }
}

/// The folder of the civil registry's deaths can be read, if one is set.
pub(super) async fn death_registry(args: &ServeArgs) -> Finding {
    let Some(registry) = death_folder(args) else {
        return Finding::fine("doctor-death-registry-unset", "");
    };
    match registry.after("", 1).await {
        Ok(_) => Finding::fine("doctor-death-registry-fine", registry.shown()),
        Err(error) => Finding::problem("doctor-death-registry-silent", causes(&error)),
    }
}

/// The institution's sign-on describes itself, if it is to be used.
pub(super) async fn sign_on(common: &Common, args: &ServeArgs) -> Finding {
    let origin = common.origin.as_deref().unwrap_or("http://localhost:8080");
    let provider = match provider(&args.sign_on, origin.trim_end_matches('/')) {
        Ok(Some(provider)) => provider,
        Ok(None) => return Finding::fine("doctor-sign-on-unset", ""),
        Err(error) => return Finding::problem("doctor-sign-on-malformed", format!("{error:#}")),
    };
    match provider.greet().await {
        Ok(()) => Finding::fine("doctor-sign-on-fine", format!("{origin}{RETURN}")),
        Err(error) => Finding::problem("doctor-sign-on-silent", causes(&error)),
    }
}

/// The port is free, or ours already.
pub(super) fn port(args: &ServeArgs, place: &Place) -> Finding {
    let running = match place.data.exists().then(|| Lock::take_for(place, &args.roles())) {
        Some(Ok(Locked::Theirs(holder))) => holder.address,
        _ => None,
    };
    if let Some(address) = running {
        return Finding::fine("doctor-running", address);
    }
    let (port, free) = is_free(args);
    match (free, args.port) {
        (true, _) => Finding::fine("doctor-port-fine", port.to_string()),
        (false, None) => Finding::fine("doctor-port-next", port.to_string()),
        (false, Some(_)) => Finding::problem("doctor-port-taken", port.to_string()),
    }
}

/// Gateways have a secret to call with, if the phone service is to be served.
pub(super) fn gateway(args: &ServeArgs) -> Finding {
    let key = match args.gateway_secret {
        Some(_) => "doctor-gateway-fine",
        None => "doctor-gateway-none",
    };
    Finding::fine(key, "")
}

/// Browsers reach the portal by TLS, unless they are on this machine.
pub(super) fn origin(common: &Common) -> Finding {
    let Some(origin) = common.origin.as_deref() else {
        return Finding::fine("doctor-origin-local", "");
    };
    let host = origin.strip_prefix("http://").map(|rest| rest.split([':', '/']).next());
    match host {
        Some(Some("localhost")) => Finding::fine("doctor-origin-local", ""),
        Some(_) => Finding::problem("doctor-origin-unsafe", origin),
        None if origin.starts_with("https://") => Finding::fine("doctor-origin-fine", origin),
        None => Finding::problem("doctor-origin-malformed", origin),
    }
}
