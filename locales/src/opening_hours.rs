//! Opening hours as people read them.

use sothon_domain::place_change::{Span, WeekHours};
use time::Weekday;

use crate::Words;

impl Words {
    /// The name of a day of the week.
    pub fn weekday(&self, day: Weekday) -> &str {
        self.get(match day {
            Weekday::Monday => "opening-hours-monday",
            Weekday::Tuesday => "opening-hours-tuesday",
            Weekday::Wednesday => "opening-hours-wednesday",
            Weekday::Thursday => "opening-hours-thursday",
            Weekday::Friday => "opening-hours-friday",
            Weekday::Saturday => "opening-hours-saturday",
            Weekday::Sunday => "opening-hours-sunday",
        })
    }

    /// The week in lines, days in a row with the same hours together: `Monday to Friday: 7:30–11:30,
    /// 14:00–17:00`. One line that says so where nobody has written the hours down.
    pub fn opening_hours(&self, week: &WeekHours) -> Vec<String> {
        if !week.is_known() {
            return vec![self.get("opening-hours-unknown").to_owned()];
        }
        let line = |(from, to, spans): (Weekday, Weekday, &[Span])| {
            let days = if from == to {
                self.weekday(from).to_owned()
            } else {
                let values = [("from", self.weekday(from).into()), ("to", self.weekday(to).into())];
                self.with("opening-hours-days", &values)
            };
            let hours = match spans {
                [] => self.get("opening-hours-closed").to_owned(),
                spans => spans.iter().map(|span| self.span(*span)).collect::<Vec<_>>().join(", "),
            };
            self.with("opening-hours-line", &[("days", days.into()), ("hours", hours.into())])
        };
        week.in_a_row().into_iter().map(line).collect()
    }

    fn span(&self, span: Span) -> String {
        let ((opens, minute), (closes, last)) = (span.opens(), span.closes());
        self.digits(&format!("{opens}:{minute:02}–{closes}:{last:02}"))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Language;

    #[test]
    fn days_in_a_row_stand_together_in_the_digits_of_the_language() {
        let day = || "7:30-11:30, 14:00-17:00".to_owned();
        let days = [day(), day(), day(), day(), day(), "8-12".to_owned(), String::new()];
        let week = WeekHours::typed(&days).unwrap();
        let lines = |language| Words::of(language).opening_hours(&week);
        assert_eq!(
            lines(Language::English),
            ["Monday to Friday: 7:30–11:30, 14:00–17:00", "Saturday: 8:00–12:00", "Sunday: closed"]
        );
        assert_eq!(
            lines(Language::Khmer),
            ["ច័ន្ទ ដល់ សុក្រ៖ ៧:៣០–១១:៣០, ១៤:០០–១៧:០០", "សៅរ៍៖ ៨:០០–១២:០០", "អាទិត្យ៖ បិទ"]
        );
        let unknown = Words::of(Language::English).opening_hours(&WeekHours::default());
        assert_eq!(unknown.len(), 1);
    }
}
