//! What is heard in place of a clip that nobody has recorded.

/// A fifth of a second.
const LENGTH: usize = 1_600;
/// A tenth of what a sample can hold: loud enough, and no pain.
const LOUD: i16 = 3_000;

/// A square wave; its pitch, 174 to 500 Hz, comes from the text, so that a page sounds like more than one tone.
pub(super) fn tone(text: &str) -> impl Iterator<Item = i16> {
    let half = 8 + text.bytes().map(usize::from).sum::<usize>() % 16;
    (0..LENGTH).map(move |at| if (at / half).is_multiple_of(2) { LOUD } else { -LOUD })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_tone_is_short_and_another_text_has_another() {
        let heard: Vec<i16> = tone("ab").collect();
        assert_eq!(heard.len(), LENGTH);
        assert_eq!(heard, tone("ab").collect::<Vec<_>>());
        assert_ne!(heard, tone("ac").collect::<Vec<_>>());
        assert!(heard.contains(&LOUD) && heard.contains(&-LOUD));
    }
}
