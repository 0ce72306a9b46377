//! A pensioner, officers and the shortest way to a case.

use sothon_app::App;
use sothon_app::case::{self, Answered, Decided, Shown, Submission, Submitted};
use sothon_domain::access::Actor;
use sothon_domain::casework::{CaseKind, Channel, LegalReference, RejectReason, Rejection};
use sothon_domain::flow::StepKey;
use sothon_domain::person::Reference;
use sothon_testkit::{Officer, Pensioner, TestDb};
use uuid::Uuid;

pub(crate) const KIND: CaseKind = CaseKind::AddressChanged;

/// A rejection with this reason; the instrument suits every kind.
pub(crate) fn rejection(reason: RejectReason) -> Rejection {
    Rejection { reason, reference: LegalReference::Veterans2010 }
}

/// Sokha of Phnom Penh, two officers of her province, one of another and one of the head office.
pub(crate) struct Setting {
    pub(crate) test: TestDb,
    pub(crate) app: App,
    pub(crate) me: Actor,
    pub(crate) officer: Actor,
    pub(crate) colleague: Actor,
    pub(crate) elsewhere: Actor,
    pub(crate) head: Actor,
}

impl Setting {
    pub(crate) async fn new() -> Self {
        Self::with(&Pensioner::sokha()).await
    }

    /// The same with somebody else in Sokha's place.
    pub(crate) async fn with(pensioner: &Pensioner) -> Self {
        let test = TestDb::new().await;
        let app = test.use_cases();
        let person = test.add(pensioner).await;
        let here = Officer::of_phnom_penh();
        Self {
            me: Actor::person(person),
            officer: test.add_officer(&here).await,
            colleague: test.add_officer(&here.colleague()).await,
            elsewhere: test.add_officer(&Officer::of_banteay_meanchey()).await,
            head: test.add_officer(&Officer::of_head_office()).await,
            app,
            test,
        }
    }

    pub(crate) async fn answer(&self, step: StepKey, typed: &str) -> Answered {
        self.answer_of(&self.me, step, typed).await
    }

    async fn answer_of(&self, me: &Actor, step: StepKey, typed: &str) -> Answered {
        let answered = case::answer(&self.app, me, KIND, step, typed).await;
        answered.expect("an answer is kept or refused")
    }

    /// Looks at her answers and sends them.
    pub(crate) async fn submit(&self, key: Uuid) -> Submitted {
        self.send(key, self.shown().await).await
    }

    /// What she sees when she looks at her answers.
    pub(crate) async fn shown(&self) -> Shown {
        self.shown_to(&self.me).await
    }

    async fn shown_to(&self, me: &Actor) -> Shown {
        case::draft(&self.app, me, KIND).await.expect("her own draft").shown
    }

    /// Sends the answers that she saw.
    pub(crate) async fn send(&self, key: Uuid, shown: Shown) -> Submitted {
        self.send_of(&self.me, key, shown).await
    }

    async fn send_of(&self, me: &Actor, key: Uuid, shown: Shown) -> Submitted {
        let submission = Submission { kind: KIND, channel: Channel::Web, key, shown };
        case::submit(&self.app, me, &submission).await.expect("sending ends in an answer")
    }

    /// Both answers, sent.
    pub(crate) async fn case(&self) -> Reference {
        self.case_of(&self.me).await
    }

    /// The same of anybody.
    pub(crate) async fn case_of(&self, me: &Actor) -> Reference {
        self.answer_of(me, StepKey::Place, "01020101").await;
        self.answer_of(me, StepKey::Since, "10/2026").await;
        match self.send_of(me, self.test.id(), self.shown_to(me).await).await {
            Submitted::Received(reference) => reference,
            other => panic!("{other:?}"),
        }
    }

    pub(crate) async fn take(&self, officer: &Actor, reference: Reference) -> Decided {
        let taken = case::take(&self.app, officer, reference, self.test.id()).await;
        taken.expect("taking ends in an answer")
    }

    pub(crate) async fn approve(&self, officer: &Actor, reference: Reference) -> Decided {
        let approved = case::approve(&self.app, officer, reference, self.test.id()).await;
        approved.expect("approving ends in an answer")
    }

    /// Where the register has her.
    pub(crate) async fn place(&self) -> String {
        let draft = case::draft(&self.app, &self.me, KIND).await.expect("her own draft");
        draft.registered.to_string()
    }

    /// How many audit rows and event rows an act of this name has.
    pub(crate) async fn rows(&self, act: &str) -> (i64, i64) {
        let audit = self.test.count("audit_row", &format!("act = '{act}'")).await;
        (audit, self.test.count("event", &format!("kind = '{act}'")).await)
    }

    /// How many messages were put in the outbox.
    pub(crate) async fn messages(&self) -> i64 {
        self.test.count("message_outbox", "true").await
    }
}
