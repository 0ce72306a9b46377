//! What can be changed in the register, and what stands in its way.

use super::{Around, Entry, EntryCode, EntryStanding, Facts, PlaceKind};
use crate::person::StaffId;

/// What an administrator wants done with an entry.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Wanted {
    /// It is new.
    Register(Facts),
    /// Other facts hold of it.
    Change(Facts),
    /// It is closed for good.
    Close(PlaceKind),
}

/// A change of one entry.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PlaceChange {
    /// The entry's code.
    pub code: EntryCode,
    /// What is to be done.
    pub wanted: Wanted,
}

/// Why a change can't happen.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum PlaceRefused {
    /// It is decided or withdrawn already.
    #[error("already decided")]
    AlreadyDecided,
    /// She proposed it: somebody else must decide.
    #[error("a maker can't decide")]
    OwnWork,
    /// Somebody else proposed it: only she can take it back.
    #[error("another's proposal")]
    OthersWork,
    /// Whoever proposed it is an administrator no more.
    #[error("the maker has left")]
    MakerLeft,
    /// Something is or was registered under this code.
    #[error("the code is taken")]
    CodeTaken,
    /// Nothing open has this code.
    #[error("nothing open has this code")]
    NotOpen,
    /// The partner of the branch, or the branch of the device, is closed or was never registered.
    #[error("what it belongs to is not open")]
    OwnerNotOpen,
    /// Something still needs the entry.
    #[error("something still needs it")]
    InTheWay,
    /// A branch or health centre does not move to another province: records, agents and slips go by it.
    #[error("in another province")]
    OtherProvince,
    /// All of it is registered so already.
    #[error("nothing would change")]
    Unchanged,
}

impl PlaceChange {
    /// Of which kind the entry is.
    pub fn kind(&self) -> PlaceKind {
        match &self.wanted {
            Wanted::Register(facts) | Wanted::Change(facts) => facts.kind(),
            Wanted::Close(kind) => *kind,
        }
    }

    /// The stable code of what is wanted: `register`, `change`, `close`.
    pub fn act(&self) -> &'static str {
        match self.wanted {
            Wanted::Register(_) => "register",
            Wanted::Change(_) => "change",
            Wanted::Close(_) => "close",
        }
    }

    /// What is to be registered, if anything.
    pub fn facts(&self) -> Option<&Facts> {
        match &self.wanted {
            Wanted::Register(facts) | Wanted::Change(facts) => Some(facts),
            Wanted::Close(_) => None,
        }
    }

    /// Whether it may take effect now. `at_work` are the administrators who can sign in.
    ///
    /// # Errors
    /// Why it can't.
    pub fn may_take_effect(
        &self,
        maker: StaffId,
        at_work: &[StaffId],
        around: &Around,
    ) -> Result<(), PlaceRefused> {
        if !at_work.contains(&maker) {
            return Err(PlaceRefused::MakerLeft);
        }
        match (&self.wanted, &around.entry) {
            (Wanted::Register(_), Some(_)) => Err(PlaceRefused::CodeTaken),
            (Wanted::Register(facts), None) => owner_is_open(facts, around),
            (Wanted::Change(facts), Some(entry)) if is_open(entry) => {
                changes(&entry.facts, facts)?;
                owner_is_open(facts, around)
            }
            (Wanted::Close(_), Some(entry)) if is_open(entry) => {
                if around.in_the_way.is_empty() {
                    Ok(())
                } else {
                    Err(PlaceRefused::InTheWay)
                }
            }
            (Wanted::Change(_) | Wanted::Close(_), _) => Err(PlaceRefused::NotOpen),
        }
    }
}

fn is_open(entry: &Entry) -> bool {
    entry.standing == EntryStanding::Open
}

fn owner_is_open(facts: &Facts, around: &Around) -> Result<(), PlaceRefused> {
    match (facts.owner(), around.owner) {
        (None, _) | (Some(_), Some(EntryStanding::Open)) => Ok(()),
        (Some(_), Some(EntryStanding::Closed) | None) => Err(PlaceRefused::OwnerNotOpen),
    }
}

/// Whether the facts are others, of something that stays in its province.
fn changes(now: &Facts, then: &Facts) -> Result<(), PlaceRefused> {
    let province = |facts: &Facts| facts.place().map(|place| place.province());
    if now == then {
        Err(PlaceRefused::Unchanged)
    } else if province(now) != province(then) {
        Err(PlaceRefused::OtherProvince)
    } else {
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::super::{BranchFacts, InTheWay, Names, WeekHours};
    use super::*;
    use uuid::Uuid;

    fn code(text: &str) -> EntryCode {
        text.parse().unwrap()
    }

    fn branch(place: &str, partner: Option<&str>) -> Facts {
        Facts::Branch(Box::new(BranchFacts {
            names: Names { khmer: "សាខា".into(), latin: "Branch".into() },
            place: place.parse().unwrap(),
            address: String::new(),
            phone: "023456789".parse().unwrap(),
            hours: WeekHours::default(),
            partner: partner.map(code),
        }))
    }

    fn after(wanted: Wanted, around: &Around) -> Result<(), PlaceRefused> {
        let [maker, other] = [1, 2].map(|number| StaffId::new(Uuid::from_u128(number)));
        let change = PlaceChange { code: code("PP-1"), wanted };
        let gone = change.may_take_effect(maker, &[other], around);
        assert_eq!(gone, Err(PlaceRefused::MakerLeft));
        change.may_take_effect(maker, &[maker, other], around)
    }

    fn around(standing: EntryStanding, in_the_way: Vec<InTheWay>) -> Around {
        let entry = Entry { code: code("PP-1"), facts: branch("120101", None), standing };
        Around { entry: Some(entry), owner: None, in_the_way }
    }

    #[test]
    fn a_code_is_registered_once_and_what_is_closed_stays_so() {
        let free = Around::default();
        let wanted = || branch("1202", None);
        assert_eq!(after(Wanted::Register(wanted()), &free), Ok(()));
        let none = Err(PlaceRefused::NotOpen);
        assert_eq!(after(Wanted::Change(wanted()), &free), none);
        assert_eq!(after(Wanted::Close(PlaceKind::Branch), &free), none);
        let open = around(EntryStanding::Open, vec![]);
        assert_eq!(after(Wanted::Change(wanted()), &open), Ok(()));
        assert_eq!(after(Wanted::Close(PlaceKind::Branch), &open), Ok(()));
        let closed = around(EntryStanding::Closed, vec![]);
        assert_eq!(after(Wanted::Change(wanted()), &closed), none);
        assert_eq!(after(Wanted::Close(PlaceKind::Branch), &closed), none);
        for taken in [&open, &closed] {
            let register = after(Wanted::Register(wanted()), taken);
            assert_eq!(register, Err(PlaceRefused::CodeTaken));
        }
    }

    #[test]
    fn whoever_still_needs_it_keeps_it_open() {
        for needs in [
            InTheWay::Branch(code("PP-2")),
            InTheWay::Agent("agent@example.org".into()),
            InTheWay::Device(code("SN-1")),
        ] {
            let around = around(EntryStanding::Open, vec![needs]);
            let close = after(Wanted::Close(PlaceKind::Branch), &around);
            assert_eq!(close, Err(PlaceRefused::InTheWay));
            assert_eq!(after(Wanted::Change(branch("1202", None)), &around), Ok(()));
        }
    }

    #[test]
    fn it_stays_in_its_province_and_what_it_belongs_to_is_open() {
        let open = around(EntryStanding::Open, vec![]);
        let same = after(Wanted::Change(branch("120101", None)), &open);
        assert_eq!(same, Err(PlaceRefused::Unchanged));
        let moved = after(Wanted::Change(branch("0102", None)), &open);
        assert_eq!(moved, Err(PlaceRefused::OtherProvince));
        use EntryStanding::{Closed, Open};
        let of_partner = || branch("1202", Some("BANK"));
        let device = || Facts::Device { model: "M".into(), branch: code("PP-1") };
        for (owner, expected) in [
            (Some(Open), Ok(())),
            (Some(Closed), Err(PlaceRefused::OwnerNotOpen)),
            (None, Err(PlaceRefused::OwnerNotOpen)),
        ] {
            let changed = after(Wanted::Change(of_partner()), &Around { owner, ..open.clone() });
            assert_eq!(changed, expected);
            let free = Around { owner, ..Around::default() };
            for facts in [of_partner(), device()] {
                assert_eq!(after(Wanted::Register(facts), &free), expected);
            }
        }
    }
}
