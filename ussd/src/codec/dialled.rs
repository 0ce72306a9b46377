//! What was dialled behind the code.

/// The keys dialled behind our code: `*1288*1*2#` gives `1` and `2`. Behind a code that is not ours, which a gateway
/// may lead to us all the same, the first number counts as the code.
pub fn ahead(dialled: &str, code: &str) -> Vec<String> {
    let (dialled, code) = (bare(dialled), bare(code));
    let rest = match dialled.strip_prefix(code) {
        Some(rest) if rest.is_empty() || rest.starts_with('*') => rest,
        _ => dialled.trim_start_matches('*').split_once('*').map_or("", |(_, rest)| rest),
    };
    rest.split('*').filter(|key| !key.is_empty()).map(str::to_owned).collect()
}

fn bare(code: &str) -> &str {
    code.trim().trim_end_matches('#')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn keys_behind_the_code_are_told_from_the_code() {
        for (dialled, keys) in [
            ("*1288#", &[][..]),
            ("*1288*1#", &["1"]),
            ("*1288*1*9#", &["1", "9"]),
            ("*1288", &[]),
            ("*1288**1#", &["1"]),
            ("*12889*1#", &["1"]),
            ("#", &[]),
            ("", &[]),
        ] {
            assert_eq!(ahead(dialled, "*1288#"), keys, "{dialled}");
        }
        assert_eq!(ahead("*384*5*2#", "*384*5#"), ["2"]);
        assert_eq!(ahead("*384*5#", "*384*5#"), Vec::<String>::new());
    }
}
