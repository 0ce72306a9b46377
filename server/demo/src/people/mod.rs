//! Files of people who do not exist, in the format of `docs/operate/import.md`.

mod benefits;
mod calendar;
mod career;
mod dice;
mod draw;
mod family;
mod faults;
mod habits;
mod named;
mod names;
mod numbers;
mod payments;
mod person;
mod places;
mod planted;
mod population;
mod quota;
mod row;
mod second_record;
mod tally;

use std::fs::File;
use std::io::{BufWriter, Write};
use std::path::Path;

use anyhow::Context;
use sothon_app::import;
use sothon_domain::gazetteer;
use sothon_domain::person::Scheme;
use time::Date;

use dice::Dice;
use draw::Sources;
use faults::Strangers;
use population::Population;
use row::Row;
use tally::Tally;

/// What is to be written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Plan {
    /// How many good people, the named ones included: those who are to land.
    pub(crate) count: u64,
    /// The same seed, count and day give the same files.
    pub(crate) seed: u64,
    /// The day for which payments and life certificates are made.
    pub(crate) today: Date,
    /// Whether the files are as real systems write them: with faulty rows, with people registered
    /// twice and people who can hardly be, and good rows written in several ways. Without, every row is
    /// right, and a longer list begins with the same people.
    pub(crate) faults: bool,
}

/// Writes `people.csv`, `payments.csv`, `payment-dates.csv` and `demo-people.txt` into the folder;
/// with faults also what was planted: `expected.tsv`, `duplicates.tsv` and `ghosts.tsv`.
pub(crate) fn write_files(folder: &Path, plan: &Plan) -> anyhow::Result<()> {
    let open = |name: &str| -> anyhow::Result<BufWriter<File>> {
        let path = folder.join(name);
        Ok(BufWriter::new(File::create(&path).with_context(|| path.display().to_string())?))
    };
    let population = Population::of(*plan);
    let tally = write_people(&population, open("people.csv")?, open("payments.csv")?)?;
    write_calendar(plan.today, open("payment-dates.csv")?)?;
    write_branches(open("branches.csv")?)?;
    write_named(&population.sources, plan, open("demo-people.txt")?)?;
    if plan.faults {
        tally.write(open("expected.tsv")?)?;
        tally::write_duplicates(&population.planted, open("duplicates.tsv")?)?;
        tally::write_ghosts(&population.planted, open("ghosts.tsv")?)?;
    }
    Ok(())
}

/// Writes the people with their payments, one at a time, and counts what is to become of the rows.
fn write_people(
    population: &Population,
    mut people: impl Write,
    payments: impl Write,
) -> anyhow::Result<Tally> {
    let plan = population.plan;
    let mut payments = csv::Writer::from_writer(payments);
    let mut strangers = Strangers::among(population);
    let mut tally = Tally::new();
    writeln!(people, "{}", import::people::COLUMNS.join(","))?;
    payments.write_record(import::payments::COLUMNS)?;
    for index in 0..plan.count {
        let person = population.person(index);
        let row = written(person.row(), &plan, index);
        people.write_all(&row.line())?;
        tally.landed += 1;
        tally.repaired += u64::from(habits::is_repaired(&row));
        // Fixed people have other dice for their payments than for their facts.
        let mut dice = Dice::of(plan.seed.wrapping_add(1), index);
        for line in payments::lines(&person, &mut dice, plan.today, &population.sources.rules) {
            payments.write_record(line)?;
        }
        while let Some((kind, line)) = strangers.next_after(index) {
            people.write_all(&line)?;
            tally.rejected[kind] += 1;
        }
    }
    people.flush()?;
    payments.flush()?;
    Ok(tally)
}

/// The row as it stands in the file. Those of named people are always written plainly.
fn written(mut row: Row, plan: &Plan, index: u64) -> Row {
    if plan.faults && index >= named::COUNT {
        habits::rewrite(&mut row, &mut Dice::of(plan.seed.wrapping_add(2), index));
    }
    row
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

/// The opening hours of branches from Monday on: in the week with a rest at noon, and in every third district
/// on Saturday morning, too.
const HOURS: [&str; 2] = [WEEK, WEEK_AND_SATURDAY];
const WEEK: &str = "7:30-11:30, 14:00-17:00;7:30-11:30, 14:00-17:00;7:30-11:30, 14:00-17:00;\
                    7:30-11:30, 14:00-17:00;7:30-11:30, 14:00-17:00;;";
const WEEK_AND_SATURDAY: &str = "7:30-11:30, 14:00-17:00;7:30-11:30, 14:00-17:00;\
                                 7:30-11:30, 14:00-17:00;7:30-11:30, 14:00-17:00;\
                                 7:30-11:30, 14:00-17:00;8:00-11:00;";

/// A branch in each district; none of them exists.
fn write_branches(file: impl Write) -> anyhow::Result<()> {
    let mut file = csv::Writer::from_writer(file);
    file.write_record(import::branches::COLUMNS)?;
    let districts = gazetteer::children(None)
        .flat_map(|(province, _)| gazetteer::children(Some(&province)).collect::<Vec<_>>());
    for (index, (place, name)) in districts.enumerate() {
        let (code, phone) = (format!("B-{place}"), format!("02399{place}"));
        let hours = HOURS[usize::from(index % 3 == 0)];
        file.write_record([&code, place.as_str(), name.khmer, name.latin, &phone, "", hours])?;
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
