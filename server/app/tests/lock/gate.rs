//! What a lock refuses and what goes on: every use case of her own, by name.

use sothon_app::account_change::{self, Enter};
use sothon_app::authorisation::{Access, UseCase};
use sothon_app::case::{self, Decided};
use sothon_app::delegate::{self, Grant};
use sothon_app::letter::{self, About, Asked, IssueRefused, Outcome};
use sothon_app::passkey::{self, RemovePasskey};
use sothon_app::trusted_contact::{self, SetContact};
use sothon_app::ussd_pin::{self, PinProof, SetPin};
use sothon_app::{
    AppError, complaint, death_report, finger, lock, my_data, my_pension, notices, paper, payee,
    session,
};
use sothon_domain::access::Actor;
use sothon_domain::account_change::{StopChannel, TypedAccount};
use sothon_domain::casework::{CaseKind, LegalReference, Refused, RejectReason, Rejection};
use sothon_domain::complaint::TypedComplaint;
use sothon_domain::delegate::DelegateChannel;
use sothon_domain::effects::Clock;
use sothon_domain::message_form::{FormChannel, MessageForm};
use sothon_domain::paper::{PaperKind, PapersOf};
use sothon_domain::pension::Datum;
use sothon_domain::person::Phone;
use sothon_domain::person_lock::LockChannel;
use sothon_locales::Language;
use sothon_testkit::Pensioner;

use crate::lock::setting::{KIND, Setting};

/// What becomes of a use case while the record is locked.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum While {
    /// It is refused with the lock's own error.
    Refused,
    /// It is refused because the record is joined with another, whose number ends like this one.
    Retired,
    /// It goes on.
    GoesOn,
}

fn outcome<T: std::fmt::Debug>(done: Result<T, AppError>) -> While {
    match done {
        Err(AppError::RecordLocked) => While::Refused,
        Err(AppError::RecordRetired { kept }) => {
            assert_eq!(kept.to_string(), "912");
            While::Retired
        }
        Ok(_) => While::GoesOn,
        Err(other) => panic!("{other:?}"),
    }
}

fn account() -> TypedAccount {
    TypedAccount { bank: "ABA".into(), number: "000987654".into(), holder: "SIM Sokha".into() }
}

/// A contact is named, and the one that she may have is taken away.
async fn contact(with: &Setting) -> While {
    let (app, me, key) = (&with.app, &with.me, with.test.id());
    let (name, phone, relation) = ("Dara", "012 999 888", "child");
    let set = trusted_contact::set(app, me, &SetContact { name, phone, relation, key }).await;
    let set = outcome(set);
    // Nobody is named, so that nothing is removed.
    outcome(trusted_contact::remove(app, me, with.test.id()).await);
    set
}

/// Another member may act for her.
async fn name_delegate(with: &Setting) -> While {
    let dara = Pensioner::dara();
    with.test.add(&dara).await;
    let grant = Grant {
        member_number: &dara.member_number,
        name: &format!("{} {}", dara.latin.0, dara.latin.1),
        scope: "see",
        months: "6",
        signed_in_at: with.app.clock.now(),
        key: with.test.id(),
    };
    outcome(delegate::grant(&with.app, &with.me, &grant).await)
}

/// A case of hers that an officer rejects, with her words against that.
async fn rejected(with: &Setting) {
    let (app, me, datum) = (&with.app, &with.me, Datum::Service);
    let said = case::Said { value: "30", words: "" };
    case::say(app, me, datum, said).await.expect("it is kept");
    let shown = case::dispute(app, me, datum).await.expect("her own fact").draft.shown;
    let (kind, channel) = (CaseKind::Correction(datum), sothon_domain::casework::Channel::Web);
    let sent = case::Submission { kind, channel, key: with.test.id(), shown };
    let sent = case::submit(app, me, &sent).await;
    let Ok(case::Submitted::Received(first)) = sent else { panic!("{sent:?}") };
    case::take(app, &with.officer, first, with.test.id()).await.expect("her office's");
    let (reason, reference) = (RejectReason::NotShown, LegalReference::Veterans2010);
    let rejection = Rejection { reason, reference };
    let done = case::reject(app, &with.officer, first, with.test.id(), rejection, None).await;
    assert_eq!(done.expect("she has it"), Decided::Done);
    let said = case::say_why(app, me, first, "ឯកសារ").await;
    assert_eq!(said.expect("it is kept"), case::WhySaid::Kept);
}

/// The same appeal, sent.
async fn appeal(with: &Setting) -> While {
    let (app, me) = (&with.app, &with.me);
    let cases = case::mine(app, me).await.expect("her own cases");
    let first = cases.iter().find(|case| case.rejected.is_some()).expect("one is").reference;
    let seen = case::appeal(app, me, first).await.expect("her own case");
    let case::AppealState::Open { shown, .. } = seen.state else { panic!("{seen:?}") };
    outcome(case::send_appeal(app, me, first, with.test.id(), shown).await)
}

/// A new letter, asked for.
async fn new_letter(with: &Setting) -> While {
    let (about, language) = (About::ProofOfPensioner, Language::Khmer);
    let asked = Asked { about, language, show_amount: false, key: with.test.id() };
    match letter::issue(&with.app, &with.me, &asked).await {
        Ok(Outcome::Issued { .. }) => While::GoesOn,
        Ok(Outcome::Refused(IssueRefused::RecordRetired { kept })) => {
            outcome::<()>(Err(AppError::RecordRetired { kept }))
        }
        other => panic!("{other:?}"),
    }
}

/// Sets a PIN, or changes the one that is known.
async fn pin(with: &Setting, old: &PinProof, use_case: UseCase) -> While {
    let (app, me) = (&with.app, &with.me);
    let sent = SetPin { pin: "6815", again: "6815", key: with.test.id() };
    if use_case == UseCase::SetUssdPin {
        return outcome(ussd_pin::set(app, me, &sent).await);
    }
    outcome(ussd_pin::change(app, me, &number(), (old, &sent)).await)
}

/// Does it, after the record was locked. A new use case of a person's own must be named here.
async fn done(with: &Setting, old: &PinProof, use_case: UseCase) -> While {
    let (app, me, key) = (&with.app, &with.me, with.test.id());
    match use_case {
        UseCase::SeeMyPension | UseCase::SeeServiceRecord | UseCase::SeePayments => {
            outcome(my_pension::show(app, me).await)
        }
        UseCase::SeeWhy | UseCase::TryMyWhatIf => outcome(my_pension::why(app, me).await),
        UseCase::SeeMyCases => outcome(case::mine(app, me).await),
        UseCase::AddPapers => {
            let case = PapersOf::Case(sothon_domain::person::Reference::of_serial(1));
            let form = PapersOf::Draft(CaseKind::Correction(Datum::Name));
            let of_form = outcome(paper::lack(app, me, form, PaperKind::IdentityCard).await);
            let of_case = outcome(paper::lack(app, me, case, PaperKind::IdentityCard).await);
            assert_eq!(of_form, of_case, "before sending as after it");
            of_case
        }
        UseCase::SeeWhoLooked => outcome(case::who_looked(app, me).await),
        UseCase::SeeMyLetters => outcome(letter::mine(app, me).await),
        // What was typed in a session that has ended is kept and forgotten; nothing of it is sent.
        UseCase::ReportCorrection => {
            session::keep_form(app, with.sokha, "/x", "a=b").await.expect("it is kept");
            outcome(session::forget_kept_form(app, me, "/x").await)
        }
        UseCase::IssueLetter => new_letter(with).await,
        UseCase::LockRecord => outcome(lock::lock(app, me, LockChannel::Web).await),
        UseCase::SayAlive => outcome(death_report::say(app, me, key).await),
        // It changes nothing on her record, and whoever locked it may have something to complain of.
        UseCase::ComplainInOwnName => {
            let (topic, words) = ("waiting".to_owned(), "x".to_owned());
            let typed = TypedComplaint { topic, words, ..TypedComplaint::default() };
            outcome(complaint::send(app, me, &typed, key).await)
        }
        UseCase::ChangeAccount => {
            let typed = account();
            let sent = Enter { typed: &typed, signed_in_at: with.test.clock.now(), key };
            outcome(account_change::enter(app, me, &sent).await)
        }
        UseCase::StopAccountChange => {
            outcome(account_change::stop(app, me, StopChannel::Web).await)
        }
        UseCase::SubmitCase => outcome(with.submit(key).await),
        UseCase::Appeal => appeal(with).await,
        UseCase::SetUssdPin | UseCase::ChangeUssdPin => pin(with, old, use_case).await,
        UseCase::SetEmail => outcome(with.set_email("thief@example.org").await),
        UseCase::ChooseMessageForm => {
            let (form, channel) = (MessageForm::Voice, FormChannel::Web);
            outcome(notices::set_message_form(app, me, form, channel).await)
        }
        UseCase::SetTrustedContact => contact(with).await,
        UseCase::KeepPasskeys => {
            let keys = passkey::show(app, me).await.expect("her own keys").keys;
            let passkey = keys.first().expect("she has one").id;
            outcome(passkey::remove(app, me, &RemovePasskey { passkey, key }).await)
        }
        UseCase::NameDelegates => name_delegate(with).await,
        UseCase::NameDelegateByPhone => {
            outcome(delegate::seek(app, me, &Pensioner::dara().member_number).await)
        }
        UseCase::RevokeDelegate => {
            outcome(delegate::revoke_all(app, me, DelegateChannel::Web).await)
        }
        UseCase::ActForAnother => outcome(delegate::for_whom(app, me).await),
        UseCase::SeeMyPayee => outcome(payee::mine(app, me).await),
        // It only ends what another is paid in her stead; where somebody is, the tests of payees press it.
        UseCase::ActForMyself => outcome(payee::act_for_myself(app, me, key).await),
        // It only takes away; where fingers are kept, the tests of fingers press it.
        UseCase::WithdrawFingers => outcome(finger::withdraw(app, me).await),
        UseCase::SaveMyData => outcome(my_data::file(app, me).await),
        other => panic!("say here what {other:?} does while the record is locked"),
    }
}

/// What is refused of a locked record, and of a retired one.
const REFUSED: [UseCase; 12] = [
    UseCase::SubmitCase,
    UseCase::Appeal,
    UseCase::AddPapers,
    UseCase::ChangeAccount,
    UseCase::SetUssdPin,
    UseCase::ChangeUssdPin,
    UseCase::SetEmail,
    UseCase::ChooseMessageForm,
    UseCase::SetTrustedContact,
    UseCase::KeepPasskeys,
    UseCase::NameDelegates,
    UseCase::NameDelegateByPhone,
];

fn number() -> Phone {
    "012345678".parse().expect("her phone")
}

/// She has everything that can be refused, and has just typed her PIN.
async fn ready() -> (Setting, PinProof) {
    let with = Setting::new().await;
    let sent = SetPin { pin: "7294", again: "7294", key: with.test.id() };
    ussd_pin::set(&with.app, &with.me, &sent).await.expect("the PIN is taken");
    let (_, old) = ussd_pin::prove(&with.app, &number(), "7294").await.expect("it answers");
    with.test.add_passkey(with.sokha, "my phone").await;
    rejected(&with).await;
    with.answer_all().await;
    (with, old.expect("it is hers"))
}

/// Does every use case of hers and sees which are refused like this.
async fn walk(with: &Setting, old: &PinProof, refused: While) {
    let hers = |access| matches!(access, Access::OwnRecord | Access::OwnRecordByCode);
    for use_case in UseCase::ALL.into_iter().filter(|one| hers(one.access())) {
        // A letter goes on while the record is locked; of a retired one it would state what is not paid.
        let letter = refused == While::Retired && use_case == UseCase::IssueLetter;
        let is_refused = letter || REFUSED.contains(&use_case);
        let expected = if is_refused { refused } else { While::GoesOn };
        assert_eq!(done(with, old, use_case).await, expected, "{use_case:?}");
    }
}

#[tokio::test]
async fn every_use_case_of_hers_is_refused_or_goes_on_as_it_is_named_here() {
    let (with, old) = ready().await;
    with.lock().await;
    walk(&with, &old, While::Refused).await;
}

#[tokio::test]
async fn a_retired_record_refuses_the_same_and_says_which_number_to_use() {
    let (with, old) = ready().await;
    with.retire().await;
    walk(&with, &old, While::Retired).await;
}

#[tokio::test]
async fn no_officer_approves_a_case_of_a_retired_record() {
    let with = Setting::new().await;
    with.answer_all().await;
    let sent = with.submit(with.test.id()).await.expect("it is sent");
    let case::Submitted::Received(reference) = sent else { panic!("{sent:?}") };
    let merge = with.retire().await;
    let (app, officer) = (&with.app, &with.officer);
    let taken = case::take(app, officer, reference, with.test.id()).await;
    assert_eq!(taken.expect("she may look into it"), Decided::Done);
    let approved = case::approve(app, officer, reference, with.test.id()).await;
    assert!(matches!(approved, Err(AppError::RecordRetired { .. })), "{approved:?}");
    let opened = case::open(app, officer, reference).await.expect("her office's");
    assert_eq!(opened.approve, Err(Refused::RecordRetired));
    assert_eq!(opened.joined.map(|ending| ending.to_string()).as_deref(), Some("912"));
    with.part(merge).await;
    assert_eq!(case::open(app, officer, reference).await.expect("hers").approve, Ok(()));
    let approved = case::approve(app, officer, reference, with.test.id()).await;
    assert_eq!(approved.expect("they are parted"), Decided::Done);
}

#[tokio::test]
async fn nothing_of_what_was_refused_is_left_behind() {
    let with = Setting::new().await;
    with.answer_all().await;
    with.lock().await;
    with.sent().await;
    assert!(matches!(with.submit(with.test.id()).await, Err(AppError::RecordLocked)));
    assert!(matches!(with.set_email("").await, Err(AppError::RecordLocked)));
    assert_eq!(with.test.count("case_file", "true").await, 0);
    assert_eq!(with.test.count("person", "email IS NOT NULL").await, 1);
    assert_eq!(with.test.count("idempotency", "redirect LIKE '/my-pension/cases/%'").await, 0);
    assert_eq!(with.sent().await, []);
    // Her answers wait, and can still be changed.
    let before = with.shown().await;
    with.answer_all().await;
    assert_eq!(with.shown().await, before);
}

#[tokio::test]
async fn what_was_sent_before_the_lock_is_answered_the_same() {
    let with = Setting::new().await;
    with.answer_all().await;
    let (key, shown) = (with.test.id(), with.shown().await);
    let first = with.submit(key).await.expect("it is sent");
    with.lock().await;
    let (kind, channel) = (KIND, sothon_domain::casework::Channel::Web);
    let again = case::Submission { kind, channel, key, shown };
    let again = case::submit(&with.app, &with.me, &again).await.expect("it is a repeat");
    assert_eq!(again, first);
}

#[tokio::test]
async fn no_officer_approves_a_case_while_the_record_is_locked() {
    let with = Setting::new().await;
    with.answer_all().await;
    let sent = with.submit(with.test.id()).await.expect("it is sent");
    let case::Submitted::Received(reference) = sent else { panic!("{sent:?}") };
    with.lock().await;
    let act = async |approves: bool| {
        let (app, officer, key) = (&with.app, &with.officer, with.test.id());
        let done = match approves {
            true => case::approve(app, officer, reference, key).await,
            false => case::take(app, officer, reference, key).await,
        };
        done.expect("an order ends in an answer")
    };
    assert_eq!(act(false).await, Decided::Done, "she may look into it");
    assert_eq!(act(true).await, Decided::Refused(Refused::RecordLocked));
    let opened = case::open(&with.app, &with.officer, reference).await.expect("her office's");
    assert_eq!(opened.approve, Err(Refused::RecordLocked));
    assert!(opened.locked_since.is_some());
    let id = with.found().await;
    with.propose(&with.agent, id).await;
    assert_eq!(
        act(true).await,
        Decided::Refused(Refused::RecordLocked),
        "a proposal opens nothing"
    );
    with.confirm(&with.officer, id).await;
    assert_eq!(act(true).await, Decided::Done);
}

/// Many times over: the case is with the office before the lock, or it is refused.
#[tokio::test]
async fn a_case_and_a_lock_at_once_come_one_after_the_other() {
    for _ in 0..12 {
        let with = Setting::new().await;
        with.answer_all().await;
        let (sent, locked) = tokio::join!(
            with.submit(with.test.id()),
            lock::lock(&with.app, &with.me, LockChannel::Web),
        );
        locked.expect("it can be locked");
        let acts = with.test.acts("").await;
        let at = |act: &str| acts.iter().position(|written| written.act == act);
        let (case, lock) = (at("case.submitted"), at("record.locked"));
        match sent {
            Ok(_) => assert!(case.expect("it is written down") < lock.expect("so is the lock")),
            Err(AppError::RecordLocked) => assert_eq!(case, None),
            Err(other) => panic!("{other:?}"),
        }
        assert!(matches!(with.set_email("").await, Err(AppError::RecordLocked)));
    }
}

#[tokio::test]
async fn two_presses_at_once_are_one_lock() {
    let with = Setting::new().await;
    let dialler = Actor::dialler(with.sokha);
    let (web, phone) = tokio::join!(
        lock::lock(&with.app, &with.me, LockChannel::Web),
        lock::lock(&with.app, &dialler, LockChannel::Ussd),
    );
    assert_eq!(web.expect("it is locked").since, phone.expect("it is locked").since);
    assert_eq!(with.test.count("person_lock", "true").await, 1);
    assert_eq!(with.test.acts("record.locked").await.len(), 1);
}
