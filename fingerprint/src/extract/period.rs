//! How far apart the ridges are (Hong, Wan and Jain 1998: the wave across an oriented window).

use std::f32::consts::TAU;

use super::flow::Flow;
use super::plane::Plane;

/// Pixels between windows.
const STEP: usize = 12;
/// Half the window across the ridges, and along them, pixels.
const ACROSS: isize = 22;
const ALONG: isize = 8;
/// What is searched, pixels from ridge to ridge at 500 per inch.
const SHORTEST: f32 = 4.5;
const LONGEST: f32 = 16.0;
/// Periods that are tried, in equal steps of frequency.
const TRIED: usize = 28;

/// Pixels from ridge to ridge, at each pixel.
pub(super) fn periods(waves: &Plane, flow: &Flow, depth: &[u8]) -> Plane {
    let (columns, rows) = (waves.width.div_ceil(STEP), waves.height.div_ceil(STEP));
    let mut sum = Plane::new(columns, rows);
    let mut weight = Plane::new(columns, rows);
    let trials = trials();
    for at in 0..sum.data.len() {
        let x = (at % columns * STEP + STEP / 2).min(waves.width - 1);
        let y = (at / columns * STEP + STEP / 2).min(waves.height - 1);
        let pixel = y * waves.width + x;
        if depth[pixel] > 4
            && let Some((frequency, share)) = wave(waves, (x, y), flow.angle.data[pixel], &trials)
        {
            let sure = share * flow.order.data[pixel];
            sum.data[at] = frequency * sure;
            weight.data[at] = sure;
        }
    }
    let all = weight.data.iter().sum::<f32>();
    let usual = if all > 0.0 { sum.data.iter().sum::<f32>() / all } else { 1.0 / 9.0 };
    let (sum, weight) = (sum.smooth(2.0), weight.smooth(2.0));
    // A window that says little gives way to what is usual for the finger.
    let coarse = sum.with(&weight, |sum, weight| (sum + 0.02 * usual) / (weight + 0.02));
    let mut fine = Plane::new(waves.width, waves.height);
    for (at, period) in fine.data.iter_mut().enumerate() {
        let x = (at % waves.width) as f32 / STEP as f32 - 0.5;
        let y = (at / waves.width) as f32 / STEP as f32 - 0.5;
        *period = 1.0 / coarse.between(x, y);
    }
    fine
}

/// Points across a window.
const POINTS: usize = (2 * ACROSS + 1) as usize;
/// From one tried frequency to the next.
const TRIAL: f32 = (1.0 / SHORTEST - 1.0 / LONGEST) / (TRIED - 1) as f32;

/// A wave of each tried frequency, as sine and cosine at each point.
fn trials() -> Vec<[(f32, f32); POINTS]> {
    let frequency = |tried: usize| 1.0 / LONGEST + TRIAL * tried as f32;
    let wave =
        |tried: usize| std::array::from_fn(|at| (TAU * frequency(tried) * at as f32).sin_cos());
    (0..TRIED).map(wave).collect()
}

/// The heights across the ridges, averaged along them, under a bell.
fn profile(waves: &Plane, (x, y): (usize, usize), angle: f32) -> [f32; POINTS] {
    let (sine, cosine) = angle.sin_cos();
    let mut profile = [0.0_f32; POINTS];
    for (at, height) in profile.iter_mut().enumerate() {
        let across = (at as isize - ACROSS) as f32;
        for along in (-ALONG..=ALONG).step_by(2) {
            let along = along as f32;
            let px = x as f32 + along * cosine - across * sine;
            let py = y as f32 + along * sine + across * cosine;
            *height += waves.at(px.round() as isize, py.round() as isize);
        }
        *height *= 0.5 + 0.5 * (across / (ACROSS + 1) as f32 * TAU / 2.0).cos();
    }
    let mean = profile.iter().sum::<f32>() / POINTS as f32;
    profile.map(|height| height - mean)
}

/// The frequency of the strongest wave across the ridges, and its share of the whole.
fn wave(
    waves: &Plane,
    at: (usize, usize),
    angle: f32,
    trials: &[[(f32, f32); POINTS]],
) -> Option<(f32, f32)> {
    let profile = profile(waves, at, angle);
    let total = profile.iter().map(|height| height * height).sum::<f32>();
    let power = |trial: &[(f32, f32); POINTS]| {
        let (mut real, mut imaginary) = (0.0, 0.0);
        for (height, (sine, cosine)) in profile.iter().zip(trial) {
            real += height * cosine;
            imaginary += height * sine;
        }
        real * real + imaginary * imaginary
    };
    let powers = trials.iter().map(power).collect::<Vec<_>>();
    let best = (1..TRIED - 1).max_by(|a, b| powers[*a].total_cmp(&powers[*b]))?;
    let [before, here, after] = [powers[best - 1], powers[best], powers[best + 1]];
    if total <= 0.0 || here <= before || here <= after {
        return None;
    }
    let shift = 0.5 * (before - after) / (before - 2.0 * here + after);
    let frequency = 1.0 / LONGEST + TRIAL * (best as f32 + shift);
    // A pure wave under this window has about a third of points times its square.
    let share = (here / (total * POINTS as f32 * 0.33)).min(1.0);
    Some((frequency, share * share))
}
