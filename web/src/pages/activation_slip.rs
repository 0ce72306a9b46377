//! The slip for a visit to a branch, for printing or for writing down.

use leptos::prelude::*;
use sothon_domain::person::{PlaceCode, Reference};
use sothon_domain::place_change::WeekHours;
use time::Date;

use crate::Frame;
use crate::components::back_link::BackLink;
use crate::components::panel::Panel;
use crate::components::summary_list::{Fact, SummaryList};
use crate::document::{self, Mood};
use crate::pages::opening_hours;

/// What the page shows. It names nobody.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ActivationSlipView {
    /// The slip's number.
    pub reference: Reference,
    /// The branch's name in the page's language.
    pub branch: String,
    /// Where it is.
    pub place: PlaceCode,
    /// Street and house; empty where nobody has written it.
    pub address: String,
    /// When it is open.
    pub hours: WeekHours,
    /// Its phone, as one dials it.
    pub phone: String,
    /// The day of the visit.
    pub day: Date,
}

/// The whole page.
pub fn render(view: &ActivationSlipView, frame: &Frame) -> String {
    let words = frame.words;
    let title = words.get("activation-slip-title");
    let phone = view.phone.clone();
    let call = view! { <a class="nowrap" href=format!("tel:{phone}")>{phone.clone()}</a> };
    let reference = view.reference.to_string();
    let mut facts = vec![
        Fact::new(
            words.get("activation-slip-reference"),
            view! { <span class="nowrap">{reference}</span> },
        ),
        Fact::new(words.get("activation-slip-day"), words.date(view.day)),
        Fact::new(words.get("activation-slip-branch"), view.branch.clone()),
        Fact::new(words.get("activation-slip-place"), words.place(&view.place)),
    ];
    if !view.address.is_empty() {
        facts.push(Fact::new(words.get("activation-slip-address"), view.address.clone()));
    }
    let hours = opening_hours::lines(&view.hours, frame);
    facts.push(Fact::new(words.get("activation-slip-hours"), hours));
    facts.push(Fact::new(words.get("activation-slip-phone"), call));
    let content = view! {
        <BackLink href=frame.href("/activate/branch") label=words.get("frame-back")/>
        <h1>{title}</h1>
        <Panel>
            <SummaryList facts/>
        </Panel>
        <p>{words.get("activation-slip-keep")}</p>
        <h2>{words.get("help-bring-title")}</h2>
        <ul>
            <li>{words.get("help-bring-card")}</li>
            <li>{words.get("help-bring-book")}</li>
            <li>{words.get("help-bring-phone")}</li>
        </ul>
        <h2>{words.get("activation-slip-there-title")}</h2>
        <p>{words.get("activation-slip-there")}</p>
        <p>{words.get("activation-slip-no-hour")}</p>
        <p>{words.get("activation-slip-holiday")}</p>
        <p class="no-print"><a href=frame.href("/activate/branch")>{words.get("activation-slip-another")}</a></p>
    };
    document::page(frame, title, Mood::Fine, content.into_any())
}
