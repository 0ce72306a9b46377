//! Letters: what is made of a repeat and of many forms at once, the codes on them, and taking one back.

use std::sync::Arc;

use futures_util::future::join_all;
use sothon_app::institution::{Given, Institution};
use sothon_app::letter::{
    self, About, Asked, Block, IssueRefused, LookedUp, Outcome, Verdict, Withdrawal,
};
use sothon_app::port::{LetterPrinter, PrintError};
use sothon_app::settings::Settings;
use sothon_app::{App, AppError};
use sothon_domain::access::Actor;
use sothon_domain::person::Reference;
use sothon_locales::Language;
use sothon_testkit::{Pensioner, TestDb};
use time::Duration;
use uuid::Uuid;

/// The form with this number.
fn form(key: u128) -> Asked {
    Asked {
        about: About::ProofOfPensioner,
        language: Language::English,
        show_amount: false,
        key: Uuid::from_u128(key),
    }
}

async fn with_sokha() -> (TestDb, App, Actor) {
    let database = TestDb::new().await;
    let sokha = Actor::person(database.add(&Pensioner::sokha()).await);
    let app = database.use_cases();
    (database, app, sokha)
}

async fn send(app: &App, actor: &Actor, asked: &Asked) -> Outcome {
    letter::issue(app, actor, asked).await.expect("the database answers")
}

/// The number and the code of a letter made now.
async fn made(app: &App, actor: &Actor, key: u128) -> (Reference, String) {
    let outcome = send(app, actor, &form(key)).await;
    let Outcome::Issued { redirect } = outcome else { panic!("{outcome:?}") };
    let number = redirect.rsplit('/').next().unwrap_or_default();
    let number = number.parse().expect("the path ends in the number");
    let opened = letter::open(app, actor, number).await.expect("her own letter");
    let code = opened.letter.blocks.into_iter().find_map(|block| match block {
        Block::Verify { code, .. } => Some(code),
        _ => None,
    });
    (number, code.expect("a letter has a code"))
}

/// The heading, the first sentence and the name below the letter.
async fn signed_by(app: &App, actor: &Actor, asked: &Asked) -> (Vec<String>, String, String) {
    let outcome = send(app, actor, asked).await;
    let Outcome::Issued { redirect } = outcome else { panic!("{outcome:?}") };
    let number = redirect.rsplit('/').next().unwrap_or_default();
    let number = number.parse().expect("the path ends in the number");
    let letter = letter::open(app, actor, number).await.expect("her own letter").letter;
    let (first, last) = (letter.blocks.first(), letter.blocks.last());
    let (Some(Block::Paragraph(intro)), Some(Block::Signed { dated, by })) = (first, last) else {
        panic!("{first:?} {last:?}");
    };
    (letter.heading, intro.clone(), format!("{dated}\n{by}").replace('\u{200b}', ""))
}

#[tokio::test]
async fn the_letter_is_of_the_institution_that_is_configured() {
    let (_database, app, sokha) = with_sokha().await;
    let (heading, intro, signed) = signed_by(&app, &sokha, &form(1)).await;
    assert_eq!((heading.len(), heading[2].as_str()), (3, "National Social Assistance Fund"));
    assert!(intro.starts_with("The National Social Assistance Fund confirms"), "{intro}");
    assert!(signed.ends_with("Phnom Penh, 21 November 2026\nNational Social Assistance Fund"));
    let given = |khmer, english| Given { khmer: Some(khmer), english: Some(english) };
    let institution = Institution::configured(
        given("បេឡាជាតិសន្តិសុខសង្គម", "National Social Security Fund"),
        given("បាត់ដំបង", "Battambang"),
        given("ផ្លូវ ២៧១", "Street 271"),
    );
    let institution = institution.expect("every text is in both languages");
    let settings = Settings { institution, ..(*app.settings).clone() };
    let other = App { settings: Arc::new(settings), ..app.clone() };
    let (heading, intro, signed) = signed_by(&other, &sokha, &form(2)).await;
    assert_eq!(heading[2..], ["National Social Security Fund", "Street 271"]);
    assert!(intro.starts_with("The National Social Security Fund confirms"), "{intro}");
    assert_eq!(signed, "Battambang, 21 November 2026\nNational Social Security Fund");
    let khmer = Asked { language: Language::Khmer, ..form(3) };
    let (heading, intro, signed) = signed_by(&other, &sokha, &khmer).await;
    assert_eq!(heading[2..], ["បេឡាជាតិសន្តិសុខសង្គម", "ផ្លូវ ២៧១"]);
    assert!(intro.starts_with("បេឡាជាតិសន្តិសុខសង្គម"), "{intro}");
    assert!(signed.starts_with("បាត់ដំបង "), "{signed}");
    // The letter made before stays what it was.
    let (heading, ..) = signed_by(&other, &sokha, &form(1)).await;
    assert_eq!(heading[2], "National Social Assistance Fund");
}

async fn typed(app: &App, code: &str) -> LookedUp {
    letter::look_up(app, &Actor::nobody(), code).await.expect("the counters answer")
}

fn is_found(answer: &LookedUp) -> bool {
    matches!(answer, LookedUp::Found { .. })
}

/// The same number with other digits behind it.
fn wrong(code: &str, by: u32) -> String {
    let (number, digits) = code.rsplit_once('-').expect("a code has hyphens");
    let digits: u32 = digits.parse().expect("six digits");
    format!("{number}-{:06}", (digits + by) % 1_000_000)
}

/// A printer that must not be asked.
struct Broken;

impl LetterPrinter for Broken {
    fn print(&self, _: &letter::Letter) -> Result<Vec<u8>, PrintError> {
        panic!("a repeat prints nothing")
    }
}

#[tokio::test]
async fn a_repeat_of_the_last_letter_of_a_day_still_gets_it() {
    let (database, app, sokha) = with_sokha().await;
    let mut last = None;
    for key in 1..=20 {
        last = Some(send(&app, &sokha, &form(key)).await);
    }
    let refused = Outcome::Refused(IssueRefused::TooMany);
    assert_eq!(send(&app, &sokha, &form(21)).await, refused);
    database.tamper("DELETE FROM award").await;
    let app = App { printer: Arc::new(Broken), ..app };
    assert_eq!(Some(send(&app, &sokha, &form(20)).await), last);
    assert_eq!(send(&app, &sokha, &form(22)).await, refused, "before anything is composed");
    database.clock.advance(Duration::days(1));
    assert_eq!(Some(send(&app, &sokha, &form(20)).await), last);
    let nothing = Outcome::Refused(IssueRefused::NothingDecided);
    assert_eq!(send(&app, &sokha, &form(22)).await, nothing);
    assert_eq!(database.count("letter", "true").await, 20);
}

#[tokio::test]
async fn forms_sent_at_once_make_no_more_than_a_day_allows() {
    let (database, app, sokha) = with_sokha().await;
    for key in 1..=18 {
        send(&app, &sokha, &form(key)).await;
    }
    let forms: Vec<_> = (19..=26).map(form).collect();
    let outcomes = join_all(forms.iter().map(|form| send(&app, &sokha, form))).await;
    let issued = outcomes.iter().filter(|outcome| matches!(outcome, Outcome::Issued { .. }));
    assert_eq!(issued.count(), 2, "{outcomes:?}");
    assert_eq!(database.count("letter", "true").await, 20);
}

#[tokio::test]
async fn a_form_makes_one_letter_of_each_wish() {
    let (database, app, sokha) = with_sokha().await;
    let wishes = [
        form(1),
        Asked { about: About::AwardStatement, ..form(1) },
        Asked { language: Language::Khmer, ..form(1) },
        Asked { show_amount: true, ..form(1) },
    ];
    let mut first = Vec::new();
    for wish in &wishes {
        first.push(send(&app, &sokha, wish).await);
    }
    for (wish, made) in wishes.iter().zip(&first) {
        assert_eq!(&send(&app, &sokha, wish).await, made);
    }
    assert_eq!(database.count("letter", "true").await, 4);
}

#[tokio::test]
async fn a_number_without_its_digits_shows_nothing() {
    let (_database, app, sokha) = with_sokha().await;
    let (number, code) = made(&app, &sokha, 1).await;
    assert_eq!(typed(&app, &number.to_string()).await, LookedUp::Malformed);
    for by in [1, 500_000, 999_999] {
        assert_eq!(typed(&app, &wrong(&code, by)).await, LookedUp::Unknown);
    }
    let other = Reference::of_serial(number.number() / 10 + 1);
    let (_, digits) = code.rsplit_once('-').expect("a code has hyphens");
    assert_eq!(typed(&app, &format!("{other}-{digits}")).await, LookedUp::Unknown);
    assert!(is_found(&typed(&app, &code).await));
}

#[tokio::test]
async fn guesses_at_one_number_stop_that_number_alone() {
    let (database, app, sokha) = with_sokha().await;
    let (_, guessed) = made(&app, &sokha, 1).await;
    let (_, other) = made(&app, &sokha, 2).await;
    let guesses: Vec<_> = (1..=40).map(|by| wrong(&guessed, by)).collect();
    let answers = join_all(guesses.iter().map(|guess| typed(&app, guess))).await;
    let looked = answers.iter().filter(|answer| **answer == LookedUp::Unknown).count();
    let stopped = answers.iter().filter(|answer| **answer == LookedUp::TooOften).count();
    assert_eq!((looked, stopped), (10, 30), "also side by side");
    assert_eq!(typed(&app, &guessed).await, LookedUp::TooOften, "the right one waits too");
    assert!(is_found(&typed(&app, &other).await), "another letter does not");
    database.clock.advance(Duration::minutes(59));
    assert_eq!(typed(&app, &guessed).await, LookedUp::TooOften);
    database.clock.advance(Duration::minutes(2));
    for _ in 0..30 {
        assert!(is_found(&typed(&app, &guessed).await), "right codes are not counted");
    }
}

#[tokio::test]
async fn beyond_the_ceiling_nothing_is_looked_up() {
    let (database, app, sokha) = with_sokha().await;
    let (_, code) = made(&app, &sokha, 1).await;
    for serial in 0..3_000 {
        let answer = typed(&app, &format!("{}-000000", Reference::of_serial(serial))).await;
        assert_eq!(answer, LookedUp::Unknown, "{serial}");
    }
    assert_eq!(typed(&app, &code).await, LookedUp::Busy);
    database.clock.advance(Duration::seconds(61));
    assert!(is_found(&typed(&app, &code).await));
}

#[tokio::test]
async fn a_letter_is_withdrawn_once_and_by_the_institution_alone() {
    let (database, app, sokha) = with_sokha().await;
    let (number, code) = made(&app, &sokha, 1).await;
    for actor in [&sokha, &Actor::nobody()] {
        assert!(letter::withdraw(&app, actor, number).await.is_err());
    }
    let terminal = Actor::system("terminal");
    let stranger = Reference::of_serial(number.number() / 10 + 1);
    let unknown = letter::withdraw(&app, &terminal, stranger).await;
    assert!(matches!(unknown, Err(AppError::NotFound)), "{unknown:?}");

    let twice = join_all([1, 2].map(|_| letter::withdraw(&app, &terminal, number))).await;
    let done = twice.iter().filter(|answer| matches!(answer, Ok(Withdrawal::Done))).count();
    assert_eq!(done, 1, "{twice:?}");
    database.clock.advance(Duration::days(2));
    let again = letter::withdraw(&app, &terminal, number).await.expect("it is known");
    let Withdrawal::Already { on } = again else { panic!("{again:?}") };
    assert_eq!(on.to_string(), "2026-11-21", "the first day stays");
    let acts = database.acts("letter.withdrawn").await;
    assert_eq!(acts.len(), 1, "{acts:?}");
    assert!(acts.iter().all(|act| act.subject.starts_with("person:")), "{acts:?}");

    let LookedUp::Found { redirect } = typed(&app, &code).await else { panic!("it is known") };
    let statement = redirect.trim_start_matches("/verify/");
    let verdict = letter::verify(&app, &Actor::nobody(), statement).await;
    let Ok(Verdict::Genuine(checked)) = verdict else { panic!("{verdict:?}") };
    assert_eq!(checked.standing, letter::Standing::Revoked { on });
}
