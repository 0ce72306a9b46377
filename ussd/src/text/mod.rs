//! Text on the wire: how many units it takes, what fits a screen, and where it may be cut.

mod budget;
mod cut;
mod gsm7;
mod parts;
mod wire;

pub use budget::Budget;
pub use cut::cut;
pub use gsm7::septets;
pub(crate) use gsm7::{of_codes, to_codes};
pub use parts::parts;
pub use wire::{in_gsm7, without_invisible};

/// The units a text takes as it would be sent: septets when all of it is in GSM-7, else UCS-2 code units.
pub fn units(text: &str) -> usize {
    septets(text).unwrap_or_else(|| ucs2(text))
}

/// The UCS-2 code units of a text. A character beyond the first plane takes two.
pub fn ucs2(text: &str) -> usize {
    text.encode_utf16().count()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_letter_outside_gsm7_makes_the_whole_text_ucs2() {
        assert_eq!(units("KHR 510,000"), 11);
        assert_eq!(units("{}"), 4);
        assert_eq!(units("{}៛"), 3);
        assert_eq!(units("ស្ត្រី"), 6);
        assert_eq!(units("😀"), 2);
        assert_eq!(units(""), 0);
    }
}
