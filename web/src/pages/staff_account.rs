//! One change of an account in an officer's hands: what was entered, whether the name is hers, and what she
//! may do. What she compares with a bank's paper she asks for.

use leptos::prelude::*;
use sothon_domain::account_change::{ChangeState, Maker, NameMatch, RefusalReason, Refused};
use sothon_domain::effects::legal_date;
use sothon_domain::masked::Shown;
use time::OffsetDateTime;

use super::staff_proof::{self, Proof};
use super::staff_reveal;
use crate::Frame;
use crate::components::back_link::BackLink;
use crate::components::button::Button;
use crate::components::error_summary::{ErrorSummary, FieldError};
use crate::components::notice::{Notice, NoticeKind};
use crate::components::select_field::SelectField;
use crate::components::summary_list::{Fact, SummaryList};
use crate::components::tag::{Tag, TagKind};
use crate::components::text_field::Field;
use crate::document::{self, Mood};
use crate::pages::staff_act;

/// What the page shows.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct StaffAccountView {
    /// The end of the page's address.
    pub id: String,
    /// Her name in the register.
    pub name: Shown,
    /// The account that she is paid to now.
    pub account: Option<StaffAccount>,
    /// The account that was entered.
    pub entered: StaffAccount,
    /// The name on it.
    pub holder: Shown,
    /// How that name stands to hers.
    pub matches: NameMatch,
    /// Who entered it.
    pub maker: Maker,
    /// When.
    pub entered_at: OffsetDateTime,
    /// Where it stands.
    pub state: ChangeState,
    /// Whether this officer may approve it now, and why not.
    pub approve: Result<(), Refused>,
    /// Whether she may refuse it.
    pub refuse: Result<(), Refused>,
    /// Idempotency keys of approving and of refusing.
    pub keys: [String; 2],
    /// What approving asks for.
    pub proof: Proof,
    /// Why the last act was not done.
    pub error: Option<StaffAccountError>,
}

/// An account as staff see it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct StaffAccount {
    /// The bank.
    pub bank: String,
    /// The number.
    pub number: Shown,
}

/// Why an act was not done.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum StaffAccountError {
    /// The change does not allow it, or not any more.
    Refused(Refused),
    /// No reason was chosen.
    ReasonMissing,
}

impl StaffAccountError {
    fn field(self) -> Option<&'static str> {
        match self {
            Self::Refused(_) => None,
            Self::ReasonMissing => Some("reason"),
        }
    }

    fn key(self) -> &'static str {
        match self {
            Self::Refused(refused) => refused_key(refused),
            Self::ReasonMissing => "staff-account-error-reason",
        }
    }
}

fn refused_key(refused: Refused) -> &'static str {
    match refused {
        Refused::Ended | Refused::ProvedAlready | Refused::OthersWork => {
            "staff-account-error-ended"
        }
        Refused::Frozen => "staff-account-frozen",
        Refused::TooEarly => "staff-account-early",
        Refused::NotProved => "staff-account-not-proved",
        Refused::OwnWork => "staff-account-own-work",
        Refused::RecordLocked => "staff-account-locked",
        Refused::RecordRetired => "staff-account-joined",
    }
}

/// The whole page. Its forms post `act` (`approve`, `refuse`) and `key` to the page's own address; approving
/// also `code` where it is asked, refusing `reason`.
pub fn render(view: &StaffAccountView, frame: &Frame) -> String {
    let words = frame.words;
    let title = words.get("staff-account-title");
    let error = view
        .error
        .map(|error| FieldError { field: error.field(), text: words.get(error.key()).to_owned() });
    let errors: Vec<_> = error.into_iter().chain(view.proof.error(frame)).collect();
    let mood = if errors.is_empty() { Mood::Fine } else { Mood::Problem };
    let list = frame.href(super::staff_account_list::PATH);
    let path = format!("{}/{}", super::staff_account_list::PATH, view.id);
    let content = view! {
        <BackLink href=list label=words.get("staff-account-list-title")/>
        <ErrorSummary words errors/>
        <h1>{title}</h1>
        <SummaryList facts=facts(view, frame)/>
        {staff_reveal::form(&view.entered.number, &path, frame)}
        {acts(view, frame)}
    };
    document::page(frame, title, mood, content.into_any())
}

fn facts(view: &StaffAccountView, frame: &Frame) -> Vec<Fact> {
    let words = frame.words;
    let shown = |account: &StaffAccount| {
        let (bank, number) = (account.bank.clone(), staff_reveal::fact(&account.number, words));
        view! { {bank}" "{number} }.into_any()
    };
    let now = match &view.account {
        Some(account) => shown(account),
        None => words.get("frame-not-known").into_any(),
    };
    let (kind, key) = match view.matches {
        NameMatch::Matches => (TagKind::Good, "staff-account-name-matches"),
        NameMatch::Differs => (TagKind::Problem, "staff-account-name-differs"),
    };
    let holder = staff_reveal::fact(&view.holder, words);
    let holder = view! { {holder}<br/><Tag kind text=words.get(key)/> };
    let by = match view.maker {
        Maker::Person => "staff-account-by-person",
        Maker::Staff(_) => "staff-account-by-staff",
    };
    let mut facts = vec![
        Fact::new(words.get("staff-account-name"), staff_reveal::fact(&view.name, words)),
        Fact::new(words.get("staff-account-now"), now),
        Fact::new(words.get("staff-account-new"), shown(&view.entered)),
        Fact::new(words.get("staff-account-holder"), holder),
        Fact::new(words.get("staff-account-by"), words.get(by)),
        Fact::new(words.get("staff-account-entered"), at(view.entered_at, frame)),
    ];
    if let ChangeState::Waiting { ready_at, first, .. } = view.state {
        facts.push(Fact::new(words.get("staff-account-ready-at"), at(ready_at, frame)));
        if first.is_some() {
            let once = words.get("staff-account-approved-once");
            facts.push(Fact::new(words.get("staff-account-stands"), once));
        }
    }
    facts
}

fn at(instant: OffsetDateTime, frame: &Frame) -> String {
    let words = frame.words;
    let date = words.date(legal_date(instant));
    words.with("account-at", &[("date", date.into()), ("time", words.time(instant).into())])
}

fn acts(view: &StaffAccountView, frame: &Frame) -> AnyView {
    let words = frame.words;
    let notice = |kind, key: &'static str| {
        view! { <Notice kind><p>{words.get(key)}</p></Notice> }.into_any()
    };
    match view.state {
        ChangeState::Approved { .. } => notice(NoticeKind::Good, "staff-account-approved"),
        ChangeState::Refused { reason, .. } => view! {
            <Notice kind=NoticeKind::Info>
                <p>{words.get("staff-account-refused")}</p>
                <p>{words.get(reason_key(reason))}</p>
            </Notice>
        }
        .into_any(),
        ChangeState::Withdrawn => notice(NoticeKind::Info, "staff-account-withdrawn"),
        ChangeState::Frozen => notice(NoticeKind::Attention, "staff-account-frozen"),
        ChangeState::AwaitsCode => notice(NoticeKind::Info, "staff-account-not-proved"),
        ChangeState::Waiting { .. } => {
            view! { {approve(view, frame)}{refuse(view, frame)} }.into_any()
        }
    }
}

/// The button, or why there is none.
fn approve(view: &StaffAccountView, frame: &Frame) -> AnyView {
    let words = frame.words;
    if let Err(refused) = view.approve {
        return view! {
            <Notice kind=NoticeKind::Attention><p>{words.get(refused_key(refused))}</p></Notice>
        }
        .into_any();
    }
    let fields = view! {
        <h2>{words.get("staff-account-approve-title")}</h2>
        <p>{words.get("staff-account-approve-why")}</p>
        {staff_proof::field(view.proof, frame)}
        <Button label=words.get("staff-account-approve") key="A"/>
    };
    form(view, frame, "approve", &view.keys[0], fields.into_any())
}

fn refuse(view: &StaffAccountView, frame: &Frame) -> AnyView {
    let words = frame.words;
    if view.refuse.is_err() {
        return ().into_any();
    }
    let error = view.error.filter(|error| error.field() == Some("reason"));
    let reason = Field {
        name: "reason",
        label: words.get("staff-account-reason").to_owned(),
        error: error.map(|error| words.get(error.key()).to_owned()),
        ..Field::default()
    };
    let reasons = RefusalReason::ALL
        .map(|reason| (reason.code().to_owned(), words.get(reason_key(reason)).to_owned()))
        .into();
    let fields = view! {
        <h2>{words.get("staff-account-refuse-title")}</h2>
        <SelectField field=reason choose=words.get("staff-account-reason-choose") lines=reasons/>
        <Button label=words.get("staff-account-refuse") secondary=true key="B"/>
    };
    form(view, frame, "refuse", &view.keys[1], fields.into_any())
}

fn reason_key(reason: RefusalReason) -> &'static str {
    match reason {
        RefusalReason::NameDiffers => "staff-account-reason-name",
        RefusalReason::NoSuchAccount => "staff-account-reason-number",
        RefusalReason::NotConfirmed => "staff-account-reason-not-confirmed",
    }
}

fn form(
    view: &StaffAccountView,
    frame: &Frame,
    act: &'static str,
    key: &str,
    fields: AnyView,
) -> AnyView {
    staff_act::form(
        &format!("{}/{}", super::staff_account_list::PATH, view.id),
        (act, key),
        fields,
        frame,
    )
}
