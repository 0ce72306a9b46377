//! All answers are read to the person at a counter; sending them makes a case of them, exactly once.

use axum::extract::Path;
use axum::response::Response;
use serde::Deserialize;
use sothon_app::case::counter::{
    self, CounterSaid, CounterSubmission, CounterSubmitted, SaidWrong,
};
use sothon_app::case::{Shown, Submitted};
use sothon_domain::casework::CaseKind;
use sothon_domain::person::PersonId;
use sothon_web::pages::report_check::{self, CounterCheck, ReportCheckView};
use sothon_web::pages::staff_person_report_received as received_page;
use uuid::Uuid;

use super::{back, draft_of, of};
use crate::error_page::Failure;
use crate::form::CheckedStaffForm;
use crate::handlers::report::{check, next_path};
use crate::page;
use crate::staff_visitor::StaffVisitor;

/// The fields of the form.
#[derive(Deserialize)]
pub(crate) struct Fields {
    pub(super) key: Uuid,
    #[serde(default)]
    pub(super) shown: Shown,
    #[serde(default)]
    paper: String,
    #[serde(default)]
    other: String,
    #[serde(default)]
    agreed: String,
}

impl Fields {
    /// What the member of staff says beside.
    pub(super) fn said(&self) -> CounterSaid<'_> {
        CounterSaid { paper: &self.paper, other: &self.other, agreed: self.agreed == "yes" }
    }
}

/// `GET /staff/people/{id}/report/{kind}/check`; leads to a question that still has no answer.
pub(crate) async fn show(
    Path((id, kind)): Path<(String, String)>,
    visitor: StaffVisitor,
) -> Result<Response, Failure> {
    let (id, kind) = of(&visitor, &id, &kind)?;
    form(&visitor, id, kind, CounterCheck::default(), false).await
}

async fn form(
    visitor: &StaffVisitor,
    id: PersonId,
    kind: CaseKind,
    counter: CounterCheck,
    changed: bool,
) -> Result<Response, Failure> {
    let Ok((way, draft, papers)) = draft_of(visitor, id, kind).await? else {
        return Ok(back(visitor, id));
    };
    if draft.open.is_some() {
        return Ok(visitor.to(&way.overview(kind)));
    }
    if draft.next.is_some() {
        return Ok(visitor.to(&next_path(&way, kind, draft.next)));
    }
    let view = check::view(&visitor.portal.app, way, (kind, papers), &draft, visitor.words());
    let view = ReportCheckView { changed, counter: Some(counter), ..view };
    Ok(page::html(report_check::render(&view, &page::staff_frame(visitor))))
}

/// `POST /staff/people/{id}/report/{kind}/check`
pub(crate) async fn send(
    Path((id, kind)): Path<(String, String)>,
    sent: CheckedStaffForm<Fields>,
) -> Result<Response, Failure> {
    let (visitor, fields) = (sent.visitor, sent.fields);
    let (person, kind) = of(&visitor, &id, &kind)?;
    let (app, actor) = (&visitor.portal.app, visitor.actor());
    let (key, shown, said) = (fields.key, &fields.shown, fields.said());
    let submission = CounterSubmission { person, kind, key, shown, said };
    match counter::submit(app, &actor, &submission).await? {
        CounterSubmitted::Sent(Submitted::Received(reference)) => {
            Ok(visitor.to(&received_page::path(&person.to_string(), reference)))
        }
        CounterSubmitted::Sent(Submitted::Missing(step)) => {
            Ok(match draft_of(&visitor, person, kind).await? {
                Ok((way, ..)) => visitor.to(&next_path(&way, kind, Some(step))),
                Err(_) => back(&visitor, person),
            })
        }
        // The form leads on to the case that is open.
        CounterSubmitted::Sent(Submitted::AlreadyOpen(_) | Submitted::Stopped) => {
            form(&visitor, person, kind, CounterCheck::default(), false).await
        }
        CounterSubmitted::Sent(Submitted::Changed) => {
            form(&visitor, person, kind, typed(fields), true).await
        }
        CounterSubmitted::Wrong(wrong) => {
            form(&visitor, person, kind, corrected(fields, wrong), false).await
        }
        CounterSubmitted::Closed(_) => Ok(back(&visitor, person)),
    }
}

/// What was typed, with what won't do of it.
pub(super) fn corrected(fields: Fields, wrong: SaidWrong) -> CounterCheck {
    let SaidWrong { paper, not_agreed } = wrong;
    CounterCheck { fault: paper, not_agreed, ..typed(fields) }
}

/// What was typed, to be looked at again. That she agreed is said anew, for it was said of what was shown before.
pub(super) fn typed(fields: Fields) -> CounterCheck {
    let paper = [fields.paper, fields.other];
    CounterCheck { paper, fault: None, agreed: false, not_agreed: false }
}
