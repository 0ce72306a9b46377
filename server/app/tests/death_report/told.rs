//! Who is asked, who reaches a report, and what stays unseen.

use sothon_app::AppError;
use sothon_app::death_report::{self, Asked, Sought};
use sothon_domain::death_report::{DeathAct, TypedReport};

use crate::death_report::setting::{SOKHA, Setting, by_number};

#[tokio::test]
async fn she_and_whom_she_trusts_are_asked_a_moment_later_and_nothing_stops() {
    let with = Setting::new().await;
    let (typed, key) = (by_number(SOKHA), with.test.id());
    with.send(&typed, key).await;
    assert_eq!(with.sent().await, [], "the reporter's answer tells nobody");
    assert_eq!((with.look().await, with.look().await), (1, 0));
    let mut sent = with.sent().await;
    sent.sort();
    let [(own, hers), (contact, of_contact)] = sent.as_slice() else { panic!("{sent:?}") };
    assert_eq!([own.as_str(), contact.as_str()], ["+85512345678", "+85512999888"]);
    assert!(of_contact.contains("សុខា") && hers.contains("ទទួលមរណភាព"), "{sent:?}");
    assert!(hers.contains("*1288*5#") && hers.encode_utf16().count() <= 70, "{hers}");
    for text in [of_contact, hers] {
        assert!(text.contains("1288") && !text.contains('៛'), "{text}");
    }
    let standing = death_report::standing(&with.app, &with.me).await.expect("her own");
    assert_eq!(standing.expect("it stands").held_at, None);
    let acts = with.test.acts("death-report.").await;
    let acts: Vec<_> = acts.iter().map(|act| (act.act.as_str(), act.actor.as_str())).collect();
    let expected =
        [("death-report.received", "nobody"), ("death-report.asked", "system:death-reports")];
    assert_eq!(acts, expected);
}

#[tokio::test]
async fn her_commune_and_her_province_reach_it_and_nobody_else() {
    let with = Setting::new().await;
    let id = with.report(&by_number(SOKHA)).await;
    for by in [&with.officer, &with.attestor, &with.head] {
        let listed = death_report::list(&with.app, by).await.expect("hers");
        assert_eq!(listed.iter().map(|line| line.id).collect::<Vec<_>>(), [id]);
        with.open(by, id).await;
    }
    for by in [&with.elsewhere, &with.far_attestor] {
        assert_eq!(death_report::list(&with.app, by).await.expect("hers"), []);
        let opened = death_report::open(&with.app, by, id).await;
        assert!(matches!(opened, Err(AppError::NotFound)), "{opened:?}");
        let alive = death_report::alive(&with.app, by, id, with.test.id()).await;
        assert!(matches!(alive, Err(AppError::NotFound)), "{alive:?}");
        let sought = death_report::find(&with.app, by, SOKHA).await.expect("an answer");
        assert_eq!(sought, Sought::Unknown);
    }
    assert_eq!(with.test.acts("file.read").await.len(), 3, "each reading is written down");
    let acts = with.open(&with.attestor, id).await.acts;
    assert_eq!(acts, [DeathAct::Alive, DeathAct::Reached], "an attestor decides nothing");
}

#[tokio::test]
async fn a_name_waits_for_an_officer_of_that_province_who_says_who_is_meant() {
    let with = Setting::new().await;
    let [name, province] = ["Sim Sokha", "12"].map(str::to_owned);
    let typed = TypedReport { number: String::new(), name, province, ..by_number("") };
    let id = with.report(&typed).await;
    assert_eq!(with.sent().await, []);
    assert_eq!(with.stage(id).await, "received");
    let opened = with.open(&with.officer, id).await;
    assert_eq!(opened.said.name.as_deref(), Some("Sim Sokha"));
    assert_eq!(opened.acts, [DeathAct::Identify, DeathAct::Dismiss]);
    let unreached = death_report::open(&with.app, &with.elsewhere, id).await;
    assert!(matches!(unreached, Err(AppError::NotFound)), "{unreached:?}");
    let ask = async |typed: &str| {
        death_report::ask(&with.app, &with.officer, id, with.test.id(), typed).await
    };
    assert_eq!(ask("K_1").await.expect("an answer"), Asked::Malformed);
    assert_eq!(ask("K-999999").await.expect("an answer"), Asked::Unknown);
    assert_eq!(ask(SOKHA).await.expect("an answer"), Asked::Done);
    assert_eq!(with.stage(id).await, "asked");
    assert_eq!(with.sent().await.len(), 2);
    let opened = with.open(&with.officer, id).await;
    assert_eq!(opened.said.name, None, "masked as the name of the register is");
    let acts = with.test.acts("file.read").await;
    assert!(acts[0].subject.starts_with("death-report:"), "{acts:?}");
}

#[tokio::test]
async fn an_unknown_number_lies_at_the_head_office_and_nothing_is_kept_open() {
    let with = Setting::new().await;
    let id = with.report(&by_number("K-999999")).await;
    assert_eq!(with.sent().await, []);
    let [at_head, here] = [&with.head, &with.officer];
    assert_eq!(death_report::list(&with.app, at_head).await.expect("hers").len(), 1);
    assert_eq!(death_report::list(&with.app, here).await.expect("hers"), []);
    assert_eq!(with.open(at_head, id).await.said.number.expect("told").as_str(), "K-999999");
    assert!(!with.test.everything_stored().await.contains("999999"), "what was said is sealed");
    assert!(!with.test.stores_digits("999999").await);
}
