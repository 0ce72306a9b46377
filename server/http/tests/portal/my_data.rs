//! What is kept of her, and the files of it.

use sothon_app::my_data;
use sothon_domain::access::Actor;
use sothon_locales::Language;
use sothon_testkit::Pensioner;

use crate::browser::{Answer, TestPortal};

const PAGE: &str = "/my-pension/data";

fn header<'a>(answer: &'a Answer, name: &str) -> &'a str {
    answer.headers.get(name).map_or("", |value| value.to_str().expect("ASCII"))
}

#[tokio::test]
async fn she_reads_what_is_kept_what_for_and_how_long_and_saves_all_of_it() {
    let portal = TestPortal::printing().await;
    let me = portal.database.add(&Pensioner::sokha()).await;
    portal.database.add(&Pensioner::dara()).await;
    let mut sokha = portal.browser();
    sokha.sign_in("K-204577").await;
    assert!(sokha.get("/my-pension").await.body.contains(&format!("href=\"{PAGE}\"")));
    let page = sokha.get(&format!("/en{PAGE}")).await;
    for shown in ["Who you are", "Kept at most 60 days", "Nobody can change or remove it"] {
        assert!(page.body.contains(shown), "{shown}: {}", page.body);
    }
    let file = sokha.get(&format!("{PAGE}.json")).await;
    assert_eq!(header(&file, "content-type"), "application/json");
    assert!(header(&file, "content-disposition").contains("my-data.json"));
    let json: serde_json::Value = serde_json::from_str(&file.body).expect("it is JSON");
    let data = &json["data"];
    assert_eq!(data["identity"][0]["birth-date"], "1957-06-15");
    assert_eq!(data["career"][0]["member-number"], "K-204577");
    assert_eq!(data["pension"][0]["amount"], 510_000);
    assert_eq!(data["home"].as_array().map(Vec::len), Some(1));
    assert_eq!(data["trust"].as_array().map(Vec::len), Some(0), "she has named nobody");
    let dara = Pensioner::dara();
    assert!(!file.body.contains(dara.member_number.as_str()), "somebody else's");
    for language in [Language::Khmer, Language::English] {
        let paper = my_data::paper(&portal.portal.app, &Actor::person(me), language).await;
        let paper = paper.expect("her own data");
        assert!(paper.starts_with(b"%PDF") && paper.len() < 150_000, "{} bytes", paper.len());
    }
}

#[tokio::test]
async fn nobody_saves_it_without_signing_in() {
    let portal = TestPortal::new().await;
    portal.database.add(&Pensioner::sokha()).await;
    let mut browser = portal.browser();
    for path in [PAGE.to_owned(), format!("{PAGE}.json"), format!("{PAGE}.pdf")] {
        let answer = browser.get(&path).await;
        assert!(answer.location().starts_with("/sign-in"), "{path}");
    }
}
