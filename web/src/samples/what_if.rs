//! Estimates of invented people: empty, worked out, refused, and with the longest answers.

use sothon_domain::estimate::{About, Asked, Proposals, Typed, fitting, work_out};
use sothon_domain::money::{Months, Riel};
use sothon_domain::pension::{AwardKind, RuleBook, RuleSet, Status};
use sothon_domain::person::Scheme;
use sothon_locales::Words;
use time::Date;

use super::{Sample, frame, sample, signed_in};
use crate::pages::what_if::{self, Changes, OwnFacts, WhatIfView};

fn day(year: i32, ordinal: u16) -> Date {
    Date::from_ordinal_date(year, ordinal).expect("invariant: samples use days that exist")
}

fn typed() -> Typed {
    Typed {
        scheme: "civil-servants".into(),
        birth: "1/5/1968".into(),
        retire: "60".into(),
        cause: "work".into(),
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
            spouse: true,
            children: 2,
            changes: None,
        }),
        sets: fitting(&book, about.subject()).into_iter().filter(may).cloned().collect(),
        result: typed.as_ref().map(|typed| work_out(about, typed, asked)),
        asked: typed.is_some(),
        typed: typed.unwrap_or_default(),
        chosen: 2,
    }
}

/// The page of somebody who is paid already.
fn paid(changes: Changes, typed: Option<Typed>) -> WhatIfView {
    let mut view = view(About::Family, true, typed);
    view.own = view.own.map(|own| OwnFacts { changes: Some(changes), ..own });
    view
}

/// What floors have made of a pension.
fn lifted() -> Changes {
    let book = RuleBook::released();
    let floors = book
        .sets()
        .iter()
        .filter(|set| set.floors().is_some() && set.scheme == Scheme::CivilServants);
    let amounts = [690_000, 770_000].map(Riel::new);
    let lift =
        |(set, amount): (&RuleSet, Riel)| (set.effective_from, amount, set.citation.id.clone());
    Changes {
        retired_on: Some(day(2018, 60)),
        kind: Some(AwardKind::OldAge),
        decided: Some((day(2018, 60), Riel::new(510_000))),
        lifts: floors.zip(amounts).map(lift).collect(),
        child_below_age: Some(21),
        reaches_it_on: None,
    }
}

fn views() -> Vec<(&'static str, WhatIfView)> {
    let (retirement, invalidity, family) = (About::Retirement, About::Invalidity, About::Family);
    let proposal =
        |scheme: &str, rules: &str| Typed { scheme: scheme.into(), rules: rules.into(), ..typed() };
    let veteran = Typed { scheme: "veterans".into(), ..typed() };
    let wrong = Typed { years: "<b>-5</b>".into(), ..typed() };
    let newborns = Typed { children: "2026 ".repeat(49), ..typed() };
    let option3 = proposal("general", "general-scheme-option3-2018");
    let unable =
        Typed { cause: "non-work".into(), ..proposal("general", "general-scheme-invalidity-2018") };
    let shares = proposal("general", "general-scheme-survivors-2018");
    let short = Typed { years: "1".into(), ..shares.clone() };
    vec![
        ("what-if-empty", view(retirement, false, None)),
        ("what-if-law", view(retirement, false, Some(typed()))),
        ("what-if-proposal", view(retirement, false, Some(option3))),
        ("what-if-not-known", view(retirement, false, Some(veteran.clone()))),
        ("what-if-wrong", view(retirement, false, Some(wrong))),
        ("what-if-invalidity-empty", view(invalidity, false, None)),
        ("what-if-invalidity", view(invalidity, false, Some(typed()))),
        ("what-if-invalidity-proposal", view(invalidity, false, Some(unable.clone()))),
        (
            "what-if-invalidity-short",
            view(invalidity, false, Some(Typed { years: "1".into(), ..unable })),
        ),
        ("what-if-invalidity-not-known", view(invalidity, false, Some(veteran.clone()))),
        ("what-if-family-empty", view(family, false, None)),
        ("what-if-family", view(family, false, Some(typed()))),
        ("what-if-family-proposal", view(family, false, Some(shares))),
        ("what-if-family-short", view(family, false, Some(short))),
        ("what-if-family-not-known", view(family, false, Some(veteran))),
        ("what-if-family-longest", view(family, false, Some(newborns))),
        ("what-if-own", view(retirement, true, Some(typed()))),
        ("what-if-own-paid", paid(lifted(), None)),
        ("what-if-own-paid-answered", paid(lifted(), Some(typed()))),
        (
            "what-if-own-survivor",
            paid(
                Changes {
                    kind: Some(AwardKind::Survivor),
                    lifts: Vec::new(),
                    reaches_it_on: Some(day(2031, 200)),
                    ..lifted()
                },
                None,
            ),
        ),
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
