//! Moving everything under a new key, read back from the raw tables.

use std::num::NonZeroU32;
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicU32, Ordering};

use sothon_app::complaint::{self, SentUnnamed};
use sothon_app::death_report::Browser;
use sothon_app::{App, AppError, claim_call, death_report, keys, my_pension};
use sothon_domain::access::Actor;
use sothon_domain::claimant::{CallClaim, SurvivorRelation, ToldByPhone};
use sothon_domain::complaint::TypedComplaint;
use sothon_domain::death_report::TypedReport;
use sothon_domain::person::PersonId;
use sothon_locales::Language;
use sothon_store::KeyRing;
use sothon_testkit::{Officer, Pensioner, TestDb, attach};

/// A folder of keys of this test's own, removed with it.
struct Folder(PathBuf);

impl Folder {
    /// The keys of the tests, and one more.
    fn with_a_new_key(test: &TestDb) -> Self {
        static COUNT: AtomicU32 = AtomicU32::new(0);
        // The ids of a test are the same in each run, and two runs may go at once.
        let number = COUNT.fetch_add(1, Ordering::Relaxed);
        let name = format!("sothon-keys-{}-{number}", std::process::id());
        let folder = Self(std::env::temp_dir().join(name));
        std::fs::create_dir(&folder.0).expect("the folder is new");
        for file in std::fs::read_dir(test.keys()).expect("the keys can be read") {
            let file = file.expect("the folder can be read").path();
            let name = file.file_name().expect("a file has a name");
            std::fs::copy(&file, folder.0.join(name)).expect("a key can be copied");
        }
        let number = KeyRing::add_data_key(&folder.0, test.entropy.as_ref());
        assert_eq!(number.expect("a key is made"), 2);
        folder
    }

    /// The first key is another one from now on: what it wrapped can't be opened.
    fn lose_the_first_key(&self) {
        std::fs::write(self.0.join("data-1.key"), [7; 32]).expect("the file can be written");
    }
}

impl AsRef<Path> for Folder {
    fn as_ref(&self) -> &Path {
        &self.0
    }
}

impl Drop for Folder {
    fn drop(&mut self) {
        let _ = std::fs::remove_dir_all(&self.0);
    }
}

/// A sealed field and the wrapped key of the only person, as they lie in the table.
async fn raw(test: &TestDb) -> (Vec<u8>, Vec<u8>) {
    (test.sealed("person", "name_khmer").await, test.sealed("person", "data_key").await)
}

async fn reads(app: &App, person: PersonId) -> Result<(), AppError> {
    my_pension::why(app, &Actor::person(person)).await.map(drop)
}

async fn rotated(app: &App) -> usize {
    keys::rotate(app, &Actor::system("terminal")).await.expect("the keys are there")
}

#[tokio::test]
async fn what_lasts_lies_under_the_new_key_and_the_old_one_opens_it_no_more() {
    let test = TestDb::new().await;
    let sokha = test.add(&Pensioner::sokha()).await;
    let officer = Officer::of_phnom_penh();
    test.add_officer(&officer).await;
    let folder = Folder::with_a_new_key(&test);
    let (name, key) = raw(&test).await;

    let app = attach(&test.app_url(), folder.as_ref()).await;
    assert_eq!(rotated(&app).await, 2, "a person and an officer");
    assert_eq!(rotated(&app).await, 0, "nothing is left");
    assert_eq!(test.acts("keys.rotated").await.len(), 2);
    let held = keys::held(&app, &Actor::system("terminal")).await.expect("rows can be counted");
    let held: Vec<_> = held.iter().map(|held| (held.key, held.persons, held.staff)).collect();
    assert_eq!(held, [(2, 1, 1)]);
    let (name_after, key_after) = raw(&test).await;
    assert_eq!(name, name_after, "her own key seals her fields as before");
    assert_ne!(key, key_after);

    folder.lose_the_first_key();
    let later = attach(&test.app_url(), folder.as_ref()).await;
    reads(&later, sokha).await.expect("the new key alone is enough");
    let found = sothon_store::staff::candidate(&later.db, &officer.address).await;
    let found = found.expect("her second factor opens").expect("she is registered");
    assert_eq!(found.second_factor, officer.secret);
    let refused = reads(&test.use_cases(), sokha).await;
    assert!(refused.is_err(), "whoever has the old key alone reads nothing");
}

/// What was said of somebody whom nobody has found, or without a name, lies under a key of the ring.
#[tokio::test]
async fn what_is_nobodys_is_moved_along() {
    let test = TestDb::new().await;
    let officer = test.add_officer(&Officer::of_head_office()).await;
    let [number, relation] = ["K-999999", "child"].map(Into::into);
    let typed = TypedReport { number, relation, ..TypedReport::default() };
    let sent = death_report::Sent { typed: &typed, address: None, browser: None, key: test.id() };
    death_report::report(&test.use_cases(), &sent).await.expect("anybody may");
    let folder = Folder::with_a_new_key(&test);
    let app = attach(&test.app_url(), folder.as_ref()).await;
    let [topic, words] = ["waiting", "ខ្ញុំរង់ចាំយូរ"].map(Into::into);
    let complained = TypedComplaint { topic, words, ..TypedComplaint::default() };
    let sent = SentUnnamed { typed: &complained, address: None, key: test.id() };
    complaint::send_unnamed(&test.use_cases(), &sent).await.expect("anybody may");
    let told = ToldByPhone {
        number: "K-999999".parse().ok(),
        claim: CallClaim::Survivors(SurvivorRelation::Son),
        died: None,
        phone: "012999888".parse().expect("a phone"),
        province: "12".parse().expect("a province"),
    };
    let asked = claim_call::ask(&test.use_cases(), &told, test.id()).await;
    assert!(matches!(asked, Ok(claim_call::Asked::Received(_))), "{asked:?}");
    assert_eq!(rotated(&app).await, 4, "the report, the complaint, the call and the officer");
    folder.lose_the_first_key();
    let later = attach(&test.app_url(), folder.as_ref()).await;
    let id = death_report::list(&later, &officer).await.expect("hers")[0].id;
    let opened = death_report::open(&later, &officer, id).await.expect("the new key is enough");
    assert_eq!(opened.said.number.expect("it was told").as_str(), "K-999999");
    let id = complaint::list(&later, &officer, None).await.expect("hers").lines[0].id;
    let opened = complaint::open(&later, &officer, id).await.expect("the new key is enough");
    assert_eq!(opened.words, "ខ្ញុំរង់ចាំយូរ");
    let id = claim_call::list(&later, &officer, NonZeroU32::MIN).await.expect("hers").lines[0].id;
    let opened = claim_call::open(&later, &officer, id).await.expect("the new key is enough");
    assert_eq!(opened.told, told);
}

/// What a browser has told goes by itself within half an hour: it is not moved, and the old key is held until then.
#[tokio::test]
async fn what_a_browser_has_told_holds_the_old_key() {
    let test = TestDb::new().await;
    let [number, relation] = ["K-999999", "child"].map(Into::into);
    let typed = TypedReport { number, relation, ..TypedReport::default() };
    let browser = Some(Browser { token: "browser", language: Language::Khmer });
    let sent = death_report::Sent { typed: &typed, address: None, browser, key: test.id() };
    death_report::report(&test.use_cases(), &sent).await.expect("anybody may");
    let folder = Folder::with_a_new_key(&test);
    let app = attach(&test.app_url(), folder.as_ref()).await;
    assert_eq!(rotated(&app).await, 1, "the report");
    let held = keys::held(&app, &Actor::system("terminal")).await.expect("rows can be counted");
    let held: Vec<_> = held.iter().map(|held| (held.key, held.passing)).collect();
    assert_eq!(held, [(1, 1), (2, 1)], "what was told, and the report");
    let told = death_report::told(&test.use_cases(), &Actor::nobody(), Some("browser")).await;
    assert!(told.expect("its key is there").is_some(), "she goes on as before");
}

#[tokio::test]
async fn what_is_new_lies_under_the_newest_key_and_the_rest_waits_for_its_turn() {
    let test = TestDb::new().await;
    let sokha = test.add(&Pensioner::sokha()).await;
    let folder = Folder::with_a_new_key(&test);
    let app = attach(&test.app_url(), folder.as_ref()).await;
    reads(&app, sokha).await.expect("the old key is still there");
    folder.lose_the_first_key();
    let lost = attach(&test.app_url(), folder.as_ref()).await;
    assert!(reads(&lost, sokha).await.is_err(), "not moved yet");
    assert!(keys::rotate(&lost, &Actor::system("terminal")).await.is_err());
    assert_eq!(test.count("person", "ring_key = 1").await, 1, "and nothing was spoiled");
    assert_eq!(rotated(&app).await, 1);
}
