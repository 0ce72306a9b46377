//! Where the finger is, and its ridges as waves of equal height.

use super::plane::Plane;
use crate::image::Image;

/// Pixels per inch at which everything is measured.
const PPI: f32 = 500.0;
/// Ridges are where the waves are at least this part of the strong ones.
const FLOOR: f32 = 0.32;
/// Half the width of what is no finger, pixels: the surroundings of a ruled line are some 40 wide.
const THIN: u8 = 22;

/// The picture at 500 pixels per inch, ridges positive.
pub(super) fn resampled(image: &Image) -> Plane {
    let grey = Plane {
        width: image.width(),
        height: image.height(),
        data: image.pixels().iter().map(|pixel| 255.0 - f32::from(*pixel)).collect(),
    };
    if image.ppi() == PPI as u16 {
        return grey;
    }
    let step = f32::from(image.ppi()) / PPI;
    let width = (grey.width as f32 / step) as usize;
    let height = (grey.height as f32 / step) as usize;
    let mut plane = Plane::new(width, height);
    for (at, number) in plane.data.iter_mut().enumerate() {
        *number = grey.between((at % width) as f32 * step, (at / width) as f32 * step);
    }
    plane
}

/// The finger, and its ridges with the local mean taken off and the local height made one.
pub(super) struct Foreground {
    /// Ridges above, valleys below zero.
    pub(super) waves: Plane,
    /// How far each pixel is from the edge of the finger, pixels; 0 outside.
    pub(super) depth: Vec<u8>,
}

impl Foreground {
    pub(super) fn of(grey: &Plane) -> Self {
        let fine = grey.smooth(1.0);
        let mean = grey.smooth(10.0);
        let waves = fine.with(&mean, |fine, mean| fine - mean);
        let height = waves.map(|wave| wave * wave).smooth(9.0).map(|power| power.max(0.0).sqrt());
        let strong = height.quantile(0.9).max(1.0);
        let inside = height.map(|height| if height > strong * FLOOR { 1.0 } else { 0.0 });
        let inside = inside.smooth(7.0);
        let mut mask = inside.data.iter().map(|share| *share > 0.5).collect::<Vec<_>>();
        fill(&mut mask, grey.width);
        let soft = strong * 0.1;
        let waves = waves.with(&height, |wave, height| (wave / (height + soft)).clamp(-3.0, 3.0));
        let depth = depth(&mask, grey.width, 0);
        Self { waves, depth }
    }
}

/// Keeps the largest part that is as wide as a finger, and fills its holes.
fn fill(mask: &mut [bool], width: usize) {
    let mut core = depth(mask, width, 0).iter().map(|depth| *depth > THIN).collect::<Vec<_>>();
    let parts = parts(&core, width, true);
    let largest = parts.iter().max_by_key(|part| part.len());
    core.fill(false);
    for at in largest.into_iter().flatten() {
        core[*at] = true;
    }
    let around = core.iter().map(|core| !core).collect::<Vec<_>>();
    for (pixel, away) in mask.iter_mut().zip(depth(&around, width, u8::MAX)) {
        *pixel &= away <= THIN;
    }
    let height = mask.len() / width;
    let open = |at: &usize| {
        let (x, y) = (at % width, at / width);
        x == 0 || y == 0 || x + 1 == width || y + 1 == height
    };
    for hole in self::parts(mask, width, false) {
        // A large hole is no hole: nothing was pressed there.
        if hole.len() < 1200 && !hole.iter().any(open) {
            for at in hole {
                mask[at] = true;
            }
        }
    }
}

/// Pixels of one `kind` that hang together.
fn parts(mask: &[bool], width: usize, kind: bool) -> Vec<Vec<usize>> {
    let mut seen = vec![false; mask.len()];
    let mut parts = Vec::new();
    for start in 0..mask.len() {
        if seen[start] || mask[start] != kind {
            continue;
        }
        seen[start] = true;
        let mut part = vec![start];
        let mut next = 0;
        while let Some(at) = part.get(next).copied() {
            next += 1;
            let x = at % width;
            let around = [
                (x > 0).then(|| at - 1),
                (x + 1 < width).then(|| at + 1),
                at.checked_sub(width),
                (at + width < mask.len()).then(|| at + width),
            ];
            for near in around.into_iter().flatten() {
                if !seen[near] && mask[near] == kind {
                    seen[near] = true;
                    part.push(near);
                }
            }
        }
        parts.push(part);
    }
    parts
}

/// Steps to the nearest pixel outside, at most 255; what lies beyond the picture is `beyond` steps away from it.
fn depth(mask: &[bool], width: usize, beyond: u8) -> Vec<u8> {
    let height = mask.len() / width;
    let mut depth = vec![0_u8; mask.len()];
    let step = |depth: &[u8], at: usize, before: [Option<usize>; 3]| {
        let nearest = before.map(|near| near.map_or(beyond, |near| depth[near]));
        if mask[at] { nearest.into_iter().min().unwrap_or(0).saturating_add(1) } else { 0 }
    };
    for at in 0..mask.len() {
        let (x, above) = (at % width, at.checked_sub(width));
        let diagonal = above.filter(|_| x > 0).map(|above| above - 1);
        depth[at] = step(&depth, at, [above, (x > 0).then(|| at - 1), diagonal]);
    }
    for at in (0..mask.len()).rev() {
        let (x, y) = (at % width, at / width);
        let below = (y + 1 < height).then(|| at + width);
        let diagonal = below.filter(|_| x + 1 < width).map(|below| below + 1);
        let back = step(&depth, at, [below, (x + 1 < width).then(|| at + 1), diagonal]);
        depth[at] = depth[at].min(back);
    }
    depth
}
