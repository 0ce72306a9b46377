//! Complaints about the service or about the conduct of staff: in one's own name or without any. Nothing is approved
//! and nothing rejected: somebody whom it is not about answers it in words, in time, or it goes to the next desk.

mod desk;
mod promise;
mod said;
mod secret;
mod state;
mod topic;

pub use desk::Desk;
pub use promise::{acknowledge_by, answer_by};
pub use said::{ComplaintFault, ComplaintField, Reply, Said, TypedComplaint};
pub use secret::SecretCode;
pub use state::{ComplaintEvent, ComplaintState, Missed, Progress, Promise, Refused};
pub use topic::{About, Topic};
