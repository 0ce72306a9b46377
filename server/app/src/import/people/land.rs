//! Landing people: those not yet in the register are added, the others are compared.

use std::collections::hash_map::Entry;
use std::collections::{HashMap, HashSet};
use std::sync::{Mutex, PoisonError};

use sothon_domain::access::Actor;
use sothon_domain::effects::today;
use sothon_domain::person::MemberNumber;
use sothon_store::import::{self, Standing};
use time::Date;

use super::survey::Survey;
use super::{COLUMNS, OPTIONAL, PersonRow, member};
use crate::App;
use crate::import::load::{Kind, Outcome};
use crate::import::totals::Group;
use crate::import::{Cells, Fault, FileError, Options, Reason, landing};

/// The people's file, landed in the register of `app`.
pub(super) struct People<'a> {
    app: &'a App,
    actor: &'a Actor,
    today: Date,
    survey: Survey,
    /// Relatives whom neither the file nor the register knows.
    strangers: HashSet<MemberNumber>,
    /// The row in which each member was first read without fault.
    first_rows: Mutex<HashMap<MemberNumber, u64>>,
}

impl Kind for People<'_> {
    const COLUMNS: &'static [&'static str] = COLUMNS;
    const OPTIONAL: &'static [&'static str] = OPTIONAL;
    // No two rows that are landed are about one member.
    const AT_ONCE: usize = 3;
    type Row = PersonRow;

    fn parse(&self, number: u64, cells: Cells) -> Result<PersonRow, Fault> {
        let row = PersonRow::parse(cells, self.today)?;
        let member = &row.member_number;
        if let Some(other) =
            row.national_id.as_ref().and_then(|id| self.survey.other_with(id, member))
        {
            let fault = row.fault("national_id", Reason::NationalIdOfTwo);
            return Err(fault.seen_in(other.as_str()));
        }
        if let Some(stranger) = row.relatives().find(|number| self.strangers.contains(number)) {
            let fault = row.fault("family", Reason::UnknownRelative);
            return Err(fault.seen_in(stranger.as_str()));
        }
        let mut first_rows = self.first_rows.lock().unwrap_or_else(PoisonError::into_inner);
        match first_rows.entry(member.clone()) {
            Entry::Vacant(entry) => {
                entry.insert(number);
                Ok(row)
            }
            Entry::Occupied(first) => {
                let fault = row.fault("member_number", Reason::DuplicateMemberNumber);
                Err(fault.seen_in(format!("row {}", first.get())))
            }
        }
    }

    fn group(cells: &Cells) -> Option<Group> {
        Some((cells.text("scheme").parse().ok(), cells.text("sex").parse().ok()))
    }

    fn is_repaired(row: &PersonRow) -> bool {
        row.repaired
    }

    async fn land(&self, rows: &[PersonRow], options: Options) -> Result<Vec<Outcome>, FileError> {
        let members: Vec<_> = rows.iter().map(|row| member::of(self.app, row)).collect();
        let mut tx = self.app.db.begin().await?;
        let now = self.app.clock.now();
        let standings = import::people(&mut tx, &members, options.on_change, now).await?;
        landing::finish(self.app, self.actor, tx, "people-imported", &standings, options).await?;
        Ok(rows.iter().zip(standings).map(|(row, standing)| outcome(row, standing)).collect())
    }
}

impl<'a> People<'a> {
    /// The file of `survey`, to be read for the second time.
    pub(super) async fn surveyed(
        app: &'a App,
        actor: &'a Actor,
        survey: Survey,
    ) -> Result<Self, FileError> {
        let mut tx = app.db.begin().await?;
        let strangers = import::unknown_members(&mut tx, &survey.relatives_elsewhere()).await?;
        tx.abandon().await?;
        let today = today(&*app.clock);
        Ok(Self { app, actor, today, survey, strangers, first_rows: Mutex::default() })
    }
}

fn outcome(row: &PersonRow, standing: Standing) -> Outcome {
    match standing {
        Standing::Changed(difference) => {
            let open = difference.open.iter().map(|column| row.fault(column, Reason::Changed));
            let kept = difference.kept.iter().map(|column| row.fault(column, Reason::Kept));
            let mut held =
                difference.held.iter().map(|column| row.fault(column, Reason::RecordLocked));
            let mut lines: Vec<Fault> = open.chain(kept).collect();
            match held.next() {
                Some(first) if lines.is_empty() => Outcome::Rejected(first),
                first => {
                    lines.extend(first.into_iter().chain(held));
                    Outcome::Changed(lines)
                }
            }
        }
        Standing::NationalIdOf(other) => {
            let fault = row.fault("national_id", Reason::NationalIdOfTwo);
            Outcome::Rejected(fault.seen_in(other.as_str()))
        }
        other => landing::outcome(other),
    }
}
