//! Impressions of a folder: pictures, or minutiae by another engine.

use std::fs::File;
use std::io::BufReader;
use std::path::Path;

use sothon_fingerprint::record::parse_minutiae;
use sothon_fingerprint::{Image, Template};

/// One impression of one finger.
pub(crate) struct Impression {
    /// The first number of the name.
    pub(crate) finger: u32,
    /// Without the ending.
    pub(crate) name: String,
    pub(crate) source: Source,
}

/// What there is of it.
pub(crate) enum Source {
    /// `.png`, at `PPI` pixels per inch, 500 when that is not set.
    Picture(Image),
    /// `.iso`: ISO/IEC 19794-2.
    Minutiae(Template),
}

/// All of a folder, by name.
pub(crate) fn of(folder: &Path) -> Result<Vec<Impression>, String> {
    let entries = std::fs::read_dir(folder).map_err(|error| error.to_string())?;
    let mut paths = entries.filter_map(|entry| Some(entry.ok()?.path())).collect::<Vec<_>>();
    let known = |path: &Path| path.extension().is_some_and(|end| end == "png" || end == "iso");
    paths.retain(|path| known(path));
    paths.sort();
    paths.iter().map(|path| impression(path)).collect()
}

fn impression(path: &Path) -> Result<Impression, String> {
    let because = |error: &dyn std::fmt::Display| format!("{}: {error}", path.display());
    let name = path.file_stem().unwrap_or_default().to_string_lossy().into_owned();
    let finger = name.split('_').next().and_then(|finger| finger.parse().ok());
    let finger = finger.ok_or_else(|| because(&"a name is FINGER_IMPRESSION"))?;
    let source = if path.extension().is_some_and(|ending| ending == "iso") {
        let bytes = std::fs::read(path).map_err(|error| because(&error))?;
        let record = parse_minutiae(&bytes).map_err(|error| because(&error))?;
        Source::Minutiae(Template::of_record(&record))
    } else {
        Source::Picture(picture(path).map_err(|error| because(&error))?)
    };
    Ok(Impression { finger, name, source })
}

fn picture(path: &Path) -> Result<Image, Box<dyn std::error::Error>> {
    let ppi = std::env::var("PPI").ok().and_then(|ppi| ppi.parse().ok()).unwrap_or(500);
    let mut decoder = png::Decoder::new(BufReader::new(File::open(path)?));
    decoder.set_transformations(png::Transformations::normalize_to_color8());
    let mut reader = decoder.read_info()?;
    let mut bytes = vec![0; reader.output_buffer_size().unwrap_or_default()];
    let info = reader.next_frame(&mut bytes)?;
    // Of colours and transparency only the first, which is the grey.
    let pixels = bytes.into_iter().step_by(info.color_type.samples()).collect();
    Ok(Image::new(info.width, info.height, ppi, pixels)?)
}
