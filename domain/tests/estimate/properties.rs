//! What holds for any text and any career.

use proptest::prelude::*;
use sothon_domain::estimate::{About, Answer, Proposals, Typed, fitting, work_out};
use sothon_domain::pension::{RuleBook, RuleSet, Status, Subject};

use crate::estimate::{asked, typed};

/// Any text, and texts that are almost right.
fn texts() -> impl Strategy<Value = String> {
    prop_oneof![
        any::<String>(),
        "[-0-9០-៩ ,./៛]{0,24}",
        "[0-9]{1,2}/[0-9]{1,2}/[0-9]{4}",
        "-?[0-9]{1,20}",
        prop::sample::select(vec![
            "civil-servants".to_owned(),
            "veterans".to_owned(),
            "general".to_owned(),
            "nssfc-current-2016".to_owned(),
            "general-scheme-option3-2018".to_owned(),
            "wife".to_owned(),
        ]),
    ]
}

/// Fields of which each is either filled in well or holds some text.
fn anything() -> impl Strategy<Value = Typed> {
    let fields = prop::collection::vec(prop::option::of(texts()), 12);
    fields.prop_map(|mut fields| {
        let good = typed();
        let mut or = |good: String| fields.pop().flatten().unwrap_or(good);
        Typed {
            scheme: or(good.scheme),
            rules: or(good.rules),
            birth: or(good.birth),
            retire: or(good.retire),
            cause: or(good.cause),
            death: or(good.death),
            years: or(good.years),
            months: or(good.months),
            salary: or(good.salary),
            lowest: or(good.lowest),
            spouse: or(good.spouse),
            children: or(good.children),
        }
    })
}

fn old_age_set() -> impl Strategy<Value = RuleSet> {
    let book = RuleBook::released();
    let sets: Vec<RuleSet> = fitting(&book, Subject::OldAge).into_iter().cloned().collect();
    prop::sample::select(sets)
}

fn career(set: &RuleSet, years: u32, salary: i64, retire: u32) -> Typed {
    Typed {
        scheme: set.scheme.code().into(),
        rules: set.id.to_string(),
        retire: retire.to_string(),
        years: years.to_string(),
        salary: salary.to_string(),
        lowest: String::new(),
        ..typed()
    }
}

/// The amounts by year; nothing where the rules give nothing.
fn amounts(typed: &Typed) -> Vec<i64> {
    let book = RuleBook::released();
    let answer = work_out(About::Retirement, typed, asked(&book, Proposals::Chosen));
    let Ok(Answer::Retirement(points)) = answer else { panic!("{answer:?} of {typed:?}") };
    let amount = |point: &sothon_domain::estimate::Point| {
        point.outcome.monthly().map_or(0, |riel| riel.amount())
    };
    points.iter().map(amount).collect()
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn any_text_is_answered_or_refused_and_never_a_panic(typed in anything()) {
        let book = RuleBook::released();
        for about in About::ALL {
            for proposals in [Proposals::Chosen, Proposals::Refused] {
                let _ = work_out(about, &typed, asked(&book, proposals));
            }
        }
    }

    #[test]
    fn where_only_the_law_may_answer_no_line_is_of_a_proposal(typed in anything()) {
        let book = RuleBook::released();
        for about in About::ALL {
            let answer = work_out(about, &typed, asked(&book, Proposals::Refused));
            let shown = format!("{answer:?}");
            for set in book.sets().iter().filter(|set| set.status == Status::Proposal) {
                prop_assert!(!shown.contains(set.id.as_str()), "{}", set.id);
            }
        }
    }

    #[test]
    fn retiring_later_never_gives_less(
        set in old_age_set(), years in 0_u32..44, salary in 1_i64..20_000_000, retire in 60_u32..70,
    ) {
        let amounts = amounts(&career(&set, years, salary, retire));
        prop_assert_eq!(amounts.len(), 6);
        prop_assert!(amounts.is_sorted(), "{}: {amounts:?}", set.id);
    }

    #[test]
    fn more_service_never_gives_less(
        set in old_age_set(), years in 0_u32..20, more in 1_u32..20, salary in 1_i64..20_000_000,
    ) {
        let less = amounts(&career(&set, years, salary, 62));
        let more = amounts(&career(&set, years + more, salary, 62));
        prop_assert!(less.iter().zip(&more).all(|(less, more)| less <= more), "{}", set.id);
    }
}
