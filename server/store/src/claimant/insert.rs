//! A new claimant: a person without membership, and what she says of herself.

use sothon_domain::claimant::{ClaimantNumber, Maker, NewClaimant};
use sothon_domain::person::PersonId;
use sothon_domain::person_lock::CheckedPaper;
use sothon_domain::place_change::EntryCode;
use time::OffsetDateTime;
use uuid::Uuid;

use super::row::{
    DECEASED_BORN, DECEASED_DIED, DECEASED_NAME, DECEASED_NUMBER, DECEASED_PLACE, DECEASED_SERVICE,
    PAPER_NOTE, RELATION,
};
use crate::person::{NewPerson, insert_person};
use crate::vault::DataKey;
use crate::{StoreError, Tx};

/// A claimant to be stored.
#[derive(Debug)]
pub struct NewRecord<'a> {
    /// The id of the person that she becomes.
    pub person: PersonId,
    /// Her number.
    pub number: ClaimantNumber,
    /// What the form says.
    pub claimant: &'a NewClaimant,
    /// Who enters her.
    pub maker: Maker,
    /// At which branch's counter; none at an office, in a commune or from home.
    pub branch: Option<&'a EntryCode>,
    /// Which paper a member of staff or a partner has seen, if one has.
    pub paper: Option<&'a CheckedPaper>,
    /// Now.
    pub at: OffsetDateTime,
}

/// Stores a claimant who waits. [`StoreError::Duplicate`] when the number is taken: draw another and begin a
/// new transaction.
pub async fn insert(tx: &mut Tx, new: &NewRecord<'_>) -> Result<(), StoreError> {
    let key = insert_person(tx, &person(new)).await?;
    write(tx, new, &key).await
}

fn person(new: &NewRecord<'_>) -> NewPerson {
    let claimant = new.claimant;
    NewPerson {
        id: new.person,
        sex: claimant.sex,
        name: claimant.name.clone(),
        birth_date: claimant.born.first_day(),
        national_id: claimant.national_id.clone(),
        phone: Some(claimant.phone.clone()),
        place: claimant.place.clone(),
        language: claimant.language.code().to_owned(),
        form_of_address: claimant.sex.into(),
        disability: false,
        id_poor: false,
        life_certificate_due: None,
    }
}

async fn write(tx: &mut Tx, new: &NewRecord<'_>, key: &DataKey) -> Result<(), StoreError> {
    let row = new.person.uuid();
    let vault = tx.vault();
    let seal = |column: &str, text: &str| vault.seal(key, column, row, text);
    let deceased = &new.claimant.deceased;
    let relation = seal(RELATION, new.claimant.relation.code());
    let number = deceased.number().map(|number| seal(DECEASED_NUMBER, number.as_str()));
    let name = deceased.names().map(|names| seal(DECEASED_NAME, &names.to_string()));
    let place = deceased.place().map(|place| seal(DECEASED_PLACE, place));
    let born = deceased.born().map(|born| seal(DECEASED_BORN, &born.to_string()));
    let service = deceased.service().map(|service| seal(DECEASED_SERVICE, service));
    let died = new.claimant.died.map(|died| seal(DECEASED_DIED, &died.to_string()));
    let note = new.paper.and_then(CheckedPaper::description).map(|note| seal(PAPER_NOTE, note));
    let (entered_by, machine): (Option<Uuid>, Option<i32>) = match new.maker {
        Maker::Herself => (None, None),
        Maker::Staff(staff) => (Some(staff.uuid()), None),
        Maker::Machine(machine) => (None, Some(machine.get())),
    };
    sqlx::query!(
        "INSERT INTO claimant (person, number, relation, deceased_number, deceased_name, \
             deceased_place, entered_by, entered_at, paper, paper_note, branch, \
             deceased_born, deceased_service, born_known, deceased_died, machine, state) \
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, 'waits')",
        row,
        new.number.to_string(),
        relation,
        number,
        name,
        place,
        entered_by,
        new.at,
        new.paper.map(|paper| paper.kind().code()),
        note,
        new.branch.map(EntryCode::as_str),
        born,
        service,
        new.claimant.born.known().code(),
        died,
        machine,
    )
    .execute(tx.connection())
    .await
    .map_err(StoreError::taken("number"))?;
    Ok(())
}
