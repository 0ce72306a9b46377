//! Pages about papers with invented facts.

mod counter;

use sothon_domain::casework::{CaseKind, Stage};
use sothon_domain::paper::{FailReason, PaperKind, PapersOf};
use sothon_domain::pension::Datum;
use sothon_domain::person::Reference;
use sothon_locales::Words;
use time::macros::date;

use super::{Sample, casework, sample, signed_in, staff};
use crate::pages::paper_add::{self, PaperAddView};
use crate::pages::papers::{
    self, AddedAt, PaperItem, PapersDone, PapersStand, PapersView, ShownPage, ShownPaper,
};
use crate::pages::papers_so_far::{GiveAt, PapersSoFar};
use crate::pages::staff_papers::{self, StaffPapersView};

fn reference() -> Reference {
    Reference::of_serial(4_821_035)
}

pub(super) fn pages(words: &'static Words) -> Vec<Sample> {
    let mut samples = own(words);
    samples.extend(before_sending(words));
    samples.extend(add(words));
    samples.extend(of_staff(words));
    samples.extend(counter::pages(words));
    samples
}

fn own(words: &'static Words) -> Vec<Sample> {
    let reference = reference();
    let frame = signed_in(words, &papers::path(PapersOf::Case(reference)));
    let view = |stage, items, done| {
        let stands = PapersStand::Case { reference, stage };
        PapersView { stands, items, done }
    };
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

/// Papers of a form that is not sent yet.
fn before_sending(words: &'static Words) -> Vec<Sample> {
    let kind = CaseKind::SurvivorsClaim;
    let frame = signed_in(words, &papers::path(PapersOf::Draft(kind)));
    let no_more = PaperItem { asked: false, ..given().remove(0) };
    let views = [
        ("none", missing(), false, None),
        ("given", given(), false, None),
        ("near", given(), true, Some(PapersDone::Received)),
        ("no-more-asked", vec![no_more, item(PaperKind::Other)], false, None),
    ];
    let page = |(name, items, near, done)| {
        let stands = PapersStand::Draft { kind, kept: casework::kept(near) };
        let view = PapersView { stands, items, done };
        sample(format!("papers-draft-{name}"), papers::render(&view, &frame))
    };
    let mut samples: Vec<_> = views.into_iter().map(page).collect();
    samples.push(sample("papers-draft-over", papers::render_over(kind, &frame)));
    samples
}

/// Every state of a paper beside a form that is about to be sent.
pub(super) fn so_far(at: GiveAt) -> PapersSoFar {
    let mut items = given();
    items.push(item(PaperKind::CourtDecision));
    PapersSoFar { items, at: Some(at) }
}

fn add(words: &'static Words) -> Vec<Sample> {
    let of = PapersOf::Case(reference());
    let page = |name: &str, wanted: PaperKind, error| {
        let path = format!("{}/add/{}", papers::path(of), wanted.code());
        let key = "0193b4a2-0000-7000-8000-000000000001".to_owned();
        let view = PaperAddView { of, wanted, chosen: wanted, key, error };
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
    PaperItem::asked(wanted)
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
    let partner = ShownPaper {
        kind: PaperKind::DeathCertificate,
        before: None,
        added: Some(AddedAt::Partner),
        pages: vec![page("e", false, true)],
    };
    let added = added.into_iter().chain([partner]).collect();
    vec![
        PaperItem {
            whose: vec!["ដារ៉ា".to_owned(), "ស្ត្រី".repeat(20)],
            papers: vec![before, now],
            ..item(PaperKind::BirthCertificate)
        },
        PaperItem { papers: added, ..item(PaperKind::DeathCertificate) },
        PaperItem { lacks: true, ..item(PaperKind::MarriageCertificate) },
        PaperItem { arriving: true, ..item(PaperKind::ServiceRecord) },
        PaperItem { failed: Some(FailReason::Interrupted), ..item(PaperKind::Other) },
    ]
}
