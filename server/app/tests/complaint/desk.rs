//! A complaint never lies with those whom it is about.

use sothon_app::AppError;
use sothon_app::complaint;
use sothon_domain::access::{Actor, StaffRole};
use sothon_domain::complaint::About;
use sothon_testkit::Officer;

use crate::complaint::setting::{Setting, typed};

/// Who sees a complaint with this topic about this office, sent by Sokha: officer and checker of her province,
/// officer and checker of the head office.
async fn who_sees(topic: &str, about: &str) -> [bool; 4] {
    let with = Setting::new().await;
    with.send(&with.me, &typed(topic, about, "x")).await;
    let id = with.only().await;
    let mut seen = Vec::new();
    for by in [&with.officer, &with.checker, &with.head, &with.oversight] {
        let listed = !with.listed(by).await.is_empty();
        let opened = complaint::open(&with.app, by, id).await;
        assert_eq!(opened.is_ok(), listed, "what is not listed is not opened: {opened:?}");
        let read = complaint::acknowledge(&with.app, by, id, with.test.id()).await;
        assert_eq!(read.is_ok(), listed, "nor changed: {read:?}");
        seen.push(listed);
    }
    assert_eq!(with.listed(&with.elsewhere).await, [], "another province");
    seen.try_into().expect("four desks")
}

#[tokio::test]
async fn service_without_an_office_begins_in_her_province() {
    assert_eq!(who_sees("information", "").await, [true, true, true, true]);
}

#[tokio::test]
async fn a_branch_is_never_heard_by_its_officers() {
    assert_eq!(who_sees("waiting", "PP-1").await, [false, true, true, true]);
}

#[tokio::test]
async fn conduct_is_heard_at_the_head_office() {
    assert_eq!(who_sees("rude", "").await, [false, false, true, true]);
    assert_eq!(who_sees("money", "PP-2").await, [false, false, true, true]);
}

#[tokio::test]
async fn the_head_office_is_heard_by_those_who_check_it() {
    assert_eq!(who_sees("privacy", "head-office").await, [false, false, false, true]);
    assert_eq!(who_sees("waiting", "head-office").await, [false, false, false, true]);
}

#[tokio::test]
async fn a_branch_elsewhere_is_heard_there_and_its_sender_is_told_all_the_same() {
    let with = Setting::new().await;
    with.send(&with.me, &typed("waiting", "BM-1", "x")).await;
    assert_eq!(with.listed(&with.checker).await, [], "not in her own province");
    let there = Officer::of_banteay_meanchey();
    let address = "checker-there@example.org".into();
    let there =
        with.test.add_officer(&Officer { address, role: StaffRole::Checker, ..there }).await;
    let id = with.only().await;
    let opened = complaint::open(&with.app, &there, id).await.expect("hers");
    assert_eq!(opened.about, About::Branch("BM-1".parse().expect("a code")));
    let name = opened.name.expect("she gave it").latin.to_string();
    assert!(!name.contains("Sokha") && !name.contains("SOKHA"), "{name}");
    with.answer(&there, id, "y").await;
    assert_eq!(with.sent().await.len(), 1);
    assert_eq!(with.test.acts("file.read").await.len(), 1, "the reading is written down");
}

#[tokio::test]
async fn who_has_no_desk_finds_nothing() {
    let with = Setting::new().await;
    with.send(&with.me, &typed("waiting", "", "x")).await;
    for role in [StaffRole::Agent, StaffRole::Administrator, StaffRole::Auditor] {
        let address = format!("{}@example.org", role.code());
        let officer = Officer { address, role, ..Officer::of_phnom_penh() };
        let by = with.test.add_officer(&officer).await;
        let listed = complaint::list(&with.app, &by, None).await;
        assert!(matches!(listed, Err(AppError::NotFound)), "{role:?} {listed:?}");
    }
    for actor in [Actor::nobody(), with.me.clone()] {
        assert!(complaint::list(&with.app, &actor, None).await.is_err());
    }
}
