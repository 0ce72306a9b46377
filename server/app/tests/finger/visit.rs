//! A visit with a finger: what is enough, what is tried again, and what uses up no try.

use sothon_app::port::ScannerRefusal;
use sothon_app::visit::{self, Answered, Arrive, Arrived, CaptureRefused, Done, Ordered};
use sothon_app::{AppError, lock};
use sothon_domain::access::{Actor, StaffRole};
use sothon_domain::finger::EnrolmentStage;
use sothon_domain::person::VisitId;
use sothon_domain::person_lock::LockChannel;
use sothon_domain::visit::{Refused, VisitState, WithoutFinger};
use sothon_testkit::{Officer, Pensioner};
use time::Duration;

use crate::finger::counter::{READING, SOKHA, hers};
use crate::finger::setting::{RIDGES, Setting, position};

#[tokio::test]
async fn a_finger_that_is_hers_gives_one_certificate_and_one_message() {
    let with = Setting::new().await;
    let id = with.served().await;
    let before = with.test.outbox_states().await.len();
    let order = with.ordered(id, 2).await;
    assert_eq!(with.pictured((id, order), &hers(2, "d")).await, Answered::Certified);
    let again = with.pictured((id, order), &hers(2, "e")).await;
    assert_eq!(again, Answered::Refused(CaptureRefused::Used));
    let given = "method = 'finger-one' AND grade = 'high' AND due = '2027-11-21'";
    assert_eq!(with.certificates(given).await, 1);
    assert_eq!(with.certificates("true").await, 1);
    let due = "life_certificate_due = '2027-11-21'";
    assert_eq!(with.test.count("person", due).await, 1);
    assert!(with.test.outbox_states().await.len() > before, "she is told");
    assert_eq!(with.test.acts("life-certificate.given").await.len(), 1);
    assert!(!with.test.stores_text(RIDGES).await, "no picture, no template");
}

#[tokio::test]
async fn a_worn_finger_leads_down_the_ladder_and_six_tries_are_all() {
    let with = Setting::new().await;
    let id = with.served().await;
    // A worn finger of which too little is read uses up a try like one that is unlike.
    for (finger, picture) in
        [(2, "2 other x"), (2, "blurred"), (7, "7 other x"), (2, "2 other y"), (7, "7 other y")]
    {
        assert_eq!(with.placed(id, finger, picture).await, Answered::Again);
    }
    assert_eq!(with.placed(id, 7, "7 other z").await, Answered::OtherWay);
    let VisitState::Papers { why, .. } = with.state(id).await else { panic!("papers are next") };
    assert_eq!(why, WithoutFinger::UsedUp);
    let ordered = visit::order_capture(&with.app, &with.agent, id, position(2)).await;
    assert_eq!(ordered.expect("an answer"), Ordered::Refused(Refused::NotNow));
    assert_eq!(with.certificates("true").await, 0);
}

#[tokio::test]
async fn a_third_finger_and_a_fourth_try_are_not_ordered() {
    let with = Setting::new().await;
    let id = with.served().await;
    for word in ["x", "y", "z"] {
        with.placed(id, 2, &format!("2 other {word}")).await;
    }
    let order = async |finger| {
        let ordered = visit::order_capture(&with.app, &with.agent, id, position(finger)).await;
        ordered.expect("an answer")
    };
    assert_eq!(order(2).await, Ordered::Refused(Refused::FingerUsedUp));
    assert_eq!(order(3).await, Ordered::NotEnrolled);
    with.placed(id, 7, "7 other x").await;
    assert_eq!(order(1).await, Ordered::Refused(Refused::ThirdFinger));
}

#[tokio::test]
async fn a_technical_failure_uses_up_no_try() {
    let with = Setting::new().await;
    let id = with.served().await;
    let before = with.state(id).await;
    assert_eq!(with.placed(id, 2, "crash").await, Answered::Technical);
    assert_eq!(with.state(id).await, before);
    // What is wiped while the finger lies on the scanner says nothing of her either.
    let order = with.ordered(id, 2).await;
    let wiped = "UPDATE finger_template SET sealed = NULL, record_key = NULL";
    with.test.tamper(wiped).await;
    assert_eq!(with.pictured((id, order), &hers(2, "d")).await, Answered::Technical);
    assert_eq!(with.state(id).await, before);
    assert_eq!(with.test.count("capture_order", "outcome = 'technical'").await, 2);
    assert_eq!(with.certificates("true").await, 0);
}

#[tokio::test]
async fn an_order_is_used_in_time_once_and_by_whom_it_is_for() {
    let with = Setting::new().await;
    let id = with.served().await;
    let late = with.ordered(id, 2).await;
    with.test.clock.advance(Duration::seconds(121));
    let answered = with.pictured((id, late), &hers(2, "d")).await;
    assert_eq!(answered, Answered::Refused(CaptureRefused::Expired));
    let order = with.ordered(id, 2).await;
    let colleague = with.other_agent().await;
    let picture = hers(2, "e");
    let theirs =
        visit::answer(&with.app, &READING, &colleague, (id, order), picture.as_bytes()).await;
    let others = Answered::Refused(CaptureRefused::OthersOrder);
    assert_eq!(theirs.expect("an answer"), others);
    assert_eq!(with.certificates("true").await, 0);
    assert_eq!(with.pictured((id, order), &picture).await, Answered::Certified);
}

#[tokio::test]
async fn an_answer_that_is_refused_costs_its_order_and_no_try_and_a_bad_picture_costs_one() {
    let with = Setting::new().await;
    let id = with.served().await;
    let before = with.state(id).await;
    let order = with.ordered(id, 2).await;
    let refused = Answered::Refused(CaptureRefused::Scanner(ScannerRefusal::NotReady));
    assert_eq!(with.pictured((id, order), "busy").await, refused);
    assert_eq!(with.state(id).await, before);
    // Nobody tries another answer to the same order.
    let again = with.pictured((id, order), &hers(2, "d")).await;
    assert_eq!(again, Answered::Refused(CaptureRefused::Used));
    assert_eq!(with.test.acts("capture.refused").await.len(), 1);
    assert_eq!(with.placed(id, 2, "faint").await, Answered::Again);
    assert_ne!(with.state(id).await, before);
}

#[tokio::test]
async fn a_picture_that_was_sent_before_is_not_taken_again() {
    let with = Setting::new().await;
    let id = with.served().await;
    let picture = "2 other x";
    assert_eq!(with.placed(id, 2, picture).await, Answered::Again);
    let reused = with.placed(id, 2, picture).await;
    assert_eq!(reused, Answered::Refused(CaptureRefused::ImageReused));
    assert_eq!(with.test.acts("capture.image-reused").await.len(), 1);
    let tried = "finger_first = 2 AND tries_first = 1";
    assert_eq!(with.test.count("visit", tried).await, 1, "it used up no try");
}

#[tokio::test]
async fn another_finger_than_was_ordered_uses_up_no_try() {
    let with = Setting::new().await;
    let id = with.served().await;
    let other = with.placed(id, 2, &hers(7, "d")).await;
    assert_eq!(other, Answered::Refused(CaptureRefused::OtherFinger));
    assert_eq!(with.test.count("visit", "finger_first IS NULL").await, 1);
}

#[tokio::test]
async fn an_order_that_is_still_open_does_not_help_after_the_last_try() {
    let with = Setting::new().await;
    let id = with.served().await;
    let kept = with.ordered(id, 2).await;
    for word in ["x", "y", "z"] {
        with.placed(id, 2, &format!("2 other {word}")).await;
    }
    let answered = with.pictured((id, kept), &hers(2, "d")).await;
    let used_up = CaptureRefused::Visit(Refused::FingerUsedUp);
    assert_eq!(answered, Answered::Refused(used_up));
    assert_eq!(with.certificates("true").await, 0);
}

#[tokio::test]
async fn an_agent_serves_neither_herself_nor_another_branch_nor_anothers_visit() {
    let with = Setting::new().await;
    let id = with.served().await;
    // The card of Sokha.
    let own = Officer {
        role: StaffRole::Agent,
        card: Some("010234567".into()),
        address: "own@example.org".into(),
        ..Officer::of_phnom_penh()
    };
    let own = with.test.add_officer(&own).await;
    let sent = Arrive { number: SOKHA, frail: false, key: with.test.id() };
    let related = visit::arrive(&with.app, &own, &sent).await.expect("an answer");
    assert_eq!(related, Arrived::Refused(Refused::Related));
    let left = visit::leave(&with.app, &own, id, with.test.id()).await.expect("an answer");
    assert_eq!(left, Done::Refused(Refused::Related));
    let there = Officer { role: StaffRole::Agent, ..Officer::of_banteay_meanchey() };
    let there = with.test.add_officer(&there).await;
    let opened = visit::open(&with.app, &there, id).await;
    assert!(matches!(opened, Err(AppError::NotFound)), "{opened:?}");
    let colleague = with.other_agent().await;
    let left = visit::leave(&with.app, &colleague, id, with.test.id()).await.expect("an answer");
    assert_eq!(left, Done::Refused(Refused::OthersWork));
}

#[tokio::test]
async fn a_locked_record_gives_no_certificate() {
    let with = Setting::new().await;
    let id = with.served().await;
    let order = with.ordered(id, 2).await;
    let me = Actor::person(with.sokha);
    lock::lock(&with.app, &me, LockChannel::Web).await.expect("her own");
    let picture = hers(2, "d");
    let answered =
        visit::answer(&with.app, &READING, &with.agent, (id, order), picture.as_bytes()).await;
    assert!(matches!(answered, Err(AppError::RecordLocked)), "{answered:?}");
    assert_eq!(with.certificates("true").await, 0);
}

async fn leaves(with: &Setting, id: VisitId) {
    let left = visit::leave(&with.app, &with.agent, id, with.test.id()).await;
    assert_eq!(left.expect("an answer"), Done::Done);
}

#[tokio::test]
async fn one_person_stands_in_one_line_and_is_served_twice_a_day_at_most() {
    let with = Setting::new().await;
    with.enrolled(EnrolmentStage::Current).await;
    let first = with.ticket().await;
    let key = with.test.id();
    let sent = Arrive { number: SOKHA, frail: true, key };
    let arrive = async || visit::arrive(&with.app, &with.agent, &sent).await.expect("an answer");
    assert_eq!(arrive().await, Arrived::Refused(Refused::OnAList));
    leaves(&with, first).await;
    let Arrived::Ticket(second) = arrive().await else { panic!("she comes again") };
    assert_eq!(arrive().await, Arrived::Ticket(second), "a repeat is answered the same");
    leaves(&with, second).await;
    // Who goes again before a finger was tried has not come.
    for word in ["x", "y"] {
        let id = with.called().await;
        assert_eq!(with.placed(id, 2, &format!("2 other {word}")).await, Answered::Again);
        leaves(&with, id).await;
    }
    let third = Arrive { key: with.test.id(), ..sent };
    let third = visit::arrive(&with.app, &with.agent, &third).await.expect("an answer");
    assert_eq!(third, Arrived::Refused(Refused::TwiceToday));
    for (number, expected) in [("x", Arrived::Malformed), ("K-000001", Arrived::Unknown)] {
        let sent = Arrive { number, frail: false, key: with.test.id() };
        let arrived = visit::arrive(&with.app, &with.agent, &sent).await.expect("an answer");
        assert_eq!(arrived, expected, "{number}");
    }
}

#[tokio::test]
async fn what_was_left_open_on_another_day_keeps_her_from_nothing() {
    let with = Setting::new().await;
    let first = with.called().await;
    with.test.clock.advance(Duration::days(1));
    let next = with.ticket().await;
    assert_eq!(with.state(first).await, VisitState::Left);
    assert_eq!(with.state(next).await, VisitState::Waiting);
}

#[tokio::test]
async fn another_agent_of_the_branch_takes_over_and_the_first_one_is_out() {
    let with = Setting::new().await;
    let id = with.served().await;
    let order = with.ordered(id, 2).await;
    let colleague = with.other_agent().await;
    let taken = visit::take_over(&with.app, &colleague, id, with.test.id()).await;
    assert_eq!(taken.expect("an answer"), Done::Done);
    let late = with.pictured((id, order), &hers(2, "d")).await;
    let expected = Answered::Refused(CaptureRefused::Visit(Refused::OthersWork));
    assert_eq!(late, expected, "an order of whoever serves her no more does not help");
    let left = visit::leave(&with.app, &colleague, id, with.test.id()).await;
    assert_eq!(left.expect("an answer"), Done::Done);
}

#[tokio::test]
async fn who_has_one_finger_in_the_register_goes_on_with_papers_after_it() {
    let with = Setting::new().await;
    with.enrolled(EnrolmentStage::Current).await;
    let one = "UPDATE finger_template SET sealed = NULL, record_key = NULL WHERE finger <> 2";
    with.test.tamper(one).await;
    let id = with.called().await;
    for (word, expected) in
        [("x", Answered::Again), ("y", Answered::Again), ("z", Answered::OtherWay)]
    {
        assert_eq!(with.placed(id, 2, &format!("2 other {word}")).await, expected);
    }
}

#[tokio::test]
async fn what_is_no_number_says_who_may_be_meant_and_the_agent_chooses() {
    let with = Setting::new().await;
    let (family, given) = Pensioner::sokha().khmer;
    let name = format!("{family}{given}");
    for typed in ["012 345 678", "010234567", name.as_str()] {
        let sent = Arrive { number: typed, frail: false, key: with.test.id() };
        let arrived = visit::arrive(&with.app, &with.agent, &sent).await.expect("an answer");
        let Arrived::Perhaps(found) = arrived else { panic!("{typed}: {arrived:?}") };
        let found: Vec<_> = found.iter().map(|one| one.person).collect();
        assert_eq!(found, [with.sokha], "{typed}");
    }
    assert_eq!(with.test.count("visit", "true").await, 0, "nobody has a ticket by a guess");
    let sent = Arrive { number: "099999999", frail: false, key: with.test.id() };
    let nobody = visit::arrive(&with.app, &with.agent, &sent).await.expect("an answer");
    assert_eq!(nobody, Arrived::Unknown);
    let there = Officer { role: StaffRole::Agent, ..Officer::of_banteay_meanchey() };
    let there = with.test.add_officer(&there).await;
    let sent = Arrive { number: "012345678", frail: false, key: with.test.id() };
    let elsewhere = visit::arrive(&with.app, &there, &sent).await.expect("an answer");
    assert_eq!(elsewhere, Arrived::Unknown, "beyond the reach of the branch");
    let chosen =
        visit::arrive_chosen(&with.app, &with.agent, with.sokha, (true, with.test.id())).await;
    assert!(matches!(chosen, Ok(Arrived::Ticket(_))), "{chosen:?}");
}
