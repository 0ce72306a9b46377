//! Family links: most relatives are known by name only, some are members themselves.

use sothon_domain::person::Sex;

use super::dice::Dice;
use super::draw::Sources;
use super::named;
use super::numbers;
use super::person::Person;

/// How far apart in the list members of one family stand at most.
const NEAR: u64 = 40;

/// Links to people who are in no register.
pub(super) fn named(sources: &Sources, dice: &mut Dice, person: &Person) -> Vec<String> {
    let is_survivor = person.award.as_ref().is_some_and(|award| award.kind == "survivor");
    let mut links = vec![];
    let mut add = |dice: &mut Dice, role: &str, family: &str, sex: Sex| {
        let given = sources.names.given(sex, dice).khmer;
        links.push(format!("{role} {family} {given}"));
    };
    let own = &person.family_name.khmer;
    if !is_survivor && dice.percent(60) {
        let spouse = if person.sex == Sex::Female { Sex::Male } else { Sex::Female };
        let family = sources.names.family(dice).khmer;
        add(dice, "dependant spouse", &family, spouse);
    }
    for (role, sex, often) in [
        ("dependant child", Sex::Female, 15),
        ("dependant child", Sex::Male, 7),
        ("payee child", Sex::Male, 4),
    ] {
        if dice.percent(often) {
            add(dice, role, own, sex);
        }
    }
    links
}

/// For a few, a link to a member who stands above them in the list.
pub(super) fn member_above(dice: &mut Dice, index: u64) -> Option<String> {
    let nearest = named::COUNT.max(index.saturating_sub(NEAR));
    let is_linked = dice.percent(2);
    (is_linked && nearest < index).then(|| member(dice.place(nearest, index)))
}

/// For a few, a link to a member who stands further down, in a list of this length.
pub(super) fn member_below(dice: &mut Dice, index: u64, count: u64) -> Option<String> {
    let last = count.min(index + NEAR);
    let is_linked = dice.percent(1);
    (is_linked && index + 1 < last).then(|| member(dice.place(index + 1, last)))
}

fn member(index: u64) -> String {
    format!("payee sibling {}", numbers::member_number(index))
}
