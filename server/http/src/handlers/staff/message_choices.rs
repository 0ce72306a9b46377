//! Members of staff enter how a person at the counter wants to be written to: the number, her masked name with what
//! she wants now, one press.

use axum::response::Response;
use serde::Deserialize;
use sothon_app::authorisation::{UseCase, authorise};
use sothon_app::notices::{self, ToChoose, Wish};
use sothon_web::pages::staff_account_new::AccountNumberError;
use sothon_web::pages::staff_message_choices::{self as page_of, StaffMessageChoicesView, Stands};

use crate::error_page::Failure;
use crate::form::CheckedStaffForm;
use crate::handlers::my_pension::notices::ChoiceFields;
use crate::page;
use crate::staff_visitor::StaffVisitor;

/// The fields of both forms.
#[derive(Deserialize)]
pub(crate) struct Fields {
    #[serde(default)]
    member_number: String,
    /// Whether she has said what she wants.
    confirmed: Option<String>,
    #[serde(default)]
    tongue: String,
    #[serde(default)]
    reminders: String,
    #[serde(default)]
    naming: String,
    #[serde(default)]
    form: String,
}

/// `GET /staff/message-choices`
pub(crate) async fn ask(visitor: StaffVisitor) -> Result<Response, Failure> {
    authorise(&visitor.actor(), UseCase::EnterMessageChoices)?;
    Ok(answer(&visitor, &StaffMessageChoicesView::default()))
}

/// `POST /staff/message-choices`: shows what she wants now, and keeps what she wants when that is sent.
pub(crate) async fn send(sent: CheckedStaffForm<Fields>) -> Result<Response, Failure> {
    let (visitor, fields) = (sent.visitor, sent.fields);
    let (app, actor, typed) = (&visitor.portal.app, visitor.actor(), fields.member_number);
    authorise(&actor, UseCase::EnterMessageChoices)?;
    let found = match fields.confirmed {
        Some(_) => {
            let (tongue, reminders) = (fields.tongue, fields.reminders);
            let (naming, form) = (fields.naming, fields.form);
            let (choices, form) = ChoiceFields { tongue, reminders, naming, form }.read()?;
            notices::choose_for(app, &actor, &typed, Wish { choices, form }).await?
        }
        None => notices::find_to_choose(app, &actor, &typed).await?,
    };
    let stands = match found {
        ToChoose::Found { name, wish: Wish { choices, form } } => {
            Stands::Found { name: page::masked(&name, visitor.language), choices, form }
        }
        ToChoose::Kept => Stands::Kept,
        ToChoose::Malformed => Stands::Asked(Some(AccountNumberError::Malformed)),
        ToChoose::Unknown => Stands::Asked(Some(AccountNumberError::Unknown)),
    };
    Ok(answer(&visitor, &StaffMessageChoicesView { typed, stands }))
}

fn answer(visitor: &StaffVisitor, view: &StaffMessageChoicesView) -> Response {
    page::html(page_of::render(view, &page::staff_frame(visitor)))
}
