//! What is played: random acts of one person and six members of staff, alone, twice, or two at once.

use proptest::prelude::{BoxedStrategy, Just, Strategy, prop_oneof};
use sothon_domain::casework::Stage;

use super::model::{Model, Op, StaffAct};

/// One step of a play.
#[derive(Debug, Clone, Copy)]
pub(crate) enum Play {
    /// An act; asked for once more with the same key when it says so.
    One(Wish, bool),
    /// Two acts at once; the second is one of the staff's.
    Both(Wish, Wish),
    /// So many minutes pass.
    Wait(i64),
}

/// An act that is wished; which case and who it is, is found when it is played.
#[derive(Debug, Clone, Copy)]
pub(crate) enum Wish {
    Send,
    Appeal,
    /// How far back the case lies.
    Withdraw(usize),
    /// Somebody, or whoever has the case; what; how far back the case lies.
    Act(Option<usize>, StaffAct, usize),
}

/// Random plays.
pub(crate) fn plays() -> impl Strategy<Value = Vec<Play>> {
    let person = prop_oneof![
        4 => Just(Wish::Send),
        4 => Just(Wish::Appeal),
        1 => (0..2_usize).prop_map(Wish::Withdraw),
    ];
    let any = prop_oneof![1 => person, 4 => staff()];
    let play = prop_oneof![
        6 => (any.clone(), proptest::bool::weighted(0.2)).prop_map(|(one, twice)| Play::One(one, twice)),
        3 => (any, staff()).prop_map(|(one, other)| Play::Both(one, other)),
        1 => prop_oneof![4 => Just(10), 4 => Just(31), 1 => Just(61 * 24 * 60)].prop_map(Play::Wait),
    ];
    proptest::collection::vec(play, 30..80)
}

fn staff() -> BoxedStrategy<Wish> {
    let take =
        (0..6_usize, 0..2_usize).prop_map(|(who, at)| Wish::Act(Some(who), StaffAct::Take, at));
    let act = prop_oneof![
        7 => Just(StaffAct::Approve),
        3 => Just(StaffAct::Reject),
        2 => Just(StaffAct::Correct),
        2 => Just(StaffAct::Return),
        2 => Just(StaffAct::Escalate),
        2 => Just(StaffAct::Ask),
        4 => Just(StaffAct::Hear),
    ];
    let who = proptest::option::weighted(0.3, 0..6_usize);
    let act = (who, act, 0..2_usize).prop_map(|(who, act, at)| Wish::Act(who, act, at));
    prop_oneof![2 => take, 3 => act].boxed()
}

impl Wish {
    /// Which act that is now.
    pub(crate) fn of(self, model: &Model) -> Op {
        let last = model.cases.len().saturating_sub(1);
        match self {
            Self::Send => Op::Send,
            Self::Appeal => {
                let rejected = model.cases.iter().rposition(|case| case.stage == Stage::Rejected);
                Op::Appeal(rejected.unwrap_or(last))
            }
            Self::Withdraw(back) => Op::Withdraw(last.saturating_sub(back)),
            Self::Act(who, act, back) => {
                let at = last.saturating_sub(back);
                let has = model.cases.get(at).and_then(|case| case.holder);
                Op::Act(who.or(has.map(|(who, _)| who)).unwrap_or(0), act, at)
            }
        }
    }
}
