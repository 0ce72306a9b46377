//! Who may claim a pension of one's own and who may register as a retiree: what the registers hold decides it, on
//! the list, at each question and when it is sent.

use sothon_app::AppError;
use sothon_app::case::{self, Answered, Submission};
use sothon_domain::casework::{CaseKind, Channel};
use sothon_domain::flow::StepKey;

use crate::case::setting::Setting;

const OF_SERVICE: [CaseKind; 4] = [
    CaseKind::OldAgeClaim,
    CaseKind::InvalidityClaim,
    CaseKind::LumpSumClaim,
    CaseKind::RetireeRegistration,
];

impl Setting {
    /// Which of these are on her list.
    async fn listed(&self) -> [bool; 4] {
        let offered = case::offered(&self.app, &self.me).await.expect("she may look");
        OF_SERVICE.map(|kind| offered.contains(&kind))
    }

    /// Which of these she can answer.
    async fn answered(&self) -> [bool; 4] {
        let mut kept = [false; 4];
        for (kept, kind) in kept.iter_mut().zip(OF_SERVICE) {
            let answer = case::answer(&self.app, &self.me, kind, StepKey::Helper, "myself").await;
            *kept = match answer {
                Ok(Answered::Kept { .. }) => true,
                Err(AppError::NotFound) => false,
                other => panic!("{kind:?}: {other:?}"),
            };
        }
        kept
    }
}

#[tokio::test]
async fn the_registers_say_who_may_claim_and_who_may_register() {
    let setting = Setting::new().await;
    let drawing = [false; 4];
    assert_eq!((setting.listed().await, setting.answered().await), (drawing, drawing));
    assert_eq!(setting.test.count("flow_draft", "true").await, 0);
    setting.test.nobody_draws_a_pension().await;
    let retired = [true, true, true, false];
    assert_eq!((setting.listed().await, setting.answered().await), (retired, retired));
    setting.test.everybody_serves().await;
    assert_eq!((setting.listed().await, setting.answered().await), ([true; 4], [true; 4]));
    for kind in [CaseKind::Marriage, CaseKind::SurvivorsClaim, CaseKind::CallMeBack] {
        let offered = case::offered(&setting.app, &setting.me).await.expect("she may look");
        assert!(offered.contains(&kind), "{kind:?} is for every member");
    }
}

#[tokio::test]
async fn what_she_began_is_not_sent_once_a_pension_is_decided() {
    let setting = Setting::new().await;
    let kind = CaseKind::OldAgeClaim;
    setting.test.everybody_serves().await;
    let shown = case::draft(&setting.app, &setting.me, kind).await.expect("she may").shown;
    setting.test.tamper("UPDATE award SET kind = 'old-age'").await;
    let key = setting.test.id();
    let submission = Submission { kind, channel: Channel::Web, key, shown };
    let sent = case::submit(&setting.app, &setting.me, &submission).await;
    assert!(matches!(sent, Err(AppError::NotFound)), "{sent:?}");
    assert!(matches!(case::draft(&setting.app, &setting.me, kind).await, Err(AppError::NotFound)));
    assert_eq!(setting.test.count("case_file", "true").await, 0);
}
