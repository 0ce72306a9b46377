//! Whether pictures are good enough to be enrolled: each gives a template, impressions of one finger are alike and not the
//! same picture, and no finger is there twice.

use sothon_domain::finger::{Again, FingerPosition, FingerTemplate};

use super::enrol::FingerPictures;
use crate::port::{EngineFailure, ExtractError, FingerEngine};

/// A finger with the templates of its impressions.
pub(super) struct Taken {
    pub(super) finger: FingerPosition,
    pub(super) templates: Vec<FingerTemplate>,
}

/// The templates of all fingers, or what has to be done again.
///
/// # Errors
/// [`EngineFailure`]: nothing is known of the pictures.
pub(super) async fn taken(
    engine: &dyn FingerEngine,
    fingers: &[FingerPictures<'_>],
) -> Result<Result<Vec<Taken>, Vec<Again>>, EngineFailure> {
    let (mut all, mut again) = (Vec::with_capacity(fingers.len()), Vec::new());
    for finger in fingers {
        all.push(templates(engine, finger, &mut again).await?);
    }
    // Of fingers without all their templates nothing else can be said.
    if again.is_empty() {
        again = unlike(engine, &all).await?;
    }
    Ok(if again.is_empty() { Ok(all) } else { Err(again) })
}

async fn templates(
    engine: &dyn FingerEngine,
    pictures: &FingerPictures<'_>,
    again: &mut Vec<Again>,
) -> Result<Taken, EngineFailure> {
    let finger = pictures.finger;
    let mut templates = Vec::with_capacity(pictures.records.len());
    for (record, impression) in pictures.records.iter().zip(1..) {
        match engine.extract(record).await {
            Ok(made) if made.position.is_some_and(|position| position != finger) => {
                again.push(Again::OtherFinger { finger, impression });
            }
            Ok(made) => templates.push(made.template),
            Err(ExtractError::Picture(bad)) => {
                again.push(Again::Picture { finger, impression, bad });
            }
            Err(ExtractError::Technical(failure)) => return Err(failure),
        }
    }
    // Three impressions of one picture would say no more than one, whatever else its records say.
    if pairs(&templates).iter().any(|(one, other)| one == other) {
        again.push(Again::SamePicture(finger));
    }
    Ok(Taken { finger, templates })
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
