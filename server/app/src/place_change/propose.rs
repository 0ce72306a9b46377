//! An administrator proposes a change of the register; another has to decide.

use sothon_domain::access::Actor;
use sothon_domain::effects::new_id;
use sothon_domain::person::PlaceChangeId;
use sothon_domain::place_change::{
    EntryCode, PlaceChange, PlaceFault, PlaceField, PlaceKind, PlaceRefused, TypedPlace, Wanted,
};
use sothon_store::place_change::{self, NewPlaceChange};
use sothon_store::{Act, Claim, StoreError, Subject, staff};
use uuid::Uuid;

use super::notice::{News, tell};
use super::{administrator, path};
use crate::{App, AppError};

/// What an administrator asks for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum PlaceWanted {
    /// Something new.
    Register(PlaceKind, TypedPlace),
    /// Other facts of an entry; the code that was typed does not count.
    Change(PlaceKind, EntryCode, TypedPlace),
    /// That an entry is closed.
    Close(PlaceKind, EntryCode),
}

/// What became of it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum PlaceProposed {
    /// It waits for another administrator; a repeat is answered the same.
    Waits(PlaceChangeId),
    /// Fields of the form won't do.
    Wrong(Vec<(PlaceField, PlaceFault)>),
    /// It could not be approved as things are.
    Refused(PlaceRefused),
    /// Another change waits for the entry.
    AnotherWaits,
}

/// Proposes a change, once.
pub async fn propose(
    app: &App,
    actor: &Actor,
    key: Uuid,
    wanted: &PlaceWanted,
) -> Result<PlaceProposed, AppError> {
    let me = administrator(actor)?.id;
    let change = match read(wanted) {
        Ok(change) => change,
        Err(faults) => return Ok(PlaceProposed::Wrong(faults)),
    };
    let at_work = staff::administrators(&app.db).await?;
    let around = place_change::around(&app.db, &change).await?;
    let effect = change.may_take_effect(me, &at_work, &around);
    let id = PlaceChangeId::new(new_id(app.clock.as_ref(), app.entropy.as_ref()));
    let at = app.clock.now();
    let mut tx = app.db.begin().await?;
    match tx.claim_key(actor, key, body(&change).as_bytes(), &path(id), at).await? {
        Claim::Done { redirect } => return waits(&redirect),
        Claim::OtherBody => return Err(AppError::KeyReused),
        Claim::New => {}
    }
    if let Err(refused) = effect {
        return Ok(PlaceProposed::Refused(refused));
    }
    let new = NewPlaceChange { id, change: &change, maker: me, at };
    match place_change::insert(&mut tx, &new).await {
        Ok(()) => {}
        Err(StoreError::Duplicate { .. }) => return Ok(PlaceProposed::AnotherWaits),
        Err(error) => return Err(error.into()),
    }
    tell(app, &mut tx, (me, id), News::Waits).await?;
    let (subject, detail) = (Subject::Other(format!("place-change:{id}")), detail(&change));
    let act = Act { actor, act: "place.change-proposed", subject, at, detail, event: false };
    tx.commit(act).await?;
    Ok(PlaceProposed::Waits(id))
}

/// What an audit row says of a change.
pub(super) fn detail(change: &PlaceChange) -> serde_json::Value {
    let (act, kind) = (change.act(), change.kind().code());
    serde_json::json!({ "act": act, "kind": kind, "code": change.code.as_str() })
}

/// The change that is asked for, or what is wrong with each field of its form.
fn read(wanted: &PlaceWanted) -> Result<PlaceChange, Vec<(PlaceField, PlaceFault)>> {
    match wanted {
        PlaceWanted::Register(kind, typed) => match (typed.code(), typed.facts(*kind)) {
            (Ok(code), Ok(facts)) => Ok(PlaceChange { code, wanted: Wanted::Register(facts) }),
            (code, facts) => {
                let facts = facts.err().unwrap_or_default();
                Err(code.err().into_iter().chain(facts).collect())
            }
        },
        PlaceWanted::Change(kind, code, typed) => {
            let wanted = Wanted::Change(typed.facts(*kind)?);
            Ok(PlaceChange { code: code.clone(), wanted })
        }
        PlaceWanted::Close(kind, code) => {
            Ok(PlaceChange { code: code.clone(), wanted: Wanted::Close(*kind) })
        }
    }
}

/// What a repeat has in common with the first request.
fn body(change: &PlaceChange) -> String {
    let typed = change.facts().map(|facts| TypedPlace::of(&change.code, facts));
    let typed = typed.unwrap_or_default();
    let [act, kind] = [change.act(), change.kind().code()];
    let hours = typed.hours.join("\n");
    [
        act,
        kind,
        change.code.as_str(),
        &typed.khmer,
        &typed.latin,
        &typed.place,
        &typed.address,
        &typed.phone,
        &typed.partner,
        &typed.model,
        &typed.branch,
        &hours,
    ]
    .join("\n")
}

/// The answer that an earlier request with the same key was given.
fn waits(redirect: &str) -> Result<PlaceProposed, AppError> {
    let id = redirect.rsplit('/').next().and_then(|last| last.parse().ok());
    let wrong = AppError::Inconsistent("a change's key leads to no change");
    id.map(|id| PlaceProposed::Waits(PlaceChangeId::new(id))).ok_or(wrong)
}
