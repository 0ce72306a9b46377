//! What a member of staff is told of a change: a mail in the outbox of the same transaction. A link goes to
//! her mailbox and to nobody else, so that no administrator can open the account in her place.

use sothon_domain::staff_change::Position;
use sothon_locales::Words;
use sothon_store::Tx;
use time::Duration;

use crate::staff::{LINK_LIVES, StaffMail};
use crate::{App, AppError};

/// How long news without a link is worth sending.
const LIVES: Duration = Duration::days(7);

/// What has changed for her.
pub(super) enum News<'a> {
    /// She is invited.
    Invited {
        /// The path of her link.
        link: String,
    },
    /// She has another role or office.
    Moved(&'a Position),
    /// She has to set password and second factor anew.
    Reset {
        /// The path of her link.
        link: String,
    },
    /// Her account is closed.
    Closed,
}

/// Puts the mail in the outbox.
pub(super) async fn tell(
    app: &App,
    tx: &mut Tx,
    address: &str,
    news: &News<'_>,
) -> Result<(), AppError> {
    let lives = match news {
        News::Invited { .. } | News::Reset { .. } => LINK_LIVES,
        News::Moved(_) | News::Closed => LIVES,
    };
    let mail = StaffMail { address, subject: "staff-change-mail-subject", lives };
    mail.enqueue(app, tx, |words| text(app, words, news)).await
}

fn text(app: &App, words: &Words, news: &News<'_>) -> String {
    let origin = &app.settings.origin;
    let with_link = |key, link: &String| {
        let link = format!("{origin}{link}");
        words.with(key, &[("link", link.as_str().into())])
    };
    match news {
        News::Invited { link } => with_link("staff-change-mail-invited", link),
        News::Reset { link } => with_link("staff-change-mail-reset", link),
        News::Moved(position) => {
            let (role, office) = (words.role(position.role), words.office(&position.office));
            let values = [("role", role.into()), ("office", office.into())];
            words.with("staff-change-mail-moved", &values)
        }
        News::Closed => words.get("staff-change-mail-closed").to_owned(),
    }
}
