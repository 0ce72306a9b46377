//! Notices that reached nobody, with invented people.

use std::num::NonZeroU32;

use sothon_domain::masked::{PrivateFact, Shown};
use sothon_domain::undelivered::GivenUp;
use sothon_locales::Words;
use time::Date;

use super::staff::at_work;
use super::{Sample, facts, sample};
use crate::pages::office_list::Turned;
use crate::pages::staff_messages::{self, MessageLine, StaffMessagesView};

/// Nothing, each reason, and the middle of a long list.
pub(super) fn pages(words: &'static Words) -> Vec<Sample> {
    let text = "invariant: the samples are well-formed";
    let phone = PrivateFact::Phone("012345678".parse().expect(text));
    let email = PrivateFact::Email("sophea@example.org".parse().expect(text));
    let line = |channel, because| MessageLine {
        message: "0193b4a2-7c1e-7d30-8a55-2f6c9d1e4b70".to_owned(),
        name: facts::masked_name(),
        phone: Some(phone.masked()),
        email: (channel == "mail").then(|| email.masked()),
        member_number: "K-204577".parse().expect("invariant: a member number"),
        channel,
        because,
        written_on: Date::from_ordinal_date(2025, 325).expect("invariant: a day that exists"),
    };
    let some = vec![
        line("sms", Some(GivenUp::Expired)),
        line("mail", Some(GivenUp::Refused)),
        line("sms", Some(GivenUp::NoAddress)),
        line("sms", Some(GivenUp::Damaged)),
        line("sms", None),
    ];
    let mut in_full = some.clone();
    in_full[1].name = Shown::Revealed(PrivateFact::Name(facts::name()));
    in_full[1].phone = Some(Shown::Revealed(phone.clone()));
    in_full[1].email = Some(Shown::Revealed(email.clone()));
    let page = |number| NonZeroU32::new(number).expect("invariant: pages count from 1");
    [
        ("staff-messages", some.clone(), 5, 1, 1),
        ("staff-messages-in-full", in_full, 5, 1, 1),
        ("staff-messages-empty", vec![], 0, 1, 1),
        ("staff-messages-middle-page", some, 12_303, 246, 247),
    ]
    .map(|(name, lines, total, number, pages)| {
        let turned = Turned { page: page(number), pages: page(pages), total };
        let view = StaffMessagesView { lines, turned };
        let frame = at_work(words, &staff_messages::path(number));
        sample(name, staff_messages::render(&view, &frame))
    })
    .into()
}
