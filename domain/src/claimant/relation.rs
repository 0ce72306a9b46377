//! How a claimant belonged to the member who died.

/// A closed list, so that each has its word in every language.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum SurvivorRelation {
    /// His wife.
    Wife,
    /// Her husband.
    Husband,
    /// A son.
    Son,
    /// A daughter.
    Daughter,
    /// Father or mother.
    Parent,
    /// Brother or sister.
    Sibling,
    /// Who cares for a child of the one who died.
    Guardian,
}

impl SurvivorRelation {
    /// Every relation, in the order of the form.
    pub const ALL: [Self; 7] = [
        Self::Wife,
        Self::Husband,
        Self::Son,
        Self::Daughter,
        Self::Parent,
        Self::Sibling,
        Self::Guardian,
    ];

    /// The stable code, the end of its word key.
    pub fn code(self) -> &'static str {
        match self {
            Self::Wife => "wife",
            Self::Husband => "husband",
            Self::Son => "son",
            Self::Daughter => "daughter",
            Self::Parent => "parent",
            Self::Sibling => "sibling",
            Self::Guardian => "guardian",
        }
    }

    /// The relation with this code.
    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|relation| relation.code() == code)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_relation_is_found_by_its_code() {
        for relation in SurvivorRelation::ALL {
            assert_eq!(SurvivorRelation::from_code(relation.code()), Some(relation));
        }
        assert_eq!(SurvivorRelation::from_code("neighbour"), None);
    }
}
