//! The ends by age that have come: the daily walk finds each once, an office sees which wait, and two officers decide
//! them as any amount. Until then nothing of the pension changes.

use sothon_domain::access::{Actor, Scope};
use sothon_domain::effects::legal_date;
use sothon_domain::masked::MaskedNames;
use sothon_domain::pension::AgeOut;
use sothon_domain::person::{MemberNumber, MembershipId, PersonId, Reference};
use sothon_store::age_out::{self, Child};
use sothon_store::{Act, Subject, Tx, record_merge};
use time::Date;

use super::tell::tell_decided;
use super::{SCHOOL_COUNTS, ended_of, kept_back};
use crate::authorisation::{UseCase, authorise};
use crate::{App, AppError};

/// How many ends are shown at once; the others follow when these are proposed.
const LISTED: i64 = 50;

/// The ends in the reach of an office that wait for a first officer.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct EndsToDecide {
    /// The first of them, at most 50; what is to be decided first comes first.
    pub lines: Vec<EndToDecide>,
    /// How many there are.
    pub total: i64,
}

/// A child whose pension has ended by rule, which two officers are to decide.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct EndToDecide {
    /// For which membership the amount is to be proposed.
    pub membership: MembershipId,
    /// Her masked name.
    pub name: MaskedNames,
    /// The number under which she is paid.
    pub member_number: MemberNumber,
    /// By which day it is to be decided.
    pub due_on: Date,
    /// Whether that day has passed.
    pub late: bool,
    /// Her case about school that was sent in the last year and was neither rejected nor taken back.
    pub school: Option<Reference>,
}

/// The ends that wait for a first officer, for whoever may propose an amount.
///
/// # Errors
/// The actor may not, or the store fails.
pub async fn ends_to_decide(app: &App, actor: &Actor) -> Result<EndsToDecide, AppError> {
    let scope = authorise(actor, UseCase::ProposeAward)?;
    let now = app.clock.now();
    let (today, since) = (legal_date(now), now - SCHOOL_COUNTS);
    let total = age_out::count_ends(&app.db, &scope).await?;
    let mut lines = Vec::new();
    for found in age_out::ends(&app.db, &scope, LISTED).await? {
        let own = Scope::Own(found.person);
        lines.push(EndToDecide {
            membership: found.membership,
            name: MaskedNames::of(&found.name),
            member_number: found.member_number,
            due_on: found.due_on,
            late: found.due_on < today,
            school: age_out::reported(&app.db, &own, found.person, since).await?,
        });
    }
    Ok(EndsToDecide { lines, total })
}

/// Writes down for the officers which of these children's pensions have ended, and takes out which have not any more; the
/// children are those between two memberships. Of a record that goes on under another number nothing could be decided.
pub(super) async fn find_ends(
    app: &App,
    scope: &Scope,
    between: (Option<MembershipId>, Option<MembershipId>),
    children: &[Child],
) -> Result<(), AppError> {
    let today = legal_date(app.clock.now());
    let mut over = Vec::new();
    for child in children {
        let is_over = ended_of(app, child, today).is_some();
        if is_over && record_merge::kept(&app.db, scope, child.person).await?.is_none() {
            over.push(child.membership);
        }
    }
    let new = age_out::keep_ends(&app.db, scope, between, &over).await?;
    for child in children.iter().filter(|child| new.contains(&child.membership)) {
        open(app, scope, child).await?;
    }
    Ok(())
}

/// Writes one end down, if it still is one now that her row is held. It changes nothing of the record, and so is done
/// while that is locked.
async fn open(app: &App, scope: &Scope, seen: &Child) -> Result<(), AppError> {
    let at = app.clock.now();
    let today = legal_date(at);
    let mut tx = app.db.begin_despite_lock(scope, seen.person).await?;
    let child = age_out::locked(&mut tx, scope, seen.membership, today).await?;
    let over = child.is_some_and(|child| ended_of(app, &child, today).is_some());
    let days = (at, AgeOut::decide_by(today));
    let opened = over
        && !kept_back(&mut tx, scope, seen.person).await?
        && age_out::open_end(&mut tx, scope, seen.membership, days).await?;
    if !opened {
        return Ok(tx.abandon().await?);
    }
    let (actor, subject) = (Actor::system("age-out"), Subject::Person(seen.person));
    let detail = serde_json::json!({});
    tx.commit(Act { actor: &actor, act: "age-out.ended", subject, at, detail, event: false })
        .await?;
    Ok(())
}

/// The end by age of the pension of this membership, where it has come and the decision in force is from before it.
pub(crate) async fn ended_now(
    app: &App,
    person: PersonId,
    of: MembershipId,
) -> Result<Option<AgeOut>, AppError> {
    let today = legal_date(app.clock.now());
    let child = age_out::of_membership(&app.db, &Scope::Own(person), of, today).await?;
    Ok(child.and_then(|child| ended_of(app, &child, today)))
}

/// The same in a transaction that has locked her row.
pub(crate) async fn ended_locked(
    app: &App,
    tx: &mut Tx,
    (person, of): (PersonId, MembershipId),
) -> Result<Option<AgeOut>, AppError> {
    let today = legal_date(app.clock.now());
    let child = age_out::locked(tx, &Scope::Own(person), of, today).await?;
    Ok(child.and_then(|child| ended_of(app, &child, today)))
}

/// What follows when two officers have decided an end, in their transaction: it waits no more, and the child and her
/// guardians are told.
pub(crate) async fn decided(
    app: &App,
    tx: &mut Tx,
    (person, of): (PersonId, MembershipId),
    end: AgeOut,
) -> Result<(), AppError> {
    age_out::close_end(tx, &Scope::Own(person), of).await?;
    tell_decided(app, tx, person, end).await
}
