//! The questions to a survivor from home: one a page, without scripts, forth and back, and what is left of them.

use axum::http::StatusCode;
use time::Duration;

use crate::browser::{Answer, Browser, TestPortal};
use crate::claimants::{CODE, FORM, TYPED, but, number};

pub(crate) const CHECK: &str = "/claim-record/check";
/// The name of the one who died, where a test says none.
const DECEASED: &str = "ស៊ុន វិបុល";

type Step = (&'static str, Vec<(&'static str, String)>);

/// The answers of a counter's form as the steps from home ask for them.
fn steps(fields: &[(&str, &str)]) -> Vec<Step> {
    let typed = |name: &str| {
        let found = fields.iter().find(|(field, _)| *field == name);
        found.map(|(_, value)| (*value).to_owned()).unwrap_or_default()
    };
    let one = |name: &str| vec![("answer", typed(name))];
    let unknown = || vec![("unknown", "1".to_owned())];
    let perhaps = |name: &str| if typed(name).is_empty() { unknown() } else { one(name) };
    let mut born = typed("born").split('/').map(str::to_owned).collect::<Vec<_>>().into_iter();
    let mut part = || born.next().unwrap_or_default();
    let (day, month, year) = (part(), part(), part());
    let deceased = Some(typed("deceased_name")).filter(|name| !name.is_empty());
    let mut steps: Vec<Step> = vec![
        ("name", vec![("family", typed("family_khmer")), ("given", typed("given_khmer"))]),
        ("name-latin", vec![("family", typed("family_latin")), ("given", typed("given_latin"))]),
        ("born", vec![("day", day), ("month", month), ("year", year)]),
        ("national-id", perhaps("national_id")),
        ("phone", one("phone")),
        ("place", vec![("place", "120109".to_owned()), ("in", "120109".to_owned())]),
        ("deceased-name", vec![("answer", deceased.unwrap_or_else(|| DECEASED.to_owned()))]),
        ("relation", one("relation")),
        ("deceased-number", perhaps("deceased_number")),
    ];
    if typed("deceased_number").is_empty() {
        steps.push(("deceased-place", one("deceased_place")));
        steps.push(("deceased-born", unknown()));
        steps.push(("deceased-service", unknown()));
    }
    steps
}

fn path(language: &str, step: &str) -> String {
    format!("{language}{FORM}/{step}")
}

/// Answers one question on its page.
pub(crate) async fn answer(
    browser: &mut Browser<'_>,
    language: &str,
    step: &str,
    typed: &[(&str, &str)],
) -> Answer {
    let path = path(language, step);
    let page = browser.get(&path).await;
    // A list of places is links; its form comes with the commune.
    let form = if step == "place" { browser.get(&format!("{path}?in=120109")).await } else { page };
    let csrf = form.hidden("csrf");
    browser.post(&path, &[&[("csrf", csrf.as_str())], typed].concat()).await
}

/// Answers every question; each leads to the next and the last one to all together.
pub(crate) async fn answer_all(browser: &mut Browser<'_>, language: &str, fields: &[(&str, &str)]) {
    let steps = steps(fields);
    for (at, (step, typed)) in steps.iter().enumerate() {
        let typed: Vec<(&str, &str)> =
            typed.iter().map(|(name, value)| (*name, value.as_str())).collect();
        let answered = answer(browser, language, step, &typed).await;
        let next = steps.get(at + 1).map_or("check", |(step, _)| step);
        assert_eq!(answered.location(), path(language, next), "{step}: {}", answered.body);
    }
}

/// Sends the answers that the page of all of them shows.
pub(crate) async fn send_shown(browser: &mut Browser<'_>, language: &str) -> Answer {
    let path = format!("{language}{CHECK}");
    let page = browser.get(&path).await;
    let (csrf, shown) = (page.hidden("csrf"), page.hidden("shown"));
    browser.post(&path, &[("csrf", csrf.as_str()), ("shown", shown.as_str())]).await
}

fn plain(answer: &Answer) -> String {
    answer.body.replace('\u{200B}', "")
}

#[tokio::test]
async fn each_question_has_a_page_of_its_own_in_both_languages() {
    let portal = TestPortal::new().await;
    for (language, asked, condolence) in
        [("", "តើអ្នកឈ្មោះអ្វី?", "រំលែកទុក្ខ"), ("/en", "What is your name?", "sorry for your loss")]
    {
        let mut her = portal.browser();
        let start = her.get(&format!("{language}{FORM}")).await;
        let first = path(language, "name");
        assert!(plain(&start).contains(condolence), "{}", start.body);
        assert!(start.body.contains(&format!("href=\"{first}\"")), "{}", start.body);
        let page = her.get(&first).await;
        assert!(plain(&page).contains(asked), "{}", page.body);
        assert!(!plain(&page).contains(condolence), "once is enough");
        assert!(!page.body.contains("<script"), "{}", page.body);
        answer_all(&mut her, language, &TYPED).await;
        for (step, _) in steps(&TYPED) {
            let page = her.get(&path(language, step)).await;
            assert_eq!(page.body.matches("<h1").count(), 1, "{step}");
        }
        let relation = her.get(&path(language, "relation")).await;
        assert!(plain(&relation).contains(&format!("{DECEASED}?")), "{}", relation.body);
        let check = her.get(&format!("{language}{CHECK}")).await;
        for (step, _) in steps(&TYPED) {
            assert!(check.body.contains(&format!("href=\"{}\"", path(language, step))), "{step}");
        }
        for shown in ["SOK DARA", "012999888", "011223344", "K-204577", DECEASED] {
            assert!(plain(&check).contains(shown), "{shown}: {}", check.body);
        }
        let sent = send_shown(&mut her, language).await;
        assert_eq!(sent.location(), format!("{language}{CODE}"), "{}", sent.body);
        portal.database.clock.advance(Duration::minutes(2));
    }
}

#[tokio::test]
async fn who_knows_little_says_little_and_gets_a_record() {
    let portal = TestPortal::new().await;
    let mut her = portal.browser();
    let fields = but("national_id", "");
    answer_all(&mut her, "", &fields).await;
    let typed = [("day", ""), ("month", "2"), ("year", "១៩៦១"), ("unknown", "1")];
    let born = answer(&mut her, "", "born", &typed).await;
    assert_eq!(born.location(), CHECK, "{}", born.body);
    let unknown = answer(&mut her, "", "deceased-number", &[("unknown", "1")]).await;
    assert_eq!(unknown.location(), "/claim-record/deceased-place", "{}", unknown.body);
    answer(&mut her, "", "deceased-place", &[("answer", "តាកែវ")]).await;
    let year = [("year", "1940"), ("unknown", "1")];
    answer(&mut her, "", "deceased-born", &year).await;
    let last = answer(&mut her, "", "deceased-service", &[("answer", "កងទ័ព")]).await;
    assert_eq!(last.location(), CHECK, "{}", last.body);
    let relation = answer(&mut her, "", "relation", &[("answer", "sibling")]).await;
    assert_eq!(relation.location(), "/claim-record/sex", "a sister or a brother?");
    answer(&mut her, "", "sex", &[("answer", "female")]).await;
    let check = her.get("/en/claim-record/check").await.body;
    for shown in ["February 1961", "1940", "I have no identity card", "កងទ័ព", "Woman"] {
        assert!(check.replace('\u{200B}', "").contains(shown), "{shown}: {check}");
    }
    assert!(!check.contains("K-204577"), "what is asked no more is forgotten");
    send_shown(&mut her, "").await;
    type_code(&portal, &mut her).await;
    assert_eq!(portal.database.count("claimant", "born_known = 'month'").await, 1);
    assert_eq!(portal.database.count("person", "national_id_hash IS NULL").await, 1);
    let first = number(&mut her).await;
    portal.database.clock.advance(Duration::minutes(2));
    let mut again = portal.browser();
    answer_all(&mut again, "", &fields).await;
    answer(&mut again, "", "born", &typed).await;
    send_shown(&mut again, "").await;
    type_code(&portal, &mut again).await;
    assert_eq!(number(&mut again).await, first, "the same phone, birth and name without a card");
}

async fn type_code(portal: &TestPortal, her: &mut Browser<'_>) {
    let code = portal.latest_code().await;
    let csrf = her.get(CODE).await.hidden("csrf");
    let opened = her.post(CODE, &[("csrf", csrf.as_str()), ("code", &code)]).await;
    assert_eq!(opened.location(), "/my-pension", "{}", opened.body);
}

#[tokio::test]
async fn each_fault_is_said_at_its_field_and_keeps_what_was_typed() {
    let portal = TestPortal::new().await;
    let mut her = portal.browser();
    answer_all(&mut her, "", &TYPED).await;
    let long = "ក".repeat(1_500);
    let ten_kilobytes = "x".repeat(10_000);
    for (step, field, typed) in [
        ("name", "family", [("family", "SOK"), ("given", "ដារ៉ា")]),
        ("name", "given", [("family", "សុខ"), ("given", "")]),
        ("name", "family", [("family", "<b>&"), ("given", "ដារ៉ា")]),
        ("name", "family", [("family", long.as_str()), ("given", "ដារ៉ា")]),
        ("name-latin", "given", [("family", "SOK"), ("given", "ដារ៉ា")]),
        ("born", "day", [("month", "2"), ("year", "1961")]),
        ("born", "year", [("day", "1"), ("month", "2")]),
        ("born", "month", [("day", "1"), ("year", "1961")]),
        ("born", "month", [("day", "1"), ("unknown", "1")]),
        ("national-id", "answer", [("answer", "12"), ("in", "")]),
        ("national-id", "answer", [("answer", ""), ("in", "")]),
        ("phone", "answer", [("answer", "' OR 1=1"), ("in", "")]),
        ("phone", "answer", [("answer", ten_kilobytes.as_str()), ("in", "")]),
        ("phone", "answer", [("answer", ""), ("unknown", "1")]),
        ("place", "place", [("place", ""), ("in", "120109")]),
        ("place", "place", [("place", "12019901"), ("in", "120109")]),
        ("deceased-name", "answer", [("answer", ten_kilobytes.as_str()), ("in", "")]),
        ("deceased-name", "answer", [("answer", "\u{0}\u{7}"), ("in", "")]),
        ("relation", "answer", [("answer", "boss"), ("in", "")]),
        ("deceased-number", "answer", [("answer", "90-4821-0357"), ("in", "")]),
    ] {
        for language in ["", "/en"] {
            let refused = answer(&mut her, language, step, &typed).await;
            let (status, body) = (refused.status, &refused.body);
            assert_eq!(status, StatusCode::OK, "{step} {typed:?} {}", refused.location());
            let at_field = format!("href=\"#{field}\"");
            assert!(body.contains("error-summary") && body.contains(&at_field), "{step}: {body}");
            assert_eq!(body.matches("class=\"field-error\"").count(), 1, "{step}: {body}");
        }
        let kept = her.get(CHECK).await;
        assert!(plain(&kept).contains("SOK DARA"), "{step}: nothing is lost");
    }
    let sign = answer(&mut her, "/en", "name", &[("family", "SOK\""), ("given", "x")]).await;
    assert!(
        sign.body.contains("value=\"SOK&quot;\""),
        "what was typed stands there: {}",
        sign.body
    );
    assert_eq!(portal.database.count("claimant_asking", "true").await, 0);
    let csrf = portal.browser().get(&path("", "name")).await.hidden("csrf");
    let forged = her.post(&path("", "name"), &[("csrf", csrf.as_str())]).await;
    assert_eq!(forged.status, StatusCode::FORBIDDEN, "another browser's token");
}

#[tokio::test]
async fn khmer_digits_and_unseen_signs_are_read() {
    let portal = TestPortal::new().await;
    let mut her = portal.browser();
    answer_all(&mut her, "", &TYPED).await;
    for (step, typed, shown) in [
        ("phone", "០១២ ៧៧៧ ៦៦៦", "012777666"),
        ("national-id", "០១១ ២២៣ ៣៥៥", "011223355"),
        ("deceased-number", "K-២០៤៥៧៨", "K-204578"),
        ("deceased-name", "ស៊ុន\u{0}\r\n \u{202E}វិបុល\u{1b}", "ស៊ុន វិបុល"),
    ] {
        let answered = answer(&mut her, "", step, &[("answer", typed)]).await;
        assert_eq!(answered.location(), CHECK, "{step}: {}", answered.body);
        assert!(plain(&her.get(CHECK).await).contains(shown), "{step}");
    }
    let born = [("day", "៣"), ("month", "៤"), ("year", "១៩៦២")];
    assert_eq!(answer(&mut her, "", "born", &born).await.location(), CHECK);
    assert!(her.get("/en/claim-record/check").await.body.contains("3 April 1962"));
    let again = her.get(&path("", "born")).await;
    assert!(again.body.contains("value=\"១៩៦២\""), "{}", again.body);
}

#[tokio::test]
async fn out_of_order_leads_to_the_first_open_question_and_back_changes_one_answer() {
    let portal = TestPortal::new().await;
    let mut stranger = portal.browser();
    assert_eq!(stranger.get(&path("", "phone")).await.location(), FORM);
    assert_eq!(stranger.get(CHECK).await.location(), FORM);
    assert_eq!(stranger.get(&path("", "since")).await.status, StatusCode::NOT_FOUND);
    assert_eq!(stranger.get(&path("", "nothing")).await.status, StatusCode::NOT_FOUND);
    let mut her = portal.browser();
    let name = [("family", "សុខ"), ("given", "ដារ៉ា")];
    assert_eq!(answer(&mut her, "", "name", &name).await.location(), path("", "name-latin"));
    for early in ["phone", "check", "sex", "deceased-place"] {
        assert_eq!(her.get(&path("", early)).await.location(), path("", "name-latin"), "{early}");
    }
    let csrf = her.get(&path("", "name")).await.hidden("csrf");
    let early = [("csrf", csrf.as_str()), ("answer", "012999888")];
    let early = her.post(&path("", "phone"), &early).await;
    assert_eq!(early.location(), path("", "name-latin"));
    let page = her.get(&path("/en", "name-latin")).await.body;
    assert!(page.contains("Question 2<") && !page.contains("Question 2 of"), "{page}");
    answer_all(&mut her, "", &TYPED).await;
    let page = her.get(&path("/en", "phone")).await.body;
    assert!(page.contains("Question 5 of 9"), "{page}");
    assert!(page.contains(&format!("href=\"{}\"", path("/en", "national-id"))), "back: {page}");
    assert!(page.contains("value=\"012999888\""), "what was answered stands there: {page}");
    let changed = answer(&mut her, "", "phone", &[("answer", "012 777 666")]).await;
    assert_eq!(changed.location(), CHECK, "a change leads back to all of them");
    let sent = send_shown(&mut her, "").await;
    assert_eq!(sent.location(), CODE);
    let texts = portal.texts().await;
    assert!(texts.iter().all(|(to, _)| to == "+85512777666"), "{texts:?}");
    let code = her.get(CODE).await.body;
    assert!(code.contains(&format!("href=\"{CHECK}\"")), "a wrong number can be mended: {code}");
    assert_eq!(her.get(CHECK).await.status, StatusCode::OK);
}

#[tokio::test]
async fn answers_end_after_half_an_hour_and_the_page_says_so_before_and_after() {
    let portal = TestPortal::new().await;
    let mut her = portal.browser();
    answer_all(&mut her, "", &TYPED).await;
    portal.database.clock.advance(Duration::minutes(29));
    let page = her.get(&path("/en", "phone")).await.body;
    assert!(page.contains("We keep your answers until"), "{page}");
    let kept = answer(&mut her, "", "phone", &[("answer", "012 999 888")]).await;
    assert_eq!(kept.location(), CHECK, "each answer keeps them all");
    portal.database.clock.advance(Duration::minutes(29));
    let csrf = her.get(CHECK).await.hidden("csrf");
    portal.database.clock.advance(Duration::minutes(2));
    let gone = format!("{FORM}?gone");
    assert_eq!(her.get(CHECK).await.location(), gone);
    let late = [("csrf", csrf.as_str()), ("answer", "012 999 888")];
    assert_eq!(her.post(&path("", "phone"), &late).await.location(), gone);
    assert_eq!(her.post(CHECK, &late).await.location(), gone);
    let page = her.get("/en/claim-record?gone").await.body;
    assert!(page.contains("error-summary") && page.contains("30 minutes"), "{page}");
    sothon_app::forget::run_once(&portal.portal.app).await.expect("it forgets");
    assert_eq!(portal.database.count("claimant_draft", "true").await, 0);
}

#[tokio::test]
async fn who_stops_erases_and_nothing_is_stored_in_the_clear() {
    let portal = TestPortal::new().await;
    let mut her = portal.browser();
    answer_all(&mut her, "", &TYPED).await;
    assert_eq!(portal.database.count("claimant_draft", "true").await, 1);
    let stored = portal.database.everything_stored().await;
    for secret in ["ដារ៉ា", "DARA", "011223344", "012999888", "85512999888", "K-204577"] {
        assert!(!stored.contains(secret), "{secret} is in the clear");
    }
    assert_eq!(portal.browser().get(CHECK).await.location(), FORM, "another browser has none");
    let page = her.get(FORM).await;
    assert!(page.body.contains(&format!("href=\"{CHECK}\"")), "she may go on: {}", page.body);
    let erased = her.post(FORM, &[("csrf", page.hidden("csrf").as_str())]).await;
    assert_eq!(erased.location(), "/claim-record?erased");
    assert!(her.get("/en/claim-record?erased").await.body.contains("Your answers are erased"));
    assert_eq!(portal.database.count("claimant_draft", "true").await, 0);
}

#[tokio::test]
async fn two_windows_have_one_draft_and_nothing_is_sent_unseen() {
    let portal = TestPortal::new().await;
    let mut her = portal.browser();
    answer_all(&mut her, "", &TYPED).await;
    let page = her.get(CHECK).await;
    let (csrf, shown) = (page.hidden("csrf"), page.hidden("shown"));
    let mut other = her.copy();
    answer(&mut other, "", "phone", &[("answer", "012 777 666")]).await;
    let sent = her.post(CHECK, &[("csrf", csrf.as_str()), ("shown", shown.as_str())]).await;
    assert!(sent.body.contains("error-summary"), "{}", sent.body);
    assert!(sent.body.contains("012777666"), "she sees what she has now: {}", sent.body);
    assert!(portal.texts().await.is_empty(), "no code went out");
    let mut third = her.copy();
    let (one, two) = tokio::join!(
        answer(&mut her, "", "phone", &[("answer", "012 555 444")]),
        answer(&mut third, "", "national-id", &[("answer", "099887766")]),
    );
    assert_eq!((one.location(), two.location()), (CHECK, CHECK));
    let check = her.get(CHECK).await.body;
    assert!(check.contains("012555444") && check.contains("099887766"), "none is lost: {check}");
}

#[tokio::test]
async fn sending_twice_sends_one_code_and_afterwards_nothing_is_left() {
    let portal = TestPortal::new().await;
    let mut her = portal.browser();
    answer_all(&mut her, "", &TYPED).await;
    assert_eq!(send_shown(&mut her, "").await.location(), CODE);
    assert_eq!(send_shown(&mut her, "").await.location(), CODE, "the same answers again");
    assert_eq!(portal.texts().await.len(), 1);
    answer(&mut her, "", "phone", &[("answer", "012 777 666")]).await;
    let other = send_shown(&mut her, "/en").await;
    assert!(other.body.contains("error-summary"), "another phone so soon: {}", other.body);
    answer(&mut her, "", "phone", &[("answer", "012 999 888")]).await;
    let mut window = her.copy();
    type_code(&portal, &mut her).await;
    for table in ["claimant_draft", "claimant_asking"] {
        assert_eq!(portal.database.count(table, "true").await, 0, "{table}");
    }
    assert_eq!(window.get(CHECK).await.location(), format!("{FORM}?gone"), "the other window");
}
