//! Letters to print: one with every part in both languages, a long one, and one of deep syllables.

use sothon_app::letter::Language;
use sothon_app::letter::{Block, Letter, LetterLine, QrMatrix};

/// Syllables with two subscripts, with signs above and below, and with subscripts that stand before,
/// below and around their letter, with two vowels, and with the signs of Sanskrit above (U+17CC, U+17CD).
pub(crate) const STACKS: [&str; 22] = [
    "ស្ត្រី",
    "ស្រ្តី",
    "ខ្មែរ",
    "ល្យ",
    "ញ្ចូ",
    "ព្រះ",
    "ក្រសួង",
    "មន្ត្រី",
    "កញ្ញា",
    "សង្គ្រោះ",
    "ប្ញ៉ុ",
    "ធ្វើឲ្យ",
    "អភិវឌ្ឍន៍",
    "ឧត្ដមក្រុមប្រឹក្សា",
    "អាចារ្យ",
    "ធម៌",
    "កុំ",
    "ញ៉ាំ",
    "ស៊ើបអង្កេត",
    "ឥន្ទ្រីយ៍",
    "លក្ខ្មី",
    "សាស្ត្រាចារ្យ",
];

/// The address in the picture.
pub(crate) const URL: &str = "https://sothon.example.org/check/7K3M-92QF";

/// A letter with every part.
pub(crate) fn full(language: Language) -> Letter {
    match language {
        Language::Khmer => khmer(),
        Language::English => english(),
    }
}

/// The Khmer letter with so many more payments in its table.
pub(crate) fn long(payments: usize) -> Letter {
    let mut letter = khmer();
    for block in &mut letter.blocks {
        if let Block::Table { rows, .. } = block {
            let more = (0..payments)
                .map(|at| vec![format!("ខែទី{at}"), texts("តាមធនាគារ"), texts("៥១០.០០០៛")]);
            rows.extend(more);
        }
    }
    letter
}

/// A short letter of the deepest syllables.
pub(crate) fn stacks() -> Letter {
    Letter {
        language: Language::Khmer,
        heading: Vec::new(),
        title: STACKS[0].to_owned(),
        blocks: vec![Block::Paragraph(STACKS.join(" ")), Block::Section(STACKS.join(" "))],
    }
}

fn khmer() -> Letter {
    let facts = [
        ("គោត្តនាម និងនាម", "ស្រ៊ុន ស្ត្រីញ្ចូ (SRUN STREYNHCHOU)"),
        ("ថ្ងៃខែឆ្នាំកំណើត", "ថ្ងៃទី១២ ខែកញ្ញា ឆ្នាំ១៩៥៨"),
        ("អាសយដ្ឋាន", "ភូមិព្រះច័ន្ទ ឃុំល្វា ស្រុកពញាឮ ខេត្តកណ្ដាល ជិតវត្តព្រះពុទ្ធមានបុណ្យ និងសាលារៀនមត្តេយ្យ"),
        ("លេខយោង", "4821-0357"),
    ];
    let blocks = vec![
        Block::Paragraph(texts(
            "មូលនិធិជាតិ\u{200B}ជំនួយសង្គម\u{200B}បាន\u{200B}ទទួល\u{200B}សំណើ\u{200B}របស់\u{200B}លោកស្រី ហើយបានគណនាប្រាក់សោធន\
             តាមច្បាប់ស្តីពីរបបសន្តិសុខសង្គម។ ប្រាក់នេះបើកជារៀងរាល់ខែ ចាប់ពីខែវិច្ឆិកា ឆ្នាំ២០២៦ តទៅ។ \
             លោកស្រីអាចសុំឲ្យពិនិត្យឡើងវិញ ក្នុងរយៈពេល ៣០ ថ្ងៃ — «ដោយឥតគិតថ្លៃ»។",
        )),
        Block::Section(texts("ព័ត៌មានអំពីអ្នកទទួល")),
        Block::Facts(pairs(&facts)),
        Block::Section(texts("របៀបគណនា")),
        Block::Lines(vec![
            step(
                "មធ្យមភាគប្រាក់បៀវត្សនៃរយៈពេល ៣៦ ខែចុងក្រោយ មុនពេលចូលនិវត្តន៍",
                Some("អនុក្រឹត្យ មាត្រា ៧"),
                Some("៨៥០.០០០៛"),
            ),
            step("ធ្វើការបាន ៣០ ឆ្នាំ ចំនួន ៦០ ភាគរយ", Some("ច្បាប់ មាត្រា ១២ កថាខណ្ឌទី ២"), Some("៥១០.០០០៛")),
            step("មិនមានកូនក្នុងបន្ទុក", None, None),
            LetterLine {
                is_result: true,
                ..step("ប្រាក់សោធនក្នុងមួយខែ (ប្រាំរយដប់ពាន់រៀល)", None, Some("៥១០.០០០៛"))
            },
        ]),
        Block::Table {
            head: vec![texts("ខែ"), texts("របៀបបើក"), texts("ចំនួនទឹកប្រាក់")],
            rows: vec![
                vec![texts("ខែវិច្ឆិកា ឆ្នាំ២០២៦"), texts("ធនាគារអេស៊ីលីដា"), texts("៥១០.០០០៛")],
                vec![texts("ខែធ្នូ ឆ្នាំ២០២៦"), texts("ធនាគារអេស៊ីលីដា"), texts("១.០២០.០០០៛")],
            ],
        },
        Block::Verify {
            url: texts(URL),
            qr: qr(33),
            code: texts("7K3M-92QF-O0Il"),
            caption: texts(
                "សូមស្កេនរូបនេះ ឬវាយលេខកូដខាងក្រោមនៅលើគេហទំព័រ sothon.example.org ដើម្បីពិនិត្យថាលិខិតនេះពិត។",
            ),
        },
        Block::Signed {
            dated: texts("រាជធានីភ្នំពេញ ថ្ងៃសៅរ៍ ទី២១ ខែវិច្ឆិកា ឆ្នាំ២០២៦"),
            by: texts("មូលនិធិជាតិជំនួយសង្គម"),
        },
    ];
    Letter {
        language: Language::Khmer,
        heading: vec![
            texts("ព្រះរាជាណាចក្រកម្ពុជា"),
            texts("ជាតិ សាសនា ព្រះមហាក្សត្រ"),
            texts("ក្រសួងសង្គមកិច្ច អតីតយុទ្ធជន និងយុវនីតិសម្បទា"),
        ],
        title: texts("លិខិតជូនដំណឹងអំពីប្រាក់សោធននិវត្តន៍"),
        blocks,
    }
}

fn english() -> Letter {
    let blocks = vec![
        Block::Paragraph(texts(
            "The National Social Assistance Fund has received your request and worked out your pension \
             under the law on social security schemes. It is paid every month from November 2026 on. \
             You may ask for a review within 30 days — it's “free of charge”.",
        )),
        Block::Section(texts("About you")),
        Block::Facts(pairs(&[
            ("Name", "SRUN Streynhchou (ស្រ៊ុន ស្ត្រីញ្ចូ)"),
            ("Date of birth", "12 September 1958"),
        ])),
        Block::Lines(vec![
            step(
                "Average salary of the last 36 months",
                Some("Sub-decree, Art. 7"),
                Some("KHR 850,000"),
            ),
            LetterLine { is_result: true, ..step("Pension a month", None, Some("KHR 510,000")) },
        ]),
        Block::Table {
            head: vec![texts("Month"), texts("Paid by"), texts("Amount")],
            rows: vec![vec![texts("November 2026"), texts("ACLEDA Bank"), texts("KHR 510,000")]],
        },
        Block::Verify {
            url: texts(URL),
            qr: qr(29),
            code: texts("7K3M-92QF"),
            caption: texts(
                "Scan the picture or type the code at sothon.example.org to check this letter.",
            ),
        },
        Block::Signed {
            dated: texts("Phnom Penh, Saturday 21 November 2026"),
            by: texts("National Social Assistance Fund"),
        },
    ];
    Letter {
        language: Language::English,
        heading: vec![texts("Kingdom of Cambodia"), texts("Nation Religion King")],
        title: texts("Notice of your retirement pension"),
        blocks,
    }
}

fn texts(text: &str) -> String {
    text.to_owned()
}

fn pairs(facts: &[(&str, &str)]) -> Vec<(String, String)> {
    facts.iter().map(|(name, value)| (texts(name), texts(value))).collect()
}

fn step(text: &str, citation: Option<&str>, amount: Option<&str>) -> LetterLine {
    LetterLine {
        text: texts(text),
        citation: citation.map(texts),
        amount: amount.map(texts),
        is_result: false,
    }
}

/// A picture as busy as a real code; no test reads what it says.
fn qr(side: usize) -> QrMatrix {
    let dark = (0..side * side).map(|at| (at * at / 7 + at / side).is_multiple_of(3)).collect();
    QrMatrix { side, dark }
}
