//! Staff sign in with password and second factor, and stay signed in for a while.

use sothon_app::staff::session::{self, AtWork, Resumed};
use sothon_app::staff::{SignedIn, demo, sign_in};
use sothon_app::{App, AppError};
use sothon_domain::access::{Office, StaffRole, Who};
use sothon_domain::person::StaffId;
use sothon_testkit::{LogTrap, Officer, TestDb, WrittenAct};
use time::Duration;

async fn with_officer() -> (TestDb, App, Officer, StaffId) {
    let test = TestDb::new().await;
    let officer = Officer::of_phnom_penh();
    let Who::Staff(member) = test.add_officer(&officer).await.who else { unreachable!() };
    let app = test.use_cases();
    (test, app, officer, member.id)
}

async fn attempt(app: &App, address: &str, password: &str, code: &str) -> SignedIn {
    sign_in(app, address, password, code).await.expect("the try is answered")
}

#[tokio::test]
async fn three_right_answers_sign_in_and_each_code_once() {
    let (test, app, officer, id) = with_officer().await;
    let code = officer.code(&app);
    let typed = format!(" {} ", officer.address.to_uppercase());
    assert_eq!(attempt(&app, &typed, &officer.password, &code).await, SignedIn::Done(id));
    assert_eq!(attempt(&app, &typed, &officer.password, &code).await, SignedIn::Wrong);
    test.clock.advance(Duration::seconds(30));
    let next = officer.code(&app);
    assert_eq!(attempt(&app, &typed, &officer.password, &next).await, SignedIn::Done(id));
    test.clock.advance(Duration::seconds(1));
    let earlier = attempt(&app, &typed, &officer.password, &code).await;
    assert_eq!(earlier, SignedIn::Wrong, "a code before the last one is spent too");
    let staff = format!("staff:{id}");
    let acts = test.acts("staff.sign").await;
    assert!(acts.iter().all(|written: &WrittenAct| written.subject == staff), "{acts:?}");
    let acts: Vec<_> = acts.iter().map(|w| (w.act.as_str(), w.actor.as_str())).collect();
    let (done, refused) =
        (("staff.signed-in", staff.as_str()), ("staff.sign-in-refused", "nobody"));
    assert_eq!(acts, [done, refused, done, refused]);
}

#[tokio::test]
async fn whatever_is_wrong_has_one_answer_and_makes_the_next_try_wait() {
    let (test, app, officer, id) = with_officer().await;
    let (address, password) = (officer.address.as_str(), officer.password.as_str());
    for (address, password, code) in [
        ("nobody@example.org", password, officer.code(&app)),
        ("not an address", password, officer.code(&app)),
        (address, "another password", officer.code(&app)),
        (address, password, "000000".to_owned()),
        (address, password, "rubbish".to_owned()),
    ] {
        assert_eq!(attempt(&app, address, password, &code).await, SignedIn::Wrong, "{address}");
        let again = attempt(&app, address, &officer.password, &officer.code(&app)).await;
        assert!(matches!(again, SignedIn::Wait(_)), "{address} {again:?}");
        test.clock.advance(Duration::seconds(31));
    }
    let right = attempt(&app, address, password, &officer.code(&app)).await;
    assert_eq!(right, SignedIn::Done(id), "no lock: the right answers still open");
}

#[tokio::test]
async fn wrong_tries_in_a_row_wait_longer_and_a_right_one_begins_again() {
    let (test, app, officer, _) = with_officer().await;
    for seconds in [1, 3, 5, 10, 10] {
        let wrong = attempt(&app, &officer.address, "wrong", "000000").await;
        assert_eq!(wrong, SignedIn::Wrong);
        let wait = attempt(&app, &officer.address, "wrong", "000000").await;
        assert_eq!(wait, SignedIn::Wait(Duration::seconds(seconds)));
        test.clock.advance(Duration::seconds(seconds));
    }
    attempt(&app, &officer.address, &officer.password, &officer.code(&app)).await;
    attempt(&app, &officer.address, "wrong", "000000").await;
    let wait = attempt(&app, &officer.address, "wrong", "000000").await;
    assert_eq!(wait, SignedIn::Wait(Duration::seconds(1)));
}

#[tokio::test]
async fn nothing_typed_is_wrong_and_not_counted_and_rubbish_is_no_error() {
    let (test, app, officer, id) = with_officer().await;
    let code = officer.code(&app);
    for (address, password, code) in [
        ("", officer.password.as_str(), code.as_str()),
        (&officer.address, "", &code),
        (&officer.address, &officer.password, " "),
        ("officer\0@example.org", &officer.password, &code),
    ] {
        assert_eq!(attempt(&app, address, password, code).await, SignedIn::Wrong);
    }
    assert_eq!(test.acts("staff.sign").await, []);
    let right = attempt(&app, &officer.address, &officer.password, &code).await;
    assert_eq!(right, SignedIn::Done(id));
}

#[tokio::test]
async fn of_many_at_once_with_one_code_one_gets_in() {
    let (_test, app, officer, id) = with_officer().await;
    let code = officer.code(&app);
    let tries = (0..8).map(|_| {
        let (app, officer, code) = (app.clone(), officer.clone(), code.clone());
        tokio::spawn(async move { attempt(&app, &officer.address, &officer.password, &code).await })
    });
    let mut done = 0;
    for outcome in tries.collect::<Vec<_>>() {
        done += usize::from(outcome.await.expect("no try breaks off") == SignedIn::Done(id));
    }
    assert_eq!(done, 1);
}

#[tokio::test]
async fn many_wrong_ones_at_once_are_one_try() {
    let (test, app, officer, _) = with_officer().await;
    let tries = (0..8).map(|n| {
        let (app, officer) = (app.clone(), officer.clone());
        let code = format!("{n:06}");
        tokio::spawn(async move { attempt(&app, &officer.address, &officer.password, &code).await })
    });
    for outcome in tries.collect::<Vec<_>>() {
        outcome.await.expect("no try breaks off");
    }
    assert_eq!(test.acts("staff.sign").await.len(), 1, "the others had to wait");
}

async fn at_work(app: &App, token: &str) -> Option<AtWork> {
    match session::resume(app, token).await.expect("the store of sessions answers") {
        Resumed::Active(at_work) => Some(at_work),
        Resumed::Expired | Resumed::Unknown => None,
    }
}

#[tokio::test]
async fn a_session_ends_after_fifteen_idle_minutes_or_twelve_hours() {
    let (test, app, officer, id) = with_officer().await;
    let token = session::start(&app, id).await.expect("a session begins");
    let found = at_work(&app, &token).await.expect("she is at work");
    assert_eq!((found.member.id, found.email.as_str()), (id, officer.address.as_str()));
    for _ in 0..51 {
        test.clock.advance(Duration::minutes(14));
        assert!(at_work(&app, &token).await.is_some());
    }
    test.clock.advance(Duration::minutes(7));
    assert!(at_work(&app, &token).await.is_none(), "12 hours in all");
    let token = session::start(&app, id).await.expect("a session begins");
    test.clock.advance(Duration::minutes(15));
    assert_eq!(session::resume(&app, &token).await.expect("answers"), Resumed::Expired);
}

#[tokio::test]
async fn a_changed_office_or_role_holds_at_once_and_a_removed_one_is_unknown() {
    let (test, app, _, id) = with_officer().await;
    let token = session::start(&app, id).await.expect("a session begins");
    test.tamper("UPDATE staff SET office = NULL, role = 'agent'").await;
    let member = at_work(&app, &token).await.expect("she is at work").member;
    assert_eq!((member.role.code(), member.office), ("agent", Office::Head));
    test.tamper("DELETE FROM staff").await;
    assert_eq!(session::resume(&app, &token).await.expect("answers"), Resumed::Unknown);
    assert_eq!(session::resume(&app, "other").await.expect("answers"), Resumed::Unknown);
}

#[tokio::test]
async fn a_pensioners_session_is_none_of_staff_and_the_other_way_round() {
    let (test, app, _, id) = with_officer().await;
    let person = sothon_domain::person::PersonId::new(test.id());
    let hers = sothon_app::session::start(&app, person).await.expect("a session begins");
    assert_eq!(session::resume(&app, &hers).await.expect("answers"), Resumed::Unknown);
    let staffs = session::start(&app, id).await.expect("a session begins");
    let resumed = sothon_app::session::resume(&app, &staffs).await.expect("answers");
    assert_eq!(resumed, sothon_app::session::Resumed::Unknown);
}

#[tokio::test]
async fn the_demo_shows_codes_that_work_and_nothing_outside_the_demo() {
    let test = TestDb::new().await;
    let mut app = test.use_cases();
    assert!(matches!(demo::shown(&app).await, Err(AppError::NotFound)));
    let settings = sothon_app::settings::Settings { demo: true, ..(*app.settings).clone() };
    app.settings = std::sync::Arc::new(settings);
    for _ in 0..2 {
        // As a release before left them.
        test.tamper("UPDATE staff SET card_hash = NULL").await;
        for office in [Office::Head, Office::Province("12".parse().expect("a province"))] {
            demo::ensure_officer(&app, office).await.expect("the officer is registered");
        }
        let province = "12".parse().expect("a province");
        demo::ensure_checker(&app, province).await.expect("the checker is registered");
    }
    assert_eq!(
        test.count("staff", "card_hash IS NULL").await,
        0,
        "without a card they decide nothing"
    );
    test.add_officer(&Officer::of_phnom_penh()).await;
    let shown = demo::shown(&app).await.expect("demo mode");
    let addresses: Vec<&str> = shown.iter().map(|member| member.address.as_str()).collect();
    let all = ["checker-12@nsaf.example", "officer-12@nsaf.example", "officer@nsaf.example"];
    assert_eq!(addresses, all);
    let role = |address: &str| {
        shown.iter().find(|member| member.address == address).map(|member| member.role)
    };
    assert_eq!(role(all[0]), Some(StaffRole::Checker));
    assert_eq!(role(all[1]), Some(StaffRole::Officer));
    for member in shown {
        let done = attempt(&app, &member.address, demo::PASSWORD, &member.code).await;
        assert!(matches!(done, SignedIn::Done(_)), "{}", member.address);
    }
}

#[tokio::test]
async fn no_log_and_no_audit_row_holds_a_password_or_a_code() {
    let mut trap = LogTrap::set(&[]);
    let (test, app, officer, _) = with_officer().await;
    let code = officer.code(&app);
    for secret in [&officer.password, &code, &officer.address] {
        trap.also(secret);
    }
    attempt(&app, &officer.address, &officer.password, &code).await;
    attempt(&app, &officer.address, "wrong", "000000").await;
    assert!(trap.heard() > 0, "the trap hears nothing");
    let written = format!("{:?}", test.acts("staff").await);
    assert!(!written.contains(&officer.address) && !written.contains(&code), "{written}");
}
