//! People and staff, and how far each act has come before it is cut off.

use sothon_app::account_change::{self, Enter, Entered};
use sothon_app::pin_renewal::{self, AskedInStead, CallSeen, Heard, NumberTyped, Seen, Stage};
use sothon_app::staff_change::{self, Proposed, Wanted};
use sothon_app::{App, claimant, lock, phone_binding};
use sothon_domain::access::{Actor, Who};
use sothon_domain::account_change::TypedAccount;
use sothon_domain::claimant::TypedClaimant;
use sothon_domain::effects::Clock;
use sothon_domain::gazetteer;
use sothon_domain::person::{LockId, PersonId, Phone, RenewalId};
use sothon_domain::person_lock::{CheckedPaper, LockChannel};
use sothon_domain::phone_binding::{TypedBinding, TypedFacts};
use sothon_domain::pin_renewal::Fact;
use sothon_testkit::{Officer, Pensioner, TestDb};
use std::sync::atomic::{AtomicU32, Ordering};
use time::{Duration, OffsetDateTime};
use uuid::Uuid;

use crate::cut::act::Act;

/// The PIN that she chooses.
pub(crate) const NEW_PIN: &str = "6815";

const PAPER: CheckedPaper = CheckedPaper::NationalId;

/// A database, a process that is never cut off, and members of the staff.
pub(crate) struct Scene {
    pub(crate) test: TestDb,
    pub(crate) app: App,
    pub(crate) officer: Actor,
    pub(crate) second: Actor,
    pub(crate) administrator: Actor,
    pub(crate) second_administrator: Actor,
    turns: AtomicU32,
}

/// One member, for whom one act is ready to be done.
pub(crate) struct Turn {
    /// Which of all; no two members share anything.
    pub(crate) number: u32,
    pub(crate) person: PersonId,
    pub(crate) me: Actor,
    pub(crate) phone: Phone,
    /// What the act is about, where it is not she herself.
    pub(crate) id: Uuid,
    /// The form's key: a repeat has the same.
    pub(crate) key: Uuid,
    pub(crate) at: OffsetDateTime,
    /// What an officer hears on the phone.
    pub(crate) heard: [String; 2],
    /// What the right number of her renewal gave.
    pub(crate) proof: Vec<u8>,
    /// Another member.
    pub(crate) other_number: String,
    pub(crate) other_name: String,
}

/// The account that she enters.
pub(crate) fn account(number: u32) -> TypedAccount {
    let number = format!("0009{number:05}");
    TypedAccount { bank: "ABA".into(), number, holder: "SIM Sokha".into() }
}

/// The phone that staff propose for her.
pub(crate) fn binding(number: u32) -> TypedBinding {
    let [paper, choice, language] = ["national-id", "new", "km"].map(Into::into);
    let phone = format!("0971{number:05}");
    TypedBinding { paper, number: choice, phone, language, ..TypedBinding::default() }
}

impl Scene {
    pub(crate) async fn new() -> Self {
        let test = TestDb::new().await;
        let here = Officer::of_phnom_penh();
        Self {
            officer: test.add_officer(&here).await,
            second: test.add_officer(&here.colleague()).await,
            administrator: test.add_officer(&Officer::administrator(0)).await,
            second_administrator: test.add_officer(&Officer::administrator(1)).await,
            app: test.use_cases(),
            turns: AtomicU32::new(0),
            test,
        }
    }

    /// A new member, for whom everything is done that comes before the act.
    pub(crate) async fn prepare(&self, act: Act) -> Turn {
        let mut turn = self.member().await;
        turn.id = match act {
            Act::EnterAccount | Act::Grant | Act::Lock => turn.id,
            Act::ApproveAccount | Act::NotMe => self.account_entered(&turn).await,
            Act::ProposeBinding => self.binding_begun(&turn).await,
            Act::ConfirmBinding => {
                let id = self.binding_begun(&turn).await;
                let proposed = Act::ProposeBinding;
                turn.id = id;
                proposed.carry_out(self, &self.app, &turn).await.expect("it is proposed");
                id
            }
            Act::ProveRenewal => self.called(&mut turn).await.uuid(),
            Act::ConfirmVisit => self.visited(&turn).await.uuid(),
            Act::ChoosePin => self.proved(&mut turn).await.uuid(),
            Act::Revoke => {
                Act::Grant.carry_out(self, &self.app, &turn).await.expect("it is granted");
                turn.id
            }
            Act::Unlock => self.unlocking(&turn).await.uuid(),
            Act::ApproveClaimant => self.claimant(&turn).await,
            Act::ApproveStaffChange => self.staff_change(&turn).await,
        };
        turn.key = self.test.id();
        turn.at = self.test.clock.now();
        turn
    }

    async fn member(&self) -> Turn {
        let number = self.turns.fetch_add(1, Ordering::Relaxed);
        let phone = format!("0123{number:05}");
        let sokha = Pensioner {
            member_number: format!("K-3{number:05}"),
            phone: Some(phone.clone()),
            national_id: Some(format!("0203{number:05}")),
            ..Pensioner::sokha()
        };
        let dara = Pensioner {
            member_number: format!("V-4{number:05}"),
            phone: Some(format!("0124{number:05}")),
            national_id: Some(format!("0204{number:05}")),
            ..Pensioner::dara()
        };
        let person = self.test.add(&sokha).await;
        self.test.add(&dara).await;
        Turn {
            number,
            person,
            me: Actor::person(person),
            phone: phone.parse().expect("a phone"),
            id: person.uuid(),
            key: self.test.id(),
            at: self.test.clock.now(),
            heard: Default::default(),
            proof: Vec::new(),
            other_name: format!("{} {}", dara.latin.0, dara.latin.1),
            other_number: dara.member_number,
        }
    }

    fn number(turn: &Turn) -> String {
        format!("K-3{:05}", turn.number)
    }

    /// Its three days are over.
    async fn account_entered(&self, turn: &Turn) -> Uuid {
        let typed = account(turn.number);
        let sent = Enter { typed: &typed, signed_in_at: turn.at, key: turn.key };
        let entered = account_change::enter(&self.app, &turn.me, &sent).await;
        assert!(matches!(entered, Ok(Entered::Done { .. })), "{entered:?}");
        self.test.clock.advance(Duration::hours(72));
        self.test.id_of("account_change", turn.person).await
    }

    async fn binding_begun(&self, turn: &Turn) -> Uuid {
        let facts = TypedFacts {
            member_number: Self::number(turn),
            national_id: format!("0203{:05}", turn.number),
            birth_date: "15/6/1957".into(),
        };
        match phone_binding::look(&self.app, &self.second, &facts).await {
            Ok(phone_binding::Looked::Begun(id)) => id.uuid(),
            other => panic!("{other:?}"),
        }
    }

    async fn asked(&self, turn: &Turn) -> RenewalId {
        let (number, key) = (Self::number(turn), self.test.id());
        match pin_renewal::ask_in_stead(&self.app, &self.second, &number, key).await {
            Ok(AskedInStead::Stands(id)) => id,
            other => panic!("{other:?}"),
        }
    }

    /// An officer calls her, and she knows the answers.
    async fn called(&self, turn: &mut Turn) -> RenewalId {
        let id = self.asked(turn).await;
        let (app, officer) = (&self.app, &self.officer);
        pin_renewal::begin_call(app, officer, id, self.test.id()).await.expect("it is begun");
        let opened = pin_renewal::open(app, officer, id).await.expect("the office's");
        let Stage::Open { call: CallSeen::Mine { facts, .. }, .. } = opened.stage else {
            panic!("{opened:?}")
        };
        turn.heard = facts.map(|fact| told(fact, turn.number));
        id
    }

    async fn visited(&self, turn: &Turn) -> RenewalId {
        let id = self.asked(turn).await;
        let seen = pin_renewal::visit(&self.app, &self.second, id, self.test.id(), &PAPER).await;
        assert!(matches!(seen, Ok(Seen::Written { .. })), "{seen:?}");
        id
    }

    /// A day later, after a right call and the right number.
    async fn proved(&self, turn: &mut Turn) -> RenewalId {
        let id = self.called(turn).await;
        let (app, key) = (&self.app, self.test.id());
        let heard = [turn.heard[0].as_str(), turn.heard[1].as_str()];
        let heard = pin_renewal::answer(app, &self.officer, id, key, heard).await;
        let Ok(Heard::Done { number: Some(number) }) = heard else { panic!("{heard:?}") };
        self.test.clock.advance(Duration::hours(24));
        let typed = pin_renewal::type_number(app, &turn.phone, id, &number.digits()).await;
        let Ok(NumberTyped::Right { proof }) = typed else { panic!("{typed:?}") };
        turn.proof = proof;
        id
    }

    async fn unlocking(&self, turn: &Turn) -> LockId {
        lock::lock(&self.app, &turn.me, LockChannel::Web).await.expect("her own record");
        let id = LockId::new(self.test.id_of("person_lock", turn.person).await);
        let done = lock::propose(&self.app, &self.second, id, self.test.id(), &PAPER).await;
        assert_eq!(done.expect("it answers"), lock::Done::Done);
        id
    }

    async fn claimant(&self, turn: &Turn) -> Uuid {
        let typed = TypedClaimant {
            family_khmer: "សុខ".into(),
            given_khmer: "ដារ៉ា".into(),
            family_latin: "SOK".into(),
            given_latin: "DARA".into(),
            sex: "female".into(),
            born: "1/2/1961".into(),
            national_id: format!("0112{:05}", turn.number),
            province: "12".into(),
            relation: "wife".into(),
            deceased_number: Self::number(turn),
            phone: format!("0129{:05}", turn.number),
            language: "km".into(),
            ..TypedClaimant::default()
        };
        let key = self.test.id();
        let (paper, other, kept) = ("national-id", "", None);
        let sent = claimant::Counter { typed: &typed, paper, other, kept, key };
        let entered = claimant::enter(&self.app, &self.second, &sent).await;
        let Ok(claimant::CounterEntered::Waits { redirect }) = entered else {
            panic!("{entered:?}")
        };
        let id = redirect.rsplit('/').next().and_then(|id| id.parse().ok());
        id.expect("the path ends with her id")
    }

    async fn staff_change(&self, turn: &Turn) -> Uuid {
        let leaving = Officer {
            address: format!("leaving-{}@example.org", turn.number),
            ..Officer::of_banteay_meanchey()
        };
        let Who::Staff(member) = self.test.add_officer(&leaving).await.who else {
            panic!("she is of the staff")
        };
        let wanted = Wanted::Close(member.id);
        let by = &self.administrator;
        match staff_change::propose(&self.app, by, self.test.id(), &wanted).await {
            Ok(Proposed::Waits(id)) => id.uuid(),
            other => panic!("{other:?}"),
        }
    }
}

/// What the member with this number says when she is asked.
fn told(fact: Fact, number: u32) -> String {
    match fact {
        Fact::BirthDate => "15/6/1957".to_owned(),
        Fact::NationalId => format!("{number:05}")[1..].to_owned(),
        Fact::Account => "6789".to_owned(),
        Fact::FirstMonth => "7/2023".to_owned(),
        Fact::Commune => {
            let commune = "120101".parse().expect("a commune");
            gazetteer::name(&commune).expect("a commune of today").khmer.to_owned()
        }
    }
}
