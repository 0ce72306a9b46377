//! A survivor asks from home for a record of her own: the form, then the code.

pub(crate) mod code;

use axum::extract::RawQuery;
use axum::response::{IntoResponse, Redirect, Response};
use sothon_app::claimant::{Asked, ask};
use sothon_domain::claimant::TypedClaimant;
use sothon_web::pages::claim_record::{self, ClaimRecordView};
use sothon_web::pages::claim_record_code;

use super::sign_in::code::seconds;
use crate::error_page::Failure;
use crate::form::CheckedForm;
use crate::page;
use crate::visitor::Visitor;

/// The fields of a claimant's form.
#[derive(serde::Deserialize)]
pub(crate) struct Fields {
    #[serde(default)]
    family_khmer: String,
    #[serde(default)]
    given_khmer: String,
    #[serde(default)]
    family_latin: String,
    #[serde(default)]
    given_latin: String,
    #[serde(default)]
    sex: String,
    #[serde(default)]
    born: String,
    #[serde(default)]
    national_id: String,
    #[serde(default)]
    province: String,
    #[serde(default)]
    relation: String,
    #[serde(default)]
    deceased_number: String,
    #[serde(default)]
    deceased_name: String,
    #[serde(default)]
    deceased_place: String,
    #[serde(default)]
    phone: String,
    #[serde(default)]
    language: String,
}

impl From<Fields> for TypedClaimant {
    fn from(fields: Fields) -> Self {
        Self {
            family_khmer: fields.family_khmer,
            given_khmer: fields.given_khmer,
            family_latin: fields.family_latin,
            given_latin: fields.given_latin,
            sex: fields.sex,
            born: fields.born,
            national_id: fields.national_id,
            province: fields.province,
            relation: fields.relation,
            deceased_number: fields.deceased_number,
            deceased_name: fields.deceased_name,
            deceased_place: fields.deceased_place,
            phone: fields.phone,
            language: fields.language,
        }
    }
}

/// `GET /claim-record`; with `?gone` it says first that the form that was sent is kept no more.
pub(crate) async fn show(RawQuery(query): RawQuery, mut visitor: Visitor) -> Response {
    let cookie = page::ensure_visit(&mut visitor);
    let gone = query.as_deref() == Some("gone");
    let language = visitor.language.code().to_owned();
    let typed = TypedClaimant { language, ..TypedClaimant::default() };
    let view = ClaimRecordView { typed, gone, ..ClaimRecordView::default() };
    (cookie, form(&visitor, &view)).into_response()
}

fn form(visitor: &Visitor, view: &ClaimRecordView) -> Response {
    page::html(claim_record::render(view, &page::frame(visitor)))
}

/// `POST /claim-record`
pub(crate) async fn send(sent: CheckedForm<Fields>) -> Result<Response, Failure> {
    let (visitor, typed) = (sent.visitor, TypedClaimant::from(sent.fields));
    let (app, browser) = (&visitor.portal.app, visitor.token.as_deref().unwrap_or_default());
    let asked = ask(app, &visitor.actor(), browser, &typed, visitor.language).await?;
    let view = ClaimRecordView::default();
    let view = match asked {
        Asked::Sent => {
            let code = visitor.address(claim_record_code::PATH);
            return Ok(Redirect::to(&code).into_response());
        }
        Asked::Wrong(faults) => ClaimRecordView { faults, ..view },
        Asked::Wait(wait) => ClaimRecordView { wait: Some(seconds(wait)), ..view },
    };
    Ok(form(&visitor, &ClaimRecordView { typed, ..view }))
}
