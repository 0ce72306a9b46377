//! Where ridges end and fork, which way, and how sure that is.

use std::f32::consts::PI;

use super::flow::Flow;
use super::ridges::{apart, branches, in_picture, walk};
use super::skeleton::Skeleton;
use crate::record::MinutiaKind;
use crate::template::{MOST, Minutia};

/// How far from the edge of the finger an end of a ridge counts, pixels.
const EDGE: u8 = 10;
/// Steps along a ridge that tell its direction.
const STEPS: usize = 12;
/// Two minutiae closer than this that look at each other cancel; others are one.
const CLOSE: f32 = 7.0;

/// What the rest of the extraction found.
pub(super) struct Seen<'a> {
    pub(super) skeleton: &'a Skeleton,
    pub(super) flow: &'a Flow,
    pub(super) depth: &'a [u8],
    /// 0 to 1: how much of the picture the filter explains there.
    pub(super) clear: &'a [f32],
    pub(super) width: usize,
}

/// At most [`MOST`], the surest first.
pub(super) fn minutiae(seen: &Seen<'_>) -> Vec<Minutia> {
    let mut found = Vec::new();
    for at in seen.skeleton.ridges() {
        let kind = match seen.skeleton.leaving(at) {
            1 => MinutiaKind::Ending,
            3 => MinutiaKind::Fork,
            _ => continue,
        };
        let (x, y) = in_picture(seen.skeleton, at);
        let pixel = y * seen.width + x;
        if seen.depth[pixel] < EDGE {
            continue;
        }
        let Some(way) = way(seen.skeleton, at, kind) else { continue };
        let angle = directed(seen.flow.angle.data[pixel], way);
        let sure = (seen.clear[pixel] * seen.flow.order.data[pixel]).clamp(0.0, 1.0);
        let quality = 1 + (sure * 99.0) as u8;
        found.push(Minutia { x: x as u16, y: y as u16, angle: turn(angle), kind, quality });
    }
    let mut kept = lone(&found);
    kept.sort_by_key(|minutia| (255 - minutia.quality, minutia.y, minutia.x));
    kept.truncate(MOST);
    kept
}

/// Radians as 1/256 of a turn.
fn turn(angle: f32) -> u8 {
    ((angle * 128.0 / PI).round() as i32).rem_euclid(256) as u8
}

/// The end of the line at `angle` that looks along `way`.
fn directed(angle: f32, way: (f32, f32)) -> f32 {
    let (sine, cosine) = angle.sin_cos();
    if way.0 * cosine + way.1 * sine >= 0.0 { angle } else { angle + PI }
}

/// Into the ridge from its end; between the two branches that lie closest from a fork.
fn way(skeleton: &Skeleton, at: usize, kind: MinutiaKind) -> Option<(f32, f32)> {
    if kind == MinutiaKind::Ending {
        let (path, _) = walk(skeleton, at, None, STEPS);
        return Some(apart(skeleton, at, path[path.len() - 1]));
    }
    let mut ways = Vec::new();
    for branch in branches(skeleton, at) {
        let (path, _) = walk(skeleton, at, Some(branch), STEPS);
        let (x, y) = apart(skeleton, at, path[path.len() - 1]);
        let length = x.hypot(y).max(1.0);
        ways.push((x / length, y / length));
    }
    let mut closest = None;
    for (index, one) in ways.iter().enumerate() {
        for other in &ways[..index] {
            let cosine = one.0 * other.0 + one.1 * other.1;
            if closest.is_none_or(|(best, _)| cosine > best) {
                closest = Some((cosine, (one.0 + other.0, one.1 + other.1)));
            }
        }
    }
    closest.map(|(_, way)| way)
}

/// Without those that stand too close: what looks at each other is a torn ridge, the rest is one minutia.
fn lone(found: &[Minutia]) -> Vec<Minutia> {
    let mut kept = vec![true; found.len()];
    for (at, one) in found.iter().enumerate() {
        for (other_at, other) in found.iter().enumerate().skip(at + 1) {
            let dx = f32::from(one.x) - f32::from(other.x);
            let dy = f32::from(one.y) - f32::from(other.y);
            if dx.hypot(dy) > CLOSE {
                continue;
            }
            let turned = one.angle.wrapping_sub(other.angle);
            let against = turned.min(turned.wrapping_neg()) > 85;
            kept[other_at] = false;
            if against {
                kept[at] = false;
            }
        }
    }
    found.iter().zip(kept).filter(|(_, kept)| *kept).map(|(minutia, _)| *minutia).collect()
}
