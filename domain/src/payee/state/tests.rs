//! The whole table, and what is read from its columns.

use super::*;
use time::Duration;
use time::macros::datetime;
use uuid::Uuid;

const MAKER: u128 = 1;
const CHECKER: u128 = 2;
const THIRD: u128 = 3;
const DONE: &str = "AlreadyDecided";

fn staff(number: u128) -> StaffId {
    StaffId::new(Uuid::from_u128(number))
}

fn states() -> [PayeeState; 6] {
    let (maker, reason) = (staff(MAKER), RefusalReason::CanAct);
    let by = Checker::new(staff(CHECKER), maker).unwrap();
    [
        PayeeState::Stands(State::Proposed { by: maker }),
        PayeeState::Stands(State::Approved { by }),
        PayeeState::Ending { by, wanted_by: staff(THIRD), reason: EndReason::Misused },
        PayeeState::Stands(State::Refused { by, reason }),
        PayeeState::Stands(State::Withdrawn { by: maker }),
        PayeeState::Ended { maker, checker: Some(by.staff()), how: Ended::Day },
    ]
}

fn events() -> [PayeeEvent; 12] {
    let [maker, checker, third] = [MAKER, CHECKER, THIRD].map(staff);
    let (reason, why) = (RefusalReason::CanAct, EndReason::Mistake);
    [
        PayeeEvent::Decide(Event::Approve { by: maker }),
        PayeeEvent::Decide(Event::Approve { by: checker }),
        PayeeEvent::Decide(Event::Refuse { by: maker, reason }),
        PayeeEvent::Decide(Event::Refuse { by: checker, reason }),
        PayeeEvent::Decide(Event::Withdraw { by: maker }),
        PayeeEvent::Decide(Event::Withdraw { by: checker }),
        PayeeEvent::ProposeEnd { by: maker, reason: why },
        PayeeEvent::ConfirmEnd { by: third },
        PayeeEvent::ConfirmEnd { by: maker },
        PayeeEvent::KeepOn { by: third },
        PayeeEvent::KeepOn { by: maker },
        PayeeEvent::Over(Ended::Herself),
    ]
}

/// Every state by every event: approve and refuse by its maker and by another, withdraw by both, an end proposed,
/// confirmed by who wants it and by another, kept on by who wants it and by the payee's maker, and over by herself.
#[test]
fn the_whole_table() {
    let table = |effect: Result<(), Refused>| {
        states().map(|state| {
            events().map(|event| match state.after(event, effect) {
                Ok(next) => next.code().to_owned(),
                Err(refused) => format!("{refused:?}"),
            })
        })
    };
    let mut expected = [
        [
            "OwnWork",
            "approved",
            "OwnWork",
            "refused",
            "withdrawn",
            "OthersWork",
            "NotStanding",
            DONE,
            DONE,
            DONE,
            DONE,
            "ended",
        ],
        [DONE, DONE, DONE, DONE, DONE, DONE, "ending", DONE, DONE, DONE, DONE, "ended"],
        [
            DONE,
            DONE,
            DONE,
            DONE,
            DONE,
            DONE,
            DONE,
            "OwnWork",
            "ended",
            "approved",
            "Appointed",
            "ended",
        ],
        [DONE, DONE, DONE, DONE, DONE, DONE, "NotStanding", DONE, DONE, DONE, DONE, DONE],
        [DONE, DONE, DONE, DONE, DONE, DONE, "NotStanding", DONE, DONE, DONE, DONE, DONE],
        [DONE; 12],
    ];
    assert_eq!(table(Ok(())), expected);
    expected[0][1] = "TooEarly";
    assert_eq!(table(Err(Refused::TooEarly)), expected);
}

/// Whoever chose the payee does not put aside what others say of the choice; who said it takes it back.
#[test]
fn who_appointed_a_payee_lets_none_go_on_whom_another_wants_to_end() {
    let by = Checker::new(staff(CHECKER), staff(MAKER)).unwrap();
    let keep = |wanted_by, who| {
        let reason = EndReason::Misused;
        let ending = PayeeState::Ending { by, wanted_by: staff(wanted_by), reason };
        ending.after(PayeeEvent::KeepOn { by: staff(who) }, Ok(())).map(PayeeState::code)
    };
    let appointed = Err(Refused::Appointed);
    assert_eq!([keep(THIRD, MAKER), keep(THIRD, CHECKER), keep(MAKER, CHECKER)], [appointed; 3]);
    let goes_on = Ok("approved");
    assert_eq!([keep(THIRD, THIRD), keep(MAKER, MAKER), keep(THIRD, 4)], [goes_on; 3]);
}

#[test]
fn what_is_stored_is_read_as_it_was() {
    for state in states() {
        let by = (state.maker(), state.checker());
        let (refusal, end, how) = (state.refusal(), state.end(), state.how());
        assert_eq!(PayeeState::stored(state.code(), by, refusal, end, how), Some(state));
    }
    let (maker, checker) = (staff(MAKER), staff(CHECKER));
    for (code, by) in
        [("ending", (maker, Some(checker))), ("ended", (maker, None)), ("x", (maker, None))]
    {
        assert_eq!(PayeeState::stored(code, by, None, None, None), None, "{code}");
    }
    for how in Ended::ALL {
        assert_eq!(Ended::from_code(how.code()), Some(how));
    }
}

#[test]
fn it_ends_as_it_is_said_and_names_who_had_approved_it() {
    let [proposed, approved, ..] = states();
    let objected = proposed.after(PayeeEvent::Over(Ended::Herself), Ok(())).unwrap();
    assert_eq!((objected.how(), objected.checker()), (Some(Ended::Herself), None));
    let over = approved.after(PayeeEvent::Over(Ended::PayeeDeath), Ok(())).unwrap();
    assert_eq!((over.how(), over.checker()), (Some(Ended::PayeeDeath), Some(staff(CHECKER))));
    assert!(approved.holds() && !proposed.holds() && proposed.waits() && !over.holds());
}

#[test]
fn three_days_pass_before_money_goes_to_another() {
    let told = datetime!(2026-11-22 03:00 UTC);
    let early = told + COOLING_OFF - Duration::minutes(1);
    assert_eq!(may_take_effect(told, early), Err(Refused::TooEarly));
    assert_eq!(may_take_effect(told, told + COOLING_OFF), Ok(()));
}
