//! The style sheet: what the oldest browsers of the floor understand, and what eyes need.

#![expect(clippy::float_arithmetic, reason = "WCAG 2.2 defines contrast by such a formula")]

use sothon_web::assets;

fn style() -> &'static str {
    let name = assets::STYLE.strip_prefix("/assets/").expect("the test itself is sound");
    std::str::from_utf8(assets::find(name).expect("the test itself is sound").bytes)
        .expect("the test itself is sound")
}

/// Chromium 51 (Android 7) and Opera Mini ignore these, some with the whole rule they stand in.
const BEYOND_THE_FLOOR: [&str; 21] = [
    "display:grid",
    "gap:",
    ":is(",
    ":where(",
    ":has(",
    ":focus-visible",
    ":focus-within",
    "clamp(",
    "min(",
    "max(",
    "aspect-ratio",
    "inset:",
    "margin-inline",
    "margin-block",
    "padding-inline",
    "padding-block",
    "inset-inline",
    "inset-block",
    "color-mix",
    "@layer",
    "@container",
];

#[test]
fn nothing_is_beyond_the_browser_floor() {
    for feature in BEYOND_THE_FLOOR {
        assert!(!style().contains(feature), "{feature}");
    }
}

#[test]
fn khmer_is_neither_spaced_slanted_nor_justified() {
    for property in ["letter-spacing", "font-style", "justify;", "text-align:justify", "break-all"]
    {
        assert!(!style().contains(property), "{property}");
    }
}

#[test]
fn every_token_has_a_plain_value_before_it() {
    for rule in style().split(['{', '}']) {
        let declarations: Vec<&str> = rule.split(';').collect();
        for (at, declaration) in declarations.iter().enumerate() {
            if let (Some((name, value)), true) =
                (declaration.split_once(':'), declaration.contains("var("))
            {
                let before = at.checked_sub(1).and_then(|at| declarations[at].split_once(':'));
                let (plain, text) =
                    before.unwrap_or_else(|| panic!("no plain value: {declaration}"));
                assert_eq!(
                    (plain, text.contains("var(")),
                    (name, false),
                    "{declaration} ({value})"
                );
            }
        }
    }
}

#[test]
fn addresses_in_it_are_assets() {
    for part in style().split("url(").skip(1) {
        let name = part.split(')').next().expect("the test itself is sound");
        assert!(assets::find(name).is_some(), "{name}");
    }
}

/// Tokens of the light theme, or of the dark one.
fn token(theme: &str, name: &str) -> [u32; 3] {
    let start = match theme {
        "light" => style().find(":root").expect("the test itself is sound"),
        _ => style().find("(prefers-color-scheme:dark)").expect("the test itself is sound"),
    };
    let named = format!("--{name}:#");
    let at = start + style()[start..].find(&named).expect("the test itself is sound") + named.len();
    [0, 2, 4].map(|from| {
        u32::from_str_radix(&style()[at + from..at + from + 2], 16)
            .expect("the test itself is sound")
    })
}

/// Relative luminance as WCAG 2.2 defines it.
fn luminance(colour: [u32; 3]) -> f64 {
    let part = |value: u32| {
        let value = f64::from(value) / 255.0;
        if value <= 0.04045 { value / 12.92 } else { ((value + 0.055) / 1.055).powf(2.4) }
    };
    0.2126 * part(colour[0]) + 0.7152 * part(colour[1]) + 0.0722 * part(colour[2])
}

fn contrast(theme: &str, one: &str, other: &str) -> f64 {
    let (a, b) = (luminance(token(theme, one)), luminance(token(theme, other)));
    (a.max(b) + 0.05) / (a.min(b) + 0.05)
}

#[test]
fn contrast_is_enough_in_both_themes() {
    let pairs = [
        ("ink", "ground", 12.0),
        ("ink", "sky", 10.0),
        ("soft", "ground", 6.0),
        ("soft", "sky", 5.0),
        ("link", "ground", 7.0),
        ("link", "sky", 6.0),
        ("on-action", "action", 7.0),
        ("on-bar", "bar", 7.0),
        ("gold-ink", "gold", 7.0),
        ("green-ink", "green", 7.0),
        ("red-ink", "red", 6.0),
        ("red-ink", "ground", 7.0),
        ("edge", "ground", 3.0),
    ];
    for theme in ["light", "dark"] {
        for (one, other, least) in pairs {
            let found = contrast(theme, one, other);
            assert!(found >= least, "{theme}: {one} on {other} has {found:.2}, needs {least}");
        }
    }
}
