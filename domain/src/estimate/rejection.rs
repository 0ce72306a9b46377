//! Why no estimate can be made of what was typed.

macro_rules! rejections {
    ($($(#[$doc:meta])* $name:ident = $code:literal on $field:literal),* $(,)?) => {
        /// Why no estimate can be made, in order of precedence: the first reason that fits is told.
        /// The order is that of the fields, from top to bottom.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum Rejection {
            $($(#[$doc])* $name,)*
        }

        impl Rejection {
            /// Every reason, the one that takes precedence first.
            pub const ALL: &'static [Self] = &[$(Self::$name),*];

            /// The stable code, the end of its word key: `service-longer-than-life`.
            pub fn code(self) -> &'static str {
                match self {
                    $(Self::$name => $code,)*
                }
            }

            /// The field it is about, as it is named in [`super::Typed`].
            pub fn field(self) -> &'static str {
                match self {
                    $(Self::$name => $field,)*
                }
            }
        }
    };
}

rejections! {
    /// No scheme was chosen, or none has this code.
    UnknownScheme = "unknown-scheme" on "scheme",
    /// No rule set about the question has this name.
    UnknownRules = "unknown-rules" on "rules",
    /// A proposal was asked for where only the law may answer.
    ProposalRefused = "proposal-refused" on "rules",
    /// The rule set is of another scheme.
    RulesOfAnotherScheme = "rules-of-another-scheme" on "rules",
    /// No day such as `1/5/1968`.
    BirthNotADate = "birth-not-a-date" on "birth",
    /// Not born yet.
    BirthInFuture = "birth-in-future" on "birth",
    /// Older than anybody has become.
    BirthTooLongAgo = "birth-too-long-ago" on "birth",
    /// Neither an age nor a day.
    RetireNotADay = "retire-not-a-day" on "retire",
    /// A day before the birth, or an age below nothing.
    RetireBeforeBirth = "retire-before-birth" on "retire",
    /// Younger than anybody may begin to work.
    RetireTooYoung = "retire-too-young" on "retire",
    /// Older than a hundred years.
    RetireTooOld = "retire-too-old" on "retire",
    /// Neither because of work nor another cause.
    UnknownCause = "unknown-cause" on "cause",
    /// The day of the death is no day such as `1/5/2030`.
    DeathNotADay = "death-not-a-day" on "death",
    /// A death more than fifty years before today or after it.
    DeathTooFarAway = "death-too-far-away" on "death",
    /// Years or months of service are no whole numbers, or the years are missing.
    ServiceNotANumber = "service-not-a-number" on "years",
    /// Service below nothing.
    ServiceNegative = "service-negative" on "years",
    /// Twelve months or more beside the years.
    ServiceTooManyMonths = "service-too-many-months" on "months",
    /// More years than anybody has worked.
    ServiceTooLong = "service-too-long" on "years",
    /// More service than life until the day of retirement.
    ServiceLongerThanLife = "service-longer-than-life" on "years",
    /// No whole number of riel, or nothing.
    SalaryNotAnAmount = "salary-not-an-amount" on "salary",
    /// A salary below nothing.
    SalaryNegative = "salary-negative" on "salary",
    /// No riel at all, or more than a thousand million a month.
    SalaryOutOfRange = "salary-out-of-range" on "salary",
    /// The lowest salary of the grade is no whole number of riel, or below nothing.
    LowestNotAnAmount = "lowest-not-an-amount" on "lowest",
    /// No grade's lowest salary is above the person's own.
    LowestAboveSalary = "lowest-above-salary" on "lowest",
    /// Neither spouse, wife nor husband nor nobody.
    UnknownSpouse = "unknown-spouse" on "spouse",
    /// The rule set pays one sex only, and which spouse it is was not said.
    WifeOrHusband = "wife-or-husband" on "spouse",
    /// A child's year is no year from 1900 on.
    ChildNotAYear = "child-not-a-year" on "children",
    /// A child's year has not begun by the day of the death.
    ChildNotBornYet = "child-not-born-yet" on "children",
    /// More children than are calculated together.
    TooManyChildren = "too-many-children" on "children",
    /// Neither spouse nor child.
    NobodyLeft = "nobody-left" on "spouse",
}
