//! A slip for a visit to a branch: where, on which day, and under which number.

use sothon_domain::access::Actor;
use sothon_domain::activation::visit_day;
use sothon_domain::effects::legal_date;
use sothon_domain::person::Reference;
use sothon_store::activation::{self, NewSlip, Slip};
use sothon_store::branch::{self, Branch};
use sothon_store::{Act, Subject};

use crate::authorisation::{UseCase, authorise};
use crate::{App, AppError, reference};

/// What became of a choice of branch.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Made {
    /// The slip is made.
    Done,
    /// There is no such branch.
    NoSuchBranch,
}

/// Every branch, in the order of the places where they are.
pub async fn branches(app: &App, actor: &Actor) -> Result<Vec<Branch>, AppError> {
    authorise(actor, UseCase::ActivateFromHome)?;
    Ok(branch::all(&app.db).await?)
}

/// Makes the slip of a browser, which has one: another choice takes the place of the one before under the
/// same number. It names nobody, and no place is kept: nobody counts how many come.
pub async fn make_slip(
    app: &App,
    actor: &Actor,
    browser: &str,
    code: &str,
) -> Result<Made, AppError> {
    if !branches(app, actor).await?.iter().any(|branch| branch.code == code) {
        return Ok(Made::NoSuchBranch);
    }
    for reference in reference::draws(app) {
        let made = keep(app, actor, browser, code, reference).await;
        if !reference::is_taken(&made) {
            return made.map(|()| Made::Done);
        }
    }
    Err(reference::none_free())
}

async fn keep(
    app: &App,
    actor: &Actor,
    browser: &str,
    branch: &str,
    reference: Reference,
) -> Result<(), AppError> {
    let at = app.clock.now();
    let day = visit_day(legal_date(at));
    let mut tx = app.db.begin().await?;
    let new = NewSlip { reference, browser, branch, day, at };
    let reference = activation::put_slip(&mut tx, &new).await?;
    let subject = Subject::Other(format!("slip:{reference}"));
    let detail = serde_json::json!({ "branch": branch });
    Ok(tx.commit(Act { actor, act: "slip.made", subject, at, detail, event: false }).await?)
}

/// The slip that was made in this browser, if one was.
pub async fn slip(app: &App, actor: &Actor, browser: &str) -> Result<Option<Slip>, AppError> {
    authorise(actor, UseCase::ActivateFromHome)?;
    Ok(activation::slip(&app.db, browser).await?)
}
