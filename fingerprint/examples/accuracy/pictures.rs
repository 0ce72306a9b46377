//! Pictures of a folder.

use std::fs::File;
use std::io::BufReader;
use std::path::Path;

use sothon_fingerprint::Image;

/// One impression of one finger.
pub(crate) struct Picture {
    /// The first number of the name.
    pub(crate) finger: u32,
    /// Without the ending.
    pub(crate) name: String,
    /// At `PPI` pixels per inch, 500 when that is not set.
    pub(crate) image: Image,
}

/// All of a folder, by name.
pub(crate) fn of(folder: &Path) -> Result<Vec<Picture>, String> {
    let entries = std::fs::read_dir(folder).map_err(|error| error.to_string())?;
    let mut paths = entries.filter_map(|entry| Some(entry.ok()?.path())).collect::<Vec<_>>();
    paths.retain(|path| path.extension().is_some_and(|ending| ending == "png"));
    paths.sort();
    paths.iter().map(|path| picture(path)).collect()
}

fn picture(path: &Path) -> Result<Picture, String> {
    let because = |error: &dyn std::fmt::Display| format!("{}: {error}", path.display());
    let name = path.file_stem().unwrap_or_default().to_string_lossy().into_owned();
    let finger = name.split('_').next().and_then(|finger| finger.parse().ok());
    let finger = finger.ok_or_else(|| because(&"a name is FINGER_IMPRESSION.png"))?;
    let ppi = std::env::var("PPI").ok().and_then(|ppi| ppi.parse().ok()).unwrap_or(500);
    let file = File::open(path).map_err(|error| because(&error))?;
    let mut decoder = png::Decoder::new(BufReader::new(file));
    decoder.set_transformations(png::Transformations::normalize_to_color8());
    let mut reader = decoder.read_info().map_err(|error| because(&error))?;
    let mut bytes = vec![0; reader.output_buffer_size().unwrap_or_default()];
    let info = reader.next_frame(&mut bytes).map_err(|error| because(&error))?;
    // Of colours and transparency only the first, which is the grey.
    let pixels = bytes.into_iter().step_by(info.color_type.samples()).collect();
    let image =
        Image::new(info.width, info.height, ppi, pixels).map_err(|error| because(&error))?;
    Ok(Picture { finger, name, image })
}
