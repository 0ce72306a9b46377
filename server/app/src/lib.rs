//! Use cases: what people, officers and operators do, one file for each act.
//!
//! A use case authorises, loads, lets the domain decide and saves in one transaction. Nothing foreign
//! is called inside it. Deliberately absent: HTTP types, sentences, SQL, pension rules.

pub mod account_change;
pub mod activation;
pub mod age_out;
pub mod audit;
pub mod authorisation;
pub mod award_decision;
pub mod back_office;
pub mod case;
pub mod claim_call;
pub mod claimant;
pub mod complaint;
pub mod correction;
pub mod death_report;
pub mod delegate;
pub mod duplicates;
pub mod explain;
pub mod finger;
pub mod forget;
pub mod import;
pub mod institution;
pub mod keys;
pub mod letter;
pub mod life_reminder;
pub mod listen;
pub mod lock;
pub mod machine;
pub mod merge;
pub mod message;
pub mod my_data;
pub mod my_pension;
pub mod notices;
pub mod pace;
pub mod paper;
pub mod passkey;
pub mod payee;
pub mod phone_binding;
pub mod pin_renewal;
pub mod place_change;
pub mod port;
pub mod ready;
pub mod receipt;
pub mod recomputation;
pub mod recovery;
pub mod reply;
pub mod reveal;
pub mod rules;
pub mod seal;
pub mod session;
pub mod settings;
pub mod sign_in;
pub mod sought;
pub mod staff;
pub mod staff_change;
pub mod staff_passkey;
mod tied;
pub mod trusted_contact;
pub mod undelivered;
pub mod ussd;
pub mod ussd_pin;
pub mod visit;
pub mod watch;
pub mod what_if;

mod error;
mod keyed_hash;
mod office_list;
mod reference;

use std::sync::Arc;

pub use error::AppError;
use port::{EphemeralStore, LetterPrinter};
use settings::Settings;
use sothon_domain::casework::LevelTable;
use sothon_domain::effects::{Clock, Entropy};
use sothon_domain::pension::RuleBook;
use sothon_store::Db;

/// Everything a use case may need, wired once by a binary.
#[derive(Clone)]
pub struct App {
    /// The durable store, holding the keys of encrypted fields.
    pub db: Db,
    /// Sessions and page limiters: what may be lost.
    pub ephemeral: Arc<dyn EphemeralStore>,
    /// What makes files of letters.
    pub printer: Arc<dyn LetterPrinter>,
    /// What papers go through.
    pub papers: Arc<paper::Desk>,
    /// The present instant.
    pub clock: Arc<dyn Clock>,
    /// Keys, codes and ids.
    pub entropy: Arc<dyn Entropy>,
    /// Every rule set we hold.
    pub rules: Arc<RuleBook>,
    /// Which levels approve a case.
    pub levels: Arc<LevelTable>,
    /// The sign-on of the institution, which says who of the staff comes; none where it is not used.
    pub sign_on: Option<Arc<staff::sign_on::Provider>>,
    /// What this process counts for its operators.
    pub watch: Arc<watch::Watch>,
    /// The institution's own settings.
    pub settings: Arc<Settings>,
}
