//! What the back office decides of cases that wait for it.

use std::num::NonZeroU32;

use super::{BatchHash, BatchNumber};
use crate::casework::Verdict;
use crate::money::Riel;
use crate::person::Reference;

/// A decision of the back office on one case.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct CaseDecision {
    /// The case.
    pub case: Reference,
    /// Which question about it is answered, as the officer's page numbers those to the back office; none where the
    /// sender names none.
    pub question: Option<NonZeroU32>,
    /// How it is decided.
    pub verdict: Verdict,
    /// Riel a month, where the kind of the case gives them and it is approved; above zero.
    pub amount: Option<Riel>,
}

/// A numbered list of decisions, as it was sent.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Decisions {
    /// Its number, counted from 1 without gaps by the back office.
    pub number: BatchNumber,
    /// The hash of the bytes that arrived.
    pub hash: BatchHash,
    /// The hash that was sent with them.
    pub shown: BatchHash,
    /// The hash of the list before; [`BatchHash::NONE`] in the first.
    pub before: BatchHash,
    /// How many decisions it says it has.
    pub count: u32,
    /// What it says the amounts come to, in riel a month.
    pub sum: Riel,
    /// The decisions, in the order in which they are applied.
    pub decisions: Vec<CaseDecision>,
}

/// Why nothing of a list is taken.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum DecisionsRefused {
    /// It does not have the hash that was sent with it, or follows another than the last one.
    Damaged,
    /// Another number comes next.
    NotNext(BatchNumber),
    /// The number was used before with another list.
    OtherDecisions,
    /// It has no decisions, or more than [`Decisions::MOST`].
    Size,
    /// The count or the sum is not that of its decisions.
    WrongSum,
}

/// Why one decision of a list is not applied; the others are.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum NotDecided {
    /// There is no such case.
    NoCase,
    /// The case does not wait for the back office.
    NotWaiting,
    /// It is on another question than the open one.
    OtherQuestion,
    /// The back office was asked more than once, and it is not said which question is answered.
    QuestionMissing,
    /// Cases of this kind are not decided so, or the instrument does not suit the kind.
    NotForThisKind,
    /// The kind gives riel a month, and none are named.
    AmountMissing,
    /// An amount is named, and the kind gives none, or the case is rejected.
    AmountNotAsked,
    /// The person has locked the record.
    RecordLocked,
    /// The record is joined with another.
    RecordJoined,
    /// Nobody has confirmed yet who the person is.
    RecordUnconfirmed,
    /// The claim names no member of the register.
    MemberUnknown,
    /// The answers say where money goes and have not rested yet.
    TooEarly,
}

impl NotDecided {
    /// Every reason.
    pub const ALL: [Self; 12] = [
        Self::NoCase,
        Self::NotWaiting,
        Self::OtherQuestion,
        Self::QuestionMissing,
        Self::NotForThisKind,
        Self::AmountMissing,
        Self::AmountNotAsked,
        Self::RecordLocked,
        Self::RecordJoined,
        Self::RecordUnconfirmed,
        Self::MemberUnknown,
        Self::TooEarly,
    ];

    /// The stable code.
    pub fn code(self) -> &'static str {
        match self {
            Self::NoCase => "no-case",
            Self::NotWaiting => "not-waiting",
            Self::OtherQuestion => "other-question",
            Self::QuestionMissing => "question-missing",
            Self::NotForThisKind => "not-for-this-kind",
            Self::AmountMissing => "amount-missing",
            Self::AmountNotAsked => "amount-not-asked",
            Self::RecordLocked => "record-locked",
            Self::RecordJoined => "record-joined",
            Self::RecordUnconfirmed => "record-unconfirmed",
            Self::MemberUnknown => "member-unknown",
            Self::TooEarly => "too-early",
        }
    }

    /// The reason with this code.
    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|why| why.code() == code)
    }
}

impl CaseDecision {
    /// Whether it answers the open question, where that has the number `open`. Who names none means the only one.
    ///
    /// # Errors
    /// [`NotDecided::OtherQuestion`] and [`NotDecided::QuestionMissing`].
    pub fn check_question(&self, open: NonZeroU32) -> Result<(), NotDecided> {
        match self.question {
            Some(named) if named == open => Ok(()),
            Some(_) => Err(NotDecided::OtherQuestion),
            None if open == NonZeroU32::MIN => Ok(()),
            None => Err(NotDecided::QuestionMissing),
        }
    }
}

impl Decisions {
    /// The most decisions of one list.
    pub const MOST: usize = 100;

    /// Whether what arrived is what was sent.
    ///
    /// # Errors
    /// [`DecisionsRefused::Damaged`].
    pub fn check_hash(&self) -> Result<(), DecisionsRefused> {
        if self.hash == self.shown { Ok(()) } else { Err(DecisionsRefused::Damaged) }
    }

    /// Whether it can be taken after the last one.
    ///
    /// # Errors
    /// The first thing that is wrong with the whole list.
    pub fn check(&self, last: Option<(BatchNumber, BatchHash)>) -> Result<(), DecisionsRefused> {
        self.check_hash()?;
        let (next, before) = match last {
            Some((number, hash)) => (number.next(), hash),
            None => (BatchNumber::FIRST, BatchHash::NONE),
        };
        if self.number != next {
            return Err(DecisionsRefused::NotNext(next));
        }
        if self.before != before {
            return Err(DecisionsRefused::Damaged);
        }
        if !(1..=Self::MOST).contains(&self.decisions.len()) {
            return Err(DecisionsRefused::Size);
        }
        let counted = u32::try_from(self.decisions.len()) == Ok(self.count);
        if counted && self.summed() == Some(self.sum) {
            Ok(())
        } else {
            Err(DecisionsRefused::WrongSum)
        }
    }

    /// What the amounts come to; none when that is beyond what can be counted.
    fn summed(&self) -> Option<Riel> {
        let mut amounts = self.decisions.iter().filter_map(|one| one.amount);
        amounts.try_fold(Riel::ZERO, |sum, amount| sum.checked_add(amount).ok())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn list(number: i64, before: BatchHash, amounts: &[i64]) -> Decisions {
        let hash = BatchHash::of(b"a list");
        let decisions: Vec<_> = amounts
            .iter()
            .map(|amount| CaseDecision {
                case: Reference::of_serial(7),
                question: None,
                verdict: Verdict::Approved,
                amount: Some(Riel::new(*amount)),
            })
            .collect();
        Decisions {
            number: number.try_into().unwrap(),
            hash,
            shown: hash,
            before,
            count: u32::try_from(decisions.len()).unwrap(),
            sum: Riel::new(amounts.iter().fold(0_i64, |sum, amount| sum.wrapping_add(*amount))),
            decisions,
        }
    }

    #[test]
    fn a_list_is_taken_whole_and_in_its_turn_or_not_at_all() {
        let first = list(1, BatchHash::NONE, &[510_000, 1]);
        assert_eq!(first.check(None), Ok(()));
        let last = Some((BatchNumber::FIRST, first.hash));
        assert_eq!(list(2, first.hash, &[1]).check(last), Ok(()));
        let refused = |list: Decisions, last| list.check(last).unwrap_err();
        let next = BatchNumber::FIRST.next();
        assert_eq!(refused(first.clone(), last), DecisionsRefused::NotNext(next));
        assert_eq!(refused(list(3, first.hash, &[1]), last), DecisionsRefused::NotNext(next));
        let follows_nothing = list(2, BatchHash::NONE, &[1]);
        assert_eq!(refused(follows_nothing, last), DecisionsRefused::Damaged);
        let damaged = Decisions { shown: BatchHash::NONE, ..first.clone() };
        assert_eq!(refused(damaged, None), DecisionsRefused::Damaged);
        assert_eq!(refused(list(1, BatchHash::NONE, &[]), None), DecisionsRefused::Size);
        assert_eq!(refused(list(1, BatchHash::NONE, &[1; 101]), None), DecisionsRefused::Size);
        let short = Decisions { count: 1, ..first.clone() };
        assert_eq!(refused(short, None), DecisionsRefused::WrongSum);
        let other = Decisions { sum: Riel::new(510_000), ..first };
        assert_eq!(refused(other, None), DecisionsRefused::WrongSum);
        let beyond = list(1, BatchHash::NONE, &[i64::MAX, 1]);
        assert_eq!(refused(beyond, None), DecisionsRefused::WrongSum);
    }

    #[test]
    fn the_open_question_is_answered_and_the_only_one_may_go_without_its_number() {
        let number = |number: u32| NonZeroU32::new(number).unwrap();
        let decision = |question: Option<u32>| CaseDecision {
            case: Reference::of_serial(7),
            question: question.map(number),
            verdict: Verdict::Approved,
            amount: None,
        };
        for (named, open, answer) in [
            (Some(1), 1, Ok(())),
            (Some(2), 2, Ok(())),
            (None, 1, Ok(())),
            (Some(1), 2, Err(NotDecided::OtherQuestion)),
            (Some(2), 1, Err(NotDecided::OtherQuestion)),
            (None, 2, Err(NotDecided::QuestionMissing)),
        ] {
            assert_eq!(decision(named).check_question(number(open)), answer, "{named:?} {open}");
        }
    }

    #[test]
    fn a_reason_has_a_code_of_its_own() {
        for why in NotDecided::ALL {
            assert_eq!(NotDecided::from_code(why.code()), Some(why));
        }
        assert_eq!(NotDecided::from_code("mood"), None);
    }
}
