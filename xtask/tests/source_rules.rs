//! Rules over the source text: each finds nothing here, and bites a bad sample.

use crate::support;

use support::{assert_clean, bitten};
use xtask::check::{
    files, floats, markup, metrics, programs, queries, sentences, stylesheets, threats, waits,
};
use xtask::{Source, sources};

#[test]
fn files_are_small() {
    assert_clean(&files::check(&sources(&[".rs"])));
    let long = "fn a() {}\n".repeat(401);
    assert_eq!(bitten(files::check, "domain/src/a.rs", &long), [401]);
    let tests = format!("fn a() {{}}\n#[cfg(test)]\nmod tests {{\n{}}}\n", "\n".repeat(500));
    assert_eq!(bitten(files::check, "domain/src/a.rs", &tests), [0; 0]);
}

#[test]
fn the_domain_has_no_floats() {
    assert_clean(&floats::check(&sources(&[".rs"])));
    let sample = "fn a(b: f64) {\n    let c = 0.5;\n    let d = 1e3;\n    let e = 0x1e3;\n    let f = \"1.5\";\n}";
    assert_eq!(bitten(floats::check, "domain/src/a.rs", sample), [1, 2, 3]);
    assert_eq!(bitten(floats::check, "xtask/src/a.rs", sample), [0; 0]);
}

#[test]
fn sentences_live_in_locales() {
    assert_clean(&sentences::check(&sources(&[".rs"])));
    let khmer =
        "// សោធន\nfn a() { b(\"សោធន\") }\n#[cfg(test)]\nmod tests { fn c() { d(\"សោធន\") } }";
    assert_eq!(bitten(sentences::check, "server/app/src/a.rs", khmer), [2]);
    assert_eq!(bitten(sentences::check, "locales/src/a.rs", khmer), [0; 0]);
    let digits = "fn a() { b('\\u{17e0}') }\nfn c() { d('៛') }";
    assert_eq!(bitten(sentences::check, "server/app/src/a.rs", digits), [0; 0]);
    let english = "fn a() { b(\"Your pension\") }\nfn c() { d(\"button wide\") }\nfn e() { f(\"Content-Type\") }";
    assert_eq!(bitten(sentences::check, "web/src/a.rs", english), [1]);
}

#[test]
fn queries_live_in_the_store() {
    assert_clean(&queries::check(&sources(&[".rs"])));
    let sample = "fn a() {\n    sqlx::query(b);\n    c(\"SELECT id FROM person\");\n    d(\"select a file\");\n}";
    assert_eq!(bitten(queries::check, "server/app/src/a.rs", sample), [2, 3]);
    assert_eq!(bitten(queries::check, "server/store/src/a.rs", sample), [0; 0]);
}

#[test]
fn tests_run_and_do_not_sleep() {
    assert_clean(&waits::check(&sources(&[".rs"])));
    let sample = "#[test]\n#[ignore]\nfn a() {\n    std::thread::sleep(b);\n}\n#[tokio::test]\nasync fn c() {\n    tokio::time::sleep(d).await;\n}";
    assert_eq!(bitten(waits::check, "domain/tests/a.rs", sample), [2, 4, 8]);
    let production = "fn a() {\n    std::thread::sleep(b);\n}";
    assert_eq!(bitten(waits::check, "server/cluster/src/a.rs", production), [0; 0]);
}

#[test]
fn every_file_of_tests_is_part_of_a_program() {
    assert_clean(&programs::check(&sources(&[".rs", "Cargo.toml"])));
    let found = |files: &[(&str, &str)]| {
        let files = files.iter().map(|(path, text)| Source::new(path, text)).collect::<Vec<_>>();
        programs::check(&files).into_iter().map(|finding| finding.path).collect::<Vec<_>>()
    };
    let off = "autotests = false\n[[test]]\npath = \"tests/main.rs\"\n";
    let tests = [("a/tests/main.rs", "mod b;\n"), ("a/tests/b.rs", ""), ("a/tests/c.rs", "")];
    let under = |manifest| found(&[&[("a/Cargo.toml", manifest)][..], &tests].concat());
    assert_eq!(under(off), ["a/tests/c.rs"]);
    assert_eq!(under("autotests = false\n"), ["a/Cargo.toml", "a/tests/c.rs"]);
    assert_eq!(under(""), [""; 0], "each file is a program");
    let folder = [("a/tests/b/main.rs", "mod c;"), ("a/tests/b/c.rs", ""), ("a/tests/b/d.rs", "")];
    assert_eq!(found(&folder[..]), ["a/tests/b/d.rs"]);
    assert_eq!(found(&folder[1..]), [""; 0], "another file names them");
}

#[test]
fn the_threat_model_names_tests_that_exist() {
    assert_clean(&threats::check(&sources(&[".rs", "threat-model.md"])));
    let model = "| theft | `a_test_of_theft_that_nobody_wrote` |\n| `SIM` | `a_row` |";
    assert_eq!(bitten(threats::check, "docs/threat-model.md", model), [1]);
    assert_eq!(bitten(threats::check, "docs/other.md", model), [0; 0]);
}

#[test]
fn pages_have_no_inline_script_or_style() {
    assert_clean(&markup::check(&sources(&[".rs"])));
    let bad = [
        "fn a() { view! { <p style=\"b\"></p> } }",
        "fn a() { view! { <p style:color=\"b\"></p> } }",
        "fn a() { view! { <style>\"b\"</style> } }",
        "fn a() { view! { <script>\"b\"</script> } }",
        "fn a() { view! { <a on:click=b></a> } }",
        "fn a() { view! { <p inner_html=b></p> } }",
        "fn a() { view! { <dialog></dialog> } }",
        "fn a() { b(\"<script>c</script>\") }",
    ];
    for sample in bad {
        assert_eq!(bitten(markup::check, "web/src/pages/a.rs", sample), [1], "{sample}");
    }
    let good = "fn a() { let style = b; view! { <script type=\"module\" src=c></script> } }";
    assert_eq!(bitten(markup::check, "web/src/pages/a.rs", good), [0; 0]);
}

#[test]
fn stylesheets_and_scripts_stay_below_the_browser_floor() {
    assert_clean(&stylesheets::check(&sources(&[".css", ".js"])));
    let css = ".a:has(.b) {}\n/* :has( */\n.c { grid-template-columns: minmax(1em, 2em) }\n\
               @supports (aspect-ratio: 1) {\n  .d { aspect-ratio: 1 }\n}\n.e { aspect-ratio: 1 }\n\
               .f { inset: 0 } /* floor: only decoration */";
    assert_eq!(bitten(stylesheets::check, "web/src/style/a.css", css), [1, 7]);
    let js = "a.b();\na?.b();\n// a ?? b\nc.innerHTML = d;";
    assert_eq!(bitten(stylesheets::check, "web/assets/a.js", js), [2, 4]);
}

#[test]
fn whatever_is_watched_is_a_metric_of_the_program() {
    let read = sources(&[".rs", ".yml", ".json", "watching.md", "watching.km.md"]);
    for file in ["alerts.yml", "dashboard.json", "watching.md", "watching.km.md"] {
        assert!(read.iter().any(|source| source.path.ends_with(file)), "{file}");
    }
    assert_clean(&metrics::check(&read));
    let sample = [
        Source::new("server/app/src/watch/a.rs", "fn a() { b(\"sothon_c_total\") }"),
        Source::new("deploy/watch/a.yml", "a: rate(sothon_c_total[5m])\nb: sothon_c > 1"),
    ];
    let lines: Vec<_> = metrics::check(&sample).into_iter().map(|found| found.line).collect();
    assert_eq!(lines, [2]);
}

/// What `alerts.yml` says of an alert.
fn alert(name: &str) -> String {
    let found = sources(&["alerts.yml"]);
    let (_, after) = found[0].text.split_once(&format!("alert: {name}\n")).expect("there is one");
    after.split("- alert:").next().unwrap_or_default().to_owned()
}

#[test]
fn codes_page_somebody_and_notices_do_not() {
    let codes = alert("SothonCodesWait");
    assert!(codes.contains("sothon_outbox_oldest_code_seconds") && codes.contains("page"));
    assert!(alert("SothonMessagesWait").contains("ticket"));
}

#[test]
fn an_alert_on_dead_messages_ends_by_itself() {
    let dead = alert("SothonMessagesDead");
    assert!(dead.contains("increase(sothon_messages_given_up_total["), "{dead}");
}

#[test]
fn the_dashboard_is_json_and_each_panel_asks_something() {
    let found = sources(&["dashboard.json"]);
    let dashboard: serde_json::Value =
        serde_json::from_str(&found[0].text).expect("the dashboard is JSON");
    let panels = dashboard["panels"].as_array().expect("it has panels");
    assert!(panels.len() > 10, "only {} panels", panels.len());
    for panel in panels {
        let asked = panel["targets"][0]["expr"].as_str();
        assert!(asked.is_some_and(|asked| asked.contains("sothon_")), "{panel}");
    }
}
