# reviewed: no
# How amounts, dates and lengths are written. Spaces inside an amount or a length are no-break.

format-amount = { $number }៛
format-years = { $years }{ "\u00A0" }ឆ្នាំ
format-months = { $months }{ "\u00A0" }ខែ
format-years-months = { $years }{ "\u00A0" }ឆ្នាំ { $months }{ "\u00A0" }ខែ
format-date = ថ្ងៃទី{ $day } ខែ{ $month } ឆ្នាំ{ $year }
format-year = ឆ្នាំ{ $year }
format-month-of-year = ខែ{ $month } ឆ្នាំ{ $year }
format-month-1 = មករា
format-month-2 = កុម្ភៈ
format-month-3 = មីនា
format-month-4 = មេសា
format-month-5 = ឧសភា
format-month-6 = មិថុនា
format-month-7 = កក្កដា
format-month-8 = សីហា
format-month-9 = កញ្ញា
format-month-10 = តុលា
format-month-11 = វិច្ឆិកា
format-month-12 = ធ្នូ
