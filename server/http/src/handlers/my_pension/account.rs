//! To which account the pension goes: another is entered, taken back, or stopped.

pub(crate) mod code;

use axum::extract::RawQuery;
use axum::response::Response;
use serde::Deserialize;
use sothon_app::account_change::{self, CODE_PAGE, Enter, Entered, PaidTo, SeenChange};
use sothon_app::lock;
use sothon_app::sign_in::CodeBy;
use sothon_domain::account_change::{AccountFault, Refused, StopChannel, TypedAccount};
use sothon_domain::person_lock::LockChannel;
use sothon_web::pages::account::{
    self as page_of, AccountDone, AccountView, ShownAccount, ShownChange,
};
use uuid::Uuid;

use crate::error_page::Failure;
use crate::form::{CheckedForm, new_key};
use crate::page;
use crate::visitor::Visitor;

/// The fields of the forms of the page.
#[derive(Deserialize)]
pub(crate) struct Fields {
    #[serde(default)]
    key: Uuid,
    #[serde(default)]
    bank: String,
    #[serde(default)]
    number: String,
    #[serde(default)]
    holder: String,
    /// Whether she takes back what she entered.
    withdraw: Option<String>,
}

/// The field of *not me*.
#[derive(Deserialize)]
pub(crate) struct StopFields {
    /// Whether the record is to be locked in the same step.
    lock: Option<String>,
}

/// What was sent and not taken.
#[derive(Default)]
struct Sent {
    key: Option<Uuid>,
    typed: TypedAccount,
    errors: Vec<AccountFault>,
    refused: Option<Refused>,
}

/// `GET /my-pension/account`; with a word it says first what was done.
pub(crate) async fn show(RawQuery(query): RawQuery, visitor: Visitor) -> Result<Response, Failure> {
    let done = match query.as_deref() {
        Some("entered") => Some(AccountDone::Entered),
        Some("withdrawn") => Some(AccountDone::Withdrawn),
        Some("stopped") => Some(AccountDone::Stopped),
        _ => None,
    };
    answer(&visitor, done, Sent::default()).await
}

/// The page as it is now; a form that was not taken keeps its key and what was typed.
async fn answer(
    visitor: &Visitor,
    done: Option<AccountDone>,
    sent: Sent,
) -> Result<Response, Failure> {
    let app = &visitor.portal.app;
    let mine = account_change::show(app, &visitor.actor()).await?;
    let key = sent.key.unwrap_or_else(|| new_key(app));
    // An old address does not say of now what was done then.
    let state = mine.change.as_ref().map(|change| change.state.code());
    let done = done.filter(|done| match done {
        AccountDone::Entered => state == Some("waiting"),
        AccountDone::Withdrawn => state == Some("withdrawn"),
        AccountDone::Stopped => state == Some("frozen") || mine.case.stopped,
    });
    let view = AccountView {
        account: mine.account.map(shown),
        change: mine.change.map(shown_change),
        cases: mine.case.open,
        done,
        may_enter: mine.may_enter,
        typed: sent.typed,
        errors: sent.errors,
        refused: sent.refused,
        key: key.to_string(),
    };
    Ok(page::html(page_of::render(&view, &page::frame_of(visitor, &mine.name))))
}

pub(crate) fn shown(account: PaidTo) -> ShownAccount {
    ShownAccount { bank: account.bank, ending: account.ending }
}

fn shown_change(change: SeenChange) -> ShownChange {
    ShownChange {
        account: ShownAccount { bank: change.bank, ending: change.ending },
        entered_at: change.entered_at,
        at_counter: change.at_counter,
        name: change.name,
        state: change.state,
    }
}

/// `POST /my-pension/account`
pub(crate) async fn send(sent: CheckedForm<Fields>) -> Result<Response, Failure> {
    let (visitor, fields) = (sent.visitor, sent.fields);
    let (app, actor) = (&visitor.portal.app, visitor.actor());
    if fields.withdraw.is_some() {
        return match account_change::withdraw(app, &actor).await? {
            Ok(()) => Ok(visitor.to("/my-pension/account?withdrawn")),
            Err(refused) => {
                answer(&visitor, None, Sent { refused: Some(refused), ..Sent::default() }).await
            }
        };
    }
    let Fields { key, bank, number, holder, .. } = fields;
    let typed = TypedAccount { bank, number, holder };
    // Nobody who has no session gets past the use case.
    let signed_in_at = visitor.active().map_or(time::OffsetDateTime::UNIX_EPOCH, |s| s.started_at);
    let enter = Enter { typed: &typed, signed_in_at, key };
    let sent = match account_change::enter(app, &actor, &enter).await? {
        Entered::Done { redirect } => {
            if redirect == CODE_PAGE {
                // Where none can be sent, the page of the code says so.
                account_change::send_code(app, &actor, CodeBy::Sms, visitor.language).await?;
            }
            return Ok(visitor.to(&redirect));
        }
        Entered::Wrong(errors) => Sent { key: Some(key), typed, errors, refused: None },
        Entered::Refused(refused) => {
            Sent { key: Some(key), typed, errors: vec![], refused: Some(refused) }
        }
    };
    answer(&visitor, None, sent).await
}

/// `POST /my-pension/account/stop`: *not me*, and the lock where it is asked for. Pressing again changes
/// nothing more.
pub(crate) async fn stop(sent: CheckedForm<StopFields>) -> Result<Response, Failure> {
    let visitor = sent.visitor;
    let (app, actor) = (&visitor.portal.app, visitor.actor());
    account_change::stop(app, &actor, StopChannel::Web).await?;
    if sent.fields.lock.is_some() {
        lock::lock(app, &actor, LockChannel::Web).await?;
    }
    Ok(visitor.to("/my-pension/account?stopped"))
}
