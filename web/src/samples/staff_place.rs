//! The register of places and devices and its changes, with invented entries.

use std::num::NonZeroU32;

use sothon_domain::access::{Office, StaffRole};
use sothon_domain::place_change::{
    BranchFacts, Entry, EntryCode, EntryStanding, Facts, InTheWay, Names, PlaceChange, PlaceFault,
    PlaceField, PlaceKind, PlaceRefusalReason, PlaceRefused, TypedPlace, Wanted, WeekHours,
};
use sothon_locales::Words;
use time::Date;

use super::{Sample, frame, sample};
use crate::pages::office_list::Turned;
use crate::pages::staff_change::ChangeKeys;
use crate::pages::staff_place::{self, Offered, StaffPlaceError, StaffPlaceView};
use crate::pages::staff_place_change::{
    self, PlaceChangeStage, StaffPlaceChangeError, StaffPlaceChangeView,
};
use crate::pages::staff_place_list::{self, StaffPlaceListView};
use crate::pages::staff_place_new::{self, StaffPlaceNewView};
use crate::pages::staff_places::{self, PlaceChangeLine, StaffPlacesView};
use crate::pages::staff_proof::Proof;
use crate::{AtWork, Frame};

const ID: &str = "0193b4a2-7c1e-7d30-8a55-2f6c9d1e4b70";
const OTHER: &str = "administrator-2@nsaf.example";

/// Every page of the register and its changes.
pub(super) fn pages(words: &'static Words) -> Vec<Sample> {
    let mut samples = lists(words);
    samples.extend(news(words));
    samples.extend(entries(words));
    samples.extend(changes(words));
    samples
}

/// The surroundings of an administrator's page.
fn at_work(words: &'static Words, path: &str) -> Frame {
    let who = AtWork {
        address: "administrator-1@nsaf.example".to_owned(),
        role: StaffRole::Administrator,
        office: Office::Head,
        expires_at: words.digits("14:35"),
        proves_by_passkey: false,
        proves_elsewhere: false,
    };
    Frame { at_work: Some(who), ..frame(words, path) }
}

fn code(text: &str) -> EntryCode {
    text.parse().expect("invariant: samples use codes")
}

fn names() -> Names {
    Names { khmer: "ស្ត្រី".repeat(16), latin: "LONGEST NAME OF A BRANCH".to_owned() }
}

fn branch() -> Facts {
    let day = "7:30-11:30, 14:00-17:00";
    let days = [day, day, day, day, day, "8:00-12:00", ""].map(str::to_owned);
    Facts::Branch(Box::new(BranchFacts {
        names: names(),
        place: "120101".parse().expect("invariant: the code of a place"),
        address: "ផ្លូវ ៦៣".to_owned(),
        phone: "023456789".parse().expect("invariant: a phone number"),
        hours: WeekHours::typed(&days).expect("invariant: samples use hours that can be read"),
        partner: Some(code("BANK-1")),
    }))
}

fn facts(kind: PlaceKind) -> Facts {
    let phone = "023456789".parse().expect("invariant: a phone number");
    match kind {
        PlaceKind::Branch => branch(),
        PlaceKind::Partner => Facts::Partner { names: names(), phone },
        PlaceKind::HealthCentre => {
            let place = "120101".parse().expect("invariant: the code of a place");
            Facts::HealthCentre { names: names(), place, phone }
        }
        PlaceKind::Device => Facts::Device { model: "Reader 3".to_owned(), branch: code("PP-1") },
    }
}

fn entry(kind: PlaceKind, standing: EntryStanding) -> Entry {
    Entry { code: code("PP-1"), facts: facts(kind), standing }
}

fn day() -> Date {
    Date::from_ordinal_date(2026, 325).expect("invariant: samples use days that exist")
}

fn close() -> PlaceChange {
    PlaceChange { code: code("PP-1"), wanted: Wanted::Close(PlaceKind::Branch) }
}

fn waiting() -> Vec<PlaceChangeLine> {
    let line = |change, maker: Option<&str>| PlaceChangeLine {
        id: ID.to_owned(),
        change,
        proposed_on: day(),
        maker: maker.map(str::to_owned),
    };
    let register = PlaceChange { code: code("BANK-1"), wanted: Wanted::Register(branch()) };
    vec![line(register, Some(OTHER)), line(close(), None)]
}

fn lists(words: &'static Words) -> Vec<Sample> {
    let overview = |name: &str, waiting| {
        let kinds = PlaceKind::ALL.map(|kind| (kind, 1_204)).into();
        let view = StaffPlacesView { waiting, kinds };
        sample(name, staff_places::render(&view, &at_work(words, staff_places::PATH)))
    };
    let page = |number| NonZeroU32::new(number).expect("invariant: pages count from 1");
    let list = |name: String, kind, waiting, entries: Vec<Entry>, (number, pages)| {
        let total = i64::from(pages) * 50 - 45;
        let turned = Turned { page: page(number), pages: page(pages), total };
        let view = StaffPlaceListView { kind, waiting, entries, turned };
        let frame = at_work(words, &staff_place_list::path(kind, number));
        sample(name, staff_place_list::render(&view, &frame))
    };
    let mut samples = vec![
        overview("staff-places", waiting()),
        overview("staff-places-nothing-waits", vec![]),
        list("staff-place-list-empty".into(), PlaceKind::Partner, vec![], vec![], (1, 1)),
        list("staff-place-list-waits".into(), PlaceKind::Branch, waiting(), vec![], (1, 1)),
    ];
    samples.extend(PlaceKind::ALL.map(|kind| {
        let both = [EntryStanding::Open, EntryStanding::Closed].map(|as_is| entry(kind, as_is));
        list(format!("staff-place-list-{}", kind.code()), kind, vec![], both.into(), (2, 3))
    }));
    samples
}

fn offered() -> Offered {
    let lines = || vec![("PP-1".to_owned(), "NSAF (PP-1)".to_owned())];
    Offered { partners: lines(), branches: lines() }
}

fn news(words: &'static Words) -> Vec<Sample> {
    let page = |name: String, kind: PlaceKind, typed, errors| {
        let view =
            StaffPlaceNewView { kind, key: ID.to_owned(), typed, offered: offered(), errors };
        let frame = at_work(words, &format!("/staff/places/{}/new", kind.code()));
        sample(name, staff_place_new::render(&view, &frame))
    };
    let field = StaffPlaceError::Field;
    let mut samples: Vec<_> = PlaceKind::ALL
        .map(|kind| {
            let name = format!("staff-place-new-{}", kind.code());
            page(name, kind, TypedPlace::default(), vec![])
        })
        .into();
    samples.extend(PlaceKind::ALL.map(|kind| {
        let faults = TypedPlace::default().facts(kind).err().unwrap_or_default();
        let faults = faults.into_iter().map(|(of, fault)| field(of, fault));
        let empty = [field(PlaceField::Code, PlaceFault::Empty)];
        let errors = empty.into_iter().chain(faults).collect();
        page(format!("staff-place-new-{}-empty", kind.code()), kind, TypedPlace::default(), errors)
    }));
    let typed = || TypedPlace::of(&code("PP-1"), &branch());
    let wrong = vec![
        field(PlaceField::Code, PlaceFault::NotACode),
        field(PlaceField::Khmer, PlaceFault::OtherLetters),
        field(PlaceField::Latin, PlaceFault::OtherLetters),
        field(PlaceField::Place, PlaceFault::NotAPlace),
        field(PlaceField::Address, PlaceFault::TooLong),
        field(PlaceField::Phone, PlaceFault::NotAPhone),
        field(PlaceField::Hours(2), PlaceFault::NotHours),
    ];
    let refused = |refused| vec![StaffPlaceError::Refused(refused)];
    samples.extend([
        page("staff-place-new-wrong".into(), PlaceKind::Branch, typed(), wrong),
        page(
            "staff-place-new-code-taken".into(),
            PlaceKind::Branch,
            typed(),
            refused(PlaceRefused::CodeTaken),
        ),
        page(
            "staff-place-new-owner".into(),
            PlaceKind::Branch,
            typed(),
            refused(PlaceRefused::OwnerNotOpen),
        ),
        page(
            "staff-place-new-waits".into(),
            PlaceKind::Branch,
            typed(),
            vec![StaffPlaceError::AnotherWaits],
        ),
    ]);
    samples
}

fn entries(words: &'static Words) -> Vec<Sample> {
    let of = |kind| {
        let entry = entry(kind, EntryStanding::Open);
        StaffPlaceView {
            typed: TypedPlace::of(&entry.code, &entry.facts),
            entry,
            in_the_way: vec![],
            waits: None,
            keys: [ID.to_owned(), ID.to_owned()],
            offered: offered(),
            errors: vec![],
        }
    };
    let view = || of(PlaceKind::Branch);
    let wrong =
        |refused| StaffPlaceView { errors: vec![StaffPlaceError::Refused(refused)], ..view() };
    let closed = entry(PlaceKind::Branch, EntryStanding::Closed);
    [
        ("staff-place-branch", view()),
        ("staff-place-partner", of(PlaceKind::Partner)),
        ("staff-place-health-centre", of(PlaceKind::HealthCentre)),
        ("staff-place-device", of(PlaceKind::Device)),
        ("staff-place-in-the-way", StaffPlaceView { in_the_way: in_the_way(), ..view() }),
        ("staff-place-waits", StaffPlaceView { waits: Some(ID.to_owned()), ..view() }),
        ("staff-place-closed", StaffPlaceView { entry: closed, ..view() }),
        ("staff-place-unchanged", wrong(PlaceRefused::Unchanged)),
        ("staff-place-other-province", wrong(PlaceRefused::OtherProvince)),
    ]
    .map(|(name, view)| {
        let kind = view.entry.facts.kind().code();
        let frame = at_work(words, &format!("/staff/places/{kind}/PP-1"));
        sample(name, staff_place::render(&view, &frame))
    })
    .into()
}

fn in_the_way() -> Vec<InTheWay> {
    vec![
        InTheWay::Agent("agent@nsaf.example".to_owned()),
        InTheWay::Branch(code("PP-2")),
        InTheWay::Device(code("SN-0001")),
    ]
}

fn changes(words: &'static Words) -> Vec<Sample> {
    let of = |wanted| StaffPlaceChangeView {
        id: ID.to_owned(),
        change: PlaceChange { code: code("PP-1"), wanted },
        now: Some(branch()),
        in_the_way: vec![],
        maker: OTHER.to_owned(),
        proposed_on: day(),
        stage: PlaceChangeStage::Waits(Ok(())),
        keys: ChangeKeys { approve: ID.to_owned(), refuse: ID.to_owned(), withdraw: ID.to_owned() },
        proof: Proof::Given,
        error: None,
    };
    let register = || StaffPlaceChangeView { now: None, ..of(Wanted::Register(branch())) };
    let changed = || of(Wanted::Change(branch()));
    let closing = || of(Wanted::Close(PlaceKind::Branch));
    let at = |stage| StaffPlaceChangeView { stage, ..closing() };
    let hindered = |refused| StaffPlaceChangeView {
        in_the_way: in_the_way(),
        ..at(PlaceChangeStage::Waits(Err(refused)))
    };
    let failed = |error| StaffPlaceChangeView { error: Some(error), ..changed() };
    let refused = |refused| failed(StaffPlaceChangeError::Refused(refused));
    [
        ("staff-place-change-register", register()),
        ("staff-place-change", changed()),
        ("staff-place-change-close", closing()),
        ("staff-place-change-mine", hindered(PlaceRefused::OwnWork)),
        ("staff-place-change-in-the-way", hindered(PlaceRefused::InTheWay)),
        ("staff-place-change-maker-left", hindered(PlaceRefused::MakerLeft)),
        ("staff-place-change-not-open", hindered(PlaceRefused::NotOpen)),
        ("staff-place-change-approved", at(PlaceChangeStage::Approved)),
        (
            "staff-place-change-refused",
            at(PlaceChangeStage::Refused(PlaceRefusalReason::WrongFacts)),
        ),
        ("staff-place-change-withdrawn", at(PlaceChangeStage::Withdrawn)),
        ("staff-place-change-code", StaffPlaceChangeView { proof: Proof::Asked, ..changed() }),
        ("staff-place-change-no-reason", failed(StaffPlaceChangeError::ReasonMissing)),
        ("staff-place-change-decided", refused(PlaceRefused::AlreadyDecided)),
    ]
    .map(|(name, view)| {
        let frame = at_work(words, &format!("/staff/place-changes/{ID}"));
        sample(name, staff_place_change::render(&view, &frame))
    })
    .into()
}
