//! No query touches a private table without asking for the scope.

use std::path::Path;

/// Tables that hold a person's data.
const PRIVATE: &[&str] = &[
    "activation",
    "account_change",
    "age_out_notice",
    "age_out_month",
    "age_out_end",
    "appeal_reminder",
    "back_office_instruction",
    "claim_call",
    "claimant",
    "complaint",
    "known_number",
    "former_phone",
    "person_lock",
    "death_report",
    "registered_death",
    "record_merge",
    "death_recovery",
    "payee_appointment",
    "phone_binding",
    "pin_renewal",
    "pin_renewal_call",
    "trusted_contact",
    "delegation",
    "delegation_use",
    "delegation_request",
    "delegation_wish",
    "guardian_reminder",
    "visit",
    "capture_order",
    "life_certificate",
    "life_reminder",
    "life_reminder_message",
    "life_told_by_hand",
    "person",
    "membership",
    "service_period",
    "salary_fact",
    "award",
    "award_fact",
    "award_decision",
    "payment",
    "payment_account",
    "family_link",
    "finger_enrolment",
    "finger_session",
    "finger_taken",
    "finger_template",
    "kept_form",
    "correction_report",
    "ussd_pin",
    "case_deceased",
    "case_file",
    "case_entry",
    "outside_question",
    "flow_draft",
    "draft_lack",
    "paper",
    "paper_page",
    "case_paper",
];

/// Queries that may do without, by their beginning, each with its reason. A stale one fails.
const EXCEPTIONS: [(&str, &str); 0] = [];

pub(crate) fn queries() -> Vec<String> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../.sqlx");
    let files = std::fs::read_dir(folder).expect(".sqlx is part of the repository");
    let query = |file: std::fs::DirEntry| {
        let text = std::fs::read_to_string(file.path()).expect("the test itself is sound");
        let json: serde_json::Value =
            serde_json::from_str(&text).expect("the test itself is sound");
        json["query"].as_str().expect("the test itself is sound").to_owned()
    };
    files.map(|file| query(file.expect("the test itself is sound"))).collect()
}

/// Whether the query reads, changes or removes rows of a private table.
fn touches_private(query: &str) -> bool {
    let cleaned = query.replace(['(', ')', ','], " ");
    let words: Vec<&str> = cleaned.split_whitespace().collect();
    words.windows(2).any(|pair| {
        ["FROM", "JOIN", "UPDATE", "USING"].contains(&pair[0].to_uppercase().as_str())
            && PRIVATE.contains(&pair[1].to_lowercase().as_str())
    })
}

fn allowed(query: &str) -> bool {
    query.contains("in_scope(") || EXCEPTIONS.iter().any(|(begin, _)| query.starts_with(begin))
}

#[test]
fn every_query_on_a_private_table_asks_for_the_scope() {
    let queries = queries();
    assert!(queries.len() > 50, "only {} queries found", queries.len());
    let bare: Vec<_> = queries.iter().filter(|q| touches_private(q) && !allowed(q)).collect();
    assert!(bare.is_empty(), "without in_scope(...): {bare:#?}");
}

#[test]
fn no_exception_is_stale() {
    let queries = queries();
    for (begin, reason) in EXCEPTIONS {
        assert!(queries.iter().any(|q| q.starts_with(begin)), "remove {begin:?} ({reason})");
    }
}

#[test]
fn the_test_can_fail() {
    assert!(touches_private("SELECT x FROM person WHERE id = $1"));
    assert!(touches_private("select 1 from (select 1) a join\n award b on true"));
    assert!(touches_private("DELETE FROM kept_form k USING x"));
    assert!(!touches_private("INSERT INTO person (id) VALUES ($1)"));
    assert!(!allowed("SELECT x FROM person WHERE id = $1"));
}

#[test]
fn no_query_asks_the_database_for_the_time() {
    for query in queries() {
        let lower = query.to_lowercase();
        for banned in ["now()", "current_timestamp", "current_date", "clock_timestamp"] {
            assert!(!lower.contains(banned), "{query}");
        }
    }
}
