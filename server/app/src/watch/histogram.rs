//! How long something took, in classes.

use time::Duration;

use super::text::{Page, seconds};

/// The upper ends of the classes in milliseconds, and in seconds as Prometheus reads them. One class more holds the rest.
const ENDS: [(i64, &str); 11] = [
    (5, "0.005"),
    (10, "0.01"),
    (25, "0.025"),
    (50, "0.05"),
    (100, "0.1"),
    (250, "0.25"),
    (500, "0.5"),
    (1_000, "1"),
    (2_500, "2.5"),
    (5_000, "5"),
    (10_000, "10"),
];

/// Times in classes.
#[derive(Default)]
pub(super) struct Histogram {
    classes: [u64; ENDS.len()],
    count: u64,
    sum: Duration,
}

impl Histogram {
    /// One time more; a clock that was put back makes it none.
    pub(super) fn add(&mut self, took: Duration) {
        let took = took.max(Duration::ZERO);
        let class = ENDS.iter().position(|(end, _)| took <= Duration::milliseconds(*end));
        if let Some(class) = class {
            self.classes[class] += 1;
        }
        self.count += 1;
        self.sum = self.sum.saturating_add(took);
    }

    /// How many there are.
    pub(super) fn count(&self) -> u64 {
        self.count
    }

    /// The lines of one series: each class holds those below it, too. `names` are that of the classes, of the sum and
    /// of the count.
    pub(super) fn write(&self, page: &mut Page, names: [&str; 3], labels: &[(&str, &str)]) {
        let [bucket, sum, count] = names;
        let mut below = 0;
        for ((_, end), class) in ENDS.iter().zip(self.classes) {
            below += class;
            page.line(bucket, &[labels, &[("le", *end)][..]].concat(), below);
        }
        page.line(bucket, &[labels, &[("le", "+Inf")][..]].concat(), self.count);
        page.line(sum, labels, seconds(self.sum));
        page.line(count, labels, self.count);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_class_holds_those_below_it_and_the_last_one_all() {
        let mut histogram = Histogram::default();
        for milliseconds in [-3, 0, 5, 6, 1_000, 60_000] {
            histogram.add(Duration::milliseconds(milliseconds));
        }
        let mut page = Page::default();
        histogram.write(&mut page, ["b", "s", "c"], &[("of", "x")]);
        let text = page.into_text();
        for line in [
            "b{of=\"x\",le=\"0.005\"} 3\n",
            "b{of=\"x\",le=\"0.01\"} 4\n",
            "b{of=\"x\",le=\"0.5\"} 4\n",
            "b{of=\"x\",le=\"1\"} 5\n",
            "b{of=\"x\",le=\"10\"} 5\n",
            "b{of=\"x\",le=\"+Inf\"} 6\n",
            "s{of=\"x\"} 61.011\n",
            "c{of=\"x\"} 6\n",
        ] {
            assert!(text.contains(line), "{text} lacks {line}");
        }
    }
}
