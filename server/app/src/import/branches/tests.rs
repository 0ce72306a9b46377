use super::row::{COLUMNS, parse};
use crate::import::{Cells, Reason};

fn reason(values: [&str; 7]) -> Option<Reason> {
    let cells = Cells::new(COLUMNS, values.map(|value| Some(value.to_owned())).into());
    parse(&cells).err().map(|fault| fault.reason)
}

#[test]
fn each_fault_has_its_reason() {
    let week = "7:30-11:30, 14:00-17:00;8-12;;;;;";
    let good = ["PP-01", "1201", "ចំការមន", "Chamkar Mon", "023456789", "ផ្លូវ ២១៤", week];
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
    assert_eq!((with(5, ""), with(6, "")), (None, None));
    for wrong in ["8-12", "8-12;;;;;;;", ";;;;;;", "morning;;;;;;", "12-8;;;;;;"] {
        assert_eq!(with(6, wrong), Some(Reason::NotOpeningHours), "{wrong}");
    }
}
