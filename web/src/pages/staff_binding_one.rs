//! One binding of a phone in the hands of staff: the form of who has seen the person and her paper, what a
//! second of the staff confirms or refuses, and the way to the page where she types her PIN.

mod acts;
mod form;

use leptos::prelude::*;
use sothon_domain::effects::legal_date;
use sothon_domain::masked::Shown;
use sothon_domain::message_form::MessageForm;
use sothon_domain::person_lock::{CheckedPaper, NotAPaper, PaperKind};
use sothon_domain::phone_binding::{RefusalReason, Refused, SpokenLanguage, TypedBinding};
use sothon_domain::trusted_contact::Relation;
use time::OffsetDateTime;

use super::notices::form_key;
use super::staff_proof::Proof;
use super::staff_reveal;
use super::trusted_contact::{ContactError, relation};
use crate::Frame;
use crate::components::back_link::BackLink;
use crate::components::columns::Columns;
use crate::components::error_summary::{ErrorSummary, FieldError};
use crate::components::summary_list::{Fact, SummaryList};
use crate::document::{self, Mood};
use crate::pages::staff_member::ascii;

/// What the page shows.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct StaffBindingOneView {
    /// The end of the page's address.
    pub id: String,
    /// Her name, in both scripts.
    pub name: Shown,
    /// The number that the register has now, if it has one.
    pub phone: Option<Shown>,
    /// What is proposed; none where it has only begun.
    pub proposed: Option<ShownProposal>,
    /// Where it stands.
    pub stage: BindingStage,
    /// One idempotency key for each form of the page.
    pub keys: BindingKeys,
    /// What confirming asks for.
    pub proof: Proof,
    /// Why the last act was not done.
    pub errors: Vec<BindingError>,
}

/// A proposal as the page shows it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ShownProposal {
    /// Which paper was looked at.
    pub paper: CheckedPaper,
    /// The number that is to be hers; none where the one she has stays.
    pub phone: Option<Shown>,
    /// In which language she is to be written to.
    pub language: SpokenLanguage,
    /// In which form she wants her messages.
    pub form: MessageForm,
    /// Whom she trusts.
    pub contact: Option<ShownContact>,
    /// Whether she has lost her phone or her passkey.
    pub lost: bool,
    /// When.
    pub at: OffsetDateTime,
    /// Address of whoever proposes it.
    pub maker: String,
    /// How many others have the number that is to be hers.
    pub shared_by: i64,
}

/// Whom she trusts to hear of changes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ShownContact {
    /// How she calls her.
    pub name: Shown,
    /// Her phone.
    pub phone: Shown,
    /// How they belong to each other.
    pub relation: Relation,
}

/// Where a binding stands.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum BindingStage {
    /// The one who looks fills in the form.
    Form(Box<TypedBinding>),
    /// It waits, and what the one who looks may do about it.
    Waits(Part),
    /// The phone is bound.
    Confirmed(PinOffer),
    /// It came to nothing.
    Refused(RefusalReason),
    /// Its maker took it back.
    Withdrawn,
}

/// What the one who looks may do about a proposal.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Part {
    /// She proposed it.
    Maker,
    /// She confirms or refuses it.
    Checker,
    /// Her role does neither.
    Onlooker,
}

/// Whether she may type her PIN on this device.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum PinOffer {
    /// Now.
    Now,
    /// She has.
    Typed,
    /// Not here, or not any more.
    No,
}

/// Idempotency keys.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct BindingKeys {
    /// Of proposing.
    pub propose: String,
    /// Of confirming.
    pub confirm: String,
    /// Of refusing.
    pub refuse: String,
    /// Of withdrawing.
    pub withdraw: String,
}

/// Why an act was not done.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum BindingError {
    /// No paper is named.
    Paper(NotAPaper),
    /// Neither the number she has nor a new one was chosen.
    NumberMissing,
    /// No number is registered that could stay.
    NoNumberYet,
    /// The new number is none.
    Phone,
    /// No language was chosen.
    LanguageMissing,
    /// The trusted contact won't do.
    Contact(ContactError),
    /// No reason was chosen.
    ReasonMissing,
    /// Another proposal waits for the person.
    AnotherWaits,
    /// The binding does not allow it, or not any more.
    Refused(Refused),
}

impl BindingError {
    fn field(self) -> Option<&'static str> {
        match self {
            Self::Paper(NotAPaper::NoneChosen) => Some("paper"),
            Self::Paper(NotAPaper::NotDescribed | NotAPaper::TooLong) => Some("other"),
            Self::NumberMissing | Self::NoNumberYet => Some("number"),
            Self::Phone => Some("phone"),
            Self::LanguageMissing => Some("language"),
            Self::Contact(ContactError::NameMissing | ContactError::NameTooLong) => {
                Some("contact_name")
            }
            Self::Contact(ContactError::Phone | ContactError::OwnPhone) => Some("contact_phone"),
            Self::Contact(ContactError::RelationMissing) => Some("contact_relation"),
            Self::ReasonMissing => Some("reason"),
            Self::AnotherWaits | Self::Refused(_) => None,
        }
    }

    fn key(self) -> &'static str {
        match self {
            Self::Paper(NotAPaper::NoneChosen) => "staff-unlock-error-paper",
            Self::Paper(NotAPaper::NotDescribed) => "staff-unlock-error-other",
            Self::Paper(NotAPaper::TooLong) => "staff-unlock-error-other-long",
            Self::NumberMissing => "staff-binding-error-choice",
            Self::NoNumberYet => "staff-binding-error-no-number",
            Self::Phone => "trusted-contact-error-phone",
            Self::LanguageMissing => "staff-binding-error-language",
            Self::Contact(ContactError::NameMissing) => "trusted-contact-error-name",
            Self::Contact(ContactError::NameTooLong) => "trusted-contact-error-name-long",
            Self::Contact(ContactError::Phone) => "trusted-contact-error-phone",
            Self::Contact(ContactError::OwnPhone) => "staff-binding-error-own-phone",
            Self::Contact(ContactError::RelationMissing) => "trusted-contact-error-relation",
            Self::ReasonMissing => "staff-binding-error-reason",
            Self::AnotherWaits => "staff-binding-error-waits",
            Self::Refused(Refused::NothingProposed) => "staff-binding-error-nothing",
            Self::Refused(Refused::AlreadyDone) => "staff-binding-error-decided",
            Self::Refused(Refused::OwnWork) => "staff-binding-own-work",
            Self::Refused(Refused::OthersWork) => "staff-binding-error-others-work",
            Self::Refused(Refused::TooLate) => "staff-binding-error-late",
        }
    }
}

/// The whole page. Its forms post `act` (`propose`, `confirm`, `refuse`, `withdraw`) and `key` to the page's
/// own address; proposing also the fields of [`TypedBinding`], confirming `code` where it is asked, refusing
/// `reason`.
pub fn render(view: &StaffBindingOneView, frame: &Frame) -> String {
    let words = frame.words;
    let title = words.get("staff-binding-one-title");
    let error = |error: &BindingError| FieldError {
        field: error.field(),
        text: words.get(error.key()).to_owned(),
    };
    let errors: Vec<_> = view.errors.iter().map(error).chain(view.proof.error(frame)).collect();
    let mood = if errors.is_empty() { Mood::Fine } else { Mood::Problem };
    let reveal = staff_reveal::form(&view.name, &format!("/staff/binding/{}", view.id), frame);
    let main = view! { <SummaryList facts=facts(view, frame)/>{reveal} }.into_any();
    let body = match &view.stage {
        BindingStage::Form(typed) => view! { {main}{form::form(view, typed, frame)} }.into_any(),
        _ => view! { <Columns main side=acts::column(view, frame)/> }.into_any(),
    };
    let content = view! {
        <BackLink href=frame.href("/staff/binding") label=words.get("staff-binding-title")/>
        <ErrorSummary words errors/>
        <h1>{title}</h1>
        {body}
    };
    document::page(frame, title, mood, content.into_any())
}

fn facts(view: &StaffBindingOneView, frame: &Frame) -> Vec<Fact> {
    let words = frame.words;
    let number = match &view.phone {
        Some(phone) => staff_reveal::fact(phone, words),
        None => words.get("staff-binding-phone-none").into_any(),
    };
    let mut facts = vec![
        Fact::new(words.get("staff-unlock-name"), staff_reveal::fact(&view.name, words)),
        Fact::new(words.get("staff-binding-phone-now"), number),
    ];
    if let Some(shown) = &view.proposed {
        facts.extend(proposal(shown, frame));
    }
    facts
}

fn proposal(shown: &ShownProposal, frame: &Frame) -> Vec<Fact> {
    let words = frame.words;
    let ShownProposal { paper, phone, language, form, contact, lost, .. } = shown;
    let number = match phone {
        Some(phone) => view! { <strong>{staff_reveal::fact(phone, words)}</strong> }.into_any(),
        None => words.get("staff-binding-phone-stays").into_any(),
    };
    let mut facts = vec![Fact::new(words.get("staff-binding-phone-new"), number)];
    if shown.shared_by > 0 {
        let others = words.number(shown.shared_by);
        let text = words.with("staff-binding-shared-by", &[("count", others.into())]);
        facts.push(Fact::new(words.get("staff-binding-shared"), text));
    }
    facts.push(Fact::new(words.get("staff-unlock-paper"), paper_words(paper, frame)));
    facts.push(Fact::new(words.get("staff-binding-language"), language_words(*language, frame)));
    facts.push(Fact::new(words.get("notices-form"), words.get(form_key(*form))));
    if let Some(contact) = contact {
        facts.push(Fact::new(words.get("staff-binding-contact"), contact_words(contact, frame)));
    }
    if *lost {
        facts
            .push(Fact::new(words.get("staff-binding-lost"), words.get("staff-binding-lost-what")));
    }
    let date = words.date(legal_date(shown.at));
    let at = [("date", date.into()), ("time", words.time(shown.at).into())];
    facts.push(Fact::new(words.get("staff-unlock-proposed-by"), ascii(&shown.maker)));
    facts
        .push(Fact::new(words.get("staff-unlock-proposed-on"), words.with("staff-unlock-at", &at)));
    facts
}

pub(super) fn paper_words(paper: &CheckedPaper, frame: &Frame) -> String {
    let words = frame.words;
    match paper.description() {
        None => words.get(paper_key(paper.kind())).to_owned(),
        Some(text) => words.with("staff-unlock-paper-other-what", &[("text", text.into())]),
    }
}

pub(super) fn paper_key(kind: PaperKind) -> &'static str {
    match kind {
        PaperKind::NationalId => "staff-unlock-paper-national-id",
        PaperKind::FamilyBook => "staff-unlock-paper-family-book",
        PaperKind::Other => "staff-unlock-paper-other",
    }
}

fn language_words(language: SpokenLanguage, frame: &Frame) -> &'static str {
    frame.words.get(match language {
        SpokenLanguage::Khmer => "staff-binding-language-km",
        SpokenLanguage::English => "staff-binding-language-en",
    })
}

fn contact_words(contact: &ShownContact, frame: &Frame) -> AnyView {
    let said = |shown| staff_reveal::fact(shown, frame.words);
    let (name, phone) = (said(&contact.name), said(&contact.phone));
    let relation = relation(contact.relation, frame.words);
    view! { {name}<br/>{phone}<br/>{relation} }.into_any()
}
