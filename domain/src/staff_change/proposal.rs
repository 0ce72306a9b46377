//! How what an administrator types becomes an address, a role and an office.

use super::Position;
use crate::access::{Office, StaffRole};
use crate::gazetteer;
use crate::khmer::search_key;
use crate::person::{Email, PlaceCode};
use crate::place_change::EntryCode;

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
    /// The six digits or the name of a commune in that province, for an attestor only.
    pub commune: String,
    /// The code of a branch, for an agent only; her province is that of the branch.
    pub branch: String,
}

/// A branch at whose counter an agent can work.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OpenBranch {
    /// Its code.
    pub code: EntryCode,
    /// The province in which it lies.
    pub province: PlaceCode,
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
    /// The commune.
    Commune,
    /// The branch.
    Branch,
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
    /// An attestor works in a commune of a province.
    ProvinceNeeded,
    /// No commune of that province, or more than one, is called so.
    NotACommune,
    /// No open branch has this code.
    NotABranch,
    /// She has this role in this office already.
    Unchanged,
    /// Somebody at work or invited has this address.
    AddressTaken,
}

impl TypedMember {
    /// The form filled in with what a member has now.
    pub fn of(position: &Position) -> Self {
        let place = position.office.place();
        let office = place.map_or(HEAD.to_owned(), |place| place.province().to_string());
        let commune = position.office.commune().map(PlaceCode::to_string).unwrap_or_default();
        let branch = position.office.branch().map(EntryCode::to_string).unwrap_or_default();
        let (address, role) = (String::new(), position.role.code().to_owned());
        Self { address, role, office, commune, branch }
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

    /// The role and the office; of an agent the counter of one of these branches, whatever else is chosen.
    ///
    /// # Errors
    /// One fault for each field that won't do, in the order of the form.
    pub fn position(
        &self,
        branches: &[OpenBranch],
    ) -> Result<Position, Vec<(MemberField, MemberFault)>> {
        let role = StaffRole::from_code(&self.role).ok_or((MemberField::Role, MemberFault::Empty));
        if role == Ok(StaffRole::Agent) {
            return self.agent(branches).map_err(|fault| vec![(MemberField::Branch, fault)]);
        }
        let office = office(&self.office).ok_or((MemberField::Office, MemberFault::Empty));
        match (role, office) {
            (Ok(StaffRole::Administrator), Ok(Office::Province(_))) => {
                Err(vec![(MemberField::Office, MemberFault::HeadOfficeOnly)])
            }
            (Ok(StaffRole::Attestor), Ok(office)) => self.attestor(&office),
            (Ok(role), Ok(office)) => Ok(Position { role, office }),
            (role, office) => Err(role.err().into_iter().chain(office.err()).collect()),
        }
    }
}

impl TypedMember {
    /// An agent at the chosen branch.
    fn agent(&self, branches: &[OpenBranch]) -> Result<Position, MemberFault> {
        let typed = self.branch.trim();
        let fault = if typed.is_empty() { MemberFault::Empty } else { MemberFault::NotABranch };
        let OpenBranch { code, province } =
            branches.iter().find(|open| open.code.as_str() == typed).cloned().ok_or(fault)?;
        Ok(Position { role: StaffRole::Agent, office: Office::Branch { code, province } })
    }

    /// An attestor in the typed commune of this office's province.
    fn attestor(&self, office: &Office) -> Result<Position, Vec<(MemberField, MemberFault)>> {
        let Some(province) = office.place() else {
            return Err(vec![(MemberField::Office, MemberFault::ProvinceNeeded)]);
        };
        let typed = self.commune.trim();
        let fault = if typed.is_empty() { MemberFault::Empty } else { MemberFault::NotACommune };
        let commune =
            commune_of(province, typed).ok_or_else(|| vec![(MemberField::Commune, fault)]);
        Ok(Position { role: StaffRole::Attestor, office: Office::Commune(commune?) })
    }
}

/// The one commune of a province with this code or, in either script, this name.
pub(crate) fn commune_of(province: &PlaceCode, typed: &str) -> Option<PlaceCode> {
    let (name, code) = (search_key(typed), typed.parse::<PlaceCode>().ok());
    let mut found = gazetteer::children(Some(province))
        .flat_map(|(district, _)| gazetteer::children(Some(&district)))
        .filter(|(known, names)| match &code {
            Some(code) => known == code,
            None => [names.khmer, names.latin].map(search_key).contains(&name),
        })
        .map(|(known, _)| known);
    found.next().filter(|_| found.next().is_none())
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
        TypedMember { role: role.into(), office: office.into(), ..TypedMember::default() }
    }

    fn attestor(office: &str, commune: &str) -> TypedMember {
        TypedMember { commune: commune.into(), ..typed("attestor", office) }
    }

    #[test]
    fn a_role_and_an_office_are_a_position_and_back_again() {
        for (role, office) in [("officer", "12"), ("checker", "head"), ("administrator", "head")] {
            let position = typed(role, office).position(&[]).unwrap();
            assert_eq!(TypedMember::of(&position), typed(role, office));
        }
    }

    #[test]
    fn an_agent_has_an_open_branch_and_its_province() {
        let open = |code: &str, province: &str| OpenBranch {
            code: code.parse().unwrap(),
            province: province.parse().unwrap(),
        };
        let branches = [open("PP-1", "12"), open("BM-1", "01")];
        let agent = |office: &str, branch: &str| TypedMember {
            branch: branch.into(),
            ..typed("agent", office)
        };
        for office in ["", "12", "head", "01"] {
            let position = agent(office, "BM-1").position(&branches).unwrap();
            let OpenBranch { code, province } = branches[1].clone();
            assert_eq!(position.office, Office::Branch { code, province });
            assert_eq!(TypedMember::of(&position), agent("01", "BM-1"));
        }
        for (branch, fault) in [(" ", MemberFault::Empty), ("PP-2", MemberFault::NotABranch)] {
            let faults = Err(vec![(MemberField::Branch, fault)]);
            assert_eq!(agent("12", branch).position(&branches), faults, "{branch}");
        }
        let officer = TypedMember { branch: "PP-1".into(), ..typed("officer", "12") };
        assert_eq!(officer.position(&branches).unwrap().office.branch(), None, "no agent");
    }

    #[test]
    fn an_attestor_has_a_commune_by_its_code_or_its_name() {
        let code: PlaceCode = "010201".parse().unwrap();
        let names = gazetteer::name(&code).unwrap();
        for typed in ["010201", " ០១០២០១ ", names.khmer, names.latin, &names.latin.to_uppercase()]
        {
            let position = attestor("01", typed).position(&[]).unwrap();
            assert_eq!(position.office, Office::Commune(code.clone()), "{typed}");
            assert_eq!(TypedMember::of(&position), attestor("01", "010201"));
        }
        use MemberField::Commune;
        for (office, typed, fault) in [
            ("head", "010201", (MemberField::Office, MemberFault::ProvinceNeeded)),
            ("01", " ", (Commune, MemberFault::Empty)),
            ("12", "010201", (Commune, MemberFault::NotACommune)),
            ("01", "0102", (Commune, MemberFault::NotACommune)),
            ("01", "01020101", (Commune, MemberFault::NotACommune)),
            ("01", "Atlantis", (Commune, MemberFault::NotACommune)),
        ] {
            assert_eq!(attestor(office, typed).position(&[]), Err(vec![fault]), "{office} {typed}");
        }
        let officer = TypedMember { commune: "010201".into(), ..typed("officer", "12") };
        let position = officer.position(&[]).unwrap();
        assert_eq!(position.office, Office::Province("12".parse().unwrap()), "no attestor");
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
            assert_eq!(typed(role, office).position(&[]), Err(faults), "{role} {office}");
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
