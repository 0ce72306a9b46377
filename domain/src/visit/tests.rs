use proptest::prelude::*;
use time::macros::{date, datetime};
use time::{Duration, OffsetDateTime};

use super::*;
use crate::finger::{FingerPosition, PadGrade};
use crate::person::StaffId;

const NOW: OffsetDateTime = datetime!(2026-11-23 03:00 UTC);

fn staff(number: u128) -> StaffId {
    StaffId::new(uuid::Uuid::from_u128(number))
}

fn finger(number: u8) -> FingerPosition {
    FingerPosition::new(number).unwrap()
}

fn called(without: Option<WithoutFinger>) -> VisitState {
    VisitState::Waiting.after(VisitEvent::Call { by: staff(1), without }).unwrap()
}

fn place(state: VisitState, number: u8, compared: Compared) -> Result<VisitState, Refused> {
    let finger = finger(number);
    state.after(VisitEvent::Place { by: staff(1), finger, compared, enrolled: 4 })
}

fn answered() -> VisitState {
    let papers = called(Some(WithoutFinger::NotEnrolled));
    papers.after(VisitEvent::Answer { by: staff(1), at: NOW }).unwrap()
}

#[test]
fn a_finger_that_is_hers_is_enough() {
    let state = place(called(None), 2, Compared::Match(PadGrade::One)).unwrap();
    let method = Method::Finger(PadGrade::One);
    assert_eq!(state, VisitState::Certified { method });
    assert_eq!(method.grade(), Grade::High);
    assert_eq!(Method::Finger(PadGrade::None).grade(), Grade::Middle);
}

#[test]
fn two_fingers_three_times_each_lead_to_papers() {
    let mut state = called(None);
    for (number, compared) in [
        (2, Compared::NoMatch),
        (2, Compared::NotRead),
        (7, Compared::NoMatch),
        (2, Compared::NoMatch),
    ] {
        state = place(state, number, compared).unwrap();
    }
    assert_eq!(place(state, 2, Compared::NoMatch), Err(Refused::FingerUsedUp));
    assert_eq!(place(state, 2, Compared::Match(PadGrade::Two)), Err(Refused::FingerUsedUp));
    assert_eq!(place(state, 1, Compared::NoMatch), Err(Refused::ThirdFinger));
    state = place(state, 7, Compared::NotRead).unwrap();
    state = place(state, 7, Compared::NoMatch).unwrap();
    let why = WithoutFinger::UsedUp;
    assert_eq!(state, VisitState::Papers { agent: staff(1), why });
    let late = place(state, 7, Compared::Match(PadGrade::Two));
    assert_eq!(late, Err(Refused::NotNow), "an order that is still open does not help");
}

#[test]
fn the_only_enrolled_finger_leads_to_papers_by_itself() {
    let only = |state: VisitState| {
        let (by, finger, compared) = (staff(1), finger(2), Compared::NoMatch);
        state.after(VisitEvent::Place { by, finger, compared, enrolled: 1 }).unwrap()
    };
    let twice = only(only(called(None)));
    assert!(matches!(twice, VisitState::Fingers { .. }));
    let why = WithoutFinger::UsedUp;
    assert_eq!(only(twice), VisitState::Papers { agent: staff(1), why });
}

#[test]
fn another_agent_takes_over_and_what_was_tried_stays() {
    let by = staff(2);
    let tried = place(called(None), 2, Compared::NoMatch).unwrap();
    let VisitState::Fingers { tries, .. } = tried else { panic!("{tried:?}") };
    let taken = tried.after(VisitEvent::TakeOver { by });
    assert_eq!(taken, Ok(VisitState::Fingers { agent: by, tries }));
    let papers = called(Some(WithoutFinger::Device)).after(VisitEvent::TakeOver { by });
    assert_eq!(papers, Ok(VisitState::Papers { agent: by, why: WithoutFinger::Device }));
    for state in [VisitState::Waiting, called(None), answered(), VisitState::Left] {
        let own = state.after(VisitEvent::TakeOver { by: staff(1) });
        assert_eq!(own, Err(Refused::NotNow), "{state:?}");
    }
}

#[test]
fn only_another_confirms_and_within_a_day() {
    let state = answered();
    let confirm = |by, at| state.after(VisitEvent::Confirm { by: staff(by), at });
    assert_eq!(confirm(1, NOW), Err(Refused::OwnWork));
    let last = NOW + SECOND_WITHIN;
    assert_eq!(confirm(2, last + Duration::seconds(1)), Err(Refused::TooLate));
    assert_eq!(confirm(2, last), Ok(VisitState::Certified { method: Method::Papers }));
    let onward = Onward::Home;
    let sent = state.after(VisitEvent::Send { by: staff(2), onward });
    assert_eq!(sent, Ok(VisitState::Sent { by: staff(2), onward }));
}

#[test]
fn only_who_has_shown_a_paper_enrols_and_before_it_is_confirmed_at_her_own_agent_only() {
    let shown = answered();
    assert!(shown.lets_enrol(staff(1)) && !shown.is_confirmed());
    assert!(!shown.lets_enrol(staff(2)), "another agent has not seen her paper");
    let confirmed = shown.after(VisitEvent::Confirm { by: staff(2), at: NOW }).unwrap();
    assert!(confirmed.is_confirmed() && confirmed.lets_enrol(staff(1)));
    let sent = shown.after(VisitEvent::Send { by: staff(2), onward: Onward::Home }).unwrap();
    let by_finger = place(called(None), 2, Compared::Match(PadGrade::One)).unwrap();
    let papers = called(Some(WithoutFinger::NotEnrolled));
    for state in [sent, by_finger, papers, called(None), VisitState::Waiting, VisitState::Left] {
        assert!(!state.lets_enrol(staff(1)) && !state.is_confirmed(), "{state:?}");
    }
}

#[test]
fn whoever_sent_her_there_does_not_say_that_she_was_seen() {
    for onward in Onward::ALL {
        let sent = VisitState::Sent { by: staff(1), onward };
        assert_eq!(sent.after(VisitEvent::Seen { by: staff(1) }), Err(Refused::OwnWork));
        let method = Method::Seen(onward);
        let seen = sent.after(VisitEvent::Seen { by: staff(3) });
        assert_eq!(seen, Ok(VisitState::Certified { method }));
        assert_eq!(method.grade(), Grade::Basic);
    }
}

#[test]
fn another_agent_does_not_go_on_with_it() {
    let other = staff(2);
    for state in [called(None), called(Some(WithoutFinger::Device))] {
        let answer = VisitEvent::Answer { by: other, at: NOW };
        assert_eq!(state.after(answer), Err(Refused::OthersWork));
        assert_eq!(state.after(VisitEvent::Leave { by: other }), Err(Refused::OthersWork));
    }
}

#[test]
fn an_agent_gives_fingers_up_for_the_device_or_for_no_prints_only() {
    for why in WithoutFinger::ALL {
        let gone_on = called(None).after(VisitEvent::GoOn { by: staff(1), why });
        let may = matches!(why, WithoutFinger::Device | WithoutFinger::NoPrints);
        assert_eq!(gone_on.is_ok(), may, "{why:?}");
    }
}

#[test]
fn a_year_counts_from_the_day_that_was_due_for_who_comes_in_time() {
    let due = Some(date!(2027 - 04 - 30));
    assert_eq!(next_due(date!(2027 - 03 - 01), due), date!(2028 - 04 - 30));
    assert_eq!(next_due(date!(2027 - 04 - 30), due), date!(2028 - 04 - 30));
    assert_eq!(next_due(date!(2027 - 02 - 28), due), date!(2028 - 02 - 28));
    assert_eq!(next_due(date!(2027 - 05 - 01), due), date!(2028 - 05 - 01));
    let far = Some(date!(2028 - 04 - 30));
    assert_eq!(next_due(date!(2027 - 03 - 02), far), date!(2028 - 04 - 30), "no day is lost");
    assert_eq!(next_due(date!(2028 - 02 - 29), None), date!(2029 - 02 - 28));
}

#[test]
fn a_provisional_certificate_takes_no_day_away() {
    let today = date!(2027 - 01 - 01);
    assert_eq!(provisional_due(today, None), date!(2027 - 03 - 02));
    let later = date!(2027 - 04 - 30);
    assert_eq!(provisional_due(today, Some(later)), later);
}

#[test]
fn every_name_leads_back() {
    for method in Method::ALL {
        assert_eq!(Method::from_code(method.code()), Some(method));
    }
    for why in WithoutFinger::ALL {
        assert_eq!(WithoutFinger::from_code(why.code()), Some(why));
    }
    for onward in Onward::ALL {
        assert_eq!(Onward::from_code(onward.code()), Some(onward));
    }
}

#[test]
fn impossible_tries_are_not_read() {
    let tried = |number, times| Some(Tried { finger: finger(number), times });
    for wrong in [[None, tried(2, 1)], [tried(2, 1), tried(2, 1)], [tried(2, 0), None]] {
        assert_eq!(FingerTries::stored(wrong), None);
    }
    assert_eq!(FingerTries::stored([tried(2, 4), None]), None);
    assert!(FingerTries::stored([tried(2, 3), tried(7, 1)]).is_some());
}

fn compared() -> impl Strategy<Value = Compared> {
    prop_oneof![
        Just(Compared::NoMatch),
        Just(Compared::NotRead),
        Just(Compared::Technical),
        Just(Compared::Technical),
    ]
}

fn event() -> impl Strategy<Value = VisitEvent> {
    let by = (1_u128..=3).prop_map(staff);
    (by, 0_u8..9, 1_u8..=4, compared(), 0_usize..4, 0_i64..48).prop_map(
        |(by, what, number, compared, of, hours)| {
            let at = NOW + Duration::hours(hours);
            let why = WithoutFinger::ALL[of];
            match what {
                0 => VisitEvent::Call { by, without: None },
                1..=3 => VisitEvent::Place { by, finger: finger(number), compared, enrolled: 4 },
                4 => VisitEvent::GoOn { by, why },
                5 => VisitEvent::Answer { by, at },
                6 => VisitEvent::Confirm { by, at },
                7 => VisitEvent::TakeOver { by },
                _ => VisitEvent::Leave { by },
            }
        },
    )
}

proptest! {
    /// Whatever happens, in whatever order: no certificate without a finger that is hers or two of the staff, no
    /// more tries than there are, and a technical failure changes nothing.
    #[test]
    fn the_ladder_holds(events in prop::collection::vec(event(), 1..60)) {
        let (mut state, mut used, mut answered_by) = (VisitState::Waiting, 0, None);
        for event in events {
            let Ok(next) = state.after(event) else { continue };
            if let VisitEvent::Place { compared, .. } = event {
                if compared.uses_a_try() {
                    used += 1;
                } else {
                    prop_assert_eq!(next, state);
                }
            }
            if let VisitEvent::Answer { by, .. } = event {
                answered_by = Some(by);
            }
            if let VisitState::Certified { method } = next {
                prop_assert_eq!(method, Method::Papers);
                prop_assert!(answered_by.is_some_and(|first| first != event.by()));
            }
            if let VisitState::Papers { why: WithoutFinger::UsedUp, .. } = next {
                prop_assert_eq!(used, 6);
            }
            prop_assert!(used <= 6);
            prop_assert!(!(state == VisitState::Left && next != VisitState::Left));
            state = next;
        }
    }

    /// From every open stage somebody can end it, so that nobody is left at closing.
    #[test]
    fn nobody_is_left_without_an_end(events in prop::collection::vec(event(), 1..40)) {
        let mut state = VisitState::Waiting;
        for event in events {
            state = state.after(event).unwrap_or(state);
        }
        if state.is_open() {
            let ends = (1..=3).any(|by| state.after(VisitEvent::Leave { by: staff(by) }).is_ok());
            prop_assert!(ends);
        }
    }
}
