//! A member of staff types what a person's papers say. Nobody and somebody else's papers get the same
//! answer, and wrong looks make wait: the form is no way to look people up.

use sothon_domain::access::Actor;
use sothon_domain::effects::new_id;
use sothon_domain::person::PhoneBindingId;
use sothon_domain::phone_binding::{FactField, Facts, TypedFacts, wait_after};
use sothon_store::person::Person;
use sothon_store::phone_binding::{self, NewBinding, WrongLook};
use sothon_store::{Act, Subject};
use time::Duration;

use crate::authorisation::{UseCase, authorise_staff};
use crate::case::record_reading;
use crate::{App, AppError};

/// How long wrong looks count after the last one: until the next working day.
const COUNT_FOR: Duration = Duration::hours(12);

/// What became of a look.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Looked {
    /// The facts are hers; the binding that begins with them.
    Begun(PhoneBindingId),
    /// Fields that can't be read.
    Malformed(Vec<FactField>),
    /// Nobody in the reach of the office has the number, or the facts are not hers: the answer is the same.
    Unknown,
    /// Too soon after a wrong look.
    Wait(Duration),
}

/// Compares what was typed with the register. A right look is a reading of her file and begins a binding; a
/// wrong one is counted and written down.
pub async fn look(app: &App, actor: &Actor, typed: &TypedFacts) -> Result<Looked, AppError> {
    let (scope, member) = authorise_staff(actor, UseCase::ProposeBinding)?;
    let facts = match typed.read() {
        Ok(facts) => facts,
        Err(fields) => return Ok(Looked::Malformed(fields)),
    };
    let at = app.clock.now();
    let commune = member.office.commune();
    let found = phone_binding::member(&app.db, &scope, commune, &facts.member_number).await?;
    let hers = found.as_ref().filter(|person| fits(person, &facts));
    let mut tx = match hers {
        Some(person) => app.db.begin_for(&scope, person.id).await?,
        None => app.db.begin().await?,
    };
    if let Some(wait) = phone_binding::wait_of(&mut tx, member.id, at).await? {
        tx.abandon().await?;
        return Ok(Looked::Wait(wait));
    }
    let Some(person) = hers else {
        let by = member.id;
        let wrong = WrongLook { by, at, wait_after, expires_at: at + COUNT_FOR };
        phone_binding::count_wrong(&mut tx, wrong).await?;
        let subject = found.map_or_else(
            || Subject::Other("unknown".to_owned()),
            |person| Subject::Person(person.id),
        );
        let (act, detail) = ("phone-binding.look-refused", serde_json::json!({}));
        tx.commit(Act { actor, act, subject, at, detail, event: false }).await?;
        return Ok(Looked::Unknown);
    };
    let id = PhoneBindingId::new(new_id(app.clock.as_ref(), app.entropy.as_ref()));
    let branch = member.office.branch();
    let new = NewBinding { id, person: person.id, maker: member.id, branch, at };
    phone_binding::begin(&mut tx, &new).await?;
    let (act, subject) = ("phone-binding.begun", Subject::Person(person.id));
    let detail = serde_json::json!({ "binding": id.to_string() });
    tx.commit(Act { actor, act, subject, at, detail, event: false }).await?;
    record_reading(app, actor, member, person.id, None).await?;
    Ok(Looked::Begun(id))
}

/// Whether the facts are hers. Without a national identity number in the register nothing can be compared.
fn fits(person: &Person, facts: &Facts) -> bool {
    person.national_id.as_ref() == Some(&facts.national_id) && person.birth_date == facts.birth_date
}
