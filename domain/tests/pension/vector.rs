//! One vector, and how to read its numbers exactly.

use serde_json::Value;
use sothon_domain::money::{Fraction, Months, Riel};
use sothon_domain::pension::{RuleBook, RuleSet, RuleSetId};

pub(crate) struct Vector {
    pub(crate) id: String,
    pub(crate) benefit: String,
    pub(crate) json: Value,
}

/// What a check returns: nothing, or what differs.
pub(crate) type Checked = Result<(), String>;

impl Vector {
    pub(crate) fn all() -> Vec<Self> {
        let file: Value = serde_json::from_str(include_str!("../pension-vectors.json")).unwrap();
        let text = |json: &Value, key: &str| json[key].as_str().unwrap().to_owned();
        let read = |json: &Value| Self {
            id: text(json, "id"),
            benefit: text(json, "benefit"),
            json: json.clone(),
        };
        file["vectors"].as_array().unwrap().iter().map(read).collect()
    }

    pub(crate) fn input(&self, key: &str) -> Option<i64> {
        self.json["inputs"][key].as_i64()
    }

    pub(crate) fn riel(&self, key: &str) -> Option<Riel> {
        self.input(key).map(Riel::new)
    }

    pub(crate) fn service(&self, years: &str, months: &str) -> Months {
        let months = self.input(months).or_else(|| self.input(years).map(|years| years * 12));
        Months::new(u32::try_from(months.unwrap()).unwrap())
    }

    pub(crate) fn expected(&self, key: &str) -> Option<&Value> {
        self.json["expected"].get(key)
    }

    /// The rule set the vector's scheme and variant name.
    pub(crate) fn rule_set<'a>(&self, book: &'a RuleBook) -> &'a RuleSet {
        let variant = self.json["variant"].as_str().unwrap();
        let id = match self.json["scheme"].as_str().unwrap() {
            "nssfc-current-2016" => "nssfc-current-2016".to_owned(),
            "nssfc-reform-option1-2018" => "nssfc-reform-option1-2018".to_owned(),
            "general-scheme-proposal-2018/civil-servants" => {
                "general-scheme-new-civil-servants-2018".to_owned()
            }
            _ => {
                let option = variant.strip_suffix("+grandfathering").unwrap_or(variant);
                let option = if option == "accrual" { "option1" } else { option };
                format!("general-scheme-{option}-2018")
            }
        };
        book.get(&RuleSetId::new(&id)).unwrap_or_else(|| panic!("no rule set {id}"))
    }
}

/// A percentage of the file: `28.75`, `375/44` or `1275/22` percent, as an exact rate.
pub(crate) fn percent(value: &Value) -> Fraction {
    let text = value.as_str().unwrap();
    if text.contains('/') {
        let per_cent: Fraction = text.parse().unwrap();
        return per_cent.checked_div(Fraction::whole(100)).unwrap();
    }
    Fraction::from_percent(text).unwrap()
}

/// Compares one value and says which.
pub(crate) fn same<T: PartialEq + std::fmt::Debug>(what: &str, ours: T, expected: T) -> Checked {
    if ours == expected { Ok(()) } else { Err(format!("{what}: {ours:?}, expected {expected:?}")) }
}
