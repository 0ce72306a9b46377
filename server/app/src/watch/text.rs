//! The text format of Prometheus, version 0.0.4:
//! <https://prometheus.io/docs/instrumenting/exposition_formats/>

use std::fmt::Display;

use time::Duration;

/// A page of metrics that is being written.
#[derive(Default)]
pub(super) struct Page(String);

impl Page {
    /// What the lines that follow are: `kind` is `counter`, `gauge` or `histogram`.
    pub(super) fn begin(&mut self, name: &str, kind: &str, help: &str) {
        self.0.push_str(&format!("# HELP {name} {help}\n# TYPE {name} {kind}\n"));
    }

    /// One series and its value. Labels are words of ours and templates of addresses: nothing in them is escaped.
    pub(super) fn line(&mut self, name: &str, labels: &[(&str, &str)], value: impl Display) {
        self.0.push_str(name);
        if !labels.is_empty() {
            let labels: Vec<_> = labels.iter().map(|(key, of)| format!("{key}=\"{of}\"")).collect();
            self.0.push_str(&format!("{{{}}}", labels.join(",")));
        }
        self.0.push_str(&format!(" {value}\n"));
    }

    /// The page.
    pub(super) fn into_text(self) -> String {
        self.0
    }
}

/// A time in seconds, to the millisecond.
pub(super) fn seconds(time: Duration) -> String {
    let milliseconds = time.max(Duration::ZERO).whole_milliseconds();
    format!("{}.{:03}", milliseconds / 1_000, milliseconds % 1_000)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_line_is_written_as_prometheus_reads_it() {
        let mut page = Page::default();
        page.begin("a", "gauge", "What it is.");
        page.line("a", &[], 1);
        page.line("a", &[("b", "c"), ("d", "/e/{f}")], seconds(Duration::milliseconds(2_050)));
        let text = "# HELP a What it is.\n# TYPE a gauge\na 1\na{b=\"c\",d=\"/e/{f}\"} 2.050\n";
        assert_eq!(page.into_text(), text);
        assert_eq!(seconds(Duration::seconds(-1)), "0.000");
    }
}
