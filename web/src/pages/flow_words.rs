//! The words of each step of a flow: the question, and how to answer.

use sothon_domain::flow::StepKey;
pub(super) use sothon_locales::step_question as title;

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
        StepKey::PayTo => Some("flow-hint-pay-to"),
        StepKey::Wallet => Some("flow-hint-wallet"),
        StepKey::WalletNumber => Some("flow-hint-wallet-number"),
        StepKey::WalletName => Some("flow-hint-wallet-name"),
        StepKey::HomeAt => Some("flow-hint-home-at"),
        StepKey::ContactWhat => Some("flow-hint-contact-what"),
        StepKey::NewEmail => Some("flow-hint-new-email"),
        StepKey::TrustedName => Some("flow-hint-trusted-name"),
        StepKey::TrustedPhone => Some("flow-hint-trusted-phone"),
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
