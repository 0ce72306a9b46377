//! The people of a benchmark.

use anyhow::{Context, ensure};
use sothon_app::App;
use sothon_app::ussd_pin::demo::PIN;
use sothon_cli::house::Place;
use sothon_domain::access::{Purpose, Scope};
use sothon_domain::person::{MemberNumber, PersonId, Phone};
use sothon_locales::Words;
use sothon_store::person::find_by_member_number;

use crate::run::fill;

/// Somebody with a phone of her own.
#[derive(Debug, Clone)]
pub(super) struct Somebody {
    pub(super) id: PersonId,
    pub(super) number: MemberNumber,
    pub(super) phone: Phone,
}

/// Loads the demo's people and picks `wanted` with a phone and a decided amount.
pub(super) async fn make(
    app: &App,
    place: &Place,
    wanted: usize,
    words: &Words,
) -> anyhow::Result<Vec<Somebody>> {
    let made = u64::try_from(wanted * 2).context("so many people")?;
    fill::fill(app, place, made, words).await?;
    let mut reader = csv::Reader::from_path(fill::folder(place).join("people.csv"))?;
    let headers = reader.headers()?.clone();
    let column = |wanted: &str| headers.iter().position(|name| name == wanted).context("no column");
    let (member_number, award_amount) = (column("member_number")?, column("award_amount")?);
    let scope = Scope::All(Purpose::SignIn);
    let (mut people, mut phones) = (Vec::new(), std::collections::HashSet::new());
    for record in reader.records() {
        let record = record?;
        if record[award_amount].is_empty() {
            continue;
        }
        let number: MemberNumber = record[member_number].parse()?;
        let found = find_by_member_number(&app.db, &scope, &number).await?;
        let found = found.with_context(|| number.as_str().to_owned())?;
        // The end of one's own number is no PIN.
        if let Some(phone) = found.phone.filter(|phone| !phone.as_str().ends_with(PIN))
            && phones.insert(phone.as_str().to_owned())
        {
            people.push(Somebody { id: found.person, number, phone });
        }
        if people.len() == wanted {
            break;
        }
    }
    ensure!(people.len() == wanted, "only {} people have a phone and an amount", people.len());
    Ok(people)
}
