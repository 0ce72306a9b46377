//! A broken promise lifts a complaint to the next desk, once, and its sender is told.

use sothon_app::complaint::{self, Acted, Answering, Status};
use sothon_domain::complaint::{Desk, Missed};
use time::Duration;

use crate::complaint::setting::{Setting, typed};

#[tokio::test]
async fn each_broken_promise_lifts_it_once_and_she_is_told() {
    let with = Setting::new().await;
    let reference = with.send(&with.me, &typed("waiting", "PP-1", "x")).await;
    let id = with.only().await;
    with.test.clock.advance(Duration::days(1));
    assert_eq!(with.lift().await, 0, "in time");
    with.test.clock.advance(Duration::days(6));
    assert_eq!((with.lift().await, with.lift().await), (1, 0));
    let opened = complaint::open(&with.app, &with.head, id).await.expect("hers now");
    assert_eq!((opened.desk, opened.missed), (Desk::Centre, Missed::Acknowledgement));
    assert_eq!(with.listed(&with.checker).await, []);
    let sent = with.sent().await;
    let [(_, text)] = sent.as_slice() else { panic!("{sent:?}") };
    assert!(text.contains("យឺត") && text.encode_utf16().count() <= 70, "{text}");
    let late = with.test.acts("complaint.late").await;
    let [written] = late.as_slice() else { panic!("{late:?}") };
    assert_eq!(written.actor, "system:complaints");
    for part in [r#""from": "province""#, r#""desk": "centre""#, r#""missed": "acknowledgement""#] {
        assert!(written.detail.contains(part), "{written:?}");
    }
    assert_eq!(with.test.count("event", "kind = 'complaint.late'").await, 1);
    let seen = complaint::one(&with.app, &with.me, reference).await.expect("her own");
    assert!(matches!(seen.status, Status::Waits { late: true, .. }), "{seen:?}");
    assert_eq!(with.acknowledge(&with.head, id).await, Acted::Done);
    with.test.clock.advance(Duration::days(30));
    assert_eq!((with.lift().await, with.lift().await), (1, 0));
    let opened = complaint::open(&with.app, &with.oversight, id).await.expect("hers now");
    assert_eq!((opened.desk, opened.missed, opened.late), (Desk::Oversight, Missed::Answer, true));
    with.test.clock.advance(Duration::days(300));
    assert_eq!(with.lift().await, 0);
    let answered = with.answer(&with.oversight, id, "សូមអភ័យទោស").await;
    assert_eq!(answered, Answering::Acted(Acted::Done), "late is not never");
}

#[tokio::test]
async fn a_promise_that_was_made_stays_when_holidays_are_announced_later() {
    let with = Setting::new().await;
    let reference = with.send(&with.me, &typed("waiting", "PP-1", "x")).await;
    // The days between were holidays when it was sent, and were taken back.
    with.test.tamper("UPDATE complaint SET due_on = due_on + 10").await;
    with.test.clock.advance(Duration::days(9));
    assert_eq!(with.lift().await, 0);
    let seen = complaint::one(&with.app, &with.me, reference).await.expect("her own");
    assert!(matches!(seen.status, Status::Waits { late: false, .. }), "{seen:?}");
    with.test.clock.advance(Duration::days(8));
    assert_eq!((with.lift().await, with.lift().await), (1, 0));
    // One more holiday was announced after it was sent: it is lifted all the same, and keeps no other from it.
    with.send(&with.dara, &typed("waiting", "PP-1", "x")).await;
    let earlier = "UPDATE complaint SET due_on = sent_at::date WHERE missed = 'nothing'";
    with.test.tamper(earlier).await;
    with.test.clock.advance(Duration::days(1));
    assert_eq!((with.lift().await, with.lift().await), (1, 0));
}

#[tokio::test]
async fn two_clocks_at_once_lift_it_once() {
    let with = Setting::new().await;
    with.send_unnamed(&typed("rude", "", "x")).await;
    with.test.clock.advance(Duration::days(9));
    let lifted = tokio::join!(with.lift(), with.lift());
    assert_eq!(lifted.0 + lifted.1, 1, "{lifted:?}");
    assert_eq!(with.test.acts("complaint.late").await.len(), 1);
    assert_eq!(with.sent().await, [], "nobody is told who gave no name");
}

#[tokio::test]
async fn the_first_deadline_stands_first() {
    let with = Setting::new().await;
    let first = with.send(&with.me, &typed("information", "", "x")).await;
    with.test.clock.advance(Duration::days(1));
    let second = with.send(&with.dara, &typed("information", "PP-1", "x")).await;
    with.test.clock.advance(Duration::days(1));
    let third = with.send(&with.me, &typed("system", "", "x")).await;
    assert_eq!(with.listed(&with.oversight).await, [first, second, third]);
    let id = complaint::list(&with.app, &with.officer, None).await.expect("hers").lines[0].id;
    with.acknowledge(&with.officer, id).await;
    assert_eq!(with.listed(&with.oversight).await, [second, third, first]);
}
