//! Why a row was not landed.

use sothon_locales::Words;

macro_rules! reasons {
    ($($(#[$doc:meta])* $name:ident = $code:literal),* $(,)?) => {
        /// Why a row was not landed, in order of precedence: a row is rejected for the first reason
        /// that fits, and among its fields for the first faulty one in the order of the columns.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum Reason {
            $($(#[$doc])* $name,)*
        }

        impl Reason {
            /// Every reason, the one that takes precedence first.
            pub const ALL: &'static [Self] = &[$(Self::$name),*];

            /// The stable code in the reject file, the last part of its message's key.
            pub fn code(self) -> &'static str {
                match self {
                    $(Self::$name => $code,)*
                }
            }
        }
    };
}

reasons! {
    /// The line has more than 64 KiB.
    RowTooLong = "row-too-long",
    /// The line is not UTF-8, or has a zero byte or a return inside.
    NotText = "not-text",
    /// A quotation mark is opened and not closed on the same line.
    QuoteNotClosed = "quote-not-closed",
    /// The line has more or fewer fields than the first line has columns.
    WrongNumberOfFields = "wrong-number-of-fields",
    /// A field that may not be empty is.
    Missing = "missing",
    /// Not `2026-11-21` or `21/11/2026`, or no such day, or two kinds of digits in one date.
    NotADate = "not-a-date",
    /// A year above 2500 is of the Buddhist Era; it is refused, not converted.
    BuddhistYear = "buddhist-year",
    /// Not a month like `2026-11`.
    NotAMonth = "not-a-month",
    /// Not whole riel written with digits only; separators are refused, as `75.000` has two readings.
    NotAnAmount = "not-an-amount",
    /// No member number; or one of the form that is kept for claimants, 90 and eight digits.
    NotAMemberNumber = "not-a-member-number",
    /// No scheme has this code.
    UnknownScheme = "unknown-scheme",
    /// A name is longer than 60 letters in one part or has signs that no name has.
    NotAName = "not-a-name",
    /// The Khmer name has no Khmer letter, or the Latin one has.
    WrongScript = "wrong-script",
    /// Neither female nor male.
    UnknownSex = "unknown-sex",
    /// Not 9 digits.
    NotANationalId = "not-a-national-id",
    /// No Cambodian phone number.
    NotAPhone = "not-a-phone",
    /// Not 2, 4, 6 or 8 digits.
    NotAPlaceCode = "not-a-place-code",
    /// Not 1 to 30 Latin letters, digits, hyphens and dots.
    NotABranchCode = "not-a-branch-code",
    /// Not seven days of opening hours from Monday on, or none of them open.
    NotOpeningHours = "not-opening-hours",
    /// The gazetteer has no such province, district, commune or village.
    UnknownPlace = "unknown-place",
    /// Not letters A-Z, digits, spaces and hyphens with at least four digits; or a number cell of a
    /// sheet, which may have lost digits.
    NotAnAccountNumber = "not-an-account-number",
    /// Not a list of service periods, or two of them begin on one day.
    NotAService = "not-a-service",
    /// Not a list of salary facts, or two of one kind on one day.
    NotASalary = "not-a-salary",
    /// Not a list of family links.
    NotAFamilyLink = "not-a-family-link",
    /// No kind of award has this code.
    UnknownAwardKind = "unknown-award-kind",
    /// No cause of invalidity has this code.
    UnknownInvalidityCause = "unknown-invalidity-cause",
    /// A survivor is a spouse or a child.
    UnknownSurvivorRelation = "unknown-survivor-relation",
    /// Neither yes nor no.
    NotYesOrNo = "not-yes-or-no",
    /// No state of payment has this code.
    UnknownState = "unknown-state",
    /// A longer text than the field holds.
    TooLong = "too-long",
    /// Some of the award's fields are filled and others empty.
    IncompleteAward = "incomplete-award",
    /// Some of the account's fields are filled and others empty.
    IncompleteAccount = "incomplete-account",
    /// A period ends before it begins, a service or award lies before the birth, or a survivor's award
    /// before the death.
    DatesOutOfOrder = "dates-out-of-order",
    /// Another member of the file or of the register has this national id. Of two rows of the file
    /// neither is landed.
    NationalIdOfTwo = "national-id-of-two",
    /// A family link to a number that no row of the file and no member of the register has.
    UnknownRelative = "unknown-relative",
    /// An earlier row of the file without a fault has this member number: the first is landed.
    DuplicateMemberNumber = "duplicate-member-number",
    /// No member in the register has this number.
    UnknownMember = "unknown-member",
    /// The file said something else before, and the member has locked her record: a later file takes it over.
    RecordLocked = "record-locked",
    /// The file said something else before. It is taken over when the operator asks for it.
    Changed = "changed",
    /// The file said something else before, and it is not taken over: a case has decided it, or an
    /// award or account would end by an empty cell.
    Kept = "kept",
}

impl Reason {
    /// What the operator reads about this reason.
    pub fn say(self, words: &Words) -> String {
        words.get(&format!("import-reason-{}", self.code())).to_owned()
    }
}

#[cfg(test)]
mod tests {
    use sothon_locales::{Language, Words};

    use super::*;

    #[test]
    fn each_reason_is_explained_in_both_languages() {
        for words in Language::ALL.map(Words::of) {
            for reason in Reason::ALL {
                assert!(!reason.say(words).is_empty());
            }
        }
    }
}
