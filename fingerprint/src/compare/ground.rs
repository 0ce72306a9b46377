//! Where a finger is, and how its ridges run there.

use super::hull::Hull;
use crate::template::{Field, STEP, Template};

/// The ground of a template.
pub(super) enum Ground {
    /// As the extraction saw it.
    Seen(Field),
    /// Only minutiae came: within so many columns and rows of the grid, near them.
    Guessed {
        /// Of the grid.
        columns: usize,
        /// Of the grid.
        rows: usize,
        /// Round the minutiae.
        hull: Hull,
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
            None => Self::Guessed {
                columns: usize::from(template.width).div_ceil(STEP),
                rows: usize::from(template.height).div_ceil(STEP),
                hull: Hull::of(&template.minutiae),
            },
        }
    }

    /// None outside the finger.
    pub(super) fn at(&self, x: f32, y: f32) -> Option<Spot> {
        match self {
            Self::Seen(field) => field.at(x, y).map(Spot::Run),
            Self::Guessed { hull, .. } => hull.near(x, y).then_some(Spot::Finger),
        }
    }

    /// Points of the grid that lie on the finger.
    pub(super) fn points(&self) -> impl Iterator<Item = (f32, f32, Spot)> {
        let (columns, rows) = match self {
            Self::Seen(field) => (field.columns, field.rows),
            Self::Guessed { columns, rows, .. } => (*columns, *rows),
        };
        (0..columns * rows).filter_map(move |at| {
            let x = (at % columns * STEP + STEP / 2) as f32;
            let y = (at / columns * STEP + STEP / 2) as f32;
            Some((x, y, self.at(x, y)?))
        })
    }
}
