//! A branch helps: first the province, then the branch.

use leptos::prelude::*;
use sothon_domain::person::PlaceCode;
use sothon_domain::place_change::WeekHours;

use crate::Frame;
use crate::components::back_link::BackLink;
use crate::components::button::Button;
use crate::components::choices::{Choice, Choices};
use crate::components::error_summary::{ErrorSummary, FieldError};
use crate::components::link_list::{Link, LinkList};
use crate::components::notice::{Notice, NoticeKind};
use crate::components::text_field::Field;
use crate::document::{self, Mood};

/// What the page shows.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ActivationBranchView {
    /// Whether the visitor comes because she could not be confirmed from home.
    pub refused: bool,
    /// What there is to choose.
    pub choice: BranchChoice,
}

/// What there is to choose.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum BranchChoice {
    /// Nothing: no branch is known.
    Nothing,
    /// One of the provinces that have a branch.
    Province(Vec<PlaceCode>),
    /// One of the branches of a province.
    Branch {
        /// The province.
        province: PlaceCode,
        /// Its branches, in the order of their districts.
        branches: Vec<ShownBranch>,
        /// Whether none was chosen.
        missing: bool,
    },
}

/// A branch to choose.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ShownBranch {
    /// What the form sends.
    pub code: String,
    /// Its name in the page's language.
    pub name: String,
    /// Where it is.
    pub place: PlaceCode,
    /// Its phone, as one dials it.
    pub phone: String,
    /// When it is open.
    pub hours: WeekHours,
}

/// The whole page. Its form posts `branch` and, as `in`, the province.
pub fn render(view: &ActivationBranchView, frame: &Frame) -> String {
    let words = frame.words;
    let title = words.get("activation-branch-title");
    let missing = matches!(view.choice, BranchChoice::Branch { missing: true, .. });
    let mood = if missing { Mood::Problem } else { Mood::Fine };
    let error = missing.then(|| words.get("activation-branch-error").to_owned());
    let errors = error.iter().map(|text| FieldError { field: Some("branch"), text: text.clone() });
    let refused = view.refused.then(|| {
        view! {
            <Notice kind=NoticeKind::Attention><p>{words.get("activation-branch-refused")}</p></Notice>
        }
    });
    let back = match view.choice {
        BranchChoice::Branch { .. } => "/activate/branch",
        BranchChoice::Nothing | BranchChoice::Province(_) => "/activate",
    };
    let content = view! {
        <BackLink href=frame.href(back) label=words.get("frame-back")/>
        <ErrorSummary words errors=errors.collect()/>
        <h1>{title}</h1>
        {refused}
        {choice(view, error, frame)}
    };
    document::page(frame, title, mood, content.into_any())
}

fn choice(view: &ActivationBranchView, error: Option<String>, frame: &Frame) -> AnyView {
    let words = frame.words;
    match &view.choice {
        BranchChoice::Nothing => {
            let hotline = frame.institution.hotline.as_str();
            let text = words.with("activation-branch-none", &[("number", hotline.into())]);
            view! { <p>{text}</p> }.into_any()
        }
        BranchChoice::Province(provinces) => {
            let link = |province: &PlaceCode| Link {
                href: frame.href(&format!("/activate/branch?in={province}")),
                label: words.place_name(province),
            };
            view! {
                <p>{words.get("activation-branch-province")}</p>
                <LinkList links=provinces.iter().map(link).collect()/>
            }
            .into_any()
        }
        BranchChoice::Branch { province, branches, .. } => {
            let field = Field {
                name: "branch",
                label: words.get("activation-branch-which").to_owned(),
                hint: words.get("activation-branch-hint").to_owned(),
                error,
                value: String::new(),
            };
            let choices = branches
                .iter()
                .map(|branch| Choice { value: branch.code.clone(), label: line(branch, frame) });
            view! {
                <form method="post" action=frame.href("/activate/branch") novalidate=true>
                    <input type="hidden" name="csrf" value=frame.csrf.clone()/>
                    <input type="hidden" name="in" value=province.to_string()/>
                    <Choices field choices=choices.collect()/>
                    <Button label=words.get("activation-branch-send")/>
                </form>
            }
            .into_any()
        }
    }
}

/// A branch in one line: what one needs to choose it, and to call it.
fn line(branch: &ShownBranch, frame: &Frame) -> String {
    let words = frame.words;
    let mut parts = vec![format!("{}: {}", branch.name, words.place(&branch.place))];
    if branch.hours.is_known() {
        parts.extend(words.opening_hours(&branch.hours));
    }
    parts.push(branch.phone.clone());
    parts.join(" · ")
}
