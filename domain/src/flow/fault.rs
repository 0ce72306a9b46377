//! Why an answer was not accepted.

/// A closed list; each has its sentence in every language.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Fault {
    /// Nothing was typed or chosen.
    Empty,
    /// The text is no place code of 2, 4, 6 or 8 digits.
    NotAPlace,
    /// No place has this code today.
    UnknownPlace,
    /// A province or district: the commune is needed at least.
    PlaceTooWide,
    /// The register has her there already.
    SamePlace,
    /// The text is no month from 1930 on.
    NotAMonth,
    /// The month has not begun.
    FutureMonth,
    /// The text is no amount in whole riel.
    NotMoney,
    /// The amount is not from 1 to 100,000,000 riel.
    MoneyOutOfRange,
    /// The text is no length in years and months.
    NotALength,
    /// The length is more than 60 years.
    LengthOutOfRange,
    /// The text is no date.
    NotADate,
    /// The date is not past.
    FutureDate,
    /// The date is before 1900.
    DateTooEarly,
    /// The answer is none of the list.
    NotAChoice,
    /// The text has more than 1,000 letters.
    TextTooLong,
    /// The text is no Cambodian phone number.
    NotAPhone,
    /// The text is no number of an identity card.
    NotANationalId,
    /// The text is no number of a member.
    NotAMemberNumber,
    /// The day, the month or the year was left empty.
    DateIncomplete,
    /// The line has more than 100 letters.
    LineTooLong,
    /// The text is no address of a mailbox.
    NotAnEmail,
    /// What somebody is called has more than 60 letters.
    CalledTooLong,
    /// The number of whom she trusts is her own: a notice there would tell nobody else.
    OwnPhone,
    /// A child has no name.
    ChildUnnamed,
    /// What was typed of a child's birth is no day, month or year.
    ChildBorn,
    /// Two children have the same name and the same birth.
    ChildTwice,
    /// There are more than 12 children.
    TooManyChildren,
    /// The name in service has more than 100 letters.
    ServiceName,
    /// There are more than 3 other names, or one has more than 100 letters.
    OtherNames,
    /// What is wrong with the family name.
    Family(NameFault),
    /// What is wrong with the given name.
    Given(NameFault),
}

/// What is wrong with one part of a name.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum NameFault {
    /// It is missing.
    Missing,
    /// It has no Khmer letter.
    NotKhmer,
    /// It has no Latin letter, or a Khmer one.
    NotLatin,
    /// It has more than 60 letters.
    TooLong,
}

impl Fault {
    /// Every fault.
    pub const ALL: [Self; 38] = [
        Self::Empty,
        Self::NotAPlace,
        Self::UnknownPlace,
        Self::PlaceTooWide,
        Self::SamePlace,
        Self::NotAMonth,
        Self::FutureMonth,
        Self::NotMoney,
        Self::MoneyOutOfRange,
        Self::NotALength,
        Self::LengthOutOfRange,
        Self::NotADate,
        Self::FutureDate,
        Self::DateTooEarly,
        Self::NotAChoice,
        Self::TextTooLong,
        Self::NotAPhone,
        Self::NotANationalId,
        Self::NotAMemberNumber,
        Self::DateIncomplete,
        Self::LineTooLong,
        Self::NotAnEmail,
        Self::CalledTooLong,
        Self::OwnPhone,
        Self::ChildUnnamed,
        Self::ChildBorn,
        Self::ChildTwice,
        Self::TooManyChildren,
        Self::ServiceName,
        Self::OtherNames,
        Self::Family(NameFault::Missing),
        Self::Family(NameFault::NotKhmer),
        Self::Family(NameFault::NotLatin),
        Self::Family(NameFault::TooLong),
        Self::Given(NameFault::Missing),
        Self::Given(NameFault::NotKhmer),
        Self::Given(NameFault::NotLatin),
        Self::Given(NameFault::TooLong),
    ];

    /// The stable code, the end of its word key.
    pub fn code(self) -> &'static str {
        match self {
            Self::Empty => "empty",
            Self::NotAPlace => "not-a-place",
            Self::UnknownPlace => "unknown-place",
            Self::PlaceTooWide => "place-too-wide",
            Self::SamePlace => "same-place",
            Self::NotAMonth => "not-a-month",
            Self::FutureMonth => "future-month",
            Self::NotMoney => "not-money",
            Self::MoneyOutOfRange => "money-out-of-range",
            Self::NotALength => "not-a-length",
            Self::LengthOutOfRange => "length-out-of-range",
            Self::NotADate => "not-a-date",
            Self::FutureDate => "future-date",
            Self::DateTooEarly => "date-too-early",
            Self::NotAChoice => "not-a-choice",
            Self::TextTooLong => "text-too-long",
            Self::NotAPhone => "not-a-phone",
            Self::NotANationalId => "not-a-national-id",
            Self::NotAMemberNumber => "not-a-member-number",
            Self::DateIncomplete => "date-incomplete",
            Self::LineTooLong => "line-too-long",
            Self::NotAnEmail => "not-an-email",
            Self::CalledTooLong => "called-too-long",
            Self::OwnPhone => "own-phone",
            Self::ChildUnnamed => "child-unnamed",
            Self::ChildBorn => "child-born",
            Self::ChildTwice => "child-twice",
            Self::TooManyChildren => "too-many-children",
            Self::ServiceName => "service-name",
            Self::OtherNames => "other-names",
            Self::Family(NameFault::Missing) => "family-missing",
            Self::Family(NameFault::NotKhmer) => "family-not-khmer",
            Self::Family(NameFault::NotLatin) => "family-not-latin",
            Self::Family(NameFault::TooLong) => "family-too-long",
            Self::Given(NameFault::Missing) => "given-missing",
            Self::Given(NameFault::NotKhmer) => "given-not-khmer",
            Self::Given(NameFault::NotLatin) => "given-not-latin",
            Self::Given(NameFault::TooLong) => "given-too-long",
        }
    }
}
