//! The units of the protocol.

use super::bytes::{Reader, put_text};
use super::frames::{HEAD, MOST_BYTES};
use super::{Message, SmppFault, tlv};

/// Set in the command of an answer.
const ANSWER: u32 = 0x8000_0000;

const GENERIC_NACK: u32 = ANSWER;
const BIND_RECEIVER: u32 = 1;
const BIND_TRANSMITTER: u32 = 2;
const SUBMIT_SM: u32 = 4;
const DELIVER_SM: u32 = 5;
const UNBIND: u32 = 6;
const BIND_TRANSCEIVER: u32 = 9;
const ENQUIRE_LINK: u32 = 0x15;
const DATA_SM: u32 = 0x103;
const SUBMIT_SM_ANSWER: u32 = SUBMIT_SM | ANSWER;
const DELIVER_SM_ANSWER: u32 = DELIVER_SM | ANSWER;
const UNBIND_ANSWER: u32 = UNBIND | ANSWER;
const ENQUIRE_LINK_ANSWER: u32 = ENQUIRE_LINK | ANSWER;
const DATA_SM_ANSWER: u32 = DATA_SM | ANSWER;

/// What an answer says of its request (SMPP 3.4, 5.1.3).
pub mod status {
    /// It was done.
    pub const FINE: u32 = 0;
    /// The message has a wrong length.
    pub const WRONG_MESSAGE_LENGTH: u32 = 1;
    /// The unit has a wrong length.
    pub const WRONG_COMMAND_LENGTH: u32 = 2;
    /// There is no such command.
    pub const UNKNOWN_COMMAND: u32 = 3;
    /// The command fits no link in this state.
    pub const WRONG_STATE: u32 = 4;
    /// Something failed.
    pub const SYSTEM_ERROR: u32 = 8;
    /// Name or password is wrong.
    pub const BIND_FAILED: u32 = 0x0D;
    /// The SMSC's queue is full.
    pub const QUEUE_FULL: u32 = 0x14;
    /// Too many messages at once.
    pub const THROTTLED: u32 = 0x58;
}

/// One unit.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Pdu {
    /// What an answer says of its request, see [`status`]; 0 in a request.
    pub status: u32,
    /// The number that a request and its answer share.
    pub sequence: u32,
    /// What it says.
    pub body: Body,
}

/// What a unit says.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Body {
    /// A request was not understood.
    GenericNack,
    /// Somebody signs in.
    Bind(Bind),
    /// The SMSC's word on it, with its name.
    BindAnswer(Mode, String),
    /// A message to a phone.
    SubmitSm(Message),
    /// The SMSC's name of it.
    SubmitSmAnswer(String),
    /// A message from a phone.
    DeliverSm(Message),
    /// It was taken.
    DeliverSmAnswer,
    /// A message, either way.
    DataSm(Message),
    /// The name of it.
    DataSmAnswer(String),
    /// Is anybody there?
    EnquireLink,
    /// Yes.
    EnquireLinkAnswer,
    /// Somebody leaves.
    Unbind,
    /// Farewell.
    UnbindAnswer,
    /// A command that we do not know.
    Other(u32),
}

/// What a link is for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Mode {
    /// Messages from phones.
    Receiver,
    /// Messages to phones.
    Transmitter,
    /// Both.
    Transceiver,
}

/// Who signs in.
#[derive(Clone, PartialEq, Eq)]
pub struct Bind {
    /// What for.
    pub mode: Mode,
    /// The account.
    pub system_id: String,
    /// Its password, at most 8 letters.
    pub password: String,
    /// A kind of system, if the operator names one.
    pub system_type: String,
    /// The version of the protocol: 0x34 or 0x50.
    pub version: u8,
}

impl Mode {
    fn command(self) -> u32 {
        match self {
            Self::Receiver => BIND_RECEIVER,
            Self::Transmitter => BIND_TRANSMITTER,
            Self::Transceiver => BIND_TRANSCEIVER,
        }
    }

    fn of(command: u32) -> Option<Self> {
        let all = [Self::Receiver, Self::Transmitter, Self::Transceiver];
        all.into_iter().find(|mode| mode.command() == command)
    }
}

impl Pdu {
    /// A request, or an answer that all is fine.
    pub fn new(sequence: u32, body: Body) -> Self {
        Self { status: status::FINE, sequence, body }
    }

    /// Reads a whole unit.
    ///
    /// # Errors
    /// A [`SmppFault`] that names the field.
    pub fn read(frame: &[u8]) -> Result<Self, SmppFault> {
        let mut reader = Reader(frame);
        let length = reader.long("command_length")?;
        if usize::try_from(length) != Ok(frame.len()) || frame.len() > MOST_BYTES {
            return Err(SmppFault::Length);
        }
        let command = reader.long("command_id")?;
        let status = reader.long("command_status")?;
        let sequence = reader.long("sequence_number")?;
        Ok(Self { status, sequence, body: Body::read(command, &mut reader)? })
    }

    /// The command and the sequence number of a unit, also of one that [`Pdu::read`] refuses.
    pub fn head(frame: &[u8]) -> Option<(u32, u32)> {
        let mut reader = Reader(frame.get(4..HEAD)?);
        let command = reader.long("command_id").ok()?;
        reader.long("command_status").ok()?;
        Some((command, reader.long("sequence_number").ok()?))
    }

    /// Whether a command is that of an answer.
    pub fn is_answer(command: u32) -> bool {
        command & ANSWER != 0
    }

    /// The unit's bytes.
    ///
    /// # Errors
    /// A field that holds more than it can, or a unit longer than [`MOST_BYTES`].
    pub fn write(&self) -> Result<Vec<u8>, SmppFault> {
        let mut out = vec![0; 4];
        for number in [self.body.command(), self.status, self.sequence] {
            out.extend(number.to_be_bytes());
        }
        self.body.write(&mut out)?;
        let length = u32::try_from(out.len()).map_err(|_| SmppFault::Length)?;
        if out.len() > MOST_BYTES {
            return Err(SmppFault::Length);
        }
        out[..4].copy_from_slice(&length.to_be_bytes());
        Ok(out)
    }
}

impl Body {
    fn command(&self) -> u32 {
        match self {
            Self::GenericNack => GENERIC_NACK,
            Self::Bind(bind) => bind.mode.command(),
            Self::BindAnswer(mode, _) => mode.command() | ANSWER,
            Self::SubmitSm(_) => SUBMIT_SM,
            Self::SubmitSmAnswer(_) => SUBMIT_SM_ANSWER,
            Self::DeliverSm(_) => DELIVER_SM,
            Self::DeliverSmAnswer => DELIVER_SM_ANSWER,
            Self::DataSm(_) => DATA_SM,
            Self::DataSmAnswer(_) => DATA_SM_ANSWER,
            Self::EnquireLink => ENQUIRE_LINK,
            Self::EnquireLinkAnswer => ENQUIRE_LINK_ANSWER,
            Self::Unbind => UNBIND,
            Self::UnbindAnswer => UNBIND_ANSWER,
            Self::Other(command) => *command,
        }
    }

    fn read(command: u32, reader: &mut Reader<'_>) -> Result<Self, SmppFault> {
        if let Some(mode) = Mode::of(command) {
            return Bind::read(mode, reader).map(Self::Bind);
        }
        if let Some(mode) = Mode::of(command & !ANSWER) {
            return Ok(Self::BindAnswer(mode, name(reader, 16, "system_id")?));
        }
        Ok(match command {
            GENERIC_NACK => Self::GenericNack,
            SUBMIT_SM => Self::SubmitSm(Message::read(reader)?),
            SUBMIT_SM_ANSWER => Self::SubmitSmAnswer(name(reader, 65, "message_id")?),
            DELIVER_SM => Self::DeliverSm(Message::read(reader)?),
            DELIVER_SM_ANSWER => Self::DeliverSmAnswer,
            DATA_SM => Self::DataSm(Message::read_data(reader)?),
            DATA_SM_ANSWER => Self::DataSmAnswer(name(reader, 65, "message_id")?),
            ENQUIRE_LINK => Self::EnquireLink,
            ENQUIRE_LINK_ANSWER => Self::EnquireLinkAnswer,
            UNBIND => Self::Unbind,
            UNBIND_ANSWER => Self::UnbindAnswer,
            other => Self::Other(other),
        })
    }

    fn write(&self, out: &mut Vec<u8>) -> Result<(), SmppFault> {
        match self {
            Self::Bind(bind) => bind.write(out),
            Self::BindAnswer(_, system_id) => put_text(out, system_id, 16, "system_id"),
            Self::SubmitSm(message) | Self::DeliverSm(message) => message.write(out),
            Self::DataSm(message) => message.write_data(out),
            Self::SubmitSmAnswer(id) | Self::DataSmAnswer(id) => {
                put_text(out, id, 65, "message_id")
            }
            // The name of a message from a phone is never used.
            Self::DeliverSmAnswer => put_text(out, "", 1, "message_id"),
            Self::GenericNack
            | Self::EnquireLink
            | Self::EnquireLinkAnswer
            | Self::Unbind
            | Self::UnbindAnswer
            | Self::Other(_) => Ok(()),
        }
    }
}

impl Bind {
    fn read(mode: Mode, reader: &mut Reader<'_>) -> Result<Self, SmppFault> {
        let system_id = reader.text(16, "system_id")?;
        let password = reader.text(9, "password")?;
        let system_type = reader.text(13, "system_type")?;
        let version = reader.octet("interface_version")?;
        reader.take(2, "addr_ton")?;
        reader.text(41, "address_range")?;
        Ok(Self { mode, system_id, password, system_type, version })
    }

    fn write(&self, out: &mut Vec<u8>) -> Result<(), SmppFault> {
        put_text(out, &self.system_id, 16, "system_id")?;
        put_text(out, &self.password, 9, "password")?;
        put_text(out, &self.system_type, 13, "system_type")?;
        // Every address that the operator leads to the account.
        out.extend([self.version, 0, 0, 0]);
        Ok(())
    }
}

/// Never shows the password.
impl std::fmt::Debug for Bind {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Bind").field("mode", &self.mode).finish_non_exhaustive()
    }
}

/// A name in an answer. One that says something failed may have no body; parameters behind it are left alone.
fn name(reader: &mut Reader<'_>, most: usize, field: &'static str) -> Result<String, SmppFault> {
    if reader.0.is_empty() {
        return Ok(String::new());
    }
    let name = reader.text(most, field)?;
    tlv::read_all(reader)?;
    Ok(name)
}
