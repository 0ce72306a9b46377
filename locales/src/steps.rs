//! The names and questions of the steps of a flow, and what she says who does not know an answer.

use sothon_domain::flow::{Answer, StepKey};

use crate::Words;

/// The key of its name beside a field and in the list of all answers.
pub fn step_name(step: StepKey) -> &'static str {
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
        StepKey::Helper => "flow-name-helper",
        StepKey::HelperName => "flow-name-helper-name",
        StepKey::DiedOn => "flow-name-died-on",
        StepKey::Children => "flow-name-children",
        StepKey::ChildNames => "flow-name-child-names",
        StepKey::InSchool => "flow-name-in-school",
        StepKey::PayBy => "flow-name-pay-by",
        StepKey::Arranged => "flow-name-arranged",
        StepKey::PaidMonth => "flow-name-paid-month",
        StepKey::PaidHow => "flow-name-paid-how",
        StepKey::PaidAmount => "flow-name-paid-amount",
        StepKey::About => "flow-name-about",
        StepKey::CallAt => "flow-name-call-at",
        StepKey::MarriedOn => "flow-name-married-on",
        StepKey::SpouseName => "flow-name-spouse-name",
        StepKey::DivorcedOn => "flow-name-divorced-on",
        StepKey::Arrival => "flow-name-arrival",
        StepKey::ChildName => "flow-name-child-name",
        StepKey::ArrivedOn => "flow-name-arrived-on",
        StepKey::Schooling => "flow-name-schooling",
        StepKey::SchoolSince => "flow-name-school-since",
        StepKey::Employer => "flow-name-employer",
        StepKey::WorkSince => "flow-name-work-since",
        StepKey::Country => "flow-name-country",
        StepKey::LeftIn => "flow-name-left-in",
        StepKey::Disagree => "flow-name-disagree",
        StepKey::ServedAs => "flow-name-served-as",
        StepKey::LastPost => "flow-name-last-post",
        StepKey::StartedOn => "flow-name-started-on",
        StepKey::StoppedOn => "flow-name-stopped-on",
        StepKey::ServiceLength => "flow-name-service-length",
        StepKey::OtherService => "flow-name-other-service",
        StepKey::OtherPosts => "flow-name-other-posts",
        StepKey::OldNumber => "flow-name-old-number",
        StepKey::UnableSince => "flow-name-unable-since",
        StepKey::UnableCause => "flow-name-unable-cause",
        StepKey::WhatHappened => "flow-name-what-happened",
        StepKey::Examined => "flow-name-examined",
        StepKey::ExaminedAt => "flow-name-examined-at",
        StepKey::CanCome => "flow-name-can-come",
        StepKey::PayTo => "flow-name-pay-to",
        StepKey::Wallet => "flow-name-wallet",
        StepKey::WalletNumber => "flow-name-wallet-number",
        StepKey::WalletName => "flow-name-wallet-name",
        StepKey::PayBranch => "flow-name-pay-branch",
        StepKey::HomeReason => "flow-name-home-reason",
        StepKey::HomeAt => "flow-name-home-at",
        StepKey::ContactWhat => "flow-name-contact-what",
        StepKey::NewEmail => "flow-name-new-email",
        StepKey::TrustedName => "flow-name-trusted-name",
        StepKey::TrustedPhone => "flow-name-trusted-phone",
        StepKey::TrustedAs => "flow-name-trusted-as",
    }
}

/// The key of its question. Those about the one who died take that one's `name`.
pub fn step_question(step: StepKey) -> &'static str {
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
        StepKey::PayTo => "flow-ask-pay-to",
        StepKey::Wallet => "flow-ask-wallet",
        StepKey::WalletNumber => "flow-ask-wallet-number",
        StepKey::WalletName => "flow-ask-wallet-name",
        StepKey::PayBranch => "flow-ask-pay-branch",
        StepKey::HomeReason => "flow-ask-home-reason",
        StepKey::HomeAt => "flow-ask-home-at",
        StepKey::ContactWhat => "flow-ask-contact-what",
        StepKey::NewEmail => "flow-ask-new-email",
        StepKey::TrustedName => "flow-ask-trusted-name",
        StepKey::TrustedPhone => "flow-ask-trusted-phone",
        StepKey::TrustedAs => "flow-ask-trusted-as",
    }
}

/// The same for a case, whose person the register has somewhere already.
pub fn case_question(step: StepKey) -> &'static str {
    match step {
        StepKey::Place => "report-place-title",
        step => step_question(step),
    }
}

/// The key of what she says who does not know the answer or has none; none for steps that must be answered.
pub fn step_unknown(step: StepKey) -> Option<&'static str> {
    match step {
        StepKey::Born
        | StepKey::DeceasedBorn
        | StepKey::DiedOn
        | StepKey::MarriedOn
        | StepKey::DivorcedOn
        | StepKey::ArrivedOn
        | StepKey::StartedOn
        | StepKey::StoppedOn
        | StepKey::UnableSince => Some("claimant-unknown-day"),
        StepKey::NationalId => Some("claimant-unknown-national-id"),
        StepKey::DeceasedNumber => Some("claimant-unknown-number"),
        StepKey::DeceasedService
        | StepKey::ServiceLength
        | StepKey::OtherPosts
        | StepKey::UnableCause
        | StepKey::WhatHappened
        | StepKey::ExaminedAt => Some("flow-unknown"),
        StepKey::OldNumber => Some("flow-no-old-number"),
        StepKey::Words => Some("flow-nothing-more"),
        _ => None,
    }
}

impl Words {
    /// What was answered to a step, as people read it.
    pub fn told(&self, step: StepKey, answer: &Answer) -> String {
        match (answer, step) {
            (
                Answer::Unknown,
                StepKey::NationalId | StepKey::DeceasedNumber | StepKey::OldNumber | StepKey::Words,
            ) => self.get(step_unknown(step).unwrap_or("flow-unknown")).to_owned(),
            (
                Answer::Unknown,
                StepKey::Helper
                | StepKey::HelperName
                | StepKey::DeceasedName
                | StepKey::DeceasedPlace
                | StepKey::ChildNames,
            ) => self.get("flow-told-later").to_owned(),
            (answer, _) => self.answer(answer),
        }
    }
}
