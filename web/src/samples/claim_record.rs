//! The pages on which a survivor asks from home for a record of her own.

use sothon_domain::claimant::FLOW;
use sothon_domain::flow::{Answer, Fault, KnownAs, NameFault, Question, Script, StepKey};
use sothon_domain::person::PlaceCode;
use sothon_locales::Words;

use super::{Sample, frame, sample};
use crate::pages::claim_record::{self, ClaimRecordView, step_path};
use crate::pages::claim_record_check::{self, ClaimRecordCheckView, NotSent};
use crate::pages::claim_record_code::{self, ClaimRecordCodeView};
use crate::pages::claim_record_resume::{self, ClaimRecordResumeView, NotResumed};
use crate::pages::claim_record_step::{self, ClaimRecordStepView};
use crate::pages::flow_step::{
    ChildrenQuestion, KnownAsQuestion, MonthQuestion, PlaceQuestion, QuestionView,
};
use crate::pages::sign_in_code::CodeError;

/// Each page in each state.
pub(super) fn pages(words: &'static Words) -> Vec<Sample> {
    let begins = |name: &str, view: ClaimRecordView| {
        sample(name, claim_record::render(&view, "name", &frame(words, claim_record::PATH)))
    };
    let begun = |gone| {
        let (path, until) = (step_path("phone"), words.digits("14:35"));
        ClaimRecordView::Begun { path, until, gone, keeps: !gone, wait: false }
    };
    let starts = vec![
        begins("claim-record", ClaimRecordView::New),
        begins("claim-record-gone", ClaimRecordView::Gone),
        begins("claim-record-begun", begun(false)),
        begins("claim-record-begun-before", begun(true)),
        begins("claim-record-erased", ClaimRecordView::Erased),
        begins("claim-record-kept", ClaimRecordView::Kept),
    ];
    [starts, steps(words), faults(words), checks(words), codes(words), resumes(words)].concat()
}

/// The longest name of somebody who died that a title has to hold.
pub(super) fn deceased() -> String {
    "ស៊ុន វិបុល".repeat(6)
}

pub(super) fn empty(question: Question) -> QuestionView {
    let answer = String::new();
    match question {
        Question::Name(script) => {
            QuestionView::Name { script, family: answer.clone(), given: answer }
        }
        Question::PartDate => QuestionView::PartDate { day: answer, of: MonthQuestion::default() },
        Question::Month => QuestionView::Month(MonthQuestion::default()),
        Question::Children => QuestionView::Children(ChildrenQuestion::default()),
        Question::KnownAs => QuestionView::KnownAs(KnownAsQuestion::default()),
        Question::Place => QuestionView::Place(PlaceQuestion { within: None, answer: None }),
        question if question.choices().is_empty() => QuestionView::Line { question, answer },
        question => QuestionView::Choice { question, answer },
    }
}

fn view(step: StepKey, question: QuestionView, fault: Option<Fault>) -> ClaimRecordStepView {
    ClaimRecordStepView {
        step,
        number: 2,
        count: None,
        question,
        fault,
        before: Some(StepKey::Name),
        deceased: deceased(),
        kept_until: Some("14:35".to_owned()),
    }
}

fn page(words: &'static Words, state: &str, view: &ClaimRecordStepView) -> Sample {
    let name = format!("claim-record-{}{state}", view.step.code());
    sample(&name, claim_record_step::render(view, &frame(words, &step_path(view.step.code()))))
}

fn steps(words: &'static Words) -> Vec<Sample> {
    let of = |step: &sothon_domain::flow::Step| {
        page(words, "", &view(step.key, empty(step.question), None))
    };
    let first = view(StepKey::Name, empty(Question::Name(Script::Khmer)), None);
    let first = ClaimRecordStepView { number: 1, before: None, kept_until: None, ..first };
    let last = view(StepKey::DeceasedService, empty(Question::Line), None);
    let last = ClaimRecordStepView { number: 13, count: Some(13), ..last };
    let mut samples: Vec<Sample> = FLOW.steps.iter().map(of).collect();
    samples.push(page(words, "-first", &first));
    samples.push(page(words, "-last", &last));
    samples
}

fn faults(words: &'static Words) -> Vec<Sample> {
    let fault = |step, question, fault| page(words, "-wrong", &view(step, question, Some(fault)));
    let name =
        |script| QuestionView::Name {
            script, family: "សុខ".to_owned(), given: "DARA".to_owned()
        };
    let line = |question| QuestionView::Line { question, answer: "១២".to_owned() };
    let born = QuestionView::PartDate {
        day: String::new(),
        of: MonthQuestion { month: "2".to_owned(), year: "១៩៦១".to_owned() },
    };
    let village = PlaceQuestion { within: "220403".parse().ok(), answer: None };
    vec![
        fault(StepKey::Name, name(Script::Khmer), Fault::Given(NameFault::NotKhmer)),
        fault(StepKey::NameLatin, name(Script::Latin), Fault::Family(NameFault::NotLatin)),
        fault(StepKey::Born, born, Fault::DateIncomplete),
        fault(StepKey::NationalId, line(Question::NationalId), Fault::NotANationalId),
        fault(StepKey::Phone, line(Question::Phone), Fault::NotAPhone),
        fault(StepKey::Place, QuestionView::Place(village), Fault::Empty),
        fault(StepKey::Relation, empty(Question::Kin), Fault::Empty),
        fault(StepKey::DeceasedNumber, line(Question::MemberNumber), Fault::NotAMemberNumber),
        fault(StepKey::DeceasedName, empty(Question::KnownAs), Fault::LineTooLong),
    ]
}

fn checks(words: &'static Words) -> Vec<Sample> {
    let place: PlaceCode = "22040301".parse().expect("invariant: sample places have codes");
    let answers = vec![
        (StepKey::Place, Answer::Place(place)),
        (StepKey::NationalId, Answer::Unknown),
        (StepKey::DeceasedName, Answer::KnownAs(KnownAs::stored(&deceased()))),
        (StepKey::DeceasedBorn, Answer::Unknown),
    ];
    let page = |name: &str, error| {
        let (shown, kept_until) = (String::new(), "14:35".to_owned());
        let view = ClaimRecordCheckView { answers: answers.clone(), shown, kept_until, error };
        sample(name, claim_record_check::render(&view, &frame(words, claim_record_check::PATH)))
    };
    vec![
        page("claim-record-check", None),
        page("claim-record-check-changed", Some(NotSent::Changed)),
        page("claim-record-check-wait", Some(NotSent::Wait { seconds: 45 })),
    ]
}

fn codes(words: &'static Words) -> Vec<Sample> {
    let code = |name: &str, view: &ClaimRecordCodeView| {
        sample(name, claim_record_code::render(view, &frame(words, claim_record_code::PATH)))
    };
    let wrong = Some(CodeError::Wrong);
    vec![
        code("claim-record-code", &ClaimRecordCodeView::default()),
        code("claim-record-code-wrong", &ClaimRecordCodeView { error: wrong, sent_again: false }),
        code("claim-record-code-again", &ClaimRecordCodeView { error: None, sent_again: true }),
    ]
}

fn resumes(words: &'static Words) -> Vec<Sample> {
    let page = |name: &str, typed: &str, error| {
        let view = ClaimRecordResumeView { typed: typed.to_owned(), error };
        let frame = frame(words, claim_record_resume::PATH);
        sample(name, claim_record_resume::render(&view, &frame))
    };
    vec![
        page("claim-record-resume", "", None),
        page("claim-record-resume-malformed", "12", Some(NotResumed::Malformed)),
        page("claim-record-resume-unknown", "4821-0357", Some(NotResumed::Unknown)),
        page("claim-record-resume-wait", "4821-0357", Some(NotResumed::Wait { seconds: 45 })),
    ]
}
