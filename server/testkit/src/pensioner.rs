//! People who do not exist, built fact by fact.

use sothon_domain::money::Riel;
use sothon_domain::pension::{AwardKind, InvalidityCause};
use sothon_domain::person::{
    AwardId, MembershipId, Name, PaymentId, PersonId, PersonName, Scheme, Sex,
};
use sothon_domain::year_month::YearMonth;
use sothon_store::import::{
    AwardFact, Cell, ImportedMember, ImportedPayment, NewAccount, NewAward, NewFamilyLink,
    NewMembership, NewRelative,
};
use sothon_store::membership::{SalaryFact, SalaryKind, ServicePeriod};
use sothon_store::payment::PaymentState;
use sothon_store::person::Person;
use time::macros::date;
use time::{Date, Month};
use uuid::Uuid;

/// A pensioner; change the fields a test is about.
#[derive(Clone, Debug)]
pub struct Pensioner {
    /// Member number as typed.
    pub member_number: String,
    /// Scheme.
    pub scheme: Scheme,
    /// Khmer family name and given name.
    pub khmer: (String, String),
    /// Latin family name and given name.
    pub latin: (String, String),
    /// Sex.
    pub sex: Sex,
    /// The day of birth.
    pub born: Date,
    /// Registered phone.
    pub phone: Option<String>,
    /// National identity number.
    pub national_id: Option<String>,
    /// Code of the village.
    pub place: String,
    /// When she retired.
    pub retired_on: Date,
    /// First day of her service.
    pub served_from: Date,
    /// Basic salary a month before retirement.
    pub salary: i64,
    /// Lowest basic salary of her grade.
    pub lowest_of_grade: i64,
    /// Why the pension is paid.
    pub kind: AwardKind,
    /// What the award rests on besides service and salary.
    pub award_fact: AwardFact,
    /// Decided amount a month.
    pub amount: i64,
    /// Name of the husband or wife, who is in no register.
    pub spouse: String,
    /// Months paid, each with the amount.
    pub paid: Vec<(YearMonth, i64)>,
    /// Whether she has proved once who she is, so that a code signs her in.
    pub activated: bool,
}

impl Pensioner {
    /// A retired civil servant: 33 years of service, 637,500 riel, decided 510,000 riel a month, after
    /// the last floor.
    pub fn sokha() -> Self {
        Self {
            member_number: "K-204577".into(),
            scheme: Scheme::CivilServants,
            khmer: ("ស៊ឹម".into(), "សុខា".into()),
            latin: ("SIM".into(), "Sokha".into()),
            sex: Sex::Female,
            born: date!(1957 - 06 - 15),
            phone: Some("012345678".into()),
            national_id: Some("010234567".into()),
            place: "12010101".into(),
            retired_on: date!(2023 - 07 - 01),
            served_from: date!(1990 - 03 - 01),
            salary: 637_500,
            lowest_of_grade: 400_000,
            kind: AwardKind::OldAge,
            award_fact: AwardFact::default(),
            amount: 510_000,
            spouse: "ស៊ឹម វុទ្ធី".into(),
            paid: vec![(month(2026, Month::October), 510_000)],
            activated: true,
        }
    }

    /// The same decided in 2018: the floors of 2022 and 2023 have lifted 510,000 riel to 690,000 and
    /// then to 770,000, which is paid.
    pub fn lifted() -> Self {
        Self {
            retired_on: date!(2018 - 03 - 01),
            served_from: date!(1984 - 11 - 01),
            paid: vec![(month(2026, Month::October), 770_000)],
            ..Self::sokha()
        }
    }

    /// Another person in another province: a veteran with a decision and no service facts to show.
    pub fn dara() -> Self {
        Self {
            member_number: "V-118203".into(),
            scheme: Scheme::Veterans,
            khmer: ("ចាន់".into(), "តារា".into()),
            latin: ("CHAN".into(), "Dara".into()),
            sex: Sex::Male,
            phone: Some("098765432".into()),
            national_id: Some("020345678".into()),
            place: "01020304".into(),
            amount: 320_000,
            paid: vec![(month(2026, Month::October), 320_000)],
            ..Self::sokha()
        }
    }

    /// Somebody who can't work any more after 33 years of service, for another cause than work: 70% of
    /// 637,500 riel, decided in 2023.
    pub fn invalid() -> Self {
        let cause = Some(InvalidityCause::NonWork);
        Self {
            member_number: "K-204582".into(),
            phone: Some("012204582".into()),
            national_id: Some("010204582".into()),
            kind: AwardKind::Invalidity,
            award_fact: AwardFact { invalidity_cause: cause, ..AwardFact::default() },
            amount: 446_250,
            paid: vec![(month(2026, Month::October), 446_250)],
            ..Self::sokha()
        }
    }

    /// The widow of a civil servant; a widower is the same but for the sex.
    pub fn widow() -> Self {
        let (survivor_relation, deceased_on) = (Some("spouse"), Some(date!(2023 - 05 - 02)));
        Self {
            member_number: "K-204579".into(),
            phone: Some("012204579".into()),
            national_id: Some("010204579".into()),
            kind: AwardKind::Survivor,
            award_fact: AwardFact { survivor_relation, deceased_on, ..AwardFact::default() },
            amount: 15_000,
            paid: vec![(month(2026, Month::October), 15_000)],
            ..Self::sokha()
        }
    }

    /// The daughter of a civil servant, paid until she is 21 years old, which is on 15 January 2027. A son is the same
    /// but for the sex.
    pub fn child() -> Self {
        let (survivor_relation, deceased_on) = (Some("child"), Some(date!(2023 - 05 - 02)));
        Self {
            member_number: "K-204585".into(),
            phone: Some("012204585".into()),
            national_id: Some("010204585".into()),
            khmer: ("ចាន់".into(), "ស្រីមុំ".into()),
            latin: ("CHAN".into(), "Sreymom".into()),
            born: date!(2006 - 01 - 15),
            award_fact: AwardFact { survivor_relation, deceased_on, ..AwardFact::default() },
            amount: 10_000,
            paid: vec![(month(2026, Month::October), 10_000)],
            ..Self::widow()
        }
    }

    /// What must never stand in a log: names, numbers and phones in every written form.
    pub fn secrets(&self) -> Vec<String> {
        let phone = self
            .phone
            .iter()
            .flat_map(|phone| [phone.clone(), format!("+855{}", phone.trim_start_matches('0'))]);
        [&self.khmer.1, &self.latin.1, &self.member_number, &self.spouse]
            .into_iter()
            .chain(&self.national_id)
            .cloned()
            .chain(phone)
            .collect()
    }

    /// The person as an import brings her.
    pub fn member(&self, mut id: impl FnMut() -> Uuid) -> ImportedMember {
        ImportedMember {
            person: self.person(PersonId::new(id())),
            membership: NewMembership {
                id: MembershipId::new(id()),
                scheme: self.scheme,
                member_number: self.member_number.parse().expect("a sample member number"),
                legacy_number: None,
                grade: Some("A3".into()),
                retired_on: Some(self.retired_on),
                award_fact: self.award_fact,
            },
            service: vec![ServicePeriod {
                starts: self.served_from,
                until: self.retired_on.previous_day(),
                employer: "MoEYS".into(),
                kind: "civil-service".into(),
            }],
            salaries: vec![
                self.salary(SalaryKind::Basic, self.salary),
                self.salary(SalaryKind::LowestOfGrade, self.lowest_of_grade),
            ],
            award: Some(NewAward {
                id: AwardId::new(id()),
                kind: self.kind,
                number: format!("{}/23", &self.member_number),
                decided_on: self.retired_on,
                source: "import".into(),
                amount: Riel::new(self.amount),
            }),
            account: Some(NewAccount { bank: "ACLEDA".into(), number: "000123456789".into() }),
            family: vec![NewFamilyLink {
                role: "dependant",
                relation: "spouse",
                relative: NewRelative::Named(self.spouse.clone()),
            }],
            cells: self.cells(),
        }
    }

    /// The cells that tests change between two files.
    fn cells(&self) -> Vec<Cell> {
        let cell = |column, text| Cell { column, text: Some(text) };
        vec![
            cell("given_name_km", self.khmer.1.clone()),
            cell("phone", self.phone.clone().unwrap_or_default()),
            cell("award_amount", self.amount.to_string()),
        ]
    }

    /// Her payments as an import brings them.
    pub fn payments(&self, mut id: impl FnMut() -> Uuid) -> Vec<ImportedPayment> {
        let payment = |(month, amount): &(YearMonth, i64)| ImportedPayment {
            id: PaymentId::new(id()),
            member_number: self.member_number.parse().expect("a sample member number"),
            batch: format!("B-{month}"),
            month: *month,
            amount: Riel::new(*amount),
            state: PaymentState::Paid,
            source: "import".into(),
            at: month.first_day(),
        };
        self.paid.iter().map(payment).collect()
    }

    fn person(&self, id: PersonId) -> Person {
        let name = |(family, given): &(String, String)| Name::new(family, given);
        Person {
            id,
            sex: self.sex,
            name: PersonName {
                khmer: name(&self.khmer).expect("a sample name"),
                latin: name(&self.latin).expect("a sample name"),
            },
            birth_date: self.born,
            national_id: self.national_id.as_deref().map(|n| n.parse().expect("a sample number")),
            phone: self.phone.as_deref().map(|number| number.parse().expect("a sample phone")),
            place: self.place.parse().expect("a sample place"),
            language: "km".into(),
            form_of_address: self.sex.into(),
            disability: false,
            id_poor: false,
            life_certificate_due: Some(date!(2027 - 03 - 31)),
        }
    }

    fn salary(&self, kind: SalaryKind, amount: i64) -> SalaryFact {
        SalaryFact { starts: self.served_from, kind, amount: Riel::new(amount) }
    }
}

fn month(year: i32, month: Month) -> YearMonth {
    YearMonth::new(year, month.into()).expect("a sample month")
}
