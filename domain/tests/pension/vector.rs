//! One vector, and how to read its numbers exactly.

use serde_json::Value;
use sothon_domain::money::{Fraction, Months, Riel};
use sothon_domain::pension::{Grandfathering, OldAge, RuleBook, RuleSet, RuleSetId};
use time::{Date, Month};

/// The service granted beside options 1 to 3.
const SERVICE_CREDIT: &str = "general-scheme-grandfathering-2018";

pub(crate) struct Vector {
    pub(crate) id: String,
    pub(crate) benefit: String,
    pub(crate) json: Value,
}

/// What a check returns: nothing, or what differs.
pub(crate) type Checked = Result<(), String>;

/// The file with its tables and errata.
pub(crate) fn file() -> Value {
    serde_json::from_str(include_str!("../pension-vectors.json")).expect("the vectors are JSON")
}

/// The entries of a list of the file.
pub(crate) fn list<'a>(json: &'a Value, key: &str) -> &'a [Value] {
    json[key].as_array().unwrap_or_else(|| panic!("no list {key}"))
}

pub(crate) fn text<'a>(json: &'a Value, key: &str) -> &'a str {
    json[key].as_str().unwrap_or_else(|| panic!("no text {key} in {json}"))
}

impl Vector {
    pub(crate) fn all() -> Vec<Self> {
        let read = |json: &Value| Self {
            id: text(json, "id").to_owned(),
            benefit: text(json, "benefit").to_owned(),
            json: json.clone(),
        };
        list(&file(), "vectors").iter().map(read).collect()
    }

    /// A number of the inputs, when the vector names one.
    pub(crate) fn input<T: TryFrom<i64>>(&self, key: &str) -> Option<T> {
        let number = self.json["inputs"][key].as_i64()?;
        let fits = T::try_from(number).ok();
        Some(fits.unwrap_or_else(|| panic!("{}: {key} is {number}", self.id)))
    }

    /// A number of the inputs that the vector has to name.
    pub(crate) fn needed<T: TryFrom<i64>>(&self, key: &str) -> T {
        self.input(key).unwrap_or_else(|| panic!("{}: no {key}", self.id))
    }

    pub(crate) fn riel(&self, key: &str) -> Option<Riel> {
        self.input(key).map(Riel::new)
    }

    /// A service given in months, or else in years.
    pub(crate) fn service(&self, years: &str, months: &str) -> Months {
        let in_months = self.input(months).map(Months::new);
        in_months.unwrap_or_else(|| Months::of_years(self.needed(years)).expect("few years"))
    }

    /// A value the vector has to expect.
    pub(crate) fn expected(&self, key: &str) -> &Value {
        let expected = self.json["expected"].get(key);
        expected.unwrap_or_else(|| panic!("{}: expects no {key}", self.id))
    }

    /// The rule set the vector's scheme and variant name.
    pub(crate) fn rule_set<'a>(&self, book: &'a RuleBook) -> &'a RuleSet {
        let variant = text(&self.json, "variant");
        let id = match text(&self.json, "scheme") {
            scheme @ ("nssfc-current-2016" | "nssfc-reform-option1-2018") => scheme.to_owned(),
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

    /// The set that a table names for the vector's scheme.
    pub(crate) fn set_of<'a>(&self, book: &'a RuleBook, sets: &[(&str, &str)]) -> &'a RuleSet {
        let scheme = text(&self.json, "scheme");
        let named = sets.iter().find(|(known, _)| *known == scheme);
        let (_, id) = named.unwrap_or_else(|| panic!("{}: no rule set of {scheme}", self.id));
        book.get(&RuleSetId::new(*id)).unwrap_or_else(|| panic!("no rule set {id}"))
    }

    /// The old-age rules of that set.
    pub(crate) fn old_age<'a>(&self, book: &'a RuleBook) -> &'a OldAge {
        self.rule_set(book).old_age().expect("the set has rules of old age")
    }
}

pub(crate) fn service_credit(book: &RuleBook) -> (&RuleSet, &Grandfathering) {
    let set = book.get(&RuleSetId::new(SERVICE_CREDIT)).expect("the set is released");
    (set, set.service_credit().expect("the set grants service"))
}

/// A percentage of the file: `28.75`, `375/44` or `1275/22` percent, as an exact rate.
pub(crate) fn percent(value: &Value) -> Fraction {
    let text = value.as_str().expect("a percentage is a text");
    let rate = if text.contains('/') {
        text.parse().ok().and_then(|exact: Fraction| exact.checked_div(Fraction::whole(100)).ok())
    } else {
        Fraction::from_percent(text).ok()
    };
    rate.unwrap_or_else(|| panic!("not a percentage: {text}"))
}

/// The vectors name years; their persons retire on the first day.
pub(crate) fn january(year: i32) -> Date {
    Date::from_calendar_date(year, Month::January, 1).expect("a year of the notes")
}

/// Compares one value and says which.
pub(crate) fn same<T: PartialEq + std::fmt::Debug>(what: &str, ours: T, expected: T) -> Checked {
    if ours == expected { Ok(()) } else { Err(format!("{what}: {ours:?}, expected {expected:?}")) }
}
