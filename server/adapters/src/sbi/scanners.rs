//! The scanners that this portal lets in: a folder with the certificates of their makers (`*.der`) and the list of their
//! models (`models.toml`), beside our own keys. All is read anew for each answer, so that what is taken out of the folder is
//! believed no more from then on.

use std::path::{Path, PathBuf};

use serde::Deserialize;
use sothon_app::port::{Captured, ScannerAnswer, ScannerOrder, ScannerRefusal};
use sothon_domain::finger::FingerPosition;
use time::OffsetDateTime;

use super::{
    AnswerFault, CaptureFault, DeviceRoots, FIRST_PREVIOUS, KeyFault, Model, OpeningKey, Ordered,
    PadGrade, Reader, RootFault, ScannerFault, SignatureFault, Trust, answered, sub_type,
};
use crate::entropy::SystemEntropy;

/// Who opens answers, with what lies in two folders.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Scanners {
    /// Makers and models.
    pub folder: PathBuf,
    /// Our own keys: [`OpeningKey::load`].
    pub keys: PathBuf,
    /// Whether mock scanners are believed: in a demo only.
    pub demo: bool,
    /// Our own address.
    pub domain: String,
}

/// What is wrong with the folders.
#[derive(Debug, thiserror::Error)]
pub enum ScannersFault {
    /// A file or the folder can't be read.
    #[error("reading {}", .0.display())]
    File(PathBuf, #[source] std::io::Error),
    /// A certificate of a maker is none, or that of a mock scanner.
    #[error("a maker's certificate in {}", .0.display())]
    Root(PathBuf, #[source] RootFault),
    /// The list of models can't be read.
    #[error("the list of models in {}", .0.display())]
    Models(PathBuf, #[source] toml::de::Error),
    /// A key of ours.
    #[error(transparent)]
    Key(#[from] KeyFault),
    /// There is no maker, no model or no key.
    #[error("no {0}")]
    Nothing(&'static str),
}

/// What was read.
struct Known {
    roots: DeviceRoots,
    models: Vec<Model>,
    keys: Vec<OpeningKey>,
}

/// `models.toml`
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Models {
    model: Vec<Listed>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Listed {
    provider: String,
    make: String,
    model: String,
    pad: Pad,
}

/// How well a model tells a living finger: the level of ISO/IEC 30107-3 that a laboratory found.
#[derive(Clone, Copy, Deserialize)]
#[serde(rename_all = "lowercase")]
enum Pad {
    None,
    One,
    Two,
}

impl From<Listed> for Model {
    fn from(listed: Listed) -> Self {
        let pad = match listed.pad {
            Pad::None => PadGrade::None,
            Pad::One => PadGrade::One,
            Pad::Two => PadGrade::Two,
        };
        let Listed { provider, make, model, .. } = listed;
        Self { provider, make, model, pad }
    }
}

impl Scanners {
    /// Looks through both folders as an answer would.
    ///
    /// # Errors
    /// [`ScannersFault`] where a file is not as it should be, or there is nothing that a scanner could answer with.
    pub fn check(&self) -> Result<(), ScannersFault> {
        let known = self.known()?;
        for (none, what) in [
            (known.roots.0.is_empty(), "certificate of a maker"),
            (known.models.is_empty(), "model"),
            (known.keys.is_empty(), "key that scanners seal for"),
        ] {
            if none {
                return Err(ScannersFault::Nothing(what));
            }
        }
        Ok(())
    }

    fn known(&self) -> Result<Known, ScannersFault> {
        let roots = self.roots()?;
        let path = self.folder.join("models.toml");
        let text = std::fs::read_to_string(&path).map_err(at(&path))?;
        let models: Models =
            toml::from_str(&text).map_err(|fault| ScannersFault::Models(path, fault))?;
        let models = models.model.into_iter().map(Model::from).collect();
        Ok(Known { roots, models, keys: OpeningKey::load(&self.keys)? })
    }

    fn roots(&self) -> Result<DeviceRoots, ScannersFault> {
        let mut roots = Vec::new();
        for entry in std::fs::read_dir(&self.folder).map_err(at(&self.folder))? {
            let path = entry.map_err(at(&self.folder))?.path();
            if path.extension().is_some_and(|end| end == "der") {
                roots.push(std::fs::read(&path).map_err(at(&path))?);
            }
        }
        let believed = match self.demo {
            true => DeviceRoots::new(&roots).map_err(RootFault::from),
            false => DeviceRoots::of_production(&roots),
        };
        believed.map_err(|fault| ScannersFault::Root(self.folder.clone(), fault))
    }
}

fn at(path: &Path) -> impl FnOnce(std::io::Error) -> ScannersFault + use<> {
    let path = path.to_owned();
    move |source| ScannersFault::File(path, source)
}

impl ScannerAnswer for Scanners {
    fn environment(&self) -> &'static str {
        if self.demo { "Developer" } else { "Production" }
    }

    fn domain(&self) -> &str {
        &self.domain
    }

    fn finger(&self, finger: FingerPosition) -> &'static str {
        sub_type(finger)
    }

    fn opened(
        &self,
        answer: &[u8],
        order: &ScannerOrder<'_>,
        at: OffsetDateTime,
    ) -> Result<Captured, ScannerRefusal> {
        let known = self.known().map_err(|error| {
            tracing::error!(?error, "the list of scanners");
            ScannerRefusal::Unknown
        })?;
        let ordered = Ordered {
            transaction: order.number,
            environment: self.environment(),
            domain: &self.domain,
            finger: order.finger,
        };
        let trust = Trust { roots: &known.roots, models: &known.models };
        let reader = Reader { trust, keys: &known.keys, entropy: &SystemEntropy };
        let opened = answered(answer, &ordered, FIRST_PREVIOUS, &reader, at).map_err(|fault| {
            tracing::warn!(%fault, "a scanner's answer is refused");
            refusal(fault)
        })?;
        let (device, image) = (opened.serial, opened.record);
        Ok(Captured { device, pad: opened.pad, image, quality: opened.quality })
    }
}

/// What a page is told of a fault. What is wrong with a signature or a seal is one, so that it teaches nobody.
fn refusal(fault: AnswerFault) -> ScannerRefusal {
    match fault {
        AnswerFault::Scanner(fault) => said(fault),
        AnswerFault::Fingers(_) => ScannerRefusal::NotAsOrdered,
        AnswerFault::Capture(fault) => believed(fault),
        AnswerFault::Unreadable
        | AnswerFault::Thumbprint
        | AnswerFault::SessionKey
        | AnswerFault::Sealed
        | AnswerFault::Hash => ScannerRefusal::NotBelieved,
    }
}

fn said(fault: ScannerFault) -> ScannerRefusal {
    match fault {
        ScannerFault::NoFinger => ScannerRefusal::NoFinger,
        ScannerFault::NotReady | ScannerFault::Busy => ScannerRefusal::NotReady,
        ScannerFault::Tampered => ScannerRefusal::Tampered,
        ScannerFault::NotRegistered
        | ScannerFault::Extraction
        | ScannerFault::KeyExpired
        | ScannerFault::Other(_) => ScannerRefusal::Fault,
    }
}

fn believed(fault: CaptureFault) -> ScannerRefusal {
    match fault {
        CaptureFault::Time => ScannerRefusal::Clock,
        CaptureFault::Model
        | CaptureFault::OtherDevice
        | CaptureFault::Answer(SignatureFault::Chain | SignatureFault::OutOfDate)
        | CaptureFault::Device(SignatureFault::Chain | SignatureFault::OutOfDate) => {
            ScannerRefusal::Unknown
        }
        CaptureFault::Transaction
        | CaptureFault::Environment
        | CaptureFault::Purpose
        | CaptureFault::Domain
        | CaptureFault::Finger => ScannerRefusal::NotAsOrdered,
        CaptureFault::Unreadable | CaptureFault::Answer(_) | CaptureFault::Device(_) => {
            ScannerRefusal::NotBelieved
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_wrong_with_a_seal_or_signature_is_one_refusal() {
        let signature = SignatureFault::Signature;
        for fault in [
            AnswerFault::Thumbprint,
            AnswerFault::SessionKey,
            AnswerFault::Sealed,
            AnswerFault::Hash,
            AnswerFault::Capture(CaptureFault::Answer(signature)),
            AnswerFault::Capture(CaptureFault::Device(signature)),
        ] {
            assert_eq!(refusal(fault), ScannerRefusal::NotBelieved, "{fault}");
        }
    }

    #[test]
    fn a_folder_that_holds_nothing_is_no_list_of_scanners() {
        let folder = std::env::temp_dir().join(format!("sothon-models-{}", std::process::id()));
        std::fs::create_dir_all(&folder).expect("a folder");
        let domain = "https://sothon.example".to_owned();
        let keys = folder.clone();
        let scanners = Scanners { folder: folder.clone(), keys, demo: false, domain };
        let without = scanners.check();
        let text = "[[model]]\nprovider = \"P\"\nmake = \"M\"\nmodel = \"1\"\npad = \"two\"\n";
        std::fs::write(folder.join("models.toml"), text).expect("a file");
        let known = scanners.known().expect("a list").models;
        let rootless = scanners.check();
        std::fs::write(folder.join("maker.der"), "none").expect("a file");
        let wrong = scanners.check();
        std::fs::remove_dir_all(&folder).expect("the folder goes");
        assert!(matches!(without, Err(ScannersFault::File(..))), "{without:?}");
        assert_eq!(known.first().map(|model| model.pad), Some(PadGrade::Two));
        assert!(matches!(rootless, Err(ScannersFault::Nothing(_))), "{rootless:?}");
        assert!(matches!(wrong, Err(ScannersFault::Root(..))), "{wrong:?}");
    }
}
