//! What the rules would likely pay whoever claims after a death, beside the claim in an officer's hands.
//!
//! The claimant reads none of it: somebody may name a member who lives, and any answer that hangs on the register
//! would tell her so.

use sothon_domain::access::Scope;
use sothon_domain::casework::{ActsNext, CaseKind, Likely, LikelyFacts};
use sothon_domain::claimant;
use sothon_domain::effects::today;
use sothon_domain::flow::{Answers, StepKey};
use sothon_domain::pension::{AwardKind, SurvivorRelation};
use sothon_domain::person::{MemberNumber, Scheme};
use sothon_store::case_file::CaseFile;
use sothon_store::my_pension::{self, MyPension};
use sothon_store::person::Relative;
use sothon_store::{death_report, person};

use super::deceased::deceased;
use crate::{App, AppError};

/// What is likely, for a claim that is not decided and names somebody of the register in the reach of the office. The
/// reading of that one's file was written down before.
pub(super) async fn likely(
    app: &App,
    scope: &Scope,
    case: &CaseFile,
) -> Result<Option<Likely>, AppError> {
    let (kind, answers) = case.matter();
    let decided = case.state.stage().acts_next() == ActsNext::Nobody;
    if kind != CaseKind::SurvivorsClaim || decided {
        return Ok(None);
    }
    let Some((_, Some(dead))) = deceased(app, scope, case).await? else { return Ok(None) };
    let on = today(app.clock.as_ref());
    let seen = my_pension::load(&app.db, scope, dead, on).await?;
    let standing = death_report::standing(&app.db, scope, dead).await?;
    // The case gives leave to her own facts, wherever she lives by now.
    let own = Scope::Own(case.person);
    let claimant = person::load(&app.db, &own, case.person).await?;
    let relatives = person::relatives(&app.db, scope, dead).await?;
    let named: Vec<_> = relatives.into_iter().filter_map(named).collect();
    let facts = LikelyFacts {
        held: matches!(standing, Some((_, Some(_)))),
        says: answers.get(StepKey::Relation).and_then(claimant::SurvivorRelation::from_code),
        linked: person::linked(&app.db, scope, dead, case.person).await?,
        named: &named,
        sex: claimant.sex,
        born: claimant.birth_date,
        paid: paid(&seen, answers),
        day: on,
    };
    Ok(Some(Likely::of(&facts, &app.rules.published_by(on))))
}

/// Who belongs to whoever died by a name and no number.
fn named(relative: Relative) -> Option<(SurvivorRelation, String)> {
    // Who only takes the money is no family by that.
    let family = ["dependant", "survivor"].contains(&relative.role.as_str());
    let name = relative.name.filter(|_| family)?;
    Some((relative.relation.parse().ok()?, name))
}

/// What was paid under the number that the claim names: whoever has several is claimed after by one of them.
fn paid(seen: &MyPension, answers: &Answers) -> Option<(Scheme, AwardKind)> {
    let number: MemberNumber = answers.get(StepKey::DeceasedNumber)?.parse().ok()?;
    let named = number.without_hyphens();
    let of_number = seen
        .pensions
        .iter()
        .find(|pension| pension.membership.member_number.without_hyphens() == named)?;
    Some((of_number.membership.scheme, of_number.award.as_ref()?.kind))
}
