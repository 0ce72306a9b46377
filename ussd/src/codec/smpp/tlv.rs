//! Optional parameters: a tag, a length and so many octets.

use super::SmppFault;
use super::bytes::Reader;

/// The tags that we know (SMPP 3.4, 5.3.2; SMPP 5.0, 4.8.4).
pub mod tag {
    /// The SMSC's name of the message that a receipt is about.
    pub const RECEIPTED_MESSAGE_ID: u16 = 0x001E;
    /// A number of the message's own; some use it for calls.
    pub const USER_MESSAGE_REFERENCE: u16 = 0x0204;
    /// What became of it (SMPP 3.4, 5.3.2.35).
    pub const MESSAGE_STATE: u16 = 0x0427;
    /// A text in place of the short message.
    pub const MESSAGE_PAYLOAD: u16 = 0x0424;
    /// What a message is within a call.
    pub const USSD_SERVICE_OP: u16 = 0x0501;
    /// The number of a call, and whether it ends.
    pub const ITS_SESSION_INFO: u16 = 0x1383;
}

/// One optional parameter.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Tlv {
    /// What it is, see [`tag`].
    pub tag: u16,
    /// Its octets, at most 65,535.
    pub value: Vec<u8>,
}

/// All that is left of a body.
pub(super) fn read_all(reader: &mut Reader<'_>) -> Result<Vec<Tlv>, SmppFault> {
    let mut found = Vec::new();
    while !reader.0.is_empty() {
        let tag = reader.number("tag")?;
        let length = reader.number("tag")?;
        found.push(Tlv { tag, value: reader.take(usize::from(length), "tag")?.to_vec() });
    }
    Ok(found)
}

pub(super) fn write(out: &mut Vec<u8>, tag: u16, value: &[u8]) -> Result<(), SmppFault> {
    let length = u16::try_from(value.len()).map_err(|_| SmppFault::Length)?;
    out.extend(tag.to_be_bytes());
    out.extend(length.to_be_bytes());
    out.extend(value);
    Ok(())
}
