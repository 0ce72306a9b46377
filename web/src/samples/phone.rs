//! What the demo's phone shows in the samples.

use crate::pages::demo_caller::Caller;
use crate::pages::demo_phone::{DemoPhoneView, Shown};
use crate::pages::demo_ussd_atlas::{self as atlas, AtlasScreen, DemoAtlasView};

const MENU: &str = "1 ប្រាក់សោធន\n2 ហេតុអ្វីប៉ុណ្ណេះ\n3 សុំ ឬប្រាប់\n98 បន្ត 9 Language";
const LONGEST: &str = "Preahreachtropsambath 12,345,678 KHR Preahreachtropsambath 12,345,678 KHR \
    Preahreachtropsambath 12,345,678 KHR Preahreachtropsambath 12,345,678 KHR 0 back";

pub(super) fn caller(number: &str, not_a_number: bool) -> Caller {
    let (code, pin) = ("*1288#".to_owned(), "7294".to_owned());
    Caller { code, pin, number: number.to_owned(), not_a_number }
}

/// The page before the first call, in one, after it and with a number that is none.
pub(super) fn views() -> [(&'static str, DemoPhoneView); 4] {
    let plain = DemoPhoneView { caller: caller("012204577", false), screen: None };
    let shows = |text: &str, units, budget, end| {
        let screen = Shown { text: text.to_owned(), units, budget, end, hop: 1 };
        DemoPhoneView { screen: Some(screen), ..plain.clone() }
    };
    let wrong = DemoPhoneView { caller: caller("12", true), ..plain.clone() };
    [
        ("demo-phone-menu", shows(MENU, 64, 70, false)),
        ("demo-phone-longest", shows(LONGEST, 154, 160, true)),
        ("demo-phone-wrong", wrong),
        ("demo-phone", plain),
    ]
}

/// The table of screens alone, with a screen of one tongue, and with all of them.
pub(super) fn atlas_views() -> [(&'static str, DemoAtlasView); 3] {
    let screen = |name, tongue, (text, coding): (&str, &'static str), (units, most), end| {
        AtlasScreen { name, tongue, text: text.to_owned(), units, most, coding, end }
    };
    let screens = vec![
        screen("Main", "km", (MENU, "UCS-2"), (64, 70), false),
        screen("Main", "en", (LONGEST, "GSM-7"), (154, 160), false),
        screen("NewPinSet", "en", (LONGEST, "GSM-7"), (154, 160), true),
    ];
    let plain = DemoAtlasView { screens, shown: atlas::Shown::Nothing };
    let shown = |shown| DemoAtlasView { shown, ..plain.clone() };
    let one = atlas::Shown::Some { name: Some("Main".to_owned()), tongue: "km".to_owned() };
    [
        ("demo-ussd-atlas-one", shown(one)),
        ("demo-ussd-atlas-all", shown(atlas::Shown::All)),
        ("demo-ussd-atlas", plain),
    ]
}
