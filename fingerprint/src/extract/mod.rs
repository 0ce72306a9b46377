//! From a picture to a template.

mod flow;
mod foreground;
mod gabor;
mod minutiae;
mod period;
pub(crate) mod plane;
mod ridges;
mod skeleton;

use thiserror::Error;

pub(crate) use flow::along;

use crate::image::Image;
use crate::template::{Field, Template};
use flow::Flow;
use foreground::Foreground;
use gabor::Shape;
use minutiae::Seen;
use plane::Plane;
use skeleton::Skeleton;

/// The first filter finds the run of the ridges, the second draws them.
const COARSE: Shape = Shape { along: 6.5, across: 0.45 };
const FINE: Shape = Shape { along: 6.5, across: 0.45 };
/// Noise runs one way by 0.19 at most in the mean, the worst prints by 0.27.
const LEAST_ORDER: f32 = 0.21;
/// Below this many minutiae, or pixels of finger, a picture says too little.
const FEWEST: usize = 6;
const SMALLEST: usize = 12_000;

/// Why a picture gives no template: the finger should be placed again.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Error)]
pub enum Unusable {
    /// Hardly any finger is on it.
    #[error("hardly any finger")]
    NoFinger,
    /// Something is on it that does not run like ridges.
    #[error("no ridges")]
    NoRidges,
    /// Too few minutiae are found.
    #[error("{0} minutiae")]
    FewMinutiae(usize),
}

/// Minutiae and the run of the ridges, as two of which are compared.
///
/// # Errors
/// [`Unusable`] when the picture says too little of a finger.
pub fn extract(image: &Image) -> Result<Template, Unusable> {
    let grey = foreground::resampled(image);
    let Foreground { waves, depth } = Foreground::of(&grey);
    let area = depth.iter().filter(|depth| **depth > 0).count();
    if area < SMALLEST {
        return Err(Unusable::NoFinger);
    }
    let flow = Flow::of(&waves, 7.0, 13.0);
    if order(&flow, &depth) < LEAST_ORDER {
        return Err(Unusable::NoRidges);
    }
    let periods = period::periods(&waves, &flow, &depth);
    let drawn = gabor::filtered(&waves, &flow, &periods, &depth, COARSE);
    let flow = Flow::of(&drawn, 5.0, 8.0);
    let periods = period::periods(&drawn, &flow, &depth);
    let drawn = gabor::filtered(&waves, &flow, &periods, &depth, FINE);
    let clear = clearness(&waves, &drawn);
    let skeleton = skeleton(&drawn, &flow, &depth);
    let width = grey.width;
    let seen = Seen { skeleton: &skeleton, flow: &flow, depth: &depth, clear: &clear.data, width };
    let minutiae = minutiae::minutiae(&seen);
    if minutiae.len() < FEWEST {
        return Err(Unusable::FewMinutiae(minutiae.len()));
    }
    let field = Field::of(&flow.angle, &flow.order, &depth);
    Ok(Template { width: width as u16, height: grey.height as u16, minutiae, field: Some(field) })
}

/// How far the ridges run one way, in the mean over the finger without its edge, 0 to 1.
fn order(flow: &Flow, depth: &[u8]) -> f32 {
    let inside = flow.order.data.iter().zip(depth).filter(|(_, depth)| **depth > 8);
    let (sum, count) =
        inside.fold((0.0, 0.0), |(sum, count), (order, _)| (sum + order, count + 1.0));
    if count > 0.0 { sum / count } else { 0.0 }
}

/// How much of the waves the filter explains, 0 to 1.
fn clearness(waves: &Plane, drawn: &Plane) -> Plane {
    let power = |plane: &Plane| plane.map(|wave| wave * wave).smooth(6.0);
    power(drawn)
        .with(&power(waves), |drawn, waves| (drawn / (waves + 0.05)).max(0.0).sqrt().min(1.0))
}

fn skeleton(drawn: &Plane, flow: &Flow, depth: &[u8]) -> Skeleton {
    let ridge = drawn.data.iter().zip(depth).map(|(wave, depth)| *depth > 0 && *wave > 0.0);
    let ridge = ridge.collect::<Vec<_>>();
    let mut skeleton = Skeleton::of(&ridge, drawn.width, drawn.height);
    let stride = skeleton.width;
    ridges::repair(&mut skeleton, |at| {
        flow.angle.data[(at / stride - 1) * drawn.width + at % stride - 1]
    });
    skeleton
}
