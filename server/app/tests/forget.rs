//! What has waited for its time goes each hour, and nothing else goes with it.

use sothon_app::case::Typed;
use sothon_app::claimant::{self, Answered, Asked};
use sothon_app::death_report::{Browser, Sent, report};
use sothon_app::delegate::{Grant, grant};
use sothon_app::forget::run_once;
use sothon_app::receipt::{Heard, hear};
use sothon_app::session::{keep_form, kept_path};
use sothon_app::sign_in::{CODE_LIVES, CodeBy, Requested, request_code};
use sothon_app::staff::{Post, SignedIn, invite, open_invite, sign_in};
use sothon_app::ussd_pin::{PinSet, SetPin, set};
use sothon_app::{App, sign_in as codes};
use sothon_domain::access::{Actor, Office};
use sothon_domain::claimant::FLOW;
use sothon_domain::death_report::TypedReport;
use sothon_domain::delivery::Receipt;
use sothon_domain::effects::Clock;
use sothon_domain::flow::StepKey;
use sothon_domain::personal_data::{FIELDS, Kept};
use sothon_locales::Language;
use sothon_store::ussd_number;
use sothon_testkit::{Officer, Pensioner, TestDb};
use time::Duration;

/// A database, its use cases and an officer whose code is new.
async fn scene() -> (TestDb, App, Officer) {
    let test = TestDb::new().await;
    let officer = Officer::of_phnom_penh();
    test.add_officer(&officer).await;
    let app = test.use_cases();
    (test, app, officer)
}

async fn forgotten(app: &App) -> u64 {
    run_once(app).await.expect("the database answers")
}

async fn wrong(app: &App, address: &str) -> SignedIn {
    sign_in(app, address, "wrong", "000000").await.expect("the try is answered")
}

async fn addresses(test: &TestDb) -> i64 {
    test.count("staff_sign_in_delay", "true").await
}

#[tokio::test]
async fn wrong_sign_ins_of_staff_go_a_day_after_the_last_one() {
    let (test, app, _) = scene().await;
    for number in 0..5 {
        wrong(&app, &format!("{number}@example.org")).await;
    }
    test.clock.advance(Duration::hours(23));
    wrong(&app, "0@example.org").await;
    assert_eq!((forgotten(&app).await, addresses(&test).await), (0, 5));
    test.clock.advance(Duration::hours(1));
    assert_eq!((forgotten(&app).await, addresses(&test).await), (4, 1));
    assert_eq!(wrong(&app, "0@example.org").await, SignedIn::Wrong);
    let third = wrong(&app, "0@example.org").await;
    assert_eq!(third, SignedIn::Wait(Duration::seconds(5)), "the live ones count on");
    assert_eq!(wrong(&app, "1@example.org").await, SignedIn::Wrong);
    let first = wrong(&app, "1@example.org").await;
    assert_eq!(first, SignedIn::Wait(Duration::seconds(1)), "the forgotten ones do not");
}

#[tokio::test]
async fn expired_wrong_sign_ins_count_no_more_also_before_they_go() {
    let (test, app, _) = scene().await;
    wrong(&app, "a@example.org").await;
    test.clock.advance(Duration::hours(24));
    assert_eq!(wrong(&app, "a@example.org").await, SignedIn::Wrong);
    assert_eq!(wrong(&app, "a@example.org").await, SignedIn::Wait(Duration::seconds(1)));
}

#[tokio::test]
async fn who_has_signed_in_leaves_nothing_to_count() {
    let (test, app, officer) = scene().await;
    wrong(&app, &officer.address).await;
    test.clock.advance(Duration::seconds(1));
    let code = officer.code(&app);
    let done = sign_in(&app, &officer.address, &officer.password, &code).await;
    assert!(matches!(done, Ok(SignedIn::Done(_))), "{done:?}");
    assert_eq!((forgotten(&app).await, addresses(&test).await), (1, 0));
    let again = sign_in(&app, &officer.address, &officer.password, &code).await;
    assert!(matches!(again, Ok(SignedIn::Wrong)), "a used code stays used: {again:?}");
}

#[tokio::test]
async fn tries_beside_the_forgetting_are_all_answered() {
    let (test, app, _) = scene().await;
    for _ in 0..8 {
        wrong(&app, "a@example.org").await;
        test.clock.advance(Duration::hours(24));
        let (one, other, _) = tokio::join!(
            wrong(&app, "a@example.org"),
            wrong(&app, "a@example.org"),
            forgotten(&app)
        );
        let counted = [one, other].iter().filter(|tried| **tried == SignedIn::Wrong).count();
        assert_eq!(counted, 1, "the other one waits");
        test.clock.advance(Duration::hours(24));
        forgotten(&app).await;
    }
}

#[tokio::test]
async fn codes_go_when_they_expire_and_their_sendings_when_nothing_counts_them() {
    let (test, app, _) = scene().await;
    let sokha = Pensioner::sokha();
    test.add(&sokha).await;
    let number = sokha.member_number.parse().expect("a member number");
    let nobody = Actor::nobody();
    let ask = async || {
        let asked = request_code(&app, &nobody, &number, CodeBy::Sms, Language::Khmer).await;
        asked.expect("the database answers")
    };
    let Requested::Sent(challenge) = ask().await else { panic!("the first code is sent") };
    test.clock.advance(CODE_LIVES - Duration::seconds(1));
    assert_eq!(forgotten(&app).await, 0);
    let try_code = async || codes::check_code(&app, &nobody, challenge, "rubbish").await;
    try_code().await.expect("the try is answered");
    test.clock.advance(Duration::seconds(1));
    let late = try_code().await.expect("the try is answered");
    assert_eq!(forgotten(&app).await, 1, "the code");
    assert_eq!(test.count("sign_in_code", "true").await, 0);
    assert_eq!(try_code().await.expect("the try is answered"), late, "told the same");
    assert_eq!(test.count("sign_in_delay", "wrong_in_all = 1").await, 1, "counted for good");

    for _ in 0..5 {
        assert!(matches!(ask().await, Requested::Sent(_)));
        test.clock.advance(Duration::minutes(15));
        forgotten(&app).await;
    }
    assert!(matches!(ask().await, Requested::Wait(_)), "six a day still count");
    test.clock.advance(Duration::hours(24));
    forgotten(&app).await;
    assert_eq!(test.count("code_sending", "true").await, 0);
    assert!(matches!(ask().await, Requested::Sent(_)));
}

#[tokio::test]
async fn kept_forms_go_after_their_day() {
    let (test, app, _) = scene().await;
    let (she, he) = (test.add(&Pensioner::sokha()).await, test.add(&Pensioner::dara()).await);
    keep_form(&app, she, "/one", "text=a").await.expect("it is kept");
    test.clock.advance(Duration::hours(1));
    keep_form(&app, he, "/two", "text=b").await.expect("it is kept");
    test.clock.advance(Duration::hours(23));
    assert_eq!(forgotten(&app).await, 1);
    assert_eq!(test.count("kept_form", "true").await, 1);
    let kept = kept_path(&app, he).await.expect("the database answers");
    assert_eq!(kept.as_deref(), Some("/two"));
}

#[tokio::test]
async fn invitations_go_when_they_expire_and_the_invited_stay() {
    let (test, app, _) = scene().await;
    let terminal = Actor::system("terminal");
    let post = Post::Officer(Office::Head);
    invite(&app, &terminal, "a@example.org", &post).await.expect("she is invited");
    test.clock.advance(Duration::hours(1));
    let later = invite(&app, &terminal, "b@example.org", &post).await.expect("he is invited");
    test.clock.advance(Duration::hours(23));
    assert_eq!(forgotten(&app).await, 1);
    let token = later.rsplit('/').next().expect("the last part of the path");
    assert!(open_invite(&app, token).await.expect("the database answers").is_some());
    assert_eq!(test.count("staff", "password_hash IS NULL").await, 2);
}

#[tokio::test]
async fn what_was_done_stays_done() {
    let (test, app, _) = scene().await;
    let she = Actor::person(test.add(&Pensioner::sokha()).await);
    let sent = SetPin { pin: "7294", again: "7294", key: test.id() };
    let done = set(&app, &she, &sent).await.expect("the PIN is taken");
    assert!(matches!(done, PinSet::Done { .. }), "{done:?}");
    let (audit, events) =
        (test.count("audit_row", "true").await, test.count("event", "true").await);
    test.clock.advance(Duration::days(4_000));
    assert_eq!(forgotten(&app).await, 1, "the number, which has dialled no more");
    let again = set(&app, &she, &sent).await.expect("the database answers");
    assert_eq!(again, done, "a key never expires");
    assert_eq!(test.count("ussd_pin", "true").await, 1);
    assert_eq!(test.count("audit_row", "true").await, audit);
    assert_eq!(test.count("event", "true").await, events);
}

#[tokio::test]
async fn messages_that_are_over_go_after_four_hundred_days_and_waiting_ones_stay() {
    let (test, app, _) = scene().await;
    test.queue_sms("+85512204577", "over").await;
    test.tamper("UPDATE message_outbox SET state = 'sent', recipient = NULL, body = NULL").await;
    test.queue_sms("+85512204577", "waits").await;
    test.clock.advance(Duration::days(399));
    assert_eq!((forgotten(&app).await, test.count("message_outbox", "true").await), (0, 2));
    test.clock.advance(Duration::days(1));
    assert_eq!((forgotten(&app).await, test.count("message_outbox", "true").await), (1, 1));
    assert_eq!(test.count("message_outbox", "state = 'waiting'").await, 1);
}

#[tokio::test]
async fn what_a_gateway_said_of_a_message_goes_after_four_hundred_days() {
    let (test, app, _) = scene().await;
    let (gateway, id, receipt) = ("africas-talking", "ATXid_1".into(), Receipt::Delivered);
    hear(&app, &Heard { gateway, id, receipt }).await.expect("the database answers");
    test.clock.advance(Duration::days(399));
    assert_eq!((forgotten(&app).await, test.count("message_receipt", "true").await), (0, 1));
    test.clock.advance(Duration::days(1));
    assert_eq!((forgotten(&app).await, test.count("message_receipt", "true").await), (1, 0));
}

#[tokio::test]
async fn a_number_that_dials_no_more_is_forgotten_unless_its_pins_need_renewing() {
    let (test, app, _) = scene().await;
    for digits in ["+85512204577", "+85512204578", "+85512204579"] {
        let phone = digits.parse().expect("a phone");
        ussd_number::keep_language(&app.db, &phone, "km", app.clock.now())
            .await
            .expect("it is kept");
    }
    let nth = |n| {
        format!("phone_hash = (SELECT phone_hash FROM ussd_number ORDER BY 1 OFFSET {n} LIMIT 1)")
    };
    test.tamper(&format!("UPDATE ussd_number SET renew = true WHERE {}", nth(0))).await;
    test.clock.advance(Duration::days(100));
    let at = app.clock.now().unix_timestamp();
    let wrong =
        format!("UPDATE ussd_number SET wrong_at = ARRAY[to_timestamp({at})] WHERE {}", nth(1));
    test.tamper(&wrong).await;
    test.clock.advance(Duration::days(80) - Duration::seconds(1));
    assert_eq!(forgotten(&app).await, 0);
    test.clock.advance(Duration::seconds(1));
    assert_eq!((forgotten(&app).await, test.count("ussd_number", "renew").await), (1, 1));
    test.clock.advance(Duration::days(100));
    assert_eq!((forgotten(&app).await, test.count("ussd_number", "true").await), (1, 1));
}

#[tokio::test]
async fn a_claimants_form_goes_after_half_an_hour() {
    let (test, app, _) = scene().await;
    let me = Actor::nobody();
    for (step, text) in [
        (StepKey::Name, "សុខ\nដារ៉ា"),
        (StepKey::NameLatin, "SOK\nDARA"),
        (StepKey::Born, "1/2/1961"),
        (StepKey::NationalId, "011223344"),
        (StepKey::Phone, "012999888"),
        (StepKey::Place, "120101"),
        (StepKey::DeceasedName, "ចាន់ វណ្ណា"),
        (StepKey::Relation, "wife"),
        (StepKey::DeceasedNumber, "K-204577"),
    ] {
        let step = FLOW.step(step).expect("a step of the flow");
        let typed = Typed { text, unknown: false };
        let answered = claimant::answer(&app, &me, "browser", step, typed).await;
        assert!(matches!(answered, Ok(Answered::Kept { .. })), "{text}: {answered:?}");
    }
    let seen = claimant::draft(&app, &me, "browser").await.expect("it is read").expect("a draft");
    let asked = claimant::ask(&app, &me, "browser", &seen.shown, Language::Khmer).await;
    assert_eq!(asked.expect("it is answered"), Asked::Sent);
    assert_eq!(test.count("claimant_draft", "true").await, 1);
    test.clock.advance(Duration::minutes(30) - Duration::seconds(1));
    forgotten(&app).await;
    assert_eq!(test.count("claimant_asking", "true").await, 1);
    test.clock.advance(Duration::seconds(1));
    assert_eq!((forgotten(&app).await, test.count("claimant_asking", "true").await), (2, 0));
    assert_eq!(test.count("claimant_draft", "true").await, 0);
}

#[tokio::test]
async fn what_was_told_of_a_death_is_forgotten_after_half_an_hour() {
    let (test, app, _) = scene().await;
    let [number, relation] = ["K-999999", "child"].map(Into::into);
    let typed = TypedReport { number, relation, ..TypedReport::default() };
    let browser = Some(Browser { token: "browser", language: Language::Khmer });
    let sent = Sent { typed: &typed, address: None, browser, key: test.id() };
    report(&app, &sent).await.expect("anybody may");
    test.clock.advance(Duration::minutes(30) - Duration::seconds(1));
    forgotten(&app).await;
    assert_eq!(test.count("claimant_told", "true").await, 1);
    test.clock.advance(Duration::seconds(1));
    assert_eq!((forgotten(&app).await, test.count("claimant_told", "true").await), (1, 0));
    assert_eq!(test.count("death_report", "true").await, 1, "the report itself stays");
}

/// What the table of personal data says is removed after some days has its purge.
#[tokio::test]
async fn everything_that_is_kept_for_days_has_a_test_here() {
    let tested = [
        "flow_draft",
        // Goes with its draft: tried in `a_form_that_was_never_sent_takes_its_papers_with_it_and_she_is_told`.
        "draft_lack",
        "kept_form",
        "ussd_number",
        "sign_in_code",
        "code_sending",
        "message_outbox",
        // Tried in `what_a_gateway_said_of_a_message_goes_after_four_hundred_days`.
        "message_receipt",
        // Goes with its message.
        "life_reminder_message",
        "delegation_wish",
        // Tried where fingers are taken: `finger::enrol`.
        "finger_session",
        // Goes with its session.
        "finger_taken",
        // Tried where failures are made: `three_failures_in_a_browser_lead_to_a_branch_whatever_the_number`.
        "activation_try",
        // Tried where machines guess: `who_guesses_a_birth_runs_out_of_tries_and_is_told_nothing_more`.
        "machine_try",
        "claimant_asking",
        "claimant_draft",
        // Tried in `what_was_told_of_a_death_is_forgotten_after_half_an_hour`.
        "claimant_told",
        // Tried in `the_number_that_was_hers_is_told_and_stops_it_for_thirty_days`.
        "former_phone",
    ];
    for field in FIELDS.iter().filter(|field| matches!(field.kept, Kept::Days(_))) {
        assert!(tested.contains(&field.table), "{} is never removed", field.table);
    }
}

#[tokio::test]
async fn a_leave_that_nobody_proved_is_forgotten_after_a_day() {
    let (test, app, _) = scene().await;
    let sokha = Actor::person(test.add(&Pensioner::sokha()).await);
    test.add(&Pensioner::dara()).await;
    let wish = Grant {
        member_number: &Pensioner::dara().member_number,
        name: "CHAN Dara",
        scope: "see",
        months: "1",
        signed_in_at: test.clock.now() - Duration::hours(1),
        key: test.id(),
    };
    grant(&app, &sokha, &wish).await.expect("she may name him");
    test.clock.advance(Duration::days(1) - Duration::seconds(1));
    forgotten(&app).await;
    assert_eq!(test.count("delegation_wish", "true").await, 1);
    test.clock.advance(Duration::seconds(1));
    assert_eq!((forgotten(&app).await, test.count("delegation_wish", "true").await), (1, 0));
}
