//! "Not right?": from any line to a case, with what it would change shown first; taken in exactly once,
//! and never lost with the session.

use axum::http::StatusCode;
use sothon_domain::access::Actor;
use sothon_testkit::{Officer, Pensioner};
use time::Duration;

use crate::award_decisions::propose;
use crate::browser::{Answer, Browser, TestPortal};
use crate::cases::{post, reference, send_shown};
use crate::queue::{act, signed_in};

const FORM: &str = "/my-pension/not-right/service";
const CHECK: &str = "/my-pension/not-right/service/check";

async fn with_sokha() -> TestPortal {
    let portal = TestPortal::new().await;
    portal.database.add(&Pensioner::sokha()).await;
    portal
}

async fn cases(portal: &TestPortal) -> i64 {
    portal.database.count("case_file", "kind = 'correction-service'").await
}

/// Types words about her service, and opens what she is asked to send.
async fn said(sokha: &mut Browser<'_>, text: &str) -> Answer {
    let kept = post(sokha, FORM, &[("text", text)]).await;
    assert_eq!(kept.location(), CHECK, "{}", kept.body);
    sokha.get(CHECK).await
}

#[tokio::test]
async fn the_form_says_what_is_recorded_now_and_where_it_comes_from() {
    let portal = with_sokha().await;
    let mut sokha = portal.browser();
    sokha.sign_in("K-204577").await;
    for (datum, recorded, source) in [
        ("service", "33\u{a0}years", "files"),
        ("reference-salary", "637,500", "files"),
        ("decided-amount", "510,000", "K-204577/"),
        ("paid-amount", "510,000", "B-2026-10"),
        ("birth-date", "1957", "files"),
        ("retired-on", "1 July 2023", "files"),
        ("name", "សុខា", "files"),
    ] {
        let page = sokha.get(&format!("/en/my-pension/not-right/{datum}")).await;
        assert!(page.body.contains(recorded), "{datum}: {}", page.body);
        assert!(page.body.contains(source), "{datum}: {}", page.body);
    }
    for path in ["/my-pension/not-right/rubbish", "/my-pension/not-right/rubbish/check"] {
        assert_eq!(sokha.get(path).await.status, StatusCode::NOT_FOUND, "{path}");
    }
    let stepwise = "/my-pension/report/correction-service";
    assert_eq!(sokha.get(stepwise).await.status, StatusCode::NOT_FOUND, "it has its own page");
}

/// What the texts of both languages say of a minimum that is paid either way.
const MINIMUM: [(&str, &str); 2] = [("", "អប្បបរមា"), ("/en", "Either way the minimum is paid.")];

#[tokio::test]
async fn from_a_line_to_nothing_because_of_the_minimum_to_the_office_and_back_into_the_working() {
    for (language, why) in MINIMUM {
        let portal = TestPortal::new().await;
        let by_minimum = Pensioner { salary: 400_000, amount: 400_000, ..Pensioner::sokha() };
        portal.database.add(&by_minimum).await;
        let officer = Officer::of_phnom_penh();
        portal.database.add_officer(&officer).await;
        let mut sokha = portal.browser();
        sokha.sign_in("K-204577").await;
        let at = |path: &str| format!("{language}{path}");
        let form = "/my-pension/not-right/reference-salary";
        let working = sokha.get(&at("/my-pension/why")).await.body;
        assert!(working.contains(&format!("href=\"{}\"", at(form))), "one step: {working}");
        let kept = post(&mut sokha, &at(form), &[("value", "៤៥០,០០០"), ("text", "")]).await;
        let check = at(&format!("{form}/check"));
        assert_eq!(kept.location(), check, "{}", kept.body);
        let page = sokha.get(&check).await;
        assert!(page.body.contains(why), "{}", page.body);
        assert_eq!(portal.database.count("case_file", "true").await, 0, "nothing is sent yet");
        let sent = send_shown(&mut sokha, &check, &page).await;
        let number = reference(sent.location()).to_string();
        let received = sokha.get(sent.location()).await.body;
        assert!(received.contains(&number) && received.contains("notice-good"), "{received}");
        assert!(sokha.get(&at("/my-pension/cases")).await.body.contains(&number));

        let mut staff = signed_in(&portal, &officer).await;
        let queue = staff.get("/en/staff/queue").await.body;
        let path = format!("/en/staff/case/{number}");
        assert!(queue.contains(&format!("href=\"{path}\"")), "{queue}");
        assert!(queue.contains("Correction: salary used for the calculation"), "{queue}");
        act(&mut staff, &path, "take", &[]).await;
        let page = staff.get(&path).await.body;
        for shown in ["450,000", "400,000", "files", "Either way the minimum is paid."] {
            assert!(page.contains(shown), "{shown}: {page}");
        }
        assert!(!page.contains("value=\"correct\""), "an officer doesn't change what she says");
        let done = act(&mut staff, &path, "approve", &[]).await;
        assert_eq!(done.location(), path, "{}", done.body);
        let working = sokha.get("/en/my-pension/why").await.body;
        assert!(working.contains("450,000"), "the working has the new fact: {working}");
        let form = sokha.get("/en/my-pension/not-right/reference-salary").await.body;
        assert!(form.contains(&number), "the source is the case: {form}");
    }
}

#[tokio::test]
async fn another_amount_is_shown_and_a_rejection_is_read_with_its_reason_and_how_to_appeal() {
    let portal = with_sokha().await;
    let officer = Officer::of_phnom_penh();
    portal.database.add_officer(&officer).await;
    let mut sokha = portal.browser();
    sokha.sign_in("K-204577").await;
    let form = "/en/my-pension/not-right/service";
    let fields = [("value", "25"), ("months", "6"), ("text", "ខ្ញុំធ្វើការ <b>")];
    let kept = post(&mut sokha, form, &fields).await;
    let page = sokha.get(kept.location()).await;
    for shown in ["510,000", "452,625", "ខ្ញុំធ្វើការ &lt;b"] {
        assert!(page.body.contains(shown), "{shown}: {}", page.body);
    }
    let sent = send_shown(&mut sokha, kept.location(), &page).await;
    let number = reference(sent.location());
    let again = sokha.get(form).await.body;
    assert!(again.contains(&format!("/en/my-pension/cases/{number}")), "{again}");
    assert!(!again.contains("name=\"value\""), "a second one can't be sent: {again}");

    let mut staff = signed_in(&portal, &officer).await;
    let path = format!("/en/staff/case/{number}");
    act(&mut staff, &path, "take", &[]).await;
    let page = staff.get(&path).await.body;
    assert!(page.contains("452,625") && page.contains("ខ្ញុំធ្វើការ &lt;b"), "{page}");
    let unsaid = act(&mut staff, &path, "reject", &[("verdict", ""), ("answer", "why <b>")]).await;
    assert_eq!(unsaid.status, StatusCode::OK);
    assert!(unsaid.body.contains("href=\"#verdict\""), "{}", unsaid.body);
    assert!(unsaid.body.contains("why &lt;b>"), "what was typed is kept: {}", unsaid.body);
    let law = ("law", "kh-cs-statute-1994");
    let fields = [("verdict", "originals-agree"), law, ("answer", "សូមមើលសៀវភៅ")];
    let done = act(&mut staff, &path, "reject", &fields).await;
    assert_eq!(done.location(), path, "{}", done.body);
    let read = sokha.get(&format!("/en/my-pension/cases/{number}")).await.body;
    for shown in ["The original documents say the same", "សូមមើលសៀវភៅ", "1288", "review until"]
    {
        assert!(read.contains(shown), "{shown}: {read}");
    }
    let working = sokha.get("/en/my-pension/why").await.body;
    assert!(working.contains("33\u{a0}years"), "the register stays as it was: {working}");
}

/// A decided case of hers about this fact; the officer's browser and the number.
async fn decided<'a>(
    portal: &'a TestPortal,
    member_number: &str,
    (datum, value): (&str, &str),
) -> (Browser<'a>, Browser<'a>, String) {
    let officer = Officer::of_phnom_penh();
    portal.database.add_officer(&officer).await;
    let mut person = portal.browser();
    person.sign_in(member_number).await;
    let form = format!("/en/my-pension/not-right/{datum}");
    let kept = post(&mut person, &form, &[("value", value), ("text", "")]).await;
    let page = person.get(kept.location()).await;
    let sent = send_shown(&mut person, kept.location(), &page).await;
    let number = reference(sent.location()).to_string();
    let mut staff = signed_in(portal, &officer).await;
    let path = format!("/en/staff/case/{number}");
    act(&mut staff, &path, "take", &[]).await;
    let done = act(&mut staff, &path, "approve", &[]).await;
    assert_eq!(done.location(), path, "{}", done.body);
    (person, staff, number)
}

#[tokio::test]
async fn an_approved_amount_leads_to_the_form_where_two_officers_decide_it() {
    let portal = TestPortal::new().await;
    let dara = Pensioner { place: "12010101".into(), ..Pensioner::dara() };
    portal.database.add(&dara).await;
    let (_, mut staff, number) =
        decided(&portal, &dara.member_number, ("decided-amount", "350000")).await;
    for language in ["", "/en"] {
        let page = staff.get(&format!("{language}/staff/case/{number}")).await.body;
        let begin = format!("href=\"{language}/staff/awards/new/");
        let rest = page.split(&begin).nth(1).unwrap_or_else(|| panic!("no way on: {page}"));
        let membership = rest.split('"').next().unwrap_or_default();
        let form = staff.get(&format!("{language}/staff/awards/new/{membership}")).await;
        assert_eq!(form.status, StatusCode::OK);
        assert!(form.body.contains("V-118203"), "the member is found: {}", form.body);
        let kind = form.body.contains("value=\"old-age\" selected");
        assert!(kind, "the kind of the pension is known: {}", form.body);
        assert!(!form.body.contains("350000"), "what he says is no decision: {}", form.body);
    }
    let proposal = propose(&mut staff, "/en").await;
    let page = staff.get(&format!("/en/staff/case/{number}")).await.body;
    assert!(page.contains(&format!("href=\"{proposal}\"")), "to the one that waits: {page}");
    assert!(!page.contains("/staff/awards/new/"), "another would be refused: {page}");
}

#[tokio::test]
async fn an_amount_from_a_rule_leads_to_the_rule() {
    let portal = with_sokha().await;
    let (_, mut staff, number) = decided(&portal, "K-204577", ("decided-amount", "600000")).await;
    let page = staff.get(&format!("/en/staff/case/{number}")).await.body;
    assert!(page.contains("This amount comes from a rule:"), "{page}");
    assert!(!page.contains("/staff/awards/new/"), "{page}");
}

#[tokio::test]
async fn a_decided_case_and_its_letter_show_what_the_register_held_then() {
    let portal = with_sokha().await;
    let (mut sokha, mut staff, number) =
        decided(&portal, "K-204577", ("reference-salary", "650000")).await;
    let page = staff.get(&format!("/en/staff/case/{number}")).await.body;
    for shown in [
        "650,000",
        "637,500",
        "Our register when it was decided",
        "What was sent can be seen here.",
    ] {
        assert!(page.contains(shown), "{shown}: {page}");
    }
    let mine = format!("/en/my-pension/cases/{number}");
    let page = sokha.get(&mine).await;
    for shown in ["650,000", "637,500", "What our register held when it was decided"] {
        assert!(page.body.contains(shown), "{shown}: {}", page.body);
    }
    let fields = ["csrf", "key", "kind", "case"].map(|name| (name, page.hidden(name)));
    let fields = fields.each_ref().map(|(name, value)| (*name, value.as_str()));
    let letter = sokha.post("/en/my-pension/letters", &fields).await;
    assert_eq!(letter.status, StatusCode::SEE_OTHER, "{}", letter.body);
    let paper = sokha.get(letter.location()).await.body;
    for shown in ["650,000", "637,500", "What our register held when it was decided"] {
        assert!(paper.contains(shown), "{shown}: {paper}");
    }
    // A case of the time before this was kept says so, and not what the register holds today.
    portal.database.tamper("UPDATE case_file SET held = NULL").await;
    let page = staff.get(&format!("/en/staff/case/{number}")).await.body;
    assert!(page.contains("Not kept") && !page.contains("637,500"), "{page}");
    assert!(!sokha.get(&mine).await.body.contains("637,500"));
}

#[tokio::test]
async fn what_is_said_of_papers_is_true_at_every_stage() {
    let portal = with_sokha().await;
    let officer = Officer::of_phnom_penh();
    portal.database.add_officer(&officer).await;
    let mut sokha = portal.browser();
    sokha.sign_in("K-204577").await;
    let page = said(&mut sokha, "ខ្ញុំធ្វើការ ៣៤ ឆ្នាំ").await;
    let number = reference(send_shown(&mut sokha, CHECK, &page).await.location()).to_string();
    let mut staff = signed_in(&portal, &officer).await;
    let path = format!("/en/staff/case/{number}");
    let may_ask = "If originals have to be seen, ask the applicant for them.";
    assert!(staff.get(&path).await.body.contains(may_ask));
    act(&mut staff, &path, "take", &[]).await;
    assert!(staff.get(&path).await.body.contains(may_ask));
    act(&mut staff, &path, "return", &[("reason", "papers-needed"), ("note", "")]).await;
    let page = staff.get(&path).await.body;
    assert!(page.contains("was asked to show the originals") && !page.contains(may_ask), "{page}");
    let page = said(&mut sokha, "ខ្ញុំបានយកទៅហើយ").await;
    send_shown(&mut sokha, CHECK, &page).await;
    act(&mut staff, &path, "take", &[]).await;
    act(&mut staff, &path, "approve", &[]).await;
    let page = staff.get(&path).await.body;
    assert!(
        page.contains("What was sent can be seen here.") && !page.contains("originals"),
        "{page}"
    );
}

#[tokio::test]
async fn an_old_report_is_still_read_by_its_writer_and_at_the_terminal() {
    let portal = TestPortal::new().await;
    let person = portal.database.add(&Pensioner::sokha()).await;
    portal.database.add(&Pensioner::dara()).await;
    let number = portal.database.add_old_report(person, "៣៤ ឆ្នាំ").await;
    let operator = Actor::system("test");
    let listed = sothon_app::correction::list(&portal.portal.app, &operator, 50).await;
    assert_eq!(listed.expect("the operator may list").len(), 1);
    let path = format!("/my-pension/not-right/received/{number}");
    let mut sokha = portal.browser();
    sokha.sign_in("K-204577").await;
    assert!(sokha.get(&path).await.body.contains(&number.to_string()));
    let mut dara = portal.browser();
    dara.sign_in("V-118203").await;
    assert_eq!(dara.get(&path).await.status, StatusCode::NOT_FOUND);
}

#[tokio::test]
async fn sending_twice_is_one_case_with_one_reference() {
    let portal = with_sokha().await;
    let mut sokha = portal.browser();
    sokha.sign_in("K-204577").await;
    let page = said(&mut sokha, "ខ្ញុំធ្វើការ ៣៤ ឆ្នាំ").await;
    let first = send_shown(&mut sokha, CHECK, &page).await;
    let second = send_shown(&mut sokha, CHECK, &page).await;
    assert_eq!(first.status, StatusCode::SEE_OTHER, "{}", first.body);
    assert_eq!(first.location(), second.location());
    assert_eq!(cases(&portal).await, 1);
    let other = post(&mut sokha, FORM, &[("text", "something else")]).await;
    assert_eq!(other.location(), FORM, "it is with the office");
    assert_eq!(cases(&portal).await, 1);
}

#[tokio::test]
async fn what_is_wrong_comes_back_with_its_words_and_keeps_nothing() {
    let portal = with_sokha().await;
    let mut sokha = portal.browser();
    sokha.sign_in("K-204577").await;
    let long = "ក".repeat(1001);
    for (fields, field, kept) in [
        (vec![("text", "  ")], "#value", "name=\"text\""),
        (vec![("value", "<many>"), ("text", "")], "#value", "value=\"&lt;many&gt;\""),
        (vec![("value", "34"), ("months", "12")], "#value", "value=\"12\""),
        (vec![("value", "34"), ("text", &long)], "#text", "value=\"34\""),
    ] {
        let answer = post(&mut sokha, FORM, &fields).await;
        assert_eq!(answer.status, StatusCode::OK, "{fields:?}");
        for part in [format!("href=\"{field}\""), kept.to_owned()] {
            assert!(answer.body.contains(&part), "{fields:?} lacks {part}: {}", answer.body);
        }
        assert_eq!(sokha.get(CHECK).await.location(), FORM, "nothing was kept");
    }
    let page = said(&mut sokha, "34").await;
    assert_eq!(send_shown(&mut sokha, CHECK, &page).await.status, StatusCode::SEE_OTHER);
}

#[tokio::test]
async fn what_was_typed_in_an_ended_session_is_offered_back() {
    let portal = with_sokha().await;
    let mut sokha = portal.browser();
    sokha.sign_in("K-204577").await;
    let csrf = sokha.get(FORM).await.hidden("csrf");
    portal.database.clock.advance(Duration::minutes(20));
    let fields = [("csrf", csrf.as_str()), ("value", "៣៤"), ("text", "ខ្ញុំធ្វើការ ៣៤ ឆ្នាំ")];
    let late = sokha.post(FORM, &fields).await;
    assert_eq!(late.location(), "/sign-in?expired");
    assert_eq!(drafts(&portal).await, 0);
    sokha.ask_for_code("K-204577").await;
    let code = portal.latest_code().await;
    assert_eq!(sokha.type_code(&code).await.location(), FORM);
    let offered = sokha.get(FORM).await;
    for typed in ["ខ្ញុំធ្វើការ ៣៤ ឆ្នាំ", "value=\"៣៤\""]
    {
        assert!(offered.body.contains(typed), "{}", offered.body);
    }
    let page = said(&mut sokha, "៣៤").await;
    assert_eq!(send_shown(&mut sokha, CHECK, &page).await.status, StatusCode::SEE_OTHER);
    assert!(!sokha.get(FORM).await.body.contains("ខ្ញុំធ្វើការ"), "it is forgotten once sent");
}

async fn drafts(portal: &TestPortal) -> i64 {
    portal.database.count("flow_draft", "true").await
}

#[tokio::test]
async fn ten_at_once_are_one_case() {
    let portal = with_sokha().await;
    let mut sokha = portal.browser();
    sokha.sign_in("K-204577").await;
    let page = said(&mut sokha, "34").await;
    let (csrf, key, shown) = (page.hidden("csrf"), page.hidden("key"), page.hidden("shown"));
    let fields = [("csrf", csrf.as_str()), ("key", key.as_str()), ("shown", shown.as_str())];
    let mut copies: Vec<_> = (0..10).map(|_| sokha.copy()).collect();
    let sends = copies.iter_mut().map(|copy| copy.post(CHECK, &fields));
    let answers = futures_join(sends).await;
    assert!(answers.iter().all(|answer| answer.location() == answers[0].location()));
    assert_eq!(cases(&portal).await, 1);
}

#[tokio::test]
async fn two_windows_send_only_what_was_seen() {
    let portal = with_sokha().await;
    let mut sokha = portal.browser();
    sokha.sign_in("K-204577").await;
    let seen = said(&mut sokha, "34").await;
    let newer = said(&mut sokha, "35").await;
    let refused = send_shown(&mut sokha, CHECK, &seen).await;
    assert_eq!(refused.status, StatusCode::OK);
    assert!(refused.body.contains("error-summary"), "{}", refused.body);
    assert_eq!(cases(&portal).await, 0);
    reference(send_shown(&mut sokha, CHECK, &newer).await.location());
    assert_eq!(cases(&portal).await, 1);
}

/// Runs all of them at once on this task.
pub(crate) async fn futures_join<F: Future>(futures: impl Iterator<Item = F>) -> Vec<F::Output> {
    let mut pending: Vec<_> = futures.map(|future| (Box::pin(future), None)).collect();
    std::future::poll_fn(|context| {
        for (future, answer) in &mut pending {
            if answer.is_none()
                && let std::task::Poll::Ready(ready) = future.as_mut().poll(context)
            {
                *answer = Some(ready);
            }
        }
        if pending.iter().all(|(_, answer)| answer.is_some()) {
            std::task::Poll::Ready(())
        } else {
            std::task::Poll::Pending
        }
    })
    .await;
    pending.into_iter().filter_map(|(_, answer)| answer).collect()
}
