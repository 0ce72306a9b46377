//! The language of a page stands in its address: Khmer at `/path`, English at `/en/path`.

use sothon_locales::Language;

/// The language and the path without its prefix.
pub(crate) fn split(path: &str) -> (Language, &str) {
    match path.strip_prefix("/en") {
        Some("") => (Language::English, "/"),
        Some(rest) if rest.starts_with('/') => (Language::English, rest),
        _ => (Language::Khmer, path),
    }
}

/// The address of a page in this language.
pub(crate) fn localised(language: Language, path: &str) -> String {
    match (language, path) {
        (Language::Khmer, path) => path.to_owned(),
        (Language::English, "/") => "/en".to_owned(),
        (Language::English, path) => format!("/en{path}"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_path_that_only_begins_like_the_prefix_is_khmer() {
        assert!(matches!(split("/en/my-pension"), (Language::English, "/my-pension")));
        assert!(matches!(split("/en"), (Language::English, "/")));
        assert!(matches!(split("/enough"), (Language::Khmer, "/enough")));
        assert_eq!(localised(Language::English, "/"), "/en");
        assert_eq!(localised(Language::Khmer, "/help"), "/help");
    }
}
