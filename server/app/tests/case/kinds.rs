//! Every kind of case that the back office carries out, from its first question to its decision.

use sothon_app::case::{self, Answered, Decided, Submission, Submitted, Typed};
use sothon_domain::access::{Actor, StaffRole};
use sothon_domain::account_change::COOLING_OFF;
use sothon_domain::casework::{
    CaseKind, Channel, DeceasedHeld, Effect, Recorded, RegisterSays, Stage,
};
use sothon_domain::effects::Clock;
use sothon_domain::flow::{Question, Step, StepKey};
use sothon_domain::person::Reference;
use sothon_testkit::{Officer, Pensioner};

use crate::case::setting::Setting;

/// An answer that will do; the last of a list, so that the longest way is gone.
pub(crate) fn typed(step: &Step) -> String {
    let choices = step.question.choices();
    let text = match step.question {
        Question::YesNo => "yes",
        Question::Money => "200,000",
        Question::Month => "10/2026",
        Question::Length => "18/6",
        Question::PartDate | Question::Date => "15/10/2026",
        Question::Phone => "012 999 888",
        Question::MemberNumber => "K-204577",
        _ => "ស៊ុន វិបុល",
    };
    match choices.last() {
        Some(last) if step.question != Question::YesNo => last.to_string(),
        _ => text.to_owned(),
    }
}

pub(crate) fn kinds() -> impl Iterator<Item = CaseKind> {
    CaseKind::ALL.into_iter().filter(|kind| {
        !matches!(kind, CaseKind::AddressChanged | CaseKind::Correction(_) | CaseKind::Appeal)
    })
}

impl Setting {
    /// Answers every question of the kind in turn, and sends them.
    pub(crate) async fn sent(&self, kind: CaseKind) -> Reference {
        self.all_answered(kind).await;
        self.submitted(kind).await
    }

    /// Answers every question of the kind in turn.
    pub(crate) async fn all_answered(&self, kind: CaseKind) {
        let (mut next, mut asked) = (kind.flow().steps.first().map(|step| step.key), 0);
        while let Some(key) = next {
            let step = kind.flow().step(key).expect("a step of the kind");
            let answered = case::answer(&self.app, &self.me, kind, key, &*typed(step)).await;
            let Ok(Answered::Kept { next: then }) = answered else {
                panic!("{kind:?} {key:?}: {answered:?}")
            };
            (next, asked) = (then, asked + 1);
            assert!(asked < 20, "{kind:?} asks without end");
        }
    }

    /// Sends what was answered.
    pub(crate) async fn submitted(&self, kind: CaseKind) -> Reference {
        let shown = case::draft(&self.app, &self.me, kind).await.expect("her draft").shown;
        let submission = Submission { kind, channel: Channel::Web, key: self.test.id(), shown };
        let now = self.test.clock.now();
        match case::submit_proved(&self.app, &self.me, &submission, now).await {
            Ok(Submitted::Received(reference)) => reference,
            other => panic!("{kind:?}: {other:?}"),
        }
    }

    async fn taken_and_approved(&self, officer: &Actor, reference: Reference) -> Decided {
        assert_eq!(self.take(officer, reference).await, Decided::Done);
        self.approve(officer, reference).await
    }
}

#[tokio::test]
async fn every_kind_is_sent_decided_and_told() {
    let setting = Setting::new().await;
    setting.test.everybody_serves().await;
    let checker = Officer {
        address: "checker-12@example.org".to_owned(),
        role: StaffRole::Checker,
        ..Officer::of_phnom_penh()
    };
    let checker = setting.test.add_officer(&checker).await;
    for kind in kinds() {
        let reference = setting.sent(kind).await;
        let opened = case::open(&setting.app, &setting.officer, reference).await.expect("hers");
        let Effect::BackOffice(told) = &opened.case.effect else { panic!("{kind:?}") };
        let asked = kind.flow().steps.len();
        assert!(!told.is_empty() && told.len() <= asked, "{kind:?} {told:?}");
        if kind.moves_money() {
            setting.test.clock.advance(COOLING_OFF);
        }
        let done = setting.taken_and_approved(&setting.officer, reference).await;
        assert_eq!(done, Decided::Done, "{kind:?}");
        if setting.stage(reference).await != Stage::Approved {
            assert_eq!(setting.taken_and_approved(&checker, reference).await, Decided::Done);
        }
        assert_eq!(setting.stage(reference).await, Stage::Approved, "{kind:?}");
        let again = setting.sent(kind).await;
        assert_ne!(again, reference, "once one is decided another can be sent");
    }
    let count = i64::try_from(kinds().count()).expect("a few");
    assert_eq!(setting.rows("case.approved").await, (count, count));
}

#[tokio::test]
async fn a_claim_stands_beside_the_member_who_died_and_the_reading_is_written_down() {
    let setting = Setting::with(&Pensioner::dara()).await;
    let died = setting.test.add(&Pensioner::sokha()).await;
    let reference = setting.sent(CaseKind::SurvivorsClaim).await;
    let opened = case::open(&setting.app, &setting.head, reference).await.expect("hers");
    let RegisterSays::Now(Recorded::Deceased(held), None) = &opened.register else {
        panic!("{:?}", opened.register)
    };
    let DeceasedHeld::Member { name, pension: Some(_) } = held else { panic!("{held:?}") };
    assert!(name.contains("សុខា"), "{name}");
    let read = format!("act = 'file.read' AND subject = 'person:{died}'");
    assert_eq!(setting.test.count("audit_row", &read).await, 1, "of the file of the one who died");
    // What the register held then stays with the case.
    let rejected = crate::case::setting::rejection(sothon_domain::casework::RejectReason::NotShown);
    setting.take(&setting.head, reference).await;
    let done =
        case::reject(&setting.app, &setting.head, reference, setting.test.id(), rejected, None);
    assert_eq!(done.await.expect("the holder rejects"), Decided::Done);
    let then = case::open(&setting.app, &setting.head, reference).await.expect("in her reach");
    assert_eq!(then.register, RegisterSays::Then(Recorded::Deceased(held.clone())));
    let mine = case::mine_one(&setting.app, &setting.me, reference).await.expect("hers");
    assert_eq!(mine.held_then, None, "whoever claims learns nothing of somebody's pension");
}

#[tokio::test]
async fn what_is_not_known_is_an_answer_where_the_step_takes_it_and_nowhere_else() {
    let setting = Setting::new().await;
    let unknown = Typed { text: "", unknown: true };
    let kind = CaseKind::FuneralGrant;
    let answer =
        async |step, typed| case::answer(&setting.app, &setting.me, kind, step, typed).await;
    let name = answer(StepKey::DeceasedName, unknown).await;
    assert!(matches!(name, Ok(Answered::Refused(_))), "{name:?}");
    let number = answer(StepKey::DeceasedNumber, unknown).await;
    assert!(matches!(number, Ok(Answered::Kept { .. })), "{number:?}");
    let number = answer(StepKey::DeceasedNumber, Typed::from("K-204577")).await;
    assert!(matches!(number, Ok(Answered::Kept { .. })), "{number:?}");
    let place = answer(StepKey::DeceasedPlace, Typed::from("តាកែវ")).await;
    assert_eq!(
        place.expect("it is not asked"),
        Answered::Kept { next: Some(StepKey::DeceasedName) }
    );
    let draft = case::draft(&setting.app, &setting.me, kind).await.expect("hers");
    assert_eq!(
        draft.answers.get(StepKey::DeceasedPlace),
        None,
        "who knows the number is asked no more"
    );
}
