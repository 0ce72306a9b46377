//! The column `family`: `dependant child K-300001; survivor spouse K-204579; payee child ចាន់ ដារ៉ា`.

use sothon_domain::khmer;
use sothon_domain::person::MemberNumber;

use crate::import::Reason;

/// What a relative is to the pension of the principal.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Role {
    /// Lives on the principal's pension.
    Dependant,
    /// Is paid after the principal's death.
    Survivor,
    /// Receives the money for somebody else.
    Payee,
}

impl Role {
    /// The stable code: `dependant`, `survivor`, `payee`.
    pub fn code(self) -> &'static str {
        match self {
            Self::Dependant => "dependant",
            Self::Survivor => "survivor",
            Self::Payee => "payee",
        }
    }
}

/// How the relative is related: `spouse`, `child`, `parent`, `sibling`, `guardian`, `other`.
const RELATIONS: [&str; 6] = ["spouse", "child", "parent", "sibling", "guardian", "other"];

/// A relative of the principal whose row it is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Link {
    /// What for.
    pub role: Role,
    /// How related, a stable code.
    pub relation: &'static str,
    /// Who.
    pub relative: Relative,
}

/// The relative: by number, or by name when she is in no register.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Relative {
    /// A member, perhaps of a later row.
    Member(MemberNumber),
    /// Somebody in no register.
    Named(String),
}

/// The links, as many as stand between semicolons.
pub(super) fn parse(text: &str) -> Result<Vec<Link>, Reason> {
    text.split(';').map(|link| one(link).ok_or(Reason::NotAFamilyLink)).collect()
}

fn one(text: &str) -> Option<Link> {
    let (role, rest) = text.trim().split_once(' ')?;
    let (relation, who) = rest.trim().split_once(' ')?;
    let role = match role {
        "dependant" => Role::Dependant,
        "survivor" => Role::Survivor,
        "payee" => Role::Payee,
        _ => return None,
    };
    let relation = RELATIONS.into_iter().find(|known| *known == relation)?;
    Some(Link { role, relation, relative: relative(who.trim())? })
}

/// A number has a digit; a name has none.
fn relative(text: &str) -> Option<Relative> {
    if text.chars().any(char::is_numeric) {
        return text.parse().ok().map(Relative::Member);
    }
    let name = khmer::canonical(text);
    let fits = (1..=60).contains(&khmer::graphemes(&name));
    fits.then_some(Relative::Named(name))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_number_or_a_name() {
        let links = parse("dependant child k-៣០០០០១; payee other ចាន់ ដារ៉ា").unwrap();
        assert_eq!(links[0].relative, Relative::Member("K-300001".parse().unwrap()));
        assert_eq!(links[1].relative, Relative::Named("ចាន់ ដារ៉ា".to_owned()));
        assert_eq!((links[1].role.code(), links[1].relation), ("payee", "other"));
    }

    #[test]
    fn faults() {
        for text in
            ["child K-300001", "heir child K-300001", "payee friend K-300001", "payee child", ""]
        {
            assert_eq!(parse(text), Err(Reason::NotAFamilyLink), "{text}");
        }
    }
}
