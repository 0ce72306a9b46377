//! The portal in this process, with a database, a clock and an outbox of its own.

use std::sync::Arc;

use sothon_adapters::death_folder::DeathFolder;
use sothon_adapters::demo_sms::DemoSms;
use sothon_app::award_decision::{self, Proposed, Sent, Sought};
use sothon_app::case::{self, Answered, Submission, Submitted};
use sothon_app::listen::Sounds;
use sothon_app::place_change::{self, PlaceProposed, PlaceWanted};
use sothon_app::settings::Settings;
use sothon_app::staff_change::{self, Wanted};
use sothon_app::{App, claim_call, death_report, life_reminder, message, recovery, staff};
use sothon_domain::access::{Actor, StaffRole, Who};
use sothon_domain::award_decision::{Instrument, TypedProposal};
use sothon_domain::casework::{CaseKind, Channel};
use sothon_domain::claimant::{CallClaim, SurvivorRelation, ToldByPhone};
use sothon_domain::effects::Clock;
use sothon_domain::flow::StepKey;
use sothon_domain::place_change::{PlaceKind, TypedPlace};
use sothon_domain::recovery::TypedRecovery;
use sothon_domain::staff_change::TypedMember;
use sothon_http::Portal;
use sothon_locales::Language;
use sothon_testkit::{FakeClock, Officer, Pensioner, TestDb};
use time::OffsetDateTime;
use time::macros::datetime;
use tokio::net::TcpListener;
use totp_rs::Totp;

use super::people::Member;

const KIND: CaseKind = CaseKind::AddressChanged;
/// One more than a page of the queue has.
const MORE_THAN_A_PAGE: u32 = 51;

/// Sixty days before most people of the test data are to show that they live, in daylight.
const SIXTY_BEFORE: OffsetDateTime = datetime!(2027-01-30 03:00 UTC);
/// In the demo, and so here, a run reminds one person.
const REMINDED: u32 = 5;
const NOT_DELIVERED: &str = "UPDATE message_outbox SET state = 'dead', recipient = NULL, \
    body = NULL, dead_because = 'refused', dead_at = '2027-01-30 03:00Z' \
    WHERE message IN (SELECT message FROM life_reminder_message)";

/// The newcomer's death, as the civil registry enters it.
const ENTERED: &str = concat!(
    r#"{"number": "120101-2026-0042", "died": "2026-11-01", "commune": "120101", "#,
    r#""name_latin": "SIM Sokha", "born": "1957-06-15", "national_id": "010500600"}"#,
    "\n"
);

/// A portal that answers until the test ends.
pub(crate) struct RunningPortal {
    /// Its clock, which stands still until told.
    pub(crate) clock: Arc<FakeClock>,
    /// The path of a one-time link for a first administrator.
    pub(crate) invitation: String,
    /// An officer of the province where the members live.
    pub(crate) officer: Officer,
    /// The same officer as the use cases know her.
    pub(crate) myself: Actor,
    /// Another officer of that province.
    pub(crate) colleague: Actor,
    /// Another administrator than the one who signs in.
    second: Actor,
    explained: Actor,
    /// Its database, to look into.
    pub(crate) test: TestDb,
    origin: String,
    app: App,
    outbox: Arc<DemoSms>,
}

/// What a widow in Phnom Penh has told by the keys of her phone.
fn told_by_phone() -> ToldByPhone {
    ToldByPhone {
        number: "204577".parse().ok(),
        claim: CallClaim::Survivors(SurvivorRelation::Wife),
        died: "2026-10".parse().ok(),
        phone: "012999888".parse().expect("a phone"),
        province: "12".parse().expect("a province"),
    }
}

impl RunningPortal {
    /// Starts it on a free port of `http://localhost`, with one of each kind of member.
    pub(crate) async fn start() -> Self {
        let test = TestDb::new().await;
        let mut people = Vec::new();
        for member in Member::ALL {
            people.push((member, test.add(&member.pensioner()).await));
        }
        test.add_branches().await;
        let explained = people.iter().find(|(member, _)| *member == Member::Explained);
        let explained = explained.expect("she is one of them").1;
        test.add_old_report(explained, "៣៤ ឆ្នាំ").await;
        let explained = Actor::person(explained);
        let officer = Officer::of_phnom_penh();
        let myself = test.add_officer(&officer).await;
        let colleague = test.add_officer(&officer.colleague()).await;
        test.add_officer(&agent()).await;
        test.add_officer(&auditor()).await;
        let listener = TcpListener::bind("localhost:0").await.expect("a port is free");
        let port = listener.local_addr().expect("it is bound").port();
        let origin = format!("http://localhost:{port}");
        let clock = Arc::clone(&test.clock);
        let outbox = Arc::new(DemoSms::new(clock.clone(), Box::new(std::io::sink())));
        let app = app(&test, &origin);
        let asked = claim_call::ask(&app, &told_by_phone(), test.id()).await;
        assert!(matches!(asked, Ok(claim_call::Asked::Received(_))), "{asked:?}");
        let actor = Actor::system("invite");
        let post = staff::Post::Administrator;
        let invitation = staff::invite(&app, &actor, "first@example.org", &post).await;
        test.add_officer(&administrator()).await;
        let second = test.add_officer(&Officer::administrator(1)).await;
        let csrf_key = Arc::new([7; 32]);
        let networks = Arc::default();
        let demo = Some(outbox.clone() as _);
        let (app_of_portal, back_office, fingers) = (app.clone(), None, None);
        let voice = Some(Arc::new(Sounds::tones()));
        let portal =
            Portal { app: app_of_portal, csrf_key, networks, demo, back_office, fingers, voice };
        let service = sothon_http::router(portal);
        tokio::spawn(async move { axum::serve(listener, service).await });
        let invitation = invitation.expect("nobody is registered yet");
        Self {
            clock,
            invitation,
            officer,
            myself,
            colleague,
            second,
            explained,
            test,
            origin,
            app,
            outbox,
        }
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

    /// Looks into the register for reported deaths, as the portal's own loop does.
    pub(crate) async fn look_for_reported(&self) {
        death_report::look_for_new(&self.app).await.expect("the register answers");
    }

    /// Takes what the civil registry has entered, as the portal's own loop does.
    pub(crate) async fn hear_from_registry(&self) {
        let port = self.origin.rsplit(':').next().unwrap_or_default();
        let folder = std::env::temp_dir().join(format!("sothon-deaths-{port}"));
        std::fs::create_dir_all(&folder).expect("the folder can be made");
        std::fs::write(folder.join("a.jsonl"), ENTERED).expect("the file can be written");
        let pulled = death_report::pull(&self.app, &DeathFolder::new(folder.clone())).await;
        assert_eq!(pulled.expect("the register answers").taken, 1);
        let _ = std::fs::remove_dir_all(folder);
    }

    /// Some people are reminded of their life certificates, and no message reaches them.
    pub(crate) async fn remind(&self) {
        self.clock.advance(SIXTY_BEFORE - self.clock.now());
        for _ in 0..REMINDED {
            life_reminder::remind(&self.app).await.expect("the store answers");
        }
        self.test.tamper(NOT_DELIVERED).await;
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

    /// The member whose pension is explained answers this place elsewhere: on her phone, perhaps.
    pub(crate) async fn answer_elsewhere(&self, place: &str) {
        self.answer(&self.explained, StepKey::Place, place).await;
    }

    /// The member whose pension is explained has two passkeys, one of the longest name.
    pub(crate) async fn add_passkeys(&self) {
        let Who::Person(person) = self.explained.who else { panic!("she is a person") };
        for name in ["ទូរស័ព្ទរបស់ចៅ", &"ស្ត្រី".repeat(40)]
        {
            self.test.add_passkey(person, name).await;
        }
    }

    /// The first administrator has two passkeys, one of the longest name, of which there may be a copy.
    pub(crate) async fn add_staff_passkeys(&self) {
        let address = administrator().address;
        self.test.add_staff_passkey(&address, "កុំព្យូទ័រការិយាល័យ", false).await;
        self.test.add_staff_passkey(&address, &"ស្ត្រី".repeat(40), true).await;
    }

    async fn answer(&self, who: &Actor, step: StepKey, typed: &str) {
        let kept = case::answer(&self.app, who, KIND, step, typed).await;
        assert!(matches!(kept, Ok(Answered::Kept { .. })), "{kept:?}");
    }

    /// As many people as make a second page of the queue report that they have moved.
    pub(crate) async fn fill_queue(&self) {
        for number in 0..MORE_THAN_A_PAGE {
            let person = Pensioner {
                member_number: format!("K-7{number:05}"),
                phone: None,
                national_id: None,
                ..Pensioner::sokha()
            };
            let who = Actor::person(self.test.add(&person).await);
            self.answer(&who, StepKey::Place, "22040301").await;
            self.answer(&who, StepKey::Since, "10/2026").await;
            let draft = case::draft(&self.app, &who, KIND).await.expect("her own draft");
            let (key, shown) = (self.test.id(), draft.shown);
            let submission = Submission { kind: KIND, channel: Channel::Web, key, shown };
            let sent = case::submit(&self.app, &who, &submission).await;
            assert!(matches!(sent, Ok(Submitted::Received(_))), "{sent:?}");
        }
    }

    /// An officer proposes an amount for a member of hers, of a kind that no rule gives.
    pub(crate) async fn propose_award(&self, officer: &Actor) -> anyhow::Result<()> {
        let number = Member::Unexplained.number();
        let sought = award_decision::find_member(&self.app, officer, &number).await;
        let Ok(Sought::Found(membership)) = sought else { panic!("{sought:?}") };
        let typed = TypedProposal {
            kind: "survivor".into(),
            amount: "320000".into(),
            number: "123/26".into(),
            decided_on: "1/2/2026".into(),
            title: "Sub-decree 123".into(),
        };
        let instrument = Instrument::new(b"%PDF-1.7 a decision".to_vec());
        let sent = Sent { membership, key: self.test.id(), typed, instrument };
        let proposed = award_decision::propose(&self.app, officer, &sent).await;
        anyhow::ensure!(matches!(proposed, Ok(Proposed::Waits(_))), "{proposed:?}");
        Ok(())
    }

    /// The colleague proposes that what was paid after the death of one who is held comes back.
    pub(crate) async fn propose_recovery(&self) {
        let (app, by, number) = (&self.app, &self.colleague, Member::Unseen.number());
        let sought = death_report::find(app, by, &number).await;
        let Ok(death_report::Sought::Found(id)) = sought else { panic!("{sought:?}") };
        let now = self.app.clock.now().date();
        let typed = TypedRecovery {
            way: "survivor".into(),
            name: "ស៊ឹម វុទ្ធី".into(),
            count: "10".into(),
            first: format!("1/{}", now.year() + 2),
            agreed: now.to_string(),
            reason: "គ្រួសារយល់ព្រម".into(),
            ..TypedRecovery::default()
        };
        let proposed = recovery::propose(app, by, id, self.test.id(), &typed).await;
        assert!(matches!(proposed, Ok(recovery::Proposed::Waits)), "{proposed:?}");
    }

    /// Another administrator proposes a new member of the staff.
    pub(crate) async fn propose_staff(&self) {
        let typed = TypedMember {
            address: "second-agent@example.org".into(),
            role: "officer".into(),
            office: "12".into(),
            ..TypedMember::default()
        };
        let (key, wanted) = (self.test.id(), Wanted::Invite(typed));
        let proposed = staff_change::propose(&self.app, &self.second, key, &wanted).await;
        assert!(matches!(proposed, Ok(staff_change::Proposed::Waits(_))), "{proposed:?}");
    }

    /// Another administrator proposes to register a health centre.
    pub(crate) async fn propose_place(&self) {
        let typed = TypedPlace {
            code: "HC-1".into(),
            khmer: "មណ្ឌលសុខភាព".into(),
            latin: "Health centre".into(),
            province: "12".into(),
            place: "120101".into(),
            phone: "023456789".into(),
            ..TypedPlace::default()
        };
        let (key, wanted) = (self.test.id(), PlaceWanted::Register(PlaceKind::HealthCentre, typed));
        let proposed = place_change::propose(&self.app, &self.second, key, &wanted).await;
        assert!(matches!(proposed, Ok(PlaceProposed::Waits(_))), "{proposed:?}");
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

/// A member of staff whose role unlocks records.
pub(crate) fn agent() -> Officer {
    let address = "agent@example.org".to_owned();
    Officer { address, role: StaffRole::Agent, ..Officer::of_phnom_penh() }
}

/// Who reads the trail and changes nothing.
pub(crate) fn auditor() -> Officer {
    let address = "auditor@example.org".to_owned();
    Officer { address, role: StaffRole::Auditor, ..Officer::of_head_office() }
}

/// One of the two administrators.
pub(crate) fn administrator() -> Officer {
    Officer::administrator(0)
}

fn app(test: &TestDb, origin: &str) -> App {
    let mut app = test.use_cases();
    let settings =
        Settings { origin: origin.to_owned(), demo: true, ..Settings::clone(&app.settings) };
    app.settings = Arc::new(settings);
    app
}
