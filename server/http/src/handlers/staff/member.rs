//! An administrator proposes: somebody new, or a change of a member.

use axum::extract::Path;
use axum::response::Response;
use serde::Deserialize;
use sothon_app::authorisation::{UseCase, authorise};
use sothon_app::staff_change::{self, OpenedMember, Proposed, Wanted};
use sothon_domain::effects::legal_date;
use sothon_domain::person::StaffId;
use sothon_domain::staff_change::{Position, TypedMember};
use sothon_web::pages::staff_member::{self, MemberKeys, StaffMemberError, StaffMemberView};
use sothon_web::pages::staff_member_new::{self, StaffMemberNewView};
use uuid::Uuid;

use super::place::branch_line;
use crate::error_page::Failure;
use crate::form::{CheckedStaffForm, new_key};
use crate::page;
use crate::path::named;
use crate::staff_visitor::StaffVisitor;

/// The fields of the forms.
#[derive(Deserialize)]
pub(crate) struct Fields {
    key: Uuid,
    #[serde(default)]
    act: String,
    #[serde(default)]
    address: String,
    #[serde(default)]
    role: String,
    #[serde(default)]
    office: String,
    #[serde(default)]
    commune: String,
    #[serde(default)]
    branch: String,
}

impl Fields {
    fn typed(&self) -> TypedMember {
        TypedMember {
            address: self.address.clone(),
            role: self.role.clone(),
            office: self.office.clone(),
            commune: self.commune.clone(),
            branch: self.branch.clone(),
        }
    }
}

/// `GET /staff/members/new`
pub(crate) async fn ask(visitor: StaffVisitor) -> Result<Response, Failure> {
    authorise(&visitor.actor(), UseCase::ManageStaff)?;
    let key = new_key(&visitor.portal.app).to_string();
    let branches = branches(&visitor).await?;
    let (typed, errors) = (TypedMember::default(), vec![]);
    Ok(asked(&visitor, StaffMemberNewView { key, typed, branches, errors }))
}

/// The open branches: the code that the form sends, and what one reads.
async fn branches(visitor: &StaffVisitor) -> Result<Vec<(String, String)>, Failure> {
    let open = staff_change::branches(&visitor.portal.app, &visitor.actor()).await?;
    Ok(open.into_iter().map(|branch| branch_line(branch, visitor.language)).collect())
}

fn asked(visitor: &StaffVisitor, view: StaffMemberNewView) -> Response {
    page::html(staff_member_new::render(&view, &page::staff_frame(visitor)))
}

/// `POST /staff/members/new`
pub(crate) async fn invite(sent: CheckedStaffForm<Fields>) -> Result<Response, Failure> {
    let (visitor, fields) = (sent.visitor, sent.fields);
    let wanted = Wanted::Invite(fields.typed());
    match propose(&visitor, fields.key, &wanted).await? {
        Ok(proposed) => Ok(proposed),
        Err(errors) => {
            // A form that was not taken keeps its key.
            let (key, typed) = (fields.key.to_string(), fields.typed());
            let branches = branches(&visitor).await?;
            Ok(asked(&visitor, StaffMemberNewView { key, typed, branches, errors }))
        }
    }
}

/// `GET /staff/members/{id}`
pub(crate) async fn show(
    Path(id): Path<String>,
    visitor: StaffVisitor,
) -> Result<Response, Failure> {
    answer(&visitor, named(&id)?, None, vec![]).await
}

/// `POST /staff/members/{id}`
pub(crate) async fn send(
    Path(id): Path<String>,
    sent: CheckedStaffForm<Fields>,
) -> Result<Response, Failure> {
    let (visitor, fields) = (sent.visitor, sent.fields);
    authorise(&visitor.actor(), UseCase::ManageStaff)?;
    let member = named(&id)?;
    let (wanted, typed) = match fields.act.as_str() {
        "move" => (Wanted::Move(member, fields.typed()), Some(fields.typed())),
        "reset" => (Wanted::Reset(member), None),
        "close" => (Wanted::Close(member), None),
        _ => return Err(Failure::BadForm),
    };
    match propose(&visitor, fields.key, &wanted).await? {
        Ok(proposed) => Ok(proposed),
        Err(errors) => answer(&visitor, member, typed, errors).await,
    }
}

/// Proposes; the inner error says why it was not taken.
async fn propose(
    visitor: &StaffVisitor,
    key: Uuid,
    wanted: &Wanted,
) -> Result<Result<Response, Vec<StaffMemberError>>, Failure> {
    let (app, actor) = (&visitor.portal.app, visitor.actor());
    Ok(match staff_change::propose(app, &actor, key, wanted).await? {
        Proposed::Waits(id) => {
            let path = format!("/staff/changes/{id}");
            Ok(visitor.to(&path))
        }
        Proposed::Wrong(faults) => {
            let faults = faults.into_iter();
            Err(faults.map(|(field, fault)| StaffMemberError::Field(field, fault)).collect())
        }
        Proposed::Refused(refused) => Err(vec![StaffMemberError::Refused(refused)]),
        Proposed::AnotherWaits => Err(vec![StaffMemberError::AnotherWaits]),
        Proposed::HasLeft => Err(vec![StaffMemberError::HasLeft]),
    })
}

/// The member's page, with what was chosen for her role and office, if anything was.
async fn answer(
    visitor: &StaffVisitor,
    id: StaffId,
    typed: Option<TypedMember>,
    errors: Vec<StaffMemberError>,
) -> Result<Response, Failure> {
    let app = &visitor.portal.app;
    let opened = staff_change::member(app, &visitor.actor(), id).await?;
    let OpenedMember { listed, waits, copied_at } = opened;
    let position = Position { role: listed.member.role, office: listed.member.office };
    let key = || new_key(&visitor.portal.app).to_string();
    let view = StaffMemberView {
        id: id.to_string(),
        address: listed.email,
        typed: typed.unwrap_or_else(|| TypedMember::of(&position)),
        position,
        branches: branches(visitor).await?,
        standing: listed.standing,
        copied_on: copied_at.map(legal_date),
        waits: waits.map(|change| change.to_string()),
        keys: MemberKeys { move_to: key(), reset: key(), close: key() },
        errors,
    };
    Ok(page::html(staff_member::render(&view, &page::staff_frame(visitor))))
}
