//! The code for a change of the account: asked where the sign-in is not fresh.

use super::account::{self, ShownAccount, shown};
use super::step_up::{self, Act, StepUpState};
use crate::Frame;
use crate::components::summary_list::Fact;

const PATH: &str = "/my-pension/account/code";

/// What the page shows.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AccountCodeView {
    /// The account that was typed.
    pub account: ShownAccount,
    /// Where the code stands.
    pub code: StepUpState,
}

/// The whole page; its forms are those of the step-up.
pub fn render(view: &AccountCodeView, frame: &Frame) -> String {
    let words = frame.words;
    let act = Act {
        path: PATH,
        before: (account::PATH, "account-title"),
        facts: vec![Fact::new(words.get("account-new"), shown(&view.account))],
        refused: None,
    };
    step_up::render(act, view.code, frame)
}
