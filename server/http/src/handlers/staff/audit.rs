//! An auditor searches the trail. What she looks for stands in no address.

use axum::response::Response;
use serde::Deserialize;
use sothon_app::audit::{self, Found, PAGE, Said, Seal, SealedTo};
use sothon_domain::audit_search::TypedSearch;
use sothon_web::pages::staff_audit::{self, AuditLine, AuditSaid, AuditSeal, StaffAuditView};

use crate::error_page::Failure;
use crate::form::CheckedStaffForm;
use crate::page;
use crate::staff_visitor::StaffVisitor;

/// The fields of both forms.
#[derive(Deserialize)]
pub(crate) struct Fields {
    #[serde(default)]
    act: String,
    #[serde(default)]
    actor: String,
    #[serde(default)]
    about: String,
    #[serde(default)]
    from: String,
    #[serde(default)]
    until: String,
    /// The number of the last row that was seen.
    before: Option<i64>,
}

/// `GET /staff/audit`: the empty form.
pub(crate) async fn show(visitor: StaffVisitor) -> Result<Response, Failure> {
    let sealed = audit::state(&visitor.portal.app, &visitor.actor()).await?.map(sealed);
    Ok(answer(&visitor, &StaffAuditView { sealed, ..StaffAuditView::default() }))
}

fn answer(visitor: &StaffVisitor, view: &StaffAuditView) -> Response {
    page::html(staff_audit::render(view, &page::staff_frame(visitor)))
}

/// `POST /staff/audit`: the same page with what was found.
pub(crate) async fn search(sent: CheckedStaffForm<Fields>) -> Result<Response, Failure> {
    let (visitor, fields) = (sent.visitor, sent.fields);
    let Fields { act, actor, about, from, until, before } = fields;
    let typed = TypedSearch { act, actor, about, from, until };
    let (app, auditor) = (&visitor.portal.app, visitor.actor());
    let view = match audit::search(app, &auditor, &typed, before).await? {
        Ok(trail) => {
            let full = i64::try_from(trail.rows.len()).is_ok_and(|count| count == PAGE);
            let older = trail.rows.last().filter(|_| full).map(|row| row.id);
            let rows = Some(trail.rows.into_iter().map(line).collect());
            let sealed = trail.sealed.map(sealed);
            StaffAuditView { typed, rows, older, sealed, ..StaffAuditView::default() }
        }
        Err(errors) => {
            let sealed = audit::state(app, &auditor).await?.map(sealed);
            StaffAuditView { typed, errors, sealed, ..StaffAuditView::default() }
        }
    };
    Ok(answer(&visitor, &view))
}

fn sealed(to: SealedTo) -> (i64, time::OffsetDateTime) {
    (to.batch, to.at)
}

fn line(row: Found) -> AuditLine {
    AuditLine {
        at: row.at,
        actor: row.actor,
        act: row.act,
        subject: row.subject,
        detail: row.detail.into_iter().map(|(key, value)| (key, said(value))).collect(),
        seal: match row.seal {
            Seal::Sealed => AuditSeal::Sealed,
            Seal::Waits => AuditSeal::Waits,
            Seal::Broken => AuditSeal::Broken,
        },
    }
}

fn said(value: Said) -> AuditSaid {
    match value {
        Said::Nothing => AuditSaid::Nothing,
        Said::Flag(flag) => AuditSaid::Flag(flag),
        Said::Text(text) => AuditSaid::Text(text),
    }
}
