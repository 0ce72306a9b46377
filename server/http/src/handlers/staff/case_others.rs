//! What else there is beside a case: her other cases, and what others have claimed after the same death.

use std::collections::HashMap;

use sothon_app::case::{self, CaseSeen};
use sothon_domain::access::Office;
use sothon_domain::person::Reference;
use sothon_web::pages::staff_case::{SameDeath, Similar};

/// Another case of hers; `overruled` has the rejected ones that an approved appeal has decided otherwise.
pub(super) fn similar(case: &CaseSeen, overruled: &HashMap<Reference, Reference>) -> Similar {
    Similar {
        reference: case.reference,
        kind: case.kind,
        stage: case.stage,
        overruled: overruled.contains_key(&case.reference),
    }
}

/// A claim of somebody else; one beyond the officer's reach names its office and is no link.
pub(super) fn same_death(other: case::SameDeath) -> SameDeath {
    SameDeath {
        reference: other.reference,
        kind: other.kind,
        stage: other.stage,
        overruled: other.overruled,
        elsewhere: (!other.in_reach).then_some(Office::Province(other.office)),
    }
}
