//! The timeline of a case.

use sothon_domain::access::{Office, Scope};
use sothon_domain::casework::CaseAct;
use sothon_domain::machine::MachineNumber;
use sothon_domain::person::{PersonId, PersonName, PlaceCode, StaffId};
use sothon_domain::place_change::{EntryCode, Names};
use uuid::Uuid;

use super::{CaseFile, Entry, Locked, NewEntry};
use crate::paper::BranchName;
use crate::person::open_name;
use crate::scope_args::ScopeArgs;
use crate::vault::{Vault, WrappedKey};
use crate::{Db, StoreError, Tx};

const NOTE: &str = "case_entry.note";

/// Adds an entry to a locked case.
pub async fn append(tx: &mut Tx, locked: &Locked, entry: &NewEntry) -> Result<(), StoreError> {
    let case = locked.case.id.uuid();
    let note = entry.note.as_ref().map(|text| tx.vault().seal(&locked.key, NOTE, case, text));
    let staff = entry.by.as_ref().map(|(staff, _)| staff.uuid());
    let office = entry.by.as_ref().and_then(|(_, office)| office.place().map(PlaceCode::as_str));
    let branch = entry.by.as_ref().and_then(|(_, office)| office.branch().map(EntryCode::as_str));
    sqlx::query!(
        "INSERT INTO case_entry (case_file, at, act, staff, office, branch, note, delegate, machine) \
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)",
        case,
        entry.at,
        entry.act.code(),
        staff,
        office,
        branch,
        note,
        entry.delegate.map(PersonId::uuid),
        entry.machine.map(MachineNumber::get),
    )
    .execute(tx.connection())
    .await?;
    Ok(())
}

struct EntryRow {
    at: time::OffsetDateTime,
    act: String,
    staff: Option<Uuid>,
    office: Option<String>,
    branch_khmer: Option<String>,
    branch_latin: Option<String>,
    note: Option<Vec<u8>>,
    data_key: Vec<u8>,
    ring_key: i16,
    delegate: Option<Uuid>,
    delegate_data_key: Option<Vec<u8>>,
    delegate_ring_key: Option<i16>,
    delegate_khmer: Option<Vec<u8>>,
    delegate_latin: Option<Vec<u8>>,
    partner_khmer: Option<String>,
    partner_latin: Option<String>,
}

impl EntryRow {
    /// The name of who did it for the person.
    fn delegate(&self, vault: &Vault) -> Result<Option<PersonName>, StoreError> {
        let sealed = self.delegate_data_key.as_ref().zip(self.delegate_ring_key);
        let names = self.delegate_khmer.as_ref().zip(self.delegate_latin.as_ref());
        let Some(((id, (bytes, ring_key)), (khmer, latin))) = self.delegate.zip(sealed).zip(names)
        else {
            return Ok(None);
        };
        let key = vault.unwrap(id, &WrappedKey { ring_key, bytes: bytes.clone() })?;
        open_name(vault, &key, id, khmer, latin).map(Some)
    }
}

/// The entries of a case, oldest first.
pub async fn entries(db: &Db, scope: &Scope, case: &CaseFile) -> Result<Vec<Entry>, StoreError> {
    let args = ScopeArgs::from(scope);
    let rows = sqlx::query_as!(
        EntryRow,
        r#"SELECT e.at, e.act, e.staff, e.office, b.name_khmer AS "branch_khmer?",
             b.name_latin AS "branch_latin?", e.note, p.data_key, p.ring_key, e.delegate,
             x.data_key AS "delegate_data_key?", x.ring_key AS "delegate_ring_key?",
             x.name_khmer AS "delegate_khmer?", x.name_latin AS "delegate_latin?",
             t.name_khmer AS "partner_khmer?", t.name_latin AS "partner_latin?"
         FROM case_entry e JOIN case_file c ON c.id = e.case_file JOIN person p ON p.id = c.person
             LEFT JOIN person x ON x.id = e.delegate LEFT JOIN branch b ON b.code = e.branch
             LEFT JOIN machine m ON m.number = e.machine LEFT JOIN partner t ON t.code = m.partner
         WHERE e.case_file = $1 AND in_scope(c.person, c.office, $2, $3, $4) ORDER BY e.id"#,
        case.id.uuid(),
        args.own,
        args.province,
        args.all,
    )
    .fetch_all(db.pool())
    .await?;
    rows.into_iter().map(|row| open(db, case, row)).collect()
}

fn open(db: &Db, case: &CaseFile, row: EntryRow) -> Result<Entry, StoreError> {
    let id = case.id.uuid();
    let wrong = |problem| StoreError::inconsistent("case_entry", id, problem);
    let delegate = row.delegate(db.vault())?;
    let note = match row.note {
        Some(sealed) => {
            let wrapped = WrappedKey { ring_key: row.ring_key, bytes: row.data_key };
            let key = db.vault().unwrap(case.person.uuid(), &wrapped)?;
            Some(db.vault().open(&key, NOTE, id, &sealed)?)
        }
        None => None,
    };
    let branch = row.branch_khmer.zip(row.branch_latin);
    let partner = row.partner_khmer.zip(row.partner_latin);
    let office = match row.office {
        Some(code) => Office::Province(code.parse().map_err(|_| wrong("office is no province"))?),
        None => Office::Head,
    };
    Ok(Entry {
        at: row.at,
        act: CaseAct::from_code(&row.act).ok_or_else(|| wrong("unknown act"))?,
        by: row.staff.map(|staff| (StaffId::new(staff), office)),
        branch: branch.map(|(khmer, latin)| BranchName { khmer, latin }),
        delegate,
        partner: partner.map(|(khmer, latin)| Names { khmer, latin }),
        note,
    })
}
