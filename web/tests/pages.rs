//! Every page in both languages: stable, complete, labelled, free of inline styles and scripts.

use std::collections::BTreeSet;

use sothon_domain::person::Reference;
use sothon_locales::{Language, Words};
use sothon_web::assets;
use sothon_web::samples::{self, Sample};

fn every_page(check: impl Fn(&Sample, Language)) {
    for language in Language::ALL {
        let pages = samples::all(Words::of(language));
        assert!(pages.len() > 50, "only {} samples", pages.len());
        pages.iter().for_each(|page| check(page, language));
    }
}

/// The values of an attribute, in order, of the start tags that begin with `tag`.
fn attributes<'h>(html: &'h str, tag: &str, name: &str) -> Vec<&'h str> {
    let start = format!("<{tag}");
    let named = format!(" {name}=\"");
    html.split('<')
        .filter(|rest| format!("<{rest}").starts_with(&start))
        .filter_map(|rest| rest.split('>').next()?.split_once(&named))
        .filter_map(|(_, rest)| rest.split('"').next())
        .collect()
}

#[test]
fn a_page_is_rendered_the_same_twice() {
    for language in Language::ALL {
        let words = Words::of(language);
        assert_eq!(samples::all(words), samples::all(words));
    }
}

#[test]
fn samples_have_names_of_their_own() {
    let pages = samples::all(Words::of(Language::Khmer));
    let names: BTreeSet<_> = pages.iter().map(|page| page.name.as_str()).collect();
    assert_eq!(names.len(), pages.len());
}

#[test]
fn a_page_names_its_language_and_leads_to_the_other() {
    every_page(|page, language| {
        assert!(page.html.starts_with("<!DOCTYPE html>\n<html lang="), "{}", page.name);
        assert_eq!(attributes(&page.html, "html", "lang"), [language.code()], "{}", page.name);
        let other = language.other().code();
        let switch = attributes(&page.html, "a ", "hreflang");
        assert_eq!(switch, [other], "{}", page.name);
        let links = attributes(&page.html, "a", "href");
        let english = links.iter().filter(|href| href.starts_with("/en")).count();
        let khmer = links.iter().filter(|h| h.starts_with('/') && !h.starts_with("/en")).count();
        let switches = if language == Language::Khmer { english } else { khmer };
        if !page.name.starts_with("demo-gallery") {
            assert_eq!(switches, 1, "{}: only the switch leaves the language", page.name);
        }
    });
}

#[test]
fn ids_are_unique_and_every_reference_finds_one() {
    every_page(|page, _| {
        let ids = attributes(&page.html, "", "id");
        let set: BTreeSet<_> = ids.iter().copied().collect();
        assert_eq!(ids.len(), set.len(), "{}: {ids:?}", page.name);
        let mut wanted: Vec<&str> = attributes(&page.html, "label", "for");
        wanted
            .extend(attributes(&page.html, "a", "href").iter().filter_map(|h| h.strip_prefix('#')));
        for name in ["aria-describedby", "aria-labelledby"] {
            wanted.extend(attributes(&page.html, "", name).iter().flat_map(|ids| ids.split(' ')));
        }
        for id in wanted {
            assert!(set.contains(id), "{}: nothing has the id {id:?}", page.name);
        }
    });
}

#[test]
fn every_control_has_a_label_and_every_form_its_token() {
    every_page(|page, _| {
        let labels: BTreeSet<_> = attributes(&page.html, "label", "for").into_iter().collect();
        let mut controls = attributes(&page.html, "input id", "name");
        controls.extend(attributes(&page.html, "textarea", "name"));
        for control in controls {
            assert!(labels.contains(control), "{}: {control} has no label", page.name);
        }
        let forms = page.html.matches("<form method=\"post\"").count();
        // A form that only asks for a page changes nothing, so it needs no token.
        let asking = page.html.matches("<form method=\"get\"").count();
        assert_eq!(page.html.matches("<form").count(), forms + asking, "{}", page.name);
        assert_eq!(page.html.matches("name=\"csrf\"").count(), forms, "{}", page.name);
    });
}

#[test]
fn there_is_one_heading_of_the_first_rank() {
    every_page(|page, _| assert_eq!(page.html.matches("<h1").count(), 1, "{}", page.name));
}

#[test]
fn nothing_needs_inline_styles_or_scripts() {
    every_page(|page, _| {
        for file in attributes(&page.html, "script ", "src") {
            let name = file.strip_prefix("/assets/").expect("a script is a file of ours");
            assert!(assets::find(name).is_some(), "{}: {file}", page.name);
        }
        let inline = page.html.replace("<script type=\"module\" src=\"/assets/", "");
        for forbidden in ["<script", "<style", " style=", " onclick=", " onload=", "javascript:"] {
            assert!(!inline.contains(forbidden), "{}: {forbidden}", page.name);
        }
    });
}

#[test]
fn what_people_wrote_is_never_markup() {
    let pages = samples::all(Words::of(Language::English));
    let messages =
        pages.iter().find(|page| page.name == "demo-messages").expect("the test itself is sound");
    assert!(messages.html.contains("&lt;b&gt;&amp;&lt;/b&gt;"));
    let typed = pages.iter().find(|page| page.name == "staff-case-long-note");
    let typed = &typed.expect("the test itself is sound").html;
    assert!(typed.contains("&lt;/textarea>&lt;b>ភូមិ") && typed.contains("&amp;amp;"), "{typed}");
}

#[test]
fn a_claim_that_an_officer_can_t_open_is_no_link() {
    let pages = samples::all(Words::of(Language::English));
    let page = pages.iter().find(|page| page.name == "staff-case-similar");
    let page = &page.expect("the test itself is sound").html;
    let other = Reference::of_serial(5_512_904).to_string();
    assert_eq!(page.matches(&format!("/staff/case/{other}\"")).count(), 1, "{page}");
    assert_eq!(page.matches(&format!("{other} · ")).count(), 2, "{page}");
}

/// A check on the samples themselves: a message that is missing would stop a debug build.
#[test]
fn placeholders_are_filled() {
    every_page(|page, _| {
        for mark in ["{ $", "{$", "\u{2068}", "\u{2069}"] {
            assert!(!page.html.contains(mark), "{}: {mark:?}", page.name);
        }
    });
}

#[test]
fn a_hold_says_nothing_of_a_question_of_which_nothing_is_known() {
    let words = Words::of(Language::English);
    let pages = samples::all(words);
    for (name, is_said) in [
        ("staff-death-unreached", true),
        ("staff-death-reach-commune", true),
        ("staff-death-held-two", false),
        ("staff-death-held-certificate", false),
    ] {
        let page = pages.iter().find(|page| page.name == name).expect("a page of the samples");
        assert_eq!(page.html.contains(words.get("staff-death-reach")), is_said, "{name}");
    }
}
