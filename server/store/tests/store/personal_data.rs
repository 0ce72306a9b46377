//! What is kept of people stands in one table, column by column.

use std::collections::BTreeSet;

use sothon_domain::personal_data::{FIELDS, WITHOUT_PEOPLE};
use sothon_testkit::TestDb;
use sqlx::Row;

/// The tables of the database with their columns, but for the list of migrations.
async fn columns(test: &TestDb) -> BTreeSet<(String, String)> {
    let mut connection = test.superuser().await;
    let rows = sqlx::query(
        "SELECT table_name::text, column_name::text FROM information_schema.columns \
         WHERE table_schema = 'public' AND table_name NOT LIKE '\\_sqlx%'",
    )
    .fetch_all(&mut connection)
    .await
    .expect("the test itself is sound");
    rows.iter().map(|row| (row.get(0), row.get(1))).collect()
}

#[tokio::test]
async fn every_column_says_what_for_and_how_long() {
    let test = TestDb::new().await;
    let (mut bare, mut named) = (Vec::new(), BTreeSet::new());
    for (table, column) in columns(&test).await {
        if WITHOUT_PEOPLE.contains(&table.as_str()) {
            named.insert(table);
            continue;
        }
        let of_table = FIELDS.iter().filter(|field| field.table == table);
        let rows = of_table
            .filter(|field| field.columns.is_empty() || field.columns.contains(&column.as_str()));
        match rows.count() {
            1 => drop(named.insert(table)),
            count => bare.push(format!("{table}.{column}: {count} rows of the table name it")),
        }
    }
    assert!(bare.is_empty(), "{bare:#?}");
    let listed: BTreeSet<_> = FIELDS.iter().map(|field| field.table.to_owned()).collect();
    let listed = listed.into_iter().chain(WITHOUT_PEOPLE.iter().map(|&table| table.to_owned()));
    let gone: Vec<_> = listed.filter(|table| !named.contains(table)).collect();
    assert!(gone.is_empty(), "tables that are no more: {gone:?}");
}
