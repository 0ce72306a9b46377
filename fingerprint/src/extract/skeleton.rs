//! Ridges one pixel wide (Guo and Hall 1989).

/// A grid of ridge pixels, one pixel wider on each side than the picture.
#[derive(Clone)]
pub(super) struct Skeleton {
    pub(super) width: usize,
    pub(super) height: usize,
    pixels: Vec<bool>,
}

/// The eight neighbours, clockwise from above.
pub(super) const AROUND: [(isize, isize); 8] =
    [(0, -1), (1, -1), (1, 0), (1, 1), (0, 1), (-1, 1), (-1, 0), (-1, -1)];

impl Skeleton {
    /// Thinned from what is ridge.
    pub(super) fn of(ridge: &[bool], width: usize, height: usize) -> Self {
        let stride = width + 2;
        let mut pixels = vec![false; stride * (height + 2)];
        for (y, row) in ridge.chunks_exact(width).enumerate() {
            pixels[(y + 1) * stride + 1..][..width].copy_from_slice(row);
        }
        let mut skeleton = Self { width: stride, height: height + 2, pixels };
        skeleton.thin();
        skeleton
    }

    pub(super) fn is_ridge(&self, at: usize) -> bool {
        self.pixels[at]
    }

    pub(super) fn set(&mut self, at: usize, ridge: bool) {
        let (x, y) = (at % self.width, at / self.width);
        if x > 0 && y > 0 && x + 1 < self.width && y + 1 < self.height {
            self.pixels[at] = ridge;
        }
    }

    /// All ridge pixels.
    pub(super) fn ridges(&self) -> impl Iterator<Item = usize> {
        (0..self.pixels.len()).filter(|at| self.pixels[*at])
    }

    pub(super) fn neighbour(&self, at: usize, way: usize) -> usize {
        let (dx, dy) = AROUND[way % 8];
        at.wrapping_add_signed(dy * self.width as isize + dx)
    }

    /// The neighbours of a ridge pixel as bits, clockwise from above.
    fn bits(&self, at: usize) -> u8 {
        (0..8).fold(0, |bits, way| bits | u8::from(self.pixels[self.neighbour(at, way)]) << way)
    }

    /// How many ridges leave a pixel: 1 where one ends, 2 inside one, 3 at a fork.
    pub(super) fn leaving(&self, at: usize) -> u32 {
        let bits = self.bits(at);
        (bits & !bits.rotate_right(1)).count_ones()
    }

    /// Takes pixels off from two sides in turn until nothing changes.
    pub(super) fn thin(&mut self) {
        let rules = [rule(false), rule(true)];
        let mut left = self.ridges().collect::<Vec<_>>();
        loop {
            let before = left.len();
            for rule in &rules {
                let off = |at: &usize| rule[usize::from(self.bits(*at))];
                let taken = left.iter().copied().filter(off).collect::<Vec<_>>();
                for at in taken {
                    self.pixels[at] = false;
                }
                left.retain(|at| self.pixels[*at]);
            }
            if left.len() == before {
                return;
            }
        }
    }
}

/// Which neighbourhoods let a pixel go, in the first or the second half of a round.
fn rule(second: bool) -> [bool; 256] {
    std::array::from_fn(|bits| {
        let p = |way: usize| bits >> (way % 8) & 1 == 1;
        let count = |test: &dyn Fn(usize) -> bool| (0..4).filter(|half| test(half * 2)).count();
        let crossings = count(&|way| !p(way) && (p(way + 1) || p(way + 2)));
        let before = count(&|way| p(way + 7) || p(way));
        let behind = count(&|way| p(way) || p(way + 1));
        let open =
            if second { (p(0) || p(1) || !p(3)) && p(2) } else { (p(4) || p(5) || !p(7)) && p(6) };
        crossings == 1 && (2..=3).contains(&before.min(behind)) && !open
    })
}
