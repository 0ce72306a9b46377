//! What of the certificates of scanners, agents and branches somebody should look at: a table and a chart of each, with how
//! often the scanner failed beside it. The page says that nothing follows from it alone.

use leptos::prelude::*;
use sothon_domain::visit::{Figures, Finding, Thresholds};
use time::Date;

use crate::Frame;
use crate::components::back_link::BackLink;
use crate::components::bar_chart::{Bar, BarChart};
use crate::components::notice::{Notice, NoticeKind, notice};
use crate::components::table::Table;
use crate::document::{self, Mood};

/// The page's path.
pub const PATH: &str = "/staff/anomalies";

/// What the page shows.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct StaffAnomaliesView {
    /// The first day that is counted.
    pub since: Date,
    /// From where on something is in the list.
    pub from: Thresholds,
    /// Scanners, by their serial numbers.
    pub devices: Vec<AnomalyLine>,
    /// Agents, by their addresses.
    pub agents: Vec<AnomalyLine>,
    /// Branches, by their codes.
    pub branches: Vec<AnomalyLine>,
}

/// One of which something is unusual.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AnomalyLine {
    /// Which.
    pub name: String,
    /// What was counted.
    pub figures: Figures,
    /// What is unusual.
    pub findings: Vec<Finding>,
}

/// The whole page.
pub fn render(view: &StaffAnomaliesView, frame: &Frame) -> String {
    let words = frame.words;
    let title = words.get("anomalies-title");
    let since = words.with("anomalies-since", &[("date", words.date(view.since).into())]);
    let content = view! {
        <BackLink href=frame.href("/staff") label=words.get("counter-back")/>
        <h1>{title}</h1>
        <p>{since}</p>
        <Notice kind=NoticeKind::Attention><p>{words.get("anomalies-no-sanction")}</p></Notice>
        {part(("anomalies-devices", "anomalies-chart-devices"), &view.devices, frame)}
        {part(("anomalies-agents", "anomalies-chart-agents"), &view.agents, frame)}
        {part(("anomalies-branches", "anomalies-chart-branches"), &view.branches, frame)}
        {limits(&view.from, frame)}
        <p>{words.get("anomalies-not-known")}</p>
    };
    document::page(frame, title, Mood::Fine, content.into_any())
}

fn part(
    (title, chart): (&'static str, &'static str),
    lines: &[AnomalyLine],
    frame: &Frame,
) -> AnyView {
    let words = frame.words;
    let name = words.get(title);
    if lines.is_empty() {
        let none = notice(NoticeKind::Good, words.get("anomalies-none"));
        return view! { <h2>{name}</h2>{none} }.into_any();
    }
    let bars: Vec<_> = lines.iter().map(|line| bar(line, frame)).collect();
    let columns = [
        title,
        "anomalies-what",
        "anomalies-given",
        "anomalies-busiest-hour",
        "anomalies-by-papers",
        "anomalies-faults",
    ];
    let columns = columns.map(|key| words.get(key).to_owned()).into();
    let rows = lines.iter().map(|line| row(line, frame)).collect();
    view! {
        <h2>{name}</h2>
        <BarChart caption=words.get(chart) bars/>
        <Table caption=name columns rows/>
    }
    .into_any()
}

fn bar(line: &AnomalyLine, frame: &Frame) -> Bar {
    let most = i64::from(line.figures.busiest_hour);
    Bar { label: line.name.clone(), value: Some(most), text: frame.words.number(most) }
}

fn row(line: &AnomalyLine, frame: &Frame) -> Vec<AnyView> {
    let words = frame.words;
    let figures = line.figures;
    let count = |number: u32| words.number(number.into()).into_any();
    let share = |percent: Option<u32>, of: u32| match percent {
        Some(percent) => {
            let values = [("percent", percent.into()), ("of", of.into())];
            words.with("anomalies-share", &values).into_any()
        }
        None => words.get("anomalies-no-share").into_any(),
    };
    let findings: Vec<_> = line
        .findings
        .iter()
        .map(|finding| {
            let (key, number) = said(*finding, figures);
            view! { <div>{words.with(key, &[("count", number.into())])}</div> }
        })
        .collect();
    vec![
        view! { <span class="ascii">{line.name.clone()}</span> }.into_any(),
        view! { {findings} }.into_any(),
        count(figures.given),
        count(figures.busiest_hour),
        share(figures.papers_percent(), figures.given),
        share(figures.fault_percent(), figures.orders),
    ]
}

/// The words of a finding and how many they are about.
fn said(finding: Finding, figures: Figures) -> (&'static str, u32) {
    match finding {
        Finding::BusyHour => ("anomalies-is-busy-hour", figures.busiest_hour),
        Finding::MuchPaper => ("anomalies-is-much-paper", figures.by_papers),
        Finding::OddHours => ("anomalies-is-odd-hours", figures.odd_hours),
        Finding::PictureAgain => ("anomalies-is-picture-again", figures.pictures_again),
    }
}

/// From where on something stands in the list.
fn limits(from: &Thresholds, frame: &Frame) -> AnyView {
    let words = frame.words;
    let values = [
        ("busiest", from.busiest_hour.into()),
        ("papers", from.papers_percent.into()),
        ("least", from.papers_least.into()),
        ("odd", from.odd_hours.into()),
        ("opens", u32::from(from.opens).into()),
        ("closes", u32::from(from.closes).into()),
        ("again", from.pictures_again.into()),
    ];
    let text = words.with("anomalies-limits", &values);
    view! { <h2>{words.get("anomalies-limits-title")}</h2><p>{text}</p> }.into_any()
}
