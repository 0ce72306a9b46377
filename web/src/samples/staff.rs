//! Pages of staff with invented members.

use sothon_domain::access::{Office, StaffRole};
use sothon_domain::person::PlaceCode;
use sothon_locales::Words;

use super::{Sample, facts, frame, sample, staff_sign_on};
use crate::pages::demo_staff::{self, DemoStaffView, ShownMember};
use crate::pages::error::{self, ErrorKind, ErrorView};
use crate::pages::staff_invite::{self, InviteError, InviteState, StaffInviteView};
use crate::pages::staff_nothing::{self, StaffNothingView};
use crate::pages::staff_sign_in::{self, StaffSignInError, StaffSignInView};
use crate::{AtWork, Frame};

const ADDRESS: &str = "officer-12@nsaf.example";

/// Every page of staff.
pub(super) fn pages(words: &'static Words) -> Vec<Sample> {
    let mut samples = invitations(words);
    samples.extend(sign_ins(words));
    samples.extend(staff_sign_on::pages(words));
    let nothing = staff_nothing::render(&StaffNothingView {}, &at_work(words, "/staff"));
    let lost = error::render(
        &ErrorView { kind: ErrorKind::NotFound },
        &frame(words, "/staff/case/4821-0357"),
    );
    samples.extend([sample("staff-nothing", nothing), sample("staff-error", lost)]);
    samples.push(demo(words));
    samples
}

/// The surroundings of a page of a member of staff at work.
pub(super) fn at_work(words: &'static Words, path: &str) -> Frame {
    let who = AtWork {
        address: ADDRESS.to_owned(),
        role: StaffRole::Officer,
        office: Office::Province(phnom_penh()),
        expires_at: words.digits("14:35"),
        proves_by_passkey: true,
        proves_elsewhere: false,
    };
    Frame { at_work: Some(who), ..frame(words, path) }
}

fn phnom_penh() -> PlaceCode {
    "12".parse().expect("invariant: two digits are a province")
}

fn invitations(words: &'static Words) -> Vec<Sample> {
    let page = |name: &str, state| {
        let view = StaffInviteView { token: "sample".to_owned(), state };
        sample(name, staff_invite::render(&view, &frame(words, "/staff/invite/sample")))
    };
    let open = |errors| InviteState::Open {
        name: facts::shown_name(words),
        secret: "JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP".to_owned(),
        uri: "otpauth://totp/NSAF:sample?secret=JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP&issuer=NSAF"
            .to_owned(),
        errors,
    };
    let all =
        vec![InviteError::PasswordShort, InviteError::PasswordsDiffer, InviteError::CodeWrong];
    vec![
        page("staff-invite", open(vec![])),
        page("staff-invite-errors", open(all)),
        page("staff-invite-done", InviteState::Done),
        page("staff-invite-not-valid", InviteState::NotValid),
    ]
}

fn sign_ins(words: &'static Words) -> Vec<Sample> {
    let page = |name: &str, expired, error| {
        let address = ADDRESS.to_owned();
        let view = StaffSignInView { address, sign_on: None, expired, error };
        sample(name, staff_sign_in::render(&view, &frame(words, "/staff/sign-in")))
    };
    vec![
        page("staff-sign-in", false, None),
        page("staff-sign-in-expired", true, None),
        page("staff-sign-in-wrong", false, Some(StaffSignInError::Wrong)),
        page("staff-sign-in-wait", false, Some(StaffSignInError::Wait { seconds: 10 })),
        page("staff-sign-in-passkey", false, Some(StaffSignInError::Passkey)),
        page("staff-sign-in-passkey-late", false, Some(StaffSignInError::PasskeyLate)),
    ]
}

fn demo(words: &'static Words) -> Sample {
    let member = |address: &str, office, code: &str| ShownMember {
        address: address.to_owned(),
        role: StaffRole::Officer,
        office,
        code: code.to_owned(),
    };
    let view = DemoStaffView {
        members: vec![
            member(ADDRESS, Office::Province(phnom_penh()), "012345"),
            member("officer@nsaf.example", Office::Head, "987654"),
        ],
        password: "mekong tonle sap bassac".to_owned(),
        card: "999999990".to_owned(),
    };
    let frame = Frame { demo: true, ..frame(words, "/demo/staff") };
    sample("demo-staff", demo_staff::render(&view, &frame))
}
