//! A person's letters: make one, and the ones made before.

pub(crate) mod one;

use axum::response::{IntoResponse, Redirect, Response};
use serde::Deserialize;
use sothon_app::letter::{self, Asked, IssueRefused, Outcome};
use sothon_domain::effects::{legal_date, new_id};
use sothon_domain::letter::LetterKind;
use sothon_web::pages::letters::{self as page_of, LetterRow, LettersError, LettersView};
use uuid::Uuid;

use crate::error_page::Failure;
use crate::form::CheckedForm;
use crate::page;
use crate::visitor::Visitor;

/// The fields of the form.
#[derive(Deserialize)]
pub(crate) struct Fields {
    kind: String,
    /// A box sends its value only when it is ticked.
    show_amount: Option<String>,
    key: Uuid,
}

/// `GET /my-pension/letters`
pub(crate) async fn show(visitor: Visitor) -> Result<Response, Failure> {
    let app = &visitor.portal.app;
    let key = new_id(app.clock.as_ref(), app.entropy.as_ref());
    list(&visitor, key, false, None).await
}

async fn list(
    visitor: &Visitor,
    key: Uuid,
    show_amount: bool,
    error: Option<LettersError>,
) -> Result<Response, Failure> {
    let mine = letter::mine(&visitor.portal.app, &visitor.actor()).await?;
    let letters = mine.letters.into_iter().map(|letter| LetterRow {
        number: letter.number.to_string(),
        kind: letter.kind,
        issued_on: legal_date(letter.issued_at),
    });
    let view = LettersView { letters: letters.collect(), show_amount, error, key: key.to_string() };
    Ok(page::html(page_of::render(&view, &page::frame_of(visitor, &mine.name))))
}

/// `POST /my-pension/letters`
pub(crate) async fn send(sent: CheckedForm<Fields>) -> Result<Response, Failure> {
    let (visitor, fields) = (sent.visitor, sent.fields);
    let kind = LetterKind::from_code(&fields.kind).ok_or(Failure::BadForm)?;
    let show_amount = fields.show_amount.is_some();
    let asked = Asked { kind, language: visitor.language, show_amount, key: fields.key };
    match letter::issue(&visitor.portal.app, &visitor.actor(), &asked).await? {
        Outcome::Issued { redirect } => {
            Ok(Redirect::to(&visitor.address(&redirect)).into_response())
        }
        Outcome::Refused(refused) => {
            let error = match refused {
                IssueRefused::NothingDecided => LettersError::NothingDecided,
                IssueRefused::TooMany => LettersError::TooMany,
            };
            list(&visitor, fields.key, show_amount, Some(error)).await
        }
    }
}
