//! The number that a member of staff tells to the person, shown once: read on the phone, or handed over on a
//! slip that is printed or written by hand.

use leptos::prelude::*;
use time::OffsetDateTime;

use super::staff_pin_renewal::at;
use super::staff_pin_renewals::PATH;
use crate::Frame;
use crate::components::back_link::BackLink;
use crate::components::panel::Panel;
use crate::components::summary_list::{Fact, SummaryList};
use crate::document::{self, Mood};

/// What the page shows. It names nobody: a slip that is lost says nothing of whose it was.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct StaffPinRenewalNumberView {
    /// The end of the address of the request's page.
    pub id: String,
    /// The number, in two groups of three.
    pub number: String,
    /// How the person gets it.
    pub told: Told,
    /// No PIN is chosen before this instant.
    pub ready_at: OffsetDateTime,
    /// What she dials, such as `*1288#`.
    pub dial: String,
}

/// How a number gets to its person.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Told {
    /// Read to her on the phone.
    ByCall,
    /// Handed to her on paper.
    OnASlip,
}

/// The whole page; on paper only the slip is left.
pub fn render(view: &StaffPinRenewalNumberView, frame: &Frame) -> String {
    let words = frame.words;
    let (title, orders) = match view.told {
        Told::ByCall => (
            "staff-pin-renewal-number-call-title",
            ["staff-pin-renewal-number-read", "staff-pin-renewal-number-hear"],
        ),
        Told::OnASlip => (
            "staff-pin-renewal-number-slip-title",
            ["staff-pin-renewal-number-hand", "staff-pin-renewal-number-confirmed"],
        ),
    };
    let title = words.get(title);
    let number = view.number.clone();
    let hotline = frame.institution.hotline.as_str();
    let help = words.with("staff-pin-renewal-number-help", &[("hotline", hotline.into())]);
    let facts = vec![
        Fact::new(
            words.get("staff-pin-renewal-number-itself"),
            view! { <strong class="nowrap">{number}</strong> },
        ),
        Fact::new(
            words.get("staff-pin-renewal-number-dial"),
            view! { <span class="nowrap">{view.dial.clone()}</span> },
        ),
        Fact::new(words.get("staff-pin-renewal-ready"), at(view.ready_at, frame)),
    ];
    let back = frame.href(&format!("{PATH}/{}", view.id));
    let orders = orders.map(|order| view! { <p>{words.get(order)}</p> });
    let content = view! {
        <BackLink href=back label=words.get("staff-pin-renewal-one-title")/>
        <h1>{title}</h1>
        <div class="no-print">
            {orders.into_iter().collect_view()}
            <p>{words.get("staff-pin-renewal-number-once")}</p>
        </div>
        <Panel>
            <h2>{words.get("staff-pin-renewal-number-title")}</h2>
            <SummaryList facts/>
            <p>{words.get("staff-pin-renewal-number-days")}</p>
            <p>{words.get("staff-pin-renewal-number-nobody")}</p>
            <p>{help}</p>
        </Panel>
    };
    document::page(frame, title, Mood::Fine, content.into_any())
}
