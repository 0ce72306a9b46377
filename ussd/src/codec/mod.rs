//! Wire forms of gateways: bytes to what was meant, screens to bytes. One module per gateway and service.
//!
//! A fault names the field and never its value: the text of a request carries PINs.

pub mod africas_talking;
pub mod africas_talking_receipt;
pub mod africas_talking_sms;
mod dialled;
mod fault;
mod form;
pub mod restcomm;
pub mod smpp;
pub mod voice;
mod xml;

pub use dialled::ahead;
pub use fault::Fault;
