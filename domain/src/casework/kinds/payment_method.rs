//! *Pay me another way*: into a wallet, as cash at a branch, or to the home of who can't come. Another bank account is
//! entered on its own page, where the bank's own word for it is checked.

use super::Senders;
use super::rules::{OnApproval, Opening, Papers, Rules, WITH_PAPERS};
use super::shared::says;
use crate::casework::LegalReference;
use crate::flow::{Answers, Flow, Question, ShortList, Step, StepKey};
use crate::paper::PaperKind;

const FLOW: Flow = Flow {
    version: 1,
    branches: &[StepKey::PayTo],
    steps: &[
        Step::always(StepKey::PayTo, Question::OneOf(ShortList::PayTo)),
        Step { when: by_wallet, ..Step::always(StepKey::Wallet, Question::Line) },
        Step { when: by_wallet, ..Step::always(StepKey::WalletNumber, Question::Phone) },
        Step { when: by_wallet, ..Step::always(StepKey::WalletName, Question::Line) },
        Step { when: in_cash, ..Step::always(StepKey::PayBranch, Question::Line) },
        Step {
            when: at_home,
            ..Step::always(StepKey::HomeReason, Question::OneOf(ShortList::AtHome))
        },
        Step { when: at_home, ..Step::always(StepKey::HomeAt, Question::Line) },
    ],
};

/// Until it is decided she is paid as before, so nothing is lost by the days that it rests.
pub(super) const RULES: Rules = Rules {
    flow: &FLOW,
    days_to_decide: 10,
    senders: Senders::Members,
    opening: Opening::PensionGoesOn,
    return_reasons: WITH_PAPERS,
    rejections: &LegalReference::ALL,
    papers: Papers::After(papers),
    on_approval: OnApproval::BackOffice,
    moves_money: true,
};

fn papers(answers: &Answers) -> Vec<PaperKind> {
    let mut papers = vec![PaperKind::IdentityCard];
    if at_home(answers) {
        papers.extend([PaperKind::MedicalAttestation, PaperKind::LocalAttestation]);
    }
    papers
}

fn by_wallet(answers: &Answers) -> bool {
    says(answers, StepKey::PayTo, "wallet")
}

fn in_cash(answers: &Answers) -> bool {
    says(answers, StepKey::PayTo, "cash")
}

fn at_home(answers: &Answers) -> bool {
    says(answers, StepKey::PayTo, "home")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::casework::{CaseKind, Effect};

    #[test]
    fn each_way_asks_what_the_back_office_needs_and_nothing_of_the_others() {
        let of_wallet = [
            (StepKey::PayTo, "wallet"),
            (StepKey::Wallet, "Wing"),
            (StepKey::WalletNumber, "012 345 678"),
            (StepKey::WalletName, "SIM Sokha"),
        ];
        let of_cash = [(StepKey::PayTo, "cash"), (StepKey::PayBranch, "Takeo")];
        let of_home =
            [(StepKey::PayTo, "home"), (StepKey::HomeReason, "ill"), (StepKey::HomeAt, "Prey")];
        for (given, papers) in [(&of_wallet[..], 1), (&of_cash[..], 1), (&of_home[..], 3)] {
            let mut answers = Answers::default();
            for (step, typed) in given {
                assert_eq!(FLOW.next(&answers).map(|next| next.key), Some(*step));
                let question = FLOW.step(*step).unwrap().question;
                let today = time::macros::date!(2026 - 11 - 23);
                let asked = crate::flow::Asked { today, registered: None };
                answers.set(*step, &question.read(typed, asked).unwrap());
            }
            let kind = CaseKind::PaymentMethod;
            let Ok(Effect::BackOffice(told)) = kind.effect(&answers) else { panic!("{given:?}") };
            let told: Vec<_> = told.iter().map(|(step, _)| *step).collect();
            assert_eq!(told, given.iter().map(|(step, _)| *step).collect::<Vec<_>>());
            assert_eq!(kind.papers(&answers).len(), papers);
        }
    }
}
