//! Pages of staff: sign-in, sign-out, the first page, the queue and its cases, the staff, the rules.

pub(crate) mod award;
pub(crate) mod award_new;
mod award_upload;
pub(crate) mod case;
pub(crate) mod change;
pub(crate) mod member;
pub(crate) mod members;
pub(crate) mod messages;
pub(crate) mod queue;
pub(crate) mod rules;
pub(crate) mod sign_in;
pub(crate) mod sign_out;
pub(crate) mod unlock;

use axum::response::{IntoResponse, Redirect, Response};
use sothon_app::AppError;
use sothon_app::authorisation::{UseCase, authorise};
use sothon_web::pages::staff_nothing::{self, StaffNothingView};

use crate::error_page::Failure;
use crate::page;
use crate::staff_visitor::StaffVisitor;

/// `GET /staff`: leads to the work of her role, if there is any here.
pub(crate) async fn show(visitor: StaffVisitor) -> Result<Response, Failure> {
    let work = [(UseCase::SeeQueue, "/staff/queue"), (UseCase::ManageStaff, "/staff/members")];
    for (use_case, path) in work {
        match authorise(&visitor.actor(), use_case) {
            Ok(_) => return Ok(Redirect::to(&visitor.address(path)).into_response()),
            Err(AppError::NotFound) => {}
            Err(error) => return Err(error.into()),
        }
    }
    let frame = page::staff_frame(&visitor);
    Ok(page::html(staff_nothing::render(&StaffNothingView {}, &frame)))
}
