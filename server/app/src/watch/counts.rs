//! What one process has counted.

use std::collections::BTreeMap;

use sothon_domain::undelivered::GivenUp;
use time::Duration;

use super::histogram::Histogram;
use super::text::Page;

/// Classes of HTTP status.
const CLASSES: [&str; 5] = ["1xx", "2xx", "3xx", "4xx", "5xx"];

/// How somebody tried to sign in.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Way {
    /// A person, with a code that was sent.
    Code,
    /// A person, with a passkey.
    Passkey,
    /// A phone, with a PIN.
    Pin,
    /// A member of staff, with a password and a second factor.
    Password,
}

impl Way {
    const ALL: [Self; 4] = [Self::Code, Self::Passkey, Self::Pin, Self::Password];

    fn code(self) -> &'static str {
        match self {
            Self::Code => "code",
            Self::Passkey => "passkey",
            Self::Pin => "pin",
            Self::Password => "password",
        }
    }
}

/// Why she was not let in.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Cause {
    /// What she gave is not right.
    Wrong,
    /// It came too late.
    Expired,
    /// It came too soon after a wrong one.
    TooSoon,
    /// So much was wrong that only a branch or a new PIN helps.
    Stopped,
    /// Too many were being worked on.
    Overloaded,
}

impl Cause {
    const ALL: [Self; 5] =
        [Self::Wrong, Self::Expired, Self::TooSoon, Self::Stopped, Self::Overloaded];

    fn code(self) -> &'static str {
        match self {
            Self::Wrong => "wrong",
            Self::Expired => "expired",
            Self::TooSoon => "too-soon",
            Self::Stopped => "stopped",
            Self::Overloaded => "overloaded",
        }
    }
}

/// Why a step of a call could not be worked on.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum StepFault {
    /// It failed.
    Failed,
    /// It panicked.
    Panicked,
    /// It took too long.
    Late,
}

impl StepFault {
    const ALL: [Self; 3] = [Self::Failed, Self::Panicked, Self::Late];

    fn code(self) -> &'static str {
        match self {
            Self::Failed => "failed",
            Self::Panicked => "panicked",
            Self::Late => "late",
        }
    }
}

/// The counts. A series whose labels are known begins at 0: nobody sees an increase of one that begins at 1.
#[derive(Default)]
pub(super) struct Counts {
    /// By template of the address and class of the status.
    requests: BTreeMap<String, [Histogram; CLASSES.len()]>,
    pub(super) steps: u64,
    pub(super) task_panics: u64,
    pub(super) step_faults: BTreeMap<StepFault, u64>,
    pub(super) not_let_in: BTreeMap<(Way, Cause), u64>,
    /// By the code of the reason.
    pub(super) given_up: BTreeMap<&'static str, u64>,
}

impl Counts {
    pub(super) fn answered(&mut self, route: &str, status: u16, took: Duration) {
        let class = usize::from(status / 100).clamp(1, CLASSES.len()) - 1;
        match self.requests.get_mut(route) {
            Some(classes) => classes[class].add(took),
            None => self.requests.entry(route.to_owned()).or_default()[class].add(took),
        }
    }

    pub(super) fn write(&self, page: &mut Page) {
        self.write_requests(page);
        page.begin("sothon_ussd_steps_total", "counter", "Requests of calls that were answered.");
        page.line("sothon_ussd_steps_total", &[], self.steps);
        let name = "sothon_ussd_step_faults_total";
        page.begin(name, "counter", "Steps of calls that could not be worked on.");
        for fault in StepFault::ALL {
            let count = self.step_faults.get(&fault).copied().unwrap_or_default();
            page.line(name, &[("cause", fault.code())], count);
        }
        self.write_not_let_in(page);
        self.write_given_up(page);
        let name = "sothon_task_panics_total";
        page.begin(name, "counter", "Panics of tasks of the background.");
        page.line(name, &[], self.task_panics);
    }

    fn write_not_let_in(&self, page: &mut Page) {
        let name = "sothon_sign_in_failures_total";
        page.begin(name, "counter", "Tries to sign in that let nobody in.");
        for way in Way::ALL {
            for cause in Cause::ALL {
                let count = self.not_let_in.get(&(way, cause)).copied().unwrap_or_default();
                page.line(name, &[("way", way.code()), ("cause", cause.code())], count);
            }
        }
    }

    fn write_given_up(&self, page: &mut Page) {
        let name = "sothon_messages_given_up_total";
        page.begin(name, "counter", "Messages that were given up.");
        for because in GivenUp::ALL {
            let count = self.given_up.get(because.code()).copied().unwrap_or_default();
            page.line(name, &[("cause", because.code())], count);
        }
    }

    fn write_requests(&self, page: &mut Page) {
        let help = "Requests by template of the address and class of the status.";
        page.begin("sothon_request_seconds", "histogram", help);
        let names = [
            "sothon_request_seconds_bucket",
            "sothon_request_seconds_sum",
            "sothon_request_seconds_count",
        ];
        for (route, classes) in &self.requests {
            for (status, histogram) in CLASSES.iter().zip(classes) {
                // Faults of ours from 0 on: a route that was asked for may fail next.
                if histogram.count() > 0 || *status == "5xx" {
                    histogram.write(page, names, &[("route", route.as_str()), ("status", *status)]);
                }
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn requests_are_told_apart_by_route_and_class_and_by_nothing_else() {
        let mut counts = Counts::default();
        for status in [200, 204, 303, 999, 0] {
            counts.answered("/a/{id}", status, Duration::ZERO);
        }
        let mut page = Page::default();
        counts.write(&mut page);
        let text = page.into_text();
        for (status, count) in [("1xx", 1), ("2xx", 2), ("3xx", 1), ("5xx", 1)] {
            let line = format!(
                "sothon_request_seconds_count{{route=\"/a/{{id}}\",status=\"{status}\"}} {count}\n"
            );
            assert!(text.contains(&line), "{text} lacks {line}");
        }
        assert!(!text.contains("4xx"), "{text}");
    }

    #[test]
    fn series_begin_at_nought() {
        let mut counts = Counts::default();
        counts.answered("/a", 200, Duration::ZERO);
        let mut page = Page::default();
        counts.write(&mut page);
        let text = page.into_text();
        for series in [
            "sothon_request_seconds_count{route=\"/a\",status=\"5xx\"}",
            "sothon_ussd_step_faults_total{cause=\"panicked\"}",
            "sothon_sign_in_failures_total{way=\"pin\",cause=\"too-soon\"}",
            "sothon_messages_given_up_total{cause=\"refused\"}",
            "sothon_task_panics_total",
        ] {
            assert!(text.contains(&format!("{series} 0\n")), "{text} lacks {series}");
        }
    }
}
