# reviewed: no

opening-hours-monday = Monday
opening-hours-tuesday = Tuesday
opening-hours-wednesday = Wednesday
opening-hours-thursday = Thursday
opening-hours-friday = Friday
opening-hours-saturday = Saturday
opening-hours-sunday = Sunday
opening-hours-days = { $from } to { $to }
opening-hours-line = { $days }: { $hours }
opening-hours-closed = closed
opening-hours-unknown = The opening hours are not known yet. Please call before you come.
