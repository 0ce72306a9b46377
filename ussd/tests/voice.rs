//! Every screen of the atlas is heard whole, in each tongue, and in the voice of that tongue.

use sothon_locales::Language;
use sothon_locales::voice::screen;

const SCREENS: &str = include_str!("screens.txt");

/// (head, text) of each screen of the file.
fn screens() -> Vec<(&'static str, String)> {
    let blocks = SCREENS.split("\n\n").skip(1).filter(|block| !block.trim().is_empty());
    let parts = blocks.map(|block| {
        let (head, lines) = block.split_once('\n').expect("a head and a screen");
        let lines: Vec<&str> = lines.lines().map(str::trim_start).collect();
        (head, lines.join("\n"))
    });
    parts.collect()
}

#[test]
fn every_screen_is_heard_whole() {
    let screens = screens();
    assert!(screens.len() > 200, "the file of screens has another form");
    let silent = screens.iter().filter_map(|(head, text)| {
        let spoken = screen(text);
        let whole = spoken.unsaid.is_empty() && !spoken.clips.is_empty();
        (!whole).then(|| format!("{head}: {:?}", spoken.unsaid))
    });
    let silent: Vec<String> = silent.collect();
    assert!(silent.is_empty(), "no clips for\n{}", silent.join("\n"));
}

#[test]
fn each_tongue_is_heard_in_its_voice() {
    for (head, text) in screens() {
        let language = match head.split(' ').nth(1) {
            // These two speak several tongues at once.
            _ if head.starts_with("Language ") || head.starts_with("Trouble ") => continue,
            Some("en") => Language::English,
            Some("km" | "km-Latn") => Language::Khmer,
            other => panic!("{head}: {other:?}"),
        };
        for clip in screen(&text).clips {
            assert_eq!(clip.language, language, "{head}: {}", clip.id);
        }
    }
}
