//! The line drops after every key of every flow of the menu. The same request once more gets the same bytes and does
//! nothing, before the next call and after it began; the next call goes on to the end; what was done was done once.

use sothon_app::ussd::Screen;
use sothon_testkit::Pensioner;

use crate::ussd::handset::{Handset, PIN, Service};

/// What she changes her PIN to.
const NEW: &str = "6815";

/// A way through the menu, from the main menu to its last key.
struct Flow {
    keys: &'static [&'static str],
    /// What it does once at its end, as the audit names it.
    act: Option<&'static str>,
    /// Whether the phone is nobody's.
    stranger: bool,
    /// Whether a case of hers was rejected before, against which she appeals.
    rejected: bool,
}

const fn looks(keys: &'static [&'static str]) -> Flow {
    Flow { keys, act: None, stranger: false, rejected: false }
}

const fn does(keys: &'static [&'static str], act: &'static str) -> Flow {
    Flow { keys, act: Some(act), stranger: false, rejected: false }
}

const fn of_a_stranger(keys: &'static [&'static str], act: &'static str) -> Flow {
    Flow { keys, act: Some(act), stranger: true, rejected: false }
}

/// Every flow. An item of the menu or of the list of reports that none of them begins with fails a test below.
const FLOWS: [Flow; 27] = [
    looks(&["1", PIN, "1", "0", "2"]),
    does(&["1", "1", "204577"], "pin-renewal.asked"),
    does(&["2", "1", PIN, "01020101", "1", "1", "1"], "case.submitted"),
    does(&["2", "2", "1", PIN, "3", "99", "1", "00102026", "1", "3", "1"], "case.submitted"),
    does(&["2", "2", "1", PIN, "4", "204578", "00102026", "1", "3", "1"], "case.submitted"),
    of_a_stranger(&["2", "2", "3", "99", "00102026", "12", "1"], "claim-call.received"),
    of_a_stranger(&["2", "2", "2", "204577", "1", "00102026", "12", "1"], "claim-call.received"),
    does(&["2", "3", PIN, "102026", "2", "250000", "1"], "case.submitted"),
    does(&["2", "4", PIN, "2", "1", "1"], "case.submitted"),
    does(&["2", "5", "K-999999", "99", "4", "1"], "death-report.received"),
    does(&["2", "6", "2", "6", "1"], "complaint.received"),
    does(&["2", "6", "1", "1", "1", PIN, "1"], "complaint.received"),
    looks(&["2", "7", PIN, "1", "102026"]),
    does(&["2", "8", PIN, "2", "3006", "1"], "case.submitted"),
    looks(&["2", "9"]),
    looks(&["3", "1", "0", "2", "0", "3"]),
    looks(&["4", PIN]),
    Flow { rejected: true, ..does(&["4", PIN, "1", "2", "1"], "case.submitted") },
    looks(&["5", PIN, "1", "0", "2"]),
    does(&["6", PIN, "1"], "record.locked"),
    does(&["7", PIN, "2", "V-118203", "1"], "delegation.granted"),
    looks(&["7", PIN]),
    does(&["8", PIN, "2"], "message-form.set"),
    does(&["8", PIN, "3", "2"], "message-choices.set"),
    looks(&["9", "2"]),
    looks(&["10", PIN, "1", "3006"]),
    does(&["11", PIN, NEW, NEW], "ussd-pin.changed"),
];

impl Flow {
    fn phone(&self, service: &Service, session: &str) -> Handset {
        let mut phone = service.phone(session);
        if self.stranger {
            phone.dialled.phone = "099888777".parse().expect("a phone");
        }
        phone
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_line_that_drops_after_any_key_loses_nothing_and_does_nothing_twice() {
    // Rows are counted in a whole database: each flow has one of its own, and two are walked at a time.
    let (even, odd) = FLOWS.split_at(FLOWS.len() / 2);
    let halves = [even, odd].map(|flows| tokio::spawn(walk_all(flows)));
    for half in halves {
        half.await.expect("no flow is done in part or twice");
    }
}

async fn walk_all(flows: &'static [Flow]) {
    for flow in flows {
        walk(flow).await;
    }
}

async fn walk(flow: &Flow) {
    let service = Service::new().await;
    service.test.add_branches().await;
    service.test.add(&Pensioner::dara()).await;
    if flow.rejected {
        service.rejected().await;
    }
    let mut phone = flow.phone(&service, "0");
    phone.dial().await;
    phone.press("3").await;
    let keys = flow.keys;
    for typed in 1..=keys.len() {
        let shown = phone.press(keys[typed - 1]).await;
        let done = acts(&service).await;
        assert_eq!(phone.dial().await, shown, "{keys:?}: the request after {typed} keys again");
        if typed == keys.len() {
            return end(flow, &service, &phone, &shown).await;
        }
        assert!(!shown.end, "{keys:?} ends after {typed} keys: {shown:?}");
        let next = flow.phone(&service, &typed.to_string());
        let next = go_on(next, &keys[..typed], &shown).await;
        assert_eq!(phone.dial().await, shown, "{keys:?}: the same from the call that was cut off");
        let pins = service.times("ussd-pin.right").await;
        assert!(acts(&service).await == done && pins <= 2 * typed, "{keys:?}: nothing was done");
        phone = next;
    }
}

/// How many acts were done, but for PINs that were right: whoever dials again types hers again.
async fn acts(service: &Service) -> i64 {
    service.test.count("audit_row", "act <> 'ussd-pin.right'").await
}

/// The next call of the phone, at the screen where the one before was cut off. What was begun after the PIN is offered
/// and goes on after the PIN; else the keys are pressed once more.
async fn go_on(mut phone: Handset, typed: &[&str], cut_at: &Screen) -> Handset {
    let first = phone.dial().await;
    let offered = first.text.contains("1 Continue");
    let shown = if offered && typed.iter().all(|key| *key != PIN) && !is_pin_asked(cut_at) {
        phone.press("2").await;
        phone.type_all(typed).await
    } else if offered {
        match phone.press("1").await {
            asked if asked == *cut_at => asked,
            _ => phone.press(PIN).await,
        }
    } else {
        phone.type_all(typed).await
    };
    assert_eq!(shown, *cut_at, "{typed:?}: the next call comes to the same screen");
    phone
}

fn is_pin_asked(screen: &Screen) -> bool {
    screen.text.contains("Type your PIN")
}

/// After the last key: whatever comes again changes no row of any table, and the act stands once.
async fn end(flow: &Flow, service: &Service, phone: &Handset, last: &Screen) {
    let before = service.test.rows_of_all_tables().await;
    assert_eq!(phone.dial().await, *last, "{:?}: the last request again", flow.keys);
    flow.phone(service, "after").dial().await;
    assert_eq!(phone.dial().await, *last, "{:?}: and after the next call began", flow.keys);
    assert_eq!(service.test.rows_of_all_tables().await, before, "{:?}: a row more", flow.keys);
    if let Some(act) = flow.act {
        // The case that was rejected was sent before.
        let most = 1 + usize::from(flow.rejected);
        assert_eq!(service.times(act).await, most, "{:?}: {act}", flow.keys);
    }
}

/// The numbers of the items on a screen, without the way back and further.
fn items(screen: &Screen) -> Vec<String> {
    let numbers = screen.text.lines().filter_map(|line| line.split(' ').next());
    numbers.filter(|number| !["0", "98"].contains(number)).map(str::to_owned).collect()
}

/// The items on this screen and on those that `98` leads to, until the first comes again.
async fn all_items(phone: &mut Handset, first: Screen) -> Vec<String> {
    let (mut found, mut shown) = (items(&first), phone.press("98").await);
    while shown != first {
        found.extend(items(&shown));
        shown = phone.press("98").await;
    }
    found
}

#[tokio::test]
async fn every_item_of_the_menu_and_of_its_list_begins_a_flow() {
    let service = Service::new().await;
    let mut phone = service.at_the_menu("call").await;
    let menu = phone.press("00").await;
    let menu = all_items(&mut phone, menu).await;
    let list = phone.press("2").await;
    let list = all_items(&mut phone, list).await;
    assert!(menu.len() > 10 && list.len() > 8, "{menu:?} {list:?}");
    for item in menu {
        assert!(FLOWS.iter().any(|flow| flow.keys[0] == item), "no flow begins with {item}");
    }
    for item in list {
        let walked = FLOWS.iter().any(|flow| flow.keys[0] == "2" && flow.keys[1] == item);
        assert!(walked, "no flow begins with 2 {item}");
    }
}
