//! From the text of a rule file to a rule set.

mod accrual;
mod contributions;
mod family;
mod invalidity;
mod old_age;

use time::Date;
use toml::Spanned;
use toml::de::DeTable;

use super::diff::{RuleChange, differences};
use super::section::{Section, Source};
use super::{
    Benefit, Certainty, Citation, CitationId, Floors, Lift, LiftedAmounts, Problem, RuleFileError,
    RuleSet, RuleSetId, Salary, Status,
};
use crate::money::Riel;
use crate::person::Scheme;

type Read<T> = Result<T, RuleFileError>;

/// Reads and checks one file.
pub(super) fn rule_set(source: Source<'_>) -> Read<RuleSet> {
    let document = document(source)?;
    let mut file = Section::root(source, &document);
    let set = RuleSet {
        id: RuleSetId::new(file.text("id")?),
        scheme: file.word("scheme", &Scheme::ALL.map(|scheme| (scheme.code(), scheme)))?,
        variant: file.text("variant")?.to_owned(),
        status: file
            .word("status", &[("in-force", Status::InForce), ("proposal", Status::Proposal)])?,
        effective_from: file.date("effective_from")?,
        published_on: published_on(&mut file)?,
        citation: citation(file.section("citation")?)?,
        benefit: benefit(&mut file)?,
    };
    if set.contributions().is_some_and(|paid| paid.rates[0].from != set.effective_from) {
        return Err(file.error("effective_from", Problem::NotTheFirstRate));
    }
    file.end()?;
    Ok(set)
}

fn published_on(file: &mut Section<'_>) -> Read<Option<Date>> {
    file.has("published_on").then(|| file.date("published_on")).transpose()
}

/// What a file says, not checked.
fn document(source: Source<'_>) -> Read<Spanned<DeTable<'_>>> {
    DeTable::parse(source.text).map_err(|fault| {
        let at = fault.span().map_or(0, |span| span.start);
        source.error(at, String::new(), Problem::NotToml(fault.message().to_owned()))
    })
}

/// The keys about which two sound files disagree, by name; the first fault of either.
pub(super) fn diff(before: Source<'_>, after: Source<'_>) -> Read<Vec<RuleChange>> {
    rule_set(before)?;
    rule_set(after)?;
    Ok(differences(document(before)?.get_ref(), document(after)?.get_ref()))
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

type ReadBenefit = fn(Section<'_>) -> Read<Benefit>;

/// The tables of which a file holds exactly one, and how each is read.
const BENEFITS: [(&str, ReadBenefit); 9] = [
    ("old_age", |table| old_age::old_age(table).map(Benefit::OldAge)),
    ("invalidity", |table| {
        invalidity::invalidity(table).map(|rules| Benefit::Invalidity(Box::new(rules)))
    }),
    ("survivors", |table| family::survivors(table).map(Benefit::Survivors)),
    ("funeral", |table| family::funeral(table)),
    ("service_credit", |table| old_age::grandfathering(table).map(Benefit::ServiceCredit)),
    ("contributions", |table| contributions::contributions(table).map(Benefit::Contributions)),
    ("flat_financing", |table| contributions::flat_financing(table).map(Benefit::FlatFinancing)),
    ("floors", |table| floors(table).map(Benefit::Floors)),
    ("gap", gap),
];

const ONE_OF: &str = "old_age, invalidity, survivors, funeral, service_credit, contributions, \
                      flat_financing, floors, gap";

fn benefit(file: &mut Section<'_>) -> Read<Benefit> {
    let mut held = BENEFITS.iter().filter(|(key, _)| file.has(key));
    match (held.next(), held.next()) {
        (Some((key, read)), None) => read(file.section(key)?),
        _ => Err(file.error("old_age", Problem::NotOneOf(ONE_OF))),
    }
}

fn gap(mut table: Section<'_>) -> Read<Benefit> {
    let reason = table.text("reason")?.to_owned();
    table.end()?;
    Ok(Benefit::Gap { reason })
}

/// Which salary the rates apply to.
fn salary(table: &mut Section<'_>) -> Read<Salary> {
    table.word("salary", &[("last-basic", Salary::LastBasic), ("total", Salary::Total)])
}

/// A monthly amount or a lump sum, 1 to 100 million riel.
fn riel(table: &mut Section<'_>, key: &'static str) -> Read<Riel> {
    Ok(Riel::new(table.number(key, 1, 100_000_000)?))
}

/// Lifts from the lowest amounts to the highest, so that each of them can be reached.
fn floors(mut table: Section<'_>) -> Read<Floors> {
    let (mut lifts, mut lifted, mut results) = (Vec::new(), Vec::new(), Vec::new());
    for mut entry in table.sections("lifts")? {
        let amounts = if entry.has("exactly_khr") {
            LiftedAmounts::Exactly(riel(&mut entry, "exactly_khr")?)
        } else {
            LiftedAmounts::AtMost(riel(&mut entry, "at_most_khr")?)
        };
        let becomes = riel(&mut entry, "becomes_khr")?;
        let (LiftedAmounts::AtMost(most) | LiftedAmounts::Exactly(most)) = amounts;
        if becomes <= most {
            return Err(entry.error("becomes_khr", Problem::NotAscending));
        }
        entry.end()?;
        lifts.push(Lift { amounts, becomes });
        lifted.push(most);
        results.push(becomes);
    }
    table.ascending("lifts", &lifted)?;
    table.ascending("lifts", &results)?;
    table.end()?;
    Ok(Floors { lifts })
}
