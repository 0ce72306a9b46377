//! What became of a message, as far as anybody can know.

use time::OffsetDateTime;

use crate::effects::PHNOM_PENH;

/// Whether people are reminded at this time: from seven in the morning until eight in the evening. Nobody is woken by a
/// reminder, which has days.
pub fn may_remind(at: OffsetDateTime) -> bool {
    (7..20).contains(&at.to_offset(PHNOM_PENH).hour())
}

/// What a carrier said of a message after it took it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Receipt {
    /// It arrived on the phone.
    Delivered,
    /// It did not arrive and will not.
    Failed,
}

impl Receipt {
    const ALL: [Self; 2] = [Self::Delivered, Self::Failed];

    /// The stable code: `delivered`, `failed`.
    pub fn code(self) -> &'static str {
        match self {
            Self::Delivered => "delivered",
            Self::Failed => "failed",
        }
    }

    /// The receipt with this code.
    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|receipt| receipt.code() == code)
    }
}

/// Where a message stands with us.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum OnItsWay {
    /// It waits for a carrier.
    Waiting,
    /// A carrier took it.
    Taken,
    /// It was given to a carrier whose answer never came.
    Unanswered,
    /// It was given up.
    GivenUp,
}

/// What became of a message.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Fate {
    /// It waits.
    Waiting,
    /// A carrier took it; nothing is known since.
    HandedOver,
    /// It arrived.
    Delivered,
    /// It did not arrive.
    Failed,
    /// Nobody knows whether it went out. It is not sent again by itself: nobody is told twice.
    Doubtful,
}

impl Fate {
    /// Every fate.
    pub const ALL: [Self; 5] =
        [Self::Waiting, Self::HandedOver, Self::Delivered, Self::Failed, Self::Doubtful];

    /// The fate of a message that stands here and has this receipt. A receipt says more than we know ourselves.
    pub fn of(stands: OnItsWay, receipt: Option<Receipt>) -> Self {
        match (stands, receipt) {
            (OnItsWay::Waiting, None) => Self::Waiting,
            (OnItsWay::Taken, None) => Self::HandedOver,
            (OnItsWay::Unanswered, None) => Self::Doubtful,
            (_, Some(Receipt::Delivered)) => Self::Delivered,
            (OnItsWay::GivenUp, None) | (_, Some(Receipt::Failed)) => Self::Failed,
        }
    }

    /// The stable code: `waiting`, `handed-over`, `delivered`, `failed`, `doubtful`.
    pub fn code(self) -> &'static str {
        match self {
            Self::Waiting => "waiting",
            Self::HandedOver => "handed-over",
            Self::Delivered => "delivered",
            Self::Failed => "failed",
            Self::Doubtful => "doubtful",
        }
    }
}

/// Whether a notice reached the person. What rests on a notice asks for [`Reach::is_proved`], as a hold on somebody's word
/// does (`domain/src/death_report/state.rs`).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Reach {
    /// A message arrived, or somebody told her.
    Reached,
    /// A message is under way, or was taken by a carrier that sends no receipt: nothing proves that it arrived.
    Open,
    /// No message could be sent, or each of them failed or is in doubt.
    NotReached,
}

impl Reach {
    /// From the fates of all messages that carried the notice, and whether somebody told her by hand.
    pub fn of(fates: impl IntoIterator<Item = Fate>, by_hand: bool) -> Self {
        if by_hand {
            return Self::Reached;
        }
        fates.into_iter().fold(Self::NotReached, |reach, fate| match (reach, fate) {
            (Self::Reached, _) | (_, Fate::Delivered) => Self::Reached,
            (Self::Open, _) | (_, Fate::Waiting | Fate::HandedOver) => Self::Open,
            (Self::NotReached, Fate::Failed | Fate::Doubtful) => Self::NotReached,
        })
    }

    /// Whether it is proved that the person has the notice.
    pub fn is_proved(self) -> bool {
        self == Self::Reached
    }
}

/// The lowest number of a message that is told from others in either writing: one that is shorter in decimal would be taken
/// for another message's.
const LOWEST_NUMBER: u64 = 10_000_000;

/// The names by which a gateway may call the message that it named `id`, the name itself first: a number that was
/// answered in decimal comes back in hexadecimal, or the other way round (SMPP 3.4 leaves it open), in decimal also with
/// zeros before it up to ten digits (its appendix B).
pub fn names_of(id: &str) -> Vec<String> {
    let id = id.to_lowercase();
    let in_decimal = |number: u64| [format!("{number}"), format!("{number:010}")];
    let decimal = id.parse::<u64>().ok().filter(|number| *number >= LOWEST_NUMBER);
    let hexadecimal = u64::from_str_radix(&id, 16).ok().filter(|number| *number >= LOWEST_NUMBER);
    let of_decimal = decimal.map(|number| {
        let [plain, filled] = in_decimal(number);
        [format!("{number:x}"), plain, filled]
    });
    let mut names = vec![id];
    let others =
        of_decimal.into_iter().flatten().chain(hexadecimal.into_iter().flat_map(in_decimal));
    for name in others {
        if !names.contains(&name) {
            names.push(name);
        }
    }
    names
}

#[cfg(test)]
mod tests {
    use super::*;
    use time::macros::datetime;

    #[test]
    fn nobody_is_reminded_at_night() {
        for (at, reminded) in [
            (datetime!(2026-11-23 00:00 UTC), true),
            (datetime!(2026-11-23 12:59:59 UTC), true),
            (datetime!(2026-11-23 13:00 UTC), false),
            (datetime!(2026-11-23 17:00 UTC), false),
            (datetime!(2026-11-23 23:59:59 UTC), false),
        ] {
            assert_eq!(may_remind(at), reminded, "{at}");
        }
    }

    #[test]
    fn a_receipt_says_more_than_we_know() {
        let of = Fate::of;
        assert_eq!(of(OnItsWay::Waiting, None), Fate::Waiting);
        assert_eq!(of(OnItsWay::Taken, None), Fate::HandedOver);
        assert_eq!(of(OnItsWay::Unanswered, None), Fate::Doubtful);
        assert_eq!(of(OnItsWay::GivenUp, None), Fate::Failed);
        assert_eq!(of(OnItsWay::Unanswered, Some(Receipt::Delivered)), Fate::Delivered);
        assert_eq!(of(OnItsWay::Taken, Some(Receipt::Failed)), Fate::Failed);
        for receipt in Receipt::ALL {
            assert_eq!(Receipt::from_code(receipt.code()), Some(receipt));
        }
        assert_eq!(Receipt::from_code("lost"), None);
        let codes: std::collections::BTreeSet<_> = Fate::ALL.map(Fate::code).into();
        assert_eq!(codes.len(), Fate::ALL.len());
    }

    #[test]
    fn one_message_that_arrived_or_a_visit_reaches_her_and_nothing_less_proves_it() {
        for (fates, by_hand, reach) in [
            (&[][..], false, Reach::NotReached),
            (&[Fate::Failed, Fate::Doubtful][..], false, Reach::NotReached),
            (&[Fate::Failed, Fate::HandedOver][..], false, Reach::Open),
            (&[Fate::Waiting, Fate::Failed][..], false, Reach::Open),
            (&[Fate::Delivered, Fate::Failed][..], false, Reach::Reached),
            (&[Fate::HandedOver, Fate::Delivered][..], false, Reach::Reached),
            (&[Fate::Failed][..], true, Reach::Reached),
        ] {
            let found = Reach::of(fates.iter().copied(), by_hand);
            assert_eq!(found, reach, "{fates:?}");
            assert_eq!(found.is_proved(), reach == Reach::Reached);
        }
    }

    #[test]
    fn a_number_is_known_in_hexadecimal_and_in_decimal_and_a_name_as_it_is() {
        assert_eq!(names_of("3735928559"), ["3735928559", "deadbeef", "237121996121"]);
        assert_eq!(names_of("DEADBEEF"), ["deadbeef", "3735928559"]);
        assert_eq!(names_of("75BCD15"), ["75bcd15", "123456789", "0123456789"]);
        let padded = names_of("0123456789");
        assert_eq!(padded, ["0123456789", "75bcd15", "123456789", "4886718345"]);
        assert_eq!(names_of("ATXid_1"), ["atxid_1"]);
        assert_eq!(names_of("12"), ["12"], "too short to be told from others");
    }
}
