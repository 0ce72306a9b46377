//! The embedded messages of a language, read once.

use std::collections::HashMap;

use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::{FluentArgs, FluentResource, FluentValue};
use intl_memoizer::concurrent::IntlLangMemoizer;

use crate::Language;
use crate::format::digits;

/// (language code, file, text with word breaks), made by the build.
const FILES: &[(&str, &str, &str)] = include!(concat!(env!("OUT_DIR"), "/messages.rs"));

/// (file, text with word breaks) of a folder, in the order of the files' names.
pub(crate) fn sources(folder: &str) -> impl Iterator<Item = (&'static str, &'static str)> {
    FILES.iter().filter(move |(code, ..)| *code == folder).map(|(_, file, text)| (*file, *text))
}

/// The messages of one language.
pub(crate) struct Catalogue {
    bundle: FluentBundle<FluentResource>,
    plain: HashMap<String, String>,
}

impl Catalogue {
    /// Reads the messages in the folder with this code, formats those without placeholders, and writes
    /// numbers as the language does.
    pub(crate) fn load(folder: &str, language: Language) -> Self {
        let mut bundle = FluentBundle::new_concurrent(vec![language.identifier()]);
        bundle.set_use_isolating(false);
        bundle.set_formatter(Some(match language {
            Language::Khmer => write_khmer_number,
            Language::English => write_english_number,
        }));
        let mut keys = Vec::new();
        for (_, file, text) in FILES.iter().filter(|(code, ..)| *code == folder) {
            let resource = FluentResource::try_new((*text).to_owned())
                .unwrap_or_else(|(_, errors)| panic!("the build checked {file}: {errors:?}"));
            keys.extend(resource.entries().filter_map(message_key));
            if let Err(errors) = bundle.add_resource(resource) {
                panic!("{folder}/{file}.ftl: a key stands twice: {errors:?}");
            }
        }
        let mut catalogue = Self { bundle, plain: HashMap::new() };
        catalogue.plain = keys
            .into_iter()
            .filter_map(|key| catalogue.format(&key, None).map(|text| (key, text)))
            .collect();
        catalogue
    }

    /// The message that needs no values.
    pub(crate) fn plain(&self, key: &str) -> Option<&str> {
        self.plain.get(key).map(String::as_str)
    }

    /// The message filled with the values; nothing if it is missing or a value is.
    pub(crate) fn format(&self, key: &str, args: Option<&FluentArgs<'_>>) -> Option<String> {
        let message = self.bundle.get_message(key)?;
        let mut errors = Vec::new();
        let text = self.bundle.format_pattern(message.value()?, args, &mut errors).into_owned();
        errors.is_empty().then_some(text)
    }

    /// Whether the message exists.
    pub(crate) fn has(&self, key: &str) -> bool {
        self.bundle.has_message(key)
    }
}

fn message_key(entry: &fluent_syntax::ast::Entry<&str>) -> Option<String> {
    match entry {
        fluent_syntax::ast::Entry::Message(message) => Some(message.id.name.to_owned()),
        _ => None,
    }
}

fn write_khmer_number(value: &FluentValue<'_>, _: &IntlLangMemoizer) -> Option<String> {
    write_number(value, Language::Khmer)
}

fn write_english_number(value: &FluentValue<'_>, _: &IntlLangMemoizer) -> Option<String> {
    write_number(value, Language::English)
}

/// The digits of a whole number; texts are left to Fluent.
fn write_number(value: &FluentValue<'_>, language: Language) -> Option<String> {
    match value {
        FluentValue::Number(number) => {
            let whole: i64 = number.as_string().parse().ok()?;
            Some(digits::grouped(language, whole))
        }
        _ => None,
    }
}
