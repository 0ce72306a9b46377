//! What an approved case about how we reach a person changes in our register.

use sothon_domain::access::Scope;
use sothon_domain::casework::ContactChange;
use sothon_store::case_file::Locked;
use sothon_store::{Tx, person, trusted_contact as store};
use time::OffsetDateTime;

use crate::{App, AppError, trusted_contact};

/// Writes her mailbox, or whom she trusts, and tells whoever comes or goes. A phone is bound by two of the staff who see
/// her, and by no case.
pub(super) async fn write(
    app: &App,
    tx: &mut Tx,
    locked: &Locked,
    at: OffsetDateTime,
) -> Result<(), AppError> {
    let incomplete = |_| AppError::Inconsistent("a case that was sent incomplete");
    let change = ContactChange::read(locked.case.matter().1).map_err(incomplete)?;
    // The case gives leave to her file, wherever she lives by now.
    let (scope, me) = (Scope::Own(locked.case.person), locked.case.person);
    match change {
        ContactChange::Phone => Ok(()),
        ContactChange::Email(email) => {
            Ok(person::set_email(tx, &scope, me, email.as_ref(), at).await?)
        }
        ContactChange::Trusted(contact) => {
            let before = store::reach(tx, &scope, me).await?;
            if before.as_ref().map(|before| &before.contact) == contact.as_ref() {
                return Ok(());
            }
            match (before, contact) {
                (before, Some(contact)) => {
                    trusted_contact::replace(app, tx, &scope, me, (before, &contact), at).await
                }
                (Some(before), None) => {
                    trusted_contact::take_away(app, tx, &scope, me, &before).await
                }
                (None, None) => Ok(()),
            }
        }
    }
}
