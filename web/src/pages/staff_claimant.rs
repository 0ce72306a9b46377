//! One claimant in the hands of staff: what she says, which paper was seen, other records with her card, and
//! the decision of a second person.

use leptos::prelude::*;
use sothon_domain::access::StaffRole;
use sothon_domain::claimant::{ClaimantState, Deceased, RefusalReason, Refused, SurvivorRelation};
use sothon_domain::effects::legal_date;
use sothon_domain::masked::Shown;
use sothon_domain::part_date::Known;
use sothon_domain::person::{PersonName, PlaceCode};
use sothon_domain::person_lock::{CheckedPaper, NotAPaper};
use sothon_domain::place_change::Names;
use time::OffsetDateTime;

use super::claimant::reason_key;
use super::claimant_fields::relation_key;
use super::staff_claimants::{self, EnteredBy, by_key};
use super::staff_paper;
use super::staff_person_papers;
use super::staff_person_reports;
use super::staff_proof::{self, Proof};
use super::staff_reveal;
use crate::Frame;
use crate::components::back_link::BackLink;
use crate::components::button::Button;
use crate::components::error_summary::{ErrorSummary, FieldError};
use crate::components::notice::{Notice, NoticeKind};
use crate::components::select_field::SelectField;
use crate::components::summary_list::{Fact, SummaryList};
use crate::components::text_field::Field;
use crate::document::{self, Mood};
use crate::pages::staff_act;

/// What the page shows.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct StaffClaimantView {
    /// The end of the page's address.
    pub id: String,
    /// Her number.
    pub number: String,
    /// Her name.
    pub name: PersonName,
    /// Her day of birth.
    pub born: Shown,
    /// How much of it is known.
    pub born_known: Known,
    /// Her national identity number.
    pub national_id: Option<Shown>,
    /// Her phone.
    pub phone: Option<Shown>,
    /// Where she lives.
    pub place: PlaceCode,
    /// How she belonged to the one who died.
    pub relation: SurvivorRelation,
    /// Who died, as she says.
    pub deceased: Deceased,
    /// Who entered her.
    pub by: EnteredBy,
    /// The partner whose system did, if one did.
    pub partner: Option<Names>,
    /// When.
    pub entered_at: OffsetDateTime,
    /// Which paper was seen.
    pub paper: Option<CheckedPaper>,
    /// Other records with her card: their numbers, or none where they lie beyond the office.
    pub same_card: Vec<Option<String>>,
    /// Where her record stands.
    pub state: ClaimantState,
    /// Whether this member of staff confirms records, and if this one, why not.
    pub approve: Option<Result<(), Refused>>,
    /// The same for refusing it.
    pub refuse: Option<Result<(), Refused>>,
    /// Idempotency keys of confirming and of refusing.
    pub keys: [String; 2],
    /// What confirming asks for.
    pub proof: Proof,
    /// Why the last act was not done.
    pub error: Option<StaffClaimantError>,
}

/// Why an act was not done.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum StaffClaimantError {
    /// The record does not allow it, or not any more.
    Refused(Refused),
    /// No paper was named.
    Paper(NotAPaper),
    /// No reason was chosen.
    ReasonMissing,
}

impl StaffClaimantError {
    fn shown(self, frame: &Frame) -> FieldError {
        let text = |key: &str| frame.words.get(key).to_owned();
        match self {
            Self::Refused(refused) => FieldError { field: None, text: text(refused_key(refused)) },
            Self::Paper(fault) => staff_paper::error(fault, frame.words),
            Self::ReasonMissing => {
                FieldError { field: Some("reason"), text: text("staff-account-error-reason") }
            }
        }
    }
}

fn refused_key(refused: Refused) -> &'static str {
    match refused {
        Refused::AlreadyDecided => "staff-claimant-error-decided",
        Refused::OwnWork => "staff-claimant-own-work",
        Refused::SameCard => "staff-claimant-same-card-stops",
    }
}

/// The whole page. Its forms post `act` (`approve`, `refuse`) and `key` to the page's own address; confirming
/// also `paper` and `other` where no paper was seen, and `code` where it is asked, refusing `reason`.
pub fn render(view: &StaffClaimantView, frame: &Frame) -> String {
    let words = frame.words;
    let title = words.get("staff-claimant-title");
    let error = view.error.map(|error| error.shown(frame));
    let errors: Vec<_> = error.into_iter().chain(view.proof.error(frame)).collect();
    let mood = if errors.is_empty() { Mood::Fine } else { Mood::Problem };
    // An attestor sees her papers and adds none.
    let adds = frame.at_work.as_ref().is_some_and(|who| who.role != StaffRole::Attestor);
    let papers = adds.then(|| {
        let href = frame.href(&staff_person_papers::path(&view.id));
        let reports = frame.href(&staff_person_reports::path(&view.id));
        view! {
            <p><a href=href>{words.get("staff-person-papers-find-title")}</a></p>
            <p><a href=reports>{words.get("staff-person-reports-find-title")}</a></p>
        }
    });
    let content = view! {
        <BackLink href=frame.href(staff_claimants::PATH) label=words.get("staff-claimant-list-title")/>
        <ErrorSummary words errors/>
        <h1>{title}</h1>
        <SummaryList facts=facts(view, frame)/>
        {staff_reveal::form(&view.born, &format!("{}/{}", staff_claimants::PATH, view.id), frame)}
        {same_card(view, frame)}
        {papers}
        {stands(view, frame)}
    };
    document::page(frame, title, mood, content.into_any())
}

fn facts(view: &StaffClaimantView, frame: &Frame) -> Vec<Fact> {
    let words = frame.words;
    let name = format!("{} · {}", view.name.khmer.full(), view.name.latin.full());
    let fact = |key: &str, value: String| Fact::new(words.get(key), value);
    let private = |key: &str, shown| Fact::new(words.get(key), staff_reveal::known(shown, words));
    let deceased = &view.deceased;
    let number = deceased.number().map(|number| number.to_string());
    let paper = view.paper.as_ref().map(|paper| staff_paper::text(paper, words));
    let paper = paper.unwrap_or_else(|| words.get("staff-claimant-no-paper").to_owned());
    let mut facts = vec![
        fact("claimant-number", view.number.clone()),
        fact("staff-account-name", name),
        private("activation-born", Some(&view.born)),
        private("activation-national-id", view.national_id.as_ref()),
        private("claimant-phone", view.phone.as_ref()),
        fact("staff-claimant-place", words.place(&view.place)),
        fact("staff-claimant-relation", words.get(relation_key(view.relation)).to_owned()),
    ];
    let known = match view.born_known {
        Known::Day => None,
        Known::Month => Some("staff-claimant-born-month"),
        Known::Year => Some("staff-claimant-born-year"),
    };
    let known = known.map(|key| fact("staff-claimant-born-known", words.get(key).to_owned()));
    facts.splice(3..3, known);
    let said = [
        ("claimant-deceased-number", number),
        ("claimant-deceased-name", deceased.names().map(|names| words.known_as(names))),
        ("claimant-deceased-place", deceased.place().map(str::to_owned)),
        ("claimant-deceased-born", deceased.born().map(|born| words.part_date(born))),
        ("claimant-deceased-service", deceased.service().map(str::to_owned)),
    ];
    facts.extend(said.into_iter().filter_map(|(key, value)| Some(fact(key, value?))));
    let by = words.get(by_key(view.by)).to_owned();
    let by = match &view.partner {
        Some(partner) => format!("{by} · {} · {}", partner.khmer, partner.latin),
        None => by,
    };
    facts.extend([
        fact("staff-account-by", by),
        fact("staff-account-entered", words.date(legal_date(view.entered_at))),
        fact("staff-unlock-paper", paper),
    ]);
    facts
}

fn same_card(view: &StaffClaimantView, frame: &Frame) -> Option<AnyView> {
    let words = frame.words;
    let lines: Vec<_> = view
        .same_card
        .iter()
        .map(|number| {
            let elsewhere = || words.get("staff-claimant-same-card-elsewhere").to_owned();
            view! { <li>{number.clone().unwrap_or_else(elsewhere)}</li> }
        })
        .collect();
    let notice = view! {
        <Notice kind=NoticeKind::Attention>
            <p>{words.get("staff-claimant-same-card")}</p>
            <ul>{lines}</ul>
        </Notice>
    };
    (!view.same_card.is_empty()).then(|| notice.into_any())
}

fn stands(view: &StaffClaimantView, frame: &Frame) -> AnyView {
    let words = frame.words;
    let notice = |kind, key: &'static str| {
        view! { <Notice kind><p>{words.get(key)}</p></Notice> }.into_any()
    };
    match view.state {
        ClaimantState::Approved { .. } => view! {
            {notice(NoticeKind::Good, "staff-claimant-approved")}
            <p>{words.get("staff-claimant-approved-pin")}</p>
            <p><a href=frame.href("/staff/binding")>{words.get("staff-binding-title")}</a></p>
        }
        .into_any(),
        ClaimantState::Refused { reason, .. } => view! {
            <Notice kind=NoticeKind::Info>
                <p>{words.get("staff-claimant-refused")}</p>
                <p>{words.get(reason_key(reason))}</p>
            </Notice>
        }
        .into_any(),
        ClaimantState::Waits => match (view.approve, view.refuse) {
            (None, _) => notice(NoticeKind::Info, "staff-claimant-waits"),
            (Some(Err(refused)), Some(Err(_))) => {
                notice(NoticeKind::Attention, refused_key(refused))
            }
            (Some(Err(refused)), _) => view! {
                {notice(NoticeKind::Attention, refused_key(refused))}
                {refuse(view, frame)}
            }
            .into_any(),
            (Some(Ok(())), _) => view! { {approve(view, frame)}{refuse(view, frame)} }.into_any(),
        },
    }
}

fn approve(view: &StaffClaimantView, frame: &Frame) -> AnyView {
    let words = frame.words;
    let fault = view.error.and_then(|error| match error {
        StaffClaimantError::Paper(fault) => Some(fault),
        _ => None,
    });
    let paper =
        view.paper.is_none().then(|| staff_paper::fields(&Default::default(), fault, words));
    let fields = view! {
        <h2>{words.get("staff-claimant-approve-title")}</h2>
        <p>{words.get("staff-claimant-approve-why")}</p>
        {paper}
        {staff_proof::field(view.proof, frame)}
        <Button label=words.get("staff-claimant-approve") key="A"/>
    };
    form(view, frame, "approve", &view.keys[0], fields.into_any())
}

fn refuse(view: &StaffClaimantView, frame: &Frame) -> AnyView {
    let words = frame.words;
    let missing = view.error == Some(StaffClaimantError::ReasonMissing);
    let reason = Field {
        name: "reason",
        label: words.get("staff-account-reason").to_owned(),
        error: missing.then(|| words.get("staff-account-error-reason").to_owned()),
        ..Field::default()
    };
    let reasons = RefusalReason::ALL
        .map(|reason| (reason.code().to_owned(), words.get(reason_key(reason)).to_owned()))
        .into();
    let fields = view! {
        <h2>{words.get("staff-claimant-refuse-title")}</h2>
        <p>{words.get("staff-claimant-refuse-why")}</p>
        <SelectField field=reason choose=words.get("staff-account-reason-choose") lines=reasons/>
        <Button label=words.get("staff-account-refuse") secondary=true key="B"/>
    };
    form(view, frame, "refuse", &view.keys[1], fields.into_any())
}

fn form(
    view: &StaffClaimantView,
    frame: &Frame,
    act: &'static str,
    key: &str,
    fields: AnyView,
) -> AnyView {
    staff_act::form(&format!("{}/{}", staff_claimants::PATH, view.id), (act, key), fields, frame)
}
