//! The actor's own facts, as far as the register holds them, and what she changes of them.

use sothon_domain::access::Actor;
use sothon_domain::effects::today;
use sothon_domain::estimate::{About, Proposals, Typed};
use sothon_domain::money::{Months, Riel};
use sothon_domain::pension::{AwardKind, OldAgeFacts};
use sothon_domain::person::{PersonName, Scheme};
use sothon_store::membership::Record;
use sothon_store::person::{Dependants, dependants};
use time::Date;

use super::{Changes, Estimated, changes, estimate, sets};
use crate::authorisation::{UseCase, authorise_own};
use crate::my_pension::{ServiceRecord, career_until, main_pension, service_record};
use crate::{App, AppError};

/// An estimate beside the facts of the register.
#[derive(Debug, Clone)]
pub struct Mine {
    /// Her name.
    pub name: PersonName,
    /// The question that is answered: once she has retired, never a retirement.
    pub about: About,
    /// What only the register says.
    pub register: Register,
    /// What can change a pension that is paid already; none before the retirement.
    pub changes: Option<Changes>,
    /// The estimate.
    pub estimated: Estimated,
}

/// What the register says and nobody types: it stands in no address either.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Register {
    /// The scheme.
    pub scheme: Scheme,
    /// The day of birth.
    pub birth_date: Date,
    /// The lowest basic salary of her grade, when known.
    pub lowest: Option<Riel>,
    /// The day of retirement, or today.
    pub until: Date,
    /// The credited service until then, when known.
    pub service: Option<Months>,
    /// The salary of the calculation, riel a month, when known.
    pub salary: Option<Riel>,
    /// Whom her record links to her. Their dates of birth are not hers to see, so she types the years.
    pub dependants: Dependants,
}

/// The estimate of what the actor typed; `None` begins with the facts of the register.
///
/// The law in force answers, never a proposal. Scheme, birth and lowest salary of the grade are
/// those of the register, whatever `typed` holds; so is what she left empty. Whoever has retired is
/// asked about the family alone, and a survivor about nothing: what can change stands in `changes`.
pub async fn mine(
    app: &App,
    actor: &Actor,
    about: About,
    typed: Option<Typed>,
) -> Result<Mine, AppError> {
    let (scope, person) = authorise_own(actor, UseCase::TryMyWhatIf)?;
    let today = today(app.clock.as_ref());
    let own = service_record(app, actor).await?;
    let seen = sothon_store::my_pension::load(&app.db, &scope, person, today).await?;
    let changes = main_pension(&seen)
        .and_then(|pension| changes::of(app, pension, own.person.birth_date, today));
    let about = if changes.is_some() { About::Family } else { about };
    let dependants = dependants(&app.db, &scope, person).await?;
    let (register, recorded) = facts(&own, dependants, today)?;
    let asked = typed.is_some();
    let typed = typed.unwrap_or_default();
    let result = estimate(app, about, &beside(about, recorded, &typed), Proposals::Refused);
    // Before she has asked, a gap of the register is no mistake of hers.
    let survivor = changes.as_ref().and_then(|changes| changes.kind) == Some(AwardKind::Survivor);
    let result = Some(result).filter(|result| !survivor && (asked || result.is_ok()));
    let sets = sets(app, about, Proposals::Refused);
    let estimated = Estimated { typed, sets, result };
    Ok(Mine { name: own.person.name, about, register, changes, estimated })
}

/// What she typed, and from the register what the question does not ask of her or she left empty.
fn beside(about: About, recorded: Typed, typed: &Typed) -> Typed {
    let or = |typed: &str, recorded: String| match typed.trim() {
        "" => recorded,
        typed => typed.to_owned(),
    };
    let Typed { rules, cause, death, children, .. } = typed.clone();
    let spouse = or(&typed.spouse, recorded.spouse.clone());
    let recorded = Typed { rules, cause, death, spouse, children, ..recorded };
    if about == About::Family {
        return recorded;
    }
    // Years and months are one length: months alone do not join the years of the register.
    let (years, months) = match (typed.years.trim(), typed.months.trim()) {
        ("", "") => (recorded.years, recorded.months),
        _ => (typed.years.clone(), typed.months.clone()),
    };
    Typed {
        retire: or(&typed.retire, recorded.retire),
        salary: or(&typed.salary, recorded.salary),
        years,
        months,
        ..recorded
    }
}

/// What the register holds of a career until the retirement, or until today, and of the family.
fn facts(
    own: &ServiceRecord,
    dependants: Dependants,
    today: Date,
) -> Result<(Register, Typed), AppError> {
    let until = |record: &Record| record.membership.retired_on.unwrap_or(today);
    let career = |record: &Record| career_until(record, until(record));
    let complete = own.records.iter().find(|record| career(record).is_some());
    let record = complete.or(own.records.first());
    let record = record.ok_or(AppError::NotFound)?;
    let (scheme, birth_date) = (record.membership.scheme, own.person.birth_date);
    let career = career(record);
    let lowest = career.as_ref().and_then(|career| career.lowest_grade_salary);
    let typed = Typed {
        scheme: scheme.code().to_owned(),
        birth: day(birth_date),
        retire: day(until(record)),
        lowest: lowest.map(riel).unwrap_or_default(),
        spouse: if dependants.spouse { "spouse".to_owned() } else { String::new() },
        ..career.as_ref().map(worked).unwrap_or_default()
    };
    let service = career.as_ref().map(|career| career.credited);
    let salary = career.as_ref().map(|career| career.reference_salary);
    let until = until(record);
    Ok((Register { scheme, birth_date, lowest, until, service, salary, dependants }, typed))
}

fn worked(career: &OldAgeFacts) -> Typed {
    let months = career.credited.count();
    Typed {
        years: (months / 12).to_string(),
        months: (months % 12).to_string(),
        salary: riel(career.reference_salary),
        ..Typed::default()
    }
}

/// A day as it is typed.
fn day(day: Date) -> String {
    format!("{}/{}/{}", day.day(), u8::from(day.month()), day.year())
}

/// An amount as it is typed.
fn riel(amount: Riel) -> String {
    amount.amount().to_string()
}
