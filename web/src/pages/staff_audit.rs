//! An auditor searches the trail of what was done: who, what, about whom, and whether it is sealed.

use leptos::prelude::*;
use sothon_domain::audit_search::{SearchFault, TypedSearch};
use sothon_domain::effects::legal_date;
use time::OffsetDateTime;

use super::staff_anomalies;
use super::staff_member::ascii;
use crate::Frame;
use crate::components::button::Button;
use crate::components::error_summary::{ErrorSummary, FieldError};
use crate::components::notice::{Notice, NoticeKind};
use crate::components::table::Table;
use crate::components::text_field::{Field, TextField};
use crate::document::{self, Mood};

/// The page's path.
pub const PATH: &str = "/staff/audit";

/// An act that an auditor may look for.
const EXAMPLE: &str = "file.revealed";

/// What an operator types to compare every row with its seal.
const VERIFY: &str = "sothon verify-audit";

/// What the page shows.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct StaffAuditView {
    /// What was typed.
    pub typed: TypedSearch,
    /// What is wrong with it.
    pub errors: Vec<SearchFault>,
    /// The rows that were found, the newest first; none before a search.
    pub rows: Option<Vec<AuditLine>>,
    /// The number of the last row, where older ones may follow.
    pub older: Option<i64>,
    /// The number of the last sealed batch, and when it was sealed.
    pub sealed: Option<(i64, OffsetDateTime)>,
}

/// A row of the trail.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AuditLine {
    /// When.
    pub at: OffsetDateTime,
    /// Who: an address or a label.
    pub actor: String,
    /// The name of the act.
    pub act: String,
    /// The label of to whom or what.
    pub subject: String,
    /// Codes, references and counts, by their keys in the trail; what has no key is shown as it is.
    pub detail: Vec<(String, AuditSaid)>,
    /// How it stands to its seal.
    pub seal: AuditSeal,
}

/// What one key of a row's detail says.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum AuditSaid {
    /// Nothing; the key is left out.
    Nothing,
    /// Yes or no.
    Flag(bool),
    /// Codes, references and counts.
    Text(String),
}

/// How a row stands to its seal.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum AuditSeal {
    /// It is what was sealed.
    Sealed,
    /// It is not sealed yet.
    Waits,
    /// It is not what was sealed.
    Broken,
}

/// The whole page. Its form posts `act`, `actor`, `about`, `from` and `until` to the page's own address; the one
/// for older rows also `before`.
pub fn render(view: &StaffAuditView, frame: &Frame) -> String {
    let words = frame.words;
    let title = words.get("staff-audit-title");
    let errors: Vec<_> = view.errors.iter().map(|fault| error(*fault, frame)).collect();
    let mood = if errors.is_empty() { Mood::Fine } else { Mood::Problem };
    let sealed = view.sealed.map(|(batch, at)| {
        let values = [
            ("batch", words.number(batch).into()),
            ("date", words.date(legal_date(at)).into()),
            ("time", words.time(at).into()),
        ];
        words.with("staff-audit-sealed-to", &values)
    });
    let content = view! {
        <ErrorSummary words errors/>
        <h1>{title}</h1>
        <p>{words.get("staff-audit-intro")}</p>
        <p><a href=frame.href(staff_anomalies::PATH)>{words.get("anomalies-title")}</a></p>
        {sealed.map(|text| view! { <p>{text}</p> })}
        {form(view, frame)}
        {rows(view, frame)}
    };
    document::page(frame, title, mood, content.into_any())
}

fn error(fault: SearchFault, frame: &Frame) -> FieldError {
    let (field, key) = match fault {
        SearchFault::About => ("about", "staff-audit-error-about"),
        SearchFault::From => ("from", "staff-audit-error-from"),
        SearchFault::Until => ("until", "staff-audit-error-until"),
    };
    FieldError { field: Some(field), text: frame.words.get(key).to_owned() }
}

fn form(view: &StaffAuditView, frame: &Frame) -> AnyView {
    let (words, typed) = (frame.words, &view.typed);
    let field = |name: &'static str, label: &str, hint: &str, value: &str| Field {
        name,
        label: words.get(label).to_owned(),
        hint: words.with(hint, &[("example", EXAMPLE.into())]),
        error: view
            .errors
            .iter()
            .map(|fault| error(*fault, frame))
            .find(|error| error.field == Some(name))
            .map(|error| error.text),
        value: value.to_owned(),
    };
    let act = field("act", "staff-audit-act", "staff-audit-act-hint", &typed.act);
    let actor = field("actor", "staff-audit-actor", "staff-audit-actor-hint", &typed.actor);
    let about = field("about", "staff-audit-about", "staff-audit-about-hint", &typed.about);
    let from = field("from", "staff-audit-from", "staff-audit-from-hint", &typed.from);
    let until = field("until", "staff-audit-until", "staff-audit-until-hint", &typed.until);
    view! {
        <form method="post" action=frame.href(PATH) novalidate=true>
            <input type="hidden" name="csrf" value=frame.csrf.clone()/>
            <TextField field=act/>
            <TextField field=actor/>
            <TextField field=about/>
            <TextField field=from/>
            <TextField field=until/>
            <Button label=words.get("staff-audit-search") key="A"/>
        </form>
    }
    .into_any()
}

fn rows(view: &StaffAuditView, frame: &Frame) -> Option<AnyView> {
    let words = frame.words;
    let found = view.rows.as_ref()?;
    if found.is_empty() {
        let none = words.get("staff-audit-none");
        return Some(view! { <Notice kind=NoticeKind::Info><p>{none}</p></Notice> }.into_any());
    }
    let columns = [
        "staff-audit-when",
        "staff-audit-actor",
        "staff-audit-act",
        "staff-audit-subject",
        "staff-audit-detail",
        "staff-audit-sealed",
    ];
    let columns = columns.map(|key| words.get(key).to_owned()).into();
    let rows = found.iter().map(|line| row(line, frame)).collect();
    let broken = found.iter().any(|line| line.seal == AuditSeal::Broken);
    let broken = broken.then(|| {
        let text = words.with("staff-audit-broken-notice", &[("command", VERIFY.into())]);
        view! { <Notice kind=NoticeKind::Attention><p>{text}</p></Notice> }
    });
    Some(
        view! {
            {broken}
            <Table caption=words.get("staff-audit-found") columns rows/>
            {view.older.map(|before| older(view, before, frame))}
        }
        .into_any(),
    )
}

fn row(line: &AuditLine, frame: &Frame) -> Vec<AnyView> {
    let words = frame.words;
    let when =
        [("date", words.date(legal_date(line.at)).into()), ("time", words.time(line.at).into())];
    vec![
        words.with("staff-unlock-at", &when).into_any(),
        ascii(&line.actor),
        ascii(&line.act),
        ascii(&line.subject),
        detail(&line.detail, frame),
        seal(line.seal, frame),
    ]
}

fn seal(seal: AuditSeal, frame: &Frame) -> AnyView {
    let words = frame.words;
    match seal {
        AuditSeal::Sealed => words.get("staff-audit-is-sealed").into_any(),
        AuditSeal::Waits => words.get("staff-audit-not-sealed").into_any(),
        AuditSeal::Broken => {
            view! { <strong>{words.get("staff-audit-broken")}</strong> }.into_any()
        }
    }
}

/// A line for each key: its words where the key is known, otherwise the key itself.
fn detail(said: &[(String, AuditSaid)], frame: &Frame) -> AnyView {
    let words = frame.words;
    let line = |(key, said): &(String, AuditSaid)| {
        let value = match said {
            AuditSaid::Nothing => return None,
            AuditSaid::Flag(true) => words.get("staff-audit-detail-yes").into_any(),
            AuditSaid::Flag(false) => words.get("staff-audit-detail-no").into_any(),
            AuditSaid::Text(text) => ascii(text),
        };
        let known = format!("staff-audit-detail-{}", key.replace('_', "-"));
        let label = match (key.as_str(), words.has(&known)) {
            ("", _) => None,
            (_, true) => Some(words.get(&known).to_owned().into_any()),
            (key, false) => Some(ascii(key)),
        };
        let label = label.map(|label| view! { {label}": " });
        Some(view! { <div>{label}{value}</div> })
    };
    said.iter().filter_map(line).collect::<Vec<_>>().into_any()
}

/// Asks for the rows before the last one.
fn older(view: &StaffAuditView, before: i64, frame: &Frame) -> AnyView {
    let TypedSearch { act, actor, about, from, until } = view.typed.clone();
    view! {
        <form method="post" action=frame.href(PATH)>
            <input type="hidden" name="csrf" value=frame.csrf.clone()/>
            <input type="hidden" name="act" value=act/>
            <input type="hidden" name="actor" value=actor/>
            <input type="hidden" name="about" value=about/>
            <input type="hidden" name="from" value=from/>
            <input type="hidden" name="until" value=until/>
            <input type="hidden" name="before" value=before.to_string()/>
            <Button label=frame.words.get("staff-audit-older") secondary=true key="O"/>
        </form>
    }
    .into_any()
}
