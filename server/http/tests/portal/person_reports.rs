//! A case is entered at a counter for the person who stands there, and somebody else decides it.

use axum::http::StatusCode;
use sothon_domain::person::Reference;
use sothon_testkit::Officer;

use crate::award_decisions::signed_in;
use crate::browser::{Answer, Browser, TestPortal};
use crate::cases::{self, post, reference};
use crate::claimants::{PHONE, number, setting};
use crate::queue::act;
use crate::survivors_claim::{ANSWERS, checker, confirmed, decide_in_turn};

pub(crate) const FIND: &str = "/staff/people";
pub(crate) const AGREED: [(&str, &str); 3] =
    [("paper", "family-book"), ("other", ""), ("agreed", "yes")];

/// Types a number at a counter.
pub(crate) async fn find(staff: &mut Browser<'_>, language: &str, number: &str) -> Answer {
    let path = format!("{language}{FIND}");
    answer(staff, &path, &[("member_number", number)]).await
}

/// Sends the form of a counter's page.
pub(crate) async fn answer(staff: &mut Browser<'_>, path: &str, fields: &[(&str, &str)]) -> Answer {
    let csrf = staff.get(FIND).await.hidden("csrf");
    staff.post(path, &[&[("csrf", csrf.as_str())], fields].concat()).await
}

/// Sends the answers that this page shows, with what the member of staff says beside.
pub(crate) async fn send(
    staff: &mut Browser<'_>,
    path: &str,
    page: &Answer,
    said: &[(&str, &str)],
) -> Answer {
    let fields = ["csrf", "key", "shown"].map(|name| (name, page.hidden(name)));
    let fields = fields.each_ref().map(|(name, value)| (*name, value.as_str()));
    staff.post(path, &[&fields[..], said].concat()).await
}

/// Answers both questions about a move at a counter; the page with all answers.
pub(crate) async fn move_answered(staff: &mut Browser<'_>, report: &str) -> Answer {
    let place = [("place", cases::VILLAGE), ("in", "010201")];
    let placed = answer(staff, &format!("{report}/place"), &place).await;
    assert_eq!(placed.location(), format!("{report}/since"), "{}", placed.body);
    let since = [("month", "10"), ("year", "2026")];
    let dated = answer(staff, &format!("{report}/since"), &since).await;
    assert_eq!(dated.location(), format!("{report}/check"), "{}", dated.body);
    staff.get(dated.location()).await
}

/// Goes on with the claim that she has begun, reads her the answers and sends them; the number of the case.
async fn claim(staff: &mut Browser<'_>, list: &str, language: &str) -> Reference {
    let report = format!("{list}/report/survivors-claim");
    let begun = staff.get(&report).await.body.replace('\u{200B}', "");
    let aloud = if language.is_empty() { "សូមអានឱ្យ" } else { "read this aloud" };
    let next = format!("href=\"{report}/{}\"", ANSWERS[1].0);
    assert!(begun.contains(aloud) && begun.contains(&next), "it goes on: {begun}");
    let mut last = String::new();
    for (step, fields) in &ANSWERS[1..] {
        let path = format!("{report}/{step}");
        assert!(last.is_empty() || last == path, "{last} is not {path}");
        let page = staff.get(&path).await;
        assert!(page.body.contains(&format!("action=\"{path}\"")), "{}", page.body);
        last = answer(staff, &path, fields).await.location().to_owned();
    }
    assert_eq!(last, format!("{report}/check"));
    let check = staff.get(&last).await;
    assert!(check.body.contains("ដារ៉ា"), "what she answered: {}", check.body);
    let sent = send(staff, &last, &check, &AGREED).await;
    let case = reference(sent.location());
    assert_eq!(sent.location(), format!("{list}/received/{case}"), "{}", sent.body);
    let page = staff.get(sent.location()).await.body.replace('\u{200B}', "");
    let due = if language.is_empty() {
        "យើងចង់សម្រេចត្រឹម"
    } else {
        "We mean to decide by"
    };
    let papers = list.replace("/people/", "/papers/");
    for shown in [&case.to_string(), due, &format!("href=\"{papers}\"")] {
        assert!(page.contains(shown), "{shown}: {page}");
    }
    case
}

/// Both messages have gone to her, each as one that every phone shows as one.
async fn told_of(portal: &TestPortal, case: Reference) {
    let (told, office) = (portal.all_texts().await, "សាខាភ្នំពេញ");
    let hers = |text: &str| told.iter().any(|(to, said)| to == PHONE && said.contains(text));
    assert!(hers(&format!("បានទទួល {case}")) && hers(&format!("{case} បញ្ចូលនៅ{office}")), "{told:?}");
    for (_, text) in &told {
        assert!(text.encode_utf16().count() <= 70, "{text}");
    }
}

#[tokio::test]
async fn a_widow_begins_at_home_claims_at_the_counter_and_others_decide() {
    for language in ["", "/en"] {
        let (portal, _, officer) = setting().await;
        let at_desk = Officer { address: "desk@example.org".into(), ..officer.colleague() };
        portal.database.add_officer(&at_desk).await;
        let checker = checker(&portal).await;
        let mut her = confirmed(&portal, &officer).await;
        let hers = number(&mut her).await;
        let (first, fields) = ANSWERS[0];
        post(&mut her, &format!("/my-pension/report/survivors-claim/{first}"), fields).await;

        let mut staff = signed_in(&portal, &at_desk).await;
        assert!(staff.get("/staff/queue").await.body.contains(&format!("href=\"{FIND}\"")));
        let list = find(&mut staff, language, &hers).await.location().to_owned();
        let page = staff.get(&list).await.body.replace('\u{200B}', "");
        assert!(page.contains('…') && !page.contains("DARA"), "masked: {page}");
        for (kind, offered) in [
            ("survivors-claim", true),
            ("funeral-grant", true),
            ("call-me-back", true),
            ("old-age-claim", false),
            ("address-changed", false),
        ] {
            assert_eq!(page.contains(&format!("{list}/report/{kind}\"")), offered, "{page}");
        }
        let case = claim(&mut staff, &list, language).await;
        told_of(&portal, case).await;
        let own = format!("{language}/my-pension/cases/{case}");
        let page = her.get(&own).await.body.replace('\u{200B}', "");
        let entered = if language.is_empty() {
            "មន្ត្រីរបស់យើងបានបញ្ចូល"
        } else {
            "entered this case for you"
        };
        assert!(page.contains(entered) && page.contains("/withdraw\""), "{page}");
        assert!(her.get("/en/my-pension/who-looked").await.body.contains("Officer"));

        let of_staff = format!("{language}/staff/case/{case}");
        act(&mut staff, &of_staff, "take", &[]).await;
        let page = staff.get(&of_staff).await.body.replace('\u{200B}', "");
        let seen = if language.is_empty() {
            "សៀវភៅគ្រួសារ"
        } else {
            "Paper seen: Family book"
        };
        assert!(page.contains(seen) && !page.contains("value=\"approve\""), "{page}");
        decide_in_turn(&portal, &own, [&officer, &checker]).await;
        let page = her.get(&own).await.body.replace('\u{200B}', "");
        let agreed = if language.is_empty() {
            "មន្ត្រីពីរនាក់បានយល់ព្រម"
        } else {
            "Two officers have agreed"
        };
        assert!(page.contains(agreed), "{page}");
    }
}

#[tokio::test]
async fn an_agent_enters_a_move_with_paper_and_consent_and_she_can_take_it_back() {
    let (portal, agent, _) = setting().await;
    let mut staff = signed_in(&portal, &agent).await;
    let list = find(&mut staff, "/en", "K-204577").await.location().to_owned();
    let report = format!("{list}/report/address-changed");
    let page = staff.get(&format!("{report}/place?in=0102")).await.body;
    assert!(page.contains(&format!("href=\"{report}/place?in=010201\"")), "{page}");
    let since = format!("{report}/since");
    let wrong = answer(&mut staff, &since, &[("month", "10"), ("year", "x")]).await;
    let again = format!("action=\"{since}\"");
    assert!(wrong.body.contains("error-summary") && wrong.body.contains(&again), "{}", wrong.body);
    let check = move_answered(&mut staff, &report).await;
    let path = format!("{report}/check");
    for (said, says) in [
        (&[("agreed", "yes")][..], "Please choose the paper"),
        (&[("paper", "other"), ("other", " "), ("agreed", "yes")], "error-summary"),
        (&[("paper", "national-id")], "Please read the answers aloud and ask"),
    ] {
        let refused = send(&mut staff, &path, &check, said).await;
        assert_eq!(refused.status, StatusCode::OK, "{says}");
        assert!(refused.body.contains(says), "{says}: {}", refused.body);
        assert_eq!(portal.database.count("case_file", "true").await, 0);
    }
    let described = [("paper", "other"), ("other", "សៀវភៅ"), ("agreed", "yes")];
    let sent = send(&mut staff, &path, &check, &described).await;
    let case = reference(sent.location());
    assert_eq!(portal.database.count("case_file", "channel = 'counter'").await, 1);
    assert_eq!(portal.database.count("case_entry", "branch IS NOT NULL").await, 1);
    let acts = portal.database.acts("case.submitted").await;
    assert_eq!(acts.len(), 1);
    assert_eq!(portal.database.count("flow_draft", "true").await, 0);

    let open = staff.get(&report).await.body;
    assert!(open.contains("is with the office already") && open.contains(&case.to_string()));
    assert!(!open.contains("/my-pension"), "{open}");
    assert_eq!(staff.get(&path).await.location(), report);

    let mut sokha = cases::signed_in(&portal).await;
    let own = format!("/en/my-pension/cases/{case}");
    let page = sokha.get(&own).await.body;
    for shown in ["at the counter of branch Counter", "Were you not there", "take the case back"] {
        assert!(page.contains(shown), "{shown}: {page}");
    }
    assert!(!page.contains("សៀវភៅ"), "the paper is for the office: {page}");
    let asked = sokha.get(&format!("{own}/withdraw")).await;
    let (csrf, key) = (asked.hidden("csrf"), asked.hidden("key"));
    let fields = [("csrf", csrf.as_str()), ("key", key.as_str())];
    sokha.post(&format!("{own}/withdraw"), &fields).await;
    assert!(staff.get(&report).await.body.contains("Begin"), "it can be entered anew");
    let page = staff.get(sent.location()).await.body;
    assert!(page.contains("Taken back") && !page.contains("We mean to decide"), "{page}");
}
