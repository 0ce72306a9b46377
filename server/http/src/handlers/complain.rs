//! Anybody complains without a name, and reads the answer with the number and the code that were shown once.

use axum::Extension;
use axum::response::{IntoResponse, Response};
use serde::Deserialize;
use sothon_app::complaint::{
    self, Asked, Mine, Office, Opened, Received, SentUnnamed, Status, offices,
};
use sothon_domain::complaint::{About, ComplaintFault, TypedComplaint};
use sothon_locales::Language;
use sothon_web::pages::complain::{
    self as page_of, AskAnswerError, AskAnswerView, ComplainView, ComplainedView,
};
use sothon_web::pages::complaint_parts::{
    AboutSeen, ComplaintForm, ComplaintSeen, ComplaintStatus,
};
use uuid::Uuid;

use crate::address_limit::Counted;
use crate::error_page::Failure;
use crate::form::{CheckedForm, new_key};
use crate::page;
use crate::visitor::Visitor;

/// The fields of the form.
#[derive(Deserialize)]
pub(crate) struct Fields {
    pub(crate) key: Uuid,
    #[serde(flatten)]
    pub(crate) typed: TypedComplaint,
}

/// The fields of the form that asks for the answer.
#[derive(Deserialize)]
pub(crate) struct AskFields {
    #[serde(default)]
    reference: String,
    #[serde(default)]
    secret: String,
}

/// `GET /complain`
pub(crate) async fn show(mut visitor: Visitor) -> Result<Response, Failure> {
    let cookie = page::ensure_visit(&mut visitor);
    let key = new_key(&visitor.portal.app);
    let empty = (TypedComplaint::default(), Vec::new(), key);
    Ok((cookie, answer(&visitor, empty, false).await?).into_response())
}

/// The form, empty or as it was typed.
async fn answer(
    visitor: &Visitor,
    typed: (TypedComplaint, Vec<ComplaintFault>, Uuid),
    too_many: bool,
) -> Result<Response, Failure> {
    let view = ComplainView { form: form(visitor, typed).await?, too_many };
    Ok(page::html(page_of::render(&view, &page::frame(visitor))))
}

/// What the form shows, here and on a person's own page.
pub(crate) async fn form(
    visitor: &Visitor,
    (typed, faults, key): (TypedComplaint, Vec<ComplaintFault>, Uuid),
) -> Result<ComplaintForm, Failure> {
    let offices = offices(&visitor.portal.app).await?;
    let line = |office: Office| (office.code.clone(), named(&office, visitor.language));
    let offices = offices.into_iter().map(line).collect();
    Ok(ComplaintForm { typed, faults, offices, key: key.to_string() })
}

/// The name of a branch in the language of the page.
pub(crate) fn named(office: &Office, language: Language) -> String {
    match language {
        Language::Khmer => office.khmer.clone(),
        Language::English => office.latin.clone(),
    }
}

/// `POST /complain`: the answer is the page with the number and the code, this once; sent again it is the same.
pub(crate) async fn send(
    address: Option<Extension<Counted>>,
    sent: CheckedForm<Fields>,
) -> Result<Response, Failure> {
    let (visitor, Fields { key, typed }) = (sent.visitor, sent.fields);
    let address = address.map(|Extension(Counted(address))| address);
    let sending = SentUnnamed { typed: &typed, address: address.as_deref(), key };
    match complaint::send_unnamed(&visitor.portal.app, &sending).await? {
        Received::Opens(reference, secret) => {
            let view =
                ComplainedView { reference: reference.to_string(), secret: secret.in_groups() };
            Ok(page::html(page_of::render_sent(&view, &page::frame(&visitor))))
        }
        Received::Wrong(faults) => answer(&visitor, (typed, faults, key), false).await,
        Received::TooMany => answer(&visitor, (typed, Vec::new(), key), true).await,
    }
}

/// `GET /complain/answer`
pub(crate) async fn ask(mut visitor: Visitor) -> Response {
    let cookie = page::ensure_visit(&mut visitor);
    let view = AskAnswerView::default();
    (cookie, page::html(page_of::render_ask(&view, &page::frame(&visitor)))).into_response()
}

/// `POST /complain/answer`: the complaint, or the same page for whatever did not open one.
pub(crate) async fn read(sent: CheckedForm<AskFields>) -> Result<Response, Failure> {
    let (visitor, AskFields { reference, secret }) = (sent.visitor, sent.fields);
    let asked = Asked { reference: &reference, secret: &secret };
    let error = match complaint::read(&visitor.portal.app, &asked).await? {
        Opened::Complaint(found) => {
            let offices = offices(&visitor.portal.app).await?;
            let seen = seen(*found, &offices, visitor.language);
            return Ok(page::html(page_of::render_opened(&seen, &page::frame(&visitor))));
        }
        Opened::Unknown => AskAnswerError::Unknown,
        Opened::TooOften => AskAnswerError::TooOften,
    };
    let view = AskAnswerView { reference, error: Some(error) };
    Ok(page::html(page_of::render_ask(&view, &page::frame(&visitor))))
}

/// A complaint as its sender's page shows it.
pub(crate) fn seen(mine: Mine, offices: &[Office], language: Language) -> ComplaintSeen {
    ComplaintSeen {
        reference: mine.reference.to_string(),
        topic: mine.topic,
        about: about(&mine.about, offices, language),
        words: mine.words,
        sent_on: mine.sent_on,
        status: match mine.status {
            Status::Waits { read, promise, until, late } => {
                ComplaintStatus::Waits { read, promise, until, late }
            }
            Status::Answered { words, given_on } => ComplaintStatus::Answered { words, given_on },
        },
    }
}

/// The office by its name; a branch that has closed since by its code.
pub(crate) fn about(about: &About, offices: &[Office], language: Language) -> Option<AboutSeen> {
    match about {
        About::NoOffice => None,
        About::HeadOffice => Some(AboutSeen::HeadOffice),
        About::Branch(code) => {
            let found = offices.iter().find(|office| office.code == code.as_str());
            let name = found.map(|office| named(office, language));
            Some(AboutSeen::Branch(name.unwrap_or_else(|| code.as_str().to_owned())))
        }
    }
}
