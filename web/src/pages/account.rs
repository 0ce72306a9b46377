//! To which account the pension goes, what became of the last change, and another account.

use leptos::prelude::*;
use sothon_domain::account_change::RefusalReason;
use sothon_domain::account_change::{AccountFault, ChangeState, NameMatch, Refused, TypedAccount};
use sothon_domain::casework::CaseKind;
use sothon_domain::effects::legal_date;
use sothon_domain::person::Reference;
use time::OffsetDateTime;

use crate::Frame;
use crate::components::back_link::BackLink;
use crate::components::button::Button;
use crate::components::error_summary::{ErrorSummary, FieldError};
use crate::components::notice::{Notice, NoticeKind};
use crate::components::summary_list::{Fact, SummaryList};
use crate::document::{self, Mood};
use crate::pages::account_fields;
use crate::pages::report_way::ReportWay;

/// The page's path.
pub const PATH: &str = "/my-pension/account";

/// What the page shows.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AccountView {
    /// The account that she is paid to, if the register holds one.
    pub account: Option<ShownAccount>,
    /// Her last change.
    pub change: Option<ShownChange>,
    /// Her cases about another way to be paid or reached, and the appeals about such cases, that are not decided.
    pub cases: Vec<(CaseKind, Reference)>,
    /// What has just been done.
    pub done: Option<AccountDone>,
    /// Whether she may enter another account, and why not.
    pub may_enter: Result<(), Refused>,
    /// What stands in the form.
    pub typed: TypedAccount,
    /// Why it was not taken.
    pub errors: Vec<AccountFault>,
    /// Why the last act was not done.
    pub refused: Option<Refused>,
    /// The key that makes sending twice one act.
    pub key: String,
}

/// An account as a page may show it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ShownAccount {
    /// The bank.
    pub bank: String,
    /// The last digits of the number.
    pub ending: String,
}

/// A change as its person sees it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ShownChange {
    /// The account.
    pub account: ShownAccount,
    /// When it was entered.
    pub entered_at: OffsetDateTime,
    /// Whether a member of staff entered it.
    pub at_counter: bool,
    /// Whether the name on the account is hers.
    pub name: NameMatch,
    /// Where it stands.
    pub state: ChangeState,
}

/// What has just been done.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum AccountDone {
    /// A change waits.
    Entered,
    /// It was taken back.
    Withdrawn,
    /// It was stopped.
    Stopped,
}

/// The whole page. The form of an account posts `bank`, `number`, `holder` and `key`; taking back `withdraw`;
/// stopping goes to [`STOP`] and posts `lock` where the record is to be locked too.
pub fn render(view: &AccountView, frame: &Frame) -> String {
    let words = frame.words;
    let title = words.get("account-title");
    let faults = view.errors.iter().map(|fault| account_fields::error(*fault, words));
    let refused = view.refused.map(|refused| FieldError {
        field: None,
        text: words.get(refused_key(refused)).to_owned(),
    });
    let errors: Vec<_> = refused.into_iter().chain(faults).collect();
    let mood = if errors.is_empty() { Mood::Fine } else { Mood::Problem };
    let done = view.done.map(|done| {
        let key = match done {
            AccountDone::Entered => "account-done-entered",
            AccountDone::Withdrawn => "account-done-withdrawn",
            AccountDone::Stopped => "account-done-stopped",
        };
        view! { <Notice kind=NoticeKind::Good><p role="status">{words.get(key)}</p></Notice> }
    });
    let content = view! {
        <BackLink href=frame.href("/my-pension") label=words.get("frame-back")/>
        <ErrorSummary words errors/>
        <h1>{title}</h1>
        {done}
        {now(view, frame)}
        {view.change.as_ref().map(|change| last(change, frame))}
        {view.cases.iter().map(|case| case_waits(*case, frame)).collect_view()}
        {another(view, frame)}
        {ReportWay::door(CaseKind::PaymentMethod, "account-other-way", frame)}
    };
    document::page(frame, title, mood, content.into_any())
}

/// Where *not me* is posted to.
pub const STOP: &str = "/my-pension/account/stop";

fn refused_key(refused: Refused) -> &'static str {
    match refused {
        Refused::ProvedAlready | Refused::NotProved | Refused::TooEarly => "account-error-waits",
        Refused::Frozen => "account-branch",
        Refused::Ended | Refused::OwnWork => "account-error-ended",
        Refused::OthersWork => "account-error-at-counter",
        Refused::RecordLocked => "account-error-locked",
        Refused::RecordRetired => "error-joined",
    }
}

fn now(view: &AccountView, frame: &Frame) -> AnyView {
    let words = frame.words;
    let account = match &view.account {
        Some(account) => shown(account),
        None => words.get("frame-not-known").into_any(),
    };
    view! { <SummaryList facts=vec![Fact::new(words.get("account-now"), account)]/> }.into_any()
}

/// A bank and the ending of a number.
pub(super) fn shown(account: &ShownAccount) -> AnyView {
    let (bank, ending) = (account.bank.clone(), account.ending.clone());
    view! {
        {bank}" "<span class="nowrap"><span aria-hidden="true">"···· "</span>{ending}</span>
    }
    .into_any()
}

/// What became of her last change.
fn last(change: &ShownChange, frame: &Frame) -> AnyView {
    let words = frame.words;
    let date = words.date(legal_date(change.entered_at));
    let at = [("date", date.into()), ("time", words.time(change.entered_at).into())];
    let by = if change.at_counter { "account-by-branch" } else { "account-by-you" };
    let facts = vec![
        Fact::new(words.get("account-new"), shown(&change.account)),
        Fact::new(words.get("account-entered"), words.with("account-at", &at)),
        Fact::new(words.get("account-by"), words.get(by)),
    ];
    let stands = stands(change.state, frame);
    let under_way = matches!(change.state, ChangeState::AwaitsCode | ChangeState::Waiting { .. });
    let differs = (under_way && change.name == NameMatch::Differs).then(|| {
        view! { <p>{words.get("account-name-differs")}</p> }
    });
    let acts = under_way.then(|| acts(change, frame));
    view! {
        <h2>{words.get("account-last")}</h2>
        <SummaryList facts/>
        {stands}
        {differs}
        {acts}
    }
    .into_any()
}

fn stands(state: ChangeState, frame: &Frame) -> AnyView {
    let words = frame.words;
    let (kind, key) = match state {
        ChangeState::AwaitsCode => {
            let href = frame.href("/my-pension/account/code");
            return view! {
                <Notice kind=NoticeKind::Attention>
                    <p>{words.get("account-awaits-code")}</p>
                    <p><a href=href>{words.get("account-to-code")}</a></p>
                </Notice>
            }
            .into_any();
        }
        ChangeState::Waiting { ready_at, .. } => {
            let date = words.date(legal_date(ready_at));
            let at = [("date", date.into()), ("time", words.time(ready_at).into())];
            let waits = words.with("account-waits", &at);
            return view! {
                <Notice kind=NoticeKind::Info>
                    <p>{waits}</p>
                    <p>{words.get("account-old-until-then")}</p>
                </Notice>
            }
            .into_any();
        }
        ChangeState::Approved { .. } => (NoticeKind::Good, "account-approved"),
        ChangeState::Refused { reason, .. } => (NoticeKind::Attention, refusal_key(reason)),
        ChangeState::Withdrawn => (NoticeKind::Info, "account-withdrawn"),
        ChangeState::Frozen => (NoticeKind::Attention, "account-frozen"),
    };
    view! { <Notice kind><p>{words.get(key)}</p></Notice> }.into_any()
}

fn refusal_key(reason: RefusalReason) -> &'static str {
    match reason {
        RefusalReason::NameDiffers => "account-refused-name",
        RefusalReason::NoSuchAccount => "account-refused-number",
        RefusalReason::NotConfirmed => "account-refused-not-confirmed",
    }
}

/// *Not me*, with the lock in the same step, and taking back one's own.
fn acts(change: &ShownChange, frame: &Frame) -> AnyView {
    let words = frame.words;
    let withdraw = (!change.at_counter).then(|| {
        view! {
            <form method="post" action=frame.href(PATH)>
                <input type="hidden" name="csrf" value=frame.csrf.clone()/>
                <input type="hidden" name="withdraw" value="yes"/>
                <p>{words.get("account-withdraw-why")}</p>
                <Button label=words.get("account-withdraw") secondary=true/>
            </form>
        }
    });
    view! {
        <h3>{words.get("account-not-me-title")}</h3>
        <p>{words.get("account-not-me-why")}</p>
        {not_me(frame)}
        {withdraw}
    }
    .into_any()
}

/// The form of *not me*, with the lock in the same step.
fn not_me(frame: &Frame) -> AnyView {
    let words = frame.words;
    view! {
        <form method="post" action=frame.href(STOP)>
            <input type="hidden" name="csrf" value=frame.csrf.clone()/>
            <label class="choice">
                <input type="checkbox" name="lock" value="yes"/>
                <span>{words.get("account-not-me-lock")}</span>
            </label>
            <Button label=words.get("account-not-me")/>
        </form>
    }
    .into_any()
}

/// A case about another way to be paid or reached, and *not me* of it.
fn case_waits((kind, case): (CaseKind, Reference), frame: &Frame) -> AnyView {
    let words = frame.words;
    let waits = match kind {
        CaseKind::Contact => "account-contact-waits",
        _ => "account-case-waits",
    };
    let see = words.with("account-case-see", &[("reference", case.to_string().into())]);
    let href = frame.href(&format!("/my-pension/cases/{case}"));
    view! {
        <h2>{words.case_kind(kind)}</h2>
        <Notice kind=NoticeKind::Info>
            <p>{words.get(waits)}</p>
            <p><a href=href>{see}</a></p>
        </Notice>
        <p>{words.get("account-case-not-me-why")}</p>
        {not_me(frame)}
    }
    .into_any()
}

fn another(view: &AccountView, frame: &Frame) -> AnyView {
    let words = frame.words;
    match view.may_enter {
        Err(Refused::Frozen) => {
            return view! {
                <h2>{words.get("account-form-title")}</h2>
                <p>{words.get("account-branch")}</p>
                <p><a href=frame.href("/help")>{words.get("lock-unlock-where")}</a></p>
            }
            .into_any();
        }
        Err(_) => return ().into_any(),
        Ok(()) => {}
    }
    view! {
        <h2>{words.get("account-form-title")}</h2>
        <p>{words.get("account-form-waits")}</p>
        <p>{words.get("account-form-told")}</p>
        <form method="post" action=frame.href(PATH) novalidate=true>
            <input type="hidden" name="csrf" value=frame.csrf.clone()/>
            <input type="hidden" name="key" value=view.key.clone()/>
            {account_fields::fields(&view.typed, &view.errors, words)}
            <p>{words.get("account-form-old-payments")}</p>
            <Button label=words.get("account-send")/>
        </form>
    }
    .into_any()
}
