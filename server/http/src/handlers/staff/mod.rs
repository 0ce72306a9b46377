//! Pages of staff: sign-in, sign-out, the first page, the queue and its cases, the staff, the rules.

pub(crate) mod account;
pub(crate) mod age_out;
pub(crate) mod anomalies;
pub(crate) mod audit;
pub(crate) mod award;
pub(crate) mod award_new;
mod award_upload;
pub(crate) mod binding;
pub(crate) mod binding_one;
pub(crate) mod binding_pin;
pub(crate) mod case;
mod case_beside;
mod case_others;
pub(crate) mod case_record;
pub(crate) mod change;
pub(crate) mod claim_calls;
mod claimant_form;
pub(crate) mod claimants;
pub(crate) mod complaints;
pub(crate) mod counter;
pub(crate) mod counter_finger;
pub(crate) mod counter_visit;
pub(crate) mod death_telling;
pub(crate) mod deaths;
mod decision;
pub(crate) mod delegate_new;
pub(crate) mod delegate_one;
pub(crate) mod delegates;
pub(crate) mod fingers;
pub(crate) mod fingers_waiting;
pub(crate) mod lock;
pub(crate) mod member;
pub(crate) mod members;
pub(crate) mod merge_new;
pub(crate) mod merges;
pub(crate) mod message_choices;
pub(crate) mod messages;
pub(crate) mod not_carried_out;
pub(crate) mod papers;
pub(crate) mod passkeys;
pub(crate) mod payees;
pub(crate) mod person_papers;
pub(crate) mod person_reports;
pub(crate) mod pin_renewals;
pub(crate) mod place;
pub(crate) mod place_change;
pub(crate) mod places;
pub(crate) mod prove;
pub(crate) mod queue;
pub(crate) mod recovery;
pub(crate) mod reminders;
mod reveal;
pub(crate) mod rules;
pub(crate) mod sign_in;
pub(crate) mod sign_on;
pub(crate) mod sign_out;
pub(crate) mod unlock;
pub(crate) mod visit_review;
pub(crate) mod visits;

use axum::response::Response;
use sothon_app::AppError;
use sothon_app::authorisation::{UseCase, authorise};
use sothon_web::pages::staff_nothing::{self, StaffNothingView};

use crate::error_page::Failure;
use crate::page;
use crate::staff_visitor::StaffVisitor;

/// `GET /staff`: leads to the work of her role, if there is any here.
pub(crate) async fn show(visitor: StaffVisitor) -> Result<Response, Failure> {
    let work = [
        (UseCase::SeeQueue, "/staff/queue"),
        (UseCase::ManageStaff, "/staff/members"),
        (UseCase::ReadAudit, "/staff/audit"),
    ];
    for (use_case, path) in work {
        match authorise(&visitor.actor(), use_case) {
            Ok(_) => return Ok(visitor.to(path)),
            Err(AppError::NotFound) => {}
            Err(error) => return Err(error.into()),
        }
    }
    // Who unlocks nothing but sees papers has one thing to do here.
    let may = |use_case| authorise(&visitor.actor(), use_case).is_ok();
    if may(UseCase::ProposeBinding) && !may(UseCase::UnlockRecord) {
        return Ok(visitor.to("/staff/binding"));
    }
    let frame = page::staff_frame(&visitor);
    Ok(page::html(staff_nothing::render(&StaffNothingView {}, &frame)))
}
