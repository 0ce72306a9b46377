//! The whole table, actor by actor.

use super::*;
use sothon_domain::access::{Office, StaffMember};
use sothon_domain::person::{DelegationId, PersonId, StaffId};

fn staff(role: StaffRole) -> Actor {
    let id = StaffId::new(uuid::Uuid::from_u128(7));
    Actor::staff(StaffMember { id, role, office: Office::Province("12".parse().unwrap()) })
}

/// Person 7, who acts for person 9.
fn delegate(scope: DelegateScope) -> Actor {
    let (me, principal) = (uuid::Uuid::from_u128(7), uuid::Uuid::from_u128(9));
    let (id, principal) = (DelegationId::new(principal), PersonId::new(principal));
    Actor::delegate(PersonId::new(me), Delegation { id, principal, scope })
}

fn actors() -> [Actor; 10] {
    let me = PersonId::new(uuid::Uuid::from_u128(7));
    [
        Actor::nobody(),
        Actor::dialler(me),
        Actor::person(me),
        staff(StaffRole::Officer),
        staff(StaffRole::Agent),
        staff(StaffRole::Administrator),
        Actor::system("import"),
        delegate(DelegateScope::See),
        delegate(DelegateScope::Report),
        delegate(DelegateScope::Claim),
    ]
}

/// One letter per actor (nobody, person by PIN, person by code, officer, agent, administrator,
/// terminal, then who acts for another: to see, to report, to claim): y may, s is asked to sign in,
/// - not found.
#[test]
fn the_whole_table() {
    let row = |use_case| -> String {
        let letter = |actor: &Actor| match authorise(actor, use_case) {
            Ok(_) => 'y',
            Err(AppError::SignInNeeded) => 's',
            Err(_) => '-',
        };
        actors().iter().map(letter).collect()
    };
    let table: Vec<(UseCase, String)> = UseCase::ALL.map(|u| (u, row(u))).into();
    for (use_case, row) in table {
        let expected = match use_case.access() {
            Access::Anyone => "yyyyyyy",
            Access::OwnRecord => "syy----",
            Access::OwnRecordByCode => "s-y----",
            Access::Staff([StaffRole::Administrator]) => "s----y-",
            Access::Staff([StaffRole::Administrator, ..]) => "s--y-y-",
            Access::Staff([.., StaffRole::Agent]) => "s--yy--",
            Access::Staff(_) => "s--y---",
            Access::Terminal(_) => "------y",
        };
        let delegates = match use_case {
            UseCase::SeeMyPension
            | UseCase::SeeWhy
            | UseCase::SeeServiceRecord
            | UseCase::SeePayments
            | UseCase::SeeMyCases => "yyy",
            UseCase::ReportCorrection | UseCase::SubmitCase => "-yy",
            _ if use_case.access() == Access::Anyone => "yyy",
            _ => "---",
        };
        assert_eq!(row, format!("{expected}{delegates}"), "{use_case:?}");
    }
}

#[test]
fn a_delegate_reaches_the_other_and_never_her_own_at_the_same_time() {
    let of = |number| Scope::Own(PersonId::new(uuid::Uuid::from_u128(number)));
    let acting = delegate(DelegateScope::Claim);
    assert_eq!(authorise(&acting, UseCase::SubmitCase).unwrap(), of(9));
    let not_acting = Actor { acting_for: None, ..acting.clone() };
    assert_eq!(authorise(&not_acting, UseCase::SubmitCase).unwrap(), of(7));
    let by_pin = Actor { assurance: Assurance::Pin, ..acting };
    assert!(authorise(&by_pin, UseCase::SeeMyPension).is_err(), "nobody acts for another by PIN");
}

#[test]
fn an_officer_reaches_the_province_of_her_office() {
    let scope = authorise(&staff(StaffRole::Officer), UseCase::SeeQueue).unwrap();
    assert_eq!(scope, Scope::Province("12".parse().unwrap()));
}

/// Whatever is added here has to ask for her commune, as these two do: the scope is that of the province.
#[test]
fn an_attestor_proposes_bindings_attests_for_pins_and_nothing_else() {
    let id = StaffId::new(uuid::Uuid::from_u128(7));
    let office = Office::Commune("120101".parse().unwrap());
    let attestor = Actor::staff(StaffMember { id, role: StaffRole::Attestor, office });
    for use_case in UseCase::ALL {
        let may =
            matches!(use_case.access(), Access::Staff(_)) && authorise(&attestor, use_case).is_ok();
        let hers = [UseCase::ProposeBinding, UseCase::AttestPinRenewal].contains(&use_case);
        assert_eq!(may, hers, "{use_case:?}");
    }
}

#[test]
fn an_officer_without_second_factor_is_nobody() {
    let actor = Actor { assurance: Assurance::Code, ..staff(StaffRole::Officer) };
    assert!(authorise(&actor, UseCase::SeeQueue).is_err());
}

#[test]
fn an_earlier_code_lets_her_work_and_approve_nothing() {
    let actor = Actor { assurance: Assurance::TwoFactorsEarlier, ..staff(StaffRole::Officer) };
    for use_case in [UseCase::DecideCase, UseCase::DecideAward] {
        assert!(authorise(&actor, use_case).is_ok(), "{use_case:?}");
        let refused = authorise_approval(&actor, use_case);
        assert!(matches!(refused, Err(AppError::ProofNeeded)), "{use_case:?}");
        assert!(authorise_approval(&staff(StaffRole::Officer), use_case).is_ok());
    }
    let refused = authorise_approval(&actor, UseCase::ManageStaff);
    assert!(matches!(refused, Err(AppError::NotFound)), "she learns nothing of it");
}

#[test]
fn a_person_reaches_only_her_own_record() {
    let me = PersonId::new(uuid::Uuid::from_u128(9));
    let scope = authorise(&Actor::person(me), UseCase::SeeWhy).unwrap();
    assert_eq!(scope, Scope::Own(me));
}
