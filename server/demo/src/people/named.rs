//! The first people of every list: fixed, so that guides and screens can name them.

use sothon_domain::pension::InvalidityCause;
use sothon_domain::person::{Scheme, Sex};
use time::macros::date;
use time::{Date, Duration};

use super::benefits;
use super::career::Career;
use super::draw::{self, Sources};
use super::names::Spelled;
use super::person::{Award, Person};

/// A fixed person and what she shows.
pub(super) struct Named {
    pub(super) person: Person,
    pub(super) shows: &'static str,
}

/// How many there are.
pub(super) const COUNT: u64 = 7;
/// How many of them belong to the civil servants' scheme.
pub(super) const CIVIL_SERVANTS: u64 = 6;

/// The fixed person at this place of the list, from 0 to [`COUNT`] - 1.
pub(super) fn named(sources: &Sources, index: u64) -> Named {
    // What does not matter for what she shows is drawn, from a seed of its own.
    let mut person = draw::person(sources, 0, index);
    person.family = vec![];
    person.basis = None;
    person.disability = false;
    person.life_certificate_due = Some(sources.today + Duration::days(130));
    person.phone = Some(format!("0122045{}", 77 + index));
    let shows = match index {
        0 => at_the_grade_minimum(&mut person, sources.today),
        1 => veteran(&mut person),
        2 => unexplained_difference(&mut person, sources),
        3 => widow(&mut person, sources),
        4 => longest_name(&mut person, sources),
        5 => without_phone(&mut person, sources),
        _ => invalid(&mut person, sources),
    };
    Named { person, shows }
}

fn call(
    person: &mut Person,
    number: &str,
    khmer: (&'static str, &'static str),
    latin: (&'static str, &'static str),
    sex: Sex,
) {
    person.member_number = number.to_owned();
    person.family_name = Spelled::new(khmer.0, latin.0);
    person.given_name = Spelled::new(khmer.1, latin.1);
    person.sex = sex;
}

/// 33 years are capped at 80 % of 510,000 = 408,000 riel; the lowest salary of the grade lifts it.
fn at_the_grade_minimum(person: &mut Person, today: Date) -> &'static str {
    call(person, "K-204577", ("ចាន់", "សុភា"), ("Chan", "Sophea"), Sex::Female);
    person.birth_date = date!(1958 - 02 - 14);
    person.village = "12010101";
    person.life_certificate_due = Some(today + Duration::days(21));
    person.family = vec!["dependant spouse សុខ ដារ៉ា".to_owned()];
    retire(person, 510_000, career(510_000, 880_000, 510_000));
    "grade-minimum"
}

fn veteran(person: &mut Person) -> &'static str {
    call(person, "V-100234", ("ហេង", "សំណាង"), ("Heng", "Samnang"), Sex::Male);
    person.scheme = Scheme::Veterans;
    person.birth_date = date!(1955 - 09 - 03);
    person.career = None;
    person.award = Some(Award {
        kind: "invalidity",
        number: "2107 ស.អ.យ./2012".to_owned(),
        decided_on: date!(2012 - 05 - 16),
        amount: 825_000,
    });
    person.disability = true;
    "veteran"
}

fn unexplained_difference(person: &mut Person, sources: &Sources) -> &'static str {
    call(person, "K-204578", ("កែវ", "ចន្ថា"), ("Keo", "Chantha"), Sex::Female);
    person.birth_date = date!(1958 - 01 - 20);
    let career = career(640_000, 900_000, 480_000);
    let decided = career.pension(&sources.rules).amount() + 24_000;
    retire(person, decided, career);
    "unexplained-difference"
}

/// What the two sub-decrees give to a widow.
fn widow(person: &mut Person, sources: &Sources) -> &'static str {
    call(person, "K-204579", ("ញ៉េប", "ស្រីមុំ"), ("Nhep", "Sreymom"), Sex::Female);
    person.scheme = Scheme::CivilServants;
    person.birth_date = date!(1961 - 11 - 30);
    person.career = None;
    person.award = Some(Award {
        kind: "survivor",
        number: "0873 ប.ស.ស./2021".to_owned(),
        decided_on: date!(2021 - 08 - 19),
        amount: 0,
    });
    let decided_on = date!(2021 - 08 - 19);
    benefits::paid_as(person, "spouse", date!(2021 - 04 - 02), decided_on, &sources.rules);
    "widow"
}

/// A stroke ended 25 years and ten months: 50 % for twenty years and 1.5 % for each further one, 58.75 % of
/// 780,000 riel.
fn invalid(person: &mut Person, sources: &Sources) -> &'static str {
    call(person, "K-204582", ("ឡុង", "វិចិត្រ"), ("Long", "Vichet"), Sex::Male);
    person.birth_date = date!(1972 - 08 - 09);
    let career = Career {
        starts: date!(1998 - 05 - 01),
        retired_on: date!(2024 - 03 - 01),
        ..career(780_000, 1_020_000, 520_000)
    };
    retire(person, 0, career);
    benefits::invalid(&sources.rules, person, InvalidityCause::NonWork);
    "invalidity"
}

fn longest_name(person: &mut Person, sources: &Sources) -> &'static str {
    call(
        person,
        "K-204580",
        ("ព្រះរាជទ្រព្យសម្បត្តិ", "ស្រីសុភ័ក្ត្រវណ្ណារស្មីខ្លឹមចន្ទ្រា"),
        ("Preahreachtropsambath", "Sreysopheaktravannareaksmeykhloemchantrea"),
        Sex::Female,
    );
    person.birth_date = date!(1957 - 07 - 07);
    let career = career(590_000, 815_000, 400_000);
    retire(person, career.pension(&sources.rules).amount(), career);
    "longest-name"
}

fn without_phone(person: &mut Person, sources: &Sources) -> &'static str {
    call(person, "K-204581", ("មាស", "ខ្លឹម"), ("Meas", "Khloem"), Sex::Male);
    person.birth_date = date!(1957 - 12 - 25);
    person.phone = None;
    person.life_certificate_due = Some(sources.today - Duration::days(12));
    let career = career(475_000, 700_000, 350_000);
    retire(person, career.pension(&sources.rules).amount(), career);
    "no-phone"
}

fn career(basic: i64, total: i64, lowest_of_grade: i64) -> Career {
    Career {
        starts: date!(1985 - 03 - 01),
        retired_on: date!(2018 - 03 - 01),
        employer: "ក្រសួងអប់រំ យុវជន និងកីឡា",
        grade: "A.3",
        basic,
        total,
        lowest_of_grade,
    }
}

fn retire(person: &mut Person, amount: i64, career: Career) {
    person.scheme = Scheme::CivilServants;
    person.award = Some(Award {
        kind: "old-age",
        number: format!("{} ប.ស.ស./2018", &person.member_number[4..]),
        decided_on: career.retired_on,
        amount,
    });
    person.career = Some(career);
}
