//! Where a finger is when only its minutiae are known: their convex hull and some way round it.

use crate::template::Minutia;

/// How far round the minutiae the finger is taken to reach, pixels.
const ROUND: f32 = 30.0;

/// Corners of the smallest convex shape round all minutiae, in order.
pub(super) struct Hull(Vec<(f32, f32)>);

impl Hull {
    pub(super) fn of(minutiae: &[Minutia]) -> Self {
        let mut places = minutiae
            .iter()
            .map(|minutia| (i32::from(minutia.x), i32::from(minutia.y)))
            .collect::<Vec<_>>();
        places.sort_unstable();
        places.dedup();
        let mut corners = half(places.iter());
        corners.pop();
        corners.extend(half(places.iter().rev()));
        corners.pop();
        if corners.is_empty() {
            corners = places;
        }
        Self(corners.into_iter().map(|(x, y)| (x as f32, y as f32)).collect())
    }

    /// Whether a place lies inside, or not far outside.
    pub(super) fn near(&self, x: f32, y: f32) -> bool {
        let (mut left, mut right) = (false, false);
        let corners = &self.0;
        for (at, from) in corners.iter().enumerate() {
            let to = corners[(at + 1) % corners.len()];
            let (ex, ey) = (to.0 - from.0, to.1 - from.1);
            let (px, py) = (x - from.0, y - from.1);
            let side = ex * py - ey * px;
            left |= side > 0.0;
            right |= side < 0.0;
            let share = ((px * ex + py * ey) / (ex * ex + ey * ey).max(1.0)).clamp(0.0, 1.0);
            if (px - ex * share).hypot(py - ey * share) <= ROUND {
                return true;
            }
        }
        !(corners.is_empty() || left && right)
    }
}

/// One half of the hull, from places in order.
fn half<'a>(places: impl Iterator<Item = &'a (i32, i32)>) -> Vec<(i32, i32)> {
    let mut corners: Vec<(i32, i32)> = Vec::new();
    for place in places {
        while let [.., before, last] = corners[..] {
            let (ax, ay) = (last.0 - before.0, last.1 - before.1);
            let (bx, by) = (place.0 - before.0, place.1 - before.1);
            if ax * by - ay * bx > 0 {
                break;
            }
            corners.pop();
        }
        corners.push(*place);
    }
    corners
}
