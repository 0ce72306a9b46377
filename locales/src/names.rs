//! The names of the domain's own things: facts, schemes, offices, instruments of law.

use sothon_domain::access::{Office, StaffRole};
use sothon_domain::letter::LetterKind;
use sothon_domain::masked::PrivateField;
use sothon_domain::pension::{CitationId, Datum, Subject};
use sothon_domain::person::Scheme;
use sothon_domain::personal_data::Kept;

use crate::Words;

impl Words {
    /// The name of a fact a person may say is wrong.
    pub fn datum(&self, datum: Datum) -> String {
        self.get(&format!("datum-{}", datum.code())).to_owned()
    }

    /// The name of a private field of a person.
    pub fn private_field(&self, field: PrivateField) -> String {
        self.get(&format!("reveal-field-{}", field.code().replace('_', "-"))).to_owned()
    }

    /// The name of a pension scheme.
    pub fn scheme(&self, scheme: Scheme) -> String {
        self.get(&format!("scheme-{}", scheme.code())).to_owned()
    }

    /// What a rule set is about.
    pub fn rule_subject(&self, subject: Subject) -> String {
        self.get(&format!("rule-subject-{}", subject.code().replace('_', "-"))).to_owned()
    }

    /// For how long something is kept, as a sentence.
    pub fn kept(&self, kept: Kept) -> String {
        match kept {
            Kept::WithTheRecord => self.get("my-data-kept-with-the-record").to_owned(),
            Kept::UntilChanged => self.get("my-data-kept-until-changed").to_owned(),
            Kept::Days(days) => {
                self.with("my-data-kept-days", &[("days", self.number(days.into()).into())])
            }
            Kept::Evidence => self.get("my-data-kept-evidence").to_owned(),
        }
    }

    /// What a letter says, as its title.
    pub fn letter_kind(&self, kind: LetterKind) -> String {
        self.get(&format!("letter-kind-{}", kind.code())).to_owned()
    }

    /// What a member of staff may do, in a word.
    pub fn role(&self, role: StaffRole) -> String {
        self.get(&format!("staff-role-{}", role.code())).to_owned()
    }

    /// The name of an office.
    pub fn office(&self, office: &Office) -> String {
        match office {
            Office::Head => self.get("staff-office-head").to_owned(),
            Office::Province(code) => {
                let province = self.place_name(code);
                self.with("staff-office-province", &[("province", province.into())])
            }
            Office::Commune(code) => {
                let province = self.place_name(&code.province());
                let values =
                    [("commune", self.place_name(code).into()), ("province", province.into())];
                self.with("staff-office-commune", &values)
            }
            Office::Branch { code, province } => {
                let values = [
                    ("branch", code.as_str().into()),
                    ("province", self.place_name(province).into()),
                ];
                self.with("staff-office-branch", &values)
            }
        }
    }

    /// The name of the instrument that orders a rule.
    ///
    /// An instrument without a name, as in a working of a later release, is shown by its id.
    pub fn citation(&self, id: &CitationId) -> String {
        let key = format!("citation-{}", id.as_str());
        if self.has(&key) { self.get(&key).to_owned() } else { id.as_str().to_owned() }
    }
}
