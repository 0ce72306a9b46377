//! Texts for people in what machines are told, always in both languages.

use serde::Serialize;
use sothon_app::case::machine::EntryFault;
use sothon_app::claimant::RecordFault;
use sothon_domain::complaint::ComplaintFault;
use sothon_domain::death_report::ReportFault;
use sothon_domain::flow::WholeFault;
use sothon_domain::paper::FailReason;
use sothon_domain::person_lock::NotAPaper;
use sothon_locales::{Language, Words};
use sothon_web::pages::{claimant_fields, complaint_parts, report_death};
use utoipa::ToSchema;

/// A text for people.
#[derive(Serialize, ToSchema)]
pub(super) struct Text {
    /// In Khmer.
    khmer: String,
    /// In English.
    english: String,
}

impl Text {
    /// What is said in either language. Where a line may break is for whoever shows it to find out.
    pub(super) fn of(said: impl Fn(&Words) -> String) -> Self {
        let plain = |language| said(Words::of(language)).replace('\u{200B}', "");
        Self { khmer: plain(Language::Khmer), english: plain(Language::English) }
    }

    /// The text of a message.
    pub(super) fn get(key: &str) -> Self {
        Self::of(|words| words.get(key).to_owned())
    }
}

/// What won't do of what was sent for a case, a record, a complaint or the report of a death.
#[derive(Serialize, ToSchema)]
pub(super) struct FaultBody {
    /// The step of the answer or the field of the others, or `paper` or `agreed`.
    step: String,
    /// What is wrong, as a key that does not change.
    code: String,
    /// What is wrong, and what to do.
    says: Text,
}

impl FaultBody {
    /// What is told of a fault.
    pub(super) fn of(fault: &EntryFault) -> Self {
        let (step, code) = match fault {
            EntryFault::Answer(step, fault) => (step.as_str(), answer_fault(*fault)),
            EntryFault::NotByMachine(step) => (step.code(), "api-fault-not-by-machine".to_owned()),
            EntryFault::Paper(fault) => ("paper", paper_fault(*fault).to_owned()),
            EntryFault::NotAgreed => ("agreed", "api-fault-not-agreed".to_owned()),
        };
        Self { step: step.to_owned(), says: Text::get(&code), code }
    }

    /// The same of a record.
    pub(super) fn of_record(fault: RecordFault) -> Self {
        let (step, code) = match fault {
            RecordFault::Field(fault) => {
                (claimant_fields::name(fault.field()), claimant_fields::fault_key(fault))
            }
            RecordFault::Paper(fault) => ("paper", paper_fault(fault)),
            RecordFault::NotAgreed => ("agreed", "api-fault-not-agreed"),
        };
        Self::at(step, code)
    }

    /// The same of a complaint.
    pub(super) fn of_complaint(fault: ComplaintFault) -> Self {
        Self::at(complaint_parts::name(fault.field()), complaint_parts::fault_key(fault))
    }

    /// The same of the report of a death.
    pub(super) fn of_report(fault: ReportFault) -> Self {
        Self::at(report_death::name(fault.field()), report_death::fault_key(fault))
    }

    fn at(step: &str, code: &str) -> Self {
        Self { step: step.to_owned(), code: code.to_owned(), says: Text::get(code) }
    }
}

/// Why a file did not become a page.
#[derive(Serialize, ToSchema)]
pub(super) struct PageFault {
    /// Why, as a key that does not change.
    code: String,
    /// Why, and what to do.
    says: Text,
}

impl PageFault {
    /// What is told of a file.
    pub(super) fn of(reason: FailReason) -> Self {
        let code = format!("paper-fail-{}", reason.code());
        Self { says: Text::get(&code), code }
    }
}

fn answer_fault(fault: WholeFault) -> String {
    match fault {
        WholeFault::Missing => "api-fault-missing".to_owned(),
        WholeFault::NotAsked => "api-fault-not-asked".to_owned(),
        WholeFault::Wrong(fault) => format!("report-fault-{}", fault.code()),
    }
}

fn paper_fault(fault: NotAPaper) -> &'static str {
    match fault {
        NotAPaper::NoneChosen => "api-fault-paper",
        NotAPaper::NotDescribed => "api-fault-paper-not-described",
        NotAPaper::TooLong => "api-fault-paper-too-long",
    }
}
