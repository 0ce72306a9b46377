//! *I do not agree*: an appeal against a rejection. It names the rejected case; approving it does what that
//! case asked for, and what is asked beside it are the papers of that case.

use time::{Date, Duration};

use super::Senders;
use super::rules::{OnApproval, Opening, Papers, Rules};
use crate::casework::{LegalReference, ReturnReason};
use crate::flow::{Flow, Question, Step, StepKey};

/// For so many days after the day of a rejection an appeal is taken: our own promise, no instrument sets one.
const DAYS_TO_APPEAL: i64 = 60;

const FLOW: Flow =
    Flow { version: 1, branches: &[], steps: &[Step::always(StepKey::Disagree, Question::Text)] };

pub(super) const RULES: Rules = Rules {
    flow: &FLOW,
    days_to_decide: 30,
    senders: Senders::Everybody,
    opening: Opening::Plain,
    return_reasons: &[
        ReturnReason::AnswerUnclear,
        ReturnReason::PapersNeeded,
        ReturnReason::PleaseCall,
    ],
    rejections: &LegalReference::ALL,
    papers: Papers::Always(&[]),
    on_approval: OnApproval::AsFirst,
    moves_money: false,
};

/// The last day on which an appeal is taken against a case that was rejected on this one: our own promise, no
/// instrument sets one.
pub fn appeal_until(rejected_on: Date) -> Date {
    rejected_on + Duration::days(DAYS_TO_APPEAL)
}

/// A person is told so many days before its end that an appeal is taken no longer.
const DAYS_TOLD_BEFORE: i64 = 14;

/// The first and the last day of rejections whose appeals end soon enough that their people are told today.
pub fn appeals_ending(today: Date) -> (Date, Date) {
    let first = today - Duration::days(DAYS_TO_APPEAL);
    (first, first + Duration::days(DAYS_TOLD_BEFORE))
}

#[cfg(test)]
mod tests {
    use super::*;
    use time::macros::date;

    #[test]
    fn sixty_days_begin_with_the_day_after_the_decision() {
        assert_eq!(appeal_until(date!(2026 - 11 - 22)), date!(2027 - 01 - 21));
    }

    #[test]
    fn an_appeal_that_ends_today_or_in_fourteen_days_ends_soon() {
        let today = date!(2027 - 01 - 21);
        let (first, last) = appeals_ending(today);
        assert_eq!(appeal_until(first), today);
        assert_eq!(appeal_until(last), today + Duration::days(DAYS_TOLD_BEFORE));
    }
}
