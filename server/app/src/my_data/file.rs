//! The file for machines: JSON with stable names.

use serde_json::{Map, Value as Json, json};
use sothon_domain::effects::legal_date;
use sothon_domain::pension::FactValue;
use time::Date;

use super::{Item, Section, Value};

/// The version of the names in the file.
const VERSION: u8 = 1;

/// All sections as JSON text; a kind of which nothing is held is an empty list.
pub(super) fn json(sections: &[Section], on: Date) -> String {
    let sections = sections.iter().map(|section| {
        let entries = section.entries.iter().map(|entry| entry_of(entry)).collect();
        (section.kind.code().to_owned(), Json::Array(entries))
    });
    let data: Map<String, Json> = sections.collect();
    let whole = json!({ "version": VERSION, "made-on": on.to_string(), "data": data });
    format!("{whole:#}\n")
}

fn entry_of(entry: &[Item]) -> Json {
    Json::Object(entry.iter().map(|item| (item.name.to_owned(), value(&item.value))).collect())
}

fn value(value: &Value) -> Json {
    match value {
        Value::Text(text) | Value::Code(_, text) => json!(text),
        Value::Date(date) => json!(date.to_string()),
        Value::Month(month) => json!(month.to_string()),
        Value::At(at) => {
            json!({ "unix": at.unix_timestamp(), "date": legal_date(*at).to_string() })
        }
        Value::Amount(amount) => json!(amount.amount()),
        Value::Place(place) => json!(place.as_str()),
        Value::Fact(FactValue::Money(amount)) => json!(amount.amount()),
        Value::Fact(FactValue::Service(length)) => json!({ "months": length.count() }),
        Value::Fact(FactValue::Date(date)) => json!(date.to_string()),
        Value::Fact(FactValue::Cause(cause)) => json!(cause.code()),
        Value::Fact(FactValue::Relation(relation)) => json!(relation.code()),
        Value::Fact(FactValue::Text(text)) => json!(text),
        Value::Flag(flag) => json!(flag),
    }
}
