//! Estimates: anybody's numbers and one's own facts, in both languages, and never a decision.

use axum::http::StatusCode;
use sothon_domain::estimate::Rejection;
use sothon_domain::pension::{RuleBook, Status};
use sothon_testkit::{LogTrap, Pensioner};

use crate::browser::{Browser, TestPortal};
use crate::cases::{signed_in, with_sokha};

const OWN: &str = "/my-pension/what-if";

/// The example that the note prints: 33 years, 510,000 riel, the lowest of the grade.
const PRINTED: [(&str, &str); 6] = [
    ("scheme", "civil-servants"),
    ("birth", "1/1/1994"),
    ("retire", "58"),
    ("years", "33"),
    ("salary", "510.000"),
    ("lowest", "510,000"),
];

fn address(path: &str, fields: &[(&str, &str)]) -> String {
    let query = serde_urlencoded::to_string(fields).expect("fields are text");
    format!("{path}?{query}")
}

/// The same fields, some of them with another text.
fn but<'a>(fields: &[(&'a str, &'a str)], other: &[(&'a str, &'a str)]) -> Vec<(&'a str, &'a str)> {
    let kept = fields.iter().filter(|(name, _)| other.iter().all(|(changed, _)| changed != name));
    kept.chain(other).copied().collect()
}

/// The page without the places where a long Khmer line may break.
async fn page(browser: &mut Browser<'_>, address: &str) -> String {
    let answer = browser.get(address).await;
    assert_eq!(answer.status, StatusCode::OK, "{address}: {}", answer.body);
    assert_eq!(answer.headers["cache-control"], "no-store", "{address}");
    answer.body.replace('\u{200b}', "")
}

/// The text of the first table.
fn table(page: &str) -> &str {
    let rest = page.split_once("<table").unwrap_or_else(|| panic!("no table: {page}")).1;
    rest.split_once("</table>").expect("the table ends").0
}

fn amount_of_the_printed_vector() -> i64 {
    let vectors = include_str!("../../../../domain/tests/pension-vectors.json");
    let (_, printed) = vectors.split_once("\"cs-now-chenda\"").expect("the vector is printed");
    let (_, amount) = printed.split_once("\"total_monthly_khr\":").expect("it expects an amount");
    let end = amount.find([',', '}', '\n']).expect("the number ends");
    amount[..end].trim().parse().expect("whole riel")
}

#[tokio::test]
async fn anybody_finds_the_form_types_numbers_and_reads_the_printed_amount() {
    let portal = TestPortal::new().await;
    let mut visitor = portal.browser();
    assert_eq!(amount_of_the_printed_vector(), 510_000);
    for (language, amount, estimate) in
        [("", "៥១០.០០០", "មិនមែនជាសេចក្តីសម្រេច"), ("/en", "510,000", "not a decision")]
    {
        let at = format!("{language}/what-if");
        let home = page(&mut visitor, if language.is_empty() { "/" } else { language }).await;
        assert!(home.contains(&format!("href=\"{at}\"")), "{home}");
        let empty = page(&mut visitor, &at).await;
        assert!(empty.contains(estimate) && !empty.contains("<table"), "{empty}");
        assert!(!empty.contains("error-summary") && empty.contains("inputmode=\"numeric\""));
        let result = page(&mut visitor, &address(&at, &PRINTED)).await;
        assert!(result.contains(estimate), "{result}");
        let table = table(&result);
        assert_eq!(table.matches("role=\"rowheader\"").count(), 6, "{table}");
        assert_eq!(table.matches(amount).count(), 6, "{table}");
        assert!(result.contains("class=\"chart\""), "{result}");
        assert!(result.contains("nssfc-current-2016"), "the rule set is named: {result}");
        assert!(!result.contains("<script"), "{result}");
        // What was typed stays, and the other language has it too.
        assert!(result.contains("value=\"510.000\""), "{result}");
        let other = if language.is_empty() { "/en/what-if?" } else { "/what-if?" };
        assert!(result.contains(&format!("href=\"{other}scheme=civil-servants")), "{result}");
    }
}

#[tokio::test]
async fn the_working_of_the_chosen_year_stands_below() {
    let portal = TestPortal::new().await;
    let mut visitor = portal.browser();
    let first = page(&mut visitor, &address("/en/what-if", &PRINTED)).await;
    assert!(first.contains("id=\"working\"") && first.contains("1 January 2052"), "{first}");
    let links = first.split("href=\"").filter_map(|rest| rest.split('"').next());
    let link = links.into_iter().find(|link| link.contains("point=3")).expect("a link a year");
    assert!(link.ends_with("#working"), "{link}");
    let link = link.split('#').next().expect("an address").replace("&amp;", "&");
    let fourth = page(&mut visitor, &link).await;
    assert!(fourth.contains("The working for retirement on 1 January 2055"), "{fourth}");
    assert!(fourth.contains("The law stops at 80% of the salary."), "{fourth}");
    let beyond = page(&mut visitor, &link.replace("point=3", "point=99999999999999999999")).await;
    assert!(beyond.contains("The working for retirement on 1 January 2052"), "{beyond}");
}

#[tokio::test]
async fn a_proposal_answers_only_when_chosen_and_says_that_it_is_one() {
    let portal = TestPortal::new().await;
    let mut visitor = portal.browser();
    let law = page(&mut visitor, &address("/en/what-if", &PRINTED)).await;
    assert!(!law.contains("<b>Proposal, not law.</b>"), "{law}");
    let chosen = but(
        &PRINTED,
        &[
            ("rules", "nssfc-reform-option1-2018"),
            ("retire", "60"),
            ("years", "35"),
            ("salary", "880000"),
            ("lowest", ""),
        ],
    );
    for (language, mark, amount) in
        [("", "សំណើ មិនមែនច្បាប់។", "៤៦២.០០០"), ("/en", "Proposal, not law.", "462,000")]
    {
        let proposal = page(&mut visitor, &address(&format!("{language}/what-if"), &chosen)).await;
        assert!(proposal.contains(&format!("<b>{mark}</b>")), "{proposal}");
        assert!(table(&proposal).contains(amount), "{proposal}");
        assert!(proposal.contains("nssfc-reform-option1-2018"), "{proposal}");
    }
}

#[tokio::test]
async fn where_no_rule_is_known_there_is_no_amount() {
    let portal = TestPortal::new().await;
    let mut visitor = portal.browser();
    for scheme in ["veterans", "general"] {
        for about in ["retirement", "invalidity", "family"] {
            let fields = but(&PRINTED, &[("scheme", scheme), ("about", about), ("spouse", "wife")]);
            let fields = but(&fields, &[("cause", "work")]);
            let answer = page(&mut visitor, &address("/en/what-if", &fields)).await;
            assert!(answer.contains("Rule not known"), "{scheme}: {answer}");
            assert!(!answer.contains("<table") && !answer.contains("KHR"), "{scheme}: {answer}");
        }
    }
    let short = but(&PRINTED, &[("years", "10")]);
    let answer = page(&mut visitor, &address("/en/what-if", &short)).await;
    assert_eq!(table(&answer).matches("No monthly pension").count(), 6, "{answer}");
    assert!(answer.contains("no rule about a lump sum"), "{answer}");
}

#[tokio::test]
async fn the_family_sees_what_each_gets_and_when_a_child_turns_21() {
    let portal = TestPortal::new().await;
    let mut visitor = portal.browser();
    let fields = [
        ("about", "family"),
        ("scheme", "civil-servants"),
        ("spouse", "husband"),
        ("children", "២០០៨, 2001"),
    ];
    let answer = page(&mut visitor, &address("/en/what-if", &fields)).await;
    let (_, shares) = answer.split_once("</table>").expect("a table of years");
    assert!(shares.contains("this rule pays wives only"), "{shares}");
    assert!(shares.contains("this rule pays children below 21 only"), "{shares}");
    assert!(shares.contains("10,000"), "{shares}");
    let years = table(&answer);
    // 2026 to 2028 with one child paid, 2029 with nobody.
    assert_eq!(years.matches("role=\"rowheader\"").count(), 4, "{years}");
    assert_eq!(years.matches("10,000").count(), 3, "{years}");
    assert!(answer.contains("nssfc-survivors-2017"), "{answer}");
    assert!(answer.contains("For a child") && !answer.contains("daughter"), "{answer}");
    let khmer = page(&mut visitor, &address("/what-if", &fields)).await;
    assert!(khmer.contains("បើកជូនតែប្រពន្ធ"), "{khmer}");
}

#[tokio::test]
async fn what_is_wrong_is_told_beside_its_field_and_keeps_what_was_typed() {
    let portal = TestPortal::new().await;
    let mut visitor = portal.browser();
    for language in ["", "/en"] {
        for (field, text, expected) in [
            ("years", "-33", Rejection::ServiceNegative),
            ("years", "61", Rejection::ServiceLongerThanLife),
            ("salary", "<b>", Rejection::SalaryNotAnAmount),
            ("retire", "1/1/1990", Rejection::RetireBeforeBirth),
            ("scheme", "farmers", Rejection::UnknownScheme),
            ("rules", "no-such-rules", Rejection::UnknownRules),
            ("cause", "war", Rejection::UnknownCause),
            ("death", "yesterday", Rejection::DeathNotADay),
            ("death", "1/1/1900", Rejection::DeathTooFarAway),
            ("spouse", "spouse", Rejection::WifeOrHusband),
        ] {
            let about = match field {
                "cause" => "invalidity",
                "death" | "spouse" => "family",
                _ => "retirement",
            };
            let fields = but(&PRINTED, &[(field, text), ("about", about)]);
            let answer =
                page(&mut visitor, &address(&format!("{language}/what-if"), &fields)).await;
            assert_eq!(expected.field(), field);
            assert!(answer.contains(&format!("<a href=\"#{field}\">")), "{expected:?}: {answer}");
            assert!(answer.contains(&format!("id=\"{field}-error\"")), "{expected:?}: {answer}");
            assert!(!answer.contains("<table"), "{expected:?}: {answer}");
            if !["scheme", "rules", "cause", "spouse"].contains(&field) {
                let kept = format!("value=\"{}\"", text.replace('<', "&lt;").replace('>', "&gt;"));
                assert!(answer.contains(&kept), "{expected:?}: {answer}");
            }
        }
    }
}

#[tokio::test]
async fn rubbish_in_the_address_is_answered_and_stores_nothing() {
    let portal = TestPortal::new().await;
    let mut visitor = portal.browser();
    let long = "9".repeat(5000);
    for query in [
        "scheme",
        "years=%FF%00&salary=%E1%9F",
        "birth=%F0%9F%98%80&retire=%00",
        "point=-1&years=1",
        &format!("years={long}&salary={long}&scheme=general&birth=1/1/1960&retire=60"),
        "children=&spouse=&about=family&scheme=civil-servants",
    ] {
        let answer = visitor.get(&format!("/what-if?{query}")).await;
        assert_eq!(answer.status, StatusCode::OK, "{query}: {}", answer.body);
        assert!(answer.body.contains("error-summary"), "{query}");
        assert!(answer.headers.get("set-cookie").is_none(), "{query}");
    }
    assert_eq!(visitor.get("/what-if?about=lottery").await.status, StatusCode::NOT_FOUND);
    assert_eq!(visitor.get("/what-if?years=1&years=2").await.status, StatusCode::BAD_REQUEST);
}

/// Sokha as if she had not retired yet.
async fn still_serving() -> TestPortal {
    let portal = with_sokha().await;
    let serving = "DELETE FROM award; UPDATE membership SET retired_on = NULL; \
        UPDATE service_period SET until = NULL";
    portal.database.tamper(serving).await;
    portal
}

#[tokio::test]
async fn ones_own_facts_are_filled_in_and_can_be_changed() {
    let portal = still_serving().await;
    let mut sokha = signed_in(&portal).await;
    for language in ["", "/en"] {
        let at = format!("{language}{OWN}");
        let first_page = page(&mut sokha, &format!("{language}/my-pension")).await;
        assert!(first_page.contains(&format!("href=\"{at}\"")), "{first_page}");
        let begun = page(&mut sokha, &at).await;
        let salary = if language.is_empty() { "៦៣៧.៥០០" } else { "637,500" };
        assert!(begun.contains(salary), "the register's salary is shown: {begun}");
        for value in ["36", "637500"] {
            assert!(!begun.contains(&format!("value=\"{value}\"")), "{value}: {begun}");
        }
        let first = if language.is_empty() { "៥១០.០០០" } else { "510,000" };
        assert_eq!(table(&begun).matches(first).count(), 6, "80% of 637,500: {begun}");
        assert!(!begun.contains("name=\"birth\"") && !begun.contains("name=\"rules\""), "{begun}");
        let other = if language.is_empty() { format!("/en{OWN}") } else { OWN.to_owned() };
        assert!(begun.contains(&format!("href=\"{other}\"")), "no numbers in it: {begun}");
        let link = format!("href=\"{at}?point=2#working\"");
        assert!(begun.contains(&link), "what the register says is in no address: {begun}");
        let empty = [("retire", ""), ("years", ""), ("months", ""), ("salary", " ")];
        let same = page(&mut sokha, &address(&at, &empty)).await;
        assert_eq!(table(&same).matches(first).count(), 6, "empty is the register's: {same}");
        let fields = [("retire", "62"), ("years", "22"), ("months", ""), ("salary", "600.000")];
        let changed = page(&mut sokha, &address(&at, &fields)).await;
        // 64% of 600,000 is less than the lowest of her grade in the register.
        let (least, next) = match language.is_empty() {
            true => ("៤០០.០០០", "៤០៨.០០០"),
            false => ("400,000", "408,000"),
        };
        assert!(table(&changed).contains(least) && table(&changed).contains(next), "{changed}");
    }
}

#[tokio::test]
async fn once_she_has_retired_the_page_says_what_can_change_and_estimates_no_retirement() {
    let portal = TestPortal::new().await;
    portal.database.add(&Pensioner::lifted()).await;
    let mut sokha = signed_in(&portal).await;
    for language in ["", "/en"] {
        let at = format!("{language}{OWN}");
        let why = page(&mut sokha, &format!("{language}/my-pension/why")).await;
        assert!(why.contains(&format!("href=\"{at}\"")), "{why}");
        let begun = page(&mut sokha, &at).await;
        let (first, second) = match language.is_empty() {
            true => ("៦៩០.០០០", "៧៧០.០០០"),
            false => ("690,000", "770,000"),
        };
        let floors = table(&begun);
        assert!(floors.contains(first) && floors.contains(second), "{floors}");
        assert!(!begun.contains("name=\"retire\"") && begun.contains("name=\"death\""), "{begun}");
        assert!(!begun.contains("error-summary") && !begun.contains("id=\"answer\""), "{begun}");
        // Whoever asks for a retirement by the address gets the same page.
        let asked = page(&mut sokha, &format!("{at}?retire=62&years=22")).await;
        assert!(!asked.contains("name=\"retire\""), "{asked}");
    }
    let english = page(&mut sokha, "/en/my-pension/what-if").await;
    assert!(english.contains("You retired on 1 March 2018."), "{english}");
    assert!(english.contains("the law pays only those below 21 after"), "{english}");
    assert!(!english.contains("Retiring later"), "{english}");
}

#[tokio::test]
async fn a_survivor_is_told_what_her_own_pension_hangs_on_and_asked_nothing() {
    let portal = with_sokha().await;
    portal.database.tamper("UPDATE award SET kind = 'survivor'").await;
    let mut sokha = signed_in(&portal).await;
    for address in ["/en/my-pension/what-if", "/en/my-pension/what-if?about=family&spouse=wife"] {
        let answer = page(&mut sokha, address).await;
        assert!(answer.contains("raises the pensions of survivors"), "{answer}");
        assert!(!answer.contains("name=\"spouse\"") && !answer.contains("<table"), "{answer}");
        assert!(!answer.contains("You retired on"), "{answer}");
        // She is 69, so no law pays her as a child.
        assert!(!answer.contains("paid as a child"), "{answer}");
    }
}

#[tokio::test]
async fn her_record_names_her_family_by_relation_alone() {
    let portal = with_sokha().await;
    let dara = Pensioner::dara();
    portal.database.add(&dara).await;
    let link = format!(
        "INSERT INTO family_link (principal, role, relation, relative_number) \
         SELECT m.person, 'dependant', 'child', '{}' FROM membership m \
         WHERE m.member_number = '{}'",
        dara.member_number,
        Pensioner::sokha().member_number,
    );
    portal.database.tamper(&link).await;
    let mut sokha = signed_in(&portal).await;
    let begun = page(&mut sokha, "/en/my-pension/what-if").await;
    assert!(begun.contains("As in our register") && begun.contains("Children linked to you"));
    assert!(begun.contains("Please type the years yourself."), "{begun}");
    let theirs = [&dara.latin.1, &dara.khmer.1, &dara.member_number, &Pensioner::sokha().spouse];
    for secret in theirs {
        assert!(!begun.contains(secret.as_str()), "{secret}: {begun}");
    }
    // Her spouse is in her record, but this law pays wives only and the record does not say which.
    let fields = [("about", "family"), ("spouse", ""), ("children", "2010"), ("death", "")];
    let which = page(&mut sokha, &address("/en/my-pension/what-if", &fields)).await;
    assert!(which.contains("<a href=\"#spouse\">"), "{which}");
    assert!(which.contains("Please choose wife or husband."), "{which}");
    let alone = but(&fields, &[("spouse", "none")]);
    let alone = page(&mut sokha, &address("/en/my-pension/what-if", &alone)).await;
    assert!(alone.contains("10,000 a month for the family"), "{alone}");
    // What belongs to somebody else's record never comes into hers.
    let mut other = portal.browser();
    other.sign_in(&dara.member_number).await;
    let other = page(&mut other, "/en/my-pension/what-if").await;
    assert!(!other.contains("Children linked to you"), "{other}");
}

#[tokio::test]
async fn the_answer_stands_before_the_form_and_the_form_leads_to_it() {
    let portal = TestPortal::new().await;
    let mut visitor = portal.browser();
    for language in ["", "/en"] {
        let at = format!("{language}/what-if");
        let place = |page: &str, what: &str| page.find(what);
        let empty = page(&mut visitor, &at).await;
        assert_eq!(place(&empty, "id=\"answer\""), None, "{empty}");
        assert!(empty.contains(&format!("action=\"{at}#answer\"")), "{empty}");
        let family = but(&PRINTED, &[("about", "family"), ("spouse", "wife")]);
        let unable = but(&PRINTED, &[("about", "invalidity"), ("cause", "work")]);
        for fields in [PRINTED.to_vec(), family, unable] {
            let answer = page(&mut visitor, &address(&at, &fields)).await;
            let parts =
                ["<h1", "id=\"answer\" tabindex=\"-1\"", "<table", "id=\"numbers\"", "<form"];
            let places: Vec<_> = parts.iter().map(|part| place(&answer, part)).collect();
            assert!(places.iter().all(Option::is_some), "{places:?} {answer}");
            assert!(places.is_sorted(), "{places:?} {answer}");
            // The first words of the answer are the amount.
            let (_, heading) = answer.split_once("id=\"answer\"").expect("an answer");
            let heading = heading.split_once("</h2>").expect("a heading").0;
            assert!(heading.contains("៛") || heading.contains("KHR"), "{heading}");
        }
        let wrong = page(&mut visitor, &address(&at, &but(&PRINTED, &[("years", "-3")]))).await;
        assert_eq!(place(&wrong, "id=\"answer\""), None, "{wrong}");
        let (summary, form) = (place(&wrong, "error-summary"), place(&wrong, "<form"));
        assert!(summary.is_some() && summary < form, "{wrong}");
    }
}

#[tokio::test]
async fn who_cannot_work_any_more_is_answered_by_cause_and_by_rule() {
    let portal = TestPortal::new().await;
    let mut visitor = portal.browser();
    let home = page(&mut visitor, "/en/what-if").await;
    assert!(home.contains("href=\"/en/what-if?about=invalidity\""), "{home}");
    let fields = [
        ("about", "invalidity"),
        ("scheme", "civil-servants"),
        ("cause", "non-work"),
        ("years", "20"),
        ("salary", "500,000"),
    ];
    for (language, amount) in [("", "២៥០.០០០"), ("/en", "250,000")] {
        let at = format!("{language}/what-if");
        let law = page(&mut visitor, &address(&at, &fields)).await;
        assert_eq!(table(&law).matches("role=\"rowheader\"").count(), 6, "{law}");
        assert!(table(&law).contains(amount) && law.contains("nssfc-invalidity-2016"), "{law}");
        assert!(law.contains("id=\"working\""), "{law}");
    }
    let at_work = address("/en/what-if", &but(&fields, &[("cause", "work")]));
    let at_work = page(&mut visitor, &at_work).await;
    assert!(table(&at_work).contains("400,000"), "4% for each of 20 years");
    let short = address("/en/what-if", &but(&fields, &[("years", "10")]));
    let short = page(&mut visitor, &short).await;
    assert!(short.contains("No monthly pension on") && short.contains("lump sum"), "{short}");
    let proposed = but(&fields, &[("rules", "nssfc-reform-invalidity-2018")]);
    for (language, mark) in [("", "សំណើ មិនមែនច្បាប់។"), ("/en", "Proposal, not law.")]
    {
        let at = format!("{language}/what-if");
        let proposal = page(&mut visitor, &address(&at, &proposed)).await;
        assert!(proposal.contains(&format!("<b>{mark}</b>")), "{proposal}");
    }
}

#[tokio::test]
async fn the_day_of_the_death_decides_the_ages() {
    let portal = TestPortal::new().await;
    let mut visitor = portal.browser();
    let fields = [
        ("about", "family"),
        ("scheme", "civil-servants"),
        ("spouse", "wife"),
        ("children", "2008"),
        ("death", "30/6/2029"),
    ];
    let answer = page(&mut visitor, &address("/en/what-if", &fields)).await;
    assert!(answer.contains("if the pensioner dies on 30 June 2029"), "{answer}");
    assert!(answer.contains("this rule pays children below 21 only"), "{answer}");
    let today = but(&fields, &[("death", "")]);
    let answer = page(&mut visitor, &address("/en/what-if", &today)).await;
    assert!(!answer.contains("this rule pays children below 21 only"), "{answer}");
    let khmer = page(&mut visitor, &address("/what-if", &fields)).await;
    assert!(khmer.contains("៣០ មិថុនា ២០២៩") || khmer.contains("៣០ ខែមិថុនា"), "{khmer}");
    // The page says why a spouse's sex is asked.
    assert!(answer.contains("a law in force pays wives only"), "{answer}");
}

#[tokio::test]
async fn the_death_of_the_pensioner_asks_for_the_family_alone() {
    let portal = with_sokha().await;
    let mut sokha = signed_in(&portal).await;
    let begun = page(&mut sokha, "/en/my-pension/what-if?about=family").await;
    assert!(!begun.contains("error-summary") && !begun.contains("name=\"salary\""), "{begun}");
    let fields = [("about", "family"), ("spouse", "husband"), ("children", "2010")];
    let answer = page(&mut sokha, &address("/en/my-pension/what-if", &fields)).await;
    assert!(answer.contains("this rule pays wives only"), "{answer}");
    assert!(table(&answer).contains("10,000"), "{answer}");
}

#[tokio::test]
async fn no_proposal_answers_on_a_personal_page() {
    let portal = still_serving().await;
    let mut sokha = signed_in(&portal).await;
    let fields = [("retire", "62"), ("years", "22"), ("months", "0"), ("salary", "600000")];
    let book = RuleBook::released();
    for set in book.sets().iter().filter(|set| set.status == Status::Proposal) {
        let id = set.id.as_str();
        for about in ["retirement", "invalidity", "family"] {
            let fields = but(&fields, &[("rules", id), ("about", about), ("spouse", "wife")]);
            let fields = but(&fields, &[("cause", "work")]);
            let answer = page(&mut sokha, &address("/en/my-pension/what-if", &fields)).await;
            assert!(answer.contains("error-summary") && !answer.contains("<table"), "{answer}");
            assert!(!answer.contains(id), "{id}: {answer}");
        }
    }
    let asked = but(&fields, &[("rules", "nssfc-reform-option1-2018")]);
    let answer = page(&mut sokha, &address("/en/my-pension/what-if", &asked)).await;
    assert!(answer.contains("never by a proposal"), "{answer}");
}

#[tokio::test]
async fn the_register_is_not_overruled_by_the_address() {
    let portal = still_serving().await;
    let mut sokha = signed_in(&portal).await;
    let fields = but(&PRINTED, &[("scheme", "veterans"), ("birth", "1/1/1800"), ("months", "")]);
    let answer = page(&mut sokha, &address("/en/my-pension/what-if", &fields)).await;
    assert!(answer.contains("Scheme for civil servants"), "{answer}");
    assert!(!answer.contains("error-summary"), "{answer}");
}

#[tokio::test]
async fn a_veteran_with_a_decision_is_told_that_no_rule_is_known() {
    let portal = TestPortal::new().await;
    portal.database.add(&Pensioner::dara()).await;
    let mut dara = portal.browser();
    dara.sign_in(&Pensioner::dara().member_number).await;
    let answer = page(&mut dara, "/en/my-pension/what-if").await;
    assert!(answer.contains("Rule not known") && !answer.contains("<table"), "{answer}");
}

#[tokio::test]
async fn no_log_line_holds_what_was_typed() {
    let typed = Pensioner { member_number: "7654321".into(), ..Pensioner::sokha() };
    let trap = LogTrap::set(&[&typed]);
    let portal = with_sokha().await;
    let mut visitor = portal.browser();
    let fields = but(&PRINTED, &[("salary", "7654321")]);
    page(&mut visitor, &address("/what-if", &fields)).await;
    let mut sokha = signed_in(&portal).await;
    page(&mut sokha, &address(OWN, &but(&PRINTED, &[("salary", "7654321"), ("lowest", "")]))).await;
    assert!(trap.heard() > 0, "the trap heard the portal");
    assert_eq!(trap.caught(), Vec::<String>::new());
}
