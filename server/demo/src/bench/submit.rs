//! Sending a case: everybody has answered and looks at her answers; the sending is measured.

use anyhow::{Context, ensure};
use sothon_app::case::{Answered, answer};
use sothon_app::{App, session};
use sothon_domain::access::Actor;
use sothon_domain::casework::CaseKind;
use sothon_domain::flow::StepKey;

use super::load::Caller;
use super::people::Somebody;

const CHECK: &str = "/my-pension/report/address-changed/check";

/// Somebody who is about to send.
#[derive(Debug, Clone)]
pub(super) struct Sender {
    cookie: String,
}

/// Signs everybody in and answers the questions.
pub(super) async fn prepare(app: &App, people: &[Somebody]) -> anyhow::Result<Vec<Sender>> {
    let mut senders = Vec::new();
    for somebody in people {
        answer_all(app, &Actor::person(somebody.id)).await?;
        let token = session::start(app, somebody.id).await?;
        senders.push(Sender { cookie: format!("sothon={token}") });
    }
    Ok(senders)
}

/// Answers both questions of a move; who lives there already moves next door.
pub(super) async fn answer_all(app: &App, actor: &Actor) -> anyhow::Result<()> {
    for (step, typed) in [(StepKey::Place, "01020101"), (StepKey::Since, "10/2026")] {
        let kept = answer(app, actor, CaseKind::AddressChanged, step, typed).await?;
        if let Answered::Refused(_) = kept {
            answer(app, actor, CaseKind::AddressChanged, step, "01020102").await?;
        }
    }
    Ok(())
}

/// A page with her form, ready to be sent.
#[derive(Debug, Clone)]
pub(super) struct Ready {
    cookie: String,
    form: Vec<(&'static str, String)>,
}

/// Opens the page with the answers.
pub(super) async fn open(caller: &Caller, sender: Sender) -> anyhow::Result<Ready> {
    let page = caller.get(CHECK, &sender.cookie).await?;
    let field = |name: &'static str| -> anyhow::Result<(&'static str, String)> {
        let (_, rest) = page.split_once(&format!("name=\"{name}\" value=\"")).context(name)?;
        let (value, _) = rest.split_once('"').context(name)?;
        Ok((name, value.to_owned()))
    };
    Ok(Ready { form: vec![field("csrf")?, field("key")?, field("shown")?], cookie: sender.cookie })
}

/// Sends it; the answer leads to the case.
pub(super) async fn send(caller: &Caller, ready: Ready) -> anyhow::Result<()> {
    let location = caller.post(CHECK, &ready.cookie, &ready.form).await?;
    ensure!(location.starts_with("/my-pension/cases/"), "sent to {location}");
    Ok(())
}
