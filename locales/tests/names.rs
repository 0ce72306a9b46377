//! Everything the domain can name has its words in both languages.

use sothon_domain::money::{Fraction, Months, Riel};
use sothon_domain::pension::{Arg, ArgName, CitationId, Datum, Line, LineKey, RuleBook, Subject};
use sothon_domain::person::Scheme;
use sothon_domain::year_month::YearMonth;
use sothon_locales::working::{LineText, line_text};
use sothon_locales::{Language, Words};
use time::macros::date;

/// A line with every argument, an amount and two references.
fn full_line(key: LineKey) -> Line {
    let eighty = Fraction::new(4, 5).expect("the test itself is sound");
    Line {
        key,
        args: vec![
            (ArgName::Age, Arg::Number(60)),
            (ArgName::Cause, Arg::Text("work".to_owned())),
            (ArgName::Date, Arg::Date(date!(2026 - 01 - 12))),
            (
                ArgName::Month,
                Arg::Month(YearMonth::new(2026, 11).expect("the test itself is sound")),
            ),
            (ArgName::Number, Arg::Text("4471".to_owned())),
            (ArgName::PerYear, Arg::Rate(Fraction::new(1, 50).expect("the test itself is sound"))),
            (ArgName::Rate, Arg::Rate(eighty)),
            (ArgName::Reason, Arg::Text("no-rule-held".to_owned())),
            (ArgName::Salary, Arg::Riel(Riel::new(510_000))),
            (ArgName::Service, Arg::Months(Months::new(400))),
            (ArgName::Source, Arg::Text("NSAF".to_owned())),
            (ArgName::Survivor, Arg::Text("widower".to_owned())),
            (ArgName::Year, Arg::Number(2031)),
            (ArgName::Count, Arg::Number(4)),
            (ArgName::More, Arg::Riel(Riel::new(20_000))),
            (
                ArgName::Until,
                Arg::Month(YearMonth::new(2027, 2).expect("the test itself is sound")),
            ),
        ],
        rule: None,
        citation: Some(CitationId::new("kh-cs-statute-1994")),
        amount: Some(Riel::new(408_000)),
        refs: vec![1, 2],
        datum: None,
    }
}

fn in_both(line: &Line) -> [LineText; 2] {
    Language::ALL.map(|language| line_text(line, 3, Words::of(language)))
}

#[test]
fn each_line_is_said_in_both_languages() {
    for &key in LineKey::ALL {
        let [khmer, english] = in_both(&full_line(key));
        assert!(khmer.title.starts_with("៣. "), "{}", khmer.title);
        assert!(english.title.starts_with("3. "), "{}", english.title);
        assert_eq!(khmer.details.len(), english.details.len(), "{key:?}");
        for text in khmer.details.iter().chain(&english.details) {
            assert!(!text.is_empty() && !text.contains(['{', '}']), "{key:?}: {text:?}");
        }
        assert_eq!(khmer.amount.as_deref(), Some("៤០៨.០០០៛"));
        let rate = (key != LineKey::YearsAboveCap).then_some("80%");
        assert_eq!(english.rate.as_deref(), rate);
    }
}

#[test]
fn a_line_without_its_fact_says_so() {
    for key in [LineKey::GradeMinimum, LineKey::AverageSalaryMinimum, LineKey::FlatPensionNotYet] {
        let known = full_line(key);
        let mut unknown = Line { amount: None, ..known.clone() };
        unknown.args.retain(|(name, _)| !matches!(name, ArgName::Salary | ArgName::Year));
        assert_ne!(in_both(&known)[0].details, in_both(&unknown)[0].details, "{key:?}");
        assert_ne!(in_both(&known)[1].details, in_both(&unknown)[1].details, "{key:?}");
    }
}

#[test]
fn each_reason_and_each_direction_has_its_own_words() {
    let reasons = [
        (LineKey::NotEligible, "service-too-short"),
        (LineKey::NotEligible, "too-young"),
        (LineKey::SurvivorRefused, "widows-only"),
        (LineKey::SurvivorRefused, "child-too-old"),
        (LineKey::RuleNotKnown, "no-rule-held"),
        (LineKey::RuleNotKnown, "facts-not-held"),
        (LineKey::RuleNotKnown, "facts-of-kind-not-held"),
        (LineKey::RuleNotKnown, "cause-not-held"),
        (LineKey::RuleNotKnown, "relation-not-held"),
        (LineKey::RuleNotKnown, "other-relation"),
        (LineKey::RuleNotKnown, "deceased-not-held"),
        (LineKey::RuleNotKnown, "facts-out-of-range"),
    ];
    let said: std::collections::BTreeSet<String> = reasons
        .into_iter()
        .map(|(key, reason)| {
            let mut line = full_line(key);
            line.args.retain(|(name, _)| *name != ArgName::Reason);
            line.args.push((ArgName::Reason, Arg::Text(reason.to_owned())));
            in_both(&line)[1].details[0].clone()
        })
        .collect();
    assert_eq!(said.len(), reasons.len(), "{said:?}");

    for key in [LineKey::UnexplainedDifference, LineKey::PaidDiffers, LineKey::RuleSince] {
        let direction = |amount| {
            let line = Line { amount: Some(Riel::new(amount)), ..full_line(key) };
            in_both(&line)[1].details[..2.min(in_both(&line)[1].details.len())].join(" ")
        };
        assert!(direction(1_000).contains("more"), "{}", direction(1_000));
        assert!(direction(-1_000).contains("less"), "{}", direction(-1_000));
    }
}

#[test]
fn each_survivor_has_a_name_of_her_own() {
    for key in [
        LineKey::SurvivorFixed,
        LineKey::SurvivorShare,
        LineKey::SurvivorRefused,
        LineKey::SurvivorRelation,
    ] {
        let named = ["widow", "widower", "daughter", "son"].map(|survivor| {
            let mut line = full_line(key);
            line.args.retain(|(name, _)| *name != ArgName::Survivor);
            line.args.push((ArgName::Survivor, Arg::Text(survivor.to_owned())));
            in_both(&line).map(|text| text.title)
        });
        let titles: std::collections::BTreeSet<_> = named.iter().flatten().collect();
        assert_eq!(titles.len(), 8, "{titles:?}");
    }
}

#[test]
fn each_fact_scheme_and_instrument_has_a_name() {
    for words in Language::ALL.map(Words::of) {
        for datum in Datum::ALL {
            assert!(!words.datum(datum).is_empty());
        }
        for scheme in Scheme::ALL {
            assert!(!words.scheme(scheme).is_empty());
        }
        for subject in Subject::ALL {
            assert!(!words.rule_subject(subject).is_empty());
        }
        for set in RuleBook::released().sets() {
            let id = &set.citation.id;
            assert_ne!(words.citation(id), id.as_str(), "citation.ftl lacks {}", id.as_str());
        }
    }
}
