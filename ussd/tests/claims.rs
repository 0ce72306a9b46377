//! Claims by phone: with a PIN the questions of the web, without one four answers of digits.

mod events;
use crate::support;

use sothon_domain::claimant::{CallClaim, SurvivorRelation};
use sothon_domain::flow::StepKey;
use sothon_ussd::Tongue;
use sothon_ussd::menu::{ClaimNeed, Need};
use support::{PIN, Phone};

/// From the main menu to the list of what she can claim.
const TO_KINDS: [&str; 4] = ["2", "2", "1", PIN];

fn with_pin(keys: &[&str]) -> Phone {
    Phone::dialled(Tongue::English, &[&TO_KINDS[..], keys].concat())
}

fn without(keys: &[&str]) -> Phone {
    Phone::dialled(Tongue::English, &[&["2", "2", "2"][..], keys].concat())
}

#[test]
fn the_list_names_the_move_and_the_claim() {
    let phone = Phone::dialled(Tongue::English, &["2"]);
    let text =
        "1 My address changed\n2 Claim money\n3 My payment is missing or short\n98 More\n0 Back";
    assert_eq!(phone.screen.text, text);
    assert!(phone.needs.is_empty());
}

#[test]
fn a_pension_of_old_age_takes_eight_screens_after_the_pin() {
    let mut phone = with_pin(&[]);
    assert!(phone.screen.text.starts_with("1 Old-age pension\n3 Survivor's"), "{:?}", phone.screen);
    let mut screens = 1;
    for (key, shown) in [
        ("1", "Who answers?\n1 Myself"),
        ("1", "When did your work end?"),
        ("00102026", "How many years"),
        ("3006", "Did you serve elsewhere"),
        ("2", "How should money reach you?\n1 Bank"),
        ("3", "Answers: Myself\nWork ended 10/2026\nServed 30/6"),
        ("1", "Received. Reference 4821-0351\nPlease bring 3 papers"),
    ] {
        assert!(phone.key(key).starts_with(shown), "{key}: {:?}", phone.screen);
        screens += 1;
    }
    assert!(phone.screen.end && screens <= 8);
    assert_eq!(phone.claim.get(StepKey::Words), Some(""), "what takes letters is left unsaid");
    assert!(phone.dial().contains("98 "), "nothing is left to continue");
}

#[test]
fn what_is_not_known_is_an_answer_and_what_is_wrong_is_asked_again() {
    let mut phone = with_pin(&["1", "1"]);
    for (wrong, told) in [
        ("31022026", "There is no such date.\nWhen did"),
        ("05102099", "That day is still to come.\nWhen did"),
        ("5/10/2026", "Please type it like the example.\nWhen did"),
    ] {
        assert!(phone.key(wrong).starts_with(told), "{:?}", phone.screen);
        assert!(phone.screen.text.contains("\nLike 05102026."), "{:?}", phone.screen);
        assert!(phone.screen.text.contains("99 I don't know"));
        phone.key("0");
        phone.key("1");
    }
    assert!(phone.key("99").starts_with("How many years"), "{:?}", phone.screen);
    assert_eq!(phone.claim.get(StepKey::StoppedOn), Some(""));
}

/// Whether the claim was sent.
fn is_sent(phone: &Phone) -> bool {
    phone.needs.iter().any(|need| matches!(need, Need::Claim(ClaimNeed::Submit(_))))
}

#[test]
fn a_widow_claims_in_eight_screens_whether_she_knows_the_number_or_not() {
    for (number, tongue) in
        ["204577", "99"].into_iter().flat_map(|number| Tongue::ALL.map(|tongue| (number, tongue)))
    {
        let mut phone = Phone::dialled(tongue, &TO_KINDS);
        let mut screens = 1;
        for key in ["3", number, "1", "00102026", "1", "3", "1"] {
            assert!(!is_sent(&phone), "{key}: {:?}", phone.screen);
            phone.key(key);
            screens += 1;
        }
        assert!(phone.screen.end && screens <= 8, "{:?}", phone.screen);
        assert!(is_sent(&phone) && phone.screen.text.contains("4821-0351"), "{:?}", phone.screen);
        let later = [StepKey::Helper, StepKey::DeceasedName, StepKey::ChildNames];
        for step in later {
            assert_eq!(phone.claim.get(step), Some(""), "{step:?} is told later");
        }
        let place = (number == "99").then_some("");
        assert_eq!(phone.claim.get(StepKey::DeceasedPlace), place);
    }
}

#[test]
fn what_keys_leave_to_be_told_later_stands_on_no_screen() {
    let mut phone = with_pin(&["3"]);
    assert!(phone.screen.text.starts_with("Member number of the one who died?"));
    assert!(phone.screen.text.contains("\n99 I don't know\n"), "{:?}", phone.screen);
    for key in ["99", "1", "00102026", "1", "3"] {
        phone.key(key);
    }
    assert!(phone.screen.text.starts_with("Number I don't know\n"), "{:?}", phone.screen);
    assert!(phone.key("2").starts_with("Member number"), "a change begins with the number");
}

#[test]
fn a_funeral_grant_is_sent_by_keys_alone() {
    for tongue in Tongue::ALL {
        let keys = [&TO_KINDS[..], &["4", "204577", "00102026", "1", "3"][..]].concat();
        let mut phone = Phone::dialled(tongue, &keys);
        assert_eq!(phone.claim.get(StepKey::DeceasedName), Some(""));
        assert_eq!(phone.claim.get(StepKey::PayBy), Some("cash"));
        assert!(phone.key("1").contains("4821-0351"), "{:?}", phone.screen);
        assert!(phone.screen.end && is_sent(&phone) && phone.screen.text.contains('3'));
    }
}

#[test]
fn who_helps_is_named_later_and_keeps_nobody_from_sending() {
    let mut phone = with_pin(&["1", "2", "99", "99", "2", "3"]);
    assert_eq!(phone.claim.get(StepKey::HelperName), Some(""));
    assert!(phone.key("1").starts_with("Received. Reference 4821-0351"), "{:?}", phone.screen);
}

#[test]
fn what_is_not_hers_to_claim_leads_back_to_the_list() {
    let phone = with_pin(&["2"]);
    assert!(phone.screen.text.starts_with("Wrong key.\n1 Old-age"), "{:?}", phone.screen);
}

#[test]
fn a_change_goes_through_all_questions_again() {
    let mut phone = with_pin(&["1", "1", "99", "99", "2", "3"]);
    assert!(phone.key("2").starts_with("Who answers?"), "{:?}", phone.screen);
    for key in ["1", "00002025", "30", "2", "1"] {
        phone.key(key);
    }
    assert!(phone.screen.text.contains("Work ended 2025"), "{:?}", phone.screen);
    assert_eq!(phone.claim.get(StepKey::PayBy), Some("bank"));
}

#[test]
fn a_claim_that_was_cut_off_goes_on_after_the_pin() {
    let mut phone = with_pin(&["1", "1", "99"]);
    let cut_at = phone.screen.text.clone();
    assert!(phone.dial().contains("1 Continue"));
    assert!(phone.key("1").contains("PIN"));
    assert_eq!(phone.key(PIN), cut_at);
}

#[test]
fn without_a_pin_four_answers_are_enough() {
    for tongue in Tongue::ALL {
        let mut phone = Phone::dialled(tongue, &["2", "2", "2"]);
        let mut screens = 3;
        for key in ["204577", "1", "00102026", "12", "1"] {
            phone.key(key);
            screens += 1;
        }
        assert!(phone.screen.text.contains("1234-567"), "{:?}", phone.screen);
        assert!(!phone.screen.end && screens <= 8, "{:?}", phone.screen);
        phone.key("98");
        assert!(phone.screen.end && phone.screen.text.contains('3'), "{:?}", phone.screen);
        assert!(!phone.proved && phone.needs.iter().all(|need| !need.is_personal()));
        let [call] = &phone.calls[..] else { panic!("one call") };
        assert_eq!(call.number.as_ref().map(|number| number.as_str()), Some("204577"));
        assert_eq!(call.claim, CallClaim::Survivors(SurvivorRelation::Wife));
        assert_eq!(call.died.map(|died| died.to_string()).as_deref(), Some("2026-10"));
        assert_eq!(call.province.as_str(), "12");
        assert_eq!(format!("{call:?} {:?}", phone.needs), "ClaimCall(..) [Claim(..)]");
    }
}

#[test]
fn without_a_pin_a_funeral_takes_three_answers_and_no_number_is_needed() {
    for (tongue, number) in Tongue::ALL.into_iter().flat_map(|t| ["204577", "99"].map(|n| (t, n))) {
        let mut phone = Phone::dialled(tongue, &["2", "2", "3"]);
        let mut screens = 3;
        for key in [number, "00102026", "12", "1"] {
            phone.key(key);
            screens += 1;
        }
        assert!(phone.screen.text.contains("1234-567") && screens <= 8, "{:?}", phone.screen);
        phone.key("98");
        assert!(phone.screen.end && phone.screen.text.contains('3'), "{:?}", phone.screen);
        let [call] = &phone.calls[..] else { panic!("one call") };
        assert_eq!(call.claim, CallClaim::Funeral);
        let known = Some("204577").filter(|known| *known == number);
        assert_eq!(call.number.as_ref().map(|number| number.as_str()), known);
    }
}

#[test]
fn who_does_not_know_the_number_reads_so_and_may_type_it_yet() {
    let mut phone = without(&["99", "1", "99", "12"]);
    assert!(phone.screen.text.starts_with("Member number not known\n"), "{:?}", phone.screen);
    assert!(phone.key("2").starts_with("Member number of the one who died?"));
    let mut phone = Phone::dialled(Tongue::English, &["2", "2", "3", "99", "99", "12", "2"]);
    assert!(phone.key("204577").starts_with("When did that one die?"), "a funeral still");
    assert!(phone.key("0").starts_with("Member number"), "{:?}", phone.screen);
    assert!(phone.key("0").starts_with("1 I have a PIN"), "{:?}", phone.screen);
}

#[test]
fn what_is_no_answer_is_asked_again_and_a_pin_is_no_number() {
    for (keys, wrong) in [
        (&[][..], PIN),
        (&["204577"][..], "8"),
        (&["204577", "1", "99"][..], "1201"),
        (&["204577", "1", "99", "12"][..], "3"),
    ] {
        let mut phone = without(keys);
        assert!(phone.key(wrong).starts_with("Wrong key.\n"), "{wrong}: {:?}", phone.screen);
        assert!(phone.calls.is_empty());
    }
}

#[test]
fn the_office_calls_her_and_the_papers_stand_on_the_next_screen() {
    let mut phone = without(&["204577", "1", "99", "12"]);
    let sent = phone.key("1").to_owned();
    assert!(sent.contains("\nThe office will call you on this phone.\n98 More"), "{sent}");
    assert!(phone.key("1").starts_with("Wrong key.\nReceived."), "nothing is sent twice");
    assert_eq!(phone.calls.len(), 1);
    assert!(phone.dial().starts_with("1 My pension"), "nothing is left to continue");
    let mut phone = without(&["204577", "1", "99", "12", "1"]);
    assert!(phone.key("98").starts_with("Please bring 3 papers"), "{:?}", phone.screen);
    assert!(phone.screen.end);
}

#[test]
fn without_a_pin_a_day_that_is_none_is_told_what_a_day_looks_like() {
    for (key, told) in [
        ("5102026", "Please type it like the example.\n"),
        (PIN, "Please type it like the example.\n"),
        ("31022026", "There is no such date.\n"),
    ] {
        let mut phone = without(&["204577", "1"]);
        assert!(phone.key(key).starts_with(told), "{key}: {:?}", phone.screen);
        assert!(phone.screen.text.contains("When did that one die?\nLike 05102026."));
    }
}

#[test]
fn a_day_to_come_is_asked_again_at_the_end() {
    let mut phone = without(&["204577", "1", "05102099", "12"]);
    let again = phone.key("1");
    assert!(again.starts_with("That day is still to come.\nWhen did that one die?"), "{again}");
    phone.key("99");
    assert!(phone.key("1").starts_with("Received."), "{:?}", phone.screen);
    assert_eq!(phone.calls[0].died, None);
}

#[test]
fn what_was_told_without_a_pin_goes_on_after_a_cut_and_zero_goes_back() {
    let mut phone = without(&["204577", "1"]);
    let cut_at = phone.screen.text.clone();
    assert!(phone.dial().contains("1 Continue"));
    assert!(phone.key("1").starts_with("Member number"), "no PIN stands before it");
    assert!(phone.key("0").starts_with("1 I have a PIN"), "{:?}", phone.screen);
    assert!(phone.dial().starts_with("1 My pension"), "nothing is left to continue");
    let mut phone = without(&["204577", "1"]);
    phone.dial();
    phone.key("1");
    assert_eq!(phone.key("204577"), cut_at);
    assert!(phone.key("0").starts_with("What are you"), "{:?}", phone.screen);
    assert!(phone.key("0").starts_with("Member number"), "{:?}", phone.screen);
    assert!(phone.key("0").starts_with("1 I have a PIN"), "{:?}", phone.screen);
}

#[test]
fn whoever_dials_next_reads_no_number_that_another_has_typed() {
    let mut phone = without(&["204577", "1", "99", "12"]);
    assert!(phone.screen.text.starts_with("Number 204577"), "{:?}", phone.screen);
    assert!(phone.dial().contains("1 Continue"));
    assert!(phone.key("1").starts_with("Member number"), "{:?}", phone.screen);
    assert!(phone.key("98").starts_with("Wrong key.\nMember number"), "{:?}", phone.screen);
    assert!(phone.key("204578").starts_with("Number 204578"), "{:?}", phone.screen);
    let mut phone = without(&["204577"]);
    assert!(phone.dial().starts_with("1 My pension"), "a number alone is left to nobody");
}

#[test]
fn a_question_that_is_typed_has_no_second_page() {
    let mut phone = with_pin(&["1", "1"]);
    assert!(phone.key("98").starts_with("Wrong key.\nWhen did your work end?"));
    assert!(phone.key("0").starts_with("1 Old-age pension"), "{:?}", phone.screen);
    let mut phone = with_pin(&["4"]);
    assert!(phone.key(PIN).starts_with("Wrong key.\nMember number"), "a PIN is kept nowhere");
}

#[test]
fn the_fourth_of_a_day_is_refused() {
    let mut phone = Phone::new(Some(Tongue::English));
    for _ in 0..4 {
        phone.dial();
        for key in ["2", "2", "2", "204577", "1", "99", "12", "1"] {
            phone.key(key);
        }
    }
    assert!(phone.screen.end && phone.screen.text.starts_with("Too many"), "{:?}", phone.screen);
    assert_eq!(phone.calls.len(), 3);
}
