//! What a placeholder is filled with, in clips: figures are counted, codes are said digit by digit.

use sothon_domain::khmer::digits::to_ascii;

use super::number::{counted, digit};
use super::tongue::Tongue;
use super::{Voice, places};

/// The clips of a placeholder's text as it stands in a message of the tongue; nothing when a voice can't say it.
pub(super) fn clips(tongue: &Tongue, name: &str, text: &str) -> Option<Vec<String>> {
    let one = |clip: &str| Some(vec![clip.to_owned()]);
    match name {
        "institution" => one("frame-institution"),
        "name" => one("voice-name"),
        "child" => within(tongue, text).or_else(|| one("voice-name")),
        "employer" => one("voice-employer"),
        "address" => one("voice-website"),
        "state" | "scheme" => message(tongue, text),
        "amount" | "salary" | "count" | "left" | "age" | "day" | "year" => figure(tongue, text),
        "rate" => rate(tongue, text),
        "date" => date(tongue, text).or_else(|| within(tongue, text)),
        "from" => moment(tongue, text),
        "month" => month(tongue, text).or_else(|| month_name(tongue, text)),
        "office" => within(tongue, text),
        "place" | "province" | "district" | "commune" => place(text),
        "phone" | "hotline" | "reply" => phone(text),
        "code" | "reference" | "ending" | "number" | "numbers" | "dial" | "sign" | "branch" => {
            spelled(text)
        }
        _ => any(tongue, text),
    }
}

/// Whatever it may be: for placeholders that nobody has told us of.
fn any(tongue: &Tongue, text: &str) -> Option<Vec<String>> {
    message(tongue, text)
        .or_else(|| date(tongue, text))
        .or_else(|| month(tongue, text))
        .or_else(|| moment(tongue, text))
        .or_else(|| rate(tongue, text))
        .or_else(|| text.contains(['.', ',']).then(|| figure(tongue, text)).flatten())
        .or_else(|| spelled(text))
        .or_else(|| within(tongue, text))
        .or_else(|| places::clip_named(text).map(|clip| vec![clip.to_owned()]))
}

/// The message of a screen with this text, such as the state of a payment.
fn message(tongue: &Tongue, text: &str) -> Option<Vec<String>> {
    Some(Voice::of(tongue.language).say(tongue.key_of(text)?, &[]))
}

/// A message that stands within others: a date in words, an office.
fn within(tongue: &Tongue, text: &str) -> Option<Vec<String>> {
    let voice = Voice::of(tongue.language);
    tongue.within.iter().find_map(|message| {
        let fit = tongue.fit(message, text).filter(|fit| fit.rest.is_empty())?;
        let values =
            fit.values.iter().map(|(name, text)| Some((*name, clips(tongue, name, text)?)));
        let values: Vec<(&str, Vec<String>)> = values.collect::<Option<_>>()?;
        Some(voice.say(&message.key, &values))
    })
}

/// A whole number, perhaps below zero, perhaps in groups of three.
pub(super) fn figure(tongue: &Tongue, text: &str) -> Option<Vec<String>> {
    let ascii = to_ascii(text);
    let size = ascii.strip_prefix(['-', '\u{2212}']);
    let groups: Vec<&str> = size.unwrap_or(&ascii).split([',', '.']).collect();
    let (first, others) = groups.split_first()?;
    let grouped = others.iter().all(|group| group.len() == 3);
    if !grouped || (first.len() > 3 && !others.is_empty()) {
        return None;
    }
    let number = digits(&groups.concat())?;
    let mut clips: Vec<String> = size.map(|_| "voice-minus".to_owned()).into_iter().collect();
    clips.extend(counted(tongue.language, number));
    Some(clips)
}

/// A share in percent: `67.5%`.
fn rate(tongue: &Tongue, text: &str) -> Option<Vec<String>> {
    let ascii = to_ascii(text.strip_suffix('%')?);
    let (whole, decimals) = ascii.split_once([',', '.']).unwrap_or((ascii.as_str(), ""));
    let mut clips = counted(tongue.language, digits(whole)?);
    if !decimals.is_empty() {
        digits(decimals)?;
        clips.push("voice-point".to_owned());
        clips.extend(decimals.chars().map(digit));
    }
    clips.push("voice-percent".to_owned());
    Some(clips)
}

/// A date in figures: `05/12/2026`.
fn date(tongue: &Tongue, text: &str) -> Option<Vec<String>> {
    let ascii = to_ascii(text);
    let parts: Vec<u64> = ascii.split('/').map(digits).collect::<Option<_>>()?;
    let [day @ 1..=31, month @ 1..=12, year] = parts[..] else { return None };
    let said = |number| counted(tongue.language, number);
    let values = [("day", said(day)), ("month", vec![month_clip(month)]), ("year", said(year))];
    Some(Voice::of(tongue.language).say("format-date", &values))
}

/// A month in figures: `11/2026`.
fn month(tongue: &Tongue, text: &str) -> Option<Vec<String>> {
    let ascii = to_ascii(text);
    let parts: Vec<u64> = ascii.split('/').map(digits).collect::<Option<_>>()?;
    let [month @ 1..=12, year] = parts[..] else { return None };
    let values = [("month", vec![month_clip(month)]), ("year", counted(tongue.language, year))];
    Some(Voice::of(tongue.language).say("format-month-of-year", &values))
}

/// A day and an hour in figures: `22/11 02:05`.
fn moment(tongue: &Tongue, text: &str) -> Option<Vec<String>> {
    let ascii = to_ascii(text);
    let parts: Vec<u64> = ascii.split(['/', ' ', ':']).map(digits).collect::<Option<_>>()?;
    let [day @ 1..=31, month @ 1..=12, hour @ 0..=23, minute @ 0..=59] = parts[..] else {
        return None;
    };
    let said = |number| counted(tongue.language, number);
    let values = [
        ("day", said(day)),
        ("month", vec![month_clip(month)]),
        ("hour", said(hour)),
        ("minute", said(minute)),
    ];
    Some(Voice::of(tongue.language).say("voice-moment", &values))
}

/// The name of a month within a date in words.
fn month_name(tongue: &Tongue, text: &str) -> Option<Vec<String>> {
    let key = tongue.key_of(text).filter(|key| key.starts_with("format-month-"))?;
    Some(vec![key.to_owned()])
}

fn month_clip(month: u64) -> String {
    format!("format-month-{month}")
}

/// A place; one that has no clip is said to have none.
fn place(text: &str) -> Option<Vec<String>> {
    let unnamed = || places::is_name(text).then_some("voice-place-unnamed");
    places::clip_named(text).or_else(unnamed).map(|clip| vec![clip.to_owned()])
}

/// A phone number: no letters, so that a village called *Two* is none.
fn phone(text: &str) -> Option<Vec<String>> {
    let letters = text.contains(|sign: char| sign.is_ascii_alphabetic());
    if letters { None } else { spelled(text) }
}

/// A code, a reference or a phone number, sign by sign. Spaces and hyphens are heard as nothing.
pub(super) fn spelled(text: &str) -> Option<Vec<String>> {
    let mut clips = Vec::new();
    for sign in to_ascii(text).chars() {
        match sign {
            '0'..='9' => clips.push(digit(sign)),
            'A'..='Z' | 'a'..='z' => clips.push(letter(sign)),
            '*' => clips.push("voice-star".to_owned()),
            '#' => clips.push("voice-hash".to_owned()),
            ' ' | '-' | '+' | ',' | '/' | '\u{A0}' => {}
            _ => return None,
        }
    }
    let heard = clips.iter().any(|clip| !clip.starts_with("letter-"));
    heard.then_some(clips)
}

/// The clip of a Latin letter, as they stand in codes of branches and in old member numbers.
pub(super) fn letter(letter: char) -> String {
    format!("letter-{}", letter.to_ascii_lowercase())
}

/// A number of nothing but digits; `parse` alone would take `+1`.
fn digits(text: &str) -> Option<u64> {
    let all = !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit());
    if all { text.parse().ok() } else { None }
}
