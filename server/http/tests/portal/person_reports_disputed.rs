//! At a counter a wrong fact is said, and somebody complains: the pages from the list to the number that is printed.

use axum::http::StatusCode;

use crate::award_decisions::signed_in;
use crate::cases::reference;
use crate::claimants::setting;
use crate::person_reports::{AGREED, answer, find, send};

#[tokio::test]
async fn a_wrong_fact_is_said_read_and_sent_from_its_own_page() {
    for language in ["", "/en"] {
        let (portal, agent, _) = setting().await;
        let mut staff = signed_in(&portal, &agent).await;
        let list = find(&mut staff, language, "K-204577").await.location().to_owned();
        let form = format!("{list}/not-right/service");
        let page = staff.get(&list).await.body;
        assert!(page.contains(&format!("href=\"{form}\"")), "{page}");
        let empty = answer(&mut staff, &form, &[("value", ""), ("text", "")]).await;
        assert!(empty.body.contains("error-summary"), "{}", empty.body);
        let typed = [("value", "25"), ("months", "6"), ("text", "")];
        let said = answer(&mut staff, &form, &typed).await;
        assert_eq!(said.location(), format!("{form}/check"), "{}", said.body);
        let check = staff.get(said.location()).await;
        let unsaid = send(&mut staff, said.location(), &check, &[]).await;
        assert!(unsaid.body.contains("error-summary"), "{}", unsaid.body);
        assert_eq!(portal.database.count("case_file", "true").await, 0);
        let sent = send(&mut staff, said.location(), &check, &AGREED).await;
        let case = reference(sent.location());
        assert_eq!(sent.location(), format!("{list}/received/{case}"), "{}", sent.body);
        assert_eq!(staff.get(sent.location()).await.status, StatusCode::OK);
        let open = staff.get(&form).await.body;
        assert!(open.contains(&case.to_string()) && !open.contains("name=\"text\""), "{open}");
    }
}

#[tokio::test]
async fn a_complaint_is_taken_with_a_name_and_without() {
    let (portal, agent, _) = setting().await;
    let mut staff = signed_in(&portal, &agent).await;
    let list = find(&mut staff, "/en", "K-204577").await.location().to_owned();
    for (path, beside) in [
        (format!("{list}/complaint"), &AGREED[..]),
        ("/en/staff/complain".to_owned(), &AGREED[..0]),
    ] {
        let page = staff.get(&path).await;
        let key = page.hidden("key");
        let typed = |words| [("key", key.as_str()), ("topic", "rude"), ("words", words)];
        let wrong = answer(&mut staff, &path, &[&typed("")[..], beside].concat()).await;
        assert!(wrong.body.contains("error-summary"), "{}", wrong.body);
        let fields = [&typed("ស្រែកដាក់ខ្ញុំ")[..], beside].concat();
        let sent = answer(&mut staff, &path, &fields).await;
        assert!(sent.body.contains("Please print this page"), "{}", sent.body);
        let again = answer(&mut staff, &path, &fields).await;
        let number =
            |page: &str| page.split("class=\"nowrap\">").nth(1).map(|rest| rest[..9].to_owned());
        assert_eq!(number(&again.body), number(&sent.body));
    }
    assert_eq!(portal.database.count("complaint", "true").await, 2);
    let mut anybody = portal.browser();
    let closed = anybody.get("/en/staff/complain").await;
    assert_ne!(closed.status, StatusCode::OK);
}
