//! What an approved change does, at once.

use sothon_app::staff::session::Resumed;
use sothon_app::staff::{InviteRefused, Post, SignedIn, invite};
use sothon_app::staff_change::{self, Decided, Proposed, Wanted};
use sothon_domain::access::{Actor, Office, StaffRole};
use sothon_domain::person::StaffId;
use sothon_domain::staff_change::Standing;
use sothon_testkit::{LogTrap, Officer};

use crate::staff_change::setting::{PASSWORD, Setting, agent, id, typed};

const NEW: &str = "new.officer@example.org";

async fn standing(setting: &Setting, of: StaffId) -> Standing {
    let member = staff_change::member(&setting.app, &setting.maker, of).await;
    member.expect("she is on the list").listed.standing
}

#[tokio::test]
async fn a_new_member_is_proposed_approved_told_by_mail_and_signs_in() {
    let setting = Setting::new().await;
    let wanted = Wanted::Invite(typed(" New.Officer@Example.org", "officer", "22"));
    let id = setting.waits(&wanted).await;
    assert_eq!(setting.mails().await, [], "nothing happens before another approves");
    let page = std::num::NonZeroU32::MIN;
    let list = staff_change::list(&setting.app, &setting.checker, page).await;
    let list = list.expect("an administrator sees the staff");
    assert_eq!((list.waiting.len(), list.members.len(), list.administrators), (1, 4, 3));
    assert_eq!((list.waiting[0].id, list.waiting[0].address.as_str()), (id, NEW));
    assert_eq!(setting.approve(&setting.checker, id).await, Decided::Done);
    let secret = setting.follow_link(NEW).await;
    let signed_in = setting.sign_in(NEW, PASSWORD, &secret).await;
    let SignedIn::Done(member) = signed_in else { panic!("{signed_in:?}") };
    let opened = staff_change::member(&setting.app, &setting.maker, member).await;
    let listed = opened.expect("she is on the list").listed;
    assert_eq!((listed.standing, listed.member.role), (Standing::AtWork, StaffRole::Officer));
    assert_eq!(listed.member.office, Office::Province("22".parse().expect("a province")));
    let acts = setting.test.acts("staff.change-").await;
    let [proposed, approved] = acts.as_slice() else { panic!("{acts:?}") };
    assert_eq!(proposed.actor, setting.maker.label());
    assert_eq!(approved.actor, setting.checker.label());
    assert_eq!(approved.subject, format!("staff:{member}"));
}

#[tokio::test]
async fn a_closed_member_is_unknown_at_once_and_her_row_stays() {
    let setting = Setting::new().await;
    let member = id(&setting.member);
    let token = setting.session(&setting.member).await.expect("a session begins");
    assert!(matches!(setting.resume(&token).await, Resumed::Active(_)));
    setting.done(&Wanted::Close(member)).await;
    assert_eq!(setting.resume(&token).await, Resumed::Unknown, "her next click");
    assert_eq!(standing(&setting, member).await, Standing::Closed);
    let (address, secret) = (setting.officer.address.clone(), setting.officer.secret.clone());
    let tried = setting.sign_in(&address, &setting.officer.password, &secret).await;
    assert_eq!(tried, SignedIn::Wrong);
    let mails = setting.mails().await;
    assert!(mails[0].1.contains("closed") && !mails[0].1.contains("/staff/"), "{mails:?}");
    assert_eq!(setting.propose(&setting.maker, &Wanted::Reset(member)).await, Proposed::HasLeft);

    setting.done(&Wanted::Invite(agent(&address, "PP-1"))).await;
    assert_eq!(standing(&setting, member).await, Standing::Invited, "under her own id");
    assert_eq!(setting.resume(&token).await, Resumed::Unknown);
    setting.follow_link(&address).await;
    assert_eq!(standing(&setting, member).await, Standing::AtWork);
    assert_eq!(setting.resume(&token).await, Resumed::Unknown, "what ended does not come back");
}

#[tokio::test]
async fn a_reset_ends_sessions_password_and_codes_until_the_link_is_used() {
    let setting = Setting::new().await;
    let member = id(&setting.member);
    let token = setting.session(&setting.member).await.expect("a session begins");
    setting.done(&Wanted::Reset(member)).await;
    assert_eq!(setting.resume(&token).await, Resumed::Unknown);
    assert_eq!(standing(&setting, member).await, Standing::Invited);
    let Officer { address, password, secret, .. } = setting.officer.clone();
    assert_eq!(setting.sign_in(&address, &password, &secret).await, SignedIn::Wrong);
    let new = setting.follow_link(&address).await;
    assert_ne!(new, secret);
    assert_eq!(setting.resume(&token).await, Resumed::Unknown, "begun before the reset");
    assert_eq!(setting.sign_in(&address, PASSWORD, &secret).await, SignedIn::Wrong);
    let signed_in = setting.sign_in(&address, PASSWORD, &new).await;
    assert_eq!(signed_in, SignedIn::Done(member));
    let token = setting.session(&setting.member).await.expect("a session begins");
    assert!(matches!(setting.resume(&token).await, Resumed::Active(_)));
}

#[tokio::test]
async fn a_second_reset_makes_the_first_link_useless() {
    let setting = Setting::new().await;
    let wanted = Wanted::Reset(id(&setting.member));
    setting.done(&wanted).await;
    let first = setting.mails().await;
    setting.done(&wanted).await;
    let token = first[0].1.split("/staff/invite/").nth(1).expect("a link");
    let token = token.split_whitespace().next().unwrap_or_default();
    let opened = sothon_app::staff::open_invite(&setting.app, token).await;
    assert!(opened.expect("the database answers").is_none());
    setting.follow_link(&setting.officer.address).await;
}

#[tokio::test]
async fn another_role_and_office_hold_in_the_running_session() {
    let setting = Setting::new().await;
    let member = id(&setting.member);
    let token = setting.session(&setting.member).await.expect("a session begins");
    setting.done(&Wanted::Move(member, agent("", "BM-1"))).await;
    let Resumed::Active(at_work) = setting.resume(&token).await else { panic!("she stays") };
    assert_eq!(at_work.member.role, StaffRole::Agent);
    let (code, province) = ("BM-1".parse().expect("a code"), "01".parse().expect("a province"));
    assert_eq!(at_work.member.office, Office::Branch { code, province });
    let mails = setting.mails().await;
    assert!(mails[0].1.contains("Branch agent") && mails[0].1.contains("BM-1"), "{mails:?}");
}

#[tokio::test]
async fn the_terminal_helps_only_where_two_others_can_not() {
    let setting = Setting::new().await;
    let (app, terminal) = (&setting.app, Actor::system("terminal"));
    let again = async |address: &str| invite(app, &terminal, address, &Post::Administrator).await;
    let second = Officer::administrator(1).address;
    let refused = again(&second).await;
    assert!(matches!(refused, Err(InviteRefused::TwoExist)), "two others decide: {refused:?}");
    setting.done(&Wanted::Close(id(&setting.third))).await;
    let refused = again("fourth@example.org").await;
    assert!(matches!(refused, Err(InviteRefused::TwoExist)), "{refused:?}");
    let token = setting.session(&setting.checker).await.expect("a session begins");
    again(&second).await.expect("one of the last two has lost her phone");
    assert_eq!(setting.resume(&token).await, Resumed::Unknown);
    assert_eq!(standing(&setting, id(&setting.checker)).await, Standing::Invited);
}

#[tokio::test]
async fn no_log_and_no_audit_row_holds_an_address_or_a_link() {
    let mut trap = LogTrap::set(&[]);
    trap.also(NEW);
    let setting = Setting::new().await;
    setting.done(&Wanted::Invite(typed(NEW, "officer", "head"))).await;
    let mails = setting.mails().await;
    let token = mails[0].1.split("/staff/invite/").nth(1).expect("a link");
    let token = token.split_whitespace().next().unwrap_or_default();
    let found = "strpos(detail::text, '@') > 0 OR strpos(subject, '@') > 0";
    assert_eq!(setting.test.count("audit_row", found).await, 0);
    let found = format!("strpos(detail::text, '{token}') > 0");
    assert_eq!(setting.test.count("audit_row", &found).await, 0);
}
