//! What the journeys stand on.

pub(crate) mod authenticator;
pub(crate) mod axe;
pub(crate) mod browser;
mod chromedriver;
pub(crate) mod keyboard;
pub(crate) mod pages;
pub(crate) mod people;
pub(crate) mod portal;
pub(crate) mod screen;
pub(crate) mod visit;
pub(crate) mod walk;
