//! The merges of an office.

use sothon_domain::access::Actor;
use sothon_domain::person::merge::Merge;
use sothon_domain::person::{MemberNumber, MergeId};
use sothon_store::record_merge::{self, RecordMerge};

use crate::authorisation::{UseCase, authorise_staff};
use crate::{App, AppError};

/// So many are listed at most.
const LISTED: i64 = 100;

/// A merge in the list.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Listed {
    /// Id.
    pub id: MergeId,
    /// The number that goes on.
    pub kept: MemberNumber,
    /// The number that is used no more.
    pub retired: MemberNumber,
    /// Where it stands.
    pub state: Merge,
}

/// The merges whose two records the actor's office reaches, the newest first.
pub async fn list(app: &App, actor: &Actor) -> Result<Vec<Listed>, AppError> {
    let (scope, _) = authorise_staff(actor, UseCase::ProposeMerge)?;
    let merges = record_merge::newest(&app.db, &scope, LISTED).await?;
    Ok(merges.into_iter().map(Listed::from).collect())
}

impl From<RecordMerge> for Listed {
    fn from(merge: RecordMerge) -> Self {
        let RecordMerge { id, kept_number: kept, retired_number: retired, state, .. } = merge;
        Self { id, kept, retired, state }
    }
}
