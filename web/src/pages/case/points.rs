//! The way of a case: what was done, what is now, what follows.

use sothon_domain::casework::{ActsNext, Stage};
use sothon_domain::effects::legal_date;

use super::{CaseView, Entry};
use crate::Frame;
use crate::components::timeline::{Point, When};

/// What was done, then what is now, then what follows; a decided case ends with what was done.
pub(super) fn points(view: &CaseView, frame: &Frame) -> Vec<Point> {
    let mut points: Vec<Point> = view.timeline.iter().map(|entry| done(entry, frame)).collect();
    if view.stage.acts_next() != ActsNext::Nobody {
        points.push(now(view, frame));
        points.push(then(view, frame));
    }
    points
}

fn done(entry: &Entry, frame: &Frame) -> Point {
    let words = frame.words;
    let who = match (&entry.office, &entry.for_person) {
        (Some(office), _) => words.office(office),
        (None, Some(delegate)) => delegate.clone(),
        (None, None) => words.get("case-by-you").to_owned(),
    };
    let title = words.with("case-done", &[("what", words.case_act(entry.act).into())]);
    let was = entry.was.as_ref().map(|was| words.with("case-was", &[("answer", was.into())]));
    let why = entry.why.as_ref().map(|why| words.with("case-needed-note", &[("note", why.into())]));
    let names = entry
        .names
        .map(|case| words.with("appeal-entry", &[("reference", case.to_string().into())]));
    let outcome = entry.outcome.map(|outcome| words.carried_out(outcome));
    let facts = [words.date(legal_date(entry.at)), who].into_iter();
    let amount = entry.amount.map(|amount| words.told_amount(amount));
    let facts = facts.chain(was).chain(why).chain(names).chain(outcome).chain(amount).collect();
    Point { when: When::Done, title, facts }
}

fn now(view: &CaseView, frame: &Frame) -> Point {
    let words = frame.words;
    let facts = match (view.stage, view.late) {
        (Stage::Returned | Stage::Approved | Stage::Rejected | Stage::Withdrawn, _) => vec![],
        (Stage::Outside, _) => {
            let awaited = view.outside.as_ref();
            let until = awaited.map(|outside| words.date(outside.awaited.due_on));
            let until =
                until.map(|date| words.with("case-outside-until", &[("date", date.into())]));
            let who = awaited.map(|outside| words.outside_body(outside.awaited.body));
            who.into_iter().chain(until).collect()
        }
        (Stage::Received | Stage::InReview, false) => {
            let due = words.with("case-due", &[("date", words.date(view.due_on).into())]);
            vec![words.office(&view.office), due]
        }
        (Stage::Received | Stage::InReview, true) => {
            let hotline = frame.institution.hotline.as_str();
            let late = words.with("case-late", &[("number", hotline.into())]);
            vec![words.office(&view.office), late]
        }
    };
    let title = words.with("case-now", &[("what", words.case_stage(view.stage).into())]);
    Point { when: When::Now, title, facts }
}

fn then(view: &CaseView, frame: &Frame) -> Point {
    let words = frame.words;
    let (what, facts) = match view.stage {
        Stage::Returned | Stage::Outside => ("case-then-check", vec![words.office(&view.office)]),
        _ => ("case-then-decision", vec![words.get("case-then-message").to_owned()]),
    };
    let title = words.with("case-then", &[("what", words.get(what).into())]);
    Point { when: When::Next, title, facts }
}
