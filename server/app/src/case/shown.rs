//! Which answers a person was shown together when she was asked to send them.

use std::fmt;

use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};
use sothon_domain::casework::CaseKind;
use sothon_domain::flow::{Answers, Flow};

/// The digest of the answers of a draft and of the flow that asked for them. A channel takes it from
/// the draft that it shows and gives it back when she sends: what was changed in between, in another
/// window or by phone, is not sent unseen.
///
/// It comes back from outside, so it may be any text; one that belongs to no answers, like the empty
/// one of a form without it, differs from all of them.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Shown(String);

impl Shown {
    /// What showing these answers is known by.
    pub(super) fn of(kind: CaseKind, answers: &Answers) -> Self {
        Self::of_flow(kind.code(), kind.flow(), answers)
    }

    /// The same for a flow that is no case's, with a name that no kind of case has.
    pub(crate) fn of_flow(name: &str, flow: &Flow, answers: &Answers) -> Self {
        let answers = serde_json::to_string(answers).expect("invariant: a map of texts is JSON");
        let text = format!("{name}\n{}\n{answers}", flow.version);
        let digest = Sha256::digest(text.as_bytes());
        Self(digest.iter().map(|byte| format!("{byte:02x}")).collect())
    }
}

/// 64 hexadecimal digits, for a form's hidden field.
impl fmt::Display for Shown {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(f)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use sothon_domain::flow::{Answer, StepKey};

    const KIND: CaseKind = CaseKind::AddressChanged;

    #[test]
    fn it_is_of_the_answers_and_not_of_their_order() {
        let place = |code: &str| (StepKey::Place, Answer::Place(code.parse().unwrap()));
        let since = |month: &str| (StepKey::Since, Answer::Month(month.parse().unwrap()));
        let shown = |given: &[(StepKey, Answer)]| {
            let mut answers = Answers::default();
            given.iter().for_each(|(step, answer)| answers.set(*step, answer));
            Shown::of(KIND, &answers)
        };
        let both = shown(&[place("01020101"), since("2026-10")]);
        assert_eq!(both, shown(&[since("2026-10"), place("01020101")]));
        assert_eq!(both.to_string().len(), 64);
        for other in [
            vec![],
            vec![place("01020101")],
            vec![place("01020102"), since("2026-10")],
            vec![place("01020101"), since("2026-09")],
        ] {
            assert_ne!(both, shown(&other), "{other:?}");
        }
        assert_ne!(shown(&[]), Shown::default(), "no answers were shown to nobody");
    }
}
