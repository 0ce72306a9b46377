//! What the visitor reads in the terminal: where to click, and as whom to sign in.

use sothon_cli::serve::Addresses;
use sothon_locales::Words;

/// The welcome; `people` is the content of `demo-people.txt`, `key` what the back office's machine shows, where that is
/// the demo's own.
pub(super) fn text(
    words: &Words,
    at: &Addresses,
    people: &str,
    (already, key): (bool, Option<&str>),
) -> String {
    let address = at.portal.as_str();
    let running = if already { "cli-running-already" } else { "cli-running" };
    let place = [("address", address.into())];
    let mut lines = vec![String::new(), words.with(running, &place), String::new()];
    lines.push(words.get("cli-demo-sign-in").to_owned());
    lines.extend(people.lines().filter_map(|line| person(words, line)));
    lines.push(words.with("cli-demo-codes", &place));
    lines.push(words.with("cli-demo-phone", &place));
    lines.push(super::pins::line(words));
    lines.push(words.get("cli-demo-scanner").to_owned());
    if let Some(gateway) = &at.gateway {
        lines.push(words.with("cli-gateway", &[("address", gateway.into())]));
    }
    lines.extend(super::staff::lines(words, address));
    if let Some(key) = key {
        let values = [("address", address.into()), ("key", key.into())];
        lines.push(words.with("cli-demo-back-office", &values));
    }
    if !already {
        lines.push(words.get("cli-demo-stop").to_owned());
    }
    lines.push(String::new());
    lines.join("\n") + "\n"
}

/// `K-204577<tab>name<tab>phone<tab>grade-minimum` as a line of the list.
fn person(words: &Words, line: &str) -> Option<String> {
    let mut cells = line.split('\t');
    let (number, name, shows) = (cells.next()?, cells.next()?, cells.nth(1)?);
    let key = format!("cli-demo-shows-{shows}");
    Some(format!("  {number}  {name}: {}", words.get(&key)))
}

#[cfg(test)]
mod tests {
    use super::*;
    use sothon_cli::serve::DEMO_BACK_OFFICE_KEY;
    use sothon_locales::Language;

    const PEOPLE: &str = "K-204577\tចាន់ សុភា\t012204577\tgrade-minimum\n\
        V-100234\tហេង សំណាង\t012204578\tveteran\n\
        K-204578\tx\t-\tunexplained-difference\nK-204579\tx\t-\twidow\n\
        K-204580\tx\t-\tlongest-name\nK-204581\tx\t-\tno-phone\n\
        K-204582\tx\t-\tinvalidity\n";

    #[test]
    fn every_named_person_and_the_address_are_there_in_both_languages() {
        for language in Language::ALL {
            let at = Addresses {
                portal: "http://localhost:8080".to_owned(),
                gateway: Some("http://localhost:8081".to_owned()),
            };
            let words = Words::of(language);
            let shown = text(words, &at, PEOPLE, (false, None));
            assert!(!shown.contains("8080/api"), "a key of its own is not shown: {shown}");
            let text = text(words, &at, PEOPLE, (false, Some(DEMO_BACK_OFFICE_KEY)));
            for line in PEOPLE.lines() {
                let number = line.split('\t').next().expect("a number");
                assert!(text.contains(number), "{text}");
            }
            for place in ["8080/demo/messages", "8080/demo/phone", "http://localhost:8081"] {
                assert!(text.contains(place), "{text}");
            }
            for told in ["8080/api", DEMO_BACK_OFFICE_KEY] {
                assert!(text.contains(told), "{text}");
            }
            let staff = [
                "officer-12@nsaf.example",
                "checker-12@nsaf.example",
                "checker-05@nsaf.example",
                "officer@nsaf.example",
                "/demo/staff",
            ];
            let administrators = ["administrator-1@nsaf.example", "administrator-2@nsaf.example"];
            for staff in staff.into_iter().chain(administrators) {
                assert!(text.contains(staff), "{text}");
            }
        }
    }

    #[test]
    fn a_broken_line_is_left_out() {
        assert_eq!(person(Words::of(Language::English), "K-1\tonly a name"), None);
    }
}
