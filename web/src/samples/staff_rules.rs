//! The rules by date.

use sothon_domain::pension::{Certainty, CitationId, RuleSetId, Subject};
use sothon_domain::person::Scheme;
use sothon_locales::Words;
use time::Date;

use super::staff::at_work;
use super::{Sample, sample};
use crate::pages::staff_rules::{self, RuleLine, SchemeRules, StaffRulesView};

/// The page with all that may stand on it, and with a scheme of which nothing is known.
pub(super) fn pages(words: &'static Words) -> Vec<Sample> {
    let law = vec![
        RuleLine { until: Some(day(2018)), holds: false, ..line("first-law", 1994) },
        RuleLine { published: Some(day(2019)), ..line("second-law", 2018) },
        RuleLine { gap: true, subjects: Subject::PAID.into(), ..line("gap", 2020) },
    ];
    let proposals = vec![RuleLine { holds: false, ..line("proposal", 2030) }];
    let full = SchemeRules { scheme: Scheme::CivilServants, law, proposals };
    let empty = SchemeRules { scheme: Scheme::General, law: vec![], proposals: vec![] };
    let view = StaffRulesView { schemes: vec![full, empty] };
    vec![sample("staff-rules", staff_rules::render(&view, &at_work(words, "/staff/rules")))]
}

fn day(year: i32) -> Date {
    Date::from_ordinal_date(year, 1).expect("invariant: every year has a first day")
}

fn line(id: &str, year: i32) -> RuleLine {
    RuleLine {
        id: RuleSetId::new(id),
        from: day(year),
        published: None,
        until: None,
        holds: true,
        subjects: vec![Subject::OldAge],
        citation: CitationId::new("kh-cs-statute-1994"),
        certainty: Certainty::Medium,
        gap: false,
    }
}
