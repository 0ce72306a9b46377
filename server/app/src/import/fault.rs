//! The fault for which a row is rejected, with its value made unreadable.

use super::Reason;

/// A fault of one field, or of the whole row where `field` is empty.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Fault {
    /// The column's name; empty when the whole row is at fault.
    pub field: &'static str,
    /// The shape of the value, see [`shape`].
    pub value: String,
    /// Why.
    pub reason: Reason,
    /// The other row or member that the fault is about, such as `row 17` or `K-204577`.
    pub see: Option<String>,
}

impl Fault {
    /// A fault of the whole row.
    pub fn of_row(reason: Reason) -> Self {
        Self { field: "", value: String::new(), reason, see: None }
    }

    /// A fault of one field.
    pub fn of_field(field: &'static str, value: &str, reason: Reason) -> Self {
        Self { field, value: shape(value), reason, see: None }
    }

    /// The same fault, naming the other row or member that it is about.
    pub fn seen_in(self, other: impl Into<String>) -> Self {
        Self { see: Some(other.into()), ..self }
    }
}

/// The shape of a value: each digit becomes 9 or ៩, each letter x or ក, so that the form of a fault
/// can be seen and the person can't. At most 40 characters.
pub fn shape(value: &str) -> String {
    value.chars().take(40).map(shape_of).collect()
}

fn shape_of(c: char) -> char {
    match c {
        '0'..='9' => '9',
        '០'..='៩' => '៩',
        '\u{1780}'..='\u{17D3}' | '\u{17DD}' => 'ក',
        c if c.is_ascii_punctuation() || c == ' ' => c,
        c if c.is_alphanumeric() => 'x',
        _ => '?',
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_form_stays_and_the_person_goes() {
        assert_eq!(shape("31/02/1950"), "99/99/9999");
        assert_eq!(shape("៣១/02/១៩៥០"), "៩៩/99/៩៩៩៩");
        assert_eq!(shape("Chan សុភា\u{7}"), "xxxx កកកក?");
        assert_eq!(shape(&"1".repeat(500)).len(), 40);
    }
}
