//! Who makes templates of fingers and compares them.

use async_trait::async_trait;
use sothon_domain::finger::{BadPicture, EngineId, Extracted, FingerScore, FingerTemplate};

/// The engine gave no answer: a technical failure. It never means *no match*, and never *match*.
#[derive(Debug, thiserror::Error)]
#[error("the fingerprint engine: {what}")]
pub struct EngineFailure {
    /// What failed.
    pub what: EngineFault,
    /// Why; none where there is no more to say.
    #[source]
    pub source: Option<std::io::Error>,
}

/// What failed about the engine.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum EngineFault {
    /// It could not be started or reached.
    #[error("it could not be started")]
    Start,
    /// It ended before it answered: it crashed, or took more memory or time than it may.
    #[error("it ended before it answered")]
    Ended,
    /// It did not answer in time.
    #[error("no answer in time")]
    Late,
    /// What it answered is no answer.
    #[error("an answer that is none")]
    Answer,
    /// A template is not of this engine and version, or is damaged.
    #[error("a template that it can't read")]
    Template,
}

impl EngineFailure {
    /// With no more to say.
    pub fn plain(what: EngineFault) -> Self {
        Self { what, source: None }
    }
}

/// Why a record gave no template.
#[derive(Debug, thiserror::Error)]
pub enum ExtractError {
    /// Nothing is known: it must not use up a try.
    #[error(transparent)]
    Technical(#[from] EngineFailure),
    /// The picture is no good: the finger is placed again.
    #[error("a picture that gives no template: {}", .0.code())]
    Picture(BadPicture),
}

/// An engine: our own in a process of its own, or another behind the same words.
#[async_trait]
pub trait FingerEngine: Send + Sync {
    /// Which engine it is: kept with each template.
    fn id(&self) -> EngineId;

    /// From this score on two templates count as one finger.
    fn threshold(&self) -> FingerScore;

    /// Makes a template of an image record (ISO/IEC 19794-4:2011, one finger).
    ///
    /// # Errors
    /// [`ExtractError`]: a technical failure or a bad picture.
    async fn extract(&self, record: &[u8]) -> Result<Extracted, ExtractError>;

    /// How sure it is that both templates, made by this engine, are of one finger. Their order makes no difference.
    ///
    /// # Errors
    /// [`EngineFailure`]: nothing is known of them.
    async fn compare(
        &self,
        one: &FingerTemplate,
        other: &FingerTemplate,
    ) -> Result<FingerScore, EngineFailure>;
}
