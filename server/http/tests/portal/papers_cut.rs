//! Every hop breaks once: each file ends received or failed, the person is told, and none is left in limbo.

use std::sync::Arc;

use async_trait::async_trait;
use axum::body::Body;
use axum::http::StatusCode;
use futures_util::{StreamExt, stream};
use sothon_adapters::pictures::Jpegs;
use sothon_app::App;
use sothon_app::paper::{self, Begun, Coming, Desk, Form};
use sothon_app::port::{FileStore, ScanError, Scanner, Verdict};
use sothon_domain::access::Actor;
use sothon_domain::paper::{PaperKind, PapersOf};
use sothon_domain::person::{PersonId, Reference};
use sothon_testkit::{ORIGIN, Pensioner, Shelf};
use time::Duration;
use tokio::sync::{Notify, oneshot};

use crate::browser::{Browser, TestPortal};
use crate::cases::{reference, signed_in, with_sokha};
use crate::paper_files::{BOUNDARY, file_head, form, head, jpeg};
use crate::papers::{case_of, files, send_file, service_case};
use crate::watching;

const KIND: &str = "service-record";

fn number(papers: &str) -> Reference {
    reference(papers.trim_end_matches("/papers"))
}

/// Announces a page and reads nothing of it.
async fn begun(app: &App, me: PersonId, reference: Reference, key: u128) -> Coming {
    let (wanted, kind) = (PaperKind::ServiceRecord, PaperKind::ServiceRecord);
    let key = uuid::Uuid::from_u128(key);
    let form = Form { of: PapersOf::Case(reference), wanted, kind, key, bytes: None };
    let room = app.papers.room().expect("there is room");
    match paper::begin(app, &Actor::person(me), &form, room).await {
        Ok(Begun::New(coming)) => *coming,
        _ => panic!("the page can begin"),
    }
}

#[tokio::test]
async fn a_connection_that_breaks_ends_the_page_and_the_person_is_told() {
    let portal = with_sokha().await;
    let mut sokha = signed_in(&portal).await;
    let papers = service_case(&mut sokha).await;
    let add = format!("{papers}/add/{KIND}");
    let page = sokha.get(&add).await;
    let (csrf, key) = (page.hidden("csrf"), page.hidden("key"));
    let fields = [("csrf", csrf.as_str()), ("key", &key), ("kind", KIND)];
    let photo = jpeg();
    let begin = [head(&fields), file_head("1.jpg"), photo[..100].to_vec()].concat();
    let (breaks, broken) = oneshot::channel::<()>();
    let first = stream::once(async move { Ok(begin) });
    let then = stream::once(async move {
        let _ = broken.await;
        Err(std::io::Error::other("the bus went into a tunnel"))
    });
    let body = Body::from_stream(first.chain(then));
    let tunnel = async {
        while portal.database.count("paper_page", "state = 'arriving'").await == 0 {
            tokio::task::yield_now().await;
        }
        breaks.send(()).expect("it is still being read");
    };
    let (cut, ()) = tokio::join!(sokha.post_stream(&add, BOUNDARY, body), tunnel);
    assert_eq!(cut.status, StatusCode::BAD_REQUEST);
    let failed = "state = 'failed' AND reason = 'interrupted'";
    assert_eq!(portal.database.count("paper_page", failed).await, 1);
    let told = portal.texts().await.remove(0).1;
    assert!(told.contains(&number(&papers).to_string()), "{told}");
    let list = sokha.get(&papers).await.body;
    assert!(list.contains("notice-attention"), "the page says so too: {list}");
    // The same form again, as the script and a reload send it.
    let again = sokha.post_parts(ORIGIN, &add, BOUNDARY, form(&fields, Some(("1.jpg", &photo))));
    assert_eq!(again.await.location(), format!("{papers}?received"));
    let list = sokha.get(&papers).await.body;
    assert!(files(&list).len() == 1 && !list.contains("notice-attention"), "{list}");
}

#[tokio::test]
async fn a_process_that_dies_leaves_a_page_that_fails_within_ten_minutes() {
    let portal = TestPortal::new().await;
    let me = portal.database.add(&Pensioner::sokha()).await;
    let mut sokha = signed_in(&portal).await;
    let papers = service_case(&mut sokha).await;
    let app = &portal.portal.app;
    let coming = begun(app, me, number(&papers), 1).await;
    // The file was kept, and then nobody was there to say so.
    portal.shelf.put(coming.page(), vec![1, 2, 3]).await.expect("the shelf works");
    drop(coming);
    let terminal = Actor::system("terminal");
    let limbo = async || paper::limbo(app, &terminal).await.expect("it can be listed");
    assert_eq!(limbo().await, [], "it may still come");
    assert_eq!(paper::sweep(app).await.expect("it runs"), 0);
    let list = sokha.get(&papers).await.body;
    assert!(!list.contains("notice-attention"), "{list}");
    portal.database.clock.advance(Duration::minutes(11));
    let mut sokha = signed_in(&portal).await;
    assert_eq!(limbo().await.len(), 1);
    assert!(watching::read(&portal).await.contains("sothon_paper_pages_in_limbo 1\n"));
    portal.texts().await;
    assert_eq!(paper::sweep(app).await.expect("it runs"), 1);
    assert_eq!(limbo().await, [], "none is left");
    assert!(watching::read(&portal).await.contains("sothon_paper_pages_in_limbo 0\n"));
    assert_eq!(portal.shelf().len(), 0, "nor its file");
    assert_eq!(portal.database.count("paper_page", "file").await, 0);
    let told = portal.texts().await.remove(0).1;
    assert!(told.contains(&number(&papers).to_string()), "{told}");
    assert_eq!(paper::sweep(app).await.expect("it runs"), 0, "it is told once");
    let list = sokha.get(&papers).await.body;
    assert!(list.contains("notice-attention"), "{list}");
    assert!(paper::limbo(app, &Actor::person(me)).await.is_err(), "nobody else lists it");
}

#[tokio::test]
async fn a_page_that_comes_after_its_end_leaves_no_file() {
    let portal = TestPortal::new().await;
    let me = portal.database.add(&Pensioner::sokha()).await;
    let mut sokha = signed_in(&portal).await;
    let papers = service_case(&mut sokha).await;
    let app = &portal.portal.app;
    let coming = begun(app, me, number(&papers), 1).await;
    portal.database.clock.advance(Duration::minutes(11));
    paper::sweep(app).await.expect("it runs");
    let done = paper::receive(app, &Actor::person(me), coming, Ok(jpeg())).await;
    assert!(matches!(done, Ok(Err(_))), "{done:?}");
    assert_eq!(portal.shelf().len(), 0);
    assert_eq!(portal.database.count("paper_page", "state = 'failed'").await, 1);
}

#[tokio::test]
async fn a_store_that_fails_is_said_and_the_next_try_is_one_page() {
    let portal = with_sokha().await;
    let mut sokha = signed_in(&portal).await;
    let papers = case_of(&mut sokha, "/en", "service").await;
    let add = format!("{papers}/add/{KIND}");
    portal.shelf.break_down(true);
    let sent = send_file(&mut sokha, &add, KIND, Some(("1.jpg", &jpeg()))).await;
    assert_eq!(sent.status, StatusCode::SERVICE_UNAVAILABLE);
    assert!(sent.body.contains("not your fault"), "{}", sent.body);
    let failed = "state = 'failed' AND reason = 'not-stored'";
    assert_eq!(portal.database.count("paper_page", failed).await, 1);
    assert!(sokha.get(&papers).await.body.contains("We could not keep this file."));
    portal.shelf.break_down(false);
    let sent = send_file(&mut sokha, &add, KIND, Some(("1.jpg", &jpeg()))).await;
    assert_eq!(sent.location(), format!("{papers}?received"));
    let file = files(&sokha.get(&papers).await.body).remove(0);
    portal.shelf.break_down(true);
    assert_eq!(sokha.get(&file).await.status, StatusCode::INTERNAL_SERVER_ERROR);
}

#[tokio::test]
async fn pages_on_their_way_hold_no_connection_and_the_ninth_waits() {
    let portal = TestPortal::new().await;
    let me = portal.database.add(&Pensioner::sokha()).await;
    let mut sokha = signed_in(&portal).await;
    let papers = service_case(&mut sokha).await;
    // A case takes no more than four at their largest.
    let mut coming = Vec::new();
    for key in 0..4 {
        coming.push(begun(&portal.portal.app, me, number(&papers), key).await);
    }
    let open = "state LIKE 'idle in transaction%' AND datname = current_database()";
    assert_eq!(portal.database.count("pg_stat_activity", open).await, 0);
    let rooms: Vec<_> = (0..4).map(|_| portal.portal.app.papers.room().expect("room")).collect();
    let add = format!("{papers}/add/{KIND}");
    let sent = send_file(&mut sokha, &add, KIND, Some(("1.jpg", &jpeg()))).await;
    assert_eq!(sent.status, StatusCode::SERVICE_UNAVAILABLE);
    assert!(sent.headers.contains_key("retry-after"));
    assert_eq!(sokha.get(&papers).await.status, StatusCode::OK, "all else goes on");
    drop((rooms, coming));
    assert!(portal.portal.app.papers.room().is_ok());
}

/// Says of every file what it is told to say.
struct Says(Option<Verdict>);

#[async_trait]
impl Scanner for Says {
    async fn scan(&self, _: &[u8]) -> Result<Verdict, ScanError> {
        self.0.ok_or(ScanError { step: "no answer", source: None })
    }
}

#[tokio::test]
async fn what_the_scanner_says_is_kept_or_refused() {
    for (says, status, marked) in [
        (Some(Verdict::Clean), 303, false),
        (Some(Verdict::Infected), 422, false),
        (None, 303, true),
    ] {
        let portal = with_sokha().await.with_scanner(Arc::new(Says(says)));
        let mut sokha: Browser<'_> = signed_in(&portal).await;
        let papers = case_of(&mut sokha, "/en", "service").await;
        let add = format!("{papers}/add/{KIND}");
        let sent = send_file(&mut sokha, &add, KIND, Some(("1.jpg", &jpeg()))).await;
        assert_eq!(sent.status.as_u16(), status, "{says:?} {}", sent.body);
        let list = sokha.get(&papers).await.body;
        assert_eq!(list.contains("not scanned"), marked, "{says:?} {list}");
    }
}

/// Says when it is asked, and finds something harmful once it is let.
#[derive(Default)]
struct FindsLater {
    asked: Notify,
    goes_on: Notify,
}

#[async_trait]
impl Scanner for FindsLater {
    async fn scan(&self, _: &[u8]) -> Result<Verdict, ScanError> {
        self.asked.notify_one();
        self.goes_on.notified().await;
        Ok(Verdict::Infected)
    }
}

#[tokio::test]
async fn who_has_left_before_her_page_fails_is_told_by_message() {
    let scanner = Arc::new(FindsLater::default());
    let portal = TestPortal::new().await.with_scanner(scanner.clone());
    let me = portal.database.add(&Pensioner::sokha()).await;
    let mut sokha = signed_in(&portal).await;
    let papers = service_case(&mut sokha).await;
    let messages = async || portal.database.count("message_outbox", "true").await;
    for leaves in [false, true] {
        let app = portal.portal.app.clone();
        let coming = begun(&app, me, number(&papers), u128::from(leaves)).await;
        let before = messages().await;
        let receiving = tokio::spawn(async move {
            paper::receive(&app, &Actor::person(me), coming, Ok(jpeg())).await
        });
        scanner.asked.notified().await;
        if leaves {
            receiving.abort();
            assert!(receiving.await.is_err(), "nobody waits any more");
        }
        scanner.goes_on.notify_one();
        let infected = "state = 'failed' AND reason = 'infected'";
        while portal.database.count("paper_page", infected).await == i64::from(leaves) {
            tokio::task::yield_now().await;
        }
        assert_eq!(messages().await, before + i64::from(leaves), "who waits reads the answer");
    }
    let told = portal.texts().await.remove(0).1;
    assert!(told.contains(&number(&papers).to_string()), "{told}");
}

impl TestPortal {
    /// The same with a scanner for viruses.
    pub(crate) fn with_scanner(self, scanner: Arc<dyn Scanner>) -> Self {
        let shelf: Arc<Shelf> = Arc::clone(&self.shelf);
        self.with_desk(Desk::new(shelf, Arc::new(Jpegs), Some(scanner)))
    }
}
