//! Money that was paid after a death: two officers decide, whoever pays has agreed, and the back office is told once.

use sothon_app::AppError;
use sothon_app::lock;
use sothon_app::recovery::{self, Decided, Proposed, RecoverySeen, Seen};
use sothon_domain::access::{Actor, Assurance};
use sothon_domain::death_report::{ProofPaper, TypedReport};
use sothon_domain::money::Riel;
use sothon_domain::person::DeathReportId;
use sothon_domain::person_lock::LockChannel;
use sothon_domain::recovery::{
    PaidAfter, RecoveryAct, RecoveryFault, RecoveryField, RefusalReason, Refused, TypedRecovery,
    Unfit,
};
use sothon_testkit::{Pensioner, instructions};
use time::Duration;

use crate::death_report::setting::{SOKHA, Setting, by_number};

/// A survivor who agreed yesterday to pay in ten months.
pub(crate) fn survivor() -> TypedRecovery {
    let [way, name, number, count, first, agreed, reason] =
        ["survivor", "SIM Vuthy", "", "10", "1/2027", "20/11/2026", "agreed at home"]
            .map(Into::into);
    TypedRecovery { way, name, number, count, first, agreed, reason }
}

pub(crate) fn waived() -> TypedRecovery {
    let (way, reason) = ("waive".into(), "a poor family".into());
    TypedRecovery { way, reason, ..TypedRecovery::default() }
}

impl Setting {
    /// Sokha died in September, and was paid for October.
    pub(crate) async fn died(&self) -> DeathReportId {
        self.died_in("9/2026").await
    }

    async fn died_in(&self, died: &str) -> DeathReportId {
        let id = self.report(&TypedReport { died: died.into(), ..by_number(SOKHA) }).await;
        self.show(&self.officer, id, ProofPaper::Certificate).await;
        self.sent().await;
        id
    }

    pub(crate) async fn recover(
        &self,
        by: &Actor,
        id: DeathReportId,
        typed: &TypedRecovery,
    ) -> Proposed {
        let proposed = recovery::propose(&self.app, by, id, self.test.id(), typed).await;
        proposed.expect("it ends in an answer")
    }

    /// What she who looks now sees.
    pub(crate) async fn sees(&self, report: DeathReportId) -> Seen {
        let latest = self.money(&self.head, report).await.money.latest;
        Seen { report, proposal: latest.expect("something was proposed").id }
    }

    pub(crate) async fn agree(&self, by: &Actor, id: DeathReportId) -> Decided {
        let seen = self.sees(id).await;
        let confirmed = recovery::confirm(&self.app, by, seen, self.test.id()).await;
        confirmed.expect("it ends in an answer")
    }

    async fn money(&self, by: &Actor, id: DeathReportId) -> RecoverySeen {
        recovery::open(&self.app, by, id).await.expect("she reaches it")
    }

    /// Where the proposal stands.
    async fn recovery_stage(&self, id: DeathReportId) -> &'static str {
        self.money(&self.head, id).await.money.latest.expect("something was proposed").state.code()
    }
}

#[tokio::test]
async fn one_proposes_another_confirms_and_the_back_office_hears_of_exact_instalments() {
    let with = Setting::new().await;
    let id = with.died().await;
    let seen = with.money(&with.officer, id).await;
    let PaidAfter::After(over) = &seen.money.paid else { panic!("{seen:?}") };
    assert_eq!((over.lines.len(), over.sum), (1, Riel::new(510_000)));
    assert_eq!(seen.acts, [RecoveryAct::Propose]);
    let seven = TypedRecovery { count: "7".into(), ..survivor() };
    assert_eq!(with.recover(&with.officer, id, &seven).await, Proposed::Waits);
    let own = with.money(&with.officer, id).await;
    assert!(own.money.is_own && own.acts == [RecoveryAct::Withdraw], "{own:?}");
    let refused = Decided::Refused(Refused::OwnWork);
    assert_eq!(with.agree(&with.officer, id).await, refused);
    let other = with.money(&with.second, id).await;
    assert_eq!(other.acts, [RecoveryAct::Confirm, RecoveryAct::Refuse]);
    let (key, seen) = (with.test.id(), with.sees(id).await);
    for _ in 0..2 {
        let done = recovery::confirm(&with.app, &with.second, seen, key).await;
        assert_eq!(done.expect("a repeat is answered the same"), Decided::Done);
    }
    assert_eq!(with.test.acts("death-recovery.confirmed").await.len(), 1);
    assert_eq!(with.test.count("event", "kind = 'death-recovery.confirmed'").await, 1);
    let ordered = instructions(&with.app).await;
    let kinds: Vec<_> = ordered.iter().map(|one| one["order"]["kind"].clone()).collect();
    assert_eq!(kinds, ["hold", "recover"]);
    let order = &ordered[1]["order"];
    assert_eq!((&order["amount"], &order["instalments"]), (&510_000.into(), &7.into()));
    assert_eq!((&order["instalment"], &order["last_instalment"]), (&72_857.into(), &72_858.into()));
    assert_eq!((&order["first_month"], &order["payer"]), (&"2027-01".into(), &"SIM Vuthy".into()));
    assert_eq!(with.sent().await, [], "a payer who is not known here reads it on paper");
    assert!(recovery::confirmed(&with.app, &with.officer, id).await.is_ok());
    let again = with.recover(&with.officer, id, &waived()).await;
    assert_eq!(again, Proposed::Refused(Refused::ProposedAlready));
}

#[tokio::test]
async fn a_payer_who_is_known_pays_a_tenth_at_most_and_is_told_without_an_amount() {
    let with = Setting::new().await;
    with.test.add(&Pensioner::dara()).await;
    let id = with.died().await;
    let typed = TypedRecovery { number: "V-118203".into(), count: "15".into(), ..survivor() };
    // He is paid 320,000 a month; his office is not that of the officer.
    let unknown = RecoveryFault::Wrong(RecoveryField::Number);
    assert_eq!(with.recover(&with.officer, id, &typed).await, Proposed::Wrong(vec![unknown]));
    let much = RecoveryFault::Unfit(Unfit::TooMuch(Riel::new(32_000)));
    assert_eq!(with.recover(&with.head, id, &typed).await, Proposed::Wrong(vec![much]));
    let typed = TypedRecovery { count: "16".into(), ..typed };
    assert_eq!(with.recover(&with.head, id, &typed).await, Proposed::Waits);
    assert_eq!(with.agree(&with.second, id).await, Decided::Done);
    let told = with.sent().await;
    let [(to, text)] = &told[..] else { panic!("{told:?}") };
    assert!(to.ends_with("98765432"), "{to}");
    assert!(text.encode_utf16().count() <= 70, "{text}");
    let digits = |text: &str| text.chars().filter(|letter| letter.is_numeric()).count();
    assert!(digits(text) <= digits(&with.app.settings.hotline), "no amount: {text}");
    assert!(!text.contains("SIM") && !text.contains("សុខា"), "{text}");
}

#[tokio::test]
async fn the_second_officer_refuses_with_a_reason_and_the_maker_takes_back() {
    let with = Setting::new().await;
    let id = with.died().await;
    with.recover(&with.officer, id, &survivor()).await;
    let reason = RefusalReason::TooHard;
    let seen = with.sees(id).await;
    let own = recovery::refuse(&with.app, &with.officer, seen, with.test.id(), reason).await;
    assert_eq!(own.expect("an answer"), Decided::Refused(Refused::OwnWork));
    let others = recovery::withdraw(&with.app, &with.second, seen, with.test.id()).await;
    assert_eq!(others.expect("an answer"), Decided::Refused(Refused::OthersWork));
    let refused = recovery::refuse(&with.app, &with.second, seen, with.test.id(), reason).await;
    assert_eq!(
        (refused.expect("an answer"), with.recovery_stage(id).await),
        (Decided::Done, "refused")
    );
    with.test.clock.advance(Duration::minutes(1));
    assert_eq!(with.recover(&with.officer, id, &waived()).await, Proposed::Waits);
    let seen = with.sees(id).await;
    let taken = recovery::withdraw(&with.app, &with.officer, seen, with.test.id()).await;
    assert_eq!(
        (taken.expect("an answer"), with.recovery_stage(id).await),
        (Decided::Done, "withdrawn")
    );
    with.test.clock.advance(Duration::minutes(1));
    assert_eq!(with.recover(&with.second, id, &waived()).await, Proposed::Waits);
    assert_eq!(with.agree(&with.officer, id).await, Decided::Done);
    let ordered = instructions(&with.app).await;
    let last = &ordered.last().expect("there are some")["order"];
    assert_eq!((&last["kind"], &last["amount"]), (&"waive".into(), &510_000.into()));
}

#[tokio::test]
async fn that_she_lives_or_locks_her_record_makes_what_waits_void() {
    let with = Setting::new().await;
    let id = with.died().await;
    with.recover(&with.officer, id, &survivor()).await;
    with.say_alive().await;
    assert_eq!(with.recovery_stage(id).await, "void");
    assert_eq!(with.agree(&with.second, id).await, Decided::Refused(Refused::Void));
    let proposed = with.recover(&with.officer, id, &survivor()).await;
    assert_eq!(proposed, Proposed::Refused(Refused::NoDeath));
    let with = Setting::new().await;
    let id = with.died().await;
    with.recover(&with.officer, id, &survivor()).await;
    lock::lock(&with.app, &with.me, LockChannel::Web).await.expect("her own");
    assert_eq!(with.recovery_stage(id).await, "void");
    assert_eq!(with.agree(&with.second, id).await, Decided::Refused(Refused::Void));
    let proposed =
        recovery::propose(&with.app, &with.officer, id, with.test.id(), &survivor()).await;
    assert!(matches!(proposed, Err(AppError::RecordLocked)), "{proposed:?}");
    assert_eq!(with.test.acts("death-recovery.void").await.len(), 1);
}

#[tokio::test]
async fn a_plan_that_was_confirmed_is_not_printed_once_she_lives() {
    let with = Setting::new().await;
    let id = with.died().await;
    with.recover(&with.officer, id, &survivor()).await;
    assert_eq!(with.agree(&with.second, id).await, Decided::Done);
    with.say_alive().await;
    let printed = recovery::confirmed(&with.app, &with.officer, id).await;
    assert!(matches!(printed, Err(AppError::NotFound)), "{printed:?}");
    let ordered = instructions(&with.app).await;
    let last = &ordered.last().expect("there are some")["order"];
    assert_eq!((&last["kind"], &last["report"]), (&"release".into(), &id.to_string().into()));
}

#[tokio::test]
async fn without_a_month_or_a_payment_after_it_there_is_nothing_to_decide() {
    for (died, seen, refused) in [
        ("", PaidAfter::MonthUnknown, Refused::NoDeath),
        ("2026", PaidAfter::MonthUnknown, Refused::NoDeath),
    ] {
        let with = Setting::new().await;
        let id = with.died_in(died).await;
        assert_eq!(with.money(&with.officer, id).await.money.paid, seen);
        let proposed = with.recover(&with.officer, id, &waived()).await;
        assert_eq!(proposed, Proposed::Refused(refused));
    }
    let with = Setting::new().await;
    let id = with.died_in("10/2026").await;
    assert_eq!(with.money(&with.officer, id).await.acts, []);
    let proposed = with.recover(&with.officer, id, &waived()).await;
    assert_eq!(proposed, Proposed::Refused(Refused::NothingPaid));
    let with = Setting::new().await;
    let id = with.report(&by_number(SOKHA)).await;
    assert_eq!(with.money(&with.officer, id).await.money.paid, PaidAfter::NoDeath);
}

#[tokio::test]
async fn an_old_code_confirms_nothing_and_who_is_not_concerned_sees_no_payment() {
    let with = Setting::new().await;
    let id = with.died().await;
    with.recover(&with.officer, id, &survivor()).await;
    let earlier = Actor { assurance: Assurance::TwoFactorsEarlier, ..with.second.clone() };
    let stale = recovery::confirm(&with.app, &earlier, with.sees(id).await, with.test.id()).await;
    assert!(matches!(stale, Err(AppError::ProofNeeded)), "{stale:?}");
    assert_eq!(recovery::seen(&with.app, &with.attestor, id).await.expect("an answer"), None);
    let on_report = recovery::seen(&with.app, &with.officer, id).await.expect("an answer");
    let page = with.money(&with.officer, id).await;
    assert_eq!(on_report, Some(page.money), "the report's page shows the same");
    for by in [&with.attestor, &with.elsewhere, &with.me, &Actor::nobody()] {
        assert!(recovery::open(&with.app, by, id).await.is_err(), "{by:?}");
        let proposed = recovery::propose(&with.app, by, id, with.test.id(), &waived()).await;
        assert!(proposed.is_err(), "{by:?}");
    }
    assert_eq!(with.recovery_stage(id).await, "proposed");
}
