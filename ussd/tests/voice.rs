//! Every screen of the atlas is read back as it was drawn, heard whole, in each tongue, and in the voice of that tongue.

use sothon_locales::Language;
use sothon_locales::voice::screen;
use sothon_ussd::Tongue;
use sothon_ussd::drawn::screens;
use sothon_ussd::text::{Budget, septets, ucs2};

#[test]
fn every_screen_is_heard_whole() {
    assert!(screens().count() > 200, "the file of screens has another form");
    let silent = screens().filter_map(|drawn| {
        let spoken = screen(&drawn.text);
        let whole = spoken.unsaid.is_empty() && !spoken.clips.is_empty();
        (!whole).then(|| format!("{} {:?}: {:?}", drawn.name, drawn.tongue, spoken.unsaid))
    });
    let silent: Vec<String> = silent.collect();
    assert!(silent.is_empty(), "no clips for\n{}", silent.join("\n"));
}

#[test]
fn each_tongue_is_heard_in_its_voice() {
    // These two speak several tongues at once.
    let both = |name: &str| matches!(name, "Language" | "Trouble");
    for drawn in screens().filter(|drawn| !both(drawn.name)) {
        let language = match drawn.tongue {
            Tongue::English => Language::English,
            Tongue::Khmer | Tongue::Romanised => Language::Khmer,
        };
        for clip in screen(&drawn.text).clips {
            assert_eq!(clip.language, language, "{}: {}", drawn.name, clip.id);
        }
    }
}

#[test]
fn every_screen_is_read_back_with_what_it_takes() {
    let file = include_str!("screens.txt");
    assert_eq!(screens().count(), file.split("\n\n").count() - 1, "all but the head of the file");
    for drawn in screens() {
        let khmer = drawn.most as usize == Budget::Khmer.most();
        let units = if khmer { Some(ucs2(&drawn.text)) } else { septets(&drawn.text) };
        assert_eq!(units, Some(drawn.units as usize), "{drawn:?}");
        assert!(drawn.units <= drawn.most, "{drawn:?}");
        assert!(khmer || drawn.coding() == "GSM-7", "{drawn:?}");
    }
    let ends = |name| screens().filter(|drawn| drawn.name == name).all(|drawn| drawn.end);
    assert!(ends("NewPinSet") && !ends("Main"));
}
