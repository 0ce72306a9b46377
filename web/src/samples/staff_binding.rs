//! The pages on which two of the staff bind a phone, and the one that is handed to the person.

use sothon_domain::masked::{PrivateFact, Shown};
use sothon_domain::message_form::MessageForm;
use sothon_domain::person::Phone;
use sothon_domain::person_lock::{CheckedPaper, NotAPaper};
use sothon_domain::phone_binding::{
    FactField, RefusalReason, Refused, SpokenLanguage, TypedBinding, TypedFacts,
};
use sothon_domain::trusted_contact::Relation;
use sothon_locales::Words;
use time::macros::{date, datetime};

use super::staff::at_work;
use super::{Sample, facts, sample};
use crate::pages::phone_pin::PinError;
use crate::pages::staff_binding::{self, BindingLine, LookError, StaffBindingView};
use crate::pages::staff_binding_one::{
    self, BindingError, BindingKeys, BindingStage, Part, PinOffer, ShownContact, ShownProposal,
    StaffBindingOneView,
};
use crate::pages::staff_binding_pin::{self, PinStage, StaffBindingPinView};
use crate::pages::staff_proof::Proof;
use crate::pages::trusted_contact::ContactError;

/// Each page in each state.
pub(super) fn pages(words: &'static Words) -> Vec<Sample> {
    let mut samples = looks(words);
    samples.extend(forms(words));
    samples.extend(decisions(words));
    samples.extend(pins(words));
    samples
}

fn looks(words: &'static Words) -> Vec<Sample> {
    let page = |name: &str, view: StaffBindingView| {
        sample(name, staff_binding::render(&view, &at_work(words, "/staff/binding")))
    };
    let line = |name: &str, mine| BindingLine {
        id: "sample".to_owned(),
        name: name.to_owned(),
        proposed_on: date!(2026 - 11 - 25),
        mine,
    };
    let waiting = vec![line("ចា… សុ…", true), line("ស៊ឹ… ស្រី…", false)];
    let typed = TypedFacts {
        member_number: "K-204577".to_owned(),
        national_id: "010234567".to_owned(),
        birth_date: "15/6/1957".to_owned(),
    };
    let wrong = |errors| StaffBindingView { typed: typed.clone(), errors, waiting: Vec::new() };
    let all = [FactField::MemberNumber, FactField::NationalId, FactField::BirthDate];
    vec![
        page("staff-binding", StaffBindingView { waiting, ..StaffBindingView::default() }),
        page("staff-binding-none", StaffBindingView::default()),
        page("staff-binding-malformed", wrong(all.map(LookError::Malformed).into())),
        page("staff-binding-unknown", wrong(vec![LookError::Unknown])),
        page("staff-binding-wait", wrong(vec![LookError::Wait { seconds: 60 }])),
    ]
}

fn blank() -> StaffBindingOneView {
    let key = || "sample-key".to_owned();
    StaffBindingOneView {
        id: "sample".to_owned(),
        name: facts::masked_name(),
        phone: Some(PrivateFact::Phone(phone("012204577")).masked()),
        proposed: None,
        stage: BindingStage::Form(Box::default()),
        keys: BindingKeys { propose: key(), confirm: key(), refuse: key(), withdraw: key() },
        proof: Proof::Given,
        errors: Vec::new(),
    }
}

fn one(words: &'static Words, name: &str, view: &StaffBindingOneView) -> Sample {
    sample(name, staff_binding_one::render(view, &at_work(words, "/staff/binding/sample")))
}

fn forms(words: &'static Words) -> Vec<Sample> {
    let typed = TypedBinding {
        paper: "other".to_owned(),
        other: "សៀវភៅប្រាក់សោធន".to_owned(),
        number: "new".to_owned(),
        phone: "12".to_owned(),
        contact_name: "ចាន់ ដារ៉ា".to_owned(),
        lost: true,
        ..TypedBinding::default()
    };
    let wrong = |errors| StaffBindingOneView {
        stage: BindingStage::Form(Box::new(typed.clone())),
        errors,
        ..blank()
    };
    let many = vec![
        BindingError::Paper(NotAPaper::TooLong),
        BindingError::Phone,
        BindingError::LanguageMissing,
        BindingError::Contact(ContactError::NameTooLong),
        BindingError::Contact(ContactError::OwnPhone),
        BindingError::Contact(ContactError::RelationMissing),
    ];
    let nothing = vec![BindingError::Paper(NotAPaper::NoneChosen), BindingError::NumberMissing];
    let late = BindingError::Refused(Refused::TooLate);
    let none = StaffBindingOneView { phone: None, ..blank() };
    vec![
        one(words, "staff-binding-one", &blank()),
        one(words, "staff-binding-one-no-phone", &none),
        one(words, "staff-binding-one-errors", &wrong(many)),
        one(words, "staff-binding-one-nothing", &wrong(nothing)),
        one(words, "staff-binding-one-no-number", &wrong(vec![BindingError::NoNumberYet])),
        one(words, "staff-binding-one-another", &wrong(vec![BindingError::AnotherWaits])),
        one(words, "staff-binding-one-late", &wrong(vec![late])),
    ]
}

fn phone(typed: &str) -> Phone {
    typed.parse().expect("invariant: a sample number")
}

fn proposal(longest: bool, show: fn(PrivateFact) -> Shown) -> ShownProposal {
    let text = "invariant: the samples are well-formed";
    let (name, paper) = match longest {
        true => ("ក".repeat(60), CheckedPaper::Other("សៀវភៅប្រាក់សោធន".repeat(6))),
        false => ("ចាន់ ដារ៉ា".to_owned(), CheckedPaper::NationalId),
    };
    let contact = ShownContact {
        name: show(PrivateFact::ContactName(name.parse().expect(text))),
        phone: show(PrivateFact::ContactPhone(phone("098765432"))),
        relation: Relation::Grandchild,
    };
    ShownProposal {
        paper,
        phone: Some(show(PrivateFact::Phone(phone("0971234567")))),
        language: SpokenLanguage::Khmer,
        form: MessageForm::Voice,
        contact: Some(contact),
        lost: true,
        at: datetime!(2026-11-25 03:40 UTC),
        maker: "agent-12@nsaf.example".to_owned(),
        shared_by: 3,
    }
}

fn decisions(words: &'static Words) -> Vec<Sample> {
    let masked = |longest| proposal(longest, |fact| fact.masked());
    let at = |stage| StaffBindingOneView { proposed: Some(masked(false)), stage, ..blank() };
    let checker = || at(BindingStage::Waits(Part::Checker));
    let same = ShownProposal {
        phone: None,
        contact: None,
        lost: false,
        language: SpokenLanguage::English,
        form: MessageForm::Text,
        shared_by: 0,
        ..masked(false)
    };
    let in_full = StaffBindingOneView {
        name: Shown::Revealed(PrivateFact::Name(facts::name())),
        phone: Some(Shown::Revealed(PrivateFact::Phone(phone("012204577")))),
        proposed: Some(proposal(true, Shown::Revealed)),
        ..checker()
    };
    let confirmed = |offer| at(BindingStage::Confirmed(offer));
    let failed = |error| StaffBindingOneView { errors: vec![error], ..checker() };
    let refused = |refused| failed(BindingError::Refused(refused));
    let hers = StaffBindingOneView { phone: None, ..confirmed(PinOffer::No) };
    let states = [
        ("waits", checker()),
        ("in-full", in_full),
        ("same", StaffBindingOneView { proposed: Some(same), ..checker() }),
        ("longest", StaffBindingOneView { proposed: Some(masked(true)), ..checker() }),
        ("code-asked", StaffBindingOneView { proof: Proof::Asked, ..checker() }),
        ("mine", at(BindingStage::Waits(Part::Maker))),
        ("onlooker", at(BindingStage::Waits(Part::Onlooker))),
        ("pin-now", confirmed(PinOffer::Now)),
        ("pin-typed", confirmed(PinOffer::Typed)),
        ("confirmed", hers),
        ("refused", at(BindingStage::Refused(RefusalReason::PaperDoubtful))),
        ("withdrawn", at(BindingStage::Withdrawn)),
        ("no-reason", failed(BindingError::ReasonMissing)),
        ("decided", refused(Refused::AlreadyDone)),
        ("own-work", refused(Refused::OwnWork)),
        ("others-work", refused(Refused::OthersWork)),
        ("nothing-proposed", refused(Refused::NothingProposed)),
    ];
    states.map(|(name, view)| one(words, &format!("staff-binding-one-{name}"), &view)).into()
}

fn pins(words: &'static Words) -> Vec<Sample> {
    let page = |name: &str, stage| {
        let view = StaffBindingPinView {
            id: "sample".to_owned(),
            phone: "•••567".to_owned(),
            dial: "*1288#".to_owned(),
            stage,
        };
        sample(name, staff_binding_pin::render(&view, &at_work(words, "/staff/binding/sample/pin")))
    };
    let open = |errors| PinStage::Open { key: "sample-key".to_owned(), errors };
    vec![
        page("staff-binding-pin", open(vec![])),
        page("staff-binding-pin-weak", open(vec![PinError::Weak, PinError::Differs])),
        page("staff-binding-pin-often", open(vec![PinError::TooOften])),
        page("staff-binding-pin-done", PinStage::Done),
        page("staff-binding-pin-late", PinStage::Late),
    ]
}
