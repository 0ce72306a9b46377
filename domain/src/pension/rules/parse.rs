//! From the text of a rule file to a rule set.

use toml::de::DeTable;

use super::section::{Section, Source};
use super::{
    Accrual, AfterFirst, Benefit, Certainty, Citation, CitationId, FlatAge, FlatPension,
    Grandfathering, Minimum, OldAge, Problem, RuleFileError, RuleSet, RuleSetId, Salary, Status,
};
use crate::money::{Fraction, Riel};
use crate::person::Scheme;

type Read<T> = Result<T, RuleFileError>;

/// Reads and checks one file.
pub(super) fn rule_set(source: Source<'_>) -> Read<RuleSet> {
    let document = DeTable::parse(source.text).map_err(|fault| {
        let at = fault.span().map_or(0, |span| span.start);
        source.error(at, String::new(), Problem::NotToml(fault.message().to_owned()))
    })?;
    let mut file = Section::root(source, &document);
    let set = RuleSet {
        id: RuleSetId::new(file.text("id")?),
        scheme: file.word("scheme", &Scheme::ALL.map(|scheme| (scheme.code(), scheme)))?,
        variant: file.text("variant")?.to_owned(),
        status: file
            .word("status", &[("in-force", Status::InForce), ("proposal", Status::Proposal)])?,
        effective_from: file.date("effective_from")?,
        citation: citation(file.section("citation")?)?,
        benefit: benefit(&mut file)?,
    };
    file.end()?;
    Ok(set)
}

fn citation(mut table: Section<'_>) -> Read<Citation> {
    let certainties =
        [("high", Certainty::High), ("medium", Certainty::Medium), ("low", Certainty::Low)];
    let citation = Citation {
        id: CitationId::new(table.text("id")?),
        instrument: table.text("instrument")?.to_owned(),
        document: table.text("document")?.to_owned(),
        place: table.text("place")?.to_owned(),
        certainty: table.word("certainty", &certainties)?,
    };
    table.end()?;
    Ok(citation)
}

fn benefit(file: &mut Section<'_>) -> Read<Benefit> {
    match (file.has("old_age"), file.has("service_credit"), file.has("gap")) {
        (true, false, false) => Ok(Benefit::OldAge(old_age(file.section("old_age")?)?)),
        (false, true, false) => {
            Ok(Benefit::ServiceCredit(grandfathering(file.section("service_credit")?)?))
        }
        (false, false, true) => {
            let mut table = file.section("gap")?;
            let reason = table.text("reason")?.to_owned();
            table.end()?;
            Ok(Benefit::Gap { reason })
        }
        _ => Err(file.error("old_age", Problem::NotOneOf("old_age, service_credit, gap"))),
    }
}

fn old_age(mut table: Section<'_>) -> Read<OldAge> {
    let salaries = [("last-basic", Salary::LastBasic), ("total", Salary::Total)];
    let any_age = table.has("any_age_service_months");
    let rules = OldAge {
        salary: table.word("salary", &salaries)?,
        minimum_service: table.months("minimum_service_months")?,
        any_age_service: any_age.then(|| table.months("any_age_service_months")).transpose()?,
        retirement_ages: table.ages("retirement_ages")?,
        accrual: accrual(&mut table)?,
        minimum: if table.has("minimum") {
            minimum(table.section("minimum")?)?
        } else {
            Minimum::None
        },
        flat_pension: if table.has("flat_pension") {
            Some(flat_pension(table.section("flat_pension")?)?)
        } else {
            None
        },
    };
    if let Accrual::WithBase { base_service, .. } = &rules.accrual
        && rules.minimum_service < *base_service
    {
        return Err(table.error("minimum_service_months", Problem::BaseNotEarned));
    }
    table.end()?;
    Ok(rules)
}

fn accrual(table: &mut Section<'_>) -> Read<Accrual> {
    match (table.has("accrual_with_base"), table.has("accrual_per_year")) {
        (true, false) => accrual_with_base(table.section("accrual_with_base")?),
        (false, true) => accrual_per_year(table.section("accrual_per_year")?),
        _ => {
            let either = Problem::NotOneOf("accrual_with_base, accrual_per_year");
            Err(table.error("accrual_with_base", either))
        }
    }
}

fn accrual_with_base(mut table: Section<'_>) -> Read<Accrual> {
    let base = table.percent("base_pct")?;
    let further_per_year = table.percent("further_per_year_pct")?;
    let cap = table.percent("cap_pct")?;
    if !cap_is_reached(base, further_per_year, cap) {
        return Err(table.error("cap_pct", Problem::NotWholeMonths));
    }
    let base_service = table.months("base_service_months")?;
    table.end()?;
    Ok(Accrual::WithBase { base_service, base, further_per_year, cap })
}

/// Whether further service leads from the base to exactly the cap after whole months.
fn cap_is_reached(base: Fraction, further_per_year: Fraction, cap: Fraction) -> bool {
    let months = cap
        .checked_sub(base)
        .and_then(|missing| missing.checked_mul(Fraction::whole(12)))
        .and_then(|missing| missing.checked_div(further_per_year));
    months.is_ok_and(|months| months >= Fraction::ZERO && months.denominator() == 1)
}

fn accrual_per_year(mut table: Section<'_>) -> Read<Accrual> {
    let first = table.percent("first_per_year_pct")?;
    // One of the two keys alone is refused as missing the other.
    let two_rates = table.has("first_service_months") || table.has("after_per_year_pct");
    let after = if two_rates {
        let service = table.months("first_service_months")?;
        Some(AfterFirst { service, per_year: table.percent("after_per_year_pct")? })
    } else {
        None
    };
    table.end()?;
    Ok(Accrual::PerYear { first, after })
}

fn minimum(mut table: Section<'_>) -> Read<Minimum> {
    let kinds = [("lowest-basic-salary-of-grade", true), ("share-of-average-salary", false)];
    let minimum = if table.word("kind", &kinds)? {
        Minimum::LowestBasicSalaryOfGrade
    } else {
        Minimum::ShareOfAverageSalary(table.percent("share_pct")?)
    };
    table.end()?;
    Ok(minimum)
}

fn flat_pension(mut table: Section<'_>) -> Read<FlatPension> {
    let monthly = Riel::new(table.number("monthly_khr", 1, 100_000_000)?);
    let mut ages = Vec::new();
    for mut step in table.sections("ages")? {
        ages.push(FlatAge { from_year: step.year("from_year")?, age: step.age("age")? });
        step.end()?;
    }
    let years: Vec<i32> = ages.iter().map(|step| step.from_year).collect();
    table.ascending("ages", &years)?;
    table.end()?;
    Ok(FlatPension { monthly, ages })
}

fn grandfathering(mut table: Section<'_>) -> Read<Grandfathering> {
    let rules = Grandfathering {
        registration_from: table.year("registration_from_year")?,
        registration_to: table.year("registration_to_year")?,
        older_than: table.age("older_than_age")?,
        needed: table.months("needed_months")?,
        window: table.months("window_months")?,
        granted: table.percent("granted_pct")?,
    };
    if rules.registration_to < rules.registration_from {
        return Err(table.error("registration_to_year", Problem::NotAscending));
    }
    if rules.granted.checked_mul(Fraction::whole(12)).is_ok_and(|months| months.denominator() != 1)
    {
        return Err(table.error("granted_pct", Problem::NotWholeMonths));
    }
    if rules.window < rules.needed {
        return Err(table.error("window_months", Problem::NotAscending));
    }
    table.end()?;
    Ok(rules)
}
