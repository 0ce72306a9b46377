//! The adapters with the real parts they speak to.

mod captures;
mod ephemeral;
mod papers;
mod pdf;
mod redis_server;
mod sbi;
mod sms;
mod sms_gateway;
mod smtp;
mod smtp_server;
