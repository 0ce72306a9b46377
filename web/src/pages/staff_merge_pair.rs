//! Two records side by side, for an officer who compares them.

use leptos::prelude::*;
use sothon_domain::masked::Shown;
use sothon_domain::person::{PersonName, PlaceCode, Scheme, Sex};
use sothon_domain::year_month::YearMonth;

use super::staff_reveal;
use crate::Frame;
use crate::components::table::Table;

/// Two records.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PairSeen {
    /// The one that goes on.
    pub kept: SideSeen,
    /// The one that is to be retired.
    pub retired: SideSeen,
}

/// A record as an officer compares it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SideSeen {
    /// Its number.
    pub number: String,
    /// The name in both scripts.
    pub name: PersonName,
    /// The date of birth.
    pub birth_date: Shown,
    /// The national identity number, where one is known.
    pub national_id: Option<Shown>,
    /// The sex.
    pub sex: Sex,
    /// The place.
    pub place: PlaceCode,
    /// The schemes.
    pub schemes: Vec<Scheme>,
    /// The month that was paid last, if any was.
    pub last_paid: Option<YearMonth>,
}

/// The table, and the button that shows all of it.
pub(super) fn render(pair: &PairSeen, path: &str, frame: &Frame) -> AnyView {
    let words = frame.words;
    let columns = ["staff-merge-fact", "staff-merge-kept", "staff-merge-retired"];
    let columns = columns.map(|key| words.get(key).to_owned()).into();
    let rows = rows(pair, frame);
    view! {
        <Table caption=words.get("staff-merge-pair") columns rows/>
        {staff_reveal::form(&pair.kept.birth_date, path, frame)}
    }
    .into_any()
}

fn rows(pair: &PairSeen, frame: &Frame) -> Vec<Vec<AnyView>> {
    let words = frame.words;
    let row = |key: &str, fact: &dyn Fn(&SideSeen) -> AnyView| {
        vec![words.get(key).into_any(), fact(&pair.kept), fact(&pair.retired)]
    };
    let unknown = || words.get("frame-not-known").to_owned();
    let name = |name: &PersonName| format!("{} · {}", name.khmer.full(), name.latin.full());
    let schemes = |side: &SideSeen| {
        let names: Vec<_> = side.schemes.iter().map(|scheme| words.scheme(*scheme)).collect();
        if names.is_empty() { unknown() } else { names.join(" · ") }
    };
    let paid = |side: &SideSeen| side.last_paid.map_or_else(unknown, |month| words.month(month));
    vec![
        row("staff-merge-number", &|side| {
            view! { <span class="nowrap">{side.number.clone()}</span> }.into_any()
        }),
        row("staff-merge-name", &|side| name(&side.name).into_any()),
        row("staff-merge-born", &|side| staff_reveal::fact(&side.birth_date, words)),
        row("staff-merge-card", &|side| staff_reveal::known(side.national_id.as_ref(), words)),
        row("staff-merge-sex", &|side| words.get(sex_key(side.sex)).into_any()),
        row("staff-merge-place", &|side| words.place(&side.place).into_any()),
        row("staff-merge-scheme", &|side| schemes(side).into_any()),
        row("staff-merge-paid", &|side| paid(side).into_any()),
    ]
}

/// The word of a sex.
pub(super) fn sex_key(sex: Sex) -> &'static str {
    match sex {
        Sex::Female => "staff-merge-female",
        Sex::Male => "staff-merge-male",
    }
}
