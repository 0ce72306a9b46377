//! What is unusual among certificates is seen by who checks and by auditors, with the reach of their office.

use sothon_app::port::ScannerRefusal;
use sothon_app::visit::{self, Anomalies, Answered, CaptureRefused, Done, PapersShown};
use sothon_app::{App, AppError};
use sothon_domain::access::{Actor, StaffRole};
use sothon_domain::visit::{Figures, Finding, Thresholds};
use sothon_testkit::Officer;
use time::Duration;

use crate::finger::counter::hers;
use crate::finger::setting::Setting;

/// The same use cases where little is much.
fn strict(with: &Setting) -> App {
    let mut app = with.app.clone();
    let anomalies = Thresholds { papers_least: 1, busiest_hour: 1, ..Thresholds::default() };
    let settings = sothon_app::settings::Settings { anomalies, ..(*app.settings).clone() };
    app.settings = std::sync::Arc::new(settings);
    app
}

async fn checker(with: &Setting, of: Officer) -> Actor {
    let address = "checker@example.org".into();
    with.test.add_officer(&Officer { role: StaffRole::Checker, address, ..of }).await
}

async fn found(with: &Setting, by: &Actor) -> Anomalies {
    visit::anomalies(&strict(with), by).await.expect("her office's")
}

#[tokio::test]
async fn papers_are_counted_once_a_visit_of_the_agent_and_of_the_branch() {
    let with = Setting::new().await;
    let here = checker(&with, Officer::of_phnom_penh()).await;
    assert!(found(&with, &here).await.agents.is_empty(), "nobody came");
    let id = with.called().await;
    assert_eq!(with.papers(id).await, PapersShown::Done(Done::Done));
    let confirmed = visit::confirm(&with.app, &with.officer, id, with.test.id()).await;
    assert_eq!(confirmed.expect("an answer"), Done::Done);
    let seen = found(&with, &here).await;
    let [agent] = &seen.agents[..] else { panic!("one agent: {seen:?}") };
    let [branch] = &seen.branches[..] else { panic!("one branch: {seen:?}") };
    assert_eq!(agent.of.figures, branch.of.figures);
    let Figures { given, by_papers, busiest_hour, orders, .. } = agent.of.figures;
    assert_eq!((given, by_papers, busiest_hour, orders), (1, 1, 1, 0));
    assert!(agent.findings.contains(&Finding::MuchPaper), "{seen:?}");
    assert!(seen.devices.is_empty(), "no scanner took part");
}

#[tokio::test]
async fn a_visit_counts_when_its_papers_were_shown_and_not_when_they_were_confirmed() {
    let with = Setting::new().await;
    let here = checker(&with, Officer::of_phnom_penh()).await;
    let id = with.called().await;
    assert_eq!(with.papers(id).await, PapersShown::Done(Done::Done));
    with.test.clock.advance(Duration::minutes(5));
    let confirmed = visit::confirm(&with.app, &with.officer, id, with.test.id()).await;
    assert_eq!(confirmed.expect("an answer"), Done::Done);
    assert_eq!(found(&with, &here).await.agents.len(), 1);
    // Thirty days ago the papers had been shown already, and were not confirmed yet.
    with.test.clock.advance(Duration::days(30) - Duration::minutes(2));
    assert!(found(&with, &here).await.agents.is_empty());
}

#[tokio::test]
async fn a_picture_that_is_sent_again_and_the_faults_stand_beside_the_scanner() {
    let with = Setting::new().await;
    let here = checker(&with, Officer::of_phnom_penh()).await;
    let id = with.served().await;
    assert_eq!(with.placed(id, 2, "2 other x").await, Answered::Again);
    let again = with.placed(id, 2, "2 other x").await;
    assert_eq!(again, Answered::Refused(CaptureRefused::ImageReused));
    assert_eq!(with.placed(id, 2, "crash").await, Answered::Technical);
    let busy = with.placed(id, 2, "busy x").await;
    assert_eq!(busy, Answered::Refused(CaptureRefused::Scanner(ScannerRefusal::NotReady)));
    assert_eq!(with.placed(id, 2, &hers(2, "d")).await, Answered::Certified);
    let seen = found(&with, &here).await;
    let [device] = &seen.devices[..] else { panic!("one scanner: {seen:?}") };
    assert_eq!(device.of.name, "SCAN-1");
    let Figures { given, by_papers, pictures_again, orders, faults, .. } = device.of.figures;
    assert_eq!((given, by_papers, pictures_again, orders, faults), (1, 0, 1, 5, 2));
    assert!(device.findings.contains(&Finding::PictureAgain), "{seen:?}");
}

#[tokio::test]
async fn other_provinces_and_other_roles_see_nothing_of_it() {
    let with = Setting::new().await;
    let id = with.called().await;
    assert_eq!(with.papers(id).await, PapersShown::Done(Done::Done));
    let there = checker(&with, Officer::of_banteay_meanchey()).await;
    let seen = found(&with, &there).await;
    assert!(seen.agents.is_empty() && seen.branches.is_empty() && seen.devices.is_empty());
    for other in [&with.agent, &with.officer] {
        let refused = visit::anomalies(&with.app, other).await;
        assert!(matches!(refused, Err(AppError::NotFound)), "{refused:?}");
    }
}
