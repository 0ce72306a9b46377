//! What the screens are shown with: the longest values that can come.

use sothon_domain::claimant::SurvivorRelation;
use sothon_domain::flow::{Answer, Answers, ShortList, StepKey};
use sothon_domain::khmer::truncate_graphemes;
use sothon_domain::life_certificate::LifeCertificate;
use sothon_domain::message_choices::Reminders;
use sothon_domain::message_form::MessageForm;
use sothon_domain::money::{Fraction, Months, Riel};
use sothon_domain::part_date::PartDate;
use sothon_domain::payment_state::PaymentState;
use sothon_domain::pension::{InvalidityCause, SurvivorRelation as RelationOfRules};
use sothon_domain::person::{PlaceCode, Reference, Scheme};
use sothon_domain::year_month::YearMonth;
use time::macros::date;

use super::{Name, told};
use crate::Tongue;
use crate::menu::claim::{Among, ClaimScreen, ClaimSent, Claimed};
use crate::menu::facts::{
    Branch, CaseSeen, ClaimantStands, DeathSaid, DraftSeen, PaidSeen, PaymentDay, PaymentLine,
    Renewable, ServiceLine, ServiceSeen, Status, WhyLine,
};
use crate::menu::main;
use crate::menu::view::View;

/// The highest monthly amount anybody could be paid: more digits would be a mistake of the register.
pub(super) const MOST: Riel = Riel::new(12_345_678);

/// What samples point at.
pub(super) struct Values {
    status: [Status; 2],
    payments: Vec<PaymentLine>,
    why: Vec<WhyLine>,
    service: [ServiceSeen; 2],
    branches: Vec<Branch>,
    cases: Vec<CaseSeen>,
    followed: Vec<CaseSeen>,
    pub(super) paid: [PaidSeen; 5],
    days: Vec<PaymentDay>,
    drafts: [DraftSeen; 2],
    places: Vec<PlaceCode>,
    pub(super) reference: Reference,
    ready: Vec<Renewable>,
    initials: String,
    answers: Answers,
    facts: Vec<(Claimed, Answers)>,
    kinds: Vec<(Among, Vec<Claimed>)>,
    sent: [ClaimSent; 3],
}

pub(super) fn code(digits: &str) -> PlaceCode {
    digits.parse().unwrap()
}

pub(super) fn values() -> Values {
    let month = YearMonth::new(2026, 11).unwrap();
    let reference = Reference::of_serial(4_821_035);
    let rate = Fraction::new(1, 3).unwrap();
    let payment = |state| PaymentLine { month, amount: MOST, state };
    let day = |scheme| PaymentDay { scheme, date: date!(2026 - 12 - 05) };
    // As much as stands of a masked name: the first syllable of each part.
    let syllable = crate::menu::place::name(Tongue::Khmer, &code("12"));
    let syllable = truncate_graphemes(&syllable, 1);
    let initials = format!("{syllable}. {syllable}.");
    // The longest names of all villages, in Khmer and in Latin letters.
    let place = code("13030701");
    let branch = Branch {
        khmer: crate::menu::place::name(Tongue::Khmer, &place),
        latin: crate::menu::place::name(Tongue::English, &place),
        phone: "054 958 123".to_owned(),
    };
    Values {
        status: [
            Status { amount: MOST, next_payment: Some(date!(2026 - 12 - 05)) },
            Status { amount: MOST, next_payment: None },
        ],
        payments: PaymentState::ALL.map(payment).to_vec(),
        why: vec![
            WhyLine::Formula { rate, salary: MOST, amount: MOST },
            WhyLine::Minimum(MOST),
            WhyLine::Decided(MOST),
            WhyLine::Lifted(MOST),
            WhyLine::LaterRule(MOST),
            WhyLine::Arrears(MOST),
            WhyLine::Difference(Riel::new(-MOST.amount())),
            WhyLine::Paid(MOST),
        ],
        service: service(month, &branch),
        sent: [(12, Some(branch.clone())), (12, None), (0, None)]
            .map(|(papers, branch)| ClaimSent { reference, papers, branch }),
        answers: answers(),
        facts: facts(),
        kinds: [Among::Claims, Among::Events, Among::Facts]
            .map(|among| (among, all(among)))
            .to_vec(),
        branches: vec![branch.clone(), branch],
        cases: told::cases(reference),
        followed: told::followed(reference),
        paid: told::paid(month),
        days: Scheme::ALL.map(day).to_vec(),
        drafts: [
            DraftSeen { place: Some(place.clone()), since: Some(month) },
            DraftSeen { place: Some(place.clone()), since: None },
        ],
        places: vec![place, code("07060401"), code("13"), code("1303"), code("070604")],
        reference,
        ready: ["577", "203", "4-1"].map(renewable).to_vec(),
        initials,
    }
}

/// A working life with everything that it can hold, and one of which nothing is known.
fn service(month: YearMonth, branch: &Branch) -> [ServiceSeen; 2] {
    // Longer than any employer: names of places, one behind the other.
    let names = [branch.khmer.repeat(3), branch.latin.repeat(3)];
    let worked = |employer: &String, scheme, until| ServiceLine::Worked {
        employer: employer.clone(),
        scheme,
        since: month,
        until,
    };
    let lines = vec![
        worked(&names[0], Scheme::CivilServants, Some(month)),
        ServiceLine::Gap { since: month, until: month },
        worked(&names[1], Scheme::Veterans, Some(month)),
        worked(&names[0], Scheme::General, None),
    ];
    [(719, lines), (0, Vec::new())]
        .map(|(count, lines)| ServiceSeen { credited: Months::new(count), lines })
}

/// The longest answers to what digits answer.
fn answers() -> Answers {
    let day = Answer::PartDate(PartDate::Day(date!(2026 - 10 - 05)));
    let month = Answer::Month(YearMonth::new(2026, 10).unwrap());
    let mut answers = Answers::default();
    for (step, answer) in [
        (StepKey::Helper, Answer::OneOf(ShortList::Helper, "with-help")),
        (StepKey::StoppedOn, Answer::PartDate(PartDate::Day(date!(2026 - 10 - 05)))),
        (StepKey::ServiceLength, Answer::Length(Months::new(359))),
        (StepKey::OtherService, Answer::YesNo(false)),
        (StepKey::DeceasedNumber, Answer::MemberNumber("K-12345678901234567".parse().unwrap())),
        (StepKey::Relation, Answer::Kin(SurvivorRelation::Guardian)),
        (StepKey::DiedOn, Answer::PartDate(PartDate::Day(date!(2026 - 10 - 05)))),
        (StepKey::Children, Answer::YesNo(false)),
        (StepKey::Arranged, Answer::YesNo(false)),
        (StepKey::PayBy, Answer::OneOf(ShortList::PayBy, "bank")),
        (StepKey::UnableSince, day.clone()),
        (StepKey::UnableCause, Answer::Cause(InvalidityCause::NonWork)),
        (StepKey::Examined, Answer::YesNo(true)),
        (StepKey::CanCome, Answer::OneOf(ShortList::CanCome, "with-help")),
        (StepKey::MarriedOn, day.clone()),
        (StepKey::DivorcedOn, day.clone()),
        (StepKey::Arrival, Answer::OneOf(ShortList::Arrival, "adoption")),
        (StepKey::ArrivedOn, day.clone()),
        (StepKey::Schooling, Answer::OneOf(ShortList::Schooling, "stays")),
        (StepKey::SchoolSince, month.clone()),
        (StepKey::WorkSince, month.clone()),
        (StepKey::LeftIn, month),
        (StepKey::ServedAs, Answer::OneOf(ShortList::ServedAs, "forces")),
        (StepKey::StartedOn, day),
    ] {
        answers.set(step, &answer);
    }
    answers
}

/// What is right of each fact, as long as it can be.
fn facts() -> Vec<(Claimed, Answers)> {
    let right = |claimed: Claimed| match claimed {
        Claimed::Service => Answer::Length(Months::new(359)),
        Claimed::BirthDate | Claimed::RetiredOn => Answer::Date(date!(1957 - 06 - 15)),
        Claimed::InvalidityCause => Answer::Cause(InvalidityCause::Work),
        Claimed::SurvivorRelation => Answer::Relation(RelationOfRules::Spouse),
        _ => Answer::Money(MOST),
    };
    let answered = |claimed: Claimed| {
        let mut answers = Answers::default();
        answers.set(StepKey::Value, &right(claimed));
        (claimed, answers)
    };
    all(Among::Facts).into_iter().map(answered).collect()
}

/// Everything that a list can hold.
fn all(among: Among) -> Vec<Claimed> {
    Claimed::ALL.into_iter().filter(|claimed| claimed.among() == among).collect()
}

/// The screens of a claim: every question of every flow that digits answer, on each of its pages.
fn samples_of_claims(with: &Values) -> Vec<View<'_>> {
    let mut screens = vec![
        ClaimScreen::Who,
        ClaimScreen::Left { until: None },
        ClaimScreen::Left { until: Some(date!(2027 - 01 - 22)) },
        ClaimScreen::CallNumber,
        ClaimScreen::CallDied,
        ClaimScreen::CallCheck { number: Some("K-123456789012345678"), province: &with.places[2] },
        ClaimScreen::CallCheck { number: None, province: &with.places[2] },
        ClaimScreen::CallOften,
        ClaimScreen::CallSent { reference: "4821-0351" },
        ClaimScreen::Letters,
        ClaimScreen::Account,
    ];
    screens.extend(with.sent.iter().map(ClaimScreen::Sent));
    screens.extend(
        with.sent[..2].iter().map(|sent| ClaimScreen::CallNext {
            papers: sent.papers,
            branch: sent.branch.as_ref(),
        }),
    );
    for page in 0..6 {
        let lists = with.kinds.iter();
        screens.extend(lists.map(|(among, kinds)| ClaimScreen::Kinds {
            among: *among,
            kinds,
            page,
        }));
    }
    for page in 0..4 {
        screens.push(ClaimScreen::CallRelation { page });
        screens.push(ClaimScreen::CallProvince { page });
    }
    screens.extend(Claimed::ALL.into_iter().flat_map(|claimed| questions(with, claimed)));
    screens.into_iter().map(View::Claim).collect()
}

/// The questions of a kind on all their pages, and the look at the answers.
fn questions(with: &Values, claimed: Claimed) -> Vec<ClaimScreen<'_>> {
    let mut screens = Vec::new();
    let steps = claimed.kind().flow().steps.iter();
    for step in steps.filter(|step| ClaimScreen::asks(step)) {
        let pages = if step.question.choices().is_empty() { 1 } else { 4 };
        screens.extend((0..pages).map(|page| ClaimScreen::Step { claimed, step: step.key, page }));
    }
    let fact = with.facts.iter().find(|(fact, _)| *fact == claimed);
    let (answers, pages) = fact.map_or((&with.answers, 4), |(_, answers)| (answers, 1));
    screens.extend((0..pages).map(|page| ClaimScreen::Check { claimed, answers, page }));
    screens
}

fn renewable(ending: &str) -> Renewable {
    Renewable { name: ending.to_owned(), ending: ending.to_owned() }
}

/// The samples of a screen: what is usual, what is longest, what is empty.
pub(super) fn samples(name: Name, with: &Values) -> Vec<View<'_>> {
    let pages = 0..2;
    match name {
        Name::Language => vec![View::Language],
        Name::Main => (0..main::PAGES).map(|page| View::Main { page }).collect(),
        Name::Claim => samples_of_claims(with),
        Name::Resume => vec![View::Resume],
        Name::Pin => vec![View::Pin],
        Name::PinLocked => [1, 119, 1_440].map(|minutes| View::PinLocked { minutes }).to_vec(),
        Name::PinRenew => vec![View::PinRenew],
        Name::NewPinOffer => {
            vec![View::NewPinOffer(&with.ready[..1]), View::NewPinOffer(&with.ready)]
        }
        Name::Status => {
            let decided = with.status.iter().map(|status| View::Status(Some(status)));
            decided.chain([View::Status(None)]).collect()
        }
        Name::PaidElsewhere => vec![View::PaidElsewhere],
        Name::Payments => {
            let shown = (0..3).map(|page| View::Payments { lines: &with.payments, page });
            shown.chain([View::Payments { lines: &[], page: 0 }]).collect()
        }
        Name::Why => {
            let shown = (0..3).map(|page| View::Why { lines: &with.why, page });
            shown.chain([View::Why { lines: &[], page: 0 }]).collect()
        }
        Name::LifeCertificate => {
            let day = date!(2027 - 04 - 30);
            let stands = [
                LifeCertificate::NotKnown,
                LifeCertificate::Valid { until: day },
                LifeCertificate::DueSoon { by: day },
                LifeCertificate::Overdue { since: day },
            ];
            stands.map(View::LifeCertificate).to_vec()
        }
        Name::Branches => {
            let shown = pages.map(|page| View::Branches { branches: &with.branches, page });
            shown.chain([View::Branches { branches: &[], page: 0 }]).collect()
        }
        Name::Cases => told::of_cases(&with.cases, &with.followed),
        Name::Lock => vec![View::Lock],
        Name::AccountWaits => vec![View::AccountWaits { ending: "654" }],
        Name::WayWaits => vec![View::WayWaits],
        Name::ChangeStopped => vec![View::ChangeStopped],
        Name::Locked => vec![View::Locked { since: date!(2026 - 11 - 22) }],
        Name::RecordLocked => vec![View::RecordLocked],
        Name::RecordRetired => vec![View::RecordRetired],
        Name::MessageForm => MessageForm::ALL.map(View::MessageForm).to_vec(),
        Name::Delegates => [0, 1, 5].map(|count| View::Delegates { count }).to_vec(),
        Name::DelegateNumber => vec![View::DelegateNumber],
        Name::DelegateCheck => {
            vec![View::DelegateCheck { khmer: &with.initials, latin: "SREY. SOV." }]
        }
        Name::Information => vec![View::Information],
        Name::PaymentDays => {
            let shown = View::PaymentDays { days: &with.days, page: 0 };
            vec![shown, View::PaymentDays { days: &[], page: 0 }]
        }
        Name::Papers => vec![View::Papers],
        Name::Hotline => {
            vec![View::Hotline { number: "1288" }, View::Hotline { number: "023 999 999" }]
        }
        _ => samples_of_flows(name, with),
    }
}

fn samples_of_flows(name: Name, with: &Values) -> Vec<View<'_>> {
    match name {
        Name::ServiceRecord => with
            .service
            .iter()
            .flat_map(|seen| {
                (0..=seen.lines.len()).map(move |page| View::ServiceRecord { seen, page })
            })
            .collect(),
        Name::Reminders => Reminders::ALL.map(View::Reminders).to_vec(),
        Name::Forgotten => vec![View::Forgotten],
        Name::ForgottenAsked => vec![View::ForgottenAsked],
        Name::RenewalNumber => vec![View::RenewalNumber],
        Name::RenewalNumberOver => vec![View::RenewalNumberOver],
        Name::NewPin => vec![View::NewPin],
        Name::NewPinAgain => vec![View::NewPinAgain],
        Name::NewPinSet => vec![View::NewPinSet],
        Name::NewPinOften => vec![View::NewPinOften],
        Name::NewPinGone => vec![View::NewPinGone],
        Name::DraftFound => with.drafts.iter().map(View::DraftFound).collect(),
        Name::Place => {
            let within =
                with.places[2..].iter().map(|place| View::Place { within: Some(place), page: 0 });
            [0, 1]
                .map(|page| View::Place { within: None, page })
                .into_iter()
                .chain(within)
                .collect()
        }
        Name::PlaceCheck => {
            let whole = with.places.iter().filter(|place| place.as_str().len() >= 6);
            whole.map(|place| View::PlaceCheck { place }).collect()
        }
        Name::Since => vec![View::Since],
        Name::MoveCheck => vec![View::MoveCheck(&with.drafts[0])],
        Name::Sent => vec![View::Sent { reference: with.reference }],
        Name::Claimant => {
            use ClaimantStands::{Approved, Refused, Waits};
            [Waits, Approved, Refused].map(View::Claimant).into()
        }
        Name::Reported => {
            let held = DeathSaid::Held { since: date!(2026 - 11 - 22) };
            [DeathSaid::Asked, held].map(View::Reported).into()
        }
        Name::SaidAlive => vec![View::SaidAlive],
        Name::CaseOpen => vec![View::CaseOpen],
        Name::ThreeWrong => vec![View::ThreeWrong],
        Name::Trouble => vec![View::Trouble],
        other => told::samples(other, with),
    }
}
