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
        let mut plane = self.clone();
        for _ in 0..2 {
            for _ in 0..3 {
                plane.mean_of_rows(radius);
            }
            plane = plane.transposed();
        }
        plane
    }

    /// Each number becomes the mean of those within `radius` in its row.
    fn mean_of_rows(&mut self, radius: usize) {
        let mut sums = vec![0.0_f32; self.width + 1];
        for row in self.data.chunks_exact_mut(self.width) {
            let mut sum = 0.0;
            for (at, number) in row.iter().enumerate() {
                sum += number;
                sums[at + 1] = sum;
            }
            for (at, number) in row.iter_mut().enumerate() {
                let (from, to) = (at.saturating_sub(radius), (at + radius + 1).min(sums.len() - 1));
                *number = (sums[to] - sums[from]) / (to - from) as f32;
            }
        }
    }

    fn transposed(&self) -> Self {
        let mut turned = Self::new(self.height, self.width);
        for (y, row) in self.data.chunks_exact(self.width).enumerate() {
            for (x, number) in row.iter().enumerate() {
                turned.data[x * self.height + y] = *number;
            }
        }
        turned
    }

    /// The number that `share` (0 to 1) of all numbers do not exceed.
    pub(crate) fn quantile(&self, share: f32) -> f32 {
        let mut sample = self.data.iter().step_by(7).copied().collect::<Vec<_>>();
        let at = ((sample.len() - 1) as f32 * share) as usize;
        *sample.select_nth_unstable_by(at, f32::total_cmp).1
    }
}
