//! A complaint at a counter: in her own name or without any, and never heard by the office that it is about.

use sothon_app::case::counter::{Closed, CounterSaid, SaidWrong};
use sothon_app::complaint::{self, CounterComplained, CounterComplaint, Received};
use sothon_domain::access::{Actor, Who};
use sothon_domain::complaint::{ComplaintFault, ComplaintField, TypedComplaint};
use sothon_domain::person::PersonId;
use sothon_domain::person_lock::{LockChannel, NotAPaper};
use uuid::Uuid;

use crate::complaint::setting::{Setting, typed};

const WORDS: &str = "គាត់ស្រែកដាក់ខ្ញុំ";
const SAID: CounterSaid<'static> = CounterSaid { paper: "national-id", other: "", agreed: true };

fn her(with: &Setting) -> PersonId {
    match with.me.who {
        Who::Person(id) => id,
        _ => panic!("she is a person"),
    }
}

async fn send(
    with: &Setting,
    by: &Actor,
    (typed, key): (&TypedComplaint, Uuid),
    said: CounterSaid<'_>,
) -> CounterComplained {
    let sent = CounterComplaint { of: her(with), typed, said, key };
    complaint::send_at_counter(&with.app, by, &sent).await.expect("she is in reach")
}

#[tokio::test]
async fn in_her_own_name_it_is_hers_and_passes_by_the_branch_that_it_is_about() {
    let with = Setting::new().await;
    let (form, key) = (typed("waiting", "PP-1", WORDS), with.test.id());
    let mut answers = Vec::new();
    for _ in 0..2 {
        answers.push(send(&with, &with.officer, (&form, key), SAID).await);
    }
    let CounterComplained::Received(reference) = answers[0] else { panic!("{answers:?}") };
    assert_eq!(answers[1], answers[0], "a repeat gets the same answer");
    let mine = complaint::one(&with.app, &with.me, reference).await.expect("her own");
    assert_eq!(mine.words, WORDS);
    assert!(with.listed(&with.officer).await.is_empty(), "it is about her branch");
    assert_eq!(with.listed(&with.checker).await, [reference]);
    let acts = with.test.acts("complaint.received").await;
    let [act] = acts.as_slice() else { panic!("{acts:?}") };
    let kept = act.detail.contains("counter") && act.detail.contains("national-id");
    assert!(kept, "where it was taken, and by which paper she was known: {act:?}");
}

#[tokio::test]
async fn without_a_name_the_trail_says_nothing_of_the_counter() {
    let with = Setting::new().await;
    let (form, key) = (typed("rude", "PP-1", WORDS), with.test.id());
    let mut answers = Vec::new();
    for _ in 0..2 {
        let sent = complaint::send_unnamed_at_counter(&with.app, &with.officer, &form, key).await;
        answers.push(sent.expect("an answer"));
    }
    assert_eq!(answers[1], answers[0], "a repeat gets the same answer");
    let Received::Opens(reference, _) = &answers[0] else { panic!("{answers:?}") };
    assert!(with.listed(&with.officer).await.is_empty());
    assert!(with.listed(&with.checker).await.is_empty(), "conduct is heard above the province");
    assert_eq!(with.listed(&with.head).await, [*reference]);
    let acts = with.test.acts("complaint.received").await;
    let [act] = acts.as_slice() else { panic!("{acts:?}") };
    assert!(!act.actor.contains("staff") && !act.detail.contains("counter"), "{act:?}");
}

#[tokio::test]
async fn a_form_that_wont_do_a_missing_paper_and_a_missing_word_send_nothing() {
    let with = Setting::new().await;
    let (good, empty) = (typed("waiting", "", WORDS), TypedComplaint::default());
    let key = with.test.id();
    for (said, paper, not_agreed) in [
        (CounterSaid { paper: "", ..SAID }, Some(NotAPaper::NoneChosen), false),
        (CounterSaid { agreed: false, ..SAID }, None, true),
    ] {
        let wrong = send(&with, &with.officer, (&good, key), said).await;
        assert_eq!(wrong, CounterComplained::Wrong(SaidWrong { paper, not_agreed }));
    }
    let faults = [ComplaintField::Topic, ComplaintField::Words].map(ComplaintFault::Missing);
    let faulty = send(&with, &with.officer, (&empty, key), SAID).await;
    assert_eq!(faulty, CounterComplained::Faulty(faults.to_vec()));
    let unnamed = complaint::send_unnamed_at_counter(&with.app, &with.officer, &empty, key).await;
    assert_eq!(unnamed.expect("an answer"), Received::Wrong(faults.to_vec()));
    assert_eq!(with.test.count("complaint", "true").await, 0);
}

#[tokio::test]
async fn her_lock_does_not_stop_it_and_an_office_elsewhere_and_people_take_none() {
    let with = Setting::new().await;
    let (app, form) = (&with.app, typed("waiting", "", WORDS));
    sothon_app::lock::lock(app, &with.me, LockChannel::Web).await.expect("it can be locked");
    let sent = send(&with, &with.officer, (&form, with.test.id()), SAID).await;
    assert!(matches!(sent, CounterComplained::Received(_)), "{sent:?}");
    for by in [&with.elsewhere, &with.me, &Actor::nobody()] {
        let (of, said, key) = (her(&with), SAID, with.test.id());
        let sent = CounterComplaint { of, typed: &form, said, key };
        assert!(complaint::send_at_counter(app, by, &sent).await.is_err());
        let named = complaint::at_counter(app, by, of).await;
        assert!(named.is_err());
    }
    for by in [&with.me, &Actor::nobody()] {
        let key = with.test.id();
        assert!(complaint::send_unnamed_at_counter(app, by, &form, key).await.is_err());
    }
    let open = complaint::at_counter(app, &with.officer, her(&with)).await.expect("in reach");
    assert!(!matches!(open, Err(Closed::Locked | Closed::Related)));
}
