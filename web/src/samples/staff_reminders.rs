//! People whom no reminder reached, with invented people.

use std::num::NonZeroU32;

use sothon_domain::delivery::Fate;
use sothon_locales::Words;
use time::Date;

use super::staff::at_work;
use super::{Sample, facts, sample};
use crate::pages::office_list::Turned;
use crate::pages::staff_reminders::{self, ReminderLine, StaffRemindersView};

/// Nobody, people with everything that can be tried, and the middle of a long list.
pub(super) fn pages(words: &'static Words) -> Vec<Sample> {
    let day = |number| Date::from_ordinal_date(2026, number).expect("invariant: a day that exists");
    let line = |tried: &[(i16, Option<Fate>)]| ReminderLine {
        id: "0193b4a2-7c1e-7d30-8a55-2f6c9d1e4b70".to_owned(),
        name: facts::shown_name(words),
        member_number: "K-204577".to_owned(),
        place: "12010101".parse().expect("invariant: a place"),
        due: day(325),
        tried: tried.to_vec(),
    };
    let some = vec![
        line(&[(60, None), (30, None), (7, None)]),
        line(&[(60, Some(Fate::Failed)), (30, Some(Fate::Doubtful))]),
    ];
    let days: Vec<_> = (300..314).rev().map(day).collect();
    let page = |number| NonZeroU32::new(number).expect("invariant: pages count from 1");
    [
        ("staff-reminders", some.clone(), 2, 1, 1),
        ("staff-reminders-empty", vec![], 0, 1, 1),
        ("staff-reminders-middle-page", some, 12_303, 246, 247),
    ]
    .map(|(name, lines, total, number, pages)| {
        let turned = Turned { page: page(number), pages: page(pages), total };
        let view = StaffRemindersView { lines, turned, days: days.clone(), is_related: false };
        let frame = at_work(words, &staff_reminders::path(number));
        sample(name, staff_reminders::render(&view, &frame))
    })
    .into()
}
