//! One synthetic person, and the line she is in the people's file.

use sothon_domain::person::{Scheme, Sex};
use time::Date;

use super::benefits::Basis;
use super::career::Career;
use super::names::Spelled;
use super::row::Row;

/// A person who does not exist.
#[derive(Clone)]
pub(super) struct Person {
    pub(super) member_number: String,
    pub(super) scheme: Scheme,
    pub(super) family_name: Spelled,
    pub(super) given_name: Spelled,
    pub(super) sex: Sex,
    pub(super) birth_date: Date,
    pub(super) national_id: String,
    pub(super) phone: Option<String>,
    pub(super) village: &'static str,
    pub(super) disability: bool,
    pub(super) id_poor: bool,
    pub(super) career: Option<Career>,
    pub(super) award: Option<Award>,
    pub(super) basis: Option<Basis>,
    pub(super) life_certificate_due: Option<Date>,
    pub(super) account: String,
    pub(super) family: Vec<String>,
}

/// A decided pension.
#[derive(Clone)]
pub(super) struct Award {
    pub(super) kind: &'static str,
    pub(super) number: String,
    pub(super) decided_on: Date,
    pub(super) amount: i64,
}

impl Person {
    /// Her line, written as the format's description writes it.
    pub(super) fn row(&self) -> Row {
        Row::of(|column| self.cell(column))
    }

    fn cell(&self, column: &str) -> String {
        match column {
            "member_number" => self.member_number.clone(),
            "scheme" => self.scheme.code().to_owned(),
            "family_name_km" => self.family_name.khmer.to_string(),
            "given_name_km" => self.given_name.khmer.to_string(),
            "family_name_latin" => self.family_name.latin.to_string(),
            "given_name_latin" => self.given_name.latin.to_string(),
            "sex" => self.sex.code().to_owned(),
            "birth_date" => self.birth_date.to_string(),
            "national_id" => self.national_id.clone(),
            "phone" => self.phone.clone().unwrap_or_default(),
            "place_code" => self.village.to_owned(),
            "disability" => yes_or_no(self.disability),
            "id_poor" => yes_or_no(self.id_poor),
            "life_certificate_due" => {
                self.life_certificate_due.map(|day| day.to_string()).unwrap_or_default()
            }
            "account_bank" => self.bank().to_owned(),
            "account_number" => self.account.clone(),
            "family" => self.family.join(";"),
            "invalidity_cause" | "survivor_relation" | "deceased_on" => self.basis_cell(column),
            "grade" | "retired_on" | "service" | "salaries" => self.career_cell(column),
            award => self.award_cell(award),
        }
    }

    fn career_cell(&self, column: &str) -> String {
        let Some(career) = &self.career else { return String::new() };
        let starts = career.starts;
        match column {
            "grade" => career.grade.to_owned(),
            "retired_on" => career.retired_on.to_string(),
            "service" => format!("{starts}..{} {}", career.last_day(), career.employer),
            _ => {
                // The last salaries were earned for two years at most.
                let since = starts.max(career.retired_on - time::Duration::days(730));
                let (basic, total) = (career.basic, career.total);
                let lowest = career.lowest_of_grade;
                format!(
                    "{since} basic {basic};{since} total {total};{since} lowest-of-grade {lowest}"
                )
            }
        }
    }

    fn basis_cell(&self, column: &str) -> String {
        match (self.basis, column) {
            (Some(Basis::Invalidity(cause)), "invalidity_cause") => cause.code().to_owned(),
            (Some(Basis::Survivor { relation, .. }), "survivor_relation") => relation.to_owned(),
            (Some(Basis::Survivor { deceased_on, .. }), "deceased_on") => deceased_on.to_string(),
            _ => String::new(),
        }
    }

    fn award_cell(&self, column: &str) -> String {
        let Some(award) = &self.award else { return String::new() };
        match column {
            "award_kind" => award.kind.to_owned(),
            "award_number" => award.number.clone(),
            "award_date" => award.decided_on.to_string(),
            "award_source" => "NSAF".to_owned(),
            "award_amount" => award.amount.to_string(),
            unknown => panic!("invariant: the format has no column {unknown}"),
        }
    }

    /// Pensions are paid by one bank in the capital and by another elsewhere.
    pub(super) fn bank(&self) -> &'static str {
        if self.village.starts_with("12") { "Canadia" } else { "ACLEDA" }
    }

    /// Both names in one line, as the list of demo people shows them.
    pub(super) fn full_name(&self) -> String {
        let (family, given) = (&self.family_name, &self.given_name);
        format!("{} {} ({} {})", family.khmer, given.khmer, family.latin, given.latin)
    }
}

fn yes_or_no(yes: bool) -> String {
    if yes { "yes".to_owned() } else { "no".to_owned() }
}
