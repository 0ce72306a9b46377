//! A survivor fills in the form at home; a code goes to the phone that she names.

use sothon_domain::access::Actor;
use sothon_domain::claimant::{ClaimantFault, TypedClaimant};
use sothon_domain::effects::{new_id, today};
use sothon_domain::person::Phone;
use sothon_locales::{Language, Words};
use sothon_store::claimant::asking::{self, NewAsking};
use sothon_store::message_outbox::{self, Channel, NewMessage};
use sothon_store::{Act, Subject, Tx, sign_in_code};
use time::{Duration, OffsetDateTime};

use crate::authorisation::{UseCase, authorise};
use crate::sign_in::{CODE_LIVES, ChallengeId, code_mac, draw_code, wait_for};
use crate::{App, AppError};

/// How long a form waits for its code; another code may be asked for it meanwhile.
const FORM_WAITS: Duration = Duration::minutes(30);

/// What became of a form. Whether the register knows her card, her phone or the one who died changes none of
/// it: nothing of that is looked for before the code is typed back.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Asked {
    /// A code is on its way.
    Sent,
    /// Fields of the form won't do.
    Wrong(Vec<ClaimantFault>),
    /// A code was asked for this phone, or in this browser, too recently or too often.
    Wait(Duration),
}

/// What became of the wish for another code.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Again {
    /// A code is on its way.
    Sent,
    /// Too recently or too often.
    Wait(Duration),
    /// No form of this browser is kept.
    Gone,
}

/// A form on its way.
struct Form<'a> {
    browser: &'a str,
    typed: &'a TypedClaimant,
    phone: &'a Phone,
    language: Language,
}

/// Keeps a form and sends a code to the phone it names. `browser` is the token of the visitor's cookie.
pub async fn ask(
    app: &App,
    actor: &Actor,
    browser: &str,
    typed: &TypedClaimant,
    language: Language,
) -> Result<Asked, AppError> {
    authorise(actor, UseCase::ClaimFromHome)?;
    let claimant = match typed.read(today(app.clock.as_ref()), None) {
        Ok(claimant) => claimant,
        Err(faults) => return Ok(Asked::Wrong(faults)),
    };
    let form = Form { browser, typed, phone: &claimant.phone, language };
    Ok(match send(app, actor, &form).await? {
        Some(wait) => Asked::Wait(wait),
        None => Asked::Sent,
    })
}

/// Sends another code for the form that is kept.
pub async fn ask_again(
    app: &App,
    actor: &Actor,
    browser: &str,
    language: Language,
) -> Result<Again, AppError> {
    authorise(actor, UseCase::ClaimFromHome)?;
    let mut tx = app.db.begin().await?;
    let kept = asking::lock(&mut tx, browser, app.clock.now()).await?;
    tx.abandon().await?;
    let Some(kept) = kept else { return Ok(Again::Gone) };
    let typed = read(&kept.form)?;
    let Ok(claimant) = typed.read(today(app.clock.as_ref()), None) else {
        return Ok(Again::Gone);
    };
    let form = Form { browser, typed: &typed, phone: &claimant.phone, language };
    Ok(match send(app, actor, &form).await? {
        Some(wait) => Again::Wait(wait),
        None => Again::Sent,
    })
}

/// The form as it was kept.
pub(super) fn read(kept: &str) -> Result<TypedClaimant, AppError> {
    serde_json::from_str(kept).map_err(|_| AppError::Inconsistent("a kept form of a claimant"))
}

/// Keeps the form with a new code and sends that; or says how long to wait.
async fn send(app: &App, actor: &Actor, form: &Form<'_>) -> Result<Option<Duration>, AppError> {
    let now = app.clock.now();
    // Counted apart from codes that sign in: a stranger who types a number here keeps nobody from those.
    let phone = format!("claim-record:{}", form.phone.as_str());
    let browser = format!("claim-record-browser:{}", form.browser);
    let wait = wait_for(app, &phone, now).await?.max(wait_for(app, &browser, now).await?);
    if wait.is_some() {
        return Ok(wait);
    }
    let id = new_id(app.clock.as_ref(), app.entropy.as_ref());
    let code = draw_code(app.entropy.as_ref());
    let text = serde_json::to_string(form.typed).expect("a form is plain data");
    let new = NewAsking {
        browser: form.browser,
        id,
        form: &text,
        code_mac: &code_mac(app.db.vault().codes_key(), ChallengeId(id), &code),
        code_ends_at: now + CODE_LIVES,
        expires_at: now + FORM_WAITS,
    };
    let mut tx = app.db.begin().await?;
    asking::keep(&mut tx, &new).await?;
    sign_in_code::count_sending(&mut tx, [&phone, &browser], id, now).await?;
    enqueue(app, &mut tx, form, &code, now).await?;
    let (act, subject) = ("claimant.asked", Subject::Other("unknown".to_owned()));
    let detail = serde_json::json!({});
    tx.commit(Act { actor, act, subject, at: now, detail, event: false }).await?;
    Ok(None)
}

async fn enqueue(
    app: &App,
    tx: &mut Tx,
    form: &Form<'_>,
    code: &str,
    at: OffsetDateTime,
) -> Result<(), AppError> {
    let host = app.settings.origin.split("://").last().unwrap_or_default();
    let host = host.split(':').next().unwrap_or_default();
    let values = [("code", code.into()), ("host", host.into())];
    let message = NewMessage {
        message: new_id(app.clock.as_ref(), app.entropy.as_ref()),
        person: None,
        channel: Channel::Sms,
        recipient: form.phone.as_str(),
        body: &Words::of(form.language).with("claimant-message-code", &values),
        at,
        expires_at: at + CODE_LIVES,
    };
    Ok(message_outbox::enqueue(tx, message).await?)
}
