//! One question. An answer is kept at once; what is typed survives the end of the session.

use axum::extract::{Path, RawQuery};
use axum::response::Response;
use serde::Deserialize;
use sothon_app::case::{self, Answered, DraftSeen};
use sothon_app::{my_pension, session};
use sothon_domain::casework::CaseKind;
use sothon_domain::flow::{Fault, Question, Step, StepKey};
use sothon_domain::gazetteer;
use sothon_domain::person::PlaceCode;
use sothon_domain::year_month::YearMonth;
use sothon_locales::Words;
use sothon_web::pages::report_step::{
    self, MonthQuestion, PlaceQuestion, QuestionView, ReportStepView,
};

use super::{kind_of, next_path, overview, to};
use crate::error_page::Failure;
use crate::form::{CheckedForm, parse};
use crate::page;
use crate::visitor::Visitor;

/// The fields of any question's form.
#[derive(Deserialize, Default)]
pub(crate) struct Fields {
    /// The commune or village chosen.
    #[serde(default)]
    place: String,
    /// The commune whose villages were shown.
    #[serde(default, rename = "in")]
    within: String,
    #[serde(default)]
    month: String,
    #[serde(default)]
    year: String,
}

/// How far one has gone down to a place.
#[derive(Deserialize)]
struct Down {
    #[serde(rename = "in")]
    within: Option<String>,
}

/// `GET /my-pension/report/{kind}/{step}`; a place is looked for by `?in=` with a place's code.
pub(crate) async fn show(
    Path((kind, step)): Path<(String, String)>,
    RawQuery(query): RawQuery,
    visitor: Visitor,
) -> Result<Response, Failure> {
    let (kind, step) = step_of(&kind, &step)?;
    let (app, actor) = (&visitor.portal.app, visitor.actor());
    let draft = case::draft(app, &actor, kind).await?;
    if draft.open.is_some() {
        return Ok(overview(&visitor, kind));
    }
    let kept = session::read_kept_form(app, &actor, &visitor.path).await?;
    let mut fields = match kept {
        Some(raw) => parse(&raw)?,
        None => answered(step, &draft, visitor.words()),
    };
    let down: Down = parse(query.as_deref().unwrap_or_default())?;
    if let Some(code) = down.within {
        // An address with a code that no list has is no page of ours.
        fields.within = listed(&code).ok_or(Failure::NotFound)?.to_string();
    }
    form(&visitor, kind, step, &draft, &fields, None).await
}

/// `POST /my-pension/report/{kind}/{step}`
pub(crate) async fn send(
    Path((kind, step)): Path<(String, String)>,
    sent: CheckedForm<Fields>,
) -> Result<Response, Failure> {
    let (kind, step) = step_of(&kind, &step)?;
    let (visitor, fields) = (sent.visitor, sent.fields);
    let (app, actor) = (&visitor.portal.app, visitor.actor());
    if let Some(person) = visitor.expired() {
        session::keep_form(app, person, &visitor.path, &sent.raw).await?;
        return Err(Failure::SignInNeeded);
    }
    match case::answer(app, &actor, kind, step.key, &fields.typed(step.question)).await? {
        Answered::Kept { next } => {
            session::forget_kept_form(app, &actor, &visitor.path).await?;
            Ok(to(&visitor, &next_path(kind, next)))
        }
        Answered::AlreadyOpen(_) => Ok(overview(&visitor, kind)),
        Answered::Refused(fault) => {
            let draft = case::draft(app, &actor, kind).await?;
            form(&visitor, kind, step, &draft, &fields, Some(fault)).await
        }
    }
}

fn step_of(kind: &str, step: &str) -> Result<(CaseKind, &'static Step), Failure> {
    let kind = kind_of(kind)?;
    let step = StepKey::from_code(step).and_then(|key| kind.flow().step(key));
    Ok((kind, step.ok_or(Failure::NotFound)?))
}

async fn form(
    visitor: &Visitor,
    kind: CaseKind,
    step: &Step,
    draft: &DraftSeen,
    fields: &Fields,
    fault: Option<Fault>,
) -> Result<Response, Failure> {
    let name = my_pension::name(&visitor.portal.app, &visitor.actor()).await?;
    let mut frame = page::frame_of(visitor, &name);
    let asked: Vec<StepKey> = kind.flow().asked(&draft.answers).map(|asked| asked.key).collect();
    let at = asked.iter().position(|key| *key == step.key).ok_or(Failure::NotFound)?;
    let question = fields.question(step.question).ok_or(Failure::NotFound)?;
    if let QuestionView::Place(PlaceQuestion { within: Some(code), .. }) = &question {
        // The other language shows the same list.
        frame.path = format!("{}?in={code}", frame.path);
    }
    let count = |number: usize| u32::try_from(number).unwrap_or(u32::MAX);
    let (number, count) = (count(at + 1), count(asked.len()));
    let view = ReportStepView { kind, step: step.key, number, count, question, fault };
    Ok(page::html(report_step::render(&view, &frame)))
}

/// The answer in the draft, as its form would send it.
fn answered(step: &Step, draft: &DraftSeen, words: &Words) -> Fields {
    let text = draft.answers.get(step.key).unwrap_or_default();
    match step.question {
        Question::Place => Fields { place: text.to_owned(), ..Fields::default() },
        Question::Month => text.parse::<YearMonth>().map_or_else(
            |_| Fields::default(),
            |month| Fields {
                month: month.month().to_string(),
                year: words.digits(&month.year().to_string()),
                ..Fields::default()
            },
        ),
        Question::Money
        | Question::Length
        | Question::Date
        | Question::Cause
        | Question::Relation
        | Question::Text => Fields::default(),
    }
}

impl Fields {
    /// The answer as one text.
    fn typed(&self, question: Question) -> String {
        let (month, year) = (self.month.trim(), self.year.trim());
        match question {
            Question::Place => self.place.clone(),
            Question::Month if month.is_empty() && year.is_empty() => String::new(),
            Question::Month => format!("{month}/{year}"),
            Question::Money
            | Question::Length
            | Question::Date
            | Question::Cause
            | Question::Relation
            | Question::Text => String::new(),
        }
    }

    /// The question with what was typed; a place without a list opens the list of its commune. None
    /// for the questions about a fact, which are asked on its own page.
    fn question(&self, question: Question) -> Option<QuestionView> {
        match question {
            Question::Month => {
                let (month, year) = (self.month.clone(), self.year.clone());
                Some(QuestionView::Month(MonthQuestion { month, year }))
            }
            Question::Place => {
                let answer: Option<PlaceCode> = self.place.parse().ok();
                let commune = |code: &PlaceCode| code.path().nth(2);
                let of_answer = || listed(answer.as_ref().and_then(commune)?.as_str());
                let within = listed(&self.within).or_else(of_answer);
                Some(QuestionView::Place(PlaceQuestion { within, answer }))
            }
            Question::Money
            | Question::Length
            | Question::Date
            | Question::Cause
            | Question::Relation
            | Question::Text => None,
        }
    }
}

/// A province, district or commune that has places below it today.
fn listed(code: &str) -> Option<PlaceCode> {
    let code: PlaceCode = code.parse().ok()?;
    gazetteer::children(Some(&code)).next().map(|_| code)
}
