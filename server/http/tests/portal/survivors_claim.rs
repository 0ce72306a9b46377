//! A survivor in no register claims: from the record that an officer has confirmed to the decision, without the
//! paper that she does not have.

use std::collections::HashSet;

use axum::http::StatusCode;
use sothon_domain::access::StaffRole;
use sothon_testkit::Officer;
use time::Duration;

use crate::award_decisions::{form, press, signed_in};
use crate::browser::{Answer, Browser, TestPortal};
use crate::cases::{post, reference, send_shown};
use crate::claimants::{SEEN, TYPED, but, from_home, number, only, setting};
use crate::queue::act;

const CLAIM: &str = "/my-pension/report/survivors-claim";

/// What a widow is asked whose record says who died, and what she answers; the last says that she does not know
/// or has nothing to say.
pub(crate) const ANSWERS: [(&str, &[(&str, &str)]); 6] = [
    ("helper", &[("answer", "myself")]),
    ("died-on", &[("day", ""), ("month", "10"), ("year", "2026"), ("unknown", "1")]),
    ("children", &[("answer", "yes")]),
    ("child-names", &[("answer", "ដារ៉ា ២០១២")]),
    ("pay-by", &[("answer", "home")]),
    ("words", &[("answer", ""), ("unknown", "1")]),
];

/// A widow whose record an officer of Phnom Penh has confirmed.
pub(crate) async fn confirmed<'a>(portal: &'a TestPortal, officer: &Officer) -> Browser<'a> {
    let her = from_home(portal, &TYPED).await;
    let mut at_office = signed_in(portal, officer).await;
    let path = only(&mut at_office).await;
    let page = at_office.get(&path).await;
    press(&mut at_office, &path, &form(&page, "approve"), &SEEN).await;
    her
}

/// Answers what is asked, one page after the other, each led to by the one before; the last answer.
async fn answer_all(her: &mut Browser<'_>, language: &str) -> Answer {
    let mut last = None;
    for (step, fields) in ANSWERS {
        let path = format!("{language}{CLAIM}/{step}");
        let before = last.as_ref().map(|answer: &Answer| answer.location().to_owned());
        assert!(before.is_none_or(|before| before == path), "{path}");
        last = Some(post(her, &path, fields).await);
    }
    last.expect("something is asked")
}

/// Sends the claim; the path of her case.
pub(crate) async fn claim(her: &mut Browser<'_>, language: &str) -> String {
    let check = answer_all(her, language).await;
    assert_eq!(check.location(), format!("{language}{CLAIM}/check"), "{}", check.body);
    let page = her.get(check.location()).await;
    let sent = send_shown(her, check.location(), &page).await;
    format!("{language}/my-pension/cases/{}", reference(sent.location()))
}

/// Who approves at the second level.
pub(crate) async fn checker(portal: &TestPortal) -> Officer {
    let address = "checker-12@example.org".to_owned();
    let checker = Officer { address, role: StaffRole::Checker, ..Officer::of_phnom_penh() };
    portal.database.add_officer(&checker).await;
    checker
}

/// An officer reads the claim beside the register and approves it; it takes effect with the second one.
pub(crate) async fn decide_in_turn(
    portal: &TestPortal,
    case: &str,
    [officer, checker]: [&Officer; 2],
) {
    let at_office = case.replace("/my-pension/cases/", "/staff/case/");
    let mut first = signed_in(portal, officer).await;
    let page = first.get(&at_office).await.body;
    let amount = if case.starts_with("/en") { "510,000" } else { "៥១០.០០០" };
    for shown in ["K-204577", "សុខា", amount] {
        assert!(page.contains(shown), "{shown}: {page}");
    }
    act(&mut first, &at_office, "take", &[]).await;
    assert_eq!(act(&mut first, &at_office, "approve", &[]).await.location(), at_office);
    assert_eq!(portal.database.acts("case.approved").await.len(), 0, "one is not enough");
    portal.database.clock.advance(Duration::minutes(2));
    let mut second = signed_in(portal, checker).await;
    act(&mut second, &at_office, "take", &[]).await;
    assert_eq!(act(&mut second, &at_office, "approve", &[]).await.location(), at_office);
    assert_eq!(portal.database.acts("case.approved").await.len(), 1);
}

#[tokio::test]
async fn a_widow_without_marriage_certificate_claims_and_two_officers_decide() {
    for language in ["", "/en"] {
        let (portal, _, officer) = setting().await;
        let checker = checker(&portal).await;
        let mut her = confirmed(&portal, &officer).await;
        let home = her.get(&format!("{language}/my-pension")).await.body;
        assert!(home.contains(&format!("href=\"{language}/my-pension/report\"")), "{home}");
        let list = her.get(&format!("{language}/my-pension/report")).await.body;
        for (kind, offered) in [
            ("survivors-claim", true),
            ("funeral-grant", true),
            ("call-me-back", true),
            ("retiree-registration", true),
            ("old-age-claim", false),
            ("invalidity-claim", false),
            ("lump-sum-claim", false),
            ("address-changed", false),
            ("payment-missing", false),
        ] {
            assert_eq!(list.contains(&format!("report/{kind}\"")), offered, "{kind}: {list}");
        }
        let begin = her.get(&format!("{language}{CLAIM}")).await.body.replace('\u{200B}', "");
        let (known, condolence) = match language {
            "" => ("យើងសួរតែអ្វីដែលនៅខ្វះ", "រំលែកទុក្ខ"),
            _ => ("only what is missing", "sorry"),
        };
        assert!(begin.contains(known) && !begin.contains(condolence), "{begin}");

        let case = claim(&mut her, language).await;
        let page = her.get(&case).await.body.replace('\u{200B}', "");
        for told in
            ["K-204577", "ដារ៉ា ២០១២", if language.is_empty() { "ខែតុលា" } else { "October 2026" }]
        {
            assert!(page.contains(told), "{told}: {page}");
        }
        let papers = format!("{case}/papers");
        let page = her.get(&papers).await.body;
        for asked in
            ["death-certificate", "marriage-certificate", "identity-card", "birth-certificate"]
        {
            assert!(page.contains(&format!("{papers}/add/{asked}")), "{asked}: {page}");
        }
        let lacked = post(&mut her, &format!("{papers}/lack/marriage-certificate"), &[]).await;
        assert_eq!(lacked.location(), format!("{papers}?lacked"));

        decide_in_turn(&portal, &case, [&officer, &checker]).await;
        let page = her.get(&case).await.body.replace('\u{200B}', "");
        let agreed = if language.is_empty() {
            "មន្ត្រីពីរនាក់បានយល់ព្រម"
        } else {
            "Two officers have agreed"
        };
        assert!(page.contains(agreed), "{page}");
        for private in ["510,000", "៥១០.០០០", "សុខា", "Sokha"] {
            assert!(!page.contains(private), "of the one who died: {private} {page}");
        }
        let letters = format!("action=\"{language}/my-pension/letters\"");
        assert!(page.contains(&letters), "she can have the decision as a letter: {page}");
    }
}

#[tokio::test]
async fn she_claims_at_once_and_it_is_approved_only_when_her_record_is_confirmed() {
    let (portal, _, officer) = setting().await;
    let mut her = from_home(&portal, &TYPED).await;
    let first = her.get("/en/my-pension").await.body;
    assert!(first.contains(&format!("href=\"/en{CLAIM}\"")), "{first}");
    post(&mut her, &format!("/en{CLAIM}/helper"), &[("answer", "myself")]).await;
    let hers = number(&mut her).await;
    portal.database.clock.advance(Duration::days(59));
    let mut elsewhere = portal.browser();
    elsewhere.sign_in(&hers).await;
    let case = claim(&mut elsewhere, "/en").await;
    let page = elsewhere.get(&case).await.body;
    assert!(page.contains("We check who you are"), "{page}");
    for private in ["510,000", "សុខា", "Sokha"] {
        assert!(!page.contains(private), "of the one who died: {private} {page}");
    }
    let mut at_office = signed_in(&portal, &officer).await;
    let beside = case.replace("/my-pension/cases/", "/staff/case/");
    act(&mut at_office, &beside, "take", &[]).await;
    let page = at_office.get(&beside).await.body;
    assert!(page.contains("her own record is not confirmed"), "{page}");
    assert!(!page.contains("value=\"approve\""), "{page}");
    let record = only(&mut at_office).await;
    assert!(page.contains(&format!("href=\"/en{record}\"")), "{page}");
    let shown = at_office.get(&record).await;
    press(&mut at_office, &record, &form(&shown, "approve"), &SEEN).await;
    assert!(!elsewhere.get(&case).await.body.contains("We check who you are"));
    assert_eq!(act(&mut at_office, &beside, "approve", &[]).await.location(), beside);
    assert_eq!(portal.database.acts("case.passed-up").await.len(), 1);
}

#[tokio::test]
async fn whose_record_was_refused_claims_nothing() {
    let (portal, _, officer) = setting().await;
    let mut her = from_home(&portal, &TYPED).await;
    let mut at_office = signed_in(&portal, &officer).await;
    let record = only(&mut at_office).await;
    let shown = at_office.get(&record).await;
    press(&mut at_office, &record, &form(&shown, "refuse"), &[("reason", "not-reached")]).await;
    let list = her.get("/my-pension/report").await.body;
    assert!(list.contains("call-me-back\"") && !list.contains("survivors-claim"), "{list}");
    for path in [CLAIM.to_owned(), format!("{CLAIM}/helper"), format!("{CLAIM}/check")] {
        assert_eq!(her.get(&path).await.status, StatusCode::NOT_FOUND, "{path}");
    }
    let csrf = her.get("/my-pension/report/call-me-back/about").await.hidden("csrf");
    let fields = [("csrf", csrf.as_str()), ("answer", "myself")];
    let sent = her.post(&format!("{CLAIM}/helper"), &fields).await;
    assert_eq!(sent.status, StatusCode::NOT_FOUND);
    assert_eq!(portal.database.count("flow_draft", "true").await, 0);
}

#[tokio::test]
async fn an_answer_that_is_not_asked_is_not_kept_and_another_relation_asks_otherwise() {
    let (portal, _, officer) = setting().await;
    let mut her = confirmed(&portal, &officer).await;
    let helped = post(&mut her, &format!("{CLAIM}/helper"), &[("answer", "with-help")]).await;
    assert_eq!(helped.location(), format!("{CLAIM}/helper-name"));
    post(&mut her, &format!("{CLAIM}/helper-name"), &[("answer", "SOK DARA")]).await;
    let alone = post(&mut her, &format!("{CLAIM}/helper"), &[("answer", "myself")]).await;
    assert_eq!(alone.location(), format!("{CLAIM}/died-on"), "nobody helps: no name is asked");
    assert_eq!(her.get(&format!("{CLAIM}/helper-name")).await.location(), alone.location());
    let school = post(&mut her, &format!("{CLAIM}/in-school"), &[("answer", "yes")]).await;
    assert_eq!(school.location(), alone.location(), "a wife is not asked about school");
    let child = post(&mut her, &format!("{CLAIM}/relation"), &[("answer", "daughter")]).await;
    assert_eq!(child.location(), alone.location());
    assert_eq!(her.get(&format!("{CLAIM}/in-school")).await.status, StatusCode::OK);
    for (step, fields) in [
        ("died-on", &[("day", "31"), ("month", "2"), ("year", "2026")][..]),
        ("died-on", &[("day", "1"), ("month", "1"), ("year", "2027")]),
        ("relation", &[("answer", "boss")]),
        ("pay-by", &[("answer", "")]),
        ("child-names", &[("answer", "x")]),
    ] {
        let path = format!("{CLAIM}/{step}");
        let refused = post(&mut her, &path, fields).await;
        let says = refused.status == StatusCode::OK && refused.body.contains("error-summary");
        assert!(says || refused.location() == alone.location(), "{step} {}", refused.body);
    }
}

#[tokio::test]
async fn without_a_number_the_office_reads_that_none_was_given_and_who_has_one_of_the_names() {
    for (other, says, read) in [
        ("", "No member in the reach of your office has", 0),
        ("ស៊ឹម សុខា", "<span class=\"nowrap\">K-204577</span>", 1),
    ] {
        let (portal, _, officer) = setting().await;
        let mut fields = but("deceased_number", "");
        for (name, value) in [("deceased_name", "ស៊ុន វិបុល"), ("deceased_place", "តាកែវ")]
        {
            let field = fields.iter_mut().find(|(field, _)| *field == name).expect("a field");
            field.1 = value;
        }
        let mut her = from_home(&portal, &fields).await;
        let mut at_office = signed_in(&portal, &officer).await;
        let path = only(&mut at_office).await;
        let page = at_office.get(&path).await;
        press(&mut at_office, &path, &form(&page, "approve"), &SEEN).await;
        let names = [("answer", "ស៊ុន វិបុល"), ("other_names", other)];
        post(&mut her, &format!("/en{CLAIM}/deceased-name"), &names).await;
        let case = claim(&mut her, "/en").await;
        let page = at_office.get(&case.replace("/my-pension/cases/", "/staff/case/")).await.body;
        for text in ["No member number was given", says] {
            assert!(page.contains(text), "{text}: {page}");
        }
        let looked = portal.database.acts("file.read").await;
        let files: HashSet<_> = looked.iter().map(|act| act.subject.clone()).collect();
        assert_eq!(files.len(), 1 + read, "hers, and the one that is shown");
        let hers = her.get(&case).await.body;
        assert!(hers.contains("I do not know this number") && !hers.contains("K-204577"), "{hers}");
    }
}

#[tokio::test]
async fn other_names_of_the_one_who_died_are_told_and_the_office_reads_them() {
    let (portal, _, officer) = setting().await;
    let mut her = confirmed(&portal, &officer).await;
    let path = format!("/en{CLAIM}/deceased-name");
    let long = "ក".repeat(101);
    for (field, value, says) in [
        ("other_names", "A, B, C, D", "at most 3 other names"),
        ("in_service", long.as_str(), "name in service is too long"),
    ] {
        let refused = post(&mut her, &path, &[("answer", "ស៊ុន វិបុល"), (field, value)]).await;
        assert!(refused.body.contains(says), "{says}: {}", refused.body);
    }
    let others = [("other_names", "SUN Vibol, SOUN Vibol"), ("in_service", "តាមុំ")];
    let fields = [("answer", "ស៊ុន វិបុល"), others[0], others[1]];
    assert_eq!(post(&mut her, &path, &fields).await.location(), format!("/en{CLAIM}/helper"));
    let again = her.get(&path).await.body;
    assert!(again.contains("value=\"SUN Vibol, SOUN Vibol\""), "{again}");
    let case = claim(&mut her, "/en").await;
    let mut at_office = signed_in(&portal, &officer).await;
    let beside = at_office.get(&case.replace("/my-pension/cases/", "/staff/case/")).await.body;
    for (page, whose) in [(her.get(&case).await.body, "hers"), (beside, "the office's")] {
        let page = page.replace('\u{200B}', "");
        for told in ["Other names: SUN Vibol, SOUN Vibol", "Name in service: តាមុំ"] {
            assert!(page.contains(told), "{whose}: {told}: {page}");
        }
    }
}

#[tokio::test]
async fn a_claim_names_several_children_one_after_the_other() {
    let (portal, _, officer) = setting().await;
    let mut her = confirmed(&portal, &officer).await;
    for (step, fields) in &ANSWERS[..3] {
        post(&mut her, &format!("/en{CLAIM}/{step}"), fields).await;
    }
    let path = format!("/en{CLAIM}/child-names");
    let first = [("answer", "រតនា"), ("year", "2012"), ("school", "yes"), ("another", "1")];
    assert_eq!(post(&mut her, &path, &first).await.location(), path, "one more is asked for");
    let page = her.get(&path).await;
    for shown in ["រតនា", "goes to school", "another child"] {
        assert!(page.body.contains(shown), "{shown}: {}", page.body);
    }
    let [list, day, another, next] =
        ["<ul class=\"numbered\">", "<div class=\"date-parts\">", "name=\"another\"", ">Next<"]
            .map(|part| page.body.find(part).unwrap_or_else(|| panic!("{part}: {}", page.body)));
    assert!(list < day && day < another && another < next, "{}", page.body);
    let named = page.hidden("children");
    let second = [("children", named.as_str()), ("answer", "កញ្ញា"), ("school", "no")];
    let kept = post(&mut her, &path, &second).await;
    assert_eq!(kept.location(), format!("/en{CLAIM}/pay-by"));
    let changed = her.get(&format!("{path}?child=2")).await;
    assert!(changed.body.contains("value=\"កញ្ញា\""), "{}", changed.body);
    assert_eq!(her.get(&format!("{path}?child=3")).await.status, StatusCode::NOT_FOUND);
    for (step, fields) in &ANSWERS[4..] {
        post(&mut her, &format!("/en{CLAIM}/{step}"), fields).await;
    }
    let check = her.get(&format!("/en{CLAIM}/check")).await.body;
    let papers = ["One for each of these children", "Letter from the school"];
    for shown in ["រតនា", "កញ្ញា", "does not go to school"].into_iter().chain(papers)
    {
        assert!(check.contains(shown), "{shown}: {check}");
    }
    let named = changed.hidden("children");
    let away = [("children", named.as_str()), ("away", "1")];
    assert_eq!(post(&mut her, &path, &away).await.location(), path);
    let page = her.get(&path).await.body;
    assert!(!page.contains("រតនា") && page.contains("កញ្ញា"), "{page}");
}

#[tokio::test]
async fn a_child_without_a_name_and_a_thirteenth_are_refused() {
    let (portal, _, officer) = setting().await;
    let mut her = confirmed(&portal, &officer).await;
    for (step, fields) in &ANSWERS[..3] {
        post(&mut her, &format!("/en{CLAIM}/{step}"), fields).await;
    }
    let path = format!("/en{CLAIM}/child-names");
    let twelve = (1..=12).map(|at| format!("រតនា {at}")).collect::<Vec<_>>().join("\n");
    for (fields, says) in [
        (&[("answer", ""), ("year", "2012")][..], "Please write the name of the child"),
        (&[("answer", "កញ្ញា"), ("day", "5"), ("year", "2012")], "write the year alone"),
        (&[("answer", "កញ្ញា"), ("year", "2030")], "This date has not come yet"),
        (&[("children", twelve.as_str()), ("answer", "កញ្ញា")], "at most 12 children"),
        (
            &[("children", "រតនា\t2012\tyes"), ("answer", "រតនា"), ("year", "2012")],
            "This child is named already",
        ),
        (&[("answer", "")], "Please answer this question"),
    ] {
        let refused = post(&mut her, &path, fields).await;
        assert_eq!(refused.status, StatusCode::OK);
        assert!(refused.body.contains(says), "{says}: {}", refused.body);
    }
    let kept = post(&mut her, &path, &[("children", twelve.as_str()), ("answer", "")]).await;
    assert_eq!(kept.location(), format!("/en{CLAIM}/pay-by"), "twelve are one claim");
}

#[tokio::test]
async fn whose_record_is_refused_after_she_claimed_reads_that_and_no_promise() {
    let (portal, _, officer) = setting().await;
    let mut her = from_home(&portal, &TYPED).await;
    let case = claim(&mut her, "/en").await;
    let mut at_office = signed_in(&portal, &officer).await;
    let record = only(&mut at_office).await;
    let shown = at_office.get(&record).await;
    press(&mut at_office, &record, &form(&shown, "refuse"), &[("reason", "not-reached")]).await;
    let page = her.get(&case).await.body;
    assert!(page.contains("An officer has refused your record."), "{page}");
    assert!(!page.contains("We check who you are"), "{page}");
}
