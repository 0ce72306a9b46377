//! *Listen*: the main points of a page of hers, heard in the clips that the phone service says too.
//!
//! A recording is a file of samples. Until there is one, a demo plays a tone in its place, and the page says so.
//! Deliberately absent: speech made by a machine.

mod said;
mod tone;
mod wav;

use std::collections::HashMap;

use sothon_locales::Language;
use sothon_locales::voice::{Clip, Spoken, Voice};

pub use said::{of_case, of_pension};
pub use wav::{NotASound, samples, whole};

use tone::tone;

/// Nothing is heard for so many samples between two clips: 50 ms.
const PAUSE: usize = 400;

/// What can be played.
#[derive(Debug, Clone)]
pub struct Sounds {
    /// The samples of each recording, by [`name`].
    recorded: HashMap<String, Vec<i16>>,
    /// Whether a tone stands for a clip that is not recorded.
    tones: bool,
}

/// How something can be heard.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Heard {
    /// As somebody has spoken it.
    Voice,
    /// With a tone for each clip that nobody has recorded.
    Tones,
}

/// The name of a clip's recording, such as `km/ussd-pin`.
pub fn name(clip: &Clip) -> String {
    format!("{}/{}", clip.language.code(), clip.id)
}

/// (name of the recording, what is to be said) of every clip.
pub fn clips() -> impl Iterator<Item = (String, &'static str)> {
    let all = Language::ALL.into_iter().flat_map(|language| Voice::of(language).clips());
    all.map(|clip| (name(clip), clip.text.as_str()))
}

impl Sounds {
    /// What was recorded, by [`name`], and whether tones stand for the rest.
    pub fn new(recorded: HashMap<String, Vec<i16>>, tones: bool) -> Self {
        Self { recorded, tones }
    }

    /// Tones alone, for a demo without recordings.
    pub fn tones() -> Self {
        Self { recorded: HashMap::new(), tones: true }
    }

    /// How this can be heard; nothing where a part of it can't be played.
    pub fn offers(&self, spoken: &Spoken) -> Option<Heard> {
        if spoken.clips.is_empty() || !spoken.unsaid.is_empty() {
            return None;
        }
        let whole = spoken.clips.iter().all(|clip| self.recorded.contains_key(&name(clip)));
        if whole { Some(Heard::Voice) } else { self.tones.then_some(Heard::Tones) }
    }

    /// All clips joined, as a file (WAV); nothing where it can't be heard.
    pub fn joined(&self, spoken: &Spoken) -> Option<Vec<u8>> {
        self.offers(spoken)?;
        let mut samples = Vec::new();
        for clip in &spoken.clips {
            match self.recorded.get(&name(clip)) {
                Some(recorded) => samples.extend_from_slice(recorded),
                None => samples.extend(tone(&clip.text)),
            }
            samples.extend([0; PAUSE]);
        }
        Some(whole(&samples))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn next_payment() -> Spoken {
        Voice::of(Language::Khmer).message("ussd-status-next", &[("date", "05/12/2026".into())])
    }

    #[test]
    fn recordings_are_joined_in_their_order_with_a_pause_behind_each() {
        let spoken = next_payment();
        let recorded = spoken.clips.iter().zip(1..).map(|(clip, level)| (name(clip), vec![level]));
        let sounds = Sounds::new(recorded.collect(), false);
        assert_eq!(sounds.offers(&spoken), Some(Heard::Voice));
        let heard = samples(&sounds.joined(&spoken).unwrap()).unwrap();
        assert_eq!(heard.len(), spoken.clips.len() * (PAUSE + 1));
        let levels: Vec<i16> = heard.into_iter().filter(|sample| *sample != 0).collect();
        let expected: Vec<i16> =
            spoken.clips.iter().map(|clip| sounds.recorded[&name(clip)][0]).collect();
        assert_eq!(levels, expected);
    }

    #[test]
    fn one_recording_that_is_missing_is_a_tone_in_a_demo_and_else_silences_the_page() {
        let spoken = next_payment();
        let recorded: HashMap<String, Vec<i16>> =
            spoken.clips.iter().skip(1).map(|clip| (name(clip), vec![1])).collect();
        let demo = Sounds::new(recorded.clone(), true);
        assert_eq!(demo.offers(&spoken), Some(Heard::Tones));
        assert!(demo.joined(&spoken).is_some());
        let real = Sounds::new(recorded, false);
        assert_eq!((real.offers(&spoken), real.joined(&spoken)), (None, None));
    }

    #[test]
    fn what_has_no_clip_is_not_offered() {
        let demo = Sounds::tones();
        let unsaid = Spoken { unsaid: vec!["?".to_owned()], ..next_payment() };
        assert_eq!(demo.offers(&unsaid), None);
        assert_eq!(demo.offers(&Spoken { clips: vec![], unsaid: vec![] }), None);
    }

    #[test]
    fn every_clip_has_a_name_in_its_language() {
        let names: Vec<String> = clips().map(|(name, _)| name).collect();
        assert!(names.contains(&"km/ussd-pin".to_owned()));
        assert!(names.contains(&"en/number-7".to_owned()));
    }
}
