//! What the journeys stand on.

pub(crate) mod axe;
pub(crate) mod browser;
mod chromedriver;
pub(crate) mod screen;
