//! What an engine says of a picture beside the templates of one finger.

use sothon_domain::finger::{BadPicture, FingerPosition, FingerTemplate};
use sothon_domain::visit::Compared;
use sothon_store::finger::Impression;

use crate::port::{Captured, EngineFailure, ExtractError, FingerEngine};

/// A picture that says less of itself, 0 to 100 by the scanner's own measure, is not compared (NFIQ 5).
pub(super) const LEAST_QUALITY: u8 = 20;

/// What became of a picture: none where the scanner says that it is of another finger.
pub(super) async fn compared(
    engine: &dyn FingerEngine,
    (finger, held): (FingerPosition, &[Impression]),
    captured: &Captured,
) -> Option<Compared> {
    if captured.quality.is_some_and(|quality| quality < LEAST_QUALITY) {
        return Some(Compared::NotRead);
    }
    match engine.extract(&captured.image).await {
        Ok(made) if made.position.is_some_and(|position| position != finger) => None,
        Ok(made) => match best(engine, held, &made.template).await {
            Ok(true) => Some(Compared::Match(captured.pad)),
            Ok(false) => Some(Compared::NoMatch),
            Err(failure) => Some(technical(failure.as_ref())),
        },
        Err(ExtractError::Picture(
            BadPicture::NoFinger | BadPicture::NoRidges | BadPicture::TooLittle,
        )) => Some(Compared::NotRead),
        // The scanner sent something that no finger makes.
        Err(ExtractError::Picture(BadPicture::Damaged | BadPicture::Unsupported)) => {
            Some(technical(None))
        }
        Err(ExtractError::Technical(failure)) => Some(technical(Some(&failure))),
    }
}

fn technical(failure: Option<&EngineFailure>) -> Compared {
    match failure {
        Some(why) => tracing::error!(%why, "a finger was not compared"),
        None => tracing::error!(
            "a finger was not compared: no picture, or no template to hold it against"
        ),
    }
    Compared::Technical
}

/// Whether one of the impressions is of the same finger. The error is none where nothing of this engine is kept: that
/// says nothing of her either.
async fn best(
    engine: &dyn FingerEngine,
    held: &[Impression],
    template: &FingerTemplate,
) -> Result<bool, Option<EngineFailure>> {
    let (id, threshold) = (engine.id(), engine.threshold());
    let (mut asked, mut failed) = (false, None);
    for one in held.iter().filter(|one| one.engine == id) {
        asked = true;
        match engine.compare(&one.template, template).await {
            Ok(score) if score >= threshold => return Ok(true),
            Ok(_) => {}
            Err(failure) => failed = Some(failure),
        }
    }
    if asked && failed.is_none() { Ok(false) } else { Err(failed) }
}
