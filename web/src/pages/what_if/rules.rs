//! The rules an estimate follows, by name, and what is said where none is known.

use leptos::prelude::*;
use sothon_domain::pension::{CitationId, RuleSet, RuleSetId, Salary, Status, SurvivorAmounts};
use sothon_locales::Words;

use super::WhatIfView;
use crate::components::notice::{Notice, NoticeKind};

/// A rule set as a line to choose; a proposal says that it is one.
pub(super) fn option(set: &RuleSet, words: &Words) -> String {
    let name = words.citation(&set.citation.id);
    match set.status {
        Status::InForce => name,
        Status::Proposal => words.with("what-if-option-proposal", &[("name", name.into())]),
    }
}

/// Says that the amounts follow a proposal, where they do.
pub(super) fn mark(
    view: &WhatIfView,
    ids: &[&RuleSetId],
    words: &'static Words,
) -> Option<AnyView> {
    let proposed = |set: &RuleSet| set.status == Status::Proposal;
    ids.iter().any(|id| view.set(id).is_some_and(proposed)).then(|| {
        let text = words.get("what-if-proposal");
        view! { <Notice kind=NoticeKind::Attention><p><b>{text}</b></p></Notice> }.into_any()
    })
}

/// The rule sets that answered, each with its law, its day and the salary it asks for.
pub(super) fn used(view: &WhatIfView, ids: &[&RuleSetId], words: &'static Words) -> AnyView {
    let sets = ids.iter().filter_map(|id| view.set(id));
    let notices: Vec<_> = sets.map(|set| used_one(set, words)).collect();
    notices.into_any()
}

fn used_one(set: &RuleSet, words: &'static Words) -> AnyView {
    let name = words.with("what-if-rule", &[("name", words.citation(&set.citation.id).into())]);
    let since = ("date", words.date(set.effective_from).into());
    let (kind, since) = match set.status {
        Status::InForce => (NoticeKind::Info, words.with("what-if-rule-since", &[since])),
        Status::Proposal => (NoticeKind::Attention, words.with("what-if-proposal-since", &[since])),
    };
    let salary = salary(set).map(|salary| {
        let key = match salary {
            Salary::LastBasic => "what-if-salary-basic",
            Salary::Total => "what-if-salary-total",
        };
        view! { <p>{words.get(key)}</p> }
    });
    let id = words.with("what-if-rule-id", &[("id", set.id.as_str().into())]);
    view! {
        <Notice kind>
            <p>{name}</p>
            <p>{since}</p>
            {salary}
            <p class="soft">{id}</p>
        </Notice>
    }
    .into_any()
}

/// Which salary the rates apply to; none where amounts are fixed.
fn salary(set: &RuleSet) -> Option<Salary> {
    let of_family = set.survivors().and_then(|rules| match &rules.amounts {
        SurvivorAmounts::Fixed { .. } => None,
        SurvivorAmounts::Shares(shares) => Some(shares.salary),
    });
    let of_invalidity = set.invalidity().map(|rules| rules.salary);
    set.old_age().map(|rules| rules.salary).or(of_invalidity).or(of_family)
}

/// No rule is known, so there is no number.
pub(super) fn not_known(gap: Option<&CitationId>, words: &'static Words) -> AnyView {
    let gap = gap.map(|gap| {
        let text = words.with("what-if-not-known-gap", &[("name", words.citation(gap).into())]);
        view! { <p>{text}</p> }
    });
    view! {
        <Notice kind=NoticeKind::Info>
            {gap}
            <p>{words.get("what-if-not-known-no-number")}</p>
        </Notice>
    }
    .into_any()
}
