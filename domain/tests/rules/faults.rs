//! One fault at a time in a released file, and the file, line and key that are named for it.

use sothon_domain::pension::RuleBook;

const CIVIL_SERVANTS: &str = include_str!("../../rules/nssfc-current-2016.toml");
const REFORM: &str = include_str!("../../rules/nssfc-reform-option1-2018.toml");
const GENERAL: &str = include_str!("../../rules/general-scheme-option3-2018.toml");
const CREDIT: &str = include_str!("../../rules/general-scheme-grandfathering-2018.toml");
const INVALIDITY: &str = include_str!("../../rules/nssfc-invalidity-2016.toml");
const SURVIVORS: &str = include_str!("../../rules/nssfc-survivors-2017.toml");
const CONTRIBUTIONS: &str = include_str!("../../rules/general-contributions-2022.toml");
const FLOORS: &str = include_str!("../../rules/civil-servants-floor-2022.toml");
const GAP: &str = include_str!("../../rules/veterans-2010-gap.toml");

/// What stands in the file, what is written instead, and what is said about it.
type Fault = (&'static str, &'static str, &'static str);

fn refused(text: &str, faults: &[Fault]) {
    RuleBook::load(&[("a.toml", text)]).expect("the released file has no fault");
    for (right, wrong, said) in faults {
        assert_eq!(text.matches(right).count(), 1, "{right:?} stands in the file once");
        let text = text.replace(right, wrong);
        let error = RuleBook::load(&[("a.toml", &text)]).expect_err(wrong);
        assert_eq!(error.to_string(), format!("a.toml, line {said}"), "{right:?} as {wrong:?}");
    }
}

#[test]
fn a_file_names_itself_its_scheme_its_status_and_its_day() {
    refused(
        CIVIL_SERVANTS,
        &[
            ("id = \"nssfc-current-2016\"\n", "", "1, id: is missing"),
            ("id = \"nssfc-current-2016\"", "id = \" \"", "5, id: is empty"),
            (
                "\"civil-servants\"",
                "\"civil-servant\"",
                "6, scheme: \"civil-servant\" is none of civil-servants, veterans, general",
            ),
            ("variant = \"status-quo\"", "variant = 1", "7, variant: must be a text, not integer"),
            (
                "status = \"in-force\"",
                "status = \"law\"",
                "8, status: \"law\" is none of in-force, proposal",
            ),
            ("effective_from = 1994-10-26\n", "", "1, effective_from: is missing"),
            ("1994-10-26", "\"26 October 1994\"", "9, effective_from: must be a date, not string"),
            (
                "1994-10-26",
                "1994-10-26T00:00:00",
                "9, effective_from: is not a date such as 1994-10-26",
            ),
            ("1994-10-26", "2537-10-26", "9, effective_from: is not a date such as 1994-10-26"),
            (
                "effective_from = 1994-10-26",
                "effective_from = 1994-10-26\nuntil = 2018-01-01",
                "10, until: is not a key of a rule file",
            ),
        ],
    );
}

#[test]
fn no_rule_without_its_citation() {
    refused(
        CIVIL_SERVANTS,
        &[
            ("[citation]", "[source]", "1, citation: is missing"),
            ("place = \"Table 2, Annex II.1\"\n", "", "11, citation.place: is missing"),
            ("\"kh-cs-statute-1994\"", "\"\"", "12, citation.id: is empty"),
            (
                "certainty = \"high\"",
                "certainty = \"sure\"",
                "16, citation.certainty: \"sure\" is none of high, medium, low",
            ),
            (
                "certainty = \"high\"",
                "certainty = \"high\"\nread_by = \"me\"",
                "17, citation.read_by: is not a key of a rule file",
            ),
        ],
    );
}

#[test]
fn service_is_in_months_and_shares_are_exact_percentages() {
    refused(
        CIVIL_SERVANTS,
        &[
            (
                "\nminimum_service_months = 240",
                "\nminimum_service_years = 20",
                "18, old_age.minimum_service_months: is missing",
            ),
            (
                "any_age_service_months = 360",
                "any_age_service_years = 30",
                "21, old_age.any_age_service_years: is not a key of a rule file",
            ),
            (
                "\nminimum_service_months = 240",
                "\nminimum_service_months = 7200",
                "20, old_age.minimum_service_months: 7200 is not from 0 to 720",
            ),
            (
                "\nminimum_service_months = 240",
                "\nminimum_service_months = 20.5",
                "20, old_age.minimum_service_months: must be a whole number, not float",
            ),
            (
                "base_pct = \"60\"",
                "base_pct = 0.6",
                "26, old_age.accrual_with_base.base_pct: must be a text, not float",
            ),
            (
                "base_pct = \"60\"",
                "base_pct = \"60%\"",
                "26, old_age.accrual_with_base.base_pct: not a percentage such as 1.75: \"60%\"",
            ),
            (
                "base_pct = \"60\"",
                "base_pct = \"160\"",
                "26, old_age.accrual_with_base.base_pct: 160 is not from 0 to 100",
            ),
            (
                "further_per_year_pct = \"2\"",
                "further_per_year_pct = \"-2\"",
                "27, old_age.accrual_with_base.further_per_year_pct: -2 is not from 0 to 100",
            ),
        ],
    );
}

#[test]
fn rules_that_contradict_each_other_are_refused() {
    refused(
        CIVIL_SERVANTS,
        &[
            (
                "[55, 58, 60]",
                "[55, 60, 58]",
                "22, old_age.retirement_ages: does not ascend, or is empty",
            ),
            ("[55, 58, 60]", "[]", "22, old_age.retirement_ages: does not ascend, or is empty"),
            ("[55, 58, 60]", "[5, 58]", "22, old_age.retirement_ages: 5 is not from 15 to 100"),
            (
                "cap_pct = \"80\"",
                "cap_pct = \"50\"",
                "28, old_age.accrual_with_base.cap_pct: does not come to a whole number of months",
            ),
            (
                "further_per_year_pct = \"2\"",
                "further_per_year_pct = \"0\"",
                "28, old_age.accrual_with_base.cap_pct: does not come to a whole number of months",
            ),
            (
                "\nminimum_service_months = 240",
                "\nminimum_service_months = 180",
                "20, old_age.minimum_service_months: is shorter than the service the base is \
                 given for",
            ),
            (
                "[old_age.accrual_with_base]",
                "[old_age.accrual]",
                "18, old_age.accrual_with_base: needs exactly one of the tables \
                 accrual_with_base, accrual_per_year",
            ),
            (
                "\"lowest-basic-salary-of-grade\"",
                "\"lowest\"",
                "31, old_age.minimum.kind: \"lowest\" is none of lowest-basic-salary-of-grade, \
                 share-of-average-salary",
            ),
        ],
    );
    refused(REFORM, &[("share_pct = \"30\"\n", "", "25, old_age.minimum.share_pct: is missing")]);
}

#[test]
fn a_flat_pension_is_whole_riel_from_rising_years() {
    refused(
        GENERAL,
        &[
            (
                "monthly_khr = 75000",
                "monthly_usd = 18",
                "29, old_age.flat_pension.monthly_khr: is missing",
            ),
            (
                "monthly_khr = 75000",
                "monthly_khr = \"75.000\"",
                "30, old_age.flat_pension.monthly_khr: must be a whole number, not string",
            ),
            (
                "monthly_khr = 75000",
                "monthly_khr = 0",
                "30, old_age.flat_pension.monthly_khr: 0 is not from 1 to 100000000",
            ),
            (
                "from_year = 2023",
                "from_year = 2018",
                "32, old_age.flat_pension.ages: does not ascend, or is empty",
            ),
            (
                "from_year = 2023",
                "from_year = 2566",
                "37, old_age.flat_pension.ages.from_year: 2566 is not from 1900 to 2500",
            ),
            ("age = 65\n", "", "36, old_age.flat_pension.ages.age: is missing"),
            (
                "first_service_months = 180\n",
                "",
                "22, old_age.accrual_per_year.first_service_months: is missing",
            ),
        ],
    );
}

#[test]
fn granted_service_comes_to_whole_months_in_a_window_that_can_be_met() {
    refused(
        CREDIT,
        &[
            (
                "registration_to_year = 2020",
                "registration_to_year = 2017",
                "20, service_credit.registration_to_year: does not ascend, or is empty",
            ),
            (
                "window_months = 36",
                "window_months = 23",
                "23, service_credit.window_months: does not ascend, or is empty",
            ),
            (
                "granted_pct = \"50\"",
                "granted_pct = \"33\"",
                "24, service_credit.granted_pct: does not come to a whole number of months",
            ),
        ],
    );
}

#[test]
fn a_gap_says_why_and_orders_nothing() {
    refused(
        GAP,
        &[
            (
                "reason = \"the amounts of the decree have not been seen\"",
                "",
                "17, gap.reason: is missing",
            ),
            (
                "reason = \"the amounts of the decree have not been seen\"",
                "reason = \"\"",
                "18, gap.reason: is empty",
            ),
            (
                "[gap]",
                "[gaps]",
                "1, old_age: needs exactly one of the tables old_age, invalidity, survivors, funeral, \
                 service_credit, contributions, flat_financing, floors, gap",
            ),
        ],
    );
}

#[test]
fn invalidity_has_terms_for_each_cause_and_bounds_that_can_be_reached() {
    refused(
        INVALIDITY,
        &[
            (
                "[invalidity.non_work]\nminimum_service_months = 240",
                "[invalidity.any_cause]\nminimum_service_months = 240",
                "21, invalidity.any_cause: needs exactly one of the tables any_cause, work with non_work",
            ),
            (
                "cap_pct = \"95\"",
                "cap_pct = \"95.1\"",
                "32, invalidity.work.cap_pct: does not come to a whole number of months",
            ),
            (
                "cap_pct = \"95\"",
                "cap_pct = \"70\"",
                "32, invalidity.work.cap_pct: does not come to a whole number of months",
            ),
            (
                "cap_pct = \"95\"",
                "cap_pct = \"95\"\nfloor_pct = \"96\"",
                "32, invalidity.work.cap_pct: does not ascend, or is empty",
            ),
            (
                "minimum_service_months = 240",
                "minimum_service_months = 239",
                "22, invalidity.non_work.minimum_service_months: is shorter than the service the base is given for",
            ),
            (
                "minimum_service_months = 240",
                "minimum_service_months = 240\ncap_pct = \"80\"",
                "23, invalidity.non_work.cap_pct: stands beside the cap of the accrual",
            ),
        ],
    );
}

#[test]
fn survivors_have_fixed_amounts_or_shares_and_named_spouses() {
    refused(
        SURVIVORS,
        &[
            (
                "spouses = \"widows-only\"",
                "spouses = \"widowers-only\"",
                "20, survivors.spouses: \"widowers-only\" is none of all, widows-only",
            ),
            (
                "[survivors.fixed]",
                "[survivors.amounts]",
                "19, survivors.fixed: needs exactly one of the tables fixed, shares",
            ),
            (
                "spouse_khr = 15000",
                "spouse_khr = 0",
                "24, survivors.fixed.spouse_khr: 0 is not from 1 to 100000000",
            ),
            (
                "child_below_age = 21",
                "child_below_age = 12",
                "21, survivors.child_below_age: 12 is not from 15 to 100",
            ),
        ],
    );
}

#[test]
fn contributions_ascend_by_day_and_end_after_their_last_rate() {
    refused(
        CONTRIBUTIONS,
        &[
            (
                "from = 2027-10-01",
                "from = 2022-10-01",
                "24, contributions.rates: does not ascend, or is empty",
            ),
            (
                "published_until = 2042-09-30",
                "published_until = 2032-09-30",
                "22, contributions.published_until: does not ascend, or is empty",
            ),
            (
                "most_wage_khr = 1200000",
                "most_wage_khr = 300000",
                "21, contributions.most_wage_khr: does not ascend, or is empty",
            ),
            (
                "effective_from = 2022-10-01",
                "effective_from = 2022-09-01",
                "9, effective_from: is not the day of the first rate",
            ),
            ("most_wage_khr = 1200000\n", "", "18, contributions.most_wage_khr: is missing"),
        ],
    );
}

#[test]
fn floors_lift_named_amounts_to_more() {
    refused(
        FLOORS,
        &[
            (
                "becomes_khr = 690000",
                "becomes_khr = 670000",
                "19, floors.lifts.becomes_khr: does not ascend, or is empty",
            ),
            (
                "becomes_khr = 820000",
                "becomes_khr = 680000",
                "23, floors.lifts.becomes_khr: does not ascend, or is empty",
            ),
            ("becomes_khr = 690000\n", "", "17, floors.lifts.becomes_khr: is missing"),
            (
                "at_most_khr = 670000",
                "at_most_khr = 670000\nlevel = 2",
                "19, floors.lifts.level: is not a key of a rule file",
            ),
            ("at_most_khr = 670000\n", "", "17, floors.lifts.at_most_khr: is missing"),
            (
                "exactly_khr = 810000",
                "exactly_khr = 600000",
                "17, floors.lifts: does not ascend, or is empty",
            ),
        ],
    );
}

#[test]
fn a_file_that_is_not_toml_is_refused_where_it_breaks() {
    let error = RuleBook::load(&[("a.toml", "id = \"a\"\nscheme = \n")]).expect_err("not TOML");
    assert_eq!((error.file.as_str(), error.line), ("a.toml", 2));
}
