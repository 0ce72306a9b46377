//! Somebody complains at a counter, in her own name or without any; then the page with the number, to be printed for her.

use leptos::prelude::*;

use super::complaint_parts::{self, ComplaintForm};
use super::report_check::{CounterCheck, at_counter, counter_errors};
use super::report_way::ReportWay;
use super::staff_person_papers_find::FindFor;
use super::staff_person_reports;
use crate::Frame;
use crate::components::back_link::BackLink;
use crate::components::button::Button;
use crate::components::error_summary::ErrorSummary;
use crate::components::notice::{Notice, NoticeKind};
use crate::document::{self, Mood};

/// The path of the form without a name.
pub const UNNAMED: &str = "/staff/complain";

/// What the form shows.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct StaffPersonComplaintView {
    /// Who complains; none where she gives no name.
    pub her: Option<InHerName>,
    /// The form.
    pub form: ComplaintForm,
}

/// A person who complains in her own name.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct InHerName {
    /// The end of the address of her page at the counter.
    pub id: String,
    /// Her masked name.
    pub name: String,
    /// What the member of staff says beside.
    pub check: CounterCheck,
}

/// What is shown once after it was sent.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CounterComplainedView {
    /// The end of the address of her page; none where she gave no name.
    pub her: Option<String>,
    /// The number of the complaint.
    pub reference: String,
    /// The secret code that opens the answer, in groups; of one without a name alone.
    pub secret: Option<String>,
}

/// The path of the form in her own name, without language prefix.
pub fn path(id: &str) -> String {
    format!("{}/complaint", staff_person_reports::path(id))
}

/// The form; it posts its fields and `key` to the page's own address, in her own name also `paper`, `other` and `agreed`.
pub fn render(view: &StaffPersonComplaintView, frame: &Frame) -> String {
    let words = frame.words;
    let title = words.get("staff-person-complaint-title");
    let check = view.her.as_ref().map(|her| &her.check);
    let faults = complaint_parts::errors(&view.form, words);
    let errors: Vec<_> = faults.into_iter().chain(counter_errors(check, frame)).collect();
    let mood = if errors.is_empty() { Mood::Fine } else { Mood::Problem };
    let (back, label, action) = around(view.her.as_ref(), frame);
    let content = view! {
        <BackLink href=frame.href(&back) label/>
        <ErrorSummary words errors/>
        {aloud(view.her.as_ref(), frame)}
        <h1>{title}</h1>
        <p>{words.get("staff-person-complaint-intro")}</p>
        {whose(view.her.is_some(), frame)}
        <form method="post" action=frame.href(&action) novalidate=true>
            {complaint_parts::fields(&view.form, frame)}
            {check.map(|check| at_counter(check, frame))}
            <Button label=words.get("complaint-send")/>
        </form>
        {complaint_parts::promises(words)}
    };
    document::page(frame, title, mood, content.into_any())
}

/// Where one goes back, what leads there, and where the form goes.
fn around(her: Option<&InHerName>, frame: &Frame) -> (String, String, String) {
    let words = frame.words;
    match her {
        None => {
            let find = FindFor::Reports;
            (find.path().to_owned(), words.get(find.title()).to_owned(), UNNAMED.to_owned())
        }
        Some(her) => {
            let name = [("name", her.name.as_str().into())];
            let label = words.with("staff-person-reports-title", &name);
            (staff_person_reports::path(&her.id), label, path(&her.id))
        }
    }
}

/// That what is written is read to her.
fn aloud(her: Option<&InHerName>, frame: &Frame) -> Option<AnyView> {
    let her = her?;
    let way = ReportWay::Counter { id: her.id.clone(), name: her.name.clone() };
    let text = way.aloud(frame.words)?;
    Some(view! { <p class="soft">{text}</p> }.into_any())
}

/// What a name means, and the way without one.
fn whose(named: bool, frame: &Frame) -> AnyView {
    let words = frame.words;
    if named {
        let href = frame.href(UNNAMED);
        return view! {
            <p>{words.get("staff-person-complaint-named")}</p>
            <p><a href=href>{words.get("staff-person-complaint-without")}</a></p>
        }
        .into_any();
    }
    view! {
        <p>{words.get("staff-person-complaint-unnamed")}</p>
        <p>{words.get("complaint-not-there")}</p>
    }
    .into_any()
}

/// The page after it was sent: the number, without a name also the code, this once.
pub fn render_sent(view: &CounterComplainedView, frame: &Frame) -> String {
    let words = frame.words;
    let title = words.get("complaint-sent-title");
    let back = match &view.her {
        Some(id) => staff_person_reports::path(id),
        None => FindFor::Reports.path().to_owned(),
    };
    let reference = view.reference.clone();
    let secret = view.secret.clone().map(|secret| {
        view! {
            <p>{words.get("complaint-secret")}</p>
            <p class="amount"><span class="nowrap">{secret}</span></p>
        }
    });
    let once = view.secret.is_some().then(|| {
        view! {
            <Notice kind=NoticeKind::Attention>
                <p>{words.get("complaint-secret-once")}</p>
                <p>{words.get("complaint-secret-keep")}</p>
            </Notice>
        }
    });
    let content = view! {
        <BackLink href=frame.href(&back) label=words.get("frame-back")/>
        <h1>{title}</h1>
        <Notice kind=NoticeKind::Good>
            <p>{words.get("staff-person-complaint-print")}</p>
            <p>{words.get("complaint-number")}</p>
            <p class="amount"><span class="nowrap">{reference}</span></p>
            {secret}
        </Notice>
        {once}
        {complaint_parts::promises(words)}
    };
    document::page(frame, title, Mood::Fine, content.into_any())
}
