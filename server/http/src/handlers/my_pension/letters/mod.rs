//! A person's letters: make one, and the ones made before.

pub(crate) mod one;

use axum::response::Response;
use serde::Deserialize;
use sothon_app::letter::{self, About, Asked, IssueRefused, Outcome};
use sothon_domain::effects::legal_date;
use sothon_domain::letter::LetterKind;
use sothon_web::pages::letters::{self as page_of, LetterRow, LettersError, LettersView};
use uuid::Uuid;

use crate::error_page::Failure;
use crate::form::{CheckedForm, new_key};
use crate::page;
use crate::visitor::Visitor;

/// The fields of the form; the page of a decided case sends `case` in place of the rest.
#[derive(Deserialize)]
pub(crate) struct Fields {
    kind: String,
    /// A box sends its value only when it is ticked.
    show_amount: Option<String>,
    #[serde(default)]
    year: String,
    #[serde(default)]
    case: String,
    key: Uuid,
}

/// What the form on the page holds.
#[derive(Default)]
struct Typed {
    show_amount: bool,
    /// Nothing before the form was sent.
    year: Option<String>,
}

/// `GET /my-pension/letters`
pub(crate) async fn show(visitor: Visitor) -> Result<Response, Failure> {
    let app = &visitor.portal.app;
    let key = new_key(app);
    list(&visitor, key, Typed::default(), None).await
}

async fn list(
    visitor: &Visitor,
    key: Uuid,
    typed: Typed,
    error: Option<LettersError>,
) -> Result<Response, Failure> {
    let mine = letter::mine(&visitor.portal.app, &visitor.actor()).await?;
    let letters = mine.letters.into_iter().map(|letter| LetterRow {
        number: letter.number.to_string(),
        kind: letter.kind,
        issued_on: legal_date(letter.issued_at),
    });
    let newest = mine.years.first().map(u16::to_string).unwrap_or_default();
    let view = LettersView {
        letters: letters.collect(),
        is_member: mine.is_member,
        is_joined: mine.joined.is_some(),
        year: typed.year.unwrap_or(newest),
        years: mine.years,
        show_amount: typed.show_amount,
        error,
        key: key.to_string(),
    };
    Ok(page::html(page_of::render(&view, &page::frame_of(visitor, &mine.name))))
}

/// `POST /my-pension/letters`
pub(crate) async fn send(sent: CheckedForm<Fields>) -> Result<Response, Failure> {
    let (visitor, fields) = (sent.visitor, sent.fields);
    let show_amount = fields.show_amount.is_some();
    let error = match about(&fields)? {
        None => LettersError::NoYear,
        Some(about) => {
            let asked = Asked { about, language: visitor.language, show_amount, key: fields.key };
            match letter::issue(&visitor.portal.app, &visitor.actor(), &asked).await? {
                Outcome::Issued { redirect } => {
                    return Ok(visitor.to(&redirect));
                }
                Outcome::Refused(IssueRefused::NothingDecided) => LettersError::NothingDecided,
                Outcome::Refused(IssueRefused::NothingPaid) => LettersError::NoYear,
                Outcome::Refused(IssueRefused::TooMany) => LettersError::TooMany,
                Outcome::Refused(IssueRefused::RecordRetired { .. }) => LettersError::Joined,
            }
        }
    };
    // A case's page asks for no year, so the list then opens as it does by itself.
    let year = Some(fields.year).filter(|_| fields.case.is_empty());
    list(&visitor, fields.key, Typed { show_amount, year }, Some(error)).await
}

/// What was asked for; `None` while the year is missing.
fn about(fields: &Fields) -> Result<Option<About>, Failure> {
    let kind = LetterKind::from_code(&fields.kind).ok_or(Failure::BadForm)?;
    Ok(Some(match kind {
        LetterKind::AwardStatement => About::AwardStatement,
        LetterKind::ProofOfPensioner => About::ProofOfPensioner,
        LetterKind::PaymentStatement => match fields.year.parse() {
            Ok(year) => About::PaymentStatement { year },
            Err(_) => return Ok(None),
        },
        LetterKind::Decision => {
            About::Decision { case: fields.case.parse().map_err(|_| Failure::BadForm)? }
        }
    }))
}
