//! One template laid on the other, starting from the heaviest pairs.

use super::pairs::{Pair, least};
use super::score::{Laid, evidence};
use super::{Place, Probe};

/// How many pairs are tried as a start.
const STARTS: usize = 20;
/// How far from its partner a minutia may lie: at first, and when the skin's stretch is known; pixels.
const FAR: f32 = 22.0;
pub(super) const NEAR: f32 = 12.0;
/// And how far turned, radians.
pub(super) const TURNED: f32 = 0.55;
/// Over what distance the skin stretches alike, pixels.
const STRETCH: f32 = 55.0;

/// A turn and a shift.
#[derive(Clone, Copy)]
pub(super) struct Motion {
    pub(super) turn: f32,
    cosine: f32,
    sine: f32,
    dx: f32,
    dy: f32,
}

impl Motion {
    fn new(turn: f32, from: (f32, f32), to: (f32, f32)) -> Self {
        let (sine, cosine) = turn.sin_cos();
        let dx = to.0 - (from.0 * cosine - from.1 * sine);
        let dy = to.1 - (from.0 * sine + from.1 * cosine);
        Self { turn, cosine, sine, dx, dy }
    }

    pub(super) fn apply(&self, x: f32, y: f32) -> (f32, f32) {
        (x * self.cosine - y * self.sine + self.dx, x * self.sine + y * self.cosine + self.dy)
    }

    pub(super) fn undo(&self, x: f32, y: f32) -> (f32, f32) {
        let (x, y) = (x - self.dx, y - self.dy);
        (x * self.cosine + y * self.sine, y * self.cosine - x * self.sine)
    }

    /// The one that lays the first of all pairs nearest to the second.
    fn fitted(a: &[Place], b: &[Place], matched: &[Match]) -> Self {
        let total = matched.len().max(1) as f32;
        let mut middle = [0.0_f32; 4];
        for one in matched {
            let (p, q) = (&a[one.first], &b[one.second]);
            for (sum, number) in middle.iter_mut().zip([p.x, p.y, q.x, q.y]) {
                *sum += number / total;
            }
        }
        let (mut same, mut cross) = (0.0, 0.0);
        for one in matched {
            let (p, q) = (&a[one.first], &b[one.second]);
            let (px, py) = (p.x - middle[0], p.y - middle[1]);
            let (qx, qy) = (q.x - middle[2], q.y - middle[3]);
            same += px * qx + py * qy;
            cross += px * qy - py * qx;
            // Directions say the same about the turn as a distance of some ridges.
            let turn = q.turn - p.turn;
            same += 900.0 * turn.cos();
            cross += 900.0 * turn.sin();
        }
        Self::new(cross.atan2(same), (middle[0], middle[1]), (middle[2], middle[3]))
    }
}

/// Two minutiae that lie on each other.
#[derive(Clone, Copy)]
pub(super) struct Match {
    pub(super) first: usize,
    pub(super) second: usize,
    /// Pixels.
    pub(super) off: f32,
    /// Radians.
    pub(super) turned: f32,
}

/// The best evidence of all starts; none when no three minutiae ever lie on each other.
pub(super) fn best(a: &Probe, b: &Probe, pairs: &[Pair]) -> Option<f32> {
    let mut best: Option<f32> = None;
    for start in pairs.iter().take(STARTS) {
        let (p, q) = (&a.minutiae[start.first], &b.minutiae[start.second]);
        let mut motion = Motion::new(q.turn - p.turn, (p.x, p.y), (q.x, q.y));
        let mut matched = Vec::new();
        for round in 0..3 {
            let reach = if round == 0 { FAR } else { 0.8 * FAR };
            matched = matches(a, b, reach, |place| motion.apply(place.x, place.y), motion.turn);
            if matched.len() < 3 {
                break;
            }
            motion = Motion::fitted(&a.minutiae, &b.minutiae, &matched);
        }
        if matched.len() < 3 {
            continue;
        }
        for _ in 0..2 {
            let stretch = stretch(a, b, &motion, &matched);
            let at = |place: &Place| {
                let (x, y) = motion.apply(place.x, place.y);
                let (dx, dy) = stretch.at(x, y);
                (x + dx, y + dy)
            };
            matched = matches(a, b, NEAR, at, motion.turn);
        }
        let laid = Laid { a, b, motion, matched: &matched, pairs };
        let evidence = evidence(&laid);
        best = Some(best.map_or(evidence, |best| best.max(evidence)));
    }
    best
}

/// Each minutia with the nearest that is free, the closest pairs first.
fn matches(
    a: &Probe,
    b: &Probe,
    reach: f32,
    at: impl Fn(&Place) -> (f32, f32),
    turn: f32,
) -> Vec<Match> {
    let mut close = Vec::new();
    for (first, p) in a.minutiae.iter().enumerate() {
        let (x, y) = at(p);
        for (second, q) in b.minutiae.iter().enumerate() {
            if (q.x - x).abs() > reach || (q.y - y).abs() > reach {
                continue;
            }
            let off = (q.x - x).hypot(q.y - y);
            let turned = least(p.turn + turn - q.turn);
            if off <= reach && turned <= TURNED {
                close.push((off / reach + turned / TURNED, Match { first, second, off, turned }));
            }
        }
    }
    close.sort_by(|x, y| x.0.total_cmp(&y.0));
    let mut used = (vec![false; a.minutiae.len()], vec![false; b.minutiae.len()]);
    let mut matched = Vec::new();
    for (_, one) in close {
        if !used.0[one.first] && !used.1[one.second] {
            used.0[one.first] = true;
            used.1[one.second] = true;
            matched.push(one);
        }
    }
    matched
}

/// How the skin is stretched beyond turn and shift: what is left over at each matched minutia.
struct Stretch(Vec<(f32, f32, f32, f32)>);

fn stretch(a: &Probe, b: &Probe, motion: &Motion, matched: &[Match]) -> Stretch {
    let left = matched.iter().map(|one| {
        let (p, q) = (&a.minutiae[one.first], &b.minutiae[one.second]);
        let (x, y) = motion.apply(p.x, p.y);
        (x, y, q.x - x, q.y - y)
    });
    Stretch(left.collect())
}

impl Stretch {
    /// The mean of what is left over nearby; far from all, none.
    fn at(&self, x: f32, y: f32) -> (f32, f32) {
        let (mut weights, mut dx, mut dy) = (0.7, 0.0, 0.0);
        for (px, py, left, down) in &self.0 {
            let squared = (px - x).powi(2) + (py - y).powi(2);
            let weight = (-0.5 * squared / (STRETCH * STRETCH)).exp();
            weights += weight;
            dx += weight * left;
            dy += weight * down;
        }
        (dx / weights, dy / weights)
    }
}
