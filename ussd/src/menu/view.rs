//! Every screen there is, with the values it shows.

use sothon_domain::life_certificate::LifeCertificate;
use sothon_domain::message_choices::Reminders;
use sothon_domain::message_form::MessageForm;
use sothon_domain::person::{PlaceCode, Reference};
use time::Date;

use super::claim::ClaimScreen;
use super::facts::{
    Branch, CaseSeen, ClaimantStands, DeathSaid, DraftSeen, PaymentDay, PaymentLine, Renewable,
    ServiceSeen, Status, WhyLine,
};
use super::page::Page;
use super::reply::Reply;
use super::session::At;
use super::{
    address, appeal, call, cases, complaint, death, delegates, first_contact, forgotten, last,
    life_certificate, lock, main, message_form, new_pin, not_me, paid, payments, pin, place,
    public, report, reported, resume, service_record, status, why,
};
use crate::Tongue;

/// A screen and its values. A new one needs samples in the atlas, or the tests do not compile.
#[derive(Debug, Clone, Copy)]
pub(super) enum View<'a> {
    Language,
    Main { page: usize },
    Report { page: usize },
    Claim(ClaimScreen<'a>),
    Resume,
    Pin,
    PinLocked { minutes: u32 },
    PinRenew,
    Forgotten,
    ForgottenAsked,
    NewPinOffer(&'a [Renewable]),
    RenewalNumber,
    RenewalNumberOver,
    NewPin,
    NewPinAgain,
    NewPinSet,
    NewPinOften,
    NewPinGone,
    Status(Option<&'a Status>),
    PaidElsewhere,
    Claimant(ClaimantStands),
    Payments { lines: &'a [PaymentLine], page: usize },
    Why { lines: &'a [WhyLine], page: usize },
    Reported(DeathSaid),
    SaidAlive,
    ServiceRecord { seen: &'a ServiceSeen, page: usize },
    LifeCertificate(LifeCertificate),
    Branches { branches: &'a [Branch], page: usize },
    Cases { cases: &'a [CaseSeen], page: usize },
    Paid(paid::Shown<'a>),
    Call(call::Shown<'a>),
    Appeal(appeal::Shown<'a>),
    Death(death::Shown<'a>),
    Complaint(complaint::Shown<'a>),
    Lock,
    Locked { since: Date },
    AccountWaits { ending: &'a str },
    WayWaits,
    ChangeStopped,
    RecordLocked,
    RecordRetired,
    MessageForm(MessageForm),
    Reminders(Reminders),
    Delegates { count: usize },
    DelegateNumber,
    DelegateCheck { khmer: &'a str, latin: &'a str },
    Information,
    PaymentDays { days: &'a [PaymentDay], page: usize },
    Papers,
    Hotline { number: &'a str },
    DraftFound(&'a DraftSeen),
    Place { within: Option<&'a PlaceCode>, page: usize },
    PlaceCheck { place: &'a PlaceCode },
    Since,
    MoveCheck(&'a DraftSeen),
    Sent { reference: Reference },
    CaseOpen,
    ThreeWrong,
    Trouble,
}

impl<'a> View<'a> {
    /// The screen of a place, from the reply it needs; nothing when the reply belongs elsewhere.
    pub(super) fn of(at: &'a At, reply: Option<&'a Reply>) -> Option<Self> {
        Some(match (at, reply) {
            (At::Language, None) => Self::Language,
            (At::Main { page }, None) => Self::Main { page: *page },
            (At::Report { page }, None) => Self::Report { page: *page },
            (At::Claim(at), None) => return ClaimScreen::of(at).map(Self::Claim),
            (At::Resume { .. }, None) => Self::Resume,
            (At::Pin { .. }, None) => Self::Pin,
            (At::PinRenew, None) => Self::PinRenew,
            (At::Forgotten, None) => Self::Forgotten,
            (At::NewPinOffer { ready }, None) => Self::NewPinOffer(ready),
            (At::RenewalNumber { .. }, None) => Self::RenewalNumber,
            (At::NewPin { .. } | At::ChangePin, None) => Self::NewPin,
            (At::NewPinAgain { .. } | At::ChangePinAgain { .. }, None) => Self::NewPinAgain,
            (At::Information, None) => Self::Information,
            (At::Papers, None) => Self::Papers,
            (At::Place { within, page }, None) => {
                Self::Place { within: within.as_ref().map(|code| &code.0), page: *page }
            }
            (At::PlaceCheck { place }, None) => Self::PlaceCheck { place: &place.0 },
            (At::Since, None) => Self::Since,
            (At::Status, Some(Reply::Status(status))) => Self::Status(status.as_ref()),
            (At::Status, Some(Reply::PaidElsewhere)) => Self::PaidElsewhere,
            (At::Payments { page }, Some(Reply::Payments(lines))) => {
                Self::Payments { lines, page: *page }
            }
            (At::Why { page }, Some(Reply::Why(lines))) => Self::Why { lines, page: *page },
            (At::Reported { .. }, Some(Reply::Reported(Some(said)))) => Self::Reported(*said),
            (At::ServiceRecord { page }, Some(Reply::ServiceRecord(seen))) => {
                Self::ServiceRecord { seen, page: *page }
            }
            (At::LifeCertificate, Some(Reply::LifeCertificate(stands))) => {
                Self::LifeCertificate(*stands)
            }
            (At::Branches { page }, Some(Reply::Branches(branches))) => {
                Self::Branches { branches, page: *page }
            }
            (At::Cases { page, .. }, Some(Reply::Cases(cases))) => {
                Self::Cases { cases, page: *page }
            }
            (At::Paid(at), None) => Self::Paid(at.shown()?),
            (At::Call(at), None) => Self::Call(at.shown()?),
            (At::Appeal(at), None) => Self::Appeal(at.shown()?),
            (At::Death(at), None) => Self::Death(at.shown()),
            (At::Complaint(at), None) => Self::Complaint(at.shown()),
            (At::Lock, Some(Reply::Lock(None))) => Self::Lock,
            (At::DelegateNumber, None) => Self::DelegateNumber,
            (At::DelegateCheck, Some(Reply::DelegateFound { khmer, latin })) => {
                Self::DelegateCheck { khmer, latin }
            }
            (At::Delegates, Some(Reply::Delegates(count))) => Self::Delegates { count: *count },
            (At::Lock, Some(Reply::Lock(Some(since)))) => Self::Locked { since: *since },
            (At::MessageForm, Some(Reply::MessageForm(form))) => Self::MessageForm(*form),
            (At::Reminders, Some(Reply::Reminders(reminders))) => Self::Reminders(*reminders),
            (At::NotMe, Some(Reply::AccountWaits { ending })) => Self::AccountWaits { ending },
            (At::NotMe, Some(Reply::WayWaits)) => Self::WayWaits,
            (At::PaymentDays { page }, Some(Reply::PaymentDays(days))) => {
                Self::PaymentDays { days, page: *page }
            }
            (At::Hotline, Some(Reply::Hotline(number))) => Self::Hotline { number },
            _ => return None,
        })
    }

    /// The screen in a tongue.
    pub(super) fn page(&self, tongue: Tongue) -> Page {
        match *self {
            Self::Language => first_contact::page(),
            Self::Main { page } => main::page(tongue, page),
            Self::Report { page } => report::page(tongue, page),
            Self::Claim(screen) => screen.page(tongue),
            Self::Resume => resume::page(tongue),
            Self::Pin => pin::page(tongue),
            Self::PinLocked { minutes } => pin::locked(tongue, minutes),
            Self::PinRenew => forgotten::renew(tongue),
            Self::Forgotten => forgotten::page(tongue),
            Self::ForgottenAsked => last::ending(tongue, "ussd-forgotten-asked"),
            Self::NewPinOffer(ready) => new_pin::offer(tongue, ready),
            Self::RenewalNumber => new_pin::number(tongue),
            Self::RenewalNumberOver => last::ending(tongue, "ussd-renewal-number-over"),
            Self::NewPin => new_pin::page(tongue),
            Self::NewPinAgain => new_pin::again(tongue),
            Self::NewPinSet => last::ending(tongue, "ussd-new-pin-set"),
            Self::NewPinOften => last::ending(tongue, "ussd-new-pin-often"),
            Self::NewPinGone => last::ending(tongue, "ussd-new-pin-gone"),
            Self::Status(status) => status::page(tongue, status),
            Self::PaidElsewhere => status::elsewhere(tongue),
            Self::Claimant(stands) => last::ending(tongue, stands.key()),
            Self::Payments { lines, page } => payments::page(tongue, lines, page),
            Self::Why { lines, page } => why::page(tongue, lines, page),
            Self::Reported(said) => reported::page(tongue, said),
            Self::SaidAlive => last::ending(tongue, "ussd-reported-said"),
            Self::ServiceRecord { seen, page } => service_record::page(tongue, seen, page),
            Self::LifeCertificate(stands) => life_certificate::page(tongue, stands),
            Self::Branches { branches, page } => life_certificate::branches(tongue, branches, page),
            Self::Cases { cases, page } => cases::page(tongue, cases, page),
            Self::Paid(shown) => shown.page(tongue),
            Self::Call(shown) => shown.page(tongue),
            Self::Appeal(shown) => shown.page(tongue),
            Self::Death(shown) => shown.page(tongue),
            Self::Complaint(shown) => shown.page(tongue),
            Self::Lock => lock::ask(tongue),
            Self::Delegates { count } => delegates::page(tongue, count),
            Self::DelegateNumber => delegates::number(tongue),
            Self::DelegateCheck { khmer, latin } => match tongue {
                Tongue::Khmer => delegates::check(tongue, khmer),
                Tongue::Romanised | Tongue::English => delegates::check(tongue, latin),
            },
            Self::Locked { since } => lock::locked(tongue, since),
            Self::AccountWaits { ending } => not_me::ask(tongue, ending),
            Self::WayWaits => not_me::ask_way(tongue),
            Self::ChangeStopped => not_me::stopped(tongue),
            Self::RecordLocked => last::ending(tongue, "ussd-lock-refused"),
            Self::RecordRetired => last::ending(tongue, "ussd-joined-refused"),
            Self::MessageForm(form) => message_form::page(tongue, form),
            Self::Reminders(reminders) => message_form::reminders(tongue, reminders),
            Self::Information => public::page(tongue),
            Self::PaymentDays { days, page } => public::payment_days(tongue, days, page),
            Self::Papers => public::papers(tongue),
            Self::Hotline { number } => public::hotline(tongue, number),
            Self::DraftFound(draft) => address::found(tongue, draft),
            Self::Place { within, page } => place::page(tongue, within, page),
            Self::PlaceCheck { place } => place::check(tongue, place),
            Self::Since => address::since(tongue),
            Self::MoveCheck(draft) => address::check(tongue, draft),
            Self::Sent { reference } => address::sent(tongue, reference),
            Self::CaseOpen => last::ending(tongue, "ussd-move-case-open"),
            Self::ThreeWrong => last::ending(tongue, "ussd-three-wrong"),
            Self::Trouble => last::trouble(),
        }
    }
}
