//! A claimant's own first page: her number, where her record stands, and what comes next. No amount.

use leptos::prelude::*;
use sothon_domain::casework::CaseKind;
use sothon_domain::claimant::{ClaimantState, Maker, OtherDeath, RefusalReason};
use sothon_domain::person::NumberEnding;

use super::my_payee::{self, PaidInstead};
use super::my_pension::joined_notice;
use super::report_way::ReportWay;
use super::{my_complaints, reports};
use crate::Frame;
use crate::components::action_list::{Action, ActionList};
use crate::components::icon::Icon;
use crate::components::link_button::LinkButton;
use crate::components::notice::{Notice, NoticeKind};
use crate::components::panel::{Ground, Panel};
use crate::document::{self, Mood};

/// What the page shows.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ClaimantView {
    /// Her name in the page's language.
    pub name: String,
    /// Her number.
    pub number: String,
    /// Who entered her.
    pub maker: Maker,
    /// Where her record stands.
    pub state: ClaimantState,
    /// Who receives for her, and who is to.
    pub payees: Vec<PaidInstead>,
    /// How her other number ends, where this one was joined with it.
    pub joined: Option<NumberEnding>,
    /// What became of what she has just typed of another death.
    pub other: Option<OtherDeath>,
}

/// The whole page.
pub fn render(view: &ClaimantView, frame: &Frame) -> String {
    let words = frame.words;
    let title = words.get("claimant-mine-title");
    let hotline = frame.institution.hotline.as_str();
    let call = words.with("my-pension-trouble-call", &[("number", hotline.into())]);
    let (name, number) = (view.name.clone(), view.number.clone());
    let content = view! {
        <h1>{title}</h1>
        {view.joined.map(|ending| joined_notice(ending, frame))}
        {view.other.map(|other| other_death(other, frame))}
        {my_payee::on_first_page(&view.payees, frame)}
        <Panel ground=Ground::Sky>
            <p>{name}</p>
            <p>{words.get("claimant-number")}" "<strong class="nowrap">{number}</strong></p>
            <p>{words.get("claimant-number-keep")}</p>
        </Panel>
        {stands(view, frame)}
        <h2>{words.get("claimant-mine-actions")}</h2>
        <ActionList actions=actions(frame)/>
        <Notice kind=NoticeKind::Attention>
            <p>{words.get("my-pension-trouble")}</p>
            <p>{call}</p>
        </Notice>
    };
    document::page(frame, title, Mood::Fine, content.into_any())
}

fn other_death(other: OtherDeath, frame: &Frame) -> AnyView {
    let words = frame.words;
    let text = match other {
        OtherDeath::Drafted => "claimant-other-drafted",
        OtherDeath::Left => "claimant-other-left",
    };
    view! {
        <Notice kind=NoticeKind::Attention>
            <p>{words.get("claimant-other")}</p>
            <p>{words.get(text)}</p>
        </Notice>
    }
    .into_any()
}

fn stands(view: &ClaimantView, frame: &Frame) -> AnyView {
    let words = frame.words;
    let (kind, first, then) = match view.state {
        ClaimantState::Waits => {
            let then = match view.maker {
                Maker::Herself => "claimant-waits-come",
                Maker::Staff(_) | Maker::Machine(_) => "claimant-waits-nothing",
            };
            (NoticeKind::Info, "claimant-waits", then)
        }
        ClaimantState::Approved { .. } => {
            (NoticeKind::Good, "claimant-approved", "claimant-approved-next")
        }
        ClaimantState::Refused { reason, .. } => {
            let todo = todo_key(reason);
            return view! {
                <Notice kind=NoticeKind::Attention>
                    <p>{words.get("claimant-refused")}</p>
                    <p>{words.get(reason_key(reason))}</p>
                    <p>{words.get(todo)}</p>
                </Notice>
            }
            .into_any();
        }
    };
    let claim = (view.state == ClaimantState::Waits).then(|| {
        let href = frame.href(&ReportWay::Own.overview(CaseKind::SurvivorsClaim));
        view! {
            <p>{words.get("claimant-waits-claim")}</p>
            <p><LinkButton href label=words.get("claimant-waits-claim-go")/></p>
        }
    });
    view! { <Notice kind><p>{words.get(first)}</p><p>{words.get(then)}</p></Notice>{claim} }
        .into_any()
}

/// Why a record was refused, as the claimant and the staff read it.
pub(super) fn reason_key(reason: RefusalReason) -> &'static str {
    match reason {
        RefusalReason::PaperDoubtful => "claimant-reason-paper-doubtful",
        RefusalReason::FactsDiffer => "claimant-reason-facts-differ",
        RefusalReason::DeceasedUnknown => "claimant-reason-deceased-unknown",
        RefusalReason::NotReached => "claimant-reason-not-reached",
        RefusalReason::RecordExists => "claimant-reason-record-exists",
    }
}

fn todo_key(reason: RefusalReason) -> &'static str {
    match reason {
        RefusalReason::PaperDoubtful => "claimant-todo-paper-doubtful",
        RefusalReason::FactsDiffer => "claimant-todo-facts-differ",
        RefusalReason::DeceasedUnknown => "claimant-todo-deceased-unknown",
        RefusalReason::NotReached => "claimant-todo-not-reached",
        RefusalReason::RecordExists => "claimant-todo-record-exists",
    }
}

fn actions(frame: &Frame) -> Vec<Action> {
    [
        (Icon::Folder, reports::PATH, "report-list-title"),
        (Icon::List, "/my-pension/cases", "case-mine-title"),
        (Icon::Letter, "/my-pension/letters", "letters-title"),
        (Icon::Lock, "/my-pension/phone-pin", "my-pension-action-phone-pin"),
        (Icon::Key, "/my-pension/passkeys", "my-pension-action-passkeys"),
        (Icon::Letter, "/my-pension/notices", "my-pension-action-notices"),
        (Icon::Phone, "/my-pension/trusted-contact", "trusted-contact-title"),
        (Icon::Lock, "/my-pension/lock", "lock-title"),
        (Icon::Folder, my_payee::PATH, "payee-title"),
        (Icon::Question, my_complaints::PATH, "complaint-mine-title"),
        (Icon::Phone, "/help", "my-pension-action-help"),
    ]
    .map(|(icon, path, key)| Action {
        icon,
        href: frame.href(path),
        label: frame.words.get(key).to_owned(),
    })
    .into()
}
