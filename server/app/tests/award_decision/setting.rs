//! A veteran for whom no rule is known, officers, and the shortest way to a proposal.

use std::num::NonZeroU32;

use sothon_app::App;
use sothon_app::award_decision::{self, Decided, Proposed, Sent, Shown, Sought};
use sothon_domain::access::Actor;
use sothon_domain::award_decision::{Instrument, RefusalReason, TypedProposal};
use sothon_domain::effects::Clock;
use sothon_domain::money::Riel;
use sothon_domain::person::{AwardDecisionId, AwardId, MembershipId, PersonId};
use sothon_store::import::{self, OnChange, Standing};
use sothon_store::{Act, Subject};
use sothon_testkit::{Officer, Pensioner, TestDb};
use uuid::Uuid;

/// The number of a page.
pub(crate) fn page(number: u32) -> NonZeroU32 {
    NonZeroU32::new(number).expect("pages count from 1")
}

/// The file that is attached.
pub(crate) const FILE: &[u8] = b"%PDF-1.7 sub-decree of an invented ministry";

/// Dara, a veteran of Phnom Penh, two officers of his province, one of another and one of the head
/// office.
pub(crate) struct Setting {
    pub(crate) test: TestDb,
    pub(crate) app: App,
    pub(crate) dara: PersonId,
    pub(crate) membership: MembershipId,
    pub(crate) maker: Actor,
    pub(crate) checker: Actor,
    pub(crate) elsewhere: Actor,
    pub(crate) head: Actor,
}

impl Setting {
    pub(crate) async fn new() -> Self {
        Self::with(&veteran()).await
    }

    pub(crate) async fn with(pensioner: &Pensioner) -> Self {
        let test = TestDb::new().await;
        let app = test.use_cases();
        let dara = test.add(pensioner).await;
        let here = Officer::of_phnom_penh();
        let maker = test.add_officer(&here).await;
        let sought = award_decision::find_member(&app, &maker, &pensioner.member_number).await;
        let Ok(Sought::Found(membership)) = sought else { panic!("{sought:?}") };
        Self {
            dara,
            membership,
            checker: test.add_officer(&here.colleague()).await,
            elsewhere: test.add_officer(&Officer::of_banteay_meanchey()).await,
            head: test.add_officer(&Officer::of_head_office()).await,
            maker,
            app,
            test,
        }
    }

    pub(crate) fn sent(&self, typed: TypedProposal) -> Sent {
        let instrument = Instrument::new(FILE.to_vec());
        Sent { membership: self.membership, key: self.test.id(), typed, instrument }
    }

    pub(crate) async fn send(&self, by: &Actor, sent: &Sent) -> Proposed {
        let proposed = award_decision::propose(&self.app, by, sent).await;
        proposed.expect("proposing ends in an answer")
    }

    /// A proposal by the maker.
    pub(crate) async fn proposal(&self) -> AwardDecisionId {
        match self.send(&self.maker, &self.sent(typed())).await {
            Proposed::Waits(id) => id,
            other => panic!("{other:?}"),
        }
    }

    pub(crate) async fn shown(&self, id: AwardDecisionId) -> Shown {
        let opened = award_decision::open(&self.app, &self.checker, id).await;
        opened.expect("the office sees it").shown
    }

    pub(crate) async fn approve(&self, by: &Actor, id: AwardDecisionId, key: Uuid) -> Decided {
        let shown = self.shown(id).await;
        let decided = award_decision::approve(&self.app, by, id, key, &shown).await;
        decided.expect("approving ends in an answer")
    }

    pub(crate) async fn refuse(&self, by: &Actor, id: AwardDecisionId) -> Decided {
        let (shown, key) = (self.shown(id).await, self.test.id());
        let reason = RefusalReason::AmountDiffers;
        let decided = award_decision::refuse(&self.app, by, id, key, &shown, reason).await;
        decided.expect("refusing ends in an answer")
    }

    pub(crate) async fn withdraw(&self, by: &Actor, id: AwardDecisionId, key: Uuid) -> Decided {
        let shown = self.shown(id).await;
        let decided = award_decision::withdraw(&self.app, by, id, key, &shown).await;
        decided.expect("withdrawing ends in an answer")
    }

    /// The award in force: id, version and amount.
    pub(crate) async fn award(&self) -> Option<(AwardId, i32, Riel)> {
        let member = award_decision::member(&self.app, &self.maker, self.membership).await;
        let award = member.expect("the office sees him").award;
        award.map(|award| (award.id, award.version, award.amount))
    }

    /// How many audit rows and event rows an act of this name has.
    pub(crate) async fn rows(&self, act: &str) -> (i64, i64) {
        let audit = self.test.count("audit_row", &format!("act = '{act}'")).await;
        (audit, self.test.count("event", &format!("kind = '{act}'")).await)
    }

    /// A later file of the back office says another amount; the columns that it did not change.
    pub(crate) async fn import(&self, amount: i64) -> Vec<&'static str> {
        let row = Pensioner { amount, ..veteran() }.member(|| self.test.id());
        let (mut tx, at) = (self.app.db.begin().await.expect("it answers"), self.test.clock.now());
        let standings = import::people(&mut tx, &[row], OnChange::Apply, at).await;
        let (actor, subject) = (Actor::system("import"), Subject::Other("file:test".into()));
        let detail = serde_json::Value::Null;
        let act = Act { actor: &actor, act: "file.imported", subject, at, detail, event: false };
        tx.commit(act).await.expect("the file is taken");
        match standings.expect("the row is well-formed").remove(0) {
            Standing::Changed(difference) => difference.kept,
            other => panic!("{other:?}"),
        }
    }

    /// The award is taken from the register, as if none had been imported yet.
    pub(crate) async fn forget_award(&self) {
        self.test.tamper("DELETE FROM award").await;
    }
}

/// A veteran of Phnom Penh who is paid 320,000 riel.
pub(crate) fn veteran() -> Pensioner {
    Pensioner { place: "12010101".into(), ..Pensioner::dara() }
}

/// A form that will do.
pub(crate) fn typed() -> TypedProposal {
    TypedProposal {
        kind: "old-age".into(),
        amount: "៣៥០.០០០".into(),
        number: "១២៣/២៦".into(),
        decided_on: "1/2/2026".into(),
        title: "អនុក្រឹត្យលេខ ១២៣".into(),
    }
}
