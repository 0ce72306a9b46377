//! A wrong fact at a counter: the same as on her own page, and never without her paper and her word.

use sothon_app::AppError;
use sothon_app::case::counter::{
    self, Closed, CounterSaid, CounterSubmission, CounterSubmitted, SaidWrong,
};
use sothon_app::case::{self, Decided, Noted, Said, Shown, Submitted};
use sothon_domain::access::Actor;
use sothon_domain::casework::CaseKind;
use sothon_domain::flow::Fault;
use sothon_domain::pension::Datum;
use sothon_domain::person_lock::{LockChannel, NotAPaper};
use uuid::Uuid;

use crate::case::counter::{SAID, person};
use crate::case::setting::Setting;

const KIND: CaseKind = CaseKind::Correction(Datum::Service);

async fn say(setting: &Setting, by: &Actor, value: &str) -> Noted {
    let said = Said { value, words: "" };
    let noted = counter::say(&setting.app, by, person(setting), Datum::Service, said).await;
    noted.expect("she is in reach").expect("nothing is in the way")
}

async fn shown(setting: &Setting, by: &Actor) -> Shown {
    let seen = counter::dispute(&setting.app, by, person(setting), Datum::Service).await;
    seen.expect("she is in reach").expect("nothing is in the way").seen.draft.shown
}

async fn submit(
    setting: &Setting,
    by: &Actor,
    (key, shown): (Uuid, &Shown),
    said: CounterSaid<'_>,
) -> CounterSubmitted {
    let sent = CounterSubmission { person: person(setting), kind: KIND, key, shown, said };
    counter::submit(&setting.app, by, &sent).await.expect("she is in reach")
}

#[tokio::test]
async fn it_is_said_read_sent_once_and_decided_by_somebody_else() {
    let setting = Setting::new().await;
    let (app, staff) = (&setting.app, &setting.colleague);
    let open = counter::show(app, staff, person(&setting)).await.expect("she is in reach").open;
    assert!(open.expect("nothing is in the way").facts.contains(&Datum::Service));
    assert_eq!(say(&setting, staff, "25/6").await, Noted::Kept);
    let hers = case::dispute(app, &setting.me, Datum::Service).await.expect("her own");
    let at_counter = counter::dispute(app, staff, person(&setting), Datum::Service).await;
    let seen = at_counter.expect("she is in reach").expect("nothing is in the way").seen;
    assert_eq!(seen, hers, "the same draft, fact and effect");
    let (key, shown) = (setting.test.id(), shown(&setting, staff).await);
    let mut answers = Vec::new();
    for _ in 0..2 {
        answers.push(submit(&setting, staff, (key, &shown), SAID).await);
    }
    let CounterSubmitted::Sent(Submitted::Received(case)) = answers[0] else {
        panic!("{answers:?}")
    };
    assert_eq!(answers[1], answers[0], "a repeat gets the same answer");
    assert_eq!(say(&setting, staff, "26/6").await, Noted::AlreadyOpen(case));
    let told = counter::received(app, staff, person(&setting), case).await.expect("she sent it");
    assert_eq!(told.expect("nothing is in the way").kind, KIND);
    assert_eq!(setting.test.count("case_file", "channel = 'counter'").await, 1);
    assert_eq!(setting.take(&setting.officer, case).await, Decided::Done);
    assert_ne!(setting.approve(staff, case).await, Decided::Done, "she entered it");
}

#[tokio::test]
async fn nothing_is_sent_without_a_paper_her_word_or_an_answer() {
    let setting = Setting::new().await;
    let staff = &setting.officer;
    let empty = Noted::Refused { value: Some(Fault::Empty), words: None };
    assert_eq!(say(&setting, staff, "").await, empty);
    let key = setting.test.id();
    let nothing = submit(&setting, staff, (key, &Shown::default()), SAID).await;
    assert!(matches!(nothing, CounterSubmitted::Sent(Submitted::Missing(_))), "{nothing:?}");
    say(&setting, staff, "25/6").await;
    let seen = shown(&setting, staff).await;
    let key = setting.test.id();
    for (said, paper, not_agreed) in [
        (CounterSaid { paper: "", ..SAID }, Some(NotAPaper::NoneChosen), false),
        (CounterSaid { agreed: false, ..SAID }, None, true),
    ] {
        let wrong = submit(&setting, staff, (key, &seen), said).await;
        assert_eq!(wrong, CounterSubmitted::Wrong(SaidWrong { paper, not_agreed }));
    }
    say(&setting, staff, "24/6").await;
    let changed = submit(&setting, staff, (key, &seen), SAID).await;
    assert_eq!(changed, CounterSubmitted::Sent(Submitted::Changed));
    assert_eq!(setting.test.count("case_file", "true").await, 0);
}

#[tokio::test]
async fn a_locked_record_an_office_elsewhere_and_she_herself_say_nothing_here() {
    let setting = Setting::new().await;
    let (app, her) = (&setting.app, person(&setting));
    let said = Said { value: "25/6", words: "" };
    for by in [&setting.elsewhere, &setting.me, &Actor::nobody()] {
        assert!(counter::dispute(app, by, her, Datum::Service).await.is_err());
        assert!(counter::say(app, by, her, Datum::Service, said).await.is_err());
    }
    say(&setting, &setting.officer, "25/6").await;
    let seen = shown(&setting, &setting.officer).await;
    sothon_app::lock::lock(app, &setting.me, LockChannel::Web).await.expect("it can be locked");
    let closed = counter::dispute(app, &setting.officer, her, Datum::Service).await;
    assert_eq!(closed.expect("she is in reach").err(), Some(Closed::Locked));
    let kept = counter::say(app, &setting.officer, her, Datum::Service, said).await;
    assert_eq!(kept.expect("she is in reach"), Err(Closed::Locked));
    let sent = submit(&setting, &setting.officer, (setting.test.id(), &seen), SAID).await;
    assert_eq!(sent, CounterSubmitted::Closed(Closed::Locked));
    assert_eq!(setting.test.count("case_file", "true").await, 0);
}

/// The questions of a fact stand on its own page, also at a counter.
#[tokio::test]
async fn a_fact_is_not_asked_question_by_question() {
    let setting = Setting::new().await;
    let draft = counter::draft(&setting.app, &setting.officer, person(&setting), KIND).await;
    assert!(matches!(draft, Err(AppError::NotFound)), "{draft:?}");
}
