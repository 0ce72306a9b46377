//! What the register keeps of people: for what, and for how long. One table, [`FIELDS`], names every column;
//! the page *my data* shows it, the file of one's own data follows it, and the hourly purge keeps it.

mod fields;

pub use fields::{FIELDS, WITHOUT_PEOPLE};

/// What a column tells about a person. Each is kept for one purpose.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    /// Who she is: names, sex, date of birth, national identity number.
    Identity,
    /// How to reach her and how to speak to her.
    Contact,
    /// Where she lives.
    Home,
    /// A disability, and poverty that the village has attested.
    Need,
    /// Schemes, service and salaries.
    Career,
    /// Who belongs to her.
    Family,
    /// What was decided, and its working.
    Pension,
    /// Where she is paid, and what was paid.
    Payment,
    /// Until when she has to show that she lives.
    LifeCertificate,
    /// What she has reported or asked for, sent or not.
    Case,
    /// Letters made for her.
    Letter,
    /// How she proves who she is.
    SignIn,
    /// Messages to her.
    Message,
    /// Who hears of changes, who may act for her, and whether her record is locked.
    Trust,
    /// Who did what, and who looked.
    Evidence,
}

impl Kind {
    /// Every kind, in the order of the page.
    pub const ALL: [Self; 15] = [
        Self::Identity,
        Self::Contact,
        Self::Home,
        Self::Need,
        Self::Career,
        Self::Family,
        Self::Pension,
        Self::Payment,
        Self::LifeCertificate,
        Self::Case,
        Self::Letter,
        Self::SignIn,
        Self::Message,
        Self::Trust,
        Self::Evidence,
    ];

    /// The stable code, from which the keys of its sentences are made.
    pub fn code(self) -> &'static str {
        match self {
            Self::Identity => "identity",
            Self::Contact => "contact",
            Self::Home => "home",
            Self::Need => "need",
            Self::Career => "career",
            Self::Family => "family",
            Self::Pension => "pension",
            Self::Payment => "payment",
            Self::LifeCertificate => "life-certificate",
            Self::Case => "case",
            Self::Letter => "letter",
            Self::SignIn => "sign-in",
            Self::Message => "message",
            Self::Trust => "trust",
            Self::Evidence => "evidence",
        }
    }

    /// For how long columns of this kind are kept, each answer once.
    pub fn kept(self) -> Vec<Kept> {
        let mut found = Vec::new();
        for field in FIELDS.iter().filter(|field| field.kind == self) {
            if !found.contains(&field.kept) {
                found.push(field.kept);
            }
        }
        found
    }
}

/// For how long something is kept.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kept {
    /// As long as the pension record. The institution has not said when that ends.
    WithTheRecord,
    /// Until it is changed or removed, by her or by a decision.
    UntilChanged,
    /// At most so many days; the hourly purge removes it.
    Days(u16),
    /// For good: it shows what was done, and nobody can change or remove it.
    Evidence,
}

/// Columns of one table that are kept alike.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Field {
    /// The table.
    pub table: &'static str,
    /// Its columns.
    pub columns: &'static [&'static str],
    /// What they tell.
    pub kind: Kind,
    /// For how long they are kept.
    pub kept: Kept,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_kind_is_kept_somewhere_and_says_for_how_long() {
        for kind in Kind::ALL {
            assert!(!kind.kept().is_empty(), "{kind:?} has no column");
        }
    }
}
