//! What a payer is told who is known here: that there is a plan, without an amount.

use sothon_domain::person::PersonId;
use sothon_store::Tx;

use super::WHEREVER;
use crate::notices::{self, News};
use crate::{App, AppError};

const AGREED: News = News {
    sms: "recovery-message-agreed",
    subject: "recovery-message-agreed-subject",
    mail: "recovery-message-agreed-mail",
};

/// Tells the payer, wherever she lives.
pub(super) async fn agreed(app: &App, tx: &mut Tx, payer: PersonId) -> Result<(), AppError> {
    notices::tell(app, tx, &WHEREVER, payer, &AGREED).await
}
