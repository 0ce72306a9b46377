//! What is kept of good pictures, and what has to be done again.

use sothon_app::finger::{self, Enrolled};
use sothon_app::{AppError, my_data};
use sothon_domain::access::{Actor, Scope};
use sothon_domain::finger::{Again, BadPicture, EnrolmentStage};
use sothon_store::finger::templates;
use sothon_testkit::{LogTrap, Pensioner};

use crate::finger::setting::{RIDGES, Setting, Words, enrolment, good, position};

#[tokio::test]
async fn four_fingers_are_kept_sealed_and_count_at_once() {
    let mut trap = LogTrap::set(&[&Pensioner::sokha()]);
    trap.also(RIDGES);
    let with = Setting::new().await;
    let id = with.enrolled(EnrolmentStage::Current).await;
    assert_eq!(with.kept().await, 12);
    let scope = Scope::Own(with.sokha);
    let found = templates(&with.app.db, &scope, with.sokha, position(7)).await.expect("her own");
    let texts = found.iter().map(|one| String::from_utf8_lossy(one.template.bytes()).into_owned());
    let expected = ["a", "b", "c"].map(|one| format!("7 {RIDGES} {one}"));
    assert!(texts.eq(expected));
    assert!(found.iter().all(|one| (one.engine.name(), one.engine.version()) == ("words", 3)));
    assert!(!with.test.stores_text(RIDGES).await, "nothing of a finger lies open");
    let acts = with.test.acts("finger.").await;
    assert_eq!(acts.len(), 1);
    let (act, detail) = (acts[0].act.as_str(), acts[0].detail.as_str());
    assert_eq!(act, "finger.enrolled");
    for said in [id.to_string().as_str(), "left-index", "consent-words", "COUNTER-12", "words"] {
        assert!(detail.contains(said), "{detail} lacks {said}");
    }
}

#[tokio::test]
async fn the_file_of_ones_own_data_names_the_fingers_and_holds_nothing_of_them() {
    let with = Setting::new().await;
    with.enrolled(EnrolmentStage::Current).await;
    let file = my_data::file(&with.app, &Actor::person(with.sokha)).await.expect("her own");
    for finger in ["right-index", "left-index", "right-thumb", "left-thumb"] {
        assert_eq!(file.matches(finger).count(), 1, "{finger}");
    }
    assert!(!file.contains(RIDGES));
}

#[tokio::test]
async fn what_has_to_be_done_again_is_named_and_nothing_is_kept() {
    let with = Setting::new().await;
    let mut bad = good();
    bad[0].1[2] = "blurred".into();
    bad[1].1[0] = format!("2 {RIDGES} a");
    let (finger, impression) = (position(2), 3);
    let again = with.sent(&with.agent, &bad).await;
    let expected = [
        Again::Picture { finger, impression, bad: BadPicture::TooLittle },
        Again::OtherFinger { finger: position(7), impression: 1 },
    ];
    assert_eq!(again, Enrolled::Again(expected.into()));

    // One picture three times is no three impressions.
    let mut bad = good();
    bad[1].1[2] = bad[1].1[0].clone();
    let again = with.sent(&with.agent, &bad).await;
    assert_eq!(again, Enrolled::Again(vec![Again::SamePicture(position(7))]));

    let mut bad = good();
    bad[2].1[1] = "1 another finger".into();
    let again = with.sent(&with.agent, &bad).await;
    assert_eq!(again, Enrolled::Again(vec![Again::Unlike(position(1))]));

    // The scanner does not say which finger it is; twice it is the same.
    let mut bad = good();
    for at in [0, 3] {
        bad[at].1 = ["a", "b", "c"].map(|one| format!("x {RIDGES} {one}"));
    }
    let again = with.sent(&with.agent, &bad).await;
    assert_eq!(again, Enrolled::Again(vec![Again::Twice(position(2), position(6))]));
    assert_eq!(with.test.count("finger_enrolment", "true").await, 0);
    assert!(with.test.acts("finger.").await.is_empty());
}

#[tokio::test]
async fn a_technical_failure_keeps_nothing_and_the_same_may_be_sent_again() {
    let with = Setting::new().await;
    let (key, mut crashing) = (with.test.id(), good());
    crashing[3].1[2] = "crash".into();
    let sent = enrolment(with.sokha, &crashing, key);
    let answer = finger::enrol(&with.app, &Words, &with.agent, &sent).await.expect("an answer");
    assert_eq!(answer, Enrolled::Technical);
    assert_eq!(with.test.count("finger_enrolment", "true").await, 0);
    let pictures = good();
    let sent = enrolment(with.sokha, &pictures, key);
    let answer = finger::enrol(&with.app, &Words, &with.agent, &sent).await.expect("an answer");
    assert!(matches!(answer, Enrolled::Kept(_, EnrolmentStage::Current)), "{answer:?}");
}

#[tokio::test]
async fn a_repeat_is_answered_the_same_and_keeps_nothing_more() {
    let with = Setting::new().await;
    let (key, pictures, mut others) = (with.test.id(), good(), good());
    let sent = enrolment(with.sokha, &pictures, key);
    let first = finger::enrol(&with.app, &Words, &with.agent, &sent).await.expect("an answer");
    let again = finger::enrol(&with.app, &Words, &with.agent, &sent).await.expect("an answer");
    assert_eq!(first, again);
    assert_eq!(with.kept().await, 12);
    others[0].1[0] = format!("2 {RIDGES} z");
    let sent = enrolment(with.sokha, &others, key);
    let reused = finger::enrol(&with.app, &Words, &with.agent, &sent).await;
    assert!(matches!(reused, Err(AppError::KeyReused)), "{reused:?}");
}
