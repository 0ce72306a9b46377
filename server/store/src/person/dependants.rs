//! Who depends on a person, as far as her own record says it.

use sothon_domain::access::Scope;
use sothon_domain::person::PersonId;

use crate::scope_args::ScopeArgs;
use crate::{Db, StoreError};

/// The dependants whom a person's record links to her, by relation alone: a relative's name is not asked
/// here, and her date of birth stands in her own record, which is hers.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Default)]
pub struct Dependants {
    /// Whether a husband or wife is linked.
    pub spouse: bool,
    /// How many children are linked.
    pub children: u32,
}

/// The dependants of a person. Nobody outside the scope has any.
pub async fn dependants(
    db: &Db,
    scope: &Scope,
    person: PersonId,
) -> Result<Dependants, StoreError> {
    let args = ScopeArgs::from(scope);
    let relations = sqlx::query_scalar!(
        "SELECT l.relation FROM family_link l JOIN person p ON p.id = l.principal \
         WHERE l.principal = $1 AND l.role = 'dependant' AND in_scope(p.id, p.province, $2, $3, $4)",
        person.uuid(),
        args.own,
        args.province,
        args.all,
    )
    .fetch_all(db.pool())
    .await?;
    let mut found = Dependants::default();
    for relation in relations {
        match relation.as_str() {
            "spouse" => found.spouse = true,
            "child" => found.children += 1,
            _ => {}
        }
    }
    Ok(found)
}
