//! The form of a claimant, as typed at a counter and as read.

use serde::{Deserialize, Serialize};

use super::SurvivorRelation;
use crate::flow::KnownAs;
use crate::part_date::PartDate;
use crate::person::{MemberNumber, NationalId, PersonName, Phone, PlaceCode, Sex};
use crate::phone_binding::SpokenLanguage;

/// The fields of the form at a counter as they were typed.
#[derive(Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct TypedClaimant {
    /// Family name in Khmer letters.
    pub family_khmer: String,
    /// Given name in Khmer letters.
    pub given_khmer: String,
    /// Family name in Latin letters.
    pub family_latin: String,
    /// Given name in Latin letters.
    pub given_latin: String,
    /// The code of the sex.
    pub sex: String,
    /// The day of birth.
    pub born: String,
    /// The number of the national identity card.
    pub national_id: String,
    /// The code of the province where she lives.
    pub province: String,
    /// The code of how she belonged to the one who died.
    pub relation: String,
    /// The member number of the one who died, if she knows it.
    pub deceased_number: String,
    /// The name of the one who died.
    pub deceased_name: String,
    /// Where that one lived.
    pub deceased_place: String,
    /// The day of the death, its month or year, if she knows it.
    pub died: String,
    /// Her phone.
    pub phone: String,
    /// The code of the language she wants to be written to in.
    pub language: String,
}

/// Says nothing of what was typed.
impl std::fmt::Debug for TypedClaimant {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("TypedClaimant(..)")
    }
}

/// A field of the form.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ClaimantField {
    /// Family name in Khmer letters.
    FamilyKhmer,
    /// Given name in Khmer letters.
    GivenKhmer,
    /// Family name in Latin letters.
    FamilyLatin,
    /// Given name in Latin letters.
    GivenLatin,
    /// Sex.
    Sex,
    /// Day of birth.
    Born,
    /// National identity card.
    NationalId,
    /// Province.
    Province,
    /// Relation.
    Relation,
    /// Member number of the one who died.
    DeceasedNumber,
    /// Name of the one who died.
    DeceasedName,
    /// Where that one lived.
    DeceasedPlace,
    /// Day of the death.
    Died,
    /// Phone.
    Phone,
    /// Language.
    Language,
}

/// What is wrong with a field.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ClaimantFault {
    /// Nothing was typed or chosen.
    Missing(ClaimantField),
    /// It can't be read.
    Malformed(ClaimantField),
}

impl ClaimantFault {
    /// The field.
    pub fn field(self) -> ClaimantField {
        match self {
            Self::Missing(field) | Self::Malformed(field) => field,
        }
    }
}

/// The member who died, as far as the claimant can tell.
#[derive(Clone, PartialEq, Eq)]
pub enum Deceased {
    /// By member number.
    Member(DeceasedMember),
    /// By name and where that one lived.
    Named(DeceasedNamed),
}

/// A member who died, by number.
#[derive(Clone, PartialEq, Eq)]
pub struct DeceasedMember {
    /// The number.
    pub number: MemberNumber,
    /// The name, if it was typed too, and other ones.
    pub name: Option<KnownAs>,
    /// Where that one lived, if it was typed too.
    pub place: Option<String>,
}

/// A member who died, without number.
#[derive(Clone, PartialEq, Eq)]
pub struct DeceasedNamed {
    /// The name, and other ones.
    pub name: KnownAs,
    /// Where that one lived, 1 to 100 letters.
    pub place: String,
    /// As much of the day of birth as she knows.
    pub born: Option<PartDate>,
    /// Where that one served, 1 to 100 letters, if she knows it.
    pub service: Option<String>,
}

impl Deceased {
    /// The member number, if she knows it.
    pub fn number(&self) -> Option<&MemberNumber> {
        match self {
            Self::Member(member) => Some(&member.number),
            Self::Named(_) => None,
        }
    }

    /// The name and other ones, if a name was typed.
    pub fn names(&self) -> Option<&KnownAs> {
        match self {
            Self::Member(member) => member.name.as_ref(),
            Self::Named(named) => Some(&named.name),
        }
    }

    /// The name, if it was typed.
    pub fn name(&self) -> Option<&str> {
        self.names().map(|names| names.name.as_str())
    }

    /// Where that one lived, if it was typed.
    pub fn place(&self) -> Option<&str> {
        match self {
            Self::Member(member) => member.place.as_deref(),
            Self::Named(named) => Some(&named.place),
        }
    }

    /// As much of the day of birth as was typed.
    pub fn born(&self) -> Option<PartDate> {
        match self {
            Self::Member(_) => None,
            Self::Named(named) => named.born,
        }
    }

    /// Where that one served, if it was typed.
    pub fn service(&self) -> Option<&str> {
        match self {
            Self::Member(_) => None,
            Self::Named(named) => named.service.as_deref(),
        }
    }
}

/// Says nothing of the one who died.
impl std::fmt::Debug for Deceased {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Deceased(..)")
    }
}

/// A claimant as the form says her.
#[derive(Clone, PartialEq, Eq)]
pub struct NewClaimant {
    /// Her name in both scripts.
    pub name: PersonName,
    /// Her sex.
    pub sex: Sex,
    /// As much of her day of birth as she knows.
    pub born: PartDate,
    /// Her national identity number; none where she has no card.
    pub national_id: Option<NationalId>,
    /// The commune or village where she lives; for a form at a counter the province, for an attestor's the
    /// commune.
    pub place: PlaceCode,
    /// How she belonged to the one who died.
    pub relation: SurvivorRelation,
    /// Who died.
    pub deceased: Deceased,
    /// As much of the day of the death as she has told, where she has.
    pub died: Option<PartDate>,
    /// Her phone.
    pub phone: Phone,
    /// In which language she is written to.
    pub language: SpokenLanguage,
}

/// Says nothing of her.
impl std::fmt::Debug for NewClaimant {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("NewClaimant(..)")
    }
}
