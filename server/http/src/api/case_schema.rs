//! The shapes of what partners' machines send and receive.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};
use sothon_app::case::machine::{EnteredCase, SentPage};
use sothon_domain::casework::CaseKind;
use sothon_domain::effects::legal_date;
use sothon_domain::flow::{Answer, Answers, Flow, Hangs, Question, Step};
use sothon_domain::paper::{PageState, PaperKind};
use sothon_locales::case_question;
use utoipa::ToSchema;

use super::words::{PageFault, Text};

/// The kinds of cases that a machine enters.
#[derive(Serialize, ToSchema)]
pub(super) struct KindsDocument {
    /// One for each.
    pub(super) kinds: Vec<Named>,
}

/// Something with a code and a name.
#[derive(Serialize, ToSchema)]
pub(super) struct Named {
    /// The code, which does not change.
    code: String,
    /// The name for people.
    name: Text,
}

/// What is asked for a case of a kind.
#[derive(Serialize, ToSchema)]
pub(super) struct KindDocument {
    /// The code of the kind.
    kind: String,
    /// Its name for people.
    name: Text,
    /// Within how many days after it was sent an office should decide.
    days_to_decide: i64,
    /// The questions, in the order in which they are asked. Of a fact that is wrong one answer is enough.
    steps: Vec<StepDocument>,
    /// The papers that help whatever is answered; a case names those that its own answers ask for.
    papers: Vec<PaperDocument>,
}

/// A question.
#[derive(Serialize, ToSchema)]
struct StepDocument {
    /// The code of the step.
    step: String,
    /// The question. Where `{name}` stands in it, the answer to `deceased-name` is put.
    question: Text,
    /// What kind of answer it takes.
    answer: AnswerType,
    /// The answers to choose from; empty where an answer is typed.
    choices: Vec<Named>,
    /// Whether `null` is an answer: that it is not known, or that there is none.
    unknown: bool,
    /// After which earlier answers it is asked: each of these steps has one of its answers. Empty where it is always
    /// asked. What is not asked is not sent.
    when: Vec<WhenDocument>,
}

/// Earlier answers after which a question is asked.
#[derive(Serialize, ToSchema)]
struct WhenDocument {
    /// The code of the earlier step.
    step: String,
    /// The answers; `null` where it is not known.
    answers: Vec<Option<String>>,
}

/// What kind of answer a question takes: one of its `choices`; the code of a `place`, a commune (6 digits) or a
/// village (8); a `month` that has begun (2026-10); `money`, whole riel; a `length` of service in years and months
/// (30/6); a `date` (1957-06-15); a `part-date`, of which perhaps only the month or the year is known; a `text` of at
/// most 1,000 letters; a `line` of at most 100, or of 60 for what somebody is called; an `email` address; a `name`,
/// family name and given name on two lines; a `phone` number; the number of an identity card (`national-id`) or of a
/// member (`member-number`); `children`, a line for each of at most 12, with a tab between the name, the birth (a
/// `part-date`) and `yes` or `no` for school, of which only the name must be there; `known-as`, a name of at most 100
/// letters, perhaps with a tab and the name in service, and tabs and at most 3 other names or spellings.
#[derive(Serialize, ToSchema)]
#[serde(rename_all = "kebab-case")]
enum AnswerType {
    Choice,
    Place,
    Month,
    Money,
    Length,
    Date,
    PartDate,
    Text,
    Line,
    Email,
    Name,
    Phone,
    NationalId,
    MemberNumber,
    Children,
    KnownAs,
}

/// A paper that helps to decide a case.
#[derive(Serialize, ToSchema)]
pub(super) struct PaperDocument {
    /// The paper.
    paper: Named,
    /// What is accepted in place of it, the better first.
    substitutes: Vec<Named>,
}

/// A case for a person, with all answers.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub(super) struct CaseBody {
    /// The code of the kind.
    pub(super) kind: String,
    /// For whom.
    pub(super) person: PersonBody,
    /// By which paper the person is known: `national-id`, `family-book` or `other`.
    pub(super) paper: String,
    /// What another paper is.
    #[serde(default)]
    pub(super) paper_described: String,
    /// Whether the answers were read to the person and she agreed that they are sent; nothing is sent without.
    pub(super) agreed: bool,
    /// The answers by the codes of their steps, `null` where it is not known. More than there are steps are not read.
    pub(super) answers: BTreeMap<String, Option<String>>,
}

/// For whom a case is.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub(super) struct PersonBody {
    /// Her number, of a member or of a survivor who is in no register.
    pub(super) number: String,
    /// When she was born: the day, the month or the year, as far as it is known (1957-06-15, 1957-06 or 1957).
    #[schema(pattern = "^[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?$")]
    pub(super) born: String,
}

/// A case that was received.
#[derive(Serialize, ToSchema)]
pub(super) struct ReceivedBody {
    /// The number of the case, which the person should have.
    pub(super) reference: String,
}

/// Where a case stands.
#[derive(Serialize, ToSchema)]
pub(super) struct CaseDocument {
    /// The number of the case.
    reference: String,
    /// What it is about.
    kind: Named,
    /// Where it stands: received, in-review, outside, returned, approved, rejected or withdrawn.
    stage: Named,
    /// Who has to do something now: office, person, outside or nobody.
    next: Named,
    /// The legal date on which it was sent first.
    #[schema(format = Date)]
    sent_on: String,
    /// The legal date by which the office should decide.
    #[schema(format = Date)]
    due_on: String,
    /// Why it was returned, while it is and this machine sent it last: the person answers again, or the machine sends all
    /// answers anew.
    #[serde(skip_serializing_if = "Option::is_none")]
    returned: Option<Named>,
    /// The papers that help and are not here, the most telling first.
    missing: Vec<PaperDocument>,
    /// The files that this machine has sent, the oldest first, without those that were taken back.
    papers: Vec<SentDocument>,
}

/// A file that this machine has sent.
#[derive(Serialize, ToSchema)]
struct SentDocument {
    /// What the paper is.
    paper: Named,
    /// Where it stands: `arriving`, `received` or `failed`; within ten minutes it is one of the last two.
    state: String,
    /// Why it failed.
    #[serde(skip_serializing_if = "Option::is_none")]
    reason: Option<PageFault>,
}

impl SentDocument {
    fn of(page: &SentPage) -> Self {
        let (state, reason) = match page.state {
            PageState::Arriving { .. } => ("arriving", None),
            PageState::Received { .. } | PageState::Removed => ("received", None),
            PageState::Failed { reason } => ("failed", Some(PageFault::of(reason))),
        };
        Self { paper: Named::paper(page.kind), state: state.to_owned(), reason }
    }
}

impl Named {
    /// A kind of case.
    pub(super) fn kind(kind: CaseKind) -> Self {
        let name = Text::of(|words| words.case_kind(kind));
        Self { code: kind.code().to_owned(), name }
    }

    fn paper(paper: PaperKind) -> Self {
        let name = Text::get(&format!("paper-kind-{}", paper.code()));
        Self { code: paper.code().to_owned(), name }
    }

    fn choice(answer: &Answer) -> Self {
        Self { code: answer.to_string(), name: Text::of(|words| words.answer(answer)) }
    }
}

impl PaperDocument {
    fn of(paper: PaperKind) -> Self {
        let substitutes = paper.substitutes().iter().copied().map(Named::paper).collect();
        Self { paper: Named::paper(paper), substitutes }
    }
}

impl KindDocument {
    /// Describes a kind.
    pub(super) fn of(kind: CaseKind) -> Self {
        let flow = kind.flow();
        let Named { code, name } = Named::kind(kind);
        Self {
            kind: code,
            name,
            days_to_decide: kind.days_to_decide(),
            steps: flow.steps.iter().map(|step| StepDocument::of(flow, step)).collect(),
            papers: kind.papers(&Answers::default()).into_iter().map(PaperDocument::of).collect(),
        }
    }
}

impl StepDocument {
    fn of(flow: &Flow, step: &Step) -> Self {
        let name = [("name", "{name}".into())];
        Self {
            step: step.key.code().to_owned(),
            question: Text::of(|words| words.with(case_question(step.key), &name)),
            answer: AnswerType::of(step.question),
            choices: step.question.choices().iter().map(Named::choice).collect(),
            unknown: step.unknown,
            when: flow.hangs(step).iter().map(WhenDocument::of).collect(),
        }
    }
}

impl WhenDocument {
    fn of(hangs: &Hangs) -> Self {
        let known = |answer: &Answer| (*answer != Answer::Unknown).then(|| answer.to_string());
        let step = hangs.on.code().to_owned();
        Self { step, answers: hangs.answers.iter().map(known).collect() }
    }
}

impl AnswerType {
    fn of(question: Question) -> Self {
        match question {
            Question::Place => Self::Place,
            Question::Month => Self::Month,
            Question::Money => Self::Money,
            Question::Length => Self::Length,
            Question::Date => Self::Date,
            Question::PartDate => Self::PartDate,
            Question::Text => Self::Text,
            Question::Line | Question::Called => Self::Line,
            Question::Email => Self::Email,
            Question::Name(_) => Self::Name,
            Question::Phone => Self::Phone,
            Question::NationalId => Self::NationalId,
            Question::MemberNumber => Self::MemberNumber,
            Question::Children => Self::Children,
            Question::KnownAs => Self::KnownAs,
            Question::Cause
            | Question::Relation
            | Question::Sex
            | Question::Kin
            | Question::YesNo
            | Question::OneOf(_) => Self::Choice,
        }
    }
}

impl From<EnteredCase> for CaseDocument {
    fn from(case: EnteredCase) -> Self {
        let (stage, next) = (case.stage, case.stage.acts_next());
        let named = |code: &str, name| Named { code: code.to_owned(), name };
        let returned = case
            .returned
            .map(|reason| named(reason.code(), Text::of(|words| words.return_reason(reason))));
        Self {
            reference: case.reference.to_string(),
            kind: Named::kind(case.kind),
            stage: named(stage.code(), Text::of(|words| words.case_stage(stage))),
            next: named(next.code(), Text::of(|words| words.case_next(next))),
            sent_on: legal_date(case.submitted_at).to_string(),
            due_on: case.due_on.to_string(),
            returned,
            missing: case.missing.into_iter().map(PaperDocument::of).collect(),
            papers: case.sent.iter().map(SentDocument::of).collect(),
        }
    }
}
