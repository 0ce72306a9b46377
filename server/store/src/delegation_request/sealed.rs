//! What of a request is sealed under the person's key.

use sothon_domain::delegate::{EndReason, LegalDecision, Wanted};
use sothon_domain::person_lock::CheckedPaper;
use time::Date;
use uuid::Uuid;

use crate::StoreError;
use crate::vault::{DataKey, Vault};

const PAPER_NOTE: &str = "delegation_request.paper_note";
const NUMBER: &str = "delegation_request.decision_number";
const BODY: &str = "delegation_request.decision_body";

/// The columns that say what is wanted.
#[derive(Default)]
pub(super) struct Sealed {
    pub(super) wanted: String,
    pub(super) paper: Option<String>,
    pub(super) paper_note: Option<Vec<u8>>,
    pub(super) decision_number: Option<Vec<u8>>,
    pub(super) decision_body: Option<Vec<u8>>,
    pub(super) decided_on: Option<Date>,
    pub(super) ends_on: Option<Date>,
    pub(super) end_reason: Option<String>,
}

impl Sealed {
    /// Seals what the request with this id wants.
    pub(super) fn of(vault: &Vault, key: &DataKey, request: Uuid, wanted: &Wanted) -> Self {
        let seal = |column: &str, text: &str| vault.seal(key, column, request, text);
        let plain = Self { wanted: wanted.code().to_owned(), ..Self::default() };
        match wanted {
            Wanted::AtCounter(paper) => Self {
                paper: Some(paper.kind().code().to_owned()),
                paper_note: paper.description().map(|text| seal(PAPER_NOTE, text)),
                ..plain
            },
            Wanted::Guardian(decision) => Self {
                decision_number: Some(seal(NUMBER, &decision.number)),
                decision_body: Some(seal(BODY, &decision.body)),
                decided_on: Some(decision.decided_on),
                ends_on: decision.ends_on,
                ..plain
            },
            Wanted::EndGuardian(reason) => {
                Self { end_reason: Some(reason.code().to_owned()), ..plain }
            }
            Wanted::ResumeGuardian => plain,
        }
    }

    /// Opens what the request with this id wants.
    pub(super) fn open(
        self,
        vault: &Vault,
        key: &DataKey,
        request: Uuid,
    ) -> Result<Wanted, StoreError> {
        let wrong = |problem| StoreError::inconsistent("delegation_request", request, problem);
        let note = self.paper_note.map(|sealed| vault.open(key, PAPER_NOTE, request, &sealed));
        let note = note.transpose()?.unwrap_or_default();
        let decision = match (self.decision_number, self.decision_body, self.decided_on) {
            (Some(number), Some(body), Some(decided_on)) => Some(open_decision(
                (vault, key, request),
                (&number, &body),
                (decided_on, self.ends_on),
            )?),
            _ => None,
        };
        match (self.wanted.as_str(), decision) {
            ("counter", None) => CheckedPaper::read(&self.paper.unwrap_or_default(), &note)
                .map(Wanted::AtCounter)
                .map_err(|_| wrong("paper is unknown")),
            ("guardian", Some(decision)) => Ok(Wanted::Guardian(decision)),
            ("end", None) => EndReason::from_code(&self.end_reason.unwrap_or_default())
                .map(Wanted::EndGuardian)
                .ok_or_else(|| wrong("end_reason is unknown")),
            ("resume", None) => Ok(Wanted::ResumeGuardian),
            _ => Err(wrong("impossible wanted")),
        }
    }
}

/// Opens the decision of the request with this id.
pub(crate) fn open_decision(
    (vault, key, request): (&Vault, &DataKey, Uuid),
    (number, body): (&[u8], &[u8]),
    (decided_on, ends_on): (Date, Option<Date>),
) -> Result<LegalDecision, StoreError> {
    Ok(LegalDecision {
        number: vault.open(key, NUMBER, request, number)?,
        body: vault.open(key, BODY, request, body)?,
        decided_on,
        ends_on,
    })
}
