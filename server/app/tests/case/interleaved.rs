//! Random interleavings of a person, makers and checkers on a real database, against a model of the rules. Two
//! acts at once must end as if one had come after the other.
//!
//! `SOTHON_PLAYS` says how many plays, `SOTHON_PLAY_SEED` which; the same seed plays the same acts.

#[path = "interleaved/house.rs"]
mod house;
#[path = "interleaved/model.rs"]
mod model;
#[path = "interleaved/play.rs"]
mod play;

use std::collections::BTreeMap;

use proptest::test_runner::{Config, RngAlgorithm, TestRng, TestRunner};
use sothon_app::case;
use sothon_domain::casework::CaseAct;
use sothon_domain::money::Months;
use sothon_domain::pension::{Datum, FactValue};
use time::Duration;
use tokio::runtime::Handle;
use tokio::task::block_in_place;

use house::House;
use model::{Model, Op};
use play::{Play, Wish, plays};

/// What so many plays always come to; if they don't, they play something else than was meant.
const OFTEN: [CaseAct; 9] = [
    CaseAct::Submitted,
    CaseAct::Taken,
    CaseAct::Corrected,
    CaseAct::PassedUp,
    CaseAct::Approved,
    CaseAct::Rejected,
    CaseAct::Returned,
    CaseAct::Appealed,
    CaseAct::Withdrawn,
];

fn number(variable: &str, usual: u32) -> u32 {
    std::env::var(variable).ok().and_then(|number| number.parse().ok()).unwrap_or(usual)
}

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn whatever_the_order_every_act_is_done_once_or_refused_and_nothing_in_between() {
    let (seed, plays_wanted) = (number("SOTHON_PLAY_SEED", 1), number("SOTHON_PLAYS", 16));
    println!("SOTHON_PLAY_SEED={seed} SOTHON_PLAYS={plays_wanted}");
    let mut bytes = [0; 32];
    bytes[..4].copy_from_slice(&seed.to_le_bytes());
    let config = Config { failure_persistence: None, ..Config::with_cases(plays_wanted) };
    let rng = TestRng::from_seed(RngAlgorithm::ChaCha, &bytes);
    let seen = std::cell::RefCell::new(BTreeMap::new());
    let played = TestRunner::new_with_rng(config, rng).run(&plays(), |plays| {
        let model = block_in_place(|| Handle::current().block_on(play_all(&plays)));
        for (act, count) in written(&model) {
            *seen.borrow_mut().entry(act).or_insert(0) += count;
        }
        Ok(())
    });
    played.expect("the database does what the model says");
    let seen = seen.into_inner();
    println!("{seen:?}");
    let never: Vec<_> = OFTEN.iter().filter(|act| !seen.contains_key(act.event())).collect();
    assert!(never.is_empty(), "no play came to {never:?}");
}

/// How often each act was done.
fn written(model: &Model) -> BTreeMap<&'static str, i64> {
    let mut written = BTreeMap::new();
    for (act, _) in model.cases.iter().flat_map(|case| &case.acts) {
        *written.entry(act.event()).or_insert(0) += 1;
    }
    written
}

async fn play_all(plays: &[Play]) -> Model {
    let (mut house, mut model) = (House::new().await, Model::default());
    for (at, play) in (0_u32..).zip(plays) {
        let months = 120 + 2 * at;
        match *play {
            Play::Wait(minutes) => {
                house.setting.test.clock.advance(Duration::minutes(minutes));
                model.now += minutes;
            }
            Play::One(wish, twice) => one(&mut house, &mut model, (wish, months), twice).await,
            Play::Both(one, other) => both(&mut house, &mut model, (one, other), months).await,
        }
        assert_eq!(stands(&house).await, expected(&model), "{play:?}");
    }
    at_the_end(&house, &model).await;
    model
}

async fn one(house: &mut House, model: &mut Model, (wish, months): (Wish, u32), twice: bool) {
    let op = wish.of(model);
    let (done, sent) = house.ask(op, months, twice).await;
    assert_eq!(done, model.apply(op, months), "{op:?}");
    remember(house, sent);
}

fn remember(house: &mut House, sent: Option<sothon_domain::person::Reference>) {
    if let Some(sent) = sent.filter(|sent| !house.sent.contains(sent)) {
        house.sent.push(sent);
    }
}

async fn both(house: &mut House, model: &mut Model, (one, other): (Wish, Wish), months: u32) {
    let (one, other) = ((one.of(model), months), (other.of(model), months + 1));
    let (first, second) =
        tokio::join!(house.ask(one.0, one.1, false), house.ask(other.0, other.1, false));
    remember(house, first.1);
    let found = stands(house).await;
    let in_order = |ops: [(Op, u32); 2]| {
        let mut after = model.clone();
        let done = ops.map(|(op, months)| after.apply(op, months));
        (done, after)
    };
    let (ahead, one_ahead) = in_order([one, other]);
    let ([second_done, first_done], other_ahead) = in_order([other, one]);
    let done = [first.0, second.0];
    *model = if done == ahead && found == expected(&one_ahead) {
        one_ahead
    } else if done == [first_done, second_done] && found == expected(&other_ahead) {
        other_ahead
    } else {
        panic!("{one:?} and {other:?} at once: {done:?}, {found:?}; before: {model:?}");
    };
}

/// Where each case stands and what was done on it.
type Stands = Vec<(sothon_domain::casework::Stage, Vec<CaseAct>)>;

async fn stands(house: &House) -> Stands {
    let mut stands = Vec::new();
    for reference in &house.sent {
        let hers = case::mine_one(&house.setting.app, &house.setting.me, *reference).await;
        let hers = hers.expect("her own case");
        stands.push((hers.case.stage, hers.timeline.iter().map(|entry| entry.act).collect()));
    }
    stands
}

fn expected(model: &Model) -> Stands {
    let acts = |case: &model::Case| case.acts.iter().map(|(act, _)| *act).collect();
    model.cases.iter().map(|case| (case.stage, acts(case))).collect()
}

/// Every act has its audit row and its event, no act has two, and the register says what was decided last.
async fn at_the_end(house: &House, model: &Model) {
    let written = written(model);
    for act in CaseAct::ALL {
        let rows = written.get(act.event()).copied().unwrap_or_default();
        // What becomes of a case by its appeal is an entry in it, not an act of its own.
        let of_appeal =
            matches!(act, CaseAct::Appealed | CaseAct::AppealApproved | CaseAct::AppealRejected);
        let rows = if of_appeal { 0 } else { rows };
        assert_eq!(house.setting.rows(act.event()).await, (rows, rows), "{act:?}");
    }
    let held = house.setting.dispute(Datum::Service).await.held.value;
    if let Some(months) = model.service {
        assert_eq!(held, Some(FactValue::Service(Months::new(months))));
    }
}
