//! What is no page of a paper: each says what to do, and loses nothing that was received.

use axum::http::StatusCode;
use sothon_domain::paper::{LARGEST_CASE, LARGEST_FILE};
use sothon_testkit::ORIGIN;

use crate::browser::Browser;
use crate::cases::{signed_in, with_sokha};
use crate::paper_files::{BOUNDARY, PDF, form, jpeg, pdf_of, png};
use crate::papers::{case_of, files, send_file, service_case};

const KIND: &str = "service-record";

/// The beginning of a ZIP that claims to hold a thousand times its size.
const BOMB: &[u8] = b"PK\x03\x04\x14\0\0\0\x08\0\0\0\0\0\0\0\0\0\x2A\0\0\0\xFF\xFF\xFF\x7F";

fn joined(one: &[u8], other: &[u8]) -> Vec<u8> {
    [one, other].concat()
}

#[tokio::test]
async fn a_bad_file_is_named_and_what_was_received_stays() {
    let portal = with_sokha().await;
    let mut sokha = signed_in(&portal).await;
    let papers = case_of(&mut sokha, "/en", "service").await;
    let add = format!("{papers}/add/{KIND}");
    let first = send_file(&mut sokha, &add, KIND, Some(("1.jpg", &jpeg()))).await;
    assert_eq!(first.status, StatusCode::SEE_OTHER, "{}", first.body);
    let (photo, script) = (jpeg(), b"<script>alert(1)</script>".to_vec());
    let zip = b"PK\x03\x04 a class in it PK\x05\x06\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0";
    for (name, file, status, says) in [
        ("empty", vec![], 422, "Please choose a photo or a file."),
        ("text", b"my paper".to_vec(), 415, "no JPEG, PNG or PDF"),
        ("html", joined(b"<html>", &script), 415, "no JPEG, PNG or PDF"),
        ("exe", b"MZ\x90\0\x03".to_vec(), 415, "no JPEG, PNG or PDF"),
        ("zip bomb", BOMB.to_vec(), 415, "no JPEG, PNG or PDF"),
        ("gif and jar", joined(b"GIF89a\x01\0\x01\0", zip), 415, "no JPEG, PNG or PDF"),
        ("pdf and zip", joined(PDF, zip), 415, "no JPEG, PNG or PDF"),
        ("html and pdf", joined(&script, PDF), 415, "no JPEG, PNG or PDF"),
        ("cut pdf", PDF[..20].to_vec(), 422, "can’t read this file"),
        ("cut photo", photo[..photo.len() - 40].to_vec(), 422, "can’t read this file"),
        ("cut png", png(8, 6, 6)[..60].to_vec(), 422, "can’t read this file"),
        ("half a png", png(8, 6, 2), 422, "can’t read this file"),
        ("many pixels", png(10_000, 10_000, 1), 413, "too large"),
        ("too large", pdf_of(LARGEST_FILE + 1), 413, "larger than 10 MB"),
    ] {
        let sent = send_file(&mut sokha, &add, KIND, Some((name, &file))).await;
        assert_eq!(sent.status.as_u16(), status, "{name}: {}", sent.body);
        for shown in [says, "id=\"file-error\"", "What you sent before stays."] {
            assert!(sent.body.contains(shown), "{name}: {shown}: {}", sent.body);
        }
        assert_eq!(files(&sokha.get(&papers).await.body).len(), 1, "{name}");
    }
    let failed = portal.database.count("paper_page", "state = 'failed'").await;
    let received = portal.database.count("paper_page", "state = 'received'").await;
    assert_eq!((failed, received, portal.shelf().len()), (14, 1, 1));
}

#[tokio::test]
async fn a_photo_with_a_tail_is_kept_without_it() {
    let portal = with_sokha().await;
    let mut sokha = signed_in(&portal).await;
    let papers = service_case(&mut sokha).await;
    let add = format!("{papers}/add/{KIND}");
    let liar = joined(&jpeg(), b"<script>alert(1)</script>PK\x05\x06");
    let sent = send_file(&mut sokha, &add, KIND, Some(("photo.html", &liar))).await;
    assert_eq!(sent.status, StatusCode::SEE_OTHER, "{}", sent.body);
    let file = files(&sokha.get(&papers).await.body).remove(0);
    let (_, _, bytes) = sokha.fetch(&file).await;
    assert!(bytes.starts_with(b"\xFF\xD8\xFF") && bytes.ends_with(b"\xFF\xD9"));
    assert!(!bytes.windows(7).any(|window| window == b"<script"));
}

#[tokio::test]
async fn a_case_takes_forty_megabytes() {
    let portal = with_sokha().await;
    let mut sokha = signed_in(&portal).await;
    let papers = case_of(&mut sokha, "/en", "service").await;
    let add = format!("{papers}/add/{KIND}");
    send_file(&mut sokha, &add, KIND, Some(("1.jpg", &jpeg()))).await;
    let almost = LARGEST_CASE - 400;
    portal.database.tamper(&format!("UPDATE paper_page SET bytes = {almost}")).await;
    let sent = send_file(&mut sokha, &add, KIND, Some(("2.jpg", &jpeg()))).await;
    assert_eq!(sent.status, StatusCode::PAYLOAD_TOO_LARGE);
    assert!(sent.body.contains("more than 40 MB"), "{}", sent.body);
    assert_eq!(files(&sokha.get(&papers).await.body).len(), 1);
    let rows = portal.database.count("paper_page", "true").await;
    assert_eq!(rows, 1, "what is refused before it is read leaves nothing to end");
}

/// Sends these fields and this file by no form of ours.
async fn raw(sokha: &mut Browser<'_>, path: &str, fields: &[(&str, &str)], file: bool) -> u16 {
    let photo = jpeg();
    let body = form(fields, file.then_some(("1.jpg", &photo[..])));
    sokha.post_parts(ORIGIN, path, BOUNDARY, body).await.status.as_u16()
}

#[tokio::test]
async fn a_form_that_is_not_ours_is_refused_before_its_file() {
    let portal = with_sokha().await;
    let mut sokha = signed_in(&portal).await;
    let add = format!("{}/add/{KIND}", service_case(&mut sokha).await);
    let page = sokha.get(&add).await;
    let (csrf, key) = (page.hidden("csrf"), page.hidden("key"));
    let (ours, keyed, kind) = (("csrf", csrf.as_str()), ("key", key.as_str()), ("kind", KIND));
    for (name, fields, file, status) in [
        ("no token", vec![keyed, kind], true, 403),
        ("a wrong token", vec![("csrf", "forged"), keyed, kind], true, 403),
        ("the token last", vec![keyed, kind, ours], true, 403),
        ("no key", vec![ours, kind], true, 400),
        ("a key that is none", vec![ours, ("key", "1"), kind], true, 400),
        ("a kind that is none", vec![ours, keyed, ("kind", "passport")], true, 400),
        ("a kind that is not asked for", vec![ours, keyed, ("kind", "salary-slip")], true, 404),
        ("a field too many", vec![ours, keyed, ("path", "/etc/passwd")], true, 400),
        ("no file", vec![ours, keyed, kind], false, 422),
    ] {
        assert_eq!(raw(&mut sokha, &add, &fields, file).await, status, "{name}");
    }
    let body = form(&[ours, keyed, kind], Some(("1.jpg", &jpeg())));
    let foreign = sokha.post_parts("https://evil.example", &add, BOUNDARY, body).await;
    assert_eq!(foreign.status, StatusCode::FORBIDDEN);
    let plain = sokha.post(&add, &[ours, keyed, kind]).await;
    assert_eq!(plain.status, StatusCode::BAD_REQUEST, "no parts");
    assert_eq!(portal.database.count("paper_page", "true").await, 0);
    assert_eq!(raw(&mut sokha, &add, &[ours, keyed, kind], true).await, 303, "the form is good");
}

#[tokio::test]
async fn the_same_form_sent_twice_is_one_page() {
    let portal = with_sokha().await;
    let mut sokha = signed_in(&portal).await;
    let papers = service_case(&mut sokha).await;
    let add = format!("{papers}/add/{KIND}");
    for at_once in [false, true] {
        let page = sokha.get(&add).await;
        let (csrf, key) = (page.hidden("csrf"), page.hidden("key"));
        let fields = [("csrf", csrf.as_str()), ("key", &key), ("kind", KIND)];
        let photo = jpeg();
        let body = || form(&fields, Some(("1.jpg", &photo)));
        let mut twin = sokha.copy();
        let (one, other) = if at_once {
            tokio::join!(
                sokha.post_parts(ORIGIN, &add, BOUNDARY, body()),
                twin.post_parts(ORIGIN, &add, BOUNDARY, body()),
            )
        } else {
            let one = sokha.post_parts(ORIGIN, &add, BOUNDARY, body()).await;
            (one, twin.post_parts(ORIGIN, &add, BOUNDARY, body()).await)
        };
        let answers = [one.status.as_u16(), other.status.as_u16()];
        assert!(answers.contains(&303) && answers.iter().all(|s| [303, 409].contains(s)));
        let stored = format!("state = 'received' AND key = '{key}'");
        assert_eq!(portal.database.count("paper_page", &stored).await, 1, "at once: {at_once}");
    }
    assert_eq!(portal.shelf().len(), 2, "no file without its page");
}

#[tokio::test]
async fn a_decided_case_takes_no_more_pages() {
    let portal = with_sokha().await;
    let mut sokha = signed_in(&portal).await;
    let papers = service_case(&mut sokha).await;
    let add = format!("{papers}/add/{KIND}");
    let page = sokha.get(&add).await;
    portal.database.tamper("UPDATE case_file SET state = 'approved', officer = NULL").await;
    let (csrf, key) = (page.hidden("csrf"), page.hidden("key"));
    let fields = [("csrf", csrf.as_str()), ("key", &key), ("kind", KIND)];
    let photo = jpeg();
    let body = form(&fields, Some(("1.jpg", &photo)));
    let sent = sokha.post_parts(ORIGIN, &add, BOUNDARY, body).await;
    assert_eq!(sent.location(), papers, "the page says that it is closed: {}", sent.body);
    assert!(!sokha.get(&papers).await.body.contains("/add/"));
    assert_eq!(portal.database.count("paper_page", "true").await, 0);
}
