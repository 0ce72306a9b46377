//! How claims become a role and an office.

use serde_json::Value;
use sothon_domain::access::StaffRole;
use sothon_domain::staff_change::{OpenBranch, Position, TypedMember};

/// The claims that name the place of work.
const PROVINCE: &str = "province";
const COMMUNE: &str = "commune";
const BRANCH: &str = "branch";

/// Which values of which claim make somebody a member of the staff, and as what.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RoleRules {
    /// The names that lead to the claim, such as `realm_access` and `roles`.
    claim: Vec<String>,
    /// The provider's roles with ours. Of several that somebody has the first one here counts.
    roles: Vec<(String, StaffRole)>,
    /// Ways to prove who one is of which one must have been used; any will do when it is empty.
    methods: Vec<String>,
}

/// Why roles can't be read from claims.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum RulesError {
    /// No role of the provider is mapped, so nobody could sign in.
    #[error("no role is mapped: write THEIRS=OURS, such as sothon-officer=officer")]
    Empty,
    /// A mapping is no `THEIRS=OURS`, or names no role of ours.
    #[error(
        "{0:?} is not THEIRS=OURS with OURS one of administrator, officer, checker, agent, attestor"
    )]
    NotAMapping(String),
    /// The claim has no name.
    #[error("the claim that holds the roles has no name")]
    NoClaim,
}

impl RoleRules {
    /// Rules as an operator writes them: the claim as `realm_access.roles`, each role as
    /// `sothon-officer=officer`.
    ///
    /// # Errors
    /// What can't be read.
    pub fn new(claim: &str, roles: &[String], methods: &[String]) -> Result<Self, RulesError> {
        let claim: Vec<String> = claim.split('.').map(|name| name.trim().to_owned()).collect();
        if claim.iter().any(String::is_empty) {
            return Err(RulesError::NoClaim);
        }
        let mapping = |text: &String| {
            let wrong = || RulesError::NotAMapping(text.clone());
            let (theirs, ours) = text.rsplit_once('=').ok_or_else(wrong)?;
            let ours = StaffRole::from_code(ours.trim()).ok_or_else(wrong)?;
            match theirs.trim() {
                "" => Err(wrong()),
                theirs => Ok((theirs.to_owned(), ours)),
            }
        };
        let roles = roles.iter().map(mapping).collect::<Result<Vec<_>, _>>()?;
        if roles.is_empty() {
            return Err(RulesError::Empty);
        }
        Ok(Self { claim, roles, methods: methods.to_vec() })
    }

    /// Whether one of the ways in which she proved who she is will do.
    pub(super) fn proves_enough(&self, methods: &[String]) -> bool {
        self.methods.is_empty() || methods.iter().any(|method| self.methods.contains(method))
    }

    /// The role and office of these claims, where these branches are open; none when they give no role, or a
    /// role without its place.
    pub(super) fn position(&self, claims: &Value, branches: &[OpenBranch]) -> Option<Position> {
        let theirs = self.claim.iter().try_fold(claims, |value, name| value.get(name));
        let held = theirs.map(texts).unwrap_or_default();
        let (_, role) = self.roles.iter().find(|(theirs, _)| held.contains(&theirs.as_str()))?;
        let commune = place(claims, COMMUNE).filter(|_| *role == StaffRole::Attestor);
        let province = match commune {
            Some(commune) => commune.get(..2)?,
            None => place(claims, PROVINCE).unwrap_or("head"),
        };
        let typed = TypedMember {
            role: role.code().to_owned(),
            office: province.to_owned(),
            commune: commune.unwrap_or_default().to_owned(),
            branch: place(claims, BRANCH).unwrap_or_default().to_owned(),
            ..TypedMember::default()
        };
        typed.position(branches).ok()
    }
}

/// The texts of a claim that is one text or a list of them.
fn texts(value: &Value) -> Vec<&str> {
    match value {
        Value::String(text) => vec![text],
        Value::Array(values) => values.iter().filter_map(Value::as_str).collect(),
        _ => Vec::new(),
    }
}

/// The code of a place that a claim names; of several the first, and none when it is empty.
fn place<'a>(claims: &'a Value, claim: &str) -> Option<&'a str> {
    let named = texts(claims.get(claim)?).into_iter().next()?.trim();
    Some(named).filter(|named| !named.is_empty())
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;
    use sothon_domain::access::Office;

    fn rules() -> RoleRules {
        let roles = [
            "sothon-officer=officer",
            "sothon-attestor=attestor",
            "sothon-agent=agent",
            "boss=administrator",
        ];
        RoleRules::new("realm_access.roles", &roles.map(str::to_owned), &[]).unwrap()
    }

    fn claims(roles: &[&str]) -> Value {
        json!({ "realm_access": { "roles": roles } })
    }

    #[test]
    fn the_first_mapped_role_counts_and_no_place_is_the_head_office() {
        let position =
            rules().position(&claims(&["boss", "other", "sothon-officer"]), &[]).unwrap();
        assert_eq!(position, Position { role: StaffRole::Officer, office: Office::Head });
    }

    #[test]
    fn whoever_has_no_mapped_role_is_nobody() {
        for claims in [
            claims(&[]),
            claims(&["officer", "sothon-officer "]),
            json!({}),
            json!({ "realm_access": "sothon-officer" }),
            json!({ "realm_access.roles": ["sothon-officer"] }),
            json!({ "realm_access": { "roles": [{ "name": "sothon-officer" }] } }),
        ] {
            assert_eq!(rules().position(&claims, &[]), None, "{claims}");
        }
    }

    #[test]
    fn a_place_is_one_we_know_or_there_is_no_position() {
        let (code, here) = ("PP-1".parse().unwrap(), "12".parse().unwrap());
        let open = [OpenBranch { code, province: here }];
        let at = |role: &str, place: Value| {
            let mut claims = claims(&[role]);
            claims.as_object_mut().unwrap().extend(place.as_object().unwrap().clone());
            rules().position(&claims, &open).map(|position| position.office)
        };
        let province = Office::Province("12".parse().unwrap());
        let commune = Office::Commune("010201".parse().unwrap());
        assert_eq!(at("sothon-officer", json!({ "province": "12" })), Some(province.clone()));
        assert_eq!(at("sothon-officer", json!({ "province": ["12"] })), Some(province));
        assert_eq!(at("sothon-officer", json!({ "province": "" })), Some(Office::Head));
        assert_eq!(at("sothon-officer", json!({ "province": "99" })), None);
        assert_eq!(at("sothon-attestor", json!({ "commune": "010201" })), Some(commune));
        assert_eq!(at("sothon-attestor", json!({ "commune": "999999" })), None);
        assert_eq!(at("sothon-attestor", json!({ "commune": "១" })), None);
        assert_eq!(at("sothon-attestor", json!({ "province": "01" })), None);
        assert_eq!(at("boss", json!({ "province": "12" })), None, "the head office only");
        assert_eq!(at("boss", json!({})), Some(Office::Head));
        let counter = at("sothon-agent", json!({ "branch": "PP-1" })).unwrap();
        assert_eq!(counter.branch(), Some(&open[0].code));
        assert_eq!(at("sothon-agent", json!({ "branch": "PP-2", "province": "12" })), None);
        assert_eq!(at("sothon-agent", json!({})), None);
    }

    #[test]
    fn what_is_no_rule_is_refused_with_its_text() {
        let of = |claim: &str, role: &str| RoleRules::new(claim, &[role.to_owned()], &[]);
        for role in ["officer", "=officer", "a=boss", ""] {
            let wrong = Err(RulesError::NotAMapping(role.to_owned()));
            assert_eq!(of("roles", role), wrong);
        }
        assert_eq!(of("a..b", "a=officer"), Err(RulesError::NoClaim));
        assert_eq!(RoleRules::new("roles", &[], &[]), Err(RulesError::Empty));
        assert!(of("roles", "/sothon=x=officer").is_ok(), "the last sign counts");
    }

    #[test]
    fn a_wanted_way_to_prove_is_wanted() {
        let wanted = ["mfa".to_owned()];
        let strict = RoleRules::new("roles", &["a=officer".to_owned()], &wanted).unwrap();
        assert!(strict.proves_enough(&["pwd".to_owned(), "mfa".to_owned()]));
        assert!(!strict.proves_enough(&["pwd".to_owned()]) && !strict.proves_enough(&[]));
        assert!(rules().proves_enough(&[]));
    }
}
