//! The people who visit: one for each way a pension can look.

use sothon_domain::person::Sex;
use sothon_testkit::Pensioner;
use time::macros::date;

/// Somebody with a registered phone.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Member {
    /// Our rules explain what she is paid.
    Explained,
    /// She is paid something else than our rules say.
    Unexplained,
    /// No rule we hold covers him: the decision is all there is.
    Veteran,
    /// Decided, not paid yet.
    Newcomer,
    /// She can't work any more.
    Invalid,
    /// She is paid after her husband's death.
    Widow,
    /// He is paid, and the rule we hold pays widows only.
    Widower,
    /// She is paid as a child, and soon 21 years old.
    Child,
    /// He was paid as a child, and is 21 years old.
    Grown,
    /// She is registered and has never signed in.
    Unseen,
}

impl Member {
    /// Everybody.
    pub(crate) const ALL: [Self; 10] = [
        Self::Explained,
        Self::Unexplained,
        Self::Veteran,
        Self::Newcomer,
        Self::Invalid,
        Self::Widow,
        Self::Widower,
        Self::Child,
        Self::Grown,
        Self::Unseen,
    ];

    /// What she types to sign in.
    pub(crate) fn number(self) -> String {
        self.pensioner().member_number
    }

    /// Her facts.
    pub(crate) fn pensioner(self) -> Pensioner {
        match self {
            Self::Explained => Pensioner::sokha(),
            Self::Unexplained => Pensioner {
                member_number: "K-300400".into(),
                phone: Some("012300400".into()),
                national_id: Some("010300400".into()),
                amount: 523_400,
                paid: Pensioner::sokha().paid.iter().map(|(month, _)| (*month, 523_400)).collect(),
                ..Pensioner::sokha()
            },
            Self::Veteran => Pensioner { place: "12010101".into(), ..Pensioner::dara() },
            Self::Newcomer => Pensioner {
                member_number: "K-500600".into(),
                phone: Some("012500600".into()),
                national_id: Some("010500600".into()),
                paid: Vec::new(),
                ..Pensioner::sokha()
            },
            Self::Invalid => Pensioner::invalid(),
            Self::Widow => Pensioner::widow(),
            Self::Widower => Pensioner {
                member_number: "K-204583".into(),
                phone: Some("012204583".into()),
                national_id: Some("010204583".into()),
                sex: Sex::Male,
                ..Pensioner::widow()
            },
            Self::Child => Pensioner::child(),
            Self::Grown => Pensioner {
                member_number: "K-204586".into(),
                phone: Some("012204586".into()),
                national_id: Some("010204586".into()),
                sex: Sex::Male,
                born: date!(2005 - 01 - 15),
                ..Pensioner::child()
            },
            Self::Unseen => Pensioner {
                member_number: "K-700800".into(),
                phone: Some("012700800".into()),
                national_id: Some("010700800".into()),
                activated: false,
                ..Pensioner::sokha()
            },
        }
    }
}
