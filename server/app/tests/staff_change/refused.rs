//! What is not approved, by whom, and what happens at the same time.

use sothon_app::AppError;
use sothon_app::staff_change::{self, Decided, Proposed, Wanted};
use sothon_domain::access::{Actor, Assurance};
use sothon_domain::person::StaffId;
use sothon_domain::staff_change::{ChangeState, MemberFault, MemberField, Refused};
use uuid::Uuid;

use crate::staff_change::setting::{Setting, agent, id, typed};

async fn state(setting: &Setting, id: sothon_domain::person::StaffChangeId) -> ChangeState {
    let opened = staff_change::open(&setting.app, &setting.third, id).await;
    opened.expect("an administrator sees it").change.state
}

#[tokio::test]
async fn nobody_decides_her_own_proposal_or_about_herself() {
    let setting = Setting::new().await;
    let change = setting.waits(&Wanted::Reset(id(&setting.third))).await;
    let own = Decided::Refused(Refused::OwnWork);
    let about_her = Decided::Refused(Refused::OwnAccount);
    assert_eq!(setting.approve(&setting.maker, change).await, own);
    assert_eq!(setting.refuse(&setting.maker, change).await, own);
    assert_eq!(setting.approve(&setting.third, change).await, about_her);
    assert_eq!(setting.refuse(&setting.third, change).await, about_her);
    let others = Decided::Refused(Refused::OthersWork);
    assert_eq!(setting.withdraw(&setting.checker, change).await, others);
    assert!(matches!(state(&setting, change).await, ChangeState::Proposed { .. }));
    assert_eq!(setting.approve(&setting.checker, change).await, Decided::Done);
}

#[tokio::test]
async fn a_refused_or_withdrawn_change_does_nothing_and_makes_room_for_another() {
    let setting = Setting::new().await;
    let wanted = Wanted::Close(id(&setting.member));
    let first = setting.waits(&wanted).await;
    assert_eq!(setting.propose(&setting.checker, &wanted).await, Proposed::AnotherWaits);
    assert_eq!(setting.refuse(&setting.checker, first).await, Decided::Done);
    let second = setting.waits(&wanted).await;
    assert_eq!(setting.withdraw(&setting.maker, second).await, Decided::Done);
    let decided = Decided::Refused(Refused::AlreadyDecided);
    for change in [first, second] {
        assert_eq!(setting.approve(&setting.checker, change).await, decided);
    }
    assert_eq!(setting.mails().await, []);
    let token = setting.session(&setting.member).await.expect("a session begins");
    let resumed = setting.resume(&token).await;
    assert!(matches!(resumed, sothon_app::staff::session::Resumed::Active(_)));
}

#[tokio::test]
async fn two_administrators_stay_at_work() {
    let setting = Setting::of_two().await;
    let few = Proposed::Refused(Refused::TooFewAdministrators);
    for of in [&setting.maker, &setting.checker] {
        let demoted = Wanted::Move(id(of), typed("", "officer", "12"));
        for wanted in [Wanted::Close(id(of)), Wanted::Reset(id(of)), demoted] {
            assert_eq!(setting.propose(&setting.maker, &wanted).await, few, "{wanted:?}");
        }
    }
}

#[tokio::test]
async fn what_became_too_much_meanwhile_is_refused_when_it_is_approved() {
    let setting = Setting::new().await;
    // Each by herself leaves two.
    let leaves = setting.waits(&Wanted::Close(id(&setting.maker))).await;
    setting.done(&Wanted::Close(id(&setting.third))).await;
    let few = Decided::Refused(Refused::TooFewAdministrators);
    assert_eq!(setting.approve(&setting.checker, leaves).await, few);
    assert_eq!(setting.refuse(&setting.checker, leaves).await, Decided::Done);
}

#[tokio::test]
async fn a_change_of_somebody_who_has_left_is_not_approved() {
    let setting = Setting::new().await;
    let change = setting.waits(&Wanted::Close(id(&setting.member))).await;
    let closed = "UPDATE staff SET closed_at = sessions_after, role = 'officer' WHERE id = ";
    setting.test.tamper(&format!("{closed} '{}'", id(&setting.maker))).await;
    let left = Decided::Refused(Refused::MakerLeft);
    assert_eq!(setting.approve(&setting.checker, change).await, left);
    let gone = staff_change::withdraw(&setting.app, &setting.maker, change, setting.test.id());
    assert!(matches!(gone.await, Err(AppError::NotFound)), "she is no administrator any more");
}

#[tokio::test]
async fn an_address_is_invited_once() {
    let setting = Setting::new().await;
    let wanted = Wanted::Invite(agent("new@example.org", "PP-1"));
    let change = setting.waits(&wanted).await;
    assert_eq!(setting.propose(&setting.checker, &wanted).await, Proposed::AnotherWaits);
    let post = sothon_app::staff::Post::Officer(sothon_domain::access::Office::Head);
    let terminal = Actor::system("terminal");
    let invited = sothon_app::staff::invite(&setting.app, &terminal, "new@example.org", &post);
    invited.await.expect("the address is new");
    let taken = Decided::Refused(Refused::AddressTaken);
    assert_eq!(setting.approve(&setting.checker, change).await, taken);
    assert!(matches!(state(&setting, change).await, ChangeState::Proposed { .. }));
    assert_eq!(setting.refuse(&setting.checker, change).await, Decided::Done);
    let fault = vec![(MemberField::Address, MemberFault::AddressTaken)];
    assert_eq!(setting.propose(&setting.maker, &wanted).await, Proposed::Wrong(fault));
}

#[tokio::test]
async fn many_decisions_at_once_are_one() {
    let setting = Setting::new().await;
    let change = setting.waits(&Wanted::Close(id(&setting.member))).await;
    let deciders = (0..8).map(|n| if n % 2 == 0 { &setting.checker } else { &setting.third });
    let decisions: Vec<_> = deciders
        .map(|by| {
            let (app, by, key) = (setting.app.clone(), by.clone(), setting.test.id());
            tokio::spawn(async move { staff_change::approve(&app, &by, change, key).await })
        })
        .collect();
    let mut done = 0;
    for decision in decisions {
        let decided = decision.await.expect("no decision breaks off");
        done += usize::from(decided.expect("each ends in an answer") == Decided::Done);
    }
    assert_eq!(done, 1);
    assert_eq!(setting.test.acts("staff.change-approved").await.len(), 1);
}

#[tokio::test]
async fn of_two_who_close_each_other_at_once_one_stays() {
    let setting = Setting::new().await;
    let first = setting.waits(&Wanted::Close(id(&setting.checker))).await;
    let wanted = Wanted::Close(id(&setting.third));
    let Proposed::Waits(second) = setting.propose(&setting.maker, &wanted).await else {
        panic!("each by herself leaves two")
    };
    let approve = |by: &Actor, change| {
        let (app, by, key) = (setting.app.clone(), by.clone(), setting.test.id());
        tokio::spawn(async move { staff_change::approve(&app, &by, change, key).await })
    };
    let (a, b) = (approve(&setting.third, first), approve(&setting.checker, second));
    let outcomes = [a.await.expect("ends"), b.await.expect("ends")];
    let done = outcomes.iter().filter(|outcome| matches!(outcome, Ok(Decided::Done))).count();
    assert_eq!(done, 1, "{outcomes:?}");
    let left = "role = 'administrator' AND closed_at IS NULL";
    assert_eq!(setting.test.count("staff", left).await, 2);
}

#[tokio::test]
async fn a_repeat_is_answered_the_same_and_another_order_with_its_key_is_not() {
    let setting = Setting::new().await;
    let (app, key) = (&setting.app, setting.test.id());
    let wanted = Wanted::Invite(agent("new@example.org", "PP-1"));
    let propose = async || staff_change::propose(app, &setting.maker, key, &wanted).await;
    let Ok(Proposed::Waits(change)) = propose().await else { panic!("it is new") };
    let approve = async || staff_change::approve(app, &setting.checker, change, key).await;
    for _ in 0..2 {
        assert!(matches!(approve().await, Ok(Decided::Done)));
        assert!(matches!(propose().await, Ok(Proposed::Waits(same)) if same == change));
    }
    assert_eq!(setting.test.acts("staff.change-").await.len(), 2);
    let other = Wanted::Close(id(&setting.member));
    let reused = staff_change::propose(app, &setting.maker, key, &other).await;
    assert!(matches!(reused, Err(AppError::KeyReused)));
}

#[tokio::test]
async fn only_administrators_with_a_fresh_code_approve_and_nobody_else_sees_anything() {
    let setting = Setting::new().await;
    let (app, key) = (&setting.app, setting.test.id());
    let change = setting.waits(&Wanted::Close(id(&setting.member))).await;
    let page = std::num::NonZeroU32::MIN;
    for stranger in [&setting.member, &Actor::system("terminal")] {
        assert!(matches!(staff_change::list(app, stranger, page).await, Err(AppError::NotFound)));
        assert!(matches!(staff_change::open(app, stranger, change).await, Err(AppError::NotFound)));
        let approved = staff_change::approve(app, stranger, change, key).await;
        assert!(matches!(approved, Err(AppError::NotFound)));
    }
    let earlier = Actor { assurance: Assurance::TwoFactorsEarlier, ..setting.checker.clone() };
    let approved = staff_change::approve(app, &earlier, change, key).await;
    assert!(matches!(approved, Err(AppError::ProofNeeded)));
    assert!(staff_change::open(app, &earlier, change).await.is_ok());
    let nobody = StaffId::new(Uuid::from_u128(1));
    let unknown = staff_change::propose(app, &setting.maker, key, &Wanted::Close(nobody)).await;
    assert!(matches!(unknown, Err(AppError::NotFound)));
}

#[tokio::test]
async fn an_agent_is_given_an_open_branch_that_is_still_open_when_it_is_approved() {
    let setting = Setting::new().await;
    for (branch, fault) in [("", MemberFault::Empty), ("PP-9", MemberFault::NotABranch)] {
        let wrong = Proposed::Wrong(vec![(MemberField::Branch, fault)]);
        let wanted = Wanted::Invite(agent("new@example.org", branch));
        assert_eq!(setting.propose(&setting.maker, &wanted).await, wrong, "{branch}");
    }
    let wanted = Wanted::Invite(agent("new@example.org", "PP-1"));
    let change = setting.waits(&wanted).await;
    setting.test.tamper("UPDATE branch SET closed_at = now() WHERE code = 'PP-1'").await;
    let closed = Decided::Refused(Refused::BranchClosed);
    assert_eq!(setting.approve(&setting.checker, change).await, closed);
    assert!(matches!(state(&setting, change).await, ChangeState::Proposed { .. }));
    assert_eq!(setting.refuse(&setting.checker, change).await, Decided::Done);
    let wrong = Proposed::Wrong(vec![(MemberField::Branch, MemberFault::NotABranch)]);
    assert_eq!(setting.propose(&setting.maker, &wanted).await, wrong);
}
