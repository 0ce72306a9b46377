//! What the keys of one person change: her lock, her account, who may act for her, her messages, her PIN.

use sothon_domain::message_choices::Reminders;
use sothon_domain::message_form::MessageForm;
use sothon_ussd::menu::{Need, NewPin, NotADelegate, Reply};
use time::Date;
use time::macros::date;

use super::told::Told;
use super::{PIN, facts};

/// The number that she was told for a new PIN.
pub(crate) const TOLD: &str = "730264";

/// The member whom she may let see her record.
pub(crate) const KNOWN_MEMBER: &str = "204577";

/// As many as may act for her.
const MOST_DELEGATES: usize = 3;

/// As the portal keeps it.
#[derive(Debug, Default)]
pub(crate) struct Record {
    locked: Option<Date>,
    /// The last digits of an account that she did not ask for.
    pub(crate) new_account: Option<String>,
    delegates: usize,
    sought: bool,
    form: MessageForm,
    reminders: Reminders,
    wrong_numbers: u32,
    /// What she tells by keys.
    pub(crate) told: Told,
}

impl Record {
    /// What the portal would answer. Every need has an arm: a new one does not compile before it is answered.
    pub(crate) fn reply(&mut self, need: &Need) -> Reply {
        match need {
            Need::LockState => self.lock_state(),
            Need::NotMe => {
                self.new_account.take().map_or(Reply::Lock(self.locked), |_| Reply::Stopped)
            }
            Need::Lock => {
                self.locked = Some(date!(2026 - 11 - 22));
                Reply::Lock(self.locked)
            }
            Need::Delegates => Reply::Delegates(self.delegates),
            Need::RevokeDelegates => {
                self.delegates = 0;
                Reply::Delegates(0)
            }
            Need::SeekDelegate(number) => {
                self.sought = KNOWN_MEMBER.parse() == Ok(number.clone());
                self.found()
            }
            Need::SoughtDelegate => self.found(),
            Need::NameDelegate => self.name_delegate(),
            Need::MessageForm => Reply::MessageForm(self.form),
            Need::ChooseMessageForm(form) => {
                self.form = *form;
                Reply::MessageForm(self.form)
            }
            Need::Reminders => Reply::Reminders(self.reminders),
            Need::ChooseReminders(reminders) => {
                self.reminders = *reminders;
                Reply::Reminders(self.reminders)
            }
            Need::ChangePin { first, pin } => change_pin(first.as_deref(), pin),
            Need::TypeNumber { number, .. } => self.type_number(number),
            Need::ConsiderPin { pin, .. } if pin == "1111" => Reply::NewPin(NewPin::Weak),
            Need::ConsiderPin { pin, .. } => Reply::PinKept { first: stands_for(pin) },
            Need::ChoosePin { first, pin, .. } if *first == stands_for(pin) => {
                Reply::NewPin(NewPin::Set)
            }
            Need::ChoosePin { .. } => Reply::NewPin(NewPin::Differs),
            Need::Paid
            | Need::AnswerPaid(_)
            | Need::SendPaid
            | Need::Call
            | Need::AnswerCall(_)
            | Need::SendCall
            | Need::ReportDeath(_)
            | Need::Appeal { .. }
            | Need::Complain(_) => self.told.reply(need),
            Need::Cases if !self.told.cases.is_empty() => Reply::Cases(self.told.cases.clone()),
            Need::Status
            | Need::Payments
            | Need::Why
            | Need::ServiceRecord
            | Need::LifeCertificate
            | Need::Branches
            | Need::Cases
            | Need::PaymentDays
            | Need::Hotline => facts::fact(need),
            Need::Pin(_)
            | Need::Reported
            | Need::SayAlive
            | Need::Draft
            | Need::Answer(_)
            | Need::Submit
            | Need::Claim(_)
            | Need::Language(_)
            | Need::ForgottenPin(_) => panic!("the phone answers {need:?}"),
        }
    }

    fn lock_state(&self) -> Reply {
        let waiting = self.new_account.clone();
        waiting.map_or(Reply::Lock(self.locked), |ending| Reply::AccountWaits { ending })
    }

    fn found(&self) -> Reply {
        if !self.sought {
            return Reply::NoDelegate(NotADelegate::Unknown);
        }
        Reply::DelegateFound {
            khmer: "ស\u{2022}\u{2022}\u{2022}".to_owned(),
            latin: "S***".to_owned(),
        }
    }

    fn name_delegate(&mut self) -> Reply {
        if self.delegates == MOST_DELEGATES {
            return Reply::NoDelegate(NotADelegate::TooMany);
        }
        self.delegates += 1;
        self.sought = false;
        Reply::Delegates(self.delegates)
    }

    fn type_number(&mut self, number: &str) -> Reply {
        if number == TOLD {
            return Reply::NumberRight { proof: vec![7; 32] };
        }
        self.wrong_numbers += 1;
        match 5_u32.checked_sub(self.wrong_numbers) {
            None | Some(0) => Reply::NewPin(NewPin::Over),
            Some(left) => Reply::NumberWrong { left },
        }
    }
}

fn change_pin(first: Option<&str>, pin: &str) -> Reply {
    match first {
        None if pin == "1111" => Reply::NewPin(NewPin::Weak),
        None => Reply::PinKept { first: stands_for(pin) },
        Some(first) if first == stands_for(pin) => Reply::NewPin(NewPin::Set),
        Some(_) => Reply::NewPin(NewPin::Differs),
    }
}

/// What the portal keeps for a PIN that was typed once: not the PIN.
fn stands_for(pin: &str) -> String {
    if pin == PIN { "a".to_owned() } else { format!("b{}", pin.len()) }
}
