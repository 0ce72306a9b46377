//! Codes, tries and waiting.

use sothon_domain::effects::Clock;
use sothon_domain::person::{PersonId, Phone};
use sothon_store::sign_in_code::{
    CodeFor, CodeOutcome, CodeTry, Issue, issue, sent_since, try_code,
};
use sothon_testkit::{Pensioner, TestDb};
use time::Duration;
use uuid::Uuid;

use crate::commit;

const RIGHT: &[u8] = b"right";
const LIVES: Duration = Duration::minutes(15);

async fn issued(test: &TestDb, person: Option<PersonId>) -> Uuid {
    let (challenge, at) = (test.id(), test.clock.now());
    let phone: Phone = "012345678".parse().expect("the test itself is sound");
    let mut tx = test.db.begin().await.expect("the test itself is sound");
    let new = Issue {
        challenge,
        subject: "K-204577",
        contact: person.map(|_| phone.as_str()),
        person,
        code_mac: RIGHT,
        at,
        expires_at: at + LIVES,
    };
    issue(&mut tx, new).await.expect("the test itself is sound");
    commit(test, tx).await;
    challenge
}

async fn attempt(test: &TestDb, challenge: Uuid, code_mac: &[u8]) -> CodeOutcome {
    let attempt = CodeTry {
        sent_for: CodeFor::SignIn,
        challenge,
        code_mac,
        at: test.clock.now(),
        most_tries: 5,
        most_in_all: 100,
        delay_after: |wrong| Duration::seconds(i64::from(wrong)),
    };
    try_code(&test.db, attempt).await.expect("the test itself is sound")
}

#[tokio::test]
async fn a_right_code_works_once() {
    let test = TestDb::new().await;
    let she = test.add(&Pensioner::sokha()).await;
    let challenge = issued(&test, Some(she)).await;
    assert_eq!(attempt(&test, challenge, RIGHT).await, CodeOutcome::Right(she));
    assert_eq!(attempt(&test, challenge, RIGHT).await, CodeOutcome::Spent);
    assert_eq!(attempt(&test, test.id(), RIGHT).await, CodeOutcome::Unknown);
}

#[tokio::test]
async fn wrong_codes_wait_longer_and_use_the_code_up() {
    let test = TestDb::new().await;
    let she = test.add(&Pensioner::sokha()).await;
    let challenge = issued(&test, Some(she)).await;
    for wrong in 1..=5_u32 {
        let wait = Duration::seconds(i64::from(wrong));
        let outcome = attempt(&test, challenge, b"wrong").await;
        assert_eq!(outcome, CodeOutcome::Wrong { tries_left: 5 - wrong, wait });
        if wrong < 5 {
            assert_eq!(attempt(&test, challenge, RIGHT).await, CodeOutcome::Wait(wait));
        }
        test.clock.advance(wait);
    }
    assert_eq!(attempt(&test, challenge, RIGHT).await, CodeOutcome::Spent);
}

#[tokio::test]
async fn a_code_expires_and_nobodys_code_is_never_right() {
    let test = TestDb::new().await;
    let she = test.add(&Pensioner::sokha()).await;
    let nobodys = issued(&test, None).await;
    let wrong = attempt(&test, nobodys, RIGHT).await;
    assert!(matches!(wrong, CodeOutcome::Wrong { tries_left: 4, .. }), "{wrong:?}");
    test.clock.advance(Duration::minutes(1));
    let hers = issued(&test, Some(she)).await;
    test.clock.advance(LIVES);
    assert_eq!(attempt(&test, hers, RIGHT).await, CodeOutcome::Spent);
}

#[tokio::test]
async fn a_hundred_wrong_tries_lead_to_a_branch_also_with_new_codes() {
    let test = TestDb::new().await;
    let she = test.add(&Pensioner::sokha()).await;
    for _ in 0..20 {
        let challenge = issued(&test, Some(she)).await;
        for _ in 0..5 {
            assert!(matches!(attempt(&test, challenge, b"wrong").await, CodeOutcome::Wrong { .. }));
            test.clock.advance(Duration::minutes(2));
        }
    }
    let challenge = issued(&test, Some(she)).await;
    assert_eq!(attempt(&test, challenge, RIGHT).await, CodeOutcome::BranchOnly);
}

#[tokio::test]
async fn many_tries_at_once_count_one_by_one() {
    let test = TestDb::new().await;
    let she = test.add(&Pensioner::sokha()).await;
    let challenge = issued(&test, Some(she)).await;
    let at = test.clock.now();
    let attempts: Vec<_> = (0..20)
        .map(|_| {
            let db = test.db.clone();
            tokio::spawn(async move {
                let delay_after = |_| Duration::ZERO;
                let code_mac = b"wrong";
                let (most_tries, most_in_all) = (5, 100);
                let sent_for = CodeFor::SignIn;
                let attempt = CodeTry {
                    sent_for,
                    challenge,
                    code_mac,
                    at,
                    most_tries,
                    most_in_all,
                    delay_after,
                };
                try_code(&db, attempt).await.expect("the test itself is sound")
            })
        })
        .collect();
    let mut counted = 0;
    for attempt in attempts {
        counted += usize::from(matches!(
            attempt.await.expect("the test itself is sound"),
            CodeOutcome::Wrong { .. }
        ));
    }
    assert_eq!(counted, 5);
}

#[tokio::test]
async fn sendings_are_counted_per_number_and_per_phone() {
    let test = TestDb::new().await;
    let she = test.add(&Pensioner::sokha()).await;
    issued(&test, Some(she)).await;
    let before = test.clock.now() - Duration::hours(1);
    for subject in ["K-204577", "+85512345678"] {
        assert_eq!(
            sent_since(&test.db, subject, before).await.expect("the test itself is sound"),
            [test.clock.now()]
        );
    }
    assert!(
        sent_since(&test.db, "K-000000", before)
            .await
            .expect("the test itself is sound")
            .is_empty()
    );
    assert!(
        sent_since(&test.db, "K-204577", test.clock.now())
            .await
            .expect("the test itself is sound")
            .is_empty()
    );
}
