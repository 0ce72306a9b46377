# reviewed: no

opening-hours-monday = ច័ន្ទ
opening-hours-tuesday = អង្គារ
opening-hours-wednesday = ពុធ
opening-hours-thursday = ព្រហស្បតិ៍
opening-hours-friday = សុក្រ
opening-hours-saturday = សៅរ៍
opening-hours-sunday = អាទិត្យ
opening-hours-days = { $from } ដល់ { $to }
opening-hours-line = { $days }៖ { $hours }
opening-hours-closed = បិទ
opening-hours-unknown = មិនទាន់មានម៉ោងធ្វើការទេ។ សូមទូរស័ព្ទសួរមុនមក។
