//! Who plays, and how an act of the play is asked for.

use sothon_app::AppError;
use sothon_app::case::{
    self, AppealSent, AppealState, Decided, Noted, Outside, Said, Submission, Submitted, Withdrawal,
};
use sothon_domain::access::{Actor, StaffRole};
use sothon_domain::casework::{Body, CaseKind, Channel, RejectReason, ReturnReason};
use sothon_domain::flow::StepKey;
use sothon_domain::pension::Datum;
use sothon_domain::person::Reference;
use sothon_testkit::{Officer, Pensioner};

use super::model::{Op, StaffAct};
use crate::case::setting::{Setting, rejection};

const DATUM: Datum = Datum::Service;

/// One person whose cases two levels approve, two members of staff of each level, and the cases that were
/// sent, in that order.
pub(crate) struct House {
    pub(crate) setting: Setting,
    pub(crate) sent: Vec<Reference>,
    staff: [Actor; 6],
}

impl House {
    pub(crate) async fn new() -> Self {
        let sokha = Pensioner::sokha();
        let paid = sokha.paid.iter().map(|(month, _)| (*month, 1_000_000)).collect();
        let setting = Setting::with(&Pensioner { paid, ..sokha }).await;
        let head = Officer { address: "head-2@example.org".into(), ..Officer::of_head_office() };
        let staff = [
            setting.officer.clone(),
            setting.colleague.clone(),
            setting.another("checker-1", StaffRole::Checker).await,
            setting.another("checker-2", StaffRole::Checker).await,
            setting.head.clone(),
            setting.test.add_officer(&head).await,
        ];
        Self { setting, sent: Vec::new(), staff }
    }

    /// Asks for an act, once more with the same key if `twice`; says whether it was done, and the case that
    /// was sent. A repeat must be answered the same.
    pub(crate) async fn ask(&self, op: Op, months: u32, twice: bool) -> (bool, Option<Reference>) {
        let sent = match op {
            Op::Act(who, act, at) => {
                let Some(reference) = self.sent.get(at) else { return (false, None) };
                return (self.act((who, act), *reference, months, twice).await, None);
            }
            Op::Withdraw(at) => {
                let Some(reference) = self.sent.get(at) else { return (false, None) };
                return (self.withdraw(*reference, twice).await, None);
            }
            Op::Send => self.send(months, twice).await,
            Op::Appeal(at) => match self.sent.get(at) {
                Some(first) => self.appeal(*first, twice).await,
                None => None,
            },
        };
        (sent.is_some(), sent)
    }

    async fn send(&self, months: u32, twice: bool) -> Option<Reference> {
        let (app, me) = (&self.setting.app, &self.setting.me);
        let value = format!("{}/{}", months / 12, months % 12);
        let said = case::say(app, me, DATUM, Said { value: &value, words: "" }).await;
        match said.expect("it is kept or refused") {
            Noted::Kept => {}
            Noted::AlreadyOpen(_) => return None,
            refused => panic!("{refused:?}"),
        }
        let shown = case::dispute(app, me, DATUM).await.expect("her own fact").draft.shown;
        let (kind, key) = (CaseKind::Correction(DATUM), self.setting.test.id());
        let submission = Submission { kind, channel: Channel::Web, key, shown };
        let mut answers = Vec::new();
        for _ in 0..=usize::from(twice) {
            answers.push(case::submit(app, me, &submission).await.expect("it ends in an answer"));
        }
        assert!(answers.iter().all(|answer| *answer == answers[0]), "{answers:?}");
        match answers[0] {
            Submitted::Received(reference) => Some(reference),
            Submitted::AlreadyOpen(_) => None,
            _ => panic!("{answers:?}"),
        }
    }

    async fn appeal(&self, first: Reference, twice: bool) -> Option<Reference> {
        let (app, me) = (&self.setting.app, &self.setting.me);
        let seen = match case::appeal(app, me, first).await {
            Ok(seen) => seen,
            Err(AppError::NotFound) => return None,
            Err(error) => panic!("{error}"),
        };
        let AppealState::Open { .. } = seen.state else { return None };
        self.setting.says(first, "ខ្ញុំមានសៀវភៅការងារ").await;
        let seen = case::appeal(app, me, first).await.expect("her own case");
        let AppealState::Open { shown, .. } = seen.state else { return None };
        let key = self.setting.test.id();
        let mut answers = Vec::new();
        for _ in 0..=usize::from(twice) {
            let sent = case::send_appeal(app, me, first, key, shown.clone()).await;
            answers.push(sent.expect("it ends in an answer"));
        }
        assert!(answers.iter().all(|answer| *answer == answers[0]), "{answers:?}");
        match answers[0] {
            AppealSent::Received(reference) => Some(reference),
            AppealSent::Not | AppealSent::Stopped => None,
            AppealSent::Changed => panic!("{answers:?}"),
        }
    }

    async fn withdraw(&self, reference: Reference, twice: bool) -> bool {
        let (app, me, key) = (&self.setting.app, &self.setting.me, self.setting.test.id());
        let mut answers = Vec::new();
        for _ in 0..=usize::from(twice) {
            let done = case::withdraw(app, me, reference, key).await;
            answers.push(done.expect("it ends in an answer") == Withdrawal::Done);
        }
        assert!(answers.iter().all(|answer| *answer == answers[0]), "{answers:?}");
        answers[0]
    }

    async fn act(
        &self,
        (who, act): (usize, StaffAct),
        reference: Reference,
        months: u32,
        twice: bool,
    ) -> bool {
        let (app, by, key) = (&self.setting.app, &self.staff[who], self.setting.test.id());
        let words = "គ្មាន".parse().expect("a short note");
        let value = format!("{}/{}", months / 12, months % 12);
        let mut answers = Vec::new();
        for _ in 0..=usize::from(twice) {
            let decided = match act {
                StaffAct::Take => case::take(app, by, reference, key).await,
                StaffAct::Correct => {
                    case::correct(app, by, reference, key, StepKey::Value, &value).await
                }
                StaffAct::Return => {
                    let reason = ReturnReason::PleaseCall;
                    case::send_back(app, by, reference, key, reason, None).await
                }
                StaffAct::Approve => case::approve(app, by, reference, key).await,
                StaffAct::Reject => {
                    let why = rejection(RejectReason::NotShown);
                    case::reject(app, by, reference, key, why, None).await
                }
                StaffAct::Escalate => case::escalate(app, by, reference, key, &words).await,
                StaffAct::Ask => {
                    let (name, question) = (words.clone(), words.clone());
                    let outside = Outside { body: Body::Commune, name, question };
                    case::ask_outside(app, by, reference, key, &outside).await
                }
                StaffAct::Hear => case::hear_outside(app, by, reference, key, &words).await,
            };
            answers.push(match decided {
                Ok(decided) => decided == Decided::Done,
                // An appeal has no such answer to correct.
                Err(AppError::NotFound) if act == StaffAct::Correct => false,
                Err(error) => panic!("{act:?}: {error}"),
            });
        }
        assert!(answers.iter().all(|answer| *answer == answers[0]), "{act:?}: {answers:?}");
        answers[0]
    }
}
