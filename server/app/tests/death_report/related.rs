//! Whoever of the staff has a tie to the person leads to no hold and ends no report.

use sothon_app::AppError;
use sothon_app::death_report::{self, Done, Paper, Told};
use sothon_domain::access::Actor;
use sothon_domain::death_report::{
    ASK_LASTS, DeathAct, DismissReason, ProofPaper, ReachedBy, Refused, TellFault, TypedTelling,
};
use sothon_domain::person::DeathReportId;
use sothon_testkit::{Officer, Pensioner};

use crate::death_report::fed::{hers, of_sokha, pulled};
use crate::death_report::setting::{SOKHA, Setting};

const RELATED: Refused = Refused::Related;

/// An officer who by her own card is Sokha.
async fn herself(with: &Setting) -> Actor {
    let card = Pensioner::sokha().national_id;
    let here = Officer::of_phnom_penh();
    with.test.add_officer(&Officer { address: "sokha@example.org".into(), card, ..here }).await
}

async fn dismiss(with: &Setting, by: &Actor, id: DeathReportId) -> Result<Done, AppError> {
    let (key, reason) = (with.test.id(), DismissReason::NotTrue);
    death_report::dismiss(&with.app, by, id, key, reason).await
}

#[tokio::test]
async fn she_holds_on_no_entry_and_no_paper_and_ends_nothing() {
    let with = Setting::new().await;
    let herself = herself(&with).await;
    pulled(&with.app, &[of_sokha()]).await;
    let id = hers(&with).await;
    let opened = with.open(&herself, id).await;
    assert_eq!((opened.acts, opened.waits), (vec![DeathAct::Alive], Some(RELATED)));
    let key = with.test.id();
    let held = death_report::hold_registered(&with.app, &herself, id, key).await;
    assert_eq!(held.expect("an answer"), Done::Refused(RELATED));
    for paper in ProofPaper::ALL {
        assert_eq!(with.show(&herself, id, paper).await, Paper::Refused(RELATED));
    }
    assert_eq!(dismiss(&with, &herself, id).await.expect("an answer"), Done::Refused(RELATED));
    assert_eq!(with.stage(id).await, "asked");
    assert_eq!(dismiss(&with, &with.officer, id).await.expect("an answer"), Done::Done);
}

#[tokio::test]
async fn she_proposes_and_confirms_nothing_and_reports_no_death() {
    let with = Setting::new().await;
    let herself = herself(&with).await;
    let [number, died, how] = [SOKHA, "", "met the family"].map(str::to_owned);
    let typed = TypedTelling { number, died, how };
    let told = death_report::tell(&with.app, &herself, with.test.id(), &typed).await;
    assert_eq!(told.expect("an answer"), Told::Wrong(vec![TellFault::Related]));
    assert_eq!(with.test.count("death_report", "true").await, 0);
    let id = with.waited().await;
    assert_eq!(with.propose(&herself, id).await, Paper::Refused(RELATED));
    let word = with.reached(&herself, id, ReachedBy::Visit).await;
    assert_eq!(word, Paper::Refused(RELATED));
    assert_eq!(with.propose(&with.officer, id).await, Paper::Done);
    with.test.clock.advance(ASK_LASTS);
    assert_eq!(with.confirm(&herself, id).await, Done::Refused(RELATED));
    assert_eq!(with.confirm(&with.second, id).await, Done::Done);
}

#[tokio::test]
async fn whose_own_card_is_unknown_leads_to_no_hold_and_writes_down_that_she_lives() {
    let with = Setting::new().await;
    let address = "unknown@example.org".to_owned();
    let unknown = Officer { address, card: None, ..Officer::of_phnom_penh() };
    let by = with.test.add_officer(&unknown).await;
    pulled(&with.app, &[of_sokha()]).await;
    let id = hers(&with).await;
    let opened = with.open(&by, id).await;
    assert_eq!((opened.acts, opened.waits), (vec![DeathAct::Alive], Some(Refused::CardUnknown)));
    let held = death_report::hold_registered(&with.app, &by, id, with.test.id()).await;
    assert_eq!(held.expect("an answer"), Done::Refused(Refused::CardUnknown));
    let dismissed = dismiss(&with, &by, id).await.expect("an answer");
    assert_eq!(dismissed, Done::Refused(Refused::CardUnknown));
    let alive = death_report::alive(&with.app, &by, id, with.test.id()).await;
    assert_eq!(alive.expect("an answer"), Done::Done);
}

#[tokio::test]
async fn that_the_person_lives_she_may_write_down() {
    let with = Setting::new().await;
    let herself = herself(&with).await;
    pulled(&with.app, &[of_sokha()]).await;
    let id = hers(&with).await;
    let alive = death_report::alive(&with.app, &herself, id, with.test.id()).await;
    assert_eq!(alive.expect("an answer"), Done::Done);
    assert_eq!(with.stage(id).await, "contradicted");
}
