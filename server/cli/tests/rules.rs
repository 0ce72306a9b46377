//! Looking at rules, and trying a draft of one.

use crate::process;

use std::path::Path;
use std::process::Stdio;

use process::Setup;

#[test]
fn rules_are_listed_without_a_database() {
    let setup = Setup::new();
    let answer = setup.run(&["rules", "list"]);
    assert_eq!(answer.code, Some(0));
    assert!(answer.out.contains("  in force  ") && answer.out.contains("  proposal  "));
    assert!(!setup.path("var").exists());
}

#[test]
fn a_draft_of_a_rule_is_checked_beside_the_released_ones() {
    let setup = Setup::new();
    let law = setup.run(&["rules", "show", "nssfc-current-2016"]);
    assert_eq!(law.code, Some(0));
    setup.run(&["rules", "show", "nssfc-1066"]).assert_failed_at("There is no rule set nssfc-1066");

    let draft = setup.path("draft.toml");
    let draft = draft.to_str().expect("a plain path");
    let write = |text: &str| std::fs::write(draft, text).expect("the test's own folder");
    let renamed = law.out.replace("id = \"nssfc-current-2016\"", "id = \"draft\"");
    write(&renamed);
    setup.run(&["rules", "check", draft]).assert_failed_at("starts on the same day");
    write(
        &renamed.replace("1994-10-26", "2027-01-01").replace("base_pct = \"60\"", "base_pct = 60"),
    );
    setup.run(&["rules", "check", draft]).assert_failed_at("base_pct: must be a text");
    write(&renamed.replace("1994-10-26", "2027-01-01"));
    let sound = setup.run(&["rules", "check", draft]);
    assert_eq!(sound.code, Some(0), "{}", sound.err);
    assert!(!setup.path("var").exists());
}

#[test]
fn a_draft_is_compared_with_the_law_key_by_key() {
    let setup = Setup::new();
    let law = setup.run(&["rules", "show", "nssfc-current-2016"]).out;
    write_draft(&setup.path(""), &law, "2027-01-01");
    let draft = setup.path("draft.toml");
    let draft = draft.to_str().expect("a plain path");
    let changed = setup.run(&["rules", "diff", "nssfc-current-2016", draft]);
    assert_eq!(
        changed.out,
        "effective_from: 1994-10-26 → 2027-01-01\nid: nssfc-current-2016 → draft\n\
         old_age.accrual_with_base.cap_pct: 80 → 70\n"
    );
    let same = setup.run(&["rules", "diff", draft, draft]);
    assert_eq!(same.out, "Both order the same.\n");
    let proposal = setup.run(&["rules", "diff", "nssfc-current-2016", "nssfc-reform-option1-2018"]);
    assert!(proposal.out.contains("status: in-force → proposal\n"), "{}", proposal.out);
    setup.run(&["rules", "diff", "nssfc-1066", draft]).assert_failed_at("no rule set nssfc-1066");
    std::fs::write(draft, "id = 7").expect("the test's own folder");
    let broken = setup.run(&["rules", "diff", draft, "nssfc-current-2016"]);
    broken.assert_failed_at("id: must be a text");
}

/// A retired teacher of 33 years: 80% of her basic salary, lifted to the minimum of her grade.
const PEOPLE: &str = "\
member_number,scheme,family_name_km,given_name_km,family_name_latin,given_name_latin,sex,birth_date,\
national_id,phone,place_code,disability,id_poor,grade,retired_on,service,salaries,award_kind,\
award_number,award_date,award_source,award_amount,life_certificate_due,account_bank,account_number,family
K-204577,civil-servants,ចាន់,សុភា,Chan,Sophea,female,1958-02-14,,,12010101,,,A.3,2018-03-01,\
1985-03-01..2018-02-28 ក្រសួងអប់រំ,2016-03-01 basic 510000;2016-03-01 lowest-of-grade 510000,\
old-age,4577,2018-03-01,NSAF,510000,,,,
";

/// The law again as a draft, from another day.
fn write_draft(folder: &Path, law: &str, from: &str) {
    let draft = law.replace("id = \"nssfc-current-2016\"", "id = \"draft\"");
    let draft = draft.replace("1994-10-26", from).replace("cap_pct = \"80\"", "cap_pct = \"70\"");
    std::fs::write(folder.join("draft.toml"), draft).expect("the test's own folder");
}

#[test]
fn a_draft_is_tried_on_one_person_and_says_whether_it_was_used() {
    let setup = Setup::new();
    let (people, folder) = (setup.path("people.csv"), setup.path("drafts"));
    std::fs::write(&people, PEOPLE).expect("the test's own folder");
    std::fs::create_dir(&folder).expect("the test's own folder");
    let imported = setup.run(&["import", "people", &people.display().to_string()]);
    assert_eq!(imported.code, Some(0), "{}{}", imported.out, imported.err);
    assert!(imported.out.contains("Workings stored now: 1"), "{}", imported.out);
    let law = setup.run(&["rules", "show", "nssfc-current-2016"]).out;
    let place = folder.display().to_string();
    let explain = || setup.run(&["explain", "K-204577", "--rules", &place]).out;

    write_draft(&folder, &law, "2000-01-01");
    let tried = explain();
    assert!(tried.contains("Draft used: draft") && tried.contains("357,000"), "{tried}");

    let changed = setup.run(&["recompute", "--all", "--rules", &place]).out;
    let said = "The same facts give another result than is stored: 1";
    assert!(changed.contains(said), "{changed}");

    write_draft(&folder, &law, "2027-01-01");
    let tried = explain();
    assert!(tried.contains("Draft not used: draft") && tried.contains("408,000"), "{tried}");

    let nothing = setup.run(&["explain", "K-204577"]).out;
    assert!(nothing.contains("408,000") && !nothing.contains("Draft"), "{nothing}");
    let stored = setup.run(&["explain", "K-204577", "--stored"]).out;
    assert!(stored.contains("408,000") && nothing.starts_with(stored.trim_end()), "{stored}");
    for args in [&["explain", "K-204577"][..], &["recompute", "--all"], &["doctor", "--port", "0"]]
    {
        closed_for_reading(&setup, args);
    }
    let again = setup.run(&["recompute", "--all", "--store"]).out;
    assert!(!again.contains("Workings stored now"), "nothing is new: {again}");
    assert_eq!(setup.processes(), 0);
}

#[test]
fn a_reader_who_has_read_enough_is_no_fault() {
    let setup = Setup::new();
    for args in [&["rules", "list"][..], &["rules", "show", "nssfc-current-2016"], &["--help"]] {
        closed_for_reading(&setup, args);
    }
}

/// A command whose answer nobody reads ends as it would have ended, and says nothing beside it.
fn closed_for_reading(setup: &Setup, args: &[&str]) {
    let output = setup.command(args).stdout(closed_pipe()).stderr(Stdio::piped()).output();
    let output = output.expect("the test itself is sound");
    let said = String::from_utf8_lossy(&output.stderr);
    assert_eq!((output.status.code(), said.as_ref()), (Some(0), ""), "{args:?}");
}

fn closed_pipe() -> std::io::PipeWriter {
    let (reader, writer) = std::io::pipe().expect("the test itself is sound");
    drop(reader);
    writer
}

#[test]
fn a_failure_that_nobody_reads_is_still_a_failure_and_no_panic() {
    let setup = Setup::new();
    for args in [&["rules", "show", "nssfc-1066"][..], &["rules"], &["explain"]] {
        let heard = setup.run(args);
        let output = setup.command(args).stdout(closed_pipe()).stderr(closed_pipe()).output();
        let code = output.expect("the test itself is sound").status.code();
        assert_eq!(code, heard.code, "{args:?}");
        assert!(matches!(code, Some(1 | 2)), "{args:?}: {code:?}");
    }
}
