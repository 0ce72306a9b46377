//! An officer proposes an amount, exactly once, with the legal instrument.

use sha2::{Digest, Sha256};
use sothon_domain::access::{Actor, Scope};
use sothon_domain::award_decision::{
    Asked, Fault, Instrument, NotAnInstrument, Proposal, ProposalField, Refused, TypedProposal,
};
use sothon_domain::effects::{legal_date, new_id};
use sothon_domain::pension::CitationId;
use sothon_domain::person::{AwardDecisionId, MembershipId, PersonId, StaffId};
use sothon_store::award_decision::{self, NewDecision};
use sothon_store::{Claim, StoreError, person};
use time::OffsetDateTime;
use uuid::Uuid;

use super::notice::act_of;
use super::path;
use super::rule::forbids;
use crate::age_out::ended_now;
use crate::authorisation::{UseCase, authorise_staff};
use crate::{App, AppError, tied};

/// What an officer sends.
#[derive(Debug)]
pub struct Sent {
    /// For which membership.
    pub membership: MembershipId,
    /// The form's idempotency key.
    pub key: Uuid,
    /// The fields as typed.
    pub typed: TypedProposal,
    /// The file, or why it is no instrument.
    pub instrument: Result<Instrument, NotAnInstrument>,
}

/// What became of it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Proposed {
    /// It waits for another officer; a repeat gets the same answer.
    Waits(AwardDecisionId),
    /// Something that was sent won't do.
    Wrong(Wrong),
    /// The amount comes from this rule, which gives another, and nobody decides it.
    RuleKnown(CitationId),
    /// Another proposal for the membership waits.
    AnotherWaits,
    /// This officer proposes nothing for the person.
    Refused(Refused),
}

/// What won't do.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Wrong {
    /// Fields, in the order of the form.
    pub fields: Vec<(ProposalField, Fault)>,
    /// The file.
    pub instrument: Option<NotAnInstrument>,
}

/// Proposes an amount for a member of the officer's office.
pub async fn propose(app: &App, actor: &Actor, sent: &Sent) -> Result<Proposed, AppError> {
    let (scope, officer) = authorise_staff(actor, UseCase::ProposeAward)?;
    let person = award_decision::person_of(&app.db, &scope, sent.membership).await?;
    let born = person::load(&app.db, &scope, person).await?.birth_date;
    let at = app.clock.now();
    let ends_on = ended_now(app, person, sent.membership).await?.map(|end| end.ends_on);
    let asked = Asked { today: legal_date(at), born, ends_on };
    let (proposal, instrument) = match (Proposal::read(&sent.typed, asked), &sent.instrument) {
        (Ok(proposal), Ok(instrument)) => (proposal, instrument),
        (proposal, instrument) => {
            let instrument = instrument.as_ref().err().copied();
            let fields = proposal.err().unwrap_or_default();
            return Ok(Proposed::Wrong(Wrong { fields, instrument }));
        }
    };
    if let Some(rule) = forbids(app, person, sent.membership, &proposal).await? {
        return Ok(Proposed::RuleKnown(rule));
    }
    let proposing = Proposing { app, actor, scope: &scope, person, by: officer.id, at };
    proposing.store(sent, &proposal, instrument).await
}

struct Proposing<'a> {
    app: &'a App,
    actor: &'a Actor,
    scope: &'a Scope,
    person: PersonId,
    by: StaffId,
    at: OffsetDateTime,
}

impl Proposing<'_> {
    async fn store(
        &self,
        sent: &Sent,
        proposal: &Proposal,
        instrument: &Instrument,
    ) -> Result<Proposed, AppError> {
        let (app, scope, at) = (self.app, self.scope, self.at);
        let id = AwardDecisionId::new(new_id(app.clock.as_ref(), app.entropy.as_ref()));
        let hash = Sha256::digest(instrument.bytes());
        let mut tx = app.db.begin_for(scope, self.person).await?;
        let body = body(sent.membership, proposal, &hash);
        match tx.claim_key(self.actor, sent.key, &body, &path(id), at).await? {
            Claim::Done { redirect } => return waits(&redirect),
            Claim::OtherBody => return Err(AppError::KeyReused),
            Claim::New => {}
        }
        if let Some(tie) = tied::stops(&mut tx, &[self.person], self.by).await? {
            return Ok(Proposed::Refused(tie.into()));
        }
        let decision = NewDecision {
            id,
            membership: sent.membership,
            person: self.person,
            office: person::place(&mut tx, scope, self.person).await?.province(),
            proposal,
            instrument,
            instrument_hash: &hash,
            since: award_decision::in_force_of(&mut tx, scope, sent.membership).await?,
            maker: self.by,
            at,
        };
        match award_decision::insert(&mut tx, scope, &decision).await {
            Ok(()) => {}
            Err(StoreError::Duplicate { .. }) => return Ok(Proposed::AnotherWaits),
            Err(error) => return Err(error.into()),
        }
        tx.commit(act_of(self.actor, "award.proposed", id, self.person, proposal, at)).await?;
        Ok(Proposed::Waits(id))
    }
}

/// What a repeat has in common with the first request.
fn body(membership: MembershipId, proposal: &Proposal, hash: &[u8]) -> Vec<u8> {
    let Proposal { kind, amount, number, decided_on, title } = proposal;
    let text =
        format!("{membership}\n{}\n{amount}\n{number}\n{decided_on}\n{title}\n", kind.code());
    [text.as_bytes(), hash].concat()
}

/// The answer that an earlier request with the same key was given.
fn waits(redirect: &str) -> Result<Proposed, AppError> {
    let id = redirect.rsplit('/').next().and_then(|last| last.parse().ok());
    let wrong = AppError::Inconsistent("a proposal's key leads to no proposal");
    id.map(|id| Proposed::Waits(AwardDecisionId::new(id))).ok_or(wrong)
}
