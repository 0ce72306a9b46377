//! What the civil registry has entered, in the hands of staff: where it comes from, one press that holds, and what the
//! page says when she lives.

use async_trait::async_trait;
use sothon_app::death_report::pull;
use sothon_app::port::{DeathRegistry, DeathRegistryError, FedDeath};
use sothon_domain::death_report::{RegisteredDeath, RegisteredName};
use sothon_domain::person::Name;
use sothon_testkit::{Officer, Pensioner};
use time::Duration;

use crate::browser::{Browser, TestPortal};
use crate::death::{at_work, only, order};

const NUMBER: &str = "120101-2026-0042";

/// A registry with one entry.
struct One(RegisteredDeath);

#[async_trait]
impl DeathRegistry for One {
    async fn after(&self, position: &str, _: usize) -> Result<Vec<FedDeath>, DeathRegistryError> {
        let one = FedDeath { position: "1".to_owned(), entry: Some(self.0.clone()) };
        Ok(if position.is_empty() { vec![one] } else { vec![] })
    }
}

/// Sokha's death, with this identity card.
fn entry(national_id: Option<&str>) -> RegisteredDeath {
    let name = Name::new("ស៊ឹម សុខា", "").expect("a name");
    RegisteredDeath {
        number: NUMBER.parse().expect("a number"),
        died: "2026-11".parse().expect("a month"),
        name: RegisteredName::new(Some(name), None).expect("a name"),
        born: Some("1957-06-15".parse().expect("a day")),
        sex: None,
        national_id: national_id.map(|number| number.parse().expect("a number")),
        commune: "120101".parse().expect("a commune"),
    }
}

/// Sokha, whose death the registry has entered, and an officer of her province.
async fn setting(national_id: Option<&str>) -> TestPortal {
    let portal = TestPortal::new().await;
    portal.database.add(&Pensioner::sokha()).await;
    portal.database.add_officer(&Officer::of_phnom_penh()).await;
    let pulled = pull(&portal.portal.app, &One(entry(national_id))).await;
    assert_eq!(pulled.expect("the register answers").taken, 1);
    portal
}

/// The page as it is read, without where its lines may break.
async fn read(staff: &mut Browser<'_>, path: &str) -> String {
    staff.get(path).await.body.replace('\u{200B}', "")
}

#[tokio::test]
async fn the_page_says_that_it_comes_from_the_registry_and_one_press_holds() {
    let portal = setting(Some("010234567")).await;
    let mut officer = at_work(&portal, &Officer::of_phnom_penh()).await;
    let path = only(&mut officer).await;
    let page = read(&mut officer, &format!("/en{path}")).await;
    for told in [NUMBER, "the civil registry", "The entry alone stops nothing", "on hold at once"] {
        assert!(page.contains(told), "{told}: {page}");
    }
    for absent in ["Phone of the reporter", "name=\"paper\"", "010234567"] {
        assert!(!page.contains(absent), "{absent}: {page}");
    }
    let khmer = read(&mut officer, &path).await;
    for told in [NUMBER, "អត្រានុកូលដ្ឋានបានចុះបញ្ជីមរណភាពនេះ", "ការចុះបញ្ជីនេះតែឯង មិនបញ្ឈប់អ្វីទេ"]
    {
        assert!(khmer.contains(told), "{told}: {khmer}");
    }
    assert_eq!(portal.database.count("death_report", "state = 'held'").await, 0);
    portal.database.clock.advance(Duration::minutes(11));
    let asked = order(&mut officer, &path, "registry", &[]).await;
    assert!(asked.body.contains("name=\"code\""), "{}", asked.body);
    assert_eq!(portal.database.count("death_report", "state = 'held'").await, 0);
    let code = Officer::of_phnom_penh().code(&portal.portal.app);
    let held = order(&mut officer, &path, "registry", &[("code", &code)]).await;
    assert_eq!(held.location(), path);
    let rows = "state = 'held' AND proof = 'registry'";
    assert_eq!(portal.database.count("death_report", rows).await, 1);
    let mut sokha = portal.browser();
    sokha.sign_in("K-204577").await;
    let own = sokha.get("/my-pension").await;
    let (csrf, key) = (own.hidden("csrf"), own.hidden("key"));
    sokha.post("/my-pension/alive", &[("csrf", csrf.as_str()), ("key", key.as_str())]).await;
    let page = read(&mut officer, &format!("/en{path}")).await;
    for told in
        ["goes on, with what is missing", "The entry of the civil registry is wrong", NUMBER]
    {
        assert!(page.contains(told), "{told}: {page}");
    }
    let khmer = read(&mut officer, &path).await;
    assert!(khmer.contains("ការចុះបញ្ជីក្នុងអត្រានុកូលដ្ឋានខុសហើយ"), "{khmer}");
}

#[tokio::test]
async fn what_may_be_her_is_for_an_officer_to_look_at_and_offers_no_hold() {
    let portal = setting(None).await;
    let mut officer = at_work(&portal, &Officer::of_phnom_penh()).await;
    let path = only(&mut officer).await;
    let page = read(&mut officer, &format!("/en{path}")).await;
    for told in [NUMBER, "It may be this person", "value=\"ask\"", "value=\"dismiss\""] {
        assert!(page.contains(told), "{told}: {page}");
    }
    for fact in ["Identity card there", "Not known", "Name there", "The same"] {
        assert!(page.contains(fact), "there is something to compare: {fact}: {page}");
    }
    for absent in ["value=\"registry\"", "value=\"paper\"", "value=\"confirm\""] {
        assert!(!page.contains(absent), "{absent}: {page}");
    }
    let khmer = read(&mut officer, &path).await;
    assert!(khmer.contains("ប្រហែលជាអ្នកនេះ"), "{khmer}");
    assert_eq!(order(&mut officer, &path, "ask", &[]).await.location(), path);
    assert_eq!(portal.database.count("death_report", "state = 'asked'").await, 1);
    let asked = read(&mut officer, &path).await;
    assert!(asked.contains("value=\"certificate\""), "{asked}");
    assert!(!asked.contains("value=\"registry\""), "{asked}");
}
