//! Forgets what has waited for its time, each hour.
//!
//! Deliberately absent: keys of acts that were done, PINs and wrong tries of pensioners, messages that
//! were sent, evidence. Nobody has said for how long they are kept.

use sothon_domain::access::{Purpose, Scope};
use sothon_store::{kept_form, sign_in_code, staff, staff_invite};

use crate::sign_in::LONGEST_WINDOW;
use crate::{App, AppError, case};

/// Removes drafts, kept forms, codes and their sendings, wrong sign-ins and invitations of staff that
/// have expired; says how many in all.
pub async fn run_once(app: &App) -> Result<u64, AppError> {
    let (db, now) = (&app.db, app.clock.now());
    let forms = kept_form::forget_expired(db, &Scope::All(Purpose::SignIn), now).await;
    let codes = sign_in_code::forget_expired(db, now).await;
    let sendings = sign_in_code::forget_sent_until(db, now - LONGEST_WINDOW).await;
    let tries = staff::forget_expired(db, now).await;
    let invites = staff_invite::forget_expired(db, now).await;
    let drafts = case::forget_expired_drafts(app).await;
    // A fault of one is told only after all were tried.
    Ok(forms? + codes? + sendings? + tries? + invites? + drafts?)
}
