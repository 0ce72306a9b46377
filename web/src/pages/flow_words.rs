//! The words of each step of a flow: the question, how to answer, and its short name.

use sothon_domain::flow::StepKey;

/// The question. Those about the one who died take that one's `name`.
pub(super) fn title(step: StepKey) -> &'static str {
    match step {
        StepKey::Place => "claimant-ask-place",
        StepKey::Since => "report-since-title",
        // A fact is disputed on its own page.
        StepKey::Value => "not-right-check-yours",
        StepKey::Words => "not-right-check-words",
        StepKey::Name => "claimant-ask-name",
        StepKey::NameLatin => "claimant-ask-name-latin",
        StepKey::Born => "claimant-ask-born",
        StepKey::NationalId => "claimant-ask-national-id",
        StepKey::Phone => "claimant-ask-phone",
        StepKey::DeceasedName => "claimant-ask-deceased-name",
        StepKey::Relation => "claimant-ask-relation",
        StepKey::Sex => "claimant-ask-sex",
        StepKey::DeceasedNumber => "claimant-ask-deceased-number",
        StepKey::DeceasedPlace => "claimant-ask-deceased-place",
        StepKey::DeceasedBorn => "claimant-ask-deceased-born",
        StepKey::DeceasedService => "claimant-ask-deceased-service",
    }
}

/// How to answer.
pub(super) fn hint(step: StepKey) -> Option<&'static str> {
    match step {
        StepKey::Since => Some("report-since-unsure"),
        StepKey::Name => Some("claimant-ask-name-hint"),
        StepKey::NameLatin => Some("claimant-ask-name-latin-hint"),
        StepKey::Born | StepKey::DeceasedBorn => Some("claimant-ask-born-hint"),
        StepKey::NationalId => Some("activation-national-id-hint"),
        StepKey::Phone => Some("claimant-phone-hint"),
        StepKey::DeceasedNumber => Some("claimant-ask-deceased-number-hint"),
        StepKey::DeceasedPlace => Some("claimant-deceased-place-hint"),
        StepKey::DeceasedService => Some("claimant-ask-deceased-service-hint"),
        StepKey::Place
        | StepKey::Value
        | StepKey::Words
        | StepKey::DeceasedName
        | StepKey::Relation
        | StepKey::Sex => None,
    }
}

/// Its name beside a field and in the list of all answers.
pub(super) fn name(step: StepKey) -> &'static str {
    match step {
        StepKey::Place => "report-check-place",
        StepKey::Since => "report-check-since",
        StepKey::Value => "not-right-check-yours",
        StepKey::Words => "not-right-check-words",
        StepKey::Name => "claimant-name-khmer",
        StepKey::NameLatin => "claimant-name-latin",
        StepKey::Born => "activation-born",
        StepKey::NationalId => "activation-national-id",
        StepKey::Phone => "claimant-phone",
        StepKey::DeceasedName => "claimant-deceased-name",
        StepKey::Relation => "claimant-relation-to",
        StepKey::Sex => "claimant-sex",
        StepKey::DeceasedNumber => "claimant-deceased-number",
        StepKey::DeceasedPlace => "claimant-deceased-place",
        StepKey::DeceasedBorn => "claimant-deceased-born",
        StepKey::DeceasedService => "claimant-deceased-service",
    }
}

/// What she says who does not know the answer or has none; none for steps that must be answered.
pub(super) fn unknown(step: StepKey) -> Option<&'static str> {
    match step {
        StepKey::Born | StepKey::DeceasedBorn => Some("claimant-unknown-day"),
        StepKey::NationalId => Some("claimant-unknown-national-id"),
        StepKey::DeceasedNumber => Some("claimant-unknown-number"),
        StepKey::DeceasedService => Some("flow-unknown"),
        StepKey::Place
        | StepKey::Since
        | StepKey::Value
        | StepKey::Words
        | StepKey::Name
        | StepKey::NameLatin
        | StepKey::Phone
        | StepKey::DeceasedName
        | StepKey::Relation
        | StepKey::Sex
        | StepKey::DeceasedPlace => None,
    }
}
