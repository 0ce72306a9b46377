//! The fields of a claimant's form for a member of staff at a counter.

use leptos::prelude::*;
use sothon_domain::claimant::{ClaimantFault, ClaimantField, SurvivorRelation, TypedClaimant};
use sothon_domain::gazetteer;
use sothon_domain::person::Sex;
use sothon_domain::phone_binding::SpokenLanguage;
use sothon_locales::Words;

use crate::components::choices::{Choice, Choices};
use crate::components::error_summary::FieldError;
use crate::components::select_field::SelectField;
use crate::components::text_field::{Field, Kind, TextField};

/// The name of a field in the form.
pub fn name(field: ClaimantField) -> &'static str {
    match field {
        ClaimantField::FamilyKhmer => "family_khmer",
        ClaimantField::GivenKhmer => "given_khmer",
        ClaimantField::FamilyLatin => "family_latin",
        ClaimantField::GivenLatin => "given_latin",
        ClaimantField::Sex => "sex",
        ClaimantField::Born => "born",
        ClaimantField::NationalId => "national_id",
        ClaimantField::Province => "province",
        ClaimantField::Relation => "relation",
        ClaimantField::DeceasedNumber => "deceased_number",
        ClaimantField::DeceasedName => "deceased_name",
        ClaimantField::DeceasedPlace => "deceased_place",
        ClaimantField::Died => "died",
        ClaimantField::Phone => "phone",
        ClaimantField::Language => "language",
    }
}

fn label(field: ClaimantField) -> &'static str {
    match field {
        ClaimantField::FamilyKhmer => "claimant-family-khmer",
        ClaimantField::GivenKhmer => "claimant-given-khmer",
        ClaimantField::FamilyLatin => "claimant-family-latin",
        ClaimantField::GivenLatin => "claimant-given-latin",
        ClaimantField::Sex => "claimant-sex",
        ClaimantField::Born => "activation-born",
        ClaimantField::NationalId => "activation-national-id",
        ClaimantField::Province => "claimant-province",
        ClaimantField::Relation => "claimant-relation",
        ClaimantField::DeceasedNumber => "claimant-deceased-number",
        ClaimantField::DeceasedName => "claimant-deceased-name",
        ClaimantField::DeceasedPlace => "claimant-deceased-place",
        ClaimantField::Died => "claimant-died",
        ClaimantField::Phone => "claimant-phone",
        ClaimantField::Language => "claimant-language",
    }
}

fn hint(field: ClaimantField) -> Option<&'static str> {
    match field {
        ClaimantField::Born => Some("claimant-born-hint"),
        ClaimantField::NationalId => Some("claimant-national-id-hint"),
        ClaimantField::DeceasedNumber => Some("claimant-deceased-number-hint"),
        ClaimantField::DeceasedPlace => Some("claimant-deceased-place-hint"),
        ClaimantField::Died => Some("claimant-died-hint"),
        ClaimantField::Phone => Some("claimant-phone-hint"),
        _ => None,
    }
}

/// The key of what is said of a fault.
pub fn fault_key(fault: ClaimantFault) -> &'static str {
    use ClaimantFault::{Malformed, Missing};
    match fault {
        Missing(ClaimantField::NationalId) => "activation-error-national-id-missing",
        Missing(ClaimantField::Born) => "activation-error-born-missing",
        Malformed(ClaimantField::NationalId) => "activation-error-national-id",
        Malformed(ClaimantField::Born) => "activation-error-born",
        Malformed(ClaimantField::FamilyKhmer | ClaimantField::GivenKhmer) => "claimant-error-khmer",
        Malformed(ClaimantField::FamilyLatin | ClaimantField::GivenLatin) => "claimant-error-latin",
        Malformed(ClaimantField::Phone) => "claimant-error-phone",
        Missing(ClaimantField::Phone) => "claimant-error-phone-missing",
        Malformed(ClaimantField::DeceasedNumber) => "claimant-error-deceased-number",
        Missing(ClaimantField::DeceasedNumber) => "claimant-error-deceased",
        Missing(ClaimantField::DeceasedName | ClaimantField::DeceasedPlace) => {
            "claimant-error-deceased"
        }
        Malformed(ClaimantField::DeceasedName | ClaimantField::DeceasedPlace) => {
            "claimant-error-long"
        }
        Missing(ClaimantField::Died) | Malformed(ClaimantField::Died) => "claimant-error-died",
        Malformed(ClaimantField::Province) => "claimant-error-province",
        Missing(
            ClaimantField::FamilyKhmer
            | ClaimantField::GivenKhmer
            | ClaimantField::FamilyLatin
            | ClaimantField::GivenLatin,
        ) => "claimant-error-name",
        Missing(
            ClaimantField::Sex
            | ClaimantField::Province
            | ClaimantField::Relation
            | ClaimantField::Language,
        )
        | Malformed(ClaimantField::Sex | ClaimantField::Relation | ClaimantField::Language) => {
            "claimant-error-choose"
        }
    }
}

/// A fault as the summary of errors says it, with the field it is about.
pub(super) fn error(fault: ClaimantFault, words: &Words) -> FieldError {
    let field = fault.field();
    let text = words.get(fault_key(fault));
    let named = [("field", words.get(label(field)).into()), ("fault", text.into())];
    FieldError { field: Some(name(field)), text: words.with("claimant-error-of", &named) }
}

/// How a claimant belonged to the one who died.
pub(super) fn relation_key(relation: SurvivorRelation) -> &'static str {
    match relation {
        SurvivorRelation::Wife => "claimant-relation-wife",
        SurvivorRelation::Husband => "claimant-relation-husband",
        SurvivorRelation::Son => "claimant-relation-son",
        SurvivorRelation::Daughter => "claimant-relation-daughter",
        SurvivorRelation::Parent => "claimant-relation-parent",
        SurvivorRelation::Sibling => "claimant-relation-sibling",
        SurvivorRelation::Guardian => "claimant-relation-guardian",
    }
}

/// The form with what was typed and what is wrong with it.
pub(super) struct Fields<'a> {
    pub(super) typed: &'a TypedClaimant,
    pub(super) faults: &'a [ClaimantFault],
    pub(super) words: &'static Words,
    /// Whether the province is asked; an attestor enters who lives in her commune.
    pub(super) asks_province: bool,
}

impl Fields<'_> {
    fn field(&self, of: ClaimantField, value: &str) -> Field {
        let fault = self.faults.iter().find(|fault| fault.field() == of);
        Field {
            name: name(of),
            label: self.words.get(label(of)).to_owned(),
            hint: hint(of).map(|key| self.words.get(key).to_owned()).unwrap_or_default(),
            error: fault.map(|fault| self.words.get(fault_key(*fault)).to_owned()),
            value: value.to_owned(),
        }
    }

    fn line(&self, of: ClaimantField, value: &str, kind: Kind) -> AnyView {
        view! { <TextField field=self.field(of, value) kind/> }.into_any()
    }

    fn choices(&self, of: ClaimantField, value: &str, choices: Vec<Choice>) -> AnyView {
        view! { <Choices field=self.field(of, value) choices/> }.into_any()
    }

    /// All fields, under their headings.
    pub(super) fn view(&self) -> AnyView {
        let words = self.words;
        view! {
            <h2>{words.get("claimant-herself-title")}</h2>
            {self.herself()}
            <h2>{words.get("claimant-deceased-title")}</h2>
            {self.deceased()}
            <h2>{words.get("claimant-contact-title")}</h2>
            {self.contact()}
        }
        .into_any()
    }

    fn herself(&self) -> AnyView {
        let typed = self.typed;
        let sexes = [(Sex::Female, "my-data-sex-female"), (Sex::Male, "my-data-sex-male")];
        let sexes = sexes.map(|(sex, key)| choice(sex.code(), self.words.get(key)));
        view! {
            {self.line(ClaimantField::FamilyKhmer, &typed.family_khmer, Kind::Text)}
            {self.line(ClaimantField::GivenKhmer, &typed.given_khmer, Kind::Text)}
            {self.line(ClaimantField::FamilyLatin, &typed.family_latin, Kind::Text)}
            {self.line(ClaimantField::GivenLatin, &typed.given_latin, Kind::Text)}
            {self.choices(ClaimantField::Sex, &typed.sex, sexes.into())}
            {self.line(ClaimantField::Born, &typed.born, Kind::Text)}
            {self.line(ClaimantField::NationalId, &typed.national_id, Kind::Number)}
            {self.asks_province.then(|| self.province())}
        }
        .into_any()
    }

    fn province(&self) -> AnyView {
        let words = self.words;
        let line = |(code, names)| {
            let code: sothon_domain::person::PlaceCode = code;
            (code.as_str().to_owned(), words.name_of(names).to_owned())
        };
        let lines: Vec<(String, String)> = gazetteer::children(None).map(line).collect();
        let field = self.field(ClaimantField::Province, &self.typed.province);
        view! { <SelectField field choose=words.get("claimant-province-choose") lines/> }.into_any()
    }

    fn deceased(&self) -> AnyView {
        let (typed, words) = (self.typed, self.words);
        let relations = SurvivorRelation::ALL
            .map(|relation| choice(relation.code(), words.get(relation_key(relation))));
        view! {
            {self.choices(ClaimantField::Relation, &typed.relation, relations.into())}
            <p>{words.get("claimant-deceased-how")}</p>
            {self.line(ClaimantField::DeceasedNumber, &typed.deceased_number, Kind::Text)}
            {self.line(ClaimantField::DeceasedName, &typed.deceased_name, Kind::Text)}
            {self.line(ClaimantField::DeceasedPlace, &typed.deceased_place, Kind::Text)}
            {self.line(ClaimantField::Died, &typed.died, Kind::Text)}
        }
        .into_any()
    }

    fn contact(&self) -> AnyView {
        let typed = self.typed;
        let languages = SpokenLanguage::ALL.map(|one| {
            let key = match one {
                SpokenLanguage::Khmer => "my-data-language-km",
                SpokenLanguage::English => "my-data-language-en",
            };
            choice(one.code(), self.words.get(key))
        });
        view! {
            {self.line(ClaimantField::Phone, &typed.phone, Kind::Number)}
            {self.choices(ClaimantField::Language, &typed.language, languages.into())}
        }
        .into_any()
    }
}

fn choice(value: &str, label: &str) -> Choice {
    Choice { value: value.to_owned(), label: label.to_owned() }
}
