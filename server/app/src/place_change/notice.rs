//! What the administrators are told of a change: a mail to each but the one who acts, in the outbox of the same
//! transaction. It says where to look and nothing more.

use sothon_domain::person::{PlaceChangeId, StaffId};
use sothon_store::{Tx, staff};
use time::Duration;

use super::path;
use crate::staff::StaffMail;
use crate::{App, AppError};

/// How long the news is worth sending.
const LIVES: Duration = Duration::days(7);

/// What has become of the change.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum News {
    /// It waits for another administrator.
    Waits,
    /// It has taken effect.
    Approved,
    /// Another administrator has refused it.
    Refused,
    /// Its maker has taken it back.
    Withdrawn,
}

impl News {
    fn text(self) -> &'static str {
        match self {
            Self::Waits => "staff-place-mail-waits",
            Self::Approved => "staff-place-mail-approved",
            Self::Refused => "staff-place-mail-refused",
            Self::Withdrawn => "staff-place-mail-withdrawn",
        }
    }
}

/// Tells the administrators at work, but not the one who acts.
pub(super) async fn tell(
    app: &App,
    tx: &mut Tx,
    (me, id): (StaffId, PlaceChangeId),
    news: News,
) -> Result<(), AppError> {
    let mine = staff::load(&app.db, me).await?.ok_or(AppError::SignInNeeded)?.email;
    let link = format!("{}{}", app.settings.origin, path(id));
    let values = [("link", link.as_str().into())];
    for address in staff::administrator_addresses(tx).await? {
        if address == mine {
            continue;
        }
        let mail =
            StaffMail { address: &address, subject: "staff-place-mail-subject", lives: LIVES };
        mail.enqueue(app, tx, |words| words.with(news.text(), &values)).await?;
    }
    Ok(())
}
