//! Another bank account: entered, waited for, stopped, approved by officers; through the use cases alone.

use sothon_app::account_change::{
    self, CodeChecked, CodeSent, Counter, CounterEntered, Decided, Enter, Entered, Stopped,
};
use sothon_app::lock::{self, ToLock};
use sothon_app::sign_in::{self, ChallengeId, Checked, CodeBy};
use sothon_app::{App, AppError};
use sothon_domain::access::{Actor, Assurance, Scope};
use sothon_domain::account_change::{
    AccountFault, NameMatch, RefusalReason, Refused, StopChannel, TypedAccount,
};
use sothon_domain::effects::Clock;
use sothon_domain::person::AccountChangeId;
use sothon_domain::person_lock::LockChannel;
use sothon_locales::Language;
use sothon_testkit::{Officer, Pensioner, instructions};
use time::{Duration, OffsetDateTime};

use crate::lock::setting::Setting;

const NUMBER: &str = "000987654";
const OWN: &str = "+85512345678";
const DARA: &str = "+85512999888";

fn typed(number: &str, holder: &str) -> TypedAccount {
    TypedAccount { bank: "ABA".into(), number: number.into(), holder: holder.into() }
}

async fn enter_since(with: &Setting, signed_in_at: OffsetDateTime) -> Result<Entered, AppError> {
    let typed = typed(NUMBER, "SIM Sokha");
    let sent = Enter { typed: &typed, signed_in_at, key: with.test.id() };
    account_change::enter(&with.app, &with.me, &sent).await
}

/// Enters an account after a fresh sign-in.
async fn enter(with: &Setting) -> Entered {
    enter_since(with, with.test.clock.now()).await.expect("it ends in an answer")
}

fn entered() -> Entered {
    Entered::Done { redirect: "/my-pension/account?entered".into() }
}

/// Enters an account at the counter.
async fn counter(with: &Setting, by: &Actor) -> CounterEntered {
    let typed = typed(NUMBER, "SIM Sokha");
    let sent = Counter { member_number: "K-204577", typed: &typed, key: with.test.id() };
    account_change::enter_for(&with.app, by, &sent).await.expect("it ends in an answer")
}

async fn only(with: &Setting, by: &Actor) -> AccountChangeId {
    account_change::list(&with.app, by).await.expect("her office's")[0].id
}

async fn approve(with: &Setting, by: &Actor, id: AccountChangeId) -> Decided {
    let done = account_change::approve(&with.app, by, id, with.test.id()).await;
    done.expect("it ends in an answer")
}

async fn second(with: &Setting) -> Actor {
    let officer = Officer::of_phnom_penh();
    let address = "second@example.org".to_owned();
    with.test.add_officer(&Officer { address, ..officer }).await
}

async fn ending(with: &Setting) -> String {
    let mine = account_change::show(&with.app, &with.me).await.expect("her own");
    mine.account.expect("she has one").ending
}

async fn account_code(app: &App) -> String {
    // A code is the one message whose text message ends with it.
    let outbox = crate::lock::setting::Sent::default();
    sothon_app::message::send_pending(app, &outbox).await.expect("the outbox answers");
    let sent = outbox.all();
    let codes = sent.iter().rev().filter_map(|(_, text)| text.rsplit_once('#'));
    let code = codes.map(|(_, code)| code.trim()).find(|code| code.parse::<u32>().is_ok());
    code.expect("a code was sent").to_owned()
}

#[tokio::test]
async fn it_waits_three_days_is_told_to_everybody_and_then_one_officer_approves() {
    let with = Setting::new().await;
    with.name_dara().await;
    assert_eq!(enter(&with).await, entered());
    let sent = with.sent().await;
    for to in [OWN, "sokha@example.org", DARA] {
        assert_eq!(sent.iter().filter(|(number, _)| number == to).count(), 1, "{to}: {sent:?}");
    }
    let own = &sent.iter().find(|(to, _)| to == OWN).expect("she is told").1;
    assert!(own.contains("654") && own.contains("*1288*6#") && !own.contains("987"), "{own}");
    assert!(own.encode_utf16().count() <= 70, "{own}");
    assert_eq!(ending(&with).await, "789", "payments go to the old account");

    let id = only(&with, &with.officer).await;
    let opened = account_change::open(&with.app, &with.officer, id).await.expect("her office's");
    assert_eq!((opened.matches, opened.approve), (NameMatch::Matches, Err(Refused::TooEarly)));
    assert_eq!(with.test.acts("file.read").await.len(), 1);
    with.test.clock.advance(Duration::hours(72) - Duration::minutes(1));
    let early = approve(&with, &with.officer, id).await;
    assert_eq!(early, Decided::Refused(Refused::TooEarly));
    with.test.clock.advance(Duration::minutes(1));
    assert_eq!(approve(&with, &with.officer, id).await, Decided::Done);
    assert_eq!(ending(&with).await, "654");
    let sent = with.sent().await;
    let told = sent.iter().find(|(to, _)| to == OWN).expect("she is told");
    assert!(told.1.contains("654") && told.1.encode_utf16().count() <= 70, "{told:?}");
    let kept = "old_bank = 'ACLEDA' AND old_ending = '789' AND old_number IS NOT NULL";
    assert_eq!(with.test.count("account_change", kept).await, 1, "the old one is kept");
    assert_eq!(with.test.count("event", "kind = 'account.changed'").await, 1);
    let ordered = instructions(&with.app).await;
    assert_eq!(ordered.len(), 1, "{ordered:?}");
    let order = &ordered[0]["order"];
    assert_eq!((&order["kind"], &order["number"]), (&"account".into(), &NUMBER.into()));
    assert_eq!((&order["bank"], &order["holder"]), (&"ABA".into(), &"SIM Sokha".into()));
    let again = approve(&with, &with.officer, id).await;
    assert_eq!(again, Decided::Refused(Refused::Ended));
}

#[tokio::test]
async fn a_name_that_differs_is_no_refusal_and_the_number_lies_sealed() {
    let with = Setting::new().await;
    let typed = typed("000 987-654", "CHAN Dara");
    let sent = Enter { typed: &typed, signed_in_at: with.test.clock.now(), key: with.test.id() };
    for _ in 0..2 {
        let done = account_change::enter(&with.app, &with.me, &sent).await.expect("it answers");
        assert_eq!(done, entered(), "a repeat is answered the same");
    }
    assert_eq!(with.test.acts("account-change.entered").await.len(), 1);
    let id = only(&with, &with.officer).await;
    let opened = account_change::open(&with.app, &with.officer, id).await.expect("her office's");
    assert_eq!(opened.matches, NameMatch::Differs);
    let stored = with.test.everything_stored().await;
    for secret in [NUMBER, "CHAN Dara"] {
        let hex: String = secret.bytes().map(|byte| format!("{byte:02x}")).collect();
        assert!(!stored.contains(secret) && !stored.contains(&hex), "{secret}");
    }
    let reason = RefusalReason::NameDiffers;
    let refused =
        account_change::refuse(&with.app, &with.officer, id, with.test.id(), reason).await;
    assert_eq!(refused.expect("it answers"), Decided::Done, "a refusal need not wait");
    assert_eq!(ending(&with).await, "789");
    assert_eq!(enter(&with).await, entered(), "she may enter another");
}

#[tokio::test]
async fn an_old_session_needs_a_code_of_its_own() {
    let with = Setting::new().await;
    let (app, me) = (&with.app, &with.me);
    let signed_in_at = with.test.clock.now();
    with.test.clock.advance(Duration::minutes(10));
    let code_page = Entered::Done { redirect: account_change::CODE_PAGE.into() };
    assert_eq!(enter_since(&with, signed_in_at).await.expect("it answers"), code_page);
    assert_eq!(with.sent().await, [], "nobody is told of what is not proved");
    assert_eq!(account_change::list(app, &with.officer).await.expect("her office's"), []);

    // A code that signs in is no code for this.
    let number = "K-204577".parse().expect("a member number");
    let nobody = Actor::nobody();
    let asked = sign_in::request_code(app, &nobody, &number, CodeBy::Sms, Language::Khmer).await;
    assert!(matches!(asked, Ok(sign_in::Requested::Sent(_))), "{asked:?}");
    let other = account_code(app).await;
    let send = async || account_change::send_code(app, me, CodeBy::Sms, Language::Khmer).await;
    assert!(matches!(send().await, Ok(CodeSent::Wait(_))), "sendings count together");
    with.test.clock.advance(Duration::minutes(2));
    assert_eq!(send().await.expect("it answers"), CodeSent::Sent);
    let check = async |code: &str| account_change::check_code(app, me, code).await;
    let own = account_code(app).await;
    if other != own {
        assert_eq!(check(&other).await.expect("it answers"), CodeChecked::Wrong);
    }
    // Nor does this one sign anybody in.
    with.test.clock.advance(Duration::seconds(20));
    let scope = Scope::Own(with.sokha);
    let kept = sothon_store::account_change::latest(&with.test.db, &scope, with.sokha).await;
    let challenge = kept.expect("it answers").expect("one is kept").challenge;
    let challenge = ChallengeId(challenge.expect("a code was sent"));
    let signed_in = sign_in::check_code(app, &nobody, challenge, &own).await;
    assert_eq!(signed_in.expect("it answers"), Checked::Wrong);

    with.test.clock.advance(Duration::seconds(20));
    assert_eq!(check(&own).await.expect("it answers"), CodeChecked::Waits);
    assert_eq!(check(&own).await.expect("it answers"), CodeChecked::Waits, "a repeat");
    assert_eq!(with.test.acts("account-change.entered").await.len(), 1);
    assert!(with.sent().await.iter().any(|(to, _)| to == OWN), "now everybody is told");
    let id = only(&with, &with.officer).await;
    with.test.clock.advance(Duration::hours(71) + Duration::minutes(59));
    let early = approve(&with, &with.officer, id).await;
    assert_eq!(early, Decided::Refused(Refused::TooEarly), "it waits from the code on");
}

#[tokio::test]
async fn a_code_for_one_change_proves_no_other() {
    let with = Setting::new().await;
    let (app, me) = (&with.app, &with.me);
    let long_ago = with.test.clock.now() - Duration::hours(1);
    enter_since(&with, long_ago).await.expect("it answers");
    let sent = account_change::send_code(app, me, CodeBy::Sms, Language::Khmer).await;
    assert_eq!(sent.expect("it answers"), CodeSent::Sent);
    let code = account_code(app).await;
    // Somebody else at the open session types another account while she looks for the message.
    let theirs = typed("111222333", "Thief");
    let sent = Enter { typed: &theirs, signed_in_at: long_ago, key: with.test.id() };
    account_change::enter(app, me, &sent).await.expect("it answers");
    let checked = account_change::check_code(app, me, &code).await.expect("it answers");
    assert_eq!(checked, CodeChecked::Wrong);
    assert_eq!(account_change::list(app, &with.officer).await.expect("her office's"), []);
}

#[tokio::test]
async fn a_stolen_number_gets_no_code() {
    let with = Setting::new().await;
    let (app, me, at) = (&with.app, &with.me, with.test.clock.now());
    enter_since(&with, at - Duration::hours(1)).await.expect("it answers");
    let changed = format!("UPDATE person SET phone_changed_at = '{}'", at - Duration::hours(71));
    with.test.tamper(&changed).await;
    for by in [CodeBy::Sms, CodeBy::Mail] {
        // The mailbox was named just now, too.
        let sent = account_change::send_code(app, me, by, Language::Khmer).await;
        assert_eq!(sent.expect("it answers"), CodeSent::NoDestination, "{by:?}");
    }
    with.test.clock.advance(Duration::hours(1));
    let sent = account_change::send_code(app, me, CodeBy::Sms, Language::Khmer).await;
    assert_eq!(sent.expect("it answers"), CodeSent::Sent);
}

#[tokio::test]
async fn not_me_freezes_for_good_and_only_a_branch_begins_again() {
    let with = Setting::new().await;
    with.name_dara().await;
    enter(&with).await;
    with.sent().await;
    let id = only(&with, &with.officer).await;
    with.lock().await;
    with.sent().await;
    for _ in 0..2 {
        let stopped = account_change::stop(&with.app, &with.me, StopChannel::Web).await;
        assert_eq!(stopped.expect("a locked record does not hinder it"), Stopped::Stopped);
    }
    assert_eq!(with.test.acts("account-change.stopped").await.len(), 1);
    let sent = with.sent().await;
    assert!(sent.iter().any(|(to, _)| to == OWN) && sent.iter().any(|(to, _)| to == DARA));
    with.test.clock.advance(Duration::days(30));
    let frozen = Decided::Refused(Refused::Frozen);
    assert_eq!(approve(&with, &with.officer, id).await, frozen);
    let listed = account_change::list(&with.app, &with.officer).await.expect("her office's");
    assert_eq!((listed.len(), listed[0].ready_at), (1, None), "staff see it");
    assert_eq!(counter(&with, &with.agent).await, CounterEntered::Refused(Refused::RecordLocked));
    let lock = with.found().await;
    with.propose(&with.agent, lock).await;
    with.confirm(&with.officer, lock).await;
    assert_eq!(enter(&with).await, Entered::Refused(Refused::Frozen));
    assert_eq!(counter(&with, &with.agent).await, CounterEntered::Waits);
    assert_eq!(counter(&with, &with.agent).await, CounterEntered::Refused(Refused::ProvedAlready));
}

#[tokio::test]
async fn what_a_branch_enters_needs_two_other_officers() {
    let with = Setting::new().await;
    let second = second(&with).await;
    assert_eq!(counter(&with, &with.officer).await, CounterEntered::Waits);
    assert!(with.sent().await.iter().any(|(to, _)| to == OWN), "she is told at once");
    let id = only(&with, &second).await;
    with.test.clock.advance(Duration::hours(72));
    let own = Decided::Refused(Refused::OwnWork);
    assert_eq!(approve(&with, &with.officer, id).await, own, "who entered it approves nothing");
    assert_eq!(approve(&with, &second, id).await, Decided::Done);
    assert_eq!(ending(&with).await, "789", "one is not enough");
    assert_eq!(approve(&with, &second, id).await, own, "and is one");
    let address = "third@example.org".to_owned();
    let third = with.test.add_officer(&Officer { address, ..Officer::of_phnom_penh() }).await;
    assert_eq!(approve(&with, &third, id).await, Decided::Done);
    assert_eq!(ending(&with).await, "654");
}

#[tokio::test]
async fn nobody_else_sees_or_decides_it() {
    let with = Setting::new().await;
    enter(&with).await;
    let id = only(&with, &with.officer).await;
    with.test.clock.advance(Duration::hours(72));
    assert_eq!(account_change::list(&with.app, &with.elsewhere).await.expect("none"), []);
    let opened = account_change::open(&with.app, &with.elsewhere, id).await;
    assert!(matches!(opened, Err(AppError::NotFound)), "{opened:?}");
    let earlier = Actor { assurance: Assurance::TwoFactorsEarlier, ..with.officer.clone() };
    for (by, why) in [
        (&with.elsewhere, "another province"),
        (&with.agent, "no officer"),
        (&with.me, "the maker"),
        (&earlier, "an old code"),
    ] {
        let done = account_change::approve(&with.app, by, id, with.test.id()).await;
        let refused = matches!(done, Err(AppError::NotFound | AppError::ProofNeeded));
        assert!(refused, "{why}: {done:?}");
    }
    let typed = typed(NUMBER, "SIM Sokha");
    let sent = Counter { member_number: "K-204577", typed: &typed, key: with.test.id() };
    let unknown = account_change::enter_for(&with.app, &with.elsewhere, &sent).await;
    assert!(matches!(unknown, Ok(CounterEntered::Wrong { .. })), "{unknown:?}");
    let dialler = Actor::dialler(with.sokha);
    let shown = account_change::show(&with.app, &dialler).await;
    assert!(matches!(shown, Err(AppError::NotFound)), "no PIN changes an account");
    let dara = Actor::person(with.test.add(&Pensioner::dara()).await);
    let stopped = account_change::stop(&with.app, &dara, StopChannel::Web).await;
    assert_eq!(stopped.expect("it answers"), Stopped::NothingToStop);
}

#[tokio::test]
async fn a_locked_record_takes_no_change_and_approves_none() {
    let with = Setting::new().await;
    enter(&with).await;
    let id = only(&with, &with.officer).await;
    with.test.clock.advance(Duration::hours(72));
    with.lock().await;
    assert_eq!(approve(&with, &with.officer, id).await, Decided::Refused(Refused::RecordLocked));
    let taken_back = account_change::withdraw(&with.app, &with.me).await;
    assert!(matches!(taken_back, Err(AppError::RecordLocked)), "{taken_back:?}");
    let reason = RefusalReason::NotConfirmed;
    let refused =
        account_change::refuse(&with.app, &with.officer, id, with.test.id(), reason).await;
    assert_eq!(refused.expect("it answers"), Decided::Done, "a refusal opens nothing");
    let again = enter_since(&with, with.test.clock.now()).await;
    assert!(matches!(again, Err(AppError::RecordLocked)), "{again:?}");
    assert_eq!(ending(&with).await, "789");
}

#[tokio::test]
async fn she_takes_back_a_wrong_number_and_rubbish_is_named() {
    let with = Setting::new().await;
    enter(&with).await;
    assert_eq!(enter(&with).await, Entered::Refused(Refused::ProvedAlready));
    for _ in 0..2 {
        let done = account_change::withdraw(&with.app, &with.me).await.expect("it answers");
        assert_eq!(done, Ok(()));
    }
    assert_eq!(with.test.acts("account-change.withdrawn").await.len(), 1);
    let rubbish = typed("12 abc", " \u{200B}");
    let sent = Enter { typed: &rubbish, signed_in_at: with.test.clock.now(), key: with.test.id() };
    let wrong = account_change::enter(&with.app, &with.me, &sent).await.expect("it answers");
    let faults = vec![AccountFault::NumberMalformed, AccountFault::HolderMissing];
    assert_eq!(wrong, Entered::Wrong(faults));
    assert_eq!(with.test.count("account_change", "state <> 'withdrawn'").await, 0);
    assert_eq!(counter(&with, &with.agent).await, CounterEntered::Waits);
    let others = account_change::withdraw(&with.app, &with.me).await.expect("it answers");
    assert_eq!(
        others,
        Err(Refused::OthersWork),
        "what a branch entered is stopped, not taken back"
    );
}

#[tokio::test]
async fn two_officers_at_once_are_one_approval() {
    for _ in 0..6 {
        let with = Setting::new().await;
        let second = second(&with).await;
        enter(&with).await;
        let id = only(&with, &with.officer).await;
        with.test.clock.advance(Duration::hours(72));
        let (one, two) =
            tokio::join!(approve(&with, &with.officer, id), approve(&with, &second, id));
        let done = [one, two].iter().filter(|done| **done == Decided::Done).count();
        assert_eq!(done, 1, "{one:?} {two:?}");
        assert_eq!(with.test.acts("account.changed").await.len(), 1);
        assert_eq!(ending(&with).await, "654");
    }
}

/// Many times over: the account is hers before she stops it, or it never is.
#[tokio::test]
async fn not_me_and_an_approval_at_once_come_one_after_the_other() {
    for _ in 0..12 {
        let with = Setting::new().await;
        enter(&with).await;
        let id = only(&with, &with.officer).await;
        with.test.clock.advance(Duration::hours(72));
        let (approved, stopped) = tokio::join!(
            approve(&with, &with.officer, id),
            account_change::stop(&with.app, &with.me, StopChannel::Ussd),
        );
        match (approved, stopped.expect("it answers")) {
            (Decided::Done, Stopped::NothingToStop) => assert_eq!(ending(&with).await, "654"),
            (Decided::Refused(Refused::Frozen), Stopped::Stopped) => {
                assert_eq!(ending(&with).await, "789");
            }
            other => panic!("{other:?}"),
        }
    }
}

#[tokio::test]
async fn one_of_the_staff_locks_for_her_and_she_is_told() {
    let with = Setting::new().await;
    let (app, agent) = (&with.app, &with.agent);
    let found = lock::find_to_lock(app, agent, "K-204577").await.expect("it answers");
    let ToLock::Found(name) = found else { panic!("{found:?}") };
    assert!(name.latin.to_string().contains('…'), "{name:?}");
    assert!(!with.is_locked().await, "looking locks nothing");
    for (by, typed, nobody) in [
        (agent, "?", ToLock::Malformed),
        (agent, "K-999999", ToLock::Unknown),
        (&with.elsewhere, "K-204577", ToLock::Unknown),
    ] {
        assert_eq!(lock::lock_for(app, by, typed).await.expect("it answers"), nobody);
    }
    let first = lock::lock_for(app, agent, "K-204577").await.expect("it answers");
    let again = lock::lock_for(app, &with.officer, "K-204577").await.expect("it answers");
    assert!(matches!(first, ToLock::Locked(_)) && first == again, "{first:?} {again:?}");
    assert_eq!(with.test.count("person_lock", "channel = 'branch'").await, 1);
    assert_eq!(with.test.acts("record.locked").await.len(), 1);
    assert!(with.sent().await.iter().any(|(to, _)| to == OWN));
    let hers = lock::lock_for(app, &with.me, "K-204577").await;
    assert!(matches!(hers, Err(AppError::NotFound)), "{hers:?}");
    let id = with.found().await;
    let opened = lock::open(app, &with.officer, id).await.expect("her office's");
    assert_eq!(opened.channel, LockChannel::Branch);
}
