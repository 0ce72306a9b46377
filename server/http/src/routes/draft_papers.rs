//! Papers of a person's form before it is sent.

use axum::routing::{get, post};
use sothon_app::authorisation::UseCase;

use super::{Route, act, page};
use crate::handlers::draft_papers;

/// What is asked for, one page of it, and *I do not have this*.
pub(super) fn routes() -> Vec<Route> {
    use UseCase::AddPapers;
    vec![
        page("/my-pension/draft/{kind}/papers", AddPapers, get(draft_papers::show)),
        page("/my-pension/draft/{kind}/papers/add/{paper}", AddPapers, get(draft_papers::add)),
        act("/my-pension/draft/{kind}/papers/add/{paper}", AddPapers, post(draft_papers::send)),
        act("/my-pension/draft/{kind}/papers/lack/{paper}", AddPapers, post(draft_papers::lack)),
        page("/my-pension/draft/{kind}/papers/{id}/page.file", AddPapers, get(draft_papers::file)),
        act("/my-pension/draft/{kind}/papers/{id}/remove", AddPapers, post(draft_papers::remove)),
    ]
}
