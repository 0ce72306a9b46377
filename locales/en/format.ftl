# reviewed: no
# How amounts, dates and lengths are written. Spaces inside an amount or a length are no-break.

format-amount = KHR{ "\u00A0" }{ $number }
format-years = { $years }{ "\u00A0" }{ $years ->
    [one] year
   *[other] years
}
format-months = { $months }{ "\u00A0" }{ $months ->
    [one] month
   *[other] months
}
format-years-months = { $years }{ "\u00A0" }{ $years ->
    [one] year
   *[other] years
} { $months }{ "\u00A0" }{ $months ->
    [one] month
   *[other] months
}
format-date = { $day } { $month } { $year }
format-year = { $year }
format-month-of-year = { $month } { $year }
format-month-1 = January
format-month-2 = February
format-month-3 = March
format-month-4 = April
format-month-5 = May
format-month-6 = June
format-month-7 = July
format-month-8 = August
format-month-9 = September
format-month-10 = October
format-month-11 = November
format-month-12 = December
