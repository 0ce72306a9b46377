//! Estimates of invented people: empty, worked out, refused, and with the longest answers.

use sothon_domain::estimate::{About, Asked, Proposals, Typed, fitting, work_out};
use sothon_domain::money::{Months, Riel};
use sothon_domain::pension::{RuleBook, RuleSet, Status};
use sothon_domain::person::Scheme;
use sothon_locales::Words;
use time::Date;

use super::{Sample, frame, sample, signed_in};
use crate::pages::what_if::{self, OwnFacts, WhatIfView};

fn day(year: i32, ordinal: u16) -> Date {
    Date::from_ordinal_date(year, ordinal).expect("invariant: samples use days that exist")
}

fn typed() -> Typed {
    Typed {
        scheme: "civil-servants".into(),
        birth: "1/5/1968".into(),
        retire: "60".into(),
        years: "18".into(),
        months: "6".into(),
        salary: "510.000".into(),
        lowest: "408.000".into(),
        spouse: "husband".into(),
        children: "2005 2012".into(),
        ..Typed::default()
    }
}

/// The page after a question; without one it is untouched.
fn view(about: About, own: bool, typed: Option<Typed>) -> WhatIfView {
    let book = RuleBook::released();
    let proposals = if own { Proposals::Refused } else { Proposals::Chosen };
    let asked = Asked { today: day(2026, 325), book: &book, proposals };
    let may = |set: &&RuleSet| !own || set.status == Status::InForce;
    WhatIfView {
        about,
        own: own.then(|| OwnFacts {
            scheme: Scheme::CivilServants,
            birth_date: day(1968, 122),
            lowest: Some(Riel::new(408_000)),
            until: day(2028, 122),
            service: Some(Months::new(33 * 12 + 4)),
            salary: Some(Riel::new(637_500)),
        }),
        sets: fitting(&book, about.subject()).into_iter().filter(may).cloned().collect(),
        result: typed.as_ref().map(|typed| work_out(about, typed, asked)),
        asked: typed.is_some(),
        typed: typed.unwrap_or_default(),
        chosen: 2,
    }
}

fn views() -> Vec<(&'static str, WhatIfView)> {
    let (retirement, family) = (About::Retirement, About::Family);
    let proposal =
        |scheme: &str, rules: &str| Typed { scheme: scheme.into(), rules: rules.into(), ..typed() };
    let veteran = Typed { scheme: "veterans".into(), ..typed() };
    let wrong = Typed { years: "<b>-5</b>".into(), ..typed() };
    let newborns = Typed { children: "2026 ".repeat(49), ..typed() };
    let option3 = proposal("general", "general-scheme-option3-2018");
    let shares = proposal("general", "general-scheme-survivors-2018");
    let short = Typed { years: "1".into(), ..shares.clone() };
    vec![
        ("what-if-empty", view(retirement, false, None)),
        ("what-if-law", view(retirement, false, Some(typed()))),
        ("what-if-proposal", view(retirement, false, Some(option3))),
        ("what-if-not-known", view(retirement, false, Some(veteran.clone()))),
        ("what-if-wrong", view(retirement, false, Some(wrong))),
        ("what-if-family-empty", view(family, false, None)),
        ("what-if-family", view(family, false, Some(typed()))),
        ("what-if-family-proposal", view(family, false, Some(shares))),
        ("what-if-family-short", view(family, false, Some(short))),
        ("what-if-family-not-known", view(family, false, Some(veteran))),
        ("what-if-family-longest", view(family, false, Some(newborns))),
        ("what-if-own", view(retirement, true, Some(typed()))),
        ("what-if-own-family", view(family, true, Some(typed()))),
        (
            "what-if-own-refused",
            view(retirement, true, Some(proposal("civil-servants", "nssfc-reform-option1-2018"))),
        ),
    ]
}

pub(super) fn pages(words: &'static Words) -> Vec<Sample> {
    views()
        .into_iter()
        .map(|(name, view)| {
            let path = view.address();
            let frame = match view.own {
                Some(_) => signed_in(words, &path),
                None => frame(words, &path),
            };
            sample(name, what_if::render(&view, &frame))
        })
        .collect()
}
