//! Texts of people: phone numbers, and where a line is cut.

use sothon_domain::person::Phone;
use sothon_ussd::text::{Budget, cut, in_gsm7, parts, septets, units, without_invisible};

/// A phone number is the same number however it is written.
pub(crate) fn phone(data: &[u8]) {
    let Ok(phone) = String::from_utf8_lossy(data).parse::<Phone>() else { return };
    for written in [phone.as_str().to_owned(), phone.national()] {
        assert_eq!(written.parse::<Phone>().as_ref(), Ok(&phone), "another number");
    }
}

/// The first octet says how much fits.
pub(crate) fn cut_anywhere(data: &[u8]) {
    let Some((most, octets)) = data.split_first() else { return };
    let (most, text) = (usize::from(*most), String::from_utf8_lossy(octets));
    for budget in [Budget::Khmer, Budget::Latin] {
        let part = cut(&text, budget, most);
        assert!(text.starts_with(part), "no beginning");
        assert!(budget.units(part).is_some_and(|units| units <= most), "too long");
        assert_eq!(cut(part, budget, most), part, "cut twice");
    }
    assert_eq!(parts(&text).concat(), text, "parts that are not the whole");
    let _ = (units(&text), septets(&text), in_gsm7(&text));
    let shown = without_invisible(&text);
    assert_eq!(without_invisible(&shown), shown);
}
