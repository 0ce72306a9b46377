use std::cell::RefCell;
use std::collections::HashMap;
use std::future::Future;
use std::pin::pin;
use std::task::{Context, Poll, Waker};

use super::*;
use crate::import::Reason;

/// A register of numbered texts in memory; it breaks down when it has this many.
struct Register {
    held: RefCell<HashMap<String, String>>,
    breaks_at: usize,
}

impl Kind for Register {
    const COLUMNS: &'static [&'static str] = &["number", "text"];
    type Row = (String, String);

    fn parse(&self, _: u64, cells: Cells) -> Result<Self::Row, Fault> {
        let number = cells.required("number", |text| Ok(text.to_owned()))?;
        Ok((number, cells.text("text").to_owned()))
    }

    async fn land(&self, rows: &[Self::Row], options: Options) -> Result<Vec<Outcome>, FileError> {
        let mut held = self.held.borrow_mut();
        if held.len() >= self.breaks_at {
            return Err(crate::AppError::NotFound.into());
        }
        let one = |(number, text): &(String, String)| match held.get(number) {
            _ if text == "nobody" => {
                let reason = Reason::UnknownMember;
                Outcome::Rejected(Fault::of_field("number", number, reason))
            }
            Some(same) if same == text => Outcome::Unchanged,
            Some(_) => Outcome::Changed(vec![Fault::of_field("text", text, Reason::Changed)]),
            None => {
                if !options.dry_run {
                    held.insert(number.clone(), text.clone());
                }
                Outcome::New
            }
        };
        Ok(rows.iter().map(one).collect())
    }
}

fn register(breaks_at: usize) -> Register {
    Register { held: RefCell::default(), breaks_at }
}

/// Nothing in these tests waits for anything.
fn now<F: Future>(future: F) -> F::Output {
    match pin!(future).poll(&mut Context::from_waker(Waker::noop())) {
        Poll::Ready(output) => output,
        Poll::Pending => panic!("nothing to wait for"),
    }
}

fn load_into(register: &Register, file: &str, dry_run: bool) -> (Option<Totals>, String) {
    let options = Options { dry_run, ..Options::default() };
    let mut rejects = vec![];
    let totals = now(load(register, file.as_bytes(), &mut rejects, options));
    (totals.ok().map(|report| report.totals), String::from_utf8(rejects).unwrap())
}

fn totals(numbers: [u64; 5]) -> Option<Totals> {
    let [read, landed, unchanged, changed, rejected] = numbers;
    Some(Totals { read, landed, unchanged, changed, rejected })
}

fn file(rows: usize) -> String {
    let lines = (0..rows).map(|n| format!("{n},text\n"));
    "number,text\n".to_owned() + &lines.collect::<String>()
}

#[test]
fn each_row_is_counted_once_and_a_second_run_changes_nothing() {
    let register = register(usize::MAX);
    let file = "number,text\n1,a\n,b\n2,c\n1,a\n1,d\n";
    let (first, rejects) = load_into(&register, file, false);
    assert_eq!(first, totals([5, 2, 1, 1, 1]));
    assert_eq!(rejects, "row,field,value,reason,see\n3,number,,missing,\n6,text,x,changed,\n");
    assert_eq!(load_into(&register, file, false).0, totals([5, 0, 3, 1, 1]));
    assert_eq!(register.held.borrow()["1"], "a", "a changed row is reported, not applied");
}

#[test]
fn changed_rows_keep_no_other_row_from_landing() {
    let register = register(usize::MAX);
    load_into(&register, "number,text\n3,old\n4,old\n9,old\n", false);
    let (totals_now, rejects) = load_into(&register, &(file(12) + "12,nobody\n"), false);
    assert_eq!(totals_now, totals([13, 9, 0, 3, 1]));
    assert_eq!(
        rejects,
        "row,field,value,reason,see\n5,text,xxxx,changed,\n6,text,xxxx,changed,\n\
         11,text,xxxx,changed,\n14,number,99,unknown-member,\n"
    );
    assert_eq!((&*register.held.borrow()["3"], register.held.borrow().len()), ("old", 12));
}

#[test]
fn a_dry_run_saves_nothing() {
    let register = register(usize::MAX);
    assert_eq!(load_into(&register, &file(3), true).0, totals([3, 3, 0, 0, 0]));
    assert!(register.held.borrow().is_empty());
}

#[test]
fn after_a_stop_in_the_middle_a_second_run_lands_the_rest() {
    let mut register = register(1_000);
    assert_eq!(load_into(&register, &file(1_700), false).0, None);
    assert_eq!(register.held.borrow().len(), 1_000);
    register.breaks_at = usize::MAX;
    assert_eq!(load_into(&register, &file(1_700), false).0, totals([1_700, 700, 1_000, 0, 0]));
}
