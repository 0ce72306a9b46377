//! A scope as the arguments of `in_scope`.

use sothon_domain::access::Scope;
use uuid::Uuid;

/// The last three arguments of the SQL function `in_scope`.
pub(crate) struct ScopeArgs {
    pub(crate) own: Option<Uuid>,
    pub(crate) province: Option<String>,
    pub(crate) all: bool,
}

impl From<&Scope> for ScopeArgs {
    fn from(scope: &Scope) -> Self {
        let nobody = Self { own: None, province: None, all: false };
        match scope {
            Scope::Own(person) => Self { own: Some(person.uuid()), ..nobody },
            Scope::Province(place) => {
                Self { province: Some(place.province().as_str().to_owned()), ..nobody }
            }
            Scope::All(_) => Self { all: true, ..nobody },
        }
    }
}
