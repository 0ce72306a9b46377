//! The pages of the emergency lock and of the trusted contact, for the person and for staff.

use sothon_domain::masked::{PrivateFact, Shown};
use sothon_domain::message_choices::{MessageChoices, MessageTongue, Naming, Reminders};
use sothon_domain::message_form::MessageForm;
use sothon_domain::person_lock::{CheckedPaper, LockChannel, NotAPaper, Refused};
use sothon_domain::trusted_contact::Relation;
use sothon_locales::Words;
use time::macros::{date, datetime};

use super::staff::at_work;
use super::{Sample, facts, sample, signed_in};
use crate::pages::lock::{self, LockView, ShownLock};
use crate::pages::notices::{self, NoticesView};
use crate::pages::staff_lock::{
    self, LockKeys, LockStage, StaffLockError, StaffLockView, TypedPaper,
};
use crate::pages::staff_proof::Proof;
use crate::pages::staff_unlock::{self, StaffUnlockView, UnlockLine, UnlockNumberError};
use crate::pages::trusted_contact::{
    self, ContactDone, ContactError, ShownContact, TrustedContactView, TypedContact,
};
use crate::{Frame, SignedIn};

/// Each page in each state.
pub(super) fn pages(words: &'static Words) -> Vec<Sample> {
    let mut samples = locks(words);
    samples.extend(contacts(words));
    samples.extend(finding(words));
    samples.extend(unlocking(words));
    samples
}

/// The surroundings of a page of somebody who has locked her record.
fn locked_in(words: &'static Words, path: &str) -> Frame {
    let frame = signed_in(words, path);
    let locked = |who| SignedIn { locked_on: Some(date!(2026 - 11 - 22)), ..who };
    Frame { signed_in: frame.signed_in.clone().map(locked), ..frame }
}

fn locks(words: &'static Words) -> Vec<Sample> {
    let since = datetime!(2026-11-22 02:05 UTC);
    let page = |name: &str, lock| {
        sample(name, lock::render(&LockView { lock }, &locked_in(words, lock::PATH)))
    };
    let open = lock::render(&LockView::default(), &signed_in(words, lock::PATH));
    let proposed = Some(date!(2026 - 11 - 25));
    let elsewhere = NoticesView {
        phone: None,
        mailbox: None,
        form: MessageForm::Text,
        choices: MessageChoices {
            tongue: MessageTongue::Khmer,
            reminders: Reminders::All,
            naming: Naming::Nobody,
        },
        typed: String::new(),
        saved: false,
        malformed: false,
        key: "sample-key".to_owned(),
    };
    let banner = notices::render(&elsewhere, &locked_in(words, "/my-pension/notices"));
    vec![
        sample("lock", open),
        page("lock-locked", Some(ShownLock { since, unlock_proposed_on: None })),
        page("lock-proposed", Some(ShownLock { since, unlock_proposed_on: proposed })),
        sample("notices-locked", banner),
    ]
}

fn contacts(words: &'static Words) -> Vec<Sample> {
    let page = |name: &str, view: TrustedContactView| {
        let frame = signed_in(words, "/my-pension/trusted-contact");
        sample(name, trusted_contact::render(&view, &frame))
    };
    let none = TrustedContactView {
        key: "sample-key".to_owned(),
        remove_key: "sample-key-2".to_owned(),
        ..TrustedContactView::default()
    };
    let contact = |name: String| {
        Some(ShownContact { name, phone: "•••577".to_owned(), relation: Relation::Neighbour })
    };
    let named = TrustedContactView { contact: contact(facts::shown_name(words)), ..none.clone() };
    let removed = TrustedContactView { done: Some(ContactDone::Removed), ..none.clone() };
    let empty = vec![ContactError::NameMissing, ContactError::Phone, ContactError::RelationMissing];
    let wrong = TrustedContactView {
        typed: TypedContact {
            name: "ក".repeat(61),
            phone: "012 345 678".to_owned(),
            relation: Relation::Child.code().to_owned(),
        },
        errors: vec![ContactError::NameTooLong, ContactError::OwnPhone],
        ..none.clone()
    };
    vec![
        page("trusted-contact", none.clone()),
        page("trusted-contact-named", named.clone()),
        page(
            "trusted-contact-saved",
            TrustedContactView { done: Some(ContactDone::Saved), ..named.clone() },
        ),
        page("trusted-contact-removed", removed),
        page("trusted-contact-errors", TrustedContactView { errors: empty, ..none }),
        page("trusted-contact-wrong", wrong),
        page(
            "trusted-contact-longest",
            TrustedContactView { contact: contact("ស្ត្រី".repeat(30)), ..named },
        ),
    ]
}

fn finding(words: &'static Words) -> Vec<Sample> {
    let page = |name: &str, view: StaffUnlockView| {
        sample(name, staff_unlock::render(&view, &at_work(words, "/staff/unlock")))
    };
    let line = |name: &str, mine| UnlockLine {
        id: "sample".to_owned(),
        name: name.to_owned(),
        proposed_on: date!(2026 - 11 - 25),
        mine,
    };
    let waiting = vec![line("ចា… សុ…", true), line("ស៊ឹ… ស្រី…", false)];
    let wrong = |error| StaffUnlockView {
        typed: "K-204577".to_owned(),
        error: Some(error),
        ..StaffUnlockView::default()
    };
    vec![
        page("staff-unlock", StaffUnlockView { waiting, ..StaffUnlockView::default() }),
        page("staff-unlock-none", StaffUnlockView::default()),
        page("staff-unlock-malformed", wrong(UnlockNumberError::Malformed)),
        page("staff-unlock-unknown", wrong(UnlockNumberError::Unknown)),
        page("staff-unlock-not-locked", wrong(UnlockNumberError::NotLocked)),
    ]
}

fn unlocking(words: &'static Words) -> Vec<Sample> {
    let page = |name: &str, view: StaffLockView| {
        sample(name, staff_lock::render(&view, &at_work(words, "/staff/unlock/sample")))
    };
    let key = || "sample-key".to_owned();
    let standing = StaffLockView {
        id: "sample".to_owned(),
        name: facts::masked_name(),
        since: datetime!(2026-11-22 02:05 UTC),
        channel: LockChannel::Ussd,
        stage: LockStage::Standing,
        keys: LockKeys { propose: key(), confirm: key(), drop: key() },
        typed: TypedPaper::default(),
        proof: Proof::Given,
        error: None,
    };
    let in_full = Shown::Revealed(PrivateFact::Name(facts::name()));
    let proposed = |paper, mine| {
        let stage = LockStage::Proposed { at: datetime!(2026-11-25 03:40 UTC), paper, mine };
        StaffLockView { stage, ..standing.clone() }
    };
    let failed = |error| StaffLockView { error: Some(error), ..standing.clone() };
    let other = CheckedPaper::Other("សៀវភៅប្រាក់សោធន".repeat(6));
    let refused = |refused| failed(StaffLockError::Refused(refused));
    let asked = proposed(CheckedPaper::FamilyBook, false);
    vec![
        page("staff-lock", standing.clone()),
        page("staff-lock-in-full", StaffLockView { name: in_full, ..standing.clone() }),
        page("staff-lock-no-paper", failed(StaffLockError::Paper(NotAPaper::NoneChosen))),
        page("staff-lock-not-described", failed(StaffLockError::Paper(NotAPaper::NotDescribed))),
        page("staff-lock-too-long", failed(StaffLockError::Paper(NotAPaper::TooLong))),
        page("staff-lock-mine", proposed(CheckedPaper::NationalId, true)),
        page("staff-lock-confirm", StaffLockView { channel: LockChannel::Web, ..asked.clone() }),
        page("staff-lock-code-asked", StaffLockView { proof: Proof::Asked, ..asked }),
        page("staff-lock-longest", proposed(other, false)),
        page("staff-lock-ended", StaffLockView { stage: LockStage::Ended, ..standing.clone() }),
        page("staff-lock-proposed-already", refused(Refused::ProposedAlready)),
        page("staff-lock-nothing-proposed", refused(Refused::NothingProposed)),
    ]
}
