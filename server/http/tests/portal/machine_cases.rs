//! A partner's machine enters cases for people over HTTP: what it reads before, what becomes of them, and repeats.

use axum::Router;
use axum::body::Body;
use axum::http::{Request, StatusCode};
use serde_json::{Value, json};
use sothon_app::App;
use sothon_app::case::{self, By, Decided};
use sothon_app::machine::{self, Wanted};
use sothon_domain::access::{Actor, Office};
use sothon_domain::casework::{CaseKind, ReturnReason};
use sothon_domain::person::{PersonId, Reference};
use sothon_http::router;
use sothon_testkit::{Officer, Pensioner};
use uuid::Uuid;

use crate::award_decisions::{form, press, signed_in};
use crate::browser::TestPortal;
use crate::claimants::{TYPED, from_home, number, only};
use crate::letters;
use crate::machine::Told;

pub(crate) const KIND: CaseKind = CaseKind::AddressChanged;

/// A portal with Sokha of Phnom Penh, an officer, and the machine of a hospital there.
pub(crate) struct Hospital {
    pub(crate) portal: TestPortal,
    pub(crate) officer: Actor,
    pub(crate) sokha: PersonId,
    pub(crate) key: String,
    service: Router,
}

/// A move of Sokha's, as a machine sends it.
pub(crate) fn moved() -> Value {
    json!({
        "kind": "address-changed",
        "person": { "number": "K-204577", "born": "1957-06" },
        "paper": "national-id",
        "agreed": true,
        "answers": { "place": "12010102", "since": "2026-10" },
    })
}

impl Hospital {
    pub(crate) async fn new() -> Self {
        let portal = TestPortal::new().await;
        let officer = portal.database.add_officer(&Officer::of_phnom_penh()).await;
        let sokha = portal.database.add(&Pensioner::sokha()).await;
        portal.database.add_partner("HOSP-1").await;
        let service = router(portal.portal.clone());
        let hospital = Self { portal, officer, sokha, key: String::new(), service };
        let key = hospital.key("12", &[KIND, CaseKind::FuneralGrant]).await;
        Self { key, ..hospital }
    }

    pub(crate) fn app(&self) -> &App {
        &self.portal.portal.app
    }

    /// Another key of the hospital, for the people of this place.
    pub(crate) async fn key(&self, place: &str, kinds: &[CaseKind]) -> String {
        let partner = "HOSP-1".parse().expect("a sample code");
        let reach = Office::at(place.parse().expect("a sample place"));
        let wanted = Wanted { partner: &partner, reach: &reach, kinds };
        let made = machine::make(self.app(), &Actor::system("terminal"), &wanted).await;
        made.expect("the partner is open").key
    }

    pub(crate) async fn get(&self, key: &str, path: &str) -> Told {
        self.ask(key, Request::get(format!("/api/v1/{path}")), "").await
    }

    /// Enters a case with this idempotency key.
    pub(crate) async fn enter(&self, key: &str, once: Uuid, body: &Value) -> Told {
        let request = Request::post("/api/v1/cases").header("idempotency-key", once.to_string());
        self.ask(key, request, &body.to_string()).await
    }

    pub(crate) async fn ask(
        &self,
        key: &str,
        request: axum::http::request::Builder,
        body: &str,
    ) -> Told {
        let request = request.header("authorization", format!("Bearer {key}"));
        let request = request.body(Body::from(body.to_owned())).expect("it is well-formed");
        Told::by(&self.service, request).await
    }

    /// Enters a case that is received.
    pub(crate) async fn entered(&self, once: Uuid, body: &Value) -> Reference {
        let told = self.enter(&self.key, once, body).await;
        assert_eq!(told.status, StatusCode::CREATED, "{}", told.body);
        let reference = told.json()["reference"].as_str().expect("it has a number").to_owned();
        assert_eq!(told.headers["location"], format!("/api/v1/cases/{reference}"));
        reference.parse().expect("a number of a case")
    }

    /// Where a case stands that this machine entered.
    pub(crate) async fn stands(&self, case: Reference) -> Value {
        let told = self.get(&self.key, &format!("cases/{case}")).await;
        assert_eq!(told.status, StatusCode::OK, "{}", told.body);
        told.json()
    }

    pub(crate) fn id(&self) -> Uuid {
        self.portal.database.id()
    }

    pub(crate) async fn count(&self, table: &str, condition: &str) -> i64 {
        self.portal.database.count(table, condition).await
    }

    /// The officer takes the case and sends it back.
    pub(crate) async fn send_back(&self, case: Reference) {
        let (app, officer, reason) = (self.app(), &self.officer, ReturnReason::PlaceUnclear);
        let taken = case::take(app, officer, case, self.id()).await;
        assert_eq!(taken.expect("in her reach"), Decided::Done);
        let back = case::send_back(app, officer, case, self.id(), reason, None).await;
        assert_eq!(back.expect("she has it"), Decided::Done);
    }
}

#[tokio::test]
async fn a_machine_reads_what_is_asked_when_and_which_papers_help() {
    let hospital = Hospital::new().await;
    let kinds = hospital.get(&hospital.key, "case-kinds").await.json();
    let codes: Vec<_> = kinds["kinds"].as_array().expect("a list").iter().collect();
    assert_eq!(codes.len(), 2);
    assert_eq!(
        (&codes[0]["code"], &codes[1]["code"]),
        (&"address-changed".into(), &"funeral-grant".into())
    );

    let grant = hospital.get(&hospital.key, "case-kinds/funeral-grant").await.json();
    let steps = grant["steps"].as_array().expect("a list");
    let step = |code: &str| steps.iter().find(|step| step["step"] == code).expect("it is asked");
    assert_eq!(steps.len(), CaseKind::FuneralGrant.flow().steps.len());
    let question = &step("died-on")["question"];
    assert_eq!(question["english"], "When did {name} die?");
    assert!(question["khmer"].as_str().is_some_and(|khmer| khmer.contains("{name}")));
    let number = step("deceased-number");
    assert_eq!((&number["answer"], &number["unknown"]), (&"member-number".into(), &true.into()));
    assert_eq!(number["when"], json!([]));
    let only_without = json!([{ "step": "deceased-number", "answers": [null] }]);
    assert_eq!(step("deceased-place")["when"], only_without);
    let arranged = step("arranged");
    assert_eq!(
        (&arranged["answer"], &arranged["choices"][0]["code"]),
        (&"choice".into(), &"yes".into())
    );
    let paper = &grant["papers"][0];
    assert_eq!(paper["paper"]["code"], "death-certificate");
    let substitutes = paper["substitutes"].as_array().expect("a list");
    assert!(substitutes.iter().any(|paper| paper["code"] == "two-witnesses"));
}

#[tokio::test]
async fn a_case_is_entered_told_and_decided_by_others() {
    for (language, entered, seen) in [
        ("", "ប្រព័ន្ធរបស់មន្ទីរពេទ្យបង្អែក", "អត្តសញ្ញាណប័ណ្ណ"),
        ("/en", "The system of Referral Hospital entered this case for you", "Paper seen"),
    ] {
        let hospital = Hospital::new().await;
        let (app, officer) = (hospital.app(), &hospital.officer);
        let case = hospital.entered(hospital.id(), &moved()).await;
        let stands = hospital.stands(case).await;
        assert_eq!(
            (&stands["stage"]["code"], &stands["next"]["code"]),
            (&"received".into(), &"office".into())
        );
        assert_eq!(hospital.count("case_file", "channel = 'machine'").await, 1);
        let texts = hospital.portal.all_texts().await;
        assert!(
            texts
                .iter()
                .any(|(_, text)| text.contains("អង្គការដៃគូ") && text.contains(&case.to_string()))
        );
        assert!(texts.iter().all(|(_, text)| text.encode_utf16().count() <= 70), "{texts:?}");

        let mut her = letters::signed_in(&hospital.portal).await;
        let own = format!("{language}/my-pension/cases/{case}");
        let page = her.get(&own).await.body.replace('\u{200B}', "");
        assert!(page.contains(entered) && page.contains("/withdraw\""), "{page}");
        let mut browser =
            crate::queue::signed_in(&hospital.portal, &Officer::of_phnom_penh()).await;
        let of_staff = format!("{language}/staff/case/{case}");
        let page = browser.get(&of_staff).await.body.replace('\u{200B}', "");
        assert!(page.contains(seen), "{page}");

        for done in [
            case::take(app, officer, case, hospital.id()).await,
            case::approve(app, officer, case, hospital.id()).await,
        ] {
            assert_eq!(done.expect("it ends in an answer"), Decided::Done);
        }
        assert_eq!(hospital.stands(case).await["stage"]["code"], "approved");
        let seen = case::mine_one(app, &Actor::person(hospital.sokha), case).await;
        let By::Machine(by) = &seen.expect("her own").timeline[0].by else { panic!("no machine") };
        assert_eq!(by.partner.latin, "Referral Hospital");
        let sent = &hospital.portal.database.acts("case.submitted").await[0];
        assert_eq!(sent.actor, "machine:1");
        assert!(sent.detail.contains("\"at\": \"machine\""), "{}", sent.detail);
    }
}

#[tokio::test]
async fn every_call_is_written_down_without_what_stands_in_it() {
    let hospital = Hospital::new().await;
    let key = &hospital.key;
    hospital.get(key, "case-kinds").await;
    let case = hospital.entered(hospital.id(), &moved()).await;
    hospital.stands(case).await;
    hospital.get(key, "cases/0000-0000").await;
    let mut other = moved();
    other["person"]["born"] = "1958".into();
    hospital.enter(key, hospital.id(), &other).await;
    let database = &hospital.portal.database;
    let calls = database.acts("machine.called").await;
    let said: Vec<_> = calls.iter().map(|call| call.detail.as_str()).collect();
    assert_eq!(
        said,
        [
            r#"{"call": "GET /api/v1/case-kinds"}"#,
            r#"{"call": "POST /api/v1/cases"}"#,
            r#"{"call": "GET /api/v1/cases/{reference}"}"#,
            r#"{"call": "GET /api/v1/cases/{reference}"}"#,
            r#"{"call": "POST /api/v1/cases"}"#,
        ]
    );
    let read = &database.acts("machine.case-read").await[0];
    assert_eq!(read.subject, format!("person:{}", hospital.sokha));
    let refused = &database.acts("machine.case-refused").await[0];
    assert!(refused.detail.contains("unknown-person"), "{}", refused.detail);
    assert_eq!(refused.subject, format!("person:{}", hospital.sokha));
    for act in database.acts("machine.").await {
        assert!(!act.detail.contains("204577") && !act.detail.contains(key), "{act:?}");
    }
}

#[tokio::test]
async fn a_repeat_is_answered_the_same_and_another_body_is_refused() {
    let hospital = Hospital::new().await;
    let once = hospital.id();
    let case = hospital.entered(once, &moved()).await;
    // The order of fields and spaces do not matter.
    let mut again = json!({ "agreed": true });
    for (field, value) in moved().as_object().expect("an object") {
        again[field] = value.clone();
    }
    assert_eq!(hospital.entered(once, &again).await, case);
    let mut other = moved();
    other["answers"]["since"] = "2026-09".into();
    let told = hospital.enter(&hospital.key, once, &other).await;
    assert_eq!((told.status, told.code()), (StatusCode::CONFLICT, "api-problem-key-reused".into()));
    // Once she lives there the answer would be wrong; what was received is answered the same all the same.
    let (app, officer) = (hospital.app(), &hospital.officer);
    case::take(app, officer, case, hospital.id()).await.expect("in her reach");
    let approved = case::approve(app, officer, case, hospital.id()).await;
    assert_eq!(approved.expect("she has it"), Decided::Done);
    assert_eq!(hospital.entered(once, &moved()).await, case);
    let anew = hospital.enter(&hospital.key, hospital.id(), &moved()).await;
    assert_eq!(anew.json()["faults"][0]["code"], "report-fault-same-place");
    assert_eq!(hospital.count("case_file", "true").await, 1);
    let theirs = hospital.key("12", &[KIND]).await;
    let told = hospital.enter(&theirs, once, &other).await;
    assert_ne!(told.code(), "api-problem-key-reused", "a key is a machine's own");
}

#[tokio::test]
async fn two_of_one_key_at_once_are_one_case() {
    for _ in 0..6 {
        let hospital = Hospital::new().await;
        let (once, body) = (hospital.id(), moved());
        let (one, two) = tokio::join!(
            hospital.enter(&hospital.key, once, &body),
            hospital.enter(&hospital.key, once, &body),
        );
        assert_eq!((one.status, two.status), (StatusCode::CREATED, StatusCode::CREATED));
        assert_eq!(one.body, two.body);
        assert_eq!(hospital.count("case_file", "true").await, 1);
        assert_eq!(hospital.count("audit_row", "act = 'case.submitted'").await, 1);
    }
}

#[tokio::test]
async fn a_machine_answers_again_what_it_sent_itself_and_her_own_words_stay_hers() {
    let hospital = Hospital::new().await;
    let (app, me) = (hospital.app(), Actor::person(hospital.sokha));
    let step = sothon_domain::flow::StepKey::Since;
    case::answer(app, &me, KIND, step, "9/2026").await.expect("it is kept");
    let case = hospital.entered(hospital.id(), &moved()).await;
    assert_eq!(hospital.count("flow_draft", "true").await, 1, "what she has begun is hers");
    hospital.send_back(case).await;
    let stands = hospital.stands(case).await;
    assert_eq!(
        (&stands["stage"]["code"], &stands["next"]["code"]),
        (&"returned".into(), &"person".into())
    );
    assert_eq!(stands["returned"]["code"], ReturnReason::PlaceUnclear.code());
    let other = hospital.key("12", &[KIND]).await;
    let told = hospital.enter(&other, hospital.id(), &moved()).await;
    assert_eq!(told.code(), "api-problem-already-open", "it is another machine's");
    let mut clearer = moved();
    clearer["answers"]["place"] = "12010103".into();
    assert_eq!(hospital.entered(hospital.id(), &clearer).await, case);
    assert_eq!(hospital.stands(case).await["stage"]["code"], "received");
    let officer = &hospital.officer;
    case::take(app, officer, case, hospital.id()).await.expect("in her reach");
    let approved = case::approve(app, officer, case, hospital.id()).await;
    assert_eq!(approved.expect("she made nothing of it"), Decided::Done);
}

#[tokio::test]
async fn a_claim_names_the_papers_that_are_missing_until_somebody_else_sends_it() {
    let hospital = Hospital::new().await;
    let grant = json!({
        "kind": "funeral-grant",
        "person": { "number": "K-204577", "born": "1957-06-15" },
        "paper": "other",
        "paper_described": "សៀវភៅប្រាក់សោធន",
        "agreed": true,
        "answers": {
            "deceased-name": "ស៊ុន វិបុល",
            "deceased-number": null,
            "deceased-place": "តាកែវ",
            "died-on": "2026-10",
            "arranged": "yes",
            "pay-by": "cash",
            "words": null,
        },
    });
    let case = hospital.entered(hospital.id(), &grant).await;
    let stands = hospital.stands(case).await;
    let missing: Vec<_> = stands["missing"].as_array().expect("a list").iter().collect();
    assert_eq!(missing.len(), 2);
    assert_eq!(missing[0]["paper"]["code"], "death-certificate");
    assert!(missing[0]["substitutes"].as_array().is_some_and(|papers| !papers.is_empty()));
    let me = Actor::person(hospital.sokha);
    let taken_back = case::withdraw(hospital.app(), &me, case, hospital.id()).await;
    taken_back.expect("it is hers to take back");
    let stands = hospital.stands(case).await;
    assert_eq!((&stands["stage"]["code"], &stands["missing"]), (&"withdrawn".into(), &json!([])));
}

#[tokio::test]
async fn a_survivor_in_no_register_claims_while_her_record_waits_and_not_once_it_is_refused() {
    let hospital = Hospital::new().await;
    let key = hospital.key("12", &[CaseKind::SurvivorsClaim]).await;
    let mut her = from_home(&hospital.portal, &TYPED).await;
    let claim = json!({
        "kind": "survivors-claim",
        "person": { "number": number(&mut her).await, "born": "1961-02" },
        "paper": "family-book",
        "agreed": true,
        "answers": {
            "helper": "myself",
            "deceased-name": "ស៊ឹម សុខា",
            "deceased-number": "K-204577",
            "relation": "wife",
            "died-on": "2026-10",
            "children": "yes",
            "child-names": "ដារ៉ា ២០១២",
            "pay-by": "home",
            "words": null,
        },
    });
    let once = hospital.id();
    let mut twice = claim.clone();
    twice["answers"]["child-names"] = json!("ដារ៉ា\t2012\tyes\nដារ៉ា\t2012\t");
    let told = hospital.enter(&key, hospital.id(), &twice).await;
    assert_eq!(told.status, StatusCode::UNPROCESSABLE_ENTITY, "{}", told.body);
    assert_eq!(told.json()["faults"][0]["code"], "report-fault-child-twice");
    // What was refused kept no key: the same request is sent again.
    let told = hospital.enter(&key, once, &claim).await;
    assert_eq!(told.status, StatusCode::CREATED, "{}", told.body);
    let path = format!("cases/{}", told.json()["reference"].as_str().expect("a number"));
    let stands = hospital.get(&key, &path).await;
    assert_eq!(stands.json()["missing"].as_array().map(Vec::len), Some(4), "{}", stands.body);
    assert!(!stands.body.contains("ដារ៉ា") && !stands.body.contains("K-204577"));
    assert_eq!(hospital.get(&hospital.key, &path).await.status, StatusCode::NOT_FOUND);
    let mut at_office = signed_in(&hospital.portal, &Officer::of_phnom_penh()).await;
    let record = only(&mut at_office).await;
    let page = at_office.get(&record).await;
    press(&mut at_office, &record, &form(&page, "refuse"), &[("reason", "not-reached")]).await;
    let told = hospital.enter(&key, hospital.id(), &claim).await;
    assert_eq!(told.code(), "api-problem-not-for-person", "it was refused: {}", told.body);
}
