//! What a claimant has said before is not asked again, nor what a member has reported from her own phone.

use sothon_domain::access::{Purpose, Scope};
use sothon_domain::casework::CaseKind;
use sothon_domain::claimant::SurvivorRelation;
use sothon_domain::death_report::{Told, TypedReport};
use sothon_domain::effects::today;
use sothon_domain::flow::{Answer, Answers, StepKey};
use sothon_domain::person::PersonId;
use sothon_store::claimant::Claimant;
use sothon_store::{death_report, person};
use time::Duration;

use crate::{App, AppError};

/// So long what was reported by short code stands in a claim that is begun.
const REPORTED: Duration = Duration::days(60);

/// What stands in a draft before the first answer: of a claimant what her record says, and in a member's claim after a
/// death what she has reported by short code from the phone of her record. She may change it.
pub(super) async fn known(
    app: &App,
    (scope, me): (&Scope, PersonId),
    kind: CaseKind,
    claimant: Option<&Claimant>,
) -> Result<Answers, AppError> {
    match claimant {
        Some(claimant) => Ok(prefilled(kind, claimant)),
        None if kind.flow().step(StepKey::DeceasedNumber).is_some() => {
            reported(app, (scope, me), kind).await
        }
        None => Ok(Answers::default()),
    }
}

/// The network names the phone, so nobody else reports with it; what others type as theirs does not count. It is what
/// was told and nothing of the register, wherever the report stands.
async fn reported(
    app: &App,
    (scope, me): (&Scope, PersonId),
    kind: CaseKind,
) -> Result<Answers, AppError> {
    let (mut answers, flow) = (Answers::default(), kind.flow());
    let her = person::load(&app.db, scope, me).await?;
    let Some(phone) = her.phone else { return Ok(answers) };
    let (wherever, since) = (Scope::All(Purpose::Casework), app.clock.now() - REPORTED);
    let said = match death_report::said_by_caller(&app.db, &wherever, &phone, since).await {
        // A report that is damaged must not keep her from claiming.
        Err(error) if error.is_of_one_row() => None,
        said => said?,
    };
    let Some(said) = said else { return Ok(answers) };
    let told = Told::of(&TypedReport::default(), &said, None, today(app.clock.as_ref()));
    let as_hers = |one: &SurvivorRelation| one.sex().is_none_or(|sex| sex == her.sex);
    let mut fits = told.claims_as().iter().copied().filter(as_hers);
    // Whoever is not of the family claims nothing by what she told.
    let Some(relation) = fits.next() else { return Ok(answers) };
    told.fill(relation, flow, &mut answers);
    if fits.next().is_some() {
        answers.clear(StepKey::Relation);
        flow.keep_asked(&mut answers);
    }
    Ok(answers)
}

/// The answers that her record gives: who died and, where she has told, when, and what she was to that one. She may
/// change them.
pub(super) fn prefilled(kind: CaseKind, claimant: &Claimant) -> Answers {
    let deceased = &claimant.deceased;
    let line = |text: &str| Answer::Line(text.to_owned());
    let number = deceased.number().cloned().map_or(Answer::Unknown, Answer::MemberNumber);
    let said = [
        (StepKey::DeceasedName, deceased.names().cloned().map(Answer::KnownAs)),
        (StepKey::DeceasedNumber, Some(number)),
        (StepKey::DeceasedPlace, deceased.place().map(line)),
        (StepKey::Relation, Some(Answer::Kin(claimant.relation))),
        (StepKey::DiedOn, claimant.died.map(Answer::PartDate)),
    ];
    let (mut answers, flow) = (Answers::default(), kind.flow());
    for (key, answer) in said {
        if let Some(answer) = answer.filter(|_| flow.step(key).is_some()) {
            answers.set(key, &answer);
        }
    }
    flow.keep_asked(&mut answers);
    answers
}
