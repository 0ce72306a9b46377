//! The portal in a real Chromium, as people use it: both languages, with and without scripts, on a
//! small phone, enlarged four times, by keyboard alone, without our fonts, and by axe's rules.
//!
//! Every journey has a portal of its own (database, clock, outbox) and a browser of its own; the
//! chromedriver is shared. Deliberately absent: what a page's numbers must be, which `server/http`
//! and `domain` test.

mod harness;

mod address_changed;
mod every_page;
mod harness_finds_faults;
mod identity;
mod keyboard;
mod my_pension;
mod paper;
mod passkey_field;
mod passkeys;
mod public_pages;
mod sign_in;
mod staff_invite;
mod staff_passkeys;
mod staff_queue;
mod staff_sign_in;
