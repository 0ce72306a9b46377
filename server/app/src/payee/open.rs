//! What officers see of those who are paid in another's stead.

use sothon_domain::access::{Actor, Scope, StaffMember};
use sothon_domain::account_change::{NameMatch, name_match};
use sothon_domain::effects::legal_date;
use sothon_domain::masked::MaskedNames;
use sothon_domain::payee::{
    Appointment, EndReason, PayeeAct, PayeeEvent, PayeeState, RefusalReason, Refused,
};
use sothon_domain::person::{MemberNumber, PayeeId, PersonId};
use sothon_domain::second_person::Event;
use sothon_domain::tie::Tie;
use sothon_store::payee::{self, PayeeRecord, WithNames};
use sothon_store::{person, person_lock, record_merge};
use time::{Date, OffsetDateTime};

use super::{WHEREVER, receiver};
use crate::authorisation::{UseCase, authorise_staff};
use crate::case::record_reading;
use crate::{App, AppError, tied};

/// How many of each sort are listed.
const LISTED: i64 = 50;

/// The lists of an office.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PayeeLists {
    /// What waits for another officer, the oldest first.
    pub waiting: Vec<PayeeLine>,
    /// Who is paid in another's stead, whose last day comes first first: two officers look at it again before.
    pub standing: Vec<PayeeLine>,
    /// For whom somebody has to be named again, whose payee ended first first.
    pub vacant: Vec<PayeeLine>,
}

/// A line of any.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PayeeLine {
    /// The appointment.
    pub id: PayeeId,
    /// Whose pension it is, masked.
    pub person: MaskedNames,
    /// Who is paid, masked.
    pub payee: MaskedNames,
    /// Where it stands.
    pub state: PayeeState,
    /// When it was proposed.
    pub proposed_at: OffsetDateTime,
    /// The last day on which it holds.
    pub last_day: Date,
}

/// One appointment as an officer sees it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OpenedPayee {
    /// The appointment.
    pub id: PayeeId,
    /// Number of the person whose pension it is, and her masked name.
    pub person: (MemberNumber, MaskedNames),
    /// Number of the payee, and the masked name in the register.
    pub payee: (MemberNumber, MaskedNames),
    /// The year in which the payee was born, which is what is left of the day.
    pub payee_year: i32,
    /// Whether another office than the person's has the payee.
    pub is_payee_elsewhere: bool,
    /// What is proposed.
    pub appointment: Appointment,
    /// Whether the name on the account is the payee's; none where the money is paid at the counter.
    pub name_on_account: Option<NameMatch>,
    /// When it was proposed.
    pub proposed_at: OffsetDateTime,
    /// Where it stands.
    pub state: PayeeState,
    /// What the actor may do now, in the order of the page.
    pub acts: Vec<PayeeAct>,
    /// Whether she can't decide only because it is her own proposal.
    pub is_own: bool,
    /// Why she can't do anything but take her own proposal back; none where nothing keeps her from it.
    pub tie: Option<Tie>,
    /// Whether the person's emergency lock stands.
    pub is_locked: bool,
    /// Whether no message reaches her: she has neither phone nor mailbox.
    pub is_unreached: bool,
}

/// The lists of the actor's office.
pub async fn list(app: &App, actor: &Actor) -> Result<PayeeLists, AppError> {
    let (scope, _) = authorise_staff(actor, UseCase::ProposePayee)?;
    let waiting = payee::waiting(&app.db, &scope, LISTED).await?;
    let standing = payee::standing(&app.db, &scope, LISTED).await?;
    let today = legal_date(app.clock.now());
    let vacant = payee::vacant(&app.db, &scope, today, LISTED).await?;
    let lines = |found: Vec<WithNames>| found.iter().map(line).collect();
    Ok(PayeeLists { waiting: lines(waiting), standing: lines(standing), vacant: lines(vacant) })
}

fn line(found: &WithNames) -> PayeeLine {
    PayeeLine {
        id: found.record.id,
        person: MaskedNames::of(&found.person),
        payee: MaskedNames::of(&found.payee),
        state: found.record.state,
        proposed_at: found.record.proposed_at,
        last_day: found.record.appointment.last_day,
    }
}

/// Opens one in the reach of the actor's office. The reading is written down before anything is shown.
pub async fn open(app: &App, actor: &Actor, id: PayeeId) -> Result<OpenedPayee, AppError> {
    let (scope, member) = authorise_staff(actor, UseCase::ProposePayee)?;
    let WithNames { record, person: name, payee } = payee::find(&app.db, &scope, id).await?;
    record_reading(app, actor, member, record.person, None).await?;
    let both = [record.person, record.appointment.payee];
    let tie = tied::may_stop(&app.db, &both, member.id).await?;
    let is_locked = person_lock::since(&app.db, &scope, record.person, None).await?.is_some();
    let is_unreached = is_unreached(app, &scope, record.person).await?;
    let her = person::load(&app.db, &scope, record.person).await?;
    let who = person::load(&app.db, &WHEREVER, record.appointment.payee).await?;
    let number = record_merge::number_of(&app.db, &scope, record.person).await?;
    let other = record_merge::number_of(&app.db, &WHEREVER, record.appointment.payee).await?;
    let (mut acts, is_own) = acts(member, &record);
    if tie.is_some() {
        acts.retain(|act| *act == PayeeAct::Withdraw);
    }
    let account = record.appointment.pay_to.account();
    let name_on_account = account.map(|account| name_match(&account.holder, &payee));
    Ok(OpenedPayee {
        id,
        person: (number, MaskedNames::of(&name)),
        payee: (other, MaskedNames::of(&payee)),
        payee_year: who.birth_date.year(),
        is_payee_elsewhere: who.place.province() != her.place.province(),
        name_on_account,
        proposed_at: record.proposed_at,
        state: record.state,
        appointment: record.appointment,
        acts,
        is_own,
        tie,
        is_locked,
        is_unreached,
    })
}

async fn is_unreached(app: &App, scope: &Scope, her: PersonId) -> Result<bool, AppError> {
    let phone = person::load(&app.db, scope, her).await?.phone;
    Ok(phone.is_none() && person::email(&app.db, scope, her).await?.is_none())
}

/// Every appointment of the person with a typed number in the reach of the actor's office, the newest first; none where
/// nobody has it.
pub async fn of_number(
    app: &App,
    actor: &Actor,
    number: &str,
) -> Result<Option<Vec<PayeeLine>>, AppError> {
    let (scope, _) = authorise_staff(actor, UseCase::ProposePayee)?;
    let Some(her) = receiver::typed(app, &scope, number).await? else { return Ok(None) };
    let found = payee::of_person(&app.db, &scope, her).await?;
    Ok(Some(found.iter().map(line).collect()))
}

/// What she may do now, and whether she only can't decide because it is her own.
fn acts(member: &StaffMember, record: &PayeeRecord) -> (Vec<PayeeAct>, bool) {
    let (by, state) = (member.id, record.state);
    let after = |event| state.after(event, Ok(()));
    let approve = after(PayeeEvent::Decide(Event::Approve { by }));
    let confirm = after(PayeeEvent::ConfirmEnd { by });
    let refusal = RefusalReason::NotWanted;
    let reason = EndReason::Mistake;
    let all = [
        (PayeeAct::Approve, approve),
        (PayeeAct::Refuse, after(PayeeEvent::Decide(Event::Refuse { by, reason: refusal }))),
        (PayeeAct::Withdraw, after(PayeeEvent::Decide(Event::Withdraw { by }))),
        (PayeeAct::ConfirmEnd, confirm),
        (PayeeAct::KeepOn, after(PayeeEvent::KeepOn { by })),
        (PayeeAct::ProposeEnd, after(PayeeEvent::ProposeEnd { by, reason })),
    ];
    let may = all.into_iter().filter(|(_, next)| next.is_ok()).map(|(act, _)| act);
    let is_own = [approve, confirm].contains(&Err(Refused::OwnWork));
    (may.collect(), is_own)
}
