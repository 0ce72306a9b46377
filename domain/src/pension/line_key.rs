//! What a line of a working can say.

use serde::{Deserialize, Serialize};

macro_rules! line_keys {
    ($($(#[$doc:meta])* $key:ident = $code:literal),* $(,)?) => {
        /// What a line says. Keys in stored workings are never deleted.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
        pub enum LineKey {
            $($(#[$doc])* #[serde(rename = $code)] $key,)*
        }

        impl LineKey {
            /// Every key.
            pub const ALL: &[Self] = &[$(Self::$key),*];

            /// The stable code, as in the stored JSON and in message keys: `accrual-base`.
            pub fn code(self) -> &'static str {
                match self {
                    $(Self::$key => $code,)*
                }
            }
        }
    };
}

line_keys! {
    /// The salary the rates apply to. Amount.
    ReferenceSalary = "reference-salary",
    /// The credited service. `service`.
    Service = "service",
    /// The share the first years give as a whole. `service`, `rate`.
    AccrualBase = "accrual-base",
    /// What the further years add. `service`, `per-year`, `rate` (their product).
    AccrualFurther = "accrual-further",
    /// The most the rule allows is reached. `rate` (the cap).
    AccrualCapped = "accrual-capped",
    /// Service that adds nothing because of the cap. `service`, `rate` (the cap).
    YearsAboveCap = "years-above-cap",
    /// The rate of the referenced lines times the salary. `rate`, `salary`; amount.
    Formula = "formula",
    /// The lowest basic salary of the grade, below which no pension falls.
    ///
    /// Without an amount when the register does not hold it.
    GradeMinimum = "grade-minimum",
    /// The formula gives less than the minimum, so the minimum is the pension. Amount.
    MinimumApplies = "minimum-applies",
    /// The formula gives the minimum or more and stays. Amount.
    MinimumNotNeeded = "minimum-not-needed",
    /// A share of the average salary is the minimum. `rate`, `salary`; amount.
    ///
    /// Without `salary` and amount when the register does not hold it.
    AverageSalaryMinimum = "average-salary-minimum",
    /// Service granted to those who were older at registration. `age`, `service`.
    GrandfatheringCredit = "grandfathering-credit",
    /// What each of the first years gives. `service`, `per-year`, `rate`.
    AccrualFirst = "accrual-first",
    /// What each year after the first gives. `service`, `per-year`, `rate`.
    AccrualAfter = "accrual-after",
    /// The flat pension. `age` (from which it is due); amount.
    FlatPension = "flat-pension",
    /// The flat pension is not due yet. `age`, `year` (from which it will be, if known).
    FlatPensionNotYet = "flat-pension-not-yet",
    /// The sum of the referenced lines. Amount.
    Total = "total",
    /// The rule gives no monthly pension. `reason`, and `service` or `age` (what it asks).
    NotEligible = "not-eligible",
    /// No rule in force explains the amount. `reason`.
    RuleNotKnown = "rule-not-known",
    /// Service gives less than the least rate, so that rate holds. `rate`.
    RateFloor = "rate-floor",
    /// The same rate for everybody. `rate`.
    FixedRate = "fixed-rate",
    /// What a survivor gets, the same in every family. `survivor`; amount.
    SurvivorFixed = "survivor-fixed",
    /// What a survivor gets of the referenced line. `survivor`, `rate`; amount.
    SurvivorShare = "survivor-share",
    /// The rule pays a survivor nothing. `survivor`, `reason`, and `age` where that is the reason.
    SurvivorRefused = "survivor-refused",
    /// What all survivors get together. Amount.
    SurvivorsTotal = "survivors-total",
    /// The decision. `number`, `date`, `source`; amount.
    DecidedAmount = "decided-amount",
    /// The rules give what was decided.
    DecisionMatches = "decision-matches",
    /// What the rules we hold can't explain: decision less rules. Amount, may be negative.
    UnexplainedDifference = "unexplained-difference",
    /// The last payment. `month`; amount.
    PaidAmount = "paid-amount",
    /// The last payment less what was due in its month, the line it rests on. Amount, may be negative.
    PaidDiffers = "paid-differs",
    /// Nothing has been paid yet.
    NoPaymentYet = "no-payment-yet",
    /// A floor has lifted the amount of the referenced line. `date` (from when); amount.
    Lifted = "lifted",
    /// The rules give another amount than was decided, by a rule that was published after the decision:
    /// rules less decision. `date` (of publication); amount, may be negative.
    RuleSince = "rule-since",
    /// What a rule orders beyond what was paid for the months before it was known. `month` (the first),
    /// `until` (the last), `count` (of months), `more` (for each, unless they differ), `date` (of
    /// publication); amount, all of it, not monthly.
    Arrears = "arrears",
    /// The sum of the referenced lines of arrears. Amount, not monthly.
    ArrearsTotal = "arrears-total",
    /// Why the member can't work any more. `cause`.
    InvalidityCause = "invalidity-cause",
    /// How the survivor belongs to the deceased. `survivor`.
    SurvivorRelation = "survivor-relation",
}
