//! Invalidity pensioners and survivors of the civil servants' scheme of whom the back office holds what
//! their award rests on. Of most survivors it does not.

use sothon_domain::money::{Months, Riel};
use sothon_domain::pension::{
    InvalidityCause, InvalidityFacts, RuleBook, Share, Subject, Survivor, SurvivorKind,
    SurvivorsFacts, invalidity, survivors,
};
use sothon_domain::person::{Scheme, Sex};
use time::macros::date;
use time::{Date, Duration};

use super::career::Career;
use super::dice::Dice;
use super::draw::Sources;
use super::person::{Award, Person};

/// What the back office holds of an award besides service and salary.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Basis {
    /// Why a member can't work.
    Invalidity(InvalidityCause),
    /// `spouse` or `child` of somebody who died on a day.
    Survivor { relation: &'static str, deceased_on: Date },
}

/// The first death of which the rules for survivors that we hold tell.
const FIRST_DEATH: Date = date!(2017 - 06 - 01);
/// Ages at a decision: most children are paid, a few have grown too old.
const CHILD: (i64, i64) = (8, 22);

/// Gives one in ten survivors and one in thirty careers such facts, with the pension that the rules give
/// for them. The dice are those of these facts alone, so that everybody else stays who she is.
pub(super) fn give(sources: &Sources, dice: &mut Dice, person: &mut Person) {
    if person.scheme != Scheme::CivilServants {
        return;
    }
    let is_survivor = person.award.as_ref().is_some_and(|award| award.kind == "survivor");
    if is_survivor && dice.percent(10) {
        survivor(sources, dice, person);
    } else if person.career.is_some() && dice.percent(3) {
        let cause = if dice.percent(40) { InvalidityCause::Work } else { InvalidityCause::NonWork };
        invalid(&sources.rules, person, cause);
    }
}

/// The decision came some months after the death. A widower was granted what widows are.
fn survivor(sources: &Sources, dice: &mut Dice, person: &mut Person) {
    let deceased_on = dice.day(FIRST_DEATH, sources.today - Duration::days(300));
    let decided_on = deceased_on + Duration::days(dice.number(30, 200));
    let is_child = dice.percent(35);
    if is_child {
        let days = dice.number(CHILD.0 * 365, CHILD.1 * 365);
        person.birth_date = decided_on - Duration::days(days);
        person.family.clear();
    }
    let relation = if is_child { "child" } else { "spouse" };
    paid_as(person, relation, deceased_on, decided_on, &sources.rules);
}

/// An award to a survivor, as if she were one whom the rules pay.
pub(super) fn paid_as(
    person: &mut Person,
    relation: &'static str,
    deceased_on: Date,
    decided_on: Date,
    rules: &RuleBook,
) {
    let kind = match relation {
        "child" => SurvivorKind::Child { born: decided_on },
        _ => SurvivorKind::Spouse,
    };
    let family = vec![Survivor { sex: Sex::Female, kind }];
    let (credited, reference_salary) = (Months::ZERO, Riel::ZERO);
    let facts = SurvivorsFacts { credited, reference_salary, on: decided_on, family };
    let set = rules.in_force(Scheme::CivilServants, Subject::Survivors, deceased_on);
    let set = set.expect("invariant: the rules of survivors hold since 2017");
    let result = survivors(&facts, set).expect("invariant: one survivor is plausible");
    let Some(Share::Monthly(amount)) = result.shares.first().copied() else {
        panic!("invariant: widows and small children are paid");
    };
    let award = person.award.as_mut().expect("invariant: a survivor has an award");
    (award.decided_on, award.amount) = (decided_on, amount.amount());
    person.basis = Some(Basis::Survivor { relation, deceased_on });
}

/// The career ended because she could not go on. Where the rules give nothing, nothing was decided.
pub(super) fn invalid(rules: &RuleBook, person: &mut Person, cause: InvalidityCause) {
    let career = person.career.as_ref().expect("invariant: she has a career");
    let amount = pension(career, cause, rules).amount();
    let decided = Award {
        kind: "invalidity",
        number: format!("{} ប.ស.ស./{}", &person.member_number[2..], career.retired_on.year()),
        decided_on: career.retired_on,
        amount,
    };
    person.award = (amount > 0).then_some(decided);
    person.disability = true;
    person.basis = Some(Basis::Invalidity(cause));
}

/// The monthly invalidity pension by the rules in force on the day the career ended; zero when none is due.
fn pension(career: &Career, cause: InvalidityCause, rules: &RuleBook) -> Riel {
    let (credited, reference_salary) = (career.credited(), Riel::new(career.basic));
    let facts = InvalidityFacts { credited, reference_salary, cause };
    let set = rules.in_force(Scheme::CivilServants, Subject::Invalidity, career.retired_on);
    let set = set.expect("invariant: civil servants have rules since 1994");
    let result = invalidity(&facts, set).expect("invariant: a drawn career is plausible");
    result.monthly.map_or(Riel::ZERO, |(_, amount)| amount)
}
