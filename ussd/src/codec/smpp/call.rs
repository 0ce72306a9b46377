//! Calls in messages.

use std::fmt;

use sothon_domain::person::Phone;

use super::profile::{DialledIn, Profile, SessionKey};
use super::{Address, Message, SmppFault, Tlv, decode, encode, tag};
use crate::menu::Screen;

/// Says in `esm_class` that a header stands before the text.
const HEADER: u8 = 0x40;

/// More characters than a call types at once.
const MOST_TEXT: usize = 1_000;

/// One message of a call.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Heard {
    /// Who dials.
    pub phone: Phone,
    /// The number of the call among those of the phone, where the operator gives one. Numbers come again.
    pub key: Option<u16>,
    /// What it says.
    pub said: Said,
    /// Her address as it was written, and ours: the answer goes back the same way.
    from: Address,
    to: Address,
    /// The operator's number as it came.
    session: Option<u16>,
}

/// What a message of a call says. Its debug text hides what was typed.
#[derive(Clone, PartialEq, Eq)]
pub enum Said {
    /// A code was dialled.
    Dialled(String),
    /// Something was typed.
    Typed(String),
    /// The person or the network has ended the call.
    Over,
}

/// Reads a message; none when it belongs to no call, as a text message or a receipt.
///
/// # Errors
/// A [`SmppFault`] that names the field.
pub fn hear(profile: &Profile, message: &Message) -> Result<Option<Heard>, SmppFault> {
    let operation = match message.tlv(tag::USSD_SERVICE_OP) {
        None => return Ok(None),
        Some(_) if message.is_receipt() => return Ok(None),
        Some([operation]) => *operation,
        Some(_) => return Err(SmppFault::Wrong("ussd_service_op")),
    };
    let phone: Phone = message.from.digits.parse().map_err(|_| SmppFault::Wrong("source_addr"))?;
    let session = session(profile, message)?;
    let ends = is_its(profile) && session.is_some_and(|number| number & 1 == 1);
    let operations = &profile.operation;
    let said = if ends || operations.aborted.contains(&operation) {
        Said::Over
    } else if operation == operations.dial {
        Said::Dialled(match profile.dialled_in {
            DialledIn::ShortMessage => typed(message)?,
            DialledIn::Destination => message.to.digits.clone(),
        })
    } else if operation == operations.answer {
        Said::Typed(typed(message)?)
    } else {
        return Err(SmppFault::Wrong("ussd_service_op"));
    };
    let key = session.map(|number| match profile.session {
        SessionKey::ItsSession => number >> 8,
        SessionKey::Its15Bit => number >> 1,
        SessionKey::UserMessageReference | SessionKey::Phone => number,
    });
    let (from, to) = (message.from.clone(), message.to.clone());
    Ok(Some(Heard { phone, key, said, from, to, session }))
}

/// The message that shows a screen to whom we heard.
pub fn screen_message(profile: &Profile, heard: &Heard, screen: &Screen) -> Message {
    shown(profile, (&heard.to, &heard.from), heard.session, screen)
}

/// The message that shows a screen to whoever sent a message of a call that [`hear`] can't read: it goes back the way that
/// one came. None where that one neither dials nor answers, ends its call, or does not say of which call it is.
pub fn reply_unread(profile: &Profile, message: &Message, screen: &Screen) -> Option<Message> {
    let [operation] = message.tlv(tag::USSD_SERVICE_OP)? else { return None };
    let waits = [profile.operation.dial, profile.operation.answer].contains(operation);
    let session = session(profile, message).ok()?;
    let ends = is_its(profile) && session.is_some_and(|number| number & 1 == 1);
    (waits && !ends).then(|| shown(profile, (&message.to, &message.from), session, screen))
}

/// A screen on its way from us to a phone, in the call of this number.
fn shown(
    profile: &Profile,
    (from, to): (&Address, &Address),
    session: Option<u16>,
    screen: &Screen,
) -> Message {
    let (coding, text) = encode(&screen.text, profile.ucs2);
    let operation = if screen.end { profile.operation.end } else { profile.operation.ask };
    let mut tlvs = vec![Tlv { tag: tag::USSD_SERVICE_OP, value: vec![operation] }];
    if let (Some(number), Some(tag)) = (session, session_tag(profile)) {
        let number = match is_its(profile) {
            true => number & !1 | u16::from(screen.end),
            false => number,
        };
        tlvs.push(Tlv { tag, value: number.to_be_bytes().to_vec() });
    }
    Message {
        service: profile.service_type.clone(),
        from: from.clone(),
        to: to.clone(),
        coding,
        text,
        tlvs,
        ..Message::default()
    }
}

/// The number of the call as it came; none where the profile looks at the phone alone.
fn session(profile: &Profile, message: &Message) -> Result<Option<u16>, SmppFault> {
    let Some(tag) = session_tag(profile) else { return Ok(None) };
    match message.tlv(tag) {
        Some([high, low]) => Ok(Some(u16::from_be_bytes([*high, *low]))),
        Some(_) => Err(SmppFault::Wrong("the number of the call")),
        None => Err(SmppFault::Missing("the number of the call")),
    }
}

fn session_tag(profile: &Profile) -> Option<u16> {
    match profile.session {
        SessionKey::ItsSession | SessionKey::Its15Bit => Some(tag::ITS_SESSION_INFO),
        SessionKey::UserMessageReference => Some(tag::USER_MESSAGE_REFERENCE),
        SessionKey::Phone => None,
    }
}

/// Whether the lowest bit of the number says that the call ends.
fn is_its(profile: &Profile) -> bool {
    matches!(profile.session, SessionKey::ItsSession | SessionKey::Its15Bit)
}

fn typed(message: &Message) -> Result<String, SmppFault> {
    if message.esm_class & HEADER != 0 {
        return Err(SmppFault::Wrong("esm_class"));
    }
    let mut text = decode(message.coding, &message.text)?;
    // Seven letters are filled up with a carriage return where septets are packed (3GPP TS 23.038, 6.1.2.3.1).
    if text.ends_with('\r') {
        text.pop();
    }
    if text.chars().count() > MOST_TEXT || text.contains(char::is_control) {
        return Err(SmppFault::Wrong("short_message"));
    }
    Ok(text)
}

impl fmt::Debug for Said {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Dialled(_) => "Dialled",
            Self::Typed(_) => "Typed",
            Self::Over => "Over",
        })
    }
}
