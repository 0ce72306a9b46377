//! What is kept of good impressions, what has to be done again, and who enrols nobody.

use sothon_app::finger::{self, Begin, Enrolled, Settled};
use sothon_app::visit::{self, CaptureRefused, Impressed, Ordered};
use sothon_app::{AppError, lock, my_data};
use sothon_domain::access::{Actor, Scope, StaffRole};
use sothon_domain::finger::{Again, CONSENT_WORDS, EnrolRefused, EnrolmentStage, FingerSet};
use sothon_domain::person::{FingerEnrolmentId, VisitId};
use sothon_domain::person_lock::LockChannel;
use sothon_store::finger::templates;
use sothon_testkit::{LogTrap, Officer, Pensioner};
use time::Duration;

use crate::finger::counter::READING;
use crate::finger::setting::{Pictures, RIDGES, Setting, Words, good, position};

pub(crate) fn consent(visit: VisitId) -> Begin {
    let fingers = FingerSet::IndexAndThumb;
    Begin { visit, fingers, agreed: true, consent_words: CONSENT_WORDS }
}

impl Setting {
    /// Sokha has shown her paper.
    pub(crate) async fn shown(&self) -> VisitId {
        let id = self.called().await;
        self.papers(id).await;
        id
    }

    /// A second officer has confirmed it.
    async fn confirmed(&self) -> VisitId {
        let id = self.shown().await;
        let confirmed = visit::confirm(&self.app, &self.officer, id, self.test.id()).await;
        assert_eq!(confirmed.expect("an answer"), visit::Done::Done);
        id
    }

    pub(crate) async fn begun(&self, visit: VisitId) -> FingerEnrolmentId {
        let begun = finger::begin(&self.app, &self.agent, &consent(visit)).await;
        begun.expect("an answer").expect("she agrees")
    }

    /// What the agent hears of a picture for the next impression.
    pub(crate) async fn impressed(&self, visit: VisitId, picture: &str) -> Impressed {
        let ordered = visit::order_impression(&self.app, &self.agent, visit).await;
        let (Ordered::Order { id, .. }, Some(_)) = ordered.expect("an answer") else {
            panic!("nothing is lacking")
        };
        let (agent, bytes) = (&self.agent, picture.as_bytes());
        let answered =
            visit::answer_impression(&self.app, &READING, agent, (visit, id), bytes).await;
        answered.expect("an answer")
    }

    /// Takes all of them; no two are the same picture.
    pub(crate) async fn taken(&self, visit: VisitId, pictures: &Pictures) {
        for picture in pictures.iter().flat_map(|(_, pictures)| pictures) {
            let picture = format!("{picture}#{}", self.test.id());
            assert_eq!(self.impressed(visit, &picture).await, Impressed::Taken, "{picture}");
        }
    }

    pub(crate) async fn finished(&self, of: (VisitId, FingerEnrolmentId)) -> Enrolled {
        let enrolled = finger::enrol(&self.app, &Words, &self.agent, of).await;
        enrolled.expect("an answer")
    }

    pub(crate) async fn refused(&self, begin: &Begin) -> EnrolRefused {
        let begun = finger::begin(&self.app, &self.agent, begin).await;
        begun.expect("an answer").expect_err("it may not be")
    }
}

#[tokio::test]
async fn four_fingers_are_kept_sealed_and_count_at_once() {
    let mut trap = LogTrap::set(&[&Pensioner::sokha()]);
    trap.also(RIDGES);
    let with = Setting::new().await;
    let visit = with.confirmed().await;
    let id = with.begun(visit).await;
    with.taken(visit, &good()).await;
    assert!(!with.test.stores_text(RIDGES).await, "nothing of a finger lies open");
    let kept = Enrolled::Kept(id, EnrolmentStage::Current);
    assert_eq!(with.finished((visit, id)).await, kept);
    assert_eq!(with.finished((visit, id)).await, kept, "a repeat is answered the same");
    assert_eq!(with.kept().await, 12);
    assert_eq!(with.test.count("finger_taken", "true").await, 0);
    let scope = Scope::Own(with.sokha);
    let found = templates(&with.app.db, &scope, with.sokha, position(7)).await.expect("her own");
    let texts = found.iter().map(|one| String::from_utf8_lossy(one.template.bytes()).into_owned());
    let expected = ["a", "b", "c"].map(|one| format!("7 {RIDGES} {one}"));
    assert!(texts.eq(expected));
    assert!(!with.test.stores_text(RIDGES).await, "nothing of a finger lies open");
    let acts = with.test.acts("finger.enrolled").await;
    assert_eq!(acts.len(), 1);
    let detail = acts[0].detail.as_str();
    for said in [id.to_string().as_str(), "left-index", "consent-words", "COUNTER-12", "words"] {
        assert!(detail.contains(said), "{detail} lacks {said}");
    }
    let order = visit::order_impression(&with.app, &with.agent, visit).await.expect("an answer");
    assert_eq!(order.1, None, "nothing is under way any more");
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
async fn an_impression_that_is_no_good_is_taken_again_and_a_picture_is_taken_once() {
    let with = Setting::new().await;
    let visit = with.shown().await;
    let id = with.begun(visit).await;
    assert_eq!(with.impressed(visit, "blurred").await, Impressed::Again);
    assert_eq!(with.impressed(visit, "faint").await, Impressed::Again);
    assert_eq!(with.impressed(visit, "crash").await, Impressed::Technical);
    let other = Impressed::Refused(CaptureRefused::OtherFinger);
    assert_eq!(with.impressed(visit, "9 of another a").await, other);
    assert_eq!(with.impressed(visit, "2 good a").await, Impressed::Taken);
    let reused = Impressed::Refused(CaptureRefused::ImageReused);
    assert_eq!(with.impressed(visit, "2 good a").await, reused);
    let not_all = Enrolled::Refused(EnrolRefused::NotAll);
    assert_eq!(with.finished((visit, id)).await, not_all);
    let gone = finger::retake(&with.app, &with.agent, visit, (position(2), 1)).await;
    assert!(gone.expect("an answer"));
    assert_eq!(with.test.count("finger_taken", "true").await, 0);
    assert_eq!(with.test.count("finger_enrolment", "true").await, 0);
}

#[tokio::test]
async fn fingers_that_are_to_be_done_again_are_named_and_the_others_stay() {
    let with = Setting::new().await;
    let visit = with.shown().await;
    let id = with.begun(visit).await;
    let mut bad = good();
    bad[1].1[2] = bad[1].1[0].clone();
    with.taken(visit, &bad).await;
    let again = Enrolled::Again(vec![Again::SamePicture(position(7))]);
    assert_eq!(with.finished((visit, id)).await, again);
    assert_eq!(with.test.count("finger_taken", "finger = 7").await, 0);
    assert_eq!(with.test.count("finger_taken", "true").await, 9);

    let id = with.begun(visit).await;
    let mut bad = good();
    bad[2].1[1] = "1 another finger".into();
    with.taken(visit, &bad).await;
    let again = Enrolled::Again(vec![Again::Unlike(position(1))]);
    assert_eq!(with.finished((visit, id)).await, again);

    // The scanner does not say which finger it is; twice it is the same.
    let id = with.begun(visit).await;
    let mut bad = good();
    for at in [0, 3] {
        bad[at].1 = ["a", "b", "c"].map(|one| format!("x {RIDGES} {one}"));
    }
    with.taken(visit, &bad).await;
    let again = Enrolled::Again(vec![Again::Twice(position(2), position(6))]);
    assert_eq!(with.finished((visit, id)).await, again);
    assert_eq!(with.kept().await, 0);
}

#[tokio::test]
async fn a_second_enrolment_waits_also_after_the_first_was_removed() {
    let with = Setting::new().await;
    let visit = with.confirmed().await;
    let first = with.begun(visit).await;
    with.taken(visit, &good()).await;
    let current = Enrolled::Kept(first, EnrolmentStage::Current);
    assert_eq!(with.finished((visit, first)).await, current);
    let gone = finger::withdraw_for(&with.app, &with.agent, with.sokha).await;
    assert!(gone.expect("an answer"));
    let second = with.begun(visit).await;
    with.taken(visit, &good()).await;
    let waits = Enrolled::Kept(second, EnrolmentStage::Waiting);
    assert_eq!(with.finished((visit, second)).await, waits);
    assert_eq!(finger::waiting(&with.app, &with.officer).await.expect("a list").len(), 1);
    let third = with.begun(visit).await;
    with.taken(visit, &good()).await;
    let refused = Enrolled::Refused(EnrolRefused::AnotherWaits);
    assert_eq!(with.finished((visit, third)).await, refused);
    assert_eq!(with.settle(&with.officer, second, true).await, Settled::Done);
    assert!(finger::waiting(&with.app, &with.officer).await.expect("a list").is_empty());
}

#[tokio::test]
async fn where_nobody_has_confirmed_her_paper_an_officer_decides_whether_fingers_count() {
    let with = Setting::new().await;
    let visit = with.shown().await;
    let id = with.begun(visit).await;
    with.taken(visit, &good()).await;
    let waits = Enrolled::Kept(id, EnrolmentStage::Waiting);
    assert_eq!(with.finished((visit, id)).await, waits);
    assert_eq!(with.in_state(EnrolmentStage::Current).await, 0);
    assert_eq!(with.settle(&with.officer, id, true).await, Settled::Done);
    assert_eq!(with.in_state(EnrolmentStage::Current).await, 1);
}

#[tokio::test]
async fn what_is_under_way_goes_when_its_time_is_over_or_she_takes_her_leave_back() {
    let with = Setting::new().await;
    let visit = with.shown().await;
    with.begun(visit).await;
    with.impressed(visit, "2 good a").await;
    let me = Actor::person(with.sokha);
    assert!(finger::withdraw(&with.app, &me).await.expect("an answer"));
    assert_eq!(with.test.count("finger_taken", "true").await, 0);
    let id = with.begun(visit).await;
    with.impressed(visit, "2 good b").await;
    assert_eq!(finger::forget_over(&with.app).await.expect("an answer"), 0);
    with.test.clock.advance(Duration::minutes(61));
    let ended = Enrolled::Refused(EnrolRefused::Ended);
    assert_eq!(with.finished((visit, id)).await, ended);
    assert_eq!(finger::forget_over(&with.app).await.expect("an answer"), 1);
    assert_eq!(with.test.count("finger_taken", "true").await, 0);
}

#[tokio::test]
async fn nobody_is_enrolled_who_has_not_agreed_or_not_shown_her_paper() {
    let with = Setting::new().await;
    let visit = with.called().await;
    assert_eq!(with.refused(&consent(visit)).await, EnrolRefused::NotShown);
    with.papers(visit).await;
    let no = Begin { agreed: false, ..consent(visit) };
    assert_eq!(with.refused(&no).await, EnrolRefused::NotAgreed);
    let other = Begin { consent_words: CONSENT_WORDS + 1, ..consent(visit) };
    assert_eq!(with.refused(&other).await, EnrolRefused::OtherWords);
    for by in [&with.officer, &Actor::person(with.sokha)] {
        let answer = finger::begin(&with.app, by, &consent(visit)).await;
        assert!(matches!(answer, Err(AppError::NotFound)), "{by:?}: {answer:?}");
    }
    lock::lock(&with.app, &Actor::person(with.sokha), LockChannel::Web).await.expect("her own");
    let answer = finger::begin(&with.app, &with.agent, &consent(visit)).await;
    assert!(matches!(answer, Err(AppError::RecordLocked)), "{answer:?}");
    assert_eq!(with.test.count("finger_session", "true").await, 0);
}

#[tokio::test]
async fn an_order_to_compare_takes_no_impression_and_the_other_way_round() {
    let with = Setting::new().await;
    let visit = with.shown().await;
    with.begun(visit).await;
    let ordered = visit::order_impression(&with.app, &with.agent, visit).await;
    let (Ordered::Order { id, .. }, _) = ordered.expect("an answer") else { panic!("no order") };
    let (app, agent) = (&with.app, &with.agent);
    let answered = visit::answer(app, &READING, agent, (visit, id), b"2 good a").await;
    let refused = visit::Answered::Refused(CaptureRefused::OthersOrder);
    assert_eq!(answered.expect("an answer"), refused);
}

#[tokio::test]
async fn an_agent_does_not_enrol_herself() {
    let with = Setting::new().await;
    let visit = with.confirmed().await;
    // The card of Sokha, at the same branch.
    let third = Officer::of_phnom_penh().colleague().colleague();
    let (role, card) = (StaffRole::Agent, Some("010234567".into()));
    let address = "own@example.org".into();
    let own = with.test.add_officer(&Officer { role, card, address, ..third }).await;
    let begun = finger::begin(&with.app, &own, &consent(visit)).await;
    assert_eq!(begun.expect("an answer"), Err(EnrolRefused::Related));
}
