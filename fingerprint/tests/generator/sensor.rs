//! What scanners of several kinds make of one print: other frames, light, dirt and faults. Invented, after how such
//! scanners are described; no picture of any of them was at hand.

use std::f32::consts::TAU;

use super::{PRINT, Random};

/// A kind of scanner.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Sensor {
    /// A large frame, bright, uneven light, a ghost of the print before.
    Large,
    /// A fine one with faint pictures on grey.
    Faint,
    /// Small and electrical: speckled, with lines of its own, parts without signal.
    Small,
    /// The finger is drawn across a line: rows slip, and the length is not quite right.
    Swept,
    /// Ink on paper: blots, fibres, a ruled line.
    Inked,
}

impl Sensor {
    pub const ALL: [Self; 5] = [Self::Large, Self::Faint, Self::Small, Self::Swept, Self::Inked];

    /// Width, height, and pixels per inch.
    pub fn frame(self) -> (usize, usize, u16) {
        match self {
            Self::Large => (640, 480, 500),
            Self::Faint => (296, 560, 569),
            Self::Small => (300, 300, 500),
            Self::Swept => (300, 480, 512),
            Self::Inked => (500, 500, 500),
        }
    }

    /// Grey pixels of a frame, of a print and of the print that lay there before.
    pub fn seen(self, print: &[u8], before: &[u8], seed: u64) -> Vec<u8> {
        let mut random = Random(seed ^ 0x0005_ca11);
        let (width, height, ppi) = self.frame();
        let slips = self.slips(&mut random, height);
        let light = (random.between(0.0, TAU), random.between(0.0, TAU));
        let lines: Vec<f32> = (0..width).map(|_| random.bell()).collect();
        let dead: Vec<(f32, f32)> = (0..self.dead())
            .map(|_| (random.between(0.0, width as f32), random.between(0.0, height as f32)))
            .collect();
        let scale = 500.0 / f32::from(ppi);
        let mut pixels = Vec::with_capacity(width * height);
        for at in 0..width * height {
            let (x, y) = ((at % width) as f32, (at / width) as f32);
            let (slip, length) = slips[at / width];
            let px = (x - width as f32 / 2.0 + slip) * scale + PRINT.0 as f32 / 2.0;
            let py = (y - height as f32 / 2.0) * scale * length + PRINT.1 as f32 / 2.0;
            let (ink, ghost) = (ink(print, px, py), ink(before, px + 25.0, py - 18.0));
            let shade = (x / width as f32 * 3.0 + light.0).sin()
                + (y / height as f32 * 2.5 + light.1).sin();
            let noise = random.bell();
            let grey = match self {
                Self::Large => 225.0 - 165.0 * ink - 22.0 * ghost + 12.0 * shade + 4.0 * noise,
                Self::Faint => 150.0 - 60.0 * ink - 9.0 * ghost + 20.0 * shade + 5.0 * noise,
                Self::Small => {
                    let lost =
                        dead.iter().any(|(dx, dy)| (x - dx).abs() < 9.0 && (y - dy).abs() < 9.0);
                    let ink = if lost { 0.0 } else { ink };
                    240.0 - 230.0 * ink + 9.0 * lines[at % width] + 24.0 * noise
                }
                Self::Swept => 200.0 - 130.0 * ink + 6.0 * shade + 9.0 * noise,
                Self::Inked => {
                    let blot = dead.iter().any(|(dx, dy)| (x - dx).hypot(y - dy) < 10.0);
                    let ruled = (y - height as f32 + 46.0).abs() < 1.5 || (x - 30.0).abs() < 1.5;
                    let ink = if blot || ruled { 1.0 } else { ink };
                    215.0 - 190.0 * ink + 10.0 * shade + 12.0 * noise
                }
            };
            pixels.push(grey.clamp(0.0, 255.0) as u8);
        }
        pixels
    }

    /// How far each row slipped sideways, and how much longer the finger looks.
    fn slips(self, random: &mut Random, height: usize) -> Vec<(f32, f32)> {
        if self != Self::Swept {
            return vec![(0.0, 1.0); height];
        }
        let length = 1.0 + 0.04 * random.bell();
        let mut slip = 0.0;
        let row = |at: usize| {
            slip += if at.is_multiple_of(8) { 0.5 * random.bell() } else { 0.0 };
            slip *= 0.98;
            (slip, length)
        };
        (0..height).map(row).collect()
    }

    fn dead(self) -> usize {
        match self {
            Self::Small => 10,
            Self::Inked => 7,
            _ => 0,
        }
    }
}

/// How dark a print is between its pixels, 0 to 1; outside it is white.
fn ink(print: &[u8], x: f32, y: f32) -> f32 {
    let (left, top) = (x.floor(), y.floor());
    if left < 0.0 || top < 0.0 || left + 2.0 > PRINT.0 as f32 || top + 2.0 > PRINT.1 as f32 {
        return 0.0;
    }
    let (dx, dy) = (x - left, y - top);
    let at = top as usize * PRINT.0 + left as usize;
    // The noise of the print is not the scanner's.
    let dark = |at: usize| ((180.0 - f32::from(print[at])) / 125.0).clamp(0.0, 1.0);
    let row = |at: usize| dark(at) * (1.0 - dx) + dark(at + 1) * dx;
    row(at) * (1.0 - dy) + row(at + PRINT.0) * dy
}
