//! What every kind of case must say of itself.

use super::{AddressChanged, Correction, Senders};
use crate::casework::{Effect, Incomplete, LegalReference, ReturnReason};
use crate::flow::{Answer, Answers, Flow, StepKey};
use crate::paper::PaperKind;
use crate::pension::Datum;

/// The rules of a kind of case. A kind that leaves one out does not compile; its levels stand in the table of
/// levels, which is refused without them.
#[derive(Clone, Copy)]
pub(in crate::casework) struct Rules {
    /// What is asked.
    pub flow: &'static Flow,
    /// Within how many days after it was sent an office should decide: our own promise, no instrument sets one.
    pub days_to_decide: i64,
    /// Who may send it.
    pub senders: Senders,
    /// How its first page speaks.
    pub opening: Opening,
    /// Why an office may send it back.
    pub return_reasons: &'static [ReturnReason],
    /// The instruments on which a rejection can rest; none for a kind that is never rejected.
    pub rejections: &'static [LegalReference],
    /// The papers that help to decide it, the most telling first; any other may be given beside them.
    pub papers: Papers,
    /// What its approval changes.
    pub on_approval: OnApproval,
    /// Whether it says where her money goes, or where we tell her of it: then its sender proves once more who she is,
    /// everybody is told, its answers rest for three days, and *not me* stops it.
    pub moves_money: bool,
}

/// How the first page of a kind speaks.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Opening {
    /// Of what is asked alone.
    Plain,
    /// Also that a pension that is paid is paid on.
    PensionGoesOn,
    /// Also that one can begin without a paper.
    Claim,
    /// The same after a death.
    AfterDeath,
}

/// Why an office may send back what papers tell of.
pub(super) const WITH_PAPERS: &[ReturnReason] =
    &[ReturnReason::AnswerUnclear, ReturnReason::PapersNeeded, ReturnReason::PleaseCall];
/// The same where no paper tells of it.
pub(super) const WITHOUT_PAPERS: &[ReturnReason] =
    &[ReturnReason::AnswerUnclear, ReturnReason::PleaseCall];
/// The instruments about survivors.
pub(super) const ABOUT_SURVIVORS: &[LegalReference] = &[
    LegalReference::Survivors2017,
    LegalReference::SubDecree32Of2021,
    LegalReference::Veterans2010,
];

/// The instruments about pensions for one's own service.
pub(super) const ABOUT_SERVICE: &[LegalReference] =
    &[LegalReference::Statute1994, LegalReference::SubDecree32Of2021, LegalReference::Veterans2010];

/// The papers of a kind.
#[derive(Clone, Copy)]
pub(in crate::casework) enum Papers {
    /// The same whatever was answered.
    Always(&'static [PaperKind]),
    /// After these answers.
    After(fn(&Answers) -> Vec<PaperKind>),
}

/// What the approval of a kind changes.
#[derive(Clone, Copy)]
pub(in crate::casework) enum OnApproval {
    /// Where the person lives.
    Move,
    /// A fact of the register.
    Correct(Datum),
    /// Nothing here but by a case of the kind `contact`: the back office carries it out.
    BackOffice,
    /// What its first case asked for: whoever approves it looks there.
    AsFirst,
}

impl Papers {
    /// The papers after these answers.
    pub(in crate::casework) fn after(self, answers: &Answers) -> Vec<PaperKind> {
        match self {
            Self::Always(papers) => papers.to_vec(),
            Self::After(papers) => papers(answers),
        }
    }
}

impl Rules {
    /// The rules of a life event of a member, with the papers that tell of it. It is for her to say: an office
    /// that doubts it asks her again.
    pub(super) const fn life_event(flow: &'static Flow, papers: &'static [PaperKind]) -> Self {
        Self {
            flow,
            days_to_decide: 10,
            senders: Senders::Members,
            opening: Opening::PensionGoesOn,
            return_reasons: if papers.is_empty() { WITHOUT_PAPERS } else { WITH_PAPERS },
            rejections: &[],
            papers: Papers::Always(papers),
            on_approval: OnApproval::BackOffice,
            moves_money: false,
        }
    }

    /// What its approval changes, with these answers.
    ///
    /// # Errors
    /// [`Incomplete`] with the first step that is not answered.
    pub(in crate::casework) fn effect(self, answers: &Answers) -> Result<Effect, Incomplete> {
        match self.on_approval {
            OnApproval::Move => AddressChanged::read(answers).map(AddressChanged::effect),
            OnApproval::Correct(datum) => Correction::read(datum, answers).map(Correction::effect),
            OnApproval::BackOffice | OnApproval::AsFirst => match self.flow.lacks(answers) {
                Some(step) => Err(Incomplete(step.key)),
                None => Ok(Effect::BackOffice(told(self.flow, answers))),
            },
        }
    }
}

/// What was answered to each question that was asked, in their order.
fn told(flow: &'static Flow, answers: &Answers) -> Vec<(StepKey, Answer)> {
    let asked = flow.asked(answers);
    asked
        .filter_map(|step| Some((step.key, step.question.stored(answers.get(step.key)?)?)))
        .collect()
}
