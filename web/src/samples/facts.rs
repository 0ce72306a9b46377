//! Invented people, amounts and dates.

use sothon_domain::life_certificate::LifeCertificate;
use sothon_domain::masked::{PrivateFact, Shown};
use sothon_domain::money::{Months, Riel};
use sothon_domain::payment_state::PaymentState;
use sothon_domain::pension::{
    AwardFacts, AwardKind, Decided, InvalidityCause, InvalidityFacts, KindFacts, MissingFact,
    MonthPaid, OldAgeFacts, RuleBook, RuleSetId, StoppedWork, Survivor, SurvivorFacts,
    SurvivorKind, explain,
};
use sothon_domain::person::{FormOfAddress, Name, PersonName, Scheme, Sex};
use sothon_domain::service::SalaryKind;
use sothon_domain::visit::{Method, Onward};
use sothon_domain::year_month::YearMonth;
use sothon_locales::{Language, Words};
use time::{Date, OffsetDateTime};

use crate::components::listen::Heard;
use crate::pages::demo_messages::{DemoMessagesView, ShownMessage, TypedReply};
use crate::pages::my_pension::{
    AccountEnding, AwardSummary, MyPensionView, NextPayment, ShownAlive,
};
use crate::pages::payments::{PaymentRow, PaymentsView};
use crate::pages::service_record::{Membership, Salary, ServicePeriod, ServiceRecordView};
use crate::pages::why::{RuleInForce, WhyView};

pub(super) const AMOUNT: Riel = Riel::new(510_000);
/// What the floors of 2022 and 2023 make of it.
const LIFTED: Riel = Riel::new(770_000);

/// A day given as year and day of the year, for instance 2026 and 12.
pub(super) fn day(year: i32, ordinal: u16) -> Date {
    Date::from_ordinal_date(year, ordinal).expect("invariant: samples use days that exist")
}

fn instant(seconds: i64) -> OffsetDateTime {
    OffsetDateTime::from_unix_timestamp(seconds).expect("invariant: samples use this century")
}

pub(super) fn name() -> PersonName {
    let part = |family, given| Name::new(family, given).expect("invariant: sample names are names");
    PersonName { khmer: part("ចាន់", "សុភា"), latin: part("CHAN", "Sophea") }
}

/// The name as pages of staff show it before it is asked for.
pub(super) fn masked_name() -> Shown {
    PrivateFact::Name(name()).masked()
}

pub(super) fn shown_name(words: &Words) -> String {
    match words.language() {
        Language::Khmer => name().khmer.full(),
        Language::English => name().latin.full(),
    }
}

pub(super) fn my_pensions() -> Vec<(&'static str, MyPensionView)> {
    let valid = MyPensionView {
        name: name(),
        address: FormOfAddress::Lady,
        member_number: "K-204577".to_owned(),
        award: Some(AwardSummary { amount: AMOUNT, decided: AMOUNT, decided_on: day(2026, 12) }),
        next_payment: Some(NextPayment { date: day(2026, 335), amount: Some(AMOUNT) }),
        account: Some(AccountEnding { bank: "ACLEDA".to_owned(), ending: "4471".to_owned() }),
        life_certificate: LifeCertificate::Valid { until: day(2027, 120) },
        shown_alive: Some(ShownAlive {
            method: Some(Method::Seen(Onward::HealthCentre)),
            day: day(2026, 120),
        }),
        child: None,
        payees: Vec::new(),
        death: None,
        joined: None,
        listen: None,
    };
    let soon = MyPensionView {
        address: FormOfAddress::Gentleman,
        life_certificate: LifeCertificate::DueSoon { by: day(2026, 340) },
        shown_alive: Some(ShownAlive { method: None, day: day(2026, 300) }),
        ..valid.clone()
    };
    let lifted = MyPensionView {
        listen: Some(Heard::Tones),
        award: Some(AwardSummary { amount: LIFTED, decided: AMOUNT, decided_on: day(2018, 60) }),
        next_payment: Some(NextPayment { date: day(2026, 335), amount: Some(LIFTED) }),
        ..valid.clone()
    };
    let overdue = MyPensionView {
        listen: Some(Heard::Voice),
        next_payment: Some(NextPayment { date: day(2026, 335), amount: None }),
        life_certificate: LifeCertificate::Overdue { since: day(2026, 300) },
        ..valid.clone()
    };
    let empty = MyPensionView {
        address: FormOfAddress::NoTitle,
        award: None,
        next_payment: None,
        account: None,
        life_certificate: LifeCertificate::NotKnown,
        shown_alive: None,
        ..valid.clone()
    };
    vec![
        ("my-pension", valid),
        ("my-pension-soon", soon),
        ("my-pension-overdue", overdue),
        ("my-pension-lifted", lifted),
        ("my-pension-empty", empty),
    ]
}

fn award(scheme: Scheme, facts: KindFacts, amount: Riel) -> AwardFacts {
    let month = YearMonth::of(day(2026, 305));
    let decided = Decided {
        number: "1204".to_owned(),
        decided_on: day(2026, 12),
        source: "NSAF".to_owned(),
        amount,
    };
    AwardFacts {
        scheme,
        decided,
        facts,
        paid: Some((month, amount)),
        months: Vec::new(),
        earlier: Vec::new(),
    }
}

pub(super) fn whys() -> Vec<(&'static str, WhyView)> {
    let book = RuleBook::released();
    let mut facts = OldAgeFacts::new(Months::new(396), AMOUNT, day(2018, 300));
    facts.lowest_grade_salary = Some(AMOUNT);
    let explained = award(Scheme::CivilServants, KindFacts::OldAge(Ok(facts.clone())), AMOUNT);
    let unexplained =
        award(Scheme::CivilServants, KindFacts::OldAge(Ok(facts)), Riel::new(497_500));
    let mut lifted =
        AwardFacts { paid: explained.paid.map(|(month, _)| (month, LIFTED)), ..explained.clone() };
    lifted.decided.decided_on = day(2018, 300);
    let unpaid = AwardFacts { paid: None, ..explained.clone() };
    let born = day(2010, 100);
    let nothing = KindFacts::missing(AwardKind::OldAge, MissingFact::Career);
    let unknown = award(Scheme::Veterans, nothing, AMOUNT);
    let rule =
        RuleInForce { effective_from: day(1994, 299), citation: "NS/RKM/1094/06".to_owned() };
    let view_by = |case: &AwardFacts, book: &RuleBook| {
        let working = explain(case, book, day(2026, 325));
        let rule = working.rule_set.is_some().then(|| rule.clone());
        WhyView { working, rule }
    };
    let view = |case: &AwardFacts| view_by(case, &book);
    vec![
        ("why", view(&explained)),
        ("why-difference", view(&unexplained)),
        ("why-unpaid", view(&unpaid)),
        ("why-lifted", view(&lifted)),
        ("why-arrears", view_by(&owed(&lifted), &published_late())),
        ("why-no-rule", view(&unknown)),
        ("why-invalidity", view(&invalid())),
        ("why-widow", view(&survivor(Sex::Female, SurvivorKind::Spouse, 15_000))),
        ("why-widower", view(&survivor(Sex::Male, SurvivorKind::Spouse, 15_000))),
        ("why-child", view(&survivor(Sex::Female, SurvivorKind::Child { born }, 10_000))),
    ]
}

/// The last floor as if it had been published in October 2026, for months long since paid.
fn published_late() -> RuleBook {
    let text = |id| RuleBook::released_text(&RuleSetId::new(id)).unwrap_or_default();
    let day = "effective_from = 2023-01-01";
    let late = text("civil-servants-floor-2023")
        .replace(day, &format!("{day}\npublished_on = 2026-10-15"));
    let files = [
        ("formula", text("nssfc-current-2016")),
        ("floor", text("civil-servants-floor-2022")),
        ("late floor", &late),
    ];
    RuleBook::load(&files).expect("invariant: released files stay sound with one date more")
}

/// The same pension paid by the floor before until October.
fn owed(lifted: &AwardFacts) -> AwardFacts {
    let month = |month| YearMonth::new(2026, month).expect("invariant: months go to 12");
    let paid = |number, amount| {
        let month = month(number);
        let on = month.next().first_day();
        MonthPaid { month, amount, on }
    };
    let before = |number| paid(number, Riel::new(690_000));
    let months = (5..=10).map(before).chain([paid(11, LIFTED)]).collect();
    AwardFacts { months, ..lifted.clone() }
}

/// After 25 years of service she fell ill for another cause than work.
fn invalid() -> AwardFacts {
    let (credited, cause) = (Months::new(300), InvalidityCause::NonWork);
    let facts = InvalidityFacts { credited, reference_salary: Riel::new(800_000), cause };
    let on = day(2025, 300);
    let stopped = StoppedWork { on, facts };
    award(Scheme::CivilServants, KindFacts::Invalidity(Ok(stopped)), Riel::new(460_000))
}

fn survivor(sex: Sex, kind: SurvivorKind, amount: i64) -> AwardFacts {
    let survivor = Survivor { sex, kind };
    let facts = SurvivorFacts { survivor, died_on: Some(day(2025, 300)) };
    award(Scheme::CivilServants, KindFacts::Survivor(Ok(facts)), Riel::new(amount))
}

pub(super) fn service_records() -> Vec<(&'static str, ServiceRecordView)> {
    let full = ServiceRecordView {
        name: name(),
        birth_date: Some(day(1960, 61)),
        memberships: vec![Membership {
            scheme: Scheme::CivilServants,
            legacy_number: "CS-88120".to_owned(),
            from: Some(day(1987, 1)),
            to: None,
        }],
        periods: vec![
            ServicePeriod {
                from: day(1987, 1),
                to: Some(day(2020, 120)),
                place: Some("Takeo".to_owned()),
                counted: Some(Months::new(400)),
            },
            ServicePeriod { from: day(2020, 121), to: None, place: None, counted: None },
        ],
        salaries: vec![Salary { from: day(2019, 1), amount: AMOUNT, kind: SalaryKind::Basic }],
    };
    let empty = ServiceRecordView {
        birth_date: None,
        memberships: vec![],
        periods: vec![],
        salaries: vec![],
        ..full.clone()
    };
    vec![("service-record", full), ("service-record-empty", empty)]
}

pub(super) fn payments() -> Vec<(&'static str, PaymentsView)> {
    let month =
        |number| YearMonth::new(2026, number).expect("invariant: sample months are 1 to 12");
    let row = |number, amount, state, as_of| PaymentRow {
        month: month(number),
        amount,
        state,
        as_of,
        source: "ACLEDA".to_owned(),
    };
    let rows = vec![
        row(12, Some(AMOUNT), PaymentState::Ordered, day(2026, 335)),
        row(11, Some(AMOUNT), PaymentState::Held, day(2026, 305)),
        row(10, Some(Riel::new(408_000)), PaymentState::Paid, day(2026, 274)),
        row(9, Some(AMOUNT), PaymentState::Returned, day(2026, 244)),
        row(8, None, PaymentState::Unknown, day(2026, 214)),
    ];
    vec![
        ("payments", PaymentsView { payments: rows }),
        ("payments-none", PaymentsView { payments: vec![] }),
    ]
}

pub(super) fn messages() -> DemoMessagesView {
    let message = |text: &str| ShownMessage {
        to: "+85512345678".to_owned(),
        text: text.to_owned(),
        at: instant(1_795_233_600),
    };
    DemoMessagesView {
        messages: vec![message("NSAF 482103"), message("<b>&</b>")],
        reply_number: "1288".to_owned(),
        typed: TypedReply { number: "12".to_owned(), text: "1".to_owned() },
        not_a_number: false,
        key: "sample-key".to_owned(),
    }
}
