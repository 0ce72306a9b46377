//! Her years of service in short, and the way to say that they are wrong.

use sothon_testkit::Pensioner;

use crate::ussd::handset::{PIN, Service};

#[tokio::test]
async fn she_sees_how_much_counts_where_and_when_and_says_that_it_is_wrong() {
    let sokha = Pensioner::sokha();
    let service = Service::of(&sokha).await;
    let mut phone = service.at_the_menu("call").await;
    let menu = phone.type_all(&["98", "98", "98"]).await;
    assert!(menu.text.contains("10 My years of service"), "{menu:?}");
    let mut shown = phone.type_all(&["10", PIN]).await;
    let mut all = shown.text.clone();
    while shown.text.contains("98 ") {
        shown = phone.press("98").await;
        if all.contains(&shown.text) {
            break;
        }
        all.push_str(&shown.text);
    }
    let (from, until) = (sokha.served_from, sokha.retired_on.previous_day().expect("a day"));
    let months = |day: time::Date| format!("{:02}/{}", u8::from(day.month()), day.year());
    let period = format!("MoEYS\n{}-{}", months(from), months(until));
    for told in ["Counted: ", period.as_str(), "1 Something is wrong"] {
        assert!(all.contains(told), "{told}: {all}");
    }
    let asked = phone.press("1").await;
    assert!(!asked.end && asked.text.contains("How many years are right"), "{asked:?}");
}
