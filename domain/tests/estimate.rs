//! Estimates: what is typed, what is refused by name, and what the engine answers.

mod family;
mod invalidity;
mod properties;
mod rejections;
mod retirement;

use sothon_domain::estimate::{Asked, Proposals, Typed};
use sothon_domain::pension::RuleBook;
use time::macros::date;

/// What the texts are checked against on 21 November 2026.
pub(crate) fn asked(book: &RuleBook, proposals: Proposals) -> Asked<'_> {
    Asked { today: date!(2026 - 11 - 21), book, proposals }
}

/// Somebody whose every field is filled in well, for every question.
pub(crate) fn typed() -> Typed {
    Typed {
        scheme: "civil-servants".into(),
        rules: String::new(),
        birth: "1/5/1968".into(),
        retire: "60".into(),
        cause: "work".into(),
        death: String::new(),
        years: "33".into(),
        months: "0".into(),
        salary: "510.000".into(),
        lowest: "510.000".into(),
        spouse: "wife".into(),
        children: "2008 2012".into(),
    }
}
