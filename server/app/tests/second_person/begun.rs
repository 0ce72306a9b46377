//! Everything that one begins and another decides, each by the shortest way.

use std::fmt::Debug;

use sothon_app::authorisation::UseCase;
use sothon_app::case::counter;
use sothon_app::delegate::{NewLeave, Terms};
use sothon_app::lock::Sought;
use sothon_app::place_change::{PlaceProposed, PlaceWanted};
use sothon_app::staff_change::Wanted;
use sothon_app::{
    AppError, account_change, award_decision, case, claimant, death_report, delegate, lock, merge,
    payee, phone_binding, pin_renewal, place_change, recovery, staff_change,
};
use sothon_domain::access::{Actor, Who};
use sothon_domain::account_change::TypedAccount;
use sothon_domain::award_decision::{Instrument, TypedProposal};
use sothon_domain::casework::{CaseKind, Channel};
use sothon_domain::claimant::TypedClaimant;
use sothon_domain::death_report::{ASK_LASTS, ProofPaper, ReachedBy, TypedReport};
use sothon_domain::delegate::TypedDecision;
use sothon_domain::flow::StepKey;
use sothon_domain::payee::TypedPayee;
use sothon_domain::person::{
    AccountChangeId, AwardDecisionId, DeathReportId, DelegationRequestId, LockId, MergeId, PayeeId,
    PersonId, PhoneBindingId, PlaceChangeId, Reference, RenewalId, StaffChangeId,
};
use sothon_domain::person_lock::{CheckedPaper, LockChannel};
use sothon_domain::phone_binding::{TypedBinding, TypedFacts};
use sothon_domain::place_change::PlaceKind;
use sothon_domain::recovery::TypedRecovery;
use time::Duration;

use crate::second_person::scene::{SOKHA, Scene};

const PAPER: CheckedPaper = CheckedPaper::NationalId;

/// Something that waits for a second person.
#[derive(Clone, Copy, Debug)]
pub(crate) enum Begun {
    Case(Reference),
    Award(AwardDecisionId),
    Account(AccountChangeId),
    Unlocking(LockId),
    Renewal(RenewalId),
    Binding(PhoneBindingId),
    Claimant(PersonId),
    Leave(DelegationRequestId),
    Staff(StaffChangeId),
    Place(PlaceChangeId),
    Death(DeathReportId),
    Merge(MergeId),
    Recovery(recovery::Seen),
    Payee(PayeeId),
}

impl Scene {
    /// `by` does `made`, so that `decided` can be done.
    pub(crate) async fn begin(&self, decided: UseCase, made: UseCase, by: &Actor) -> Begun {
        use UseCase as U;
        match (decided, made) {
            (U::DecideCase, U::DecideCase) => Begun::Case(self.corrected(by).await),
            (U::DecideCase, U::EnterCaseForPerson) => Begun::Case(self.entered(by).await),
            (U::DecideAward, U::ProposeAward) => Begun::Award(self.award(by).await),
            (U::DecideAccountChange, U::EnterAccountChange) => {
                Begun::Account(self.account(by).await)
            }
            (U::DecideAccountChange, U::DecideAccountChange) => {
                let id = self.account(&self.agent).await;
                let once = account_change::approve(&self.app, by, id, self.test.id()).await;
                assert_eq!(answer(once), "Done");
                Begun::Account(id)
            }
            (U::UnlockRecord, U::UnlockRecord) => Begun::Unlocking(self.unlocking(by).await),
            (U::ProvePinRenewal, U::AttestPinRenewal) => Begun::Renewal(self.visited(by).await),
            (U::ConfirmBinding, U::ProposeBinding) => Begun::Binding(self.binding(by).await),
            (U::DecideClaimant, U::EnterClaimant) => Begun::Claimant(self.claimant(by).await),
            (U::DecideDeath, U::AnswerDeath) => Begun::Death(self.death(by).await),
            (U::DecideMerge, U::ProposeMerge) => Begun::Merge(self.merge(by).await),
            (U::DecideRecovery, U::ProposeRecovery) => Begun::Recovery(self.recovery(by).await),
            (U::DecidePayee, U::ProposePayee) => Begun::Payee(self.payee(by).await),
            (U::ConfirmDelegate, U::ProposeDelegate) => {
                let (months, paper, other_paper) = ("3", "national-id", "");
                let terms = Terms::Counter { months, paper, other_paper };
                Begun::Leave(self.leave(by, terms).await)
            }
            (U::ConfirmDelegate, U::ProposeGuardian) => {
                let [number, body, decided_on] = ["124/2026", "Court", "1/10/2026"].map(Into::into);
                let decision = TypedDecision { number, body, decided_on, ends_on: String::new() };
                Begun::Leave(self.leave(by, Terms::Guardian(&decision)).await)
            }
            (U::ManageStaff, U::ManageStaff) => Begun::Staff(self.staff(by).await),
            (U::ManagePlaces, U::ManagePlaces) => Begun::Place(self.place(by).await),
            (decided, made) => panic!("the table says {made:?} before {decided:?}: begin it here"),
        }
    }

    /// What `by` hears who approves or confirms it.
    pub(crate) async fn approve(&self, begun: Begun, by: &Actor) -> String {
        let (app, key) = (&self.app, self.test.id());
        match begun {
            Begun::Case(id) => {
                // Who approves a case holds it.
                case::take(app, by, id, self.test.id()).await.expect("it ends in an answer");
                answer(case::approve(app, by, id, key).await)
            }
            Begun::Award(id) => {
                let shown = award_decision::open(app, by, id).await.expect("she sees it").shown;
                answer(award_decision::approve(app, by, id, key, &shown).await)
            }
            Begun::Account(id) => answer(account_change::approve(app, by, id, key).await),
            Begun::Unlocking(id) => answer(lock::confirm(app, by, id, key).await),
            Begun::Renewal(id) => answer(pin_renewal::confirm(app, by, id, key).await),
            Begun::Binding(id) => answer(phone_binding::confirm(app, by, id, key).await),
            Begun::Claimant(id) => {
                let sent = claimant::Approval { paper: "", other: "", key };
                answer(claimant::approve(app, by, id, &sent).await)
            }
            Begun::Leave(id) => answer(delegate::confirm(app, by, id, key).await),
            Begun::Staff(id) => answer(staff_change::approve(app, by, id, key).await),
            Begun::Place(id) => answer(place_change::approve(app, by, id, key).await),
            Begun::Death(id) => answer(death_report::confirm(app, by, id, key).await),
            Begun::Merge(id) => answer(merge::approve(app, by, id, key).await),
            Begun::Recovery(id) => answer(recovery::confirm(app, by, id, key).await),
            Begun::Payee(id) => answer(payee::approve(app, by, id, key).await),
        }
    }

    async fn corrected(&self, by: &Actor) -> Reference {
        let (app, me, kind) = (&self.app, &Actor::person(self.sokha), CaseKind::AddressChanged);
        for (step, typed) in [(StepKey::Place, "12010102"), (StepKey::Since, "10/2026")] {
            case::answer(app, me, kind, step, typed).await.expect("her own");
        }
        let shown = case::draft(app, me, kind).await.expect("her own").shown;
        let sent = case::Submission { kind, channel: Channel::Web, key: self.test.id(), shown };
        let submitted = case::submit(app, me, &sent).await.expect("her own");
        let case::Submitted::Received(id) = submitted else { panic!("{submitted:?}") };
        let taken = case::take(app, by, id, self.test.id()).await;
        assert_eq!(answer(taken), "Done");
        let (key, place) = (self.test.id(), StepKey::Place);
        assert_eq!(answer(case::correct(app, by, id, key, place, "12010103").await), "Done");
        id
    }

    /// A case that a member of staff enters for Sokha at a counter.
    async fn entered(&self, by: &Actor) -> Reference {
        let (app, person, kind) = (&self.app, self.sokha, CaseKind::AddressChanged);
        for (step, typed) in [(StepKey::Place, "12010102"), (StepKey::Since, "10/2026")] {
            let kept = counter::answer(app, by, person, (kind, step), typed).await;
            kept.expect("she is in reach").expect("nothing is in the way");
        }
        let seen = counter::draft(app, by, person, kind).await.expect("she is in reach");
        let shown = &seen.expect("nothing is in the way").draft.shown;
        let said = counter::CounterSaid { paper: "family-book", other: "", agreed: true };
        let sent = counter::CounterSubmission { person, kind, key: self.test.id(), shown, said };
        let submitted = counter::submit(app, by, &sent).await.expect("she is in reach");
        let counter::CounterSubmitted::Sent(case::Submitted::Received(id)) = submitted else {
            panic!("{submitted:?}")
        };
        id
    }

    async fn award(&self, by: &Actor) -> AwardDecisionId {
        let sought = award_decision::find_member(&self.app, by, "V-118203").await;
        let Ok(award_decision::Sought::Found(membership)) = sought else { panic!("{sought:?}") };
        let typed = TypedProposal {
            kind: "old-age".into(),
            amount: "350000".into(),
            number: "123/26".into(),
            decided_on: "1/2/2026".into(),
            title: "Sub-decree 123".into(),
        };
        let instrument = Instrument::new(b"%PDF-1.7 of an invented ministry".to_vec());
        let key = self.test.id();
        let sent = award_decision::Sent { membership, key, typed, instrument };
        let proposed = award_decision::propose(&self.app, by, &sent).await;
        let Ok(award_decision::Proposed::Waits(id)) = proposed else { panic!("{proposed:?}") };
        id
    }

    /// Its three days are over.
    pub(crate) async fn account(&self, by: &Actor) -> AccountChangeId {
        let [bank, number, holder] = ["ABA", "000987654", "SIM Sokha"].map(Into::into);
        let typed = TypedAccount { bank, number, holder };
        let key = self.test.id();
        let sent = account_change::Counter { member_number: SOKHA, typed: &typed, key };
        let entered = account_change::enter_for(&self.app, by, &sent).await;
        assert_eq!(answer(entered), "Waits");
        self.test.clock.advance(Duration::days(3));
        account_change::list(&self.app, &self.officer).await.expect("the office's")[0].id
    }

    pub(crate) async fn lock(&self) -> LockId {
        let me = Actor::person(self.sokha);
        lock::lock(&self.app, &me, LockChannel::Web).await.expect("her own");
        let found = lock::find(&self.app, &self.officer, SOKHA).await;
        let Ok(Sought::Found(id)) = found else { panic!("{found:?}") };
        id
    }

    async fn unlocking(&self, by: &Actor) -> LockId {
        let id = self.lock().await;
        let proposed = lock::propose(&self.app, by, id, self.test.id(), &PAPER).await;
        assert_eq!(answer(proposed), "Done");
        id
    }

    async fn visited(&self, by: &Actor) -> RenewalId {
        let asked = pin_renewal::ask_in_stead(&self.app, by, SOKHA, self.test.id()).await;
        let Ok(pin_renewal::AskedInStead::Stands(id)) = asked else { panic!("{asked:?}") };
        let seen = pin_renewal::visit(&self.app, by, id, self.test.id(), &PAPER).await;
        assert!(matches!(seen, Ok(pin_renewal::Seen::Written { .. })), "{seen:?}");
        id
    }

    async fn binding(&self, by: &Actor) -> PhoneBindingId {
        let [member_number, national_id, birth_date] =
            [SOKHA, "010234567", "15/6/1957"].map(Into::into);
        let facts = TypedFacts { member_number, national_id, birth_date };
        let looked = phone_binding::look(&self.app, by, &facts).await;
        let Ok(phone_binding::Looked::Begun(id)) = looked else { panic!("{looked:?}") };
        let [paper, number, phone, language] =
            ["national-id", "new", "0971234567", "km"].map(Into::into);
        let typed = TypedBinding { paper, number, phone, language, ..TypedBinding::default() };
        let key = self.test.id();
        let proposed = phone_binding::propose(&self.app, by, id, key, &typed).await;
        assert_eq!(answer(proposed), "Waits");
        id
    }

    async fn claimant(&self, by: &Actor) -> PersonId {
        let typed = TypedClaimant {
            family_khmer: "សុខ".into(),
            given_khmer: "ដារ៉ា".into(),
            family_latin: "SOK".into(),
            given_latin: "DARA".into(),
            sex: "female".into(),
            born: "1/2/1961".into(),
            national_id: "011223344".into(),
            province: "12".into(),
            relation: "wife".into(),
            deceased_number: SOKHA.into(),
            phone: "012999888".into(),
            language: "km".into(),
            ..TypedClaimant::default()
        };
        let key = self.test.id();
        let (paper, other, kept) = ("national-id", "", None);
        let sent = claimant::Counter { typed: &typed, paper, other, kept, key };
        let entered = claimant::enter(&self.app, by, &sent).await;
        let Ok(claimant::CounterEntered::Waits { redirect }) = entered else {
            panic!("{entered:?}")
        };
        let id = redirect.rsplit('/').next().and_then(|id| id.parse().ok());
        PersonId::new(id.expect("the path ends with her id"))
    }

    /// Those who were asked had their time, and the household was met.
    async fn death(&self, by: &Actor) -> DeathReportId {
        let [number, relation, died] = [SOKHA, "neighbour", "9/2026"].map(Into::into);
        let typed = TypedReport { number, relation, died, ..TypedReport::default() };
        let sent =
            death_report::Sent { typed: &typed, address: None, browser: None, key: self.test.id() };
        death_report::report(&self.app, &sent).await.expect("anybody may");
        death_report::look_for_new(&self.app).await.expect("the register answers");
        let id = death_report::list(&self.app, by).await.expect("the office's")[0].id;
        self.test.clock.advance(ASK_LASTS);
        let key = self.test.id();
        let proposed = death_report::propose(&self.app, by, id, key, "met the family").await;
        assert_eq!(answer(proposed), "Done");
        let (word, key) = ((ReachedBy::Visit, "met the family"), self.test.id());
        let met = death_report::write_reached(&self.app, by, id, key, word).await;
        assert_eq!(answer(met), "Done");
        id
    }

    async fn merge(&self, by: &Actor) -> MergeId {
        let sought = merge::seek(&self.app, by, SOKHA, "V-118203").await;
        let Ok(merge::Sought::Found(records)) = sought else { panic!("{sought:?}") };
        let sent = merge::Sent { records, reason: "one person", key: self.test.id() };
        let proposed = merge::propose(&self.app, by, &sent).await;
        let Ok(merge::Proposed::Waits(id)) = proposed else { panic!("{proposed:?}") };
        id
    }

    /// She was paid for a month after that of her death.
    async fn recovery(&self, by: &Actor) -> recovery::Seen {
        let id = self.death(by).await;
        let taken = death_report::take_back(&self.app, by, id, self.test.id()).await;
        assert_eq!(answer(taken), "Done");
        let (key, seen) = (self.test.id(), (ProofPaper::Certificate, "123"));
        assert_eq!(answer(death_report::show_paper(&self.app, by, id, key, seen).await), "Done");
        let (way, reason) = ("waive".into(), "a poor family".into());
        let typed = TypedRecovery { way, reason, ..TypedRecovery::default() };
        let proposed = recovery::propose(&self.app, by, id, self.test.id(), &typed).await;
        assert_eq!(answer(proposed), "Waits");
        let opened = recovery::open(&self.app, by, id).await.expect("she reaches it");
        let proposal = opened.money.latest.expect("it was proposed").id;
        recovery::Seen { report: id, proposal }
    }

    /// Both were told three days ago.
    async fn payee(&self, by: &Actor) -> PayeeId {
        let [number, body, decided_on] = ["12/26", "Court", "1/10/2026"].map(Into::into);
        let typed = TypedPayee {
            member_number: SOKHA.into(),
            other_number: "V-118203".into(),
            other_name: "CHAN Dara".into(),
            basis: "physician".into(),
            paper: TypedDecision { number, body, decided_on, ends_on: String::new() },
            way: "cash".into(),
            account: TypedAccount::default(),
        };
        let proposed = payee::propose(&self.app, by, self.test.id(), &typed).await;
        let Ok(payee::Proposed::Waits(id)) = proposed else { panic!("{proposed:?}") };
        self.test.clock.advance(Duration::days(3));
        id
    }

    async fn leave(&self, by: &Actor, terms: Terms<'_>) -> DelegationRequestId {
        let sent = NewLeave {
            member_number: SOKHA,
            other_number: "V-118203",
            other_name: "CHAN Dara",
            scope: "report",
            terms,
            key: self.test.id(),
        };
        let proposed = delegate::propose(&self.app, by, &sent).await;
        let Ok(delegate::Proposed::Waits(id)) = proposed else { panic!("{proposed:?}") };
        id
    }

    async fn staff(&self, by: &Actor) -> StaffChangeId {
        let Who::Staff(member) = &self.second.who else { panic!("she is of the staff") };
        let wanted = Wanted::Close(member.id);
        let proposed = staff_change::propose(&self.app, by, self.test.id(), &wanted).await;
        let Ok(staff_change::Proposed::Waits(id)) = proposed else { panic!("{proposed:?}") };
        id
    }

    async fn place(&self, by: &Actor) -> PlaceChangeId {
        let code = "BM-1".parse().expect("a code");
        let wanted = PlaceWanted::Close(PlaceKind::Branch, code);
        let proposed = place_change::propose(&self.app, by, self.test.id(), &wanted).await;
        let Ok(PlaceProposed::Waits(id)) = proposed else { panic!("{proposed:?}") };
        id
    }
}

/// What was answered, in the words of the code.
fn answer(answered: Result<impl Debug, AppError>) -> String {
    match answered {
        Ok(done) => format!("{done:?}"),
        Err(error) => format!("{error:?}"),
    }
}
