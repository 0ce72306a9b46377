//! The commands that do one thing and end.

mod correction;
mod duplicates;
mod explain;
mod finger_engine;
mod import;
mod keys;
mod letter;
mod machines;
mod migrate;
mod papers;
mod recompute;
mod rules;
mod session;
mod staff;
mod verify_audit;
mod verify_letter;

pub(crate) use correction::list as corrections;
pub(crate) use duplicates::run as duplicates;
pub(crate) use explain::run as explain;
pub(crate) use finger_engine::run as finger_engine;
pub(crate) use import::run as import;
pub(crate) use keys::run as keys;
pub(crate) use letter::run as letter;
pub(crate) use machines::run as machines;
pub(crate) use migrate::run as migrate;
pub(crate) use papers::run as papers;
pub(crate) use recompute::run as recompute;
pub(crate) use rules::run as rules;
pub(crate) use staff::run as staff;
pub(crate) use verify_audit::run as verify_audit;
pub(crate) use verify_letter::run as verify_letter;
