//! Pages of complaints.

use axum::routing::{get, post};
use sothon_app::authorisation::UseCase;

use super::{Route, act, page};
use crate::handlers::staff::complaints as of_staff;
use crate::handlers::{complain, my_pension::complaints as own};

/// Complaints: without a name, in one's own name, and in the hands of staff.
pub(super) fn routes() -> Vec<Route> {
    use UseCase::{AnswerComplaint, Complain, ComplainInOwnName};
    vec![
        page("/complain", Complain, get(complain::show)),
        act("/complain", Complain, post(complain::send)),
        page("/complain/answer", Complain, get(complain::ask)),
        act("/complain/answer", Complain, post(complain::read)),
        page("/my-pension/complaints", ComplainInOwnName, get(own::show)),
        act("/my-pension/complaints", ComplainInOwnName, post(own::send)),
        page("/my-pension/complaints/{reference}", ComplainInOwnName, get(own::one)),
        page("/staff/complaints", AnswerComplaint, get(of_staff::list)),
        page("/staff/complaints/{id}", AnswerComplaint, get(of_staff::show)),
        act("/staff/complaints/{id}", AnswerComplaint, post(of_staff::send)),
    ]
}
