//! The keys of the back office's machine.

use std::os::unix::fs::PermissionsExt;
use std::path::Path;
use std::sync::Arc;

use anyhow::{Context, anyhow, bail};
use sothon_http::BackOfficeKeys;

use super::DEMO_BACK_OFFICE_KEY;
use crate::args::ServeArgs;

/// The keys of the settings, unless no file is set. The key of the demo, which everybody knows, is one of the demo only.
pub(crate) fn keys(args: &ServeArgs, demo: bool) -> anyhow::Result<Option<Arc<BackOfficeKeys>>> {
    let Some(file) = args.back_office_key_file() else { return Ok(None) };
    let text = closed(file)
        .with_context(|| format!("SOTHON_BACK_OFFICE_KEY_FILE: reading {}", file.display()))?;
    if !demo && text.lines().any(|line| line.trim() == DEMO_BACK_OFFICE_KEY) {
        bail!("SOTHON_BACK_OFFICE_KEY_FILE: {} holds the key of the demo", file.display());
    }
    let keys = BackOfficeKeys::read(&text).map_err(|_| {
        anyhow!(
            "SOTHON_BACK_OFFICE_KEY_FILE: {} holds no key, or one that is shorter than {} letters",
            file.display(),
            BackOfficeKeys::FEWEST,
        )
    })?;
    Ok(Some(Arc::new(keys)))
}

/// What stands in a file that nobody else may read.
pub(super) fn closed(file: &Path) -> anyhow::Result<String> {
    if std::fs::metadata(file)?.permissions().mode() & 0o077 != 0 {
        bail!("others may read it: chmod 600");
    }
    Ok(std::fs::read_to_string(file)?)
}

/// The key of the demo's machine.
pub(super) fn of_demo() -> Option<Arc<BackOfficeKeys>> {
    BackOfficeKeys::read(DEMO_BACK_OFFICE_KEY).ok().map(Arc::new)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_key_of_the_demo_is_long_enough() {
        assert!(of_demo().is_some());
    }
}
