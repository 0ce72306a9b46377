//! Calls of the short code: each caller dials once and presses two keys.

use anyhow::ensure;
use sothon_app::{App, ussd_pin};

use super::load::Caller;
use super::people::Somebody;

/// What is pressed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Call {
    /// Payment days: nothing personal.
    Public,
    /// Her pension, after the PIN.
    Pin,
}

/// Somebody with her phone in hand.
#[derive(Debug, Clone)]
pub(super) struct Dialler {
    phone: String,
    call: Call,
}

/// Everybody has chosen a language, and set a PIN where one is asked for.
pub(super) async fn prepare(
    app: &App,
    people: &[Somebody],
    call: Call,
) -> anyhow::Result<Vec<Dialler>> {
    let mut diallers = Vec::new();
    for somebody in people {
        ussd_pin::keep_language(app, &somebody.phone, "en").await?;
        if call == Call::Pin {
            ussd_pin::demo::ensure_pin(app, &somebody.number).await?;
        }
        diallers.push(Dialler { phone: somebody.phone.as_str().to_owned(), call });
    }
    Ok(diallers)
}

impl Dialler {
    /// What is typed so far at each step, as the gateway repeats it, and what the answer shows.
    pub(super) fn steps(&self) -> [(String, &'static str); 3] {
        let pin = ussd_pin::demo::PIN;
        match self.call {
            Call::Public => [(String::new(), "CON 1"), ("3".into(), "CON"), ("3*1".into(), "/20")],
            Call::Pin => {
                [(String::new(), "CON 1"), ("1".into(), "PIN"), (format!("1*{pin}"), "KHR")]
            }
        }
    }
}

/// One step.
pub(super) async fn step(
    caller: &Caller,
    dialler: &Dialler,
    (text, shows): &(String, &'static str),
) -> anyhow::Result<()> {
    let form = [
        ("sessionId", dialler.phone.replace('+', "call-")),
        ("phoneNumber", dialler.phone.clone()),
        ("networkCode", "99999".to_owned()),
        ("serviceCode", "*1288#".to_owned()),
        ("text", text.clone()),
    ];
    let screen = caller.gateway(&form).await?;
    ensure!(screen.contains(shows), "{shows:?} is not on the screen: {screen}");
    Ok(())
}
