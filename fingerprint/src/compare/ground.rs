//! Where a finger is, and how its ridges run there.

use super::hull::Hull;
use crate::template::{Field, STEP, Template};

/// The ground of a template.
pub(super) enum Ground {
    /// As the extraction saw it.
    Seen(Field),
    /// Only minutiae came: the finger is taken to be near them.
    Guessed {
        /// Of the grid.
        columns: usize,
        /// Of each point of the grid, row by row.
        finger: Vec<bool>,
    },
}

/// What is known of a place on a finger.
#[derive(Clone, Copy)]
pub(super) enum Spot {
    /// The run of the ridges there, radians from 0 to pi.
    Run(f32),
    /// That it is finger.
    Finger,
}

impl Ground {
    pub(super) fn of(template: &Template) -> Self {
        match &template.field {
            Some(field) => Self::Seen(field.clone()),
            None => Self::guessed(template),
        }
    }

    fn guessed(template: &Template) -> Self {
        let columns = usize::from(template.width).div_ceil(STEP);
        let rows = usize::from(template.height).div_ceil(STEP);
        let hull = Hull::of(&template.minutiae);
        let finger = (0..columns * rows).map(|at| {
            let (x, y) = middle(at, columns);
            hull.near(x, y)
        });
        Self::Guessed { columns, finger: finger.collect() }
    }

    /// None outside the finger.
    pub(super) fn at(&self, x: f32, y: f32) -> Option<Spot> {
        match self {
            Self::Seen(field) => field.at(x, y).map(Spot::Run),
            Self::Guessed { columns, finger } => {
                let column = (x >= 0.0 && y >= 0.0).then_some(x as usize / STEP)?;
                let at = (column < *columns).then_some(y as usize / STEP * columns + column)?;
                finger.get(at).copied().unwrap_or(false).then_some(Spot::Finger)
            }
        }
    }

    /// Points of the grid that lie on the finger.
    pub(super) fn points(&self) -> impl Iterator<Item = (f32, f32, Spot)> {
        let (columns, rows) = match self {
            Self::Seen(field) => (field.columns, field.rows),
            Self::Guessed { columns, finger } => (*columns, finger.len() / (*columns).max(1)),
        };
        (0..columns * rows).filter_map(move |at| {
            let (x, y) = middle(at, columns);
            Some((x, y, self.at(x, y)?))
        })
    }
}

/// The pixel in the middle of a point of the grid.
fn middle(at: usize, columns: usize) -> (f32, f32) {
    let pixel = |step: usize| (step * STEP + STEP / 2) as f32;
    (pixel(at % columns), pixel(at / columns))
}
