//! Partners' machines report deaths.

use axum::Json;
use axum::extract::State;
use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};
use serde::{Deserialize, Serialize};
use sothon_app::death_report::{Reported, report_by_machine};
use sothon_domain::death_report::TypedReport;
use utoipa::ToSchema;

use super::entry::{NothingDone, Told};
use super::key::PartnerMachine;
use super::problem::Problem;
use crate::Portal;

/// A death, as whoever knows of it says it.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub(super) struct DeathBody {
    /// The member number of the one who has died; left out where it is not known.
    #[serde(default)]
    number: String,
    /// The name of the one who has died; needed where the number is not known.
    #[serde(default)]
    name: String,
    /// The two digits of the province where that one lived; needed where the number is not known.
    #[serde(default)]
    province: String,
    /// The village or commune where that one lived; needed where the number is not known.
    #[serde(default)]
    place: String,
    /// The day of the death, or as much of it as is known: 15/6/2026, 6/2026 or 2026; left out where it is not.
    #[serde(default)]
    died: String,
    /// Who tells it, as the form on the portal lists it.
    relation: String,
    /// The phone on which somebody may be called back.
    #[serde(default)]
    phone: String,
}

impl From<DeathBody> for TypedReport {
    fn from(body: DeathBody) -> Self {
        let DeathBody { number, name, province, place, died, relation, phone } = body;
        Self { number, name, province, place, died, relation, phone }
    }
}

/// A report that was received.
#[derive(Serialize, ToSchema)]
pub(super) struct DeathReceived {
    /// Its number.
    reference: String,
}

/// Reports a death. By itself it stops nothing: the person, her family and the commune are asked first. Whether anybody is
/// in the register is not answered. A machine reports 20 a day. A repeat with the same key is answered the same.
#[utoipa::path(
    post,
    path = "/death-reports",
    operation_id = "death",
    params((
        "Idempotency-Key" = String, Header,
        description = "a UUID of the machine's own for this report",
        pattern = "^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$",
    )),
    request_body = DeathBody,
    security(("key" = [])),
    responses(
        (status = 201, description = "received", body = DeathReceived),
        NothingDone,
    ),
)]
pub(super) async fn send(
    machine: PartnerMachine,
    State(portal): State<Portal>,
    told: Told<DeathBody>,
) -> Result<Response, Problem> {
    let Told { key, body } = told;
    let typed = TypedReport::from(body);
    match report_by_machine(&portal.app, &machine.0, &typed, key).await? {
        Reported::Received { redirect } => {
            let reference = redirect.rsplit('/').next().unwrap_or_default().to_owned();
            Ok((StatusCode::CREATED, Json(DeathReceived { reference })).into_response())
        }
        Reported::Wrong(faults) => Err(Problem::FaultyReport(faults)),
        Reported::Wait(wait) => {
            let seconds = u32::try_from(wait.whole_seconds()).unwrap_or(u32::MAX);
            Err(Problem::TooMany { seconds })
        }
    }
}
