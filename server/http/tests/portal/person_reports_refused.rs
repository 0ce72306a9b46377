//! What is not entered at a counter, and for whom.

use axum::http::StatusCode;
use sothon_testkit::{Officer, Pensioner};
use time::Duration;

use crate::award_decisions::signed_in;
use crate::cases::{self, VILLAGE, post, reference};
use crate::claimants::{TYPED, from_home, number, setting};
use crate::person_reports::{AGREED, FIND, answer, find, move_answered, send};

const NOBODY: &str = "/staff/people/0193b4a2-0000-7000-8000-000000000003";

#[tokio::test]
async fn nothing_is_entered_for_a_locked_record() {
    let (portal, agent, _) = setting().await;
    let mut staff = signed_in(&portal, &agent).await;
    let list = find(&mut staff, "/en", "K-204577").await.location().to_owned();
    let report = format!("{list}/report/address-changed");
    let check = move_answered(&mut staff, &report).await;
    let mut sokha = cases::signed_in(&portal).await;
    post(&mut sokha, "/my-pension/lock", &[]).await;
    let sent = send(&mut staff, &format!("{report}/check"), &check, &AGREED).await;
    assert_eq!(sent.location(), list, "{}", sent.body);
    let page = staff.get(&list).await.body;
    assert!(page.contains("This record is locked") && !page.contains("/report/"), "{page}");
    let complaint = format!("{list}/complaint");
    assert!(page.contains(&format!("href=\"{complaint}\"")), "her lock stops no complaint: {page}");
    assert_eq!(staff.get(&complaint).await.status, StatusCode::OK);
    for path in [report.clone(), format!("{report}/place"), format!("{report}/check")] {
        assert_eq!(staff.get(&path).await.location(), list, "{path}");
    }
    let typed = [("place", "01020102"), ("in", "010201")];
    let kept = answer(&mut staff, &format!("{report}/place"), &typed).await;
    assert_eq!(kept.location(), list);
    assert_eq!(portal.database.count("case_file", "true").await, 0);
}

#[tokio::test]
async fn what_was_sent_before_the_lock_is_answered_the_same() {
    let (portal, agent, _) = setting().await;
    let mut staff = signed_in(&portal, &agent).await;
    let list = find(&mut staff, "", "K-204577").await.location().to_owned();
    let path = format!("{list}/report/address-changed/check");
    let check = move_answered(&mut staff, &format!("{list}/report/address-changed")).await;
    let first = send(&mut staff, &path, &check, &AGREED).await;
    let mut sokha = cases::signed_in(&portal).await;
    post(&mut sokha, "/my-pension/lock", &[]).await;
    let again = send(&mut staff, &path, &check, &AGREED).await;
    assert_eq!(again.location(), first.location());
    let other = [("paper", "national-id"), ("agreed", "yes")];
    let conflict = send(&mut staff, &path, &check, &other).await;
    assert_eq!(conflict.status, StatusCode::CONFLICT, "{}", conflict.body);
    assert_eq!(portal.database.count("case_file", "true").await, 1);
    assert_eq!(portal.database.acts("case.submitted").await.len(), 1);
}

#[tokio::test]
async fn answers_that_were_changed_elsewhere_are_read_again_first() {
    let (portal, agent, _) = setting().await;
    let mut staff = signed_in(&portal, &agent).await;
    let list = find(&mut staff, "/en", "K-204577").await.location().to_owned();
    let report = format!("{list}/report/address-changed");
    let path = format!("{report}/check");
    let check = move_answered(&mut staff, &report).await;
    let mut sokha = cases::signed_in(&portal).await;
    post(&mut sokha, cases::PLACE, &[("place", "01020102"), ("in", "010201")]).await;
    let changed = send(&mut staff, &path, &check, &AGREED).await;
    assert!(changed.body.contains("changed elsewhere"), "{}", changed.body);
    assert!(!changed.body.contains("value=\"yes\" checked"), "she is asked anew");
    assert_eq!(portal.database.count("case_file", "true").await, 0);
    let sent = send(&mut staff, &path, &changed, &AGREED).await;
    assert_eq!(sent.location(), format!("{list}/received/{}", reference(sent.location())));
}

#[tokio::test]
async fn who_is_out_of_reach_or_nobody_is_not_found_and_nothing_is_kept() {
    let (portal, agent, officer) = setting().await;
    let elsewhere = Officer::of_banteay_meanchey();
    portal.database.add_officer(&elsewhere).await;
    let mut staff = signed_in(&portal, &agent).await;
    let list = find(&mut staff, "", "K-204577").await.location().to_owned();
    let report = format!("{list}/report/address-changed");
    let check = move_answered(&mut staff, &report).await;
    let path = format!("{report}/check");
    let received = send(&mut staff, &path, &check, &AGREED).await.location().to_owned();
    assert_eq!(staff.get(&received).await.status, StatusCode::OK);

    let mut away = signed_in(&portal, &elsewhere).await;
    let unknown = find(&mut away, "", "K-204577").await;
    assert!(unknown.body.contains("member_number-error"), "{}", unknown.body);
    let pages = ["", "/report/address-changed", "/report/address-changed/place"];
    for page in pages.map(|end| format!("{list}{end}")).into_iter().chain([received.clone()]) {
        assert_eq!(away.get(&page).await.status, StatusCode::NOT_FOUND, "{page}");
    }
    let typed = [("place", VILLAGE), ("in", "010201")];
    for report in [&report, &format!("{NOBODY}/report/address-changed")] {
        let kept = answer(&mut away, &format!("{report}/place"), &typed).await;
        assert_eq!(kept.status, StatusCode::NOT_FOUND, "{report}");
        let key = [("key", "0193b4a2-0000-7000-8000-000000000001")];
        let (path, said) = (format!("{report}/check"), [&key[..], &AGREED].concat());
        let sent = answer(&mut away, &path, &said).await;
        assert_eq!(sent.status, StatusCode::NOT_FOUND, "{report}");
    }
    assert_eq!(portal.database.acts("draft.kept").await.len(), 2);
    let mut other = signed_in(&portal, &officer).await;
    assert_eq!(other.get(&list).await.status, StatusCode::OK);
    let status = other.get(&received).await.status;
    assert_eq!(status, StatusCode::NOT_FOUND, "only who entered it");
}

#[tokio::test]
async fn nobody_of_the_staff_enters_a_case_for_herself() {
    let (portal, ..) = setting().await;
    let card = Some("010234567".to_owned());
    let herself = Officer { card, address: "own@example.org".into(), ..Officer::of_phnom_penh() };
    portal.database.add_officer(&herself).await;
    let mut staff = signed_in(&portal, &herself).await;
    let list = find(&mut staff, "/en", "K-204577").await.location().to_owned();
    let page = staff.get(&list).await.body;
    assert!(page.contains("This is your own record") && !page.contains("/report/"), "{page}");
    let place = format!("{list}/report/address-changed/place");
    assert_eq!(staff.get(&place).await.location(), list);
    let typed = [("place", VILLAGE), ("in", "010201")];
    assert_eq!(answer(&mut staff, &place, &typed).await.location(), list);
    let path = format!("{list}/report/address-changed/check");
    let key = [("key", "0193b4a2-0000-7000-8000-000000000001")];
    let sent = answer(&mut staff, &path, &[&key[..], &AGREED].concat()).await;
    assert_eq!(sent.location(), list);
    assert_eq!(portal.database.count("flow_draft", "true").await, 0);
}

#[tokio::test]
async fn only_what_she_may_send_herself_is_entered_and_only_by_the_staff() {
    let (portal, agent, _) = setting().await;
    portal.database.add(&Pensioner::dara()).await;
    let mut her = from_home(&portal, &TYPED).await;
    let hers = number(&mut her).await;
    let mut staff = signed_in(&portal, &agent).await;
    let list = find(&mut staff, "", &hers).await.location().to_owned();
    let page = staff.get(&list).await.body;
    assert!(
        page.contains("/report/survivors-claim\"") && !page.contains("old-age-claim"),
        "{page}"
    );
    for kind in ["old-age-claim", "appeal", "correction-service", "no-such-kind"] {
        let report = format!("{list}/report/{kind}");
        for path in [report.clone(), format!("{report}/words"), format!("{report}/check")] {
            assert_eq!(staff.get(&path).await.status, StatusCode::NOT_FOUND, "{path}");
        }
        let sent = answer(&mut staff, &format!("{report}/words"), &[("answer", "x")]).await;
        assert_eq!(sent.status, StatusCode::NOT_FOUND, "{kind}");
    }
    assert_eq!(portal.database.count("flow_draft", "true").await, 0);
    let away = her.get(&list).await;
    assert_eq!(away.location(), "/staff/sign-in", "nor does a person, for whomever she acts");
    portal.database.clock.advance(Duration::hours(13));
    assert!(staff.get(FIND).await.location().starts_with("/staff/sign-in"));
}
