//! *Not right?* at a counter: which fact is wrong, what it really is, and what that would change, read to the person.

use axum::extract::Path;
use axum::response::Response;
use sothon_app::authorisation::authorise;
use sothon_app::case::counter::{self, CounterDispute, CounterSubmission, CounterSubmitted};
use sothon_app::case::{Noted, Said, Submitted};
use sothon_domain::casework::CaseKind;
use sothon_domain::flow::Fault;
use sothon_domain::pension::Datum;
use sothon_domain::person::PersonId;
use sothon_web::pages::not_right::{self as form_page, NotRightTyped, NotRightView};
use sothon_web::pages::not_right_check::{self as check_page, NotRightCheckView};
use sothon_web::pages::papers_so_far::GiveAt;
use sothon_web::pages::report_check::CounterCheck;
use sothon_web::pages::staff_person_report_received as received_page;

use super::check::{self, corrected, typed};
use super::{USE_CASE, back, way};
use crate::error_page::Failure;
use crate::form::{CheckedStaffForm, new_key};
use crate::handlers::draft_papers::given;
use crate::handlers::not_right::ask::{Fields, said};
use crate::handlers::report::kept;
use crate::page;
use crate::path::named;
use crate::staff_visitor::StaffVisitor;

/// `GET /staff/people/{id}/not-right/{datum}`
pub(crate) async fn show(
    Path((id, datum)): Path<(String, String)>,
    visitor: StaffVisitor,
) -> Result<Response, Failure> {
    let (id, datum) = of(&visitor, &id, &datum)?;
    form(&visitor, (id, datum), None, (None, None)).await
}

/// Who the address names and which fact, for whoever may enter cases at all.
fn of(visitor: &StaffVisitor, id: &str, datum: &str) -> Result<(PersonId, Datum), Failure> {
    authorise(&visitor.actor(), USE_CASE)?;
    Ok((named(id)?, named(datum)?))
}

/// The form with what was typed, or else with the draft.
async fn form(
    visitor: &StaffVisitor,
    (id, datum): (PersonId, Datum),
    fields: Option<Fields>,
    (value_fault, words_fault): (Option<Fault>, Option<Fault>),
) -> Result<Response, Failure> {
    let app = &visitor.portal.app;
    let Ok(found) = counter::dispute(app, &visitor.actor(), id, datum).await? else {
        return Ok(back(visitor, id));
    };
    let CounterDispute { name, seen, .. } = found;
    let fields = fields.unwrap_or_else(|| said(datum, &seen, visitor.words()));
    let Fields { value, months, text } = fields;
    let view = NotRightView {
        way: way(visitor, id, &name),
        datum,
        held: seen.held,
        takes_value: seen.takes_value,
        open: seen.draft.open,
        kept: kept(app, seen.draft.kept),
        typed: NotRightTyped { value, months, text },
        value_fault,
        words_fault,
    };
    Ok(page::html(form_page::render(&view, &page::staff_frame(visitor))))
}

/// `POST /staff/people/{id}/not-right/{datum}`
pub(crate) async fn send(
    Path((id, datum)): Path<(String, String)>,
    sent: CheckedStaffForm<Fields>,
) -> Result<Response, Failure> {
    let (visitor, fields) = (sent.visitor, sent.fields);
    let (id, datum) = of(&visitor, &id, &datum)?;
    let value = fields.typed(datum);
    let typed = Said { value: &value, words: &fields.text };
    let (app, actor) = (&visitor.portal.app, visitor.actor());
    let Ok(noted) = counter::say(app, &actor, id, datum, typed).await? else {
        return Ok(back(&visitor, id));
    };
    match noted {
        Noted::Kept => Ok(visitor.to(&format!("{}/check", path(id, datum)))),
        Noted::AlreadyOpen(_) => Ok(visitor.to(&path(id, datum))),
        Noted::Refused { value, words } => {
            form(&visitor, (id, datum), Some(fields), (value, words)).await
        }
    }
}

/// The path of the form, which hangs on no name.
fn path(id: PersonId, datum: Datum) -> String {
    super::path(id).not_right(datum)
}

/// `GET /staff/people/{id}/not-right/{datum}/check`; leads to the form while nothing is said.
pub(crate) async fn check(
    Path((id, datum)): Path<(String, String)>,
    visitor: StaffVisitor,
) -> Result<Response, Failure> {
    let about = of(&visitor, &id, &datum)?;
    check_form(&visitor, about, CounterCheck::default(), false).await
}

async fn check_form(
    visitor: &StaffVisitor,
    (id, datum): (PersonId, Datum),
    at_counter: CounterCheck,
    changed: bool,
) -> Result<Response, Failure> {
    let app = &visitor.portal.app;
    let Ok(found) = counter::dispute(app, &visitor.actor(), id, datum).await? else {
        return Ok(back(visitor, id));
    };
    let CounterDispute { name, seen, papers } = found;
    if seen.draft.open.is_some() || seen.draft.next.is_some() {
        return Ok(visitor.to(&path(id, datum)));
    }
    let at = |_| GiveAt::Counter(id.to_string());
    let kind = CaseKind::Correction(datum);
    let view = NotRightCheckView {
        way: way(visitor, id, &name),
        datum,
        held: seen.held,
        value: seen.value,
        words: seen.words,
        effect: seen.effect,
        papers: given(papers, (kind, &seen.draft), at, visitor.language),
        kept: kept(app, seen.draft.kept),
        key: new_key(app).to_string(),
        shown: seen.draft.shown.to_string(),
        changed,
        counter: Some(at_counter),
    };
    Ok(page::html(check_page::render(&view, &page::staff_frame(visitor))))
}

/// `POST /staff/people/{id}/not-right/{datum}/check`
pub(crate) async fn submit(
    Path((id, datum)): Path<(String, String)>,
    sent: CheckedStaffForm<check::Fields>,
) -> Result<Response, Failure> {
    let (visitor, fields) = (sent.visitor, sent.fields);
    let (person, datum) = of(&visitor, &id, &datum)?;
    let kind = CaseKind::Correction(datum);
    let (key, shown, said) = (fields.key, &fields.shown, fields.said());
    let submission = CounterSubmission { person, kind, key, shown, said };
    let about = (person, datum);
    match counter::submit(&visitor.portal.app, &visitor.actor(), &submission).await? {
        CounterSubmitted::Sent(Submitted::Received(reference)) => {
            Ok(visitor.to(&received_page::path(&person.to_string(), reference)))
        }
        CounterSubmitted::Sent(
            Submitted::Missing(_) | Submitted::AlreadyOpen(_) | Submitted::Stopped,
        ) => Ok(visitor.to(&path(person, datum))),
        CounterSubmitted::Sent(Submitted::Changed) => {
            check_form(&visitor, about, typed(fields), true).await
        }
        CounterSubmitted::Wrong(wrong) => {
            check_form(&visitor, about, corrected(fields, wrong), false).await
        }
        CounterSubmitted::Closed(_) => Ok(back(&visitor, person)),
    }
}
