//! What can change a pension that is paid already.

use leptos::prelude::*;
use sothon_domain::money::Riel;
use sothon_domain::pension::{AwardKind, CitationId};
use sothon_locales::Words;
use time::Date;

use crate::components::table::Table;

/// What can change a pension in payment.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Changes {
    /// The day of retirement, when the register holds one.
    pub retired_on: Option<Date>,
    /// Why it is paid; none while nothing was decided.
    pub kind: Option<AwardKind>,
    /// The day and the amount of the decision, riel a month.
    pub decided: Option<(Date, Riel)>,
    /// The floors that have lifted it or will: the first day, riel a month, the instrument.
    pub lifts: Vec<(Date, Riel, CitationId)>,
    /// Below which age the law pays a child of somebody who died, where it names one.
    pub child_below_age: Option<u8>,
    /// The day on which she reaches that age herself, if she is paid as a survivor and it is to come.
    pub reaches_it_on: Option<Date>,
}

impl Changes {
    /// Whether she is paid because somebody else died.
    pub fn of_survivor(&self) -> bool {
        self.kind == Some(AwardKind::Survivor)
    }
}

/// The floors, and the age that ends a child's share.
pub(super) fn render(changes: &Changes, words: &'static Words) -> AnyView {
    let retired = changes.retired_on.filter(|_| !changes.of_survivor()).map(|day| {
        let text = words.with("what-if-retired", &[("date", words.date(day).into())]);
        view! { <p>{text}</p> }
    });
    view! {
        {retired}
        <h2>{words.get("what-if-floors")}</h2>
        {floors(changes, words)}
        <p>{words.get("what-if-floors-new")}</p>
        {child(changes, words)}
    }
    .into_any()
}

fn floors(changes: &Changes, words: &'static Words) -> AnyView {
    let decided = changes.decided.map(|(day, amount)| {
        let date = ("date", words.date(day).into());
        let text = words.with("what-if-decided", &[date, ("amount", words.amount(amount).into())]);
        view! { <p>{text}</p> }
    });
    if changes.lifts.is_empty() {
        let key = match (changes.of_survivor(), changes.decided.is_some()) {
            (true, _) => "what-if-floors-survivor",
            (false, true) => "what-if-floors-none",
            (false, false) => "what-if-floors-undecided",
        };
        return view! { {decided}<p>{words.get(key)}</p> }.into_any();
    }
    let row = |(from, amount, citation): &(Date, Riel, CitationId)| {
        vec![
            words.date(*from).into_any(),
            words.amount(*amount).into_any(),
            words.citation(citation).into_any(),
        ]
    };
    let columns = ["what-if-column-from", "what-if-column-monthly", "what-if-column-law"];
    let columns = columns.map(|key| words.get(key).to_owned()).into();
    let rows = changes.lifts.iter().map(row).collect();
    view! { {decided}<Table caption=words.get("what-if-table-floors") columns rows/> }.into_any()
}

/// What the age does, where the law in force names one.
fn child(changes: &Changes, words: &'static Words) -> Option<AnyView> {
    let age = ("age", words.number(changes.child_below_age?.into()).into());
    let text = match (changes.of_survivor(), changes.reaches_it_on) {
        (false, _) => words.with("what-if-child-pensioner", &[age]),
        (true, Some(day)) => {
            words.with("what-if-child-survivor", &[age, ("date", words.date(day).into())])
        }
        // Whoever has reached the age is no child who is paid.
        (true, None) => return None,
    };
    let title = words.get("what-if-child-title");
    Some(view! { <h2>{title}</h2><p>{text}</p> }.into_any())
}
