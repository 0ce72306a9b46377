//! Drawing one person: kinds in about the proportions of the institution's own people.

use sothon_domain::pension::RuleBook;
use sothon_domain::person::{Scheme, Sex};
use time::{Date, Duration, Month};

use super::career::Career;
use super::dice::Dice;
use super::names::Names;
use super::person::{Award, Person};
use super::places::Places;

/// What people are drawn from.
pub(super) struct Sources {
    pub(super) names: Names,
    pub(super) places: Places,
    pub(super) rules: RuleBook,
    pub(super) today: Date,
}

/// Mobile prefixes in use, each with the digits that follow.
const PREFIXES: [(&str, usize); 12] = [
    ("010", 6),
    ("011", 6),
    ("012", 6),
    ("015", 6),
    ("017", 6),
    ("069", 6),
    ("077", 6),
    ("088", 7),
    ("092", 6),
    ("096", 7),
    ("097", 7),
    ("099", 6),
];

/// The person at this place of the list.
pub(super) fn person(sources: &Sources, seed: u64, index: u64) -> Person {
    let mut dice = Dice::of(seed, index);
    let number = 300_000 + index;
    let kind = dice.number(1, 100);
    let mut person = anybody(sources, &mut dice);
    match kind {
        1..=45 => civil_servant(sources, &mut dice, &mut person, number),
        46..=75 => veteran(sources, &mut dice, &mut person, number),
        _ => survivor(sources, &mut dice, &mut person, number),
    }
    person.life_certificate_due = life_certificate(&mut dice, &person, sources.today);
    person.family = family(sources, &mut dice, &person);
    person
}

fn anybody(sources: &Sources, dice: &mut Dice) -> Person {
    let sex = if dice.percent(52) { Sex::Female } else { Sex::Male };
    let (prefix, digits) = dice.pick(&PREFIXES);
    let phone = format!("{prefix}{}", dice.digits(digits));
    Person {
        member_number: String::new(),
        scheme: Scheme::CivilServants,
        family_name: sources.names.family(dice),
        given_name: sources.names.given(sex, dice),
        sex,
        birth_date: dice.day(day(1941, Month::January), day(1964, Month::December)),
        national_id: dice.digits(9),
        phone: if dice.percent(90) { Some(phone) } else { None },
        village: sources.places.village(dice),
        disability: dice.percent(6),
        id_poor: dice.percent(12),
        career: None,
        award: None,
        life_certificate_due: None,
        account: dice.digits(12),
        family: vec![],
    }
}

/// Most awards are what the rules give; some are higher, for reasons no rule we hold explains.
fn civil_servant(sources: &Sources, dice: &mut Dice, person: &mut Person, number: u64) {
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
    person.member_number = format!("K-{number}");
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
fn veteran(sources: &Sources, dice: &mut Dice, person: &mut Person, number: u64) {
    let kind = if dice.percent(30) { "invalidity" } else { "old-age" };
    person.disability |= kind == "invalidity";
    person.scheme = Scheme::Veterans;
    person.member_number = format!("V-{number}");
    person.award = Some(decided(sources, dice, kind, (276, 372)));
}

fn survivor(sources: &Sources, dice: &mut Dice, person: &mut Person, number: u64) {
    let of_a_veteran = dice.percent(70);
    let letter = if of_a_veteran { 'V' } else { 'K' };
    person.scheme = if of_a_veteran { Scheme::Veterans } else { Scheme::CivilServants };
    person.member_number = format!("{letter}-{number}");
    person.award = Some(decided(sources, dice, "survivor", (24, 160)));
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

fn family(sources: &Sources, dice: &mut Dice, person: &Person) -> Vec<String> {
    let is_survivor = person.award.as_ref().is_some_and(|award| award.kind == "survivor");
    let mut links = vec![];
    let mut add = |dice: &mut Dice, role: &str, family: &str, sex: Sex| {
        let given = sources.names.given(sex, dice).khmer;
        links.push(format!("{role} {family} {given}"));
    };
    let own = person.family_name.khmer;
    if !is_survivor && dice.percent(45) {
        let spouse = if person.sex == Sex::Female { Sex::Male } else { Sex::Female };
        let family = sources.names.family(dice).khmer;
        add(dice, "dependant spouse", family, spouse);
    }
    if dice.percent(12) {
        add(dice, "dependant child", own, Sex::Female);
    }
    if dice.percent(3) {
        add(dice, "payee child", own, Sex::Male);
    }
    links
}

/// The first day of a month.
pub(super) fn day(year: i32, month: Month) -> Date {
    Date::from_calendar_date(year, month, 1).expect("invariant: every month has a first day")
}
