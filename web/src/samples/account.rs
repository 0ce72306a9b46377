//! The pages of the bank account, for the person and for staff, of locking a record for her, and of how she
//! is written to.

use sothon_domain::account_change::{
    AccountFault, ChangeState, Maker, NameMatch, RefusalReason, Refused, TypedAccount,
};
use sothon_domain::casework::CaseKind;
use sothon_domain::masked::{AccountText, PrivateFact, Shown};
use sothon_domain::message_choices::{MessageChoices, MessageTongue, Naming, Reminders};
use sothon_domain::message_form::MessageForm;
use sothon_domain::person::StaffId;
use sothon_locales::Words;
use time::macros::{date, datetime};

use super::staff::at_work;
use super::staff_sign_on::sent;
use super::{Sample, facts, sample, signed_in};
use crate::pages::account::{self, AccountDone, AccountView, ShownAccount, ShownChange};
use crate::pages::account_code::{self, AccountCodeView};
use crate::pages::sign_in_code::CodeError;
use crate::pages::staff_account::{self, StaffAccount, StaffAccountError, StaffAccountView};
use crate::pages::staff_account_list::{self, AccountLine, AccountStands, StaffAccountListView};
use crate::pages::staff_account_new::{self, AccountNumberError, StaffAccountNewView};
use crate::pages::staff_lock_new::{self, LockNumberError, StaffLockNewView};
use crate::pages::staff_message_choices::{self, StaffMessageChoicesView, Stands};
use crate::pages::staff_proof::Proof;
use crate::pages::step_up::{AskedCode, StepUpState};

/// Each page in each state.
pub(super) fn pages(words: &'static Words) -> Vec<Sample> {
    let mut samples = own(words);
    samples.extend(codes(words));
    samples.extend(lists(words));
    samples.extend(one(words));
    samples.extend(counter(words));
    samples.extend(locking(words));
    samples.extend(choosing(words));
    samples
}

fn shown(bank: &str, ending: &str) -> ShownAccount {
    ShownAccount { bank: bank.to_owned(), ending: ending.to_owned() }
}

fn account(bank: &str, number: &str, show: fn(PrivateFact) -> Shown) -> StaffAccount {
    let number = PrivateFact::Account(AccountText::new(number.to_owned()));
    StaffAccount { bank: bank.to_owned(), number: show(number) }
}

fn holder(name: &str) -> PrivateFact {
    PrivateFact::Holder(name.parse().expect("invariant: a name"))
}

fn masked(fact: PrivateFact) -> Shown {
    fact.masked()
}

fn officer() -> StaffId {
    StaffId::new("0193b4a2-0000-7000-8000-000000000001".parse().expect("invariant: it is an id"))
}

fn waiting(maker: Maker) -> ChangeState {
    ChangeState::waiting(maker, datetime!(2026-11-22 02:05 UTC))
}

/// What is wrong with an empty form.
const EMPTY: [AccountFault; 3] =
    [AccountFault::BankMissing, AccountFault::NumberMissing, AccountFault::HolderMissing];

/// Her account, with nothing under way.
fn plain() -> AccountView {
    AccountView {
        account: Some(shown("ACLEDA", "471")),
        change: None,
        cases: vec![],
        done: None,
        may_enter: Ok(()),
        typed: TypedAccount::default(),
        errors: vec![],
        refused: None,
        key: "sample-key".to_owned(),
    }
}

fn own(words: &'static Words) -> Vec<Sample> {
    let page = |name: &str, view: AccountView| {
        sample(name, account::render(&view, &signed_in(words, account::PATH)))
    };
    let plain = plain();
    let change = |state| ShownChange {
        account: shown("ABA", "654"),
        entered_at: datetime!(2026-11-22 02:05 UTC),
        at_counter: false,
        name: NameMatch::Matches,
        state,
    };
    let with = |state| AccountView { change: Some(change(state)), ..plain.clone() };
    let waits = Err(Refused::ProvedAlready);
    let hers = AccountView { may_enter: waits, ..with(waiting(Maker::Person)) };
    let entered = AccountView { done: Some(AccountDone::Entered), ..hers.clone() };
    let late = AccountView { refused: Some(Refused::ProvedAlready), ..hers.clone() };
    let at_counter = ShownChange {
        at_counter: true,
        name: NameMatch::Differs,
        ..change(waiting(Maker::Staff(officer())))
    };
    // All at once: a stranger may try one way after the other.
    let reference = |text: &str| text.parse().expect("invariant: a reference");
    let cases = vec![
        (CaseKind::PaymentMethod, reference("4821-0351")),
        (CaseKind::Contact, reference("4821-0351")),
    ];
    let at_counter =
        AccountView { change: Some(at_counter), cases, may_enter: waits, ..plain.clone() };
    let refused = |reason| with(ChangeState::Refused { by: officer(), reason });
    let frozen = AccountView {
        done: Some(AccountDone::Stopped),
        may_enter: Err(Refused::Frozen),
        ..with(ChangeState::Frozen)
    };
    let withdrawn =
        AccountView { done: Some(AccountDone::Withdrawn), ..with(ChangeState::Withdrawn) };
    let refused_act = |why| AccountView { refused: Some(why), ..plain.clone() };
    let wrong = AccountView {
        typed: TypedAccount {
            bank: "Wing".to_owned(),
            number: "12-a".to_owned(),
            holder: "ស្រី".repeat(40),
        },
        errors: vec![AccountFault::NumberMalformed, AccountFault::HolderTooLong],
        ..plain.clone()
    };
    vec![
        page("account", plain.clone()),
        page("account-none", AccountView { account: None, ..plain.clone() }),
        page("account-errors", AccountView { errors: EMPTY.into(), ..plain.clone() }),
        page("account-wrong", wrong),
        page("account-awaits-code", with(ChangeState::AwaitsCode)),
        page("account-waits", hers),
        page("account-entered", entered),
        page("account-another-waits", late),
        page("account-at-counter", at_counter),
        page("account-approved", with(ChangeState::Approved { by: officer() })),
        page("account-refused-name", refused(RefusalReason::NameDiffers)),
        page("account-refused-number", refused(RefusalReason::NoSuchAccount)),
        page("account-refused-not-confirmed", refused(RefusalReason::NotConfirmed)),
        page("account-withdrawn", withdrawn),
        page("account-stopped", frozen),
        page("account-ended", refused_act(Refused::Ended)),
        page("account-not-hers", refused_act(Refused::OthersWork)),
        page("account-locked", refused_act(Refused::RecordLocked)),
    ]
}

fn codes(words: &'static Words) -> Vec<Sample> {
    let plain = StepUpState { sent: true, ..StepUpState::default() };
    let page = |name: &str, code| {
        let frame = signed_in(words, "/my-pension/account/code");
        let view = AccountCodeView { account: shown("ABA", "654"), code };
        sample(name, account_code::render(&view, &frame))
    };
    let asked = |asked| StepUpState { asked: Some(asked), ..plain };
    let none = StepUpState { sent: false, ..asked(AskedCode::NoDestination) };
    vec![
        page("account-code", plain),
        page("account-code-sent", asked(AskedCode::Sent)),
        page("account-code-none", none),
        page("account-code-wrong", StepUpState { error: Some(CodeError::Wrong), ..plain }),
    ]
}

fn lists(words: &'static Words) -> Vec<Sample> {
    let page = |name: &str, changes| {
        let frame = at_work(words, staff_account_list::PATH);
        sample(name, staff_account_list::render(&StaffAccountListView { changes }, &frame))
    };
    let line = |stands| AccountLine {
        id: "sample".to_owned(),
        name: "ចា… សុ…".to_owned(),
        entered_on: date!(2026 - 11 - 22),
        stands,
    };
    let all = [
        AccountStands::Ready,
        AccountStands::Waits(date!(2026 - 11 - 25)),
        AccountStands::Mine,
        AccountStands::Stopped,
    ];
    vec![page("staff-account-list", all.map(line).into()), page("staff-account-list-none", vec![])]
}

fn ready() -> StaffAccountView {
    StaffAccountView {
        id: "sample".to_owned(),
        name: facts::masked_name(),
        account: Some(account("ACLEDA", "1200-03-441471", masked)),
        entered: account("ABA", "001987654", masked),
        holder: holder("CHAN SOPHEA").masked(),
        matches: NameMatch::Matches,
        maker: Maker::Person,
        entered_at: datetime!(2026-11-22 02:05 UTC),
        state: waiting(Maker::Person),
        approve: Ok(()),
        refuse: Ok(()),
        keys: ["sample-key".to_owned(), "sample-key-2".to_owned()],
        proof: Proof::Given,
        error: None,
    }
}

fn one(words: &'static Words) -> Vec<Sample> {
    let page = |name: &str, view: StaffAccountView| {
        let frame = at_work(words, "/staff/accounts/sample");
        sample(name, staff_account::render(&view, &frame))
    };
    let ready = ready();
    let cant = |why| StaffAccountView { approve: Err(why), ..ready.clone() };
    let at = |state| StaffAccountView { state, ..ready.clone() };
    let failed = |error| StaffAccountView { error: Some(error), ..ready.clone() };
    let counter = Maker::Staff(officer());
    let ChangeState::Waiting { maker, ready_at, .. } = waiting(counter) else {
        unreachable!("a new change waits")
    };
    let half = StaffAccountView {
        maker,
        state: ChangeState::Waiting { maker, ready_at, first: Some(officer()) },
        ..ready.clone()
    };
    let own = StaffAccountView {
        maker,
        state: waiting(counter),
        refuse: Err(Refused::OwnWork),
        ..cant(Refused::OwnWork)
    };
    let differs = StaffAccountView {
        account: None,
        holder: holder(&"ស្ត្រី".repeat(30)).masked(),
        matches: NameMatch::Differs,
        ..ready.clone()
    };
    let in_full = StaffAccountView {
        name: Shown::Revealed(PrivateFact::Name(facts::name())),
        account: Some(account("ACLEDA", "1200-03-441471", Shown::Revealed)),
        entered: account("ABA", "001987654", Shown::Revealed),
        holder: Shown::Revealed(holder(&"ស្ត្រី".repeat(30))),
        ..ready.clone()
    };
    let reason = RefusalReason::NameDiffers;
    let elsewhere = StaffAccountView { proof: Proof::Missing, ..ready.clone() };
    let elsewhere = staff_account::render(&elsewhere, &sent(words, staff_account_list::PATH));
    vec![
        page("staff-account", ready.clone()),
        page("staff-account-in-full", in_full),
        sample("staff-account-proof-elsewhere", elsewhere),
        page("staff-account-code-asked", StaffAccountView { proof: Proof::Asked, ..ready.clone() }),
        page("staff-account-longest", differs),
        page("staff-account-early", cant(Refused::TooEarly)),
        page("staff-account-locked", cant(Refused::RecordLocked)),
        page("staff-account-joined", cant(Refused::RecordRetired)),
        page("staff-account-own", own),
        page("staff-account-half", half),
        page("staff-account-approved", at(ChangeState::Approved { by: officer() })),
        page("staff-account-refused", at(ChangeState::Refused { by: officer(), reason })),
        page("staff-account-withdrawn", at(ChangeState::Withdrawn)),
        page("staff-account-frozen", at(ChangeState::Frozen)),
        page("staff-account-not-proved", at(ChangeState::AwaitsCode)),
        page("staff-account-no-reason", failed(StaffAccountError::ReasonMissing)),
        page("staff-account-ended", failed(StaffAccountError::Refused(Refused::Ended))),
    ]
}

fn counter(words: &'static Words) -> Vec<Sample> {
    let page = |name: &str, view: StaffAccountNewView| {
        sample(name, staff_account_new::render(&view, &at_work(words, staff_account_new::PATH)))
    };
    let plain = || StaffAccountNewView { key: "sample-key".to_owned(), ..Default::default() };
    let wrong = StaffAccountNewView {
        member_number: "K-2".to_owned(),
        number_error: Some(AccountNumberError::Malformed),
        errors: vec![AccountFault::BankMissing, AccountFault::NumberMissing],
        ..plain()
    };
    let unknown =
        StaffAccountNewView { number_error: Some(AccountNumberError::Unknown), ..plain() };
    let refused = |why| StaffAccountNewView { refused: Some(why), ..plain() };
    vec![
        page("staff-account-new", plain()),
        page("staff-account-new-entered", StaffAccountNewView { entered: true, ..plain() }),
        page("staff-account-new-wrong", wrong),
        page("staff-account-new-unknown", unknown),
        page("staff-account-new-waits", refused(Refused::ProvedAlready)),
        page("staff-account-new-locked", refused(Refused::RecordLocked)),
    ]
}

fn locking(words: &'static Words) -> Vec<Sample> {
    let page = |name: &str, view: StaffLockNewView| {
        sample(name, staff_lock_new::render(&view, &at_work(words, staff_lock_new::PATH)))
    };
    let typed = || "K-204577".to_owned();
    let wrong =
        |error| StaffLockNewView { typed: typed(), error: Some(error), ..Default::default() };
    let found = Some("ចា… សុ…".to_owned());
    vec![
        page("staff-lock-new", StaffLockNewView::default()),
        page("staff-lock-found", StaffLockNewView { typed: typed(), found, error: None }),
        page("staff-lock-malformed", wrong(LockNumberError::Malformed)),
        page("staff-lock-unknown", wrong(LockNumberError::Unknown)),
    ]
}

/// How a person at the counter wants to be written to: the number, what she wants now, and that it is kept.
fn choosing(words: &'static Words) -> Vec<Sample> {
    let page = |name: &str, stands: Stands| {
        let view = StaffMessageChoicesView { typed: "K-204577".to_owned(), stands };
        let frame = at_work(words, staff_message_choices::PATH);
        sample(name, staff_message_choices::render(&view, &frame))
    };
    let tongue = MessageTongue::Romanised;
    let (reminders, naming) = (Reminders::All, Naming::Nobody);
    let choices = MessageChoices { tongue, reminders, naming };
    let found =
        Stands::Found { name: "ចា… សុ…".to_owned(), choices, form: MessageForm::Text };
    vec![
        page("staff-message-choices", Stands::default()),
        page("staff-message-choices-found", found),
        page("staff-message-choices-kept", Stands::Kept),
        page("staff-message-choices-malformed", Stands::Asked(Some(AccountNumberError::Malformed))),
        page("staff-message-choices-unknown", Stands::Asked(Some(AccountNumberError::Unknown))),
    ]
}
