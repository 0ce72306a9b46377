//! Recordings of the voice from a folder: `km/ussd-pin.wav` and so on, beside `km.tsv` and `en.tsv`, the lists that
//! their speakers read. A recording of a text that was changed since counts as none.

use std::collections::HashMap;
use std::fs;
use std::io::{self, ErrorKind};
use std::path::{Path, PathBuf};

use sothon_app::listen::{NotASound, clips, samples};

/// The languages that have a voice.
const LANGUAGES: [&str; 2] = ["km", "en"];

/// What the folder holds.
#[derive(Debug, Clone, Default)]
pub struct Recordings {
    /// The samples of each recording, by its name such as `km/ussd-pin`.
    pub recorded: HashMap<String, Vec<i16>>,
    /// The names of the clips that nobody has recorded as they are now.
    pub missing: Vec<String>,
}

/// Why the folder can't be used.
#[derive(Debug, thiserror::Error)]
pub enum VoiceFault {
    /// A file of it, or the folder, can't be read.
    #[error("reading {}", .path.display())]
    Unreadable {
        /// Which.
        path: PathBuf,
        /// Why.
        source: io::Error,
    },
    /// A file is no recording.
    #[error("{}", .path.display())]
    NotASound {
        /// Which.
        path: PathBuf,
        /// Why.
        source: NotASound,
    },
}

/// Reads the recordings of all clips.
///
/// # Errors
/// [`VoiceFault`] when the folder or a file of it can't be read, or a file is no recording. A file that is not there is
/// no error.
pub fn read(folder: &Path) -> Result<Recordings, VoiceFault> {
    fs::read_dir(folder).map(drop).map_err(|source| unreadable(folder, source))?;
    let spoken = spoken(folder)?;
    let mut found = Recordings::default();
    for (name, text) in clips() {
        let is_as_spoken = spoken.get(&name).is_some_and(|spoken| spoken == text);
        let path = folder.join(format!("{name}.wav"));
        let file = if is_as_spoken { there(&path, fs::read(&path))? } else { None };
        match file {
            Some(bytes) => {
                let samples = samples(&bytes);
                let samples = samples.map_err(|source| VoiceFault::NotASound { path, source })?;
                found.recorded.insert(name, samples);
            }
            None => found.missing.push(name),
        }
    }
    Ok(found)
}

/// What was read aloud for each recording: id, text and more in the rows behind a head, parted by tabs.
fn spoken(folder: &Path) -> Result<HashMap<String, String>, VoiceFault> {
    let mut spoken = HashMap::new();
    for language in LANGUAGES {
        let path = folder.join(format!("{language}.tsv"));
        let list = there(&path, fs::read_to_string(&path))?.unwrap_or_default();
        for row in list.lines().skip(1) {
            let mut cells = row.split('\t');
            if let (Some(id), Some(text)) = (cells.next(), cells.next()) {
                spoken.insert(format!("{language}/{id}"), text.to_owned());
            }
        }
    }
    Ok(spoken)
}

/// What was read; nothing where there is no such file.
fn there<T>(path: &Path, read: io::Result<T>) -> Result<Option<T>, VoiceFault> {
    match read {
        Ok(read) => Ok(Some(read)),
        Err(error) if error.kind() == ErrorKind::NotFound => Ok(None),
        Err(source) => Err(unreadable(path, source)),
    }
}

fn unreadable(path: &Path, source: io::Error) -> VoiceFault {
    VoiceFault::Unreadable { path: path.to_owned(), source }
}

#[cfg(test)]
mod tests {
    use super::*;
    use sothon_app::listen::whole;

    /// A folder of its own that goes with the test.
    struct Folder(PathBuf);

    impl Folder {
        fn new(name: &str) -> Self {
            let folder = format!("sothon-voice-{}-{name}", std::process::id());
            let folder = std::env::temp_dir().join(folder);
            fs::create_dir_all(folder.join("en")).unwrap();
            Self(folder)
        }

        fn write(&self, name: &str, bytes: &[u8]) {
            fs::write(self.0.join(name), bytes).unwrap();
        }
    }

    impl Drop for Folder {
        fn drop(&mut self) {
            let _ = fs::remove_dir_all(&self.0);
        }
    }

    #[test]
    fn a_recording_counts_as_long_as_its_text_stays() {
        let folder = Folder::new("texts");
        folder.write("en.tsv", b"id\ttext\tsource\nvoice-star\tstar\tx\nvoice-hash\tanother\tx\n");
        folder.write("en/voice-star.wav", &whole(&[7]));
        folder.write("en/voice-hash.wav", &whole(&[8]));
        folder.write("en/voice-press.wav", &whole(&[9]));
        let found = read(&folder.0).unwrap();
        assert_eq!(found.recorded, HashMap::from([("en/voice-star".to_owned(), vec![7])]));
        assert_eq!(found.missing.len(), clips().count() - 1);
        for name in ["en/voice-hash", "en/voice-press", "km/voice-star"] {
            assert!(found.missing.iter().any(|missing| missing == name), "{name}");
        }
    }

    #[test]
    fn a_file_that_is_no_recording_is_named() {
        let folder = Folder::new("noise");
        folder.write("en.tsv", b"id\ttext\tsource\nvoice-star\tstar\tx\n");
        folder.write("en/voice-star.wav", b"ID3");
        let fault = read(&folder.0).unwrap_err();
        assert!(matches!(&fault, VoiceFault::NotASound { .. }), "{fault:?}");
        assert!(fault.to_string().ends_with("voice-star.wav"), "{fault}");
    }

    #[test]
    fn a_folder_that_is_not_there_is_an_error() {
        let fault = read(&std::env::temp_dir().join("sothon-no-voice")).unwrap_err();
        assert!(matches!(fault, VoiceFault::Unreadable { .. }));
    }
}
