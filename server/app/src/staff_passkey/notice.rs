//! What is told by mail of a passkey of a member of staff.

use sothon_store::{Tx, staff};
use time::Duration;

use crate::staff::StaffMail;
use crate::{App, AppError};

/// How long the news is worth sending.
const LIVES: Duration = Duration::days(7);
const SUBJECT: &str = "staff-passkeys-mail-subject";

/// What has become of a key.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum News {
    /// It was added.
    Added,
    /// It was removed.
    Removed,
    /// Somebody may hold a copy of it.
    Copied,
}

impl News {
    fn text(self) -> &'static str {
        match self {
            Self::Added => "staff-passkeys-mail-added",
            Self::Removed => "staff-passkeys-mail-removed",
            Self::Copied => "staff-passkeys-mail-copied",
        }
    }
}

/// Tells the member with this mailbox.
pub(super) async fn tell(
    app: &App,
    tx: &mut Tx,
    address: &str,
    news: News,
) -> Result<(), AppError> {
    let mail = StaffMail { address, subject: SUBJECT, lives: LIVES };
    mail.enqueue(app, tx, |words| words.get(news.text()).to_owned()).await
}

/// Tells the administrators that a key of the member with this mailbox may be copied.
pub(super) async fn tell_administrators(
    app: &App,
    tx: &mut Tx,
    member: &str,
) -> Result<(), AppError> {
    let values = [("address", member.into())];
    for address in staff::administrator_addresses(tx).await? {
        let mail = StaffMail { address: &address, subject: SUBJECT, lives: LIVES };
        let key = "staff-passkeys-mail-copied-administrator";
        mail.enqueue(app, tx, |words| words.with(key, &values)).await?;
    }
    Ok(())
}
