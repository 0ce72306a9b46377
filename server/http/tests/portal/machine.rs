//! The back office's machine, and what was decided for it.

use std::sync::Arc;

use axum::Router;
use axum::body::{Body, to_bytes};
use axum::http::{HeaderMap, Request, StatusCode};
use serde_json::Value;
use sothon_app::App;
use sothon_app::back_office::{self, Formed};
use sothon_app::case::{self, Decided, Outside, Submission, Submitted};
use sothon_domain::access::Actor;
use sothon_domain::casework::{self, CaseKind, Channel};
use sothon_domain::flow::StepKey;
use sothon_domain::person::{PersonId, Reference};
use sothon_http::{BackOfficeKeys, Portal, router};
use sothon_testkit::{Officer, Pensioner};
use tower::ServiceExt;

use crate::browser::TestPortal;

pub(crate) const KEY: &str = "0123456789abcdef0123456789abcdef";

/// A portal with Sokha and another member of Phnom Penh, an officer, and the machine.
pub(crate) struct Feed {
    pub(crate) portal: TestPortal,
    pub(crate) service: Router,
    pub(crate) officer: Actor,
    pub(crate) people: [PersonId; 2],
}

/// An answer to the machine.
pub(crate) struct Told {
    pub(crate) status: StatusCode,
    pub(crate) headers: HeaderMap,
    pub(crate) body: String,
}

impl Told {
    /// What the service answers to this request.
    pub(crate) async fn by(service: &Router, request: Request<Body>) -> Self {
        let answer = service.clone().oneshot(request).await.expect("the router never fails");
        let (parts, body) = answer.into_parts();
        let body = to_bytes(body, usize::MAX).await.expect("the body ends");
        let body = String::from_utf8(body.to_vec()).expect("the body is text");
        Self { status: parts.status, headers: parts.headers, body }
    }

    pub(crate) fn json(&self) -> Value {
        serde_json::from_str(&self.body).unwrap_or_else(|_| panic!("{}", self.body))
    }

    /// The code of the problem.
    pub(crate) fn code(&self) -> String {
        let kind = self.headers.get("content-type").and_then(|kind| kind.to_str().ok());
        assert_eq!(kind, Some("application/problem+json"), "{}", self.body);
        let json = self.json();
        assert_eq!(json["status"], self.status.as_u16());
        json["code"].as_str().expect("a problem has a code").to_owned()
    }

    pub(crate) fn hash(&self) -> &str {
        let hash = self.headers.get("sothon-batch-hash").expect("a batch has a hash");
        hash.to_str().expect("a hash is ASCII")
    }
}

impl Feed {
    pub(crate) async fn new() -> Self {
        let portal = TestPortal::new().await;
        let officer = portal.database.add_officer(&Officer::of_phnom_penh()).await;
        let sokha = portal.database.add(&Pensioner::sokha()).await;
        let other = Pensioner {
            member_number: "K-204578".into(),
            phone: Some("012345679".into()),
            national_id: Some("010234568".into()),
            ..Pensioner::sokha()
        };
        let other = portal.database.add(&other).await;
        let keys = BackOfficeKeys::read(KEY).ok().map(Arc::new);
        let service = router(Portal { back_office: keys, ..portal.portal.clone() });
        Self { portal, service, officer, people: [sokha, other] }
    }

    pub(crate) fn app(&self) -> &App {
        &self.portal.portal.app
    }

    /// A case of this person's move that the officer approves; the next one moves her back.
    pub(crate) async fn decide(&self, person: PersonId) -> Reference {
        let draft = case::draft(self.app(), &Actor::person(person), CaseKind::AddressChanged).await;
        let here = draft.expect("her own draft").registered;
        let place = if here.as_str() == "12010101" { "12010102" } else { "12010101" };
        self.move_to(person, place).await
    }

    /// A case of this person's move to this place that the officer approves.
    pub(crate) async fn move_to(&self, person: PersonId, place: &str) -> Reference {
        let reference = self.sent(person, place).await;
        let id = || self.portal.database.id();
        for done in [
            case::take(self.app(), &self.officer, reference, id()).await,
            case::approve(self.app(), &self.officer, reference, id()).await,
        ] {
            assert_eq!(done.expect("it ends in an answer"), Decided::Done);
        }
        reference
    }

    /// A case of this person's move to this place that waits for the back office.
    pub(crate) async fn waits(&self, person: PersonId, place: &str) -> Reference {
        let reference = self.sent(person, place).await;
        self.ask_outside(reference).await;
        reference
    }

    /// The officer asks the back office about this case.
    pub(crate) async fn ask_outside(&self, reference: Reference) {
        let outside = Outside {
            body: casework::Body::BackOffice,
            name: "នាយកដ្ឋានសោធន".parse().expect("it fits"),
            question: "សូមសម្រេច".parse().expect("it fits"),
        };
        let id = || self.portal.database.id();
        for done in [
            case::take(self.app(), &self.officer, reference, id()).await,
            case::ask_outside(self.app(), &self.officer, reference, id(), &outside).await,
        ] {
            assert_eq!(done.expect("it ends in an answer"), Decided::Done);
        }
    }

    /// A case of this person's move to this place.
    async fn sent(&self, person: PersonId, place: &str) -> Reference {
        let (app, actor) = (self.app(), Actor::person(person));
        let kind = CaseKind::AddressChanged;
        for (step, typed) in [(StepKey::Place, place), (StepKey::Since, "2026-10")] {
            case::answer(app, &actor, kind, step, typed).await.expect("the answer is kept");
        }
        let shown = case::draft(app, &actor, kind).await.expect("her own draft").shown;
        let key = self.portal.database.id();
        let submission = Submission { kind, channel: Channel::Web, key, shown };
        let sent = case::submit(app, &actor, &submission).await.expect("the draft is complete");
        let Submitted::Received(reference) = sent else { panic!("{sent:?}") };
        reference
    }

    pub(crate) async fn form(&self) -> Formed {
        back_office::form(self.app()).await.expect("the database answers")
    }

    pub(crate) async fn get(&self, path: &str) -> Told {
        self.ask("GET", path, "", Some(KEY), "km").await
    }

    pub(crate) async fn post(&self, path: &str, body: &Value) -> Told {
        self.ask("POST", path, &body.to_string(), Some(KEY), "km").await
    }

    pub(crate) async fn ask(
        &self,
        method: &str,
        path: &str,
        body: &str,
        key: Option<&str>,
        language: &str,
    ) -> Told {
        let request = Request::builder()
            .method(method)
            .uri(format!("/api/v1/{path}"))
            .header("accept-language", language);
        let request = match key {
            Some(key) => request.header("authorization", format!("Bearer {key}")),
            None => request,
        };
        let request = request.body(Body::from(body.to_owned())).expect("it is well-formed");
        Told::by(&self.service, request).await
    }

    /// Acknowledges the next batch; it.
    pub(crate) async fn pull(&self) -> Told {
        let batch = self.get("back-office/batches/next").await;
        assert_eq!(batch.status, StatusCode::OK, "{}", batch.body);
        let path = format!("back-office/batches/{}/acknowledgement", batch.json()["number"]);
        let done = self.post(&path, &serde_json::json!({ "hash": batch.hash() })).await;
        assert_eq!(done.status, StatusCode::OK, "{}", done.body);
        batch
    }
}
