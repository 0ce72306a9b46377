//! The code for letting somebody act: asked where the sign-in is not fresh.

use super::delegates::{self, Delegate, facts};
use super::delegates_new::{DelegateError, field_error};
use super::step_up::{self, Act, StepUpState};
use crate::Frame;
use crate::components::error_summary::FieldError;
use crate::components::summary_list::Fact;

/// The page's path.
pub const PATH: &str = "/my-pension/delegates/code";

/// What the page shows.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DelegateCodeView {
    /// Who is to act.
    pub delegate: Delegate,
    /// Why a right code did not let her, if it did not.
    pub refused: Option<DelegateError>,
    /// Where the code stands.
    pub code: StepUpState,
}

/// The whole page; its forms are those of the step-up.
pub fn render(view: &DelegateCodeView, frame: &Frame) -> String {
    let words = frame.words;
    let mut all = vec![Fact::new(words.get("delegates-name"), view.delegate.name.clone())];
    all.extend(facts(&view.delegate, words));
    // The field that it is about stands on another page.
    let refused = view.refused.map(|error| field_error(error, frame));
    let act = Act {
        path: PATH,
        before: (delegates::PATH, "delegates-title"),
        facts: all,
        refused: refused.map(|error| FieldError { field: None, ..error }),
    };
    step_up::render(act, view.code, frame)
}
