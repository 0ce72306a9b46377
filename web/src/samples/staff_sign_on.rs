//! Sign-in of staff by the institution's own sign-on.

use sothon_domain::staff_sign_on::SignOnRefusal;
use sothon_locales::Words;

use super::staff::at_work;
use super::{Sample, frame, sample};
use crate::Frame;
use crate::frame::AtWork;
use crate::pages::staff_sign_in::{self, StaffSignInError, StaffSignInView};
use crate::pages::staff_sign_on::{self, StaffSignOnView};

/// The sign-in with its button and all that it may say, and the page on the way.
pub(super) fn pages(words: &'static Words) -> Vec<Sample> {
    let name = words.get("staff-sign-on-name").to_owned();
    let page = |name_of: &str, error| {
        let sign_on = Some(name.clone());
        let view = StaffSignInView { sign_on, error, ..StaffSignInView::default() };
        sample(name_of, staff_sign_in::render(&view, &frame(words, "/staff/sign-in")))
    };
    let refused = |refusal: SignOnRefusal| {
        let name = format!("staff-sign-on-{}", refusal.code());
        page(&name, Some(StaffSignInError::SignOn(refusal)))
    };
    let leave = StaffSignOnView {
        name: name.clone(),
        address: "https://sign-on.example.org/authorize?client_id=sothon".to_owned(),
    };
    let leave = staff_sign_on::render(&leave, &frame(words, staff_sign_on::PATH));
    let mut samples = vec![page("staff-sign-on", None), sample("staff-sign-on-leave", leave)];
    samples.extend(SignOnRefusal::ALL.map(refused));
    samples
}

/// The surroundings of a page of a member whom the sign-on sent.
pub(super) fn sent(words: &'static Words, path: &str) -> Frame {
    let frame = at_work(words, path);
    let at_work = frame.at_work.map(|who| AtWork { proves_elsewhere: true, ..who });
    Frame { at_work, ..frame }
}
