//! Another way to be paid: who may ask for it, how long it rests, who is told, and what *not me* does to it.

use sothon_app::account_change::{self, Enter, Entered, Stopped};
use sothon_app::case::{self, Answered, Decided, Outside, Submission, Submitted, counter};
use sothon_app::reply::{Received, receive};
use sothon_app::{App, AppError, lock};
use sothon_domain::access::{Actor, StaffRole};
use sothon_domain::account_change::{
    COOLING_OFF, Refused as NotEntered, StopChannel, TypedAccount,
};
use sothon_domain::casework::{
    Body, CaseAct, CaseKind, Channel, Refused, ReturnNote, ReturnReason, Stage,
};
use sothon_domain::delegate::{DelegateScope, Delegation};
use sothon_domain::effects::Clock;
use sothon_domain::flow::StepKey;
use sothon_domain::person::{DelegationId, PersonId, Reference};
use sothon_domain::person_lock::LockChannel;
use sothon_testkit::{Officer, instructions};
use time::{Duration, OffsetDateTime};

use crate::lock::setting::Setting;

const KIND: CaseKind = CaseKind::PaymentMethod;
const OWN: &str = "+85512345678";
const DARA: &str = "+85512999888";
const ANSWERS: [(StepKey, &str); 2] = [(StepKey::PayTo, "cash"), (StepKey::PayBranch, "សាខាភ្នំពេញ")];

/// Answers every question and sends the answers, by who signed in then.
async fn ask_since(with: &Setting, proved_at: OffsetDateTime) -> Result<Submitted, AppError> {
    for (step, typed) in ANSWERS {
        let kept = case::answer(&with.app, &with.me, KIND, step, typed).await;
        assert!(matches!(kept, Ok(Answered::Kept { .. })), "{kept:?}");
    }
    let shown = case::draft(&with.app, &with.me, KIND).await.expect("her own draft").shown;
    let (channel, key) = (Channel::Web, with.test.id());
    let submission = Submission { kind: KIND, channel, key, shown };
    case::submit_proved(&with.app, &with.me, &submission, proved_at).await
}

/// The same after a sign-in of this moment.
pub(crate) async fn asked(with: &Setting) -> Reference {
    match ask_since(with, with.test.clock.now()).await {
        Ok(Submitted::Received(reference)) => reference,
        other => panic!("{other:?}"),
    }
}

/// The same at a counter.
async fn entered(with: &Setting) -> Reference {
    let (app, officer) = (&with.app, &with.officer);
    for (step, typed) in ANSWERS {
        let kept = counter::answer(app, officer, with.sokha, (KIND, step), typed).await;
        assert!(matches!(kept, Ok(Ok(Answered::Kept { .. }))), "{kept:?}");
    }
    let draft = counter::draft(app, officer, with.sokha, KIND).await.expect("she is in reach");
    let shown = &draft.expect("nothing is in the way").draft.shown;
    let sent = counter::CounterSubmission {
        person: with.sokha,
        kind: KIND,
        key: with.test.id(),
        shown,
        said: counter::CounterSaid { paper: "national-id", other: "", agreed: true },
    };
    match counter::submit(app, officer, &sent).await {
        Ok(counter::CounterSubmitted::Sent(Submitted::Received(reference))) => reference,
        other => panic!("{other:?}"),
    }
}

pub(crate) async fn approve(with: &Setting, by: &Actor, reference: Reference) -> Decided {
    let taken = case::take(&with.app, by, reference, with.test.id()).await;
    assert_eq!(taken.expect("it ends in an answer"), Decided::Done);
    let done = case::approve(&with.app, by, reference, with.test.id()).await;
    done.expect("it ends in an answer")
}

pub(crate) async fn stage(with: &Setting, reference: Reference) -> Stage {
    let seen = case::mine_one(&with.app, &with.me, reference).await.expect("hers");
    seen.case.stage
}

pub(crate) async fn checker(with: &Setting) -> Actor {
    let checker = Officer {
        address: "checker-money@example.org".to_owned(),
        role: StaffRole::Checker,
        ..Officer::of_phnom_penh()
    };
    with.test.add_officer(&checker).await
}

#[tokio::test]
async fn it_rests_for_three_days_and_two_officers_send_it_to_the_back_office() {
    let with = Setting::new().await;
    let checker = checker(&with).await;
    let reference = asked(&with).await;
    with.test.clock.advance(COOLING_OFF - Duration::SECOND);
    let early = Decided::Refused(Refused::TooEarly);
    assert_eq!(approve(&with, &with.officer, reference).await, early);
    let opened = case::open(&with.app, &with.officer, reference).await.expect("her office's");
    assert_eq!(opened.approve, Err(Refused::TooEarly), "the page says so before");
    with.test.clock.advance(Duration::SECOND);
    assert_eq!(approve(&with, &with.officer, reference).await, Decided::Done);
    assert_eq!(instructions(&with.app).await.len(), 0, "one is not enough");
    assert_eq!(approve(&with, &checker, reference).await, Decided::Done);
    assert_eq!(stage(&with, reference).await, Stage::Approved);
    let ordered = instructions(&with.app).await;
    assert_eq!(ordered.len(), 1, "{ordered:?}");
    let order = &ordered[0]["order"];
    assert_eq!((&order["kind"], &order["about"]), (&"decided".into(), &KIND.code().into()));
    let told = order["answers"].to_string();
    assert!(told.contains("cash") && told.contains("សាខាភ្នំពេញ"), "{told}");
}

#[tokio::test]
async fn a_correction_begins_the_three_days_anew() {
    let with = Setting::new().await;
    let reference = asked(&with).await;
    with.test.clock.advance(COOLING_OFF);
    let taken = case::take(&with.app, &with.agent, reference, with.test.id()).await;
    assert!(!matches!(taken, Ok(Decided::Done)), "an agent decides nothing: {taken:?}");
    let taken = case::take(&with.app, &with.officer, reference, with.test.id()).await;
    assert_eq!(taken.expect("it ends in an answer"), Decided::Done);
    let (key, step) = (with.test.id(), StepKey::PayBranch);
    let done = case::correct(&with.app, &with.officer, reference, key, step, "កំពត").await;
    assert_eq!(done.expect("it ends in an answer"), Decided::Done);
    let other = Officer { address: "other@example.org".into(), ..Officer::of_phnom_penh() };
    let other = with.test.add_officer(&other).await;
    let early = Decided::Refused(Refused::TooEarly);
    assert_eq!(approve(&with, &other, reference).await, early);
    with.test.clock.advance(COOLING_OFF);
    assert_eq!(approve(&with, &other, reference).await, Decided::Done);
}

#[tokio::test]
async fn only_who_has_just_signed_in_asks_for_it_and_everybody_is_told() {
    let with = Setting::new().await;
    with.name_dara().await;
    let signed_in_at = with.test.clock.now();
    with.test.clock.advance(Duration::minutes(10));
    let old = ask_since(&with, signed_in_at).await;
    assert!(matches!(old, Err(AppError::SignInNeeded)), "{old:?}");
    let shown = case::draft(&with.app, &with.me, KIND).await.expect("it is kept").shown;
    for (by, channel) in [(&with.me, Channel::Web), (&Actor::dialler(with.sokha), Channel::Ussd)] {
        let (key, shown) = (with.test.id(), shown.clone());
        let submission = Submission { kind: KIND, channel, key, shown };
        let sent = case::submit(&with.app, by, &submission).await;
        assert!(matches!(sent, Err(AppError::SignInNeeded)), "{sent:?}");
    }
    assert_eq!(with.test.count("case_file", "true").await, 0);
    assert_eq!(with.sent().await, [], "nobody is told of what is not proved");
    asked(&with).await;
    let sent = with.sent().await;
    let to = |number: &str| sent.iter().filter(|(to, _)| to == number).count();
    assert_eq!((to(OWN), to(DARA), to("sokha@example.org")), (2, 1, 2), "{sent:?}");
    let warned = sent.iter().find(|(to, text)| to == OWN && text.contains("មិនមែនអ្នក"));
    let (_, text) = warned.expect("she is told how to stop it");
    assert!(text.encode_utf16().count() <= 70 && text.contains("*1288*6#"), "{text}");
}

#[tokio::test]
async fn a_delegate_neither_sees_nor_asks_for_it() {
    let with = Setting::new().await;
    let (id, scope) = (DelegationId::new(with.test.id()), DelegateScope::Claim);
    let leave = Delegation { id, principal: with.sokha, scope };
    let delegate = Actor::delegate(PersonId::new(with.test.id()), leave);
    let draft = case::draft(&with.app, &delegate, KIND).await;
    assert!(matches!(draft, Err(AppError::NotFound)), "{draft:?}");
}

#[tokio::test]
async fn not_me_stops_it_for_good_and_only_a_counter_begins_another() {
    let with = Setting::new().await;
    with.name_dara().await;
    let reference = asked(&with).await;
    with.sent().await;
    lock::lock(&with.app, &with.me, LockChannel::Web).await.expect("it can be locked");
    with.sent().await;
    let stop = async || account_change::stop(&with.app, &with.me, StopChannel::Web).await;
    let stopped = stop().await.expect("a locked record does not hinder it");
    assert_eq!(stopped, Stopped::Stopped);
    assert_eq!(stop().await.expect("it answers"), Stopped::NothingToStop);
    let acts = with.test.acts("case.stopped").await;
    assert_eq!(acts.len(), 1);
    assert!(acts[0].detail.contains("\"web\""), "{acts:?}");
    let sent = with.sent().await;
    assert!(sent.iter().any(|(to, _)| to == OWN) && sent.iter().any(|(to, _)| to == DARA));
    let found = with.found().await;
    with.propose(&with.agent, found).await;
    with.confirm(&with.officer, found).await;

    let seen = case::mine_one(&with.app, &with.me, reference).await.expect("hers");
    assert_eq!(seen.case.stage, Stage::Withdrawn);
    assert_eq!(seen.timeline.last().map(|entry| entry.act), Some(CaseAct::Stopped));
    let taken = case::take(&with.app, &with.officer, reference, with.test.id()).await;
    let over = Decided::Refused(Refused::NotAtThisStage);
    assert_eq!(taken.expect("it ends in an answer"), over);
    let again = ask_since(&with, with.test.clock.now()).await.expect("it answers");
    assert_eq!(again, Submitted::Stopped);
    assert_eq!(account(&with).await, Entered::Refused(NotEntered::Frozen), "nor by an account");
    let page = account_change::show(&with.app, &with.me).await.expect("her own");
    assert_eq!((page.case.open, page.case.stopped), (vec![], true));
    assert_eq!(page.may_enter, Err(NotEntered::Frozen));

    let anew = entered(&with).await;
    let page = account_change::show(&with.app, &with.me).await.expect("her own");
    assert_eq!((page.case.open, page.case.stopped), (vec![(KIND, anew)], false));
}

/// An officer works on the case until it stands there.
async fn work_on(with: &Setting, reference: Reference, until: Stage) {
    let (app, officer, key) = (&with.app, &with.officer, with.test.id());
    let taken = case::take(app, officer, reference, with.test.id()).await;
    assert_eq!(taken.expect("it ends in an answer"), Decided::Done);
    let words = || -> ReturnNote { "why".parse().expect("it fits") };
    let done = match until {
        Stage::Received => case::escalate(app, officer, reference, key, &words()).await,
        Stage::Returned => {
            let why = ReturnReason::AnswerUnclear;
            case::send_back(app, officer, reference, key, why, None).await
        }
        Stage::Outside => {
            let asked = Outside { body: Body::BackOffice, name: words(), question: words() };
            case::ask_outside(app, officer, reference, key, &asked).await
        }
        _ => return,
    };
    assert_eq!(done.expect("it ends in an answer"), Decided::Done);
}

#[tokio::test]
async fn not_me_stops_it_wherever_it_lies() {
    for lies in [Stage::Received, Stage::InReview, Stage::Returned, Stage::Outside] {
        let with = Setting::new().await;
        let reference = asked(&with).await;
        work_on(&with, reference, lies).await;
        assert_eq!(stage(&with, reference).await, lies);
        let stopped = account_change::stop(&with.app, &with.me, StopChannel::Web).await;
        assert_eq!(stopped.expect("it answers"), Stopped::Stopped);
        assert_eq!(stage(&with, reference).await, Stage::Withdrawn, "{lies:?}");
    }
}

/// Enters an account after a sign-in of this moment.
async fn account(with: &Setting) -> Entered {
    let typed =
        TypedAccount { bank: "ABA".into(), number: "000987654".into(), holder: "SIM Sokha".into() };
    let (signed_in_at, key) = (with.test.clock.now(), with.test.id());
    let sent = Enter { typed: &typed, signed_in_at, key };
    account_change::enter(&with.app, &with.me, &sent).await.expect("it ends in an answer")
}

#[tokio::test]
async fn not_me_and_another_way_at_once_leave_nothing_open() {
    let with = Setting::new().await;
    assert!(matches!(account(&with).await, Entered::Done { .. }));
    for (step, typed) in ANSWERS {
        let kept = case::answer(&with.app, &with.me, KIND, step, typed).await;
        assert!(matches!(kept, Ok(Answered::Kept { .. })), "{kept:?}");
    }
    let shown = case::draft(&with.app, &with.me, KIND).await.expect("her own draft").shown;
    let submission = Submission { kind: KIND, channel: Channel::Web, key: with.test.id(), shown };
    let now = with.test.clock.now();
    let (sent, stopped) = tokio::join!(
        case::submit_proved(&with.app, &with.me, &submission, now),
        account_change::stop(&with.app, &with.me, StopChannel::Web),
    );
    assert!(matches!(sent, Ok(Submitted::Received(_) | Submitted::Stopped)), "{sent:?}");
    assert_eq!(stopped.expect("it answers"), Stopped::Stopped);
    assert_eq!(with.test.count("case_file", "state <> 'withdrawn'").await, 0, "{sent:?}");
}

#[tokio::test]
async fn who_stopped_an_account_is_not_asked_for_another_way() {
    let with = Setting::new().await;
    let entered = account(&with).await;
    assert!(matches!(entered, Entered::Done { .. }), "{entered:?}");
    let stopped = account_change::stop(&with.app, &with.me, StopChannel::Web).await;
    assert_eq!(stopped.expect("it answers"), Stopped::Stopped);
    let sent = ask_since(&with, with.test.clock.now()).await.expect("it answers");
    assert_eq!(sent, Submitted::Stopped);
}

async fn text(app: &App, id: &str) {
    let from = OWN.parse().expect("a phone");
    let received = Received { gateway: "test", id: id.to_owned(), from, text: "1".to_owned() };
    receive(app, &received).await.expect("it is worked on");
}

#[tokio::test]
async fn a_text_message_stops_it_and_an_account_at_once() {
    let with = Setting::new().await;
    with.name_dara().await;
    let reference = asked(&with).await;
    assert!(matches!(account(&with).await, Entered::Done { .. }));
    while !with.sent().await.is_empty() {}
    text(&with.app, "m-1").await;
    let sent = with.sent().await;
    assert_eq!(sent.iter().filter(|(to, _)| to == DARA).count(), 1, "once for both: {sent:?}");
    assert_eq!(stage(&with, reference).await, Stage::Withdrawn);
    let acts = with.test.acts("case.stopped").await;
    assert_eq!(acts.len(), 1);
    assert!(acts[0].detail.contains("\"reply\""), "{acts:?}");
    assert_eq!(with.test.acts("account-change.stopped").await.len(), 1);
    text(&with.app, "m-2").await;
    assert_eq!(with.test.acts("case.stopped").await.len(), 1, "there is nothing more to stop");
}

#[tokio::test]
async fn a_text_message_stops_it_alone() {
    let with = Setting::new().await;
    let reference = asked(&with).await;
    text(&with.app, "m-1").await;
    assert_eq!(stage(&with, reference).await, Stage::Withdrawn);
    assert_eq!(with.test.count("account_change", "true").await, 0);
}
