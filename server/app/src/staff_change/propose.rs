//! An administrator proposes a change of the staff; another has to decide.

use sothon_domain::access::Actor;
use sothon_domain::effects::new_id;
use sothon_domain::person::{StaffChangeId, StaffId};
use sothon_domain::staff_change::{
    Change, MemberFault, MemberField, OpenBranch, Position, Refused, Standing, TypedMember,
};
use sothon_store::branch;
use sothon_store::staff;
use sothon_store::staff_change::{self, NewChange};
use sothon_store::{Act, Claim, StoreError, Subject};
use uuid::Uuid;

use super::{administrator, path};
use crate::{App, AppError};

/// What an administrator asks for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Wanted {
    /// Somebody new.
    Invite(TypedMember),
    /// Another role or office for a member.
    Move(StaffId, TypedMember),
    /// A new password and second factor for a member.
    Reset(StaffId),
    /// That a member leaves.
    Close(StaffId),
}

/// What became of it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Proposed {
    /// It waits for another administrator; a repeat is answered the same.
    Waits(StaffChangeId),
    /// Fields of the form won't do.
    Wrong(Vec<(MemberField, MemberFault)>),
    /// It could never be approved as things are.
    Refused(Refused),
    /// Another change waits for the member or the address.
    AnotherWaits,
    /// The member has left.
    HasLeft,
}

/// Proposes a change, once.
pub async fn propose(
    app: &App,
    actor: &Actor,
    key: Uuid,
    wanted: &Wanted,
) -> Result<Proposed, AppError> {
    let me = administrator(actor)?.id;
    let branches = branch::open(&app.db).await?;
    let change = match read(wanted, &branches) {
        Ok(change) => change,
        Err(faults) => return Ok(Proposed::Wrong(faults)),
    };
    let hindered = hindered(app, me, &change, &branches).await?;
    let id = StaffChangeId::new(new_id(app.clock.as_ref(), app.entropy.as_ref()));
    let at = app.clock.now();
    let mut tx = app.db.begin().await?;
    match tx.claim_key(actor, key, body(&change).as_bytes(), &path(id), at).await? {
        Claim::Done { redirect } => return waits(&redirect),
        Claim::OtherBody => return Err(AppError::KeyReused),
        Claim::New => {}
    }
    if let Some(hindered) = hindered {
        return Ok(hindered);
    }
    match staff_change::insert(&mut tx, &NewChange { id, change: &change, maker: me, at }).await {
        Ok(()) => {}
        Err(StoreError::Duplicate { .. }) => return Ok(Proposed::AnotherWaits),
        Err(error) => return Err(error.into()),
    }
    let subject = Subject::Other(format!("staff-change:{id}"));
    let detail = detail(&change);
    let act = Act { actor, act: "staff.change-proposed", subject, at, detail, event: false };
    tx.commit(act).await?;
    Ok(Proposed::Waits(id))
}

/// What an audit row says of a change: codes and ids, no address.
pub(super) fn detail(change: &Change) -> serde_json::Value {
    let member = change.member().map(|member| member.to_string());
    let role = change.position().map(|position| position.role.code());
    serde_json::json!({ "kind": change.code(), "member": member, "role": role })
}

/// The change that is asked for, or what is wrong with each field of its form.
fn read(
    wanted: &Wanted,
    branches: &[OpenBranch],
) -> Result<Change, Vec<(MemberField, MemberFault)>> {
    match wanted {
        Wanted::Invite(typed) => match (typed.address(), typed.position(branches)) {
            (Ok(address), Ok(position)) => Ok(Change::Invite { address, position }),
            (address, position) => {
                let position = position.err().unwrap_or_default();
                Err(address.err().into_iter().chain(position).collect())
            }
        },
        Wanted::Move(member, typed) => {
            typed.position(branches).map(|position| Change::Move { member: *member, position })
        }
        Wanted::Reset(member) => Ok(Change::Reset { member: *member }),
        Wanted::Close(member) => Ok(Change::Close { member: *member }),
    }
}

/// Why the change can't be proposed as things are.
async fn hindered(
    app: &App,
    me: StaffId,
    change: &Change,
    branches: &[OpenBranch],
) -> Result<Option<Proposed>, AppError> {
    let fault = |field, fault| Some(Proposed::Wrong(vec![(field, fault)]));
    if let Change::Invite { address, .. } = change
        && staff::is_taken(&app.db, address).await?
    {
        return Ok(fault(MemberField::Address, MemberFault::AddressTaken));
    }
    if let Some(member) = change.member() {
        let now = staff::listed(&app.db, member).await?;
        if now.standing == Standing::Closed {
            return Ok(Some(Proposed::HasLeft));
        }
        let position = Position { role: now.member.role, office: now.member.office };
        if change.position() == Some(&position) {
            return Ok(fault(MemberField::Role, MemberFault::Unchanged));
        }
    }
    let at_work = staff::administrators(&app.db).await?;
    Ok(change.may_take_effect(me, &at_work, branches).err().map(Proposed::Refused))
}

/// What a repeat has in common with the first request.
fn body(change: &Change) -> String {
    let who = match change {
        Change::Invite { address, .. } => address.as_str().to_owned(),
        Change::Move { member, .. } | Change::Reset { member } | Change::Close { member } => {
            member.to_string()
        }
    };
    let position = change.position().map(TypedMember::of).unwrap_or_default();
    [change.code(), &who, &position.role, &position.office, &position.commune, &position.branch]
        .join("\n")
}

/// The answer that an earlier request with the same key was given.
fn waits(redirect: &str) -> Result<Proposed, AppError> {
    let id = redirect.rsplit('/').next().and_then(|last| last.parse().ok());
    let wrong = AppError::Inconsistent("a change's key leads to no change");
    id.map(|id| Proposed::Waits(StaffChangeId::new(id))).ok_or(wrong)
}
