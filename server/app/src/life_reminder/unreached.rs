//! The people of an office whom no reminder reached.

use std::num::NonZeroU32;

use sothon_domain::access::Actor;
use sothon_domain::delivery::Fate;
use sothon_domain::effects::legal_date;
use sothon_domain::life_certificate::{LifeReminder, days_of_telling};
use sothon_domain::masked::MaskedNames;
use sothon_domain::person::{MemberNumber, PersonId, PlaceCode};
use sothon_store::life_reminder::{self, Reminded};
use time::{Date, Duration};

use crate::authorisation::{UseCase, authorise_staff};
use crate::office_list::{ON_A_PAGE, Turned};
use crate::{App, AppError};

/// For so long after the due date she stays on the list: whoever missed it is looked for.
const LISTED_AFTER: Duration = Duration::days(180);

/// A page of the people whom no reminder reached, by the place where they live.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Unreached {
    /// Its lines.
    pub lines: Vec<UnreachedLine>,
    /// How many there are on all pages.
    pub total: i64,
    /// Which page it is.
    pub page: NonZeroU32,
    /// How many pages there are; an empty list has one.
    pub pages: NonZeroU32,
    /// The days that may be entered today, the newest first.
    pub days: Vec<Date>,
}

/// A person whom no reminder reached.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct UnreachedLine {
    /// Who.
    pub person: PersonId,
    /// Her masked name.
    pub name: MaskedNames,
    /// One of her member numbers.
    pub member_number: MemberNumber,
    /// Where she lives.
    pub place: PlaceCode,
    /// Until when she is to show that she is alive.
    pub due: Date,
    /// What was tried, the earliest first.
    pub tried: Vec<Tried>,
}

/// A message that was tried, or a reminder that nobody could be written of.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Tried {
    /// How many days before the due date.
    pub days_before: i16,
    /// What became of it; none where there was no phone and no mailbox.
    pub fate: Option<Fate>,
}

/// The people in the reach of the actor's office. A page that the list does not have is the first.
///
/// # Errors
/// The actor may not, or the store fails.
pub async fn unreached(app: &App, actor: &Actor, page: NonZeroU32) -> Result<Unreached, AppError> {
    let (scope, _) = authorise_staff(actor, UseCase::FollowUndelivered)?;
    let today = legal_date(app.clock.now());
    let (_, last) = LifeReminder::Early.dues(today);
    let dues = (today - LISTED_AFTER, last);
    let total = life_reminder::count_unreached(&app.db, &scope, dues).await?;
    let turned = Turned::to(page, total);
    let on_page = (turned.skip(), ON_A_PAGE);
    let found = life_reminder::unreached(&app.db, &scope, dues, on_page).await?;
    let people: Vec<_> = found.iter().map(|line| line.person).collect();
    let log = life_reminder::log(&app.db, &scope, &people, dues.0).await?;
    let lines = found.into_iter().map(|found| line(found, &log)).collect();
    let days = days_of_telling(today).collect();
    Ok(Unreached { lines, total, page: turned.page, pages: turned.pages, days })
}

fn line(found: life_reminder::Unreached, log: &[Reminded]) -> UnreachedLine {
    let hers = log.iter().filter(|reminded| reminded.person == found.person);
    let tried = hers.map(|reminded| {
        let Reminded { days_before, fate, .. } = *reminded;
        Tried { days_before, fate }
    });
    UnreachedLine {
        person: found.person,
        name: MaskedNames::of(&found.name),
        member_number: found.member_number,
        place: found.place,
        due: found.due,
        tried: tried.collect(),
    }
}
