//! The XML over HTTP of RestComm's USSD gateway and of its forks.
//!
//! Each request tells the newest input alone. What we write into `userObject` comes back with the next request: we put
//! the number of inputs so far, the phone and the other side's name of the call there, for only the first request is sure
//! to name them.

use std::fmt;

use sothon_domain::person::Phone;

use super::Fault;
use super::africas_talking::name;
use super::xml::{Element, escaped, read_all};
use crate::menu::Screen;
use crate::text::septets;

/// More characters than a call types at once.
const MOST_TEXT: usize = 1_000;

/// GSM-7, language unspecified, and UCS-2 (3GPP TS 23.038, 5).
const GSM7: u8 = 15;
const UCS2: u8 = 72;

/// What a dialogue says besides a message when it is over.
const ENDS: [&str; 5] = [
    "dialogTimedOut",
    "invokeTimedOut",
    "mapUserAbortChoice",
    "mapAbortProviderReason",
    "mapRefuseReason",
];

/// What a request says. Its debug text hides what was typed.
#[derive(Clone, PartialEq, Eq)]
pub enum Request {
    /// A code was dialled.
    Dial {
        /// The call.
        call: Call,
        /// All of it, such as `*1288*1#`.
        dialled: String,
    },
    /// Something was typed on a screen of ours.
    Answer {
        /// The call.
        call: Call,
        /// How many inputs there were when that screen was shown.
        shown: usize,
        /// What was typed.
        text: String,
    },
    /// The call has ended without us: the name of what the gateway says. Nothing is answered.
    Over(&'static str),
}

/// One call.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Call {
    /// What tells it from others: the gateway's name of it (`localId`), which begins anew with the gateway, and the other
    /// side's (`remoteId`) where the dial said it.
    pub session: String,
    /// Who dials.
    pub phone: Phone,
    /// The gateway's name of it.
    local: String,
    /// The other side's name of it, as the dial said it.
    remote: Option<String>,
    /// What is given back as it came: the other side's name of the call, the network, the protocol's version.
    given: Vec<(&'static str, String)>,
}

/// The other side's name of a call.
const REMOTE: &str = "remoteId";

/// The attributes of a dialogue that are given back.
const GIVEN_BACK: [&str; 3] = ["appCntx", "networkId", REMOTE];

impl Request {
    /// Reads the body of a request.
    ///
    /// # Errors
    /// A [`Fault`] that names the attribute.
    pub fn read(body: &[u8]) -> Result<Self, Fault> {
        let elements = read_all(body)?;
        let dialog = elements.first().filter(|first| first.name == "dialog");
        let dialog = dialog.ok_or(Fault::Missing("dialog"))?;
        if let Some(end) = ENDS.into_iter().find(|end| said(dialog, end)) {
            return Ok(Self::Over(end));
        }
        if let Some(message) = one(&elements, "processUnstructuredSSRequest_Request")? {
            let phone = msisdn(&elements)?.ok_or(Fault::Missing("msisdn"))?;
            let remote = dialog.get(REMOTE).map(|value| name(value, REMOTE)).transpose()?;
            let call = Call::of(dialog, phone, remote)?;
            return Ok(Self::Dial { call, dialled: text(message)? });
        }
        let message = one(&elements, "unstructuredSSRequest_Response")?;
        let message = message.ok_or(Fault::Missing("unstructuredSSRequest_Response"))?;
        let kept = dialog.get("userObject").ok_or(Fault::Missing("userObject"))?;
        let (shown, phone, remote) = read_kept(kept).ok_or(Fault::Wrong("userObject"))?;
        if msisdn(&elements)?.is_some_and(|named| named != phone) {
            return Err(Fault::Wrong("msisdn"));
        }
        Ok(Self::Answer { call: Call::of(dialog, phone, remote)?, shown, text: text(message)? })
    }
}

impl Call {
    fn of(dialog: &Element, phone: Phone, remote: Option<String>) -> Result<Self, Fault> {
        let local = name(dialog.get("localId").ok_or(Fault::Missing("localId"))?, "localId")?;
        if local.is_empty() {
            return Err(Fault::Wrong("localId"));
        }
        let mut given = Vec::new();
        for attribute in GIVEN_BACK {
            if let Some(value) = dialog.get(attribute) {
                given.push((attribute, name(value, attribute)?));
            }
        }
        let session = match &remote {
            Some(remote) => format!("{local}-{remote}"),
            None => local.clone(),
        };
        Ok(Self { session, phone, local, remote, given })
    }
}

/// The body of the answer: the screen after so many inputs.
pub fn write(call: &Call, inputs: usize, screen: &Screen) -> String {
    let (kind, message) = match screen.end {
        true => ("End", "processUnstructuredSSRequest_Response"),
        false => ("Continue", "unstructuredSSRequest_Request"),
    };
    let coding = if septets(&screen.text).is_some() { GSM7 } else { UCS2 };
    let mut given = format!("localId=\"{}\"", escaped(&call.local));
    for (attribute, value) in &call.given {
        given.push_str(&format!(" {attribute}=\"{}\"", escaped(value)));
    }
    let mut kept = format!("{inputs}-{}", call.phone.as_str().trim_start_matches('+'));
    if let Some(remote) = &call.remote {
        kept.push_str(&format!("-{remote}"));
    }
    let kept = escaped(&kept);
    format!(
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<dialog type=\"{kind}\" {given} \
         mapMessagesSize=\"1\" prearrangedEnd=\"false\" returnMessageOnError=\"false\" \
         userObject=\"{kept}\"><{message} dataCodingScheme=\"{coding}\" string=\"{}\"/></dialog>\n",
        escaped(&screen.text)
    )
}

/// Whether the dialogue says this of itself.
fn said(dialog: &Element, attribute: &str) -> bool {
    dialog.get(attribute).is_some_and(|value| value != "false")
}

/// The element of this name, which stands once or not at all.
fn one<'a>(elements: &'a [Element], wanted: &'static str) -> Result<Option<&'a Element>, Fault> {
    let mut found = elements.iter().filter(|element| element.name == wanted);
    let first = found.next();
    if found.next().is_some() { Err(Fault::Twice(wanted)) } else { Ok(first) }
}

fn msisdn(elements: &[Element]) -> Result<Option<Phone>, Fault> {
    let Some(element) = one(elements, "msisdn")? else { return Ok(None) };
    let number = element.get("number").ok_or(Fault::Missing("number"))?;
    number.parse().map(Some).map_err(|_| Fault::Wrong("msisdn"))
}

fn text(message: &Element) -> Result<String, Fault> {
    let text = message.get("string").ok_or(Fault::Missing("string"))?;
    if text.chars().count() > MOST_TEXT || text.contains(char::is_control) {
        return Err(Fault::Wrong("string"));
    }
    Ok(text.to_owned())
}

/// The number of inputs, the phone and the other side's name of the call, as [`write`] has kept them.
fn read_kept(kept: &str) -> Option<(usize, Phone, Option<String>)> {
    let mut parts = kept.splitn(3, '-');
    let (inputs, phone) = (parts.next()?, parts.next()?);
    let remote = parts.next().map(|remote| name(remote, "userObject")).transpose().ok()?;
    let fits = (1..=4).contains(&inputs.len()) && inputs.bytes().all(|b| b.is_ascii_digit());
    if !fits {
        return None;
    }
    Some((inputs.parse().ok()?, phone.parse().ok()?, remote))
}

impl fmt::Debug for Request {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Dial { call, .. } => {
                f.debug_struct("Dial").field("call", call).finish_non_exhaustive()
            }
            Self::Answer { call, shown, .. } => f
                .debug_struct("Answer")
                .field("call", call)
                .field("shown", shown)
                .finish_non_exhaustive(),
            Self::Over(reason) => f.debug_tuple("Over").field(reason).finish(),
        }
    }
}
