//! Entered at a counter: once, by whoever may, and decided by somebody else.

use sothon_app::AppError;
use sothon_app::case::counter::{self, Closed, CounterSaid, CounterSubmission, CounterSubmitted};
use sothon_app::case::{self, Answered, By, Decided, Shown, Submitted};
use sothon_domain::access::{Actor, Who};
use sothon_domain::casework::{CaseAct, Refused, RejectReason, ReturnReason};
use sothon_domain::delegate::{DelegateScope, Delegation};
use sothon_domain::flow::{Fault, StepKey};
use sothon_domain::person::{DelegationId, PersonId, Reference};
use sothon_domain::person_lock::{CheckedPaper, LockChannel};
use uuid::Uuid;

use crate::case::kinds::{kinds, typed};
use crate::case::setting::{KIND, Setting, rejection};

/// She is known by her card and agreed.
pub(crate) const SAID: CounterSaid<'static> =
    CounterSaid { paper: "national-id", other: "", agreed: true };

pub(crate) fn person(setting: &Setting) -> PersonId {
    match setting.me.who {
        Who::Person(id) => id,
        _ => panic!("she is a person"),
    }
}

async fn answer(setting: &Setting, by: &Actor, step: StepKey, typed: &str) -> Answered {
    let done = counter::answer(&setting.app, by, person(setting), (KIND, step), typed).await;
    done.expect("she is in reach").expect("nothing is in the way")
}

async fn shown(setting: &Setting, by: &Actor) -> Shown {
    let seen = counter::draft(&setting.app, by, person(setting), KIND).await;
    seen.expect("she is in reach").expect("nothing is in the way").draft.shown
}

async fn submit(
    setting: &Setting,
    by: &Actor,
    (key, shown): (Uuid, &Shown),
) -> Result<CounterSubmitted, AppError> {
    let person = person(setting);
    let sent = CounterSubmission { person, kind: KIND, key, shown, said: SAID };
    counter::submit(&setting.app, by, &sent).await
}

/// Both answers and the sending, by this member of staff.
async fn enter(setting: &Setting, by: &Actor) -> Reference {
    answer(setting, by, StepKey::Place, "01020101").await;
    answer(setting, by, StepKey::Since, "10/2026").await;
    let shown = shown(setting, by).await;
    received(submit(setting, by, (setting.test.id(), &shown)).await)
}

fn received(sent: Result<CounterSubmitted, AppError>) -> Reference {
    match sent {
        Ok(CounterSubmitted::Sent(Submitted::Received(reference))) => reference,
        other => panic!("{other:?}"),
    }
}

#[tokio::test]
async fn who_entered_it_neither_approves_nor_rejects_it() {
    let setting = Setting::new().await;
    let case = enter(&setting, &setting.officer).await;
    assert_eq!(setting.take(&setting.officer, case).await, Decided::Done);
    let own = Decided::Refused(Refused::OwnWork);
    assert_eq!(setting.approve(&setting.officer, case).await, own);
    let (app, key) = (&setting.app, setting.test.id());
    let why = rejection(RejectReason::NotShown);
    let rejected = case::reject(app, &setting.officer, case, key, why, None).await;
    assert!(matches!(rejected, Ok(Decided::Refused(_))), "{rejected:?}");
    assert_eq!(
        setting.take(&setting.colleague, case).await,
        Decided::Done,
        "she keeps it from none"
    );
    assert_eq!(setting.approve(&setting.colleague, case).await, Decided::Done);
    assert_eq!(setting.place().await, "01020101");
    let seen = case::mine_one(app, &setting.me, case).await.expect("her own").timeline;
    let By::Counter(at) = &seen[0].by else { panic!("{:?}", seen[0]) };
    assert_eq!((seen[0].act, &at.paper), (CaseAct::Submitted, &Some(CheckedPaper::NationalId)));
    assert_eq!(seen[0].note, None, "the paper is no note");
}

#[tokio::test]
async fn a_case_that_came_back_is_answered_again_at_the_counter() {
    let setting = Setting::new().await;
    let case = setting.case().await;
    setting.take(&setting.colleague, case).await;
    let (app, reason) = (&setting.app, ReturnReason::PlaceUnclear);
    let back =
        case::send_back(app, &setting.colleague, case, setting.test.id(), reason, None).await;
    assert_eq!(back.expect("she has it"), Decided::Done);
    answer(&setting, &setting.officer, StepKey::Place, "01020102").await;
    let shown = shown(&setting, &setting.officer).await;
    let again = submit(&setting, &setting.officer, (setting.test.id(), &shown)).await;
    assert_eq!(received(again), case);
    setting.take(&setting.officer, case).await;
    let own = Decided::Refused(Refused::OwnWork);
    assert_eq!(setting.approve(&setting.officer, case).await, own);
    setting.take(&setting.colleague, case).await;
    assert_eq!(setting.approve(&setting.colleague, case).await, Decided::Done);
    assert_eq!(setting.place().await, "01020102");
}

#[tokio::test]
async fn the_form_twice_at_once_and_the_web_meanwhile_are_one_case() {
    for _ in 0..6 {
        let setting = Setting::new().await;
        answer(&setting, &setting.officer, StepKey::Place, "01020101").await;
        setting.answer(StepKey::Since, "10/2026").await;
        let (shown, key) = (setting.shown().await, setting.test.id());
        let form = (key, &shown);
        let (one, two, web) = tokio::join!(
            submit(&setting, &setting.officer, form),
            submit(&setting, &setting.officer, form),
            setting.send(setting.test.id(), shown.clone()),
        );
        assert_eq!(one.expect("it answers"), two.expect("it answers"));
        assert!(matches!(web, Submitted::Received(_) | Submitted::AlreadyOpen(_)), "{web:?}");
        assert_eq!(setting.rows("case.submitted").await, (1, 1));
        assert_eq!(setting.test.count("case_file", "true").await, 1);
    }
}

#[tokio::test]
async fn the_rules_of_an_answer_are_those_of_the_web() {
    let setting = Setting::new().await;
    let officer = &setting.officer;
    let wrong = answer(&setting, officer, StepKey::Place, "01").await;
    assert_eq!(wrong, Answered::Refused(Fault::PlaceTooWide));
    let case = setting.case().await;
    let open = answer(&setting, officer, StepKey::Since, "9/2026").await;
    assert_eq!(open, Answered::AlreadyOpen(case));
}

/// No kind has a line of code of its own at the counter.
#[tokio::test]
async fn every_kind_is_entered_from_its_first_question_to_its_number() {
    let setting = Setting::new().await;
    setting.test.everybody_serves().await;
    let (app, staff, her) = (&setting.app, &setting.officer, person(&setting));
    let offered = counter::show(app, staff, her).await.expect("she is in reach").open;
    let offered = offered.expect("nothing is in the way").kinds;
    assert_eq!(offered, case::offered(app, &setting.me).await.expect("her own"));
    for kind in kinds().filter(|kind| offered.contains(kind)) {
        let mut next = kind.flow().steps.first().map(|step| step.key);
        while let Some(key) = next {
            let typed = typed(kind.flow().step(key).expect("a step of the kind"));
            let kept = counter::answer(app, staff, her, (kind, key), &*typed).await;
            let Ok(Ok(Answered::Kept { next: then })) = kept else { panic!("{kind:?} {kept:?}") };
            next = then;
        }
        let seen = counter::draft(app, staff, her, kind).await.expect("she is in reach");
        let shown = &seen.expect("nothing is in the way").draft.shown;
        let key = setting.test.id();
        let sent = CounterSubmission { person: her, kind, key, shown, said: SAID };
        let case = received(counter::submit(app, staff, &sent).await);
        let told = counter::received(app, staff, her, case).await.expect("she entered it");
        assert_eq!(told.expect("nothing is in the way").kind, kind);
    }
}

#[tokio::test]
async fn a_delegate_and_an_office_elsewhere_reach_nothing() {
    let setting = Setting::new().await;
    let her = person(&setting);
    let (id, scope) = (DelegationId::new(setting.test.id()), DelegateScope::Claim);
    let leave = Delegation { id, principal: her, scope };
    let delegate = Actor::delegate(PersonId::new(setting.test.id()), leave);
    for by in [&delegate, &setting.me, &Actor::nobody(), &setting.elsewhere] {
        let app = &setting.app;
        assert!(counter::find(app, by, "x").await.is_err() || by == &setting.elsewhere);
        assert!(counter::show(app, by, her).await.is_err());
        assert!(counter::draft(app, by, her, KIND).await.is_err());
        let typed = counter::answer(app, by, her, (KIND, StepKey::Since), "9/2026").await;
        assert!(typed.is_err());
        assert!(submit(&setting, by, (setting.test.id(), &Shown::default())).await.is_err());
    }
    assert_eq!(setting.test.acts("file.read").await.len(), 0, "nothing was read");
    assert!(counter::show(&setting.app, &setting.head, her).await.expect("all").open.is_ok());
    assert_eq!(setting.test.acts("file.read").await.len(), 1);
}

#[tokio::test]
async fn a_lock_and_a_counter_at_once_come_one_after_the_other() {
    for _ in 0..6 {
        let setting = Setting::new().await;
        answer(&setting, &setting.officer, StepKey::Place, "01020101").await;
        answer(&setting, &setting.officer, StepKey::Since, "10/2026").await;
        let shown = shown(&setting, &setting.officer).await;
        let (sent, locked) = tokio::join!(
            submit(&setting, &setting.officer, (setting.test.id(), &shown)),
            sothon_app::lock::lock(&setting.app, &setting.me, LockChannel::Web),
        );
        locked.expect("it can be locked");
        let cases = setting.test.count("case_file", "true").await;
        match sent.expect("it answers") {
            CounterSubmitted::Sent(Submitted::Received(_)) => assert_eq!(cases, 1),
            CounterSubmitted::Closed(Closed::Locked) => assert_eq!(cases, 0),
            other => panic!("{other:?}"),
        }
        let seen = counter::show(&setting.app, &setting.officer, person(&setting)).await;
        assert_eq!(seen.expect("she is in reach").open.err(), Some(Closed::Locked));
    }
}
