//! One row of the people's file, parsed.

use sothon_domain::claimant::ClaimantNumber;
use sothon_domain::gazetteer;
use sothon_domain::khmer::is_spelled_in_order;
use sothon_domain::money::Riel;
use sothon_domain::pension::AwardKind;
use sothon_domain::person::{
    MemberNumber, Name, NationalId, PersonName, Phone, PlaceCode, Scheme, Sex,
};
use sothon_store::import::{AwardFact, Cell};
use time::Date;

use super::family::{self, Link, Relative};
use super::salaries::{self, Salary};
use super::service::{self, Service};
use crate::import::{Cells, Fault, Reason, written};

/// The columns of the people's file, in the order of precedence of their faults.
pub const COLUMNS: &[&str] = &[
    "member_number",
    "scheme",
    "family_name_km",
    "given_name_km",
    "family_name_latin",
    "given_name_latin",
    "sex",
    "birth_date",
    "national_id",
    "phone",
    "place_code",
    "disability",
    "id_poor",
    "grade",
    "retired_on",
    "service",
    "salaries",
    "award_kind",
    "award_number",
    "award_date",
    "award_source",
    "award_amount",
    "life_certificate_due",
    "account_bank",
    "account_number",
    "family",
    "invalidity_cause",
    "survivor_relation",
    "deceased_on",
];

/// The columns that a file may do without; then it says nothing about them.
pub const OPTIONAL: &[&str] = &["invalidity_cause", "survivor_relation", "deceased_on"];

/// What a survivor may be to the member who died.
const SURVIVOR_RELATIONS: [&str; 2] = ["spouse", "child"];

/// The columns whose text may be spelled out of order and still be read.
const NAMES: [&str; 4] =
    ["family_name_km", "given_name_km", "family_name_latin", "given_name_latin"];

/// A person with her membership of one scheme, as the back office holds them.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PersonRow {
    /// The number on the pension book; it is also the legacy number.
    pub member_number: MemberNumber,
    /// The scheme.
    pub scheme: Scheme,
    /// Both names.
    pub name: PersonName,
    /// Sex as registered.
    pub sex: Sex,
    /// The day of birth.
    pub birth_date: Date,
    /// The identity card's number, where known.
    pub national_id: Option<NationalId>,
    /// The registered phone, where there is one.
    pub phone: Option<Phone>,
    /// Where she lives, as exactly as known.
    pub place: PlaceCode,
    /// Whether a disability is registered.
    pub disability: bool,
    /// Whether the household holds an equity card (ID Poor).
    pub id_poor: bool,
    /// Body and grade, as written in the file.
    pub grade: Option<String>,
    /// The day of retirement, where known.
    pub retired_on: Option<Date>,
    /// The career.
    pub service: Vec<Service>,
    /// The salaries, each from a day on.
    pub salaries: Vec<Salary>,
    /// The decided monthly pension, if there is one.
    pub award: Option<DecidedAward>,
    /// The day by which she should show that she is alive, if one is set.
    pub life_certificate_due: Option<Date>,
    /// Where she is paid.
    pub account: Option<Account>,
    /// Dependants, survivors and payees.
    pub family: Vec<Link>,
    /// What the award rests on besides service and salary.
    pub award_fact: AwardFact,
    /// Whether a name was spelled out of order.
    pub repaired: bool,
    /// The cells as read, to tell what a later file changes.
    pub cells: Vec<Cell>,
}

/// A decided pension.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DecidedAward {
    /// For old age, lost capacity, or a survivor.
    pub kind: AwardKind,
    /// The decision's number.
    pub number: String,
    /// Its day.
    pub decided_on: Date,
    /// Who decided.
    pub source: String,
    /// Riel a month.
    pub amount: Riel,
}

/// A bank account.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Account {
    /// The bank's name.
    pub bank: String,
    /// The account's number.
    pub number: String,
}

impl PersonRow {
    /// The row, or its first fault in the order of [`COLUMNS`]. `today` is the last possible birthday.
    pub(in crate::import) fn parse(cells: Cells, today: Date) -> Result<Self, Fault> {
        let mut row = Self::read(&cells)?;
        row.check_order(&cells, today)?;
        row.cells = cells.into_cells();
        Ok(row)
    }

    fn read(cells: &Cells) -> Result<Self, Fault> {
        Ok(Self {
            member_number: cells.required("member_number", member_number)?,
            scheme: cells.required("scheme", parsed(Reason::UnknownScheme))?,
            name: PersonName {
                khmer: name(cells, ["family_name_km", "given_name_km"], is_khmer)?,
                latin: name(cells, ["family_name_latin", "given_name_latin"], is_latin)?,
            },
            sex: cells.required("sex", parsed(Reason::UnknownSex))?,
            birth_date: cells.required("birth_date", written::date)?,
            national_id: cells.optional("national_id", parsed(Reason::NotANationalId))?,
            phone: cells.optional("phone", parsed(Reason::NotAPhone))?,
            place: cells.required("place_code", place)?,
            disability: cells.yes("disability")?,
            id_poor: cells.yes("id_poor")?,
            grade: cells.optional("grade", written::short_text)?,
            retired_on: cells.optional("retired_on", written::date)?,
            service: cells.optional("service", service::parse)?.unwrap_or_default(),
            salaries: cells.optional("salaries", salaries::parse)?.unwrap_or_default(),
            award: award(cells)?,
            life_certificate_due: cells.optional("life_certificate_due", written::date)?,
            account: account(cells)?,
            family: cells.optional("family", family::parse)?.unwrap_or_default(),
            award_fact: award_fact(cells)?,
            repaired: NAMES.iter().any(|name| !is_spelled_in_order(cells.text(name))),
            cells: Vec::new(),
        })
    }

    /// A fault of one of its cells.
    pub(super) fn fault(&self, column: &'static str, reason: Reason) -> Fault {
        let cell = self.cells.iter().find(|cell| cell.column == column);
        let text = cell.and_then(|cell| cell.text.as_deref());
        Fault::of_field(column, text.unwrap_or_default(), reason)
    }

    /// The member numbers of relatives.
    pub(super) fn relatives(&self) -> impl Iterator<Item = &MemberNumber> {
        self.family.iter().filter_map(|link| match &link.relative {
            Relative::Member(number) => Some(number),
            Relative::Named(_) => None,
        })
    }

    /// Nobody is paid as a survivor before the death.
    fn latest_death(&self, today: Date) -> Date {
        self.award.as_ref().map_or(today, |award| award.decided_on.min(today))
    }

    /// Nobody is born tomorrow, nobody works, retires or is awarded anything before birth, and no
    /// survivor before the death.
    fn check_order(&self, cells: &Cells, today: Date) -> Result<(), Fault> {
        let birth = self.birth_date;
        let faulty = [
            ("birth_date", birth > today),
            ("retired_on", self.retired_on.is_some_and(|day| day <= birth)),
            ("service", self.service.iter().any(|period| period.starts <= birth)),
            ("salaries", self.salaries.iter().any(|fact| fact.starts <= birth)),
            ("award_date", self.award.as_ref().is_some_and(|award| award.decided_on <= birth)),
            (
                "deceased_on",
                self.award_fact.deceased_on.is_some_and(|day| day > self.latest_death(today)),
            ),
        ];
        match faulty.into_iter().find(|(_, faulty)| *faulty) {
            Some((column, _)) => Err(cells.fault(column, Reason::DatesOutOfOrder)),
            None => Ok(()),
        }
    }
}

/// A member number, which has not the form that is kept for claimants.
fn member_number(text: &str) -> Result<MemberNumber, Reason> {
    let number = text.parse().map_err(|_| Reason::NotAMemberNumber)?;
    match ClaimantNumber::takes_form_of(&number) {
        true => Err(Reason::NotAMemberNumber),
        false => Ok(number),
    }
}

/// Reads a value that the domain can parse.
fn parsed<T: std::str::FromStr>(reason: Reason) -> impl FnOnce(&str) -> Result<T, Reason> {
    move |text| text.parse().map_err(|_| reason)
}

/// A place of the gazetteer.
fn place(text: &str) -> Result<PlaceCode, Reason> {
    let place: PlaceCode = text.parse().map_err(|_| Reason::NotAPlaceCode)?;
    if gazetteer::knows(&place) { Ok(place) } else { Err(Reason::UnknownPlace) }
}

fn is_khmer(c: char) -> bool {
    ('\u{1780}'..='\u{17D3}').contains(&c)
}

fn is_latin(c: char) -> bool {
    c.is_alphabetic() && !('\u{1780}'..='\u{17FF}').contains(&c)
}

/// A name whose letters are all of one script; either part may be empty, not both.
fn name(
    cells: &Cells,
    [family, given]: [&'static str; 2],
    of_script: fn(char) -> bool,
) -> Result<Name, Fault> {
    for column in [family, given] {
        let text = cells.text(column);
        if text.chars().any(|c| c.is_numeric() || c.is_control() || "<>;\"".contains(c)) {
            return Err(cells.fault(column, Reason::NotAName));
        }
        if text.chars().any(|c| c.is_alphabetic() && !of_script(c)) {
            return Err(cells.fault(column, Reason::WrongScript));
        }
    }
    if cells.text(family).is_empty() && cells.text(given).is_empty() {
        return Err(cells.fault(family, Reason::Missing));
    }
    Name::new(cells.text(family), cells.text(given))
        .map_err(|_| cells.fault(family, Reason::NotAName))
}

/// An award is given with all its five fields or with none.
fn award(cells: &Cells) -> Result<Option<DecidedAward>, Fault> {
    let kind = |text: &str| text.parse().map_err(|_| Reason::UnknownAwardKind);
    let kind = cells.optional("award_kind", kind)?;
    let number = cells.optional("award_number", written::short_text)?;
    let decided_on = cells.optional("award_date", written::date)?;
    let source = cells.optional("award_source", written::short_text)?;
    let amount = cells.optional("award_amount", written::amount)?;
    match (kind, number, decided_on, source, amount) {
        (Some(kind), Some(number), Some(decided_on), Some(source), Some(amount)) => {
            Ok(Some(DecidedAward { kind, number, decided_on, source, amount }))
        }
        (None, None, None, None, None) => Ok(None),
        _ => Err(cells.fault("award_number", Reason::IncompleteAward)),
    }
}

/// A fact counts for the kind of award that it is about, and is kept beside any other.
fn award_fact(cells: &Cells) -> Result<AwardFact, Fault> {
    let relation = |text: &str| {
        let known = SURVIVOR_RELATIONS.into_iter().find(|known| *known == text);
        known.ok_or(Reason::UnknownSurvivorRelation)
    };
    Ok(AwardFact {
        invalidity_cause: cells
            .optional("invalidity_cause", parsed(Reason::UnknownInvalidityCause))?,
        survivor_relation: cells.optional("survivor_relation", relation)?,
        deceased_on: cells.optional("deceased_on", written::date)?,
    })
}

/// An account's number as the bank writes it.
fn account_number(text: &str) -> Result<String, Reason> {
    let text = written::short_text(text)?;
    let fits = |c: char| c.is_ascii_alphanumeric() || matches!(c, '០'..='៩' | ' ' | '-');
    let digits = text.chars().filter(|c| c.is_numeric()).count();
    if text.chars().all(fits) && digits >= 4 { Ok(text) } else { Err(Reason::NotAnAccountNumber) }
}

fn account(cells: &Cells) -> Result<Option<Account>, Fault> {
    let bank = cells.optional("account_bank", written::short_text)?;
    let number = cells.optional("account_number", account_number)?;
    match (bank, number) {
        (Some(bank), Some(number)) => Ok(Some(Account { bank, number })),
        (None, None) => Ok(None),
        _ => Err(cells.fault("account_number", Reason::IncompleteAccount)),
    }
}
