//! Acts on identity, accounts and leave while the process dies: at any statement of any of them the connection is
//! lost, then the same request comes once more. What it asks for stands exactly once, and never in part.

mod act;
mod scene;

use std::collections::BTreeMap;

use sothon_domain::effects::Entropy;
use sothon_testkit::{Cut, Door, SeededEntropy, Through};

use act::Act;
use scene::{Scene, Turn};

/// How many cuts of each act are at random places, besides those at its ends.
const RANDOM_CUTS: usize = 3;

/// How many rows more a table has.
type Grown = BTreeMap<String, i64>;

/// What an act does when nothing comes in between.
struct Whole {
    answer: String,
    grown: Grown,
    /// What of it went to the database.
    through: Through,
}

#[tokio::test(flavor = "multi_thread")]
async fn an_act_that_is_cut_off_anywhere_and_repeated_is_done_exactly_once() {
    let seed = std::env::var("SOTHON_CUT_SEED").ok().and_then(|seed| seed.parse().ok());
    let seed: u64 = seed.unwrap_or(1);
    println!("SOTHON_CUT_SEED={seed}");
    // Rows are counted in a whole database: what runs beside each other has one of its own.
    let halves = Act::ALL.chunks(Act::ALL.len().div_ceil(2));
    let halves: Vec<_> = halves.map(|acts| tokio::spawn(cut_all(acts, seed))).collect();
    for half in halves {
        half.await.expect("no act is done in part or twice");
    }
}

/// Each of these acts, as it is and then cut off.
async fn cut_all(acts: &'static [Act], seed: u64) {
    let (scene, random) = (Scene::new().await, SeededEntropy::new(seed));
    for act in acts {
        let whole = whole(&scene, *act).await;
        let (audited, heard) = (whole.grown.get("audit_row"), whole.grown.get("event"));
        // What changes the staff is about no person, so that no feed hears of it.
        let event = (*act != Act::ApproveStaffChange).then_some(&1);
        assert_eq!((audited, heard), (Some(&1), event), "{act:?}: {:?}", whole.grown);
        let (mut nothing, mut all) = (0, 0);
        for cut in cuts(&random, whole.through) {
            match cut_off(&scene, *act, &whole, cut).await {
                true => all += 1,
                false => nothing += 1,
            }
        }
        assert!(nothing > 0 && all > 0, "{act:?}: {nothing} cuts before its commit, {all} after");
    }
}

/// Before the first request, before and after the last commit, and somewhere in between.
fn cuts(random: &SeededEntropy, Through { requests, commits }: Through) -> Vec<Cut> {
    let mut cuts = vec![Cut::Before(1), Cut::BeforeCommit(commits), Cut::AfterCommit(commits)];
    cuts.extend((0..RANDOM_CUTS).map(|_| {
        let mut bytes = [0u8; 2];
        random.fill(&mut bytes);
        let at = 1 + usize::from(bytes[0]) % requests;
        if bytes[1].is_multiple_of(2) { Cut::Before(at) } else { Cut::After(at) }
    }));
    cuts
}

/// The act as it is, through a door that stays open.
async fn whole(scene: &Scene, act: Act) -> Whole {
    let turn = scene.prepare(act).await;
    let before = scene.test.rows_of_all_tables().await;
    let door = Door::to(&scene.test);
    let app = scene.test.use_cases_through(&door).await;
    door.arm(None);
    let answer = act.carry_out(scene, &app, &turn).await.expect("nothing comes in between");
    let through = door.through();
    drop(app);
    door.shut(&scene.test).await;
    let grown = grown(scene, &before).await;
    holds(scene, act, &turn, 1).await;
    Whole { answer, grown, through }
}

/// The act cut off, and repeated by another process; says whether the cut left all of it or nothing.
async fn cut_off(scene: &Scene, act: Act, whole: &Whole, cut: Cut) -> bool {
    let turn = scene.prepare(act).await;
    let before = scene.test.rows_of_all_tables().await;
    holds(scene, act, &turn, 0).await;
    let door = Door::to(&scene.test);
    let app = scene.test.use_cases_through(&door).await;
    door.arm(Some(cut));
    let first = act.carry_out(scene, &app, &turn).await;
    drop(app);
    door.shut(&scene.test).await;
    let left = grown(scene, &before).await;
    let stands = left == whole.grown;
    assert!(stands || left.is_empty(), "{act:?}, {cut:?}: half of it stands: {left:?}");
    assert!(stands || first.is_err(), "{act:?}, {cut:?}: said to be done, and it is not");
    holds(scene, act, &turn, i64::from(stands)).await;
    for _ in 0..2 {
        let again = act.carry_out(scene, &scene.app, &turn).await;
        let again = again.unwrap_or_else(|error| panic!("{act:?}, {cut:?}: {error:?}"));
        assert_eq!(again, whole.answer, "{act:?}, {cut:?}: a repeat is answered the same");
        assert_eq!(grown(scene, &before).await, whole.grown, "{act:?}, {cut:?}");
        holds(scene, act, &turn, 1).await;
    }
    stands
}

/// The tables that have another number of rows than before.
async fn grown(scene: &Scene, before: &Grown) -> Grown {
    let now = scene.test.rows_of_all_tables().await;
    let more = now.into_iter().map(|(table, rows)| (rows - before[&table], table));
    more.filter(|(more, _)| *more != 0).map(|(more, table)| (table, more)).collect()
}

/// What the act changes is so many times there.
async fn holds(scene: &Scene, act: Act, turn: &Turn, times: i64) {
    let (table, condition) = act.effect(turn);
    assert_eq!(scene.test.count(table, &condition).await, times, "{act:?}: {table} {condition}");
}
