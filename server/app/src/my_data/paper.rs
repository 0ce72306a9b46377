//! The paper: the same entries in words.

use sothon_domain::effects::legal_date;
use sothon_locales::Words;
use time::Date;

use super::{Item, Section, Value};
use crate::letter::{Block, Letter};
use crate::settings::Settings;

/// The paper of a day, section by section; what is not held is left out.
pub(super) fn compose(
    sections: &[Section],
    on: Date,
    words: &Words,
    settings: &Settings,
) -> Letter {
    let institution = &settings.institution;
    let (language, name) = (words.language(), institution.name(words.language()));
    let mut blocks = vec![Block::Paragraph(words.get("my-data-paper-intro").to_owned())];
    for section in sections.iter().filter(|section| !section.entries.is_empty()) {
        blocks.extend(section_of(section, words));
    }
    let date = words.date(on);
    blocks.push(Block::Signed {
        dated: words.with(
            "letter-dated",
            &[("place", institution.seat(language).into()), ("date", date.into())],
        ),
        by: name.to_owned(),
    });
    Letter {
        language,
        heading: vec![name.to_owned()],
        title: words.get("my-data-title").to_owned(),
        blocks,
    }
}

fn section_of(section: &Section, words: &Words) -> Vec<Block> {
    let code = section.kind.code();
    let mut blocks = vec![
        Block::Section(words.get(&format!("my-data-kind-{code}")).to_owned()),
        Block::Paragraph(words.get(&format!("my-data-purpose-{code}")).to_owned()),
    ];
    blocks.extend(section.kind.kept().into_iter().map(|kept| Block::Paragraph(words.kept(kept))));
    blocks.extend(
        section
            .entries
            .iter()
            .map(|entry| Block::Facts(entry.iter().map(|item| fact(item, words)).collect())),
    );
    blocks
}

fn fact(item: &Item, words: &Words) -> (String, String) {
    let name = words.get(&format!("my-data-item-{}", item.name)).to_owned();
    (name, value(&item.value, words))
}

fn value(value: &Value, words: &Words) -> String {
    match value {
        Value::Text(text) => text.clone(),
        // The back office's own codes, and those of a later release, are shown as they are.
        Value::Code(prefix, code) => {
            let key = format!("{prefix}{code}");
            if words.has(&key) { words.get(&key).to_owned() } else { code.clone() }
        }
        Value::Date(date) => words.date(*date),
        Value::Month(month) => words.month(*month),
        Value::At(at) => words.date(legal_date(*at)),
        Value::Amount(amount) => words.amount(*amount),
        Value::Place(place) => words.place(place),
        Value::Fact(fact) => words.fact_value(fact),
        Value::Flag(true) => words.get("my-data-yes").to_owned(),
        Value::Flag(false) => words.get("my-data-no").to_owned(),
    }
}
