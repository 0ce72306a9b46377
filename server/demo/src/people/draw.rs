//! Drawing one person: kinds in about the proportions of the institution's own people.

use sothon_domain::pension::RuleBook;
use sothon_domain::person::{Scheme, Sex};
use time::{Date, Duration, Month};

use super::career::Career;
use super::dice::Dice;
use super::names::Names;
use super::person::{Award, Person};
use super::places::Places;
use super::{benefits, family, numbers, quota};

/// What people are drawn from.
pub(super) struct Sources {
    pub(super) names: Names,
    pub(super) places: Places,
    pub(super) rules: RuleBook,
    pub(super) today: Date,
}

/// The person at this place of the list.
pub(super) fn person(sources: &Sources, seed: u64, index: u64) -> Person {
    let mut dice = Dice::of(seed, index);
    let mut person = anybody(sources, &mut dice, index);
    pension(sources, &mut dice, &mut person);
    person.family = family::named(sources, &mut dice, &person);
    person.family.extend(family::member_above(&mut dice, index));
    benefits::give(sources, &mut Dice::of(seed.wrapping_add(7), index), &mut person);
    person
}

/// Who she is, without her pension and family.
pub(super) fn anybody(sources: &Sources, dice: &mut Dice, index: u64) -> Person {
    let sex = if dice.percent(52) { Sex::Female } else { Sex::Male };
    Person {
        member_number: numbers::member_number(index),
        scheme: quota::scheme(index),
        family_name: sources.names.family(dice),
        given_name: sources.names.given(sex, dice),
        sex,
        birth_date: dice.day(day(1941, Month::January), day(1964, Month::December)),
        national_id: numbers::national_id(index),
        phone: phone(dice, index),
        village: sources.places.village(dice),
        disability: dice.percent(6),
        id_poor: dice.percent(12),
        career: None,
        award: None,
        basis: None,
        life_certificate_due: None,
        account: numbers::account(index),
        family: vec![],
    }
}

/// Some have no phone, and a few use the one of the household before them in the list.
fn phone(dice: &mut Dice, index: u64) -> Option<String> {
    match dice.number(1, 100) {
        1..=88 => Some(numbers::phone(index)),
        89..=90 => Some(numbers::phone(index.saturating_sub(1))),
        _ => None,
    }
}

/// Gives her what her scheme pays: for herself, or as the survivor of a member.
pub(super) fn pension(sources: &Sources, dice: &mut Dice, person: &mut Person) {
    let survivors = if person.scheme == Scheme::Veterans { 37 } else { 14 };
    if dice.percent(survivors) {
        person.award = Some(decided(sources, dice, "survivor", (24, 160)));
    } else if person.scheme == Scheme::Veterans {
        veteran(sources, dice, person);
    } else {
        civil_servant(sources, dice, person);
    }
    person.life_certificate_due = life_certificate(dice, person, sources.today);
}

/// Most awards are what the rules give; some are higher, for reasons no rule we hold explains.
fn civil_servant(sources: &Sources, dice: &mut Dice, person: &mut Person) {
    let age = dice.number(55, 60);
    let retired_on = person.birth_date + Duration::days(age * 365 + age / 4);
    let years = match dice.number(1, 100) {
        1..=8 => dice.number(5, 18),
        9..=70 => dice.number(20, 29),
        _ => dice.number(30, 37),
    };
    let mut career = Career::draw(dice, years, retired_on.min(sources.today - Duration::DAY));
    if dice.percent(15) {
        career.lowest_of_grade = career.basic;
    }
    let by_rules = career.pension(&sources.rules).amount();
    let amount = if dice.percent(6) { by_rules + dice.number(4, 24) * 2_500 } else { by_rules };
    let decision = format!("{} ប.ស.ស./{}", dice.number(100, 9_999), career.retired_on.year());
    // Below twenty years there is one sum at the end, and nothing monthly.
    person.award = (by_rules > 0).then_some(Award {
        kind: "old-age",
        number: decision,
        decided_on: career.retired_on,
        amount,
    });
    person.career = Some(career);
}

/// No rules of the veterans' scheme are held: the decision is all there is.
fn veteran(sources: &Sources, dice: &mut Dice, person: &mut Person) {
    let kind = if dice.percent(30) { "invalidity" } else { "old-age" };
    person.disability |= kind == "invalidity";
    person.award = Some(decided(sources, dice, kind, (276, 372)));
}

/// A decision of the last twenty years; the amount in points of 2,500 riel.
fn decided(sources: &Sources, dice: &mut Dice, kind: &'static str, points: (i64, i64)) -> Award {
    let decided_on = dice.day(day(2006, Month::January), sources.today - Duration::days(60));
    let number = format!("{} ស.អ.យ./{}", dice.number(100, 9_999), decided_on.year());
    Award { kind, number, decided_on, amount: dice.number(points.0, points.1) * 2_500 }
}

/// Most are valid for months, some due within thirty days, a few overdue.
fn life_certificate(dice: &mut Dice, person: &Person, today: Date) -> Option<Date> {
    person.award.as_ref()?;
    let days = match dice.number(1, 100) {
        1..=80 => dice.number(40, 360),
        81..=93 => dice.number(1, 30),
        _ => -dice.number(1, 90),
    };
    Some(today + Duration::days(days))
}

/// The first day of a month.
pub(super) fn day(year: i32, month: Month) -> Date {
    Date::from_calendar_date(year, month, 1).expect("invariant: every month has a first day")
}
