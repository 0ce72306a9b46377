//! What the register held when a case was decided, kept with the case.

use serde::{Deserialize, Serialize};
use sothon_domain::access::Scope;
use sothon_domain::casework::{DeceasedHeld, FactSource, Held, Recorded};
use sothon_domain::money::{Months, Riel};
use sothon_domain::pension::{FactValue, InvalidityCause, SurvivorRelation};
use sothon_domain::year_month::YearMonth;
use time::Date;

use super::{CaseFile, Locked};
use crate::scope_args::ScopeArgs;
use crate::vault::WrappedKey;
use crate::{Db, StoreError, Tx};

const HELD: &str = "case_file.held";

time::serde::format_description!(iso_date, Date, "[year]-[month]-[day]");

/// Writes what the register holds of the thing a locked case is about, before its decision takes effect.
pub async fn keep_held(
    tx: &mut Tx,
    scope: &Scope,
    locked: &Locked,
    held: &Recorded,
) -> Result<(), StoreError> {
    let args = ScopeArgs::from(scope);
    let id = locked.case.id.uuid();
    let text = serde_json::to_string(&Stored::of(held)).expect("invariant: plain values are JSON");
    let sealed = tx.vault().seal(&locked.key, HELD, id, &text);
    sqlx::query!(
        "UPDATE case_file SET held = $2 WHERE id = $1 AND in_scope(person, office, $3, $4, $5)",
        id,
        sealed,
        args.own,
        args.province,
        args.all,
    )
    .execute(tx.connection())
    .await?;
    Ok(())
}

/// What the register held when the case was decided; none of a case that is not decided, or was decided
/// before this was kept.
pub async fn held_then(
    db: &Db,
    scope: &Scope,
    case: &CaseFile,
) -> Result<Option<Recorded>, StoreError> {
    let args = ScopeArgs::from(scope);
    let id = case.id.uuid();
    let row = sqlx::query!(
        "SELECT c.held, p.data_key, p.ring_key FROM case_file c JOIN person p ON p.id = c.person \
         WHERE c.id = $1 AND in_scope(c.person, c.office, $2, $3, $4)",
        id,
        args.own,
        args.province,
        args.all,
    )
    .fetch_optional(db.pool())
    .await?
    .ok_or(StoreError::NotFound)?;
    let Some(sealed) = row.held else { return Ok(None) };
    let wrapped = WrappedKey { ring_key: row.ring_key, bytes: row.data_key };
    let key = db.vault().unwrap(case.person.uuid(), &wrapped)?;
    let text = db.vault().open(&key, HELD, id, &sealed)?;
    let stored: Option<Stored> = serde_json::from_str(&text).ok();
    let wrong = || StoreError::inconsistent("case_file", id, "unreadable value held");
    stored.and_then(Stored::read).ok_or_else(wrong).map(Some)
}

/// What is sealed; its names are those of the stored JSON.
#[derive(Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
enum Stored {
    Place(String),
    Fact { value: Option<Value>, source: Option<Source> },
    Deceased(Deceased),
}

#[derive(Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
enum Deceased {
    NoNumber,
    Unknown,
    Member { name: String, pension: Option<Riel> },
}

#[derive(Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
enum Value {
    Riel(Riel),
    Months(Months),
    #[serde(with = "iso_date")]
    Date(Date),
    Cause(String),
    Relation(String),
    Text(String),
}

#[derive(Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
enum Source {
    File,
    Decision {
        number: String,
        #[serde(with = "iso_date")]
        on: Date,
    },
    Payment {
        month: YearMonth,
        batch: String,
    },
    Case {
        reference: String,
        #[serde(with = "iso_date")]
        on: Date,
    },
}

impl Stored {
    fn of(held: &Recorded) -> Self {
        match held {
            Recorded::Place(place) => Self::Place(place.to_string()),
            Recorded::Fact(Held { value, source }) => Self::Fact {
                value: value.as_ref().map(Value::of),
                source: source.as_ref().map(Source::of),
            },
            Recorded::Deceased(held) => Self::Deceased(Deceased::of(held)),
        }
    }

    /// None when it is not what we write.
    fn read(self) -> Option<Recorded> {
        Some(match self {
            Self::Place(code) => Recorded::Place(code.parse().ok()?),
            Self::Fact { value, source } => Recorded::Fact(Held {
                value: match value {
                    Some(value) => Some(value.read()?),
                    None => None,
                },
                source: match source {
                    Some(source) => Some(source.read()?),
                    None => None,
                },
            }),
            Self::Deceased(held) => Recorded::Deceased(held.read()),
        })
    }
}

impl Deceased {
    fn of(held: &DeceasedHeld) -> Self {
        match held {
            DeceasedHeld::NoNumber => Self::NoNumber,
            DeceasedHeld::Unknown => Self::Unknown,
            DeceasedHeld::Member { name, pension } => {
                Self::Member { name: name.clone(), pension: *pension }
            }
        }
    }

    fn read(self) -> DeceasedHeld {
        match self {
            Self::NoNumber => DeceasedHeld::NoNumber,
            Self::Unknown => DeceasedHeld::Unknown,
            Self::Member { name, pension } => DeceasedHeld::Member { name, pension },
        }
    }
}

impl Value {
    fn of(value: &FactValue) -> Self {
        match value {
            FactValue::Money(amount) => Self::Riel(*amount),
            FactValue::Service(length) => Self::Months(*length),
            FactValue::Date(on) => Self::Date(*on),
            FactValue::Cause(cause) => Self::Cause(cause.code().to_owned()),
            FactValue::Relation(relation) => Self::Relation(relation.code().to_owned()),
            FactValue::Text(text) => Self::Text(text.clone()),
        }
    }

    /// None when it is not what we write.
    fn read(self) -> Option<FactValue> {
        Some(match self {
            Self::Riel(amount) => FactValue::Money(amount),
            Self::Months(length) => FactValue::Service(length),
            Self::Date(on) => FactValue::Date(on),
            Self::Cause(code) => FactValue::Cause(code.parse::<InvalidityCause>().ok()?),
            Self::Relation(code) => FactValue::Relation(code.parse::<SurvivorRelation>().ok()?),
            Self::Text(text) => FactValue::Text(text),
        })
    }
}

impl Source {
    fn of(source: &FactSource) -> Self {
        match source {
            FactSource::File => Self::File,
            FactSource::Decision { number, on } => {
                Self::Decision { number: number.clone(), on: *on }
            }
            FactSource::Payment { month, batch } => {
                Self::Payment { month: *month, batch: batch.clone() }
            }
            FactSource::Case { reference, on } => {
                Self::Case { reference: reference.to_string(), on: *on }
            }
        }
    }

    fn read(self) -> Option<FactSource> {
        Some(match self {
            Self::File => FactSource::File,
            Self::Decision { number, on } => FactSource::Decision { number, on },
            Self::Payment { month, batch } => FactSource::Payment { month, batch },
            Self::Case { reference, on } => {
                FactSource::Case { reference: reference.parse().ok()?, on }
            }
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use sothon_domain::person::Reference;
    use time::macros::date;

    #[test]
    fn what_is_kept_is_read_as_it_was() {
        let (reference, on) = (Reference::of_serial(4_821_035), date!(2026 - 11 - 21));
        let month = YearMonth::new(2026, 10).unwrap();
        let values = [
            FactValue::Money(Riel::new(510_000)),
            FactValue::Service(Months::new(306)),
            FactValue::Date(on),
            FactValue::Text("ឈ្មោះ \"·\"".to_owned()),
            FactValue::Cause(InvalidityCause::NonWork),
            FactValue::Relation(SurvivorRelation::Other),
        ];
        let sources = [
            FactSource::File,
            FactSource::File,
            FactSource::File,
            FactSource::Decision { number: "១២/១២".to_owned(), on },
            FactSource::Payment { month, batch: "B-1".to_owned() },
            FactSource::Case { reference, on },
        ];
        let facts = values.into_iter().zip(sources).map(|(value, source)| {
            Recorded::Fact(Held { value: Some(value), source: Some(source) })
        });
        let nothing = Recorded::Fact(Held { value: None, source: None });
        let place = Recorded::Place("12010101".parse().unwrap());
        let name = "ស៊ុន វិបុល".to_owned();
        let deceased = [
            DeceasedHeld::NoNumber,
            DeceasedHeld::Unknown,
            DeceasedHeld::Member { name: name.clone(), pension: Some(Riel::new(510_000)) },
            DeceasedHeld::Member { name, pension: None },
        ];
        let deceased = deceased.map(Recorded::Deceased);
        for held in facts.chain([nothing, place]).chain(deceased) {
            let text = serde_json::to_string(&Stored::of(&held)).unwrap();
            let read = serde_json::from_str::<Stored>(&text).unwrap().read();
            assert_eq!(read, Some(held), "{text}");
        }
        for text in [
            r#"{"place":"x"}"#,
            r#"{"fact":{"value":{"cause":"age"},"source":"file"}}"#,
            r#"{"fact":{"value":null,"source":{"case":{"reference":"1","on":"2026-11-21"}}}}"#,
        ] {
            assert_eq!(serde_json::from_str::<Stored>(text).unwrap().read(), None, "{text}");
        }
    }
}
