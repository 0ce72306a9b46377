//! The service record: the facts a pension rests on, as the register holds them.

use leptos::prelude::*;
use sothon_domain::money::{Months, Riel};
use sothon_domain::pension::Datum;
use sothon_domain::person::{PersonName, Scheme};
use sothon_domain::service::SalaryKind;
use time::Date;

use crate::Frame;
use crate::components::back_link::BackLink;
use crate::components::not_right_link::NotRightLink;
use crate::components::panel::Panel;
use crate::components::summary_list::{Fact, SummaryList};
use crate::components::table::Table;
use crate::document::{self, Mood};

/// What the page shows.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ServiceRecordView {
    /// The names as registered.
    pub name: PersonName,
    /// The date of birth as registered.
    pub birth_date: Option<Date>,
    /// The schemes the person belongs to.
    pub memberships: Vec<Membership>,
    /// The credited times of work, the earliest first.
    pub periods: Vec<ServicePeriod>,
    /// The salaries, the latest first.
    pub salaries: Vec<Salary>,
}

/// Belonging to a scheme.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Membership {
    /// The scheme.
    pub scheme: Scheme,
    /// The number in the scheme's own register.
    pub legacy_number: String,
    /// The first day, if known.
    pub from: Option<Date>,
    /// The last day; none while it lasts or when unknown.
    pub to: Option<Date>,
}

/// A time of work.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ServicePeriod {
    /// The first day.
    pub from: Date,
    /// The last day; none while it lasts or when unknown.
    pub to: Option<Date>,
    /// Where the work was.
    pub place: Option<String>,
    /// The service it counts as.
    pub counted: Option<Months>,
}

/// A salary.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Salary {
    /// From when it was paid.
    pub from: Date,
    /// Which salary.
    pub kind: SalaryKind,
    /// A month's amount.
    pub amount: Riel,
}

/// The whole page.
pub fn render(view: &ServiceRecordView, frame: &Frame) -> String {
    let words = frame.words;
    let title = words.get("service-record-title");
    let person = person(view, frame);
    let content = view! {
        <BackLink href=frame.href("/my-pension") label=words.get("frame-back")/>
        <h1>{title}</h1>
        <p>{words.get("service-record-intro")}</p>
        <h2>{words.get("service-record-person")}</h2>
        <Panel><SummaryList facts=person/></Panel>
        <h2>{words.get("service-record-memberships")}</h2>
        {memberships(&view.memberships, frame)}
        <h2>{words.get("service-record-periods")}</h2>
        {periods(&view.periods, frame)}
        <h2>{words.get("service-record-salaries")}</h2>
        {salaries(&view.salaries, frame)}
    };
    document::page(frame, title, Mood::Fine, content.into_any())
}

fn person(view: &ServiceRecordView, frame: &Frame) -> Vec<Fact> {
    let words = frame.words;
    let birth =
        view.birth_date.map_or(words.get("frame-not-known").to_owned(), |day| words.date(day));
    let with_link = |value: AnyView, datum| {
        let frame = frame.clone();
        view! { {value}<br/><NotRightLink frame datum/> }
    };
    let khmer = spoken_in("km", view.name.khmer.full());
    let latin = spoken_in("km-Latn", view.name.latin.full());
    vec![
        Fact::new(words.get("service-record-name"), with_link(khmer, Datum::Name)),
        Fact::new(words.get("service-record-name-latin"), latin),
        Fact::new(words.get("service-record-birth"), with_link(birth.into_any(), Datum::BirthDate)),
    ]
}

/// A text in a language that may not be the page's, so that a screen reader changes its voice.
fn spoken_in(language: &'static str, text: String) -> AnyView {
    view! { <span lang=language>{text}</span> }.into_any()
}

fn memberships(all: &[Membership], frame: &Frame) -> AnyView {
    let words = frame.words;
    let retired = |one: &Membership| {
        // A case about the day is about the one pension; of several memberships it would not say which.
        let link = (all.len() == 1).then(|| {
            let frame = frame.clone();
            view! { <br/><NotRightLink frame datum=Datum::RetiredOn/> }
        });
        view! { {day(one.to, frame)}{link} }.into_any()
    };
    let panels: Vec<_> = all
        .iter()
        .map(|one| {
            let facts = vec![
                Fact::new(words.get("service-record-scheme"), words.get(scheme_key(one.scheme))),
                Fact::new(words.get("service-record-number"), one.legacy_number.clone()),
                Fact::new(words.get("service-record-from"), day(one.from, frame)),
                Fact::new(words.get("service-record-to"), retired(one)),
            ];
            view! { <Panel><SummaryList facts/></Panel> }
        })
        .collect();
    or_nothing(panels.into_any(), all.is_empty(), Datum::Service, frame)
}

fn periods(all: &[ServicePeriod], frame: &Frame) -> AnyView {
    or_nothing(periods_table(all, frame), all.is_empty(), Datum::Service, frame)
}

/// The times of work, one a row.
pub(crate) fn periods_table(all: &[ServicePeriod], frame: &Frame) -> AnyView {
    let words = frame.words;
    let unknown = || words.get("frame-not-known").to_owned();
    let rows = all.iter().map(|one| {
        vec![
            words.short_date(one.from).into_any(),
            day(one.to, frame).into_any(),
            one.place.clone().unwrap_or_else(unknown).into_any(),
            one.counted.map_or_else(unknown, |counted| words.service(counted)).into_any(),
        ]
    });
    let columns = [
        "service-record-from",
        "service-record-to",
        "service-record-place",
        "service-record-counted",
    ]
    .map(|key| words.get(key).to_owned());
    view! {
        <Table caption=words.get("service-record-periods-caption") columns=columns.into() rows=rows.collect()/>
    }
    .into_any()
}

fn salaries(all: &[Salary], frame: &Frame) -> AnyView {
    or_nothing(salaries_table(all, frame), all.is_empty(), Datum::ReferenceSalary, frame)
}

/// The salaries, one a row.
pub(crate) fn salaries_table(all: &[Salary], frame: &Frame) -> AnyView {
    let words = frame.words;
    let rows = all.iter().map(|one| {
        vec![
            words.short_date(one.from).into_any(),
            words.get(salary_kind(one.kind)).into_any(),
            view! { <span class="nowrap">{words.amount(one.amount)}</span> }.into_any(),
        ]
    });
    let columns = ["service-record-from", "service-record-kind", "service-record-salary"]
        .map(|key| words.get(key).to_owned());
    view! {
        <Table caption=words.get("service-record-salaries-caption") columns=columns.into() rows=rows.collect()/>
    }
    .into_any()
}

fn salary_kind(kind: SalaryKind) -> &'static str {
    match kind {
        SalaryKind::Basic => "service-record-kind-basic",
        SalaryKind::Total => "service-record-kind-total",
        SalaryKind::LowestOfGrade => "service-record-kind-lowest",
    }
}

/// The facts, or the sentence that the register holds none; with the way to say it is wrong.
fn or_nothing(facts: AnyView, nothing: bool, datum: Datum, frame: &Frame) -> AnyView {
    let words = frame.words;
    let shown = if nothing {
        view! { <p>{words.get("service-record-nothing")}</p> }.into_any()
    } else {
        facts
    };
    view! { {shown}<p><NotRightLink frame=frame.clone() datum/></p> }.into_any()
}

fn day(day: Option<Date>, frame: &Frame) -> String {
    day.map_or(frame.words.get("frame-not-known").to_owned(), |day| frame.words.short_date(day))
}

fn scheme_key(scheme: Scheme) -> &'static str {
    match scheme {
        Scheme::CivilServants => "service-record-scheme-civil-servants",
        Scheme::Veterans => "service-record-scheme-veterans",
        Scheme::General => "service-record-scheme-general",
    }
}
