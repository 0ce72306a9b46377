//! The names of the domain's own things: facts, schemes, offices, instruments of law.

use sothon_domain::access::{Office, StaffRole};
use sothon_domain::letter::LetterKind;
use sothon_domain::pension::{CitationId, Datum, Subject};
use sothon_domain::person::Scheme;

use crate::Words;

impl Words {
    /// The name of a fact a person may say is wrong.
    pub fn datum(&self, datum: Datum) -> String {
        self.get(&format!("datum-{}", datum.code())).to_owned()
    }

    /// The name of a pension scheme.
    pub fn scheme(&self, scheme: Scheme) -> String {
        self.get(&format!("scheme-{}", scheme.code())).to_owned()
    }

    /// What a rule set is about.
    pub fn rule_subject(&self, subject: Subject) -> String {
        self.get(&format!("rule-subject-{}", subject.code().replace('_', "-"))).to_owned()
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
