use super::row::{COLUMNS, PaymentRow};
use crate::import::{Cells, Fault, Reason};

const GOOD: [&str; 7] =
    ["2026-11", "back-office", "K-204577", "2026-11", "510000", "paid", "25/11/2026"];

fn parse(change: Option<(&'static str, &str)>) -> Result<PaymentRow, Fault> {
    let mut values: Vec<String> = GOOD.map(str::to_owned).into();
    if let Some((column, value)) = change {
        let at = COLUMNS.iter().position(|name| *name == column).unwrap();
        values[at] = value.to_owned();
    }
    PaymentRow::parse(&Cells::new(COLUMNS, values.into_iter().map(Some).collect()))
}

#[test]
fn a_good_row_is_read() {
    let row = parse(None).unwrap();
    assert_eq!((row.member_number.as_str(), row.amount.amount()), ("K-204577", 510_000));
}

#[test]
fn each_fault_has_its_reason() {
    let table = [
        ("batch", "", Reason::Missing),
        ("batch", &"x".repeat(81), Reason::TooLong),
        ("source", "", Reason::Missing),
        ("member_number", "nobody", Reason::NotAMemberNumber),
        ("month", "11/2026", Reason::NotAMonth),
        ("month", "2570-01", Reason::BuddhistYear),
        ("amount", "510.000", Reason::NotAnAmount),
        ("state", "gone", Reason::UnknownState),
        ("at", "2026-11-31", Reason::NotADate),
    ];
    for (column, value, reason) in table {
        let fault = parse(Some((column, value))).unwrap_err();
        assert_eq!((fault.field, fault.reason), (column, reason), "{value}");
    }
}
