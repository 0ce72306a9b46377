//! Anybody says that a pensioner has died: one short form, and the number of the report. Neither page tells whether
//! the register knows anybody.

use leptos::prelude::*;
use sothon_domain::death_report::{ReportFault, ReportField, TypedReport};
use sothon_domain::gazetteer;
use sothon_domain::trusted_contact::Relation;
use sothon_locales::Words;

use super::report_death_family;
pub use super::report_death_family::ClaimOffer;
use super::trusted_contact::relation;
use crate::Frame;
use crate::components::back_link::BackLink;
use crate::components::button::Button;
use crate::components::error_summary::{ErrorSummary, FieldError};
use crate::components::notice::{Notice, NoticeKind};
use crate::components::select_field::SelectField;
use crate::components::text_field::{Field, Kind, TextField};
use crate::document::{self, Mood};

/// The form's path.
pub const PATH: &str = "/report-death";

/// What the form shows.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct ReportDeathView {
    /// What was typed before, to be corrected.
    pub typed: TypedReport,
    /// What is wrong with it.
    pub faults: Vec<ReportFault>,
    /// Whether too many reports came from this phone or network today.
    pub too_many: bool,
    /// The key that makes sending twice one act.
    pub key: String,
}

/// What is shown after it was sent.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DeathReceivedView {
    /// The number of the report.
    pub reference: String,
    /// What this browser may go on to claim; nothing where it has told of nobody of the family, or too long ago.
    pub offer: Option<ClaimOffer>,
    /// Whether whoever reads it has signed in, also where the session has ended by waiting.
    pub signed_in: bool,
}

/// The name of a field in the form.
/// The name of a field in the form.
pub fn name(field: ReportField) -> &'static str {
    match field {
        ReportField::Number => "number",
        ReportField::Name => "name",
        ReportField::Province => "province",
        ReportField::Place => "place",
        ReportField::Died => "died",
        ReportField::Relation => "relation",
        ReportField::Phone => "phone",
    }
}

/// The key of what is said of a fault.
pub fn fault_key(fault: ReportFault) -> &'static str {
    use ReportFault::{Malformed, Missing};
    match fault {
        Malformed(ReportField::Number) | Missing(ReportField::Number) => "death-error-number",
        Missing(ReportField::Name) => "death-error-name-missing",
        Malformed(ReportField::Name)
        | Malformed(ReportField::Place)
        | Missing(ReportField::Place) => "death-error-long",
        Missing(ReportField::Province) | Malformed(ReportField::Province) => "death-error-province",
        Missing(ReportField::Died) | Malformed(ReportField::Died) => "death-error-died",
        Missing(ReportField::Relation) | Malformed(ReportField::Relation) => "death-error-relation",
        Missing(ReportField::Phone) | Malformed(ReportField::Phone) => "death-error-phone",
    }
}

/// The form; it posts its fields and `key` to the page's own address.
pub fn render(view: &ReportDeathView, frame: &Frame) -> String {
    let words = frame.words;
    let title = words.get("death-title");
    let hotline = frame.institution.hotline.as_str();
    let too_many = view.too_many.then(|| FieldError {
        field: None,
        text: words.with("death-error-too-many", &[("number", hotline.into())]),
    });
    let error = |fault: &ReportFault| FieldError {
        field: Some(name(fault.field())),
        text: words.get(fault_key(*fault)).to_owned(),
    };
    let errors: Vec<_> = too_many.into_iter().chain(view.faults.iter().map(error)).collect();
    let mood = if errors.is_empty() { Mood::Fine } else { Mood::Problem };
    let content = view! {
        <BackLink href=frame.href("/") label=words.get("frame-back")/>
        <ErrorSummary words errors/>
        <h1>{title}</h1>
        <p>{words.get("death-condolence")}</p>
        <p>{words.get("death-what")}</p>
        <p>{words.get("death-unnamed")}</p>
        <form method="post" action=frame.href(PATH) novalidate=true>
            <input type="hidden" name="csrf" value=frame.csrf.clone()/>
            <input type="hidden" name="key" value=view.key.clone()/>
            {whose(view, words)}
            {how(view, words)}
            <Button label=words.get("death-send")/>
        </form>
    };
    document::page(frame, title, mood, content.into_any())
}

fn field(
    view: &ReportDeathView,
    of: ReportField,
    (label, hint): (&str, Option<&str>),
    words: &'static Words,
) -> Field {
    let typed = &view.typed;
    let value = match of {
        ReportField::Number => &typed.number,
        ReportField::Name => &typed.name,
        ReportField::Province => &typed.province,
        ReportField::Place => &typed.place,
        ReportField::Died => &typed.died,
        ReportField::Relation => &typed.relation,
        ReportField::Phone => &typed.phone,
    };
    let fault = view.faults.iter().find(|fault| fault.field() == of);
    Field {
        name: name(of),
        label: words.get(label).to_owned(),
        hint: hint.map(|key| words.get(key).to_owned()).unwrap_or_default(),
        error: fault.map(|fault| words.get(fault_key(*fault)).to_owned()),
        value: value.clone(),
    }
}

/// Who has died: a number, or a name and a place.
fn whose(view: &ReportDeathView, words: &'static Words) -> AnyView {
    let field = |of, label, hint| field(view, of, (label, hint), words);
    let number = field(ReportField::Number, "death-number", Some("death-number-hint"));
    let name = field(ReportField::Name, "death-name", None);
    let province = field(ReportField::Province, "death-province", None);
    let place = field(ReportField::Place, "death-place", Some("death-place-hint"));
    let provinces = gazetteer::children(None).map(|(code, _)| {
        let text = words.place(&code);
        (code.to_string(), text)
    });
    let provinces = provinces.collect::<Vec<_>>();
    view! {
        <h2>{words.get("death-who-title")}</h2>
        <p>{words.get("death-who")}</p>
        <TextField field=number kind=Kind::MemberNumber/>
        <TextField field=name/>
        <SelectField field=province choose=words.get("death-province-choose") lines=provinces/>
        <TextField field=place/>
    }
    .into_any()
}

/// When, and who says so.
fn how(view: &ReportDeathView, words: &'static Words) -> AnyView {
    let field = |of, label, hint| field(view, of, (label, hint), words);
    let died = field(ReportField::Died, "death-died", Some("death-died-hint"));
    let which = field(ReportField::Relation, "death-relation", None);
    let phone = field(ReportField::Phone, "death-phone", Some("death-phone-hint"));
    let lines =
        Relation::ALL.map(|one| (one.code().to_owned(), relation(one, words).to_owned())).into();
    view! {
        <h2>{words.get("death-how-title")}</h2>
        <TextField field=died/>
        <SelectField field=which choose=words.get("death-relation-choose") lines/>
        <TextField field=phone kind=Kind::Number/>
    }
    .into_any()
}

/// The page after it was sent. It hangs on what this browser has told and on nothing of the register.
pub fn render_received(view: &DeathReceivedView, frame: &Frame) -> String {
    let words = frame.words;
    let title = words.get("death-received-title");
    let hotline = frame.institution.hotline.as_str();
    let call = words.with("death-received-call", &[("number", hotline.into())]);
    let reference = view.reference.clone();
    let content = view! {
        <BackLink href=frame.href("/") label=words.get("frame-back")/>
        <h1>{title}</h1>
        <Notice kind=NoticeKind::Good>
            <p>{words.get("death-received")}</p>
            <p>{words.get("death-received-number")}</p>
            <p class="amount"><span class="nowrap">{reference}</span></p>
        </Notice>
        <h2>{words.get("death-received-next-title")}</h2>
        <p>{words.get("death-received-next")}</p>
        <p>{words.get("death-received-after")}</p>
        <h2>{words.get("death-received-money-title")}</h2>
        <p>{words.get("death-received-money")}</p>
        <p>{words.get("death-received-money-two")}</p>
        {report_death_family::section(view.offer.as_ref(), view.signed_in, frame)}
        <p>{call}</p>
    };
    document::page(frame, title, Mood::Fine, content.into_any())
}
