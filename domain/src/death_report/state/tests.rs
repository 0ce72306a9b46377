//! The whole table: every state by every event.

use super::*;
use time::Duration;
use time::macros::datetime;
use uuid::Uuid;

const UNTIL: OffsetDateTime = datetime!(2026-11-29 12:00 UTC);

fn staff(number: u128) -> StaffId {
    StaffId::new(Uuid::from_u128(number))
}

fn two() -> Hold {
    Hold::Two(Checker::new(staff(2), staff(1)).unwrap())
}

/// Every event, by one (1) and another (2): before the time to answer is over, and when it is.
fn events() -> [DeathEvent; 12] {
    let (one, another) = (staff(1), staff(2));
    let show = |paper| DeathEvent::Show { by: one, paper };
    [
        DeathEvent::Ask { until: UNTIL },
        DeathEvent::Propose { by: one, at: UNTIL - Duration::SECOND },
        DeathEvent::Propose { by: one, at: UNTIL },
        DeathEvent::Confirm { by: one, at: UNTIL, reach: Reach::Reached },
        DeathEvent::Confirm { by: another, at: UNTIL, reach: Reach::Reached },
        DeathEvent::TakeBack,
        show(ProofPaper::Registry),
        show(ProofPaper::Certificate),
        DeathEvent::Live { by: Alive::Herself },
        DeathEvent::Live { by: Alive::Staff(one) },
        DeathEvent::Dismiss { by: Some(one), reason: DismissReason::NotTrue },
        DeathEvent::Dismiss { by: None, reason: DismissReason::AlreadyReported },
    ]
}

fn row(state: DeathState) -> [Result<DeathState, Refused>; 12] {
    events().map(|event| state.after(event))
}

fn dismissed() -> [Result<DeathState, Refused>; 2] {
    let (by, reason) = (Some(staff(1)), DismissReason::NotTrue);
    let looked = DeathState::Dismissed { by, reason };
    let (by, reason) = (None, DismissReason::AlreadyReported);
    [Ok(looked), Ok(DeathState::Dismissed { by, reason })]
}

fn papers() -> [Result<DeathState, Refused>; 2] {
    ProofPaper::ALL.map(|paper| Ok(DeathState::Held(Hold::Paper { by: staff(1), paper })))
}

fn alive(state: fn(Alive) -> DeathState) -> [Result<DeathState, Refused>; 2] {
    [Alive::Herself, Alive::Staff(staff(1))].map(|by| Ok(state(by)))
}

#[test]
fn a_report_alone_holds_nothing_whoever_shows_what() {
    let nobody = Err(Refused::NobodyAsked);
    let [looked, again] = dismissed();
    let asked = Ok(DeathState::Asked { until: UNTIL });
    let mut expected = [nobody; 12];
    [expected[0], expected[10], expected[11]] = [asked, looked, again];
    assert_eq!(row(DeathState::Received), expected);
}

#[test]
fn while_they_are_asked_a_paper_holds_and_a_word_waits() {
    let none = Err(Refused::NotProposed);
    let proposed = Ok(DeathState::Proposed { by: staff(1), until: UNTIL });
    let ([registry, certificate], [looked, again]) = (papers(), dismissed());
    let [herself, office] = alive(|by| DeathState::Contradicted { by });
    let (already, early) = (Err(Refused::AskedAlready), Err(Refused::StillAsking));
    assert_eq!(
        row(DeathState::Asked { until: UNTIL }),
        [
            already,
            early,
            proposed,
            none,
            none,
            none,
            registry,
            certificate,
            herself,
            office,
            looked,
            again
        ]
    );
}

#[test]
fn a_word_is_confirmed_by_another_only() {
    let already = Err(Refused::ProposedAlready);
    let ([registry, certificate], [looked, again]) = (papers(), dismissed());
    let [herself, office] = alive(|by| DeathState::Contradicted { by });
    let asked = Err(Refused::AskedAlready);
    let (own, held) = (Err(Refused::OwnWork), Ok(DeathState::Held(two())));
    let back = Ok(DeathState::Asked { until: UNTIL });
    assert_eq!(
        row(DeathState::Proposed { by: staff(1), until: UNTIL }),
        [
            asked,
            already,
            already,
            own,
            held,
            back,
            registry,
            certificate,
            herself,
            office,
            looked,
            again
        ]
    );
}

#[test]
fn the_word_of_a_commune_asks_her_and_is_confirmed_only_when_her_time_is_over() {
    let tell = DeathEvent::Tell { by: staff(1), until: UNTIL };
    let told = DeathState::Proposed { by: staff(1), until: UNTIL };
    assert_eq!(DeathState::Received.after(tell), Ok(told));
    let reach = Reach::Reached;
    let confirm = |by, at| told.after(DeathEvent::Confirm { by: staff(by), at, reach });
    let early = UNTIL - Duration::SECOND;
    assert_eq!(confirm(2, early), Err(Refused::StillAsking));
    assert_eq!(confirm(1, early), Err(Refused::OwnWork));
    assert_eq!(confirm(2, UNTIL), Ok(DeathState::Held(two())));
    for state in [DeathState::Asked { until: UNTIL }, told] {
        assert_eq!(state.after(tell), Err(Refused::AskedAlready));
    }
    assert_eq!(DeathState::Held(two()).after(tell), Err(Refused::Held));
    let ended = DeathState::Contradicted { by: Alive::Herself };
    assert_eq!(ended.after(tell), Err(Refused::Ended));
}

#[test]
fn a_word_holds_only_where_the_question_reached_her_and_a_paper_holds_anyway() {
    let proposed = DeathState::Proposed { by: staff(1), until: UNTIL };
    let confirm = |reach| proposed.after(DeathEvent::Confirm { by: staff(2), at: UNTIL, reach });
    for reach in [Reach::Open, Reach::NotReached] {
        assert_eq!(confirm(reach), Err(Refused::NotReached));
    }
    assert_eq!(confirm(Reach::Reached), Ok(DeathState::Held(two())));
    for paper in ProofPaper::ALL {
        let shown = proposed.after(DeathEvent::Show { by: staff(2), paper });
        assert_eq!(shown, Ok(DeathState::Held(Hold::Paper { by: staff(2), paper })));
    }
}

#[test]
fn that_the_question_reached_her_is_written_down_while_she_is_asked_and_moves_nothing() {
    let written = |state: DeathState| state.after(DeathEvent::Reached);
    let asked = DeathState::Asked { until: UNTIL };
    let proposed = DeathState::Proposed { by: staff(1), until: UNTIL };
    for state in [asked, proposed] {
        assert_eq!(written(state), Ok(state));
        assert_eq!(state.asked_at(), Some(UNTIL - ASK_LASTS));
    }
    let ended = DeathState::Contradicted { by: Alive::Herself };
    for (state, refused) in [
        (DeathState::Received, Refused::NobodyAsked),
        (DeathState::Held(two()), Refused::Held),
        (ended, Refused::Ended),
    ] {
        assert_eq!((written(state), state.asked_at()), (Err(refused), None));
    }
}

#[test]
fn only_that_she_lives_ends_a_hold() {
    for hold in [two(), Hold::Paper { by: staff(1), paper: ProofPaper::Registry }] {
        let mut expected = [Err(Refused::Held); 12];
        [expected[8], expected[9]] = alive(|by| DeathState::Restored { by });
        assert_eq!(row(DeathState::Held(hold)), expected);
    }
}

#[test]
fn what_has_ended_stays_ended() {
    for state in [
        DeathState::Contradicted { by: Alive::Herself },
        DeathState::Restored { by: Alive::Staff(staff(1)) },
        DeathState::Dismissed { by: None, reason: DismissReason::AlreadyReported },
    ] {
        assert_eq!(row(state), [Err(Refused::Ended); 12], "{state:?}");
    }
}

#[test]
fn every_paper_is_found_by_its_code() {
    for paper in ProofPaper::ALL {
        assert_eq!(ProofPaper::from_code(paper.code()), Some(paper));
    }
    assert_eq!(ProofPaper::from_code("two"), None);
}

#[test]
fn the_day_of_the_registry_counts_where_the_hold_rests_on_it() {
    use crate::death_report::{Agreement, Fact, Likeness};
    let fact = Fact::Same;
    let agreement = Agreement { card: fact, name: fact, born: fact, sex: fact };
    let entry = |likeness, died: &str| RegistryEntry {
        number: "12/1".parse().unwrap(),
        likeness,
        agreement,
        died: died.parse().unwrap(),
    };
    let said = Some("2026-03-02".parse::<PartDate>().unwrap());
    let sure = entry(Likeness::Sure, "2026-11-01");
    let held = |paper| DeathState::Held(Hold::Paper { by: staff(1), paper });
    let (registry, certificate) = (held(ProofPaper::Registry), held(ProofPaper::Certificate));
    assert_eq!(registry.died(said, Some(&sure)), Some(sure.died));
    assert_eq!(registry.died(None, Some(&sure)), Some(sure.died));
    for other in [certificate, DeathState::Held(two()), DeathState::Asked { until: UNTIL }] {
        assert_eq!(other.died(said, Some(&sure)), said, "{other:?}");
    }
    assert_eq!(registry.died(said, None), said, "an officer has seen it on paper");
    let weak = entry(Likeness::Perhaps, "2026-11-01");
    assert_eq!(registry.died(said, Some(&weak)), said);
}
