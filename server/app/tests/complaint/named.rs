//! In one's own name: sent once, read, answered in words, and told without any of them.

use sothon_app::AppError;
use sothon_app::complaint::{self, Acted, Answering, Sent, Status};
use sothon_domain::access::Actor;
use sothon_domain::complaint::{ComplaintFault, ComplaintField, Promise, Refused};
use time::macros::date;

use crate::complaint::setting::{Setting, typed};

const WORDS: &str = "ខ្ញុំរង់ចាំពីព្រឹកដល់ល្ងាច";
const ANSWER: &str = "សូមអភ័យទោស។ យើងបានបន្ថែមតុមួយ។";

#[tokio::test]
async fn she_sends_it_once_it_is_read_and_answered_in_words() {
    let with = Setting::new().await;
    let (form, key) = (typed("waiting", "", WORDS), with.test.id());
    let mut heard = Vec::new();
    for _ in 0..3 {
        heard.push(complaint::send(&with.app, &with.me, &form, key).await.expect("an answer"));
    }
    assert!(heard.iter().all(|sent| sent == &heard[0]), "{heard:?}");
    let Sent::Received { redirect } = &heard[0] else { panic!("{heard:?}") };
    let reference = redirect.rsplit('/').next().expect("a number").parse().expect("a number");
    let seen = complaint::one(&with.app, &with.me, reference).await.expect("her own");
    let promise = Promise::Acknowledgement;
    let until = date!(2026 - 11 - 27);
    assert_eq!(seen.status, Status::Waits { read: false, promise, until, late: false });
    let id = with.only().await;
    assert_eq!(with.listed(&with.officer).await, [reference], "an officer of her province");
    assert_eq!(with.acknowledge(&with.officer, id).await, Acted::Done);
    let again = with.acknowledge(&with.checker, id).await;
    assert_eq!(again, Acted::Refused(Refused::AcknowledgedAlready));
    let sent = with.sent().await;
    let [(to, text)] = sent.as_slice() else { panic!("{sent:?}") };
    assert_eq!(to, "+85512345678");
    assert!(text.contains(&reference.to_string()) && text.encode_utf16().count() <= 70, "{text}");
    assert_eq!(with.answer(&with.officer, id, " ").await, Answering::NotAReply);
    assert_eq!(with.answer(&with.officer, id, ANSWER).await, Answering::Acted(Acted::Done));
    let sent = with.sent().await;
    let [(_, text)] = sent.as_slice() else { panic!("{sent:?}") };
    assert!(!text.contains("តុ") && text.encode_utf16().count() <= 70, "{text}");
    let seen = complaint::one(&with.app, &with.me, reference).await.expect("her own");
    assert_eq!(seen.words, WORDS);
    assert!(matches!(seen.status, Status::Answered { words, .. } if words == ANSWER));
    assert_eq!(with.listed(&with.oversight).await, [], "nothing waits any more");
    let later = with.answer(&with.officer, id, "x").await;
    assert_eq!(later, Answering::Acted(Acted::Refused(Refused::Answered)));
    assert_eq!(with.lift().await, 0);
}

#[tokio::test]
async fn a_repeat_of_an_act_does_nothing_and_another_answer_with_its_key_is_refused() {
    let with = Setting::new().await;
    with.send(&with.me, &typed("waiting", "", WORDS)).await;
    let (id, key) = (with.only().await, with.test.id());
    for _ in 0..2 {
        let done = complaint::answer(&with.app, &with.officer, id, key, ANSWER).await;
        assert_eq!(done.expect("an answer"), Answering::Acted(Acted::Done));
    }
    let other = complaint::answer(&with.app, &with.officer, id, key, "x").await;
    assert!(matches!(other, Err(AppError::KeyReused)), "{other:?}");
    assert_eq!(with.test.acts("complaint.answered").await.len(), 1);
    assert_eq!(with.test.count("event", "kind = 'complaint.answered'").await, 1);
    assert_eq!(with.sent().await.len(), 1);
}

#[tokio::test]
async fn two_who_answer_at_once_are_one_answer() {
    let with = Setting::new().await;
    with.send(&with.me, &typed("waiting", "", WORDS)).await;
    let id = with.only().await;
    let answer = async |by: &Actor| with.answer(by, id, ANSWER).await;
    let both = tokio::join!(answer(&with.officer), answer(&with.checker));
    let done = [both.0, both.1].into_iter().filter(|one| *one == Answering::Acted(Acted::Done));
    assert_eq!(done.count(), 1, "{both:?}");
    assert_eq!(with.test.acts("complaint.answered").await.len(), 1);
}

#[tokio::test]
async fn nobody_reads_anothers_and_what_is_missing_is_named() {
    let with = Setting::new().await;
    let reference = with.send(&with.me, &typed("waiting", "", WORDS)).await;
    let other = complaint::one(&with.app, &with.dara, reference).await;
    assert!(matches!(other, Err(AppError::NotFound)), "{other:?}");
    assert_eq!(complaint::mine(&with.app, &with.dara).await.expect("his own"), []);
    assert_eq!(complaint::mine(&with.app, &with.me).await.expect("her own").len(), 1);
    let nobody = complaint::mine(&with.app, &Actor::nobody()).await;
    assert!(matches!(nobody, Err(AppError::SignInNeeded)), "{nobody:?}");
    let form = typed("x", "NO-SUCH", "");
    let sent = complaint::send(&with.app, &with.me, &form, with.test.id()).await;
    let faults = vec![
        ComplaintFault::Missing(ComplaintField::Topic),
        ComplaintFault::Malformed(ComplaintField::About),
        ComplaintFault::Missing(ComplaintField::Words),
    ];
    assert_eq!(sent.expect("an answer"), Sent::Wrong(faults));
    let stored = with.test.everything_stored().await;
    assert!(!stored.contains(WORDS), "what was said is sealed");
}
