//! What pages are heard in.

use std::sync::Arc;

use anyhow::Context;
use sothon_adapters::voice_folder;
use sothon_app::listen::Sounds;

use crate::args::ServeArgs;

/// So many names stand in the log, where clips are missing.
const NAMED: usize = 20;

/// The recordings of the settings, which are read first and named where they are missing; none where none are set. A
/// demo plays tones for those that are not there.
pub(super) fn sounds(args: &ServeArgs, demo: bool) -> anyhow::Result<Option<Arc<Sounds>>> {
    let Some(folder) = args.voice() else {
        return Ok(demo.then(|| Arc::new(Sounds::tones())));
    };
    let found = voice_folder::read(folder).context("SOTHON_VOICE")?;
    if !found.missing.is_empty() {
        let names = found.missing.iter().take(NAMED).map(String::as_str).collect::<Vec<_>>();
        tracing::warn!(
            missing = found.missing.len(),
            first = %names.join(" "),
            "clips of the voice that nobody has recorded as they are now"
        );
    }
    Ok(Some(Arc::new(Sounds::new(found.recorded, demo))))
}
