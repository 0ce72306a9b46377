//! Lengths on paper, as whole thousandths of a point: sums are exact and the same on every machine.

/// A length or place in thousandths of a point (a point is 1/72 inch).
pub(super) type Milli = i32;

/// How many units of its own a font has in one em. Each of our fonts has this many.
pub(super) const UNITS_PER_EM: i32 = 1000;

/// So many points.
pub(super) const fn points(whole: i32) -> Milli {
    whole * 1000
}

/// So many millimetres.
pub(super) const fn millimetres(whole: i32) -> Milli {
    whole * 72_000 * 10 / 254
}

/// A length of a font's glyph, set at this size.
pub(super) const fn at_size(units: i32, size: Milli) -> Milli {
    units * size / UNITS_PER_EM
}

/// The length as the PDF library takes it, in points.
#[expect(clippy::float_arithmetic, reason = "points on paper, no amount of anything")]
pub(super) fn to_points(length: Milli) -> f32 {
    length as f32 / 1000.0
}

/// A length of a font's glyph as the PDF library takes it, in em.
#[expect(clippy::float_arithmetic, reason = "the shape of a letter, no amount of anything")]
pub(super) fn to_em(units: i32) -> f32 {
    units as f32 / UNITS_PER_EM as f32
}
