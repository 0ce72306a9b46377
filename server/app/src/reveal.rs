//! What pages of staff mask by default is shown in full to who asks for it, and that she asked is written down.
//!
//! Every page opens masked. [`reveal`] writes one audit row and hands out the [`Sight`] with which that page, and
//! no other, shows its private facts in full once; nothing else makes such a one. Only the agent who serves a person at
//! a counter need not ask: `before_her` writes it down all the same.

use sothon_domain::access::{Actor, StaffMember};
use sothon_domain::masked::{PrivateFact, PrivateField, Shown};
use sothon_domain::person::merge::Records;
use sothon_domain::person::{
    AccountChangeId, AwardDecisionId, DeathReportId, DelegationRequestId, LockId, MembershipId,
    MergeId, PersonId, PhoneBindingId, Reference, RenewalId, VisitId,
};
use sothon_store::{Act, Subject, file_reading};
use uuid::Uuid;

use crate::authorisation::{UseCase, authorise_staff};
use crate::case::ONE_READING;
use crate::{
    App, AppError, account_change, award_decision, case, claimant, death_report, delegate, lock,
    merge, phone_binding, pin_renewal, undelivered,
};

/// The page whose private facts are shown in full.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Revealing {
    /// A case.
    Case(Reference),
    /// A change of an account.
    Account(AccountChangeId),
    /// An amount that is proposed.
    Award(AwardDecisionId),
    /// For whom an amount is to be proposed.
    Member(MembershipId),
    /// A binding of a phone.
    Binding(PhoneBindingId),
    /// A request for a new PIN.
    PinRenewal(RenewalId),
    /// A locked record.
    Lock(LockId),
    /// A proposal about who acts for a person.
    Delegate(DelegationRequestId),
    /// A survivor who is in no register.
    Claimant(PersonId),
    /// A report of a death.
    Death(DeathReportId),
    /// Two records that are joined, or are to be.
    Merge(MergeId),
    /// Two records that an officer compares.
    Pair(Records),
    /// A notice that reached nobody.
    Message(Uuid),
}

/// How much a page shows of private facts.
#[derive(Debug)]
pub struct Sight(Option<Revealing>);

impl Sight {
    /// What every page has by default.
    pub(crate) const MASKED: Self = Self(None);

    /// A private fact on this page.
    pub(crate) fn show(&self, page: Revealing, fact: PrivateFact) -> Shown {
        if self.0 == Some(page) { Shown::Revealed(fact) } else { fact.masked() }
    }
}

/// Writes down that the actor sees this page in full, and lets her. Each time is an act of its own.
///
/// # Errors
/// Those of opening the page; nothing is written then.
pub async fn reveal(app: &App, actor: &Actor, page: Revealing) -> Result<Sight, AppError> {
    let (_, member) = authorise_staff(actor, UseCase::RevealPrivate)?;
    let (subject, fields) = masked(app, actor, page).await?;
    let detail = detail(member, page, &fields);
    let (act, at) = (file_reading::REVEALED, app.clock.now());
    let mut tx = app.db.begin().await?;
    if let Some(other) = second(app, actor, page).await? {
        let (subject, detail) = (Subject::Person(other), detail.clone());
        tx.also(Act { actor, act, subject, at, detail, event: false }).await?;
    }
    tx.commit(Act { actor, act, subject, at, detail, event: false }).await?;
    Ok(Sight(Some(page)))
}

/// Shows these facts in full to the agent who serves this person at this visit, so that she compares her paper with
/// them. It is written down before; what she sees of one visit within the time of a reading is one act.
pub(crate) async fn before_her<const N: usize>(
    app: &App,
    actor: &Actor,
    (person, visit): (PersonId, VisitId),
    facts: [PrivateFact; N],
) -> Result<[Shown; N], AppError> {
    let (_, member) = authorise_staff(actor, UseCase::RevealPrivate)?;
    let (act, at, of) = (file_reading::REVEALED, app.clock.now(), visit.to_string());
    let shown = facts.map(Shown::Revealed);
    let since = at - ONE_READING;
    if !file_reading::is_revealed(&app.db, actor, (person, &of), since).await? {
        let detail = codes(member, ("visit", None, Some(of)), &fields(&shown));
        let subject = Subject::Person(person);
        let tx = app.db.begin().await?;
        tx.commit(Act { actor, act, subject, at, detail, event: false }).await?;
    }
    Ok(shown)
}

/// What is written of a page that was asked for in full.
fn detail(member: &StaffMember, page: Revealing, fields: &[PrivateField]) -> serde_json::Value {
    let of = match page {
        Revealing::Case(reference) => ("case", Some(reference), None),
        Revealing::Account(id) => ("account", None, Some(id.to_string())),
        Revealing::Award(id) => ("award", None, Some(id.to_string())),
        Revealing::Member(id) => ("member", None, Some(id.to_string())),
        Revealing::Binding(id) => ("binding", None, Some(id.to_string())),
        Revealing::PinRenewal(id) => ("pin-renewal", None, Some(id.to_string())),
        Revealing::Lock(id) => ("lock", None, Some(id.to_string())),
        Revealing::Delegate(id) => ("delegate", None, Some(id.to_string())),
        Revealing::Claimant(id) => ("claimant", None, Some(id.to_string())),
        Revealing::Death(id) => ("death", None, Some(id.to_string())),
        Revealing::Merge(id) => ("merge", None, Some(id.to_string())),
        Revealing::Pair(records) => {
            ("pair", None, Some(format!("{}/{}", records.kept(), records.retired())))
        }
        Revealing::Message(id) => ("message", None, Some(id.to_string())),
    };
    codes(member, of, fields)
}

/// Codes only: as of a reading, then which page it was, of what, and what it shows.
fn codes(
    member: &StaffMember,
    (name, case, id): (&str, Option<Reference>, Option<String>),
    fields: &[PrivateField],
) -> serde_json::Value {
    let mut detail = file_reading::detail(member.role, &member.office, case);
    let codes: Vec<_> = fields.iter().map(|field| field.code()).collect();
    detail["page"] = name.into();
    detail["of"] = id.into();
    detail["fields"] = codes.into();
    detail
}

/// Whose page it is, and which fields it masks, in the actor's reach: the page is opened as always.
async fn masked(
    app: &App,
    actor: &Actor,
    page: Revealing,
) -> Result<(Subject, Vec<PrivateField>), AppError> {
    let of = Subject::Person;
    Ok(match page {
        Revealing::Case(reference) => {
            let opened = case::open(app, actor, reference).await?;
            (of(opened.person.id), fields(opened.private()))
        }
        Revealing::Account(id) => {
            let opened = account_change::open(app, actor, id).await?;
            (of(opened.change.person), fields(opened.private()))
        }
        Revealing::Award(id) => {
            let opened = award_decision::open(app, actor, id).await?;
            (of(opened.decision.person), fields([&opened.member.birth_date]))
        }
        Revealing::Member(id) => {
            let member = award_decision::member(app, actor, id).await?;
            (of(member.person), fields([&member.birth_date]))
        }
        Revealing::Binding(id) => {
            let opened = phone_binding::open(app, actor, id).await?;
            (of(opened.person), fields(opened.private()))
        }
        Revealing::PinRenewal(id) => {
            let opened = pin_renewal::open(app, actor, id).await?;
            (of(opened.person), fields(opened.private()))
        }
        Revealing::Lock(id) => {
            let opened = lock::open(app, actor, id).await?;
            (of(opened.person), fields([&opened.name]))
        }
        Revealing::Delegate(id) => {
            let opened = delegate::open(app, actor, id).await?;
            (of(opened.person), fields([&opened.principal, &opened.delegate]))
        }
        Revealing::Claimant(id) => {
            let opened = claimant::open(app, actor, id).await?;
            (of(opened.claimant.person), fields(opened.private()))
        }
        Revealing::Death(id) => {
            let opened = death_report::open(app, actor, id).await?;
            (opened.subject(), fields(opened.private()))
        }
        Revealing::Merge(id) => {
            let opened = merge::open(app, actor, id).await?;
            (of(opened.pair.kept.person), fields(opened.pair.private()))
        }
        Revealing::Pair(records) => {
            let pair = merge::compare(app, actor, records).await?;
            (of(pair.kept.person), fields(pair.private()))
        }
        Revealing::Message(id) => {
            (of(undelivered::whose(app, actor, id).await?), undelivered::FIELDS.into())
        }
    })
}

/// Whose record a page shows beside the first.
async fn second(app: &App, actor: &Actor, page: Revealing) -> Result<Option<PersonId>, AppError> {
    Ok(match page {
        Revealing::Merge(id) => Some(merge::open(app, actor, id).await?.pair.retired.person),
        Revealing::Pair(records) => Some(records.retired()),
        _ => None,
    })
}

/// Each field once, in the order of the list.
fn fields<'a>(shown: impl IntoIterator<Item = &'a Shown>) -> Vec<PrivateField> {
    let mut fields: Vec<_> = shown.into_iter().map(Shown::field).collect();
    fields.sort_unstable();
    fields.dedup();
    fields
}
