//! The first page of somebody who is paid as a child.

use sothon_domain::pension::{AgeOut, AgeOutStage};
use sothon_locales::Words;

use super::facts::{self, day};
use super::{Sample, sample, signed_in};
use crate::pages::my_pension::{self, ChildEnd, MyPensionView};

/// Long before the end, shortly before it, after school was reported, and after the end.
pub(super) fn pages(words: &'static Words) -> Vec<Sample> {
    let plain = facts::my_pensions().into_iter().map(|(_, view)| view).next();
    let plain = plain.expect("invariant: there is a sample of the page");
    let school = Some("4821-0357".to_owned());
    let states = [
        ("far", AgeOutStage::Far, None),
        ("near", AgeOutStage::Near, None),
        ("school", AgeOutStage::Near, school),
        ("over", AgeOutStage::Over, None),
    ];
    let page = |(name, stage, school)| {
        let end = AgeOut { age: 21, ends_on: day(2027, 15) };
        let child = Some(ChildEnd { end, stage, school });
        let view = MyPensionView { child, ..plain.clone() };
        let html = my_pension::render(&view, &signed_in(words, "/my-pension"));
        sample(format!("my-pension-child-{name}"), html)
    };
    states.into_iter().map(page).collect()
}
