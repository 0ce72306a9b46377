//! From the first answer to the register and back.

use sothon_app::case::{self, Answered, By, Decided, Filter, Holder, Submitted};
use sothon_domain::access::Office;
use sothon_domain::casework::{CaseAct, Refused, ReturnReason, Stage};
use sothon_domain::flow::{Answer, StepKey};

use crate::case::setting::{KIND, Setting};

#[tokio::test]
async fn a_move_is_answered_sent_taken_approved_and_told() {
    let setting = Setting::new().await;
    let (app, me) = (&setting.app, &setting.me);
    let draft = case::draft(app, me, KIND).await.unwrap();
    assert_eq!((draft.next, draft.open), (Some(StepKey::Place), None));
    let kept = setting.answer(StepKey::Place, "01020101").await;
    assert_eq!(kept, Answered::Kept { next: Some(StepKey::Since) });
    let reference = setting.case().await;

    let seen = case::mine_one(app, me, reference).await.unwrap();
    assert_eq!((seen.case.stage, seen.case.due_on.to_string().len()), (Stage::Received, 10));
    assert_eq!(seen.office, Office::Province("12".parse().unwrap()));
    assert_eq!(case::mine(app, me).await.unwrap(), [seen.case]);
    let draft = case::draft(app, me, KIND).await.unwrap();
    assert!(draft.answers.is_empty());
    assert_eq!(draft.open, Some(reference));

    let queue = case::queue(app, &setting.officer, Filter::default()).await.unwrap().cases;
    assert_eq!((queue.len(), queue[0].reference, queue[0].holder), (1, reference, None));
    assert_eq!(setting.take(&setting.officer, reference).await, Decided::Done);
    let opened = case::open(app, &setting.officer, reference).await.unwrap();
    assert_eq!((opened.holder, opened.approve), (Some(Holder::Me), Ok(())));
    assert_eq!(opened.person.place.as_str(), "12010101");
    assert_eq!(setting.approve(&setting.officer, reference).await, Decided::Done);

    assert_eq!(setting.place().await, "01020101");
    assert!(case::queue(app, &setting.officer, Filter::default()).await.unwrap().cases.is_empty());
    let timeline = case::mine_one(app, me, reference).await.unwrap().timeline;
    let acts: Vec<_> = timeline.iter().map(|entry| entry.act).collect();
    assert_eq!(acts, [CaseAct::Submitted, CaseAct::Taken, CaseAct::Approved]);
    let office = By::Office(Office::Province("12".parse().unwrap()));
    assert_eq!((&timeline[0].by, &timeline[2].by), (&By::Person, &office));
    assert_eq!(setting.messages().await, 2, "one that it arrived, one that it is decided");
}

#[tokio::test]
async fn a_returned_case_goes_back_with_its_reference_and_the_answers_it_had() {
    let setting = Setting::new().await;
    let (app, me, officer) = (&setting.app, &setting.me, &setting.officer);
    let reference = setting.case().await;
    setting.take(officer, reference).await;
    let (reason, key) = (ReturnReason::PlaceUnclear, setting.test.id());
    let note = " ភូមិណា? ".parse().unwrap();
    let back = case::send_back(app, officer, reference, key, reason, Some(&note)).await.unwrap();
    assert_eq!(back, Decided::Done);

    let seen = case::mine_one(app, me, reference).await.unwrap();
    assert_eq!((seen.case.stage, seen.case.reason), (Stage::Returned, Some(reason)));
    assert_eq!(seen.timeline.last().unwrap().note.as_deref(), Some("ភូមិណា?"));
    let draft = case::draft(app, me, KIND).await.unwrap();
    assert_eq!(draft.answers.get(StepKey::Since), Some("2026-10"));
    assert_eq!((draft.next, draft.returned, draft.open), (None, Some(reference), None));

    setting.answer(StepKey::Place, "01020102").await;
    assert_eq!(setting.submit(setting.test.id()).await, Submitted::Received(reference));
    setting.take(officer, reference).await;
    assert_eq!(setting.approve(officer, reference).await, Decided::Done);
    assert_eq!(setting.place().await, "01020102");
}

#[tokio::test]
async fn who_corrects_a_fact_does_not_approve_it_and_another_does() {
    let setting = Setting::new().await;
    let (app, officer) = (&setting.app, &setting.officer);
    let reference = setting.case().await;
    setting.take(officer, reference).await;
    let key = setting.test.id();
    let corrected = case::correct(app, officer, reference, key, StepKey::Place, "01020103").await;
    assert_eq!(corrected.unwrap(), Decided::Done);
    assert_eq!(setting.approve(officer, reference).await, Decided::Refused(Refused::OwnWork));
    let opened = case::open(app, officer, reference).await.unwrap();
    assert_eq!(opened.approve, Err(Refused::OwnWork));
    let said = Some(Answer::Place("01020101".parse().unwrap()));
    assert_eq!(opened.timeline.last().unwrap().was, said, "what she said is not lost");
    let hers = case::mine_one(app, &setting.me, reference).await.unwrap();
    assert_eq!(hers.timeline.last().unwrap().was, said);

    assert_eq!(
        setting.approve(&setting.colleague, reference).await,
        Decided::Refused(Refused::TakenByAnother)
    );
    setting.take(&setting.colleague, reference).await;
    assert_eq!(setting.approve(&setting.colleague, reference).await, Decided::Done);
    assert_eq!(setting.place().await, "01020103");
}

#[tokio::test]
async fn she_sees_who_opened_her_file_once_in_ten_minutes() {
    let setting = Setting::new().await;
    let (app, me) = (&setting.app, &setting.me);
    let reference = setting.case().await;
    assert!(case::who_looked(app, me).await.unwrap().is_empty());
    for _ in 0..2 {
        case::open(app, &setting.officer, reference).await.unwrap();
    }
    case::open(app, &setting.head, reference).await.unwrap();
    let readings = case::who_looked(app, me).await.unwrap();
    let offices: Vec<_> = readings.iter().map(|reading| reading.office.clone()).collect();
    assert_eq!(offices, [Office::Head, Office::Province("12".parse().unwrap())]);
    assert_eq!(readings[0].reference, Some(reference));
    setting.test.clock.advance(time::Duration::minutes(11));
    case::open(app, &setting.officer, reference).await.unwrap();
    assert_eq!(case::who_looked(app, me).await.unwrap().len(), 3);
}

/// An office keeps the cases it was sent, also when the person has moved out of its province.
#[tokio::test]
async fn the_office_that_decided_still_finds_the_case() {
    let setting = Setting::new().await;
    let reference = setting.case().await;
    setting.take(&setting.officer, reference).await;
    setting.approve(&setting.officer, reference).await;
    let opened = case::open(&setting.app, &setting.officer, reference).await.unwrap();
    assert_eq!(opened.person.place.as_str(), "01020101");
    assert!(case::open(&setting.app, &setting.elsewhere, reference).await.is_err());
}
