//! What would be paid if: retiring later, serving longer, not being able to work, the death of the
//! pensioner.
//!
//! An estimate is no decision. What was typed becomes numbers or a named rejection; the amounts come
//! from the engine of [`crate::pension`], by the rules in force on the day or by a set that was
//! chosen by name. Where no rule is known there is no number. Deliberately absent: a calculation of
//! its own, and anything that is kept.

mod choice;
mod family;
mod invalidity;
mod read;
mod rejection;
mod retirement;
mod typed;
mod years_later;

pub use choice::{Choice, fitting};
pub use family::{Family, FamilyEstimate, FamilyStep, Member, family};
pub use invalidity::{Invalidity, InvalidityPoint, invalidity};
pub use rejection::Rejection;
pub use retirement::{Career, Outcome, Point, retirement};
pub use typed::{About, Asked, Proposals, Typed};
pub use years_later::years_later;

use crate::pension::CitationId;

/// What was worked out.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Answer {
    /// The pension on the wished day and in the years after it.
    Retirement(Vec<Point>),
    /// The pension of who can't work any more from today on, and from each year after.
    Invalidity(Vec<InvalidityPoint>),
    /// What the family gets.
    Family(FamilyEstimate),
    /// No rule is known by which the family would be paid.
    FamilyRuleNotKnown {
        /// The instrument that holds but whose amounts we do not hold, where we know of one.
        gap: Option<CitationId>,
    },
}

/// Reads what was typed and works it out.
///
/// # Errors
/// The first [`Rejection`] that fits, in the order of [`Rejection::ALL`].
pub fn work_out(about: About, typed: &Typed, asked: Asked<'_>) -> Result<Answer, Rejection> {
    match about {
        About::Retirement => {
            let career = typed.career(asked)?;
            Ok(Answer::Retirement(retirement(&career, asked.book)))
        }
        About::Invalidity => {
            let member = typed.invalidity(asked)?;
            Ok(Answer::Invalidity(invalidity(&member, asked.book)))
        }
        About::Family => {
            let dead = typed.family(asked)?;
            Ok(match family(&dead, asked.book) {
                Ok(estimate) => Answer::Family(estimate),
                Err(gap) => Answer::FamilyRuleNotKnown { gap },
            })
        }
    }
}
