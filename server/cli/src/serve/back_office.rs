//! The keys of the back office's machine.

use std::sync::Arc;

use anyhow::{Context, anyhow};
use sothon_http::BackOfficeKeys;

use super::DEMO_BACK_OFFICE_KEY;
use crate::args::ServeArgs;

/// The keys of the settings, unless no file is set.
pub(crate) fn keys(args: &ServeArgs) -> anyhow::Result<Option<Arc<BackOfficeKeys>>> {
    let Some(file) = args.back_office_key_file() else { return Ok(None) };
    let text = std::fs::read_to_string(file)
        .with_context(|| format!("SOTHON_BACK_OFFICE_KEY_FILE: reading {}", file.display()))?;
    let keys = BackOfficeKeys::read(&text).map_err(|_| {
        anyhow!(
            "SOTHON_BACK_OFFICE_KEY_FILE: {} holds no key, or one that is shorter than {} letters",
            file.display(),
            BackOfficeKeys::FEWEST,
        )
    })?;
    Ok(Some(Arc::new(keys)))
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
