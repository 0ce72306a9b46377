//! The back office decides a case that waits for it, once, and nothing else.

use std::num::NonZeroU32;

use sothon_app::case::{self, Answered, AppealStands, By, Decided, Outside, Submission, Submitted};
use sothon_app::{back_office, lock};
use sothon_domain::access::{Actor, Office};
use sothon_domain::account_change::COOLING_OFF;
use sothon_domain::back_office::{
    BatchHash, CaseDecision, Decisions, DecisionsRefused, NotDecided,
};
use sothon_domain::casework::{
    Body, CaseAct, CaseKind, Channel, LegalReference, Refused, RejectReason, Rejection, Stage,
    Verdict,
};
use sothon_domain::effects::Clock;
use sothon_domain::flow::StepKey;
use sothon_domain::money::Riel;
use sothon_domain::pension::Datum;
use sothon_domain::person::Reference;
use sothon_domain::person_lock::LockChannel;
use sothon_testkit::Pensioner;
use time::Duration;

use crate::case::setting::Setting;

type Taken = Result<back_office::NotApplied, DecisionsRefused>;

fn approved(case: Reference, amount: Option<i64>) -> CaseDecision {
    CaseDecision { case, question: None, verdict: Verdict::Approved, amount: amount.map(Riel::new) }
}

fn rejected(case: Reference, reference: LegalReference) -> CaseDecision {
    let rejection = Rejection { reason: RejectReason::NotShown, reference };
    let verdict = Verdict::Rejected(rejection);
    CaseDecision { case, question: None, verdict, amount: None }
}

/// The same decision on the question with this number.
fn on(decision: CaseDecision, question: u32) -> CaseDecision {
    CaseDecision { question: NonZeroU32::new(question), ..decision }
}

/// A list that follows this one.
fn list(after: Option<&Decisions>, decisions: &[CaseDecision]) -> Decisions {
    let number = after.map_or(1, |before| before.number.get() + 1);
    let hash = BatchHash::of(format!("{number} {decisions:?}").as_bytes());
    let amounts = decisions.iter().filter_map(|one| one.amount);
    Decisions {
        number: number.try_into().expect("from 1 on"),
        hash,
        shown: hash,
        before: after.map_or(BatchHash::NONE, |before| before.hash),
        count: u32::try_from(decisions.len()).expect("a few"),
        sum: Riel::new(amounts.map(Riel::amount).sum()),
        decisions: decisions.to_vec(),
    }
}

impl Setting {
    /// This officer asks the back office, or somebody else, about the case.
    async fn waits_for(&self, body: Body, by: &Actor, reference: Reference) {
        self.take(by, reference).await;
        let (name, question) = ("នាយកដ្ឋានសោធន", "សូមសម្រេច");
        let outside = Outside {
            body,
            name: name.parse().expect("it fits"),
            question: question.parse().expect("it fits"),
        };
        let key = self.test.id();
        let done = case::ask_outside(&self.app, by, reference, key, &outside).await;
        assert_eq!(done.expect("asking ends in an answer"), Decided::Done);
    }

    async fn decided_there(&self, sent: &Decisions) -> Taken {
        let told = back_office::decide(&self.app, &Actor::back_office(), sent).await;
        told.expect("it ends in an answer")
    }
}

#[tokio::test]
async fn an_approval_with_its_amount_is_applied_once_and_the_person_reads_it() {
    let setting = Setting::new().await;
    setting.test.everybody_serves().await;
    let reference = setting.sent(CaseKind::OldAgeClaim).await;
    setting.waits_for(Body::BackOffice, &setting.head, reference).await;
    let messages = setting.messages().await;
    let sent = list(None, &[approved(reference, Some(510_000))]);
    for _ in 0..2 {
        assert_eq!(setting.decided_there(&sent).await, Ok(vec![]), "a repeat is answered the same");
        let hers = setting.hers(reference).await;
        assert_eq!(hers.case.stage, Stage::Approved);
        let last = hers.timeline.last().expect("something was done");
        assert_eq!((last.act, &last.by), (CaseAct::Approved, &By::BackOffice));
        assert_eq!((last.amount, &last.note), (Some(Riel::new(510_000)), &None));
        assert_eq!(setting.rows("case.approved").await, (1, 1));
        assert_eq!(setting.messages().await, messages + 1);
    }
    let acts = setting.test.acts("case.approved").await;
    assert_eq!(acts[0].actor, Actor::back_office().label());
    assert_eq!(setting.test.acts("back-office.decided").await.len(), 1);
    let other = Decisions { hash: BatchHash::NONE, shown: BatchHash::NONE, ..sent };
    assert_eq!(setting.decided_there(&other).await, Err(DecisionsRefused::OtherDecisions));
}

#[tokio::test]
async fn a_late_decision_on_an_earlier_question_answers_no_later_one() {
    let setting = Setting::new().await;
    let (app, officer) = (&setting.app, &setting.officer);
    let reference = setting.disputed(Datum::Service, "25/6", "").await;
    let hear = || async {
        let (key, answer) = (setting.test.id(), "ចម្លើយមកដល់ហើយ".parse().expect("it fits"));
        let done = case::hear_outside(app, officer, reference, key, &answer).await;
        assert_eq!(done.expect("it ends in an answer"), Decided::Done);
        setting.test.clock.advance(Duration::minutes(1));
    };
    // A question to somebody else is not counted.
    setting.waits_for(Body::Ministry, officer, reference).await;
    hear().await;
    setting.waits_for(Body::BackOffice, officer, reference).await;
    hear().await;
    setting.waits_for(Body::BackOffice, officer, reference).await;
    let opened = case::open(app, officer, reference).await.expect("she may read it");
    let numbers: Vec<_> = opened.questions.iter().map(|one| one.number).collect();
    assert_eq!(numbers, [None, NonZeroU32::new(1), NonZeroU32::new(2)]);
    let (yes, no) = (approved(reference, None), rejected(reference, LegalReference::Statute1994));
    let late = list(None, &[on(yes, 1), on(no, 3), yes]);
    let refused = vec![
        (reference, NotDecided::OtherQuestion),
        (reference, NotDecided::OtherQuestion),
        (reference, NotDecided::QuestionMissing),
    ];
    for _ in 0..2 {
        assert_eq!(setting.decided_there(&late).await, Ok(refused.clone()));
    }
    assert_eq!(setting.stage(reference).await, Stage::Outside);
    assert_eq!(setting.rows("case.approved").await, (0, 0));
    let right = list(Some(&late), &[on(no, 2)]);
    assert_eq!(setting.decided_there(&right).await, Ok(vec![]));
    assert_eq!(setting.stage(reference).await, Stage::Rejected);
}

#[tokio::test]
async fn two_hand_overs_of_a_list_at_once_are_one() {
    let setting = Setting::new().await;
    let reference = setting.case().await;
    setting.waits_for(Body::BackOffice, &setting.head, reference).await;
    let messages = setting.messages().await;
    let sent = list(None, &[approved(reference, None)]);
    let (one, other) = tokio::join!(setting.decided_there(&sent), setting.decided_there(&sent));
    assert_eq!((one, other), (Ok(vec![]), Ok(vec![])));
    assert_eq!(setting.rows("case.approved").await, (1, 1));
    assert_eq!(setting.messages().await, messages + 1);
}

#[tokio::test]
async fn where_money_goes_rests_before_it_is_decided_there() {
    let setting = Setting::new().await;
    let (app, me, kind) = (&setting.app, &setting.me, CaseKind::PaymentMethod);
    for (step, typed) in [(StepKey::PayTo, "cash"), (StepKey::PayBranch, "Kampot")] {
        let kept = case::answer(app, me, kind, step, typed).await;
        assert!(matches!(kept, Ok(Answered::Kept { .. })), "{kept:?}");
    }
    let shown = case::draft(app, me, kind).await.expect("her own draft").shown;
    let submission = Submission { kind, channel: Channel::Web, key: setting.test.id(), shown };
    let sent = case::submit_proved(app, me, &submission, setting.test.clock.now()).await;
    let Ok(Submitted::Received(reference)) = sent else { panic!("{sent:?}") };
    setting.waits_for(Body::BackOffice, &setting.officer, reference).await;
    let early = list(None, &[approved(reference, None)]);
    let refused = vec![(reference, NotDecided::TooEarly)];
    assert_eq!(setting.decided_there(&early).await, Ok(refused));
    assert_eq!(setting.stage(reference).await, Stage::Outside);
    setting.test.clock.advance(COOLING_OFF);
    let rested = list(Some(&early), &[approved(reference, None)]);
    assert_eq!(setting.decided_there(&rested).await, Ok(vec![]));
    assert_eq!(setting.stage(reference).await, Stage::Approved);
}

#[tokio::test]
async fn a_rejection_has_its_reason_and_instrument_and_can_be_appealed_until_a_day() {
    let setting = Setting::new().await;
    let reference = setting.disputed(Datum::Service, "25/6", "").await;
    setting.waits_for(Body::BackOffice, &setting.officer, reference).await;
    let sent = list(None, &[rejected(reference, LegalReference::Statute1994)]);
    assert_eq!(setting.decided_there(&sent).await, Ok(vec![]));
    let hers = setting.hers(reference).await;
    assert_eq!(hers.case.rejected, Some(RejectReason::NotShown));
    assert_eq!(hers.case.instrument, Some(LegalReference::Statute1994));
    assert!(matches!(hers.appeal, Some(AppealStands::Until(_))), "{:?}", hers.appeal);
    let first = case::appeal(&setting.app, &setting.me, reference).await.expect("hers").first;
    assert_eq!(first.office, Office::Head);
    // The appeal is for somebody else to decide: the head office, as high as who rejected.
    let appeal = setting.appealed(reference).await;
    let (by, key) = (&setting.colleague, setting.test.id());
    let taken = case::take(&setting.app, by, appeal, key).await.expect("it ends in an answer");
    assert_eq!(taken, Decided::Refused(Refused::HigherLevel));
    setting.waits_for(Body::BackOffice, &setting.head, appeal).await;
    let again = list(Some(&sent), &[approved(appeal, None)]);
    let refused = vec![(appeal, NotDecided::NotForThisKind)];
    assert_eq!(setting.decided_there(&again).await, Ok(refused));
    assert_eq!(setting.stage(appeal).await, Stage::Outside);
}

#[tokio::test]
async fn what_a_case_does_not_allow_is_named_and_changes_nothing() {
    let setting = Setting::new().await;
    let (moved, disputed) =
        (setting.case().await, setting.disputed(Datum::Service, "25/6", "").await);
    let nowhere = Reference::of_serial(9_999_999);
    let first =
        list(None, &[approved(nowhere, None), approved(moved, None), approved(disputed, None)]);
    let refused = vec![
        (nowhere, NotDecided::NoCase),
        (moved, NotDecided::NotWaiting),
        (disputed, NotDecided::NotWaiting),
    ];
    for _ in 0..2 {
        assert_eq!(setting.decided_there(&first).await, Ok(refused.clone()));
    }
    setting.waits_for(Body::Ministry, &setting.head, moved).await;
    setting.waits_for(Body::BackOffice, &setting.head, disputed).await;
    let place = setting.place().await;
    let second = list(
        Some(&first),
        &[
            approved(moved, None),
            approved(disputed, Some(1)),
            rejected(disputed, LegalReference::Survivors2017),
            rejected(disputed, LegalReference::Statute1994),
            approved(disputed, None),
        ],
    );
    let refused = vec![
        (moved, NotDecided::NotWaiting),
        (disputed, NotDecided::AmountNotAsked),
        (disputed, NotDecided::NotForThisKind),
        (disputed, NotDecided::NotWaiting),
    ];
    assert_eq!(setting.decided_there(&second).await, Ok(refused));
    assert_eq!(setting.stage(disputed).await, Stage::Rejected);
    assert_eq!((setting.stage(moved).await, setting.place().await), (Stage::Outside, place));
    assert_eq!(setting.rows("case.approved").await, (0, 0));
}

#[tokio::test]
async fn a_list_out_of_order_or_damaged_is_refused_whole() {
    let setting = Setting::new().await;
    let reference = setting.case().await;
    setting.waits_for(Body::BackOffice, &setting.head, reference).await;
    let good = list(None, &[approved(reference, None)]);
    let second = list(Some(&good), &[approved(reference, None)]);
    for (sent, why) in [
        (second.clone(), DecisionsRefused::NotNext(good.number)),
        (Decisions { shown: BatchHash::NONE, ..good.clone() }, DecisionsRefused::Damaged),
        (Decisions { before: good.hash, ..good.clone() }, DecisionsRefused::Damaged),
        (Decisions { sum: Riel::new(1), ..good.clone() }, DecisionsRefused::WrongSum),
        (list(None, &[]), DecisionsRefused::Size),
    ] {
        assert_eq!(setting.decided_there(&sent).await, Err(why));
    }
    assert_eq!(setting.stage(reference).await, Stage::Outside);
    assert_eq!(setting.test.count("back_office_decisions", "true").await, 0);
    assert_eq!(setting.decided_there(&good).await, Ok(vec![]));
    let place = setting.place().await;
    assert_eq!(place, "01020101", "an approved move moves her");
    assert_eq!(setting.decided_there(&second).await, Ok(vec![(reference, NotDecided::NotWaiting)]));
}

#[tokio::test]
async fn nothing_is_approved_on_a_locked_record_or_for_a_member_whom_nobody_knows() {
    let setting = Setting::with(&Pensioner::dara()).await;
    let reference = setting.sent(CaseKind::SurvivorsClaim).await;
    setting.waits_for(Body::BackOffice, &setting.head, reference).await;
    let unknown = list(None, &[approved(reference, Some(15_000)), approved(reference, None)]);
    let refused =
        vec![(reference, NotDecided::MemberUnknown), (reference, NotDecided::AmountMissing)];
    assert_eq!(setting.decided_there(&unknown).await, Ok(refused));
    let locked = lock::lock(&setting.app, &setting.me, LockChannel::Web).await;
    locked.expect("she may lock her record");
    let again = list(Some(&unknown), &[approved(reference, Some(15_000))]);
    let refused = vec![(reference, NotDecided::RecordLocked)];
    assert_eq!(setting.decided_there(&again).await, Ok(refused));
    assert_eq!(setting.stage(reference).await, Stage::Outside);
}

#[tokio::test]
async fn nothing_is_approved_on_a_record_that_another_goes_on_for() {
    let setting = Setting::new().await;
    setting.test.add(&Pensioner::dara()).await;
    let reference = setting.case().await;
    setting.waits_for(Body::BackOffice, &setting.head, reference).await;
    let joined = "INSERT INTO record_merge (id, kept, retired, kept_number, retired_number, state, \
             reason, proposed_by, proposed_at, decided_by, decided_at) \
         SELECT gen_random_uuid(), k.person, r.person, k.member_number, r.member_number, \
             'standing', '\\x00', (SELECT id FROM staff ORDER BY id LIMIT 1), '2026-10-01', \
             (SELECT id FROM staff ORDER BY id OFFSET 1 LIMIT 1), '2026-10-01' \
         FROM membership r, membership k \
         WHERE r.member_number = 'K-204577' AND k.member_number = 'V-118203'";
    setting.test.tamper(joined).await;
    let sent = list(None, &[approved(reference, None)]);
    let refused = vec![(reference, NotDecided::RecordJoined)];
    assert_eq!(setting.decided_there(&sent).await, Ok(refused));
    assert_eq!(setting.test.count("case_file", "state = 'outside'").await, 1);
}
