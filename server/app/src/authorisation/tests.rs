//! The whole table, actor by actor.

use super::*;
use sothon_domain::access::{Office, StaffMember};
use sothon_domain::casework::CaseKind;
use sothon_domain::person::{DelegationId, PersonId, StaffId};

fn staff(role: StaffRole) -> Actor {
    let province = "12".parse().unwrap();
    let office = match role {
        StaffRole::Agent => Office::Branch { code: "PP-1".parse().unwrap(), province },
        _ => Office::Province(province),
    };
    at(role, office)
}

fn at(role: StaffRole, office: Office) -> Actor {
    let id = StaffId::new(uuid::Uuid::from_u128(7));
    Actor::staff(StaffMember { id, role, office })
}

/// Person 7, who acts for person 9.
fn delegate(scope: DelegateScope) -> Actor {
    let (me, principal) = (uuid::Uuid::from_u128(7), uuid::Uuid::from_u128(9));
    let (id, principal) = (DelegationId::new(principal), PersonId::new(principal));
    Actor::delegate(PersonId::new(me), Delegation { id, principal, scope })
}

/// The machine of a partner in a commune of Phnom Penh.
fn machine() -> Actor {
    let reach = Office::Commune("120101".parse().unwrap());
    let kinds = vec![CaseKind::AddressChanged];
    Actor::machine(Machine { number: "7".parse().unwrap(), reach, kinds })
}

fn actors() -> [Actor; 13] {
    let me = PersonId::new(uuid::Uuid::from_u128(7));
    [
        Actor::nobody(),
        Actor::dialler(me),
        Actor::person(me),
        staff(StaffRole::Officer),
        staff(StaffRole::Agent),
        staff(StaffRole::Administrator),
        staff(StaffRole::Auditor),
        Actor::system("import"),
        delegate(DelegateScope::See),
        delegate(DelegateScope::Report),
        delegate(DelegateScope::Claim),
        Actor::back_office(),
        machine(),
    ]
}

/// One letter per actor (nobody, person by PIN, person by code, officer, agent, administrator,
/// auditor, terminal, then who acts for another: to see, to report, to claim, and the machines of
/// the back office and of a partner): y may, s is asked to sign in,
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
            Access::Anyone => "yyyyyyyy",
            Access::OwnRecord => "syy-----",
            Access::OwnRecordByCode => "s-y-----",
            Access::Staff(roles) if roles.len() == StaffRole::ALL.len() => "s--yyyy-",
            Access::Staff([.., StaffRole::Auditor]) => "s-----y-",
            Access::Staff([StaffRole::Administrator]) => "s----y--",
            Access::Staff([StaffRole::Administrator, ..]) => "s--y-y--",
            Access::Staff([StaffRole::Agent]) => "s---y---",
            Access::Staff([.., StaffRole::Agent]) => "s--yy---",
            Access::Staff(_) => "s--y----",
            Access::Terminal(_) => "-------y",
            Access::Machine(_) | Access::PartnerMachine => "--------",
        };
        let machines = match use_case.access() {
            Access::Anyone => "yy",
            Access::Machine(_) => "y-",
            Access::PartnerMachine => "-y",
            _ => "--",
        };
        let delegates = match use_case {
            UseCase::SeeMyPension
            | UseCase::SeeWhy
            | UseCase::SeeServiceRecord
            | UseCase::SeePayments
            | UseCase::SeeMyCases => "yyy",
            UseCase::ReportCorrection | UseCase::SubmitCase => "-yy",
            UseCase::Appeal | UseCase::AddPapers => "--y",
            _ if use_case.access() == Access::Anyone => "yyy",
            _ => "---",
        };
        assert_eq!(row, format!("{expected}{delegates}{machines}"), "{use_case:?}");
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
fn a_partners_machine_reaches_the_province_of_its_place_and_decides_nothing() {
    let scope = authorise(&machine(), UseCase::EnterCaseByMachine).unwrap();
    assert_eq!(scope, Scope::Province("12".parse().unwrap()), "it asks for the commune beside");
    let stolen = Actor { assurance: Assurance::Anonymous, ..machine() };
    assert!(authorise(&stolen, UseCase::EnterCaseByMachine).is_err());
    let its_own =
        [UseCase::EnterCaseByMachine, UseCase::EnterClaimantByMachine, UseCase::AddPapersByMachine];
    for use_case in UseCase::ALL.into_iter().filter(|one| one.access() != Access::Anyone) {
        let may = authorise(&machine(), use_case).is_ok();
        assert_eq!(may, its_own.contains(&use_case), "{use_case:?}");
    }
}

#[test]
fn an_officer_reaches_the_province_of_her_office() {
    let scope = authorise(&staff(StaffRole::Officer), UseCase::SeeQueue).unwrap();
    assert_eq!(scope, Scope::Province("12".parse().unwrap()));
}

#[test]
fn an_agent_reaches_the_province_of_her_branch_and_without_one_her_own_keys_only() {
    let scope = authorise(&staff(StaffRole::Agent), UseCase::SeeVisits).unwrap();
    assert_eq!(scope, Scope::Province("12".parse().unwrap()));
    for office in [Office::Province("12".parse().unwrap()), Office::Head] {
        let unplaced = at(StaffRole::Agent, office);
        for use_case in UseCase::ALL {
            if matches!(use_case.access(), Access::Staff(_)) {
                let may = authorise(&unplaced, use_case).is_ok();
                assert_eq!(may, use_case == UseCase::KeepStaffPasskeys, "{use_case:?}");
            }
        }
    }
}

/// Whatever is added here has to ask for her commune, as the first three do, or to open a page that does: the
/// scope is that of the province.
#[test]
fn an_attestor_proposes_bindings_attests_for_pins_and_lives_enters_claimants_answers_of_deaths_and_nothing_else()
 {
    let id = StaffId::new(uuid::Uuid::from_u128(7));
    let office = Office::Commune("120101".parse().unwrap());
    let attestor = Actor::staff(StaffMember { id, role: StaffRole::Attestor, office });
    for use_case in UseCase::ALL {
        let may =
            matches!(use_case.access(), Access::Staff(_)) && authorise(&attestor, use_case).is_ok();
        let hers = [
            UseCase::ProposeBinding,
            UseCase::AttestPinRenewal,
            UseCase::EnterClaimant,
            UseCase::AnswerDeath,
            UseCase::RevealPrivate,
            UseCase::AttestLife,
        ];
        let hers = hers.contains(&use_case);
        let own_keys = use_case == UseCase::KeepStaffPasskeys;
        assert_eq!(may, hers || own_keys, "{use_case:?}");
    }
}

/// She reads what was done and changes nothing: no case, no list of people, no staff.
#[test]
fn an_auditor_reads_the_trail_and_keeps_her_own_keys() {
    let auditor = staff(StaffRole::Auditor);
    let hers = [UseCase::ReadAudit, UseCase::SeeAnomalies, UseCase::KeepStaffPasskeys];
    for use_case in UseCase::ALL {
        let of_staff = matches!(use_case.access(), Access::Staff(_));
        let may = of_staff && authorise(&auditor, use_case).is_ok();
        assert_eq!(may, hers.contains(&use_case), "{use_case:?}");
    }
}

/// The column of the makers. That the states hold to it is proved by running each: `second_person/makers.rs`.
#[test]
fn what_two_decide_is_refused_to_who_began_it() {
    for use_case in UseCase::ALL {
        let made = use_case.not_by_who_did();
        let name = format!("{use_case:?}");
        let two = ["Decide", "Confirm", "Unlock", "Manage", "ProvePinRenewal"];
        assert_eq!(!made.is_empty(), two.iter().any(|begin| name.starts_with(begin)), "{name}");
        for maker in made {
            // Somebody could do both but for this column.
            let both = StaffRole::ALL.into_iter().any(|role| {
                let actor = staff(role);
                authorise(&actor, *maker).is_ok() && authorise_approval(&actor, use_case).is_ok()
            });
            assert!(both, "{name}: {maker:?}");
        }
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
