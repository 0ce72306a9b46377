//! A claim that names no member of the register is linked to one by an officer: once it is known who claims, and before
//! anybody approves it.

use axum::http::StatusCode;

use crate::award_decisions::{form, press, signed_in};
use crate::browser::Browser;
use crate::claimants::{SEEN, but, from_home, only, setting};
use crate::queue::act;
use crate::survivors_claim::claim;

#[tokio::test]
async fn nothing_is_approved_before_the_claim_is_linked_to_a_member_and_not_by_who_links_it() {
    let (portal, _, officer) = setting().await;
    let mut fields = but("deceased_number", "");
    for (name, value) in [("deceased_name", "ស៊ុន វិបុល"), ("deceased_place", "តាកែវ")]
    {
        let field = fields.iter_mut().find(|(field, _)| *field == name).expect("a field");
        field.1 = value;
    }
    let mut her = from_home(&portal, &fields).await;
    let mut at_office = signed_in(&portal, &officer).await;
    let of_staff = claim(&mut her, "/en").await.replace("/my-pension/cases/", "/staff/case/");
    act(&mut at_office, &of_staff, "take", &[]).await;
    link_too_early(&mut at_office, &of_staff).await;
    assert!(portal.database.acts("case.corrected").await.is_empty());
    let path = only(&mut at_office).await;
    let page = at_office.get(&path).await;
    press(&mut at_office, &path, &form(&page, "approve"), &SEEN).await;
    let page = at_office.get(&of_staff).await.body;
    assert!(page.contains("so it can’t be approved"), "{page}");
    assert!(!page.contains("value=\"approve\""), "{page}");
    let nothing = at_office.get(&format!("{of_staff}/record")).await;
    assert_eq!(nothing.location(), of_staff, "there is no record to show: {}", nothing.body);
    let wrong = act(&mut at_office, &of_staff, "link", &[("member", "K-999999")]).await;
    assert_eq!(wrong.status, StatusCode::OK);
    assert!(wrong.body.contains("No member in the reach of your office"), "{}", wrong.body);
    let linked = act(&mut at_office, &of_staff, "link", &[("member", "K-204577")]).await;
    assert_eq!(linked.location(), of_staff, "{}", linked.body);
    let page = at_office.get(&of_staff).await.body;
    let record = format!("{of_staff}/record");
    let link = format!("href=\"{record}\"");
    for shown in ["Record of the member who died", "510,000", link.as_str()] {
        assert!(page.contains(shown), "{shown}: {page}");
    }
    assert!(!page.contains("Working of the pension"), "{page}");
    let whole = at_office.get(&record).await.body;
    for shown in ["Record of the member who died", "Working of the pension", "Last payments"] {
        assert!(whole.contains(shown), "{shown}: {whole}");
    }
    assert!(!page.contains("value=\"approve\"") && !page.contains("value=\"link\""), "{page}");
}

/// She would read the number in her case, and nobody knows yet who she is: no form links it, and none made by hand.
async fn link_too_early(at_office: &mut Browser<'_>, of_staff: &str) {
    let page = at_office.get(of_staff).await;
    assert!(!page.body.contains("value=\"link\""), "{}", page.body);
    let mut hidden = form(&page, "return");
    for (name, value) in &mut hidden {
        if *name == "act" {
            "link".clone_into(value);
        }
    }
    let refused = press(at_office, of_staff, &hidden, &[("member", "K-204577")]).await;
    assert!(refused.body.contains("once her own record is confirmed"), "{}", refused.body);
}
