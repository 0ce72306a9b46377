//! The first page: how much, when, where to, and until when the life certificate counts.

use sothon_domain::access::Actor;
use sothon_domain::effects::today;
use sothon_domain::life_certificate::LifeCertificate;
use sothon_domain::money::Riel;
use sothon_domain::person::{FormOfAddress, MemberNumber, NumberEnding, PersonName};
use sothon_domain::year_month::YearMonth;
use sothon_store::my_pension::Account;
use sothon_store::visit::{self, Certificate};
use sothon_store::{Award, record_merge};
use time::Date;

use super::facts::in_payment;
use super::{load, main_pension};
use crate::age_out::{ChildEnd, child_end};
use crate::authorisation::{UseCase, authorise_own};
use crate::payee::{MyPayee, paid_instead};
use crate::{App, AppError};

/// A person's pension at a glance.
#[derive(Debug, Clone)]
pub struct Overview {
    /// Her name.
    pub name: PersonName,
    /// The title before it.
    pub address: FormOfAddress,
    /// The number she signs in with.
    pub member_number: MemberNumber,
    /// The decided pension, if a decision is known.
    pub award: Option<Award>,
    /// What is due this month, riel: the decided amount, or what floors have made of it since. None where the number is
    /// retired.
    pub due: Option<Riel>,
    /// The next payment on the calendar; none where the number is retired.
    pub next_payment: Option<NextPayment>,
    /// Where it is paid to; none for a delegate.
    pub account: Option<Account>,
    /// Where she stands with her life certificate.
    pub life_certificate: LifeCertificate,
    /// Her newest certificate of life that a branch or whoever saw her gave.
    pub shown_alive: Option<Certificate>,
    /// How the number ends under which she is paid, where this one is retired.
    pub joined: Option<NumberEnding>,
    /// When it ends by age, for whoever is paid as a child.
    pub child: Option<ChildEnd>,
    /// Who is paid in her stead, and who is to be; none for a delegate.
    pub payees: Vec<MyPayee>,
}

/// A payment that the calendar announces.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NextPayment {
    /// The day on which money is sent.
    pub date: Date,
    /// What is due in its month, riel.
    pub amount: Option<Riel>,
}

/// Shows the actor her own pension.
///
/// # Errors
/// [`AppError::NotFound`] for a claimant, who has none: see [`crate::claimant::mine`].
pub async fn show(app: &App, actor: &Actor) -> Result<Overview, AppError> {
    let (scope, person) = authorise_own(actor, UseCase::SeeMyPension)?;
    let today = today(app.clock.as_ref());
    let seen = load(app, &scope, person, today).await?;
    let pension = main_pension(&seen).ok_or(AppError::NotFound)?;
    let award = pension.award.clone();
    let child = child_end(app, &scope, person, pension).await?;
    let in_payment = award.as_ref().map(|award| in_payment(pension.membership.scheme, award));
    let rules = app.rules.published_by(today);
    let due = |month| in_payment.map(|pension| pension.due(&rules, month));
    let joined = record_merge::kept_ending(&app.db, &scope, person).await?;
    // Under a number that is retired nothing is paid any more.
    let is_paid = award.is_some() && joined.is_none();
    let next_payment = pension.next_payment.as_ref().filter(|_| is_paid);
    // Where her money goes is no delegate's business.
    let payees = match actor.acting_for {
        None => paid_instead(app, &scope, person).await?,
        Some(_) => Vec::new(),
    };
    let mut newest = visit::certificates_of(&app.db, &scope, person, 1).await?;
    let show_life_by = seen.person.life_certificate_due;
    Ok(Overview {
        address: seen.person.form_of_address,
        member_number: pension.membership.member_number.clone(),
        next_payment: next_payment
            .map(|next| NextPayment { date: next.date, amount: due(next.month) }),
        due: due(YearMonth::of(today)).filter(|_| is_paid),
        joined,
        award,
        // Where her money goes is no delegate's business.
        account: seen.account.clone().filter(|_| actor.acting_for.is_none()),
        life_certificate: LifeCertificate::on(today, show_life_by),
        shown_alive: newest.pop(),
        child,
        payees,
        name: seen.person.name,
    })
}
