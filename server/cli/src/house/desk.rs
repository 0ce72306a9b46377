//! Where papers go in this set-up.

use std::sync::Arc;

use anyhow::Context;
use sothon_adapters::clamd::Clamd;
use sothon_adapters::files::Files;
use sothon_adapters::pictures::Jpegs;
use sothon_app::paper::Desk;
use sothon_app::port::Scanner;

use super::Place;
use crate::args::PaperArgs;

/// The desk of the settings; connects to nothing.
pub(super) fn desk(args: &PaperArgs, place: &Place) -> anyhow::Result<Desk> {
    let files = match args.files_url() {
        Some(url) => Files::at(url).context("setting up the store of files")?,
        None => Files::in_folder(place.files()),
    };
    let scanner = args.clamd_url().map(Clamd::new).transpose();
    let scanner = scanner.context("setting up the scanner")?;
    let scanner = scanner.map(|scanner| Arc::new(scanner) as Arc<dyn Scanner>);
    Ok(Desk::new(Arc::new(files), Arc::new(Jpegs), scanner))
}
