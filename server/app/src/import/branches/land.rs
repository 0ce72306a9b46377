//! Landing the list of branches.

use sothon_domain::access::Actor;
use sothon_store::branch::Branch;

use super::row::parse;
use super::{COLUMNS, OPTIONAL};
use crate::App;
use crate::import::load::{Kind, Outcome};
use crate::import::{Cells, Fault, FileError, Options, landing};

/// The list's file, landed in the register of `app`.
pub(super) struct Branches<'a> {
    pub(super) app: &'a App,
    pub(super) actor: &'a Actor,
}

impl Kind for Branches<'_> {
    const COLUMNS: &'static [&'static str] = COLUMNS;
    const OPTIONAL: &'static [&'static str] = OPTIONAL;
    type Row = Branch;

    fn parse(&self, _: u64, cells: Cells) -> Result<Branch, Fault> {
        parse(&cells)
    }

    async fn land(&self, rows: &[Branch], options: Options) -> Result<Vec<Outcome>, FileError> {
        let mut tx = self.app.db.begin().await?;
        let standings = sothon_store::import::branches(&mut tx, rows, options.on_change).await?;
        landing::finish(self.app, self.actor, tx, "branches-imported", &standings, options).await?;
        Ok(standings.into_iter().map(landing::outcome).collect())
    }
}
