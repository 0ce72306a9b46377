//! The form behind "not right?"; what is typed survives the end of the session. Nothing is sent here:
//! what she typed is kept, and the check shows what it would change.

use axum::extract::Path;
use axum::response::Response;
use serde::Deserialize;
use sothon_app::case::{self, DisputeSeen, Noted, Said};
use sothon_app::{my_pension, session};
use sothon_domain::casework::CaseKind;
use sothon_domain::flow::{Fault, Question, StepKey};
use sothon_domain::pension::Datum;
use sothon_locales::Words;
use sothon_web::pages::not_right::{self, NotRightTyped, NotRightView};
use sothon_web::pages::report_way::ReportWay;

use crate::error_page::Failure;
use crate::form::{CheckedForm, parse};
use crate::handlers::report::kept;
use crate::page;
use crate::path::named;
use crate::visitor::Visitor;

/// The fields of the form.
#[derive(Deserialize)]
pub(crate) struct Fields {
    #[serde(default)]
    pub(crate) value: String,
    #[serde(default)]
    pub(crate) months: String,
    #[serde(default)]
    pub(crate) text: String,
}

/// `GET /my-pension/not-right/{datum}`; brings back what was typed before.
pub(crate) async fn show(Path(datum): Path<String>, visitor: Visitor) -> Result<Response, Failure> {
    let datum = named(&datum)?;
    let (app, actor) = (&visitor.portal.app, visitor.actor());
    let seen = case::dispute(app, &actor, datum).await?;
    let kept = session::read_kept_form(app, &actor, &visitor.path).await?;
    let fields = match kept {
        Some(raw) => parse(&raw)?,
        None => said(datum, &seen, visitor.words()),
    };
    form(&visitor, datum, seen, fields, (None, None)).await
}

async fn form(
    visitor: &Visitor,
    datum: Datum,
    seen: DisputeSeen,
    fields: Fields,
    (value_fault, words_fault): (Option<Fault>, Option<Fault>),
) -> Result<Response, Failure> {
    let name = my_pension::name(&visitor.portal.app, &visitor.actor()).await?;
    let Fields { value, months, text } = fields;
    let typed = NotRightTyped { value, months, text };
    let DisputeSeen { held, takes_value, draft, .. } = seen;
    let open = draft.open;
    let kept = kept(&visitor.portal.app, draft.kept);
    let way = ReportWay::Own;
    let view =
        NotRightView { way, datum, held, takes_value, open, kept, typed, value_fault, words_fault };
    Ok(page::html(not_right::render(&view, &page::frame_of(visitor, &name))))
}

/// The draft as its form would send it.
pub(crate) fn said(datum: Datum, seen: &DisputeSeen, words: &Words) -> Fields {
    let answers = &seen.draft.answers;
    let kept = |step| answers.get(step).unwrap_or_default();
    let value = words.digits(kept(StepKey::Value));
    let (value, months) = match (asked(datum), value.split_once('/')) {
        (Some(Question::Length), Some((years, months))) => (years.to_owned(), months.to_owned()),
        _ => (value, String::new()),
    };
    Fields { value, months, text: kept(StepKey::Words).to_owned() }
}

fn asked(datum: Datum) -> Option<Question> {
    CaseKind::Correction(datum).flow().step(StepKey::Value).map(|step| step.question)
}

/// `POST /my-pension/not-right/{datum}`
pub(crate) async fn send(
    Path(datum): Path<String>,
    sent: CheckedForm<Fields>,
) -> Result<Response, Failure> {
    let datum = named(&datum)?;
    let (visitor, fields) = (sent.visitor, sent.fields);
    let (app, actor) = (&visitor.portal.app, visitor.actor());
    if let Some(person) = visitor.expired() {
        session::keep_form(app, person, &visitor.path, &sent.raw).await?;
        return Err(Failure::SignInNeeded);
    }
    let value = fields.typed(datum);
    match case::say(app, &actor, datum, Said { value: &value, words: &fields.text }).await? {
        Noted::Kept => {
            session::forget_kept_form(app, &actor, &visitor.path).await?;
            Ok(visitor.to(&format!("{}/check", not_right::path(datum))))
        }
        Noted::AlreadyOpen(_) => Ok(visitor.to(&not_right::path(datum))),
        Noted::Refused { value, words } => {
            let seen = case::dispute(app, &actor, datum).await?;
            form(&visitor, datum, seen, fields, (value, words)).await
        }
    }
}

impl Fields {
    /// The value as one text.
    pub(crate) fn typed(&self, datum: Datum) -> String {
        let (value, months) = (self.value.trim(), self.months.trim());
        match asked(datum) {
            Some(Question::Length) if !(value.is_empty() && months.is_empty()) => {
                format!("{value}/{months}")
            }
            _ => value.to_owned(),
        }
    }
}
