//! The levels that approve cases, and how far a case has climbed.

use crate::access::{Office, StaffMember, StaffRole};
use crate::person::StaffId;

/// A level of approval, the lowest first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Level {
    /// The officers of the branch, which is the institution's office in a province.
    Branch,
    /// Those who check the officers of that province.
    Province,
    /// The head office.
    Centre,
}

impl Level {
    /// Every level, the lowest first.
    pub const ALL: [Self; 3] = [Self::Branch, Self::Province, Self::Centre];

    /// The stable code: `branch`, `province`, `centre`.
    pub fn code(self) -> &'static str {
        match self {
            Self::Branch => "branch",
            Self::Province => "province",
            Self::Centre => "centre",
        }
    }

    /// The level with this code.
    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|level| level.code() == code)
    }

    /// The next one; none above the head office.
    pub fn above(self) -> Option<Self> {
        match self {
            Self::Branch => Some(Self::Province),
            Self::Province => Some(Self::Centre),
            Self::Centre => None,
        }
    }

    /// The level at which a member of staff decides cases; none for who decides none.
    pub fn of(member: &StaffMember) -> Option<Self> {
        Self::of_role(member.role, &member.office)
    }

    /// The same of a role at an office.
    pub fn of_role(role: StaffRole, office: &Office) -> Option<Self> {
        match (role, office) {
            (StaffRole::Officer | StaffRole::Checker, Office::Head) => Some(Self::Centre),
            (StaffRole::Officer, Office::Province(_)) => Some(Self::Branch),
            (StaffRole::Checker, Office::Province(_)) => Some(Self::Province),
            _ => None,
        }
    }

    /// The levels whose cases this one may decide: itself and those below.
    pub fn and_below(self) -> Vec<Self> {
        Self::ALL.into_iter().filter(|level| *level <= self).collect()
    }
}

/// The levels that must approve a case, one person each, the lowest first; never empty.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Levels(Vec<Level>);

/// Why a list of levels won't do: it is empty, or one stands after a higher one.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("levels are at least one, and none stands after a higher one")]
pub struct NotLevels;

impl Levels {
    /// A list as configured.
    ///
    /// # Errors
    /// [`NotLevels`].
    pub fn new(levels: Vec<Level>) -> Result<Self, NotLevels> {
        if levels.is_empty() || !levels.is_sorted() { Err(NotLevels) } else { Ok(Self(levels)) }
    }

    /// One approval at this level.
    pub fn only(level: Level) -> Self {
        Self(vec![level])
    }

    /// The levels that must approve an appeal against a rejection at that level, where these are the least of
    /// its kind: none below the one above the rejection, where there is one, and as high as those that the
    /// first case needed, so that an appeal is no way around them.
    pub fn of_appeal(&self, first: &Self, rejected_at: Level) -> Self {
        let least = rejected_at.above().unwrap_or(rejected_at);
        let mut levels: Vec<Level> = self.0.iter().map(|level| least.max(*level)).collect();
        let highest = levels.last().copied().unwrap_or(least);
        levels.extend(first.0.iter().filter(|level| **level > highest));
        Self(levels)
    }

    /// The levels, the lowest first.
    pub fn as_slice(&self) -> &[Level] {
        &self.0
    }
}

/// How far a case has climbed. A case needs as many people as levels; each approves at her level of the list
/// or a higher one.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Climb {
    /// The levels that must approve it, fixed when it was sent.
    pub needs: Levels,
    /// Where it lies now.
    pub level: Level,
    /// Who approved it at the levels before, in order.
    pub approved: Vec<StaffId>,
}

impl Climb {
    /// The beginning: the first level, nobody has approved.
    pub fn start(needs: Levels) -> Self {
        Self { level: needs.0[0], needs, approved: Vec::new() }
    }

    /// The same at the next level; none above the head office.
    pub fn up(&self) -> Option<Self> {
        let level = self.level.above()?;
        Some(Self { level, ..self.clone() })
    }

    /// Where it lies after this officer has approved it; none when that was the last approval.
    pub fn approved_by(mut self, officer: StaffId) -> Option<Self> {
        self.approved.push(officer);
        let next = *self.needs.0.get(self.approved.len())?;
        self.level = self.level.max(next);
        Some(self)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use uuid::Uuid;

    fn officer(number: u128) -> StaffId {
        StaffId::new(Uuid::from_u128(number))
    }

    #[test]
    fn a_level_has_a_code_and_those_above_it() {
        for level in Level::ALL {
            assert_eq!(Level::from_code(level.code()), Some(level));
            assert!(level.above().is_none_or(|above| above > level));
            assert_eq!(level.and_below().last(), Some(&level));
        }
        assert_eq!(Level::from_code("commune"), None);
    }

    #[test]
    fn an_appeal_is_decided_above_the_rejection_and_no_lower_than_the_case() {
        use Level::{Branch, Centre, Province};
        let levels = |levels: &[Level]| Levels::new(levels.to_vec()).unwrap();
        let of_kind = Levels::only(Province);
        for (first, rejected_at, expected) in [
            (&[Branch][..], Branch, &[Province][..]),
            (&[Branch], Province, &[Centre]),
            (&[Branch], Centre, &[Centre]),
            (&[Branch, Province], Branch, &[Province]),
            (&[Branch, Province, Centre], Branch, &[Province, Centre]),
            (&[Branch, Province, Centre], Centre, &[Centre]),
        ] {
            let needed = of_kind.of_appeal(&levels(first), rejected_at);
            assert_eq!(needed.as_slice(), expected, "{first:?} {rejected_at:?}");
        }
    }

    #[test]
    fn an_officer_of_a_province_is_the_branch_and_its_checker_the_province() {
        let phnom_penh = Office::Province("12".parse().unwrap());
        for (role, office, level) in [
            (StaffRole::Officer, phnom_penh.clone(), Some(Level::Branch)),
            (StaffRole::Checker, phnom_penh.clone(), Some(Level::Province)),
            (StaffRole::Officer, Office::Head, Some(Level::Centre)),
            (StaffRole::Checker, Office::Head, Some(Level::Centre)),
            (StaffRole::Administrator, Office::Head, None),
            (StaffRole::Agent, phnom_penh, None),
        ] {
            let member = StaffMember { id: officer(1), role, office };
            assert_eq!(Level::of(&member), level, "{member:?}");
        }
    }

    #[test]
    fn levels_go_up_and_are_not_empty() {
        assert_eq!(Levels::new(vec![]), Err(NotLevels));
        assert_eq!(Levels::new(vec![Level::Province, Level::Branch]), Err(NotLevels));
        assert!(Levels::new(vec![Level::Branch, Level::Branch, Level::Centre]).is_ok());
    }

    /// An escalation spares no approval: as many people approve as levels are needed.
    #[test]
    fn each_level_approves_once_and_a_higher_one_in_its_place_too() {
        let needs = Levels::new(vec![Level::Branch, Level::Province]).unwrap();
        let start = Climb::start(needs);
        let next = start.clone().approved_by(officer(1)).expect("the province is next");
        assert_eq!((next.level, next.approved.as_slice()), (Level::Province, &[officer(1)][..]));
        assert_eq!(next.approved_by(officer(2)), None);
        let centre = start.up().and_then(|up| up.up()).expect("two levels up");
        let next = centre.approved_by(officer(1)).expect("a second person is needed");
        assert_eq!(next.level, Level::Centre, "it never goes down");
        assert_eq!(next.up(), None);
    }
}
