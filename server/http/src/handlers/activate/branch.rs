//! The branch that helps where somebody can't be confirmed from home.

use axum::extract::RawQuery;
use axum::response::{IntoResponse, Response};
use serde::Deserialize;
use sothon_app::activation::{Branch, Made, branches, make_slip};
use sothon_domain::person::PlaceCode;
use sothon_locales::Language;
use sothon_web::Frame;
use sothon_web::pages::activation_branch::{
    self as page_of, ActivationBranchView, BranchChoice, ShownBranch,
};

use super::slip::dialled;
use crate::error_page::Failure;
use crate::form::{CheckedForm, parse};
use crate::page;
use crate::visitor::Visitor;

/// What an address may say.
#[derive(Deserialize, Default)]
struct Query {
    #[serde(rename = "in")]
    province: Option<String>,
    refused: Option<String>,
}

/// The fields of the form.
#[derive(Deserialize)]
pub(crate) struct Fields {
    #[serde(default)]
    branch: String,
    #[serde(default, rename = "in")]
    province: String,
}

/// `GET /activate/branch`; `?in=` with a province shows its branches, and with `?refused` it says first that
/// nothing could be confirmed from home.
pub(crate) async fn show(
    RawQuery(query): RawQuery,
    mut visitor: Visitor,
) -> Result<Response, Failure> {
    let query: Query = parse(query.as_deref().unwrap_or_default()).unwrap_or_default();
    let cookie = page::ensure_visit(&mut visitor);
    let refused = query.refused.is_some();
    let shown = form(&visitor, query.province.as_deref(), refused, false).await?;
    Ok((cookie, shown).into_response())
}

/// `POST /activate/branch`
pub(crate) async fn send(sent: CheckedForm<Fields>) -> Result<Response, Failure> {
    let (visitor, fields) = (sent.visitor, sent.fields);
    let browser = visitor.token.as_deref().unwrap_or_default();
    match make_slip(&visitor.portal.app, &visitor.actor(), browser, &fields.branch).await? {
        Made::Done => Ok(visitor.to("/activate/slip")),
        Made::NoSuchBranch => form(&visitor, Some(&fields.province), false, true).await,
    }
}

async fn form(
    visitor: &Visitor,
    province: Option<&str>,
    refused: bool,
    missing: bool,
) -> Result<Response, Failure> {
    let known = branches(&visitor.portal.app, &visitor.actor()).await?;
    let province = province.and_then(|code| code.parse::<PlaceCode>().ok());
    let choice = choice(known, province.map(|place| place.province()), missing, visitor.language);
    // The other language shows the same province.
    let path = match &choice {
        BranchChoice::Branch { province, .. } => format!("/activate/branch?in={province}"),
        BranchChoice::Nothing | BranchChoice::Province(_) => visitor.path.clone(),
    };
    let frame = Frame { path, ..page::frame(visitor) };
    Ok(page::html(page_of::render(&ActivationBranchView { refused, choice }, &frame)))
}

/// The branches of a province that has any; else the provinces that have.
fn choice(
    known: Vec<Branch>,
    province: Option<PlaceCode>,
    missing: bool,
    language: Language,
) -> BranchChoice {
    let mut provinces: Vec<_> = known.iter().map(|branch| branch.place.province()).collect();
    provinces.dedup();
    match province.filter(|province| provinces.contains(province)) {
        Some(province) => {
            let there = known.into_iter().filter(|branch| branch.place.province() == province);
            let branches = there.map(|branch| shown(branch, language)).collect();
            BranchChoice::Branch { province, branches, missing }
        }
        None if provinces.is_empty() => BranchChoice::Nothing,
        None => BranchChoice::Province(provinces),
    }
}

fn shown(branch: Branch, language: Language) -> ShownBranch {
    let name = match language {
        Language::Khmer => branch.khmer,
        Language::English => branch.latin,
    };
    let phone = dialled(&branch.phone);
    ShownBranch { code: branch.code, name, place: branch.place, phone, hours: branch.hours }
}
