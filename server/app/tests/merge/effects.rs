//! What follows from a merge and from a parting: a line on her page, messages, instructions, and nothing moved.

use sothon_app::back_office;
use sothon_app::merge;
use sothon_domain::access::Actor;

use crate::merge::setting::Setting;

/// How many rows stand under each record, in tables that a repair would touch.
async fn rows(with: &Setting) -> Vec<i64> {
    let mut counts = Vec::new();
    for table in ["membership", "award", "payment", "family_link"] {
        let column = if table == "family_link" { "principal" } else { "person" };
        for person in [with.kept, with.retired] {
            let of = match table {
                "payment" => {
                    format!("membership IN (SELECT id FROM membership WHERE person = '{person}')")
                }
                _ => format!("{column} = '{person}'"),
            };
            counts.push(with.test.count(table, &of).await);
        }
    }
    counts
}

#[tokio::test]
async fn a_merge_moves_nothing_and_its_person_reads_which_number_to_use() {
    let with = Setting::new().await;
    let before = rows(&with).await;
    assert_eq!(with.reads(with.retired).await, None);
    let proposed = with.propose((with.kept, with.retired)).await;
    assert_eq!(with.reads(with.retired).await, None, "one alone joins nothing");
    assert_eq!(with.sent().await, []);
    with.approve(&with.second, proposed).await;
    assert_eq!(with.reads(with.retired).await.as_deref(), Some("577"));
    assert_eq!(with.reads(with.kept).await, None);
    assert_eq!(rows(&with).await, before);
    with.part(proposed).await;
    assert_eq!(with.reads(with.retired).await, None);
    assert_eq!(rows(&with).await, before);
}

#[tokio::test]
async fn both_phones_hear_of_it_without_name_number_or_amount() {
    let with = Setting::new().await;
    let id = with.joined().await;
    let joined = with.sent().await;
    with.part(id).await;
    let parted = with.sent().await;
    for sent in [joined, parted] {
        let mut to: Vec<_> = sent.iter().map(|(to, _)| to.as_str()).collect();
        to.sort_unstable();
        assert_eq!(to, ["+85511223344", "+85512345678"]);
        for (_, text) in &sent {
            let secrets = ["សុខា", "Sokha", "204577", "309912", "510"];
            assert!(!secrets.iter().any(|secret| text.contains(secret)), "{text}");
        }
    }
}

#[tokio::test]
async fn the_back_office_hears_once_of_each_with_both_numbers() {
    let with = Setting::new().await;
    let id = with.joined().await;
    with.part(id).await;
    with.test.clock.advance(time::Duration::minutes(1));
    back_office::form(&with.app).await.expect("a batch is formed");
    let machine = Actor::back_office();
    let batch = back_office::next(&with.app, &machine).await.expect("it may pull");
    let document = batch.expect("two instructions wait").document().to_owned();
    let read: serde_json::Value = serde_json::from_str(&document).expect("it is JSON");
    let orders = read["instructions"].as_array().expect("a list");
    assert_eq!(orders.len(), 2, "{document}");
    for (instruction, kind) in orders.iter().zip(["merge", "part"]) {
        let order = &instruction["order"];
        assert_eq!(order["kind"], kind);
        assert_eq!((&order["kept"], &order["retired"]), (&"K-204577".into(), &"K-309912".into()));
        assert_eq!(instruction["person"]["id"], with.retired.to_string());
    }
}

#[tokio::test]
async fn both_readings_and_both_records_stand_in_the_trail() {
    let with = Setting::new().await;
    let id = with.joined().await;
    let opened = merge::open(&with.app, &with.second, id).await.expect("her office's");
    assert!(opened.pair.kept.birth_date.is_masked());
    let (kept, retired) = (with.kept, with.retired);
    for (act, person) in [
        ("file.read", kept),
        ("file.read", retired),
        ("record.merge-kept", kept),
        ("record.merged", retired),
    ] {
        let row = format!("act = '{act}' AND subject = 'person:{person}'");
        assert_eq!(with.test.count("audit_row", &row).await, 1, "{row}");
    }
    assert_eq!(with.test.count("event", "kind = 'record.merged'").await, 1);
}
