//! Papers of a person at a counter.

use axum::routing::{get, post};
use sothon_app::authorisation::UseCase;

use super::{Route, act, page};
use crate::handlers::staff::person_papers;

/// Finding the person, her papers, and adding one.
pub(super) fn routes() -> Vec<Route> {
    use UseCase::AddPapersForPerson;
    vec![
        page("/staff/papers", AddPapersForPerson, get(person_papers::ask)),
        act("/staff/papers", AddPapersForPerson, post(person_papers::find)),
        page("/staff/papers/{id}", AddPapersForPerson, get(person_papers::show)),
        page("/staff/papers/{id}/new", AddPapersForPerson, get(person_papers::add::show)),
        act("/staff/papers/{id}/new", AddPapersForPerson, post(person_papers::add::send)),
        page("/staff/papers/{id}/{page}/page.file", AddPapersForPerson, get(person_papers::file)),
        act("/staff/papers/{id}/{page}/remove", AddPapersForPerson, post(person_papers::remove)),
    ]
}
