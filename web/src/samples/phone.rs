//! What the demo's phone shows in the samples.

use crate::pages::demo_phone::{DemoPhoneView, Shown};

const MENU: &str = "1 ប្រាក់សោធន\n2 ហេតុអ្វីប៉ុណ្ណេះ\n3 សុំ ឬប្រាប់\n98 បន្ត 9 Language";
const LONGEST: &str = "Preahreachtropsambath 12,345,678 KHR Preahreachtropsambath 12,345,678 KHR \
    Preahreachtropsambath 12,345,678 KHR Preahreachtropsambath 12,345,678 KHR 0 back";

/// The page before the first call, in one, after it and with a number that is none.
pub(super) fn views() -> [(&'static str, DemoPhoneView); 4] {
    let plain = DemoPhoneView {
        code: "*1288#".to_owned(),
        pin: "7294".to_owned(),
        number: "012204577".to_owned(),
        not_a_number: false,
        screen: None,
    };
    let shows = |text: &str, units, budget, end| {
        let screen = Shown { text: text.to_owned(), units, budget, end, hop: 1 };
        DemoPhoneView { screen: Some(screen), ..plain.clone() }
    };
    let wrong = DemoPhoneView { number: "12".to_owned(), not_a_number: true, ..plain.clone() };
    [
        ("demo-phone-menu", shows(MENU, 64, 70, false)),
        ("demo-phone-longest", shows(LONGEST, 154, 160, true)),
        ("demo-phone-wrong", wrong),
        ("demo-phone", plain),
    ]
}
