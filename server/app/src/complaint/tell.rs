//! What the sender of a complaint is told, where she gave her name: that something happened, and where to read it. The
//! answer itself stands in no message.

use sothon_domain::access::{Purpose, Scope};
use sothon_store::complaint::Complaint;
use sothon_store::{Tx, person};

use crate::notices::{self, News};
use crate::{App, AppError};

/// What happened.
#[derive(Clone, Copy)]
pub(super) enum Told {
    /// Somebody has read it.
    Acknowledged,
    /// A promise was broken, and it was given to the next desk.
    Late,
    /// It is answered.
    Answered,
}

impl Told {
    fn news(self) -> News {
        match self {
            Self::Acknowledged => News {
                sms: "complaint-message-read",
                subject: "complaint-message-read-subject",
                mail: "complaint-message-read-mail",
            },
            Self::Late => News {
                sms: "complaint-message-late",
                subject: "complaint-message-late-subject",
                mail: "complaint-message-late-mail",
            },
            Self::Answered => News {
                sms: "complaint-message-answered",
                subject: "complaint-message-answered-subject",
                mail: "complaint-message-answered-mail",
            },
        }
    }
}

/// Tells her on all her contacts; nobody where she gave no name.
pub(super) async fn sender(
    app: &App,
    tx: &mut Tx,
    complaint: &Complaint,
    told: Told,
) -> Result<(), AppError> {
    let Some((sender, _)) = &complaint.sender else { return Ok(()) };
    // The office of a branch reaches what is said of the branch, and not always the record of who says it.
    let scope = Scope::All(Purpose::Casework);
    let contacts = person::contacts(tx, &scope, *sender).await?;
    let reference = complaint.reference.to_string();
    let more = [("reference", reference.as_str().into())];
    notices::tell_on(app, tx, (*sender, &contacts), &told.news(), &more).await
}
