//! What a letter says on the web and what it says on paper are the same text.

use std::io::Write;
use std::process::{Command, Stdio};

use sothon_app::case::{self, Decided};
use sothon_app::letter;
use sothon_domain::access::Actor;
use sothon_domain::person::PersonId;
use sothon_testkit::{Officer, Pensioner};
use uuid::Uuid;

use crate::browser::{Answer, Browser, TestPortal};
use crate::cases::{VILLAGE, answer_both, reference, send};
use crate::letter_kinds::{make_decision, make_for_year, paid, rejected_case};
use crate::letters::{make, number_in, text};

/// As many payments again in two more batches, so that a table is longer than a page.
const MORE_PAYMENTS: &str = "INSERT INTO payment \
    SELECT gen_random_uuid(), membership, person, batch || again, month, amount, state, source, at \
    FROM payment CROSS JOIN (VALUES ('-2'), ('-3')) AS more (again)";

/// The text of the letter on its page as a reader sees it: without what is not printed or not shown, with
/// the numbers that browsers set before the steps.
fn on_the_page(page: &Answer) -> String {
    let article =
        page.body.split("<article").nth(1).and_then(|rest| rest.split("</article>").next());
    let mut html = format!("<article{}", article.expect("the page holds a letter"));
    for (begin, end) in [
        ("<p class=\"no-print\">", "</p>"),
        ("<caption>", "</caption>"),
        ("<span class=\"cell-name\">", "</span>"),
    ] {
        while let Some(at) = html.find(begin) {
            let length = html[at..].find(end).expect("it ends") + end.len();
            html.replace_range(at..at + length, "");
        }
    }
    let khmer = html.starts_with("<article lang=\"km\"");
    let (before, steps) = html.split_once("<li>").unwrap_or((&html, ""));
    let mut numbered = before.to_owned();
    for (step, number) in steps.split("<li>").zip(1..).filter(|(step, _)| !step.is_empty()) {
        numbered += &format!("{}.{step}", numeral(number, khmer));
    }
    let shown: String = numbered
        .split('<')
        .map(|piece| piece.split_once('>').map_or(piece, |(_, shown)| shown))
        .collect();
    bare(
        &[("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&#x27;", "'"), ("&amp;", "&")]
            .iter()
            .fold(shown, |shown, (coded, sign)| shown.replace(coded, sign)),
    )
}

fn numeral(number: usize, khmer: bool) -> String {
    let digits = number.to_string();
    let in_khmer = |digit: char| char::from_u32(0x17E0 + digit.to_digit(10)?);
    if khmer { digits.chars().filter_map(in_khmer).collect() } else { digits }
}

/// What `pdftotext` takes from the file, without the numbers of the pages and the repeated heads.
fn on_paper(file: &[u8], khmer: bool, head: &str) -> String {
    let mut child = Command::new("pdftotext")
        .args(["-raw", "-enc", "UTF-8", "-", "-"])
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn()
        .expect("poppler-utils is installed: ./check does it");
    child.stdin.take().expect("it has one").write_all(file).expect("it listens");
    let read = child.wait_with_output().expect("it ends");
    let read = String::from_utf8(read.stdout).expect("it was asked for UTF-8");
    let pages: Vec<_> = read.trim_end_matches('\u{C}').split('\u{C}').map(bare).collect();
    let of = numeral(pages.len(), khmer);
    let page = |(text, number): (&String, usize)| {
        let number = format!("{}/{of}", numeral(number, khmer));
        let text = text.strip_suffix(&number).unwrap_or_else(|| panic!("no {number}: {text}"));
        text.strip_prefix(head).unwrap_or(text).to_owned()
    };
    pages.iter().zip(1..).map(page).collect()
}

/// The text without white space and without its invisible places to break.
fn bare(text: &str) -> String {
    text.chars().filter(|sign| !sign.is_whitespace() && *sign != '\u{200B}').collect()
}

/// Her letter as a page and as a file.
async fn both(
    portal: &TestPortal,
    person: PersonId,
    her: &mut Browser<'_>,
    made: &Answer,
) -> (Answer, Vec<u8>) {
    let page = her.get(made.location()).await;
    let number = number_in(made.location()).parse().expect("the path ends in the number");
    let app = &portal.portal.app;
    let file = letter::pdf(app, &Actor::person(person), number).await.expect("her own letter");
    (page, file)
}

#[tokio::test]
async fn each_kind_in_each_language_says_the_same_on_the_page_and_on_paper() {
    let portal = TestPortal::printing().await;
    let paid = (1..=12).map(|month| paid(2025, month)).collect();
    let id = portal.database.add(&Pensioner { paid, ..Pensioner::sokha() }).await;
    portal.database.tamper(MORE_PAYMENTS).await;
    let officer = portal.database.add_officer(&Officer::of_phnom_penh()).await;
    let mut sokha = portal.browser();
    sokha.sign_in("K-204577").await;
    let rejected = rejected_case(&portal, &mut sokha, &officer).await;
    answer_both(&mut sokha, VILLAGE).await;
    let case = reference(&send(&mut sokha).await);
    let app = &portal.portal.app;
    case::take(app, &officer, case, Uuid::from_u128(1)).await.expect("it waits for the office");
    let approved = case::approve(app, &officer, case, Uuid::from_u128(2)).await;
    assert_eq!(approved.expect("she changed nothing"), Decided::Done);
    for language in ["", "/en"] {
        let khmer = language.is_empty();
        let letters = [
            make(&mut sokha, language, "award-statement", true).await,
            make(&mut sokha, language, "proof-of-pensioner", false).await,
            make_for_year(&mut sokha, language, "2025").await,
            make_decision(&mut sokha, language, case).await,
            make_decision(&mut sokha, language, rejected).await,
        ];
        let head = if khmer {
            "ខែស្ថានភាពគិតត្រឹមថ្ងៃប្រភពចំនួនទឹកប្រាក់"
        } else {
            "MonthStateAsofSourceAmount"
        };
        for made in letters {
            let (page, file) = both(&portal, id, &mut sokha, &made).await;
            assert_eq!(on_the_page(&page), on_paper(&file, khmer, head), "{}", made.location());
            assert!(file.len() <= 150_000, "{} bytes", file.len());
        }
    }
}

/// Names with signs of scripts that no font of ours holds come from old files.
#[tokio::test]
async fn a_name_that_no_font_holds_hinders_no_letter() {
    let portal = TestPortal::printing().await;
    let named = Pensioner {
        khmer: ("漢".into(), "ไทย".into()),
        latin: ("Чан".into(), "Sokha".into()),
        ..Pensioner::sokha()
    };
    let id = portal.database.add(&named).await;
    let mut her = portal.browser();
    her.sign_in("K-204577").await;
    for (language, name) in [("", "漢 ไทย"), ("/en", "Чан Sokha")] {
        let made = make(&mut her, language, "proof-of-pensioner", false).await;
        let (page, file) = both(&portal, id, &mut her, &made).await;
        assert!(text(&page).contains(name), "{}", page.body);
        assert_eq!(on_the_page(&page), on_paper(&file, language.is_empty(), "\0"));
    }
}
