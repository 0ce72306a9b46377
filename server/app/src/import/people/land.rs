//! Landing people: those not yet in the register are added, the others are compared.

use sothon_domain::access::Actor;
use sothon_domain::effects::new_id;
use sothon_domain::person::{AwardId, FormOfAddress, MembershipId, PersonId};
use sothon_store::import::{
    ImportedMember, NewAccount, NewAward, NewFamilyLink, NewMembership, NewRelative, Standing,
};
use sothon_store::membership::{SalaryFact, ServicePeriod};
use sothon_store::person::NewPerson;
use time::Date;

use super::family::{Link, Relative};
use super::{COLUMNS, PersonRow};
use crate::App;
use crate::import::load::Kind;
use crate::import::{Cells, Fault, FileError, Options, landing};

/// The people's file, landed in the register of `app`.
pub(super) struct People<'a> {
    pub(super) app: &'a App,
    pub(super) actor: &'a Actor,
    pub(super) today: Date,
}

impl Kind for People<'_> {
    const COLUMNS: &'static [&'static str] = COLUMNS;
    type Row = PersonRow;
    type Key = String;

    fn parse(&self, cells: &Cells) -> Result<PersonRow, Fault> {
        PersonRow::parse(cells, self.today)
    }

    fn key(row: &PersonRow) -> String {
        row.member_number.to_string()
    }

    async fn land(&self, rows: &[PersonRow], options: Options) -> Result<Vec<Standing>, FileError> {
        let members: Vec<ImportedMember> = rows.iter().map(|row| self.member(row)).collect();
        let mut tx = self.app.db.begin().await?;
        let standings =
            sothon_store::import::people(&mut tx, &members, self.app.clock.now()).await?;
        landing::finish(self.app, self.actor, tx, "people-imported", &standings, options).await?;
        Ok(standings)
    }
}

impl People<'_> {
    fn member(&self, row: &PersonRow) -> ImportedMember {
        ImportedMember {
            person: self.person(row),
            membership: NewMembership {
                id: MembershipId::new(self.id()),
                scheme: row.scheme,
                member_number: row.member_number.clone(),
                legacy_number: Some(row.member_number.to_string()),
                grade: row.grade.clone(),
                retired_on: row.retired_on,
            },
            service: service(row),
            salaries: salaries(row),
            award: self.award(row),
            account: row.account.as_ref().map(|account| NewAccount {
                bank: account.bank.clone(),
                number: account.number.clone(),
            }),
            family: row.family.iter().map(link).collect(),
            content: row.content.clone(),
        }
    }

    fn person(&self, row: &PersonRow) -> NewPerson {
        NewPerson {
            id: PersonId::new(self.id()),
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

    fn award(&self, row: &PersonRow) -> Option<NewAward> {
        row.award.as_ref().map(|award| NewAward {
            id: AwardId::new(self.id()),
            kind: award.kind,
            number: award.number.clone(),
            decided_on: award.decided_on,
            source: award.source.clone(),
            amount: award.amount,
        })
    }

    fn id(&self) -> uuid::Uuid {
        new_id(&*self.app.clock, &*self.app.entropy)
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
