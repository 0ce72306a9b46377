//! Names of places. Provinces and districts have clips; communes and villages are too many and are said by the
//! digits of their codes.

use std::collections::{BTreeSet, HashMap};
use std::sync::LazyLock;

use sothon_domain::gazetteer::{self, PlaceNames};
use sothon_domain::person::PlaceCode;

/// The codes of the places that have clips, by their names as they are compared.
static NAMED: LazyLock<HashMap<String, String>> = LazyLock::new(|| {
    let mut named = HashMap::new();
    for (code, names) in with_clips() {
        for name in [names.khmer, names.latin] {
            named.entry(folded(name)).or_insert_with(|| clip_of(&code));
        }
    }
    named
});

/// The names of all places as they are compared.
static ALL: LazyLock<BTreeSet<String>> = LazyLock::new(|| {
    let mut names = BTreeSet::new();
    let mut open: Vec<(PlaceCode, PlaceNames)> = gazetteer::children(None).collect();
    while let Some((code, place)) = open.pop() {
        names.extend([folded(place.khmer), folded(place.latin)]);
        open.extend(gazetteer::children(Some(&code)));
    }
    names
});

/// The places that have clips: all provinces, then the districts of each.
pub(super) fn with_clips() -> impl Iterator<Item = (PlaceCode, PlaceNames)> {
    let districts =
        gazetteer::children(None).flat_map(|(code, _)| gazetteer::children(Some(&code)));
    gazetteer::children(None).chain(districts)
}

/// The id of the clip of a place.
pub(super) fn clip_of(code: &PlaceCode) -> String {
    format!("place-{code}")
}

/// The clip of the place with this name in either script; of places with one name any, they sound alike.
pub(super) fn clip_named(name: &str) -> Option<&'static str> {
    NAMED.get(&folded(name)).map(String::as_str)
}

/// Whether some place has this name or one that begins with it: a screen that is full shortens names.
pub(super) fn is_name(text: &str) -> bool {
    let text = folded(text);
    // A few villages have a number for a name; a number alone is no beginning of one.
    if text.bytes().all(|byte| byte.is_ascii_digit()) {
        return false;
    }
    ALL.range(text.clone()..).next().is_some_and(|name| name.starts_with(&text))
}

/// A name without capitals, accents, spaces and signs, which basic phones lose in part.
fn folded(name: &str) -> String {
    name.chars().flat_map(char::to_lowercase).filter_map(plain).collect()
}

fn plain(letter: char) -> Option<char> {
    Some(match letter {
        'a'..='z' | '0'..='9' | '?' | '\u{1780}'..='\u{17D3}' => letter,
        'à' | 'á' | 'â' | 'ă' | 'ã' | 'ä' | 'å' => 'a',
        'è' | 'é' | 'ê' | 'ë' | 'ĕ' => 'e',
        'ì' | 'í' | 'î' | 'ï' | 'ĭ' => 'i',
        'ò' | 'ó' | 'ô' | 'ŏ' | 'õ' | 'ö' => 'o',
        'ù' | 'ú' | 'û' | 'ŭ' | 'ü' => 'u',
        'ç' => 'c',
        other if other.is_alphabetic() => '?',
        _ => return None,
    })
}
