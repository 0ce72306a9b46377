//! The whole table of states and events, and what it does not show.

use time::macros::{date, datetime};
use uuid::Uuid;

use super::*;
use crate::casework::{Body, LegalReference};

const NOW: OffsetDateTime = datetime!(2026-11-22 03:00 UTC);
const NO: Rejection =
    Rejection { reason: RejectReason::NotShown, reference: LegalReference::Statute1994 };
const ASKED: Awaited = Awaited { body: Body::Commune, due_on: date!(2026 - 12 - 02) };
const BACK: ReturnReason = ReturnReason::PlaceUnclear;

fn officer(number: u128) -> StaffId {
    StaffId::new(Uuid::from_u128(number))
}

fn of(number: u128, level: Level) -> Reviewer {
    Reviewer { id: officer(number), level }
}

fn now() -> Circumstances<'static> {
    Circumstances { makers: &[], related: false, card_unknown: false, took_part: false, at: NOW }
}

fn two_levels() -> Levels {
    Levels::new(vec![Level::Branch, Level::Province]).unwrap()
}

fn in_review(climb: Climb, holder: u128, minutes: i64) -> CaseState {
    CaseState::InReview { climb, officer: officer(holder), until: NOW + Duration::minutes(minutes) }
}

/// Each state by its name: officer 1 has what is in review, officer 9 approved at the branch.
fn states() -> Vec<(&'static str, CaseState)> {
    let branch = || Climb::start(two_levels());
    let province = || branch().approved_by(officer(9)).unwrap();
    let centre = || province().up().unwrap();
    vec![
        ("received branch", CaseState::Received { climb: branch() }),
        ("received province", CaseState::Received { climb: province() }),
        ("received centre", CaseState::Received { climb: centre() }),
        ("review branch", in_review(branch(), 1, 1)),
        ("review province", in_review(province(), 1, 1)),
        ("review centre", in_review(centre(), 1, 1)),
        ("released branch", in_review(branch(), 1, 0)),
        ("outside branch", CaseState::Outside { climb: branch(), awaited: ASKED }),
        ("outside province", CaseState::Outside { climb: province(), awaited: ASKED }),
        ("returned", CaseState::Returned { reason: BACK }),
        ("approved", CaseState::Approved),
        ("rejected", CaseState::Rejected { reason: NO.reason, reference: Some(NO.reference) }),
        ("withdrawn", CaseState::Withdrawn),
    ]
}

fn events(by: Reviewer) -> [CaseEvent; 8] {
    [
        CaseEvent::Take(by),
        CaseEvent::Correct(by),
        CaseEvent::Return(by, BACK),
        CaseEvent::Approve(by),
        CaseEvent::Reject(by, NO),
        CaseEvent::Escalate(by),
        CaseEvent::Ask(by, ASKED),
        CaseEvent::Hear(by),
    ]
}

fn word(after: Result<CaseState, Refused>) -> String {
    let state = match after {
        Ok(state) => state,
        Err(refused) => {
            return match refused {
                Refused::NotAtThisStage => "-",
                Refused::TakenByAnother => "taken",
                Refused::OwnWork => "own",
                Refused::ApprovedBefore => "before",
                Refused::Related => "related",
                Refused::CardUnknown => "card",
                Refused::TookPart => "part",
                Refused::HigherLevel => "higher",
                Refused::NoHigherLevel => "top",
                Refused::NotForThisKind => "kind",
                Refused::TooEarly => "early",
                Refused::RecordLocked => "locked",
                Refused::RecordRetired => "retired",
                Refused::MemberUnknown => "unknown",
                Refused::MemberNamed => "named",
                Refused::RecordUnconfirmed => "unconfirmed",
            }
            .to_owned();
        }
    };
    match state.climb() {
        Some(climb) => {
            let (stage, level) = (state.stage().code(), climb.level.code());
            format!("{stage}/{level}/{}", climb.approved.len())
        }
        None => state.stage().code().to_owned(),
    }
}

/// Every state by every event: of an officer of the branch who is nobody yet (2), of the one who has the
/// case (1, at the highest level, so that only her holding counts), of the one who approved (9), of the
/// system and of the person.
#[test]
fn the_whole_table() {
    let mut table = String::new();
    for (name, state) in states() {
        for (who, by) in [
            ("branch", of(2, Level::Branch)),
            ("holder", of(1, Level::Centre)),
            ("approver", of(9, Level::Centre)),
        ] {
            let row = events(by).map(|event| word(state.clone().after(&event, now())));
            table += &format!("{name} | {who}: {}\n", row.join(", "));
        }
        let others = [CaseEvent::Raise, CaseEvent::Resend(two_levels()), CaseEvent::Withdraw]
            .map(|event| word(state.clone().after(&event, now())));
        table += &format!("{name} | raise, resend, withdraw: {}\n", others.join(", "));
    }
    assert_eq!(table, include_str!("table.txt"), "\n{table}");
}

#[test]
fn a_maker_may_do_everything_but_decide() {
    let mine = of(1, Level::Branch);
    let makers = [mine.id];
    let known = Circumstances { makers: &makers, ..now() };
    let held = || in_review(Climb::start(Levels::only(Level::Branch)), 1, 30);
    for event in events(mine) {
        let decides = matches!(event, CaseEvent::Approve(_) | CaseEvent::Reject(..));
        let refused = held().after(&event, known) == Err(Refused::OwnWork);
        assert_eq!(refused, decides, "{event:?}");
    }
    assert_eq!(held().after(&CaseEvent::Approve(mine), now()), Ok(CaseState::Approved));
}

/// She can't decide it, so she keeps it from nobody.
#[test]
fn a_case_that_a_maker_has_may_be_taken_at_once() {
    let makers = [officer(1)];
    let held = || in_review(Climb::start(Levels::only(Level::Branch)), 1, 30);
    let take = CaseEvent::Take(of(2, Level::Branch));
    assert_eq!(held().after(&take, now()), Err(Refused::TakenByAnother));
    assert!(held().after(&take, Circumstances { makers: &makers, ..now() }).is_ok());
}

#[test]
fn a_relative_does_nothing_on_a_case() {
    let related = Circumstances { related: true, ..now() };
    for (name, state) in states().into_iter().filter(|(_, state)| state.climb().is_some()) {
        for event in events(of(1, Level::Centre)) {
            assert_eq!(state.clone().after(&event, related), Err(Refused::Related), "{name}");
        }
    }
}

#[test]
fn whose_card_nobody_knows_does_nothing_on_a_case() {
    let unknown = Circumstances { card_unknown: true, ..now() };
    for (name, state) in states().into_iter().filter(|(_, state)| state.climb().is_some()) {
        for event in events(of(1, Level::Centre)) {
            assert_eq!(state.clone().after(&event, unknown), Err(Refused::CardUnknown), "{name}");
        }
    }
}

#[test]
fn who_had_a_part_in_the_first_decision_does_nothing_on_the_appeal() {
    let took_part = Circumstances { took_part: true, ..now() };
    for (name, state) in states().into_iter().filter(|(_, state)| state.climb().is_some()) {
        for event in events(of(1, Level::Centre)) {
            assert_eq!(state.clone().after(&event, took_part), Err(Refused::TookPart), "{name}");
        }
    }
}

#[test]
fn who_does_nothing_for_half_an_hour_keeps_it_from_nobody() {
    let climb = Climb::start(Levels::only(Level::Branch));
    let taken = CaseState::Received { climb }.after(&CaseEvent::Take(of(1, Level::Branch)), now());
    let taken = taken.unwrap();
    let last = NOW + HELD_FOR - Duration::seconds(1);
    let at = |at| Circumstances { at, ..now() };
    let take = CaseEvent::Take(of(2, Level::Branch));
    assert_eq!(taken.clone().after(&take, at(last)), Err(Refused::TakenByAnother));
    assert_eq!((taken.holder(last), taken.holder(NOW + HELD_FOR)), (Some(officer(1)), None));
    let mut late = at(NOW + HELD_FOR);
    assert_eq!(taken.clone().after(&take, late).unwrap().holder(late.at), Some(officer(2)));
    // Nobody else has taken it: what she worked on is not lost.
    let approve = CaseEvent::Approve(of(1, Level::Branch));
    assert_eq!(taken.clone().after(&approve, late), Ok(CaseState::Approved));
    late.at += Duration::hours(5);
    let corrected = taken.after(&CaseEvent::Correct(of(1, Level::Branch)), late).unwrap();
    assert_eq!(corrected.holder(late.at), Some(officer(1)), "an act holds it anew");
}

#[test]
fn three_levels_take_three_people_and_a_return_begins_anew() {
    let needs = Levels::new(Level::ALL.to_vec()).unwrap();
    let mut state = CaseState::Received { climb: Climb::start(needs.clone()) };
    for (number, level) in (1..).zip(Level::ALL) {
        let by = of(number, level);
        let held = state.after(&CaseEvent::Take(by), now()).unwrap();
        let back = held.clone().after(&CaseEvent::Return(by, BACK), now()).unwrap();
        let again = back.after(&CaseEvent::Resend(needs.clone()), now()).unwrap();
        assert_eq!(again.climb(), Some(&Climb::start(needs.clone())));
        state = held.after(&CaseEvent::Approve(by), now()).unwrap();
    }
    assert_eq!(state, CaseState::Approved);
}

#[test]
fn the_back_office_decides_only_what_waits_for_it() {
    let decided = CaseState::Rejected { reason: NO.reason, reference: Some(NO.reference) };
    for (verdict, then) in
        [(Verdict::Approved, CaseState::Approved), (Verdict::Rejected(NO), decided)]
    {
        let event = CaseEvent::Told(verdict);
        for (name, state) in states() {
            assert_eq!(state.after(&event, now()), Err(Refused::NotAtThisStage), "{name}");
        }
        let awaited = Awaited { body: Body::BackOffice, ..ASKED };
        let climb = Climb::start(two_levels());
        let waits = CaseState::Outside { climb, awaited };
        assert_eq!(waits.after(&event, now()), Ok(then));
    }
}
