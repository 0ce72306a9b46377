//! *I am alive* from a basic phone, with her PIN.

use sothon_app::death_report::{self, Reported, Sent, Sought};
use sothon_domain::access::Actor;
use sothon_domain::death_report::{ProofPaper, TypedReport};
use sothon_domain::person::DeathReportId;
use sothon_testkit::Officer;
use time::Duration;

use crate::ussd::handset::{PIN, Service};

/// Somebody reports her death; she is asked a moment later.
async fn reported(service: &Service, officer: &Actor) -> DeathReportId {
    let (number, relation) = ("K-204577".to_owned(), "neighbour".to_owned());
    let typed = TypedReport { number, relation, ..TypedReport::default() };
    let sent = Sent { typed: &typed, address: None, browser: None, key: service.test.id() };
    let answer = death_report::report(&service.app, &sent).await.expect("an answer");
    let Reported::Received { redirect } = answer else { panic!("{answer:?}") };
    death_report::look_for_new(&service.app).await.expect("the register answers");
    let reference = redirect.rsplit('/').next().expect("it ends with a number");
    match death_report::find(&service.app, officer, reference).await {
        Ok(Sought::Found(id)) => id,
        other => panic!("{other:?}"),
    }
}

async fn officer(service: &Service) -> Actor {
    service.test.add_branches().await;
    service.test.add_officer(&Officer::of_head_office()).await
}

async fn stage(service: &Service, officer: &Actor, id: DeathReportId) -> &'static str {
    let opened = death_report::open(&service.app, officer, id).await;
    opened.expect("it is reached").state.code()
}

#[tokio::test]
async fn she_says_it_after_the_pin_once_however_often_the_press_is_sent() {
    let service = Service::new().await;
    let officer = officer(&service).await;
    let id = reported(&service, &officer).await;
    let mut phone = service.at_the_menu("call").await;
    let asked = phone.press("1").await;
    assert!(asked.text.contains("PIN") && !asked.text.contains("died"), "{asked:?}");
    let stands = phone.press(PIN).await;
    assert!(stands.text.contains("you have died. Your pension is paid as before."), "{stands:?}");
    let said = phone.press("1").await;
    assert!(said.end && said.text.contains("written down that you live"), "{said:?}");
    assert_eq!(phone.dial().await, said, "the same press again is no second act");
    assert_eq!(service.times("death-report.contradicted").await, 1);
    assert_eq!(stage(&service, &officer, id).await, "contradicted");
    let mut later = service.at_the_menu("later").await;
    assert!(later.type_all(&["1", PIN]).await.text.contains("510,000"), "nothing stands any more");
}

#[tokio::test]
async fn a_hold_ends_the_same_day_with_its_arrears_also_where_her_record_is_locked() {
    let service = Service::new().await;
    let officer = officer(&service).await;
    let id = reported(&service, &officer).await;
    let seen = (ProofPaper::Certificate, "123 of the commune");
    let held = death_report::show_paper(&service.app, &officer, id, service.test.id(), seen).await;
    held.expect("it ends in an answer");
    let mut phone = service.at_the_menu("locking").await;
    let locked = phone.type_all(&["6", PIN, "0", "1"]).await;
    assert!(locked.text.contains("locked since"), "{locked:?}");
    service.test.clock.advance(Duration::days(3));
    let mut phone = service.phone("dialled ahead");
    phone.dialled.inputs = vec!["5".to_owned()];
    assert!(phone.dial().await.text.contains("PIN"));
    let stands = phone.press(PIN).await;
    assert!(stands.text.contains("held since 21/11/2026"), "{stands:?}");
    phone.press("1").await;
    assert_eq!(stage(&service, &officer, id).await, "restored");
    let acts = service.test.acts("death-report.restored").await;
    let [restored] = acts.as_slice() else { panic!("{acts:?}") };
    for part in [r#""arrears-from": "2026-11-21""#, r#""instruction": "resume""#] {
        assert!(restored.detail.contains(part), "{restored:?}");
    }
}

#[tokio::test]
async fn nobody_without_the_pin_says_it_and_what_has_ended_is_not_said_twice() {
    let service = Service::new().await;
    let officer = officer(&service).await;
    let id = reported(&service, &officer).await;
    let mut phone = service.at_the_menu("call").await;
    let wrong = phone.type_all(&["5", "0000", "1"]).await;
    assert!(!wrong.text.contains("died") && !wrong.text.contains("live"), "{wrong:?}");
    assert_eq!(stage(&service, &officer, id).await, "asked");
    let mut phone = service.at_the_menu("her call").await;
    phone.type_all(&["5", PIN]).await;
    let (key, me) = (service.test.id(), Actor::person(service.sokha));
    death_report::say(&service.app, &me, key).await.expect("on the web meanwhile");
    assert!(phone.press("1").await.text.contains("written down that you live"));
    assert_eq!(service.times("death-report.contradicted").await, 1);
}
