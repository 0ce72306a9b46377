//! An orphan of Phnom Penh, Sokha who may receive for her, Dara, three officers, and what was sent to whom.

use std::sync::Mutex;

use async_trait::async_trait;
use sothon_app::message::send_pending;
use sothon_app::payee::{self, Decided, OpenedPayee, Proposed};
use sothon_app::port::{Sms, SmsError, SmsSender, Taken};
use sothon_app::trusted_contact::{self, SetContact};
use sothon_app::{App, claimant, death_report, merge};
use sothon_domain::access::Actor;
use sothon_domain::account_change::{COOLING_OFF, TypedAccount};
use sothon_domain::claimant::TypedClaimant;
use sothon_domain::death_report::{ProofPaper, TypedReport};
use sothon_domain::delegate::TypedDecision;
use sothon_domain::payee::TypedPayee;
use sothon_domain::person::{PayeeId, PersonId};
use sothon_testkit::{Officer, Pensioner, TestDb};
use time::macros::date;

/// The orphan's number.
pub(crate) const CHILD: &str = "K-204585";
/// Sokha's number.
pub(crate) const SOKHA: &str = "K-204577";
/// Dara's number.
pub(crate) const DARA: &str = "V-118203";

/// Three people of one province, and those of the staff who decide.
pub(crate) struct Setting {
    pub(crate) test: TestDb,
    pub(crate) app: App,
    pub(crate) child: PersonId,
    pub(crate) sokha: PersonId,
    pub(crate) dara: PersonId,
    pub(crate) officer: Actor,
    pub(crate) second: Actor,
    pub(crate) head: Actor,
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

/// The name that belongs to a number.
fn name(number: &str) -> &'static str {
    match number {
        CHILD => "CHAN Sreymom",
        SOKHA => "SIM Sokha",
        DARA => "CHAN Dara",
        _ => "SOK CHAN",
    }
}

/// `payee` is to be paid for `person`, by a court, at the counter.
pub(crate) fn cash(person: &str, payee: &str) -> TypedPayee {
    let [number, body, decided_on] = ["12/26", "Court", "1/10/2026"].map(Into::into);
    TypedPayee {
        member_number: person.into(),
        other_number: payee.into(),
        other_name: name(payee).into(),
        basis: "court".into(),
        paper: TypedDecision { number, body, decided_on, ends_on: String::new() },
        way: "cash".into(),
        account: TypedAccount::default(),
    }
}

/// The same to an account.
pub(crate) fn to_account(person: &str, payee: &str) -> TypedPayee {
    let [bank, number, holder] = ["ABA", "000987654", "SIM Sokha"].map(Into::into);
    let account = TypedAccount { bank, number, holder };
    TypedPayee { way: "bank".into(), account, ..cash(person, payee) }
}

impl Setting {
    pub(crate) async fn new() -> Self {
        let test = TestDb::new().await;
        test.add_branches().await;
        let child = Pensioner { born: date!(2015 - 03 - 10), ..Pensioner::child() };
        let dara = Pensioner { place: "12010101".into(), ..Pensioner::dara() };
        let here = Officer::of_phnom_penh();
        let setting = Self {
            child: test.add(&child).await,
            sokha: test.add(&Pensioner::sokha()).await,
            dara: test.add(&dara).await,
            officer: test.add_officer(&here).await,
            second: test.add_officer(&here.colleague()).await,
            head: test.add_officer(&Officer::of_head_office()).await,
            app: test.use_cases(),
            test,
        };
        let me = Actor::person(setting.child);
        let (name, phone, relation) = ("Bopha", "012 999 888", "neighbour");
        let contact = SetContact { name, phone, relation, key: setting.test.id() };
        trusted_contact::set(&setting.app, &me, &contact).await.expect("she is named");
        setting.sent().await;
        setting
    }

    pub(crate) async fn proposed(&self, by: &Actor, typed: &TypedPayee) -> Proposed {
        let proposed = payee::propose(&self.app, by, self.test.id(), typed).await;
        proposed.expect("it ends in an answer")
    }

    /// It waits, proposed by the officer.
    pub(crate) async fn waits(&self, typed: &TypedPayee) -> PayeeId {
        match self.proposed(&self.officer, typed).await {
            Proposed::Waits(id) => id,
            other => panic!("{other:?}"),
        }
    }

    pub(crate) async fn approve(&self, by: &Actor, id: PayeeId) -> Decided {
        let approved = payee::approve(&self.app, by, id, self.test.id()).await;
        approved.expect("it ends in an answer")
    }

    /// It holds: the three days are over and the second officer approved it.
    pub(crate) async fn holds(&self, typed: &TypedPayee) -> PayeeId {
        let id = self.waits(typed).await;
        self.test.clock.advance(COOLING_OFF);
        assert_eq!(self.approve(&self.second, id).await, Decided::Done);
        id
    }

    pub(crate) async fn open(&self, by: &Actor, id: PayeeId) -> OpenedPayee {
        payee::open(&self.app, by, id).await.expect("she reaches it")
    }

    /// Where it stands.
    pub(crate) async fn stage(&self, id: PayeeId) -> &'static str {
        self.open(&self.head, id).await.state.code()
    }

    /// A claimant who waits, entered by the officer, and her number.
    pub(crate) async fn claimant(&self, born: &str) -> (PersonId, String) {
        let typed = TypedClaimant {
            family_khmer: "សុខ".into(),
            given_khmer: "ចាន់".into(),
            family_latin: "SOK".into(),
            given_latin: "CHAN".into(),
            sex: "female".into(),
            born: born.into(),
            national_id: "011223344".into(),
            province: "12".into(),
            relation: "wife".into(),
            deceased_number: DARA.into(),
            phone: "012999777".into(),
            language: "km".into(),
            ..TypedClaimant::default()
        };
        let key = self.test.id();
        let (paper, other, kept) = ("national-id", "", None);
        let sent = claimant::Counter { typed: &typed, paper, other, kept, key };
        let entered = claimant::enter(&self.app, &self.officer, &sent).await;
        let Ok(claimant::CounterEntered::Waits { redirect }) = entered else {
            panic!("{entered:?}")
        };
        let id = redirect.rsplit('/').next().and_then(|id| id.parse().ok());
        let id = PersonId::new(id.expect("the path ends with her id"));
        let hers = claimant::mine(&self.app, &Actor::person(id)).await.expect("her own");
        (id, hers.number.to_string())
    }

    /// The officer proposes that the first of two numbers is kept and the second is used no more.
    pub(crate) async fn join(&self, [kept, retired]: [&str; 2]) -> merge::Proposed {
        let sought = merge::seek(&self.app, &self.officer, kept, retired).await;
        let Ok(merge::Sought::Found(records)) = sought else { panic!("{sought:?}") };
        let sent = merge::Sent { records, reason: "one person", key: self.test.id() };
        let proposed = merge::propose(&self.app, &self.officer, &sent).await;
        proposed.expect("it ends in an answer")
    }

    /// The death of whoever has this number is established.
    pub(crate) async fn dies(&self, number: &str) {
        let [number, relation, died] = [number, "neighbour", "11/2026"].map(Into::into);
        let typed = TypedReport { number, relation, died, ..TypedReport::default() };
        let sent =
            death_report::Sent { typed: &typed, address: None, browser: None, key: self.test.id() };
        death_report::report(&self.app, &sent).await.expect("anybody may");
        death_report::look_for_new(&self.app).await.expect("the register answers");
        let list = death_report::list(&self.app, &self.officer).await.expect("the office's");
        let (key, seen) = (self.test.id(), (ProofPaper::Certificate, "123"));
        let shown = death_report::show_paper(&self.app, &self.officer, list[0].id, key, seen).await;
        assert!(shown.is_ok(), "{shown:?}");
    }

    /// The kinds of the instructions about payees that the back office has, in their order.
    pub(crate) async fn ordered(&self) -> Vec<serde_json::Value> {
        let all = sothon_testkit::instructions(&self.app).await.into_iter();
        let kind = |one: &serde_json::Value| one["order"]["kind"].as_str().map(str::to_owned);
        all.filter(|one| kind(one).is_some_and(|kind| kind.starts_with("payee"))).collect()
    }

    /// The kinds of them.
    pub(crate) async fn kinds(&self) -> Vec<String> {
        let ordered = self.ordered().await;
        ordered.iter().map(|one| one["order"]["kind"].as_str().unwrap_or("").to_owned()).collect()
    }

    /// What is sent since the last look: to whom, and the text.
    pub(crate) async fn sent(&self) -> Vec<(String, String)> {
        let kept = Kept::default();
        // One message of a person is taken at a time.
        for _ in 0..6 {
            send_pending(&self.app, &kept).await.expect("the outbox answers");
        }
        kept.0.into_inner().expect("no test panics while sending")
    }
}
