//! Papers are given before a form is sent: by the person without scripts, shown at a counter, and the office has them
//! with the case.

use axum::http::StatusCode;
use sothon_locales::{Language, Words};
use time::Duration;

use crate::award_decisions;
use crate::browser::{Answer, Browser, TestPortal};
use crate::cases::{post, reference, send_shown, signed_in, with_sokha};
use crate::claimants::setting;
use crate::paper_files::{PDF, jpeg, png};
use crate::papers::{files, send_file, service_case};
use crate::person_reports;
use crate::survivors_claim::{ANSWERS, confirmed};

const CLAIM: &str = "/my-pension/report/survivors-claim";
const CLAIM_PAPERS: &str = "/my-pension/draft/survivors-claim/papers";
pub(crate) const MARRIED: &str = "/my-pension/report/marriage";
pub(crate) const MARRIED_PAPERS: &str = "/my-pension/draft/marriage/papers";
pub(crate) const MARRIAGE: &str = "marriage-certificate";

pub(crate) fn words(language: &str) -> &'static Words {
    Words::of(if language.is_empty() { Language::Khmer } else { Language::English })
}

/// A sentence as a page holds it once its break marks are gone.
pub(crate) fn said(language: &str, key: &str) -> String {
    words(language).get(key).replace('\u{200B}', "")
}

fn pages_received(language: &str, count: i64) -> String {
    let text = words(language).with("paper-so-far-pages", &[("count", count.into())]);
    text.replace('\u{200B}', "")
}

/// A page in plain words.
pub(crate) async fn read(browser: &mut Browser<'_>, path: &str) -> String {
    browser.get(path).await.body.replace('\u{200B}', "")
}

/// Both answers about a marriage; the page with all answers.
pub(crate) async fn marriage_answered(her: &mut Browser<'_>, language: &str) -> Answer {
    let on = [("day", "15"), ("month", "10"), ("year", "2026")];
    let dated = post(her, &format!("{language}{MARRIED}/married-on"), &on).await;
    assert_eq!(dated.location(), format!("{language}{MARRIED}/spouse-name"), "{}", dated.body);
    let named = [("answer", "ចាន់ ដារ៉ា")];
    let named = post(her, dated.location(), &named).await;
    assert_eq!(named.location(), format!("{language}{MARRIED}/check"), "{}", named.body);
    her.get(named.location()).await
}

/// Gives one photo for the marriage certificate.
pub(crate) async fn photo(her: &mut Browser<'_>, papers: &str) -> Answer {
    send_file(her, &format!("{papers}/add/{MARRIAGE}"), MARRIAGE, Some(("1.jpg", &jpeg()))).await
}

/// Sends the answers of the marriage; the papers of its case.
pub(crate) async fn sent(her: &mut Browser<'_>) -> String {
    let path = format!("{MARRIED}/check");
    let page = her.get(&path).await;
    let sent = send_shown(her, &path, &page).await;
    format!("/my-pension/cases/{}/papers", reference(sent.location()))
}

/// What the page of the papers and the checklist say before anything is given.
async fn nothing_given(her: &mut Browser<'_>, language: &str) {
    let (claim, papers) = (format!("{language}{CLAIM}"), format!("{language}{CLAIM_PAPERS}"));
    let page = read(her, &papers).await;
    assert!(page.contains(&said(language, "paper-draft-over")), "nothing is begun: {page}");
    assert!(!page.contains("/add/"), "{page}");
    let (step, fields) = ANSWERS[0];
    post(her, &format!("{claim}/{step}"), fields).await;
    let checklist = read(her, &claim).await;
    let add = format!("href=\"{papers}/add/death-certificate\"");
    for shown in [&add, &format!("href=\"{papers}\""), &said(language, "report-papers-now")] {
        assert!(checklist.contains(shown), "{shown}: {checklist}");
    }
    let page = read(her, &papers).await;
    for key in ["paper-draft-not-sent", "paper-add-limits", "paper-list-intro"] {
        assert!(page.contains(&said(language, key)), "{key}: {page}");
    }
    let form = read(her, &format!("{papers}/add/death-certificate")).await;
    let limits = if language.is_empty() { "១០ មេកាបៃ" } else { "10 MB" };
    assert!(form.contains(limits) && form.contains("two-witnesses"), "{form}");
}

/// Three pages for one paper, of which one is taken out, and one that she does not have.
async fn give(her: &mut Browser<'_>, portal: &TestPortal, papers: &str) {
    let add = format!("{papers}/add/death-certificate");
    for (name, file) in
        [("រូបថត ១.jpg", jpeg()), ("../../etc/passwd", png(8, 6, 6)), ("a.pdf", PDF.to_vec())]
    {
        let given = send_file(her, &add, "death-certificate", Some((name, &file))).await;
        assert_eq!(given.location(), format!("{papers}?received"), "{name} {}", given.body);
        let page = her.get(given.location()).await.body;
        assert!(page.contains("notice-good") && !page.contains("passwd"), "{page}");
    }
    assert_eq!(portal.database.count("paper", "draft IS NOT NULL").await, 1, "one paper");
    portal.database.clock.advance(Duration::seconds(1));
    let bad = send_file(her, &add, "death-certificate", Some(("a.jpg", b"no picture"))).await;
    assert_eq!(bad.status, StatusCode::UNSUPPORTED_MEDIA_TYPE, "{}", bad.body);
    let kept = files(&her.get(papers).await.body);
    assert_eq!(kept.len(), 3, "what was received stays");
    let (status, headers, bytes) = her.fetch(&kept[0]).await;
    assert_eq!(status, StatusCode::OK);
    assert_eq!(headers["cache-control"], "no-store");
    assert!(bytes.starts_with(b"\xFF\xD8\xFF"));
    let removed = post(her, &kept[1].replace("/page.file", "/remove"), &[]).await;
    assert_eq!(removed.location(), format!("{papers}?removed"), "{}", removed.body);
    assert_eq!((files(&her.get(papers).await.body).len(), portal.shelf().len()), (2, 2));
    for _ in 0..2 {
        let lacked = post(her, &format!("{papers}/lack/{MARRIAGE}"), &[]).await;
        assert_eq!(lacked.location(), format!("{papers}?lacked"), "{}", lacked.body);
    }
}

#[tokio::test]
async fn a_widow_gives_papers_before_she_sends_and_the_office_has_them_with_the_claim() {
    for language in ["", "/en"] {
        let (portal, _, officer) = setting().await;
        let mut her = confirmed(&portal, &officer).await;
        let (claim, papers) = (format!("{language}{CLAIM}"), format!("{language}{CLAIM_PAPERS}"));
        nothing_given(&mut her, language).await;
        give(&mut her, &portal, &papers).await;
        for (step, fields) in &ANSWERS[1..] {
            post(&mut her, &format!("{claim}/{step}"), fields).await;
        }
        let check = her.get(&format!("{claim}/check")).await;
        let page = check.body.replace('\u{200B}', "");
        for shown in [
            pages_received(language, 2),
            said(language, "paper-list-failed"),
            said(language, "paper-list-lacks"),
            said(language, "paper-so-far-missing"),
            said(language, "report-papers-now"),
        ] {
            assert!(page.contains(&shown), "{shown}: {page}");
        }
        assert!(page.contains(&format!("href=\"{papers}/add/identity-card\"")), "{page}");
        assert_eq!(portal.database.count("case_paper", "true").await, 0, "nothing is sent yet");

        let sent = send_shown(&mut her, &format!("{claim}/check"), &check).await;
        let number = reference(sent.location());
        let cases = format!("{language}/my-pension/cases/{number}/papers");
        let page = read(&mut her, &cases).await;
        assert_eq!(files(&page).len(), 2, "{page}");
        assert!(page.contains(&said(language, "paper-list-lacks")), "{page}");
        assert_eq!(her.get(&papers).await.location(), cases, "its old address leads there");
        assert_eq!(portal.database.count("paper", "draft IS NOT NULL").await, 0);
        assert_eq!(portal.database.count("draft_lack", "true").await, 0);
        let submitted = portal.database.acts("case.submitted").await;
        assert!(submitted[0].detail.contains("\"papers\": 1"), "{submitted:?}");

        portal.database.clock.advance(Duration::minutes(2));
        let mut office = award_decisions::signed_in(&portal, &officer).await;
        let list = format!("{language}/staff/case/{number}/papers");
        let page = read(&mut office, &list).await;
        assert!(page.contains(&said(language, "staff-papers-lacks")), "{page}");
        let seen = files(&page);
        assert_eq!(seen.len(), 2, "{page}");
        assert_eq!(office.fetch(&seen[0]).await.0, StatusCode::OK);
    }
}

#[tokio::test]
async fn what_an_answer_no_longer_asks_for_stays_in_sight_and_goes_with_the_claim() {
    let (portal, _, officer) = setting().await;
    let mut her = confirmed(&portal, &officer).await;
    for (step, fields) in ANSWERS {
        post(&mut her, &format!("{CLAIM}/{step}"), fields).await;
    }
    let add = format!("{CLAIM_PAPERS}/add/{MARRIAGE}");
    assert_eq!(photo(&mut her, CLAIM_PAPERS).await.status, StatusCode::SEE_OTHER);
    assert!(her.get(CLAIM_PAPERS).await.body.contains(&add));
    post(&mut her, &format!("{CLAIM}/relation"), &[("answer", "guardian")]).await;
    let page = read(&mut her, CLAIM_PAPERS).await;
    assert!(page.contains(&said("", "paper-list-not-asked")), "{page}");
    assert!(files(&page).len() == 1 && !page.contains(&add), "{page}");
    assert_eq!(her.get(&add).await.status, StatusCode::NOT_FOUND);
    let path = format!("{CLAIM}/check");
    let check = her.get(&path).await;
    assert!(check.body.replace('\u{200B}', "").contains(&pages_received("", 1)));
    let sent = send_shown(&mut her, &path, &check).await;
    let list = format!("/staff/case/{}/papers", reference(sent.location()));
    portal.database.clock.advance(Duration::minutes(2));
    let mut office = award_decisions::signed_in(&portal, &officer).await;
    assert_eq!(files(&office.get(&list).await.body).len(), 1, "the office sees it too");
}

#[tokio::test]
async fn a_paper_given_with_an_earlier_case_serves_the_form_that_is_not_sent_yet() {
    let portal = with_sokha().await;
    let mut sokha = signed_in(&portal).await;
    let first = service_case(&mut sokha).await;
    let add = format!("{first}/add/service-record");
    send_file(&mut sokha, &add, "service-record", Some(("1.jpg", &jpeg()))).await;
    let path = "/en/my-pension/not-right/retired-on";
    let check = post(&mut sokha, path, &[("text", "34")]).await;
    assert_eq!(check.location(), format!("{path}/check"), "{}", check.body);
    let page = read(&mut sokha, check.location()).await;
    let papers = "/en/my-pension/draft/correction-retired-on/papers";
    assert!(page.contains("Sent before, on") && page.contains(papers), "{page}");
    let page = read(&mut sokha, papers).await;
    let kept = files(&page);
    assert_eq!(kept.len(), 1, "{page}");
    assert_eq!(sokha.fetch(&kept[0]).await.0, StatusCode::OK);
    let removed = post(&mut sokha, &kept[0].replace("/page.file", "/remove"), &[]).await;
    assert_eq!(removed.status, StatusCode::NOT_FOUND, "it is taken back where it was given");
}

#[tokio::test]
async fn a_counter_shows_what_was_given_at_home_and_goes_on_with_it() {
    let (portal, agent, officer) = setting().await;
    let mut sokha = signed_in(&portal).await;
    marriage_answered(&mut sokha, "").await;
    assert_eq!(photo(&mut sokha, MARRIED_PAPERS).await.status, StatusCode::SEE_OTHER);
    let mut at_branch = award_decisions::signed_in(&portal, &agent).await;
    let found = person_reports::find(&mut at_branch, "/en", "K-204577").await;
    let list = found.location().to_owned();
    let papers = list.replace("/people/", "/papers/");
    let page = read(&mut at_branch, &papers).await;
    assert!(page.contains("Nothing was given yet") && files(&page).is_empty(), "{page}");
    let path = format!("{list}/report/marriage/check");
    let check = at_branch.get(&path).await;
    let page = check.body.replace('\u{200B}', "");
    for shown in [pages_received("/en", 1), format!("href=\"{papers}\"")] {
        assert!(page.contains(&shown), "{shown}: {page}");
    }
    assert!(files(&page).is_empty() && !page.contains("/my-pension/draft/"), "{page}");
    let sent = person_reports::send(&mut at_branch, &path, &check, &person_reports::AGREED).await;
    let number = reference(sent.location());
    let hers = format!("/my-pension/cases/{number}/papers");
    assert_eq!(files(&sokha.get(&hers).await.body).len(), 1);
    let mut office = award_decisions::signed_in(&portal, &officer).await;
    let list = format!("/staff/case/{number}/papers");
    assert_eq!(files(&office.get(&list).await.body).len(), 1);
}
