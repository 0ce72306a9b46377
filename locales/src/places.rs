//! The names of places.

use sothon_domain::gazetteer::{self, PlaceNames};
use sothon_domain::person::PlaceCode;

use crate::{Language, Words};

impl Words {
    /// The place's own name, in this language's letters; the code of a place that is no more.
    pub fn place_name(&self, code: &PlaceCode) -> String {
        let name = gazetteer::name(code).map(|names| self.name_of(names));
        name.unwrap_or(code.as_str()).to_owned()
    }

    /// The one of a place's names that is in this language's letters.
    pub fn name_of(&self, names: PlaceNames) -> &'static str {
        match self.language() {
            Language::Khmer => names.khmer,
            Language::English => names.latin,
        }
    }

    /// The place with all it lies in, the smallest first: `Ou Thum, Banteay Neang, Mongkol Borey, …`.
    pub fn place(&self, code: &PlaceCode) -> String {
        let mut names: Vec<String> = code.path().map(|place| self.place_name(&place)).collect();
        names.reverse();
        names.join(", ")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_place_is_named_with_all_it_lies_in() {
        let code = |digits: &str| digits.parse().unwrap();
        let (khmer, english) = (Words::of(Language::Khmer), Words::of(Language::English));
        let village = english.place(&code("01020101"));
        assert_eq!(village, "Ou Thum, Banteay Neang, Mongkol Borey, Banteay Meanchey");
        assert_eq!(khmer.place(&code("12")), "ភ្នំពេញ");
        assert_eq!(english.place(&code("0199")), "0199, Banteay Meanchey");
    }
}
