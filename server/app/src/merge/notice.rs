//! What the contacts of both records are told: no name and no amount.

use sothon_domain::access::Scope;
use sothon_domain::person::merge::Records;
use sothon_store::Tx;

use crate::notices::{self, News};
use crate::{App, AppError};

/// They were joined.
pub(super) const JOINED: News = News {
    sms: "merge-message-joined",
    subject: "merge-message-joined-subject",
    mail: "merge-message-joined-mail",
};
/// They were parted.
pub(super) const PARTED: News = News {
    sms: "merge-message-parted",
    subject: "merge-message-parted-subject",
    mail: "merge-message-parted-mail",
};

/// Tells both: where they are two people after all, each hears of it.
pub(super) async fn tell_both(
    app: &App,
    tx: &mut Tx,
    scope: &Scope,
    records: Records,
    news: &News,
) -> Result<(), AppError> {
    for person in [records.kept(), records.retired()] {
        notices::tell(app, tx, scope, person, news).await?;
    }
    Ok(())
}
