//! Somebody else is paid a pension for whom it belongs to: a guardian of an orphan, a relative of a person who can't act.
//! Two officers decide it on a paper, and it always has an end.
//!
//! Money that goes to another's hands is easily lost on the way. So the appointment waits three days while everybody
//! it concerns is told, and who is of age ends it with one word of her own.
//!
//! Deliberately absent: an institution that is paid for those in its care.

mod act;
mod appointment;
mod basis;
mod majority;
mod owner;
mod reason;
mod state;
mod typed;
mod vacancy;

pub use act::PayeeAct;
pub use appointment::{Appointment, PayTo};
pub use basis::{Basis, BasisKind};
pub use majority::{AGE_OF_MAJORITY, is_of_age, of_age_on};
pub use owner::Owner;
pub use reason::{EndReason, RefusalReason};
pub use state::{Ended, PayeeEvent, PayeeState, Refused, may_take_effect};
pub use typed::{AskedPayee, PayeeAsked, PayeeFault, PayeeField, TypedPayee};
pub use vacancy::Left;
