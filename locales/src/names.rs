//! The names of the domain's own things: facts, schemes, instruments of law.

use sothon_domain::pension::{CitationId, Datum};
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

    /// The name of the instrument that orders a rule.
    ///
    /// An instrument without a name, as in a working of a later release, is shown by its id.
    pub fn citation(&self, id: &CitationId) -> String {
        let key = format!("citation-{}", id.as_str());
        if self.has(&key) { self.get(&key).to_owned() } else { id.as_str().to_owned() }
    }
}
