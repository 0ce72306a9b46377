//! A survivor at home stops before her answers are sent, and goes on another day, perhaps on another device: with a
//! number that went to her phone, and a code that goes there again.

use sothon_domain::access::Actor;
use sothon_domain::claimant::FLOW;
use sothon_domain::effects::new_id;
use sothon_domain::flow::{Answers, StepKey};
use sothon_domain::person::{Phone, Reference};
use sothon_locales::{Language, Words};
use sothon_store::claimant::asking;
use sothon_store::claimant::draft::{self, NewDraft};
use sothon_store::message_outbox::{self, Channel, NewMessage};
use sothon_store::{Act, Subject, Tx, sign_in_code};
use time::{Duration, OffsetDateTime};

use super::ask::{Form, Sending, counted, send};
use super::draft::{WAITS, draft as seen};
use super::type_code::CodeTyped;
use crate::authorisation::{UseCase, authorise};
use crate::keyed_hash::keyed_hash;
use crate::sign_in::wait_for;
use crate::{App, AppError, reference};

/// How long answers are kept under a number: as long as those of a claim.
const KEPT: Duration = Duration::days(60);
/// How long the message with the number may wait for its gateway.
const MESSAGE_LIVES: Duration = Duration::days(1);

/// What became of the wish to go on later.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum KeptForLater {
    /// The answers are kept, and the number is on its way to her phone.
    Kept,
    /// She has not said her phone yet, to which the number would go, or has just said another one.
    NoPhone,
    /// Too much was sent to this phone, or from this browser.
    Wait(Duration),
    /// Her answers are kept no more.
    Gone,
}

/// What became of a number with which she goes on.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Resumed {
    /// A code is on its way to her phone.
    Sent,
    /// It is no number of ours.
    Malformed,
    /// Nothing is kept under it, or not any more.
    Unknown,
    /// Too much was sent to that phone, or from this browser.
    Wait(Duration),
}

/// Keeps the answers of this browser for sixty days under a number that only her phone is told, and takes them from the
/// browser.
pub async fn keep_for_later(
    app: &App,
    actor: &Actor,
    browser: &str,
    language: Language,
) -> Result<KeptForLater, AppError> {
    authorise(actor, UseCase::ClaimFromHome)?;
    let Some(found) = seen(app, actor, browser).await? else { return Ok(KeptForLater::Gone) };
    let Some(phone) = phone_of(&found.answers) else { return Ok(KeptForLater::NoPhone) };
    let now = app.clock.now();
    let [of_phone, of_browser] = counted(&phone, browser);
    let wait = wait_for(app, &of_phone, now).await?.max(wait_for(app, &of_browser, now).await?);
    if let Some(wait) = wait {
        return Ok(KeptForLater::Wait(wait));
    }
    for number in reference::draws(app) {
        let mut tx = app.db.begin().await?;
        if draft::lock(&mut tx, &under(app, number), now).await?.is_some() {
            tx.abandon().await?;
            continue;
        }
        asking::remove(&mut tx, browser).await?;
        let Some(held) = draft::lock(&mut tx, browser, now).await? else {
            return Ok(KeptForLater::Gone);
        };
        if phone_of(&held.answers).as_ref() != Some(&phone) {
            return Ok(KeptForLater::NoPhone);
        }
        let id = new_id(app.clock.as_ref(), app.entropy.as_ref());
        let (answers, expires_at) = (&held.answers, now + KEPT);
        let (place, told_in) = (under(app, number), Some(language.code()));
        let new = NewDraft { browser: &place, id, answers, expires_at, told_in };
        draft::keep(&mut tx, &new).await?;
        draft::remove(&mut tx, browser).await?;
        sign_in_code::count_sending(&mut tx, [&of_phone, &of_browser], id, now).await?;
        tell(app, &mut tx, (&phone, language), number, now).await?;
        commit(tx, actor, "draft.kept", now).await?;
        return Ok(KeptForLater::Kept);
    }
    Err(reference::none_free())
}

/// Sends a code to the phone that the answers under this number name; once it is typed back they go on in this browser.
pub async fn resume(
    app: &App,
    actor: &Actor,
    browser: &str,
    typed: &str,
    language: Language,
) -> Result<Resumed, AppError> {
    authorise(actor, UseCase::ClaimFromHome)?;
    let Ok(number) = typed.parse::<Reference>() else { return Ok(Resumed::Malformed) };
    let kept = draft::read(&app.db, &under(app, number), app.clock.now()).await?;
    let Some(answers) = kept.map(|kept| kept.answers) else { return Ok(Resumed::Unknown) };
    let Some(phone) = phone_of(&answers) else { return Ok(Resumed::Unknown) };
    let form = Form::resumed(language, answers, number);
    let sending = Sending { browser, form: &form, phone: &phone, language };
    Ok(match send(app, actor, &sending).await? {
        None => Resumed::Sent,
        Some(wait) => Resumed::Wait(wait),
    })
}

/// Puts the answers that were kept under a number into the draft of this browser, where the code was typed back.
pub(super) async fn go_on(
    mut tx: Tx,
    app: &App,
    actor: &Actor,
    (browser, number): (&str, Reference),
    at: OffsetDateTime,
) -> Result<CodeTyped, AppError> {
    asking::remove(&mut tx, browser).await?;
    let Some(kept) = draft::lock(&mut tx, &under(app, number), at).await? else {
        tx.abandon().await?;
        return Ok(CodeTyped::Gone);
    };
    let id = new_id(app.clock.as_ref(), app.entropy.as_ref());
    let (answers, expires_at) = (&kept.answers, at + WAITS);
    let new = NewDraft { browser, id, answers, expires_at, told_in: None };
    draft::keep(&mut tx, &new).await?;
    draft::remove(&mut tx, &under(app, number)).await?;
    commit(tx, actor, "draft.resumed", at).await?;
    Ok(CodeTyped::Resumed { next: FLOW.next(&kept.answers).map(|step| step.key) })
}

/// What stands in the place of a browser where answers are kept under a number. A browser names itself, so it is made
/// with the server's key: whoever knows or guesses a number can't pass for what is kept under it.
pub(super) fn under(app: &App, number: Reference) -> String {
    let number = number.to_string();
    let mac = keyed_hash(app.db.vault().codes_key(), &[b"kept-for-later:", number.as_bytes()]);
    mac.iter().map(|byte| format!("{byte:02x}")).collect()
}

pub(super) fn phone_of(answers: &Answers) -> Option<Phone> {
    answers.get(StepKey::Phone)?.parse().ok()
}

async fn tell(
    app: &App,
    tx: &mut Tx,
    (phone, language): (&Phone, Language),
    number: Reference,
    at: OffsetDateTime,
) -> Result<(), AppError> {
    let number = number.to_string();
    let values = [
        ("institution", app.settings.short_code.as_str().into()),
        ("number", number.as_str().into()),
    ];
    let message = NewMessage {
        message: new_id(app.clock.as_ref(), app.entropy.as_ref()),
        person: None,
        channel: Channel::Sms,
        recipient: phone.as_str(),
        body: &Words::of(language).with("claimant-message-kept", &values),
        at,
        expires_at: at + MESSAGE_LIVES,
    };
    Ok(message_outbox::enqueue(tx, message).await?)
}

async fn commit(
    tx: Tx,
    actor: &Actor,
    act: &'static str,
    at: OffsetDateTime,
) -> Result<(), AppError> {
    let subject = Subject::Other("unknown".to_owned());
    let detail = serde_json::json!({ "kind": "claim-record", "for": "later" });
    Ok(tx.commit(Act { actor, act, subject, at, detail, event: false }).await?)
}
