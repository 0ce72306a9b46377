//! Two officers decide an amount where no rule is known: with a file, in the browser.

use axum::http::StatusCode;
use sothon_testkit::{ORIGIN, Officer, Pensioner};
use uuid::Uuid;

use crate::browser::{Answer, Browser, TestPortal};
use crate::not_right::futures_join;

pub(crate) const NEW: &str = "/staff/awards/new";
const BOUNDARY: &str = "----a-line-that-parts";
const PDF: &[u8] = b"%PDF-1.7 an invented sub-decree";

/// The fields of a form that will do, by their names.
const TYPED: [(&str, &str); 5] = [
    ("kind", "old-age"),
    ("amount", "៣៥០.០០០"),
    ("number", "123/26"),
    ("decided_on", "1/2/2026"),
    ("title", "Sub-decree 123 <b>"),
];

/// A portal with a veteran of Phnom Penh and two officers of his province.
pub(crate) async fn with_veteran() -> (TestPortal, Officer, Officer) {
    let portal = TestPortal::new().await;
    let maker = Officer::of_phnom_penh();
    let checker = maker.colleague();
    portal.database.add_officer(&maker).await;
    portal.database.add_officer(&checker).await;
    portal.database.add(&veteran()).await;
    (portal, maker, checker)
}

fn veteran() -> Pensioner {
    Pensioner { place: "12010101".into(), ..Pensioner::dara() }
}

pub(crate) async fn signed_in<'a>(portal: &'a TestPortal, officer: &Officer) -> Browser<'a> {
    let mut browser = portal.browser();
    browser.sign_in_staff(officer).await;
    browser
}

/// Finds the veteran by his number; the address of the form.
pub(crate) async fn find(browser: &mut Browser<'_>, language: &str) -> String {
    let path = format!("{language}{NEW}");
    let csrf = browser.get(&path).await.hidden("csrf");
    let fields = [("csrf", csrf.as_str()), ("member_number", "v 118203")];
    let found = browser.post(&path, &fields).await;
    assert_eq!(found.status, StatusCode::SEE_OTHER, "{}", found.body);
    found.location().to_owned()
}

/// A form in parts, as a browser writes it.
fn parts(fields: &[(&str, &str)], file: Option<&[u8]>) -> Vec<u8> {
    let mut body = Vec::new();
    for (name, value) in fields {
        let head = format!("--{BOUNDARY}\r\ncontent-disposition: form-data; name=\"{name}\"");
        body.extend_from_slice(format!("{head}\r\n\r\n{value}\r\n").as_bytes());
    }
    if let Some(file) = file {
        let head = "content-disposition: form-data; name=\"instrument\"; filename=\"decision.pdf\"";
        let kind = "content-type: application/pdf";
        body.extend_from_slice(format!("--{BOUNDARY}\r\n{head}\r\n{kind}\r\n\r\n").as_bytes());
        body.extend_from_slice(file);
        body.extend_from_slice(b"\r\n");
    }
    body.extend_from_slice(format!("--{BOUNDARY}--\r\n").as_bytes());
    body
}

/// Opens the form and sends it with these values and this file.
async fn send(
    browser: &mut Browser<'_>,
    path: &str,
    typed: &[(&str, &str)],
    file: Option<&[u8]>,
) -> Answer {
    let page = browser.get(path).await;
    let (csrf, key) = (page.hidden("csrf"), page.hidden("key"));
    let fields = [&[("csrf", csrf.as_str()), ("key", &key)], typed].concat();
    browser.post_parts(ORIGIN, path, BOUNDARY, parts(&fields, file)).await
}

/// Proposes; the address of the proposal.
pub(crate) async fn propose(browser: &mut Browser<'_>, language: &str) -> String {
    let path = find(browser, language).await;
    let sent = send(browser, &path, &TYPED, Some(PDF)).await;
    assert_eq!(sent.status, StatusCode::SEE_OTHER, "{}", sent.body);
    sent.location().to_owned()
}

/// The hidden fields of the page's form that does this.
pub(crate) fn form(page: &Answer, act: &str) -> Vec<(String, String)> {
    let forms = page.body.split("<form").skip(1).filter_map(|rest| rest.split("</form>").next());
    let wanted = format!("name=\"act\" value=\"{act}\"");
    let form = forms.into_iter().find(|form| form.contains(&wanted));
    let form = form.unwrap_or_else(|| panic!("no form to {act}: {}", page.body));
    let hidden = form.split('<').filter(|tag| tag.starts_with("input type=\"hidden\""));
    let value = |tag: &str, name: &str| {
        let rest = tag.split(&format!(" {name}=\"")).nth(1).unwrap_or_default();
        rest.split('"').next().unwrap_or_default().to_owned()
    };
    hidden.map(|tag| (value(tag, "name"), value(tag, "value"))).collect()
}

pub(crate) async fn press(
    browser: &mut Browser<'_>,
    path: &str,
    hidden: &[(String, String)],
    typed: &[(&str, &str)],
) -> Answer {
    let mut fields: Vec<(&str, &str)> =
        hidden.iter().map(|(name, value)| (name.as_str(), value.as_str())).collect();
    fields.extend(typed);
    browser.post(path, &fields).await
}

#[tokio::test]
async fn an_amount_is_proposed_with_its_instrument_approved_and_shown_to_the_person() {
    for (language, amount) in [("", "៣៥០.០០០៛"), ("/en", "350,000")] {
        let (portal, maker, checker) = with_veteran().await;
        let mut maker = signed_in(&portal, &maker).await;
        let list = format!("{language}/staff/awards");
        let queue = maker.get(&format!("{language}/staff/queue")).await.body;
        assert!(queue.contains(&format!("href=\"{list}\"")), "{queue}");
        let page = find(&mut maker, language).await;
        let page = maker.get(&page).await.body;
        for shown in ["V-118203", "តារា", "Dara"] {
            assert!(page.contains(shown), "{shown}: {page}");
        }
        let path = propose(&mut maker, language).await;
        let own = maker.get(&path).await.body;
        let acts = own.matches("name=\"act\"").count();
        assert!(
            acts == 1 && own.contains("name=\"act\" value=\"withdraw\""),
            "her own proposal is another's to decide: {own}"
        );

        let mut checker = signed_in(&portal, &checker).await;
        let page = checker.get(&list).await.body;
        assert!(page.contains(&format!("href=\"{path}\"")) && page.contains(amount), "{page}");
        let page = checker.get(&path).await;
        for shown in [amount, "123/26", "Sub-decree 123 &lt;b&gt;", "Dara"] {
            assert!(page.body.contains(shown), "{shown}: {}", page.body);
        }
        let file = checker.get(&format!("{path}.pdf")).await;
        let header = |name: &str| file.headers[name].to_str().expect("ASCII").to_owned();
        assert_eq!(header("content-disposition"), "attachment; filename=\"instrument.pdf\"");
        assert_eq!(header("content-type"), "application/pdf");
        assert_eq!(header("x-content-type-options"), "nosniff");
        assert_eq!(file.body.as_bytes(), PDF);
        let other = checker.get(&format!("{path}.png")).await;
        assert_eq!(other.status, StatusCode::NOT_FOUND, "it is no such picture");

        let done = press(&mut checker, &path, &form(&page, "approve"), &[]).await;
        assert_eq!((done.status, done.location()), (StatusCode::SEE_OTHER, path.as_str()));
        assert!(checker.get(&path).await.body.contains("notice-good"));
        assert!(!checker.get(&list).await.body.contains(&path), "it waits no longer");

        let mut dara = portal.browser();
        dara.sign_in(&veteran().member_number).await;
        let page = dara.get(&format!("{language}/my-pension")).await.body;
        assert!(page.contains(amount), "{page}");
        let page = dara.get(&format!("{language}/my-pension/why")).await.body;
        for shown in [amount, "123/26", "Sub-decree 123 &lt;b"] {
            assert!(page.contains(shown), "{shown}: {page}");
        }
        let readings = dara.get(&format!("{language}/my-pension/who-looked")).await;
        assert_eq!(readings.status, StatusCode::OK, "both readings can be shown");
        assert_eq!(portal.database.acts("file.read").await.len(), 2);
    }
}

#[tokio::test]
async fn files_that_are_no_instrument_are_told_and_what_was_typed_stays() {
    let (portal, maker, _) = with_veteran().await;
    let mut browser = signed_in(&portal, &maker).await;
    let path = find(&mut browser, "/en").await;
    let mut huge = PDF.to_vec();
    huge.resize(2 * 1024 * 1024 + 1, 0);
    let mut photo = b"\xFF\xD8\xFF\xE0".to_vec();
    photo.resize(9 * 1024 * 1024, 0);
    for (name, file, said) in [
        ("none", None, "Attach the legal instrument"),
        ("empty", Some(&b""[..]), "Attach the legal instrument"),
        ("a program", Some(b"MZ\x90\x00\x03"), "neither a PDF nor a photo"),
        ("a page", Some(b"<html><script>"), "neither a PDF nor a photo"),
        ("almost a picture", Some(b"\x89PNG\n"), "neither a PDF nor a photo"),
        ("a byte too many", Some(&huge), "larger than 2 MB"),
        ("a photo of 9 MiB", Some(&photo), "larger than 2 MB"),
    ] {
        let answer = send(&mut browser, &path, &TYPED, file).await;
        assert_eq!(answer.status, StatusCode::OK, "{name}");
        assert!(answer.body.contains("href=\"#instrument\""), "{name}: {}", answer.body);
        assert!(answer.body.contains(said), "{name}: {}", answer.body);
        for typed in ["value=\"៣៥០.០០០\"", "value=\"123/26\"", "value=\"1/2/2026\""] {
            assert!(answer.body.contains(typed), "{name}: {typed}");
        }
        assert!(!answer.body.contains("<b>"), "{name}: what was typed is text");
    }
    assert_eq!(portal.database.count("award_decision", "true").await, 0);
    for file in [&b"\xFF\xD8\xFF\xE0 a photo"[..], &huge[..2 * 1024 * 1024]] {
        let path = find(&mut browser, "/en").await;
        let answer = send(&mut browser, &path, &TYPED, Some(file)).await;
        assert_eq!(answer.status, StatusCode::SEE_OTHER, "{}", answer.body);
        portal.database.tamper("DELETE FROM award_decision").await;
    }
}

#[tokio::test]
async fn rubbish_in_the_fields_is_told_and_stays_typed() {
    let (portal, maker, _) = with_veteran().await;
    let mut browser = signed_in(&portal, &maker).await;
    let path = find(&mut browser, "").await;
    for (field, typed) in [
        ("kind", "funeral"),
        ("amount", "350.5"),
        ("amount", "10000001"),
        ("amount", "'; DROP TABLE award; --"),
        ("number", " "),
        ("decided_on", "31/02/2026"),
        ("decided_on", "1/1/2999"),
        ("title", ""),
    ] {
        let fields = TYPED.map(|(name, value)| (name, if name == field { typed } else { value }));
        let answer = send(&mut browser, &path, &fields, Some(PDF)).await;
        assert_eq!(answer.status, StatusCode::OK, "{field} {typed}");
        let link = format!("href=\"#{field}\"");
        assert!(answer.body.contains(&link), "{field} {typed}: {}", answer.body);
        assert_eq!(answer.body.matches("href=\"#").count(), 2, "one fault and the way to the text");
        let kept = field == "kind" || answer.body.contains(&format!("value=\"{typed}\""));
        assert!(kept, "{field} {typed}: {}", answer.body);
        assert!(answer.body.contains(&format!("href=\"/en{path}\"")), "the switch keeps the page");
    }
    assert_eq!(portal.database.count("award_decision", "true").await, 0);
}

#[tokio::test]
async fn an_upload_is_an_officers_from_our_own_page_or_none() {
    let (portal, maker, _) = with_veteran().await;
    let mut browser = signed_in(&portal, &maker).await;
    let path = find(&mut browser, "").await;
    let page = browser.get(&path).await;
    let (csrf, key) = (page.hidden("csrf"), page.hidden("key"));
    let (token, key) = (("csrf", csrf.as_str()), ("key", key.as_str()));
    let form = |first: &[(&str, &str)]| parts(&[first, &TYPED].concat(), Some(PDF));
    let late = parts(&[&[key], &TYPED[..], &[token]].concat(), Some(PDF));
    for (origin, body) in [
        ("https://evil.example", form(&[token, key])),
        (ORIGIN, form(&[("csrf", "guessed"), key])),
        (ORIGIN, form(&[key])),
        (ORIGIN, late),
        (ORIGIN, parts(&[], Some(PDF))),
    ] {
        let answer = browser.post_parts(origin, &path, BOUNDARY, body).await;
        assert_eq!(answer.status, StatusCode::FORBIDDEN, "{}", answer.body);
    }
    let plain = [&[token, key], &TYPED[..]].concat();
    assert_eq!(browser.post(&path, &plain).await.status, StatusCode::BAD_REQUEST);
    let cut = form(&[token, key]);
    let cut = cut[..cut.len() - 40].to_vec();
    let answer = browser.post_parts(ORIGIN, &path, BOUNDARY, cut).await;
    assert_eq!(answer.status, StatusCode::BAD_REQUEST);
    let endless = "1".repeat(20_000);
    let answer = browser.post_parts(ORIGIN, &path, BOUNDARY, form(&[token, ("a", &endless)])).await;
    assert_eq!(answer.status, StatusCode::PAYLOAD_TOO_LARGE);
    let mut video = PDF.to_vec();
    video.resize(13 * 1024 * 1024, 0);
    let body = parts(&[&[token, key], &TYPED[..]].concat(), Some(&video));
    let answer = browser.post_parts(ORIGIN, &path, BOUNDARY, body).await;
    assert_eq!(answer.status, StatusCode::PAYLOAD_TOO_LARGE);

    let mut visitor = portal.browser();
    let answer = visitor.post_parts(ORIGIN, &path, BOUNDARY, form(&[token, key])).await;
    assert_eq!(answer.location(), "/staff/sign-in");
    assert_eq!(portal.database.count("award_decision", "true").await, 0);
    let answer = browser.post_parts(ORIGIN, &path, BOUNDARY, form(&[token, key])).await;
    assert_eq!(answer.status, StatusCode::SEE_OTHER, "the same form from our page is taken");
}

#[tokio::test]
async fn only_members_of_the_office_are_found() {
    let (portal, maker, _) = with_veteran().await;
    let elsewhere = Officer::of_banteay_meanchey();
    portal.database.add_officer(&elsewhere).await;
    let mut maker = signed_in(&portal, &maker).await;
    let form_of = find(&mut maker, "").await;
    let path = propose(&mut maker, "").await;
    let mut stranger = signed_in(&portal, &elsewhere).await;
    let csrf = stranger.get(NEW).await.hidden("csrf");
    for typed in ["V-118203", "K-000000", "", "V_1", "'; --\0"] {
        let answer = stranger.post(NEW, &[("csrf", &csrf), ("member_number", typed)]).await;
        assert_eq!(answer.status, StatusCode::OK, "{typed}");
        assert!(answer.body.contains("href=\"#member_number\""), "{typed}: {}", answer.body);
    }
    for path in [&form_of, &path, &format!("{path}.pdf")] {
        let answer = stranger.get(path).await;
        assert_eq!(answer.status, StatusCode::NOT_FOUND, "{path}");
        assert!(!answer.body.contains("Dara") && !answer.body.contains("តារា"), "{path}");
    }
    let key = Uuid::from_u128(5).to_string();
    let approve = [("csrf", csrf.as_str()), ("act", "approve"), ("key", &key)];
    assert_eq!(stranger.post(&path, &approve).await.status, StatusCode::NOT_FOUND);
    for rubbish in ["/staff/awards/rubbish", "/staff/awards/.pdf", "/staff/awards/new/rubbish"] {
        assert_eq!(maker.get(rubbish).await.status, StatusCode::NOT_FOUND, "{rubbish}");
    }
}

#[tokio::test]
async fn ten_presses_are_one_decision_and_a_stale_page_is_told() {
    let (portal, maker, checker) = with_veteran().await;
    let mut maker = signed_in(&portal, &maker).await;
    let path = propose(&mut maker, "").await;
    let mut browser = signed_in(&portal, &checker).await;
    let page = browser.get(&path).await;
    let (approve, refuse) = (form(&page, "approve"), form(&page, "refuse"));
    let no_reason = press(&mut browser, &path, &refuse, &[("reason", "")]).await;
    assert!(no_reason.body.contains("href=\"#reason\""), "{}", no_reason.body);
    let unseen: Vec<_> = approve.iter().filter(|(name, _)| name != "shown").cloned().collect();
    let unseen = press(&mut browser, &path, &unseen, &[]).await;
    assert_eq!(unseen.status, StatusCode::OK, "what was not shown is not approved");
    assert!(unseen.body.contains("error-summary"), "{}", unseen.body);
    // The maker sends what only a checker's page has.
    let csrf = maker.get(NEW).await.hidden("csrf");
    let mut own: Vec<_> = approve.iter().filter(|(name, _)| name != "csrf").cloned().collect();
    own.push(("csrf".to_owned(), csrf));
    let own = press(&mut maker, &path, &own, &[]).await;
    assert!(own.body.contains("error-summary"), "{}", own.body);
    assert_eq!(portal.database.acts("award.approved").await.len(), 0);

    let mut copies: Vec<_> = (0..10).map(|_| browser.copy()).collect();
    let presses = copies.iter_mut().map(|copy| press(copy, &path, &approve, &[]));
    for answer in futures_join(presses).await {
        assert_eq!((answer.status, answer.location()), (StatusCode::SEE_OTHER, path.as_str()));
    }
    assert_eq!(portal.database.acts("award.approved").await.len(), 1);
    let late = press(&mut browser, &path, &refuse, &[("reason", "wrong-person")]).await;
    assert_eq!(late.status, StatusCode::OK);
    assert!(late.body.contains("error-summary"), "{}", late.body);
}

#[tokio::test]
async fn a_refused_proposal_says_why_and_the_rule_where_one_is_known() {
    let (portal, maker, checker) = with_veteran().await;
    portal.database.add(&Pensioner::sokha()).await;
    let mut maker = signed_in(&portal, &maker).await;
    let path = propose(&mut maker, "/en").await;
    let mut checker = signed_in(&portal, &checker).await;
    let page = checker.get(&path).await;
    let reason = [("reason", "amount-differs")];
    let refused = press(&mut checker, &path, &form(&page, "refuse"), &reason).await;
    assert_eq!(refused.status, StatusCode::SEE_OTHER, "{}", refused.body);
    let page = maker.get(&path).await.body;
    assert!(page.contains("The amount differs from the instrument"), "{page}");

    let csrf = maker.get(NEW).await.hidden("csrf");
    let fields = [("csrf", csrf.as_str()), ("member_number", "K-204577")];
    let found = maker.post("/en/staff/awards/new", &fields).await;
    let refused = send(&mut maker, found.location(), &TYPED, Some(PDF)).await;
    assert_eq!(refused.status, StatusCode::OK);
    assert!(refused.body.contains("This amount comes from a rule:"), "{}", refused.body);
}
