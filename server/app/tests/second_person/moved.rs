//! People move: her record is found at every branch of her province, and so is a lock or a request of her own.
//! Only what one branch is busy with is not another's.

use sothon_app::lock::{self, Sought, ToLock};
use sothon_app::pin_renewal::{self, Asked, AskedInStead};
use sothon_app::{AppError, staff_passkey};
use sothon_domain::access::Actor;
use sothon_domain::person::RenewalId;
use sothon_domain::person_lock::CheckedPaper;

use crate::second_person::scene::{SOKHA, Scene};

const PAPER: CheckedPaper = CheckedPaper::NationalId;

#[tokio::test]
async fn a_lock_is_set_and_found_at_any_branch_until_one_of_them_unlocks() {
    let scene = Scene::new().await;
    let (app, there) = (&scene.app, &scene.other_branch);
    let set = lock::lock_for(app, &scene.agent, SOKHA).await.expect("any branch may");
    let ToLock::Locked(id) = set else { panic!("{set:?}") };
    let again = lock::lock_for(app, there, SOKHA).await.expect("any branch may");
    assert_eq!(again, ToLock::Locked(id));
    assert_eq!(lock::find(app, there, SOKHA).await.expect("she is here now"), Sought::Found(id));
    assert!(lock::open(app, there, id).await.is_ok());

    lock::propose(app, &scene.agent, id, scene.test.id(), &PAPER).await.expect("her branch");
    assert_eq!(lock::find(app, there, SOKHA).await.expect("it answers"), Sought::Elsewhere);
    for set in
        [lock::find_to_lock(app, there, SOKHA).await, lock::lock_for(app, there, SOKHA).await]
    {
        assert_eq!(set.expect("it answers"), ToLock::Elsewhere);
    }
    let dropped = lock::drop_proposal(app, there, id, scene.test.id()).await;
    assert!(matches!(dropped, Err(AppError::NotFound)), "{dropped:?}");
    let proposed = lock::propose(app, there, id, scene.test.id(), &PAPER).await;
    assert!(matches!(proposed, Err(AppError::NotFound)), "{proposed:?}");

    lock::drop_proposal(app, &scene.officer, id, scene.test.id()).await.expect("her province");
    lock::propose(app, there, id, scene.test.id(), &PAPER).await.expect("it is free again");
    let opened = lock::open(app, &scene.agent, id).await;
    assert!(matches!(opened, Err(AppError::NotFound)), "now it is the other's");
}

/// What is proposed at the office of the province is no branch's.
#[tokio::test]
async fn a_proposal_of_an_officer_is_not_an_agents() {
    let scene = Scene::new().await;
    let id = scene.lock().await;
    lock::propose(&scene.app, &scene.officer, id, scene.test.id(), &PAPER).await.expect("hers");
    for by in [&scene.agent, &scene.other_branch] {
        assert!(matches!(lock::open(&scene.app, by, id).await, Err(AppError::NotFound)));
        assert_eq!(lock::waiting(&scene.app, by).await.expect("her list"), []);
    }
    assert!(lock::open(&scene.app, &scene.second, id).await.is_ok());
}

async fn opens(scene: &Scene, by: &Actor, id: RenewalId) -> bool {
    pin_renewal::open(&scene.app, by, id).await.is_ok()
}

#[tokio::test]
async fn a_request_that_she_makes_herself_is_of_no_branch_until_an_agent_has_seen_her() {
    let scene = Scene::new().await;
    let number = SOKHA.parse().expect("a number");
    let asked = Asked { number: &number, phone: None, key: scene.test.id() };
    pin_renewal::ask(&scene.app, &asked).await.expect("it answers");
    let id = pin_renewal::waiting(&scene.app, &scene.officer).await.expect("the list")[0].id;
    assert!(opens(&scene, &scene.agent, id).await && opens(&scene, &scene.other_branch, id).await);
    let seen = pin_renewal::visit(&scene.app, &scene.agent, id, scene.test.id(), &PAPER).await;
    assert!(matches!(seen, Ok(pin_renewal::Seen::Written { .. })), "it is open to her: {seen:?}");
    assert!(opens(&scene, &scene.colleague, id).await && opens(&scene, &scene.officer, id).await);
    assert!(!opens(&scene, &scene.other_branch, id).await);
    assert!(pin_renewal::waiting(&scene.app, &scene.other_branch).await.expect("hers").is_empty());
    let key = scene.test.id();
    let stead = pin_renewal::ask_in_stead(&scene.app, &scene.other_branch, SOKHA, key).await;
    assert_eq!(stead.expect("it answers"), AskedInStead::Elsewhere);
    let dropped = pin_renewal::drop_visit(&scene.app, &scene.officer, id, scene.test.id()).await;
    assert_eq!(dropped.expect("her province"), pin_renewal::Done::Done);
    assert!(!opens(&scene, &scene.other_branch, id).await, "it stays where it was taken on");
}

/// Her passkeys are her own: she keeps them before she has a place to work.
#[tokio::test]
async fn an_agent_without_a_branch_keeps_her_own_passkeys_and_nothing_else() {
    let scene = Scene::new().await;
    assert!(staff_passkey::show(&scene.app, &scene.unplaced).await.is_ok());
    assert!(matches!(lock::waiting(&scene.app, &scene.unplaced).await, Err(AppError::NotFound)));
}
