//! What her cases ask of her, and an appeal against one that was rejected.

use crate::support;

use sothon_domain::casework::{CaseAct, ReturnReason, Stage};
use sothon_domain::paper::PaperKind;
use sothon_domain::person::Reference;
use sothon_ussd::Tongue;
use sothon_ussd::menu::{AppealReason, Appealed, CaseDue, CaseSeen};
use support::{PIN, Phone};
use time::macros::date;

/// A case of which the office should decide by a day of December.
fn case(serial: u32, stage: Stage, papers: &[PaperKind]) -> CaseSeen {
    CaseSeen {
        reference: Reference::of_serial(serial),
        stage,
        asked: None,
        done: (CaseAct::Taken, date!(2026 - 11 - 05)),
        due: Some(CaseDue { on: date!(2026 - 12 - 05), late: false }),
        papers: papers.to_vec(),
        appeal: None,
        hotline: "1288".to_owned(),
    }
}

/// What the screens of these cases say, one after the other, without the lines of the keys.
fn told_of(cases: Vec<CaseSeen>) -> Vec<String> {
    let mut phone = Phone::dialled(Tongue::English, &[]);
    phone.record.told.cases = cases;
    phone.key("4");
    let mut told = vec![phone.key(PIN).to_owned()];
    loop {
        let next = phone.key("98").to_owned();
        if next == told[0] {
            break;
        }
        told.push(next);
    }
    phone.key("0");
    assert_eq!(Some(&phone.screen.text), told.last(), "the screen before");
    told.iter().map(|text| text.replace("\n98 More", "").replace("\n0 Back", "")).collect()
}

#[test]
fn each_open_case_says_what_is_asked_of_her_and_which_papers_are_missing() {
    let returned = CaseSeen {
        asked: Some(ReturnReason::PapersNeeded),
        done: (CaseAct::Returned, date!(2026 - 11 - 05)),
        due: None,
        ..case(4_821_035, Stage::Returned, &[PaperKind::FamilyBook, PaperKind::BirthCertificate])
    };
    let reference = returned.reference;
    let told = told_of(vec![returned, case(4_821_036, Stage::InReview, &[])]);
    let asked = "Please bring the original papers.\nPapers missing: 2";
    assert_eq!(told[0], format!("Request {reference}\n{asked}"));
    assert_eq!(told[1], "Papers missing:\nFamily book\nBirth certificate");
    assert_eq!(told[2], "Done: we asked you 05/11/2026\nNow: To be corrected");
    let next = "Next: the office checks the answer\nYou act next: please call us.";
    assert_eq!(told[3], next);
    assert_eq!(told[4], "No day is set. If you need time, nothing is lost.");
    assert!(told[5].ends_with("Being checked\nThe office acts next."), "{told:?}");
    assert_eq!(told.len(), 9, "{told:?}");
}

#[test]
fn a_case_says_what_was_done_what_follows_by_when_and_what_to_do_when_that_is_late() {
    let late = |case: CaseSeen| CaseSeen {
        due: case.due.map(|due| CaseDue { late: true, ..due }),
        ..case
    };
    let open = || case(4_821_036, Stage::InReview, &[]);
    let told = told_of(vec![open()]);
    let (now, next) = ("Now: Being checked", "Next: a decision\nThe office acts next.");
    assert_eq!(told[1..3], [format!("Done: an officer checks it 05/11/2026\n{now}"), next.into()]);
    let due = "We mean to decide by 05/12/2026\nIf it is late, please call 1288";
    assert_eq!(told[3..], [due]);
    let told = told_of(vec![late(open())]);
    assert_eq!(told[3], "We are later than we promised. Please call 1288");
    let outside = || CaseSeen { stage: Stage::Outside, ..open() };
    let told = told_of(vec![outside()]);
    let due = "We expect the answer by 05/12/2026\nIf it is late, please call 1288";
    assert_eq!(told[3], due);
    let told = told_of(vec![late(outside())]);
    assert_eq!(told[3], "The answer is late. To know more, please call 1288");
}

#[test]
fn a_case_that_is_over_has_one_screen_and_no_day() {
    let over = CaseSeen { due: None, ..case(4_821_035, Stage::Approved, &[]) };
    let mut phone = Phone::dialled(Tongue::English, &[]);
    phone.record.told.cases = vec![over];
    phone.key("4");
    let first = phone.key(PIN).to_owned();
    assert!(first.contains("Approved\nIt is finished.") && !first.contains("98"), "{first}");
    assert_eq!(phone.key("98"), first);
}

/// A phone at her cases, the only one of which was rejected.
fn at_a_rejected_case(may_appeal: bool) -> Phone {
    let mut phone = Phone::dialled(Tongue::English, &[]);
    phone.record.told.cases = vec![CaseSeen {
        due: None,
        appeal: may_appeal.then_some(date!(2027 - 01 - 21)),
        ..case(7_730_351, Stage::Rejected, &[])
    }];
    phone.key("4");
    phone.key(PIN);
    phone
}

#[test]
fn a_rejected_case_is_appealed_by_keys_with_its_last_day_and_the_number() {
    let mut phone = at_a_rejected_case(true);
    assert!(phone.screen.text.contains("Rejected\n1 I do not agree"), "{}", phone.screen.text);
    let why = phone.key("1").to_owned();
    assert!(why.contains("Until 21/01/2027") && why.contains("2 I have a new paper"), "{why}");
    assert!(phone.key("9").contains("Until 21/01/2027"), "no such reason");
    assert!(phone.key("2").contains("I have a new paper"), "{}", phone.screen.text);
    assert_eq!(phone.key("0"), why);
    phone.key("3");
    assert_eq!(phone.key("2"), why, "it is changed");
    phone.key("2");
    let sent = phone.key("1").to_owned();
    assert!(sent.contains("Received.") && sent.contains("bring papers"), "{sent}");
    assert!(phone.screen.end);
    let told = (Reference::of_serial(7_730_351), AppealReason::NewPaper);
    assert_eq!(phone.record.told.appeals, [told]);
}

#[test]
fn what_takes_no_appeal_says_so() {
    let mut phone = at_a_rejected_case(false);
    let case = phone.screen.text.clone();
    for _ in 0..2 {
        assert!(phone.key("1").ends_with(&case), "{}", phone.screen.text);
    }
    phone.key("1");
    assert!(phone.screen.end, "three wrong keys: {}", phone.screen.text);
    assert!(phone.record.told.appeals.is_empty());
    for (came, says) in [(Appealed::Closed, "No appeal"), (Appealed::Begun, "on the portal")] {
        let mut phone = at_a_rejected_case(true);
        phone.record.told.appealed = Some(came);
        for _ in 0..3 {
            phone.key("1");
        }
        let last = &phone.screen;
        assert!(last.text.contains(says) && last.end, "{}", last.text);
    }
}

#[test]
fn an_appeal_goes_against_the_case_that_was_shown_whatever_has_come_since() {
    let shown = Reference::of_serial(7_730_351);
    let newer = CaseSeen {
        due: None,
        appeal: Some(date!(2027 - 01 - 30)),
        ..case(7_730_352, Stage::Rejected, &[])
    };
    let mut phone = at_a_rejected_case(true);
    phone.record.told.cases.insert(0, newer.clone());
    assert!(phone.key("1").contains("Until 21/01/2027"), "{}", phone.screen.text);
    assert!(phone.key("2").contains(&shown.to_string()), "{}", phone.screen.text);
    phone.key("1");
    assert_eq!(phone.record.told.appeals, [(shown, AppealReason::NewPaper)]);

    let mut phone = at_a_rejected_case(true);
    phone.record.told.cases = vec![newer];
    let other = phone.key("1").to_owned();
    assert!(other.starts_with("Wrong key."), "the case that was shown takes none: {other}");
    assert!(other.contains("1 I do not agree"), "the one that is shown now does: {other}");
    assert!(phone.record.told.appeals.is_empty());
}
