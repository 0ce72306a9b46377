//! What a text message means that somebody sends back. Nothing but *not me* is understood, and that with a good
//! will: whoever is understood wrongly has only stopped something.

use sothon_domain::khmer::search_key;

use crate::Tongue;

/// The one sign that notices name as the answer of whoever did not ask for it.
pub const NOT_ME: &str = "1";

/// Parts the entries of a list of words.
const BETWEEN: char = '/';

/// What a text means.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Meaning {
    /// What was told is not hers.
    NotMe,
    /// Anything else.
    Other,
}

/// Reads a text in whichever tongue it is. Capitals, spaces, signs, invisible letters and both sorts of digits make
/// no difference. Some phrases count wherever they stand; a single word or the sign counts alone.
pub fn read(text: &str) -> Meaning {
    let said = words(text);
    let whole = said.concat();
    let means = |tongue: Tongue| {
        let list = |key| tongue.words().get(key).split(BETWEEN).map(words);
        list("ussd-reply-words").any(|word| word.concat() == whole)
            || list("ussd-reply-phrases").any(|phrase| holds(&said, &whole, &phrase))
    };
    match !whole.is_empty() && (whole == NOT_ME || Tongue::ALL.into_iter().any(means)) {
        true => Meaning::NotMe,
        false => Meaning::Other,
    }
}

/// Whether a phrase stands in what was said: in Khmer, which parts no words, anywhere; else word by word, or
/// written together and alone.
fn holds(said: &[String], whole: &str, phrase: &[String]) -> bool {
    let together = phrase.concat();
    if together.chars().any(is_khmer) {
        return whole.contains(&together);
    }
    whole == together || said.windows(phrase.len().max(1)).any(|words| words == phrase)
}

/// The words of a text as they are compared. An apostrophe parts none.
fn words(text: &str) -> Vec<String> {
    let seen: String = text.chars().filter(|letter| !is_unseen(*letter)).collect();
    let parts = seen.split(|letter: char| !letter.is_alphanumeric() && !is_khmer(letter));
    parts.map(search_key).filter(|word| !word.is_empty()).collect()
}

fn is_unseen(letter: char) -> bool {
    matches!(letter, '\'' | '’' | '\u{200B}'..='\u{200F}' | '\u{2060}' | '\u{FEFF}' | '\u{AD}')
}

/// Letters, signs and digits, without the marks that end a sentence.
fn is_khmer(letter: char) -> bool {
    matches!(letter, '\u{1780}'..='\u{17D3}' | '\u{17DD}' | '\u{17E0}'..='\u{17E9}')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn not_me_is_understood_in_three_tongues_and_through_noise() {
        for text in [
            "1",
            " 1. ",
            "១",
            "\u{200B}១\u{200B}!",
            "1\u{FE0F}\u{20E3}",
            "(1)\r\n",
            "មិនមែនខ្ញុំ",
            "មិនមែនខ្ញុំទេ",
            " មិន មែន ខ្ញុំ ! ",
            "មិន\u{200B}មែន\u{200B}ខ្ញុំ។",
            "សូមជម្រាបសួរ មិនមែនខ្ញុំទេ សូមអរគុណ 🙏",
            "ខ្ញុំមិនបានប្តូរ",
            "ខ្ញុំមិនបានប្ដូរទេ",
            "អត់មែនខ្ញុំ",
            "ទេ",
            "បញ្ឈប់",
            "ឈប់!!",
            "min men khnhom",
            "Min Men KHNHOM te",
            "minmenkhnhom",
            "min-men-knhom",
            "ot men khnhom te bong",
            "banhchhob",
            "Not me",
            "NOT ME!!!",
            "notme",
            "hello, it's not me, please stop it",
            "It wasn’t me",
            "it wasnt me",
            "I did not do this",
            "STOP",
            "stop.",
            "no",
        ] {
            assert_eq!(read(text), Meaning::NotMe, "{text}");
        }
    }

    #[test]
    fn everything_else_is_something_else() {
        let long = "អរគុណ ".repeat(600);
        for text in [
            "",
            " ",
            "\u{200B}",
            "!?",
            "🙂",
            "\u{0}",
            "2",
            "11",
            "10",
            "1 2",
            "*1288#",
            "me",
            "It is me",
            "do not mention it",
            "nobody",
            "stopwatch",
            "please do not stop",
            "noted, thank you",
            "បាទ",
            "ចាស",
            "ខ្ញុំបានប្តូរ",
            "អរគុណ",
            "បាទ ខ្ញុំបានប្តូរគណនី 1",
            "khnhom",
            "chas",
            "/",
            "ussd-reply-words",
            long.as_str(),
        ] {
            assert_eq!(read(text), Meaning::Other, "{text:.60}");
        }
    }

    #[test]
    fn every_listed_word_is_understood_alone_and_every_phrase_within_a_text() {
        for tongue in Tongue::ALL {
            let list = |key| tongue.words().get(key).split(BETWEEN).map(str::trim);
            for word in list("ussd-reply-words") {
                assert_eq!(read(word), Meaning::NotMe, "{word}");
            }
            for phrase in list("ussd-reply-phrases") {
                let within = format!("10:20 {phrase}, ok 👍");
                assert_eq!(read(&within), Meaning::NotMe, "{within}");
            }
        }
    }
}
