//! Walks along thin ridges, and repairs of what a print leaves out or adds.

use super::skeleton::Skeleton;

/// A ridge shorter than this that hangs on another is no ridge, pixels.
const SPUR: usize = 10;
/// A ridge shorter than this that hangs on none is dirt.
const FRAGMENT: usize = 18;
/// The widest gap between two ends of one ridge.
const GAP: f32 = 16.0;
/// The longest way from fork to fork that is a bridge or an island.
const BRIDGE: usize = 13;

/// Where a walk ended.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum End {
    /// After as many steps as were asked for.
    OnTheWay,
    /// Where the ridge ends.
    Ending,
    /// Where ridges meet.
    Fork,
}

/// The pixels from `start` on, the first step to `next` when it is given.
pub(super) fn walk(
    skeleton: &Skeleton,
    start: usize,
    next: Option<usize>,
    limit: usize,
) -> (Vec<usize>, End) {
    let mut path = vec![start];
    path.extend(next);
    loop {
        let at = path[path.len() - 1];
        if path.len() > 1 && at != start && skeleton.leaving(at) > 2 {
            return (path, End::Fork);
        }
        if path.len() > limit {
            return (path, End::OnTheWay);
        }
        // Straight neighbours before diagonal ones.
        let ways = [0, 2, 4, 6, 1, 3, 5, 7].map(|way| skeleton.neighbour(at, way));
        let behind = path.len().saturating_sub(4);
        let further = ways.into_iter().find(|near| {
            let known = path[behind..].contains(near) || path[..behind].contains(near);
            // A neighbour of where we came from is a corner of the same ridge or another branch.
            skeleton.is_ridge(*near)
                && !known
                && !(path.len() == 2 && touches(skeleton, start, *near))
        });
        match further {
            Some(near) => path.push(near),
            None => return (path, End::Ending),
        }
    }
}

fn touches(skeleton: &Skeleton, a: usize, b: usize) -> bool {
    (0..8).any(|way| skeleton.neighbour(a, way) == b)
}

/// The first pixel of each ridge that leaves a fork.
pub(super) fn branches(skeleton: &Skeleton, fork: usize) -> Vec<usize> {
    let ridge = |way: usize| skeleton.is_ridge(skeleton.neighbour(fork, way));
    let mut branches = Vec::new();
    for way in 0..8 {
        if ridge(way) && !ridge(way + 7) {
            // Of neighbours side by side the straight one leads on.
            let straight = if way % 2 == 1 && ridge(way + 1) { way + 1 } else { way };
            branches.push(skeleton.neighbour(fork, straight));
        }
    }
    branches
}

/// From one pixel to another, right and down.
pub(super) fn apart(skeleton: &Skeleton, from: usize, to: usize) -> (f32, f32) {
    let place = |at: usize| ((at % skeleton.width) as f32, (at / skeleton.width) as f32);
    let ((x, y), (to_x, to_y)) = (place(from), place(to));
    (to_x - x, to_y - y)
}

/// All that is repaired before minutiae are looked for. `angle` tells the run of ridges at a pixel.
pub(super) fn repair(skeleton: &mut Skeleton, angle: impl Fn(usize) -> f32) {
    take_spurs(skeleton);
    close_gaps(skeleton);
    take_bridges(skeleton, angle);
    take_spurs(skeleton);
}

fn take_spurs(skeleton: &mut Skeleton) {
    for _ in 0..2 {
        let ends = skeleton.ridges().filter(|at| skeleton.leaving(*at) < 2).collect::<Vec<_>>();
        for end in ends {
            if !skeleton.is_ridge(end) {
                continue;
            }
            let (path, kind) = walk(skeleton, end, None, FRAGMENT);
            let taken = match kind {
                End::Fork if path.len() <= SPUR => &path[..path.len() - 1],
                End::Ending => &path[..],
                _ => continue,
            };
            for at in taken {
                skeleton.set(*at, false);
            }
        }
        skeleton.thin();
    }
}

/// An end of a ridge, and where the ridge would go on.
struct Loose {
    at: usize,
    out: (f32, f32),
}

fn close_gaps(skeleton: &mut Skeleton) {
    let mut loose = Vec::new();
    for at in skeleton.ridges().filter(|at| skeleton.leaving(*at) == 1) {
        let (path, _) = walk(skeleton, at, None, 12);
        let (x, y) = apart(skeleton, path[path.len() - 1], at);
        let length = x.hypot(y).max(1.0);
        loose.push(Loose { at, out: (x / length, y / length) });
    }
    let mut pairs = Vec::new();
    for (at, one) in loose.iter().enumerate() {
        for (other_at, other) in loose.iter().enumerate().skip(at + 1) {
            let (x, y) = apart(skeleton, one.at, other.at);
            let length = x.hypot(y);
            if !(1.0..=GAP).contains(&length) {
                continue;
            }
            let ahead = (x * one.out.0 + y * one.out.1) / length;
            let back = -(x * other.out.0 + y * other.out.1) / length;
            let facing = -(one.out.0 * other.out.0 + one.out.1 * other.out.1);
            if ahead > 0.8 && back > 0.8 && facing > 0.8 {
                pairs.push((length, at, other_at));
            }
        }
    }
    pairs.sort_by(|a, b| a.0.total_cmp(&b.0));
    let mut closed = vec![false; loose.len()];
    for (_, one, other) in pairs {
        if !closed[one] && !closed[other] {
            closed[one] = true;
            closed[other] = true;
            draw(skeleton, loose[one].at, loose[other].at);
        }
    }
    skeleton.thin();
}

fn draw(skeleton: &mut Skeleton, from: usize, to: usize) {
    let (x, y) = apart(skeleton, from, to);
    let steps = x.abs().max(y.abs());
    for step in 1..steps as usize {
        let share = step as f32 / steps;
        let (dx, dy) = ((x * share).round() as isize, (y * share).round() as isize);
        skeleton.set(from.wrapping_add_signed(dy * skeleton.width as isize + dx), true);
    }
}

/// Bridges lead across the run of the ridges; of an island's two shores one goes.
fn take_bridges(skeleton: &mut Skeleton, angle: impl Fn(usize) -> f32) {
    let forks = skeleton.ridges().filter(|at| skeleton.leaving(*at) > 2).collect::<Vec<_>>();
    for fork in forks {
        if !skeleton.is_ridge(fork) || skeleton.leaving(fork) < 3 {
            continue;
        }
        let mut ways = Vec::new();
        for branch in branches(skeleton, fork) {
            let (path, end) = walk(skeleton, fork, Some(branch), 2 * BRIDGE);
            if end == End::Fork {
                ways.push(path);
            }
        }
        let island = ways.iter().enumerate().find(|(at, way)| {
            ways[..*at].iter().any(|other| other[other.len() - 1] == way[way.len() - 1])
        });
        let across = |way: &&Vec<usize>| {
            let (x, y) = apart(skeleton, fork, way[way.len() - 1]);
            let turned = y.atan2(x) - angle(way[way.len() / 2]);
            way.len() <= BRIDGE && turned.cos().abs() < 0.7
        };
        let taken = island.map(|(_, way)| way).or_else(|| ways.iter().find(across)).cloned();
        for at in taken.iter().flat_map(|way| &way[1..way.len() - 1]) {
            skeleton.set(*at, false);
        }
    }
    skeleton.thin();
}

/// How far a pixel of the skeleton's grid lies in the picture's own.
pub(super) fn in_picture(skeleton: &Skeleton, at: usize) -> (usize, usize) {
    // The grid is one pixel wider on each side.
    (at % skeleton.width - 1, at / skeleton.width - 1)
}
