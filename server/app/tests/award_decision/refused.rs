//! What is not allowed, and by whom.

use std::panic::AssertUnwindSafe;

use futures_util::FutureExt;
use sothon_app::AppError;
use sothon_app::award_decision::{self, Decided, Proposed, Sent, Shown, Sought, Wrong};
use sothon_domain::access::Actor;
use sothon_domain::award_decision::{
    Fault, Instrument, NotAnInstrument, ProposalField, Refused, TypedProposal,
};
use sothon_domain::person::{AwardDecisionId, MembershipId};
use sothon_testkit::Pensioner;

use crate::award_decision::setting::{Setting, page, typed};

#[tokio::test]
async fn the_maker_decides_nothing_and_the_table_holds_no_such_row() {
    let setting = Setting::new().await;
    let before = setting.award().await;
    let id = setting.proposal().await;
    let opened = award_decision::open(&setting.app, &setting.maker, id).await.unwrap();
    assert_eq!(opened.approve, Err(Refused::OwnWork));
    let own = Decided::Refused(Refused::OwnWork);
    assert_eq!(setting.approve(&setting.maker, id, setting.test.id()).await, own);
    assert_eq!(setting.refuse(&setting.maker, id).await, own);
    assert_eq!(setting.award().await, before);
    // What no use case does, the table does not take either.
    let approved_by = |who: &str| {
        format!(
            "UPDATE award_decision SET state = 'approved', checked_at = proposed_at, checker = {who}"
        )
    };
    let by_maker = approved_by("maker");
    let tampered = AssertUnwindSafe(setting.test.tamper(&by_maker)).catch_unwind().await;
    assert!(tampered.is_err(), "the table took its maker as checker");
    let another = "(SELECT id FROM staff s WHERE s.id <> maker LIMIT 1)";
    setting.test.tamper(&approved_by(another)).await;
}

#[tokio::test]
async fn nobody_but_its_maker_takes_a_proposal_back() {
    let setting = Setting::new().await;
    let id = setting.proposal().await;
    for officer in [&setting.checker, &setting.head] {
        let decided = setting.withdraw(officer, id, setting.test.id()).await;
        assert_eq!(decided, Decided::Refused(Refused::OthersWork));
    }
    let (app, shown) = (&setting.app, setting.shown(id).await);
    for stranger in [&setting.elsewhere, &Actor::person(setting.dara)] {
        let key = setting.test.id();
        let taken = award_decision::withdraw(app, stranger, id, key, &shown).await;
        assert!(matches!(taken, Err(AppError::NotFound)), "{taken:?}");
    }
    assert_eq!(setting.test.count("award_decision", "state = 'proposed'").await, 1);
    // What no use case does, the table does not take either.
    let withdrawn_by = |checker: &str| {
        format!(
            "UPDATE award_decision SET state = 'withdrawn', checked_at = proposed_at, \
             checker = (SELECT id FROM staff s WHERE s.id <> maker LIMIT 1){checker}"
        )
    };
    let checked = withdrawn_by("");
    let tampered = AssertUnwindSafe(setting.test.tamper(&checked)).catch_unwind().await;
    assert!(tampered.is_err(), "the table took a checker for what nobody checked");
}

#[tokio::test]
async fn what_is_decided_is_not_taken_back() {
    let setting = Setting::new().await;
    let id = setting.proposal().await;
    setting.approve(&setting.checker, id, setting.test.id()).await;
    let award = setting.award().await;
    let late = Decided::Refused(Refused::AlreadyDecided);
    assert_eq!(setting.withdraw(&setting.maker, id, setting.test.id()).await, late);
    let refused = setting.proposal().await;
    setting.refuse(&setting.checker, refused).await;
    assert_eq!(setting.withdraw(&setting.maker, refused, setting.test.id()).await, late);
    assert_eq!(setting.award().await, award);
    assert_eq!(setting.rows("award.withdrawn").await, (0, 0));
}

#[tokio::test]
async fn another_office_finds_nothing() {
    let setting = Setting::new().await;
    let (app, elsewhere) = (&setting.app, &setting.elsewhere);
    let id = setting.proposal().await;
    let shown = setting.shown(id).await;
    let number = Pensioner::dara().member_number;
    let sought = award_decision::find_member(app, elsewhere, &number).await.unwrap();
    assert_eq!(sought, Sought::Unknown);
    assert!(award_decision::queue(app, elsewhere, page(1)).await.unwrap().decisions.is_empty());
    let key = setting.test.id();
    let not_found = |error| matches!(error, Some(AppError::NotFound));
    assert!(not_found(award_decision::member(app, elsewhere, setting.membership).await.err()));
    assert!(not_found(award_decision::open(app, elsewhere, id).await.err()));
    assert!(not_found(award_decision::instrument(app, elsewhere, id).await.err()));
    assert!(not_found(award_decision::approve(app, elsewhere, id, key, &shown).await.err()));
    let sent = setting.sent(typed());
    assert!(not_found(award_decision::propose(app, elsewhere, &sent).await.err()));
    let me = Actor::person(setting.dara);
    assert!(not_found(award_decision::open(app, &me, id).await.err()));
    assert!(not_found(award_decision::approve(app, &me, id, key, &shown).await.err()));
    let nothing = AwardDecisionId::new(setting.test.id());
    assert!(not_found(award_decision::open(app, &setting.maker, nothing).await.err()));
    let nobody = MembershipId::new(setting.test.id());
    assert!(not_found(award_decision::member(app, &setting.maker, nobody).await.err()));
}

#[tokio::test]
async fn what_was_not_shown_is_not_approved() {
    let setting = Setting::new().await;
    let id = setting.proposal().await;
    let key = setting.test.id();
    let unseen = Shown::default();
    let decided = award_decision::approve(&setting.app, &setting.checker, id, key, &unseen).await;
    assert_eq!(decided.unwrap(), Decided::Refused(Refused::NotAsShown));
    setting.refuse(&setting.checker, id).await;
    let other = setting.proposal().await;
    let seen = setting.shown(id).await;
    let decided = award_decision::approve(&setting.app, &setting.checker, other, key, &seen).await;
    assert_eq!(decided.unwrap(), Decided::Refused(Refused::NotAsShown), "another proposal");
}

#[tokio::test]
async fn a_proposal_that_another_decision_has_overtaken_is_refused() {
    let setting = Setting::new().await;
    let id = setting.proposal().await;
    let kept = setting.import(340_000).await;
    assert!(kept.is_empty(), "nothing is decided yet, so the file is taken over: {kept:?}");
    let before = setting.award().await;
    let opened = award_decision::open(&setting.app, &setting.checker, id).await.unwrap();
    assert_eq!(opened.approve, Err(Refused::ChangedMeanwhile));
    let decided = setting.approve(&setting.checker, id, setting.test.id()).await;
    assert_eq!(decided, Decided::Refused(Refused::ChangedMeanwhile));
    assert_eq!(setting.award().await, before);
    assert_eq!(setting.refuse(&setting.checker, id).await, Decided::Done);
}

#[tokio::test]
async fn where_a_rule_is_known_nobody_decides() {
    let setting = Setting::with(&Pensioner::sokha()).await;
    let proposed = setting.send(&setting.maker, &setting.sent(typed())).await;
    assert!(matches!(proposed, Proposed::RuleKnown(_)), "{proposed:?}");
    let survivor = TypedProposal { kind: "survivor".into(), ..typed() };
    let proposed = setting.send(&setting.maker, &setting.sent(survivor)).await;
    assert!(matches!(proposed, Proposed::Waits(_)), "no rule gives this one: {proposed:?}");
}

#[tokio::test]
async fn no_date_before_a_rule_leads_round_it_where_the_day_of_the_death_is_not_held() {
    let mut widow = Pensioner::widow();
    widow.award_fact.deceased_on = None;
    let setting = Setting::with(&widow).await;
    let tamper = async |sql| setting.test.tamper(sql).await;
    let before = || TypedProposal {
        kind: "survivor".into(),
        decided_on: "16/3/2017".into(), // One day before nssfc-survivors-2017.
        ..typed()
    };
    let proposed = setting.send(&setting.maker, &setting.sent(before())).await;
    assert!(matches!(proposed, Proposed::RuleKnown(_)), "{proposed:?}");
    tamper("UPDATE award_fact SET survivor_relation = NULL").await;
    let proposed = setting.send(&setting.maker, &setting.sent(before())).await;
    let Proposed::Waits(id) = proposed else { panic!("who she is is not held: {proposed:?}") };
    tamper("UPDATE award_fact SET survivor_relation = 'spouse'").await;
    let decided = setting.approve(&setting.checker, id, setting.test.id()).await;
    assert!(matches!(decided, Decided::RuleKnown(_)), "{decided:?}");
    tamper("UPDATE award_fact SET deceased_on = '2017-03-01'").await;
    let decided = setting.approve(&setting.checker, id, setting.test.id()).await;
    assert_eq!(decided, Decided::Done, "the death lies before every rule we hold");
}

#[tokio::test]
async fn a_rule_whose_facts_came_since_keeps_the_amount_from_being_approved() {
    let setting = Setting::with(&Pensioner::sokha()).await;
    let tamper = async |sql| setting.test.tamper(sql).await;
    tamper("CREATE TABLE kept AS SELECT * FROM salary_fact; DELETE FROM salary_fact").await;
    let id = setting.proposal().await;
    tamper("INSERT INTO salary_fact SELECT * FROM kept").await;
    let decided = setting.approve(&setting.checker, id, setting.test.id()).await;
    assert!(matches!(decided, Decided::RuleKnown(_)), "{decided:?}");
    assert_eq!(setting.refuse(&setting.checker, id).await, Decided::Done);
}

#[tokio::test]
async fn a_form_that_will_not_do_is_told_whole() {
    let setting = Setting::new().await;
    let wrong = TypedProposal { amount: "many".into(), decided_on: "1/2/2099".into(), ..typed() };
    let instrument = Instrument::new(b"MZ decision.pdf".to_vec());
    let sent = Sent { instrument, ..setting.sent(wrong) };
    let expected = Wrong {
        fields: vec![
            (ProposalField::Amount, Fault::NotAnAmount),
            (ProposalField::DecidedOn, Fault::InFuture),
        ],
        instrument: Some(NotAnInstrument::OtherKind),
    };
    assert_eq!(setting.send(&setting.maker, &sent).await, Proposed::Wrong(expected));
    let before_birth = TypedProposal { decided_on: "1/2/1957".into(), ..typed() };
    let proposed = setting.send(&setting.maker, &setting.sent(before_birth)).await;
    let fields = vec![(ProposalField::DecidedOn, Fault::BeforeBirth)];
    assert_eq!(proposed, Proposed::Wrong(Wrong { fields, instrument: None }));
    // The form's key is not used up by what was not taken.
    let again = Sent { key: sent.key, ..setting.sent(typed()) };
    assert!(matches!(setting.send(&setting.maker, &again).await, Proposed::Waits(_)));
    assert_eq!(setting.test.count("award_decision", "true").await, 1);
}

#[tokio::test]
async fn the_instrument_lies_sealed() {
    let setting = Setting::new().await;
    let id = setting.proposal().await;
    let clear = "position('sub-decree' in encode(instrument, 'escape')) > 0";
    assert_eq!(setting.test.count("award_decision", clear).await, 0);
    setting.test.tamper("UPDATE award_decision SET instrument = set_byte(instrument, 40, 0)").await;
    let opened = award_decision::instrument(&setting.app, &setting.checker, id).await;
    assert!(opened.is_err(), "a changed file is not handed out");
}
