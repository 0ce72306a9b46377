//! Survivors' vectors: shares of a base, and fixed amounts; for women and for men.

use sothon_domain::money::{Months, Riel};
use sothon_domain::pension::{
    RuleBook, Share, Survivor, SurvivorKind, SurvivorsFacts, SurvivorsResult, survivors,
};
use sothon_domain::person::Sex;
use time::macros::date;

use super::vector::{Checked, Vector, same};

/// Which file holds the survivors' rules of a vector's scheme.
const SETS: [(&str, &str); 2] = [
    ("nssfc-current-2016", "nssfc-survivors-2017"),
    ("general-scheme-proposal-2018", "general-scheme-survivors-2018"),
];

pub(crate) fn check(vector: &Vector) -> Checked {
    let book = RuleBook::released();
    let set = vector.set_of(&book, &SETS);
    let result = survivors(&facts(vector), set).map_err(|fault| fault.to_string())?;
    let family = facts(vector).family;
    let share = |wanted: fn(&Survivor) -> bool| {
        let found = family.iter().zip(&result.shares).find(|(one, _)| wanted(one));
        found.map_or(0, |(_, share)| match share {
            Share::Monthly(amount) => amount.amount(),
            Share::Refused(_) => 0,
        })
    };
    let spouse = share(|one| one.kind == SurvivorKind::Spouse);
    let child = share(|one| one.kind != SurvivorKind::Spouse);
    check_each(vector, &result, (spouse, child))
}

fn check_each(vector: &Vector, result: &SurvivorsResult, (spouse, child): (i64, i64)) -> Checked {
    let expected = vector.json["expected"].as_object().ok_or("expects nothing")?;
    expected.iter().try_for_each(|(key, value)| {
        let ours = match key.as_str() {
            "eligible" => {
                return same(key, Some(!result.shares.is_empty()), value.as_bool());
            }
            "base_monthly_khr" => result.base.map_or(0, Riel::amount),
            "spouse_monthly_khr" => spouse,
            "each_child_monthly_khr" => child,
            "sum_monthly_khr" | "monthly_khr" => result.total.amount(),
            other => return Err(format!("nothing checks {other}")),
        };
        same(key, Some(ours), value.as_i64())
    })
}

fn facts(vector: &Vector) -> SurvivorsFacts {
    let spouse = ["spouse", "widow"].iter().any(|key| vector.json["inputs"][*key] == true);
    let keys = ["children", "orphans_under_21"];
    let children: usize = keys.iter().find_map(|key| vector.input(key)).expect("children");
    let widow = Survivor { sex: Sex::Female, kind: SurvivorKind::Spouse };
    let born = date!(2010 - 01 - 01);
    let child = Survivor { sex: Sex::Male, kind: SurvivorKind::Child { born } };
    let family = spouse.then_some(widow).into_iter();
    SurvivorsFacts {
        credited: Months::of_years(vector.input("contribution_years").unwrap_or(0)).expect("few"),
        reference_salary: vector.riel("reference_salary_khr").unwrap_or(Riel::ZERO),
        on: date!(2018 - 01 - 01),
        family: family.chain(std::iter::repeat_n(child, children)).collect(),
    }
}
