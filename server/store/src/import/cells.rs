//! What the file said of a member when it was last taken over: a short keyed hash for each cell.
//!
//! So a row is compared with the row before it, not with the register: what an officer has changed
//! meanwhile is no change of the file.

use sothon_domain::person::MemberNumber;

use crate::vault::Vault;

/// One cell of a row, as it was read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Cell {
    /// The column's name.
    pub column: &'static str,
    /// The text, empty where nothing is known; none where the file has no such column, so that it says
    /// nothing about it.
    pub text: Option<String>,
}

/// Bytes kept of each hash: two different texts of one cell share them once in 2⁶⁴.
const WIDTH: usize = 8;

/// Stands for a cell of which nothing was taken over, or which no file had; no text has it.
const UNKNOWN: [u8; WIDTH] = [0; WIDTH];

/// The hashes of a member's cells, in the order of the format, which therefore grows only at its end. The
/// member's number is part of each, so that equal cells of two people do not show.
pub(super) fn hashes(vault: &Vault, member: &MemberNumber, cells: &[Cell]) -> Vec<u8> {
    let hash = vault.hasher("import-cell", member.as_str());
    let short = |cell: &Cell| match &cell.text {
        Some(text) => hash(&[cell.column, text])[..WIDTH].to_vec(),
        None => UNKNOWN.to_vec(),
    };
    cells.iter().flat_map(short).collect()
}

/// The columns in which the two rows differ. A column of which no file has said anything yet counts when
/// it is filled, and one that this file does not have never.
pub(super) fn differing(old: &[u8], new: &[u8], cells: &[Cell]) -> Vec<&'static str> {
    let mut known = old.chunks_exact(WIDTH);
    let pairs = cells.iter().zip(new.chunks_exact(WIDTH));
    pairs
        .filter(|(cell, new)| {
            let old = known.next().filter(|old| *old != UNKNOWN);
            let text = cell.text.as_ref();
            text.is_some_and(|text| old.map_or(!text.is_empty(), |old| old != *new))
        })
        .map(|(cell, _)| cell.column)
        .collect()
}

/// The hashes to keep after only `applied` columns were taken over.
pub(super) fn taken_over(old: &[u8], new: &[u8], cells: &[Cell], applied: &[&str]) -> Vec<u8> {
    let mut known = old.chunks_exact(WIDTH);
    let pairs = cells.iter().zip(new.chunks_exact(WIDTH));
    pairs
        .flat_map(|(cell, new)| match known.next() {
            _ if applied.contains(&cell.column) => new,
            Some(old) => old,
            None if cell.text.as_deref() == Some("") => new,
            None => &UNKNOWN,
        })
        .copied()
        .collect()
}
