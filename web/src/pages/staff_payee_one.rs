//! One appointment of a payee: what a second officer approves or refuses, and how it ends.

use leptos::prelude::*;
use sothon_domain::account_change::NameMatch;
use sothon_domain::effects::legal_date;
use sothon_domain::payee::{
    Appointment, EndReason, Ended, PayTo, PayeeAct, PayeeState, RefusalReason, Refused,
};
use sothon_domain::tie::Tie;
use sothon_locales::Words;
use time::OffsetDateTime;

use super::staff_payee_new::basis_key;
use super::staff_payees::{PATH, state_key};
use super::staff_proof::{self, Proof};
use super::{staff_act, staff_payees};
use crate::Frame;
use crate::components::back_link::BackLink;
use crate::components::button::Button;
use crate::components::columns::Columns;
use crate::components::error_summary::{ErrorSummary, FieldError};
use crate::components::notice::{Notice, NoticeKind};
use crate::components::select_field::SelectField;
use crate::components::summary_list::{Fact, SummaryList};
use crate::components::text_field::Field;
use crate::document::{self, Mood};

/// What the page shows.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct StaffPayeeOneView {
    /// The end of the page's address.
    pub id: String,
    /// Number and masked name of the person whose pension it is.
    pub person: (String, String),
    /// Number and masked name of the payee.
    pub payee: (String, String),
    /// The year in which the payee was born.
    pub payee_year: i32,
    /// Whether another office has the payee.
    pub is_payee_elsewhere: bool,
    /// What is proposed.
    pub appointment: Appointment,
    /// Whether the name on the account is the payee's.
    pub name_on_account: Option<NameMatch>,
    /// When it was proposed.
    pub proposed_at: OffsetDateTime,
    /// Where it stands.
    pub state: PayeeState,
    /// What may be done, each with the idempotency key of its form.
    pub acts: Vec<(PayeeAct, String)>,
    /// Whether she who looks can't decide only because it is her own proposal.
    pub is_own: bool,
    /// What keeps her from deciding; none where nothing does.
    pub tie: Option<Tie>,
    /// Whether the person's record is locked.
    pub is_locked: bool,
    /// Whether no message reaches her.
    pub is_unreached: bool,
    /// What an approval asks for.
    pub proof: Proof,
    /// Why the last act was not done.
    pub error: Option<PayeeError>,
}

/// Why an act was not done.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum PayeeError {
    /// The appointment does not allow it, or not any more.
    Refused(Refused),
    /// No reason to refuse was chosen.
    ReasonMissing,
    /// No reason to end it was chosen.
    EndReasonMissing,
}

impl PayeeError {
    fn of(self, words: &'static Words) -> FieldError {
        let (field, key) = match self {
            Self::Refused(refused) => (None, refused_key(refused)),
            Self::ReasonMissing => (Some("reason"), "staff-binding-error-reason"),
            Self::EndReasonMissing => (Some("why"), "staff-binding-error-reason"),
        };
        FieldError { field, text: words.get(key).to_owned() }
    }
}

/// Why it can't be done, in words.
pub(super) fn refused_key(refused: Refused) -> &'static str {
    match refused {
        Refused::AlreadyDecided | Refused::NotStanding => "staff-payees-refused-decided",
        Refused::OwnWork => "staff-binding-own-work",
        Refused::OthersWork => "staff-binding-error-others-work",
        Refused::TooEarly => "staff-payees-refused-early",
        Refused::TooLate => "staff-payees-refused-late",
        Refused::AnotherStands => "staff-payees-refused-another",
        Refused::Related => "staff-payees-refused-related",
        Refused::CardUnknown => "staff-award-error-card-unknown",
        Refused::PayeeGone => "staff-payees-refused-gone",
        Refused::Appointed => "staff-payees-refused-appointed",
        Refused::Unconfirmed => "staff-payees-refused-unconfirmed",
        Refused::Held => "staff-payees-refused-held",
        Refused::ReceivesForAnother => "staff-payees-refused-receives",
    }
}

/// The whole page. Its forms post `act` (`approve`, `refuse`, `withdraw`, `end`, `confirm-end`, `keep`) and `key` to the
/// page's own address; an approval also `code` where it is asked, refusing `reason`, proposing an end `why`.
pub fn render(view: &StaffPayeeOneView, frame: &Frame) -> String {
    let words = frame.words;
    let title = words.get("staff-payees-one-title");
    let error = view.error.map(|error| error.of(words));
    let errors: Vec<_> = error.into_iter().chain(view.proof.error(frame)).collect();
    let mood = if errors.is_empty() { Mood::Fine } else { Mood::Problem };
    let locked = view.is_locked.then(|| said(NoticeKind::Attention, "staff-account-locked", words));
    let unreached =
        view.is_unreached.then(|| said(NoticeKind::Attention, "staff-payees-unreached", words));
    let elsewhere = view
        .is_payee_elsewhere
        .then(|| said(NoticeKind::Info, "staff-payees-payee-elsewhere", words));
    let main = view! {
        {locked}
        {unreached}
        {elsewhere}
        {stands(view, words)}
        <SummaryList facts=facts(view, words)/>
    };
    let content = view! {
        <BackLink href=frame.href(staff_payees::PATH) label=words.get("staff-payees-title")/>
        <ErrorSummary words errors/>
        <h1>{title}</h1>
        <Columns main=main.into_any() side=column(view, frame)/>
    };
    document::page(frame, title, mood, content.into_any())
}

fn said(kind: NoticeKind, key: &'static str, words: &'static Words) -> AnyView {
    view! { <Notice kind><p>{words.get(key)}</p></Notice> }.into_any()
}

/// Where it stands, and why.
fn stands(view: &StaffPayeeOneView, words: &'static Words) -> AnyView {
    let state = view.state;
    let kind = match state.holds() {
        true => NoticeKind::Good,
        false => NoticeKind::Info,
    };
    let why = [
        state.refusal().map(refusal_key),
        state.end().map(|(_, reason)| end_key(reason)),
        state.how().map(how_key),
    ];
    let why: Vec<_> =
        why.into_iter().flatten().map(|key| view! { <p>{words.get(key)}</p> }).collect();
    view! { <Notice kind><p>{words.get(state_key(state))}</p>{why}</Notice> }.into_any()
}

fn facts(view: &StaffPayeeOneView, words: &'static Words) -> Vec<Fact> {
    let fact = |key: &str, value: String| Fact::new(words.get(key), value);
    let number = |number: &str| view! { <span class="nowrap">{number.to_owned()}</span> };
    let Appointment { basis, pay_to, last_day, .. } = &view.appointment;
    let paper = &basis.paper;
    let ends = paper.ends_on.map(|day| words.date(day));
    let ends = ends.unwrap_or_else(|| words.get("staff-delegates-ends-open").to_owned());
    let mut facts = vec![
        fact("staff-payees-person", view.person.1.clone()),
        Fact::new(words.get("staff-payees-person-number"), number(&view.person.0)),
        fact("staff-payees-payee", view.payee.1.clone()),
        Fact::new(words.get("staff-payees-payee-number"), number(&view.payee.0)),
        fact("staff-payees-payee-year", words.digits(&view.payee_year.to_string())),
        fact("staff-payees-basis", words.get(basis_key(basis.kind)).to_owned()),
        fact("staff-payees-paper-number", paper.number.clone()),
        fact("staff-payees-body", paper.body.clone()),
        fact("staff-payees-decided", words.date(paper.decided_on)),
        fact("staff-payees-ends", ends),
        fact("staff-payees-last-day", words.date(*last_day)),
    ];
    facts
        .push(Fact::new(words.get("staff-payees-way"), money(pay_to, view.name_on_account, words)));
    facts.push(fact("staff-payees-proposed-on", words.date(legal_date(view.proposed_at))));
    facts
}

/// Where the money goes: of an account its bank and the end of its number.
fn money(pay_to: &PayTo, name: Option<NameMatch>, words: &'static Words) -> AnyView {
    let Some(account) = pay_to.account() else {
        return words.get("staff-payees-way-cash").into_any();
    };
    let name = name.map(|name| match name {
        NameMatch::Matches => "staff-account-name-matches",
        NameMatch::Differs => "staff-account-name-differs",
    });
    let name = name.map(|key| view! { <br/>{words.get(key)} });
    let (bank, ending) = (account.bank.name(), account.number.ending().to_owned());
    view! {
        {bank}" "<span class="nowrap"><span aria-hidden="true">"···· "</span>{ending}</span>
        {name}
    }
    .into_any()
}

fn column(view: &StaffPayeeOneView, frame: &Frame) -> AnyView {
    let words = frame.words;
    let own = view.is_own.then(|| said(NoticeKind::Info, "staff-binding-own-work", words));
    let tie = view.tie.map(|tie| said(NoticeKind::Attention, refused_key(tie.into()), words));
    let path = format!("{PATH}/{}", view.id);
    let forms: Vec<_> = view
        .acts
        .iter()
        .map(|(act, key)| {
            staff_act::form(&path, (act.code(), key), fields(*act, view, frame), frame)
        })
        .collect();
    view! { {own}{tie}{forms} }.into_any()
}

fn fields(act: PayeeAct, view: &StaffPayeeOneView, frame: &Frame) -> AnyView {
    let words = frame.words;
    let label = |key: &str| words.get(key).to_owned();
    match act {
        PayeeAct::Approve => view! {
            <h2>{label("staff-payees-approve")}</h2>
            <p>{label("staff-payees-approve-why")}</p>
            {staff_proof::field(view.proof, frame)}
            <Button label=words.get("staff-payees-approve") key="A"/>
        }
        .into_any(),
        PayeeAct::Refuse => {
            let lines = RefusalReason::ALL.map(|one| (one.code(), refusal_key(one)));
            view! {
                <h2>{label("staff-binding-refuse-title")}</h2>
                {reasons(view, words, ("reason", PayeeError::ReasonMissing), lines.into())}
                <Button label=words.get("staff-binding-refuse") secondary=true key="B"/>
            }
            .into_any()
        }
        PayeeAct::Withdraw => view! {
            <Button label=words.get("staff-binding-withdraw") secondary=true key="W"/>
        }
        .into_any(),
        PayeeAct::ProposeEnd => {
            let lines = EndReason::ALL.map(|one| (one.code(), end_key(one)));
            view! {
                <h2>{label("staff-payees-end")}</h2>
                <p>{label("staff-payees-end-why")}</p>
                {reasons(view, words, ("why", PayeeError::EndReasonMissing), lines.into())}
                <Button label=words.get("staff-payees-end") secondary=true key="E"/>
            }
            .into_any()
        }
        PayeeAct::ConfirmEnd => view! {
            <h2>{label("staff-payees-confirm-end")}</h2>
            <p>{label("staff-payees-confirm-end-why")}</p>
            {staff_proof::field(view.proof, frame)}
            <Button label=words.get("staff-payees-confirm-end") key="A"/>
        }
        .into_any(),
        PayeeAct::KeepOn => view! {
            <Button label=words.get("staff-payees-keep") secondary=true key="K"/>
        }
        .into_any(),
    }
}

fn reasons(
    view: &StaffPayeeOneView,
    words: &'static Words,
    (name, missing): (&'static str, PayeeError),
    lines: Vec<(&'static str, &'static str)>,
) -> AnyView {
    let field = Field {
        name,
        label: words.get("staff-binding-reason").to_owned(),
        error: view.error.filter(|error| *error == missing).map(|error| error.of(words).text),
        ..Field::default()
    };
    let lines: Vec<(String, String)> =
        lines.into_iter().map(|(code, key)| (code.to_owned(), words.get(key).to_owned())).collect();
    view! { <SelectField field choose=words.get("staff-member-choose") lines/> }.into_any()
}

fn refusal_key(reason: RefusalReason) -> &'static str {
    match reason {
        RefusalReason::PaperDoubtful => "staff-payees-why-paper",
        RefusalReason::AccountDoubtful => "staff-payees-why-account",
        RefusalReason::CanAct => "staff-payees-why-can-act",
        RefusalReason::NotWanted => "staff-payees-why-not-wanted",
    }
}

fn end_key(reason: EndReason) -> &'static str {
    match reason {
        EndReason::PaperEnded => "staff-payees-end-paper",
        EndReason::Misused => "staff-payees-end-misused",
        EndReason::PayeeAsks => "staff-payees-end-asks",
        EndReason::Mistake => "staff-payees-end-mistake",
    }
}

fn how_key(how: Ended) -> &'static str {
    match how {
        Ended::Day => "staff-payees-how-day",
        Ended::Revoked => "staff-payees-how-revoked",
        Ended::Herself => "staff-payees-how-herself",
        Ended::PayeeDeath => "staff-payees-how-payee-death",
        Ended::Replaced => "staff-payees-how-replaced",
    }
}
