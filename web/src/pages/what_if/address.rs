//! The page's address with what was typed, so that it can be opened again and sent on.

use std::fmt::Write;

use sothon_domain::estimate::{About, Typed};

use super::WhatIfView;

/// The fields of the page in reading order. None is filled in from the register, so what the register
/// says stands in no address.
pub(super) fn fields(view: &WhatIfView) -> &'static [&'static str] {
    match (view.about, view.own.is_some()) {
        (About::Retirement, false) => {
            &["scheme", "rules", "birth", "retire", "years", "months", "salary", "lowest"]
        }
        (About::Retirement, true) => &["retire", "years", "months", "salary"],
        (About::Invalidity, false) => &["scheme", "rules", "cause", "years", "months", "salary"],
        (About::Invalidity, true) => &["cause", "years", "months", "salary"],
        (About::Family, false) => {
            &["scheme", "rules", "death", "spouse", "children", "years", "months", "salary"]
        }
        (About::Family, true) => &["death", "spouse", "children"],
    }
}

/// What was typed in a field.
pub(super) fn typed<'a>(typed: &'a Typed, field: &str) -> &'a str {
    match field {
        "scheme" => &typed.scheme,
        "rules" => &typed.rules,
        "birth" => &typed.birth,
        "retire" => &typed.retire,
        "cause" => &typed.cause,
        "death" => &typed.death,
        "years" => &typed.years,
        "months" => &typed.months,
        "salary" => &typed.salary,
        "lowest" => &typed.lowest,
        "spouse" => &typed.spouse,
        _ => &typed.children,
    }
}

/// The path with what was typed; on an untouched page the path alone.
pub(super) fn of(view: &WhatIfView) -> String {
    with(view, None)
}

/// The same, with the working of a point.
pub(super) fn of_point(view: &WhatIfView, point: usize) -> String {
    with(view, Some(point))
}

fn with(view: &WhatIfView, point: Option<usize>) -> String {
    let mut parts = Vec::new();
    // Retirement is the question of the page without a name for one.
    if view.about != About::Retirement {
        parts.push(format!("about={}", view.about.code()));
    }
    if view.asked {
        let field = |name: &&str| format!("{name}={}", encoded(typed(&view.typed, name)));
        parts.extend(fields(view).iter().map(field));
    }
    parts.extend(point.map(|point| format!("point={point}")));
    let query = if parts.is_empty() { String::new() } else { format!("?{}", parts.join("&")) };
    format!("{}{query}", view.path())
}

/// The text as a value in an address (RFC 3986, 2.3): whatever is not unreserved becomes `%XX`.
fn encoded(text: &str) -> String {
    text.bytes().fold(String::new(), |mut done, byte| {
        if byte.is_ascii_alphanumeric() || b"-._~".contains(&byte) {
            done.push(char::from(byte));
        } else {
            // Writing to a string never fails.
            let _ = write!(done, "%{byte:02X}");
        }
        done
    })
}

#[cfg(test)]
mod tests {
    use super::encoded;

    #[test]
    fn nothing_that_was_typed_ends_the_value() {
        assert_eq!(encoded("510.000"), "510.000");
        assert_eq!(encoded("a&b=c #%+"), "a%26b%3Dc%20%23%25%2B");
        assert_eq!(encoded("៣"), "%E1%9F%A3");
    }
}
