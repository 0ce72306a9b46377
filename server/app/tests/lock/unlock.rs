//! Who can unlock, and what can't happen.

use sothon_app::AppError;
use sothon_app::lock::{self, Done, Sought};
use sothon_domain::access::{Actor, Assurance};
use sothon_domain::masked::{PrivateField, Shown};
use sothon_domain::person_lock::{CheckedPaper, Refused};

use crate::lock::setting::Setting;

#[tokio::test]
async fn rubbish_and_members_of_other_provinces_lead_nowhere() {
    let with = Setting::new().await;
    with.lock().await;
    let find = async |by, typed| lock::find(&with.app, by, typed).await.expect("it answers");
    assert_eq!(find(&with.officer, "?").await, Sought::Malformed);
    assert_eq!(find(&with.officer, "K-999999").await, Sought::Unknown);
    assert_eq!(find(&with.elsewhere, "K-204577").await, Sought::Unknown);
    let id = with.found().await;
    let (key, paper) = (with.test.id(), CheckedPaper::NationalId);
    let opened = lock::open(&with.app, &with.elsewhere, id).await;
    assert!(matches!(opened, Err(AppError::NotFound)));
    let proposed = lock::propose(&with.app, &with.elsewhere, id, key, &paper).await;
    assert!(matches!(proposed, Err(AppError::NotFound)));
    let hers = lock::propose(&with.app, &with.me, id, key, &paper).await;
    assert!(matches!(hers, Err(AppError::NotFound)), "she can't unlock herself");
}

#[tokio::test]
async fn the_name_is_masked_and_the_reading_written_down() {
    let with = Setting::new().await;
    with.lock().await;
    let opened = lock::open(&with.app, &with.agent, with.found().await).await.expect("her branch");
    let Shown::Masked(PrivateField::Name, left) = &opened.name else { panic!("{opened:?}") };
    let shown = format!("{left:?}");
    assert!(shown.contains('…') && !shown.contains("សុខា") && !shown.contains("Sokha"), "{shown}");
    assert_eq!(with.test.acts("file.read").await.len(), 1);
}

#[tokio::test]
async fn a_proposal_is_dropped_by_anybody_of_the_office_and_repeats_are_one_act() {
    let with = Setting::new().await;
    with.lock().await;
    let (app, id, key) = (&with.app, with.found().await, with.test.id());
    let other = CheckedPaper::read("other", "សៀវភៅប្រាក់សោធន").expect("it is described");
    for _ in 0..2 {
        let done = lock::propose(app, &with.agent, id, key, &other).await;
        assert_eq!(done.expect("a repeat is answered the same"), Done::Done);
    }
    let again = with.propose(&with.officer, id).await;
    assert_eq!(again, Done::Refused(Refused::ProposedAlready));
    let waiting = lock::waiting(app, &with.agent).await.expect("it answers");
    assert!(waiting.len() == 1 && waiting[0].mine);
    assert_eq!(lock::waiting(app, &with.elsewhere).await.expect("it answers"), []);
    let opened = lock::open(app, &with.officer, id).await.expect("her office's");
    assert_eq!(opened.proposed.map(|(_, paper)| paper), Some(other));
    assert!(!with.test.everything_stored().await.contains("សៀវភៅប្រាក់សោធន"), "it lies sealed");

    let dropped = lock::drop_proposal(app, &with.officer, id, with.test.id()).await;
    assert_eq!(dropped.expect("it answers"), Done::Done);
    let nothing = Done::Refused(Refused::NothingProposed);
    assert_eq!(with.confirm(&with.officer, id).await, nothing);
    assert!(with.is_locked().await);
    let acts = with.test.acts("record.").await;
    let acts: Vec<_> = acts.iter().map(|written| written.act.as_str()).collect();
    assert_eq!(acts, ["record.locked", "record.unlock-proposed", "record.unlock-dropped"]);
}

#[tokio::test]
async fn confirming_asks_for_a_fresh_code_and_an_ended_lock_stays_ended() {
    let with = Setting::new().await;
    with.lock().await;
    let id = with.found().await;
    with.propose(&with.agent, id).await;
    let earlier = Actor { assurance: Assurance::TwoFactorsEarlier, ..with.officer.clone() };
    let confirmed = lock::confirm(&with.app, &earlier, id, with.test.id()).await;
    assert!(matches!(confirmed, Err(AppError::ProofNeeded)));
    assert_eq!(with.confirm(&with.officer, id).await, Done::Done);
    assert_eq!(with.confirm(&with.officer, id).await, Done::Refused(Refused::Ended));
    assert_eq!(with.propose(&with.agent, id).await, Done::Refused(Refused::Ended));
}
