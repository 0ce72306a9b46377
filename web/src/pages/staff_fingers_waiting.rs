//! Enrolments of fingers that wait for an officer: the list, and the page of one.

use leptos::prelude::*;
use sothon_domain::effects::legal_date;
use sothon_domain::finger::{EnrolRefused, EnrolmentStage};
use sothon_domain::masked::Shown;
use time::OffsetDateTime;

use super::staff_fingers::{refused_key, stage_name};
use super::staff_proof::{self, Proof};
use super::{staff_act, staff_reveal};
use crate::Frame;
use crate::components::back_link::BackLink;
use crate::components::button::Button;
use crate::components::choices::{Choice, Choices};
use crate::components::columns::Columns;
use crate::components::error_summary::{ErrorSummary, FieldError};
use crate::components::notice::{NoticeKind, notice};
use crate::components::summary_list::{Fact, SummaryList};
use crate::components::table::Table;
use crate::components::text_field::Field;
use crate::document::{self, Mood};

/// The path of the list.
pub const PATH: &str = "/staff/fingers";

/// One in the list.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct WaitingLine {
    /// The end of the address of its page.
    pub id: String,
    /// Her masked name, in the page's language.
    pub name: String,
    /// When she was at the branch.
    pub enrolled_at: OffsetDateTime,
}

/// What the page of one shows.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct WaitingFingersView {
    /// The end of the page's address.
    pub id: String,
    /// Her name, in both scripts.
    pub name: Shown,
    /// Her date of birth.
    pub birth_date: Shown,
    /// When she was at the branch.
    pub enrolled_at: OffsetDateTime,
    /// Where it stands.
    pub stage: EnrolmentStage,
    /// Whether whoever looks may decide it now, and why not.
    pub may: Result<(), EnrolRefused>,
    /// The idempotency key.
    pub key: String,
    /// What deciding asks for.
    pub proof: Proof,
    /// Why the last act was not done.
    pub error: Option<WaitingError>,
}

/// Why it was not decided.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum WaitingError {
    /// Nothing is chosen.
    NoDecision,
    /// It may not be.
    Refused(EnrolRefused),
}

/// What is chosen to approve, and its words.
const APPROVE: (&str, &str) = ("approve", "fingers-waiting-approve");
/// What is chosen to refuse, and its words.
const REFUSE: (&str, &str) = ("refuse", "fingers-waiting-refuse");

/// The list.
pub fn render_list(lines: &[WaitingLine], frame: &Frame) -> String {
    let words = frame.words;
    let title = words.get("fingers-waiting-title");
    let list = if lines.is_empty() {
        notice(NoticeKind::Good, words.get("fingers-waiting-none"))
    } else {
        let columns = ["counter-name", "fingers-waiting-since"];
        let columns = columns.map(|key| words.get(key).to_owned()).into();
        let rows = lines.iter().map(|line| row(line, frame)).collect();
        view! { <Table caption=title columns rows/> }.into_any()
    };
    let content = view! {
        <BackLink href=frame.href("/staff/queue") label=words.get("staff-queue-title")/>
        <h1>{title}</h1>
        <p>{words.get("fingers-waiting-intro")}</p>
        {list}
    };
    document::page(frame, title, Mood::Fine, content.into_any())
}

fn row(line: &WaitingLine, frame: &Frame) -> Vec<AnyView> {
    let href = frame.href(&format!("{PATH}/{}", line.id));
    let date = frame.words.date(legal_date(line.enrolled_at));
    vec![view! { <a href=href>{line.name.clone()}</a> }.into_any(), date.into_any()]
}

/// One of them. Its form posts `act` (`settle`), `key`, `decision` (`approve` or `refuse`) and, where it is asked,
/// `code` to the page's own address.
pub fn render(view: &WaitingFingersView, frame: &Frame) -> String {
    let words = frame.words;
    let title = words.get("fingers-waiting-title");
    let error = |error: WaitingError| match error {
        WaitingError::NoDecision => FieldError {
            field: Some("decision"),
            text: words.get("fingers-waiting-no-decision").to_owned(),
        },
        WaitingError::Refused(refused) => {
            FieldError { field: None, text: words.get(refused_key(refused)).to_owned() }
        }
    };
    let errors: Vec<_> = view.error.map(error).into_iter().chain(view.proof.error(frame)).collect();
    let mood = if errors.is_empty() { Mood::Fine } else { Mood::Problem };
    let facts = vec![
        Fact::new(words.get("counter-name"), staff_reveal::fact(&view.name, words)),
        Fact::new(words.get("counter-born"), staff_reveal::fact(&view.birth_date, words)),
        Fact::new(words.get("fingers-waiting-since"), words.date(legal_date(view.enrolled_at))),
        Fact::new(words.get("counter-state"), stage_name(view.stage, words)),
    ];
    let main = view! { <SummaryList facts/> }.into_any();
    let content = view! {
        <BackLink href=frame.href(PATH) label=title/>
        <ErrorSummary words errors/>
        <h1>{title}</h1>
        <Columns main side=decide(view, frame)/>
    };
    document::page(frame, title, mood, content.into_any())
}

/// Approving or refusing, or why neither may be.
fn decide(view: &WaitingFingersView, frame: &Frame) -> AnyView {
    let words = frame.words;
    if let Err(refused) = view.may {
        return notice(NoticeKind::Info, words.get(refused_key(refused)));
    }
    let path = format!("{PATH}/{}", view.id);
    let field = Field {
        name: "decision",
        label: words.get("fingers-waiting-decision").to_owned(),
        ..Field::default()
    };
    let choice = |(value, key): (&str, &'static str)| Choice {
        value: value.to_owned(),
        label: words.get(key).to_owned(),
    };
    let choices = [APPROVE, REFUSE].map(choice).into();
    let fields = view! {
        <p>{words.get("fingers-waiting-how")}</p>
        <Choices field choices/>
        {staff_proof::field(view.proof, frame)}
        <Button label=words.get("fingers-waiting-settle") key="A"/>
    };
    staff_act::form(&path, ("settle", &view.key), fields.into_any(), frame)
}
