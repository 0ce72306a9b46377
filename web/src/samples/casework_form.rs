//! The form of a change of address in the samples.

use sothon_domain::flow::{Fault, StepKey};
use sothon_locales::Words;

use super::casework::{KIND, VILLAGE, kept, place, reference, since};
use super::{Sample, sample, signed_in};
use crate::pages::papers_so_far::PapersSoFar;
use crate::pages::report::{self, ReportState, ReportView};
use crate::pages::report_check::{self, ReportCheckView};
use crate::pages::report_step::{self, MonthQuestion, PlaceQuestion, QuestionView, ReportStepView};
use crate::pages::report_way::ReportWay::Own;

/// No commune has more villages.
const LONGEST_COMMUNE: &str = "220403";

pub(super) fn pages(words: &'static Words) -> Vec<Sample> {
    let mut samples = starts(words);
    samples.extend(places(words));
    samples.extend(months(words));
    samples.extend(checks(words));
    samples
}

fn starts(words: &'static Words) -> Vec<Sample> {
    let path = report::step_path(KIND, "since");
    [
        ("report", ReportState::New { path: path.clone() }),
        ("report-begun", ReportState::Begun { path: path.clone(), kept: kept(false) }),
        ("report-begun-near", ReportState::Begun { path: path.clone(), kept: kept(true) }),
        ("report-open", ReportState::Open(reference())),
        (
            "report-returned",
            ReportState::Returned { reference: reference(), path, kept: Some(kept(false)) },
        ),
    ]
    .map(|(name, state)| {
        let frame = signed_in(words, "/my-pension/report/address-changed");
        let (way, kind, papers) = (Own, KIND, PapersSoFar::default());
        let view = ReportView { way, kind, state, known: false, papers, another: None };
        sample(name, report::render(&view, &frame))
    })
    .into()
}

fn step(
    words: &'static Words,
    name: &str,
    step: StepKey,
    question: QuestionView,
    fault: Option<Fault>,
) -> Sample {
    let number = if step == StepKey::Place { 1 } else { 2 };
    let view = ReportStepView {
        way: Own,
        kind: KIND,
        step,
        number,
        count: Some(2),
        question,
        fault,
        unknown: false,
        kept: Some(kept(fault.is_some())),
        deceased: String::new(),
    };
    let frame = signed_in(words, &report::step_path(KIND, step.code()));
    sample(name, report_step::render(&view, &frame))
}

fn places(words: &'static Words) -> Vec<Sample> {
    let page = |name, within: Option<&str>, answer: Option<&str>, fault| {
        let question = PlaceQuestion { within: within.map(place), answer: answer.map(place) };
        step(words, name, StepKey::Place, QuestionView::Place(question), fault)
    };
    vec![
        page("report-place", None, None, None),
        page("report-place-wrong", None, None, Some(Fault::NotAPlace)),
        page("report-place-province", Some("02"), None, None),
        page("report-place-district", Some("0801"), None, None),
        page("report-place-commune", Some("010201"), Some(VILLAGE), None),
        page("report-place-longest", Some(LONGEST_COMMUNE), None, Some(Fault::SamePlace)),
    ]
}

fn months(words: &'static Words) -> Vec<Sample> {
    let page = |name, month: &str, year: &str, fault| {
        let question = MonthQuestion { month: month.to_owned(), year: year.to_owned() };
        step(words, name, StepKey::Since, QuestionView::Month(question), fault)
    };
    vec![
        page("report-since", "", "", None),
        page("report-since-empty", "", "", Some(Fault::Empty)),
        page("report-since-future", "12", "២០២៩", Some(Fault::FutureMonth)),
    ]
}

fn checks(words: &'static Words) -> Vec<Sample> {
    let frame = signed_in(words, &report::step_path(KIND, "check"));
    [("report-check", false), ("report-check-changed", true)]
        .map(|(name, changed)| {
            let view = ReportCheckView {
                way: Own,
                kind: KIND,
                answers: vec![
                    (StepKey::Place, words.place(&place(VILLAGE))),
                    (StepKey::Since, words.month(since())),
                ],
                papers: PapersSoFar::default(),
                kept: Some(kept(changed)),
                key: "sample-key".to_owned(),
                shown: "9f86d081884c7d65".repeat(4),
                changed,
                counter: None,
            };
            sample(name, report_check::render(&view, &frame))
        })
        .into()
}
