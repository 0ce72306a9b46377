//! Voice gateways: keys in, prompts out. The menu is the one of the screens; a voice only says what it shows.
//!
//! The answer is JSON: `{"end": bool, "prompts": [{"language", "clip", "text", "recorded"}]}`. The gateway plays the
//! recordings of the clips in order and then, unless `end`, takes the next input. `recorded` is false as long as
//! nobody has spoken the text: such a clip is a placeholder, and no voice.

use axum::Json;
use axum::extract::State;
use axum::http::StatusCode;
use axum::http::header::CACHE_CONTROL;
use axum::response::{IntoResponse, Response};
use serde::Serialize;
use sothon_app::ussd::{Dialled, Screen, step as next_screen};
use sothon_locales::voice::{Clip, screen as heard};
use sothon_ussd::codec::voice::Step;

use super::{Gateway, Posted, refuse};

/// The gateway's name where calls are told apart.
pub(super) const NAME: &str = "voice";

/// What the gateway does next.
#[derive(Serialize)]
struct Answer {
    end: bool,
    prompts: Vec<Prompt>,
}

/// One clip to be played.
#[derive(Serialize)]
struct Prompt {
    language: &'static str,
    clip: &'static str,
    text: &'static str,
    recorded: bool,
}

/// `POST /voice/{secret}`: one input of a call.
pub(super) async fn step(
    State(gateway): State<Gateway>,
    Posted(body): Posted,
) -> Result<Response, StatusCode> {
    let step = Step::read(&body).map_err(refuse)?;
    let inputs = step.inputs().map(str::to_owned).collect();
    let dialled = Dialled { gateway: NAME, session: step.call, phone: step.phone, inputs };
    let screen = next_screen(&gateway.app, &dialled).await;
    Ok(([(CACHE_CONTROL, "no-store")], Json(answer(&screen))).into_response())
}

/// What is heard of a screen. What has no clip is counted, never logged: names of places may be among it.
fn answer(screen: &Screen) -> Answer {
    let spoken = heard(&screen.text);
    if !spoken.unsaid.is_empty() {
        tracing::warn!(count = spoken.unsaid.len(), "a screen has lines without a clip");
    }
    Answer { end: screen.end, prompts: spoken.clips.into_iter().map(prompt).collect() }
}

fn prompt(clip: &'static Clip) -> Prompt {
    Prompt {
        language: clip.language.code(),
        clip: &clip.id,
        text: &clip.text,
        recorded: clip.recorded,
    }
}
