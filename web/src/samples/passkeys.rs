//! The pages of passkeys.

use sothon_locales::Words;
use time::macros::date;

use super::staff::at_work;
use super::{Sample, sample, signed_in};
use crate::pages::passkey_remove::{self, PasskeyRemoveView};
use crate::pages::passkeys::{self, PasskeyDone, PasskeyError, PasskeyRow, PasskeysView};
use crate::pages::staff_passkey_remove::{self, StaffPasskeyRemoveView};
use crate::pages::staff_passkeys::{self, StaffPasskeysView};
use crate::pages::staff_proof::Proof;

/// Each page in each state.
pub(super) fn pages(words: &'static Words) -> Vec<Sample> {
    let page = |name: &str, view: PasskeysView| {
        sample(name, passkeys::render(&view, &signed_in(words, "/my-pension/passkeys")))
    };
    let none = PasskeysView { keys: vec![], today: date!(2026 - 11 - 21), done: None, error: None };
    let two = PasskeysView { keys: vec![phone(), longest()], ..none.clone() };
    let (added, removed) = (Some(PasskeyDone::Added), Some(PasskeyDone::Removed));
    let error = |error| PasskeysView { error: Some(error), ..none.clone() };
    vec![
        page("passkeys-expired", error(PasskeyError::Expired)),
        page("passkeys-not-accepted", error(PasskeyError::NotAccepted)),
        page("passkeys-removed", PasskeysView { done: removed, ..none.clone() }),
        page("passkeys-none", none),
        page("passkeys-added", PasskeysView { done: added, ..two.clone() }),
        page("passkeys-two", two),
        removal(words, "passkey-remove", phone()),
        removal(words, "passkey-remove-longest", longest()),
    ]
    .into_iter()
    .chain(of_staff(words))
    .collect()
}

/// The same for the staff, whose proof must be fresh.
fn of_staff(words: &'static Words) -> Vec<Sample> {
    let page = |name: &str, view: StaffPasskeysView| {
        sample(name, staff_passkeys::render(&view, &at_work(words, staff_passkeys::PATH)))
    };
    let removal = |name: &str, passkey: PasskeyRow, proof| {
        let path = format!("{}/{}/remove", staff_passkeys::PATH, passkey.id);
        let view = StaffPasskeyRemoveView { passkey, proof, key: "sample-key".to_owned() };
        sample(name, staff_passkey_remove::render(&view, &at_work(words, &path)))
    };
    let none = StaffPasskeysView {
        keys: vec![],
        today: date!(2026 - 11 - 21),
        proof: Proof::Given,
        done: None,
        error: None,
    };
    let two = StaffPasskeysView { keys: vec![phone(), longest()], ..none.clone() };
    let (added, removed) = (Some(PasskeyDone::Added), Some(PasskeyDone::Removed));
    let error = |error| StaffPasskeysView { error: Some(error), ..none.clone() };
    vec![
        page("staff-passkeys-expired", error(PasskeyError::Expired)),
        page("staff-passkeys-not-accepted", error(PasskeyError::NotAccepted)),
        page("staff-passkeys-removed", StaffPasskeysView { done: removed, ..none.clone() }),
        page("staff-passkeys-asked", StaffPasskeysView { proof: Proof::Asked, ..two.clone() }),
        page("staff-passkeys-wrong", StaffPasskeysView { proof: Proof::Wrong, ..none.clone() }),
        page("staff-passkeys-none", none),
        page("staff-passkeys-added", StaffPasskeysView { done: added, ..two.clone() }),
        page("staff-passkeys-two", two),
        removal("staff-passkey-remove", phone(), Proof::Given),
        removal("staff-passkey-remove-missing", longest(), Proof::Missing),
    ]
}

fn removal(words: &'static Words, name: &str, passkey: PasskeyRow) -> Sample {
    let path = format!("/my-pension/passkeys/{}/remove", passkey.id);
    let view = PasskeyRemoveView { passkey, key: "sample-key".to_owned() };
    sample(name, passkey_remove::render(&view, &signed_in(words, &path)))
}

fn phone() -> PasskeyRow {
    PasskeyRow {
        id: "0193b4a2-0000-7000-8000-000000000001".to_owned(),
        name: "ទូរស័ព្ទរបស់ខ្ញុំ".to_owned(),
        added_on: date!(2026 - 11 - 21),
        used_on: None,
        copied: false,
    }
}

fn longest() -> PasskeyRow {
    PasskeyRow {
        id: "0193b4a2-0000-7000-8000-000000000002".to_owned(),
        name: "ស្ត្រី".repeat(40),
        used_on: Some(date!(2027 - 12 - 31)),
        copied: true,
        ..phone()
    }
}
