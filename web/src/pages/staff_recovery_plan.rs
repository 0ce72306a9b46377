//! What was decided about money that was paid after a death, for the one who pays it back: an officer prints it, because
//! she may have no account here.

use leptos::prelude::*;
use sothon_domain::recovery::{Payer, Proposal, Terms};
use sothon_locales::Words;

use super::staff_recovery::{months, path, table};
use crate::Frame;
use crate::components::back_link::BackLink;
use crate::components::summary_list::{Fact, SummaryList};
use crate::document::{self, Mood};

/// What the page shows.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RecoveryPlanView {
    /// The end of the address of the report's page.
    pub id: String,
    /// The number of the report.
    pub reference: String,
    /// The member number of who died, if there is one.
    pub number: Option<String>,
    /// What was decided.
    pub decided: Proposal,
}

/// The whole page.
pub fn render(view: &RecoveryPlanView, frame: &Frame) -> String {
    let words = frame.words;
    let title = words.get("staff-recovery-plan-title");
    let hotline = [("number", frame.institution.hotline.as_str().into())];
    let pays = matches!(&view.decided.terms, Terms::Recover { payer: Payer::Survivor { .. }, .. });
    let care = match pays {
        true => view! {
            <p>{words.with("staff-recovery-plan-hard", &hotline)}</p>
            <p>{words.get("staff-recovery-plan-no-more")}</p>
        }
        .into_any(),
        false => {
            view! { <p>{words.with("staff-recovery-plan-questions", &hotline)}</p> }.into_any()
        }
    };
    let content = view! {
        <BackLink href=frame.href(&path(&view.id)) label=words.get("staff-recovery-title")/>
        <h1>{title}</h1>
        <p>{words.get("death-condolence")}</p>
        <p>{words.get("staff-recovery-plan-arrived")}</p>
        <p>{decision(&view.decided, words)}</p>
        <p>{words.get("staff-recovery-plan-two")}</p>
        <SummaryList facts=facts(view, words)/>
        {instalments(&view.decided, words)}
        {care}
        {pays.then(|| signatures(words))}
    };
    document::page(frame, title, Mood::Fine, content.into_any())
}

fn decision(decided: &Proposal, words: &Words) -> String {
    match &decided.terms {
        Terms::Recover { payer, agreed_on, .. } => {
            let key = match payer {
                Payer::Survivor { .. } => "staff-recovery-plan-agreed",
                Payer::Bank => "staff-recovery-plan-bank",
            };
            words.with(key, &[("date", words.date(*agreed_on).into())])
        }
        Terms::Waive => words.get("staff-recovery-plan-waived").to_owned(),
    }
}

fn facts(view: &RecoveryPlanView, words: &Words) -> Vec<Fact> {
    let fact = |key: &str, value: String| Fact::new(words.get(key), value);
    let mut facts = vec![fact("staff-death-reference", view.reference.clone())];
    facts.extend(view.number.clone().map(|number| fact("staff-death-number", number)));
    if let Terms::Recover { payer: Payer::Survivor { name, .. }, .. } = &view.decided.terms {
        facts.push(fact("staff-recovery-plan-payer", name.clone()));
    }
    facts.push(fact("staff-recovery-sum", words.amount(view.decided.sum)));
    facts
}

/// Each month with what is paid back in it.
fn instalments(decided: &Proposal, words: &'static Words) -> Option<AnyView> {
    let plan = decided.terms.plan()?;
    let lines = months(&plan.lines(), words).collect();
    Some(table(words.get("staff-recovery-plan-months"), lines, words))
}

fn signatures(words: &'static Words) -> AnyView {
    let line = |key: &str| Fact::new(words.get(key), "………………………………");
    let facts =
        vec![line("staff-recovery-plan-sign-payer"), line("staff-recovery-plan-sign-officer")];
    view! { <SummaryList facts/> }.into_any()
}
