//! Every screen in every tongue with its longest values: none is over its budget, and a file shows them
//! all. `SOTHON_WRITE_SCREENS=1 cargo test -p sothon-ussd atlas` writes the file anew.

mod samples;
mod told;

use std::fmt::Write;

use sothon_domain::flow::Fault;
use sothon_domain::gazetteer;
use sothon_domain::person::PlaceCode;

use super::day::NotADay;
use super::page::Note;
use super::view::View;
use super::{NotADelegate, address, delegates, main, new_pin, pin};
use crate::Tongue;
use crate::text::septets;

use samples::{code, samples, values};

macro_rules! screens {
    ($($name:ident),* $(,)?) => {
        /// The name of a screen. A new one must be named, sampled and looked at here.
        #[derive(Debug, Clone, Copy, PartialEq, Eq)]
        enum Name { $($name,)* }

        const NAMES: &[Name] = &[$(Name::$name),*];

        fn name(view: &View<'_>) -> Name {
            match view { $(View::$name { .. } => Name::$name,)* }
        }
    };
}

screens!(
    Language,
    Main,
    Report,
    Claim,
    Resume,
    Pin,
    PinLocked,
    PinRenew,
    Forgotten,
    ForgottenAsked,
    NewPinOffer,
    RenewalNumber,
    RenewalNumberOver,
    NewPin,
    NewPinAgain,
    NewPinSet,
    NewPinOften,
    NewPinGone,
    Status,
    PaidElsewhere,
    Claimant,
    Payments,
    Why,
    Reported,
    SaidAlive,
    ServiceRecord,
    LifeCertificate,
    Branches,
    Cases,
    Paid,
    Call,
    Death,
    Complaint,
    Appeal,
    Lock,
    Locked,
    AccountWaits,
    WayWaits,
    ChangeStopped,
    RecordLocked,
    RecordRetired,
    MessageForm,
    Reminders,
    Delegates,
    DelegateNumber,
    DelegateCheck,
    Information,
    PaymentDays,
    Papers,
    Hotline,
    DraftFound,
    Place,
    PlaceCheck,
    Since,
    MoveCheck,
    Sent,
    CaseOpen,
    ThreeWrong,
    Trouble,
);

/// The notes that can stand above a screen, by what they are about.
fn notes(name: Name, tongue: Tongue) -> Vec<Option<Note>> {
    let mut notes = vec![None, Some(Note::wrong_key(tongue))];
    match name {
        Name::Pin => {
            notes.push(Some(pin::shape(tongue)));
            notes.push(Some(pin::wrong(tongue, 2)));
        }
        Name::RenewalNumber => {
            notes.push(Some(new_pin::number_shape(tongue)));
            notes.push(Some(new_pin::number_wrong(tongue, 4)));
        }
        Name::NewPin => {
            let told = |key| Some(Note::above(tongue.words().get(key).to_owned()));
            notes.extend([told(new_pin::WEAK), told(new_pin::DIFFERS), Some(pin::shape(tongue))]);
        }
        Name::DelegateNumber => {
            let told = [NotADelegate::Unknown, NotADelegate::TooMany];
            notes.extend(told.map(|why| Some(delegates::why_not(tongue, why))));
        }
        Name::NewPinAgain => notes.push(Some(pin::shape(tongue))),
        Name::Since => {
            notes.extend(Fault::ALL.map(|fault| Some(Note::above(address::fault(tongue, fault)))));
            notes.extend(NotADay::ALL.map(|why| Some(why.note(tongue))));
        }
        _ => {}
    }
    notes
}

fn in_every_tongue(mut look: impl FnMut(Name, Tongue, &View<'_>)) {
    let values = values();
    for (name, tongue) in NAMES.iter().flat_map(|name| Tongue::ALL.map(|tongue| (*name, tongue))) {
        samples(name, &values).iter().for_each(|view| look(name, tongue, view));
    }
}

#[test]
fn every_screen_has_a_sample_of_its_own() {
    let values = values();
    for wanted in NAMES {
        let samples = samples(*wanted, &values);
        assert!(!samples.is_empty(), "{wanted:?}");
        assert!(samples.iter().all(|view| name(view) == *wanted), "{wanted:?}");
    }
}

#[test]
fn no_screen_is_over_its_budget_nor_cut() {
    let mut faults = String::new();
    in_every_tongue(|name, tongue, view| {
        let of_view = told::notes(view, tongue).into_iter().map(Some);
        for note in notes(name, tongue).into_iter().chain(of_view) {
            let page = view.page(tongue);
            let (budget, kept) = (page.budget(), page.kept().join("\u{1F}"));
            let noted = note.is_some();
            let text = page.screen(note).text;
            let whole = kept.split('\u{1F}').all(|line| text.contains(line));
            if !whole || !budget.holds(&text) || text.is_empty() {
                let units = budget.units(&kept);
                writeln!(faults, "{name:?} {tongue:?} noted {noted} {units:?}: {text:?}").unwrap();
            }
        }
    });
    assert!(faults.is_empty(), "over budget:\n{faults}");
}

#[test]
fn a_screen_in_latin_letters_holds_nothing_that_makes_it_ucs2() {
    in_every_tongue(|name, tongue, view| {
        let text = view.page(tongue).screen(None).text;
        let both = matches!(name, Name::Language | Name::Trouble);
        assert!(tongue == Tongue::Khmer || both || septets(&text).is_some(), "{name:?}: {text}");
        assert!(!text.contains('\u{200B}') && !text.contains(['{', '}']), "{name:?}: {text}");
        let khmer_digits = text.chars().any(|c| ('០'..='៩').contains(&c));
        assert!(!khmer_digits, "{name:?} {tongue:?}: {text}");
    });
}

#[test]
fn the_main_menu_says_language_last_and_in_latin_on_every_screen() {
    for (tongue, page) in
        Tongue::ALL.into_iter().flat_map(|tongue| (0..main::PAGES).map(move |page| (tongue, page)))
    {
        let text = View::Main { page }.page(tongue).screen(None).text;
        assert!(text.ends_with("9 Language"), "{text}");
    }
}

#[test]
fn a_refused_place_is_told_in_place_of_the_question() {
    for (tongue, fault) in Tongue::ALL.into_iter().flat_map(|t| Fault::ALL.map(|fault| (t, fault)))
    {
        let page = View::Place { within: None, page: 0 }.page(tongue);
        let (budget, kept) = (page.budget(), page.kept()[1..].join("\n"));
        let text = page.screen(Some(Note::instead(address::fault(tongue, fault)))).text;
        assert!(budget.holds(&text) && text.contains(&kept), "{fault:?}: {text}");
        assert!(text.starts_with(&address::fault(tongue, fault)), "{text}");
    }
}

#[test]
fn every_place_is_listed_whole_once_below_its_parent() {
    let all = gazetteer::villages().map(|village| &village[..6]);
    let mut parents: Vec<PlaceCode> =
        all.flat_map(|commune| [2, 4, 6].map(|end| code(&commune[..end]))).collect();
    parents.sort();
    parents.dedup();
    for within in parents.iter().map(Some).chain([None]) {
        let children: Vec<PlaceCode> = gazetteer::children(within).map(|(code, _)| code).collect();
        let mut listed = 0;
        let mut page = 0;
        while listed < children.len() {
            let view = View::Place { within, page };
            let laid_out = view.page(Tongue::Khmer);
            assert!(laid_out.budget().holds(&laid_out.kept().join("\n")), "{within:?} {page}");
            let text = laid_out.screen(Some(Note::wrong_key(Tongue::Khmer))).text;
            let shown = children[listed..].iter().take_while(|child| {
                let digits = child.as_str();
                let line = format!(
                    "{} {}",
                    &digits[digits.len() - 2..],
                    super::place::name(Tongue::Khmer, child)
                );
                text.lines().any(|shown| shown == line)
            });
            let shown = shown.count();
            assert!((1..=3).contains(&shown), "{within:?} {page}: {text}");
            listed += shown;
            page += 1;
        }
    }
}

#[test]
fn every_place_can_be_confirmed_by_its_names() {
    for (village, tongue) in gazetteer::villages().flat_map(|code| Tongue::ALL.map(|t| (code, t))) {
        let place = code(village);
        let page = View::PlaceCheck { place: &place }.page(tongue);
        let budget = page.budget();
        let text = page.screen(Some(Note::wrong_key(tongue))).text;
        assert!(budget.holds(&text) && text.lines().count() >= 6, "{village}: {text}");
        assert!(text.lines().all(|line| !line.is_empty()), "{village}: {text}");
    }
}

#[test]
fn no_code_of_a_place_is_a_key_with_another_meaning() {
    for village in gazetteer::villages() {
        for pair in [&village[0..2], &village[2..4], &village[4..6], &village[6..8]] {
            assert!(!["00", "98"].contains(&pair), "{village}");
        }
    }
}

/// All screens as a reader sees them.
fn atlas() -> String {
    let mut out = String::from(
        "Every screen with its longest values, in three tongues. Made by the tests; see src/menu/atlas.rs.\n",
    );
    in_every_tongue(|name, tongue, view| {
        let page = view.page(tongue);
        let budget = page.budget();
        let screen = page.screen(None);
        let units = budget.units(&screen.text).unwrap();
        let end = if screen.end { ", ends" } else { "" };
        writeln!(out, "\n{name:?} {} {units}/{}{end}", tongue.code(), budget.most()).unwrap();
        screen.text.lines().for_each(|line| writeln!(out, "    {line}").unwrap());
    });
    out
}

#[test]
fn the_file_of_screens_is_as_they_are() {
    let file = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/screens.txt");
    let atlas = atlas();
    if std::env::var_os("SOTHON_WRITE_SCREENS").is_some() {
        std::fs::write(file, &atlas).unwrap();
    }
    let written = std::fs::read_to_string(file).unwrap_or_default();
    let changed = atlas.lines().zip(written.lines()).find(|(now, then)| now != then);
    assert!(changed.is_none() && atlas == written, "tests/screens.txt differs: {changed:?}");
}
