//! A pensioner makes a letter, and anybody checks it.

use std::sync::Arc;

use axum::http::StatusCode;
use sothon_adapters::pdf::PdfPrinter;
use sothon_app::App;
use sothon_app::letter::{self, About, Asked, Outcome, Withdrawal};
use sothon_domain::access::Actor;
use sothon_domain::person::Reference;
use sothon_locales::Language;
use sothon_testkit::Pensioner;
use time::Duration;
use uuid::Uuid;

use crate::browser::{Answer, Browser, TestPortal};

pub(crate) const LETTERS: &str = "/my-pension/letters";

async fn with_sokha() -> TestPortal {
    let portal = TestPortal::new().await;
    portal.database.add(&Pensioner::sokha()).await;
    portal
}

pub(crate) async fn signed_in(portal: &TestPortal) -> Browser<'_> {
    let mut sokha = portal.browser();
    sokha.sign_in("K-204577").await;
    sokha
}

/// Makes a letter on the page as it is served now; the answer leads to it.
pub(crate) async fn make(her: &mut Browser<'_>, prefix: &str, kind: &str, amount: bool) -> Answer {
    let path = format!("{prefix}{LETTERS}");
    let page = her.get(&path).await;
    let (csrf, key) = (page.hidden("csrf"), page.hidden("key"));
    let mut fields = vec![("csrf", csrf.as_str()), ("key", key.as_str()), ("kind", kind)];
    fields.extend(amount.then_some(("show_amount", "yes")));
    her.post(&path, &fields).await
}

/// The path that the picture of a letter opens.
pub(crate) fn picture(letter: &Answer) -> String {
    let href = letter.body.split("href=\"http://localhost:8080").nth(1).unwrap_or_default();
    let path = href.split('"').next().unwrap_or_default().to_owned();
    assert!(path.contains("/verify/"), "{}", letter.body);
    path
}

/// The code that stands on a letter.
fn code(letter: &Answer) -> String {
    let after = letter.body.split("letter-code nowrap\">").nth(1).unwrap_or_default();
    let code = after.split('<').next().unwrap_or_default().to_owned();
    assert_eq!(code.len(), "4821-0357-829416".len(), "{}", letter.body);
    code
}

/// A page's text without the places where a line may break, with ordinary spaces.
pub(crate) fn text(answer: &Answer) -> String {
    answer.body.replace('\u{200B}', "").replace('\u{a0}', " ")
}

pub(crate) fn number_in(location: &str) -> &str {
    location.rsplit('/').next().unwrap_or_default()
}

async fn type_code(browser: &mut Browser<'_>, code: &str) -> Answer {
    let csrf = browser.get("/verify").await.hidden("csrf");
    browser.post("/verify", &[("csrf", &csrf), ("code", code)]).await
}

#[tokio::test]
async fn a_letter_is_made_read_kept_and_checked_by_anybody() {
    let portal = with_sokha().await;
    let mut sokha = signed_in(&portal).await;
    assert!(sokha.get("/my-pension").await.body.contains("href=\"/my-pension/letters\""));
    let made = make(&mut sokha, "", "award-statement", true).await;
    let location = made.location().to_owned();
    let letter = sokha.get(&location).await;
    assert_eq!(letter.status, StatusCode::OK, "{}", letter.body);
    for shown in [
        "ព្រះរាជាណាចក្រកម្ពុជា",
        "ជាតិ សាសនា ព្រះមហាក្សត្រ",
        "មូលនិធិជាតិជំនួយសង្គម",
        "ស៊ឹម សុខា",
        "SIM Sokha",
        "K-204577",
        "៥១០.០០០៛",
        "ប្រាំសែន មួយម៉ឺនរៀល",
        "ភ្នំពេញ ថ្ងៃទី២១ ខែវិច្ឆិកា ឆ្នាំ២០២៦",
        number_in(&location),
    ] {
        assert!(text(&letter).contains(shown), "{shown}: {}", letter.body);
    }
    assert!(letter.body.contains("role=\"img\" aria-label="), "the picture says what it is");
    assert!(sokha.get(LETTERS).await.body.contains(&format!("href=\"{location}\"")));

    let mut anybody = portal.browser();
    let checked = anybody.get(&picture(&letter)).await;
    assert_eq!(checked.status, StatusCode::OK);
    let seen = text(&checked);
    for shown in ["លិខិតនេះជាលិខិតពិត", "បញ្ជីលិខិតរបស់យើង", "ស៊ឹ… សុ…", "៥១០.០០០៛"]
    {
        assert!(seen.contains(shown), "{shown}: {seen}");
    }
    for hidden in ["សុខា", "K-204577", "Sokha"] {
        assert!(!seen.contains(hidden), "{hidden}: {seen}");
    }
    let found = type_code(&mut anybody, &code(&letter)).await;
    assert_eq!(found.location(), picture(&letter));
}

#[tokio::test]
async fn the_file_is_the_one_that_was_printed() {
    let portal = with_sokha().await;
    let mut sokha = signed_in(&portal).await;
    let made = make(&mut sokha, "/en", "proof-of-pensioner", false).await;
    let number = number_in(made.location()).to_owned();
    let path = format!("/en/my-pension/letters/{number}.pdf");
    assert!(sokha.get(made.location()).await.body.contains(&format!("href=\"{path}\"")));
    let file = sokha.get(&path).await;
    assert_eq!(file.headers["content-type"], "application/pdf");
    assert_eq!(file.headers["cache-control"], "no-store");
    let name = format!("attachment; filename=\"letter-{number}.pdf\"");
    assert_eq!(file.headers["content-disposition"], name.as_str());
    assert!(file.body.starts_with("%PDF"), "{}", file.body);
    // What is recorded later changes no letter.
    portal.database.tamper("UPDATE payment SET amount = 1").await;
    portal.database.clock.advance(Duration::minutes(1));
    assert_eq!(sokha.get(&path).await.body, file.body);
}

#[tokio::test]
async fn a_letter_keeps_its_language_and_the_page_has_the_visitors() {
    let portal = with_sokha().await;
    let mut sokha = signed_in(&portal).await;
    let made = make(&mut sokha, "/en", "award-statement", false).await;
    let page = sokha.get(made.location().trim_start_matches("/en")).await;
    assert!(page.body.starts_with("<!DOCTYPE html>\n<html lang=\"km\""));
    assert!(page.body.contains("<article lang=\"en\" class=\"letter\">"), "{}", page.body);
    assert!(text(&page).contains("five hundred and ten thousand riel"), "{}", page.body);
    assert!(picture(&page).starts_with("/en/verify/"));
}

#[tokio::test]
async fn without_her_leave_nobody_sees_the_amount() {
    let portal = with_sokha().await;
    let mut sokha = signed_in(&portal).await;
    for kind in ["award-statement", "proof-of-pensioner"] {
        let made = make(&mut sokha, "/en", kind, false).await;
        let letter = sokha.get(made.location()).await;
        assert_eq!(text(&letter).contains("KHR 510,000"), kind == "award-statement", "{kind}");
        let checked = portal.browser().get(&picture(&letter)).await;
        assert!(checked.body.contains("This letter is genuine"), "{}", checked.body);
        assert!(!checked.body.contains("510,000"), "{kind}: {}", checked.body);
    }
    let made = make(&mut sokha, "/en", "proof-of-pensioner", true).await;
    assert!(text(&sokha.get(made.location()).await).contains("KHR 510,000"));
}

#[tokio::test]
async fn the_decision_binds_and_no_proposal_is_named() {
    let portal = with_sokha().await;
    portal.database.add(&Pensioner::dara()).await;
    for (member, shown) in [
        ("K-204577", "Law on the Common Statute of Civil Servants, 1994"),
        ("V-118203", "We know no calculation rule for this pension yet"),
    ] {
        let mut person = portal.browser();
        person.sign_in(member).await;
        let made = make(&mut person, "/en", "award-statement", false).await;
        let letter = text(&person.get(made.location()).await);
        assert!(letter.contains("is the one that holds"), "{letter}");
        assert!(letter.contains(shown), "{shown}: {letter}");
        assert!(!letter.contains("2018"), "the proposals of 2018: {letter}");
    }
}

#[tokio::test]
async fn a_changed_address_is_not_genuine() {
    let portal = with_sokha().await;
    let mut sokha = signed_in(&portal).await;
    let made = make(&mut sokha, "/en", "award-statement", true).await;
    let right = picture(&sokha.get(made.location()).await);
    let mut anybody = portal.browser();
    let start = "/en/verify/".len();
    for at in (start..right.len()).step_by(7).chain([start, right.len() - 1]) {
        let letter = if right[at..].starts_with('A') { 'B' } else { 'A' };
        let forged = format!("{}{letter}{}", &right[..at], &right[at + 1..]);
        let answer = anybody.get(&forged).await;
        assert_eq!(answer.status, StatusCode::OK);
        assert!(answer.body.contains("This letter is not genuine"), "{forged}");
        assert!(answer.body.contains("do not accept this letter"), "{forged}");
        assert!(!answer.body.contains("510,000"), "{forged}");
    }
    for rubbish in ["x", "%F0%9F%98%80", &"A".repeat(5_000), &right[start..right.len() - 2]] {
        let answer = anybody.get(&format!("/en/verify/{rubbish}")).await;
        assert!(answer.body.contains("This letter is not genuine"), "{rubbish}");
    }
}

#[tokio::test]
async fn somebody_elses_letter_is_not_found() {
    let portal = with_sokha().await;
    portal.database.add(&Pensioner::dara()).await;
    let mut sokha = signed_in(&portal).await;
    let made = make(&mut sokha, "", "award-statement", false).await;
    let mut dara = portal.browser();
    dara.sign_in("V-118203").await;
    for path in [made.location().to_owned(), format!("{}.pdf", made.location())] {
        assert_eq!(dara.get(&path).await.status, StatusCode::NOT_FOUND, "{path}");
        assert_eq!(portal.browser().get(&path).await.location(), "/sign-in", "{path}");
    }
    assert!(!dara.get(LETTERS).await.body.contains(number_in(made.location())));
    for nonsense in ["0000-0001", "x", "0000-0000.pdf", ".pdf"] {
        let answer = sokha.get(&format!("{LETTERS}/{nonsense}")).await;
        assert_eq!(answer.status, StatusCode::NOT_FOUND, "{nonsense}");
    }
}

#[tokio::test]
async fn a_form_sent_twice_makes_one_letter() {
    let portal = with_sokha().await;
    let mut sokha = signed_in(&portal).await;
    let page = sokha.get(LETTERS).await;
    let (csrf, key) = (page.hidden("csrf"), page.hidden("key"));
    let fields = |kind| [("csrf", csrf.as_str()), ("key", key.as_str()), ("kind", kind)];
    let mut again = sokha.copy();
    let sent = fields("award-statement");
    let (first, second) = tokio::join!(sokha.post(LETTERS, &sent), again.post(LETTERS, &sent));
    assert_eq!(first.location(), second.location());
    assert!(first.location().starts_with(LETTERS), "{}", first.body);
    assert_eq!(portal.database.count("letter", "true").await, 1);
    let acts = portal.database.acts("letter.").await;
    let acts: Vec<_> = acts.iter().map(|written| written.act.as_str()).collect();
    assert_eq!(acts, ["letter.issued"]);
    // After going back, another button of the same form is another wish.
    let other = sokha.post(LETTERS, &fields("proof-of-pensioner")).await;
    assert!(other.location().starts_with(LETTERS), "{}", other.body);
    assert_ne!(other.location(), first.location());
    assert_eq!(sokha.post(LETTERS, &sent).await.location(), first.location());
    for kind in ["no-such-kind", "decision", ""] {
        let refused = sokha.post(LETTERS, &fields(kind)).await;
        assert!(refused.status.is_client_error(), "{kind:?}: {}", refused.status);
    }
    assert_eq!(portal.database.count("letter", "true").await, 2);
}

#[tokio::test]
async fn an_earlier_letter_stays_good() {
    let portal = with_sokha().await;
    let mut sokha = signed_in(&portal).await;
    let first = make(&mut sokha, "/en", "award-statement", false).await;
    make(&mut sokha, "/en", "award-statement", false).await;
    let checked = picture(&sokha.get(first.location()).await);
    assert!(sokha.get(&checked).await.body.contains("This letter is genuine"));
    assert_eq!(portal.database.count("letter", "true").await, 2);
}

#[tokio::test]
async fn a_check_says_when_a_letter_no_longer_holds_and_what_it_asked() {
    let portal = with_sokha().await;
    let mut sokha = signed_in(&portal).await;
    let made = make(&mut sokha, "/en", "award-statement", false).await;
    let path = picture(&sokha.get(made.location()).await);
    let database = &portal.database;
    let mut anybody = portal.browser();
    let both = "We checked the digital signature and our register of letters";

    let number = number_in(made.location()).parse().expect("the path ends in the number");
    let withdrawn = letter::withdraw(&portal.portal.app, &Actor::system("terminal"), number).await;
    assert_eq!(withdrawn.expect("the letter exists"), Withdrawal::Done);
    let revoked = anybody.get(&path).await.body;
    assert!(revoked.contains("We took it back on 21 November 2026"), "{revoked}");
    assert!(revoked.contains(both) && !revoked.contains("is genuine"), "{revoked}");

    database.tamper("UPDATE letter SET revoked_at = NULL").await;
    database.clock.advance(Duration::days(180));
    assert!(anybody.get(&path).await.body.contains("This letter is genuine."));
    database.clock.advance(Duration::days(1));
    let expired = anybody.get(&path).await.body;
    assert!(expired.contains("genuine, but its last day has passed"), "{expired}");

    database.tamper("ALTER TABLE letter RENAME TO letter_elsewhere").await;
    let alone = anybody.get(&path).await.body;
    assert!(alone.contains("We checked the digital signature only"), "{alone}");
    assert!(!alone.contains(both), "{alone}");

    database.tamper("ALTER TABLE letter_elsewhere RENAME TO letter").await;
    database.tamper("DELETE FROM letter").await;
    let unknown = anybody.get(&path).await.body;
    assert!(unknown.contains("This letter is not genuine"), "signed, but never issued: {unknown}");
}

#[tokio::test]
async fn a_code_is_read_as_people_type_it_and_guessing_is_stopped() {
    let portal = with_sokha().await;
    let mut sokha = signed_in(&portal).await;
    let made = make(&mut sokha, "", "award-statement", false).await;
    let letter = sokha.get(made.location()).await;
    let (code, path) = (code(&letter), picture(&letter));
    let mut anybody = portal.browser();
    let khmer: String = code
        .chars()
        .map(|c| c.to_digit(10).and_then(|d| char::from_u32(0x17E0 + d)).unwrap_or(' '))
        .collect();
    for typed in [code.replace('-', ""), format!(" {code} "), khmer] {
        assert_eq!(type_code(&mut anybody, &typed).await.location(), path, "{typed}");
    }
    for typed in ["", "1234-5678-901234", "12", "<b>", number_in(made.location())] {
        let answer = type_code(&mut anybody, typed).await;
        assert!(answer.body.contains("id=\"code-error\""), "{typed}");
        assert!(text(&answer).contains("សូមវាយលេខទាំង ១៤ ខ្ទង់"), "{typed}");
    }
    let (number, digits) = code.rsplit_once('-').expect("a code has hyphens");
    let digits: u32 = digits.parse().expect("six digits");
    for by in 1..=10 {
        let guess = format!("{number}-{:06}", (digits + by) % 1_000_000);
        let answer = type_code(&mut anybody, &guess).await;
        assert!(text(&answer).contains("យើងមិនដែលចេញលិខិតដែលមានលេខកូដនេះទេ"), "{guess}");
    }
    let stopped = type_code(&mut portal.browser(), &code).await;
    assert_eq!(stopped.location(), "", "also the right code waits");
    assert!(text(&stopped).contains("សូមរង់ចាំមួយម៉ោង"), "{}", stopped.body);
    assert!(text(&anybody.get(&path).await).contains("លិខិតនេះជាលិខិតពិត"));
    let unknown = format!("{}-{digits:06}", Reference::of_serial(1));
    let other = type_code(&mut anybody, &unknown).await;
    assert!(text(&other).contains("យើងមិនដែលចេញ"), "another number does not wait");
    portal.database.clock.advance(Duration::minutes(61));
    assert_eq!(type_code(&mut portal.browser(), &code).await.location(), path);
}

#[tokio::test]
async fn no_letter_is_made_without_a_decision_or_beyond_a_days_need() {
    let portal = with_sokha().await;
    let mut sokha = signed_in(&portal).await;
    for _ in 0..20 {
        make(&mut sokha, "/en", "proof-of-pensioner", false).await;
    }
    let refused = make(&mut sokha, "/en", "proof-of-pensioner", true).await;
    assert!(refused.body.contains("You have made many letters today"), "{}", refused.body);
    assert!(refused.body.contains("value=\"yes\" checked"), "it keeps what was ticked");
    assert_eq!(portal.database.count("letter", "true").await, 20);

    portal.database.add(&Pensioner::dara()).await;
    portal.database.tamper("DELETE FROM award").await;
    let mut dara = portal.browser();
    dara.sign_in("V-118203").await;
    let refused = make(&mut dara, "/en", "award-statement", false).await;
    assert!(
        refused.body.contains("We have no decision about your pension yet"),
        "{}",
        refused.body
    );
}

#[tokio::test]
async fn a_letter_lies_sealed() {
    let portal = with_sokha().await;
    let mut sokha = signed_in(&portal).await;
    let made = make(&mut sokha, "/en", "award-statement", true).await;
    let statement = picture(&sokha.get(made.location()).await);
    let statement = number_in(&statement).to_owned();
    let stored = portal.database.everything_stored().await;
    for secret in ["Sokha", "five hundred and ten thousand", "%PDF", statement.as_str()] {
        let hex: String = secret.bytes().map(|byte| format!("{byte:02x}")).collect();
        assert!(!stored.contains(secret) && !stored.contains(&hex), "{secret}");
    }
}

/// What is really composed has no sign that the fonts on paper lack.
#[tokio::test]
async fn every_letter_can_be_printed() {
    let portal = with_sokha().await;
    let mut people = vec![portal.database.add(&Pensioner::dara()).await];
    let other =
        Pensioner { member_number: "K-204578".into(), national_id: None, ..Pensioner::sokha() };
    people.push(portal.database.add(&other).await);
    let printer = Arc::new(PdfPrinter::new().expect("the fonts are part of the program"));
    let app = App { printer, ..portal.database.use_cases() };
    let mut key = 0;
    for person in people {
        for language in Language::ALL {
            for about in [About::AwardStatement, About::ProofOfPensioner] {
                key += 1;
                let asked = Asked { about, language, show_amount: true, key: Uuid::from_u128(key) };
                let actor = Actor::person(person);
                let issued = letter::issue(&app, &actor, &asked).await.expect("it can be printed");
                let Outcome::Issued { redirect } = issued else { panic!("{issued:?}") };
                let number = number_in(&redirect).parse().expect("the path ends in the number");
                let pdf = letter::pdf(&app, &actor, number).await.expect("her own letter");
                assert!(pdf.starts_with(b"%PDF-"), "{about:?} {language:?}");
            }
        }
    }
}
