//! No query reads a whole table that grows with the people. One that does is quick on every small database, and stops
//! the service on a large one.

use serde_json::Value;
use sothon_testkit::TestDb;
use sqlx::{AssertSqlSafe, Connection, PgConnection, Row};

use crate::queries::queries;

/// Tables with a row or more for each person, case, message or act.
const LARGE: [&str; 36] = [
    "account_change",
    "audit_row",
    "award",
    "award_fact",
    "award_working",
    "back_office_instruction",
    "capture_order",
    "case_deceased",
    "case_entry",
    "case_file",
    "case_paper",
    "complaint",
    "correction_report",
    "delegation",
    "event",
    "family_link",
    "finger_enrolment",
    "finger_template",
    "flow_draft",
    "kept_form",
    "known_number",
    "life_certificate",
    "life_reminder",
    "life_reminder_message",
    "membership",
    "message_outbox",
    "message_receipt",
    "paper",
    "paper_page",
    "payment",
    "payment_account",
    "person",
    "salary_fact",
    "service_period",
    "ussd_pin",
    "visit",
];

/// Queries that read one from end to end on purpose, by their beginning, each with its reason. A stale one fails.
const EXCEPTIONS: [(&str, &str); 11] = [
    ("SELECT a.id, a.xid, a.at, a.actor, s.email", "an auditor turns the pages of all acts"),
    ("SELECT c.id, c.said, c.answer, c.ring_key", "a new key is put around everything"),
    ("SELECT id, data_key, ring_key FROM person WHERE ring_key <>", "the same"),
    ("SELECT k.key AS", "an operator asks what is still under an old key"),
    ("DELETE FROM delegation_wish", "each hour; a row lives for an hour"),
    ("DELETE FROM kept_form", "each hour; a row lives for an hour"),
    ("DELETE FROM message_outbox WHERE enqueued_at <=", "each day what is old enough to forget"),
    ("DELETE FROM message_receipt WHERE received_at <=", "the same"),
    (
        "SELECT c.reference, c.person, c.datum, c.text, c.at",
        "reports of before there were cases; none is added",
    ),
    (
        "SELECT c.id, c.reference, e.at AS",
        "decided cases without a new amount: grows with the years, to be mended",
    ),
    ("SELECT p.id AS \"id!\", p.data_key", "the report of duplicates compares everybody"),
];

/// One plan for all parameters; a table is read from end to end only where nothing else is possible, and not because
/// the tables of a test are empty.
const SETTINGS: &str = "SET plan_cache_mode = force_generic_plan; SET enable_seqscan = off; \
    SET enable_mergejoin = off; SET enable_hashjoin = off";

/// The large tables that this plan reads from end to end. An index that holds few rows by its own condition is none.
fn read_whole(plan: &Value, partial: &[String], found: &mut Vec<String>) {
    let text = |key: &str| plan[key].as_str().unwrap_or_default();
    let kind = text("Node Type");
    let by_index = kind.starts_with("Index") && plan.get("Index Cond").is_none();
    let whole_index = by_index && !partial.iter().any(|index| index == text("Index Name"));
    if LARGE.contains(&text("Relation Name")) && (kind == "Seq Scan" || whole_index) {
        found.push(format!("{kind} of {}", text("Relation Name")));
    }
    for below in plan["Plans"].as_array().into_iter().flatten() {
        read_whole(below, partial, found);
    }
}

/// How the database would carry the query out, whatever its parameters are.
async fn plan(connection: &mut PgConnection, query: &str) -> Value {
    sqlx::raw_sql(AssertSqlSafe(format!("PREPARE one AS {query}")))
        .execute(&mut *connection)
        .await
        .unwrap_or_else(|error| panic!("{query}: {error}"));
    let sql = "SELECT cardinality(parameter_types) FROM pg_prepared_statements WHERE name = 'one'";
    let count: i32 =
        sqlx::query_scalar(sql).fetch_one(&mut *connection).await.expect("it is prepared");
    let nulls = vec!["NULL"; usize::try_from(count).expect("a count")].join(", ");
    let values = if nulls.is_empty() { nulls } else { format!("({nulls})") };
    let explain = format!("EXPLAIN (FORMAT JSON) EXECUTE one{values}");
    let row = sqlx::raw_sql(AssertSqlSafe(explain))
        .fetch_one(&mut *connection)
        .await
        .expect("it is explained");
    sqlx::raw_sql("DEALLOCATE one").execute(&mut *connection).await.expect("it was prepared");
    row.get::<Value, _>(0)[0]["Plan"].clone()
}

#[tokio::test]
async fn no_query_reads_a_large_table_from_end_to_end() {
    let test = TestDb::new().await;
    let mut connection = PgConnection::connect(&test.owner_url()).await.expect("the owner's");
    sqlx::raw_sql(SETTINGS).execute(&mut connection).await.expect("settings");
    let partial = "SELECT indexrelid::regclass::text FROM pg_index WHERE indpred IS NOT NULL";
    let partial: Vec<String> =
        sqlx::query_scalar(partial).fetch_all(&mut connection).await.expect("the indexes");
    let (mut faults, mut excused) = (Vec::new(), 0);
    for query in queries().iter().filter(|query| !query.starts_with("SET ")) {
        let mut found = Vec::new();
        read_whole(&plan(&mut connection, query).await, &partial, &mut found);
        if found.is_empty() {
            continue;
        }
        if EXCEPTIONS.iter().any(|(begin, _)| query.starts_with(begin)) {
            excused += 1;
        } else {
            faults.push(format!("{}: {query}", found.join(", ")));
        }
    }
    assert!(faults.is_empty(), "{}", faults.join("\n"));
    assert_eq!(excused, EXCEPTIONS.len(), "an exception is stale");
}

/// The names of a plan's steps and of the indexes they read.
fn steps(plan: &Value, found: &mut Vec<String>) {
    for key in ["Node Type", "Index Name"] {
        found.extend(plan[key].as_str().map(str::to_owned));
    }
    for below in plan["Plans"].as_array().into_iter().flatten() {
        steps(below, found);
    }
}

#[tokio::test]
async fn the_next_messages_are_found_without_reading_all_that_wait() {
    let test = TestDb::new().await;
    test.tamper(
        "INSERT INTO message_outbox (message, channel, ring_key, recipient, body, enqueued_at, \
             expires_at, state, not_before) \
         SELECT gen_random_uuid(), 'sms', 1, 'r', 'b', now(), now() + n * interval '1 minute', \
             'waiting', now() FROM generate_series(1, 3000) AS n",
    )
    .await;
    let mut connection = PgConnection::connect(&test.owner_url()).await.expect("the owner's");
    let generic = "ANALYZE message_outbox; SET plan_cache_mode = force_generic_plan";
    sqlx::raw_sql(generic).execute(&mut connection).await.expect("settings");
    let takes = |query: &&String| {
        query.starts_with("UPDATE message_outbox") && query.contains("SKIP LOCKED")
    };
    let all = queries();
    let take = all.iter().find(takes).expect("it is asked");
    let mut found = Vec::new();
    steps(&plan(&mut connection, take).await, &mut found);
    assert!(found.iter().any(|step| step == "message_outbox_due"), "{found:?}");
    assert!(!found.iter().any(|step| step == "Sort" || step == "Seq Scan"), "{found:?}");
}

#[tokio::test]
async fn the_test_can_fail() {
    let test = TestDb::new().await;
    let mut connection = PgConnection::connect(&test.owner_url()).await.expect("the owner's");
    sqlx::raw_sql(SETTINGS).execute(&mut connection).await.expect("settings");
    for (query, whole) in [
        ("SELECT id FROM award WHERE amount = $1", true),
        ("SELECT id FROM award WHERE person = $1", false),
        ("SELECT id FROM award WHERE amount = $1 ORDER BY id, version", true),
    ] {
        let mut found = Vec::new();
        read_whole(&plan(&mut connection, query).await, &[], &mut found);
        assert_eq!(!found.is_empty(), whole, "{query}: {found:?}");
    }
}
