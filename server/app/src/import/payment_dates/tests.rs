use super::row::{COLUMNS, PaymentDateRow};
use crate::import::{Cells, Reason};

fn reason(values: [&str; 3]) -> Option<Reason> {
    let cells = Cells::new(COLUMNS, values.map(|value| Some(value.to_owned())).into());
    PaymentDateRow::parse(&cells).err().map(|fault| fault.reason)
}

#[test]
fn each_fault_has_its_reason() {
    assert_eq!(reason(["civil-servants", "2026-12", "2026-12-24"]), None);
    assert_eq!(reason(["monks", "2026-12", "2026-12-24"]), Some(Reason::UnknownScheme));
    assert_eq!(reason(["veterans", "12", "2026-12-24"]), Some(Reason::NotAMonth));
    assert_eq!(reason(["veterans", "2026-12", "24"]), Some(Reason::NotADate));
    assert_eq!(reason(["veterans", "2026-12", ""]), Some(Reason::Missing));
}
