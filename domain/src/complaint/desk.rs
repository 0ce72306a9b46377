//! At which desk a complaint lies: never at the one that it is about.

use super::{About, Topic};
use crate::access::{Office, StaffMember, StaffRole};

/// A desk that answers complaints, the lowest first. Who sits at one sees what lies there and below.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Desk {
    /// The officers of a province.
    Branch,
    /// Those who check the officers of that province.
    Province,
    /// The officers of the head office.
    Centre,
    /// Those who check the officers of the head office.
    Oversight,
}

impl Desk {
    /// Every desk, the lowest first.
    pub const ALL: [Self; 4] = [Self::Branch, Self::Province, Self::Centre, Self::Oversight];

    /// The stable code: `branch`, `province`, `centre`, `oversight`.
    pub fn code(self) -> &'static str {
        match self {
            Self::Branch => "branch",
            Self::Province => "province",
            Self::Centre => "centre",
            Self::Oversight => "oversight",
        }
    }

    /// The desk with this code.
    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|desk| desk.code() == code)
    }

    /// The next one; none above those who check the head office.
    pub fn above(self) -> Option<Self> {
        Self::ALL.into_iter().find(|desk| *desk > self)
    }

    /// The desks of which a member of this one sees the complaints: her own and those below.
    pub fn and_below(self) -> Vec<Self> {
        Self::ALL.into_iter().filter(|desk| *desk <= self).collect()
    }

    /// The desk of a member of staff; none for who answers none.
    pub fn of(member: &StaffMember) -> Option<Self> {
        match (member.role, &member.office) {
            (StaffRole::Officer, Office::Province(_)) => Some(Self::Branch),
            (StaffRole::Checker, Office::Province(_)) => Some(Self::Province),
            (StaffRole::Officer, Office::Head) => Some(Self::Centre),
            (StaffRole::Checker, Office::Head) => Some(Self::Oversight),
            _ => None,
        }
    }

    /// Where a complaint begins. How somebody behaved is heard above her province, what concerns the head office by
    /// those who check it, and what concerns a branch by those who check its province. `placed` is whether the
    /// province is known to which the complaint belongs.
    pub fn first(topic: Topic, about: &About, placed: bool) -> Self {
        match about {
            About::HeadOffice => Self::Oversight,
            _ if topic.is_conduct() || !placed => Self::Centre,
            About::Branch(_) => Self::Province,
            About::NoOffice => Self::Branch,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::person::StaffId;
    use uuid::Uuid;

    fn branch() -> About {
        About::Branch("PP-1".parse().unwrap())
    }

    #[test]
    fn a_desk_has_a_code_and_one_above_it() {
        for desk in Desk::ALL {
            assert_eq!(Desk::from_code(desk.code()), Some(desk));
            assert!(desk.above().is_none_or(|above| above > desk));
            assert_eq!(desk.and_below().last(), Some(&desk));
        }
        assert_eq!(Desk::Oversight.above(), None);
    }

    #[test]
    fn nobody_answers_what_is_about_her_own_desk() {
        for topic in Topic::ALL {
            assert_eq!(Desk::first(topic, &About::HeadOffice, true), Desk::Oversight);
            let of_branch = Desk::first(topic, &branch(), true);
            assert!(of_branch > Desk::Branch, "{topic:?}");
            if topic.is_conduct() {
                assert_eq!(of_branch, Desk::Centre);
                assert_eq!(Desk::first(topic, &About::NoOffice, true), Desk::Centre);
            }
        }
        assert_eq!(Desk::first(Topic::Waiting, &About::NoOffice, true), Desk::Branch);
        assert_eq!(Desk::first(Topic::Waiting, &About::NoOffice, false), Desk::Centre);
    }

    #[test]
    fn those_who_decide_cases_sit_at_a_desk_and_nobody_else() {
        let here = Office::Province("12".parse().unwrap());
        let at = |role, office: &Office| {
            let id = StaffId::new(Uuid::from_u128(1));
            Desk::of(&StaffMember { id, role, office: office.clone() })
        };
        assert_eq!(at(StaffRole::Officer, &here), Some(Desk::Branch));
        assert_eq!(at(StaffRole::Checker, &here), Some(Desk::Province));
        assert_eq!(at(StaffRole::Officer, &Office::Head), Some(Desk::Centre));
        assert_eq!(at(StaffRole::Checker, &Office::Head), Some(Desk::Oversight));
        for role in [StaffRole::Administrator, StaffRole::Auditor] {
            assert_eq!(at(role, &Office::Head), None);
        }
    }
}
