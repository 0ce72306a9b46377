//! What the rules would likely pay whoever claims after a death, beside the claim in an officer's hands.
//!
//! The claimant reads none of it: somebody may name a member who lives, and any answer that hangs on the register
//! would tell her so.

use sothon_domain::access::Scope;
use sothon_domain::casework::{ActsNext, CaseKind, Likely, LikelyFacts};
use sothon_domain::claimant::SurvivorRelation;
use sothon_domain::effects::today;
use sothon_domain::flow::StepKey;
use sothon_store::case_file::CaseFile;
use sothon_store::{death_report, my_pension, person};

use super::deceased::deceased;
use crate::my_pension::main_pension;
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
    let Some(pension) = main_pension(&seen) else { return Ok(None) };
    let standing = death_report::standing(&app.db, scope, dead).await?;
    // The case gives leave to her own facts, wherever she lives by now.
    let own = Scope::Own(case.person);
    let claimant = person::load(&app.db, &own, case.person).await?;
    let facts = LikelyFacts {
        held: matches!(standing, Some((_, Some(_)))),
        says: answers.get(StepKey::Relation).and_then(SurvivorRelation::from_code),
        linked: person::linked(&app.db, scope, dead, case.person).await?,
        sex: claimant.sex,
        born: claimant.birth_date,
        scheme: pension.membership.scheme,
        on,
    };
    Ok(Some(Likely::of(&facts, &app.rules.published_by(on))))
}
