//! Pages about papers at a counter.

use sothon_domain::paper::{FailReason, PaperKind};
use sothon_locales::Words;
use time::macros::date;

use crate::pages::papers::{AddedAt, ShownPage};
use crate::pages::staff_person_paper_add::{self, AddError, StaffPersonPaperAddView};
use crate::pages::staff_person_papers::{
    self, GivenBy, PersonPaper, PersonPapersDone, StaffPersonPapersView,
};
use crate::pages::staff_person_papers_find::{
    self, FindFor, PersonNumberError, StaffPersonPapersFindView,
};
use crate::samples::{Sample, sample, staff};

const ID: &str = "0193b4a2-0000-7000-8000-000000000001";

pub(super) fn pages(words: &'static Words) -> Vec<Sample> {
    let mut samples = find(words);
    samples.extend(list(words));
    samples.extend(add(words));
    samples
}

fn find(words: &'static Words) -> Vec<Sample> {
    let errors = [
        ("plain", None),
        ("malformed", Some(PersonNumberError::Malformed)),
        ("unknown", Some(PersonNumberError::Unknown)),
    ];
    let page = |(what, to): (&str, FindFor)| {
        let frame = staff::at_work(words, to.path());
        errors.map(|(name, error)| {
            let view = StaffPersonPapersFindView { to, typed: "K-204577".to_owned(), error };
            let html = staff_person_papers_find::render(&view, &frame);
            sample(format!("staff-person-{what}-find-{name}"), html)
        })
    };
    [("papers", FindFor::Papers), ("reports", FindFor::Reports)]
        .map(page)
        .into_iter()
        .flatten()
        .collect()
}

fn list(words: &'static Words) -> Vec<Sample> {
    let frame = staff::at_work(words, &staff_person_papers::path(ID));
    let view = |is_locked, papers, done| StaffPersonPapersView {
        id: ID.to_owned(),
        name: "S… S…".to_owned(),
        is_locked,
        retired: None,
        papers,
        done,
    };
    let mut views = vec![
        ("none", view(false, vec![], None)),
        ("given", view(false, given(), None)),
        ("locked", view(true, given(), None)),
        (
            "retired",
            StaffPersonPapersView { retired: Some("577".to_owned()), ..view(false, given(), None) },
        ),
    ];
    let done = |done: PersonPapersDone| (done.code(), view(false, given(), Some(done)));
    views.extend(PersonPapersDone::ALL.map(done));
    let page = |(name, view): &(&str, StaffPersonPapersView)| {
        let html = staff_person_papers::render(view, &frame);
        sample(format!("staff-person-papers-{name}"), html)
    };
    views.iter().map(page).collect()
}

/// A paper by everybody who gives one, in every state.
fn given() -> Vec<PersonPaper> {
    let page = |id: &str, is_pdf, is_scanned| ShownPage { id: id.to_owned(), is_pdf, is_scanned };
    let paper = |kind, by, pages| PersonPaper {
        kind,
        given_on: date!(2026 - 10 - 05),
        by,
        pages,
        arriving: false,
        failed: None,
    };
    let branch = GivenBy::Added(AddedAt::Branch("Doun Penh".to_owned()));
    let office = GivenBy::Added(AddedAt::Office);
    let partner = GivenBy::Added(AddedAt::Partner);
    let both = vec![(page("a", false, true), true), (page("b", true, false), false)];
    let failed = Some(FailReason::Interrupted);
    vec![
        paper(PaperKind::MarriageCertificate, branch.clone(), both),
        paper(PaperKind::FamilyBook, office, vec![(page("c", false, false), false)]),
        paper(PaperKind::DeathCertificate, partner, vec![(page("f", false, true), false)]),
        paper(PaperKind::BankPaper, GivenBy::Herself, vec![(page("d", false, true), false)]),
        paper(PaperKind::IdentityCard, GivenBy::Delegate, vec![(page("e", false, true), false)]),
        PersonPaper { arriving: true, ..paper(PaperKind::SalarySlip, branch.clone(), vec![]) },
        PersonPaper { failed, ..paper(PaperKind::ServiceRecord, branch, vec![]) },
    ]
}

fn add(words: &'static Words) -> Vec<Sample> {
    let frame = staff::at_work(words, &format!("{}/new", staff_person_papers::path(ID)));
    let page = |name: &str, kind, error| {
        let view = StaffPersonPaperAddView {
            id: ID.to_owned(),
            name: "S… S…".to_owned(),
            kind,
            key: "0193b4a2-0000-7000-8000-000000000002".to_owned(),
            error,
        };
        let html = staff_person_paper_add::render(&view, &frame);
        sample(format!("staff-person-paper-add-{name}"), html)
    };
    let chosen = Some(PaperKind::MarriageCertificate);
    let file = |reason| Some(AddError::File(reason));
    vec![
        page("plain", None, None),
        page("chosen", chosen, None),
        page("no-kind", None, Some(AddError::NoKind)),
        page("no-file", chosen, file(FailReason::Empty)),
        page("too-large", chosen, file(FailReason::TooLarge)),
        page("day-full", chosen, file(FailReason::DayFull)),
    ]
}
