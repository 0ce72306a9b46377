//! Partners' machines pass on complaints.

use axum::Json;
use axum::extract::State;
use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};
use serde::{Deserialize, Serialize};
use sothon_app::case::counter::{CounterSaid, SaidWrong};
use sothon_app::case::machine::EntryFault;
use sothon_app::complaint::{MachineComplained, MachineComplaint, NamedByMachine, send_by_machine};
use sothon_domain::complaint::TypedComplaint;
use utoipa::ToSchema;

use super::case_schema::PersonBody;
use super::entry::{NothingDone, Told};
use super::key::PartnerMachine;
use super::problem::Problem;
use crate::Portal;

/// For so long somebody waits of whom too many came today.
const A_DAY: u32 = 24 * 60 * 60;

/// A complaint about the service, or about the conduct of staff.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub(super) struct ComplaintBody {
    /// What it is about: `waiting`, `information`, `system` or `other-service`; of conduct `rude`, `money`, `privacy` or
    /// `other-conduct`.
    topic: String,
    /// The code of the branch that it is about, or `head-office`; left out where it is about none. That office does not
    /// hear it.
    #[serde(default)]
    about: String,
    /// What happened, in the words of whoever complains, at most 1,000 letters.
    words: String,
    /// In whose name it is sent, and how she is known; left out where somebody gives no name.
    #[serde(default)]
    sender: Option<SenderBody>,
}

/// In whose name a complaint is sent.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub(super) struct SenderBody {
    /// Who.
    person: PersonBody,
    /// By which paper the person is known: `national-id`, `family-book` or `other`.
    paper: String,
    /// What another paper is.
    #[serde(default)]
    paper_described: String,
    /// Whether this was read to the person and she agreed that it is sent; nothing is sent without.
    agreed: bool,
}

/// A complaint that was received.
#[derive(Serialize, ToSchema)]
pub(super) struct ComplaintReceived {
    /// Its number, which whoever complains should have.
    reference: String,
    /// The code that opens the answer together with the number, of a complaint without a name. It is told in this answer and
    /// in repeats of it.
    #[serde(skip_serializing_if = "Option::is_none")]
    secret: Option<String>,
}

/// Passes on a complaint, in the name of a person or without any. The answer is read on the portal: among her own, or with
/// the number and the code. A machine sends 20 a day without a name. A repeat with the same key is answered the same.
#[utoipa::path(
    post,
    path = "/complaints",
    operation_id = "complaint",
    params((
        "Idempotency-Key" = String, Header,
        description = "a UUID of the machine's own for this complaint",
        pattern = "^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$",
    )),
    request_body = ComplaintBody,
    security(("key" = [])),
    responses(
        (status = 201, description = "received", body = ComplaintReceived),
        NothingDone,
    ),
)]
pub(super) async fn send(
    machine: PartnerMachine,
    State(portal): State<Portal>,
    told: Told<ComplaintBody>,
) -> Result<Response, Problem> {
    let Told { key, body } = told;
    let ComplaintBody { topic, about, words, sender } = body;
    let typed = TypedComplaint { topic, about, words };
    let of = sender.as_ref().map(named).transpose()?;
    let sent = MachineComplaint { typed: &typed, of, key };
    let (reference, secret) = match send_by_machine(&portal.app, &machine.0, &sent).await? {
        MachineComplained::Named(reference) => (reference, None),
        MachineComplained::Unnamed(reference, secret) => (reference, Some(secret.in_groups())),
        MachineComplained::Faulty(faults) => return Err(Problem::FaultyComplaint(faults)),
        MachineComplained::Wrong(wrong) => return Err(Problem::Faulty(beside(wrong))),
        MachineComplained::UnknownPerson => return Err(Problem::UnknownPerson),
        MachineComplained::RecordClosed => return Err(Problem::RecordClosed),
        MachineComplained::TooMany => return Err(Problem::TooMany { seconds: A_DAY }),
    };
    let body = ComplaintReceived { reference: reference.to_string(), secret };
    Ok((StatusCode::CREATED, Json(body)).into_response())
}

fn named(sender: &SenderBody) -> Result<NamedByMachine<'_>, Problem> {
    Ok(NamedByMachine {
        number: &sender.person.number,
        born: sender.person.born.parse().map_err(|_| Problem::BadBody)?,
        said: CounterSaid {
            paper: &sender.paper,
            other: &sender.paper_described,
            agreed: sender.agreed,
        },
    })
}

/// What is missing beside the complaint itself.
fn beside(wrong: SaidWrong) -> Vec<EntryFault> {
    let SaidWrong { paper, not_agreed } = wrong;
    let agreed = not_agreed.then_some(EntryFault::NotAgreed);
    paper.map(EntryFault::Paper).into_iter().chain(agreed).collect()
}
