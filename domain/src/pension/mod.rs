//! Pension rules as dated data, and the calculation that shows its working.
//!
//! The decided amount rules: [`explain`] puts the working of the rules we hold beside a decision,
//! and what they do not explain is a line of its own. Deliberately absent: sentences (lines are
//! keys with typed arguments), and any use of a proposal in [`explain`].

mod accrual;
mod age_out;
mod arrears;
mod award;
mod award_facts;
mod award_working;
mod bounded;
mod calculate;
mod contribution;
mod dispute;
mod disputed_fact;
mod explain;
mod indicator;
mod invalidity;
mod lifts;
mod line;
mod line_key;
mod old_age;
mod rules;
mod sheet;
mod survivors;
mod working;

pub use age_out::{AgeOut, AgeOutNotice, AgeOutStage, AgeOutWithin, age_out};
pub use award::{AwardKind, UnknownAwardKind};
pub use award_facts::{KindFacts, MissingFact, StoppedWork, SurvivorFacts};
pub use award_working::{AwardInputs, AwardWorking};
pub use contribution::{
    Contribution, ContributionError, FlatSplit, contribution, contribution_rate, flat_split,
    funeral_grant,
};
pub use dispute::{DisputeEffect, Disputed, FactValue, Why, dispute, dispute_retirement};
pub use explain::{AwardFacts, Decided, MonthPaid, explain, explain_decision};
pub use indicator::{effective_replacement, implied_accrual};
pub use invalidity::{InvalidityError, InvalidityFacts, InvalidityResult, invalidity};
pub use lifts::InPayment;
pub use line::{Arg, ArgName, Datum, Line, UnknownDatum};
pub use line_key::LineKey;
pub use old_age::{
    Entitlement, OldAgeError, OldAgeFacts, OldAgeResult, Registration, ScheduleStep,
    granted_service, old_age, schedule,
};
pub use rules::{
    Accrual, AfterFirst, Benefit, BoundedAccrual, Certainty, Citation, CitationId,
    ContributionRate, Contributions, FlatAge, FlatFinancing, FlatPension, Floors, Grandfathering,
    Invalidity, InvalidityCause, InvalidityRate, InvalidityTerms, Lift, LiftedAmounts, Minimum,
    OldAge, PaidSpouses, Problem, RuleBook, RuleChange, RuleFileError, RuleSet, RuleSetId, Salary,
    Span, Status, Subject, SurvivorAmounts, SurvivorShares, Survivors, UnknownInvalidityCause,
    rule_diff, timeline,
};
pub use survivors::{
    MOST_SURVIVORS, Refusal, Share, Survivor, SurvivorKind, SurvivorRelation, SurvivorsError,
    SurvivorsFacts, SurvivorsResult, UnknownSurvivorRelation, survivors,
};
pub use working::Working;
