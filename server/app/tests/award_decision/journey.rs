//! From the proposal to the person's own pages.

use sothon_app::award_decision::{self, Decided, Proposed};
use sothon_app::my_pension;
use sothon_domain::access::{Actor, Scope};
use sothon_domain::award_decision::{DecisionState, InstrumentKind, Refused};
use sothon_domain::money::Riel;
use sothon_domain::pension::{Arg, ArgName, LineKey};
use sothon_store::award_working;
use sothon_testkit::instructions;

use crate::award_decision::setting::{FILE, Setting, page, typed};

#[tokio::test]
async fn what_one_officer_proposes_and_another_approves_is_the_working() {
    let setting = Setting::new().await;
    let (app, checker) = (&setting.app, &setting.checker);
    let before = setting.award().await.expect("a decision was imported");
    let id = setting.proposal().await;
    assert_eq!(setting.award().await, Some(before), "nothing changes before the approval");

    let queue = award_decision::queue(app, checker, page(1)).await.unwrap();
    assert_eq!((queue.total, queue.decisions.len()), (1, 1));
    assert_eq!((queue.decisions[0].id, queue.decisions[0].mine), (id, false));
    assert!(award_decision::queue(app, &setting.maker, page(1)).await.unwrap().decisions[0].mine);
    let opened = award_decision::open(app, checker, id).await.unwrap();
    assert_eq!((opened.decision.proposal.amount, opened.approve), (Riel::new(350_000), Ok(())));
    assert_eq!(opened.member.award.unwrap().amount, Riel::new(320_000));
    let file = award_decision::instrument(app, checker, id).await.unwrap();
    assert_eq!((file.kind, file.bytes.as_slice()), (InstrumentKind::Pdf, FILE));

    let key = setting.test.id();
    assert_eq!(setting.approve(checker, id, key).await, Decided::Done);
    let (award, version, amount) = setting.award().await.unwrap();
    assert_eq!((award, version, amount), (before.0, before.1 + 1, Riel::new(350_000)));
    let stored = award_working::load(&app.db, &Scope::Own(setting.dara), (award, version)).await;
    let stored = stored.unwrap().expect("its working is stored in the same act");
    assert_eq!(stored.inputs.decided.amount, Riel::new(350_000));
    let keys: Vec<_> = stored.working.lines.iter().map(|line| line.key).collect();
    assert_eq!(keys, [LineKey::RuleNotKnown, LineKey::DecidedAmount]);
    assert!(award_decision::queue(app, checker, page(1)).await.unwrap().decisions.is_empty());
    assert_eq!(setting.rows("award.proposed").await, (1, 0));
    assert_eq!(setting.rows("award.approved").await, (1, 1));
    assert_eq!(setting.test.count("message_outbox", "true").await, 1, "he is told");
    let ordered = instructions(app).await;
    assert_eq!(ordered.len(), 1, "one approval is one instruction: {ordered:?}");
    let order = &ordered[0]["order"];
    assert_eq!((&order["kind"], &order["amount"]), (&"amount".into(), &350_000.into()));
    assert_eq!(order["decision"], id.to_string().as_str());

    let me = Actor::person(setting.dara);
    let seen = my_pension::show(app, &me).await.unwrap().award.unwrap();
    assert_eq!((seen.amount, seen.number.as_str()), (Riel::new(350_000), "១២៣/២៦"));
    let why = my_pension::why(app, &me).await.unwrap().working.unwrap();
    let decided = why.lines.iter().find(|line| line.key == LineKey::DecidedAmount).unwrap();
    assert_eq!(decided.amount, Some(Riel::new(350_000)));
    let source = Arg::Text("អនុក្រឹត្យលេខ ១២៣".into());
    assert_eq!(decided.arg(ArgName::Source), Some(&source));
}

#[tokio::test]
async fn a_first_decision_begins_an_award_of_its_own() {
    let setting = Setting::new().await;
    setting.forget_award().await;
    let me = Actor::person(setting.dara);
    assert!(my_pension::show(&setting.app, &me).await.unwrap().award.is_none());
    let id = setting.proposal().await;
    let decided = setting.approve(&setting.head, id, setting.test.id()).await;
    assert_eq!(decided, Decided::Done, "the head office may check too");
    let (_, version, amount) = setting.award().await.unwrap();
    assert_eq!((version, amount), (1, Riel::new(350_000)));
}

#[tokio::test]
async fn no_later_file_changes_what_was_decided() {
    let setting = Setting::new().await;
    let id = setting.proposal().await;
    assert_eq!(setting.test.count("decided_field", "true").await, 0);
    setting.approve(&setting.checker, id, setting.test.id()).await;
    let fields = "field IN ('award_kind', 'award_number', 'award_date', 'award_source', \
                  'award_amount') AND reference = '១២៣/២៦'";
    assert_eq!(setting.test.count("decided_field", fields).await, 5);
    let decided = setting.award().await;
    assert_eq!(setting.import(999_000).await, ["award_amount"], "it is pointed out");
    assert_eq!(setting.award().await, decided);
}

#[tokio::test]
async fn a_refused_proposal_changes_nothing_and_makes_room_for_another() {
    let setting = Setting::new().await;
    let before = setting.award().await;
    let id = setting.proposal().await;
    let again = setting.send(&setting.checker, &setting.sent(typed())).await;
    assert_eq!(again, Proposed::AnotherWaits);
    assert_eq!(setting.refuse(&setting.checker, id).await, Decided::Done);
    assert_eq!(setting.award().await, before);
    assert_eq!(setting.rows("award.refused").await, (1, 0));
    assert_eq!(setting.test.count("message_outbox", "true").await, 0);
    let opened = award_decision::open(&setting.app, &setting.checker, id).await.unwrap();
    assert!(matches!(opened.decision.state, DecisionState::Refused { .. }));
    assert_eq!(opened.approve, Err(Refused::AlreadyDecided));
    setting.proposal().await;
}

#[tokio::test]
async fn a_maker_takes_her_proposal_back_and_proposes_again() {
    let setting = Setting::new().await;
    let before = setting.award().await;
    let id = setting.proposal().await;
    let key = setting.test.id();
    assert_eq!(setting.withdraw(&setting.maker, id, key).await, Decided::Done);
    let opened = award_decision::open(&setting.app, &setting.checker, id).await.unwrap();
    assert!(matches!(opened.decision.state, DecisionState::Withdrawn { .. }));
    assert_eq!(opened.approve, Err(Refused::AlreadyDecided));
    assert!(
        award_decision::queue(&setting.app, &setting.checker, page(1))
            .await
            .unwrap()
            .decisions
            .is_empty()
    );
    assert_eq!(setting.award().await, before, "nothing in the register changes");
    assert_eq!(setting.rows("award.withdrawn").await, (1, 0));
    assert_eq!(setting.test.count("message_outbox", "true").await, 0);
    assert_eq!(setting.test.count("decided_field", "true").await, 0);
    let nobody = "state = 'withdrawn' AND checker IS NULL AND checked_at IS NOT NULL";
    assert_eq!(setting.test.count("award_decision", nobody).await, 1);

    let second = setting.proposal().await;
    assert_ne!(second, id);
    let key = setting.test.id();
    assert_eq!(setting.approve(&setting.checker, second, key).await, Decided::Done);
}

#[tokio::test]
async fn every_look_at_the_file_is_a_reading_the_person_sees() {
    let setting = Setting::new().await;
    let readings = async || setting.test.acts("file.read").await.len();
    assert_eq!(readings().await, 0, "to find a number is no reading");
    setting.award().await;
    setting.award().await;
    assert_eq!(readings().await, 1);
    let id = setting.proposal().await;
    award_decision::instrument(&setting.app, &setting.checker, id).await.unwrap();
    assert_eq!(readings().await, 2);
    let me = Actor::person(setting.dara);
    let seen = sothon_app::case::who_looked(&setting.app, &me).await.unwrap();
    assert_eq!(seen.iter().map(|reading| reading.reference).collect::<Vec<_>>(), [None, None]);
}
