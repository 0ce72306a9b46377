//! Pages of staff: sign-in, sign-out, the first page, the queue and its cases, the rules.

pub(crate) mod award;
pub(crate) mod award_new;
mod award_upload;
pub(crate) mod case;
pub(crate) mod queue;
pub(crate) mod rules;
pub(crate) mod sign_in;
pub(crate) mod sign_out;

use axum::response::{IntoResponse, Redirect, Response};
use sothon_app::AppError;
use sothon_app::authorisation::{UseCase, authorise};
use sothon_web::pages::staff_nothing::{self, StaffNothingView};

use crate::error_page::Failure;
use crate::page;
use crate::staff_visitor::StaffVisitor;

/// `GET /staff`: leads to the work of her role, if there is any here.
pub(crate) async fn show(visitor: StaffVisitor) -> Result<Response, Failure> {
    match authorise(&visitor.actor(), UseCase::SeeQueue) {
        Ok(_) => Ok(Redirect::to(&visitor.address("/staff/queue")).into_response()),
        Err(AppError::NotFound) => {
            let frame = page::staff_frame(&visitor);
            Ok(page::html(staff_nothing::render(&StaffNothingView {}, &frame)))
        }
        Err(error) => Err(error.into()),
    }
}
