//! The portal in this process, with a database, a clock and an outbox of its own.

use std::sync::Arc;

use sothon_adapters::demo_sms::DemoSms;
use sothon_app::settings::Settings;
use sothon_app::{App, message, staff};
use sothon_domain::access::{Actor, StaffRole};
use sothon_domain::effects::Clock;
use sothon_http::Portal;
use sothon_locales::Language;
use sothon_testkit::{FakeClock, Officer, TestDb};
use tokio::net::TcpListener;
use totp_rs::Totp;

use super::people::Member;

/// A portal that answers until the test ends.
pub(crate) struct RunningPortal {
    /// Its clock, which stands still until told.
    pub(crate) clock: Arc<FakeClock>,
    /// The path of a one-time link for a first administrator.
    pub(crate) invitation: String,
    /// An officer of the province where the members live.
    pub(crate) officer: Officer,
    origin: String,
    app: App,
    outbox: Arc<DemoSms>,
}

impl RunningPortal {
    /// Starts it on a free port of `http://localhost`, with one of each kind of member.
    pub(crate) async fn start() -> Self {
        let test = TestDb::new().await;
        for member in Member::ALL {
            test.add(&member.pensioner()).await;
        }
        let officer = Officer::of_phnom_penh();
        test.add_officer(&officer).await;
        test.add_officer(&agent()).await;
        let listener = TcpListener::bind("localhost:0").await.expect("a port is free");
        let port = listener.local_addr().expect("it is bound").port();
        let origin = format!("http://localhost:{port}");
        let clock = Arc::clone(&test.clock);
        let outbox = Arc::new(DemoSms::new(clock.clone(), Box::new(std::io::sink())));
        let app = app(&test, &origin);
        let actor = Actor::system("invite");
        let post = staff::Post::Administrator;
        let invitation = staff::invite(&app, &actor, "first@example.org", &post).await;
        let csrf_key = Arc::new([7; 32]);
        let portal = Portal { app: app.clone(), csrf_key, demo: Some(outbox.clone()) };
        let service = sothon_http::router(portal);
        tokio::spawn(async move { axum::serve(listener, service).await });
        let invitation = invitation.expect("nobody is registered yet");
        Self { clock, invitation, officer, origin, app, outbox }
    }

    /// The path of a page in this language.
    pub(crate) fn path(&self, language: Language, path: &str) -> String {
        match (language, path) {
            (Language::Khmer, path) => path.to_owned(),
            (Language::English, "/") => "/en".to_owned(),
            (Language::English, path) => format!("/en{path}"),
        }
    }

    /// The address of a page in this language.
    pub(crate) fn address(&self, language: Language, path: &str) -> String {
        format!("{}{}", self.origin, self.path(language, path))
    }

    /// Hands the waiting messages over, as the portal's own loop does.
    pub(crate) async fn deliver(&self) {
        message::send_pending(&self.app, self.outbox.as_ref()).await.expect("the outbox answers");
    }

    /// Hands over what waits and reads the newest one-time code as a person would.
    ///
    /// # Panics
    /// When no message holds six digits.
    pub(crate) async fn newest_code(&self) -> String {
        self.deliver().await;
        let latest = sothon_app::port::DemoOutbox::latest(self.outbox.as_ref());
        let digits = |word: &&str| word.len() == 6 && word.bytes().all(|b| b.is_ascii_digit());
        // News of a case may have come after the code.
        let mut words =
            latest.iter().flat_map(|sent| sent.text.split(|c: char| !c.is_ascii_digit()));
        words.find(digits).expect("a message holds a code").to_owned()
    }

    /// The code that this member of staff reads off her authenticator. One code signs in once, so
    /// half a minute passes first.
    pub(crate) fn staff_code(&self, officer: &Officer) -> String {
        self.clock.advance(time::Duration::seconds(30));
        officer.code(&self.app)
    }

    /// The code that an authenticator app shows now for this `otpauth` address.
    pub(crate) fn second_factor(&self, uri: &str) -> String {
        let totp = Totp::from_url(uri).expect("an authenticator app reads the address");
        let now = self.clock.now().unix_timestamp();
        totp.generate(now.try_into().expect("after 1970")).to_string()
    }
}

/// A member of staff whose role has no work in the portal yet.
pub(crate) fn agent() -> Officer {
    let address = "agent@example.org".to_owned();
    Officer { address, role: StaffRole::Agent, ..Officer::of_head_office() }
}

fn app(test: &TestDb, origin: &str) -> App {
    let mut app = test.use_cases();
    let settings =
        Settings { origin: origin.to_owned(), demo: true, ..Settings::clone(&app.settings) };
    app.settings = Arc::new(settings);
    app
}
