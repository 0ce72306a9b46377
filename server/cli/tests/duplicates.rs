//! `sothon duplicates`: a list in a file and its totals at the terminal.

#![allow(clippy::unwrap_used, reason = "a test may stop at what it did not expect")]

use crate::process;

use process::Setup;

const PEOPLE: &str = "\
member_number,scheme,family_name_km,given_name_km,family_name_latin,given_name_latin,sex,birth_date,\
national_id,phone,place_code,disability,id_poor,grade,retired_on,service,salaries,award_kind,\
award_number,award_date,award_source,award_amount,life_certificate_due,account_bank,account_number,family
K-1001,civil-servants,ចាន់,សុភា,Chan,Sophea,female,1958-02-11,,012345678,12,,,,,,,,,,,,,,,
V-2001,veterans,សុភា,ចាន់,Sopea,Chann,female,1958-11-02,,012345678,12,,,,,,,,,,,,,,,
K-1002,civil-servants,ហេង,តារា,Heng,Dara,male,1950-05-06,,,12,,,,,,,,,,,,,,,
";

#[test]
fn the_list_is_written_and_compared_with_known_duplicates() {
    let setup = Setup::new();
    let file = |name: &str| setup.path(name).display().to_string();
    std::fs::write(file("people.csv"), PEOPLE).unwrap();
    std::fs::write(file("known.tsv"), "V-2001\tK-1001\tdate\nK-1001\tK-1002\tnone\n").unwrap();
    let imported = setup.run(&["import", "people", &file("people.csv")]);
    assert_eq!(imported.code, Some(0), "{}{}", imported.out, imported.err);

    let known = file("known.tsv");
    let answer = setup.run(&["duplicates", "--out", &file("list.csv"), "--planted", &known]);
    assert_eq!(answer.code, Some(0), "{}{}", answer.out, answer.err);
    for line in [
        "People compared: 3, likely duplicate pairs: 1, people to verify: 0.",
        "Groups of more than 50 people that were not compared: 0.",
        "date: known 1, found 1.",
        "none: known 1, found 0.",
        "Known duplicate pairs: 2, found: 1, found besides: 0.",
    ] {
        assert!(answer.out.lines().any(|told| told == line), "{line}\n{}", answer.out);
    }
    let list = std::fs::read_to_string(file("list.csv")).unwrap();
    let pair = "pair,K-1001,V-2001,114,khmer-name-swapped latin-name-swapped birth-date-swapped \
                sex phone";
    assert_eq!(list.lines().collect::<Vec<_>>()[1..], [pair]);

    std::fs::write(file("known.tsv"), "K-1001 V-2001\n").unwrap();
    setup
        .run(&["duplicates", "--out", &file("list.csv"), "--planted", &known])
        .assert_failed_at("line 1 is not");
    assert_eq!(setup.processes(), 0);
}
