//! The back office sends its decisions over HTTP: what is refused whole, what is named, and what people read of it.

use axum::body::Body;
use axum::http::{Request, StatusCode};
use serde_json::{Value, json};
use sothon_app::back_office;
use sothon_app::case::{self, Said, Submission, Submitted};
use sothon_domain::access::Actor;
use sothon_domain::back_office::{BatchHash, BatchNumber, CaseDecision, Decisions, NotDecided};
use sothon_domain::casework::{CaseKind, Channel, Verdict};
use sothon_domain::money::Riel;
use sothon_domain::pension::Datum;
use sothon_domain::person::Reference;

use crate::award_decisions::signed_in;
use crate::cases::{CASES, reference};
use crate::claimants::{TYPED, from_home, setting};
use crate::letter_kinds::make_decision;
use crate::letters;
use crate::machine::{Feed, KEY, Told};
use crate::queue::act;
use crate::survivors_claim::claim;

const PLACE: &str = "12010102";

/// The body of a list that follows the one with this hash.
fn list(before: BatchHash, decisions: &Value) -> String {
    let count = decisions.as_array().map(Vec::len);
    json!({ "before": before.to_string(), "count": count, "sum": 0, "decisions": decisions })
        .to_string()
}

fn approved(case: Reference) -> Value {
    json!({ "verdict": "approved", "case": case.to_string() })
}

fn rejected(case: Reference) -> Value {
    let case = case.to_string();
    json!({
        "verdict": "rejected", "case": case, "reason": "not-shown", "instrument": "kh-veterans-2010",
    })
}

impl Feed {
    /// Sends a list with this hash, or with none.
    async fn told(&self, number: &str, body: &str, hash: Option<&str>) -> Told {
        let request = Request::post(format!("/api/v1/back-office/decisions/{number}"))
            .header("authorization", format!("Bearer {KEY}"));
        let request = match hash {
            Some(hash) => request.header("sothon-batch-hash", hash),
            None => request,
        };
        let request = request.body(Body::from(body.to_owned())).expect("it is well-formed");
        Told::by(&self.service, request).await
    }

    /// Sends it with its own hash.
    async fn decides(&self, number: &str, body: &str) -> Told {
        let hash = BatchHash::of(body.as_bytes()).to_string();
        self.told(number, body, Some(&hash)).await
    }

    /// A dispute of Sokha's about her service that waits for the back office.
    async fn disputed(&self) -> Reference {
        let (app, me) = (self.app(), Actor::person(self.people[0]));
        let datum = Datum::Service;
        case::say(app, &me, datum, Said { value: "25/6", words: "" }).await.expect("it is kept");
        let shown = case::dispute(app, &me, datum).await.expect("her own fact").draft.shown;
        let (kind, key) = (CaseKind::Correction(datum), self.portal.database.id());
        let submission = Submission { kind, channel: Channel::Web, key, shown };
        let sent = case::submit(app, &me, &submission).await.expect("it is complete");
        let Submitted::Received(reference) = sent else { panic!("{sent:?}") };
        self.ask_outside(reference).await;
        reference
    }
}

#[tokio::test]
async fn a_list_that_is_not_right_changes_nothing_and_a_right_one_is_taken_once() {
    let feed = Feed::new().await;
    let case = feed.waits(feed.people[0], PLACE).await;
    let good = list(BatchHash::NONE, &json!([approved(case)]));
    let hash = BatchHash::of(good.as_bytes());
    for (number, told, code) in [
        ("1", feed.told("1", &good, None).await, "bad-body"),
        ("1", feed.told("1", &good, Some("abc")).await, "bad-body"),
        ("1", feed.told("1", &good, Some(&BatchHash::NONE.to_string())).await, "damaged"),
        ("1", feed.decides("1", &list(hash, &json!([approved(case)]))).await, "damaged"),
        ("1", feed.decides("1", &good.replace("\"sum\":0", "\"sum\":1")).await, "wrong-sum"),
        ("1", feed.decides("1", &list(BatchHash::NONE, &json!([]))).await, "size"),
        ("2", feed.decides("2", &good).await, "not-next"),
        ("0", feed.decides("0", &good).await, "not-found"),
    ] {
        assert_eq!(told.code(), format!("api-problem-{code}"), "{number}");
    }
    for wrong in [
        json!({ "verdict": "rejected", "case": case.to_string() }),
        json!({ "verdict": "rejected", "case": case.to_string(), "reason": "not-shown" }),
        json!({ "verdict": "approved", "case": case.to_string(), "amount": 0 }),
        json!({ "verdict": "approved", "case": "1234" }),
        json!({ "verdict": "approved", "case": case.to_string(), "question": 0 }),
        json!({ "verdict": "perhaps", "case": case.to_string() }),
    ] {
        let body = list(BatchHash::NONE, &json!([wrong]));
        assert_eq!(feed.decides("1", &body).await.code(), "api-problem-bad-body", "{wrong}");
    }
    let database = &feed.portal.database;
    assert_eq!(database.count("back_office_decisions", "true").await, 0);
    assert_eq!(database.count("case_file", "state = 'outside'").await, 1);
    for _ in 0..2 {
        let told = feed.decides("1", &good).await;
        assert_eq!(told.status, StatusCode::OK, "{}", told.body);
        assert_eq!(told.json(), json!({ "number": 1, "applied": 1, "refused": [] }));
    }
    assert_eq!(database.count("case_entry", "act = 'approved'").await, 1);
    let other = good.replace("\"sum\":0", "\"sum\": 0");
    assert_eq!(feed.decides("1", &other).await.code(), "api-problem-other-results");
    let again = list(hash, &json!([approved(case)]));
    let told = feed.decides("2", &again).await.json();
    assert_eq!((&told["number"], &told["applied"]), (&json!(2), &json!(0)));
    assert_refused(&told, case, "not-waiting", "This case does not wait for the back office.");
}

/// The only decision of the list was not applied, for this reason.
fn assert_refused(told: &Value, case: Reference, why: &str, says: &str) {
    let refused = told["refused"].as_array().expect("a list");
    assert_eq!(refused.len(), 1, "{told}");
    assert_eq!((&refused[0]["case"], &refused[0]["why"]), (&json!(case.to_string()), &json!(why)));
    assert_eq!(refused[0]["says"]["english"], says);
    assert_ne!(refused[0]["says"]["khmer"], "");
}

#[tokio::test]
async fn a_decision_names_the_question_that_it_answers() {
    let feed = Feed::new().await;
    let case = feed.waits(feed.people[0], PLACE).await;
    let on = |question: u32| json!([{ "verdict": "approved", "case": case.to_string(), "question": question }]);
    let other = list(BatchHash::NONE, &on(2));
    let told = feed.decides("1", &other).await.json();
    let says = "This case waits for the answer to another question. Please ask the office.";
    assert_refused(&told, case, "other-question", says);
    assert_eq!(feed.portal.database.count("case_file", "state = 'outside'").await, 1);
    let right = list(BatchHash::of(other.as_bytes()), &on(1));
    assert_eq!(feed.decides("2", &right).await.json()["applied"], 1);
}

#[tokio::test]
async fn she_reads_the_decision_and_until_when_she_can_appeal_on_its_page_and_in_its_letter() {
    for (language, who, why, by, appeal) in [
        (
            "",
            "ការិយាល័យកណ្តាល",
            "យើងរកមិនឃើញឯកសារដែលបញ្ជាក់អ្វីដែលអ្នកប្រាប់ទេ។",
            "ការិយាល័យកណ្តាល",
            "អ្នកអាចសុំឱ្យពិនិត្យសេចក្តីសម្រេចនេះឡើងវិញត្រឹម",
        ),
        (
            "/en",
            "The back office",
            "We found no document that shows what you told us.",
            "Head office",
            "You can ask for a review of this decision until",
        ),
    ] {
        let feed = Feed::new().await;
        let case = feed.disputed().await;
        let mut her = letters::signed_in(&feed.portal).await;
        let path = format!("{language}{CASES}/{case}");
        let waits = letters::text(&her.get(&path).await);
        assert!(waits.contains("នាយកដ្ឋានសោធន"), "she sees who is waited for: {waits}");
        let before = feed.portal.database.count("message_outbox", "true").await;
        let told = feed.decides("1", &list(BatchHash::NONE, &json!([rejected(case)]))).await;
        assert_eq!(told.json()["applied"], 1, "{}", told.body);
        let after = feed.portal.database.count("message_outbox", "true").await;
        assert_eq!(after, before + 1, "she is told that there is news");
        let page = letters::text(&her.get(&path).await);
        assert!(page.contains(who) && page.contains(why), "{page}");
        let made = make_decision(&mut her, language, case).await;
        let letter = letters::text(&her.get(made.location()).await);
        assert!(letter.contains(why) && letter.contains(by) && letter.contains(appeal), "{letter}");
    }
}

#[tokio::test]
async fn an_approval_from_there_goes_out_as_an_instruction_like_any_other() {
    let feed = Feed::new().await;
    let case = feed.waits(feed.people[0], PLACE).await;
    let told = feed.decides("1", &list(BatchHash::NONE, &json!([approved(case)]))).await;
    assert_eq!(told.json()["applied"], 1, "{}", told.body);
    feed.form().await;
    let order = feed.pull().await.json()["instructions"][0]["order"].clone();
    assert_eq!((&order["kind"], &order["place"]), (&"address".into(), &PLACE.into()));
    assert_eq!(order["case"], case.to_string().as_str());
}

#[tokio::test]
async fn who_is_not_confirmed_is_granted_nothing_from_there_either() {
    let (portal, _, officer) = setting().await;
    let mut her = from_home(&portal, &TYPED).await;
    let path = claim(&mut her, "/en").await;
    let case = reference(&path);
    let beside = path.replace("/my-pension/cases/", "/staff/case/");
    let mut at_office = signed_in(&portal, &officer).await;
    act(&mut at_office, &beside, "take", &[]).await;
    let asked = [("body", "back-office"), ("name", "Pensions"), ("question", "How much?")];
    let asked = act(&mut at_office, &beside, "ask", &asked).await;
    assert_eq!(asked.status, StatusCode::SEE_OTHER, "{}", asked.body);
    let amount = Riel::new(15_000);
    let decision =
        CaseDecision { case, question: None, verdict: Verdict::Approved, amount: Some(amount) };
    let hash = BatchHash::of(b"the first list");
    let sent = Decisions {
        number: BatchNumber::FIRST,
        hash,
        shown: hash,
        before: BatchHash::NONE,
        count: 1,
        sum: amount,
        decisions: vec![decision],
    };
    let told = back_office::decide(&portal.portal.app, &Actor::back_office(), &sent).await;
    let refused = vec![(case, NotDecided::RecordUnconfirmed)];
    assert_eq!(told.expect("it ends in an answer"), Ok(refused));
    assert_eq!(portal.database.count("case_file", "state = 'outside'").await, 1);
}
