//! Ridge patterns of nobody: a flow of ridges with loops and deltas (Sherlock and Monro 1993), ridges grown in it from
//! noise by oriented filters (as Cappelli's generator does), and prints of it that are turned, stretched, dry or cut.
#![expect(clippy::float_arithmetic, reason = "a picture made for tests")]
#![allow(dead_code, unreachable_pub, missing_docs, reason = "shared by tests and by an example")]

mod sensor;

use std::f32::consts::{PI, TAU};

pub use sensor::Sensor;

/// The ridges of one finger before it is pressed on anything.
pub const WIDTH: usize = 340;
pub const HEIGHT: usize = 440;
/// A print.
pub const PRINT: (usize, usize) = (288, 384);

/// Numbers that look random (splitmix64).
#[derive(Clone)]
pub struct Random(pub u64);

impl Random {
    pub fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut mixed = self.0;
        mixed = (mixed ^ mixed >> 30).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        mixed = (mixed ^ mixed >> 27).wrapping_mul(0x94d0_49bb_1331_11eb);
        mixed ^ mixed >> 31
    }

    /// 0 to 1.
    pub fn share(&mut self) -> f32 {
        (self.next() >> 40) as f32 / (1_u32 << 24) as f32
    }

    pub fn between(&mut self, low: f32, high: f32) -> f32 {
        low + (high - low) * self.share()
    }

    /// About -2 to 2, mostly near 0.
    pub fn bell(&mut self) -> f32 {
        (0..6).map(|_| self.share() - 0.5).sum::<f32>() * 1.4
    }
}

/// Places round which the flow turns, and how often: 1 for a loop, -1 for a delta.
fn turns(random: &mut Random) -> Vec<(f32, f32, f32)> {
    let (x, y) = (WIDTH as f32 / 2.0, HEIGHT as f32 / 2.0);
    let side = if random.share() < 0.5 { -1.0 } else { 1.0 };
    let mut turns = vec![
        (x + random.between(-15.0, 15.0), y - random.between(30.0, 60.0), 1.0),
        (x + side * random.between(60.0, 110.0), y + random.between(70.0, 120.0), -1.0),
    ];
    if random.share() < 0.4 {
        turns.push((x + random.between(-15.0, 15.0), y - random.between(-25.0, 15.0), 1.0));
        turns.push((x - side * random.between(60.0, 110.0), y + random.between(70.0, 120.0), -1.0));
    }
    turns
}

/// One finger of nobody.
pub struct Finger {
    /// Above zero on ridges.
    ridges: Vec<f32>,
}

impl Finger {
    pub fn new(seed: u64) -> Self {
        let mut random = Random(seed);
        let turns = turns(&mut random);
        let period = random.between(8.0, 10.0);
        let mut ridges: Vec<f32> = (0..WIDTH * HEIGHT).map(|_| random.bell() * 0.2).collect();
        let angles = (0..ridges.len()).map(|at| angle(at, &turns)).collect::<Vec<_>>();
        let filters = (0..ANGLES).map(|angle| filter(angle, period)).collect::<Vec<_>>();
        for _ in 0..28 {
            ridges = grown(&ridges, &angles, &filters);
        }
        Self { ridges }
    }

    fn at(&self, x: f32, y: f32) -> f32 {
        let (left, top) = (x.floor(), y.floor());
        if left < 0.0 || top < 0.0 || left + 2.0 > WIDTH as f32 || top + 2.0 > HEIGHT as f32 {
            return 0.0;
        }
        let (dx, dy) = (x - left, y - top);
        let at = top as usize * WIDTH + left as usize;
        let row = |at: usize| self.ridges[at] * (1.0 - dx) + self.ridges[at + 1] * dx;
        row(at) * (1.0 - dy) + row(at + WIDTH) * dy
    }

    /// Grey pixels of a print of [`PRINT`].
    pub fn print(&self, press: &Press) -> Vec<u8> {
        let mut random = Random(press.seed);
        let waves: Vec<[f32; 4]> =
            (0..3).map(|_| std::array::from_fn(|_| random.between(0.0, TAU))).collect();
        let dry = blobs(&mut random, 2);
        let patchy = blobs(&mut random, 9);
        let scratches: Vec<Scratch> =
            (0..press.scratches).map(|_| Scratch::new(&mut random)).collect();
        let light = random.between(-12.0, 12.0);
        let (sine, cosine) = press.turn.sin_cos();
        let mut pixels = Vec::with_capacity(PRINT.0 * PRINT.1);
        for at in 0..PRINT.0 * PRINT.1 {
            let (x, y) = ((at % PRINT.0) as f32, (at / PRINT.0) as f32);
            let (cx, cy) = (x - PRINT.0 as f32 / 2.0, y - PRINT.1 as f32 / 2.0);
            let (sx, sy) = stretched(cx - press.shift.0, cy - press.shift.1, &waves, press.stretch);
            let fx = sx * cosine + sy * sine + WIDTH as f32 / 2.0;
            let fy = sy * cosine - sx * sine + HEIGHT as f32 / 2.0;
            let ridge = self.at(fx, fy) + press.pressure;
            let lost = dry[at] * press.dry + patchy[at] * press.dry * 0.7;
            let ink = 1.0 / (1.0 + (-6.0 * (ridge - lost)).exp());
            let edge = (sx / 120.0).powi(2) + (sy / 165.0).powi(2) + patchy[at] * 0.06;
            let ink = ink / (1.0 + ((edge - press.cover) * 14.0).exp());
            let noise = random.bell() * press.noise;
            let ink = if scratches.iter().any(|scratch| scratch.hits(x, y)) { 0.0 } else { ink };
            pixels.push((205.0 + light - 150.0 * ink + noise).clamp(0.0, 255.0) as u8);
        }
        pixels
    }
}

/// How a finger is pressed.
#[derive(Clone, Copy)]
pub struct Press {
    pub seed: u64,
    /// Radians.
    pub turn: f32,
    /// Pixels.
    pub shift: (f32, f32),
    /// Pixels by which skin moves against skin.
    pub stretch: f32,
    /// Thinner ridges below, thicker above zero.
    pub pressure: f32,
    /// 0 to about 1: how much of the ridges is missing.
    pub dry: f32,
    /// 0 to 1: how much of the finger touches.
    pub cover: f32,
    /// Grey steps by which pixels differ by chance.
    pub noise: f32,
    /// Thin lines without ink.
    pub scratches: usize,
}

/// A thin straight line.
struct Scratch {
    normal: (f32, f32),
    off: f32,
}

impl Scratch {
    fn new(random: &mut Random) -> Self {
        let (y, x) = random.between(0.0, PI).sin_cos();
        let (px, py) = (random.between(60.0, 230.0), random.between(80.0, 300.0));
        Self { normal: (x, y), off: px * x + py * y }
    }

    fn hits(&self, x: f32, y: f32) -> bool {
        (x * self.normal.0 + y * self.normal.1 - self.off).abs() < 1.6
    }
}

impl Press {
    /// In the middle and upright, all of it.
    pub fn plain(seed: u64) -> Self {
        let (turn, shift, stretch) = (0.0, (0.0, 0.0), 0.0);
        Self {
            seed,
            turn,
            shift,
            stretch,
            pressure: 0.0,
            dry: 0.15,
            cover: 1.0,
            noise: 5.0,
            scratches: 0,
        }
    }

    /// As people press: `care` 1 for well, 0 for badly.
    pub fn natural(seed: u64, care: f32) -> Self {
        let mut random = Random(seed ^ 0x5eed);
        let bad = 1.0 - care;
        Self {
            seed,
            turn: random.bell() * (0.08 + 0.22 * bad),
            shift: (random.bell() * (10.0 + 35.0 * bad), random.bell() * (12.0 + 40.0 * bad)),
            stretch: random.between(1.0, 2.0 + 7.0 * bad),
            pressure: random.bell() * (0.08 + 0.25 * bad),
            dry: random.between(0.1, 0.3 + 0.6 * bad),
            cover: random.between(0.95 - 0.45 * bad, 1.0),
            noise: random.between(4.0, 8.0 + 30.0 * bad),
            scratches: (random.share() * 7.0 * bad) as usize,
        }
    }
}

fn stretched(x: f32, y: f32, waves: &[[f32; 4]], by: f32) -> (f32, f32) {
    let (mut dx, mut dy) = (0.0, 0.0);
    for (at, [a, b, c, d]) in waves.iter().enumerate() {
        let (long, share) = (160.0 + 60.0 * at as f32, 0.6);
        dx += share * (TAU * (x * a.cos() + y * a.sin()) / long + b).sin();
        dy += share * (TAU * (x * c.cos() + y * c.sin()) / long + d).sin();
    }
    (x + by * dx, y + by * dy)
}

/// Smooth noise of about one, in patches of some `size` pixels.
fn blobs(random: &mut Random, size: usize) -> Vec<f32> {
    let (width, height) = PRINT;
    let (columns, rows) = (width / size + 3, height / size + 3);
    let coarse: Vec<f32> = (0..columns * rows).map(|_| random.bell()).collect();
    let at = |x: usize, y: usize| coarse[y * columns + x];
    let pixel = |pixel: usize| {
        let (x, y) = ((pixel % width) as f32 / size as f32, (pixel / width) as f32 / size as f32);
        let (left, top, dx, dy) = (x as usize, y as usize, x.fract(), y.fract());
        let above = at(left, top) * (1.0 - dx) + at(left + 1, top) * dx;
        let below = at(left, top + 1) * (1.0 - dx) + at(left + 1, top + 1) * dx;
        above * (1.0 - dy) + below * dy
    };
    (0..width * height).map(pixel).collect()
}

const ANGLES: usize = 32;
const RADIUS: usize = 7;

fn angle(at: usize, turns: &[(f32, f32, f32)]) -> usize {
    let (x, y) = ((at % WIDTH) as f32, (at / WIDTH) as f32);
    let turned = turns.iter().map(|(tx, ty, sign)| sign * (y - ty).atan2(x - tx));
    let angle = 0.5 * turned.sum::<f32>();
    ((angle / PI).rem_euclid(1.0) * ANGLES as f32) as usize % ANGLES
}

fn filter(angle: usize, period: f32) -> Vec<f32> {
    let (sine, cosine) = (angle as f32 * PI / ANGLES as f32).sin_cos();
    let mut weights = Vec::new();
    let mut bells = Vec::new();
    for at in 0..(2 * RADIUS + 1) * (2 * RADIUS + 1) {
        let dx = (at % (2 * RADIUS + 1)) as f32 - RADIUS as f32;
        let dy = (at / (2 * RADIUS + 1)) as f32 - RADIUS as f32;
        let bell = (-0.5 * (dx * dx + dy * dy) / 12.0).exp();
        bells.push(bell);
        weights.push(bell * (TAU * (dy * cosine - dx * sine) / period).cos());
    }
    let excess = weights.iter().sum::<f32>() / bells.iter().sum::<f32>();
    let total = bells.iter().sum::<f32>();
    weights.iter().zip(&bells).map(|(w, bell)| (w - excess * bell) * 3.0 / total).collect()
}

fn grown(ridges: &[f32], angles: &[usize], filters: &[Vec<f32>]) -> Vec<f32> {
    let mut grown = vec![0.0; ridges.len()];
    let size = 2 * RADIUS + 1;
    for y in RADIUS..HEIGHT - RADIUS {
        for x in RADIUS..WIDTH - RADIUS {
            let at = y * WIDTH + x;
            let filter = &filters[angles[at]];
            let mut sum = 0.0;
            for (row, weights) in filter.chunks_exact(size).enumerate() {
                let from = (y + row - RADIUS) * WIDTH + x - RADIUS;
                let numbers = &ridges[from..from + size];
                sum += numbers.iter().zip(weights).map(|(a, b)| a * b).sum::<f32>();
            }
            grown[at] = sum.clamp(-1.0, 1.0);
        }
    }
    grown
}
