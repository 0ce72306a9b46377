//! One of the staff proposes that somebody acts for a person.

use axum::response::Response;
use serde::Deserialize;
use sothon_app::account_change::NumberFault;
use sothon_app::authorisation::{UseCase, authorise};
use sothon_app::delegate::{self, NewLeave, ProposalFault, Proposed, Terms};
use sothon_domain::delegate::TypedDecision;
use sothon_domain::effects::today;
use sothon_web::pages::delegates_new::TypedDelegate;
use sothon_web::pages::staff_account_new::AccountNumberError;
use sothon_web::pages::staff_delegate_new::{
    self, ProposalError, StaffDelegateNewView, TypedTerms,
};
use uuid::Uuid;

use crate::error_page::Failure;
use crate::form::{CheckedStaffForm, new_key};
use crate::handlers::my_pension::delegates::error;
use crate::page;
use crate::staff_visitor::StaffVisitor;

/// The fields of both forms.
#[derive(Deserialize, Default)]
pub(crate) struct Fields {
    #[serde(default)]
    key: Uuid,
    #[serde(default)]
    member_number: String,
    #[serde(default)]
    other_number: String,
    #[serde(default)]
    other_name: String,
    #[serde(default)]
    scope: String,
    #[serde(default)]
    months: String,
    #[serde(default)]
    paper: String,
    #[serde(default)]
    other_paper: String,
    #[serde(default)]
    number: String,
    #[serde(default)]
    body: String,
    #[serde(default)]
    decided_on: String,
    #[serde(default)]
    ends_on: String,
}

impl Fields {
    fn decision(&self) -> TypedDecision {
        TypedDecision {
            number: self.number.clone(),
            body: self.body.clone(),
            decided_on: self.decided_on.clone(),
            ends_on: self.ends_on.clone(),
        }
    }
}

/// `GET /staff/delegates/new`
pub(crate) async fn counter(visitor: StaffVisitor) -> Result<Response, Failure> {
    authorise(&visitor.actor(), UseCase::ProposeDelegate)?;
    Ok(empty(&visitor, false))
}

/// `GET /staff/delegates/guardian`
pub(crate) async fn guardian(visitor: StaffVisitor) -> Result<Response, Failure> {
    authorise(&visitor.actor(), UseCase::ProposeGuardian)?;
    Ok(empty(&visitor, true))
}

fn empty(visitor: &StaffVisitor, guardian: bool) -> Response {
    let app = &visitor.portal.app;
    let TypedDelegate { scope, months, .. } = TypedDelegate::default();
    let key = new_key(app);
    answer(visitor, guardian, Fields { key, scope, months, ..Fields::default() }, Vec::new())
}

fn answer(
    visitor: &StaffVisitor,
    guardian: bool,
    fields: Fields,
    errors: Vec<ProposalError>,
) -> Response {
    let decision = fields.decision();
    let Fields { key, member_number, other_number, other_name, scope, months, .. } = fields;
    let view = StaffDelegateNewView {
        member_number,
        other: TypedDelegate { member_number: other_number, name: other_name, scope, months },
        terms: match guardian {
            true => TypedTerms::Guardian(decision),
            false => TypedTerms::Counter { paper: fields.paper, other_paper: fields.other_paper },
        },
        errors,
        today: today(visitor.portal.app.clock.as_ref()),
        key: key.to_string(),
    };
    page::html(staff_delegate_new::render(&view, &page::staff_frame(visitor)))
}

/// `POST /staff/delegates/new`
pub(crate) async fn send_counter(sent: CheckedStaffForm<Fields>) -> Result<Response, Failure> {
    send(sent, false).await
}

/// `POST /staff/delegates/guardian`
pub(crate) async fn send_guardian(sent: CheckedStaffForm<Fields>) -> Result<Response, Failure> {
    send(sent, true).await
}

async fn send(sent: CheckedStaffForm<Fields>, guardian: bool) -> Result<Response, Failure> {
    let (visitor, fields) = (sent.visitor, sent.fields);
    let decision = fields.decision();
    let leave = NewLeave {
        member_number: &fields.member_number,
        other_number: &fields.other_number,
        other_name: &fields.other_name,
        scope: &fields.scope,
        terms: match guardian {
            true => Terms::Guardian(&decision),
            false => Terms::Counter {
                months: &fields.months,
                paper: &fields.paper,
                other_paper: &fields.other_paper,
            },
        },
        key: fields.key,
    };
    let errors = match delegate::propose(&visitor.portal.app, &visitor.actor(), &leave).await? {
        Proposed::Waits(id) => {
            return Ok(visitor.to(&format!("/staff/delegates/{id}")));
        }
        Proposed::Wrong(faults) => faults.into_iter().map(fault).collect(),
        Proposed::AnotherWaits => vec![ProposalError::AnotherWaits],
    };
    Ok(answer(&visitor, guardian, fields, errors))
}

fn fault(fault: ProposalFault) -> ProposalError {
    match fault {
        ProposalFault::Member(NumberFault::Malformed) => {
            ProposalError::Member(AccountNumberError::Malformed)
        }
        ProposalFault::Member(NumberFault::Unknown) => {
            ProposalError::Member(AccountNumberError::Unknown)
        }
        ProposalFault::Delegate(fault) => ProposalError::Delegate(error(fault)),
        ProposalFault::Paper(fault) => ProposalError::Paper(fault),
        ProposalFault::Decision(fault) => ProposalError::Decision(fault),
    }
}
