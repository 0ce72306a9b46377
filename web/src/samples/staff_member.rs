//! The staff and its changes, with invented members.

use std::num::NonZeroU32;

use sothon_domain::access::{Office, StaffRole};
use sothon_domain::person::{Email, StaffId};
use sothon_domain::staff_change::{
    Change, MemberFault, MemberField, Position, RefusalReason, Refused, Standing, TypedMember,
};
use sothon_locales::Words;
use time::Date;

use super::{Sample, frame, sample};
use crate::pages::office_list::Turned;
use crate::pages::staff_change::{
    self, ChangeKeys, ChangeStage, StaffChangeError, StaffChangeView,
};
use crate::pages::staff_member::{self, MemberKeys, StaffMemberError, StaffMemberView};
use crate::pages::staff_member_new::{self, StaffMemberNewView};
use crate::pages::staff_members::{self, ChangeLine, MemberLine, StaffMembersView};
use crate::pages::staff_proof::Proof;
use crate::{AtWork, Frame};

const ID: &str = "0193b4a2-7c1e-7d30-8a55-2f6c9d1e4b70";
const ME: &str = "administrator-1@nsaf.example";
const OTHER: &str = "administrator-2@nsaf.example";
const LONGEST: &str = "the-longest-name-of-a-mailbox-that-anybody-has-ever-had-to-type\
    @the-provincial-office-of-oddar-meanchey.example.org";

/// Every page of the staff and its changes.
pub(super) fn pages(words: &'static Words) -> Vec<Sample> {
    let mut samples = lists(words);
    samples.extend(news(words));
    samples.extend(members(words));
    samples.extend(changes(words));
    samples
}

/// The surroundings of an administrator's page.
fn at_work(words: &'static Words, path: &str) -> Frame {
    let who = AtWork {
        address: ME.to_owned(),
        role: StaffRole::Administrator,
        office: Office::Head,
        expires_at: words.digits("14:35"),
        proves_by_passkey: false,
        proves_elsewhere: false,
    };
    Frame { at_work: Some(who), ..frame(words, path) }
}

fn member() -> StaffId {
    StaffId::new(ID.parse().expect("invariant: the sample's id is one"))
}

fn position(role: StaffRole, office: &str) -> Position {
    let office = match office {
        "head" => Office::Head,
        code => Office::at(code.parse().expect("invariant: the samples' places have codes")),
    };
    Position { role, office }
}

fn email(text: &str) -> Email {
    text.parse().expect("invariant: samples use addresses of mailboxes")
}

fn day() -> Date {
    Date::from_ordinal_date(2026, 325).expect("invariant: samples use days that exist")
}

fn invitation() -> Change {
    let position = position(StaffRole::Officer, "22");
    Change::Invite { address: email(LONGEST), position }
}

fn lists(words: &'static Words) -> Vec<Sample> {
    let line = |address: &str, role, office, standing, waits| {
        let Position { role, office } = position(role, office);
        let (id, address) = (ID.to_owned(), address.to_owned());
        MemberLine { id, address, role, office, standing, waits }
    };
    let waits = |address: &str, change, maker: Option<&str>| ChangeLine {
        id: ID.to_owned(),
        address: address.to_owned(),
        change,
        proposed_on: day(),
        maker: maker.map(str::to_owned),
    };
    let at_branch = |line: MemberLine| {
        let code = "PP-1".parse().expect("invariant: samples use codes of branches");
        let province = "12".parse().expect("invariant: two digits are a province");
        MemberLine { office: Office::Branch { code, province }, ..line }
    };
    let officer = || line(LONGEST, StaffRole::Officer, "22", Standing::AtWork, true);
    let everybody = vec![
        line(ME, StaffRole::Administrator, "head", Standing::AtWork, false),
        line(OTHER, StaffRole::Administrator, "head", Standing::Invited, false),
        officer(),
        line("attestor@nsaf.example", StaffRole::Attestor, "010201", Standing::AtWork, false),
        at_branch(line("agent@nsaf.example", StaffRole::Agent, "12", Standing::Closed, false)),
    ];
    let changes = vec![
        waits(LONGEST, invitation(), Some(OTHER)),
        waits(LONGEST, Change::Close { member: member() }, None),
    ];
    let full = (0..50).map(|_| officer()).collect();
    let page = |number| NonZeroU32::new(number).expect("invariant: pages count from 1");
    [
        ("staff-members", changes, everybody.clone(), 2, 1, 1),
        ("staff-members-alone", vec![], everybody[..1].to_vec(), 1, 1, 1),
        ("staff-members-first-page", vec![], full, 2, 1, 4),
        ("staff-members-last-page", vec![], everybody, 2, 4, 4),
    ]
    .map(|(name, waiting, members, administrators, number, pages)| {
        let total = i64::from(pages) * 50 - 45;
        let turned = Turned { page: page(number), pages: page(pages), total };
        let view = StaffMembersView { waiting, members, administrators, turned };
        let frame = at_work(words, &staff_members::path(number));
        sample(name, staff_members::render(&view, &frame))
    })
    .into()
}

fn typed(address: &str, role: &str, office: &str) -> TypedMember {
    let (address, role, office) = (address.into(), role.into(), office.into());
    TypedMember { address, role, office, ..TypedMember::default() }
}

fn branches() -> Vec<(String, String)> {
    vec![("PP-1".to_owned(), "NSAF (PP-1)".to_owned())]
}

fn news(words: &'static Words) -> Vec<Sample> {
    let field = StaffMemberError::Field;
    let empty = [MemberField::Address, MemberField::Role, MemberField::Office];
    let empty = empty.map(|of| field(of, MemberFault::Empty)).into();
    let wrong = vec![
        field(MemberField::Address, MemberFault::NotAnAddress),
        field(MemberField::Office, MemberFault::HeadOfficeOnly),
    ];
    let taken = vec![field(MemberField::Address, MemberFault::AddressTaken)];
    let chosen = || typed(LONGEST, "administrator", "22");
    [
        ("staff-member-new", TypedMember::default(), vec![]),
        ("staff-member-new-empty", TypedMember::default(), empty),
        ("staff-member-new-wrong", chosen(), wrong),
        ("staff-member-new-taken", chosen(), taken),
        ("staff-member-new-waits", chosen(), vec![StaffMemberError::AnotherWaits]),
    ]
    .map(|(name, typed, errors)| {
        let view = StaffMemberNewView { key: ID.to_owned(), typed, branches: branches(), errors };
        let frame = at_work(words, "/staff/members/new");
        sample(name, staff_member_new::render(&view, &frame))
    })
    .into()
}

fn members(words: &'static Words) -> Vec<Sample> {
    let now = position(StaffRole::Officer, "22");
    let view = StaffMemberView {
        id: ID.to_owned(),
        address: LONGEST.to_owned(),
        typed: TypedMember::of(&now),
        position: now,
        branches: branches(),
        standing: Standing::AtWork,
        copied_on: None,
        waits: None,
        keys: MemberKeys { move_to: ID.to_owned(), reset: ID.to_owned(), close: ID.to_owned() },
        errors: vec![],
    };
    let wrong = |error| StaffMemberView { errors: vec![error], ..view.clone() };
    let unchanged = StaffMemberError::Field(MemberField::Role, MemberFault::Unchanged);
    let few = StaffMemberError::Refused(Refused::TooFewAdministrators);
    let commune = |field, fault| {
        let typed =
            TypedMember { commune: "បន្ទាយ".into(), ..typed("", "attestor", "01") };
        StaffMemberView { typed, ..wrong(StaffMemberError::Field(field, fault)) }
    };
    let branch = |fault| {
        let typed = typed("", "agent", "12");
        StaffMemberView { typed, ..wrong(StaffMemberError::Field(MemberField::Branch, fault)) }
    };
    let unplaced = position(StaffRole::Agent, "12");
    let unplaced =
        StaffMemberView { typed: TypedMember::of(&unplaced), position: unplaced, ..view.clone() };
    let closed = StaffMemberView { standing: Standing::Closed, ..view.clone() };
    let copied = StaffMemberView { copied_on: Some(day()), ..view.clone() };
    let waits = StaffMemberView { waits: Some(ID.to_owned()), ..view.clone() };
    [
        ("staff-member", view.clone()),
        ("staff-member-passkey-copied", copied),
        ("staff-member-waits", waits),
        ("staff-member-closed", closed),
        ("staff-member-unchanged", wrong(unchanged)),
        ("staff-member-too-few", wrong(few)),
        ("staff-member-no-province", commune(MemberField::Office, MemberFault::ProvinceNeeded)),
        ("staff-member-no-commune", commune(MemberField::Commune, MemberFault::Empty)),
        ("staff-member-commune", commune(MemberField::Commune, MemberFault::NotACommune)),
        ("staff-member-no-branch", branch(MemberFault::Empty)),
        ("staff-member-branch", branch(MemberFault::NotABranch)),
        ("staff-member-unplaced", unplaced),
        ("staff-member-has-left", wrong(StaffMemberError::HasLeft)),
    ]
    .map(|(name, view)| {
        let frame = at_work(words, &format!("/staff/members/{ID}"));
        sample(name, staff_member::render(&view, &frame))
    })
    .into()
}

fn changes(words: &'static Words) -> Vec<Sample> {
    let officer = || (position(StaffRole::Officer, "22"), Standing::AtWork);
    let waits = StaffChangeView {
        id: ID.to_owned(),
        change: invitation(),
        address: LONGEST.to_owned(),
        now: None,
        maker: OTHER.to_owned(),
        proposed_on: day(),
        stage: ChangeStage::Waits(Ok(())),
        keys: ChangeKeys { approve: ID.to_owned(), refuse: ID.to_owned(), withdraw: ID.to_owned() },
        proof: Proof::Given,
        error: None,
    };
    let of = |change| StaffChangeView { change, now: Some(officer()), ..waits.clone() };
    let moved = || {
        let position = position(StaffRole::Administrator, "head");
        of(Change::Move { member: member(), position })
    };
    let close = || of(Change::Close { member: member() });
    let at = |stage| StaffChangeView { stage, ..close() };
    let hindered = |refused| at(ChangeStage::Waits(Err(refused)));
    let asks = |proof| StaffChangeView { proof, ..moved() };
    let failed = |error| StaffChangeView { error: Some(error), ..moved() };
    let refused = |refused| failed(StaffChangeError::Refused(refused));
    [
        ("staff-change-invite", waits.clone()),
        ("staff-change-move", moved()),
        ("staff-change-reset", of(Change::Reset { member: member() })),
        ("staff-change-close", close()),
        ("staff-change-mine", hindered(Refused::OwnWork)),
        ("staff-change-about-me", hindered(Refused::OwnAccount)),
        ("staff-change-too-few", hindered(Refused::TooFewAdministrators)),
        ("staff-change-maker-left", hindered(Refused::MakerLeft)),
        ("staff-change-approved", at(ChangeStage::Approved)),
        ("staff-change-refused", at(ChangeStage::Refused(RefusalReason::NotOrdered))),
        ("staff-change-withdrawn", at(ChangeStage::Withdrawn)),
        ("staff-change-code", asks(Proof::Asked)),
        ("staff-change-code-missing", asks(Proof::Missing)),
        ("staff-change-code-wrong", asks(Proof::Wrong)),
        ("staff-change-code-wait", asks(Proof::Wait { seconds: 10 })),
        ("staff-change-no-reason", failed(StaffChangeError::ReasonMissing)),
        ("staff-change-decided", refused(Refused::AlreadyDecided)),
        ("staff-change-taken", refused(Refused::AddressTaken)),
        ("staff-change-branch-closed", hindered(Refused::BranchClosed)),
    ]
    .map(|(name, view)| {
        let frame = at_work(words, &format!("/staff/changes/{ID}"));
        sample(name, staff_change::render(&view, &frame))
    })
    .into()
}
