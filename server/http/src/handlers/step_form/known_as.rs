//! The form of the names of the one who died: the name, the one in service, and others with commas between them.

use sothon_domain::flow::KnownAs;

use super::Fields;

/// What stands between the names in the text of the flow.
const BETWEEN: &str = "\t";

impl Fields {
    /// The form of kept names, as it would send them.
    pub(super) fn of_names(names: KnownAs) -> Self {
        Self {
            answer: names.name,
            in_service: names.in_service.unwrap_or_default(),
            other_names: names.others.join(", "),
            ..Self::default()
        }
    }

    /// All names as one text.
    pub(super) fn all_names(&self) -> String {
        let one_line = |part: &str| part.split_whitespace().collect::<Vec<_>>().join(" ");
        let others = self.other_names.split([',', ';', '\n']);
        let names = [self.answer.as_str(), self.in_service.as_str()].into_iter().chain(others);
        names.map(one_line).collect::<Vec<_>>().join(BETWEEN)
    }
}
