//! What is foreign: traits that the adapters implement.

mod death_registry;
mod demo_outbox;
mod ephemeral;
mod files;
mod finger_engine;
mod letter;
mod mail;
mod scanner_answer;
mod sign_on;
mod sms;

pub use death_registry::{DeathRegistry, DeathRegistryError, FedDeath};
pub use demo_outbox::{DemoOutbox, SentMessage};
pub use ephemeral::{EphemeralError, EphemeralStore};
pub use files::{FileError, FileStore, Pictures, ScanError, Scanner, Verdict};
pub use finger_engine::{EngineFailure, EngineFault, ExtractError, FingerEngine};
pub use letter::{LetterPrinter, PrintError};
pub use mail::{Mail, MailError, MailSender};
pub use scanner_answer::{Captured, ScannerAnswer, ScannerOrder, ScannerRefusal};
pub use sign_on::{Answer, AnswerFault, Question, SignOn, SignOnError, Signed};
pub use sms::{GatewayName, Sms, SmsError, SmsSender, Taken};
