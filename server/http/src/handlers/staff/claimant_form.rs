//! The fields of a claimant's form at a counter.

use sothon_domain::claimant::TypedClaimant;

/// The fields of a claimant's form.
#[derive(serde::Deserialize)]
pub(crate) struct Fields {
    #[serde(default)]
    family_khmer: String,
    #[serde(default)]
    given_khmer: String,
    #[serde(default)]
    family_latin: String,
    #[serde(default)]
    given_latin: String,
    #[serde(default)]
    sex: String,
    #[serde(default)]
    born: String,
    #[serde(default)]
    national_id: String,
    #[serde(default)]
    province: String,
    #[serde(default)]
    relation: String,
    #[serde(default)]
    deceased_number: String,
    #[serde(default)]
    deceased_name: String,
    #[serde(default)]
    deceased_place: String,
    #[serde(default)]
    died: String,
    #[serde(default)]
    phone: String,
    #[serde(default)]
    language: String,
}

impl From<Fields> for TypedClaimant {
    fn from(fields: Fields) -> Self {
        Self {
            family_khmer: fields.family_khmer,
            given_khmer: fields.given_khmer,
            family_latin: fields.family_latin,
            given_latin: fields.given_latin,
            sex: fields.sex,
            born: fields.born,
            national_id: fields.national_id,
            province: fields.province,
            relation: fields.relation,
            deceased_number: fields.deceased_number,
            deceased_name: fields.deceased_name,
            deceased_place: fields.deceased_place,
            died: fields.died,
            phone: fields.phone,
            language: fields.language,
        }
    }
}
