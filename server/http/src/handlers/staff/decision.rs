//! What every page has in common on which one of the staff decides: a form of the page is sent to the page's own
//! address; what approves something asks for a proof; what was not done shows the page again and says why.

use std::fmt::Display;

use axum::response::Response;
use sothon_app::authorisation::{UseCase, authorise};
use sothon_web::pages::staff_proof::Proof;

use crate::error_page::Failure;
use crate::form::CheckedStaffForm;
use crate::staff_visitor::StaffVisitor;

/// A form by which something is decided.
pub(super) trait Decision: Sized {
    /// What the page's address ends with.
    type Id: Copy + Display;
    /// Why it was not done.
    type Fault;

    /// Where the pages of all of them lie, without language prefix.
    const PATH: &'static str;
    /// What the member of staff has to be allowed for any of the page's forms.
    const USE_CASE: UseCase;

    /// Where the form approves something: the use case of that, and the code that was typed.
    fn approval(&self) -> Option<(UseCase, &str)>;

    /// Does what the form says.
    async fn carry_out(&self, visitor: &StaffVisitor, id: Self::Id) -> Outcome<Self>;

    /// The page, as it is opened or once more.
    async fn answer(visitor: &StaffVisitor, again: Again<Self>) -> Result<Response, Failure>;
}

/// Which page to show when it was done, or why it was not.
pub(super) type Outcome<D> = Result<Result<<D as Decision>::Id, <D as Decision>::Fault>, Failure>;

/// What a page says when it is opened, or when nothing was done.
pub(super) struct Again<D: Decision> {
    /// Which page.
    pub(super) id: D::Id,
    /// What was typed; none where it is opened.
    pub(super) typed: Option<D>,
    /// Why nothing was done; none where only the proof is missing.
    pub(super) fault: Option<D::Fault>,
    /// What an approval asks for now.
    pub(super) proof: Proof,
}

/// Answers who opens the page.
pub(super) async fn show<D: Decision>(
    id: D::Id,
    visitor: StaffVisitor,
) -> Result<Response, Failure> {
    let proof = visitor.proof();
    D::answer(&visitor, Again { id, typed: None, fault: None, proof }).await
}

/// Answers a form that was sent.
pub(super) async fn send<D: Decision>(
    id: D::Id,
    sent: CheckedStaffForm<D>,
) -> Result<Response, Failure> {
    let (mut visitor, form) = (sent.visitor, sent.fields);
    authorise(&visitor.actor(), D::USE_CASE)?;
    if let Some((use_case, code)) = form.approval() {
        authorise(&visitor.actor(), use_case)?;
        let proof = visitor.prove(code).await?;
        if proof != Proof::Given {
            return D::answer(&visitor, Again { id, typed: Some(form), fault: None, proof }).await;
        }
    }
    match form.carry_out(&visitor, id).await? {
        Ok(id) => Ok(visitor.to(&format!("{}/{id}", D::PATH))),
        Err(fault) => {
            let proof = visitor.proof();
            let again = Again { id, typed: Some(form), fault: Some(fault), proof };
            D::answer(&visitor, again).await
        }
    }
}
