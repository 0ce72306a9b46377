//! What is drafted and sent: a case of a kind, or an appeal against a rejected case.

use sothon_domain::access::{Actor, Scope};
use sothon_domain::casework::{CaseKind, Levels};
use sothon_domain::person::PersonId;
use sothon_store::case_file::{self, CaseFile, FirstCase, Locked, RejectedAt};
use sothon_store::flow_draft::Which;
use sothon_store::{StoreError, Tx};

use super::{reaches, reaches_case};
use crate::AppError;

/// What is drafted and sent.
pub(super) enum Matter {
    /// A case of a kind.
    Kind(CaseKind),
    /// An appeal.
    Appeal(Box<Appealed>),
}

/// A rejected case that is appealed.
pub(super) struct Appealed {
    /// The case.
    pub(super) case: CaseFile,
    /// How it was rejected.
    pub(super) rejected: RejectedAt,
}

impl Matter {
    /// A case of this kind. [`AppError::NotFound`] of an appeal: it is about a case.
    pub(super) fn of(kind: CaseKind) -> Result<Self, AppError> {
        match kind {
            CaseKind::Appeal => Err(AppError::NotFound),
            kind => Ok(Self::Kind(kind)),
        }
    }

    pub(super) fn kind(&self) -> CaseKind {
        match self {
            Self::Kind(kind) => *kind,
            Self::Appeal(_) => CaseKind::Appeal,
        }
    }

    /// Whether it says where her money goes, or where we tell her of it; an appeal does what its first case did.
    pub(super) fn moves_money(&self) -> bool {
        self.appealed().map_or(self.kind(), |first| first.kind).moves_money()
    }

    /// Which draft it is kept in.
    pub(super) fn draft(&self) -> Which {
        Which { kind: self.kind(), first: self.appealed().map(|first| first.reference) }
    }

    /// The case that is appealed.
    pub(super) fn appealed(&self) -> Option<&CaseFile> {
        match self {
            Self::Kind(_) => None,
            Self::Appeal(appealed) => Some(&appealed.case),
        }
    }

    /// What a new case names as its first.
    pub(super) fn first(&self) -> Option<FirstCase> {
        self.appealed().map(|case| FirstCase {
            id: case.id,
            reference: case.reference,
            kind: case.kind,
            answers: case.answers.clone(),
        })
    }

    /// The levels that must approve it, where its kind asks for these.
    pub(super) fn levels(&self, of_kind: Levels) -> Levels {
        match self {
            Self::Kind(_) => of_kind,
            Self::Appeal(appealed) => {
                of_kind.of_appeal(&appealed.rejected.needed, appealed.rejected.level)
            }
        }
    }

    /// Whether the actor may have to do with it.
    pub(super) fn is_in_reach_of(&self, actor: &Actor) -> Result<(), AppError> {
        reaches(actor, self.kind())?;
        self.appealed().map_or(Ok(()), |case| reaches_case(actor, case))
    }

    /// The case that there is of it, in a transaction that has locked the person's row: the undecided one of the
    /// kind, or the appeal, decided or not.
    pub(super) async fn lock_case(
        &self,
        tx: &mut Tx,
        scope: &Scope,
        person: PersonId,
    ) -> Result<Option<Locked>, StoreError> {
        match self {
            Self::Kind(kind) => case_file::lock_undecided(tx, scope, person, *kind).await,
            Self::Appeal(appealed) => case_file::lock_appeal(tx, scope, appealed.case.id).await,
        }
    }
}
