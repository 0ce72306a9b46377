//! Whether the question reached the person or her household: somebody's word holds nothing before that is known.

use time::Date;

use crate::delivery::{Fate, Reach};
use crate::person::StaffId;

/// In what way the question reached her or her household, but for a message that arrived.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ReachedBy {
    /// One of the staff went to the household.
    Visit,
    /// The commune went there.
    Commune,
    /// Whom she trusts has answered.
    Contact,
    /// The list of whom no reminder reached came back from her commune, with her as told.
    List,
}

impl ReachedBy {
    /// What one of the staff may write down on a report, in the order of the form.
    pub const WRITTEN: [Self; 3] = [Self::Visit, Self::Commune, Self::Contact];

    /// The stable code: `visit`, `commune`, `contact`, `list`.
    pub fn code(self) -> &'static str {
        match self {
            Self::Visit => "visit",
            Self::Commune => "commune",
            Self::Contact => "contact",
            Self::List => "list",
        }
    }

    /// What may be written down, with this code.
    pub fn from_code(code: &str) -> Option<Self> {
        Self::WRITTEN.into_iter().find(|way| way.code() == code)
    }
}

/// What one of the staff says of it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ReachWord {
    /// Who says so.
    pub by: StaffId,
    /// In what way.
    pub way: ReachedBy,
    /// On which legal date it was written down; of a list the day on which she was told.
    pub day: Date,
    /// Whom they met or spoke to; none of a list.
    pub note: Option<String>,
}

/// All that is known of whether the question reached her or her household.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Reached {
    /// What became of the messages by which she herself was asked.
    pub messages: Vec<Fate>,
    /// What the staff say.
    pub words: Vec<ReachWord>,
}

impl Reached {
    /// How far it is proved to one who confirms: what she says of it herself proves nothing to her.
    pub fn beside(&self, checker: StaffId) -> Reach {
        let told = self.words.iter().any(|word| word.by != checker);
        Reach::of(self.messages.iter().copied(), told)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use time::macros::date;
    use uuid::Uuid;

    fn staff(number: u128) -> StaffId {
        StaffId::new(Uuid::from_u128(number))
    }

    fn word(by: u128) -> ReachWord {
        let note = Some("met the family".to_owned());
        ReachWord { by: staff(by), way: ReachedBy::Visit, day: date!(2026 - 11 - 30), note }
    }

    #[test]
    fn what_may_be_written_down_is_found_by_its_code() {
        for way in ReachedBy::WRITTEN {
            assert_eq!(ReachedBy::from_code(way.code()), Some(way));
        }
        assert_eq!(ReachedBy::from_code(ReachedBy::List.code()), None, "it comes from its page");
    }

    #[test]
    fn a_message_that_arrived_or_the_word_of_another_proves_it_and_ones_own_word_does_not() {
        let reached = |messages: &[Fate], words| Reached { messages: messages.to_vec(), words };
        for (reached, reach) in [
            (Reached::default(), Reach::NotReached),
            (reached(&[Fate::HandedOver], vec![]), Reach::Open),
            (reached(&[Fate::Failed, Fate::Delivered], vec![]), Reach::Reached),
            (reached(&[Fate::Failed], vec![word(2)]), Reach::NotReached),
            (reached(&[Fate::Waiting], vec![word(2)]), Reach::Open),
            (reached(&[Fate::Failed], vec![word(1)]), Reach::Reached),
            (reached(&[], vec![word(2), word(1)]), Reach::Reached),
        ] {
            assert_eq!(reached.beside(staff(2)), reach, "{reached:?}");
        }
    }
}
