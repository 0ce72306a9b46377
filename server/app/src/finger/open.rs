//! Where the enrolment of a person's fingers stands, as an agent sees it at her visit.

use sothon_domain::access::Actor;
use sothon_domain::finger::{EnrolRefused, EnrolmentStage, FingerPosition, FingerSet};
use sothon_domain::masked::{PrivateFact, Shown};
use sothon_domain::person::{FingerEnrolmentId, PersonId, VisitId};
use sothon_store::{finger, person, visit};

use super::session::{may_enrol, under_way};
use crate::authorisation::{UseCase, authorise_staff};
use crate::case::record_reading;
use crate::{App, AppError};

/// A person's fingers at a visit.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OpenedEnrolment {
    /// Whose fingers.
    pub person: PersonId,
    /// Her name, masked.
    pub name: Shown,
    /// Her date of birth, masked.
    pub birth_date: Shown,
    /// What is kept: what stands first, then what waits for an officer.
    pub kept: Vec<EnrolmentStage>,
    /// Whether the agent may begin or end an enrolment here, and why not.
    pub may: Result<(), EnrolRefused>,
    /// What the agent has under way.
    pub under_way: Option<Impressions>,
}

/// An enrolment that is under way.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Impressions {
    /// Its id.
    pub id: FingerEnrolmentId,
    /// Which fingers.
    pub fingers: FingerSet,
    /// What was taken: of which finger, and which impression from 1.
    pub taken: Vec<(FingerPosition, u8)>,
}

/// Opens it, masked. The reading is written down before anything is shown.
///
/// # Errors
/// [`AppError::NotFound`] for a visit to another branch.
pub async fn open(app: &App, actor: &Actor, id: VisitId) -> Result<OpenedEnrolment, AppError> {
    let (scope, member) = authorise_staff(actor, UseCase::EnrolFingers)?;
    let found = visit::find(&app.db, &scope, &member.office, id).await?;
    let her = found.person;
    record_reading(app, actor, member, her, None).await?;
    let at = app.clock.now();
    let known = person::load(&app.db, &scope, her).await?;
    let mut tx = app.db.begin().await?;
    let kept = finger::kept(&mut tx, &scope, her).await?;
    tx.abandon().await?;
    let may = if person::may_be_related(&app.db, &scope, &[her], member.id).await? {
        Err(EnrolRefused::Related)
    } else {
        may_enrol(member, &found, at)
    };
    let under_way = match under_way(app, &scope, (member.id, id, her), at).await? {
        Some(session) => Some(Impressions {
            id: session.id,
            fingers: session.fingers,
            taken: finger::taken_so_far(&app.db, &scope, &session).await?,
        }),
        None => None,
    };
    Ok(OpenedEnrolment {
        person: her,
        name: PrivateFact::Name(known.name).masked(),
        birth_date: PrivateFact::BirthDate(known.birth_date).masked(),
        kept: kept.iter().map(|one| one.stage).collect(),
        may,
        under_way,
    })
}
