//! What binds no phone: wrong facts, one's own proposal, another office, two at once, a locked record.

use axum::http::StatusCode;
use sothon_domain::access::StaffRole;
use sothon_testkit::{Officer, Pensioner};
use time::Duration;

use crate::award_decisions::{form, press, signed_in};
use crate::browser::{Answer, TestPortal};
use crate::staff_binding::{FACTS, NEW_NUMBER, PATH, begin, look, order, propose, setting};

fn facts<'a>(number: &'a str, id: &'a str, birth: &'a str) -> [(&'static str, &'a str); 3] {
    [("member_number", number), ("national_id", id), ("birth_date", birth)]
}

/// What the page says, without anything that was typed or is shown as an example.
fn said(answer: &Answer) -> String {
    let main = answer.body.split("<main").nth(1).and_then(|rest| rest.split("</main>").next());
    let typed = ["K-999999", "K-204577", "V-118203", "010234567", "010234568", "020345678"];
    let typed = typed.iter().chain(&["15/6/1957", "16/6/1957"]);
    let main = main.expect("a page has a main part").to_owned();
    typed.fold(main, |text, typed| text.replace(typed, ""))
}

async fn bound(portal: &TestPortal) -> usize {
    portal.database.acts("phone.bound").await.len()
}

#[tokio::test]
async fn nobody_and_facts_that_do_not_fit_look_the_same() {
    let (portal, agent, _) = setting().await;
    portal.database.add(&Pensioner::dara()).await;
    let mut staff = signed_in(&portal, &agent).await;
    let mut pages = Vec::new();
    for (number, id, birth) in [
        ("K-999999", "010234567", "15/6/1957"),
        ("K-204577", "010234567", "16/6/1957"),
        ("K-204577", "010234568", "15/6/1957"),
        ("V-118203", "020345678", "15/6/1957"),
    ] {
        let answer = look(&mut staff, &facts(number, id, birth)).await;
        assert_eq!(answer.status, StatusCode::OK);
        let said = said(&answer);
        assert!(said.contains("No member in your area"), "{said}");
        pages.push(said);
        portal.database.clock.advance(Duration::minutes(2));
    }
    assert!(pages.windows(2).all(|pair| pair[0] == pair[1]), "{pages:#?}");
    let refused = portal.database.acts("phone-binding.look-refused").await;
    assert_eq!(refused.len(), 4, "each look is written down");
    assert_eq!(portal.database.count("phone_binding", "true").await, 0);
    let rubbish = look(&mut staff, &facts("?", "12", "31/2/1957")).await;
    for field in ["member_number", "national_id", "birth_date"] {
        assert!(rubbish.body.contains(&format!("id=\"{field}-error\"")), "{field}");
    }
}

#[tokio::test]
async fn wrong_looks_make_wait_and_a_right_one_between_wipes_out_nothing() {
    let (portal, agent, _) = setting().await;
    let mut staff = signed_in(&portal, &agent).await;
    let wrong = facts("K-204577", "010234567", "1/1/1950");
    look(&mut staff, &wrong).await;
    let hasty = look(&mut staff, &FACTS).await;
    assert!(hasty.body.contains("wait 1 seconds"), "{}", hasty.body);
    portal.database.clock.advance(Duration::seconds(2));
    begin(&mut staff).await;
    look(&mut staff, &wrong).await;
    assert!(look(&mut staff, &FACTS).await.body.contains("wait 5 seconds"));
    portal.database.clock.advance(Duration::seconds(6));
    for _ in 0..2 {
        look(&mut staff, &wrong).await;
        portal.database.clock.advance(Duration::minutes(1));
    }
    look(&mut staff, &wrong).await;
    let long = look(&mut staff, &FACTS).await;
    assert!(long.body.contains("wait 60 seconds"), "{}", long.body);
    portal.database.clock.advance(Duration::hours(13));
    let mut tomorrow = signed_in(&portal, &agent).await;
    look(&mut tomorrow, &wrong).await;
    assert!(look(&mut tomorrow, &FACTS).await.body.contains("wait 1 seconds"), "a new day");
}

#[tokio::test]
async fn a_maker_does_not_confirm_and_another_province_finds_nothing() {
    let (portal, agent, officer) = setting().await;
    let elsewhere = Officer::of_banteay_meanchey();
    portal.database.add_officer(&elsewhere).await;
    let mut maker = signed_in(&portal, &officer).await;
    let path = propose(&mut maker, &NEW_NUMBER).await;
    let page = maker.get(&path).await;
    let own = form(&page, "withdraw");
    let own: Vec<_> = own
        .into_iter()
        .map(
            |(name, value)| {
                if name == "act" { (name, "confirm".to_owned()) } else { (name, value) }
            },
        )
        .collect();
    let refused = press(&mut maker, &path, &own, &[]).await;
    assert!(refused.body.contains("You proposed it"), "{}", refused.body);
    let mut far = signed_in(&portal, &elsewhere).await;
    assert_eq!(far.get(&path).await.status, StatusCode::NOT_FOUND);
    assert_eq!(press(&mut far, &path, &own, &[]).await.status, StatusCode::FORBIDDEN, "another's");
    let csrf = far.get(PATH).await.hidden("csrf");
    let key = "0193b4a2-0000-7000-8000-000000000001";
    let forged = [("csrf", csrf.as_str()), ("act", "confirm"), ("key", key)];
    assert_eq!(far.post(&path, &forged).await.status, StatusCode::NOT_FOUND);
    assert!(look(&mut far, &FACTS).await.body.contains("No member in your area"));
    let mut at_branch = signed_in(&portal, &agent).await;
    let csrf = at_branch.get(PATH).await.hidden("csrf");
    let forged = [("csrf", csrf.as_str()), ("act", "confirm"), ("key", key)];
    assert_eq!(at_branch.post(&path, &forged).await.status, StatusCode::NOT_FOUND, "no checker");
    assert_eq!(at_branch.get(&path).await.status, StatusCode::NOT_FOUND, "begun at the office");
    assert_eq!(at_branch.get(&format!("{path}/pin")).await.status, StatusCode::NOT_FOUND);
    assert_eq!((bound(&portal).await, portal.messages_sent().await), (0, 0));
    assert_eq!(order(&mut maker, &path, "withdraw", &[]).await.location(), path);
    assert!(maker.get(&path).await.body.contains("has withdrawn it"));
    let path = propose(&mut at_branch, &NEW_NUMBER).await;
    let beside = agent.colleague();
    portal.database.add_officer(&beside).await;
    let mut beside = signed_in(&portal, &beside).await;
    assert!(beside.get(&path).await.body.contains("An officer or a checker has to confirm"));
}

#[tokio::test]
async fn two_who_confirm_at_once_bind_once() {
    let (portal, agent, officer) = setting().await;
    let checker = Officer {
        role: StaffRole::Checker,
        address: "checker@example.org".into(),
        ..Officer::of_phnom_penh()
    };
    portal.database.add_officer(&checker).await;
    let mut at_branch = signed_in(&portal, &agent).await;
    let path = propose(&mut at_branch, &NEW_NUMBER).await;
    let mut one = signed_in(&portal, &officer).await;
    let mut two = signed_in(&portal, &checker).await;
    let confirm = form(&one.get(&path).await, "confirm");
    let other = form(&two.get(&path).await, "confirm");
    let (first, second) =
        tokio::join!(press(&mut one, &path, &confirm, &[]), press(&mut two, &path, &other, &[]));
    let done = [&first, &second].map(|answer| answer.status == StatusCode::SEE_OTHER);
    assert!(done.contains(&true) && done.contains(&false), "{done:?}");
    let late = if done[0] { second } else { first };
    assert!(late.body.contains("decided or withdrawn already"), "{}", late.body);
    for _ in 0..2 {
        press(&mut one, &path, &confirm, &[]).await;
    }
    assert_eq!(bound(&portal).await, 1);
    assert_eq!(portal.messages_sent().await, 2, "the old number and the new one, once");
}

#[tokio::test]
async fn a_locked_record_binds_nothing() {
    let (portal, agent, officer) = setting().await;
    let mut at_branch = signed_in(&portal, &agent).await;
    let path = propose(&mut at_branch, &NEW_NUMBER).await;
    let mut sokha = portal.browser();
    sokha.sign_in("K-204577").await;
    let csrf = sokha.get("/my-pension/notices").await.hidden("csrf");
    sokha.post("/my-pension/lock", &[("csrf", &csrf)]).await;
    let mut at_office = signed_in(&portal, &officer).await;
    assert_eq!(order(&mut at_office, &path, "confirm", &[]).await.status, StatusCode::LOCKED);
    assert_eq!(look(&mut at_branch, &FACTS).await.status, StatusCode::LOCKED);
    assert_eq!(bound(&portal).await, 0);
    let waits = "state = 'proposed' AND checker IS NULL";
    assert_eq!(portal.database.count("phone_binding", waits).await, 1);
}

#[tokio::test]
async fn each_fault_stands_at_its_field_and_what_was_typed_stays() {
    let (portal, agent, _) = setting().await;
    let mut staff = signed_in(&portal, &agent).await;
    let path = begin(&mut staff).await;
    let empty = order(&mut staff, &path, "propose", &[]).await;
    for field in ["paper", "number", "language"] {
        assert!(empty.body.contains(&format!("id=\"{field}-error\"")), "{field}: {}", empty.body);
    }
    let typed = [
        ("paper", "other"),
        ("other", " "),
        ("number", "new"),
        ("phone", "12"),
        ("language", "km"),
        ("contact_name", "<b>Dara"),
        ("contact_phone", "012345678"),
    ];
    let wrong = order(&mut staff, &path, "propose", &typed).await;
    for field in ["other", "phone", "contact_phone", "contact_relation"] {
        assert!(wrong.body.contains(&format!("id=\"{field}-error\"")), "{field}: {}", wrong.body);
    }
    assert!(wrong.body.contains("&lt;b&gt;Dara"), "{}", wrong.body);
    portal.database.clock.advance(Duration::minutes(59));
    let mut staff = signed_in(&portal, &agent).await;
    portal.database.clock.advance(Duration::minutes(2));
    let late = order(&mut staff, &path, "propose", &NEW_NUMBER).await;
    assert!(late.body.contains("It is too late"), "{}", late.body);
    assert_eq!(portal.database.count("phone_binding", "state <> 'begun'").await, 0);
}

#[tokio::test]
async fn a_shared_number_is_counted_a_refusal_has_its_reason_and_a_pin_its_time() {
    let (portal, agent, officer) = setting().await;
    portal.database.add(&Pensioner::dara()).await;
    let mut at_branch = signed_in(&portal, &agent).await;
    let shared: Vec<_> = NEW_NUMBER
        .into_iter()
        .map(|(name, value)| (name, if name == "phone" { "098765432" } else { value }))
        .collect();
    let path = propose(&mut at_branch, &shared).await;
    let mut at_office = signed_in(&portal, &officer).await;
    let page = at_office.get(&path).await.body;
    assert!(page.contains("1 more") && !page.contains("Dara"), "a count and no name: {page}");
    let nothing = order(&mut at_office, &path, "refuse", &[]).await;
    assert!(nothing.body.contains("id=\"reason-error\""), "{}", nothing.body);
    let reason = [("reason", "paper-doubtful")];
    assert_eq!(order(&mut at_office, &path, "refuse", &reason).await.location(), path);
    assert!(at_branch.get(&path).await.body.contains("The paper does not show who it is"));

    let path = propose(&mut at_branch, &shared).await;
    assert_eq!(order(&mut at_office, &path, "confirm", &[]).await.location(), path);
    let pin = format!("{path}/pin");
    assert_eq!(at_office.get(&pin).await.hidden("key").len(), 36);
    portal.database.clock.advance(Duration::minutes(14));
    at_office.get(&pin).await;
    portal.database.clock.advance(Duration::minutes(14));
    at_office.get(&pin).await;
    portal.database.clock.advance(Duration::minutes(3));
    let late = at_office.get(&pin).await.body;
    assert!(late.contains("More than 30 minutes") && !late.contains("name=\"pin\""), "{late}");
}
