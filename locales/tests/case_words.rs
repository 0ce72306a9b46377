//! Every kind, stage, act, reason and fault of a case has words of its own in both languages.

use std::collections::BTreeSet;

use sothon_domain::casework::{
    Body, CaseAct, CaseKind, LegalReference, Level, RejectReason, ReturnReason, Stage,
};
use sothon_domain::flow::{Answer, Fault};
use sothon_domain::pension::Why;
use sothon_locales::{Language, Words};

/// A message that is missing stops a test build, so it is enough to ask for each.
fn all_differ(words: impl Iterator<Item = String>) {
    let words: Vec<String> = words.collect();
    let different: BTreeSet<&String> = words.iter().collect();
    assert_eq!(different.len(), words.len(), "{words:?}");
    assert!(words.iter().all(|text| !text.trim().is_empty()), "{words:?}");
}

#[test]
fn what_the_back_office_has_agreed_to_is_said_of_no_officer() {
    for (language, two) in
        [(Language::Khmer, "មន្ត្រីពីរនាក់បានយល់ព្រម"), (Language::English, "Two officers")]
    {
        let words = Words::of(language);
        for kind in CaseKind::ALL {
            let agreed = words.case_agreed(kind, true).replace('\u{200B}', "");
            assert!(!agreed.contains(two), "{kind:?}: {agreed}");
        }
        let by_two = words.case_agreed(CaseKind::PaymentMethod, false).replace('\u{200B}', "");
        assert!(by_two.contains(two), "{by_two}");
    }
}

#[test]
fn every_closed_list_is_said_in_both_languages() {
    for words in Language::ALL.map(Words::of) {
        all_differ(CaseKind::ALL.into_iter().map(|kind| words.case_kind(kind)));
        all_differ(Stage::ALL.into_iter().map(|stage| words.case_stage(stage)));
        all_differ(CaseAct::ALL.into_iter().map(|act| words.case_act(act)));
        all_differ(ReturnReason::ALL.into_iter().map(|reason| words.return_reason(reason)));
        all_differ(RejectReason::ALL.into_iter().map(|reason| words.reject_reason(reason)));
        all_differ(Level::ALL.into_iter().map(|level| words.case_level(level)));
        all_differ(Body::ALL.into_iter().map(|body| words.outside_body(body)));
        let laws = LegalReference::ALL.into_iter().map(|law| words.citation(&law.citation()));
        assert!(laws.clone().all(|law| !law.starts_with("kh-")), "each instrument has words");
        all_differ(laws);
        all_differ(Why::ALL.into_iter().map(|why| words.dispute_why(why)));
        all_differ(Fault::ALL.into_iter().map(|fault| words.fault(fault)));
        let next: Vec<String> =
            Stage::ALL.into_iter().map(|stage| words.case_next(stage.acts_next())).collect();
        assert_eq!(next[0], next[1], "the office acts on what is received and in review");
        assert_eq!(next[3], next[4], "nobody acts on what is approved or rejected");
        all_differ([1, 2, 4, 5].into_iter().map(|stage: usize| next[stage].clone()));
    }
}

#[test]
fn what_keys_leave_reads_to_be_told_later() {
    for words in Language::ALL.map(Words::of) {
        for step in CaseKind::ALL.into_iter().flat_map(|kind| kind.flow().steps) {
            let later = words.told(step.key, &Answer::Unknown) == words.get("flow-told-later");
            assert!(later || !step.told_later, "{:?}", step.key);
        }
    }
}
