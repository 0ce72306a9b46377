//! How long papers are kept that were given before sending: as long as the form. What goes with it is erased and told.

use std::sync::Arc;

use async_trait::async_trait;
use axum::http::StatusCode;
use sothon_adapters::pictures::Jpegs;
use sothon_app::paper::Desk;
use sothon_app::port::{FileError, FileStore};
use sothon_app::{forget, paper};
use sothon_domain::access::Actor;
use sothon_domain::paper::FailReason;
use sothon_domain::person::PageId;
use sothon_testkit::{Pensioner, Shelf};
use time::Duration;

use crate::browser::TestPortal;
use crate::cases::{post, signed_in, with_sokha};
use crate::draft_papers::{MARRIED, MARRIED_PAPERS, marriage_answered, photo, read, said, sent};
use crate::draft_papers_once::begun;
use crate::paper_files::jpeg;
use crate::papers::files;

/// How many messages have said that papers went with what she did not send.
async fn told(portal: &TestPortal) -> usize {
    let texts = portal.all_texts().await;
    let told = texts.iter().filter(|(_, text)| text.contains("ត្រូវបានលុប"));
    told.inspect(|(_, text)| assert!(text.encode_utf16().count() <= 70, "{text}")).count()
}

async fn sweep(portal: &TestPortal) -> u64 {
    paper::sweep(&portal.portal.app).await.expect("it runs")
}

#[tokio::test]
async fn a_form_that_was_never_sent_takes_its_papers_with_it_and_she_is_told() {
    let portal = with_sokha().await;
    let mut sokha = signed_in(&portal).await;
    marriage_answered(&mut sokha, "").await;
    photo(&mut sokha, MARRIED_PAPERS).await;
    photo(&mut sokha, MARRIED_PAPERS).await;
    let file = files(&sokha.get(MARRIED_PAPERS).await.body).remove(0);
    post(&mut sokha, "/my-pension/not-right/name", &[("text", "ឈ្មោះខុស")]).await;
    let name = "/my-pension/draft/correction-name/papers";
    let lacked = post(&mut sokha, &format!("{name}/lack/identity-card"), &[]).await;
    assert_eq!(lacked.location(), format!("{name}?lacked"), "{}", lacked.body);
    portal.database.clock.advance(Duration::days(60));
    assert_eq!((sweep(&portal).await, portal.shelf().len()), (0, 2), "its last day");
    portal.database.clock.advance(Duration::days(1));
    assert_eq!(told(&portal).await, 0);
    let app = &portal.portal.app;
    let (one, other) = tokio::join!(paper::sweep(app), paper::sweep(app));
    let ended = one.expect("it runs") + other.expect("it runs");
    assert_eq!((ended, told(&portal).await), (2, 1), "two servers, one message");
    assert_eq!((sweep(&portal).await, told(&portal).await), (0, 1), "once");
    assert_eq!(portal.shelf().len(), 0, "their files are gone");
    assert_eq!(portal.database.count("paper_page", "file OR state = 'received'").await, 0);
    assert_eq!(portal.database.count("paper", "draft IS NOT NULL").await, 0);
    assert_eq!(portal.database.acts("paper.given-up").await.len(), 1);
    forget::run_once(app).await.expect("it forgets");
    let left = portal.database.count("draft_lack", "true").await;
    assert_eq!((portal.database.count("flow_draft", "true").await, left), (0, 0));
    assert_eq!((sweep(&portal).await, told(&portal).await), (0, 1), "what was lacked is no loss");
    let mut sokha = signed_in(&portal).await;
    assert_eq!(sokha.get(&file).await.status, StatusCode::NOT_FOUND);
    let page = read(&mut sokha, MARRIED_PAPERS).await;
    assert!(page.contains(&said("", "paper-draft-over")), "{page}");
    assert_eq!(paper::limbo(app, &Actor::system("terminal")).await.expect("it lists"), []);
}

#[tokio::test]
async fn a_paper_keeps_the_form_as_an_answer_does() {
    let portal = with_sokha().await;
    let mut sokha = signed_in(&portal).await;
    marriage_answered(&mut sokha, "").await;
    portal.database.clock.advance(Duration::days(59));
    let mut sokha = signed_in(&portal).await;
    assert_eq!(photo(&mut sokha, MARRIED_PAPERS).await.status, StatusCode::SEE_OTHER);
    portal.database.clock.advance(Duration::days(59));
    forget::run_once(&portal.portal.app).await.expect("it forgets");
    assert_eq!((sweep(&portal).await, portal.shelf().len()), (0, 1));
    let mut sokha = signed_in(&portal).await;
    let papers = sent(&mut sokha).await;
    portal.database.clock.advance(Duration::days(2));
    assert_eq!((sweep(&portal).await, portal.shelf().len()), (0, 1), "it is the case's now");
    let mut sokha = signed_in(&portal).await;
    assert_eq!(files(&sokha.get(&papers).await.body).len(), 1);
}

#[tokio::test]
async fn a_new_form_of_the_same_kind_inherits_nothing() {
    let portal = with_sokha().await;
    let mut sokha = signed_in(&portal).await;
    marriage_answered(&mut sokha, "").await;
    photo(&mut sokha, MARRIED_PAPERS).await;
    portal.database.clock.advance(Duration::days(61));
    let mut sokha = signed_in(&portal).await;
    assert!(!read(&mut sokha, MARRIED).await.contains(MARRIED_PAPERS), "nothing is begun");
    marriage_answered(&mut sokha, "").await;
    let page = read(&mut sokha, MARRIED_PAPERS).await;
    assert!(files(&page).is_empty() && !page.contains("notice-attention"), "{page}");
    assert_eq!(photo(&mut sokha, MARRIED_PAPERS).await.status, StatusCode::SEE_OTHER);
    assert_eq!((sweep(&portal).await, told(&portal).await), (1, 1), "of the old one she is told");
    assert_eq!(portal.shelf().len(), 1);
    assert_eq!(files(&sokha.get(MARRIED_PAPERS).await.body).len(), 1);
}

#[tokio::test]
async fn a_page_whose_form_is_thrown_away_on_its_way_fails_for_that_reason_and_leaves_no_file() {
    let portal = TestPortal::new().await;
    let me = portal.database.add(&Pensioner::sokha()).await;
    let mut sokha = signed_in(&portal).await;
    marriage_answered(&mut sokha, "").await;
    let app = &portal.portal.app;
    let coming = begun(app, me, 1).await;
    portal.database.tamper("DELETE FROM flow_draft").await;
    assert_eq!((sweep(&portal).await, told(&portal).await), (1, 1));
    let done = paper::receive(app, &Actor::person(me), coming, Ok(jpeg())).await;
    assert!(matches!(done, Ok(Err(FailReason::FormOver))), "{done:?}");
    assert_eq!(portal.shelf().len(), 0);
    assert_eq!(portal.database.count("paper_page", "state = 'failed'").await, 1);
}

#[tokio::test]
async fn a_locked_record_takes_no_page_of_a_form_and_loses_none() {
    let portal = with_sokha().await;
    let mut sokha = signed_in(&portal).await;
    marriage_answered(&mut sokha, "").await;
    photo(&mut sokha, MARRIED_PAPERS).await;
    post(&mut sokha, "/my-pension/lock", &[]).await;
    assert_eq!(photo(&mut sokha, MARRIED_PAPERS).await.status, StatusCode::LOCKED);
    let file = files(&sokha.get(MARRIED_PAPERS).await.body).remove(0);
    let removed = post(&mut sokha, &file.replace("/page.file", "/remove"), &[]).await;
    assert_eq!(removed.status, StatusCode::LOCKED);
    let lacked =
        post(&mut sokha, &format!("{MARRIED_PAPERS}/lack/marriage-certificate"), &[]).await;
    assert_eq!(lacked.status, StatusCode::LOCKED);
    assert_eq!((sweep(&portal).await, portal.shelf().len()), (0, 1));
    assert_eq!(portal.database.count("paper_page", "state = 'received'").await, 1);
}

/// A store that keeps what it is given and deletes nothing.
struct Keeping(Arc<Shelf>);

#[async_trait]
impl FileStore for Keeping {
    async fn put(&self, page: PageId, sealed: Vec<u8>) -> Result<(), FileError> {
        self.0.put(page, sealed).await
    }

    async fn get(&self, page: PageId) -> Result<Vec<u8>, FileError> {
        self.0.get(page).await
    }

    async fn delete(&self, _: PageId) -> Result<(), FileError> {
        Err(FileError { step: "deleting", source: "it keeps everything".into() })
    }
}

fn on(files: Arc<dyn FileStore>) -> Desk {
    Desk::new(files, Arc::new(Jpegs), None)
}

#[tokio::test]
async fn a_file_that_comes_after_its_form_is_over_is_deleted_once_the_store_lets_it() {
    let portal = TestPortal::new().await;
    let me = portal.database.add(&Pensioner::sokha()).await;
    marriage_answered(&mut signed_in(&portal).await, "").await;
    let coming = begun(&portal.portal.app, me, 1).await;
    portal.database.tamper("DELETE FROM flow_draft").await;
    assert_eq!(sweep(&portal).await, 1);
    let files = portal.database.count("paper_page", "file").await;
    assert_eq!(files, 1, "until its ten minutes are over a file may come");
    portal.database.clock.advance(Duration::minutes(11));
    assert_eq!(sweep(&portal).await, 0);
    assert_eq!(portal.database.count("paper_page", "file").await, 0);
    let shelf = Arc::clone(&portal.shelf);
    let portal = portal.with_desk(on(Arc::new(Keeping(Arc::clone(&shelf)))));
    let app = &portal.portal.app;
    let done = paper::receive(app, &Actor::person(me), coming, Ok(jpeg())).await;
    assert!(matches!(done, Ok(Err(FailReason::FormOver))), "{done:?}");
    assert_eq!((sweep(&portal).await, shelf.files().len()), (0, 1), "the store does not delete");
    let portal = portal.with_desk(on(shelf));
    assert_eq!((sweep(&portal).await, portal.shelf().len()), (0, 0));
    assert_eq!(portal.database.count("paper_page", "file").await, 0);
}

#[tokio::test]
async fn a_form_that_cannot_be_read_holds_up_the_erasing_of_no_other() {
    let portal = with_sokha().await;
    portal.database.add(&Pensioner::dara()).await;
    for number in [Pensioner::sokha().member_number, Pensioner::dara().member_number] {
        let mut her = portal.browser();
        her.sign_in(&number).await;
        marriage_answered(&mut her, "").await;
        photo(&mut her, MARRIED_PAPERS).await;
    }
    let first = "id = (SELECT min(id::text)::uuid FROM paper)";
    portal.database.tamper(&format!("UPDATE paper SET kind = 'unheard-of' WHERE {first}")).await;
    portal.database.clock.advance(Duration::days(61));
    assert_eq!((sweep(&portal).await, portal.shelf().len()), (1, 1), "the other's is erased");
    let mended = format!("UPDATE paper SET kind = 'marriage-certificate' WHERE {first}");
    portal.database.tamper(&mended).await;
    assert_eq!((sweep(&portal).await, portal.shelf().len()), (1, 0), "and this one once it can be");
}
