//! The messages that a demo has sent, and a way to send one back.

use axum::response::{IntoResponse, Response};
use serde::Deserialize;
use sothon_app::port::SentMessage;
use sothon_app::reply::{self, DEMO, Received};
use sothon_domain::person::Phone;
use sothon_web::pages::demo_messages::{self, DemoMessagesView, ShownMessage, TypedReply};
use uuid::Uuid;

use crate::error_page::Failure;
use crate::form::{CheckedForm, new_key};
use crate::page;
use crate::visitor::Visitor;

/// The fields of the form.
#[derive(Deserialize)]
pub(crate) struct Fields {
    #[serde(default)]
    number: String,
    #[serde(default)]
    text: String,
    key: Uuid,
}

/// `GET /demo/messages`
pub(crate) async fn show(mut visitor: Visitor) -> Result<Response, Failure> {
    let cookie = page::ensure_visit(&mut visitor);
    let app = &visitor.portal.app;
    let key = new_key(app);
    Ok((cookie, answer(&visitor, TypedReply::default(), false, key)?).into_response())
}

/// `POST /demo/messages`: a text message from this number. The form sent twice is one message.
pub(crate) async fn send(sent: CheckedForm<Fields>) -> Result<Response, Failure> {
    let (visitor, fields) = (sent.visitor, sent.fields);
    visitor.portal.demo.as_ref().ok_or(Failure::NotFound)?;
    let Ok(from) = fields.number.parse::<Phone>() else {
        let typed = TypedReply { number: fields.number, text: fields.text };
        return answer(&visitor, typed, true, fields.key);
    };
    let message = Received { gateway: DEMO, id: fields.key.to_string(), from, text: fields.text };
    reply::receive(&visitor.portal.app, &message).await?;
    Ok(visitor.to("/demo/messages"))
}

fn answer(
    visitor: &Visitor,
    typed: TypedReply,
    not_a_number: bool,
    key: Uuid,
) -> Result<Response, Failure> {
    let outbox = visitor.portal.demo.as_ref().ok_or(Failure::NotFound)?;
    let shown = |sent: SentMessage| ShownMessage { to: sent.to, text: sent.text, at: sent.at };
    let view = DemoMessagesView {
        messages: outbox.latest().into_iter().map(shown).collect(),
        reply_number: visitor.portal.app.settings.reply_number.clone().unwrap_or_default(),
        typed,
        not_a_number,
        key: key.to_string(),
    };
    Ok(page::html(demo_messages::render(&view, &page::frame(visitor))))
}
