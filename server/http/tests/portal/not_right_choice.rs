//! "Not right?" of a fact that is chosen from a short list: the cause of an invalidity and the relation to
//! the deceased.

use axum::http::StatusCode;
use sothon_domain::person::Sex;
use sothon_testkit::{Officer, Pensioner};

use crate::browser::{Answer, Browser, TestPortal};
use crate::cases::{post, reference, send_shown};
use crate::queue::{act, signed_in};

const WHY: &str = "/my-pension/why";
const CAUSE: &str = "/my-pension/not-right/invalidity-cause";
const RELATION: &str = "/my-pension/not-right/survivor-relation";

async fn portal_of(pensioner: &Pensioner) -> TestPortal {
    let portal = TestPortal::new().await;
    portal.database.add(pensioner).await;
    portal.database.add_officer(&Officer::of_phnom_penh()).await;
    portal
}

async fn signed_in_as<'a>(portal: &'a TestPortal, pensioner: &Pensioner) -> Browser<'a> {
    let mut person = portal.browser();
    person.sign_in(&pensioner.member_number).await;
    person
}

fn widower() -> Pensioner {
    Pensioner { sex: Sex::Male, ..Pensioner::widow() }
}

fn says(page: &Answer, texts: &[&str]) {
    // Where a line of Khmer may break there stands a character without width.
    let body = page.body.replace('\u{200B}', "");
    for text in texts {
        assert!(body.contains(text), "{text}: {body}");
    }
}

/// Says it, reads what it would change, and sends it; the number of the case.
async fn sent(person: &mut Browser<'_>, form: &str, value: &str, effect: &[&str]) -> String {
    let kept = post(person, form, &[("value", value), ("text", "")]).await;
    assert_eq!(kept.location(), format!("{form}/check"), "{}", kept.body);
    let page = person.get(kept.location()).await;
    says(&page, effect);
    let sent = send_shown(person, kept.location(), &page).await;
    reference(sent.location()).to_string()
}

#[tokio::test]
async fn from_every_line_of_every_working_something_can_be_disputed() {
    let of_age = Pensioner::sokha();
    for (pensioner, form) in [
        (of_age, "/my-pension/not-right/service"),
        (Pensioner::lifted(), "/my-pension/not-right/service"),
        (Pensioner::dara(), "/my-pension/not-right/decided-amount"),
        (Pensioner::invalid(), CAUSE),
        (Pensioner::widow(), RELATION),
        (widower(), RELATION),
    ] {
        let portal = portal_of(&pensioner).await;
        let mut person = signed_in_as(&portal, &pensioner).await;
        for language in ["", "/en"] {
            let working = person.get(&format!("{language}{WHY}")).await.body;
            let begin = format!("href=\"{language}/my-pension/not-right/");
            let links: Vec<&str> =
                working.split(&begin).skip(1).filter_map(|rest| rest.split('"').next()).collect();
            let form = form.rsplit('/').next().unwrap_or_default();
            assert!(links.contains(&form), "{form} in {links:?}");
            for datum in links {
                let path = format!("{language}/my-pension/not-right/{datum}");
                assert_eq!(person.get(&path).await.status, StatusCode::OK, "{path}");
            }
        }
    }
}

#[tokio::test]
async fn a_cause_is_chosen_its_effect_read_approved_and_the_working_follows() {
    for (language, not_work, work, binds) in [
        ("", "មិនមែនដោយសារការងារ", "ដោយសារការងារ", "រហូតដល់មានសេចក្តីសម្រេចថ្មី"),
        ("/en", "Not because of work", "Because of work", "until there is a new decision"),
    ] {
        let pensioner = Pensioner::invalid();
        let portal = portal_of(&pensioner).await;
        let mut person = signed_in_as(&portal, &pensioner).await;
        let form = format!("{language}{CAUSE}");
        let page = person.get(&form).await;
        says(&page, &[not_work, work, "type=\"radio\"", "value=\"work\"", "value=\"non-work\""]);
        assert!(page.body.contains("value=\"\" checked"), "she may not know: {}", page.body);

        let empty = post(&mut person, &form, &[("value", ""), ("text", "")]).await;
        says(&empty, &["href=\"#value\""]);
        let rubbish = post(&mut person, &form, &[("value", "<b>"), ("text", "words")]).await;
        says(&rubbish, &["href=\"#value\"", "value-error"]);
        assert!(!rubbish.body.contains("<b>"), "{}", rubbish.body);

        let digits = |latin: &str| match language {
            "" => latin.replace(',', ".").chars().map(khmer).collect::<String>(),
            _ => latin.to_owned(),
        };
        let (from, to) = (digits("446,250"), digits("605,625"));
        let number = sent(&mut person, &form, "work", &[&from, &to, work, not_work, binds]).await;
        assert_eq!(portal.database.count("award_fact", "invalidity_cause = 'work'").await, 0);

        let mut staff = signed_in(&portal, &Officer::of_phnom_penh()).await;
        let path = format!("{language}/staff/case/{number}");
        act(&mut staff, &path, "take", &[]).await;
        says(&staff.get(&path).await, &[work, not_work, &from, &to, binds]);
        let done = act(&mut staff, &path, "approve", &[]).await;
        assert_eq!(done.location(), path, "{}", done.body);
        assert_eq!(portal.database.count("award_fact", "invalidity_cause = 'work'").await, 1);
        let working = person.get(&format!("{language}{WHY}")).await;
        says(&working, &[&to, &from]);
        says(
            &person.get(&format!("{language}/my-pension/cases/{number}")).await,
            &[binds, not_work],
        );
        says(&person.get(&form).await, &[&number]);
    }
}

fn khmer(letter: char) -> char {
    match letter.to_digit(10) {
        Some(digit) => char::from_u32(0x17E0 + digit).expect("ten digits"),
        None => letter,
    }
}

#[tokio::test]
async fn a_relation_is_chosen_and_the_rule_of_the_other_kind_is_read_for_both_sexes() {
    for (pensioner, effect) in [
        (Pensioner::widow(), ["15,000", "to KHR\u{a0}0."]),
        (widower(), ["Either way the rule gives no monthly pension.", "stays the same"]),
    ] {
        let portal = portal_of(&pensioner).await;
        let mut person = signed_in_as(&portal, &pensioner).await;
        let form = format!("/en{RELATION}");
        says(&person.get(&form).await, &["Husband or wife", "Child", "value=\"child\""]);
        let number = sent(&mut person, &form, "child", &effect).await;
        let mut staff = signed_in(&portal, &Officer::of_phnom_penh()).await;
        let path = format!("/en/staff/case/{number}");
        act(&mut staff, &path, "take", &[]).await;
        says(&staff.get(&path).await, &effect);
        act(&mut staff, &path, "approve", &[]).await;
        assert_eq!(portal.database.count("award_fact", "survivor_relation = 'child'").await, 1);
        assert_eq!(portal.database.count("decided_field", "field = 'survivor_relation'").await, 1);
        let says_now = match pensioner.sex {
            Sex::Female => "You are a daughter of the person who died",
            Sex::Male => "You are a son of the person who died",
        };
        says(&person.get(&format!("/en{WHY}")).await, &[says_now]);
    }
}

#[tokio::test]
async fn another_pension_takes_words_alone() {
    let portal = portal_of(&Pensioner::sokha()).await;
    let mut person = signed_in_as(&portal, &Pensioner::sokha()).await;
    for form in [CAUSE, RELATION] {
        let page = person.get(form).await;
        assert_eq!(page.status, StatusCode::OK);
        assert!(!page.body.contains("type=\"radio\""), "{}", page.body);
        let refused = post(&mut person, form, &[("value", "work"), ("text", "")]).await;
        says(&refused, &["href=\"#text\""]);
    }
}
