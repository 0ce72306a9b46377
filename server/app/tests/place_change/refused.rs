//! What is not approved, by whom, and what happens at the same time.

use sothon_app::AppError;
use sothon_app::place_change::{self, PlaceDecided, PlaceProposed, PlaceWanted};
use sothon_app::staff_change::{self, Decided, Wanted};
use sothon_domain::access::{Actor, Assurance, Office, StaffRole};
use sothon_domain::place_change::{
    EntryStanding, InTheWay, PlaceKind, PlaceRefusalReason, PlaceRefused,
};
use sothon_domain::staff_change::{Refused, TypedMember};
use sothon_testkit::Officer;

use crate::place_change::setting::{Setting, code, scanner, typed};

fn close(of: &str) -> PlaceWanted {
    PlaceWanted::Close(PlaceKind::Branch, code(of))
}

#[tokio::test]
async fn nobody_decides_her_own_proposal_and_one_waits_at_a_time() {
    let setting = Setting::new().await;
    let (app, key) = (&setting.app, || setting.test.id());
    let id = setting.waits(&close("PP-1")).await;
    let own = PlaceDecided::Refused(PlaceRefused::OwnWork);
    assert_eq!(setting.approve(&setting.maker, id).await, own);
    let reason = PlaceRefusalReason::NotOrdered;
    let refused = place_change::refuse(app, &setting.maker, id, key(), reason).await;
    assert_eq!(refused.expect("answered"), own);
    let others = place_change::withdraw(app, &setting.checker, id, key()).await;
    assert_eq!(others.expect("answered"), PlaceDecided::Refused(PlaceRefused::OthersWork));
    let again = setting.propose(&setting.checker, &close("PP-1")).await;
    assert_eq!(again, PlaceProposed::AnotherWaits);
    let refused = place_change::refuse(app, &setting.checker, id, key(), reason).await;
    assert_eq!(refused.expect("answered"), PlaceDecided::Done);
    let decided = PlaceDecided::Refused(PlaceRefused::AlreadyDecided);
    assert_eq!(setting.approve(&setting.third, id).await, decided);
    let second = setting.waits(&close("PP-1")).await;
    let withdrawn = place_change::withdraw(app, &setting.maker, second, key()).await;
    assert_eq!(withdrawn.expect("answered"), PlaceDecided::Done);
    let open = setting.standing(PlaceKind::Branch, "PP-1").await;
    assert_eq!(open, Some(EntryStanding::Open), "neither did anything");
}

#[tokio::test]
async fn a_branch_with_agents_or_devices_stays_open_and_says_what_is_in_the_way() {
    let setting = Setting::new().await;
    let scanner = PlaceWanted::Register(PlaceKind::Device, scanner("SN-1", "PP-1"));
    setting.done(&scanner).await;
    let province = "12".parse().expect("a province");
    let office = Office::Branch { code: code("PP-1"), province };
    let agent = Officer { role: StaffRole::Agent, office, ..Officer::of_phnom_penh() };
    setting.test.add_officer(&agent).await;
    let hindered = PlaceProposed::Refused(PlaceRefused::InTheWay);
    assert_eq!(setting.propose(&setting.maker, &close("PP-1")).await, hindered);
    let opened =
        place_change::entry(&setting.app, &setting.maker, PlaceKind::Branch, &code("PP-1")).await;
    let in_the_way = opened.expect("it is registered").in_the_way;
    let expected = [InTheWay::Agent(agent.address.clone()), InTheWay::Device(code("SN-1"))];
    assert_eq!(in_the_way, expected);
    setting.done(&PlaceWanted::Close(PlaceKind::Device, code("SN-1"))).await;
    assert_eq!(setting.propose(&setting.maker, &close("PP-1")).await, hindered);
    setting.test.tamper("UPDATE staff SET closed_at = now() WHERE role = 'agent'").await;
    setting.done(&close("PP-1")).await;
}

#[tokio::test]
async fn a_partner_with_branches_stays_open() {
    let setting = Setting::new().await;
    setting.done(&PlaceWanted::Register(PlaceKind::Partner, typed("BANK-1"))).await;
    let of_partner =
        sothon_domain::place_change::TypedPlace { partner: "BANK-1".into(), ..typed("PP-3") };
    setting.done(&PlaceWanted::Register(PlaceKind::Branch, of_partner)).await;
    let partner = PlaceWanted::Close(PlaceKind::Partner, code("BANK-1"));
    let hindered = PlaceProposed::Refused(PlaceRefused::InTheWay);
    assert_eq!(setting.propose(&setting.maker, &partner).await, hindered);
    setting.done(&close("PP-3")).await;
    setting.done(&partner).await;
}

#[tokio::test]
async fn what_is_closed_or_taken_or_elsewhere_is_refused() {
    let setting = Setting::new().await;
    let refused = |why| PlaceProposed::Refused(why);
    let taken = PlaceWanted::Register(PlaceKind::Branch, typed("PP-1"));
    assert_eq!(setting.propose(&setting.maker, &taken).await, refused(PlaceRefused::CodeTaken));
    let elsewhere = PlaceWanted::Change(PlaceKind::Branch, code("BM-1"), typed("BM-1"));
    let other = refused(PlaceRefused::OtherProvince);
    assert_eq!(setting.propose(&setting.maker, &elsewhere).await, other);
    setting.done(&close("PP-2")).await;
    for wanted in [
        close("PP-2"),
        close("PP-9"),
        PlaceWanted::Change(PlaceKind::Branch, code("PP-2"), typed("PP-2")),
    ] {
        let answer = setting.propose(&setting.maker, &wanted).await;
        assert_eq!(answer, refused(PlaceRefused::NotOpen), "{wanted:?}");
    }
    let device = PlaceWanted::Register(PlaceKind::Device, scanner("SN-1", "PP-2"));
    let owner = refused(PlaceRefused::OwnerNotOpen);
    assert_eq!(setting.propose(&setting.maker, &device).await, owner);
}

#[tokio::test]
async fn many_decisions_at_once_are_one_and_a_repeat_is_answered_the_same() {
    let setting = Setting::new().await;
    let id = setting.waits(&close("PP-1")).await;
    let deciders = (0..8).map(|n| if n % 2 == 0 { &setting.checker } else { &setting.third });
    let decisions: Vec<_> = deciders
        .map(|by| {
            let (app, by, key) = (setting.app.clone(), by.clone(), setting.test.id());
            tokio::spawn(async move { place_change::approve(&app, &by, id, key).await })
        })
        .collect();
    let mut done = 0;
    for decision in decisions {
        let decided = decision.await.expect("no decision breaks off");
        done += usize::from(decided.expect("each ends in an answer") == PlaceDecided::Done);
    }
    assert_eq!(done, 1);
    assert_eq!(setting.test.acts("place.change-approved").await.len(), 1);

    let (app, key) = (&setting.app, setting.test.id());
    let propose = async |wanted| place_change::propose(app, &setting.maker, key, &wanted).await;
    let Ok(PlaceProposed::Waits(change)) = propose(close("PP-2")).await else { panic!("new") };
    assert!(
        matches!(propose(close("PP-2")).await, Ok(PlaceProposed::Waits(same)) if same == change)
    );
    assert!(matches!(propose(close("BM-1")).await, Err(AppError::KeyReused)));
}

/// One administrator closes the branch while another puts an agent there: whoever comes second is refused.
#[tokio::test]
async fn a_branch_is_not_closed_under_a_new_agent() {
    for round in 0..4 {
        let setting = Setting::new().await;
        let closing = setting.waits(&close("PP-1")).await;
        let typed = TypedMember {
            address: "agent@example.org".into(),
            role: "agent".into(),
            branch: "PP-1".into(),
            ..TypedMember::default()
        };
        let (app, key) = (&setting.app, setting.test.id());
        let invited = staff_change::propose(app, &setting.maker, key, &Wanted::Invite(typed)).await;
        let Ok(staff_change::Proposed::Waits(inviting)) = invited else { panic!("{invited:?}") };
        let keys = [setting.test.id(), setting.test.id()];
        let (first, second) = tokio::join!(
            place_change::approve(app, &setting.checker, closing, keys[0]),
            staff_change::approve(app, &setting.third, inviting, keys[1]),
        );
        let closed = first.expect("answered") == PlaceDecided::Done;
        let second = second.expect("answered");
        assert_eq!(second == Decided::Refused(Refused::BranchClosed), closed, "{round}");
        assert_eq!(second == Decided::Done, !closed, "{round}");
        let at_closed = "branch IN (SELECT code FROM branch WHERE closed_at IS NOT NULL)";
        assert_eq!(setting.test.count("staff", at_closed).await, 0, "{round}");
    }
}

#[tokio::test]
async fn only_administrators_with_a_fresh_code_approve_and_nobody_else_sees_anything() {
    let setting = Setting::new().await;
    let (app, key) = (&setting.app, setting.test.id());
    let id = setting.waits(&close("PP-1")).await;
    let officer = setting.test.add_officer(&Officer::of_phnom_penh()).await;
    for stranger in [&officer, &Actor::system("terminal")] {
        let missing = |error| matches!(error, AppError::NotFound);
        assert!(place_change::overview(app, stranger).await.is_err_and(missing));
        assert!(place_change::open(app, stranger, id).await.is_err_and(missing));
        let entry = place_change::entry(app, stranger, PlaceKind::Branch, &code("PP-1")).await;
        assert!(entry.is_err_and(missing));
        assert!(place_change::approve(app, stranger, id, key).await.is_err_and(missing));
        let proposed = place_change::propose(app, stranger, key, &close("PP-2")).await;
        assert!(proposed.is_err_and(missing));
    }
    let earlier = Actor { assurance: Assurance::TwoFactorsEarlier, ..setting.checker.clone() };
    let approved = place_change::approve(app, &earlier, id, key).await;
    assert!(matches!(approved, Err(AppError::ProofNeeded)));
    assert!(place_change::open(app, &earlier, id).await.is_ok());
}
