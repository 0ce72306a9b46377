//! The surroundings of a minutia as bits (minutia cylinder code: Cappelli, Ferrara and Maltoni 2010).
//!
//! A disc round the minutia, turned with it, is cut into cells, and each cell into ranges of direction. A bit says that a
//! neighbour of about that direction lies about there. Two minutiae of one finger have similar bits however it lay.

use std::f32::consts::{PI, TAU};

use super::ground::Ground;
use crate::template::Minutia;

/// Of the disc, pixels.
const RADIUS: f32 = 70.0;
/// Cells across the disc.
const ACROSS: usize = 16;
/// Ranges of direction.
const RANGES: usize = 6;
/// Standard deviation of a place, pixels, and of a direction.
const PLACE: f32 = 28.0 / 3.0;
const DIRECTION: f32 = TAU / 9.0;
/// What a cell must hold for its bit.
const LEVEL: f32 = 0.0055;
/// The least share of cells on the finger, and of cells on both.
const OWN: f32 = 0.45;
const COMMON: f32 = 0.40;

/// Words of bits, one bit for each cell: 16 rows of 16 fill four words.
const WORDS: usize = ACROSS * ACROSS / 64;

/// The surroundings of one minutia.
#[derive(Clone)]
pub(super) struct Cylinder {
    bits: [[u64; WORDS]; RANGES],
    /// Cells that lie on the finger.
    on: [u64; WORDS],
}

/// The cells of the disc: place in the square, and distance right and down of the middle.
pub(super) struct Cells(Vec<(usize, f32, f32)>);

impl Cells {
    pub(super) fn new() -> Self {
        let size = 2.0 * RADIUS / ACROSS as f32;
        let middle = |at: usize| (at as f32 + 0.5) * size - RADIUS;
        let cells = (0..ACROSS * ACROSS).map(|at| (at, middle(at % ACROSS), middle(at / ACROSS)));
        Self(cells.filter(|(_, x, y)| x.hypot(*y) <= RADIUS).collect())
    }
}

/// How much of a direction `turned` away from the middle of a range counts for it.
fn share(turned: f32) -> f32 {
    let half = PI / RANGES as f32;
    let turned = (turned + PI).rem_euclid(TAU) - PI;
    // The bell between the ends of the range, by five points.
    let steps = [-0.8, -0.4, 0.0, 0.4, 0.8];
    let bell = |step: f32| (-0.5 * ((turned + step * half) / DIRECTION).powi(2)).exp();
    steps.into_iter().map(bell).sum::<f32>() * 0.4 * half / (DIRECTION * TAU.sqrt())
}

/// Shares of all ranges for each of 256 turns.
fn shares() -> Vec<[f32; RANGES]> {
    let turn = |at: usize| at as f32 * TAU / 256.0;
    let middle = |range: usize| (range as f32 + 0.5) * TAU / RANGES as f32 - PI;
    (0..256).map(|at| std::array::from_fn(|range| share(turn(at) - middle(range)))).collect()
}

/// A cylinder for each minutia that has enough finger and company around it.
pub(super) fn cylinders(all: &[Minutia], ground: &Ground) -> Vec<Option<Cylinder>> {
    let (cells, shares) = (Cells::new(), shares());
    (0..all.len()).map(|at| cylinder(all, at, &cells, &shares, ground)).collect()
}

fn cylinder(
    all: &[Minutia],
    at: usize,
    cells: &Cells,
    shares: &[[f32; RANGES]],
    ground: &Ground,
) -> Option<Cylinder> {
    let own = all[at];
    let (sine, cosine) = (f32::from(own.angle) * TAU / 256.0).sin_cos();
    let mut cylinder = Cylinder { bits: [[0; WORDS]; RANGES], on: [0; WORDS] };
    let near = |other: &&Minutia| {
        let (dx, dy) = apart(&own, other);
        **other != own && dx.hypot(dy) <= RADIUS + 3.0 * PLACE
    };
    // Neighbours in the turned disc.
    let mut neighbours = Vec::new();
    for other in all.iter().filter(near) {
        let (dx, dy) = apart(&own, other);
        let turned = usize::from(own.angle.wrapping_sub(other.angle));
        neighbours.push((dx * cosine + dy * sine, dy * cosine - dx * sine, &shares[turned]));
    }
    if neighbours.len() < 2 {
        return None;
    }
    for (cell, x, y) in &cells.0 {
        let (px, py) = (x * cosine - y * sine, x * sine + y * cosine);
        if ground.at(f32::from(own.x) + px, f32::from(own.y) + py).is_none() {
            continue;
        }
        let (word, bit) = (cell / 64, 1_u64 << (cell % 64));
        cylinder.on[word] |= bit;
        let mut held = [0.0_f32; RANGES];
        for (nx, ny, shares) in &neighbours {
            let squared = (nx - x).powi(2) + (ny - y).powi(2);
            if squared > 9.0 * PLACE * PLACE {
                continue;
            }
            let here = (-0.5 * squared / (PLACE * PLACE)).exp() / (PLACE * TAU.sqrt());
            for (held, share) in held.iter_mut().zip(*shares) {
                *held += here * share;
            }
        }
        for (bits, held) in cylinder.bits.iter_mut().zip(held) {
            if held > LEVEL {
                bits[word] |= bit;
            }
        }
    }
    let own_cells = ones(&cylinder.on) as f32;
    (own_cells >= OWN * cells.0.len() as f32).then_some(cylinder)
}

fn apart(from: &Minutia, to: &Minutia) -> (f32, f32) {
    (f32::from(to.x) - f32::from(from.x), f32::from(to.y) - f32::from(from.y))
}

fn ones(words: &[u64]) -> u32 {
    words.iter().map(|word| word.count_ones()).sum()
}

/// 0 (nothing in common) to 1 (the same), when enough cells lie on both fingers.
pub(super) fn alike(a: &Cylinder, b: &Cylinder, cells: &Cells) -> Option<f32> {
    let on: [u64; WORDS] = std::array::from_fn(|word| a.on[word] & b.on[word]);
    if (ones(&on) as f32) < COMMON * cells.0.len() as f32 {
        return None;
    }
    let (mut first, mut second, mut other) = (0, 0, 0);
    for (a, b) in a.bits.iter().zip(&b.bits) {
        for word in 0..WORDS {
            let (a, b) = (a[word] & on[word], b[word] & on[word]);
            first += a.count_ones();
            second += b.count_ones();
            other += (a ^ b).count_ones();
        }
    }
    let root = |count: u32| (count as f32).sqrt();
    let both = root(first) + root(second);
    (first.min(second) > 0).then(|| 1.0 - root(other) / both)
}
