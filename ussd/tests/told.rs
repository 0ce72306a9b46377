//! What somebody tells by keys: a payment, a call, a death, a complaint.

use crate::support;

use sothon_domain::complaint::Topic;
use sothon_domain::money::Riel;
use sothon_domain::person::Reference;
use sothon_ussd::Tongue;
use sothon_ussd::menu::{
    CallWhen, Complained, Complaining, DeathBy, DeathTold, Need, PaidHow, PaidSeen, Reply, Turn,
    answer, begin, press,
};
use support::told::DIALLING;
use support::{PIN, Phone, this_month, through_storage};

/// The screen after each of these keys.
fn screens(phone: &mut Phone, keys: &[&str]) -> Vec<String> {
    keys.iter().map(|key| phone.key(key).to_owned()).collect()
}

fn received() -> String {
    Reference::of_serial(5_000_000).to_string()
}

#[test]
fn every_item_of_the_list_is_shown_and_its_number_works_on_every_page() {
    let items = [
        ("1 My address changed", "PIN"),
        ("3 My payment is missing or short", "PIN"),
        ("4 Call me back", "PIN"),
        ("5 Report a death", "Type the member number"),
        ("6 Complain", "Whom is it about?"),
        ("7 A change in my life", "PIN"),
        ("8 Something about me is wrong", "PIN"),
        ("9 Another way to be paid", "Another account, a wallet"),
    ];
    let mut phone = Phone::dialled(Tongue::English, &["2"]);
    let mut shown = phone.screen.text.clone();
    for _ in 0..2 {
        shown.push_str(phone.key("98"));
    }
    for (item, _) in items {
        assert!(shown.contains(item), "{item}: {shown}");
    }
    for (page, (item, opens)) in (0..2).flat_map(|page| items.map(|item| (page, item))) {
        let mut phone = Phone::dialled(Tongue::English, &["2"]);
        for _ in 0..page {
            phone.key("98");
        }
        let text = phone.key(&item[..1]);
        assert!(text.contains(opens), "{page} {item}: {text}");
    }
}

#[test]
fn zero_leads_back_to_the_page_of_the_list_and_to_the_menu() {
    let mut phone = Phone::dialled(Tongue::English, &["2", "5"]);
    assert!(phone.key("0").contains("6 Complain"), "{}", phone.screen.text);
    assert!(phone.key("0").starts_with("1 My address changed\n"), "{}", phone.screen.text);
    assert!(phone.key("0").starts_with("1 My pension"), "{}", phone.screen.text);
}

#[test]
fn a_payment_that_came_short_takes_at_most_eight_screens() {
    for tongue in Tongue::ALL {
        let mut phone = Phone::dialled(tongue, &[]);
        let shown = screens(&mut phone, &["2", "3", PIN, "2", "2", "250000", "1"]);
        assert!(shown.len() <= 8 && phone.screen.end, "{tongue:?} {shown:?}");
        assert!(shown[5].contains("10/2026") && shown[5].contains("250,000"), "{}", shown[5]);
        assert!(phone.screen.text.contains("4821-0351"), "{}", phone.screen.text);
        let sent = PaidSeen {
            month: "2026-10".parse().ok(),
            how: Some(PaidHow::Less),
            amount: Some(Riel::new(250_000)),
        };
        assert_eq!(phone.record.told.sent_paid, [sent]);
        assert!(phone.dial().contains("98 "), "nothing is left to continue");
    }
}

#[test]
fn where_nothing_came_no_amount_is_asked_and_a_change_begins_with_the_month() {
    let mut phone = Phone::dialled(Tongue::English, &["2", "3", PIN, "1", "1"]);
    assert!(phone.screen.text.starts_with("Month 11/2026\nNo money came\n1 Send"));
    for (key, told) in [
        ("2", "Which month?"),
        ("92026", "What happened?"),
        ("2", "How much came"),
        ("0", "What happened?"),
        ("1", "Month 09/2026\nNo money came"),
    ] {
        assert!(phone.key(key).starts_with(told), "{key}: {}", phone.screen.text);
    }
}

#[test]
fn an_answer_that_wont_do_is_asked_again_with_the_reason() {
    let mut phone = Phone::dialled(Tongue::English, &["2", "3", PIN]);
    assert!(phone.key("122099").starts_with("That month is still to come.\nWhich month?"));
    assert!(phone.key("132026").starts_with("There is no such date.\nWhich month?"));
    phone.key("1");
    phone.key("2");
    assert!(phone.key("000").starts_with("That is not right.\nHow much came"));
    for wrong in ["12,5", "1234567890"] {
        assert!(phone.key(wrong).starts_with("Wrong key.\nHow much came"), "{wrong}");
    }
    assert!(phone.record.told.sent_paid.is_empty());
}

#[test]
fn what_was_begun_goes_on_after_a_cut_and_from_the_web() {
    let mut phone = Phone::dialled(Tongue::English, &["2", "3", PIN, "1", "2"]);
    assert!(phone.screen.text.starts_with("How much came"), "{}", phone.screen.text);
    assert!(phone.dial().contains("1 Continue"));
    assert!(phone.key("1").contains("PIN"));
    assert!(phone.key(PIN).starts_with("How much came"), "{}", phone.screen.text);
    phone.key("00");
    phone.key("2");
    assert!(
        phone.key("3").starts_with("Not sent yet:\nMonth 11/2026\nToo little came\n1 Continue")
    );
    assert!(phone.key("1").starts_with("How much came"), "{}", phone.screen.text);
    let month = Some(this_month());
    phone.record.told.paid = PaidSeen { month, how: Some(PaidHow::Nothing), amount: None };
    phone.key("00");
    phone.key("2");
    phone.key("3");
    assert!(phone.key("1").starts_with("Month 11/2026\nNo money came\n1 Send"));
}

#[test]
fn a_call_is_asked_for_with_three_keys_and_goes_to_the_dialling_phone() {
    for tongue in Tongue::ALL {
        let mut phone = Phone::dialled(tongue, &[]);
        let shown = screens(&mut phone, &["2", "4", PIN, "1", "3", "1"]);
        assert!(shown[4].contains(DIALLING), "{}", shown[4]);
        assert!(phone.screen.end && phone.screen.text.contains("4821-0351"), "{shown:?}");
        let sent = &phone.record.told.sent_calls;
        assert_eq!((sent.len(), sent[0].when), (1, Some(CallWhen::Any)));
    }
    let mut phone = Phone::dialled(Tongue::English, &["2", "4", PIN, "2", "00", "2", "4"]);
    assert!(phone.screen.text.starts_with("Not sent yet:\nCall me back"));
    assert!(phone.key("1").starts_with("When does a call suit you?"));
    assert!(phone.key("1").starts_with("We call 012345678.\nIn the morning\n1 Send"));
    assert!(phone.key("2").starts_with("What is it about?"));
}

#[test]
fn a_death_is_told_without_a_pin_in_at_most_eight_screens() {
    for tongue in Tongue::ALL {
        let mut phone = Phone::dialled(tongue, &[]);
        let keys = ["2", "5", "K-204577", "15102026", "2", "1", "98"];
        let shown = screens(&mut phone, &keys);
        assert!(shown.len() <= 8, "{shown:?}");
        assert!(shown[4].contains("K-204577") && shown[4].contains("15/10/2026"), "{}", shown[4]);
        assert!(shown[5].contains(&received()), "{}", shown[5]);
        assert!(phone.screen.end, "what happens next is the last screen: {shown:?}");
        let (number, died) = ("K-204577".to_owned(), "15/10/2026".to_owned());
        let told = DeathTold { number, died, by: DeathBy::Child };
        assert_eq!(phone.needs, [Need::ReportDeath(told)]);
        assert!(!format!("{:?}", phone.needs).contains("204577"));
    }
}

#[test]
fn of_the_day_a_part_is_enough_and_nothing_too() {
    for (key, died) in [
        ("99", ""),
        ("2026", "2026"),
        ("92026", "09/2026"),
        ("102026", "10/2026"),
        ("00102026", "10/2026"),
    ] {
        let phone = Phone::dialled(Tongue::English, &["2", "5", "204577", key, "4", "1"]);
        assert_eq!(phone.record.told.deaths[0].died, died);
    }
    let mut phone = Phone::dialled(Tongue::English, &["2", "5", "??"]);
    assert!(phone.screen.text.starts_with("Wrong key.\nType the member number"));
    assert!(phone.key(PIN).starts_with("Wrong key.\nType the member number"), "a PIN is none");
    phone.key("204577");
    let shape = "Please type it like the example.\nOn which day?\nLike 05102026.";
    assert!(phone.key(PIN).starts_with(shape), "nor is it a year: {:?}", phone.screen);
    assert!(phone.key("1").starts_with(shape), "one key alone says that it is not known");
    for key in ["0", "204577"] {
        phone.key(key);
    }
    assert!(phone.key("31022026").starts_with("There is no such date.\nOn which day?"));
    for key in ["24112026", "1"] {
        phone.key(key);
    }
    assert!(phone.key("1").starts_with("That day is still to come.\nOn which day?"));
    assert!(phone.record.told.deaths.is_empty());
}

#[test]
fn a_death_that_was_begun_is_shown_to_nobody_else_and_one_that_was_sent_is_not_sent_again() {
    for keys in [&["204577"][..], &["204577", "99"][..], &["204577", "99", "3"][..]] {
        let mut phone = Phone::dialled(Tongue::English, &[&["2", "5"][..], keys].concat());
        assert!(!format!("{phone:?}").contains("204577\""), "no debug text says whom");
        assert!(phone.dial().starts_with("1 My pension"), "{}", phone.screen.text);
    }
    let mut phone = Phone::dialled(Tongue::English, &["2", "5", "204577", "99", "3", "1"]);
    assert!(phone.key("1").starts_with("Wrong key.\nReceived."), "nothing is sent twice");
    assert_eq!(phone.record.told.deaths.len(), 1);
    assert!(phone.dial().starts_with("1 My pension"), "{}", phone.screen.text);
    phone.record.told.too_many = true;
    for key in ["2", "5", "204577", "99", "3", "1"] {
        phone.key(key);
    }
    assert!(phone.screen.end && phone.screen.text.contains("Too many reports"));
}

#[test]
fn conduct_is_complained_of_without_a_name_and_its_answer_opens_with_two_numbers() {
    for tongue in Tongue::ALL {
        let mut phone = Phone::dialled(tongue, &[]);
        let shown = screens(&mut phone, &["2", "6", "2", "98", "6", "1"]);
        assert!(shown.len() <= 8 && phone.screen.end, "{shown:?}");
        assert!(phone.screen.text.contains("12345 67890"), "{}", phone.screen.text);
        let told = Complaining { head: true, topic: Topic::Money, named: false };
        assert_eq!(phone.record.told.complaints, [told]);
        assert!(!phone.needs.iter().any(Need::is_personal), "{:?}", phone.needs);
    }
}

#[test]
fn the_service_is_complained_of_with_a_name_after_the_pin_or_without() {
    let mut phone = Phone::dialled(Tongue::English, &["2", "6", "1", "1"]);
    assert!(phone.screen.text.starts_with("Do you give your name?"), "{}", phone.screen.text);
    assert!(phone.key("1").contains("PIN"));
    assert!(phone.key(PIN).starts_with("A long wait\nAn officer will call you.\n1 Send"));
    assert!(phone.key("1").contains("An officer will call you.") && phone.screen.end);
    let named = |named| Complaining { head: false, topic: Topic::Waiting, named };
    assert_eq!(phone.record.told.complaints, [named(true)]);
    let mut phone = Phone::dialled(Tongue::English, &["2", "6", "1", "1", "2"]);
    assert!(phone.dial().starts_with("1 My pension"), "nobody is offered another's complaint");
    for key in ["2", "6", "1", "1", "2", "1"] {
        phone.key(key);
    }
    assert_eq!(phone.record.told.complaints, [named(false)]);
    phone.record.told.too_many = true;
    phone.dial();
    for key in ["2", "6", "1", "1", "2", "1"] {
        phone.key(key);
    }
    assert!(phone.screen.text.contains("Too many complaints"), "{}", phone.screen.text);
}

#[test]
fn topics_come_page_by_page_and_no_other_number_is_one() {
    let mut phone = Phone::dialled(Tongue::English, &["2", "6", "1"]);
    assert!(phone.screen.text.starts_with("1 A long wait\n2 Wrong information\n3 "));
    assert!(phone.key("98").starts_with("4 Other service"), "{}", phone.screen.text);
    assert!(phone.key("0").starts_with("1 A long wait"), "{}", phone.screen.text);
    for wrong in ["9", "x"] {
        assert!(phone.key(wrong).starts_with("Wrong key."), "{wrong}");
    }
}

#[test]
fn a_reply_out_of_place_sends_nothing_and_names_nobody() {
    let Turn::Show { session, .. } = begin(Some(Tongue::English), None) else { panic!("a menu") };
    let named = Reply::Complained(Complained::Named(Reference::of_serial(1)));
    let paid = Reply::Paid(PaidSeen { month: Some(this_month()), how: None, amount: None });
    for reply in [named, paid] {
        let Turn::Show { screen, .. } = answer(session.clone(), &reply) else { panic!("an end") };
        assert!(screen.end && screen.text.contains("Please dial again later."), "{screen:?}");
    }
    let Turn::Show { session, .. } = press(through_storage(&session), "2") else {
        panic!("a list")
    };
    let Turn::Show { session, .. } = press(session, "3") else { panic!("the PIN is asked") };
    let submitted = Reply::Submitted { reference: Reference::of_serial(1) };
    let Turn::Show { screen, .. } = answer(session, &submitted) else { panic!("an end") };
    assert!(!screen.text.contains("reference"), "{screen:?}");
}
