//! Wire forms of USSD gateways: bytes to what was meant, screens to bytes. One module per gateway.
//!
//! A fault names the field and never its value: the text of a request carries PINs.

pub mod africas_talking;
mod fault;
mod form;

pub use fault::Fault;
