//! What a caller of the demo hears.

use axum::extract::RawQuery;
use axum::http::HeaderMap;
use axum::response::{IntoResponse, Response};
use serde::Deserialize;
use sothon_app::ussd::handset::{self, Handset};
use sothon_locales::Language;
use sothon_locales::voice::{Notice, Spoken, Voice, screen};
use sothon_ussd::drawn::{Drawn, screens};
use sothon_web::pages::demo_caller::Caller;
use sothon_web::pages::demo_voice::{self, Called, DemoVoiceView, Heard, PATH};

use super::phone::{FIRST, Fields, Played, caller, only_in_the_demo, play};
use crate::error_page::Failure;
use crate::form::CheckedForm;
use crate::page;
use crate::sound;
use crate::visitor::Visitor;

/// The tongues that have a voice of their own: their codes, and the keys of their own names.
const TONGUES: [(&str, &str); 2] = [("km", "ussd-tongue-khmer"), ("en", "ussd-tongue-english")];

/// Which screen of the menu and which text message are to be heard without a call.
#[derive(Default, Deserialize)]
struct Chosen {
    #[serde(default)]
    screen: String,
    #[serde(default)]
    notice: String,
    #[serde(default)]
    tongue: String,
    /// Which sample of the screen, counted from 0: of its sound only.
    #[serde(default)]
    sample: usize,
}

impl Chosen {
    /// An address that somebody has changed by hand chooses nothing.
    fn read(query: Option<&str>) -> Self {
        serde_urlencoded::from_str(query.unwrap_or_default()).unwrap_or_default()
    }

    /// The samples of the screen in the tongue.
    fn samples(&self) -> impl Iterator<Item = String> {
        let is_chosen =
            move |drawn: &Drawn| drawn.name == self.screen && drawn.tongue.code() == self.tongue;
        screens().filter(is_chosen).map(|drawn| drawn.text)
    }

    /// The text message in the tongue, with invented values.
    fn notice(&self) -> Option<Notice> {
        let language: Language = self.tongue.parse().ok()?;
        Voice::of(language).notice(&self.notice)
    }
}

/// `GET /demo/voice`; with `?screen=Status&tongue=en` also what is heard of that screen, with `notice` of a
/// text message.
pub(crate) async fn show(
    RawQuery(query): RawQuery,
    mut visitor: Visitor,
) -> Result<Response, Failure> {
    only_in_the_demo(&visitor)?;
    let cookie = page::ensure_visit(&mut visitor);
    let visit = visitor.token.as_deref().unwrap_or_default();
    let handset = handset::last(&visitor.portal.app, visit).await?;
    let number = handset.as_ref().map_or_else(|| FIRST.to_owned(), |last| last.number.clone());
    let view = view(&visitor, caller(&visitor, number, false), Chosen::read(query.as_deref()));
    let view = DemoVoiceView { call: handset.map(|last| called(&visitor, last)), ..view };
    Ok((cookie, page::html(demo_voice::render(&view, &page::frame(&visitor)))).into_response())
}

/// `GET /demo/voice/listen.wav`: the screen that the call stands at; with `?screen=Status&tongue=en&sample=0` that
/// sample, with `?notice=message-sign-in-code&tongue=en` that text message.
pub(crate) async fn listen(
    RawQuery(query): RawQuery,
    headers: HeaderMap,
    visitor: Visitor,
) -> Result<Response, Failure> {
    only_in_the_demo(&visitor)?;
    let chosen = Chosen::read(query.as_deref());
    let spoken = match (chosen.notice.is_empty(), chosen.screen.is_empty()) {
        (false, _) => chosen.notice().map(|notice| notice.spoken),
        (true, false) => chosen.samples().nth(chosen.sample).map(|text| screen(&text)),
        (true, true) => of_call(&visitor).await?,
    };
    sound::answer(&visitor, &headers, &spoken.ok_or(Failure::NotFound)?)
}

/// What is heard of the screen that the visitor's call stands at.
async fn of_call(visitor: &Visitor) -> Result<Option<Spoken>, Failure> {
    let visit = visitor.token.as_deref().unwrap_or_default();
    let last = handset::last(&visitor.portal.app, visit).await?;
    Ok(last.map(|handset| screen(&handset.text)))
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
    let (screen_name, tongue) = (&chosen.screen, &chosen.tongue);
    let of_sample = |(sample, text): (usize, String)| {
        let query = format!("screen={screen_name}&tongue={tongue}&sample={sample}");
        heard(visitor, (screen(&text), text), &query)
    };
    let samples = chosen.samples().enumerate().map(of_sample).collect();
    let message = chosen.notice().map(|notice| {
        let query = format!("notice={}&tongue={tongue}", chosen.notice);
        heard(visitor, (notice.spoken, notice.text), &query)
    });
    let tongues = TONGUES.map(|(code, key)| (code.to_owned(), words.get(key).to_owned()));
    DemoVoiceView {
        caller,
        call: None,
        names,
        samples,
        message,
        notices: Voice::of(visitor.language).notices(),
        tongues: tongues.into(),
        name: chosen.screen,
        notice: chosen.notice,
        tongue: chosen.tongue,
    }
}

fn called(visitor: &Visitor, handset: Handset) -> Called {
    let hop = u32::try_from(handset.hop()).unwrap_or(u32::MAX);
    // The number makes the address another at each screen: a browser keeps what it has loaded for an address.
    let heard = heard(visitor, (screen(&handset.text), handset.text), &format!("hop={hop}"));
    Called { end: handset.end, hop, heard }
}

/// What is said, its text, and what its sound is asked for with.
fn heard(visitor: &Visitor, (spoken, text): (Spoken, String), query: &str) -> Heard {
    let listen = sound::offered(visitor, || spoken.clone());
    Heard { text, spoken, listen, src: format!("{PATH}/listen.wav?{query}") }
}
