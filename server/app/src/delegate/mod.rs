//! A person lets another act for her: she names her and ends it, the other acts, returns or declines.
//!
//! What a delegate may do is one table, `UseCase::for_delegate`. A leave that has ended stops the next request
//! of the delegate's session, and an act under way: the store looks again before it commits.

mod act;
mod by_phone;
mod code;
mod end;
mod for_person;
mod grant;
mod remind;
mod request;
mod show;
mod tell;

pub use act::{Acting, ActingFor, acting, acts, back, begin};
pub use by_phone::{Sought, name_sought, seek, sought};
pub use code::{Awaited, WishProved, awaited, check_code, send_code};
pub use end::{decline, revoke, revoke_all};
pub use for_person::{ToStop, find_to_stop, stop_for};
pub(crate) use grant::fits;
pub use grant::{CODE_PAGE, DelegateFault, Grant, Granted, grant};
pub use remind::remind_of_reviews;
pub use request::{
    Done, NewLeave, OpenedRequest, ProposalFault, Proposed, RequestLine, StandingGuardian, Terms,
    confirm, end_guardian, guardians, guardians_to_review, open, open_with, propose, refuse,
    resume_guardian, waiting, withdraw,
};
pub use show::{ActingPage, DelegatesPage, for_whom, how_many, show, uses};
pub use sothon_store::delegation::{Named, Used};
pub(crate) use tell::tell_act;
