//! The words of each step of a flow: the question, and how to answer.

use sothon_domain::flow::StepKey;

/// The question. Those about the one who died take that one's `name`.
pub(super) fn title(step: StepKey) -> &'static str {
    match step {
        StepKey::Place => "claimant-ask-place",
        StepKey::Since => "report-since-title",
        // A fact is disputed on its own page.
        StepKey::Value => "not-right-check-yours",
        StepKey::Words => "flow-ask-words",
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
        StepKey::Helper => "flow-ask-helper",
        StepKey::HelperName => "flow-ask-helper-name",
        StepKey::DiedOn => "flow-ask-died-on",
        StepKey::Children => "flow-ask-children",
        StepKey::ChildNames => "flow-ask-child-names",
        StepKey::InSchool => "flow-ask-in-school",
        StepKey::PayBy => "flow-ask-pay-by",
        StepKey::Arranged => "flow-ask-arranged",
        StepKey::PaidMonth => "flow-ask-paid-month",
        StepKey::PaidHow => "flow-ask-paid-how",
        StepKey::PaidAmount => "flow-ask-paid-amount",
        StepKey::About => "flow-ask-about",
        StepKey::CallAt => "flow-ask-call-at",
        StepKey::MarriedOn => "flow-ask-married-on",
        StepKey::SpouseName => "flow-ask-spouse-name",
        StepKey::DivorcedOn => "flow-ask-divorced-on",
        StepKey::Arrival => "flow-ask-arrival",
        StepKey::ChildName => "flow-ask-child-name",
        StepKey::ArrivedOn => "flow-ask-arrived-on",
        StepKey::Schooling => "flow-ask-schooling",
        StepKey::SchoolSince => "flow-ask-school-since",
        StepKey::Employer => "flow-ask-employer",
        StepKey::WorkSince => "flow-ask-work-since",
        StepKey::Country => "flow-ask-country",
        StepKey::LeftIn => "flow-ask-left-in",
        StepKey::Disagree => "flow-ask-disagree",
        StepKey::ServedAs => "flow-ask-served-as",
        StepKey::LastPost => "flow-ask-last-post",
        StepKey::StartedOn => "flow-ask-started-on",
        StepKey::StoppedOn => "flow-ask-stopped-on",
        StepKey::ServiceLength => "flow-ask-service-length",
        StepKey::OtherService => "flow-ask-other-service",
        StepKey::OtherPosts => "flow-ask-other-posts",
        StepKey::OldNumber => "flow-ask-old-number",
        StepKey::UnableSince => "flow-ask-unable-since",
        StepKey::UnableCause => "flow-ask-unable-cause",
        StepKey::WhatHappened => "flow-ask-what-happened",
        StepKey::Examined => "flow-ask-examined",
        StepKey::ExaminedAt => "flow-ask-examined-at",
        StepKey::CanCome => "flow-ask-can-come",
    }
}

/// How to answer.
pub(super) fn hint(step: StepKey) -> Option<&'static str> {
    match step {
        StepKey::Since => Some("report-since-unsure"),
        StepKey::Name => Some("claimant-ask-name-hint"),
        StepKey::NameLatin => Some("claimant-ask-name-latin-hint"),
        StepKey::Born
        | StepKey::DeceasedBorn
        | StepKey::DiedOn
        | StepKey::MarriedOn
        | StepKey::DivorcedOn
        | StepKey::ArrivedOn
        | StepKey::StartedOn
        | StepKey::StoppedOn
        | StepKey::UnableSince => Some("claimant-ask-born-hint"),
        StepKey::ChildNames => Some("flow-hint-child-names"),
        StepKey::PayBy => Some("flow-hint-pay-by"),
        StepKey::About => Some("flow-hint-about"),
        StepKey::Employer => Some("flow-hint-employer"),
        StepKey::Disagree => Some("flow-hint-disagree"),
        StepKey::LastPost => Some("flow-hint-last-post"),
        StepKey::ServiceLength => Some("flow-hint-service-length"),
        StepKey::OtherService => Some("flow-hint-other-service"),
        StepKey::OtherPosts => Some("flow-hint-other-posts"),
        StepKey::OldNumber => Some("flow-hint-old-number"),
        StepKey::WhatHappened => Some("flow-hint-what-happened"),
        StepKey::CanCome => Some("flow-hint-can-come"),
        StepKey::NationalId => Some("activation-national-id-hint"),
        StepKey::Phone => Some("claimant-phone-hint"),
        StepKey::DeceasedNumber => Some("claimant-ask-deceased-number-hint"),
        StepKey::DeceasedPlace => Some("claimant-deceased-place-hint"),
        StepKey::DeceasedService => Some("claimant-ask-deceased-service-hint"),
        _ => None,
    }
}
