//! What is written down of an answer that lets nobody in: a code, and whom of ours it is about where that is
//! known. Nothing of the answer itself is kept.

use serde_json::json;
use sothon_domain::access::Actor;
use sothon_domain::person::StaffId;
use sothon_domain::staff_sign_on::SignOnRefusal;
use sothon_store::{Act, Subject, Tx};

use crate::port::AnswerFault;
use crate::{App, AppError};

/// Why nobody is let in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Refused {
    pub(super) refusal: SignOnRefusal,
    /// What is wrong with the answer, where it is the answer.
    pub(super) fault: Option<AnswerFault>,
}

impl From<SignOnRefusal> for Refused {
    fn from(refusal: SignOnRefusal) -> Self {
        Self { refusal, fault: None }
    }
}

impl From<AnswerFault> for Refused {
    fn from(fault: AnswerFault) -> Self {
        Self { refusal: SignOnRefusal::NotGood, fault: Some(fault) }
    }
}

/// Commits with the row that says why, and about which member where she is known.
pub(super) async fn write_down(
    app: &App,
    tx: Tx,
    about: Option<StaffId>,
    refused: Refused,
) -> Result<(), AppError> {
    let about = about.map_or_else(|| "unknown".to_owned(), |id| id.to_string());
    let mut detail = json!({ "by": "sign-on", "why": refused.refusal.code() });
    if let Some(fault) = refused.fault {
        detail["fault"] = fault.code().into();
    }
    let (actor, subject) = (Actor::nobody(), Subject::Other(format!("staff:{about}")));
    let (act, at) = ("staff.sign-in-refused", app.clock.now());
    Ok(tx.commit(Act { actor: &actor, act, subject, at, detail, event: false }).await?)
}
