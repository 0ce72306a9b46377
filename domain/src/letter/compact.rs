//! The bytes of a statement, numbers with the highest byte first. Version 2 says which case was decided
//! and is nothing else; everything that names no case is version 1, as the first letters were.
//!
//! | bytes | what |
//! |---|---|
//! | 1 | version, 1 or 2 |
//! | 1 | kind |
//! | 4 | number of the letter, eight digits |
//! | 2 | day of issue, counted from 1 January 2020 |
//! | 2 | last day, counted the same way |
//! | 0 or 2 | for a statement of payments: the year; in version 2: the last four digits of the case |
//! | 1 | 1 when an amount follows, else 0 |
//! | 0 or 8 | amount in riel |
//! | 1 | length of the masked name |
//! | as said | masked name in UTF-8, to the end |

use time::{Date, Duration, Month};

use super::{LetterKind, MaskedCase, MaskedName, Statement};
use crate::money::Riel;
use crate::person::Reference;

const VERSION: u8 = 1;
const WITH_CASE: u8 = 2;

const FIRST_DAY: Date = match Date::from_calendar_date(2020, Month::January, 1) {
    Ok(date) => date,
    Err(_) => panic!("1 January 2020 is a day"),
};

pub(super) fn write(statement: &Statement) -> Option<Vec<u8>> {
    let version = if statement.case.is_some() { WITH_CASE } else { VERSION };
    let mut bytes = vec![version, statement.kind.byte()];
    bytes.extend(statement.number.number().to_be_bytes());
    for date in [statement.issued_on, statement.valid_until] {
        bytes.extend(day_number(date)?.to_be_bytes());
    }
    match (statement.kind, statement.year, statement.case) {
        (LetterKind::PaymentStatement, Some(year), None) => bytes.extend(year.to_be_bytes()),
        (LetterKind::Decision, None, Some(case)) => bytes.extend(case.number().to_be_bytes()),
        (LetterKind::PaymentStatement, None, _) | (_, Some(_), _) | (_, _, Some(_)) => return None,
        (_, None, None) => {}
    }
    match statement.amount {
        None => bytes.push(0),
        Some(amount) => {
            bytes.push(1);
            bytes.extend(u64::try_from(amount.amount()).ok()?.to_be_bytes());
        }
    }
    let name = statement.masked_name.as_str().as_bytes();
    bytes.push(u8::try_from(name.len()).ok()?);
    bytes.extend(name);
    Some(bytes)
}

pub(super) fn read(bytes: &[u8]) -> Option<Statement> {
    let mut rest = bytes;
    let [version, kind] = take(&mut rest)?;
    let kind = LetterKind::from_byte(kind)?;
    let with_case = match (version, kind) {
        (VERSION, _) => false,
        (WITH_CASE, LetterKind::Decision) => true,
        _ => return None,
    };
    let number = number(u32::from_be_bytes(take(&mut rest)?))?;
    let issued_on = day(u16::from_be_bytes(take(&mut rest)?))?;
    let valid_until = day(u16::from_be_bytes(take(&mut rest)?))?;
    let year = match kind {
        LetterKind::PaymentStatement => Some(u16::from_be_bytes(take(&mut rest)?)),
        LetterKind::AwardStatement | LetterKind::ProofOfPensioner | LetterKind::Decision => None,
    };
    let case = match with_case {
        true => Some(MaskedCase::from_number(u16::from_be_bytes(take(&mut rest)?))?),
        false => None,
    };
    let amount = match take(&mut rest)? {
        [0] => None,
        [1] => Some(i64::try_from(u64::from_be_bytes(take(&mut rest)?)).ok()?),
        _ => return None,
    };
    let [length] = take(&mut rest)?;
    let name = std::str::from_utf8(rest).ok().filter(|name| name.len() == usize::from(length))?;
    let masked_name: MaskedName = name.parse().ok()?;
    let amount = amount.map(Riel::new);
    Some(Statement { kind, number, issued_on, valid_until, year, case, masked_name, amount })
}

fn take<const N: usize>(rest: &mut &[u8]) -> Option<[u8; N]> {
    let (first, others) = rest.split_first_chunk::<N>()?;
    *rest = others;
    Some(*first)
}

fn number(number: u32) -> Option<Reference> {
    format!("{number:08}").parse().ok()
}

fn day_number(date: Date) -> Option<u16> {
    u16::try_from((date - FIRST_DAY).whole_days()).ok()
}

fn day(number: u16) -> Option<Date> {
    FIRST_DAY.checked_add(Duration::days(i64::from(number)))
}
