//! Which way the ridges run (Bazen and Gerez 2002: averaged squared gradients).

use std::f32::consts::{FRAC_PI_2, PI};

use super::plane::Plane;

/// The run of the ridges at each pixel.
pub(super) struct Flow {
    /// Radians from 0 to pi, clockwise from the right as the picture is seen.
    pub(super) angle: Plane,
    /// 0 (no way) to 1 (all one way).
    pub(super) order: Plane,
}

impl Flow {
    /// From waves, averaged over `near` pixels, and over `far` where the nearer do not agree.
    pub(super) fn of(waves: &Plane, near: f32, far: f32) -> Self {
        let (across, twist, total) = squared_gradients(waves);
        let [a, b, t] = [&across, &twist, &total].map(|plane| plane.smooth(near));
        let order = ordered(&a, &b, &t);
        let [a_far, b_far, t_far] = [&a, &b, &t].map(|plane| plane.smooth(far));
        let order_far = ordered(&a_far, &b_far, &t_far);
        let mut angle = Plane::new(waves.width, waves.height);
        for at in 0..angle.data.len() {
            let share = order.data[at] / (t.data[at] + 1e-6);
            let rest = 0.5 * (1.0 - order.data[at]) / (t_far.data[at] + 1e-6);
            let x = a.data[at] * share + a_far.data[at] * rest;
            let y = b.data[at] * share + b_far.data[at] * rest;
            angle.data[at] = along(0.5 * y.atan2(x) + FRAC_PI_2);
        }
        let order = order.with(&order_far, |near, far| 0.5 * (near + far));
        Self { angle, order }
    }
}

/// An angle of a line, from 0 to pi.
pub(crate) fn along(angle: f32) -> f32 {
    let turned = angle.rem_euclid(PI);
    if turned < PI { turned } else { 0.0 }
}

fn ordered(a: &Plane, b: &Plane, total: &Plane) -> Plane {
    let length = a.with(b, |a, b| (a * a + b * b).sqrt());
    length.with(total, |length, total| (length / (total.max(0.0) + 1e-6)).min(1.0))
}

fn squared_gradients(waves: &Plane) -> (Plane, Plane, Plane) {
    let (width, height) = (waves.width, waves.height);
    let mut across = Plane::new(width, height);
    let mut twist = across.clone();
    let mut total = across.clone();
    for y in 1..height - 1 {
        for x in 1..width - 1 {
            let at = y * width + x;
            let [above, here, below] =
                [at - width, at, at + width].map(|at| &waves.data[at - 1..at + 2]);
            let right = above[2] + 2.0 * here[2] + below[2];
            let left = above[0] + 2.0 * here[0] + below[0];
            let down = below[0] + 2.0 * below[1] + below[2];
            let up = above[0] + 2.0 * above[1] + above[2];
            let (dx, dy) = (right - left, down - up);
            across.data[at] = dx * dx - dy * dy;
            twist.data[at] = 2.0 * dx * dy;
            total.data[at] = dx * dx + dy * dy;
        }
    }
    (across, twist, total)
}
