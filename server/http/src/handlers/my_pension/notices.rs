//! Where notices go: the registered phone, and a mailbox if the person names one.

use axum::extract::RawQuery;
use axum::response::Response;
use serde::Deserialize;
use sothon_app::authorisation::{UseCase, authorise};
use sothon_app::notices::{self, EmailSet, SetEmail};
use sothon_domain::message_choices::{MessageChoices, MessageTongue, Naming, Reminders};
use sothon_domain::message_form::{FormChannel, MessageForm};
use sothon_web::pages::notices::{self as page_of, NoticesView};
use uuid::Uuid;

use crate::error_page::Failure;
use crate::form::{CheckedForm, new_key};
use crate::page;
use crate::visitor::Visitor;

/// The fields of the form.
#[derive(Deserialize)]
pub(crate) struct Fields {
    #[serde(default)]
    email: String,
    key: Uuid,
}

/// The fields of the form about how messages come.
#[derive(Deserialize)]
pub(crate) struct ChoiceFields {
    #[serde(default)]
    pub(crate) tongue: String,
    #[serde(default)]
    pub(crate) reminders: String,
    #[serde(default)]
    pub(crate) naming: String,
    #[serde(default)]
    pub(crate) form: String,
}

impl ChoiceFields {
    /// What was chosen; [`Failure::BadForm`] where a field holds no choice of the form.
    pub(crate) fn read(&self) -> Result<(MessageChoices, MessageForm), Failure> {
        let tongue = MessageTongue::from_code(&self.tongue).ok_or(Failure::BadForm)?;
        let reminders = Reminders::from_code(&self.reminders).ok_or(Failure::BadForm)?;
        let naming = Naming::from_code(&self.naming).ok_or(Failure::BadForm)?;
        let form = MessageForm::from_code(&self.form).ok_or(Failure::BadForm)?;
        Ok((MessageChoices { tongue, reminders, naming }, form))
    }
}

/// `GET /my-pension/notices`; with `?saved` it says first that what was sent is saved.
pub(crate) async fn show(RawQuery(query): RawQuery, visitor: Visitor) -> Result<Response, Failure> {
    let app = &visitor.portal.app;
    let key = new_key(app);
    form(&visitor, key, query.as_deref() == Some("saved"), None).await
}

/// `POST /my-pension/notices/choices`
pub(crate) async fn choose(sent: CheckedForm<ChoiceFields>) -> Result<Response, Failure> {
    let (visitor, fields) = (sent.visitor, sent.fields);
    let (app, actor) = (&visitor.portal.app, visitor.actor());
    authorise(&actor, UseCase::ChooseMessageForm)?;
    let (choices, form) = fields.read()?;
    notices::set_message_form(app, &actor, form, FormChannel::Web).await?;
    notices::set_message_choices(app, &actor, choices, FormChannel::Web).await?;
    Ok(visitor.to("/my-pension/notices?saved"))
}

/// The page; `refused` is what was typed and is no address.
async fn form(
    visitor: &Visitor,
    key: Uuid,
    saved: bool,
    refused: Option<String>,
) -> Result<Response, Failure> {
    let now = notices::show(&visitor.portal.app, &visitor.actor()).await?;
    let mailbox = now.email.map(|email| email.as_str().to_owned());
    let malformed = refused.is_some();
    let view = NoticesView {
        phone: now.phone,
        typed: refused.or_else(|| mailbox.clone()).unwrap_or_default(),
        mailbox,
        form: now.form,
        choices: now.choices,
        saved,
        malformed,
        key: key.to_string(),
    };
    Ok(page::html(page_of::render(&view, &page::frame_of(visitor, &now.name))))
}

/// `POST /my-pension/notices`
pub(crate) async fn send(sent: CheckedForm<Fields>) -> Result<Response, Failure> {
    let (visitor, fields) = (sent.visitor, sent.fields);
    let typed = SetEmail { email: &fields.email, key: fields.key };
    match notices::set_email(&visitor.portal.app, &visitor.actor(), &typed).await? {
        EmailSet::Done { redirect } => Ok(visitor.to(&redirect)),
        EmailSet::NotAnAddress => form(&visitor, fields.key, false, Some(fields.email)).await,
    }
}
