//! Ridges with minutiae in known places: straight waves whose phase turns once round each (Larkin and Fletcher 2007).
#![expect(clippy::float_arithmetic, reason = "a picture made for tests")]

use std::f32::consts::TAU;

use sothon_fingerprint::{Image, extract};

const SIDE: u32 = 300;
const PERIOD: f32 = 9.0;
const PLACES: [(f32, f32); 9] = [
    (70.0, 70.0),
    (150.0, 75.0),
    (230.0, 70.0),
    (65.0, 150.0),
    (150.0, 150.0),
    (235.0, 155.0),
    (70.0, 230.0),
    (150.0, 225.0),
    (230.0, 230.0),
];

/// Ridges from left to right. At each place one more begins, to the right of it or to the left in turn.
fn picture() -> Image {
    let pixel = |at: u32| {
        let (x, y) = ((at % SIDE) as f32, (at / SIDE) as f32);
        let mut phase = TAU * y / PERIOD;
        for (at, (px, py)) in PLACES.iter().enumerate() {
            let turned = (y - py).atan2(x - px);
            phase += if at % 2 == 0 { turned } else { -turned };
        }
        (130.0 - 100.0 * phase.cos()) as u8
    };
    Image::new(SIDE, SIDE, 500, (0..SIDE * SIDE).map(pixel).collect()).expect("a picture")
}

#[test]
fn planted_minutiae_are_found_where_they_are_and_no_others() {
    let found = extract(&picture()).unwrap().to_record(0).minutiae;
    for (at, (x, y)) in PLACES.iter().enumerate() {
        let near =
            found.iter().find(|one| (f32::from(one.x) - x).hypot(f32::from(one.y) - y) < PERIOD);
        let near = near.unwrap_or_else(|| panic!("nothing near {x}, {y}: {found:?}"));
        // Into the ridge that begins, or between the two that part: the same way for both.
        let expected = if at % 2 == 0 { 0_u8 } else { 128 };
        let off = near.angle.wrapping_sub(expected);
        assert!(off.min(off.wrapping_neg()) < 20, "at {x}, {y}: {near:?}");
    }
    assert!(found.len() <= PLACES.len() + 1, "{found:?}");
}
