//! The list of proposed amounts: in pages, and what leaves it because its maker takes it back.

use axum::http::StatusCode;

use crate::award_decisions::{NEW, form, press, propose, signed_in, with_veteran};

#[tokio::test]
async fn a_maker_takes_her_proposal_back_and_nobody_else_does() {
    for (language, said, late) in [
        ("", "ដកសំណើនេះវិញហើយ", "មានតែអ្នកស្នើទេ"),
        ("/en", "Withdrawn by the officer", "Only the officer who proposed it"),
    ] {
        let (portal, maker, checker) = with_veteran().await;
        let mut maker = signed_in(&portal, &maker).await;
        let path = propose(&mut maker, language).await;
        let withdraw = form(&maker.get(&path).await, "withdraw");
        let mut checker = signed_in(&portal, &checker).await;
        let csrf = checker.get(NEW).await.hidden("csrf");
        let mut others: Vec<_> =
            withdraw.iter().filter(|(name, _)| name != "csrf").cloned().collect();
        others.push(("csrf".to_owned(), csrf));
        let others = press(&mut checker, &path, &others, &[]).await;
        assert!(plain(&others.body).contains(late), "{}", others.body);
        let list = checker.get(&format!("{language}/staff/awards")).await.body;
        assert!(list.contains(&path), "it still waits");

        for _ in 0..2 {
            let done = press(&mut maker, &path, &withdraw, &[]).await;
            assert_eq!((done.status, done.location()), (StatusCode::SEE_OTHER, path.as_str()));
        }
        assert_eq!(portal.database.acts("award.withdrawn").await.len(), 1);
        let page = checker.get(&path).await.body;
        assert!(plain(&page).contains(said) && !page.contains("name=\"act\""), "{page}");
        let list = checker.get(&format!("{language}/staff/awards")).await.body;
        assert!(!list.contains(&path), "it waits no longer");
        assert_ne!(propose(&mut maker, language).await, path, "another can be proposed");
    }
}

/// A page without the marks where a Khmer line may break.
fn plain(page: &str) -> String {
    page.replace('\u{200b}', "")
}

#[tokio::test]
async fn fifty_one_proposals_are_two_pages_that_lead_to_each_other() {
    let (portal, maker, _) = with_veteran().await;
    let mut browser = signed_in(&portal, &maker).await;
    propose(&mut browser, "").await;
    // As many memberships of his as it takes, each with a proposal like the first.
    portal
        .database
        .tamper(
            "CREATE TABLE more AS SELECT n, gen_random_uuid() AS id FROM generate_series(1, 50) n; \
             INSERT INTO membership SELECT (jsonb_populate_record(m, jsonb_build_object('id', \
                 more.id, 'member_number', 'V-9' || lpad(n::text, 5, '0')))).* \
                 FROM membership m, more; \
             INSERT INTO award_decision SELECT (jsonb_populate_record(d, jsonb_build_object('id', \
                 gen_random_uuid(), 'membership', more.id))).* FROM award_decision d, more",
        )
        .await;
    let list = "/en/staff/awards";
    let proposals = |page: &str| page.matches("<a href=\"/en/staff/awards/").count() - 1;
    let first = browser.get(list).await.body;
    let second = browser.get(&format!("{list}?page=2")).await.body;
    assert_eq!((proposals(&first), proposals(&second)), (50, 1), "{second}");
    assert!(first.contains("Page 1 of 2. 51 proposals wait."), "{first}");
    assert!(second.contains("Page 2 of 2. 51 proposals wait."), "{second}");
    assert!(first.contains(&format!("href=\"{list}?page=2\"")), "{first}");
    assert!(second.contains("Previous page") && !second.contains("Next page"), "{second}");
    assert!(second.contains("href=\"/staff/awards?page=2\""), "the switch keeps the page");
    for rubbish in ["0", "-1", "3", "99999999999999999999", "two", "", "%27;--"] {
        let page = browser.get(&format!("{list}?page={rubbish}")).await;
        assert_eq!(page.status, StatusCode::OK, "{rubbish}");
        assert_eq!(proposals(&page.body), 50, "{rubbish} is the first page");
    }
}
