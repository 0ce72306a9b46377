//! What a caller of the demo would hear.

use axum::extract::RawQuery;
use axum::response::{IntoResponse, Response};
use serde::Deserialize;
use sothon_app::ussd::handset::{self, Handset};
use sothon_locales::voice::screen;
use sothon_ussd::drawn::{Drawn, screens};
use sothon_web::pages::demo_caller::Caller;
use sothon_web::pages::demo_voice::{self, Called, DemoVoiceView, Heard};

use super::phone::{FIRST, Fields, Played, caller, only_in_the_demo, play};
use crate::error_page::Failure;
use crate::form::CheckedForm;
use crate::page;
use crate::visitor::Visitor;

/// Where the page is.
const PATH: &str = "/demo/voice";

/// The tongues that have a voice of their own: their codes, and the keys of their own names.
const TONGUES: [(&str, &str); 2] = [("km", "ussd-tongue-khmer"), ("en", "ussd-tongue-english")];

/// Which screen of the menu is to be heard without a call.
#[derive(Default, Deserialize)]
struct Chosen {
    #[serde(default)]
    screen: String,
    #[serde(default)]
    tongue: String,
}

/// `GET /demo/voice`; with `?screen=Status&tongue=en` also what is heard of that screen.
pub(crate) async fn show(
    RawQuery(query): RawQuery,
    mut visitor: Visitor,
) -> Result<Response, Failure> {
    only_in_the_demo(&visitor)?;
    let cookie = page::ensure_visit(&mut visitor);
    let visit = visitor.token.as_deref().unwrap_or_default();
    let handset = handset::last(&visitor.portal.app, visit).await?;
    // An address that somebody has changed by hand chooses nothing.
    let chosen: Chosen = serde_urlencoded::from_str(&query.unwrap_or_default()).unwrap_or_default();
    let number = handset.as_ref().map_or_else(|| FIRST.to_owned(), |last| last.number.clone());
    let view = view(&visitor, caller(&visitor, number, false), chosen);
    let view = DemoVoiceView { call: handset.map(called), ..view };
    Ok((cookie, page::html(demo_voice::render(&view, &page::frame(&visitor)))).into_response())
}

/// `POST /demo/voice`: the keys of the same call as the demo's phone.
pub(crate) async fn send(sent: CheckedForm<Fields>) -> Result<Response, Failure> {
    let (visitor, fields) = (sent.visitor, sent.fields);
    match play(&visitor, fields).await? {
        Played::Done => Ok(visitor.to(PATH)),
        Played::NotANumber(number) => {
            let view = view(&visitor, caller(&visitor, number, true), Chosen::default());
            Ok(page::html(demo_voice::render(&view, &page::frame(&visitor))))
        }
    }
}

/// The page without a call.
fn view(visitor: &Visitor, caller: Caller, chosen: Chosen) -> DemoVoiceView {
    let words = visitor.words();
    let mut names: Vec<&'static str> = screens().map(|drawn| drawn.name).collect();
    names.dedup();
    let is_chosen =
        |drawn: &Drawn| drawn.name == chosen.screen && drawn.tongue.code() == chosen.tongue;
    let samples = screens().filter(is_chosen).map(|drawn| heard(drawn.text)).collect();
    let tongues = TONGUES.map(|(code, key)| (code.to_owned(), words.get(key).to_owned()));
    DemoVoiceView {
        caller,
        call: None,
        names,
        samples,
        tongues: tongues.into(),
        name: chosen.screen,
        tongue: chosen.tongue,
    }
}

fn called(handset: Handset) -> Called {
    let hop = u32::try_from(handset.hop()).unwrap_or(u32::MAX);
    Called { end: handset.end, hop, heard: heard(handset.text) }
}

fn heard(text: String) -> Heard {
    Heard { spoken: screen(&text), text }
}
