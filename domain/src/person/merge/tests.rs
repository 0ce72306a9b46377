//! Two join and two part again; nobody does either alone.

use super::*;
use time::macros::datetime;
use uuid::Uuid;

const AT: OffsetDateTime = datetime!(2026-11-21 08:00 UTC);

fn person(number: u128) -> PersonId {
    PersonId::new(Uuid::from_u128(number))
}

fn by(officer: u128) -> Decision {
    Decision { by: StaffId::new(Uuid::from_u128(officer)), at: AT }
}

fn asked(officer: u128) -> Proposal {
    let reason = "ឈ្មោះ និងថ្ងៃកំណើតដូចគ្នា".parse().unwrap();
    Proposal { by: by(officer).by, at: AT, reason }
}

fn standing() -> Merge {
    Merge::Proposed(asked(10)).after(Event::Approve(by(11))).unwrap()
}

fn parting() -> Merge {
    standing().after(Event::ProposeParting(asked(11))).unwrap()
}

#[test]
fn two_officers_join_and_two_part_again() {
    let joined = standing();
    assert_eq!((joined.code(), joined.proposal()), ("standing", &asked(10)));
    assert_eq!((joined.decision(), joined.parting()), (Some(by(11)), None));
    let asked_for = parting();
    assert_eq!(
        (asked_for.code(), asked_for.parted()),
        ("parting", None),
        "one alone parts nothing"
    );
    let parted = asked_for.after(Event::ApproveParting(by(10))).unwrap();
    assert_eq!((parted.code(), parted.parted()), ("parted", Some(by(10))));
    assert_eq!((parted.proposal(), parted.parting()), (&asked(10), Some(&asked(11))));
}

#[test]
fn one_officer_alone_can_do_neither() {
    let alone = Merge::Proposed(asked(10)).after(Event::Approve(by(10)));
    assert_eq!(alone, Err(Refused::OwnWork));
    assert_eq!(parting().after(Event::ApproveParting(by(11))), Err(Refused::OwnWork));
}

#[test]
fn whoever_asked_may_take_it_back_and_a_refused_parting_leaves_them_joined() {
    for officer in [10, 11] {
        let declined = Merge::Proposed(asked(10)).after(Event::Decline(by(officer))).unwrap();
        assert_eq!((declined.code(), declined.decision()), ("declined", Some(by(officer))));
        assert_eq!(declined.after(Event::Approve(by(12))), Err(Refused::Past));
        assert_eq!(parting().after(Event::DeclineParting(by(officer))).unwrap(), standing());
    }
}

#[test]
fn no_step_is_taken_twice_or_out_of_turn() {
    let every = || {
        [
            Event::Approve(by(12)),
            Event::Decline(by(12)),
            Event::ProposeParting(asked(12)),
            Event::ApproveParting(by(12)),
            Event::DeclineParting(by(12)),
        ]
    };
    let parted = parting().after(Event::ApproveParting(by(12))).unwrap();
    let declined = Merge::Proposed(asked(10)).after(Event::Decline(by(12))).unwrap();
    for (state, goes) in [
        (Merge::Proposed(asked(10)), [true, true, false, false, false]),
        (standing(), [false, false, true, false, false]),
        (parting(), [false, false, false, true, true]),
        (parted, [false; 5]),
        (declined, [false; 5]),
    ] {
        let went = every().map(|event| state.clone().after(event).is_ok());
        assert_eq!(went, goes, "{}", state.code());
    }
}

#[test]
fn a_record_is_retired_once_and_nobody_follows_a_chain() {
    let (free, yes) = (Standing::default(), true);
    let retired = Standing { is_retired: yes, ..free };
    let keeps = Standing { keeps_another: yes, ..free };
    let held = Standing { is_held: yes, ..free };
    let reported = Standing { is_reported: yes, ..free };
    let payee = Standing { has_payee: yes, ..free };
    for (kept, other, expected) in [
        (free, free, Ok(())),
        (keeps, free, Ok(())),
        (retired, free, Err(Refused::KeptIsRetired)),
        (free, retired, Err(Refused::RetiredAlready)),
        (free, keeps, Err(Refused::KeepsAnother)),
        (held, free, Err(Refused::Held)),
        (free, held, Err(Refused::Held)),
        (reported, held, Err(Refused::Held)),
        (reported, free, Err(Refused::Reported)),
        (free, reported, Err(Refused::Reported)),
        (payee, free, Err(Refused::PayeeStands)),
        (free, payee, Err(Refused::PayeeStands)),
    ] {
        assert_eq!(may_join(kept, other), expected, "{kept:?} {other:?}");
    }
    assert_eq!(Records::new(person(1), person(1)), Err(Refused::SameRecord));
    let two = Records::new(person(1), person(2)).unwrap();
    assert_eq!((two.kept(), two.retired()), (person(1), person(2)));
}

#[test]
fn every_reason_says_something_and_debug_says_nothing_of_it() {
    for wrong in ["", "  ", &"ក".repeat(1_001)] {
        assert_eq!(wrong.parse::<Reason>(), Err(NotAReason));
    }
    let reason: Reason = " ដូចគ្នា ".parse().unwrap();
    assert_eq!((reason.as_str(), format!("{reason:?}")), ("ដូចគ្នា", "Reason(..)".to_owned()));
}
