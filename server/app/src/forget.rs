//! Forgets what has waited for its time, each hour.
//!
//! For how long each column is kept stands in one table, `domain/src/personal_data/fields.rs`. Deliberately
//! absent: keys of acts that were done, PINs and wrong tries of pensioners, evidence. Nobody has said for how
//! long they are kept.

use sothon_domain::access::{Purpose, Scope};
use sothon_domain::effects::legal_date;
use sothon_store::{
    activation, claimant, delegation, former_phone, kept_form, machine_try, message_outbox,
    message_receipt, sign_in_code, staff, staff_invite, ussd_number,
};
use time::Duration;

use crate::sign_in::LONGEST_WINDOW;
use crate::{App, AppError, case};

/// A message can be asked about until well after the next yearly reminder.
const MESSAGES_STAY: Duration = Duration::days(400);
/// So long after its last dial a number may already be somebody else's.
const NUMBERS_STAY: Duration = Duration::days(180);
/// So long a person has to prove that it is she who lets another act for her.
const WISHES_STAY: Duration = Duration::days(1);
/// So long after its day a slip for a branch is kept.
const SLIPS_STAY: Duration = Duration::days(30);

/// Removes drafts, kept forms, codes and their sendings, wrong sign-ins and invitations of staff that
/// have expired, messages that are long over and what gateways said of them, numbers that dial no more, failed tries to prove who one is,
/// slips for a branch, forms of claimants and what they told before, leaves that nobody proved and numbers that are
/// nobody's any more, and tries of machines; says how many in all.
pub async fn run_once(app: &App) -> Result<u64, AppError> {
    let (db, now) = (&app.db, app.clock.now());
    let forms = kept_form::forget_expired(db, &Scope::All(Purpose::SignIn), now).await;
    let codes = sign_in_code::forget_expired(db, now).await;
    let sendings = sign_in_code::forget_sent_until(db, now - LONGEST_WINDOW).await;
    let tries = staff::forget_expired(db, now).await;
    let invites = staff_invite::forget_expired(db, now).await;
    let drafts = case::forget_expired_drafts(app).await;
    let messages = message_outbox::forget_until(db, now - MESSAGES_STAY).await;
    let receipts = message_receipt::forget_until(db, now - MESSAGES_STAY).await;
    let numbers = ussd_number::forget_until(db, now - NUMBERS_STAY).await;
    let proofs = activation::forget_tries(db, now).await;
    let slips = activation::forget_slips_before(db, legal_date(now - SLIPS_STAY)).await;
    let everybody = Scope::All(Purpose::SignIn);
    let wishes = delegation::forget_wishes(db, &everybody, now - WISHES_STAY).await;
    let former = former_phone::forget(db, &everybody, now).await;
    let claims = claimant::asking::forget(db, now).await;
    let begun = claimant::draft::forget(db, now).await;
    let told = claimant::told::forget(db, now).await;
    let guesses = machine_try::forget(db, now).await;
    // A fault of one is told only after all were tried.
    let passing = forms? + codes? + sendings? + tries? + invites? + proofs? + wishes? + guesses?;
    let passing = passing + receipts?;
    Ok(passing + claims? + former? + begun? + told? + drafts? + messages? + numbers? + slips?)
}
