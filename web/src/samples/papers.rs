//! Pages about papers with invented facts.

mod counter;

use sothon_domain::casework::{CaseKind, Stage};
use sothon_domain::paper::{FailReason, PaperKind};
use sothon_domain::pension::Datum;
use sothon_domain::person::Reference;
use sothon_locales::Words;
use time::macros::date;

use super::{Sample, sample, signed_in, staff};
use crate::pages::paper_add::{self, PaperAddView};
use crate::pages::papers::{
    self, AddedAt, PaperItem, PapersDone, PapersView, ShownPage, ShownPaper,
};
use crate::pages::staff_papers::{self, StaffPapersView};

fn reference() -> Reference {
    Reference::of_serial(4_821_035)
}

pub(super) fn pages(words: &'static Words) -> Vec<Sample> {
    let mut samples = own(words);
    samples.extend(add(words));
    samples.extend(of_staff(words));
    samples.extend(counter::pages(words));
    samples
}

fn own(words: &'static Words) -> Vec<Sample> {
    let reference = reference();
    let frame = signed_in(words, &papers::path(reference));
    let view = |stage, items, done| PapersView { reference, stage, items, done };
    let done = |done: PapersDone| (done.code(), view(Stage::Received, given(), Some(done)));
    let mut views = vec![
        ("none", view(Stage::Received, missing(), None)),
        ("given", view(Stage::Received, given(), None)),
        ("in-review", view(Stage::InReview, given(), None)),
        ("closed", view(Stage::Approved, given(), None)),
        ("not-asked", view(Stage::Received, vec![item(PaperKind::Other)], None)),
    ];
    views.extend(PapersDone::ALL.map(done));
    let html = |view: &PapersView| papers::render(view, &frame);
    views.iter().map(|(name, view)| sample(format!("papers-{name}"), html(view))).collect()
}

fn add(words: &'static Words) -> Vec<Sample> {
    let reference = reference();
    let page = |name: &str, wanted: PaperKind, error| {
        let path = format!("{}/add/{}", papers::path(reference), wanted.code());
        let key = "0193b4a2-0000-7000-8000-000000000001".to_owned();
        let view = PaperAddView { reference, wanted, chosen: wanted, key, error };
        let html = paper_add::render(&view, &signed_in(words, &path));
        sample(format!("paper-add-{name}"), html)
    };
    let mut samples = vec![
        page("normal", PaperKind::BirthCertificate, None),
        page("other", PaperKind::Other, None),
    ];
    samples.extend(
        FailReason::ALL.map(|reason| page(reason.code(), PaperKind::BankPaper, Some(reason))),
    );
    samples
}

fn of_staff(words: &'static Words) -> Vec<Sample> {
    let reference = reference();
    let frame = staff::at_work(words, &staff_papers::path(reference));
    let kind = CaseKind::Correction(Datum::BirthDate);
    let views = [("none", missing()), ("given", given()), ("not-asked", vec![])];
    let page = |(name, items): (&str, Vec<PaperItem>)| {
        let view = StaffPapersView { kind, reference, items };
        sample(format!("staff-papers-{name}"), staff_papers::render(&view, &frame))
    };
    views.map(page).into()
}

fn item(wanted: PaperKind) -> PaperItem {
    PaperItem { wanted, papers: vec![], lacks: false, arriving: false, failed: None }
}

fn missing() -> Vec<PaperItem> {
    vec![item(PaperKind::BirthCertificate), item(PaperKind::Other)]
}

/// Every state of a paper.
fn given() -> Vec<PaperItem> {
    let page = |id: &str, is_pdf, is_scanned| ShownPage { id: id.to_owned(), is_pdf, is_scanned };
    let pages = vec![page("a", false, true), page("b", true, false)];
    let before = ShownPaper {
        kind: PaperKind::FamilyBook,
        before: Some(date!(2026 - 10 - 05)),
        added: None,
        pages: vec![page("c", false, true)],
    };
    let now = ShownPaper { kind: PaperKind::BirthCertificate, before: None, added: None, pages };
    let at = [AddedAt::Branch("Doun Penh".to_owned()), AddedAt::Office].map(Some);
    let added = at.map(|added| ShownPaper {
        kind: PaperKind::DeathCertificate,
        before: Some(date!(2026 - 10 - 05)),
        added,
        pages: vec![page("d", false, false)],
    });
    let added = added.into();
    vec![
        PaperItem { papers: vec![before, now], ..item(PaperKind::BirthCertificate) },
        PaperItem { papers: added, ..item(PaperKind::DeathCertificate) },
        PaperItem { lacks: true, ..item(PaperKind::MarriageCertificate) },
        PaperItem { arriving: true, ..item(PaperKind::ServiceRecord) },
        PaperItem { failed: Some(FailReason::Interrupted), ..item(PaperKind::Other) },
    ]
}
