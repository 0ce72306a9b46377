//! The steps that claims have in common.

use crate::claimant::has_no_number;
use crate::flow::{Answers, Flow, Question, ShortList, Step, StepKey};

/// Who answers.
pub(super) const HELPER: Step = Step::always(StepKey::Helper, Question::OneOf(ShortList::Helper));
/// The name of who helps.
pub(super) const HELPER_NAME: Step =
    Step { when: is_helped, ..Step::always(StepKey::HelperName, Question::Line) }.told_later();
/// The name of the one who died: by keys that one is known by number.
pub(super) const DECEASED_NAME: Step =
    Step::always(StepKey::DeceasedName, Question::KnownAs).told_later();
/// The member number of the one who died.
pub(super) const DECEASED_NUMBER: Step =
    Step::perhaps(StepKey::DeceasedNumber, Question::MemberNumber);
/// Where the one who died lived, for whoever does not know the number.
pub(super) const DECEASED_PLACE: Step =
    Step { when: has_no_number, ..Step::always(StepKey::DeceasedPlace, Question::Line) }
        .told_later();
/// How money is to come.
pub(super) const PAY_BY: Step = Step::always(StepKey::PayBy, Question::OneOf(ShortList::PayBy));
/// Anything else.
pub(super) const WORDS: Step = Step::perhaps(StepKey::Words, Question::Text);
/// When the work ended.
pub(super) const STOPPED_ON: Step = Step::perhaps(StepKey::StoppedOn, Question::PartDate);
/// How long she served.
pub(super) const SERVICE_LENGTH: Step = Step::perhaps(StepKey::ServiceLength, Question::Length);
/// Whether she served elsewhere before: years there may count too.
pub(super) const OTHER_SERVICE: Step = Step::always(StepKey::OtherService, Question::YesNo);
/// Where and when that was.
pub(super) const OTHER_POSTS: Step =
    Step { when: served_elsewhere, ..Step::perhaps(StepKey::OtherPosts, Question::Text) };

/// What is asked of who claims for her own service: a pension of old age, or the single payment instead of one.
pub(super) const AFTER_SERVICE: Flow = Flow {
    version: 1,
    branches: &[StepKey::Helper, StepKey::OtherService],
    steps: &[
        HELPER,
        HELPER_NAME,
        STOPPED_ON,
        SERVICE_LENGTH,
        OTHER_SERVICE,
        OTHER_POSTS,
        PAY_BY,
        WORDS,
    ],
};

/// Whether this was answered at that step.
pub(super) fn says(answers: &Answers, key: StepKey, answer: &str) -> bool {
    answers.get(key) == Some(answer)
}

fn is_helped(answers: &Answers) -> bool {
    says(answers, StepKey::Helper, "with-help")
}

fn served_elsewhere(answers: &Answers) -> bool {
    says(answers, StepKey::OtherService, "yes")
}
