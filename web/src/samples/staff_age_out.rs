//! The children whose pension ends soon, invented.

use std::num::NonZeroU32;

use sothon_domain::pension::AgeOutWithin;
use sothon_domain::person::Reference;
use sothon_domain::year_month::YearMonth;
use sothon_locales::Words;

use super::staff::at_work;
use super::{Sample, facts, sample};
use crate::pages::office_list::Turned;
use crate::pages::staff_age_out::{self, AgeOutLine, SchoolCase, StaffAgeOutView};

/// Nothing, a child with a case about school and one without, and the middle of a long list.
pub(super) fn pages(words: &'static Words) -> Vec<Sample> {
    let line = |month, school: Option<u32>| AgeOutLine {
        id: "0193b4a2-7c1e-7d30-8a55-2f6c9d1e4b70".to_owned(),
        name: facts::shown_name(words),
        member_number: "K-204585".to_owned(),
        month: YearMonth::new(2026, month).expect("invariant: sample months are 1 to 12"),
        school: school.map(|serial| SchoolCase {
            number: Reference::of_serial(serial).to_string(),
            opens: true,
        }),
    };
    let some = vec![line(11, None), line(12, Some(4_821_035))];
    let page = |number| NonZeroU32::new(number).expect("invariant: pages count from 1");
    [
        ("staff-age-out", AgeOutWithin::Quarter, some.clone(), 2, 1, 1),
        ("staff-age-out-empty", AgeOutWithin::Month, vec![], 0, 1, 1),
        ("staff-age-out-middle-page", AgeOutWithin::Year, some, 12_303, 246, 247),
    ]
    .map(|(name, within, lines, total, number, pages)| {
        let turned = Turned { page: page(number), pages: page(pages), total };
        let view = StaffAgeOutView { within, lines, turned };
        let frame = at_work(words, &staff_age_out::path(within, number));
        sample(name, staff_age_out::render(&view, &frame))
    })
    .into()
}
