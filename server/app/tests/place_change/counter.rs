//! An agent goes on with what was begun at her own branch, and finds nothing of another's.

use std::num::NonZeroU32;

use sothon_app::AppError;
use sothon_app::account_change::{Counter, CounterEntered, enter_for};
use sothon_app::activation::{Made, make_slip, visits};
use sothon_app::phone_binding::{self, Looked, Proposed};
use sothon_domain::access::{Actor, Office, StaffRole};
use sothon_domain::account_change::TypedAccount;
use sothon_domain::person::PhoneBindingId;
use sothon_domain::phone_binding::{TypedBinding, TypedFacts};
use sothon_testkit::{Officer, Pensioner};

use crate::place_change::setting::{Setting, code};

/// Who may come to a counter in Phnom Penh.
struct Counters {
    setting: Setting,
    maker: Actor,
    colleague: Actor,
    other_branch: Actor,
    officer: Actor,
    other_province: Actor,
    unplaced: Actor,
}

impl Counters {
    async fn new() -> Self {
        let setting = Setting::new().await;
        let test = &setting.test;
        test.add(&Pensioner::sokha()).await;
        let at = |address: &str, office| Officer {
            address: address.into(),
            role: StaffRole::Agent,
            office,
            ..Officer::of_phnom_penh()
        };
        let province = || "12".parse().expect("a province");
        let branch = |of: &str| Office::Branch { code: code(of), province: province() };
        let unplaced = at("agent-0@example.org", Office::Head);
        Self {
            maker: test.add_officer(&at("agent-1@example.org", branch("PP-1"))).await,
            colleague: test.add_officer(&at("agent-2@example.org", branch("PP-1"))).await,
            other_branch: test.add_officer(&at("agent-3@example.org", branch("PP-2"))).await,
            officer: test.add_officer(&Officer::of_phnom_penh()).await,
            other_province: test.add_officer(&Officer::of_banteay_meanchey()).await,
            unplaced: test.add_officer(&unplaced).await,
            setting,
        }
    }

    /// The maker has looked at Sokha's papers.
    async fn begun(&self) -> PhoneBindingId {
        let her = Pensioner::sokha();
        let typed = TypedFacts {
            member_number: her.member_number,
            national_id: her.national_id.expect("she has a card"),
            birth_date: "15/6/1957".into(),
        };
        let looked = phone_binding::look(&self.setting.app, &self.maker, &typed).await;
        match looked.expect("it is answered") {
            Looked::Begun(id) => id,
            other => panic!("{other:?}"),
        }
    }

    /// She has proposed a new number too.
    async fn proposed(&self) -> PhoneBindingId {
        let (id, key) = (self.begun().await, self.setting.test.id());
        let typed = TypedBinding {
            paper: "national-id".into(),
            number: "new".into(),
            phone: "0971234567".into(),
            language: "km".into(),
            ..TypedBinding::default()
        };
        let app = &self.setting.app;
        let proposed = phone_binding::propose(app, &self.maker, id, key, &typed).await;
        assert_eq!(proposed.expect("it is answered"), Proposed::Waits);
        id
    }
}

/// Maker, colleague and officer of the province reach a proposal; an agent of another branch, an officer of
/// another province and an agent without a branch find nothing.
#[tokio::test]
async fn a_binding_belongs_to_the_branch_where_it_was_begun() {
    let counters = Counters::new().await;
    let (app, id) = (&counters.setting.app, counters.proposed().await);
    // The maker last: she alone can take it back, and does.
    for (actor, reaches) in [
        (&counters.colleague, true),
        (&counters.officer, true),
        (&counters.other_branch, false),
        (&counters.other_province, false),
        (&counters.unplaced, false),
        (&counters.maker, true),
    ] {
        let opened = phone_binding::open(app, actor, id).await;
        let missing = matches!(opened, Err(AppError::NotFound));
        assert_eq!((opened.is_ok(), missing), (reaches, !reaches), "{}", actor.label());
        let waiting = phone_binding::waiting(app, actor).await.unwrap_or_default();
        assert_eq!(!waiting.is_empty(), reaches, "{}", actor.label());
        let taken = phone_binding::withdraw(app, actor, id, counters.setting.test.id()).await;
        let missing = matches!(taken, Err(AppError::NotFound));
        assert_eq!(missing, !reaches, "{}", actor.label());
    }
    let begun = format!("id = '{id}' AND branch = 'PP-1'");
    assert_eq!(counters.setting.test.count("phone_binding", &begun).await, 1);
}

/// Whoever moves to another branch leaves what she began at the first.
#[tokio::test]
async fn an_agent_who_moves_leaves_her_work_at_the_counter() {
    let counters = Counters::new().await;
    let (app, id) = (&counters.setting.app, counters.proposed().await);
    let moved = match &counters.maker.who {
        sothon_domain::access::Who::Staff(member) => {
            let province = "12".parse().expect("a province");
            let office = Office::Branch { code: code("PP-2"), province };
            Actor::staff(sothon_domain::access::StaffMember { office, ..member.clone() })
        }
        who => panic!("{who:?}"),
    };
    let opened = phone_binding::open(app, &moved, id).await;
    assert!(matches!(opened, Err(AppError::NotFound)));
    assert!(phone_binding::open(app, &counters.colleague, id).await.is_ok());
}

#[tokio::test]
async fn a_slip_announces_a_visit_to_its_branch_only() {
    let counters = Counters::new().await;
    let app = &counters.setting.app;
    let made = make_slip(app, &Actor::nobody(), "browser", "PP-1").await;
    assert_eq!(made.expect("it is answered"), Made::Done);
    for (actor, expected) in [
        (&counters.maker, Some(1)),
        (&counters.colleague, Some(1)),
        (&counters.officer, Some(1)),
        (&counters.other_branch, Some(0)),
        (&counters.other_province, Some(0)),
        (&counters.unplaced, None),
    ] {
        let seen = visits(app, actor, NonZeroU32::MIN).await;
        let seen = seen.ok().map(|visits| (visits.total, visits.lines.len()));
        assert_eq!(seen, expected.map(|count| (count, count as usize)), "{}", actor.label());
    }
}

#[tokio::test]
async fn an_account_entered_at_a_counter_carries_its_branch() {
    let counters = Counters::new().await;
    let typed =
        TypedAccount { bank: "ABA".into(), number: "000987654".into(), holder: "SIM Sokha".into() };
    let number = Pensioner::sokha().member_number;
    let key = counters.setting.test.id();
    let sent = Counter { member_number: &number, typed: &typed, key };
    let entered = enter_for(&counters.setting.app, &counters.maker, &sent).await;
    assert_eq!(entered.expect("it is answered"), CounterEntered::Waits);
    let at = "branch = 'PP-1' AND maker IS NOT NULL";
    assert_eq!(counters.setting.test.count("account_change", at).await, 1);
    let unplaced = enter_for(&counters.setting.app, &counters.unplaced, &sent).await;
    assert!(matches!(unplaced, Err(AppError::NotFound)));
}
