//! Rust source as a flat list of tokens, without comments and documentation.

use std::str::FromStr;

use proc_macro2::{Delimiter, TokenStream, TokenTree};

use crate::Source;

/// What a token is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Kind {
    Word,
    Mark,
    Literal,
}

/// One token.
#[derive(Clone, Debug)]
pub(crate) struct Token {
    pub(crate) kind: Kind,
    /// As written; a bracket is a mark of its own.
    pub(crate) text: String,
    /// From 1.
    pub(crate) line: usize,
    /// Whether it stands below `#[cfg(test)]` or `#[test]`.
    pub(crate) test: bool,
}

/// The tokens of a file.
///
/// # Panics
/// When the file is not Rust: the compiler has said so before.
pub(crate) fn tokens(source: &Source) -> Vec<Token> {
    let stream = TokenStream::from_str(&source.text)
        .unwrap_or_else(|error| panic!("{} is not Rust: {error}", source.path));
    let mut found = Vec::new();
    flatten(stream, source.is_test(), &mut found);
    found
}

/// Whether the tokens from `start` on read like `words`, such as `["thread", ":", ":", "sleep"]`.
pub(crate) fn reads(tokens: &[Token], start: usize, words: &[&str]) -> bool {
    tokens.get(start..start + words.len()).is_some_and(|part| {
        part.iter()
            .zip(words)
            .all(|(token, word)| token.kind != Kind::Literal && token.text == *word)
    })
}

fn flatten(stream: TokenStream, test: bool, found: &mut Vec<Token>) {
    let trees = stream.into_iter().collect::<Vec<_>>();
    let mut marked = false;
    let mut at = 0;
    while let Some(tree) = trees.get(at) {
        if let Some(length) = documentation(&trees[at..]) {
            at += length;
            continue;
        }
        marked = marked || begins_test(&trees[at..]);
        push(tree, test || marked, found);
        let ends_item = match tree {
            TokenTree::Group(group) => group.delimiter() == Delimiter::Brace,
            TokenTree::Punct(punct) => punct.as_char() == ';',
            _ => false,
        };
        marked = marked && !ends_item;
        at += 1;
    }
}

fn push(tree: &TokenTree, test: bool, found: &mut Vec<Token>) {
    let line = tree.span().start().line;
    let mut add = |kind, text: String, line| found.push(Token { kind, text, line, test });
    match tree {
        TokenTree::Ident(word) => add(Kind::Word, word.to_string(), line),
        TokenTree::Punct(punct) => add(Kind::Mark, punct.as_char().to_string(), line),
        TokenTree::Literal(literal) => add(Kind::Literal, literal.to_string(), line),
        TokenTree::Group(group) => {
            let (open, close) = match group.delimiter() {
                Delimiter::Parenthesis => ("(", ")"),
                Delimiter::Brace => ("{", "}"),
                Delimiter::Bracket => ("[", "]"),
                Delimiter::None => ("", ""),
            };
            add(Kind::Mark, open.to_owned(), line);
            flatten(group.stream(), test, found);
            let line = group.span_close().start().line;
            found.push(Token { kind: Kind::Mark, text: close.to_owned(), line, test });
        }
    }
}

/// The length of a documentation comment, which arrives as `#[doc = ".."]` or `#![doc = ".."]`.
fn documentation(trees: &[TokenTree]) -> Option<usize> {
    let is = |at: usize, mark: char| matches!(trees.get(at), Some(TokenTree::Punct(p)) if p.as_char() == mark);
    let at = if is(1, '!') { 2 } else { 1 };
    let attribute = (is(0, '#')).then(|| words_of(trees.get(at)))??;
    (attribute.first().map(String::as_str) == Some("doc")).then_some(at + 1)
}

fn begins_test(trees: &[TokenTree]) -> bool {
    let [TokenTree::Punct(mark), attribute, ..] = trees else { return false };
    let words = words_of(Some(attribute)).unwrap_or_default();
    mark.as_char() == '#'
        && (words.last().is_some_and(|last| last == "test") || words.concat() == "cfg(test)")
}

fn words_of(tree: Option<&TokenTree>) -> Option<Vec<String>> {
    match tree {
        Some(TokenTree::Group(group)) if group.delimiter() == Delimiter::Bracket => {
            Some(group.stream().into_iter().map(|tree| tree.to_string()).collect())
        }
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(text: &str) -> Vec<Token> {
        tokens(&Source::new("domain/src/sample.rs", text))
    }

    #[test]
    fn comments_and_documentation_are_left_out() {
        let found = read("//! f32\n/// f64\nfn a() { /* f32 */ \"f64\" }");
        assert!(found.iter().all(|token| token.kind != Kind::Word
            || !token.text.starts_with('f')
            || token.text == "fn"));
    }

    #[test]
    fn test_code_is_told_from_production_code() {
        let found = read(
            "fn a() {}\n#[cfg(test)]\nmod tests { fn b() {} }\nfn c() {}\n#[tokio::test]\nfn d() {}",
        );
        let of = |name: &str| found.iter().find(|token| token.text == name).unwrap().test;
        assert_eq!([of("a"), of("b"), of("c"), of("d")], [false, true, false, true]);
    }

    #[test]
    fn lines_are_those_of_the_file() {
        assert_eq!(read("fn a() {\n    b();\n}").iter().map(|token| token.line).max(), Some(3));
    }
}
