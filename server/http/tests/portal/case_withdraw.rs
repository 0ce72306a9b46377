//! A person takes back what she sent, in both languages; the page asks first.

use axum::http::StatusCode;
use sothon_testkit::{Officer, Pensioner};

use crate::cases::{CASES, VILLAGE, answer_both, post, reference, send, signed_in, with_sokha};
use crate::claimants::{TYPED, from_home, setting};
use crate::queue;
use crate::survivors_claim::claim;

#[tokio::test]
async fn a_case_is_taken_back_after_a_question_and_the_office_sees_that() {
    for language in ["", "/en"] {
        let portal = with_sokha().await;
        let officer = Officer::of_phnom_penh();
        portal.database.add_officer(&officer).await;
        let mut sokha = signed_in(&portal).await;
        answer_both(&mut sokha, VILLAGE).await;
        let number = reference(&send(&mut sokha).await).to_string();
        let case = format!("{language}{CASES}/{number}");
        let withdraw = format!("{case}/withdraw");
        let page = sokha.get(&case).await.body;
        assert!(page.contains(&format!("href=\"{withdraw}\"")), "{page}");

        let asked = sokha.get(&withdraw).await;
        assert!(asked.body.contains(&number), "{}", asked.body);
        let fields = ["csrf", "key"].map(|name| (name, asked.hidden(name)));
        let fields = fields.each_ref().map(|(name, value)| (*name, value.as_str()));
        for _ in 0..2 {
            assert_eq!(sokha.post(&withdraw, &fields).await.location(), case, "and once more");
        }
        let page = sokha.get(&case).await.body.replace('\u{200B}', "");
        let (said, word) = match language {
            "" => ("អ្នកបានដកសំណើនេះវិញហើយ", "បានដកវិញ"),
            _ => ("You took this request back.", "Taken back"),
        };
        assert!(page.contains(said) && page.contains(word), "{page}");
        assert!(!page.contains("/withdraw\""), "there is nothing to take back: {page}");
        assert_eq!(sokha.get(&withdraw).await.location(), case);
        let list = sokha.get(&format!("{language}{CASES}")).await.body.replace('\u{200B}', "");
        assert!(list.contains(word), "{list}");

        let mut staff = queue::signed_in(&portal, &officer).await;
        let seen = staff.get(&format!("{language}/staff/case/{number}")).await;
        let seen = seen.body.replace('\u{200B}', "");
        let said = match language {
            "" => "សាមីខ្លួនបានដកសំណើនេះវិញហើយ",
            _ => "The person took this request back.",
        };
        assert!(seen.contains(said) && !seen.contains("/approve\""), "{seen}");
    }
}

#[tokio::test]
async fn nobody_else_takes_it_back() {
    let portal = with_sokha().await;
    portal.database.add(&Pensioner::dara()).await;
    let mut sokha = signed_in(&portal).await;
    answer_both(&mut sokha, VILLAGE).await;
    let case = send(&mut sokha).await;
    let withdraw = format!("{}/withdraw", case.trim_end_matches("?received"));
    let asked = sokha.get(&withdraw).await;
    let key = asked.hidden("key");
    let mut other = portal.browser();
    other.sign_in(&Pensioner::dara().member_number).await;
    assert_eq!(other.get(&withdraw).await.status, StatusCode::NOT_FOUND);
    let sent = post(&mut other, &withdraw, &[("key", &key)]).await;
    assert_eq!(sent.status, StatusCode::NOT_FOUND);
    let rubbish = post(&mut sokha, &withdraw, &[("key", "rubbish")]).await;
    assert!(rubbish.status.is_client_error(), "{}", rubbish.status);
    let acts = portal.database.count("audit_row", "act = 'case.withdrawn'").await;
    assert_eq!(acts, 0);
}

#[tokio::test]
async fn a_claim_that_is_taken_back_waits_for_no_check_of_who_she_is() {
    let (portal, ..) = setting().await;
    let mut her = from_home(&portal, &TYPED).await;
    let case = claim(&mut her, "/en").await;
    let waits = "We check who you are";
    assert!(her.get(&case).await.body.contains(waits));
    let withdraw = format!("{case}/withdraw");
    let asked = her.get(&withdraw).await;
    let fields = ["csrf", "key"].map(|name| (name, asked.hidden(name)));
    let fields = fields.each_ref().map(|(name, value)| (*name, value.as_str()));
    assert_eq!(her.post(&withdraw, &fields).await.location(), case);
    let page = her.get(&case).await.body;
    assert!(page.contains("You took this request back.") && !page.contains(waits), "{page}");
}
