//! A forgotten PIN: asking for a new one, calling back or visiting, and choosing it on the registered phone.
//!
//! Asking is answered the same for every member number, and tells the person on all her contacts. A branch
//! is never the only way; the short code alone is never enough.

mod ask;
mod call;
mod choose;
mod mine;
mod notice;
mod number;
mod open;
mod order;
mod visit;

pub use ask::{Asked, AskedInStead, ask, ask_in_stead};
pub use call::{Heard, answer, begin_call, nobody_answered};
pub use choose::{Choice, Choosing, Considered, choose, choosing, consider};
pub(crate) use mine::{end_for_new_pin, stop_for};
pub use mine::{mine, stop};
pub(crate) use notice::tell_chosen;
pub use number::{NumberTyped, type_number};
pub use open::{CallSeen, OpenedRenewal, Stage, VisitSeen, Waiting, open, open_with, waiting};
pub use order::Done;
pub use sothon_store::pin_renewal::Standing;
pub use visit::{Seen, confirm, drop_visit, lose_number, visit};
