//! Texts in octets.

use super::SmppFault;
use crate::text::{of_codes, to_codes};

/// GSM-7 with one septet in an octet, as SMPP carries it; the second number is that of the cell broadcast.
const GSM7: [u8; 2] = [0, 0x0F];
/// ASCII.
const ASCII: u8 = 1;
/// ISO 8859-1.
const LATIN1: u8 = 3;
/// UCS-2; the second number is that of the cell broadcast.
const UCS2: [u8; 2] = [8, 0x48];

/// The coding and the octets of a text: GSM-7 where all of it is in that alphabet, else UCS-2 under the number that
/// the operator wants.
pub fn encode(text: &str, ucs2: u8) -> (u8, Vec<u8>) {
    match to_codes(text) {
        Some(codes) => (GSM7[0], codes),
        None => (ucs2, ucs2_octets(text)),
    }
}

/// The octets of a text in UCS-2.
pub(super) fn ucs2_octets(text: &str) -> Vec<u8> {
    text.encode_utf16().flat_map(u16::to_be_bytes).collect()
}

/// The text of octets in this coding.
///
/// # Errors
/// A coding that we do not read, an odd number of octets in UCS-2, half a character, or an escape that leads nowhere.
pub fn decode(coding: u8, octets: &[u8]) -> Result<String, SmppFault> {
    let wrong = SmppFault::Wrong("short_message");
    match coding {
        _ if GSM7.contains(&coding) => of_codes(octets).ok_or(wrong),
        ASCII if octets.is_ascii() => Ok(octets.iter().copied().map(char::from).collect()),
        ASCII => Err(wrong),
        LATIN1 => Ok(octets.iter().copied().map(char::from).collect()),
        _ if UCS2.contains(&coding) => {
            if !octets.len().is_multiple_of(2) {
                return Err(wrong);
            }
            let units = octets.chunks_exact(2).map(|pair| u16::from_be_bytes([pair[0], pair[1]]));
            char::decode_utf16(units).collect::<Result<_, _>>().map_err(|_| wrong)
        }
        _ => Err(SmppFault::Wrong("data_coding")),
    }
}
