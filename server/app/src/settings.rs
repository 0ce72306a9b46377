//! What differs between institutions and machines.

use sothon_domain::visit::Thresholds;

use crate::institution::Institution;

/// Settings that use cases read.
#[derive(Debug, Clone)]
pub struct Settings {
    /// The origin that browsers see, such as `https://sothon.gov.kh`, without a slash at the end.
    pub origin: String,
    /// The institution's name and address.
    pub institution: Institution,
    /// The institution's short code in messages, such as `NSAF`.
    pub short_code: String,
    /// The hotline's number as people dial it.
    pub hotline: String,
    /// The code that opens the phone service, such as `*1288#`.
    pub short_dial: String,
    /// The number to which people may send text messages, if the gateway has one. Without it no notice says so.
    pub reply_number: Option<String>,
    /// From where on the certificates of a scanner, an agent or a branch are to be looked at.
    pub anomalies: Thresholds,
    /// Demo mode: messages are shown on a page. Never in production.
    pub demo: bool,
}
