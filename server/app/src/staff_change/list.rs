//! Everybody on the staff, and the changes that wait.

use std::num::NonZeroU32;

use sothon_domain::access::Actor;
use sothon_domain::person::StaffId;
use sothon_store::staff::{self, Listed};
use sothon_store::staff_change::{self, StaffChange};

use super::administrator;
use crate::office_list::{ON_A_PAGE, Turned};
use crate::{App, AppError};

/// A page of the staff, with every change that waits.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Staff {
    /// The administrator who looks.
    pub me: StaffId,
    /// The changes that wait for another administrator, the oldest first.
    pub waiting: Vec<StaffChange>,
    /// The members of this page, those who left last.
    pub members: Vec<Listed>,
    /// How many administrators can sign in.
    pub administrators: usize,
    /// How many members there are on all pages.
    pub total: i64,
    /// Which page it is, counted from 1.
    pub page: NonZeroU32,
    /// How many pages there are; an empty list has one.
    pub pages: NonZeroU32,
}

/// The staff. A page that the list does not have is the first.
pub async fn list(app: &App, actor: &Actor, page: NonZeroU32) -> Result<Staff, AppError> {
    let me = administrator(actor)?.id;
    let total = staff::members_count(&app.db).await?;
    let turned = Turned::to(page, total);
    Ok(Staff {
        me,
        waiting: staff_change::waiting(&app.db).await?,
        members: staff::members(&app.db, turned.skip(), ON_A_PAGE).await?,
        administrators: staff::administrators(&app.db).await?.len(),
        total,
        page: turned.page,
        pages: turned.pages,
    })
}
