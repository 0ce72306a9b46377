//! What a native speaker reads aloud for the voice of the phone service.

use std::collections::HashMap;
use std::path::Path;

use anyhow::{Context, Result};
use sothon_locales::Language;
use sothon_locales::voice::{Clip, Voice};

use crate::root;

/// The columns of a script. The last is the speaker's own.
const HEAD: &str = "number\tclip\ttext\theard within\tsame as\trecorded\tpronunciation";

/// What can be typed after `voice-script`.
#[derive(Debug, clap::Args)]
pub struct VoiceScript {
    /// Also write the lists of clips in locales/voice anew.
    #[arg(long)]
    write: bool,
}

/// Writes a script for each language below `target/voice-script`, and says how many clips there are and how many
/// nobody has recorded.
///
/// # Errors
/// When a file can't be written.
pub fn voice_script(order: &VoiceScript) -> Result<String> {
    let scripts = root().join("target/voice-script");
    std::fs::create_dir_all(&scripts).with_context(|| scripts.display().to_string())?;
    let mut report = Vec::new();
    for language in Language::ALL {
        let voice = Voice::of(language);
        let file = format!("{}.tsv", language.code());
        let path = scripts.join(&file);
        write(&path, &script(voice))?;
        if order.write {
            write(&root().join("locales/voice").join(&file), &voice.table())?;
        }
        report.push(format!("{}: {}", path.display(), counts(voice.clips())));
    }
    Ok(report.join("\n"))
}

fn write(path: &Path, text: &str) -> Result<()> {
    std::fs::write(path, text).with_context(|| path.display().to_string())
}

fn counts(clips: &[Clip]) -> String {
    let unrecorded = clips.iter().filter(|clip| !clip.recorded).count();
    format!("{} clips, {unrecorded} of them not recorded yet", clips.len())
}

/// One row for each clip, in the order of recording. A text that stands twice is read once and used for both.
fn script(voice: &Voice) -> String {
    let mut first: HashMap<&str, &str> = HashMap::new();
    let mut rows = vec![HEAD.to_owned()];
    for (clip, number) in voice.clips().iter().zip(1..) {
        let number: usize = number;
        let number = number.to_string();
        let within = voice.context(clip).unwrap_or_default();
        let known = *first.entry(&clip.text).or_insert(&clip.id);
        let same = if known == clip.id { "" } else { known };
        let recorded = if clip.recorded { "yes" } else { "no" };
        let cells = [&*number, &*clip.id, &*clip.text, &*within, same, recorded, ""];
        rows.push(cells.join("\t"));
    }
    rows.join("\n") + "\n"
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_script_names_every_clip_with_its_context_and_calls_none_recorded() {
        for language in Language::ALL {
            let voice = Voice::of(language);
            let script = script(voice);
            let rows: Vec<Vec<&str>> =
                script.lines().skip(1).map(|row| row.split('\t').collect()).collect();
            assert_eq!(rows.len(), voice.clips().len());
            assert!(rows.iter().all(|row| row.len() == 7 && row[5] == "no"), "{language:?}");
            let amount = rows.iter().find(|row| row[1].starts_with("ussd-status-amount")).unwrap();
            assert!(amount[3].contains("[amount]"), "{amount:?}");
        }
    }

    #[test]
    fn a_text_is_read_once() {
        let script = script(Voice::of(Language::English));
        let more = script.lines().find(|row| row.contains("\tussd-more-language.1\t")).unwrap();
        assert_eq!(more.split('\t').nth(4), Some("ussd-more"));
    }

    #[test]
    fn what_is_not_recorded_is_counted() {
        let clips = Voice::of(Language::Khmer).clips();
        let all = format!("{0} clips, {0} of them not recorded yet", clips.len());
        assert_eq!(counts(clips), all);
        let mut spoken = clips[..2].to_vec();
        spoken[0].recorded = true;
        assert_eq!(counts(&spoken), "2 clips, 1 of them not recorded yet");
    }
}
