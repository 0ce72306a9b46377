//! Pension rules as dated data, and the calculation that shows its working.
//!
//! The decided amount rules: [`explain`] puts the working of the rules we hold beside a decision,
//! and what they do not explain is a line of its own. Deliberately absent: sentences (lines are
//! keys with typed arguments), and any use of a proposal in [`explain`].

mod explain;
mod line;
mod line_key;
mod old_age;
mod rules;
mod working;

pub use explain::{AwardFacts, Decided, explain};
pub use line::{Arg, ArgName, Datum, Line, UnknownDatum};
pub use line_key::LineKey;
pub use old_age::{
    Entitlement, OldAgeError, OldAgeFacts, OldAgeResult, Registration, ScheduleStep,
    granted_service, old_age, schedule,
};
pub use rules::{
    Accrual, AfterFirst, Benefit, Certainty, Citation, CitationId, FlatAge, FlatPension,
    Grandfathering, Minimum, OldAge, Problem, RuleBook, RuleFileError, RuleSet, RuleSetId, Salary,
    Status,
};
pub use working::Working;
