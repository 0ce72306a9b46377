//! One press: from the call so far to the next screen.

use std::time::Duration;

use sothon_domain::access::Actor;
use sothon_ussd::menu::{Screen, Session, ask_again, begin, offer, press, trouble};
use tracing::Instrument;

use super::call::{Call, Names};
use super::facts::Talk;
use super::{Dialled, Next, repeats};
use crate::authorisation::{UseCase, authorise};
use crate::watch::StepFault;
use crate::{App, AppError, ussd_pin};

/// Gateways wait for 5 to 15 seconds, people for less.
const PATIENCE: Duration = Duration::from_secs(3);

/// Answers one request. Whatever fails ends the call politely, in both languages.
///
/// A press that takes too long is told so and still worked on to its end, also when the gateway hangs
/// up: what it did is kept, and its repeat is answered with it.
pub async fn step(app: &App, dialled: &Dialled) -> Screen {
    let (own, dialled) = (app.clone(), dialled.clone());
    in_time(app, async move {
        let names = Names::of(&own, &dialled);
        answer_once(&own, &dialled, &names).await
    })
    .await
}

/// Answers a press whose gateway tells the newest input alone, as [`step`] does. A call that is not known, or has
/// ended, ends politely.
pub async fn follow(app: &App, next: &Next) -> Screen {
    let (own, next) = (app.clone(), next.clone());
    in_time(app, async move { answer_next(&own, next).await }).await
}

async fn in_time(
    app: &App,
    work: impl Future<Output = Result<Screen, AppError>> + Send + 'static,
) -> Screen {
    app.watch.stepped();
    match tokio::time::timeout(PATIENCE, tokio::spawn(work.in_current_span())).await {
        Ok(Ok(Ok(screen))) => screen,
        Ok(Ok(Err(error))) => failed(app, &error),
        Ok(Err(_)) => {
            tracing::error!("a step of the phone service panicked");
            app.watch.step_failed(StepFault::Panicked);
            trouble()
        }
        Err(_) => {
            tracing::error!("a step of the phone service took longer than {PATIENCE:?}");
            app.watch.step_failed(StepFault::Late);
            trouble()
        }
    }
}

/// What was typed before stands with the answer to the press before.
async fn answer_next(app: &App, next: Next) -> Result<Screen, AppError> {
    let Next { gateway, session, phone, hop, input } = next;
    let dialled = Dialled { gateway, session, phone, inputs: vec![input] };
    let Some(earlier) = hop.checked_sub(1) else { return Ok(trouble()) };
    match repeats::typed_until(app, &dialled, earlier).await? {
        Some(before) => {
            let names = Names::of_next(app, &dialled, hop, before);
            answer_once(app, &dialled, &names).await
        }
        None => Ok(trouble()),
    }
}

fn failed(app: &App, error: &AppError) -> Screen {
    app.watch.step_failed(StepFault::Failed);
    match error {
        AppError::Busy(_) => tracing::warn!(?error, "a step of the phone service failed"),
        _ => tracing::error!(?error, "a step of the phone service failed"),
    }
    trouble()
}

async fn answer_once(app: &App, dialled: &Dialled, names: &Names<'_>) -> Result<Screen, AppError> {
    authorise(&Actor::nobody(), UseCase::DialUssd)?;
    if let Some(screen) = repeats::given(app, names).await? {
        return Ok(screen);
    }
    if !repeats::claim(app, names).await? {
        return repeats::wait(app, names).await;
    }
    let screen = advance(app, dialled, names).await.unwrap_or_else(|error| failed(app, &error));
    repeats::keep(app, names, &screen).await?;
    Ok(screen)
}

/// Works on a press that nobody has worked on.
async fn advance(app: &App, dialled: &Dialled, names: &Names<'_>) -> Result<Screen, AppError> {
    let mut talk = Talk::new(app, dialled, names);
    let last = names.last_call().await?;
    let running = last.as_ref().is_some_and(|last| last.running.as_ref() == Some(&names.call));
    let (menu, screen) = match (last, dialled.inputs.last()) {
        (Some(call), Some(newest)) if running && names.before.as_ref() == Some(&call.typed) => {
            next(&mut talk, call, newest).await?
        }
        // The call has ended, another one has taken its place, or this is no next press of it.
        _ if running || names.follows || !names.begins().await? => return Ok(trouble()),
        (last, _) => {
            talk.earlier = last.as_ref().and_then(|call| call.person.or(call.earlier));
            first(&mut talk, dialled, last.map(|call| call.menu)).await?
        }
    };
    let running = (!screen.end).then(|| names.call.clone());
    let call = Call {
        running,
        typed: names.typed.clone(),
        person: talk.person,
        proof: talk.proof,
        earlier: talk.earlier,
        menu,
    };
    names.keep(&call).await?;
    Ok(screen)
}

/// The next press of a call. Where another PIN was set since she typed hers, the new one is asked, and the key does
/// nothing.
async fn next(
    talk: &mut Talk<'_>,
    call: Call,
    newest: &str,
) -> Result<(Session, Screen), AppError> {
    if let Some(proof) = &call.proof
        && !ussd_pin::still_holds(talk.app, proof).await?
    {
        talk.earlier = call.person.or(call.earlier);
        return talk.settle(ask_again(call.menu)).await;
    }
    (talk.person, talk.proof, talk.earlier) = (call.person, call.proof, call.earlier);
    talk.settle(press(call.menu, newest)).await
}

/// The first request of a call. What was dialled ahead (`*1288*1#`) is pressed key by key, but never
/// taken as a PIN: the phone's list of calls keeps it.
async fn first(
    talk: &mut Talk<'_>,
    dialled: &Dialled,
    unfinished: Option<Session>,
) -> Result<(Session, Screen), AppError> {
    let known = talk.known_tongue().await?;
    // Who dials ahead knows the way from the main menu, not from an offer to continue.
    let unfinished = unfinished.filter(|_| dialled.inputs.is_empty());
    let ready = if dialled.inputs.is_empty() { talk.ready().await? } else { Vec::new() };
    if !ready.is_empty() {
        return talk.settle(offer(known, ready)).await;
    }
    let mut shown = talk.settle(begin(known, unfinished)).await?;
    for input in &dialled.inputs {
        if shown.1.end || shown.0.asks_pin() {
            break;
        }
        shown = talk.settle(press(shown.0, input)).await?;
    }
    Ok(shown)
}
