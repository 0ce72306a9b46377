//! A phone in the hand of a member.

use sothon_app::App;
use sothon_app::ussd::{Dialled, Screen, step};
use sothon_app::ussd_pin::{PinSet, SetPin, set};
use sothon_domain::access::Actor;
use sothon_domain::person::PersonId;
use sothon_testkit::{Pensioner, TestDb};

/// A PIN that will do.
pub(crate) const PIN: &str = "7294";

/// A database with a pensioner who has set her PIN.
pub(crate) struct Service {
    pub(crate) test: TestDb,
    pub(crate) app: App,
    pub(crate) sokha: PersonId,
}

impl Service {
    pub(crate) async fn new() -> Self {
        Self::of(&Pensioner::sokha()).await
    }

    pub(crate) async fn of(pensioner: &Pensioner) -> Self {
        let test = TestDb::new().await;
        let sokha = test.add(pensioner).await;
        let app = test.use_cases();
        let sent = SetPin { pin: PIN, again: PIN, key: test.id() };
        let done = set(&app, &Actor::person(sokha), &sent).await.expect("the PIN is taken");
        assert!(matches!(done, PinSet::Done { .. }), "{done:?}");
        Self { test, app, sokha }
    }

    /// Her phone, not yet dialling. Each call of a test has a name of its own.
    pub(crate) fn phone(&self, session: &str) -> Handset {
        Handset {
            app: self.app.clone(),
            dialled: Dialled {
                gateway: "test",
                session: session.to_owned(),
                phone: "012345678".parse().expect("a phone"),
                inputs: Vec::new(),
            },
        }
    }

    /// Her phone in a call that has come to the main menu, in English.
    pub(crate) async fn at_the_menu(&self, session: &str) -> Handset {
        let mut phone = self.phone(session);
        let first = phone.dial().await;
        if first.text.contains("3 English") {
            phone.press("3").await;
        }
        phone
    }

    /// How many times an act was done.
    pub(crate) async fn times(&self, act: &str) -> usize {
        self.test.acts(act).await.len()
    }
}

/// A phone in a call.
#[derive(Clone)]
pub(crate) struct Handset {
    pub(crate) app: App,
    pub(crate) dialled: Dialled,
}

impl Handset {
    /// Dials the short code, or sends the last press again.
    pub(crate) async fn dial(&self) -> Screen {
        step(&self.app, &self.dialled).await
    }

    /// Types an answer and sends it.
    pub(crate) async fn press(&mut self, input: &str) -> Screen {
        self.dialled.inputs.push(input.to_owned());
        self.dial().await
    }

    /// Types several answers; the last screen counts.
    pub(crate) async fn type_all(&mut self, inputs: &[&str]) -> Screen {
        let mut last = None;
        for input in inputs {
            last = Some(self.press(input).await);
        }
        last.expect("something was typed")
    }
}

/// Whether this is the polite end, in both languages.
pub(crate) fn is_trouble(screen: &Screen) -> bool {
    screen.end && screen.text.contains("Please dial again") && screen.text.contains("សូម")
}
