//! *Reach me another way*: another phone, mailbox or trusted contact, or none, for who can't change it herself.

use std::str::FromStr;

use super::Senders;
use super::rules::{OnApproval, Opening, Papers, Rules, WITH_PAPERS};
use super::shared::{WORDS, says};
use crate::casework::{Incomplete, LegalReference};
use crate::flow::{Answers, Flow, Question, ShortList, Step, StepKey};
use crate::paper::PaperKind;
use crate::person::Email;
use crate::trusted_contact::{Relation, TrustedContact};

/// What the approval of such a case changes in our register.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum ContactChange {
    /// Nothing: codes go to a phone, so two of the staff who see her bind it.
    Phone,
    /// Her mailbox, or that she has none.
    Email(Option<Email>),
    /// Whom she trusts, or that there is nobody.
    Trusted(Option<TrustedContact>),
}

const FLOW: Flow = Flow {
    version: 1,
    branches: &[StepKey::ContactWhat],
    steps: &[
        Step::always(StepKey::ContactWhat, Question::OneOf(ShortList::ContactWhat)),
        Step { when: of_phone, ..Step::always(StepKey::Phone, Question::Phone) },
        Step { when: of_email, ..Step::always(StepKey::NewEmail, Question::Email) },
        Step { when: of_trusted, ..Step::always(StepKey::TrustedName, Question::Called) },
        Step { when: of_trusted, ..Step::always(StepKey::TrustedPhone, Question::Phone) },
        Step {
            when: of_trusted,
            ..Step::always(StepKey::TrustedAs, Question::OneOf(ShortList::TrustedAs))
        },
        WORDS,
    ],
};

/// Whoever would take her money takes away first what would tell her of it.
pub(super) const RULES: Rules = Rules {
    flow: &FLOW,
    days_to_decide: 10,
    senders: Senders::Everybody,
    opening: Opening::PensionGoesOn,
    return_reasons: WITH_PAPERS,
    rejections: &LegalReference::ALL,
    papers: Papers::Always(&[PaperKind::IdentityCard]),
    on_approval: OnApproval::BackOffice,
    moves_money: true,
};

impl ContactChange {
    /// Reads complete answers.
    ///
    /// # Errors
    /// [`Incomplete`] with the first step that is missing.
    pub fn read(answers: &Answers) -> Result<Self, Incomplete> {
        let what = answers.get(StepKey::ContactWhat).ok_or(Incomplete(StepKey::ContactWhat))?;
        Ok(match what {
            "email" => Self::Email(Some(parsed(answers, StepKey::NewEmail)?)),
            "no-email" => Self::Email(None),
            "trusted" => Self::Trusted(Some(trusted(answers)?)),
            "no-trusted" => Self::Trusted(None),
            _ => Self::Phone,
        })
    }
}

fn trusted(answers: &Answers) -> Result<TrustedContact, Incomplete> {
    let relation = answers.get(StepKey::TrustedAs).and_then(Relation::from_code);
    Ok(TrustedContact {
        name: parsed(answers, StepKey::TrustedName)?,
        phone: parsed(answers, StepKey::TrustedPhone)?,
        relation: relation.ok_or(Incomplete(StepKey::TrustedAs))?,
    })
}

fn parsed<T: FromStr>(answers: &Answers, key: StepKey) -> Result<T, Incomplete> {
    answers.get(key).and_then(|text| text.parse().ok()).ok_or(Incomplete(key))
}

fn of_phone(answers: &Answers) -> bool {
    says(answers, StepKey::ContactWhat, "phone")
}

fn of_email(answers: &Answers) -> bool {
    says(answers, StepKey::ContactWhat, "email")
}

fn of_trusted(answers: &Answers) -> bool {
    says(answers, StepKey::ContactWhat, "trusted")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::flow::{Asked, Fault};

    fn asked() -> Asked<'static> {
        Asked { today: time::macros::date!(2026 - 11 - 23), registered: None }
    }

    /// What is changed after these answers, each given when it is asked.
    fn change(given: &[(StepKey, &str)]) -> ContactChange {
        let mut answers = Answers::default();
        for (step, typed) in given {
            let next = FLOW.next(&answers).unwrap();
            assert_eq!(next.key, *step);
            answers.set(*step, &next.read(typed, false, asked()).unwrap());
        }
        assert!(FLOW.next(&answers).is_none(), "{given:?}");
        ContactChange::read(&answers).unwrap()
    }

    #[test]
    fn each_answer_asks_what_is_new_and_no_more() {
        let with = |code: &'static str, more: &[(StepKey, &'static str)]| {
            let (what, why) = ([(StepKey::ContactWhat, code)], [(StepKey::Words, "lost")]);
            change(&[what.as_slice(), more, why.as_slice()].concat())
        };
        assert_eq!(with("phone", &[(StepKey::Phone, "012 999 888")]), ContactChange::Phone);
        let email = with("email", &[(StepKey::NewEmail, " sokha@Example.org ")]);
        assert_eq!(email, ContactChange::Email("sokha@example.org".parse().ok()));
        assert_eq!(with("no-email", &[]), ContactChange::Email(None));
        assert_eq!(with("no-trusted", &[]), ContactChange::Trusted(None));
        let dara = with(
            "trusted",
            &[
                (StepKey::TrustedName, "ចាន់ ដារ៉ា"),
                (StepKey::TrustedPhone, "012 999 888"),
                (StepKey::TrustedAs, "child"),
            ],
        );
        let contact = TrustedContact {
            name: "ចាន់ ដារ៉ា".parse().unwrap(),
            phone: "012 999 888".parse().unwrap(),
            relation: Relation::Child,
        };
        assert_eq!(dara, ContactChange::Trusted(Some(contact)));
    }

    #[test]
    fn what_could_not_be_written_is_refused_where_it_is_typed() {
        for (question, typed, fault) in [
            (Question::Email, "sokha", Fault::NotAnEmail),
            (Question::Email, " ", Fault::Empty),
            (Question::Called, "\u{200B}", Fault::Empty),
            (Question::Called, &"ក".repeat(61), Fault::CalledTooLong),
        ] {
            assert_eq!(question.read(typed, asked()), Err(fault), "{typed}");
        }
        let missing = ContactChange::read(&Answers::default());
        assert_eq!(missing, Err(Incomplete(StepKey::ContactWhat)));
    }

    #[test]
    fn every_relation_of_a_trusted_contact_can_be_chosen() {
        assert_eq!(ShortList::TrustedAs.answers(), Relation::ALL.map(Relation::code));
    }
}
