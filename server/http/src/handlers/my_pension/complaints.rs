//! A person complains in her own name; what was typed survives the end of the session.

use axum::extract::Path;
use axum::response::Response;
use sothon_app::complaint::{self, Sent, offices};
use sothon_app::{AppError, claimant, my_pension, session};
use sothon_domain::complaint::{ComplaintFault, TypedComplaint};
use sothon_web::Frame;
use sothon_web::pages::my_complaints::{self as page_of, MyComplaintsView};
use uuid::Uuid;

use crate::error_page::Failure;
use crate::form::{CheckedForm, new_key, parse};
use crate::handlers::complain::{self, Fields};
use crate::page;
use crate::path::named;
use crate::visitor::Visitor;

/// `GET /my-pension/complaints`
pub(crate) async fn show(visitor: Visitor) -> Result<Response, Failure> {
    let (app, actor) = (&visitor.portal.app, visitor.actor());
    let typed = match session::read_kept_form(app, &actor, &visitor.path).await? {
        Some(raw) => parse::<Fields>(&raw)?.typed,
        None => TypedComplaint::default(),
    };
    let key = new_key(app);
    answer(&visitor, (typed, Vec::new(), key)).await
}

async fn answer(
    visitor: &Visitor,
    typed: (TypedComplaint, Vec<ComplaintFault>, Uuid),
) -> Result<Response, Failure> {
    let app = &visitor.portal.app;
    let offices = offices(app).await?;
    let mine = complaint::mine(app, &visitor.actor()).await?;
    let seen = |one| complain::seen(one, &offices, visitor.language);
    let sent = mine.into_iter().map(seen).collect();
    let view = MyComplaintsView { form: complain::form(visitor, typed).await?, sent };
    Ok(page::html(page_of::render(&view, &frame(visitor).await?)))
}

/// `POST /my-pension/complaints`
pub(crate) async fn send(sent: CheckedForm<Fields>) -> Result<Response, Failure> {
    let (visitor, Fields { key, typed }) = (sent.visitor, sent.fields);
    let (app, actor) = (&visitor.portal.app, visitor.actor());
    if let Some(person) = visitor.expired() {
        session::keep_form(app, person, &visitor.path, &sent.raw).await?;
        return Err(Failure::SignInNeeded);
    }
    match complaint::send(app, &actor, &typed, key).await? {
        Sent::Received { redirect } => {
            session::forget_kept_form(app, &actor, &visitor.path).await?;
            Ok(visitor.to(&redirect))
        }
        Sent::Wrong(faults) => answer(&visitor, (typed, faults, key)).await,
    }
}

/// `GET /my-pension/complaints/{reference}`
pub(crate) async fn one(
    Path(reference): Path<String>,
    visitor: Visitor,
) -> Result<Response, Failure> {
    let reference = named(&reference)?;
    let app = &visitor.portal.app;
    let mine = complaint::one(app, &visitor.actor(), reference).await?;
    let seen = complain::seen(mine, &offices(app).await?, visitor.language);
    Ok(page::html(page_of::render_one(&seen, &frame(&visitor).await?)))
}

/// The frame with her name, which a claimant has too.
async fn frame(visitor: &Visitor) -> Result<Frame, Failure> {
    let (app, actor) = (&visitor.portal.app, visitor.actor());
    let name = match my_pension::name(app, &actor).await {
        Err(AppError::NotFound) => claimant::mine(app, &actor).await?.name,
        name => name?,
    };
    Ok(page::frame_of(visitor, &name))
}
