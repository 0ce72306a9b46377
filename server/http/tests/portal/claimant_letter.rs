//! A widow who is in no register has the decision on her claim as a letter of her own; nobody else opens it, and
//! anybody can check it.

use axum::http::StatusCode;
use sothon_domain::casework::appeal_until;
use sothon_domain::effects::today;
use sothon_locales::{Language, Words};
use sothon_testkit::Officer;

use crate::award_decisions::signed_in;
use crate::browser::{Answer, Browser, TestPortal};
use crate::cases::{post, reference, send_shown};
use crate::claimants::{TYPED, but, from_home, number, setting};
use crate::letters::{LETTERS, picture, text};
use crate::queue::act;
use crate::survivors_claim::{claim, confirmed};

const NOTE: &str = "សូមយកសំបុត្រមកបង្ហាញ";

/// An officer rejects the case, with a reason, an instrument and a note.
async fn reject(portal: &TestPortal, officer: &Officer, case: &str) {
    let path = case.replace("/my-pension/cases/", "/staff/case/");
    let mut staff = signed_in(portal, officer).await;
    act(&mut staff, &path, "take", &[]).await;
    let fields = [("verdict", "not-shown"), ("law", "kh-cs-survivors-2017"), ("answer", NOTE)];
    assert_eq!(act(&mut staff, &path, "reject", &fields).await.location(), path);
}

/// Asks for the letter about a case, as its page does.
async fn ask(browser: &mut Browser<'_>, portal: &TestPortal, case: &str) -> Answer {
    let language = if case.starts_with("/en") { "/en" } else { "" };
    let key = portal.database.id().to_string();
    let number = case.rsplit('/').next().expect("its reference");
    let fields = [("kind", "decision"), ("case", number), ("key", key.as_str())];
    post(browser, &format!("{language}{LETTERS}"), &fields).await
}

#[tokio::test]
async fn the_widow_has_the_rejection_with_reason_and_day_of_appeal_as_her_letter() {
    for language in ["", "/en"] {
        let (portal, _, officer) = setting().await;
        let mut her = confirmed(&portal, &officer).await;
        let number = number(&mut her).await;
        let case = claim(&mut her, language).await;
        let asked = ask(&mut her, &portal, &case).await;
        assert_eq!(asked.status, StatusCode::NOT_FOUND, "nothing is decided yet");
        reject(&portal, &officer, &case).await;
        let page = her.get(&case).await;
        assert!(page.body.contains(&format!("action=\"{language}{LETTERS}\"")), "{}", page.body);
        let made = ask(&mut her, &portal, &case).await;
        assert_eq!(made.status, StatusCode::SEE_OTHER, "{}", made.body);
        let letter = her.get(made.location()).await;
        let shown = text(&letter);
        let words =
            Words::of(if language.is_empty() { Language::Khmer } else { Language::English });
        let until = appeal_until(today(&*portal.database.clock));
        let until = words.date(until).replace('\u{200B}', "");
        let (name, reason, law, member) = match language {
            "" => ("សុខ ដារ៉ា", "រកមិនឃើញឯកសារ", "អនុក្រឹត្យ", "លេខសមាជិក</"),
            _ => ("SOK DARA", "found no document", "Sub-decrees 278", "Member number</"),
        };
        for expected in [name, number.as_str(), reason, law, NOTE, until.as_str()] {
            assert!(shown.contains(expected), "{expected}: {shown}");
        }
        for not in [member, "ស៊ឹម", "Sokha", "510,000", "៥១០.០០០", "មិនផ្អាកប្រាក់សោធន", "stop a pension"]
        {
            assert!(!shown.contains(not), "{not}: {shown}");
        }
        let again = ask(&mut her, &portal, &case).await;
        assert_eq!(again.location(), made.location(), "a decision is written once");
        let list = her.get(&format!("{language}{LETTERS}")).await.body;
        assert!(list.contains(&format!("href=\"{}\"", made.location())), "{list}");
        assert!(!list.contains("award-statement"), "no letter about a pension is offered: {list}");
        nobody_else(&portal, made.location(), &case).await;
        let checked = portal.browser().get(&picture(&letter)).await;
        let seen = text(&checked);
        let genuine = if language.is_empty() {
            "លិខិតនេះជាលិខិតពិត"
        } else {
            "genuine"
        };
        assert!(checked.status == StatusCode::OK && seen.contains(genuine), "{seen}");
        for hidden in [name, number.as_str(), NOTE, reason] {
            assert!(!seen.contains(hidden), "{hidden}: {seen}");
        }
    }
}

/// Neither a member nor another claimant opens her letter, or has one made of her case.
async fn nobody_else(portal: &TestPortal, letter: &str, case: &str) {
    let mut sokha = portal.browser();
    sokha.sign_in("K-204577").await;
    let mut fields = but("national_id", "011223366");
    fields
        .iter_mut()
        .filter(|(name, _)| *name == "phone")
        .for_each(|field| field.1 = "012 777 666");
    let mut other = from_home(portal, &fields).await;
    for browser in [&mut sokha, &mut other] {
        for path in [letter.to_owned(), format!("{letter}.pdf"), case.to_owned()] {
            assert_eq!(browser.get(&path).await.status, StatusCode::NOT_FOUND, "{path}");
        }
        assert_eq!(ask(browser, portal, case).await.status, StatusCode::NOT_FOUND);
    }
    assert_eq!(portal.database.count("letter", "true").await, 1);
}

#[tokio::test]
async fn who_is_not_confirmed_has_no_letter_and_nobody_without_a_pension_one_about_it() {
    let (portal, _, officer) = setting().await;
    let mut her = from_home(&portal, &TYPED).await;
    let at = "/en/my-pension/report/call-me-back";
    for (step, answer) in [("about", "ប្តី"), ("call-at", "any"), ("phone", "012 999 888")]
    {
        post(&mut her, &format!("{at}/{step}"), &[("answer", answer)]).await;
    }
    let check = format!("{at}/check");
    let page = her.get(&check).await;
    let sent = send_shown(&mut her, &check, &page).await;
    let case = format!("/en/my-pension/cases/{}", reference(sent.location()));
    let path = case.replace("/my-pension/cases/", "/staff/case/");
    let mut staff = signed_in(&portal, &officer).await;
    act(&mut staff, &path, "take", &[]).await;
    act(&mut staff, &path, "approve", &[]).await;
    let page = her.get(&case).await.body;
    assert!(page.contains("talked with you"), "it is decided: {page}");
    assert!(!page.contains(&format!("action=\"/en{LETTERS}\"")), "{page}");
    assert_eq!(ask(&mut her, &portal, &case).await.status, StatusCode::NOT_FOUND);

    let (portal, _, officer) = setting().await;
    let mut her = confirmed(&portal, &officer).await;
    let key = portal.database.id().to_string();
    for kind in ["award-statement", "proof-of-pensioner"] {
        let fields = [("kind", kind), ("key", key.as_str())];
        let refused = post(&mut her, &format!("/en{LETTERS}"), &fields).await;
        assert!(refused.body.contains("no decision about your pension yet"), "{}", refused.body);
    }
    assert_eq!(portal.database.count("letter", "true").await, 0);
}
