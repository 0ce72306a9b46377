//! An agent enters at the counter how a person wants to be written to.

use axum::http::StatusCode;
use sothon_domain::access::{Office, StaffRole};
use sothon_testkit::{Officer, Pensioner};

use crate::award_decisions::signed_in;
use crate::browser::TestPortal;

const PAGE: &str = "/en/staff/message-choices";

#[tokio::test]
async fn an_agent_sees_what_she_wants_now_and_keeps_what_she_says() {
    let portal = TestPortal::new().await;
    portal.database.add(&Pensioner::sokha()).await;
    portal.database.add_branches().await;
    let (code, province) = ("PP-1".parse().expect("a code"), "12".parse().expect("two digits"));
    let office = Office::Branch { code, province };
    let agent = Officer { role: StaffRole::Agent, office, ..Officer::of_phnom_penh() };
    portal.database.add_officer(&agent).await;
    let mut agent = signed_in(&portal, &agent).await;
    let csrf = agent.get(PAGE).await.hidden("csrf");
    let number = [("csrf", csrf.as_str()), ("member_number", "K-204577")];
    let found = agent.post(PAGE, &number).await;
    assert_eq!(found.status, StatusCode::OK);
    for seen in ["Only the needed ones", "Keep it", "value=\"K-204577\""] {
        assert!(found.body.contains(seen), "{seen}: {}", found.body);
    }
    let said = [("confirmed", "yes"), ("tongue", "km-Latn"), ("naming", "nobody")];
    let wrong = [&number[..], &said[..], &[("reminders", "none"), ("form", "text")]].concat();
    assert_eq!(agent.post(PAGE, &wrong).await.status, StatusCode::BAD_REQUEST);
    assert_eq!(portal.database.count("person", "message_reminders = 'needed'").await, 0);
    let right = [&number[..], &said[..], &[("reminders", "needed"), ("form", "text")]].concat();
    let kept = agent.post(PAGE, &right).await;
    assert!(kept.body.contains("It is kept."), "{}", kept.body);
    assert_eq!(portal.database.count("person", "message_reminders = 'needed'").await, 1);
    let unknown = [number[0], ("member_number", "K-000001")];
    let unknown = agent.post(PAGE, &unknown).await;
    assert!(!unknown.body.contains("Keep it"), "{}", unknown.body);
}
