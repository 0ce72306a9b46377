//! How what an administrator types becomes an address, a role and an office.

use super::Position;
use crate::access::{Office, StaffRole};
use crate::gazetteer;
use crate::person::{Email, PlaceCode};

/// The code of the head office in forms.
const HEAD: &str = "head";

/// The fields of the forms as they were typed.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct TypedMember {
    /// Address of the mailbox.
    pub address: String,
    /// The code of a role.
    pub role: String,
    /// `head`, or the two digits of a province.
    pub office: String,
}

/// A field of the forms.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum MemberField {
    /// The address.
    Address,
    /// The role.
    Role,
    /// The office.
    Office,
}

/// What is wrong with a field.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum MemberFault {
    /// Nothing was typed or chosen.
    Empty,
    /// No address of a mailbox.
    NotAnAddress,
    /// Administrators work at the head office.
    HeadOfficeOnly,
    /// She has this role in this office already.
    Unchanged,
    /// Somebody at work or invited has this address.
    AddressTaken,
}

impl TypedMember {
    /// The form filled in with what a member has now.
    pub fn of(position: &Position) -> Self {
        let office = match &position.office {
            Office::Head => HEAD.to_owned(),
            Office::Province(code) => code.as_str().to_owned(),
        };
        Self { address: String::new(), role: position.role.code().to_owned(), office }
    }

    /// The address, in small letters: capitals don't matter in one of staff.
    ///
    /// # Errors
    /// The fault of the field.
    pub fn address(&self) -> Result<Email, (MemberField, MemberFault)> {
        let text = self.address.trim().to_lowercase();
        let fault = if text.is_empty() { MemberFault::Empty } else { MemberFault::NotAnAddress };
        text.parse().map_err(|_| (MemberField::Address, fault))
    }

    /// The role and the office.
    ///
    /// # Errors
    /// One fault for each field that won't do, in the order of the form.
    pub fn position(&self) -> Result<Position, Vec<(MemberField, MemberFault)>> {
        let role = StaffRole::from_code(&self.role).ok_or((MemberField::Role, MemberFault::Empty));
        let office = office(&self.office).ok_or((MemberField::Office, MemberFault::Empty));
        match (role, office) {
            (Ok(StaffRole::Administrator), Ok(Office::Province(_))) => {
                Err(vec![(MemberField::Office, MemberFault::HeadOfficeOnly)])
            }
            (Ok(role), Ok(office)) => Ok(Position { role, office }),
            (role, office) => Err(role.err().into_iter().chain(office.err()).collect()),
        }
    }
}

/// An office by its code in forms.
fn office(code: &str) -> Option<Office> {
    if code == HEAD {
        return Some(Office::Head);
    }
    let province = code.parse().ok();
    let province =
        province.filter(|code: &PlaceCode| code == &code.province() && gazetteer::knows(code));
    province.map(Office::Province)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn typed(role: &str, office: &str) -> TypedMember {
        TypedMember { address: String::new(), role: role.into(), office: office.into() }
    }

    #[test]
    fn a_role_and_an_office_are_a_position_and_back_again() {
        for (role, office) in [("officer", "12"), ("agent", "head"), ("administrator", "head")] {
            let position = typed(role, office).position().unwrap();
            assert_eq!(TypedMember::of(&position), typed(role, office));
        }
    }

    #[test]
    fn what_is_no_role_or_no_office_is_said_of_each_field() {
        use MemberFault::{Empty, HeadOfficeOnly};
        use MemberField::{Office, Role};
        for (role, office, faults) in [
            ("", "", vec![(Role, Empty), (Office, Empty)]),
            ("queen", "12", vec![(Role, Empty)]),
            ("officer", "99", vec![(Office, Empty)]),
            ("officer", "120101", vec![(Office, Empty)]),
            ("officer", "'; --", vec![(Office, Empty)]),
            ("administrator", "12", vec![(Office, HeadOfficeOnly)]),
        ] {
            assert_eq!(typed(role, office).position(), Err(faults), "{role} {office}");
        }
    }

    #[test]
    fn an_address_is_kept_in_small_letters() {
        let of = |text: &str| TypedMember { address: text.into(), ..typed("", "") }.address();
        assert_eq!(of(" Sok.Dara@NSAF.gov.kh ").unwrap().as_str(), "sok.dara@nsaf.gov.kh");
        assert_eq!(of(" "), Err((MemberField::Address, MemberFault::Empty)));
        for rubbish in ["sok", "a@b@c.kh", "a@c.kh\r\nBcc: b@c.kh", "សុខ@c.kh"] {
            let fault = (MemberField::Address, MemberFault::NotAnAddress);
            assert_eq!(of(rubbish), Err(fault), "{rubbish}");
        }
    }
}
