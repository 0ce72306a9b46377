//! The life certificate: until when a person counts as having shown that she is alive.

mod by_hand;
mod reminder;

use time::{Date, Duration};

pub use by_hand::days_of_telling;
pub use reminder::LifeReminder;

/// From so many days before the due date on, the person is reminded.
const REMINDED_FROM: Duration = Duration::days(60);

/// Where a person stands with her life certificate. A missed date stops no payment by itself.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum LifeCertificate {
    /// No due date was imported.
    NotKnown,
    /// Nothing to do before this day.
    Valid {
        /// The last day on which it counts.
        until: Date,
    },
    /// Due within 60 days.
    DueSoon {
        /// The last day on which it counts.
        by: Date,
    },
    /// The day has passed.
    Overdue {
        /// The day that has passed.
        since: Date,
    },
}

impl LifeCertificate {
    /// The standing on a day, from the due date the back office holds.
    pub fn on(today: Date, due: Option<Date>) -> Self {
        match due {
            None => Self::NotKnown,
            Some(since) if since < today => Self::Overdue { since },
            Some(by) if by - today <= REMINDED_FROM => Self::DueSoon { by },
            Some(until) => Self::Valid { until },
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use time::macros::date;

    #[test]
    fn the_due_day_itself_still_counts() {
        let due = date!(2027 - 04 - 30);
        let on = |today| LifeCertificate::on(today, Some(due));
        assert_eq!(on(date!(2027 - 02 - 28)), LifeCertificate::Valid { until: due });
        assert_eq!(on(date!(2027 - 03 - 01)), LifeCertificate::DueSoon { by: due });
        assert_eq!(on(due), LifeCertificate::DueSoon { by: due });
        assert_eq!(on(date!(2027 - 05 - 01)), LifeCertificate::Overdue { since: due });
        assert_eq!(LifeCertificate::on(due, None), LifeCertificate::NotKnown);
    }
}
