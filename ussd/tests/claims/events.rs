//! Changes in her life, a claim of invalidity and facts that are wrong: the same question screens as a claim.

use sothon_domain::flow::{Answer, StepKey};
use sothon_ussd::Tongue;
use sothon_ussd::menu::{ClaimNeed, Need};

use crate::support::{PIN, Phone};

fn dialled(keys: &[&str]) -> Phone {
    Phone::dialled(Tongue::English, keys)
}

fn is_sent(phone: &Phone) -> bool {
    phone.needs.iter().any(|need| matches!(need, Need::Claim(ClaimNeed::Submit(_))))
}

#[test]
fn the_list_of_changes_goes_on_over_its_pages_and_every_number_works() {
    let mut phone = dialled(&["2", "7", PIN]);
    let mut shown = phone.screen.text.clone();
    shown.push_str(phone.key("98"));
    for (item, asks) in [
        ("1 I married", "When did you marry?\nLike"),
        ("2 I am divorced", "When was the divorce?\nLike"),
        ("3 A child was born or adopted", "Was the child born or adopted?\n1 Born"),
        ("4 A child stays in school or left it", "Is the child in school?\n1 Stays"),
        ("5 I work again", "Since which month do you work?\nLike 102026"),
        ("6 I move to another country", "In which month did you leave?\nLike 102026"),
    ] {
        assert!(shown.contains(item), "{item}: {shown}");
        let phone = dialled(&["2", "7", PIN, &item[..1]]);
        assert!(phone.screen.text.starts_with(asks), "{item}: {}", phone.screen.text);
    }
    let mut phone = dialled(&["2", "7", PIN, "7"]);
    assert!(phone.screen.text.starts_with("Wrong key.\n1 I married"), "{:?}", phone.screen);
    assert!(phone.key("0").contains("7 A change in my life"), "{:?}", phone.screen);
}

#[test]
fn what_takes_letters_stays_open_and_is_told_with_its_last_day() {
    for (keys, kept) in [
        (&["1", "102026"][..], (StepKey::MarriedOn, "2026-10")),
        (&["2", "99"][..], (StepKey::DivorcedOn, "")),
        (&["3", "2", "05102026"][..], (StepKey::Arrival, "adoption")),
        (&["4", "2", "102026"][..], (StepKey::Schooling, "left")),
        (&["5", "05102026"][..], (StepKey::WorkSince, "2026-10")),
        (&["6", "112026"][..], (StepKey::LeftIn, "2026-11")),
    ] {
        let phone = dialled(&[&["2", "7", PIN][..], keys].concat());
        assert!(phone.screen.end, "{keys:?}: {:?}", phone.screen);
        assert!(phone.screen.text.contains("Until 30/11/2026"), "{:?}", phone.screen);
        assert_eq!(phone.claim.get(kept.0), Some(kept.1));
        assert!(!is_sent(&phone));
    }
}

#[test]
fn with_the_name_from_the_web_the_phone_sends_it() {
    let mut phone = dialled(&["2", "7", PIN, "1", "102026"]);
    phone.claim.set(StepKey::SpouseName, &Answer::Line("SOK Dara".to_owned()));
    phone.dial();
    for key in ["2", "7", PIN] {
        phone.key(key);
    }
    assert!(phone.key("1").starts_with("Married 10/2026\n1 Send 2 Change"), "{:?}", phone.screen);
    assert!(phone.key("1").starts_with("Received. Reference 4821-0351"), "{:?}", phone.screen);
    assert!(phone.screen.end && is_sent(&phone));
}

#[test]
fn a_month_takes_no_year_and_none_that_is_to_come() {
    let mut phone = dialled(&["2", "7", PIN, "5"]);
    for (key, told) in [
        ("2026", "Please type it like the example.\n"),
        ("132026", "There is no such date.\n"),
        ("122099", "That month is still to come.\n"),
    ] {
        let again = phone.key(key);
        assert!(again.starts_with(told), "{key}: {again}");
        assert!(again.contains("\nLike 102026"), "{key}: {again}");
    }
    assert_eq!(phone.claim.get(StepKey::WorkSince), None);
}

/// The answers of a claim of invalidity, and the screen after each.
const INVALIDITY: [(&str, &str); 8] = [
    ("1", "Since when can you not work?\nLike"),
    ("102026", "Why can you not work?\n1 Because of work\n2 Another cause\n99 I don't know"),
    ("99", "How many years did you serve?"),
    ("3006", "Has a doctor examined you?\n1 Yes"),
    ("1", "Can you come to be examined?\n1 Alone"),
    ("3", "How should money reach you?\n1 Bank"),
    ("3", "Answers: Myself\nUnable since 10/2026\nCause: I don't know\n98 More\n1 Send 2 Change"),
    ("1", "Received. Reference 4821-0351"),
];

#[test]
fn a_claim_of_invalidity_is_answered_and_sent_by_keys() {
    let mut phone = dialled(&["2", "2", "1", PIN, "5"]);
    assert!(phone.screen.text.starts_with("Who answers?"), "{:?}", phone.screen);
    for (key, shown) in INVALIDITY {
        assert!(phone.key(key).starts_with(shown), "{key}: {:?}", phone.screen);
    }
    assert!(phone.screen.end && is_sent(&phone));
    for unsaid in [StepKey::ExaminedAt, StepKey::Words] {
        assert_eq!(phone.claim.get(unsaid), Some(""), "what takes letters is left unsaid");
    }
}

#[test]
fn a_line_that_drops_at_any_step_of_it_goes_on_there_in_the_next_call() {
    let mut phone = dialled(&["2", "2", "1", PIN, "5"]);
    for (key, _) in INVALIDITY {
        let cut_at = phone.screen.text.clone();
        assert!(phone.dial().contains("1 Continue"), "{cut_at}");
        phone.key("1");
        assert_eq!(phone.key(PIN), cut_at);
        phone.key(key);
    }
    assert!(phone.screen.end && phone.dial().starts_with("1 My pension"), "{:?}", phone.screen);
}

#[test]
fn the_draft_goes_on_at_the_first_open_question_in_a_call_of_another_day() {
    let mut phone = dialled(&["2", "2", "1", PIN, "5", "1", "102026"]);
    phone.key("00");
    phone.dial();
    for key in ["2", "2", "1", PIN] {
        phone.key(key);
    }
    assert!(phone.key("5").starts_with("Why can you not work?"), "{:?}", phone.screen);
}

#[test]
fn a_fact_that_is_wrong_is_said_by_its_value_alone() {
    for (keys, shown) in [
        (&["2", "3006"][..], "Right: 30/6\n1 Send 2 Change"),
        (&["6", "15061957"][..], "Right: 15/06/1957\n1 Send 2 Change"),
        (&["8", "1"][..], "Right: Because of work\n1 Send 2 Change"),
    ] {
        let mut phone = dialled(&[&["2", "8", PIN][..], keys].concat());
        assert!(phone.screen.text.starts_with(shown), "{keys:?}: {:?}", phone.screen);
        assert!(phone.key("1").starts_with("Received."), "{:?}", phone.screen);
        assert!(phone.screen.end && is_sent(&phone));
    }
}

#[test]
fn a_fact_told_in_words_on_the_web_is_asked_for_its_value_by_phone() {
    let mut phone = dialled(&["2", "8", PIN]);
    phone.claim.set(StepKey::Words, &Answer::Text("30 years, not 20".to_owned()));
    assert!(phone.key("2").starts_with("How many years are right?"), "{:?}", phone.screen);
    assert!(phone.key("3006").starts_with("Right: 30/6\n1 Send 2 Change"), "{:?}", phone.screen);
}

#[test]
fn a_fact_takes_a_whole_day_and_what_takes_letters_says_where() {
    let mut phone = dialled(&["2", "8", PIN]);
    let list = "2 Years of service\n6 Date of birth\n8 Cause of invalidity\n98 More";
    assert!(phone.screen.text.starts_with(list), "{:?}", phone.screen);
    assert!(phone.key("98").starts_with("10 Something else"), "{:?}", phone.screen);
    assert!(phone.key("10").starts_with("That takes letters."), "{:?}", phone.screen);
    assert!(phone.key("0").starts_with("2 Years of service"), "{:?}", phone.screen);
    phone.key("6");
    for (key, told) in [
        ("1957", "Please type it like the example.\nWhich day is right?\nLike 05102026"),
        ("31021957", "There is no such date.\n"),
        ("15062099", "That day is still to come.\n"),
    ] {
        assert!(phone.key(key).starts_with(told), "{key}: {:?}", phone.screen);
    }
    let phone = dialled(&["2", "8", PIN, "1"]);
    assert!(phone.screen.text.starts_with("Wrong key.\n2 Years"), "what is not offered to her");
}

#[test]
fn another_account_says_where_without_a_pin() {
    for tongue in Tongue::ALL {
        let mut phone = Phone::dialled(tongue, &["2", "9"]);
        assert!(!phone.screen.end && phone.needs.is_empty() && !phone.proved);
        // A screen in Khmer holds fewer items of the list.
        let listed = phone.key("0").contains("\n9 ");
        assert!(listed || tongue == Tongue::Khmer, "back to the list: {:?}", phone.screen);
    }
}
