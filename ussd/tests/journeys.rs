//! What people do, from the dial to the last screen.

use crate::support;

use sothon_domain::person::Reference;
use sothon_ussd::Tongue;
use sothon_ussd::menu::{
    Need, NewPin, Refusal, Renewable, Reply, Session, Turn, answer, begin, offer, press, trouble,
};
use support::{PIN, Phone, this_month, through_storage};

#[test]
fn a_new_number_chooses_its_words_once() {
    let mut phone = Phone::new(None);
    assert_eq!(phone.dial(), "1 ខ្មែរ\n2 Khmer (ABC)\n3 English");
    // There is no way around the choice.
    assert!(phone.key("00").contains("2 Khmer (ABC)"));
    assert!(phone.key("2").starts_with("1 Prak saothon\n"));
    assert_eq!(phone.needs, [Need::Language(Tongue::Romanised)]);
    assert!(phone.dial().starts_with("1 Prak saothon\n"));
    assert!(phone.key("9").contains("3 English"));
    assert!(phone.key("3").starts_with("1 My pension\n"));
    assert_eq!(phone.tongue, Some(Tongue::English));
}

#[test]
fn the_enquiry_takes_at_most_five_screens_after_the_pin() {
    for (tongue, asked, told) in [
        (Tongue::Khmer, "បញ្ចូលលេខសម្ងាត់ 4 ខ្ទង់៖\n1 ភ្លេចលេខ\n0 ថយ", "7,654,321៛ មួយខែ\nថ្ងៃបើក 05/12/2026\n"),
        (
            Tongue::Romanised,
            "Banhchoul lek samngat 4 khtong:\n1 Phlech lek samngat\n0 Thoy",
            "KHR 7,654,321 muoy khae\n",
        ),
        (
            Tongue::English,
            "Type your PIN, 4 digits:\n1 Forgot PIN\n0 Back",
            "KHR 7,654,321 a month\n",
        ),
    ] {
        let mut phone = Phone::dialled(tongue, &["1"]);
        assert_eq!(phone.screen.text, asked);
        assert!(phone.key(PIN).starts_with(told), "{}", phone.screen.text);
        assert!(phone.key("2").contains("80% x 510,000\n= 408,000"), "{}", phone.screen.text);
        assert!(phone.key("98").contains("7,654,321"), "{}", phone.screen.text);
        assert!(phone.key("00").contains("98 "));
        assert!(phone.key("1").starts_with(told), "the PIN is asked once a call");
    }
}

#[test]
fn payments_come_page_by_page_and_zero_goes_back() {
    let mut phone = Phone::dialled(Tongue::Khmer, &["1", PIN, "1"]);
    let first = phone.screen.text.clone();
    assert!(first.starts_with("11/2026 7,000,001 បានបើក\n10/2026"), "{first}");
    assert!(first.contains("98 បន្ត"));
    assert!(phone.key("98").starts_with("09/2026"));
    assert!(phone.key("98").starts_with("07/2026"));
    assert_eq!(phone.key("98"), first, "after the last page comes the first");
    for expected in ["07/2026", "09/2026", "11/2026", "7,654,321៛"] {
        assert!(phone.key("0").starts_with(expected), "{}", phone.screen.text);
    }
}

#[test]
fn what_is_public_needs_no_pin() {
    let mut phone = Phone::dialled(Tongue::English, &["3"]);
    assert!(phone.key("1").contains("Veterans 05/12/2026"));
    phone.key("0");
    assert!(phone.key("2").contains("identity card"));
    phone.key("0");
    assert!(phone.key("3").contains("1288"));
    assert_eq!(phone.needs, [Need::PaymentDays, Need::Hotline]);
}

#[test]
fn the_second_screen_of_the_menu_leads_to_case_and_life_certificate() {
    let mut phone = Phone::dialled(Tongue::English, &["98"]);
    assert!(phone.screen.text.starts_with("4 My request\n5 "));
    assert!(phone.key("4").contains("PIN"));
    let stands = "Request 4821-0351\nBeing checked\nThe office acts next.\n98 More\n0 Back";
    assert_eq!(phone.key(PIN), stands);
    assert!(phone.key("0").starts_with("4 My request"));
    assert!(phone.key("5").contains("by 30/04/2027"));
    assert!(phone.key("1").contains("Banteay Meanchey 054 958 123"));
    // Those who know the numbers need not turn the page.
    assert!(Phone::dialled(Tongue::English, &["5", PIN]).screen.text.contains("30/04/2027"));
}

#[test]
fn a_move_takes_at_most_eight_screens_after_the_pin() {
    for tongue in Tongue::ALL {
        let mut phone = Phone::dialled(tongue, &["2", "1", PIN]);
        let mut screens = 1;
        for key in ["01", "02", "01", "01", "1", "102026", "1"] {
            phone.key(key);
            screens += 1;
        }
        assert!(phone.screen.end && phone.screen.text.contains("4821-0351"), "{tongue:?}");
        assert!(screens <= 8, "{screens}");
        let sent = &phone.sent[..];
        assert_eq!(sent.len(), 1);
        assert_eq!(sent[0].place.as_ref().map(|place| place.as_str()), Some("01020101"));
        assert_eq!(sent[0].since.map(|month| month.to_string()).as_deref(), Some("2026-10"));
        // The call is over, and there is nothing to continue.
        assert!(phone.dial().contains("98 "), "{}", phone.screen.text);
    }
}

#[test]
fn several_pairs_of_digits_jump_and_khmer_digits_are_digits() {
    let mut phone = Phone::dialled(Tongue::English, &["២", "១", "៤៨២១", "១២០១០១"]);
    assert!(phone.screen.text.starts_with("Which village?"), "{}", phone.screen.text);
    // Her village is not in the list: the commune is enough.
    assert!(phone.key("1").contains("Phnom Penh\n1 Right"), "{}", phone.screen.text);
    phone.key("1");
    assert!(phone.key("១").contains("Since 11/2026"), "{}", phone.screen.text);
    assert!(phone.key("1").contains("4821-0351"));
    let sent = &phone.sent[0];
    assert_eq!(sent.place.as_ref().map(|place| place.as_str()), Some("120101"));
    assert_eq!(sent.since, Some(this_month()));
}

#[test]
fn a_refused_answer_is_asked_again_with_the_reason() {
    let mut phone = Phone::dialled(Tongue::English, &["2", "1", PIN, "12010101"]);
    assert!(phone.key("1").starts_with("You live there already.\n01 Banteay"));
    phone.key("01020101");
    phone.key("1");
    let again = phone.key("122099").to_owned();
    assert!(again.starts_with("That month is still to come.\nSince which month?"), "{again}");
    for (wrong, told) in [("132026", "There is no such date."), ("10", "Please type it like")] {
        let again = phone.key(wrong);
        assert!(again.starts_with(told) && again.contains("\nSince which month?"), "{again}");
    }
    assert!(phone.key("92026").contains("Since 09/2026"));
}

#[test]
fn a_cut_call_goes_on_where_it_was_after_the_pin() {
    let mut phone = Phone::dialled(Tongue::English, &["2", "1", PIN, "0102"]);
    let cut_at = phone.screen.text.clone();
    assert_eq!(phone.dial(), "Last time you did not finish.\n1 Continue\n2 Start again");
    assert!(phone.key("1").contains("PIN"));
    assert_eq!(phone.key(PIN), cut_at);
    // Cut off at the PIN itself, or at the offer.
    phone.dial();
    phone.key("1");
    assert!(phone.dial().contains("1 Continue"));
    assert!(phone.dial().contains("1 Continue"));
    assert!(phone.key("2").starts_with("1 My pension"));
    assert!(phone.dial().starts_with("1 My pension"), "nothing personal was begun");
}

#[test]
fn a_report_begun_on_the_web_goes_on_by_phone() {
    let mut phone = Phone::new(Some(Tongue::English));
    phone.draft = Some(Default::default());
    if let Some(draft) = &mut phone.draft {
        draft.place = "01020101".parse().ok();
    }
    phone.dial();
    phone.key("2");
    phone.key("1");
    assert!(phone.key(PIN).starts_with("Not sent yet:\nOu Thum\nBanteay Neang\n1 Continue"));
    assert!(phone.key("1").starts_with("Since which month?"));
    phone.key("1");
    assert!(phone.key("2").starts_with("Which province?"), "a change begins with the place");
    phone.dial();
    for key in ["2", "2", "1", PIN] {
        phone.key(key);
    }
    assert!(phone.screen.text.starts_with("Not sent yet:\nOu Thum\nBanteay Neang\nSince 11/2026"));
    phone.key("1");
    assert!(phone.key("1").contains("4821-0351"));
}

#[test]
fn three_wrong_keys_in_a_row_end_the_call_and_two_do_not() {
    let mut phone = Phone::dialled(Tongue::English, &["y", "x"]);
    assert!(phone.screen.text.starts_with("Wrong key.\n1 My pension"));
    phone.key("3");
    for _ in 0..2 {
        assert!(phone.key("").starts_with("Wrong key.\n1 Payment days"));
    }
    assert_eq!(phone.key("8"), "Three wrong keys. Please dial again.");
    assert!(phone.screen.end);
    // A screen that is looked up anew says so too.
    let mut phone = Phone::dialled(Tongue::English, &["1", PIN, "7"]);
    assert!(phone.screen.text.starts_with("Wrong key.\nKHR 7,654,321"));
    assert!(!phone.key("1").contains("Wrong key"));
}

#[test]
fn a_wrong_pin_says_what_is_left_and_the_third_ends_the_call() {
    let mut phone = Phone::dialled(Tongue::Khmer, &["1"]);
    assert!(phone.key("12").starts_with("ត្រូវមាន 4 ខ្ទង់។"), "{}", phone.screen.text);
    assert!(phone.key("0000").contains("នៅសល់ 2 ដង"));
    assert!(phone.key("0000").contains("នៅសល់ 1 ដង"));
    assert!(phone.key("0000").contains("15 នាទី") && phone.screen.end);
    let pins = phone.needs.iter().filter(|need| matches!(need, Need::Pin(_)));
    assert_eq!(pins.count(), 3, "what is no PIN is not tried");
    assert!(!format!("{:?}", phone.needs).contains("0000"));
}

#[test]
fn a_driver_knows_when_a_pin_is_asked() {
    let Turn::Show { session, .. } = begin(Some(Tongue::Khmer), None) else { panic!("a screen") };
    assert!(!session.asks_pin());
    let Turn::Show { session, .. } = press(session, "1") else { panic!("a screen") };
    assert!(session.asks_pin());
}

#[test]
fn an_open_report_is_told_and_a_reply_out_of_place_ends_the_call() {
    let sent = Reply::Submitted { reference: Reference::of_serial(1) };
    let refused = Reply::Refused(Refusal::CaseOpen);
    let turn = begin(Some(Tongue::English), None);
    let Turn::Show { session, .. } = turn else { panic!("a screen") };
    for reply in [&sent, &refused, &Reply::PinRight, &Reply::Done, &Reply::Draft(None)] {
        let Turn::Show { screen, .. } = answer(session.clone(), reply) else { panic!("a screen") };
        assert_eq!(screen, trouble(), "{reply:?}");
    }
    let Turn::Show { session, .. } = press(session, "2") else { panic!("a screen") };
    let Turn::Show { session, .. } = press(session, "1") else { panic!("a screen") };
    let Turn::Ask { session, need } = press(session, PIN) else { panic!("a question") };
    assert_eq!(need, Need::Pin(PIN.to_owned()));
    let Turn::Ask { session, need } = answer(session, &Reply::PinRight) else {
        panic!("a question")
    };
    assert_eq!(need, Need::Reported);
    let Turn::Ask { session, need } = answer(session, &Reply::Reported(None)) else {
        panic!("a question")
    };
    assert_eq!(need, Need::Draft);
    let Turn::Show { screen, .. } = answer(session, &refused) else { panic!("a screen") };
    assert!(screen.end && screen.text.contains("earlier request"), "{screen:?}");
}

#[test]
fn a_forgotten_pin_is_asked_for_by_any_member_number_with_one_answer() {
    let mut answers = Vec::new();
    for number in ["K-204577", "k204577", "២០៤៥៧៧", "999999"] {
        let mut phone = Phone::dialled(Tongue::English, &["1", "1"]);
        assert!(phone.key("?").starts_with("Wrong key.\nType your member number."));
        answers.push(phone.key(number).to_owned());
        assert!(phone.screen.end);
        assert!(matches!(phone.needs.last(), Some(Need::ForgottenPin(_))), "{:?}", phone.needs);
    }
    answers.dedup();
    assert_eq!(answers.len(), 1, "{answers:?}");
    let mut phone = Phone::dialled(Tongue::English, &["1", "1", "0"]);
    assert!(phone.key("1").starts_with("Type your PIN"), "the way back is the menu");
}

#[test]
fn a_new_pin_is_chosen_by_the_number_and_two_equal_ones_and_kept_nowhere() {
    let ready = ["577", "203"]
        .map(|ending| Renewable { name: format!("request-{ending}"), ending: ending.to_owned() });
    let Turn::Show { session, screen } = offer(Some(Tongue::English), ready.to_vec()) else {
        panic!("it is offered at once")
    };
    assert!(screen.text.contains("1 Number ..577\n2 Number ..203"), "{}", screen.text);
    let session = after_the_number(press(session, "2"));
    let Turn::Ask { session, need } = press(session, PIN) else { panic!("it is looked at") };
    let (name, pin) = ("request-203".to_owned(), PIN.to_owned());
    assert_eq!(need, Need::ConsiderPin { name: name.clone(), pin: pin.clone() });
    assert_eq!(format!("{need:?}"), "ConsiderPin(..)");
    let first = "stands for it".to_owned();
    let kept = answer(through_storage(&session), &Reply::PinKept { first: first.clone() });
    let Turn::Show { session, .. } = kept else { panic!("it is asked again") };
    let Turn::Ask { session, need } = press(through_storage(&session), PIN) else {
        panic!("it is set")
    };
    assert_eq!(need, Need::ChoosePin { name, proof: PROOF.to_vec(), first, pin });
    for (came, end, told) in [
        (NewPin::Set, true, "Your new PIN is set"),
        (NewPin::Weak, false, "easy to guess.\nChoose a new PIN"),
        (NewPin::Differs, false, "not the same.\nChoose a new PIN"),
        (NewPin::TooOften, true, "tomorrow"),
        (NewPin::Gone, true, "ask for a new PIN again"),
    ] {
        let Turn::Show { screen, .. } = answer(session.clone(), &Reply::NewPin(came)) else {
            panic!("{came:?} is told")
        };
        assert!(screen.end == end && screen.text.contains(told), "{}", screen.text);
    }
}

/// What stands for the right number.
const PROOF: &[u8] = &[7, 1];

/// From the screen that asks for the number to the one that asks for a PIN.
fn after_the_number(asked: Turn) -> Session {
    let Turn::Show { session, screen } = asked else { panic!("the number is asked") };
    assert!(screen.text.starts_with("Type the 6-digit number"), "{}", screen.text);
    assert!(session.asks_pin(), "nothing dialled ahead is taken for it");
    for short in ["1234", "12345x"] {
        let Turn::Show { screen, .. } = press(session.clone(), short) else { panic!("again") };
        assert!(screen.text.starts_with("It has 6 digits."), "{}", screen.text);
    }
    let Turn::Ask { session, need } = press(session, "០០៧១២៣") else {
        panic!("it is tried")
    };
    let (name, number) = ("request-203".to_owned(), "007123".to_owned());
    assert_eq!(format!("{need:?}"), "TypeNumber(..)");
    assert_eq!(need, Need::TypeNumber { name, number });
    for (reply, end, told) in [
        (Reply::NumberWrong { left: 4 }, false, "Tries left: 4."),
        (Reply::NewPin(NewPin::Over), true, "press 1"),
        (Reply::NewPin(NewPin::Gone), true, "ask for a new PIN again"),
        (Reply::PinKept { first: "early".to_owned() }, true, "1288"),
    ] {
        let Turn::Show { screen, .. } = answer(session.clone(), &reply) else { panic!("told") };
        let stopped = screen == trouble();
        assert!(screen.end == end && (stopped || screen.text.contains(told)), "{}", screen.text);
    }
    let right = answer(through_storage(&session), &Reply::NumberRight { proof: PROOF.to_vec() });
    let Turn::Show { session, .. } = right else { panic!("the PIN is asked") };
    assert!(session.asks_pin(), "nothing dialled ahead is taken for it");
    session
}

#[test]
fn a_phone_without_words_chooses_them_before_a_new_pin() {
    let ready = vec![Renewable { name: "request".to_owned(), ending: "577".to_owned() }];
    let Turn::Show { session, .. } = offer(None, ready) else { panic!("the words come first") };
    let Turn::Ask { session, .. } = press(session, "3") else { panic!("the choice is kept") };
    let Turn::Show { screen, .. } = answer(session, &Reply::Done) else { panic!("then the offer") };
    assert!(screen.text.starts_with("You can choose a new PIN."), "{}", screen.text);
}

#[test]
fn a_known_pin_is_changed_after_the_old_one_also_by_whoever_typed_it_before() {
    let mut phone = Phone::dialled(Tongue::English, &["1", PIN, "00", "11"]);
    assert!(phone.screen.text.starts_with("Type your PIN"), "{}", phone.screen.text);
    assert!(phone.key(PIN).starts_with("Choose a new PIN"));
    assert!(phone.key("123").starts_with("A PIN has 4 digits.\nChoose a new PIN"));
    assert!(phone.key("1111").starts_with("This PIN is easy to guess.\nChoose a new PIN"));
    assert!(phone.key("9876").starts_with("Type the new PIN again"));
    assert!(phone.key("98765").starts_with("A PIN has 4 digits.\nType the new PIN again"));
    assert!(phone.key(PIN).starts_with("The two are not the same.\nChoose a new PIN"));
    phone.key("9876");
    assert!(phone.key("9876").starts_with("Your new PIN is set") && phone.screen.end);
    assert!(!format!("{:?}", phone.needs).contains("9876"));
    // Nothing of it is offered to the next call.
    let mut cut = Phone::dialled(Tongue::English, &["11", PIN, "9876"]);
    assert!(cut.dial().starts_with("1 My pension"));
    let Turn::Show { session, .. } = begin(Some(Tongue::English), None) else { panic!("a screen") };
    let Turn::Show { session, .. } = press(session, "11") else { panic!("a screen") };
    assert!(session.asks_pin(), "nothing dialled ahead is taken for it");
}

#[test]
fn years_of_service_come_page_by_page_with_their_gaps_and_lead_to_the_correction() {
    let mut phone = Phone::dialled(Tongue::English, &["10", PIN]);
    let first = "Counted: 421 months\nMoEYS\n03/1985-03/1992\nNo work 03/1993-03/1995\n98 More\n";
    assert!(phone.screen.text.starts_with(first), "{}", phone.screen.text);
    assert!(phone.key("98").starts_with("MoEYS\nSince 03/1996\n"), "{}", phone.screen.text);
    assert!(phone.key("1").contains("How many years are right?"), "{}", phone.screen.text);
    let mut phone = Phone::dialled(Tongue::Khmer, &["10", PIN, "98", "0", "0"]);
    assert!(phone.key("98").starts_with("1 "), "after the last page comes the first");
}
