//! First activation from home: three answers, then the page for the code, as in sign-in.

pub(crate) mod branch;
pub(crate) mod slip;

use axum::http::header::SET_COOKIE;
use axum::response::{AppendHeaders, IntoResponse, Redirect, Response};
use serde::Deserialize;
use sothon_app::activation::{Proved, prove};
use sothon_domain::activation::{ClaimFault, Claimed, TypedClaim};
use sothon_domain::effects::today;
use sothon_web::pages::activation::{self as page_of, ActivationError, ActivationView};

use crate::cookies::Challenge;
use crate::error_page::Failure;
use crate::form::CheckedForm;
use crate::page;
use crate::visitor::Visitor;

/// The fields of the form.
#[derive(Deserialize)]
pub(crate) struct Fields {
    #[serde(default)]
    member_number: String,
    #[serde(default)]
    national_id: String,
    #[serde(default)]
    born: String,
}

/// `GET /activate`
pub(crate) async fn show(mut visitor: Visitor) -> Response {
    let cookie = page::ensure_visit(&mut visitor);
    (cookie, form(&visitor, &ActivationView::default())).into_response()
}

fn form(visitor: &Visitor, view: &ActivationView) -> Response {
    page::html(page_of::render(view, &page::frame(visitor)))
}

/// `POST /activate`
pub(crate) async fn send(sent: CheckedForm<Fields>) -> Result<Response, Failure> {
    let (visitor, Fields { member_number, national_id, born }) = (sent.visitor, sent.fields);
    let (app, browser) = (&visitor.portal.app, visitor.token.as_deref().unwrap_or_default());
    let typed =
        TypedClaim { member_number: &member_number, national_id: &national_id, born: &born };
    let errors = match Claimed::read(typed, today(app.clock.as_ref())) {
        Err(faults) => faults.into_iter().map(error).collect(),
        Ok(claimed) => {
            match prove(app, &visitor.actor(), browser, &claimed, visitor.language).await? {
                Proved::Sent(challenge) => {
                    let member_number = claimed.number.to_string();
                    let challenge = Challenge { id: challenge.0, member_number };
                    let cookie = challenge.cookie(visitor.portal.is_secure());
                    let headers = AppendHeaders([(SET_COOKIE, page::header(&cookie))]);
                    let code = Redirect::to(&visitor.address("/sign-in/code"));
                    return Ok((headers, code).into_response());
                }
                Proved::OnlyABranchHelps => {
                    let branch = Redirect::to(&visitor.address("/activate/branch?refused"));
                    return Ok(branch.into_response());
                }
                Proved::NotConfirmed { left } => vec![ActivationError::NotConfirmed { left }],
                Proved::Wait(wait) => {
                    let seconds = u32::try_from(wait.whole_seconds().max(1)).unwrap_or(u32::MAX);
                    vec![ActivationError::Wait { seconds }]
                }
            }
        }
    };
    Ok(form(&visitor, &ActivationView { member_number, national_id, born, errors }))
}

fn error(fault: ClaimFault) -> ActivationError {
    match fault {
        ClaimFault::NumberMissing => ActivationError::NumberMissing,
        ClaimFault::NumberMalformed => ActivationError::NumberMalformed,
        ClaimFault::NationalIdMissing => ActivationError::NationalIdMissing,
        ClaimFault::NationalIdMalformed => ActivationError::NationalIdMalformed,
        ClaimFault::BornMissing => ActivationError::BornMissing,
        ClaimFault::BornMalformed => ActivationError::BornMalformed,
    }
}
