//! A person adds papers to her case, page by page; an officer of its office reads them.

use axum::http::StatusCode;
use sothon_testkit::{ORIGIN, Officer, Pensioner};

use crate::browser::{Answer, Browser};
use crate::cases::{post, reference, send_shown, signed_in, with_sokha};
use crate::paper_files::{BOUNDARY, PDF, form, jpeg, png};

/// Sends that her service is not right, in a language; the address of the papers of that case.
pub(crate) async fn case_of(sokha: &mut Browser<'_>, language: &str, datum: &str) -> String {
    let path = format!("{language}/my-pension/not-right/{datum}");
    let check = post(sokha, &path, &[("words", "ឯកសារខុស"), ("text", "34")]).await;
    assert_eq!(check.status, StatusCode::SEE_OTHER, "{}", check.body);
    let page = sokha.get(check.location()).await;
    let sent = send_shown(sokha, check.location(), &page).await;
    let number = reference(sent.location());
    format!("{language}/my-pension/cases/{number}/papers")
}

/// A case about her service.
pub(crate) async fn service_case(sokha: &mut Browser<'_>) -> String {
    case_of(sokha, "", "service").await
}

/// Sends a file by the form of the page at this address.
pub(crate) async fn send_file(
    browser: &mut Browser<'_>,
    path: &str,
    kind: &str,
    file: Option<(&str, &[u8])>,
) -> Answer {
    let page = browser.get(path).await;
    let (csrf, key) = (page.hidden("csrf"), page.hidden("key"));
    let fields = [("csrf", csrf.as_str()), ("key", &key), ("kind", kind)];
    browser.post_parts(ORIGIN, path, BOUNDARY, form(&fields, file)).await
}

/// The addresses of the files that a page links to.
pub(crate) fn files(page: &str) -> Vec<String> {
    let links = page.split("href=\"").skip(1).filter_map(|rest| rest.split('"').next());
    links.filter(|link| link.ends_with("/page.file")).map(ToOwned::to_owned).collect()
}

#[tokio::test]
async fn several_photos_and_a_pdf_make_one_paper_in_both_languages() {
    for language in ["", "/en"] {
        let portal = with_sokha().await;
        let mut sokha = signed_in(&portal).await;
        let papers = case_of(&mut sokha, language, "service").await;
        let case = papers.trim_end_matches("/papers");
        assert!(sokha.get(case).await.body.contains(&format!("href=\"{papers}\"")));
        let page = sokha.get(&papers).await.body;
        let add = format!("{papers}/add/service-record");
        assert!(page.contains(&format!("href=\"{add}\"")), "{page}");
        let limits = if language.is_empty() { "១០ មេកាបៃ" } else { "10 MB" };
        let form = sokha.get(&add).await.body.replace('\u{200B}', "");
        assert!(form.contains(limits) && form.contains("two-witnesses"), "{form}");
        for (name, file) in
            [("រូបថត ១.jpg", jpeg()), ("../../etc/passwd", png(8, 6, 6)), ("a.pdf", PDF.to_vec())]
        {
            let sent = send_file(&mut sokha, &add, "service-record", Some((name, &file))).await;
            assert_eq!(sent.location(), format!("{papers}?received"), "{name} {}", sent.body);
            let page = sokha.get(sent.location()).await.body;
            assert!(page.contains("notice-good") && !page.contains("passwd"), "{page}");
        }
        let page = sokha.get(&papers).await.body;
        let kept = files(&page);
        assert_eq!(kept.len(), 3, "{page}");
        for (at, path) in kept.iter().enumerate() {
            let (status, headers, bytes) = sokha.fetch(path).await;
            let header = |name: &str| headers[name].to_str().expect("ASCII").to_owned();
            assert_eq!(status, StatusCode::OK);
            assert_eq!(header("x-content-type-options"), "nosniff");
            assert_eq!(header("cache-control"), "no-store");
            assert_eq!(header("content-security-policy"), "default-src 'none'; sandbox");
            let (kind, how, begins) = match at {
                2 => ("application/pdf", "attachment", &b"%PDF-"[..]),
                _ => ("image/jpeg", "inline", &b"\xFF\xD8\xFF"[..]),
            };
            assert_eq!(header("content-type"), kind);
            assert!(header("content-disposition").starts_with(how));
            assert!(bytes.starts_with(begins));
        }
        let stored = portal.database.count("paper", "kind = 'service-record'").await;
        assert_eq!(stored, 1, "one paper");
        let shelf = portal.shelf();
        assert_eq!(shelf.len(), 3);
        let plain = |file: &Vec<u8>| file.starts_with(b"%PDF-") || file.starts_with(b"\xFF\xD8");
        assert!(!shelf.iter().any(plain), "what lies there is sealed");
        let data = sokha.get("/my-pension/data.json").await.body;
        assert!(data.contains("service-record"), "{data}");
    }
}

#[tokio::test]
async fn a_page_is_taken_back_and_what_she_lacks_holds_nothing_up() {
    let portal = with_sokha().await;
    let mut sokha = signed_in(&portal).await;
    let papers = case_of(&mut sokha, "", "retired-on").await;
    let lacked = post(&mut sokha, &format!("{papers}/lack/award-decision"), &[]).await;
    assert_eq!(lacked.location(), format!("{papers}?lacked"));
    let again = post(&mut sokha, &format!("{papers}/lack/award-decision"), &[]).await;
    assert_eq!(again.location(), format!("{papers}?lacked"));
    assert_eq!(portal.database.acts("paper.lacked").await.len(), 1);
    let other = post(&mut sokha, &format!("{papers}/lack/other"), &[]).await;
    assert_eq!(other.status, StatusCode::NOT_FOUND);
    let add = format!("{papers}/add/service-record");
    send_file(&mut sokha, &add, "service-record", Some(("1.jpg", &jpeg()))).await;
    let page = sokha.get(&papers).await.body;
    let file = files(&page).remove(0);
    let remove = file.replace("/page.file", "/remove");
    for _ in 0..2 {
        let removed = post(&mut sokha, &remove, &[]).await;
        assert_eq!(removed.location(), format!("{papers}?removed"), "{}", removed.body);
    }
    assert_eq!(sokha.get(&file).await.status, StatusCode::NOT_FOUND);
    assert!(files(&sokha.get(&papers).await.body).is_empty());
    assert!(portal.shelf().is_empty(), "its file is gone with it");
    // What she has after all is given as ever.
    let add = format!("{papers}/add/award-decision");
    let sent = send_file(&mut sokha, &add, "bank-paper", Some(("1.jpg", &jpeg()))).await;
    assert_eq!(sent.location(), format!("{papers}?received"), "{}", sent.body);
}

#[tokio::test]
async fn a_paper_given_once_serves_the_next_case() {
    let portal = with_sokha().await;
    let mut sokha = signed_in(&portal).await;
    let first = service_case(&mut sokha).await;
    let add = format!("{first}/add/service-record");
    send_file(&mut sokha, &add, "service-record", Some(("1.jpg", &jpeg()))).await;
    let other = format!("{first}/add/other");
    send_file(&mut sokha, &other, "other", Some(("2.jpg", &jpeg()))).await;
    let second = case_of(&mut sokha, "/en", "retired-on").await;
    let page = sokha.get(&second).await.body;
    assert!(page.contains("Sent before, on"), "{page}");
    let kept = files(&page);
    assert_eq!(kept.len(), 1, "another paper stays with its case: {page}");
    assert_eq!(sokha.fetch(&kept[0]).await.0, StatusCode::OK);
    let remove = kept[0].replace("/page.file", "/remove");
    let removed = post(&mut sokha, &remove, &[]).await;
    assert_eq!(removed.status, StatusCode::NOT_FOUND, "it is taken back where it was given");
}

#[tokio::test]
async fn an_officer_of_the_office_reads_them_and_nobody_else() {
    let portal = with_sokha().await;
    portal.database.add(&Pensioner::dara()).await;
    let here = Officer::of_phnom_penh();
    let elsewhere = Officer::of_banteay_meanchey();
    portal.database.add_officer(&here).await;
    portal.database.add_officer(&elsewhere).await;
    let mut sokha = signed_in(&portal).await;
    let papers = service_case(&mut sokha).await;
    let add = format!("{papers}/add/service-record");
    send_file(&mut sokha, &add, "two-witnesses", Some(("1.jpg", &jpeg()))).await;
    let number = reference(papers.trim_end_matches("/papers"));
    let list = format!("/staff/case/{number}/papers");
    let mut officer = portal.browser();
    officer.sign_in_staff(&here).await;
    let case = officer.get(&format!("/en/staff/case/{number}")).await.body;
    assert!(case.contains(&format!("href=\"/en{list}\"")), "{case}");
    let page = officer.get(&format!("/en{list}")).await.body;
    assert!(page.contains("Letter of two witnesses"), "{page}");
    assert!(page.contains("not scanned"), "no scanner is set up: {page}");
    let file = files(&page).remove(0);
    let (status, _, bytes) = officer.fetch(&file).await;
    assert_eq!(status, StatusCode::OK);
    assert!(bytes.starts_with(b"\xFF\xD8\xFF"));
    assert_eq!(portal.database.acts("paper.read").await.len(), 1);
    let mut away = portal.browser();
    away.sign_in_staff(&elsewhere).await;
    let mut dara = portal.browser();
    dara.sign_in(&Pensioner::dara().member_number).await;
    let hers = format!("{papers}/{}", file.rsplit("papers/").next().expect("an id"));
    for path in [&list, &file] {
        assert_eq!(away.get(path).await.status, StatusCode::NOT_FOUND, "{path}");
    }
    for path in [&papers, &hers, &add] {
        assert_eq!(dara.get(path).await.status, StatusCode::NOT_FOUND, "{path}");
    }
    assert_eq!(sokha.fetch(&hers).await.0, StatusCode::OK);
    assert_eq!(portal.database.acts("paper.read").await.len(), 1, "what is refused is no reading");
}

#[tokio::test]
async fn a_page_of_another_case_or_of_nobody_is_not_found() {
    let portal = with_sokha().await;
    portal.database.add(&Pensioner::dara()).await;
    let mut sokha = signed_in(&portal).await;
    let papers = service_case(&mut sokha).await;
    let mut dara = portal.browser();
    dara.sign_in(&Pensioner::dara().member_number).await;
    let add = format!("{papers}/add/service-record");
    let csrf = dara.get("/my-pension").await.hidden("csrf");
    let key = "0193b4a2-0000-7000-8000-000000000001";
    let fields = [("csrf", csrf.as_str()), ("key", key), ("kind", "service-record")];
    let photo = jpeg();
    let body = form(&fields, Some(("1.jpg", &photo)));
    let sent = dara.post_parts(ORIGIN, &add, BOUNDARY, body).await;
    assert_eq!(sent.status, StatusCode::NOT_FOUND);
    let nothing = portal.database.count("paper_page", "true").await;
    assert_eq!((nothing, portal.shelf().len()), (0, 0));
    for path in [
        format!("{papers}/0193b4a2-0000-7000-8000-000000000009/page.file"),
        format!("{papers}/..%2f..%2fetc%2fpasswd/page.file"),
        format!("{papers}/add/passport"),
        format!("{papers}/add/death-certificate"),
    ] {
        assert_eq!(sokha.get(&path).await.status, StatusCode::NOT_FOUND, "{path}");
    }
}
