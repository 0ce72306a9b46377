//! What an agent begins belongs to her branch: another branch finds nothing of it, the province does.

use sothon_app::authorisation::UseCase;
use sothon_app::{AppError, account_change, claimant, delegate, lock, phone_binding, pin_renewal};
use sothon_domain::access::Actor;

use crate::second_person::begun::Begun;
use crate::second_person::scene::Scene;

impl Scene {
    /// Whether she opens it, and whether her list has anything.
    async fn finds(&self, begun: Begun, by: &Actor) -> (bool, bool) {
        let app = &self.app;
        match begun {
            Begun::Account(id) => {
                found(account_change::open(app, by, id).await, account_change::list(app, by).await)
            }
            Begun::Unlocking(id) => {
                found(lock::open(app, by, id).await, lock::waiting(app, by).await)
            }
            Begun::Renewal(id) => {
                found(pin_renewal::open(app, by, id).await, pin_renewal::waiting(app, by).await)
            }
            Begun::Binding(id) => {
                found(phone_binding::open(app, by, id).await, phone_binding::waiting(app, by).await)
            }
            Begun::Claimant(id) => {
                found(claimant::open(app, by, id).await, claimant::list(app, by).await)
            }
            Begun::Leave(id) => {
                found(delegate::open(app, by, id).await, delegate::waiting(app, by).await)
            }
            begun => panic!("no counter begins {begun:?}"),
        }
    }
}

fn found<T, L>(opened: Result<T, AppError>, listed: Result<Vec<L>, AppError>) -> (bool, bool) {
    if let Err(error) = &opened {
        assert!(matches!(error, AppError::NotFound), "{error:?}");
    }
    (opened.is_ok(), listed.is_ok_and(|lines| !lines.is_empty()))
}

#[tokio::test]
async fn what_a_counter_begins_is_found_there_and_at_the_office_of_the_province_only() {
    use UseCase as U;
    for (decided, made) in [
        (U::UnlockRecord, U::UnlockRecord),
        (U::ProvePinRenewal, U::AttestPinRenewal),
        (U::ConfirmBinding, U::ProposeBinding),
        (U::DecideClaimant, U::EnterClaimant),
        (U::ConfirmDelegate, U::ProposeDelegate),
    ] {
        let scene = Scene::new().await;
        let begun = scene.begin(decided, made, &scene.agent).await;
        for (name, by, finds) in [
            ("maker", &scene.agent, true),
            ("colleague", &scene.colleague, true),
            ("officer", &scene.officer, true),
            ("other branch", &scene.other_branch, false),
            ("other province", &scene.elsewhere, false),
            ("without a branch", &scene.unplaced, false),
        ] {
            let seen = scene.finds(begun, by).await;
            assert_eq!(seen, (finds, finds), "{decided:?}: {name}");
        }
        assert_eq!(scene.approve(begun, &scene.other_branch).await, "NotFound", "{decided:?}");
        assert_eq!(scene.approve(begun, &scene.officer).await, "Done", "{decided:?}");
        // What is decided is a part of her record, which any branch of her province may look up.
        let decided_is_open =
            matches!(begun, Begun::Unlocking(_) | Begun::Claimant(_) | Begun::Leave(_));
        let (opens, _) = scene.finds(begun, &scene.other_branch).await;
        assert_eq!(opens, decided_is_open, "{decided:?}");
    }
}

/// What is entered at a counter waits for officers: no agent sees it any more, not even who entered it.
#[tokio::test]
async fn an_account_entered_at_a_counter_is_seen_by_officers_only() {
    let scene = Scene::new().await;
    let entered = (UseCase::DecideAccountChange, UseCase::EnterAccountChange);
    let begun = scene.begin(entered.0, entered.1, &scene.agent).await;
    assert_eq!(scene.finds(begun, &scene.officer).await, (true, true));
    let agents = [&scene.agent, &scene.colleague, &scene.other_branch, &scene.unplaced];
    for by in agents.into_iter().chain([&scene.elsewhere]) {
        assert_eq!(scene.finds(begun, by).await, (false, false));
    }
    assert_eq!(scene.test.count("account_change", "branch = 'PP-1'").await, 1);
}

/// A second agent of the same branch confirms what is hers to confirm.
#[tokio::test]
async fn a_colleague_at_the_counter_confirms_where_agents_may() {
    for (decided, made) in [
        (UseCase::UnlockRecord, UseCase::UnlockRecord),
        (UseCase::ProvePinRenewal, UseCase::AttestPinRenewal),
    ] {
        let scene = Scene::new().await;
        let begun = scene.begin(decided, made, &scene.agent).await;
        assert_eq!(scene.approve(begun, &scene.colleague).await, "Done", "{decided:?}");
    }
}
