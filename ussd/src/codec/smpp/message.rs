//! Messages: `submit_sm`, `deliver_sm` and `data_sm`.

use std::fmt;

use super::SmppFault;
use super::bytes::{Reader, put_text};
use super::tlv::{self, Tlv, tag};

/// The most octets of a short message; a longer text is sent as a parameter.
const MOST_SHORT: usize = 254;

/// Says in `esm_class` that a message is a receipt.
const RECEIPT: u8 = 0x04;

/// The octets of addresses, with the zero at the end.
const SHORT_ADDRESS: usize = 21;
const LONG_ADDRESS: usize = 65;

/// A number with what kind it is. Its debug text hides the number.
#[derive(Clone, PartialEq, Eq, Default)]
pub struct Address {
    /// The type of number: 1 international, 0 unknown.
    pub ton: u8,
    /// The numbering plan: 1 telephones.
    pub npi: u8,
    /// The number.
    pub digits: String,
}

/// A message. Its debug text hides what it says and who.
#[derive(Clone, PartialEq, Eq, Default)]
pub struct Message {
    /// The service, such as `USSD`; empty for the SMSC's own.
    pub service: String,
    /// Who sends it.
    pub from: Address,
    /// Who gets it.
    pub to: Address,
    /// Mode and kind.
    pub esm_class: u8,
    /// Whether a receipt is asked for.
    pub registered_delivery: u8,
    /// The coding of the text.
    pub coding: u8,
    /// The text's octets, wherever they stood.
    pub text: Vec<u8>,
    /// The other optional parameters, in their order.
    pub tlvs: Vec<Tlv>,
}

impl Message {
    /// The octets of an optional parameter: of the first, where it stands twice.
    pub fn tlv(&self, tag: u16) -> Option<&[u8]> {
        self.tlvs.iter().find(|tlv| tlv.tag == tag).map(|tlv| tlv.value.as_slice())
    }

    /// Whether it tells what became of a message of ours.
    pub fn is_receipt(&self) -> bool {
        self.esm_class & 0x3C == RECEIPT || self.tlv(tag::RECEIPTED_MESSAGE_ID).is_some()
    }

    /// Reads the body of a `submit_sm` or a `deliver_sm`.
    pub(super) fn read(reader: &mut Reader<'_>) -> Result<Self, SmppFault> {
        let service = reader.text(6, "service_type")?;
        let from = address(reader, SHORT_ADDRESS, "source_addr")?;
        let to = address(reader, SHORT_ADDRESS, "destination_addr")?;
        let esm_class = reader.octet("esm_class")?;
        reader.octet("protocol_id")?;
        reader.octet("priority_flag")?;
        reader.text(17, "schedule_delivery_time")?;
        reader.text(17, "validity_period")?;
        let registered_delivery = reader.octet("registered_delivery")?;
        reader.octet("replace_if_present_flag")?;
        let coding = reader.octet("data_coding")?;
        reader.octet("sm_default_msg_id")?;
        let length = reader.octet("sm_length")?;
        let text = reader.take(usize::from(length), "short_message")?.to_vec();
        let tlvs = tlv::read_all(reader)?;
        let message =
            Self { service, from, to, esm_class, registered_delivery, coding, text, tlvs };
        message.with_payload()
    }

    /// Reads the body of a `data_sm`.
    pub(super) fn read_data(reader: &mut Reader<'_>) -> Result<Self, SmppFault> {
        let service = reader.text(6, "service_type")?;
        let from = address(reader, LONG_ADDRESS, "source_addr")?;
        let to = address(reader, LONG_ADDRESS, "destination_addr")?;
        let esm_class = reader.octet("esm_class")?;
        let registered_delivery = reader.octet("registered_delivery")?;
        let coding = reader.octet("data_coding")?;
        let tlvs = tlv::read_all(reader)?;
        let text = Vec::new();
        let message =
            Self { service, from, to, esm_class, registered_delivery, coding, text, tlvs };
        message.with_payload()
    }

    /// A text in a parameter is the text; there is one at most.
    fn with_payload(mut self) -> Result<Self, SmppFault> {
        let Some(at) = self.tlvs.iter().position(|tlv| tlv.tag == tag::MESSAGE_PAYLOAD) else {
            return Ok(self);
        };
        let payload = self.tlvs.remove(at).value;
        if !self.text.is_empty() || self.tlv(tag::MESSAGE_PAYLOAD).is_some() {
            return Err(SmppFault::Wrong("message_payload"));
        }
        self.text = payload;
        Ok(self)
    }

    pub(super) fn write(&self, out: &mut Vec<u8>) -> Result<(), SmppFault> {
        put_text(out, &self.service, 6, "service_type")?;
        put_address(out, &self.from, SHORT_ADDRESS, "source_addr")?;
        put_address(out, &self.to, SHORT_ADDRESS, "destination_addr")?;
        // Neither a protocol nor a priority, to be delivered now, for as long as the SMSC likes.
        out.extend([self.esm_class, 0, 0, 0, 0, self.registered_delivery, 0, self.coding, 0]);
        match u8::try_from(self.text.len()) {
            Ok(length) if self.text.len() <= MOST_SHORT => {
                out.push(length);
                out.extend(&self.text);
            }
            _ => {
                out.push(0);
                tlv::write(out, tag::MESSAGE_PAYLOAD, &self.text)?;
            }
        }
        self.write_tlvs(out)
    }

    pub(super) fn write_data(&self, out: &mut Vec<u8>) -> Result<(), SmppFault> {
        put_text(out, &self.service, 6, "service_type")?;
        put_address(out, &self.from, LONG_ADDRESS, "source_addr")?;
        put_address(out, &self.to, LONG_ADDRESS, "destination_addr")?;
        out.extend([self.esm_class, self.registered_delivery, self.coding]);
        if !self.text.is_empty() {
            tlv::write(out, tag::MESSAGE_PAYLOAD, &self.text)?;
        }
        self.write_tlvs(out)
    }

    fn write_tlvs(&self, out: &mut Vec<u8>) -> Result<(), SmppFault> {
        self.tlvs.iter().try_for_each(|tlv| tlv::write(out, tlv.tag, &tlv.value))
    }
}

fn address(
    reader: &mut Reader<'_>,
    most: usize,
    field: &'static str,
) -> Result<Address, SmppFault> {
    let (ton, npi) = (reader.octet(field)?, reader.octet(field)?);
    Ok(Address { ton, npi, digits: reader.text(most, field)? })
}

fn put_address(
    out: &mut Vec<u8>,
    address: &Address,
    most: usize,
    field: &'static str,
) -> Result<(), SmppFault> {
    out.extend([address.ton, address.npi]);
    put_text(out, &address.digits, most, field)
}

impl fmt::Debug for Message {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Message")
            .field("service", &self.service)
            .field("coding", &self.coding)
            .field("octets", &self.text.len())
            .finish_non_exhaustive()
    }
}

impl fmt::Debug for Address {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Address").field("ton", &self.ton).finish_non_exhaustive()
    }
}
