//! A pensioner with a phone and a mailbox, members of staff, and what was sent to whom.

use std::sync::Mutex;

use async_trait::async_trait;
use sothon_app::case::{self, Answered, Shown, Submission, Submitted};
use sothon_app::lock::{self, Done, Sought};
use sothon_app::message::{send_pending, send_pending_mail};
use sothon_app::notices::{EmailSet, SetEmail, set_email};
use sothon_app::port::{Mail, MailError, MailSender, Sms, SmsError, SmsSender, Taken};
use sothon_app::trusted_contact::{self, SetContact};
use sothon_app::{App, AppError, merge};
use sothon_domain::access::{Actor, StaffRole};
use sothon_domain::casework::{CaseKind, Channel};
use sothon_domain::flow::StepKey;
use sothon_domain::person::merge::Records;
use sothon_domain::person::{LockId, MergeId, PersonId};
use sothon_domain::person_lock::{CheckedPaper, LockChannel};
use sothon_testkit::{Officer, Pensioner, TestDb};
use uuid::Uuid;

pub(crate) const KIND: CaseKind = CaseKind::AddressChanged;

/// Sokha of Phnom Penh, an officer and an agent there, and an officer of another province.
pub(crate) struct Setting {
    pub(crate) test: TestDb,
    pub(crate) app: App,
    pub(crate) sokha: PersonId,
    pub(crate) me: Actor,
    pub(crate) officer: Actor,
    pub(crate) agent: Actor,
    pub(crate) elsewhere: Actor,
}

/// Keeps what is sent: to whom, and the text.
#[derive(Default)]
pub(crate) struct Sent(Mutex<Vec<(String, String)>>);

impl Sent {
    pub(crate) fn all(self) -> Vec<(String, String)> {
        self.0.into_inner().expect("no test panics while sending")
    }

    fn keep(&self, to: &str, text: &str) {
        let mut kept = self.0.lock().expect("no test panics while sending");
        kept.push((to.to_owned(), text.to_owned()));
    }
}

#[async_trait]
impl SmsSender for Sent {
    async fn send(&self, sms: &Sms) -> Result<Taken, SmsError> {
        self.keep(sms.to.as_str(), &sms.text);
        Ok(Taken::default())
    }
}

#[async_trait]
impl MailSender for Sent {
    async fn send_mail(&self, mail: &Mail) -> Result<(), MailError> {
        self.keep(mail.to.as_str(), &mail.subject);
        Ok(())
    }
}

impl Setting {
    pub(crate) async fn new() -> Self {
        let test = TestDb::new().await;
        let app = test.use_cases();
        let sokha = test.add(&Pensioner::sokha()).await;
        let here = Officer::of_phnom_penh();
        let agent = Officer { role: StaffRole::Agent, ..here.colleague() };
        let setting = Self {
            sokha,
            me: Actor::person(sokha),
            officer: test.add_officer(&here).await,
            agent: test.add_officer(&agent).await,
            elsewhere: test.add_officer(&Officer::of_banteay_meanchey()).await,
            app,
            test,
        };
        let done = setting.set_email("sokha@example.org").await;
        assert!(matches!(done, Ok(EmailSet::Done { .. })), "{done:?}");
        setting.sent().await;
        setting
    }

    pub(crate) async fn set_email(&self, email: &str) -> Result<EmailSet, AppError> {
        set_email(&self.app, &self.me, &SetEmail { email, key: self.test.id() }).await
    }

    pub(crate) async fn lock(&self) {
        lock::lock(&self.app, &self.me, LockChannel::Web).await.expect("it can be locked");
    }

    /// Two officers join her record with another that goes on.
    pub(crate) async fn retire(&self) -> MergeId {
        let other = Pensioner {
            member_number: "K-309912".into(),
            phone: Some("011223344".into()),
            national_id: None,
            ..Pensioner::sokha()
        };
        let kept = self.test.add(&other).await;
        let head = self.test.add_officer(&Officer::of_head_office()).await;
        let records = Records::new(kept, self.sokha).expect("two records");
        let sent = merge::Sent { records, reason: "one person", key: self.test.id() };
        let proposed = merge::propose(&self.app, &self.officer, &sent).await;
        let Ok(merge::Proposed::Waits(id)) = proposed else { panic!("{proposed:?}") };
        let joined = merge::approve(&self.app, &head, id, self.test.id()).await;
        assert_eq!(joined.expect("an answer"), merge::Decided::Done);
        id
    }

    /// Two officers part her record from the other again.
    pub(crate) async fn part(&self, id: MergeId) {
        let (app, key) = (&self.app, self.test.id());
        let asked = merge::propose_parting(app, &self.officer, id, key, "two people").await;
        assert_eq!(asked.expect("an answer"), merge::Asked::Waits);
        let second = Officer { address: "part@example.org".into(), ..Officer::of_head_office() };
        let second = self.test.add_officer(&second).await;
        let parted = merge::approve_parting(app, &second, id, self.test.id()).await;
        assert_eq!(parted.expect("an answer"), merge::Decided::Done);
    }

    /// The lock that stands, as staff find it.
    pub(crate) async fn found(&self) -> LockId {
        match lock::find(&self.app, &self.officer, "K-204577").await {
            Ok(Sought::Found(id)) => id,
            other => panic!("{other:?}"),
        }
    }

    pub(crate) async fn propose(&self, by: &Actor, id: LockId) -> Done {
        let paper = CheckedPaper::NationalId;
        let done = lock::propose(&self.app, by, id, self.test.id(), &paper).await;
        done.expect("proposing ends in an answer")
    }

    pub(crate) async fn confirm(&self, by: &Actor, id: LockId) -> Done {
        let done = lock::confirm(&self.app, by, id, self.test.id()).await;
        done.expect("confirming ends in an answer")
    }

    pub(crate) async fn is_locked(&self) -> bool {
        let since = lock::locked_since(&self.app, &self.me).await;
        since.expect("the database answers").is_some()
    }

    /// Answers every step of a report.
    pub(crate) async fn answer_all(&self) {
        for (step, typed) in [(StepKey::Place, "01020101"), (StepKey::Since, "10/2026")] {
            let kept = case::answer(&self.app, &self.me, KIND, step, typed).await;
            assert!(matches!(kept, Ok(Answered::Kept { .. })), "{kept:?}");
        }
    }

    pub(crate) async fn shown(&self) -> Shown {
        case::draft(&self.app, &self.me, KIND).await.expect("her own draft").shown
    }

    /// Sends the report as she sees it.
    pub(crate) async fn submit(&self, key: Uuid) -> Result<Submitted, AppError> {
        let shown = self.shown().await;
        let submission = Submission { kind: KIND, channel: Channel::Web, key, shown };
        case::submit(&self.app, &self.me, &submission).await
    }

    /// What is sent since the last look: to whom, and the text or the mail's subject.
    pub(crate) async fn sent(&self) -> Vec<(String, String)> {
        let sent = Sent::default();
        // One message of a person is taken at a time.
        for _ in 0..4 {
            send_pending(&self.app, &sent).await.expect("the outbox answers");
            send_pending_mail(&self.app, &sent, || false).await.expect("the outbox answers");
        }
        sent.all()
    }

    /// She names a trusted contact.
    pub(crate) async fn name_dara(&self) {
        let (name, phone, relation) = ("Dara", "012 999 888", "child");
        let sent = SetContact { name, phone, relation, key: self.test.id() };
        trusted_contact::set(&self.app, &self.me, &sent).await.expect("she is named");
        self.sent().await;
    }
}
