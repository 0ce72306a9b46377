//! Amounts in words: each word, each unit, and the numbers between them.

use sothon_domain::money::Riel;
use sothon_locales::{Language, Words};

/// The amount in words, without the places where a line may break.
fn written(language: Language, amount: i64) -> Option<String> {
    let words = Words::of(language).amount_in_words(Riel::new(amount));
    words.map(|words| words.replace('\u{200B}', ""))
}

fn same(amount: i64, khmer: &str, english: &str) {
    assert_eq!(written(Language::Khmer, amount), Some(format!("{khmer}រៀល")), "{amount}");
    assert_eq!(written(Language::English, amount), Some(format!("{english} riel")), "{amount}");
}

#[test]
fn ones_and_teens() {
    let table = [
        (0, "សូន្យ", "zero"),
        (1, "មួយ", "one"),
        (2, "ពីរ", "two"),
        (3, "បី", "three"),
        (4, "បួន", "four"),
        (5, "ប្រាំ", "five"),
        (6, "ប្រាំមួយ", "six"),
        (7, "ប្រាំពីរ", "seven"),
        (8, "ប្រាំបី", "eight"),
        (9, "ប្រាំបួន", "nine"),
        (10, "ដប់", "ten"),
        (11, "ដប់មួយ", "eleven"),
        (12, "ដប់ពីរ", "twelve"),
        (13, "ដប់បី", "thirteen"),
        (14, "ដប់បួន", "fourteen"),
        (15, "ដប់ប្រាំ", "fifteen"),
        (16, "ដប់ប្រាំមួយ", "sixteen"),
        (17, "ដប់ប្រាំពីរ", "seventeen"),
        (18, "ដប់ប្រាំបី", "eighteen"),
        (19, "ដប់ប្រាំបួន", "nineteen"),
    ];
    for (amount, khmer, english) in table {
        same(amount, khmer, english);
    }
}

#[test]
fn tens_and_what_follows_them() {
    let table = [
        (20, "ម្ភៃ", "twenty"),
        (21, "ម្ភៃមួយ", "twenty-one"),
        (30, "សាមសិប", "thirty"),
        (37, "សាមសិបប្រាំពីរ", "thirty-seven"),
        (40, "សែសិប", "forty"),
        (50, "ហាសិប", "fifty"),
        (59, "ហាសិបប្រាំបួន", "fifty-nine"),
        (60, "ហុកសិប", "sixty"),
        (70, "ចិតសិប", "seventy"),
        (80, "ប៉ែតសិប", "eighty"),
        (90, "កៅសិប", "ninety"),
        (99, "កៅសិបប្រាំបួន", "ninety-nine"),
    ];
    for (amount, khmer, english) in table {
        same(amount, khmer, english);
    }
}

#[test]
fn units() {
    let table = [
        (100, "មួយរយ", "one hundred"),
        (105, "មួយរយ ប្រាំ", "one hundred and five"),
        (1_000, "មួយពាន់", "one thousand"),
        (1_005, "មួយពាន់ ប្រាំ", "one thousand and five"),
        (1_100, "មួយពាន់ មួយរយ", "one thousand one hundred"),
        (10_000, "មួយម៉ឺន", "ten thousand"),
        (17_000, "មួយម៉ឺន ប្រាំពីរពាន់", "seventeen thousand"),
        (100_000, "មួយសែន", "one hundred thousand"),
        (1_000_000, "មួយលាន", "one million"),
        (10_000_000, "ដប់លាន", "ten million"),
        (100_000_000, "មួយរយលាន", "one hundred million"),
        (1_000_000_000, "មួយពាន់លាន", "one billion"),
    ];
    for (amount, khmer, english) in table {
        same(amount, khmer, english);
    }
}

#[test]
fn mixed_numbers() {
    same(510_000, "ប្រាំសែន មួយម៉ឺន", "five hundred and ten thousand");
    same(
        497_500,
        "បួនសែន ប្រាំបួនម៉ឺន ប្រាំពីរពាន់ ប្រាំរយ",
        "four hundred and ninety-seven thousand five hundred",
    );
    same(
        1_562_719,
        "មួយលាន ប្រាំសែន ប្រាំមួយម៉ឺន ពីរពាន់ ប្រាំពីររយ ដប់ប្រាំបួន",
        "one million five hundred and sixty-two thousand seven hundred and nineteen",
    );
    same(
        9_999_999_999,
        "ប្រាំបួនពាន់ ប្រាំបួនរយ កៅសិបប្រាំបួនលាន ប្រាំបួនសែន ប្រាំបួនម៉ឺន ប្រាំបួនពាន់ ប្រាំបួនរយ \
         កៅសិបប្រាំបួន",
        "nine billion nine hundred and ninety-nine million nine hundred and ninety-nine thousand \
         nine hundred and ninety-nine",
    );
}

#[test]
fn what_has_no_words_has_none() {
    for amount in [-1, 10_000_000_000, i64::MAX, i64::MIN] {
        for language in Language::ALL {
            assert_eq!(written(language, amount), None, "{amount}");
        }
    }
}

/// Two amounts never read alike.
#[test]
fn every_amount_has_words_of_its_own() {
    for language in Language::ALL {
        let mut seen = std::collections::BTreeMap::new();
        let steps = (0..=1_200).chain((1..300).map(|step| step * 33_333_331));
        for amount in steps {
            let words = written(language, amount).expect("below ten billion");
            assert_eq!(seen.insert(words, amount), None, "{amount}");
        }
    }
}
