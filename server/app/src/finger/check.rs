//! Whether impressions are good enough to be enrolled: those of one finger are alike and not the same picture, and no
//! finger is there twice.

use sothon_domain::finger::{Again, FingerPosition, FingerTemplate};

use crate::port::{EngineFailure, FingerEngine};

/// A finger with the templates of its impressions.
pub(super) struct Taken {
    pub(super) finger: FingerPosition,
    pub(super) templates: Vec<FingerTemplate>,
}

/// What has to be done again; nothing where all are good enough.
///
/// # Errors
/// [`EngineFailure`]: nothing is known of the impressions.
pub(super) async fn again(
    engine: &dyn FingerEngine,
    all: &[Taken],
) -> Result<Vec<Again>, EngineFailure> {
    // Three impressions of one picture would say no more than one, whatever else its records say.
    let is_same = |taken: &&Taken| pairs(&taken.templates).iter().any(|(one, other)| one == other);
    let same: Vec<_> =
        all.iter().filter(is_same).map(|taken| Again::SamePicture(taken.finger)).collect();
    if same.is_empty() { unlike(engine, all).await } else { Ok(same) }
}

/// Fingers whose impressions are unlike each other, and fingers that are one.
async fn unlike(engine: &dyn FingerEngine, all: &[Taken]) -> Result<Vec<Again>, EngineFailure> {
    let (threshold, mut again) = (engine.threshold(), Vec::new());
    for taken in all {
        for (one, other) in pairs(&taken.templates) {
            if engine.compare(one, other).await? < threshold {
                again.push(Again::Unlike(taken.finger));
                break;
            }
        }
    }
    for (one, other) in pairs(all) {
        let firsts = one.templates.first().zip(other.templates.first());
        let Some((first, second)) = firsts else { continue };
        if engine.compare(first, second).await? >= threshold {
            again.push(Again::Twice(one.finger, other.finger));
        }
    }
    Ok(again)
}

/// Each two of them, once.
fn pairs<T>(all: &[T]) -> Vec<(&T, &T)> {
    let mut pairs = Vec::new();
    for (at, other) in all.iter().enumerate() {
        pairs.extend(all[..at].iter().map(|one| (one, other)));
    }
    pairs
}
