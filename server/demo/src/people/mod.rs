//! Files of people who do not exist, in the format of `docs/operate/import.md`.

mod calendar;
mod career;
mod dice;
mod draw;
mod named;
mod names;
mod payments;
mod person;
mod places;

use std::fs::File;
use std::io::{BufWriter, Write};
use std::path::Path;

use anyhow::Context;
use sothon_app::import;
use sothon_domain::pension::RuleBook;
use sothon_domain::person::Scheme;
use time::Date;

use dice::Dice;
use draw::Sources;
use names::Names;
use person::Person;
use places::Places;

/// What is to be written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Plan {
    /// How many people, the named ones included.
    pub(crate) count: u64,
    /// The same seed, count and day give the same files.
    pub(crate) seed: u64,
    /// The day for which payments and life certificates are made.
    pub(crate) today: Date,
}

/// Writes `people.csv`, `payments.csv`, `payment-dates.csv` and `demo-people.txt` into the folder.
pub(crate) fn write_files(folder: &Path, plan: &Plan) -> anyhow::Result<()> {
    let open = |name: &str| -> anyhow::Result<BufWriter<File>> {
        let path = folder.join(name);
        Ok(BufWriter::new(File::create(&path).with_context(|| path.display().to_string())?))
    };
    let sources = sources(plan.today);
    write_people(&sources, plan, open("people.csv")?, open("payments.csv")?)?;
    write_calendar(plan.today, open("payment-dates.csv")?)?;
    write_named(&sources, plan, open("demo-people.txt")?)
}

fn sources(today: Date) -> Sources {
    let (names, places, rules) = (Names::load(), Places::load(), RuleBook::released());
    Sources { names, places, rules, today }
}

fn person(sources: &Sources, plan: &Plan, index: u64) -> Person {
    match index {
        0..named::COUNT => named::named(sources, index).person,
        _ => draw::person(sources, plan.seed, index),
    }
}

fn write_people(
    sources: &Sources,
    plan: &Plan,
    people: impl Write,
    payments: impl Write,
) -> anyhow::Result<()> {
    let mut people = csv::Writer::from_writer(people);
    let mut payments = csv::Writer::from_writer(payments);
    people.write_record(import::people::COLUMNS)?;
    payments.write_record(import::payments::COLUMNS)?;
    for index in 0..plan.count {
        let person = person(sources, plan, index);
        people.write_record(person.cells())?;
        // Fixed people have other dice for their payments than for their facts.
        let mut dice = Dice::of(plan.seed.wrapping_add(1), index);
        for line in payments::lines(&person, &mut dice, plan.today) {
            payments.write_record(line)?;
        }
    }
    people.flush()?;
    Ok(payments.flush()?)
}

fn write_calendar(today: Date, file: impl Write) -> anyhow::Result<()> {
    let mut file = csv::Writer::from_writer(file);
    file.write_record(import::payment_dates::COLUMNS)?;
    for month in calendar::calendar_months(today) {
        for scheme in [Scheme::CivilServants, Scheme::Veterans] {
            let date = calendar::payment_date(scheme, month).to_string();
            file.write_record([scheme.code(), &month.to_string(), &date])?;
        }
    }
    Ok(file.flush()?)
}

fn write_named(sources: &Sources, plan: &Plan, mut file: impl Write) -> anyhow::Result<()> {
    for index in 0..plan.count.min(named::COUNT) {
        let named::Named { person, shows } = named::named(sources, index);
        let phone = person.phone.clone().unwrap_or_else(|| "-".to_owned());
        writeln!(file, "{}\t{}\t{phone}\t{shows}", person.member_number, person.full_name())?;
    }
    Ok(file.flush()?)
}

#[cfg(test)]
mod tests;
