//! The civil registry of a test: what it has entered, in the order of its lines.

use async_trait::async_trait;
use sothon_app::App;
use sothon_app::death_report::{Pulled, Sought, find, pull};
use sothon_app::port::{DeathRegistry, DeathRegistryError, FedDeath};
use sothon_domain::death_report::{RegisteredDeath, RegisteredName};
use sothon_domain::person::{DeathReportId, Name, Sex};

use crate::death_report::setting::{SOKHA, Setting};

/// The number of Sokha's entry.
pub(crate) const NUMBER: &str = "120101-2026-0042";

/// A registry with these entries, one behind the other; one that can't be read is none.
pub(crate) struct Fed(pub(crate) Vec<Option<RegisteredDeath>>);

#[async_trait]
impl DeathRegistry for Fed {
    async fn after(
        &self,
        position: &str,
        most: usize,
    ) -> Result<Vec<FedDeath>, DeathRegistryError> {
        let read = position.parse().unwrap_or(0);
        let next = self.0.iter().enumerate().skip(read).take(most);
        let fed = |(number, entry): (usize, &Option<RegisteredDeath>)| FedDeath {
            position: (number + 1).to_string(),
            entry: entry.clone(),
        };
        Ok(next.map(fed).collect())
    }
}

/// Sokha's death as the registry enters it, with her identity card.
pub(crate) fn of_sokha() -> RegisteredDeath {
    let name = Name::new("ស៊ឹម សុខា", "").expect("a name");
    RegisteredDeath {
        number: NUMBER.parse().expect("a number"),
        died: "2026-11-01".parse().expect("a day"),
        name: RegisteredName::new(Some(name), None).expect("a name"),
        born: Some("1957-06-15".parse().expect("a day")),
        sex: Some(Sex::Female),
        national_id: Some("010234567".parse().expect("a number")),
        commune: "120101".parse().expect("a commune"),
    }
}

/// The same where the registry knows no identity card.
pub(crate) fn without_card() -> RegisteredDeath {
    RegisteredDeath { national_id: None, ..of_sokha() }
}

/// A death of somebody who is in no register of ours.
pub(crate) fn of_a_stranger() -> RegisteredDeath {
    let name = Name::new("អ្នកក្រៅ", "").expect("a name");
    RegisteredDeath {
        number: "010203-2026-0007".parse().expect("a number"),
        name: RegisteredName::new(Some(name), None).expect("a name"),
        national_id: Some("099999999".parse().expect("a number")),
        ..of_sokha()
    }
}

/// One round of a registry with these entries.
pub(crate) async fn pulled(app: &App, entries: &[RegisteredDeath]) -> Pulled {
    let fed = Fed(entries.iter().cloned().map(Some).collect());
    pull(app, &fed).await.expect("the register answers")
}

/// The newest report of Sokha.
pub(crate) async fn hers(with: &Setting) -> DeathReportId {
    match find(&with.app, &with.head, SOKHA).await {
        Ok(Sought::Found(id)) => id,
        other => panic!("{other:?}"),
    }
}
