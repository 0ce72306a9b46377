//! The names of the steps of all flows.

use serde::{Deserialize, Serialize};

/// A step's stable name, the same in addresses, stored drafts and word keys.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum StepKey {
    /// Where she lives now.
    Place,
    /// Since which month.
    Since,
    /// What a disputed fact really is.
    Value,
    /// What she says about it in her own words.
    Words,
    /// Her name in Khmer letters.
    Name,
    /// Her name in Latin letters.
    NameLatin,
    /// Her day of birth.
    Born,
    /// Her identity card.
    NationalId,
    /// Her phone.
    Phone,
    /// The name of the one who died.
    DeceasedName,
    /// How she belonged to the one who died.
    Relation,
    /// Whether she is a woman or a man.
    Sex,
    /// The member number of the one who died.
    DeceasedNumber,
    /// Where that one lived.
    DeceasedPlace,
    /// When that one was born.
    DeceasedBorn,
    /// Where that one served.
    DeceasedService,
    /// Whether she does it herself or with a helper.
    Helper,
    /// The name of who helps her.
    HelperName,
    /// When the person died.
    DiedOn,
    /// Whether the one who died leaves children who may have a right of their own.
    Children,
    /// These children, each with a name and what is known of the birth and of school.
    ChildNames,
    /// Whether the child learns at a school.
    InSchool,
    /// How money is to reach her.
    PayBy,
    /// Whether she paid for the funeral.
    Arranged,
    /// Of which month a payment is missing or short.
    PaidMonth,
    /// Whether nothing came or too little.
    PaidHow,
    /// How much came.
    PaidAmount,
    /// What she wants to talk about.
    About,
    /// When a call suits her.
    CallAt,
    /// When she married.
    MarriedOn,
    /// The name of her husband or his wife.
    SpouseName,
    /// When the divorce was final.
    DivorcedOn,
    /// Whether the child was born or adopted.
    Arrival,
    /// The name of a child.
    ChildName,
    /// When the child came into the family.
    ArrivedOn,
    /// Whether the child stays in school or has left it.
    Schooling,
    /// Since which month that is so.
    SchoolSince,
    /// For whom she works now.
    Employer,
    /// Since which month she works.
    WorkSince,
    /// Where she moves.
    Country,
    /// In which month she leaves or has left.
    LeftIn,
    /// Why she does not agree with a decision.
    Disagree,
    /// For whom the person served: the state, the forces or an employer.
    ServedAs,
    /// Where the person served last.
    LastPost,
    /// When the service began.
    StartedOn,
    /// When the work ended.
    StoppedOn,
    /// How long the person served in all.
    ServiceLength,
    /// Whether there was service elsewhere before.
    OtherService,
    /// Where that was, and when.
    OtherPosts,
    /// A number that the person had in service.
    OldNumber,
    /// Since when the person can't work.
    UnableSince,
    /// Whether work is the cause of it.
    UnableCause,
    /// Where and how it happened at work.
    WhatHappened,
    /// Whether a doctor has examined the person for it.
    Examined,
    /// Where that was.
    ExaminedAt,
    /// Whether the person can come to be examined.
    CanCome,
    /// How a pension that is paid already should come from now on.
    PayTo,
    /// Which wallet it is.
    Wallet,
    /// The phone number of that wallet.
    WalletNumber,
    /// In whose name that wallet is.
    WalletName,
    /// At which branch she fetches it.
    PayBranch,
    /// Why she can't come for it.
    HomeReason,
    /// In which commune and village her home is, and how it is found.
    HomeAt,
    /// Which of the ways to reach her is another.
    ContactWhat,
    /// Her new mailbox.
    NewEmail,
    /// Whom she trusts now.
    TrustedName,
    /// The phone number of that one.
    TrustedPhone,
    /// How that one belongs to her.
    TrustedAs,
}

impl StepKey {
    /// Every step of every flow.
    pub const ALL: [Self; 68] = [
        Self::Place,
        Self::Since,
        Self::Value,
        Self::Words,
        Self::Name,
        Self::NameLatin,
        Self::Born,
        Self::NationalId,
        Self::Phone,
        Self::DeceasedName,
        Self::Relation,
        Self::Sex,
        Self::DeceasedNumber,
        Self::DeceasedPlace,
        Self::DeceasedBorn,
        Self::DeceasedService,
        Self::Helper,
        Self::HelperName,
        Self::DiedOn,
        Self::Children,
        Self::ChildNames,
        Self::InSchool,
        Self::PayBy,
        Self::Arranged,
        Self::PaidMonth,
        Self::PaidHow,
        Self::PaidAmount,
        Self::About,
        Self::CallAt,
        Self::MarriedOn,
        Self::SpouseName,
        Self::DivorcedOn,
        Self::Arrival,
        Self::ChildName,
        Self::ArrivedOn,
        Self::Schooling,
        Self::SchoolSince,
        Self::Employer,
        Self::WorkSince,
        Self::Country,
        Self::LeftIn,
        Self::Disagree,
        Self::ServedAs,
        Self::LastPost,
        Self::StartedOn,
        Self::StoppedOn,
        Self::ServiceLength,
        Self::OtherService,
        Self::OtherPosts,
        Self::OldNumber,
        Self::UnableSince,
        Self::UnableCause,
        Self::WhatHappened,
        Self::Examined,
        Self::ExaminedAt,
        Self::CanCome,
        Self::PayTo,
        Self::Wallet,
        Self::WalletNumber,
        Self::WalletName,
        Self::PayBranch,
        Self::HomeReason,
        Self::HomeAt,
        Self::ContactWhat,
        Self::NewEmail,
        Self::TrustedName,
        Self::TrustedPhone,
        Self::TrustedAs,
    ];

    /// The stable code, such as `place` or `deceased-name`.
    pub fn code(self) -> &'static str {
        match self {
            Self::Place => "place",
            Self::Since => "since",
            Self::Value => "value",
            Self::Words => "words",
            Self::Name => "name",
            Self::NameLatin => "name-latin",
            Self::Born => "born",
            Self::NationalId => "national-id",
            Self::Phone => "phone",
            Self::DeceasedName => "deceased-name",
            Self::Relation => "relation",
            Self::Sex => "sex",
            Self::DeceasedNumber => "deceased-number",
            Self::DeceasedPlace => "deceased-place",
            Self::DeceasedBorn => "deceased-born",
            Self::DeceasedService => "deceased-service",
            Self::Helper => "helper",
            Self::HelperName => "helper-name",
            Self::DiedOn => "died-on",
            Self::Children => "children",
            Self::ChildNames => "child-names",
            Self::InSchool => "in-school",
            Self::PayBy => "pay-by",
            Self::Arranged => "arranged",
            Self::PaidMonth => "paid-month",
            Self::PaidHow => "paid-how",
            Self::PaidAmount => "paid-amount",
            Self::About => "about",
            Self::CallAt => "call-at",
            Self::MarriedOn => "married-on",
            Self::SpouseName => "spouse-name",
            Self::DivorcedOn => "divorced-on",
            Self::Arrival => "arrival",
            Self::ChildName => "child-name",
            Self::ArrivedOn => "arrived-on",
            Self::Schooling => "schooling",
            Self::SchoolSince => "school-since",
            Self::Employer => "employer",
            Self::WorkSince => "work-since",
            Self::Country => "country",
            Self::LeftIn => "left-in",
            Self::Disagree => "disagree",
            Self::ServedAs => "served-as",
            Self::LastPost => "last-post",
            Self::StartedOn => "started-on",
            Self::StoppedOn => "stopped-on",
            Self::ServiceLength => "service-length",
            Self::OtherService => "other-service",
            Self::OtherPosts => "other-posts",
            Self::OldNumber => "old-number",
            Self::UnableSince => "unable-since",
            Self::UnableCause => "unable-cause",
            Self::WhatHappened => "what-happened",
            Self::Examined => "examined",
            Self::ExaminedAt => "examined-at",
            Self::CanCome => "can-come",
            Self::PayTo => "pay-to",
            Self::Wallet => "wallet",
            Self::WalletNumber => "wallet-number",
            Self::WalletName => "wallet-name",
            Self::PayBranch => "pay-branch",
            Self::HomeReason => "home-reason",
            Self::HomeAt => "home-at",
            Self::ContactWhat => "contact-what",
            Self::NewEmail => "new-email",
            Self::TrustedName => "trusted-name",
            Self::TrustedPhone => "trusted-phone",
            Self::TrustedAs => "trusted-as",
        }
    }

    /// The step with this code.
    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|key| key.code() == code)
    }
}
