//! Waves that follow the ridges are kept, all else goes (Hong, Wan and Jain 1998).

use std::f32::consts::{PI, TAU};

use super::flow::Flow;
use super::plane::Plane;

/// Half a filter, and its row of numbers, a multiple of eight.
const RADIUS: usize = 13;
const ROW: usize = 32;
/// Angles and periods that have a filter.
const ANGLES: usize = 36;
const PERIODS: usize = 24;
const SHORTEST: f32 = 4.5;
const PERIOD_STEP: f32 = 0.5;

/// How long and how wide a filter is.
#[derive(Clone, Copy)]
pub(super) struct Shape {
    /// Standard deviation along the ridge, pixels.
    pub(super) along: f32,
    /// Standard deviation across, in periods.
    pub(super) across: f32,
}

/// The waves filtered at each pixel of the finger.
pub(super) fn filtered(
    waves: &Plane,
    flow: &Flow,
    periods: &Plane,
    depth: &[u8],
    shape: Shape,
) -> Plane {
    let (width, height) = (waves.width, waves.height);
    let stride = width + 2 * ROW;
    let mut wide = vec![0.0_f32; stride * (height + 2 * RADIUS)];
    for (y, row) in waves.data.chunks_exact(width).enumerate() {
        let from = (y + RADIUS) * stride + RADIUS;
        wide[from..from + width].copy_from_slice(row);
    }
    let mut filters = vec![None; ANGLES * PERIODS];
    let mut out = Plane::new(width, height);
    for at in (0..out.data.len()).filter(|at| depth[*at] > 0) {
        let angle = (flow.angle.data[at] * ANGLES as f32 / PI).round() as usize % ANGLES;
        let period = ((periods.data[at] - SHORTEST) / PERIOD_STEP).round().max(0.0) as usize;
        let period = period.min(PERIODS - 1);
        let filter =
            filters[angle * PERIODS + period].get_or_insert_with(|| filter(angle, period, shape));
        let corner = at / width * stride + at % width;
        out.data[at] = product(&wide[corner..], stride, filter);
    }
    out
}

fn product(wide: &[f32], stride: usize, filter: &[f32]) -> f32 {
    let mut sums = [0.0_f32; 8];
    for (row, weights) in wide.chunks(stride).zip(filter.chunks_exact(ROW)) {
        for (numbers, weights) in row[..ROW].chunks_exact(8).zip(weights.chunks_exact(8)) {
            for lane in 0..8 {
                sums[lane] += numbers[lane] * weights[lane];
            }
        }
    }
    sums.iter().sum()
}

/// A wave across the ridge under a bell, without a mean, of height one for a wave of its own.
fn filter(angle: usize, period: usize, shape: Shape) -> Vec<f32> {
    let (sine, cosine) = (angle as f32 * PI / ANGLES as f32).sin_cos();
    let period = SHORTEST + period as f32 * PERIOD_STEP;
    let width = shape.across * period;
    let mut weights = vec![0.0; ROW * (2 * RADIUS + 1)];
    let (mut bells, mut sum) = (0.0_f32, 0.0_f32);
    let mut bell = weights.clone();
    for y in 0..=2 * RADIUS {
        for x in 0..=2 * RADIUS {
            let (dx, dy) = (x as f32 - RADIUS as f32, y as f32 - RADIUS as f32);
            let (along, across) = (dx * cosine + dy * sine, dy * cosine - dx * sine);
            let squared = (along / shape.along).powi(2) + (across / width).powi(2);
            let at = y * ROW + x;
            bell[at] = (-0.5 * squared).exp();
            weights[at] = bell[at] * (TAU * across / period).cos();
            bells += bell[at];
            sum += weights[at];
        }
    }
    for (weight, bell) in weights.iter_mut().zip(&bell) {
        *weight = (*weight - bell * sum / bells) * 2.0 / bells;
    }
    weights
}
