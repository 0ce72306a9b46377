//! The engine on fingers of nobody: what it finds, what it takes for one finger, what it refuses.

#[path = "generator/mod.rs"]
mod generator;

use std::sync::LazyLock;

use generator::{Finger, PRINT, Press, Random, Sensor};
use proptest::prelude::*;
use sothon_fingerprint::record::{
    MinutiaKind, MinutiaeRecord, RecordMinutia, parse_minutiae, write_minutiae_2005,
};
use sothon_fingerprint::{
    Image, Probe, Score, THRESHOLD, Template, TemplateFault, Unusable, compare, extract,
};

static FINGERS: LazyLock<Vec<Finger>> = LazyLock::new(|| (1..=3).map(Finger::new).collect());

/// A good print of the second finger.
static PLAIN: LazyLock<Template> = LazyLock::new(|| template(1, &Press::plain(1)));

fn image(finger: usize, press: &Press) -> Image {
    Image::new(PRINT.0 as u32, PRINT.1 as u32, 500, FINGERS[finger].print(press))
        .expect("a picture")
}

fn template(finger: usize, press: &Press) -> Template {
    extract(&image(finger, press)).expect("a template")
}

fn score(a: &Template, b: &Template) -> Score {
    compare(&Probe::new(a), &Probe::new(b))
}

#[test]
fn one_finger_is_known_again_and_two_are_told_apart() {
    let prints = |finger| [1, 2, 3].map(|seed| template(finger, &Press::natural(seed, 0.6)));
    let all: Vec<[Template; 3]> = (0..FINGERS.len()).map(prints).collect();
    for (finger, prints) in all.iter().enumerate() {
        for (at, print) in prints.iter().enumerate() {
            for other in &prints[..at] {
                let score = score(print, other);
                assert!(score >= THRESHOLD, "finger {finger}: {score:?}");
            }
            for other in all[..finger].iter().flatten() {
                let score = score(print, other);
                assert!(score < THRESHOLD, "finger {finger} and another: {score:?}");
            }
        }
    }
}

#[test]
fn a_turned_shifted_stretched_or_partial_print_is_known() {
    let plain = template(0, &Press::plain(1));
    let other = Press::plain(2);
    let presses = [
        Press { turn: 0.5, ..other },
        Press { turn: -0.5, ..other },
        Press { shift: (40.0, -50.0), ..other },
        Press { stretch: 7.0, ..other },
        Press { cover: 0.45, ..other },
        Press { dry: 0.7, ..other },
        Press { turn: 0.3, shift: (-30.0, 30.0), stretch: 4.0, ..other },
    ];
    for (at, press) in presses.iter().enumerate() {
        let score = score(&plain, &template(0, press));
        assert!(score >= THRESHOLD, "press {at}: {score:?}");
    }
}

#[test]
fn another_resolution_makes_no_other_finger() {
    let plain = image(0, &Press::plain(1));
    let (width, height) = (plain.width() * 550 / 500, plain.height() * 550 / 500);
    let near = |at: usize| {
        let (x, y) = (at % width * 500 / 550, at / width * 500 / 550);
        plain.pixels()[y * plain.width() + x]
    };
    let pixels = (0..width * height).map(near).collect();
    let finer = Image::new(width as u32, height as u32, 550, pixels).unwrap();
    let score = score(&extract(&plain).unwrap(), &extract(&finer).unwrap());
    assert!(score >= THRESHOLD, "{score:?}");
}

/// A print as a kind of scanner sees it, behind a ghost of another finger.
fn seen(sensor: Sensor, finger: usize, press: &Press) -> Template {
    let before = FINGERS[2].print(&Press::plain(9));
    let pixels = sensor.seen(&FINGERS[finger].print(press), &before, press.seed);
    let (width, height, ppi) = sensor.frame();
    let image = Image::new(width as u32, height as u32, ppi, pixels).expect("a picture");
    extract(&image).expect("a template")
}

#[test]
fn each_kind_of_scanner_shows_the_same_finger() {
    for sensor in Sensor::ALL {
        let one = seen(sensor, 0, &Press::natural(1, 0.7));
        let same = score(&one, &seen(sensor, 0, &Press::natural(2, 0.7)));
        assert!(same >= THRESHOLD, "{sensor:?}: {same:?}");
        let two = score(&one, &seen(sensor, 1, &Press::natural(1, 0.7)));
        assert!(two < THRESHOLD, "{sensor:?} and another finger: {two:?}");
    }
}

#[test]
fn ruled_lines_of_paper_are_not_taken_for_the_finger() {
    // A part of the finger, smaller than the surroundings of two lines across the paper.
    let part = seen(Sensor::Inked, 0, &Press { cover: 0.45, ..Press::plain(2) });
    let score = score(&template(0, &Press::plain(1)), &part);
    assert!(score >= THRESHOLD, "{score:?}");
}

#[test]
fn order_and_thread_make_no_difference() {
    let a = Probe::new(&template(0, &Press::natural(1, 0.5)));
    let others = [template(0, &Press::natural(2, 0.5)), template(1, &Press::natural(1, 0.5))];
    for b in others.map(|template| Probe::new(&template)) {
        let score = compare(&a, &b);
        assert_eq!(compare(&b, &a), score);
        std::thread::scope(|scope| {
            let threads = [0; 3].map(|_| scope.spawn(|| compare(&a, &b)));
            for thread in threads {
                assert_eq!(thread.join().unwrap(), score);
            }
        });
    }
    let once = template(0, &Press::plain(1));
    assert!(once == template(0, &Press::plain(1)), "the same picture gives the same template");
}

#[test]
fn what_is_no_finger_is_refused() {
    let blank = Image::new(300, 400, 500, vec![200; 120_000]).unwrap();
    assert_eq!(extract(&blank), Err(Unusable::NoFinger));
    let mut random = Random(7);
    let noise = (0..120_000).map(|_| random.next() as u8).collect();
    let noise = Image::new(300, 400, 500, noise).unwrap();
    assert_eq!(extract(&noise), Err(Unusable::NoRidges));
    let stripes = (0..120_000).map(|at| if at / 300 % 9 < 4 { 60 } else { 200 }).collect();
    let stripes = Image::new(300, 400, 500, stripes).unwrap();
    assert!(matches!(extract(&stripes), Err(Unusable::FewMinutiae(_))));
}

#[test]
fn a_template_comes_back_from_its_bytes() {
    let template = template(0, &Press::plain(1));
    let bytes = template.to_bytes();
    assert!(Template::from_bytes(&bytes) == Ok(template));
    assert_eq!(Template::from_bytes(b"FMR\0"), Err(TemplateFault::Version));
    for end in 4..bytes.len() {
        assert_eq!(Template::from_bytes(&bytes[..end]), Err(TemplateFault::Damaged), "{end}");
    }
}

#[test]
fn minutiae_alone_still_tell_fingers_apart() {
    let through = |template: &Template| {
        let bytes = write_minutiae_2005(&template.to_record(2)).unwrap();
        Template::of_record(&parse_minutiae(&bytes).unwrap())
    };
    let [a, b] = [1, 2].map(|seed| through(&template(0, &Press::natural(seed, 0.8))));
    let other = through(&template(1, &Press::natural(1, 0.8)));
    let (same, two) = (score(&a, &b), score(&a, &other));
    assert!(same >= THRESHOLD, "{same:?}");
    assert!(two < THRESHOLD, "{two:?}");
}

#[test]
fn a_record_without_minutiae_matches_nothing() {
    let record = |minutiae| MinutiaeRecord {
        width: 288,
        height: 384,
        ppcm: 197,
        position: 0,
        quality: None,
        minutiae,
    };
    let empty = Template::of_record(&record(Vec::new()));
    assert_eq!(score(&empty, &empty), Score(0));
    assert_eq!(score(&empty, &template(0, &Press::plain(1))), Score(0));
}

fn any_record() -> impl Strategy<Value = MinutiaeRecord> {
    let minutia = (0..288_u16, 0..384_u16, any::<u8>(), 0..=100_u8, any::<bool>());
    let minutiae = prop::collection::vec(minutia, 0..=255).prop_map(|minutiae| {
        let kind = |fork| if fork { MinutiaKind::Fork } else { MinutiaKind::Ending };
        let one =
            |(x, y, angle, quality, fork)| RecordMinutia { kind: kind(fork), x, y, angle, quality };
        minutiae.into_iter().map(one).collect()
    });
    minutiae.prop_map(|minutiae| MinutiaeRecord {
        width: 288,
        height: 384,
        ppcm: 197,
        position: 0,
        quality: None,
        minutiae,
    })
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(32))]

    #[test]
    fn any_minutiae_are_compared_without_harm(a in any_record(), b in any_record()) {
        let [a, b] = [a, b].map(|record| Probe::new(&Template::of_record(&record)));
        let score = compare(&a, &b);
        prop_assert_eq!(score, compare(&b, &a));
        prop_assert!(score < THRESHOLD, "{:?}", score);
    }

    #[test]
    fn any_turn_and_shift_keep_a_finger(turn in -0.5_f32..0.5, x in -25.0_f32..25.0, y in -25.0_f32..25.0) {
        let press = Press { turn, shift: (x, y), ..Press::plain(2) };
        let score = score(&PLAIN, &template(1, &press));
        prop_assert!(score >= THRESHOLD, "{:?}", score);
    }

    #[test]
    fn any_picture_is_a_template_or_a_reason(seed: u64, size in 150..260_u32, grain in 1..12_u32) {
        let mut random = Random(seed);
        let coarse: Vec<u8> = (0..1024).map(|_| random.next() as u8).collect();
        let pixel = |at: u32| coarse[((at % size / grain * 31 + at / size / grain * 57) % 1024) as usize];
        let image = Image::new(size, size, 500, (0..size * size).map(pixel).collect()).unwrap();
        if let Ok(template) = extract(&image) {
            prop_assert!((6..=120).contains(&template.minutiae()));
        }
    }

    #[test]
    fn any_bytes_are_a_template_or_a_fault(bytes in prop::collection::vec(any::<u8>(), 0..200)) {
        let stored = [b"SFT\x01".as_slice(), &bytes].concat();
        if let Ok(template) = Template::from_bytes(&stored) {
            prop_assert_eq!(template.to_bytes(), stored);
        }
    }
}
