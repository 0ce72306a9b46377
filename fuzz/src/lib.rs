//! What a stranger's bytes are handed to, as plain functions: any bytes in, no panic, and what is read comes out as it
//! went in. `./check` replays the seeds on stable Rust; `cargo xtask fuzz` lets libFuzzer make up more.
//!
//! Nothing that is shipped uses this crate.

mod fingers;
mod gateways;
mod letters;
mod scanner;
mod smpp;
mod text;

/// One parser with a name; its seeds lie in `seeds/<name>`.
#[derive(Clone, Copy)]
pub struct Target {
    /// The name, also that of its folder of seeds.
    pub name: &'static str,
    /// Hands it any bytes.
    ///
    /// # Panics
    /// When the parser breaks its word: that is what is looked for.
    pub run: fn(&[u8]),
}

/// All of them.
pub const TARGETS: [Target; 18] = [
    target("africas-talking", gateways::africas_talking),
    target("africas-talking-receipt", gateways::africas_talking_receipt),
    target("africas-talking-sms", gateways::africas_talking_sms),
    target("compare", fingers::compare_templates),
    target("extract", fingers::extract_template),
    target("fir-parse", fingers::fir_parse),
    target("fmr-parse", fingers::fmr_parse),
    target("jp2-to-grey", fingers::jp2_to_grey),
    target("jws-verify", scanner::jws_verify),
    target("letter", letters::letter),
    target("phone", text::phone),
    target("restcomm", gateways::restcomm),
    target("sbi-response", scanner::sbi_response),
    target("smpp", smpp::units),
    target("smpp-link", smpp::link),
    target("smpp-text", smpp::texts),
    target("text-cut", text::cut_anywhere),
    target("voice", gateways::voice),
];

const fn target(name: &'static str, run: fn(&[u8])) -> Target {
    Target { name, run }
}

/// The target of this name.
pub fn named(name: &str) -> Option<Target> {
    TARGETS.into_iter().find(|target| target.name == name)
}
