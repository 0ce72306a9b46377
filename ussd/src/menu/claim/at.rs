//! Where one is within a claim, a change or a wrong fact, and which key leads where.

use serde::{Deserialize, Serialize};
use sothon_domain::flow::StepKey;

use super::call::CallTold;
use super::keypad::{self, Misread};
use super::kinds::{Among, Claimed, OTHER_FACT};
use super::seen::ClaimNeed;
use crate::menu::day::UNKNOWN;
use crate::menu::facts::Branch;
use crate::menu::session::At;
use crate::menu::step::Step;
use crate::menu::turn::Need;

/// A place within a claim. Pages count from 0.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(in crate::menu) enum ClaimAt {
    /// With her PIN or without?
    Who,
    /// What of a list is it?
    Kinds {
        /// Calls that began before there were several lists have none.
        #[serde(default)]
        among: Among,
        page: usize,
    },
    /// A fact that takes letters.
    Letters,
    /// Another bank account.
    Account,
    /// The claim, wherever it was left.
    Draft { claimed: Claimed },
    /// A question. `again` where all answers are gone through once more.
    Step { claimed: Claimed, step: StepKey, page: usize, again: bool },
    /// Is everything right?
    Check { claimed: Claimed, page: usize },
    /// What is told without a PIN after a death.
    Call { told: CallTold, page: usize },
    /// The office has it and will call her; `next` where she reads what to bring.
    Called { reference: String, papers: usize, branch: Option<Branch>, next: bool },
}

impl ClaimAt {
    /// Whether its screen is about her alone.
    pub(in crate::menu) fn is_personal(&self) -> bool {
        match self {
            Self::Kinds { .. } | Self::Draft { .. } | Self::Step { .. } | Self::Check { .. } => {
                true
            }
            Self::Who | Self::Letters | Self::Account | Self::Call { .. } | Self::Called { .. } => {
                false
            }
        }
    }

    /// Whether something was told without a PIN, with which a later call goes on.
    pub(in crate::menu) fn is_told(&self) -> bool {
        matches!(self, Self::Call { told, .. } if !told.is_empty())
    }

    /// What a call that was cut off here leaves to the next one.
    pub(in crate::menu) fn left(self) -> Self {
        match self {
            Self::Call { told, .. } => Self::Call { told: told.without_number(), page: 0 },
            at => at,
        }
    }

    /// What its screen shows and only the driver knows.
    pub(in crate::menu) fn need(&self) -> Option<Need> {
        Some(Need::Claim(match self {
            Self::Kinds { among, .. } => ClaimNeed::Kinds(*among),
            Self::Draft { claimed } | Self::Check { claimed, .. } => ClaimNeed::Draft(*claimed),
            Self::Who
            | Self::Letters
            | Self::Account
            | Self::Step { .. }
            | Self::Call { .. }
            | Self::Called { .. } => return None,
        }))
    }

    /// What the key does here.
    pub(in crate::menu) fn press(&self, key: &str) -> Step {
        match self {
            Self::Who => press_who(key),
            Self::Kinds { among, .. } => press_kinds(*among, key),
            Self::Draft { .. } | Self::Letters | Self::Account | Self::Called { .. } => Step::Wrong,
            Self::Step { claimed, step, .. } => press_step(*claimed, *step, key),
            Self::Check { claimed, .. } => press_check(*claimed, key),
            Self::Call { told, .. } => told.press(key),
        }
    }

    /// Where `0` leads.
    pub(in crate::menu) fn back(&self) -> At {
        let at = match self.clone() {
            Self::Who => return At::Report { page: 0 },
            Self::Called { .. } => return At::Main { page: 0 },
            Self::Kinds { among: Among::Claims, page: 0 } => Self::Who,
            Self::Kinds { page: 0, .. } | Self::Account => return At::Report { page: 2 },
            Self::Kinds { among, page } => Self::Kinds { among, page: page - 1 },
            Self::Letters => Self::Kinds { among: Among::Facts, page: 0 },
            Self::Step { claimed, step, page, again } if page > 0 => {
                Self::Step { claimed, step, page: page - 1, again }
            }
            Self::Check { claimed, page } if page > 0 => Self::Check { claimed, page: page - 1 },
            Self::Draft { claimed } | Self::Step { claimed, .. } | Self::Check { claimed, .. } => {
                Self::Kinds { among: claimed.among(), page: 0 }
            }
            Self::Call { told, page } if page > 0 => Self::Call { told, page: page - 1 },
            Self::Call { told, .. } => match told.back() {
                Some(told) => Self::Call { told, page: 0 },
                None => Self::Who,
            },
        };
        At::Claim(at)
    }

    /// Where `98` leads, where a screen may go on.
    pub(in crate::menu) fn more(&self) -> Option<At> {
        let at = match self.clone() {
            Self::Kinds { among, page } => Self::Kinds { among, page: page + 1 },
            Self::Step { claimed, step, page, again } if is_list(claimed, step) => {
                Self::Step { claimed, step, page: page + 1, again }
            }
            Self::Check { claimed, page } => Self::Check { claimed, page: page + 1 },
            Self::Call { told, page } if told.is_list() => Self::Call { told, page: page + 1 },
            Self::Called { reference, papers, branch, next: false } => {
                Self::Called { reference, papers, branch, next: true }
            }
            Self::Who
            | Self::Letters
            | Self::Account
            | Self::Draft { .. }
            | Self::Step { .. }
            | Self::Call { .. }
            | Self::Called { .. } => return None,
        };
        Some(At::Claim(at))
    }
}

/// Whether the answers are a list, perhaps of several pages.
fn is_list(claimed: Claimed, step: StepKey) -> bool {
    claimed.kind().flow().step(step).is_some_and(|step| !step.question.choices().is_empty())
}

fn press_who(key: &str) -> Step {
    Step::To(At::Claim(match key {
        "1" => ClaimAt::Kinds { among: Among::Claims, page: 0 },
        "2" => ClaimAt::Call { told: CallTold::default(), page: 0 },
        "3" => ClaimAt::Call { told: CallTold::of_funeral(), page: 0 },
        _ => return Step::Wrong,
    }))
}

fn press_kinds(among: Among, key: &str) -> Step {
    if among == Among::Facts && OTHER_FACT.0.to_string() == key {
        return Step::To(At::Claim(ClaimAt::Letters));
    }
    let mut listed = Claimed::ALL.into_iter().filter(|claimed| claimed.among() == among);
    let chosen = listed.find(|claimed| claimed.item().0.to_string() == key);
    chosen.map_or(Step::Wrong, |claimed| Step::To(At::Claim(ClaimAt::Draft { claimed })))
}

fn press_step(claimed: Claimed, step: StepKey, key: &str) -> Step {
    let Some(asked) = claimed.kind().flow().step(step) else { return Step::Wrong };
    let typed = match keypad::read(asked.question, key) {
        _ if asked.unknown && key == UNKNOWN => None,
        Ok(typed) => Some(typed),
        Err(Misread::Key) => return Step::Wrong,
        Err(Misread::Day(why)) => return Step::NoDay(why),
    };
    Step::Do(Need::Claim(ClaimNeed::Answer { claimed, step, typed }))
}

fn press_check(claimed: Claimed, key: &str) -> Step {
    let first = || claimed.kind().flow().steps.iter().find(|step| keypad::asks(step));
    match (key, first()) {
        ("1", _) => Step::Do(Need::Claim(ClaimNeed::Submit(claimed))),
        ("2", Some(first)) => {
            let at = ClaimAt::Step { claimed, step: first.key, page: 0, again: true };
            Step::To(At::Claim(at))
        }
        _ => Step::Wrong,
    }
}
