//! The words of one language: its messages and its formats.

use std::sync::LazyLock;

use fluent_bundle::FluentArgs;

use crate::catalogue::Catalogue;
use crate::{Language, Value};

static KHMER: LazyLock<Words> = LazyLock::new(|| Words::load("km", Language::Khmer));
static ENGLISH: LazyLock<Words> = LazyLock::new(|| Words::load("en", Language::English));
static ROMANISED: LazyLock<Words> =
    LazyLock::new(|| Words::load(ROMANISED_FOLDER, Language::English));

/// The folder of the Khmer words in Latin letters.
const ROMANISED_FOLDER: &str = "km-Latn";

/// Everything a page needs to speak one language.
pub struct Words {
    language: Language,
    catalogue: Catalogue,
}

impl Words {
    /// The words of the language, read at the first call and kept.
    pub fn of(language: Language) -> &'static Self {
        match language {
            Language::Khmer => &KHMER,
            Language::English => &ENGLISH,
        }
    }

    /// Khmer in Latin letters, for phones that can't show Khmer. It has the screens of the short code and the text
    /// messages only, and writes figures as English does.
    pub fn romanised() -> &'static Self {
        &ROMANISED
    }

    fn load(folder: &str, language: Language) -> Self {
        Self { language, catalogue: Catalogue::load(folder, language) }
    }

    /// The language of these words, or the one that writes their figures.
    pub fn language(&self) -> Language {
        self.language
    }

    /// Whether the message exists.
    pub fn has(&self, key: &str) -> bool {
        self.catalogue.has(key)
    }

    /// The message without placeholders.
    ///
    /// A missing message stops a debug build; a release shows its key, which support can look up.
    pub fn get<'a>(&'a self, key: &'a str) -> &'a str {
        self.catalogue.plain(key).unwrap_or_else(|| {
            self.report_missing(key);
            key
        })
    }

    /// The message with its placeholders filled.
    ///
    /// A missing message or value stops a debug build; a release shows the key.
    pub fn with(&self, key: &str, values: &[(&str, Value<'_>)]) -> String {
        let args: FluentArgs<'_> =
            values.iter().map(|(name, value)| (*name, value.clone())).collect();
        self.catalogue.format(key, Some(&args)).unwrap_or_else(|| {
            self.report_missing(key);
            key.to_owned()
        })
    }

    fn report_missing(&self, key: &str) {
        debug_assert!(
            false,
            "{}: no message {key:?}, or a value of it is missing",
            self.language.code()
        );
    }
}

impl std::fmt::Debug for Words {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Words").field("language", &self.language).finish_non_exhaustive()
    }
}
