//! Sokha of Phnom Penh with a phone and a trusted contact, those of the staff who may come near her, and what was
//! sent to whom.

use std::sync::Mutex;

use async_trait::async_trait;
use sothon_app::App;
use sothon_app::death_report::{self, Done, OpenedDeath, Paper, Reported, Sent, Sought};
use sothon_app::message::send_pending;
use sothon_app::port::{GatewayName, Sms, SmsError, SmsSender, Taken};
use sothon_app::receipt::{Heard, hear};
use sothon_app::trusted_contact::{self, SetContact};
use sothon_domain::access::{Actor, Office, StaffRole};
use sothon_domain::death_report::{ASK_LASTS, ProofPaper, ReachedBy, TypedReport};
use sothon_domain::delivery::Receipt;
use sothon_domain::person::{DeathReportId, PersonId};
use sothon_testkit::{Officer, Pensioner, TestDb};
use uuid::Uuid;

/// Sokha's member number.
pub(crate) const SOKHA: &str = "K-204577";

/// How her phone number ends, and that of whom she trusts.
pub(crate) const HERS: &str = "12345678";
pub(crate) const CONTACTS: &str = "12999888";

/// Who carries messages here.
const GATEWAY: &str = "test";

/// Sokha, officers, an attestor of her commune and one of another.
pub(crate) struct Setting {
    pub(crate) test: TestDb,
    pub(crate) app: App,
    pub(crate) sokha: PersonId,
    pub(crate) me: Actor,
    pub(crate) officer: Actor,
    pub(crate) second: Actor,
    pub(crate) head: Actor,
    pub(crate) elsewhere: Actor,
    pub(crate) attestor: Actor,
    pub(crate) far_attestor: Actor,
}

/// Keeps what is sent, and names each message.
#[derive(Default)]
struct Kept(Mutex<Vec<Sms>>);

#[async_trait]
impl SmsSender for Kept {
    async fn send(&self, sms: &Sms) -> Result<Taken, SmsError> {
        let mut kept = self.0.lock().expect("no test panics while sending");
        kept.push(sms.clone());
        let id = sms.message.to_string();
        Ok(Taken { named: Some(GatewayName { gateway: GATEWAY, id }) })
    }
}

/// A report by number.
pub(crate) fn by_number(number: &str) -> TypedReport {
    let (number, relation) = (number.to_owned(), "neighbour".to_owned());
    TypedReport { number, relation, ..TypedReport::default() }
}

impl Setting {
    pub(crate) async fn new() -> Self {
        let test = TestDb::new().await;
        test.add_branches().await;
        let sokha = test.add(&Pensioner::sokha()).await;
        let here = Officer::of_phnom_penh();
        let of_commune = |number: u8, commune: &str| {
            let office = Office::Commune(commune.parse().expect("a commune"));
            let address = format!("attestor-{number}@example.org");
            Officer { address, role: StaffRole::Attestor, office, ..here.clone() }
        };
        let setting = Self {
            sokha,
            me: Actor::person(sokha),
            officer: test.add_officer(&here).await,
            second: test.add_officer(&here.colleague()).await,
            head: test.add_officer(&Officer::of_head_office()).await,
            elsewhere: test.add_officer(&Officer::of_banteay_meanchey()).await,
            attestor: test.add_officer(&of_commune(1, "120101")).await,
            far_attestor: test.add_officer(&of_commune(2, "120102")).await,
            app: test.use_cases(),
            test,
        };
        let (name, phone, relation) = ("Dara", "012 999 888", "child");
        let contact = SetContact { name, phone, relation, key: setting.test.id() };
        trusted_contact::set(&setting.app, &setting.me, &contact).await.expect("she is named");
        setting.sent().await;
        setting
    }

    pub(crate) async fn send(&self, typed: &TypedReport, key: Uuid) -> Reported {
        self.send_from(typed, None, key).await
    }

    pub(crate) async fn send_from(
        &self,
        typed: &TypedReport,
        address: Option<&str>,
        key: Uuid,
    ) -> Reported {
        let sent = Sent { typed, address, browser: None, key };
        death_report::report(&self.app, &sent).await.expect("it ends in an answer")
    }

    pub(crate) async fn look(&self) -> u64 {
        death_report::look_for_new(&self.app).await.expect("the register answers")
    }

    /// A report that was received and looked into, found by its number.
    pub(crate) async fn report(&self, typed: &TypedReport) -> DeathReportId {
        let reported = self.send(typed, self.test.id()).await;
        let Reported::Received { redirect } = reported else { panic!("{reported:?}") };
        self.look().await;
        let reference = redirect.rsplit('/').next().expect("it ends with a number");
        match death_report::find(&self.app, &self.head, reference).await {
            Ok(Sought::Found(id)) => id,
            other => panic!("{other:?}"),
        }
    }

    /// A report of Sokha, whom the question reached, for which the time to answer is over.
    pub(crate) async fn waited(&self) -> DeathReportId {
        let id = self.report(&by_number(SOKHA)).await;
        self.heard(HERS, Receipt::Delivered).await;
        self.test.clock.advance(ASK_LASTS);
        id
    }

    pub(crate) async fn open(&self, by: &Actor, id: DeathReportId) -> OpenedDeath {
        death_report::open(&self.app, by, id).await.expect("she reaches it")
    }

    /// Where the report stands.
    pub(crate) async fn stage(&self, id: DeathReportId) -> &'static str {
        self.open(&self.head, id).await.state.code()
    }

    pub(crate) async fn propose(&self, by: &Actor, id: DeathReportId) -> Paper {
        let key = self.test.id();
        let proposed = death_report::propose(&self.app, by, id, key, "met the village chief").await;
        proposed.expect("it ends in an answer")
    }

    /// Writes down that the question reached the household.
    pub(crate) async fn reached(&self, by: &Actor, id: DeathReportId, way: ReachedBy) -> Paper {
        let (word, key) = ((way, "met the family"), self.test.id());
        let kept = death_report::write_reached(&self.app, by, id, key, word).await;
        kept.expect("it ends in an answer")
    }

    pub(crate) async fn confirm(&self, by: &Actor, id: DeathReportId) -> Done {
        let confirmed = death_report::confirm(&self.app, by, id, self.test.id()).await;
        confirmed.expect("it ends in an answer")
    }

    pub(crate) async fn show(&self, by: &Actor, id: DeathReportId, paper: ProofPaper) -> Paper {
        let seen = (paper, "123 of the commune");
        let shown = death_report::show_paper(&self.app, by, id, self.test.id(), seen).await;
        shown.expect("it ends in an answer")
    }

    pub(crate) async fn say_alive(&self) {
        let said = death_report::say(&self.app, &self.me, self.test.id()).await;
        said.expect("she may always say it");
    }

    /// What is sent since the last look: to whom, and the text.
    pub(crate) async fn sent(&self) -> Vec<(String, String)> {
        let texts = self.texts().await.into_iter();
        texts.map(|sms| (sms.to.as_str().to_owned(), sms.text)).collect()
    }

    /// Sends what waits; the gateway says this of what goes to a number with this end.
    pub(crate) async fn heard(&self, number: &str, receipt: Receipt) {
        for sms in self.texts().await {
            if sms.to.as_str().ends_with(number) {
                let heard = Heard { gateway: GATEWAY, id: sms.message.to_string(), receipt };
                hear(&self.app, &heard).await.expect("it is kept");
            }
        }
    }

    async fn texts(&self) -> Vec<Sms> {
        let kept = Kept::default();
        // One message of a person is taken at a time.
        for _ in 0..4 {
            send_pending(&self.app, &kept).await.expect("the outbox answers");
        }
        kept.0.into_inner().expect("no test panics while sending")
    }
}
