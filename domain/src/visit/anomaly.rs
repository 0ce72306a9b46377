//! What of the certificates of some days somebody should look at. A finding is no proof of anything, and nothing follows from
//! it alone: beside it stands how often the scanner failed.

use std::str::FromStr;

/// What was counted of one scanner, agent or branch.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Figures {
    /// Visits at which a certificate was given.
    pub given: u32,
    /// Of these, how many without a finger.
    pub by_papers: u32,
    /// The most of one hour.
    pub busiest_hour: u32,
    /// How many outside the hours of work.
    pub odd_hours: u32,
    /// Pictures of a finger that had been sent before.
    pub pictures_again: u32,
    /// Orders for a picture that were used.
    pub orders: u32,
    /// Of these, how many ended in a technical failure, or in nothing that could be read.
    pub faults: u32,
}

impl Figures {
    /// How many of a hundred certificates were given without a finger, rounded down; none without certificates.
    pub fn papers_percent(self) -> Option<u32> {
        percent(self.by_papers, self.given)
    }

    /// How many of a hundred orders failed, rounded down; none without orders.
    pub fn fault_percent(self) -> Option<u32> {
        percent(self.faults, self.orders)
    }
}

/// A share in hundredths, rounded down; none of nothing.
fn percent(part: u32, whole: u32) -> Option<u32> {
    let hundredths = u64::from(part) * 100;
    u32::try_from(hundredths.checked_div(whole.into())?).ok()
}

/// From where on something is to be looked at.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Thresholds {
    /// So many certificates within one hour.
    pub busiest_hour: u32,
    /// So many of a hundred without a finger.
    pub papers_percent: u32,
    /// Of fewer certificates than these a share says nothing.
    pub papers_least: u32,
    /// So many outside the hours of work.
    pub odd_hours: u32,
    /// So many pictures that had been sent before.
    pub pictures_again: u32,
    /// The hour at which work begins, 0 to 23, in Cambodia.
    pub opens: u8,
    /// The hour at which it has ended, 1 to 24.
    pub closes: u8,
}

impl Default for Thresholds {
    /// A visit takes about four minutes; a branch is open from 7 to 17. Local figures are to take the place of these.
    fn default() -> Self {
        Self {
            busiest_hour: 20,
            papers_percent: 50,
            papers_least: 20,
            odd_hours: 1,
            pictures_again: 1,
            opens: 7,
            closes: 17,
        }
    }
}

/// This part of the text names no threshold, or no number for one.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("{0:?} is no threshold with a number")]
pub struct ThresholdFault(pub String);

impl FromStr for Thresholds {
    type Err = ThresholdFault;

    /// Reads `busiest-hour=30 opens=8`: names with numbers, parted by spaces. What is not named keeps its default.
    fn from_str(text: &str) -> Result<Self, ThresholdFault> {
        let mut read = Self::default();
        for one in text.split_whitespace() {
            let wrong = || ThresholdFault(one.to_owned());
            let (name, number) = one.split_once('=').ok_or_else(wrong)?;
            let number: u32 = number.parse().map_err(|_| wrong())?;
            let hour = || u8::try_from(number).map_err(|_| wrong());
            match name {
                "busiest-hour" => read.busiest_hour = number,
                "papers-percent" => read.papers_percent = number,
                "papers-least" => read.papers_least = number,
                "odd-hours" => read.odd_hours = number,
                "pictures-again" => read.pictures_again = number,
                "opens" => read.opens = hour()?,
                "closes" => read.closes = hour()?,
                _ => return Err(wrong()),
            }
        }
        if read.opens < read.closes && read.closes <= 24 {
            return Ok(read);
        }
        Err(ThresholdFault(format!("opens={} closes={}", read.opens, read.closes)))
    }
}

/// What somebody should look at.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Finding {
    /// Many certificates within one hour.
    BusyHour,
    /// Many certificates without a finger.
    MuchPaper,
    /// Certificates outside the hours of work.
    OddHours,
    /// A picture of a finger was sent again.
    PictureAgain,
}

/// What of these figures somebody should look at; nothing where all is below its threshold.
pub fn findings(figures: Figures, from: &Thresholds) -> Vec<Finding> {
    let much_paper = figures.given >= from.papers_least
        && figures.papers_percent().is_some_and(|share| share >= from.papers_percent);
    [
        (figures.busiest_hour >= from.busiest_hour, Finding::BusyHour),
        (much_paper, Finding::MuchPaper),
        (figures.odd_hours >= from.odd_hours, Finding::OddHours),
        (figures.pictures_again >= from.pictures_again, Finding::PictureAgain),
    ]
    .into_iter()
    .filter_map(|(is_so, finding)| is_so.then_some(finding))
    .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_threshold_bites_where_it_is_reached_and_not_below() {
        let from = Thresholds::default();
        let quiet = Figures { given: 20, by_papers: 9, busiest_hour: 19, ..Figures::default() };
        assert!(findings(quiet, &from).is_empty());
        for (figures, expected) in [
            (Figures { busiest_hour: 20, ..quiet }, Finding::BusyHour),
            (Figures { by_papers: 10, ..quiet }, Finding::MuchPaper),
            (Figures { odd_hours: 1, ..quiet }, Finding::OddHours),
            (Figures { pictures_again: 1, ..quiet }, Finding::PictureAgain),
        ] {
            assert_eq!(findings(figures, &from), [expected], "{figures:?}");
        }
    }

    #[test]
    fn a_share_of_few_says_nothing_and_faults_are_no_finding() {
        let from = Thresholds::default();
        let few = Figures { given: 19, by_papers: 19, ..Figures::default() };
        assert!(findings(few, &from).is_empty());
        let broken = Figures { orders: 30, faults: 30, ..Figures::default() };
        assert!(findings(broken, &from).is_empty());
        assert_eq!((broken.fault_percent(), few.papers_percent()), (Some(100), Some(100)));
        assert_eq!((few.fault_percent(), broken.papers_percent()), (None, None));
        let third = Figures { orders: 3, faults: 2, ..Figures::default() };
        assert_eq!(third.fault_percent(), Some(66));
    }

    #[test]
    fn thresholds_are_read_by_name_and_what_is_none_is_refused() {
        assert_eq!("".parse::<Thresholds>(), Ok(Thresholds::default()));
        let read = "busiest-hour=30  papers-percent=60 papers-least=5 odd-hours=3 \
            pictures-again=2 opens=8 closes=24";
        let expected = Thresholds {
            busiest_hour: 30,
            papers_percent: 60,
            papers_least: 5,
            odd_hours: 3,
            pictures_again: 2,
            opens: 8,
            closes: 24,
        };
        assert_eq!(read.parse::<Thresholds>(), Ok(expected));
        for wrong in ["busiest-hour", "busiest=1", "odd-hours=-1", "opens=300"] {
            assert_eq!(wrong.parse::<Thresholds>(), Err(ThresholdFault(wrong.to_owned())));
        }
        for hours in ["opens=17 closes=17", "opens=7 closes=25"] {
            assert_eq!(hours.parse::<Thresholds>(), Err(ThresholdFault(hours.to_owned())));
        }
    }

    #[test]
    fn all_findings_stand_together() {
        let worst = Figures {
            given: 100,
            by_papers: 100,
            busiest_hour: 100,
            odd_hours: 100,
            pictures_again: 100,
            ..Figures::default()
        };
        assert_eq!(findings(worst, &Thresholds::default()).len(), 4);
    }
}
