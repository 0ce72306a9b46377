//! `sothon verify-letter`: a letter is checked at a terminal, without a database; `sothon letter
//! withdraw` takes one back.

use crate::process;

use process::{Answer, Setup};
use sothon_app::letter::{self, About, Asked, Block, Outcome};
use sothon_domain::access::Actor;
use sothon_locales::Language;
use sothon_testkit::{Pensioner, TestDb};
use uuid::Uuid;

/// The address in the picture of a letter that was really issued.
async fn issued(database: &TestDb) -> String {
    let sokha = Actor::person(database.add(&Pensioner::sokha()).await);
    let app = database.use_cases();
    let asked = Asked {
        about: About::AwardStatement,
        language: Language::English,
        show_amount: true,
        key: Uuid::from_u128(1),
    };
    let outcome = letter::issue(&app, &sokha, &asked).await.expect("the database answers");
    let Outcome::Issued { redirect } = outcome else { panic!("{outcome:?}") };
    let number = redirect.rsplit('/').next().unwrap_or_default();
    let number = number.parse().expect("the path ends in the number");
    let opened = letter::open(&app, &sokha, number).await.expect("her own letter");
    let address = opened.letter.blocks.into_iter().find_map(|block| match block {
        Block::Verify { url, .. } => Some(url),
        _ => None,
    });
    address.expect("a letter has a picture")
}

/// Runs the command with the keys of the test's database.
fn at_home(setup: &Setup, database: &TestDb, args: &[&str]) -> Answer {
    let mut command = setup.command(args);
    command.env("SOTHON_KEYS", database.keys());
    Answer::of(command.output().expect("the test itself is sound"))
}

#[tokio::test]
async fn a_letter_is_checked_with_the_public_key_alone() {
    let (setup, database) = (Setup::new(), TestDb::new().await);
    let address = issued(&database).await;
    let key = at_home(&setup, &database, &["verify-letter", "--public-key"]);
    assert_eq!((key.code, key.out.trim().len()), (Some(0), 43), "{}", key.err);
    let key = key.out.trim();
    let statement = address.rsplit('/').next().expect("an address has parts");
    for letter in [address.as_str(), statement] {
        let elsewhere = setup.run(&["verify-letter", letter, "--key", key]);
        assert_eq!(elsewhere.code, Some(0), "{}", elsewhere.err);
        for shown in
            ["This letter is genuine", "signature only", "S… S…", "510,000", "21 November 2026"]
        {
            assert!(elsewhere.out.contains(shown), "{shown}: {}", elsewhere.out);
        }
        assert_eq!(at_home(&setup, &database, &["verify-letter", letter]).out, elsewhere.out);
    }
    assert!(!setup.path("var").exists(), "it needs no database");
}

#[tokio::test]
async fn what_is_not_genuine_is_a_failure() {
    let (setup, database) = (Setup::new(), TestDb::new().await);
    let address = issued(&database).await;
    let middle = address.len() - 100;
    let other = if address[middle..].starts_with('A') { "B" } else { "A" };
    let forged = format!("{}{other}{}", &address[..middle], &address[middle + 1..]);
    for letter in [forged.as_str(), "rubbish", "", "https://sothon.example/verify/"] {
        let answer = at_home(&setup, &database, &["verify-letter", letter]);
        assert_eq!(answer.code, Some(1), "{letter}: {}", answer.out);
        assert!(answer.err.contains("This letter is not genuine"), "{letter}: {}", answer.err);
        assert_eq!(answer.out, "", "{letter}");
    }
    for begin in ["A", "-"] {
        let stranger = format!("{begin}{}", "A".repeat(42));
        let answer = setup.run(&["verify-letter", &address, "--key", &stranger]);
        assert_eq!(answer.code, Some(1), "{begin}: {}", answer.err);
        assert!(answer.err.contains("This letter is not genuine"), "{begin}: {}", answer.err);
    }
    assert_eq!(setup.run(&["verify-letter"]).code, Some(2), "nothing to check");
    assert_eq!(setup.run(&["verify-letter", &address, "--key", "short"]).code, Some(2));
    setup.run(&["verify-letter", &address]).assert_failed_at("reading the keys");
}

#[tokio::test]
async fn a_new_key_signs_new_letters_and_old_ones_still_prove() {
    let (setup, database) = (Setup::new(), TestDb::new().await);
    let address = issued(&database).await;
    // A folder of its own: the keys of the tests are everybody's.
    let keys = setup.path("own-keys");
    std::fs::create_dir(&keys).expect("the folder is new");
    for file in std::fs::read_dir(database.keys()).expect("the keys of the tests") {
        let file = file.expect("a key");
        std::fs::copy(file.path(), keys.join(file.file_name())).expect("a copy");
    }
    let run = |args: &[&str]| {
        let mut command = setup.command(args);
        command.env("SOTHON_KEYS", &keys);
        Answer::of(command.output().expect("the test itself is sound"))
    };
    let first = run(&["verify-letter", "--public-key"]).out;
    let url = database.app_url();
    let made = run(&["letter", "new-key", "--database-url", &url]);
    assert_eq!(made.code, Some(0), "{}", made.err);
    assert!(made.out.contains("Key 1 signs letters"), "{}", made.out);
    let both = run(&["verify-letter", "--public-key"]).out;
    let lines: Vec<&str> = both.lines().collect();
    assert_eq!((lines.len(), lines[1]), (2, first.trim()), "the newest first");
    assert!(made.out.contains(lines[0]), "{}", made.out);
    let old = run(&["verify-letter", &address]);
    assert_eq!(old.code, Some(0), "{}", old.err);
    let by_new_alone = run(&["verify-letter", &address, "--key", lines[0]]);
    assert!(by_new_alone.err.contains("This letter is not genuine"), "{}", by_new_alone.err);
}

#[tokio::test]
async fn an_institution_named_in_one_language_alone_starts_nothing() {
    let (setup, database) = (Setup::new(), TestDb::new().await);
    let urls = [database.app_url(), database.owner_url()];
    let with = |name: &[&str]| {
        let args = ["letter", "withdraw", "0000-0000", "--database-url", &urls[0]];
        let owner = ["--database-owner-url", urls[1].as_str()];
        at_home(&setup, &database, &[&args[..], &owner, name].concat())
    };
    let half = with(&["--institution-en", "National Social Security Fund"]);
    half.assert_failed_at("reading who the institution is");
    assert!(half.err.contains("the name is given in one language alone"), "{}", half.err);
    let khmer = ["--institution-km", "បេឡាជាតិសន្តិសុខសង្គម"];
    let both = [&khmer[..], &["--institution-en", "National Social Security Fund"]].concat();
    with(&both).assert_failed_at("There is no letter with the number 0000-0000");
}

#[tokio::test]
async fn a_letter_is_taken_back_once() {
    let (setup, database) = (Setup::new(), TestDb::new().await);
    let address = issued(&database).await;
    let checked = at_home(&setup, &database, &["verify-letter", &address]).out;
    let number = checked.lines().find_map(|line| line.strip_prefix("Letter number: "));
    let number = number.expect("a check names the number");
    let withdraw = |number: &str| {
        let urls = [database.app_url(), database.owner_url()];
        let args = ["letter", "withdraw", number, "--database-url", &urls[0]];
        at_home(&setup, &database, &[&args[..], &["--database-owner-url", &urls[1]]].concat())
    };
    let first = withdraw(number);
    assert_eq!(first.code, Some(0), "{}", first.err);
    assert!(first.out.contains(&format!("Letter {number} is withdrawn")), "{}", first.out);
    let second = withdraw(number);
    assert_eq!(second.code, Some(0), "{}", second.err);
    assert!(second.out.contains("was withdrawn already, on "), "{}", second.out);
    withdraw("0000-0000").assert_failed_at("There is no letter with the number 0000-0000");
    assert_eq!(withdraw("1234-5678").code, Some(2), "no number of a letter");
    assert_eq!(database.acts("letter.withdrawn").await.len(), 1);
}
