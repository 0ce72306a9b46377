//! The scanners of fingers that are let in, and the engine that compares what they take.

use std::path::PathBuf;
use std::sync::Arc;

use anyhow::Context;
use sothon_adapters::finger::EngineProcess;
use sothon_adapters::sbi::Scanners;
use sothon_http::Fingers;

use crate::args::ServeArgs;
use crate::house::Place;

/// Those of the settings, which are looked through first; none where none are set. A demo believes its own mock scanner,
/// which may start later; production refuses it.
pub(super) fn fingers(
    args: &ServeArgs,
    place: &Place,
    (origin, demo): (&str, bool),
) -> anyhow::Result<Option<Fingers>> {
    let of_mock = || demo.then(|| place.data.join("demo").join("scanner"));
    let Some(folder) = args.scanners().map(ToOwned::to_owned).or_else(of_mock) else {
        return Ok(None);
    };
    let (keys, domain) = (place.keys.clone(), origin.to_owned());
    let scanners = Scanners { folder, keys, demo, domain };
    if !demo {
        scanners.check().with_context(|| {
            format!("SOTHON_SCANNERS: looking through {}", scanners.folder.display())
        })?;
    }
    // The program's own path may lead through folders that only root may enter.
    let engine = EngineProcess::new(PathBuf::from("/proc/self/exe"), &["finger-engine"]);
    Ok(Some(Fingers { scanner: Arc::new(scanners), engine: Arc::new(engine) }))
}
