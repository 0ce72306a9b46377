//! Without a name: number and code open the answer, once shown, and nothing tells where it came from.

use sothon_app::complaint::{self, Acted, Answering, Opened, Received, SentUnnamed, Status};
use time::Duration;

use crate::complaint::setting::{Setting, typed};

const WORDS: &str = "មន្ត្រីម្នាក់សុំប្រាក់ពីខ្ញុំ";

#[tokio::test]
async fn number_and_code_open_the_answer_and_neither_alone() {
    let with = Setting::new().await;
    let (reference, secret) = with.send_unnamed(&typed("money", "PP-1", WORDS)).await;
    let number = reference.to_string();
    let id = with.only().await;
    assert_eq!(with.listed(&with.checker).await, [], "conduct is heard at the head office");
    let opened = complaint::open(&with.app, &with.head, id).await.expect("hers");
    assert_eq!((opened.name, opened.words.as_str()), (None, WORDS));
    let answered = with.answer(&with.head, id, "យើងកំពុងស៊ើបអង្កេត។").await;
    assert_eq!(answered, Answering::Acted(Acted::Done));
    assert_eq!(with.sent().await, [], "nobody is told who gave no name");
    for typed in [secret.as_str(), &secret.in_groups()] {
        let Opened::Complaint(found) = with.read(&number, typed).await else { panic!("it opens") };
        assert!(matches!(found.status, Status::Answered { .. }), "{found:?}");
    }
    let (other, others) = with.send_unnamed(&typed("rude", "", "x")).await;
    for (reference, secret) in [
        (number.as_str(), others.as_str()),
        (&other.to_string(), secret.as_str()),
        ("0000-0000", secret.as_str()),
        ("", ""),
        ("rubbish", "12"),
    ] {
        assert_eq!(with.read(reference, secret).await, Opened::Unknown, "{reference}");
    }
    let acts = with.test.acts("complaint.").await;
    assert!(acts.iter().all(|act| act.subject.starts_with("complaint:")), "{acts:?}");
}

#[tokio::test]
async fn a_repeat_is_the_same_complaint_and_the_same_code_and_neither_lies_open() {
    let with = Setting::new().await;
    let (form, key) = (typed("rude", "", WORDS), with.test.id());
    let send = async || {
        let sent = SentUnnamed { typed: &form, address: Some("203.0.113.9"), key };
        complaint::send_unnamed(&with.app, &sent).await.expect("an answer")
    };
    let first = send().await;
    assert_eq!(send().await, first);
    let Received::Opens(_, secret) = first else { panic!("{first:?}") };
    assert_eq!(with.test.count("complaint", "true").await, 1);
    let stored = with.test.everything_stored().await;
    for open in [WORDS, secret.as_str(), "203.0.113.9"] {
        assert!(!stored.contains(open), "{open}");
    }
    assert!(!with.test.stores_digits(secret.as_str()).await);
}

#[tokio::test]
async fn a_number_allows_ten_wrong_codes_a_day_and_those_that_are_nobodys_too() {
    let with = Setting::new().await;
    let (reference, secret) = with.send_unnamed(&typed("rude", "", "x")).await;
    for number in [reference.to_string(), "0000-0000".to_owned()] {
        for _ in 0..10 {
            assert_eq!(with.read(&number, "1234567890").await, Opened::Unknown);
        }
        assert_eq!(with.read(&number, "1234567890").await, Opened::TooOften);
        assert_eq!(with.read(&number, secret.as_str()).await, Opened::TooOften);
    }
    with.test.clock.advance(Duration::hours(25));
    let opened = with.read(&reference.to_string(), secret.as_str()).await;
    assert!(matches!(opened, Opened::Complaint(_)), "{opened:?}");
}

#[tokio::test]
async fn an_address_sends_twenty_a_day_and_what_was_too_much_is_not_kept() {
    let with = Setting::new().await;
    let form = typed("rude", "", "x");
    let send = async |address| {
        let sent = SentUnnamed { typed: &form, address, key: with.test.id() };
        complaint::send_unnamed(&with.app, &sent).await.expect("an answer")
    };
    for _ in 0..20 {
        assert!(matches!(send(Some("203.0.113.9")).await, Received::Opens(..)));
    }
    assert_eq!(send(Some("203.0.113.9")).await, Received::TooMany);
    assert!(matches!(send(Some("203.0.113.10")).await, Received::Opens(..)));
    assert!(matches!(send(None).await, Received::Opens(..)), "an address of thousands");
    assert_eq!(with.test.count("complaint", "true").await, 22);
    with.test.clock.advance(Duration::hours(25));
    assert!(matches!(send(Some("203.0.113.9")).await, Received::Opens(..)));
}
