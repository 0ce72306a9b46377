//! Somebody asks for a new PIN: on the web, by the short code, or a member of staff in a person's stead.

use sothon_domain::access::{Actor, Scope, StaffMember};
use sothon_domain::effects::new_id;
use sothon_domain::person::{MemberNumber, Phone, RenewalId};
use sothon_domain::pin_renewal::{LIVES, RenewalChannel, WAIT};
use sothon_store::person::{self, SignInPerson};
use sothon_store::pin_renewal::{self, NewRenewal};
use sothon_store::{Act, Claim, StoreError, Subject, Tx, person_lock, record_merge};
use time::{Duration, OffsetDateTime};
use uuid::Uuid;

use super::notice;
use crate::authorisation::{UseCase, authorise, authorise_staff};
use crate::keyed_hash::keyed_hash;
use crate::sign_in::CONTACT_RESTS;
use crate::{App, AppError, trusted_contact};

/// How often a day a new PIN is asked for one member number, and from one phone. What comes above it is
/// answered the same and does nothing.
const A_DAY: [i64; 2] = [3, 6];
const DAY: Duration = Duration::hours(24);

/// What somebody asks who is not signed in.
#[derive(Clone)]
pub struct Asked<'a> {
    /// The member number that was typed. On a phone its digits alone will do for a member of that phone.
    pub number: &'a MemberNumber,
    /// The phone that dialled; none on the web.
    pub phone: Option<&'a Phone>,
    /// The idempotency key of the form or of the press.
    pub key: Uuid,
}

/// Asks for a new PIN. The answer is the same whether anybody has the number, whether she can be called,
/// and whether it was asked too often; a repeat does nothing more.
pub async fn ask(app: &App, sent: &Asked<'_>) -> Result<(), AppError> {
    let actor = Actor::nobody();
    let scope = authorise(&actor, UseCase::AskPinRenewal)?;
    let (number, member) = find(app, &scope, sent).await?;
    let person = member.as_ref().map(|member| member.person);
    let at = app.clock.now();
    let mut tx = match person {
        Some(person) => app.db.begin_despite_lock(&scope, person).await?,
        None => app.db.begin().await?,
    };
    let body = keyed(app.db.vault().codes_key(), sent);
    match tx.claim_key(&actor, sent.key, &body, "/phone-pin/forgotten?asked", at).await? {
        Claim::Done { .. } => return Ok(()),
        Claim::OtherBody => return Err(AppError::KeyReused),
        Claim::New => {}
    }
    let channel = sent.phone.map_or(RenewalChannel::Web, |_| RenewalChannel::Ussd);
    let recorded = match &member {
        _ if too_often(app, &mut tx, &number, sent.phone, at).await? => false,
        Some(member) => {
            let asking = Asking { member, channel, by: None, at };
            matches!(record(app, &mut tx, &scope, &asking).await?, Recorded::New(_))
        }
        None => false,
    };
    let subject = person.map_or_else(|| Subject::Other("unknown".to_owned()), Subject::Person);
    let detail = serde_json::json!({ "channel": channel.code(), "recorded": recorded });
    let act = "pin-renewal.asked";
    Ok(tx.commit(Act { actor: &actor, act, subject, at, detail, event: recorded }).await?)
}

/// Which number is meant, and who has it.
async fn find(
    app: &App,
    scope: &Scope,
    sent: &Asked<'_>,
) -> Result<(MemberNumber, Option<SignInPerson>), AppError> {
    let digits = sent.number.without_hyphens();
    let alone = digits.bytes().all(|byte| byte.is_ascii_digit());
    let whole = match sent.phone.filter(|_| alone) {
        Some(phone) => pin_renewal::of_number(&app.db, scope, phone, &digits).await?,
        None => None,
    };
    let whole = whole.and_then(|number| number.parse().ok());
    let number = whole.unwrap_or_else(|| sent.number.clone());
    let member = person::find_by_member_number(&app.db, scope, &number).await?;
    Ok((number, member))
}

/// Whether it was asked too often for this number or from this phone; if not, this time is counted.
async fn too_often(
    app: &App,
    tx: &mut Tx,
    number: &MemberNumber,
    phone: Option<&Phone>,
    at: OffsetDateTime,
) -> Result<bool, AppError> {
    let phone = phone.map(|phone| phone.as_str().to_owned());
    let subjects = [Some(number.without_hyphens()), phone];
    let subjects = subjects.into_iter().zip(A_DAY);
    let subjects: Vec<_> = subjects.filter_map(|(of, most)| Some((of?, most))).collect();
    for (subject, most) in &subjects {
        if pin_renewal::asked_since(tx, subject, at - DAY).await? >= *most {
            return Ok(true);
        }
    }
    for (subject, _) in &subjects {
        let id = new_id(app.clock.as_ref(), app.entropy.as_ref());
        pin_renewal::count(tx, subject, id, at).await?;
    }
    Ok(false)
}

/// What the idempotency row compares: a plain hash of a member number would be found by guessing.
fn keyed(key: &[u8], sent: &Asked<'_>) -> [u8; 32] {
    let (number, phone) = (sent.number.as_str(), sent.phone.map_or("", Phone::as_str));
    keyed_hash(key, &[b"pin-renewal:", number.as_bytes(), b"\n", phone.as_bytes()])
}

/// What became of a request that a member of staff makes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum AskedInStead {
    /// It stands, now or since before.
    Stands(RenewalId),
    /// It stands since before and belongs to another branch.
    Elsewhere,
    /// It is no member number.
    Malformed,
    /// Nobody in the reach of the office has it.
    Unknown,
    /// She has locked her record.
    Locked,
    /// She has no registered phone, or one that took the place of another less than three days ago.
    NoPhone,
}

/// A member of staff asks in a person's stead. A request that stands already is left as it is; a repeat of
/// the form answers the same.
pub async fn ask_in_stead(
    app: &App,
    actor: &Actor,
    typed: &str,
    key: Uuid,
) -> Result<AskedInStead, AppError> {
    let (scope, by) = authorise_staff(actor, UseCase::AttestPinRenewal)?;
    let Ok(number) = typed.parse::<MemberNumber>() else { return Ok(AskedInStead::Malformed) };
    let Some(member) = person::find_by_member_number(&app.db, &scope, &number).await? else {
        return Ok(AskedInStead::Unknown);
    };
    if let Some(commune) = by.office.commune() {
        let place = person::load(&app.db, &scope, member.person).await?.place;
        if !place.as_str().starts_with(commune.as_str()) {
            return Ok(AskedInStead::Unknown);
        }
    }
    let at = app.clock.now();
    let mut tx = app.db.begin_despite_lock(&scope, member.person).await?;
    let asking = Asking { member: &member, channel: RenewalChannel::Staff, by: Some(by), at };
    let id = match record(app, &mut tx, &scope, &asking).await? {
        Recorded::New(id) => id,
        Recorded::Stands(id) => {
            let reached = pin_renewal::with_person(&app.db, &scope, &by.office, id, at).await;
            return match reached {
                Ok(_) => Ok(AskedInStead::Stands(id)),
                Err(StoreError::NotFound) => Ok(AskedInStead::Elsewhere),
                Err(error) => Err(error.into()),
            };
        }
        Recorded::Locked => return Ok(AskedInStead::Locked),
        Recorded::NoPhone => return Ok(AskedInStead::NoPhone),
    };
    let body = format!("ask {}", member.person);
    match tx.claim_key(actor, key, body.as_bytes(), "/staff/pin-renewals", at).await? {
        // Its request has ended since.
        Claim::Done { .. } | Claim::OtherBody => return Err(AppError::KeyReused),
        Claim::New => {}
    }
    let subject = Subject::Person(member.person);
    let channel = RenewalChannel::Staff.code();
    let detail = serde_json::json!({ "channel": channel, "recorded": true });
    let act = "pin-renewal.asked";
    tx.commit(Act { actor, act, subject, at, detail, event: true }).await?;
    Ok(AskedInStead::Stands(id))
}

/// A request on its way.
struct Asking<'a> {
    member: &'a SignInPerson,
    channel: RenewalChannel,
    by: Option<&'a StaffMember>,
    at: OffsetDateTime,
}

/// What became of it.
enum Recorded {
    New(RenewalId),
    Stands(RenewalId),
    Locked,
    NoPhone,
}

/// Stores a request and tells the person and her trusted contact, in a transaction that has locked her row.
async fn record(
    app: &App,
    tx: &mut Tx,
    scope: &Scope,
    asking: &Asking<'_>,
) -> Result<Recorded, AppError> {
    let Asking { member, channel, by, at } = *asking;
    let person = member.person;
    if person_lock::is_locked(tx, scope, person, None).await? {
        return Ok(Recorded::Locked);
    }
    match record_merge::kept_ending_locked(tx, scope, person, None).await? {
        Some(kept) if by.is_some() => return Err(AppError::RecordRetired { kept }),
        // Whoever asks by phone is not known yet: the answer is the same as of a locked record.
        Some(_) => return Ok(Recorded::Locked),
        None => {}
    }
    let rested = member.phone_changed_at.is_none_or(|changed| changed + CONTACT_RESTS <= at);
    if member.phone.is_none() || !rested {
        return Ok(Recorded::NoPhone);
    }
    pin_renewal::end_out_of_date(tx, scope, person, at).await?;
    let id = RenewalId::new(new_id(app.clock.as_ref(), app.entropy.as_ref()));
    let ready_at = at + WAIT;
    let expires_at = ready_at + LIVES;
    let branch = by.and_then(|by| by.office.branch());
    let by = by.map(|by| by.id);
    let new = NewRenewal { id, person, channel, by, branch, at, ready_at, expires_at };
    if !pin_renewal::insert(tx, scope, &new).await? {
        let standing = pin_renewal::standing_locked(tx, scope, person).await?;
        return Ok(standing.map_or(Recorded::NoPhone, Recorded::Stands));
    }
    notice::tell_asked(app, tx, scope, person).await?;
    trusted_contact::tell_change(app, tx, scope, person).await?;
    Ok(Recorded::New(id))
}
