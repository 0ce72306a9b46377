//! Another of the staff confirms: the phone is bound at once, and everybody whom it concerns is told.

use sothon_domain::access::Actor;
use sothon_domain::effects::new_id;
use sothon_domain::person::{PersonId, Phone, PhoneBindingId};
use sothon_domain::phone_binding::{BindingEvent, Proposal};
use sothon_domain::trusted_contact::TrustedContact;
use sothon_locales::{Language, Words};
use sothon_store::message_outbox::{self, Channel, NewMessage};
use sothon_store::{
    Tx, activation, passkey, person, phone_binding, sign_in_code, trusted_contact, ussd_pin,
};
use time::Duration;
use uuid::Uuid;

use super::Done;
use super::order::Order;
use crate::authorisation::{UseCase, authorise_approval, authorise_staff};
use crate::notices::{self, News};
use crate::trusted_contact::{replace, tell_change};
use crate::{App, AppError};

/// After so long nobody needs to be told that a number is hers no more.
const LIVES: Duration = Duration::days(7);

const BOUND: News = News {
    sms: "phone-binding-message-bound",
    subject: "phone-binding-message-bound-subject",
    mail: "phone-binding-message-bound-mail",
};

/// Confirms what another has proposed. Codes go to the phone at once, for two of the staff stand for it: she
/// has nothing more to prove. The PIN and the codes of the number before hold no more; the old number, the
/// new one and her trusted contact are told. Where she lost her passkey or her phone, all her passkeys and
/// sessions end.
///
/// # Errors
/// [`AppError::ProofNeeded`] when the actor's last code is older than ten minutes, and
/// [`AppError::RecordLocked`] while her emergency lock stands.
pub async fn confirm(
    app: &App,
    actor: &Actor,
    id: PhoneBindingId,
    key: Uuid,
) -> Result<Done, AppError> {
    authorise_approval(actor, UseCase::ConfirmBinding)?;
    let (scope, member) = authorise_staff(actor, UseCase::ConfirmBinding)?;
    let order = Order { app, actor, member, scope: &scope, id, key, at: app.clock.now() };
    let event = BindingEvent::Confirm { by: member.id };
    let mut begun = match order.begin(b"confirm ", event).await? {
        Ok(begun) => begun,
        Err(done) => return Ok(done),
    };
    let binding = &begun.locked.found.binding;
    let nothing = AppError::Inconsistent("a proposed binding without a proposal");
    let proposal = binding.proposal.clone().ok_or(nothing)?;
    let tx = &mut begun.tx;
    phone_binding::decide(tx, &scope, id, begun.next, order.at).await?;
    let keys = write(&order, tx, binding.person, &proposal).await?;
    let before = begun.locked.found.phone.as_ref().filter(|_| proposal.phone.is_some());
    tell(&order, tx, binding.person, before, &proposal).await?;
    let detail = serde_json::json!({
        "new-number": proposal.phone.is_some(),
        "lost": proposal.lost,
        "form": proposal.form.code(),
        "passkeys-removed": keys,
    });
    order.commit(begun.tx, &begun.locked, "phone.bound", detail).await
}

/// Writes what is bound; says how many passkeys were removed.
async fn write(
    order: &Order<'_>,
    tx: &mut Tx,
    her: PersonId,
    proposal: &Proposal,
) -> Result<u64, AppError> {
    let (scope, at) = (order.scope, order.at);
    person::vouch(tx, scope, her, proposal.language).await?;
    person::set_message_form(tx, scope, her, proposal.form).await?;
    activation::activate(tx, scope, her, at).await?;
    if let Some(phone) = &proposal.phone {
        person::bind_phone(tx, scope, her, (phone, order.id), at).await?;
    }
    if proposal.phone.is_some() || proposal.lost {
        ussd_pin::end(tx, scope, her).await?;
        sign_in_code::spend(tx, her, at).await?;
    }
    Ok(match proposal.lost {
        true => passkey::remove_all(tx, scope, her).await?,
        false => 0,
    })
}

/// Tells the trusted contact so far, the new number and the old one; then names the new contact.
async fn tell(
    order: &Order<'_>,
    tx: &mut Tx,
    her: PersonId,
    before: Option<&Phone>,
    proposal: &Proposal,
) -> Result<(), AppError> {
    let (app, scope) = (order.app, order.scope);
    tell_change(app, tx, scope, her).await?;
    notices::tell(app, tx, scope, her, &BOUND).await?;
    if let Some(before) = before {
        tell_before(order, tx, before, proposal).await?;
    }
    match &proposal.contact {
        Some(contact) => name(order, tx, her, contact).await,
        None => Ok(()),
    }
}

/// Tells whoever has the old number now. The message is filed under nobody: a number that does not answer
/// holds up no message to the new one.
async fn tell_before(
    order: &Order<'_>,
    tx: &mut Tx,
    before: &Phone,
    proposal: &Proposal,
) -> Result<(), AppError> {
    let (app, at) = (order.app, order.at);
    let words = Words::of(proposal.language.code().parse().unwrap_or(Language::Khmer));
    let settings = &app.settings;
    let values = [
        ("institution", settings.short_code.as_str().into()),
        ("hotline", settings.hotline.as_str().into()),
    ];
    let message = NewMessage {
        message: new_id(app.clock.as_ref(), app.entropy.as_ref()),
        person: None,
        channel: Channel::Sms,
        recipient: before.as_str(),
        body: &words.with("phone-binding-message-before", &values),
        at,
        expires_at: at + LIVES,
    };
    Ok(message_outbox::enqueue(tx, message).await?)
}

/// Names the trusted contact, unless it is the one she has.
async fn name(
    order: &Order<'_>,
    tx: &mut Tx,
    her: PersonId,
    contact: &TrustedContact,
) -> Result<(), AppError> {
    let before = trusted_contact::reach(tx, order.scope, her).await?;
    if before.as_ref().is_some_and(|before| before.contact == *contact) {
        return Ok(());
    }
    replace(order.app, tx, order.scope, her, (before, contact), order.at).await
}
