//! Fingerprints: records of devices and of other engines, an image to a template, two templates to a score.
//!
//! A pure function from bytes to a score: no I/O, clock, randomness or thread of its own, and no unsafe
//! code. The same two templates give the same score, on any thread, as often as one asks. Whoever calls runs it in a
//! process that may die: a fault there is *technical*, never *no match* (`docs/adr/0052-an-engine-of-our-own.md`, the papers in `0083`).
#![expect(
    clippy::float_arithmetic,
    reason = "angles and waves of an image; no amount of money is near"
)]

mod compare;
mod extract;
mod image;
pub mod record;
mod template;

#[cfg(feature = "generator")]
#[path = "../tests/generator/mod.rs"]
mod generator;

pub use compare::{HIGHEST, Probe, Score, THRESHOLD, compare};
pub use extract::{Unusable, extract};
pub use image::{Image, ImageFault};
pub use template::{Template, TemplateFault};

#[cfg(feature = "generator")]
pub use generator::{Finger, PRINT, Press, Sensor};
