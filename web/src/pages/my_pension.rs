//! My pension: one number first, then why, then what comes next.

mod child;

use leptos::prelude::*;
use sothon_domain::delegate::DelegateScope;
use sothon_domain::life_certificate::LifeCertificate;
use sothon_domain::money::Riel;
use sothon_domain::pension::Datum;
use sothon_domain::person::{FormOfAddress, NumberEnding, PersonName};
use sothon_domain::visit::Method;
use sothon_locales::{Language, Words};
use time::Date;

pub use self::child::ChildEnd;
use super::death_notice::{self, DeathNotice};
use super::reports;
use crate::Frame;
use crate::components::action_list::{Action, ActionList};
use crate::components::amount::Amount;
use crate::components::icon::Icon;
use crate::components::link_button::LinkButton;
use crate::components::listen::{self, Heard};
use crate::components::not_right_link::NotRightLink;
use crate::components::notice::{Notice, NoticeKind};
use crate::components::panel::{Ground, Panel};
use crate::components::summary_list::{Fact, SummaryList};
use crate::components::tag::{Tag, TagKind};
use crate::document::{self, Mood};
use crate::pages::my_payee::{self, PaidInstead};
use crate::pages::{account, my_complaints};

/// What the page shows.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct MyPensionView {
    /// The person's names.
    pub name: PersonName,
    /// How she wishes to be addressed.
    pub address: FormOfAddress,
    /// Her member number.
    pub member_number: String,
    /// The decided pension; none when no decision is known, or it is paid under another number of hers.
    pub award: Option<AwardSummary>,
    /// The next payment, when a calendar is known.
    pub next_payment: Option<NextPayment>,
    /// The account payments go to.
    pub account: Option<AccountEnding>,
    /// When she has to show that she lives.
    pub life_certificate: LifeCertificate,
    /// How she has shown it last, where that was to us.
    pub shown_alive: Option<ShownAlive>,
    /// When it ends by age, for whoever is paid as a child.
    pub child: Option<ChildEnd>,
    /// Who receives it for her, and who is to.
    pub payees: Vec<PaidInstead>,
    /// What stands there where her death was reported.
    pub death: Option<DeathNotice>,
    /// How her other number ends, where this one was joined with it.
    pub joined: Option<NumberEnding>,
    /// How the page can be heard, if it can.
    pub listen: Option<Heard>,
}

/// A decided pension.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AwardSummary {
    /// What is due this month, riel.
    pub amount: Riel,
    /// What was decided, riel a month; less where floors have lifted it since.
    pub decided: Riel,
    /// The date of the decision.
    pub decided_on: Date,
}

/// That she has shown that she lives.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct ShownAlive {
    /// By what; none for a provisional certificate.
    pub method: Option<Method>,
    /// On which day.
    pub day: Date,
}

/// A payment to come.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NextPayment {
    /// The day.
    pub date: Date,
    /// The amount, if already fixed.
    pub amount: Option<Riel>,
}

/// As much of an account as a page may show.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AccountEnding {
    /// The bank's name.
    pub bank: String,
    /// The last digits of the account.
    pub ending: String,
}

/// The whole page.
pub fn render(view: &MyPensionView, frame: &Frame) -> String {
    let words = frame.words;
    let title = words.get("my-pension-title");
    let hotline = frame.institution.hotline.as_str();
    let call = words.with("my-pension-trouble-call", &[("number", hotline.into())]);
    let (facts, help) = (facts(view, frame), frame.href("/help"));
    let content = view! {
        <h1 class="unseen">{title}</h1>
        {view.joined.map(|ending| joined_notice(ending, frame))}
        {my_payee::on_first_page(&view.payees, frame)}
        {view.death.as_ref().map(|notice| death_notice::render(notice, frame))}
        <p>{addressed(view, words)}<br/>
            <span class="soft">{words.get("my-pension-member")}</span>" "
            <span class="nowrap">{view.member_number.clone()}</span>
        </p>
        {view.joined.is_none().then(|| decided(view.award.as_ref(), frame))}
        <Panel>
            <SummaryList facts/>
            <p><a href=help>{words.get("my-pension-where-to-prove")}</a></p>
        </Panel>
        {listen::control(view.listen, "/my-pension", frame)}
        <h2>{words.get("my-pension-actions")}</h2>
        <ActionList actions=actions(frame)/>
        <Notice kind=NoticeKind::Attention>
            <p>{words.get("my-pension-trouble")}</p>
            <p>{call}</p>
        </Notice>
    };
    document::page(frame, title, Mood::Fine, content.into_any())
}

/// That her payments come under her other number.
pub(super) fn joined_notice(ending: NumberEnding, frame: &Frame) -> AnyView {
    let words = frame.words;
    let ending = ending.to_string();
    let joined = words.with("my-pension-joined", &[("ending", ending.as_str().into())]);
    let number = frame.institution.hotline.as_str();
    let call = |key| words.with(key, &[("number", number.into())]);
    let (unknown, wrong) = (call("my-pension-joined-unknown"), call("my-pension-joined-wrong"));
    view! {
        <Notice kind=NoticeKind::Attention>
            <p>{joined}</p>
            <p>{words.get("my-pension-joined-paid")}</p>
            <p>{unknown}</p>
            <p>{wrong}</p>
        </Notice>
    }
    .into_any()
}

/// The name with its title, in the page's script.
fn addressed(view: &MyPensionView, words: &Words) -> String {
    let name = match words.language() {
        Language::Khmer => view.name.khmer.full(),
        Language::English => view.name.latin.full(),
    };
    match view.address {
        FormOfAddress::Lady => words.with("my-pension-lady", &[("name", name.into())]),
        FormOfAddress::Gentleman => words.with("my-pension-gentleman", &[("name", name.into())]),
        FormOfAddress::NoTitle => name,
    }
}

fn decided(award: Option<&AwardSummary>, frame: &Frame) -> AnyView {
    let words = frame.words;
    let Some(award) = award else {
        let what_if = frame.is_own().then(|| {
            let href = frame.href("/my-pension/what-if");
            view! { <LinkButton href label=words.get("what-if-link-own") secondary=true/> }
        });
        return view! {
            <Panel ground=Ground::Sky>
                <p>{words.get("my-pension-none")}</p>
                <p>{words.get("my-pension-none-next")}</p>
                {what_if}
            </Panel>
        }
        .into_any();
    };
    let (amount, date) = (words.amount(award.amount), words.date(award.decided_on));
    let decided = if award.amount == award.decided {
        words.with("my-pension-decided", &[("date", date.into())])
    } else {
        let values = [("date", date.into()), ("amount", words.amount(award.decided).into())];
        words.with("my-pension-decided-before-rise", &values)
    };
    let why = frame.href("/my-pension/why");
    view! {
        <Panel ground=Ground::Sky>
            <p>{words.get("my-pension-amount")}</p>
            <Amount text=amount/>
            <p>{decided}</p>
            <LinkButton href=why label=words.get("my-pension-why")/>
        </Panel>
    }
    .into_any()
}

fn facts(view: &MyPensionView, frame: &Frame) -> Vec<Fact> {
    let words = frame.words;
    let unknown = || words.get("frame-not-known").into_any();
    let next = view.next_payment.as_ref().map_or_else(unknown, |next| {
        let amount = next.amount.map(|amount| view! { <br/>{words.amount(amount)} });
        view! { {words.date(next.date)}{amount} }.into_any()
    });
    let change = || {
        let href = frame.href(account::PATH);
        view! { <a href=href>{words.get("my-pension-account-change")}</a> }
    };
    let none = || view! { {unknown()}<br/>{change()} }.into_any();
    let account = view.account.as_ref().map_or_else(none, |account| {
        let (bank, ending) = (account.bank.clone(), account.ending.clone());
        let (frame, change) = (frame.clone(), change());
        view! {
            {bank}" "<span class="nowrap"><span aria-hidden="true">"···· "</span>{ending}</span><br/>
            {change}<br/>
            <NotRightLink frame datum=Datum::Account/>
        }
        .into_any()
    });
    // Where her money goes is no delegate's business; no money goes anywhere under a number that is used no more, and
    // none to her own account while another receives it.
    let is_paid = view.joined.is_none();
    let to_her = view.payees.iter().all(|payee| payee.waits);
    let shown = is_paid && to_her && frame.is_own();
    let account = shown.then(|| Fact::new(words.get("my-pension-account"), account));
    let next = is_paid.then(|| Fact::new(words.get("my-pension-next"), next));
    let life = life_certificate(view.life_certificate, view.shown_alive, frame);
    let child = view.child.as_ref().filter(|_| is_paid);
    let child = child.map(|child| child::fact(child, frame));
    [next, child, account]
        .into_iter()
        .flatten()
        .chain([Fact::new(words.get("my-pension-life"), life)])
        .collect()
}

fn life_certificate(state: LifeCertificate, shown: Option<ShownAlive>, frame: &Frame) -> AnyView {
    let words = frame.words;
    let (date, kind, key) = match state {
        LifeCertificate::NotKnown => return words.get("frame-not-known").into_any(),
        LifeCertificate::Valid { until } => (until, TagKind::Good, "my-pension-life-valid"),
        LifeCertificate::DueSoon { by } => (by, TagKind::Soon, "my-pension-life-soon"),
        LifeCertificate::Overdue { since } => (since, TagKind::Problem, "my-pension-life-overdue"),
    };
    let shown = shown.map(|shown| {
        let values = [("date", words.date(shown.day).into())];
        view! { {words.with(shown_key(shown.method), &values)}<br/> }
    });
    view! {
        {words.date(date)}<br/><Tag kind text=words.get(key)/><br/>{shown}
        <NotRightLink frame=frame.clone() datum=Datum::LifeCertificateDue/>
    }
    .into_any()
}

/// By what she has shown last that she lives.
fn shown_key(method: Option<Method>) -> &'static str {
    match method {
        Some(Method::Finger(_)) => "my-pension-life-by-finger",
        Some(Method::Papers) => "my-pension-life-by-papers",
        Some(Method::Seen(_)) => "my-pension-life-by-seen",
        None => "my-pension-life-provisional",
    }
}

fn actions(frame: &Frame) -> Vec<Action> {
    let action = |icon, path, key| Action {
        icon,
        href: frame.href(path),
        label: frame.words.get(key).to_owned(),
    };
    let report = [
        action(Icon::Question, "/my-pension/report/payment-missing", "my-pension-action-missing"),
        action(Icon::House, "/my-pension/report/address-changed", "my-pension-action-moved"),
        action(Icon::Folder, reports::PATH, "report-list-title"),
    ];
    let see = [
        action(Icon::Folder, "/my-pension/cases", "case-mine-title"),
        action(Icon::List, "/my-pension/payments", "my-pension-action-payments"),
        action(Icon::Record, "/my-pension/service-record", "my-pension-action-record"),
    ];
    let hers = [
        action(Icon::Paper, "/my-pension/letters", "letters-title"),
        action(Icon::Lock, "/my-pension/phone-pin", "my-pension-action-phone-pin"),
        action(Icon::Key, "/my-pension/passkeys", "my-pension-action-passkeys"),
        action(Icon::Letter, "/my-pension/notices", "my-pension-action-notices"),
        action(Icon::Phone, "/my-pension/trusted-contact", "trusted-contact-title"),
        action(Icon::Lock, "/my-pension/lock", "lock-title"),
        action(Icon::Folder, "/my-pension/delegates", "delegates-title"),
        action(Icon::Folder, "/acting-for", "acting-for-title"),
        action(Icon::Folder, my_payee::PATH, "payee-title"),
        action(Icon::Question, my_complaints::PATH, "complaint-mine-title"),
    ];
    let help = [action(Icon::Phone, "/help", "my-pension-action-help")];
    let reports = frame.allows(DelegateScope::Report).then_some(report);
    let hers = frame.is_own().then_some(hers);
    let reports = reports.into_iter().flatten();
    reports.chain(see).chain(hers.into_iter().flatten()).chain(help).collect()
}
