//! Disputed facts, invented: the form, its faults, the check with every answer.

use sothon_domain::casework::{CaseKind, FactSource, Held};
use sothon_domain::flow::Fault;
use sothon_domain::money::{Months, Riel};
use sothon_domain::paper::PapersOf;
use sothon_domain::pension::{
    Datum, DisputeEffect, FactValue, InvalidityCause, SurvivorRelation, Why,
};
use sothon_domain::person::Reference;
use sothon_domain::year_month::YearMonth;
use sothon_locales::Words;
use time::Date;

use super::{Sample, casework, facts, papers, sample, signed_in};
use crate::pages::not_right::{self, NotRightTyped, NotRightView};
use crate::pages::not_right_check::{self, NotRightCheckView};
use crate::pages::not_right_received::{self, ReceivedView};
use crate::pages::papers_so_far::{GiveAt, PapersSoFar};
use crate::pages::report_check::CounterCheck;
use crate::pages::report_way::ReportWay;

/// Every page about a disputed fact.
pub(super) fn pages(words: &'static Words) -> Vec<Sample> {
    let mut samples = forms(words);
    samples.extend(checks(words));
    let received = ReceivedView { reference: "4821-0357".to_owned(), datum: Some(Datum::Service) };
    let frame = signed_in(words, "/my-pension/not-right/received/4821-0357");
    samples.push(sample("not-right-received", not_right_received::render(&received, &frame)));
    samples
}

fn day() -> Date {
    Date::from_ordinal_date(1957, 166).expect("invariant: samples use days that exist")
}

/// A value of the fact and where it comes from.
pub(super) fn held(datum: Datum) -> Held {
    let month = YearMonth::new(2026, 10).expect("invariant: sample months are 1 to 12");
    let (reference, on) = (Reference::of_serial(7_730_114), day());
    let (value, source) = match datum {
        Datum::ReferenceSalary | Datum::GradeMinimum => {
            (FactValue::Money(facts::AMOUNT), FactSource::File)
        }
        Datum::Service => {
            (FactValue::Service(Months::new(33 * 12 + 4)), FactSource::Case { reference, on })
        }
        Datum::DecidedAmount => (
            FactValue::Money(facts::AMOUNT),
            FactSource::Decision { number: "1234/26".to_owned(), on },
        ),
        Datum::PaidAmount => (
            FactValue::Money(facts::AMOUNT),
            FactSource::Payment { month, batch: "B-2026-10".to_owned() },
        ),
        Datum::BirthDate | Datum::RetiredOn | Datum::LifeCertificateDue => {
            (FactValue::Date(day()), FactSource::File)
        }
        Datum::InvalidityCause => (FactValue::Cause(InvalidityCause::NonWork), FactSource::File),
        Datum::SurvivorRelation => {
            (FactValue::Relation(SurvivorRelation::Spouse), FactSource::Case { reference, on })
        }
        Datum::Name | Datum::Account => {
            (FactValue::Text(facts::name().khmer.full()), FactSource::File)
        }
    };
    Held { value: Some(value), source: Some(source) }
}

fn forms(words: &'static Words) -> Vec<Sample> {
    let empty = |datum| NotRightView {
        way: ReportWay::Own,
        datum,
        held: held(datum),
        takes_value: true,
        open: None,
        kept: None,
        typed: NotRightTyped::default(),
        value_fault: None,
        words_fault: None,
    };
    let typed = NotRightTyped {
        value: "<b>៣៤".to_owned(),
        months: "12".to_owned(),
        text: "</textarea><b>៣៤ ឆ្នាំ".to_owned(),
    };
    let (value_fault, words_fault) = (Some(Fault::NotALength), Some(Fault::TextTooLong));
    let kept = Some(casework::kept(true));
    let wrong = NotRightView { typed, value_fault, words_fault, kept, ..empty(Datum::Service) };
    let open = Some(Reference::of_serial(4_821_035));
    let nothing = Held { value: None, source: None };
    let mut views: Vec<_> = Datum::ALL
        .into_iter()
        .map(|datum| (format!("not-right-{}", datum.code()), empty(datum)))
        .collect();
    views.extend([
        ("not-right-wrong".to_owned(), wrong),
        (
            "not-right-empty".to_owned(),
            NotRightView { words_fault: Some(Fault::Empty), ..empty(Datum::Name) },
        ),
        (
            "not-right-choice-wrong".to_owned(),
            NotRightView {
                value_fault: Some(Fault::NotAChoice),
                typed: NotRightTyped { value: "<b>".to_owned(), ..NotRightTyped::default() },
                ..empty(Datum::SurvivorRelation)
            },
        ),
        (
            "not-right-counter".to_owned(),
            NotRightView { way: counter_way(), ..empty(Datum::Service) },
        ),
        (
            "not-right-counter-open".to_owned(),
            NotRightView { way: counter_way(), open, ..empty(Datum::Service) },
        ),
        ("not-right-open".to_owned(), NotRightView { open, ..empty(Datum::Service) }),
        (
            "not-right-not-held".to_owned(),
            NotRightView { held: nothing, takes_value: false, ..empty(Datum::GradeMinimum) },
        ),
    ]);
    let render = |view: &NotRightView| {
        not_right::render(view, &signed_in(words, &not_right::path(view.datum)))
    };
    views.into_iter().map(|(name, view)| sample(name, render(&view))).collect()
}

/// The pages of a counter.
pub(super) fn counter_way() -> ReportWay {
    let id = "0193b4a2-0000-7000-8000-000000000001".to_owned();
    ReportWay::Counter { id, name: "S… S…".to_owned() }
}

fn checks(words: &'static Words) -> Vec<Sample> {
    let kind = CaseKind::Correction(Datum::Service);
    let amount =
        DisputeEffect::Amount { from: facts::AMOUNT, to: Riel::new(facts::AMOUNT.amount() * 2) };
    let view = |effect, changed| NotRightCheckView {
        way: ReportWay::Own,
        datum: Datum::Service,
        held: held(Datum::Service),
        value: Some(FactValue::Service(Months::new(34 * 12 + 11))),
        words: Some("ខ្ញុំធ្វើការ <b>៣៤ ឆ្នាំ".repeat(40)),
        effect,
        papers: match changed {
            true => PapersSoFar::default(),
            false => papers::so_far(GiveAt::Own(PapersOf::Draft(kind))),
        },
        kept: Some(casework::kept(changed)),
        key: "sample-key".to_owned(),
        shown: "9f86d081884c7d65".repeat(4),
        changed,
        counter: None,
    };
    let nothing = Why::ALL.map(|why| {
        let name = format!("not-right-check-{}", why.code());
        let no_value = why == Why::NoValue;
        let mut view = view(DisputeEffect::Nothing(why), false);
        view.value = view.value.filter(|_| !no_value);
        (name, view)
    });
    let more = [("not-right-check-amount", false), ("not-right-check-changed", true)]
        .map(|(name, changed)| (name.to_owned(), view(amount, changed)));
    let at_counter = NotRightCheckView {
        way: counter_way(),
        counter: Some(CounterCheck { not_agreed: true, ..CounterCheck::default() }),
        ..view(amount, false)
    };
    let more = more.into_iter().chain([("not-right-check-counter".to_owned(), at_counter)]);
    let path = format!("{}/check", not_right::path(Datum::Service));
    let render = |view: &NotRightCheckView| not_right_check::render(view, &signed_in(words, &path));
    more.chain(nothing).map(|(name, view)| sample(name, render(&view))).collect()
}
