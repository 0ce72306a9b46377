//! What was said, as a page of staff shows it.

use super::SaidBy;
use crate::masked::Shown;
use crate::part_date::PartDate;
use crate::person::{MemberNumber, PlaceCode};

/// What was said, with its private facts masked or in full.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ShownSaid {
    /// The member number, where one was told.
    pub number: Option<MemberNumber>,
    /// The name, where one was told; left out while the name of the person is masked.
    pub name: Option<String>,
    /// The province, where one was told.
    pub province: Option<PlaceCode>,
    /// The village or commune.
    pub place: Option<String>,
    /// As much of the day of the death as was told.
    pub died: Option<PartDate>,
    /// Who says it.
    pub by: SaidBy,
    /// The phone on which she may be called back.
    pub phone: Option<Shown>,
}
