//! What a claimant has said before is not asked again.

use sothon_domain::casework::CaseKind;
use sothon_domain::flow::{Answer, Answers, StepKey};
use sothon_store::claimant::Claimant;

/// The answers that her record gives: who died and, where she has told, when, and what she was to that one. She may
/// change them.
pub(super) fn prefilled(kind: CaseKind, claimant: &Claimant) -> Answers {
    let deceased = &claimant.deceased;
    let line = |text: &str| Answer::Line(text.to_owned());
    let number = deceased.number().cloned().map_or(Answer::Unknown, Answer::MemberNumber);
    let said = [
        (StepKey::DeceasedName, deceased.names().cloned().map(Answer::KnownAs)),
        (StepKey::DeceasedNumber, Some(number)),
        (StepKey::DeceasedPlace, deceased.place().map(line)),
        (StepKey::Relation, Some(Answer::Kin(claimant.relation))),
        (StepKey::DiedOn, claimant.died.map(Answer::PartDate)),
    ];
    let (mut answers, flow) = (Answers::default(), kind.flow());
    for (key, answer) in said {
        if let Some(answer) = answer.filter(|_| flow.step(key).is_some()) {
            answers.set(key, &answer);
        }
    }
    flow.keep_asked(&mut answers);
    answers
}
