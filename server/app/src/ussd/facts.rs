//! What the menu asks for, answered by the use cases that every channel shares.

use sothon_domain::access::Actor;
use sothon_domain::account_change::StopChannel;
use sothon_domain::claimant::ClaimantState;
use sothon_domain::delegate::DelegateChannel;
use sothon_domain::effects::{legal_date, today};
use sothon_domain::message_choices::Reminders;
use sothon_domain::message_form::{FormChannel, MessageForm};
use sothon_domain::pension::{Arg, ArgName, Line, LineKey, Working};
use sothon_domain::person::PersonId;
use sothon_domain::person_lock::LockChannel;
use sothon_store::payment_date;
use sothon_ussd::Tongue;
use sothon_ussd::menu::{
    Branch, ClaimantStands, DeathSaid, Need, PaymentDay, PaymentLine, Refusal, Reply, Screen,
    Session, Status, Turn, WhyLine, answer,
};
use time::OffsetDateTime;

use super::call::Names;
use super::{
    Dialled, appeal, call_back, claim, complain, death, delegates, new_pin, paid, report, service,
};
use crate::account_change::Stopped;
use crate::ussd_pin::{self, PinChecked, PinProof};
use crate::{
    App, AppError, account_change, claimant, death_report, delegate, lock, my_pension, notices,
};

/// A menu that asks for more than this in one press would never end.
const MOST_NEEDS: usize = 8;

/// One press being worked on: the menu asks, the use cases answer.
pub(super) struct Talk<'a> {
    pub(super) app: &'a App,
    pub(super) dialled: &'a Dialled,
    pub(super) names: &'a Names<'a>,
    /// Who typed her PIN in this call.
    pub(super) person: Option<PersonId>,
    /// That she typed it.
    pub(super) proof: Option<PinProof>,
    /// Who typed hers in the call that this one goes on with: what is on its way is her own.
    pub(super) earlier: Option<PersonId>,
    /// How many needs were answered.
    pub(super) answered: usize,
}

impl<'a> Talk<'a> {
    pub(super) fn new(app: &'a App, dialled: &'a Dialled, names: &'a Names<'a>) -> Self {
        Self { app, dialled, names, person: None, proof: None, earlier: None, answered: 0 }
    }

    /// The tongue that the number has chosen before.
    pub(super) async fn known_tongue(&self) -> Result<Option<Tongue>, AppError> {
        let code = ussd_pin::language_of(self.app, &self.dialled.phone).await?;
        Ok(code.as_deref().and_then(Tongue::from_code))
    }

    /// Answers what the menu asks until it shows a screen.
    pub(super) async fn settle(&mut self, turn: Turn) -> Result<(Session, Screen), AppError> {
        let mut turn = turn;
        for _ in 0..MOST_NEEDS {
            match turn {
                Turn::Show { session, screen } => return Ok((session, screen)),
                Turn::Ask { session, need } => {
                    let reply = self.reply(need).await?;
                    let other =
                        self.earlier.is_some_and(|her| self.person.is_some_and(|me| me != her));
                    let session = if other { session.from_main() } else { session };
                    self.answered += 1;
                    turn = answer(session, &reply);
                }
            }
        }
        Err(AppError::Inconsistent("a menu that asks without end"))
    }

    /// The one who acts: nobody before the PIN.
    pub(super) fn actor(&self) -> Actor {
        self.person.map_or_else(Actor::nobody, Actor::dialler)
    }

    /// The reply; to a claimant, who has no pension, where her record stands.
    async fn reply(&mut self, need: Need) -> Result<Reply, AppError> {
        let personal = need.is_personal();
        match self.look_up(need).await {
            Err(AppError::NotFound) if personal => self.claimant().await,
            looked_up => looked_up,
        }
    }

    async fn claimant(&self) -> Result<Reply, AppError> {
        let claimant = claimant::mine(self.app, &self.actor()).await?;
        Ok(Reply::Claimant(match claimant.state {
            ClaimantState::Waits => ClaimantStands::Waits,
            ClaimantState::Approved { .. } => ClaimantStands::Approved,
            ClaimantState::Refused { .. } => ClaimantStands::Refused,
        }))
    }

    async fn look_up(&mut self, need: Need) -> Result<Reply, AppError> {
        Ok(match need {
            Need::Pin(pin) => self.check(&pin).await?,
            Need::Language(tongue) => {
                ussd_pin::keep_language(self.app, &self.dialled.phone, tongue.code()).await?;
                Reply::Done
            }
            Need::ForgottenPin(number) => new_pin::ask(self, &number).await?,
            Need::TypeNumber { name, number } => new_pin::number(self, &name, &number).await?,
            Need::ConsiderPin { name, pin } => new_pin::consider(self, &name, &pin).await?,
            Need::ChoosePin { name, proof, first, pin } => {
                new_pin::choose(self, (&name, &proof), &first, &pin).await?
            }
            Need::Hotline => Reply::Hotline(self.app.settings.hotline.clone()),
            Need::PaymentDays => Reply::PaymentDays(payment_days(self.app).await?),
            Need::Status => self.status().await?,
            Need::Payments => Reply::Payments(self.payments().await?),
            Need::Why => Reply::Why(self.why().await?),
            Need::Reported => Reply::Reported(self.death_said().await?),
            Need::SayAlive => self.say_alive().await?,
            Need::ServiceRecord => Reply::ServiceRecord(service::record(self).await?),
            Need::LifeCertificate => {
                let seen = my_pension::show(self.app, &self.actor()).await?;
                Reply::LifeCertificate(seen.life_certificate)
            }
            Need::Branches => Reply::Branches(self.branches().await?),
            Need::Draft => report::draft(self).await?,
            Need::Answer(given) => report::answer(self, &given).await?,
            Need::Submit => report::submit(self).await?,
            Need::Claim(need) => claim::reply(self, need).await?,
            Need::Cases => report::cases(self).await?,
            Need::Paid => paid::draft(self).await?,
            Need::AnswerPaid(given) => paid::answer(self, given).await?,
            Need::SendPaid => paid::send(self).await?,
            Need::Call => call_back::draft(self).await?,
            Need::AnswerCall(given) => call_back::answer(self, given).await?,
            Need::SendCall => call_back::send(self).await?,
            Need::ReportDeath(told) => death::report(self, &told).await?,
            Need::Appeal { first, reason } => appeal::send(self, first, reason).await?,
            Need::Complain(told) => complain::complain(self, told).await?,
            Need::LockState => self.under_way().await?,
            Need::NotMe => self.stop_change().await?,
            Need::MessageForm => {
                Reply::MessageForm(notices::message_form(self.app, &self.actor()).await?)
            }
            Need::ChooseMessageForm(form) => or_refused(self.choose(form).await)?,
            Need::Reminders => {
                let choices = notices::message_choices(self.app, &self.actor()).await?;
                Reply::Reminders(choices.reminders)
            }
            Need::ChooseReminders(reminders) => or_refused(self.remind(reminders).await)?,
            Need::ChangePin { first, pin } => {
                or_refused(new_pin::change(self, first.as_deref(), &pin).await)?
            }
            Need::Delegates => Reply::Delegates(delegate::how_many(self.app, &self.actor()).await?),
            Need::RevokeDelegates => {
                delegate::revoke_all(self.app, &self.actor(), DelegateChannel::Ussd).await?;
                Reply::Delegates(0)
            }
            Need::SeekDelegate(number) => or_refused(delegates::seek(self, &number).await)?,
            Need::SoughtDelegate => delegates::sought(self).await?,
            Need::NameDelegate => or_refused(delegates::name(self).await)?,
            Need::Lock => {
                let lock = lock::lock(self.app, &self.actor(), LockChannel::Ussd).await?;
                Reply::Lock(Some(legal_date(lock.since)))
            }
        })
    }

    async fn say_alive(&self) -> Result<Reply, AppError> {
        let key = self.names.act(self.answered);
        death_report::say(self.app, &self.actor(), key).await?;
        Ok(Reply::Alive)
    }

    async fn check(&mut self, pin: &str) -> Result<Reply, AppError> {
        let (checked, proof) = ussd_pin::prove(self.app, &self.dialled.phone, pin).await?;
        Ok(match checked {
            PinChecked::Right(person) => {
                (self.person, self.proof) = (Some(person), proof);
                Reply::PinRight
            }
            PinChecked::Wrong { left } => Reply::PinWrong { left },
            PinChecked::Locked { until } => {
                Reply::PinLocked { minutes: minutes_until(until, self.app.clock.now()) }
            }
            PinChecked::Renew => Reply::PinRenew,
        })
    }

    async fn choose(&self, form: MessageForm) -> Result<Reply, AppError> {
        let channel = FormChannel::Ussd;
        notices::set_message_form(self.app, &self.actor(), form, channel).await?;
        Ok(Reply::MessageForm(form))
    }

    async fn remind(&self, reminders: Reminders) -> Result<Reply, AppError> {
        notices::set_reminders(self.app, &self.actor(), reminders, FormChannel::Ussd).await?;
        Ok(Reply::Reminders(reminders))
    }

    async fn death_said(&self) -> Result<Option<DeathSaid>, AppError> {
        let standing = death_report::standing(self.app, &self.actor()).await?;
        Ok(standing.map(|standing| match standing.held_at {
            Some(at) => DeathSaid::Held { since: legal_date(at) },
            None => DeathSaid::Asked,
        }))
    }

    /// What can be stopped, and else whether the record is locked.
    async fn under_way(&self) -> Result<Reply, AppError> {
        let actor = self.actor();
        if let Some(ending) = account_change::under_way(self.app, &actor).await? {
            return Ok(Reply::AccountWaits { ending });
        }
        match account_change::way_under_way(self.app, &actor).await? {
            true => Ok(Reply::WayWaits),
            false => self.lock_state().await,
        }
    }

    async fn stop_change(&self) -> Result<Reply, AppError> {
        match account_change::stop(self.app, &self.actor(), StopChannel::Ussd).await? {
            Stopped::Stopped => Ok(Reply::Stopped),
            Stopped::NothingToStop => self.lock_state().await,
        }
    }

    async fn lock_state(&self) -> Result<Reply, AppError> {
        let since = lock::locked_since(self.app, &self.actor()).await?;
        Ok(Reply::Lock(since.map(legal_date)))
    }

    async fn status(&self) -> Result<Reply, AppError> {
        let seen = my_pension::show(self.app, &self.actor()).await?;
        if seen.joined.is_some() {
            return Ok(Reply::PaidElsewhere);
        }
        let next_payment = seen.next_payment.map(|next| next.date);
        Ok(Reply::Status(seen.due.map(|amount| Status { amount, next_payment })))
    }

    async fn payments(&self) -> Result<Vec<PaymentLine>, AppError> {
        let payments = my_pension::payments(self.app, &self.actor()).await?;
        let line = |payment: my_pension::Payment| PaymentLine {
            month: payment.month,
            amount: payment.amount,
            state: payment.state,
        };
        Ok(payments.into_iter().map(line).collect())
    }

    async fn branches(&self) -> Result<Vec<Branch>, AppError> {
        let branches = my_pension::branches(self.app, &self.actor()).await?;
        Ok(branches.into_iter().map(claim::branch).collect())
    }

    async fn why(&self) -> Result<Vec<WhyLine>, AppError> {
        let working = my_pension::why(self.app, &self.actor()).await?.working;
        Ok(working.map_or_else(Vec::new, |working| short(&working)))
    }
}

/// What an act came to; that her record is locked or goes on under another number is an answer too.
fn or_refused(done: Result<Reply, AppError>) -> Result<Reply, AppError> {
    match done {
        Err(AppError::RecordLocked) => Ok(Reply::Refused(Refusal::RecordLocked)),
        Err(AppError::RecordRetired { .. }) => Ok(Reply::Refused(Refusal::RecordRetired)),
        done => done,
    }
}

/// The coming payment day of each scheme; anybody may know them.
async fn payment_days(app: &App) -> Result<Vec<PaymentDay>, AppError> {
    let coming = payment_date::coming(&app.db, today(app.clock.as_ref())).await?;
    Ok(coming.into_iter().map(|(scheme, date)| PaymentDay { scheme, date }).collect())
}

/// Whole minutes to wait, at least one.
fn minutes_until(until: OffsetDateTime, now: OffsetDateTime) -> u32 {
    let seconds = (until - now).whole_seconds();
    u32::try_from((seconds + 59) / 60).unwrap_or(0).max(1)
}

/// The lines of a working that a small screen has room for; none of them is worked out anew.
fn short(working: &Working) -> Vec<WhyLine> {
    // Where several stretches of arrears have a sum, the sum stands for them.
    let summed = working.lines.iter().any(|line| line.key == LineKey::ArrearsTotal);
    let told = |line: &&Line| !(summed && line.key == LineKey::Arrears);
    working.lines.iter().filter(told).filter_map(|line| said(working, line)).collect()
}

fn said(working: &Working, line: &Line) -> Option<WhyLine> {
    let amount = line.amount?;
    match line.key {
        LineKey::Formula => {
            let (Arg::Rate(rate), Arg::Riel(salary)) =
                (line.arg(ArgName::Rate)?, line.arg(ArgName::Salary)?)
            else {
                return None;
            };
            Some(WhyLine::Formula { rate: *rate, salary: *salary, amount })
        }
        LineKey::MinimumApplies => Some(WhyLine::Minimum(amount)),
        LineKey::DecidedAmount => Some(WhyLine::Decided(amount)),
        LineKey::Lifted => Some(WhyLine::Lifted(amount)),
        LineKey::Arrears | LineKey::ArrearsTotal => Some(WhyLine::Arrears(amount)),
        LineKey::RuleSince => working.by_rules().map(WhyLine::LaterRule),
        LineKey::UnexplainedDifference => Some(WhyLine::Difference(amount)),
        LineKey::PaidAmount => Some(WhyLine::Paid(amount)),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use time::macros::datetime;

    #[test]
    fn a_begun_minute_is_a_minute_to_wait() {
        let now = datetime!(2026-11-21 12:00 UTC);
        for (until, minutes) in [
            (datetime!(2026-11-21 12:15 UTC), 15),
            (datetime!(2026-11-21 12:14:01 UTC), 15),
            (datetime!(2026-11-21 12:00:01 UTC), 1),
            (datetime!(2026-11-21 11:00 UTC), 1),
            (datetime!(2026-11-22 12:00 UTC), 24 * 60),
        ] {
            assert_eq!(minutes_until(until, now), minutes, "{until}");
        }
    }
}
