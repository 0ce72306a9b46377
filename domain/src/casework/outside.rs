//! A question to somebody outside the institution, on which a case may wait.

use time::Date;

/// Who is asked: a closed list, so that everybody reads who is waited for in her language. The officer adds
/// the name.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Body {
    /// A commune or sangkat.
    Commune,
    /// A ministry.
    Ministry,
    /// A bank or another that pays out.
    Bank,
    /// Another institution, such as a hospital or a court.
    Institution,
    /// The back office, whose machine may send its decision.
    BackOffice,
}

/// A question that waits for its answer.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Awaited {
    /// Who was asked.
    pub body: Body,
    /// The legal date by which the answer should be here.
    pub due_on: Date,
}

impl Body {
    /// Every body.
    pub const ALL: [Self; 5] =
        [Self::Commune, Self::Ministry, Self::Bank, Self::Institution, Self::BackOffice];

    /// The stable code, the end of its word key.
    pub fn code(self) -> &'static str {
        match self {
            Self::Commune => "commune",
            Self::Ministry => "ministry",
            Self::Bank => "bank",
            Self::Institution => "institution",
            Self::BackOffice => "back-office",
        }
    }

    /// The body with this code.
    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|body| body.code() == code)
    }

    /// Within how many days an answer is expected. Our own promise; no instrument sets one.
    pub fn days_to_answer(self) -> i64 {
        match self {
            Self::Commune | Self::Bank => 10,
            Self::Institution | Self::BackOffice => 15,
            Self::Ministry => 20,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_body_has_a_code_and_days_of_its_own() {
        for body in Body::ALL {
            assert_eq!(Body::from_code(body.code()), Some(body));
            assert!(body.days_to_answer() > 0);
        }
        assert_eq!(Body::from_code("moon"), None);
    }
}
