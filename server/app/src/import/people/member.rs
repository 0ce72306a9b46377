//! A row as the member that the register stores.

use sothon_domain::effects::new_id;
use sothon_domain::person::{AwardId, FormOfAddress, MembershipId, PersonId};
use sothon_store::import::{
    ImportedMember, NewAccount, NewAward, NewFamilyLink, NewMembership, NewRelative,
};
use sothon_store::membership::{SalaryFact, ServicePeriod};
use sothon_store::person::NewPerson;

use super::family::{Link, Relative};
use super::{DecidedAward, PersonRow};
use crate::App;

/// The member of this row, with ids for the case that she is new.
pub(super) fn of(app: &App, row: &PersonRow) -> ImportedMember {
    let id = || new_id(&*app.clock, &*app.entropy);
    ImportedMember {
        person: person(row, PersonId::new(id())),
        membership: NewMembership {
            id: MembershipId::new(id()),
            scheme: row.scheme,
            member_number: row.member_number.clone(),
            legacy_number: Some(row.member_number.to_string()),
            grade: row.grade.clone(),
            retired_on: row.retired_on,
            award_fact: row.award_fact,
        },
        service: service(row),
        salaries: salaries(row),
        award: row.award.as_ref().map(|decided| award(decided, AwardId::new(id()))),
        account: row.account.as_ref().map(|account| NewAccount {
            bank: account.bank.clone(),
            number: account.number.clone(),
        }),
        family: row.family.iter().map(link).collect(),
        cells: row.cells.clone(),
    }
}

fn person(row: &PersonRow, id: PersonId) -> NewPerson {
    NewPerson {
        id,
        sex: row.sex,
        name: row.name.clone(),
        birth_date: row.birth_date,
        national_id: row.national_id.clone(),
        phone: row.phone.clone(),
        place: row.place.clone(),
        // The back office holds no language; the portal begins in Khmer until she chooses.
        language: "km".to_owned(),
        form_of_address: FormOfAddress::from(row.sex),
        disability: row.disability,
        id_poor: row.id_poor,
        life_certificate_due: row.life_certificate_due,
    }
}

fn award(decided: &DecidedAward, id: AwardId) -> NewAward {
    NewAward {
        id,
        kind: decided.kind,
        number: decided.number.clone(),
        decided_on: decided.decided_on,
        source: decided.source.clone(),
        amount: decided.amount,
    }
}

fn service(row: &PersonRow) -> Vec<ServicePeriod> {
    let period = |service: &super::Service| ServicePeriod {
        starts: service.starts,
        until: service.until,
        employer: service.employer.clone(),
        kind: "service".to_owned(),
    };
    row.service.iter().map(period).collect()
}

fn salaries(row: &PersonRow) -> Vec<SalaryFact> {
    let fact = |salary: &super::Salary| SalaryFact {
        starts: salary.starts,
        kind: salary.kind,
        amount: salary.amount,
    };
    row.salaries.iter().map(fact).collect()
}

fn link(link: &Link) -> NewFamilyLink {
    NewFamilyLink {
        role: link.role.code(),
        relation: link.relation,
        relative: match &link.relative {
            Relative::Member(number) => NewRelative::Member(number.clone()),
            Relative::Named(name) => NewRelative::Named(name.clone()),
        },
    }
}
