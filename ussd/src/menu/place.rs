//! A place by the digits of its code: two for each level, or several pairs at once.

use sothon_domain::gazetteer;
use sothon_domain::person::PlaceCode;

use super::page::{ITEMS, Page};
use super::session::{At, Code};
use super::step::Step;
use super::turn::{Given, Need};
use crate::Tongue;

/// The digits of the code of a commune and of a village.
const COMMUNE: usize = 6;
const VILLAGE: usize = 8;

/// The places below a code, three a page at most.
pub(super) fn page(tongue: Tongue, within: Option<&PlaceCode>, page: usize) -> Page {
    let (question, below) = match within.map_or(0, |code| code.as_str().len()) {
        0 => ("ussd-place-province", None),
        2 => ("ussd-place-district", None),
        4 => ("ussd-place-commune", None),
        _ => ("ussd-place-village", Some((1, "ussd-place-not-listed"))),
    };
    let entries: Vec<String> = gazetteer::children(within)
        .map(|(code, _)| {
            let digits = code.as_str();
            format!("{} {}", &digits[digits.len() - 2..], name(tongue, &code))
        })
        .collect();
    Page::new(tongue).say(question).list(&entries, page, ITEMS, below).back()
}

pub(super) fn press(within: Option<&Code>, key: &str) -> Step {
    match within {
        Some(commune) if key == "1" && commune.0.as_str().len() == COMMUNE => {
            return Step::To(At::PlaceCheck { place: commune.clone() });
        }
        _ => {}
    }
    let typed = format!("{}{key}", within.map_or("", |code| code.0.as_str()));
    let found = typed.parse().ok().filter(|code: &PlaceCode| {
        code.as_str() == typed && key.len() >= 2 && gazetteer::knows(code)
    });
    let Some(place) = found else { return Step::Wrong };
    let last = place.as_str().len() == VILLAGE
        || (place.as_str().len() == COMMUNE && gazetteer::children(Some(&place)).next().is_none());
    Step::To(if last {
        At::PlaceCheck { place: Code(place) }
    } else {
        At::Place { within: Some(Code(place)), page: 0 }
    })
}

/// The whole place, the smallest first.
pub(super) fn check(tongue: Tongue, place: &PlaceCode) -> Page {
    let page = with_parents(place).iter().fold(Page::new(tongue), |page, place| {
        let name = name(tongue, place);
        page.name(&name)
    });
    page.item(1, "ussd-place-right").back()
}

pub(super) fn press_check(place: &Code, key: &str) -> Step {
    if key == "1" { Step::Do(Need::Answer(Given::Place(place.0.clone()))) } else { Step::Wrong }
}

/// The place and those it lies in, the smallest first.
pub(super) fn with_parents(place: &PlaceCode) -> Vec<PlaceCode> {
    let digits = place.as_str();
    let pairs = (1..=digits.len() / 2).rev();
    pairs.filter_map(|pairs| digits[..2 * pairs].parse().ok()).collect()
}

/// The name of a place; its code when it has none today.
pub(super) fn name(tongue: Tongue, place: &PlaceCode) -> String {
    let names = gazetteer::name(place);
    let name = names.map(|names| if tongue == Tongue::Khmer { names.khmer } else { names.latin });
    name.unwrap_or(place.as_str()).to_owned()
}
