//! A number for each pixel.

/// Rows of numbers.
#[derive(Clone)]
pub(crate) struct Plane {
    pub(crate) width: usize,
    pub(crate) height: usize,
    pub(crate) data: Vec<f32>,
}

impl Plane {
    pub(crate) fn new(width: usize, height: usize) -> Self {
        Self { width, height, data: vec![0.0; width * height] }
    }

    /// The number at a pixel, the nearest one outside.
    pub(crate) fn at(&self, x: isize, y: isize) -> f32 {
        let x = x.clamp(0, self.width as isize - 1) as usize;
        let y = y.clamp(0, self.height as isize - 1) as usize;
        self.data[y * self.width + x]
    }

    /// Between four pixels.
    pub(crate) fn between(&self, x: f32, y: f32) -> f32 {
        let (left, top) = (x.floor(), y.floor());
        let (dx, dy) = (x - left, y - top);
        let (left, top) = (left as isize, top as isize);
        let above = self.at(left, top) * (1.0 - dx) + self.at(left + 1, top) * dx;
        let below = self.at(left, top + 1) * (1.0 - dx) + self.at(left + 1, top + 1) * dx;
        above * (1.0 - dy) + below * dy
    }

    /// Each number by `change`.
    pub(crate) fn map(&self, change: impl Fn(f32) -> f32) -> Self {
        let data = self.data.iter().map(|number| change(*number)).collect();
        Self { data, ..*self }
    }

    /// Two planes of one size, pixel by pixel.
    pub(crate) fn with(&self, other: &Self, join: impl Fn(f32, f32) -> f32) -> Self {
        let data = self.data.iter().zip(&other.data).map(|(a, b)| join(*a, *b)).collect();
        Self { data, ..*self }
    }

    /// Smoothed as by a Gaussian of `sigma` pixels: three running means each way.
    pub(crate) fn smooth(&self, sigma: f32) -> Self {
        let width = (4.0 * sigma * sigma + 1.0).sqrt();
        let radius = (((width - 1.0) / 2.0).round() as usize).max(1);
        let (mut plane, mut spare) = (self.clone(), self.clone());
        for _ in 0..2 {
            for _ in 0..3 {
                plane.mean_of_columns(radius, &mut spare);
                std::mem::swap(&mut plane, &mut spare);
            }
            plane.turn(&mut spare);
            std::mem::swap(&mut plane, &mut spare);
        }
        plane
    }

    /// The mean of those within `radius` above and below, of each number; whole rows at a time, which a
    /// processor adds side by side. What is lost on the way down may leave a zero just below zero.
    fn mean_of_columns(&self, radius: usize, means: &mut Self) {
        let (width, height) = (self.width, self.height);
        (means.width, means.height) = (width, height);
        let row = |y: usize| &self.data[y * width..][..width];
        let mut sums = vec![0.0_f32; width];
        for y in 0..radius.min(height) {
            sums.iter_mut().zip(row(y)).for_each(|(sum, number)| *sum += number);
        }
        for (y, out) in means.data.chunks_exact_mut(width).enumerate() {
            if y + radius < height {
                sums.iter_mut().zip(row(y + radius)).for_each(|(sum, number)| *sum += number);
            }
            if y > radius {
                let leaves = row(y - radius - 1);
                sums.iter_mut().zip(leaves).for_each(|(sum, number)| *sum -= number);
            }
            let rows = (y + radius + 1).min(height) - y.saturating_sub(radius);
            let share = 1.0 / rows as f32;
            out.iter_mut().zip(&sums).for_each(|(mean, sum)| *mean = sum * share);
        }
    }

    /// Rows become columns, in small squares, so that a square stays at hand while it is turned.
    fn turn(&self, turned: &mut Self) {
        const SQUARE: usize = 16;
        (turned.width, turned.height) = (self.height, self.width);
        for top in (0..self.height).step_by(SQUARE) {
            for left in (0..self.width).step_by(SQUARE) {
                for x in left..(left + SQUARE).min(self.width) {
                    for y in top..(top + SQUARE).min(self.height) {
                        turned.data[x * self.height + y] = self.data[y * self.width + x];
                    }
                }
            }
        }
    }

    /// The number that `share` (0 to 1) of all numbers do not exceed.
    pub(crate) fn quantile(&self, share: f32) -> f32 {
        let mut sample = self.data.iter().step_by(7).copied().collect::<Vec<_>>();
        let at = ((sample.len() - 1) as f32 * share) as usize;
        *sample.select_nth_unstable_by(at, f32::total_cmp).1
    }
}
