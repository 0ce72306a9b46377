//! What the back office did not carry out, with invented people.

use std::num::NonZeroU32;

use sothon_domain::back_office::{Cause, WhyRefused};
use sothon_domain::person::Reference;
use sothon_locales::Words;
use time::macros::date;

use super::staff::at_work;
use super::{Sample, facts, sample};
use crate::pages::office_list::Turned;
use crate::pages::staff_not_carried_out::{self, NotCarriedOutLine, StaffNotCarriedOutView};

/// Nothing, every cause with every reason, and the middle of a long list.
pub(super) fn pages(words: &'static Words) -> Vec<Sample> {
    let line = |(cause, why): (Cause, WhyRefused)| NotCarriedOutLine {
        cause,
        path: staff_not_carried_out::PATH.to_owned(),
        reference: (cause == Cause::Case).then(|| Reference::of_serial(4_821_035).to_string()),
        name: facts::shown_name(words),
        decided_on: date!(2026 - 11 - 09),
        why,
        refused_on: date!(2026 - 11 - 21),
    };
    let whys = WhyRefused::ALL.into_iter().cycle();
    let some: Vec<_> = Cause::ALL.into_iter().zip(whys).map(line).collect();
    let page = |number| NonZeroU32::new(number).expect("invariant: pages count from 1");
    [
        ("staff-not-carried-out", some.clone(), 10, 1, 1),
        ("staff-not-carried-out-none", vec![], 0, 1, 1),
        ("staff-not-carried-out-middle-page", some, 12_303, 246, 247),
    ]
    .map(|(name, lines, total, number, pages)| {
        let turned = Turned { page: page(number), pages: page(pages), total };
        let view = StaffNotCarriedOutView { lines, turned };
        let frame = at_work(words, &staff_not_carried_out::path(number));
        sample(name, staff_not_carried_out::render(&view, &frame))
    })
    .into()
}
