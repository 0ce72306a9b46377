//! What papers are given with: a case of hers, or a form that she has not sent yet. Which of them it is hangs on the
//! moment in which her row is locked: a page that comes to a form while the form is being sent comes to its case.

use sothon_domain::access::{Actor, Scope};
use sothon_domain::casework::{ActsNext, CaseKind};
use sothon_domain::effects::{legal_date, new_id};
use sothon_domain::flow::{Answers, DraftEnd};
use sothon_domain::paper::{
    LARGEST_CASE, Owner, PaperKind, PapersOf, gives_pages_back, takes_pages,
};
use sothon_domain::person::{DraftId, PersonId};
use sothon_store::case_file::{self, CaseFile, Locked};
use sothon_store::flow_draft::{self, Kept};
use sothon_store::paper::{self, GivenWith, WithDraft};
use sothon_store::{StoreError, Tx};
use time::OffsetDateTime;

use super::Begun;
use super::show::asked;
use crate::{App, AppError, case, claimant};

/// What papers are given with, in a transaction that has locked her row.
pub(super) enum Target {
    /// A case.
    Case(Box<Locked>),
    /// A form that is not sent yet.
    Draft(Form),
    /// Neither: nothing is begun, or its time is over.
    Nothing,
}

/// A form that is not sent yet.
pub(super) struct Form {
    person: PersonId,
    kind: CaseKind,
    answers: Answers,
    id: Option<DraftId>,
}

/// What a form is when it is only looked at.
pub(super) enum Now {
    /// It is sent: its case waits for the office or for her.
    Case(Box<CaseFile>),
    /// It is not sent yet.
    Draft(Kept),
    /// Nothing is begun, or its time is over.
    Nothing,
}

impl Target {
    /// What she names, now.
    ///
    /// # Errors
    /// [`AppError::NotFound`] for what is none of hers, and for what whoever acts for her has nothing to do with.
    pub(super) async fn lock(
        tx: &mut Tx,
        actor: &Actor,
        (scope, me): (&Scope, PersonId),
        (of, now): (PapersOf, OffsetDateTime),
    ) -> Result<Self, AppError> {
        let locked = match of {
            PapersOf::Case(reference) => Some(case_file::lock(tx, scope, reference).await?),
            PapersOf::Draft(kind) => case_file::lock_undecided(tx, scope, me, kind).await?,
        };
        if let Some(locked) = locked {
            case::reaches_case(actor, &locked.case)?;
            return Ok(Self::Case(Box::new(locked)));
        }
        let PapersOf::Draft(kind) = of else { return Ok(Self::Nothing) };
        let kept = flow_draft::read_locked(tx, scope, me, kind.into(), now).await?;
        Ok(kept.map_or(Self::Nothing, |Kept { answers, id, .. }| {
            Self::Draft(Form { person: me, kind, answers, id })
        }))
    }

    /// Whether it asks for such a paper; any other is asked for always.
    pub(super) fn asks(&self, wanted: PaperKind) -> bool {
        match self {
            Self::Case(locked) => asked(locked.case.matter()).any(|one| one == wanted),
            Self::Draft(form) => asked((form.kind, &form.answers)).any(|one| one == wanted),
            Self::Nothing => false,
        }
    }

    /// Whether pages are added to it, and *I do not have this* said.
    pub(super) fn takes_pages(&self) -> bool {
        match self {
            Self::Case(locked) => takes_pages(locked.case.state.stage()),
            Self::Draft(_) => true,
            Self::Nothing => false,
        }
    }

    /// Whether pages are taken back from it.
    pub(super) fn gives_pages_back(&self) -> bool {
        match self {
            Self::Case(locked) => gives_pages_back(locked.case.state.stage()),
            Self::Draft(_) => true,
            Self::Nothing => false,
        }
    }

    /// Whether a paper was given with it.
    pub(super) fn is_of(&self, owner: Owner) -> bool {
        match (self, owner) {
            (Self::Case(locked), Owner::Case { id, .. }) => locked.case.id == id,
            (Self::Draft(form), Owner::Draft(id)) => form.id == Some(id),
            _ => false,
        }
    }

    /// Makes it something that papers hang on: a form is kept as long as after an answer.
    ///
    /// # Errors
    /// [`AppError::NotFound`] where there is nothing.
    pub(super) async fn hold(
        &mut self,
        app: &App,
        tx: &mut Tx,
        (scope, at): (&Scope, OffsetDateTime),
    ) -> Result<Owner, AppError> {
        let form = match self {
            Self::Case(locked) => {
                let (id, reference) = (locked.case.id, locked.case.reference);
                return Ok(Owner::Case { id, reference });
            }
            Self::Draft(form) => form,
            Self::Nothing => return Err(AppError::NotFound),
        };
        let new = DraftId::new(new_id(app.clock.as_ref(), app.entropy.as_ref()));
        let (whose, end) = ((form.person, form.kind.into()), DraftEnd::after(legal_date(at)));
        let id = flow_draft::with_papers(tx, scope, whose, new, end).await?;
        form.id = Some(id);
        Ok(Owner::Draft(id))
    }

    /// Whether more was sent with it, and is on its way, than may be together. What was given with a form counts
    /// for its case.
    pub(super) async fn is_full(&self, tx: &mut Tx, scope: &Scope) -> Result<bool, StoreError> {
        let taken = match self {
            Self::Case(locked) => paper::bytes_of_case(tx, scope, locked).await?,
            Self::Draft(Form { id: Some(id), .. }) => paper::bytes_of_draft(tx, scope, *id).await?,
            Self::Draft(Form { id: None, .. }) | Self::Nothing => 0,
        };
        Ok(usize::try_from(taken).is_ok_and(|taken| taken > LARGEST_CASE))
    }

    /// The paper of this new page begins or goes on with it.
    pub(super) async fn announce(
        &self,
        tx: &mut Tx,
        scope: &Scope,
        new: &paper::NewPage,
    ) -> Result<Result<(paper::Arrival, bool), Begun>, AppError> {
        match self {
            Self::Case(locked) => {
                super::arrive::announce(tx, scope, GivenWith::Case(locked), new).await
            }
            Self::Draft(Form { person, id: Some(draft), .. }) => {
                let with = WithDraft { person: *person, draft: *draft };
                super::arrive::announce(tx, scope, GivenWith::Draft(&with), new).await
            }
            Self::Draft(Form { id: None, .. }) | Self::Nothing => {
                Err(AppError::Inconsistent("a page that hangs on nothing"))
            }
        }
    }

    /// Says that she does not have what it asks for; whether this is new.
    pub(super) async fn lack(
        &self,
        tx: &mut Tx,
        wanted: PaperKind,
        at: OffsetDateTime,
    ) -> Result<bool, StoreError> {
        match self {
            Self::Case(locked) => paper::lack(tx, locked, wanted, at).await,
            Self::Draft(form) => {
                let whose = (form.person, form.kind.into());
                paper::lack_in_draft(tx, whose, wanted, at).await
            }
            Self::Nothing => Ok(false),
        }
    }
}

/// Lets pass who may have to do with what is named, before anything of a form is read.
///
/// # Errors
/// [`AppError::NotFound`] for a kind that the person can't send or whoever acts for her has nothing to do with, and
/// for an appeal: its papers are given with the case.
pub(super) async fn may(
    app: &App,
    actor: &Actor,
    (scope, me): (&Scope, PersonId),
    of: PapersOf,
) -> Result<(), AppError> {
    let PapersOf::Draft(kind) = of else { return Ok(()) };
    if kind == CaseKind::Appeal {
        return Err(AppError::NotFound);
    }
    case::reaches(actor, kind)?;
    claimant::may_send(app, scope, me, kind).await?;
    Ok(())
}

/// What her form of this kind is now. The cases are read once more where there is no form: she may have sent it between
/// the two readings.
pub(super) async fn form_now(
    app: &App,
    (scope, me): (&Scope, PersonId),
    kind: CaseKind,
) -> Result<Now, AppError> {
    if let Some(case) = undecided(app, (scope, me), kind).await? {
        return Ok(Now::Case(Box::new(case)));
    }
    let kept = flow_draft::read(&app.db, scope, me, kind.into(), app.clock.now()).await?;
    if let Some(kept) = kept {
        return Ok(Now::Draft(kept));
    }
    let sent = undecided(app, (scope, me), kind).await?;
    Ok(sent.map_or(Now::Nothing, |case| Now::Case(Box::new(case))))
}

/// Her case of this kind that is not decided.
async fn undecided(
    app: &App,
    (scope, me): (&Scope, PersonId),
    kind: CaseKind,
) -> Result<Option<CaseFile>, AppError> {
    let cases = case_file::of_person(&app.db, scope, me).await?;
    let is_open = |case: &CaseFile| case.state.stage().acts_next() != ActsNext::Nobody;
    Ok(cases.into_iter().find(|case| case.kind == kind && is_open(case)))
}
