use super::row::{COLUMNS, parse};
use crate::import::{Cells, Reason};

fn reason(values: [&str; 5]) -> Option<Reason> {
    let cells = Cells::new(COLUMNS, values.map(|value| Some(value.to_owned())).into());
    parse(&cells).err().map(|fault| fault.reason)
}

#[test]
fn each_fault_has_its_reason() {
    let good = ["PP-01", "1201", "ចំការមន", "Chamkar Mon", "023456789"];
    assert_eq!(reason(good), None);
    let with = |at: usize, text| {
        let mut row = good;
        row[at] = text;
        reason(row)
    };
    assert_eq!(with(0, ""), Some(Reason::Missing));
    assert_eq!(with(0, "PP/01"), Some(Reason::NotABranchCode));
    assert_eq!(with(1, "120"), Some(Reason::NotAPlaceCode));
    assert_eq!(with(1, "9999"), Some(Reason::UnknownPlace));
    assert_eq!(with(1, "12"), Some(Reason::UnknownPlace));
    assert_eq!(with(2, ""), Some(Reason::Missing));
    assert_eq!(with(4, "police"), Some(Reason::NotAPhone));
}
