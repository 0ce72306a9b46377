//! Khmer and ASCII digits. Everything else in the text is left as it is.

/// The text with each Khmer digit (០ to ៩) replaced by the ASCII digit of the same value.
pub fn to_ascii(text: &str) -> String {
    text.chars().map(|c| shift(c, '០', '0')).collect()
}

/// The text with each ASCII digit replaced by the Khmer digit of the same value.
pub fn to_khmer(text: &str) -> String {
    text.chars().map(|c| shift(c, '0', '០')).collect()
}

/// The digit moved from the row that begins at `from` to the row that begins at `to`.
fn shift(digit: char, from: char, to: char) -> char {
    let value = u32::from(digit).wrapping_sub(u32::from(from));
    if value > 9 {
        return digit;
    }
    char::from_u32(u32::from(to) + value).expect("ten digits follow each zero")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_digit_has_its_counterpart() {
        assert_eq!(to_khmer("0123456789"), "០១២៣៤៥៦៧៨៩");
        assert_eq!(to_ascii("០១២៣៤៥៦៧៨៩"), "0123456789");
    }

    #[test]
    fn other_characters_stay() {
        assert_eq!(to_ascii("K-២០4 ៛/:៪"), "K-204 ៛/:៪");
        assert_eq!(to_khmer("/0:9 ក"), "/០:៩ ក");
    }
}
