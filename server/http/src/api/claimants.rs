//! Partners' machines enter survivors who are in no register.

use axum::Json;
use axum::extract::{Path, State};
use axum::response::Response;
use serde::{Deserialize, Serialize};
use sothon_app::claimant::{MachineRecord, RecordEntered, enter_by_machine, of_machine};
use sothon_domain::claimant::{ClaimantNumber, TypedClaimant};
use utoipa::ToSchema;

use super::entry::{NothingDone, Told, created};
use super::key::PartnerMachine;
use super::problem::Problem;
use crate::Portal;

/// A survivor who is in no register, as a form at a counter says her.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub(super) struct ClaimantBody {
    /// Her family name in Khmer letters.
    family_khmer: String,
    /// Her given name in Khmer letters.
    given_khmer: String,
    /// Her family name in Latin letters.
    family_latin: String,
    /// Her given name in Latin letters.
    given_latin: String,
    /// `female` or `male`.
    sex: String,
    /// When she was born, as far as it is known: 15/6/1957, 6/1957 or 1957.
    born: String,
    /// The number of her identity card; left out where she has none.
    #[serde(default)]
    national_id: String,
    /// The two digits of the province where she lives; left out by a machine that reaches one commune.
    #[serde(default)]
    province: String,
    /// How she belonged to the one who died: `wife`, `husband`, `son`, `daughter`, `parent`, `sibling` or `guardian`.
    relation: String,
    /// The member number of the one who died; left out where it is not known.
    #[serde(default)]
    deceased_number: String,
    /// The name of the one who died; needed where the number is not known.
    #[serde(default)]
    deceased_name: String,
    /// Where that one lived; needed where the number is not known.
    #[serde(default)]
    deceased_place: String,
    /// Her phone, on which she is told her number.
    phone: String,
    /// In which language she is written to: `km` or `en`.
    language: String,
    /// By which paper she is known: `national-id`, `family-book` or `other`.
    paper: String,
    /// What another paper is.
    #[serde(default)]
    paper_described: String,
    /// Whether all of this was read to her and she agreed that it is sent; nothing is sent without.
    agreed: bool,
}

/// A record that was received.
#[derive(Serialize, ToSchema)]
pub(super) struct ClaimantReceived {
    /// Her number, which she should have; a case is entered for it at once or later, and approved once her record is
    /// confirmed.
    number: String,
}

/// Where a record stands.
#[derive(Serialize, ToSchema)]
pub(super) struct ClaimantDocument {
    /// Her number.
    number: String,
    /// `waits` for a member of staff, `approved` or `refused`. Why it was refused is for her to read.
    state: String,
}

/// Enters a survivor who is in no register, for a machine that enters survivors' claims. She is told her number, with
/// which the case is entered, at once or later; a member of staff has to confirm her record before that is approved.
/// Whether anybody is in the register is not answered. A repeat with the same key is answered the same. A machine
/// enters 40 a day, and a phone is told 5.
#[utoipa::path(
    post,
    path = "/claimants",
    operation_id = "survivor",
    params((
        "Idempotency-Key" = String, Header,
        description = "a UUID of the machine's own for this record",
        pattern = "^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$",
    )),
    request_body = ClaimantBody,
    security(("key" = [])),
    responses(
        (status = 201, description = "received", body = ClaimantReceived, headers(
            ("location" = String, description = "where the record stands"),
        )),
        NothingDone,
    ),
)]
pub(super) async fn enter(
    machine: PartnerMachine,
    State(portal): State<Portal>,
    told: Told<ClaimantBody>,
) -> Result<Response, Problem> {
    let Told { key, body: told } = told;
    let (paper, other, agreed) = (told.paper.clone(), told.paper_described.clone(), told.agreed);
    let typed = TypedClaimant::from(told);
    let sent = MachineRecord { typed: &typed, paper: &paper, other: &other, agreed, key };
    let number = match enter_by_machine(&portal.app, &machine.0, &sent).await? {
        RecordEntered::Waits(number) => number.to_string(),
        RecordEntered::Faulty(faults) => return Err(Problem::FaultyRecord(faults)),
        RecordEntered::NotAllowed => return Err(Problem::KindNotAllowed),
        RecordEntered::Wait { seconds } => return Err(Problem::TooMany { seconds }),
    };
    Ok(created(&format!("/claimants/{number}"), ClaimantReceived { number }))
}

/// Where the record of a survivor stands that this machine has entered.
#[utoipa::path(
    get,
    path = "/claimants/{number}",
    operation_id = "record",
    params(("number" = String, Path, description = "her number, such as 90-4821-0357")),
    security(("key" = [])),
    responses(
        (status = 200, description = "the record", body = ClaimantDocument),
        NothingDone,
    ),
)]
pub(super) async fn one(
    machine: PartnerMachine,
    State(portal): State<Portal>,
    Path(number): Path<String>,
) -> Result<Json<ClaimantDocument>, Problem> {
    let number: ClaimantNumber = number.parse().map_err(|_| Problem::NotFound)?;
    let stands = of_machine(&portal.app, &machine.0, number).await?;
    let (number, state) = (stands.number.to_string(), stands.state.code().to_owned());
    Ok(Json(ClaimantDocument { number, state }))
}

impl From<ClaimantBody> for TypedClaimant {
    fn from(told: ClaimantBody) -> Self {
        Self {
            family_khmer: told.family_khmer,
            given_khmer: told.given_khmer,
            family_latin: told.family_latin,
            given_latin: told.given_latin,
            sex: told.sex,
            born: told.born,
            national_id: told.national_id,
            province: told.province,
            relation: told.relation,
            deceased_number: told.deceased_number,
            deceased_name: told.deceased_name,
            deceased_place: told.deceased_place,
            // It is asked by the claim.
            died: String::new(),
            phone: told.phone,
            language: told.language,
        }
    }
}
