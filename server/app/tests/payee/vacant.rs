//! Whom an end leaves without anybody who takes the money: a child, or a grown-up who can't act.

use sothon_app::payee::{self, Decided, end_what_is_over};
use sothon_domain::payee::EndReason;
use time::Duration;

use crate::payee::setting::{CHILD, DARA, SOKHA, Setting, cash};

/// How many are on the list of those for whom somebody has to be named again.
async fn vacant(with: &Setting) -> usize {
    payee::list(&with.app, &with.officer).await.expect("the office's").vacant.len()
}

#[tokio::test]
async fn a_child_whose_payee_has_died_is_on_the_list_until_another_is_named() {
    let with = Setting::new().await;
    with.holds(&cash(CHILD, SOKHA)).await;
    with.dies(SOKHA).await;
    with.sent().await;
    assert_eq!(end_what_is_over(&with.app).await.expect("the database answers"), 1);
    let told = with.sent().await;
    let hers = told.iter().find(|(to, _)| to == "+85512204585").expect("she is told");
    let text = hers.1.replace('\u{200B}', "");
    let calls = ["has to be named", "ត្រូវមានអ្នកទទួលថ្មី"];
    assert!(calls.iter().any(|words| text.contains(words)), "{text}");
    assert_eq!(vacant(&with).await, 1);
    let id = with.waits(&cash(CHILD, DARA)).await;
    assert_eq!(vacant(&with).await, 1, "nobody takes the money yet");
    with.test.clock.advance(Duration::days(3));
    assert_eq!(with.approve(&with.second, id).await, Decided::Done);
    assert_eq!(vacant(&with).await, 0);
}

#[tokio::test]
async fn a_grown_up_is_on_the_list_where_the_reason_is_the_payee() {
    for (reason, listed) in [
        (EndReason::Misused, 1),
        (EndReason::PayeeAsks, 1),
        (EndReason::PaperEnded, 0),
        (EndReason::Mistake, 0),
    ] {
        let with = Setting::new().await;
        let id = with.holds(&cash(DARA, SOKHA)).await;
        let (app, why) = (&with.app, (reason, with.test.id()));
        let wanted = payee::propose_end(app, &with.officer, id, why).await;
        assert_eq!(wanted.expect("an answer"), Decided::Done);
        assert_eq!(vacant(&with).await, 0);
        let ended = payee::confirm_end(app, &with.second, id, with.test.id()).await;
        assert_eq!(ended.expect("an answer"), Decided::Done);
        assert_eq!(vacant(&with).await, listed, "{reason:?}");
    }
}

#[tokio::test]
async fn who_is_looked_at_again_after_a_year_is_on_the_list_for_another() {
    let with = Setting::new().await;
    with.holds(&cash(DARA, SOKHA)).await;
    with.test.clock.advance(Duration::days(365));
    assert_eq!(end_what_is_over(&with.app).await.expect("the database answers"), 1);
    assert_eq!(vacant(&with).await, 1);
    with.test.clock.advance(Duration::days(366));
    assert_eq!(vacant(&with).await, 0);
}
