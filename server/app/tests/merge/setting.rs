//! Sokha with two numbers, a third record, and officers; what was sent to whom.

use std::sync::Mutex;

use async_trait::async_trait;
use sothon_app::App;
use sothon_app::death_report::{self, Paper};
use sothon_app::merge::{self, Asked, Decided, Proposed, Sent};
use sothon_app::message::send_pending;
use sothon_app::port::{Sms, SmsError, SmsSender, Taken};
use sothon_domain::access::Actor;
use sothon_domain::death_report::{ProofPaper, TypedReport};
use sothon_domain::person::merge::Records;
use sothon_domain::person::{DeathReportId, MergeId, PersonId};
use sothon_testkit::{Officer, Pensioner, TestDb};

/// Sokha's two records, one of somebody else, and officers of whom one is named by Sokha's card.
pub(crate) struct Setting {
    pub(crate) test: TestDb,
    pub(crate) app: App,
    pub(crate) kept: PersonId,
    pub(crate) retired: PersonId,
    pub(crate) third: PersonId,
    pub(crate) officer: Actor,
    pub(crate) second: Actor,
    pub(crate) elsewhere: Actor,
    pub(crate) herself: Actor,
    head: Actor,
}

/// Keeps what is sent: to whom, and the text.
#[derive(Default)]
struct Kept(Mutex<Vec<(String, String)>>);

#[async_trait]
impl SmsSender for Kept {
    async fn send(&self, sms: &Sms) -> Result<Taken, SmsError> {
        let mut kept = self.0.lock().expect("no test panics while sending");
        kept.push((sms.to.as_str().to_owned(), sms.text.clone()));
        Ok(Taken::default())
    }
}

fn record(number: &str, phone: &str) -> Pensioner {
    let (member_number, phone) = (number.to_owned(), Some(phone.to_owned()));
    Pensioner { member_number, phone, national_id: None, ..Pensioner::sokha() }
}

impl Setting {
    pub(crate) async fn new() -> Self {
        let test = TestDb::new().await;
        let here = Officer::of_phnom_penh();
        let card = Pensioner::sokha().national_id;
        let herself = Officer { address: "sokha@example.org".into(), card, ..here.clone() };
        Self {
            kept: test.add(&Pensioner::sokha()).await,
            retired: test.add(&record("K-309912", "011223344")).await,
            third: test.add(&record("K-400123", "011223355")).await,
            officer: test.add_officer(&here).await,
            second: test.add_officer(&here.colleague()).await,
            elsewhere: test.add_officer(&Officer::of_banteay_meanchey()).await,
            herself: test.add_officer(&herself).await,
            head: test.add_officer(&Officer::of_head_office()).await,
            app: test.use_cases(),
            test,
        }
    }

    pub(crate) async fn try_propose(
        &self,
        by: &Actor,
        (kept, retired): (PersonId, PersonId),
    ) -> Proposed {
        let records = Records::new(kept, retired).expect("two records");
        let sent = Sent { records, reason: "ដូចគ្នា", key: self.test.id() };
        merge::propose(&self.app, by, &sent).await.expect("it ends in an answer")
    }

    pub(crate) async fn propose(&self, pair: (PersonId, PersonId)) -> MergeId {
        match self.try_propose(&self.officer, pair).await {
            Proposed::Waits(id) => id,
            other => panic!("{other:?}"),
        }
    }

    pub(crate) async fn approve(&self, by: &Actor, id: MergeId) -> Decided {
        let done = merge::approve(&self.app, by, id, self.test.id()).await;
        done.expect("it ends in an answer")
    }

    /// Two officers join Sokha's records.
    pub(crate) async fn joined(&self) -> MergeId {
        let id = self.propose((self.kept, self.retired)).await;
        assert_eq!(self.approve(&self.second, id).await, Decided::Done);
        id
    }

    /// Two officers part them.
    pub(crate) async fn part(&self, id: MergeId) {
        let (app, key) = (&self.app, self.test.id());
        let asked = merge::propose_parting(app, &self.second, id, key, "ពីរនាក់").await;
        assert_eq!(asked.expect("an answer"), Asked::Waits);
        let own = merge::approve_parting(app, &self.second, id, self.test.id()).await;
        let refused = sothon_domain::person::merge::Refused::OwnWork;
        assert_eq!(own.expect("an answer"), Decided::Refused(refused));
        let parted = merge::approve_parting(app, &self.officer, id, self.test.id()).await;
        assert_eq!(parted.expect("an answer"), Decided::Done);
    }

    /// Somebody reports the death of the member with this number; nobody has looked at it yet.
    pub(crate) async fn report(&self, number: &str) -> DeathReportId {
        let [number, relation] = [number, "neighbour"].map(str::to_owned);
        let typed = TypedReport { number, relation, ..TypedReport::default() };
        self.receive(&typed).await
    }

    /// Somebody reports a death, and the register is looked through.
    pub(crate) async fn reported(&self, number: &str) -> DeathReportId {
        let report = self.report(number).await;
        death_report::look_for_new(&self.app).await.expect("the register answers");
        report
    }

    /// Somebody reports the death of one whose number is not known: nobody is found.
    pub(crate) async fn reported_without_number(&self) -> DeathReportId {
        let [name, province, relation] = ["Sokha", "12", "neighbour"].map(str::to_owned);
        let typed = TypedReport { name, province, relation, ..TypedReport::default() };
        let report = self.receive(&typed).await;
        death_report::look_for_new(&self.app).await.expect("the register answers");
        report
    }

    async fn receive(&self, typed: &TypedReport) -> DeathReportId {
        let sent = death_report::Sent { typed, address: None, browser: None, key: self.test.id() };
        let answer = death_report::report(&self.app, &sent).await.expect("anybody may");
        let death_report::Reported::Received { redirect } = answer else { panic!("{answer:?}") };
        let reference = redirect.rsplit('/').next().expect("it ends with a number");
        match death_report::find(&self.app, &self.head, reference).await {
            Ok(death_report::Sought::Found(id)) => id,
            other => panic!("{other:?}"),
        }
    }

    /// An officer has seen a paper: the payments are held.
    pub(crate) async fn held(&self, report: DeathReportId) {
        let (seen, key) = ((ProofPaper::Certificate, "123"), self.test.id());
        let done = death_report::show_paper(&self.app, &self.officer, report, key, seen).await;
        assert_eq!(done.expect("an answer"), Paper::Done);
    }

    /// How the number ends that this record's person reads on her page.
    pub(crate) async fn reads(&self, person: PersonId) -> Option<String> {
        let read = merge::joined_with(&self.app, &Actor::person(person)).await;
        read.expect("her own").map(|ending| ending.to_string())
    }

    /// What is sent since the last look: to whom, and the text.
    pub(crate) async fn sent(&self) -> Vec<(String, String)> {
        let kept = Kept::default();
        // One message of a person is taken at a time.
        for _ in 0..4 {
            send_pending(&self.app, &kept).await.expect("the outbox answers");
        }
        kept.0.into_inner().expect("no test panics while sending")
    }
}
