//! One question of a report.

use sothon_domain::casework::CaseKind;
use sothon_domain::flow::{Fault, StepKey};
use sothon_locales::{Words, case_question, step_name, step_unknown};

use super::draft_kept::DraftKept;
use super::flow_step::{self, FlowStepView};
pub use super::flow_step::{ChildrenQuestion, MonthQuestion, PlaceQuestion, QuestionView};
use super::flow_words;
use super::report_way::ReportWay;
use crate::Frame;

/// What the page shows.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ReportStepView {
    /// Whose pages they are.
    pub way: ReportWay,
    /// What is reported.
    pub kind: CaseKind,
    /// Which question it is.
    pub step: StepKey,
    /// Its place among the questions, counted from 1.
    pub number: u32,
    /// How many questions there are.
    pub count: Option<u32>,
    /// What is asked and what was answered so far.
    pub question: QuestionView,
    /// Why the answer was not accepted.
    pub fault: Option<Fault>,
    /// Whether *I do not know it* is an answer.
    pub unknown: bool,
    /// Until when the answers so far are kept; none where there are none.
    pub kept: Option<DraftKept>,
    /// The name of the one who died, for questions about that one; else, and where keys left it to be told later, empty.
    pub deceased: String,
}

/// The whole page.
pub fn render(view: &ReportStepView, frame: &Frame) -> String {
    let words = frame.words;
    let (home, _) = view.way.home(words);
    let unknown = step_unknown(view.step).filter(|_| view.unknown);
    let hint = match view.step {
        // A code is sent to the phone of a claimant's own record alone.
        StepKey::Phone => Some("flow-hint-wallet-number"),
        step => flow_words::hint(step),
    };
    let step = FlowStepView {
        title: title(view.step, &view.deceased, words),
        label: words.get(step_name(view.step)).to_owned(),
        hint: hint.map(|key| words.get(key)).unwrap_or_default().to_owned(),
        number: view.number,
        count: view.count,
        question: view.question.clone(),
        fault: view.fault,
        action: view.way.step(view.kind, view.step.code()),
        back: (view.way.overview(view.kind), words.case_kind(view.kind)),
        aloud: view.way.aloud(words),
        unknown: unknown.map(|key| words.get(key).to_owned()),
        kept: view.kept.map(|kept| kept.said(words)),
        stop: (home, words.get("report-later").to_owned()),
    };
    flow_step::render(&step, frame)
}

/// The question. Whom keys have left to be named later has no name yet.
fn title(step: StepKey, deceased: &str, words: &Words) -> String {
    let name = if deceased.is_empty() { words.get("flow-that-one") } else { deceased };
    words.with(case_question(step), &[("name", name.into())])
}

#[cfg(test)]
mod tests {
    use sothon_locales::Language;

    use super::*;

    #[test]
    fn who_has_no_name_yet_is_asked_about_all_the_same() {
        for (language, that_one) in [(Language::Khmer, "គាត់"), (Language::English, "that one")]
        {
            let words = Words::of(language);
            let asked = title(StepKey::DiedOn, "", words);
            assert!(asked.contains(that_one), "{asked}");
            let asked = title(StepKey::DiedOn, "SIM Vuthy", words);
            assert!(asked.contains("SIM Vuthy") && !asked.contains(that_one), "{asked}");
        }
    }
}
