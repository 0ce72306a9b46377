# reviewed: no
# The lines of a calculation: a title, and details of one sentence each.

working-numbered = { $number }. { $title }

working-reference-salary-title = The salary we calculate with
working-service-title = Your service: { $service }
working-invalidity-cause-title = { $cause ->
    [work] Why you can no longer work: because of work
   *[non-work] Why you can no longer work: not because of work
}
working-survivor-relation-title = { $survivor ->
    [widow] You are the wife of the person who died
    [widower] You are the husband of the person who died
    [daughter] You are a daughter of the person who died
   *[son] You are a son of the person who died
}
working-accrual-base-title = The first { $service }
working-accrual-base-details = The first { $service } give { $rate } of the salary.
working-accrual-further-title = The next { $service }
working-accrual-further-details = Each year adds { $per-year }. Together they add { $rate }.
working-accrual-capped-title = The highest rate
working-accrual-capped-details = The law stops at { $rate } of the salary.
working-years-above-cap-title = { $service } more add nothing
working-years-above-cap-details = The law stops at { $rate }.
working-formula-title = { $rate } × { $salary }
working-grade-minimum-title = The minimum for your grade
working-grade-minimum-details = A pension is never lower than the lowest basic salary of your grade.
working-grade-minimum-unknown-title = The minimum for your grade
working-grade-minimum-unknown-details = We do not hold the minimum for your grade yet.
working-minimum-applies-title = You receive the minimum
working-minimum-applies-details = Line { $line } is less than the minimum in line { $other-line }, so you receive the minimum.
working-minimum-not-needed-title = The pension as calculated
working-minimum-not-needed-details = Line { $line } is not less than the minimum in line { $other-line }, so line { $line } counts.
working-average-salary-minimum-title = The minimum by average salary
working-average-salary-minimum-details = The minimum is { $rate } of the average salary { $salary }.
working-average-salary-minimum-unknown-title = The minimum by average salary
working-average-salary-minimum-unknown-details = The minimum is { $rate } of the average salary, but we do not hold the average salary yet.
working-grandfathering-credit-title = Extra service: { $service }
working-grandfathering-credit-details = You were { $age } years old at registration, so the law counts extra service for you.
working-accrual-first-title = The first { $service }
working-accrual-first-details = Each year gives { $per-year }. Together { $rate }.
working-accrual-after-title = The next { $service }
working-accrual-after-details = Each year gives { $per-year }. Together { $rate }.
working-flat-pension-title = The flat pension
working-flat-pension-details = It is paid from age { $age }.
working-flat-pension-not-yet-title = The flat pension is not due yet
working-flat-pension-not-yet-details = You will receive it at age { $age }, from the year { $year }.
working-flat-pension-not-yet-unknown-title = The flat pension is not due yet
working-flat-pension-not-yet-unknown-details = You will receive it at age { $age }.
working-total-title = Total
working-total-details = Line { $line } and line { $other-line } together.
working-not-eligible-title = The rules we hold give no monthly pension yet
working-not-eligible-details = { $reason ->
    [service-too-short] The law asks for at least { $service } of service.
    [too-young] The law asks for an age of at least { $age }.
   *[other] Please ask an officer at a branch for the reason.
}
working-rule-not-known-title = We cannot show the calculation yet
working-rule-not-known-details = { $reason ->
    [no-rule-held] We do not hold the law that sets this amount.
    [facts-of-kind-not-held] We do not yet hold the facts that the law needs for this calculation.
    [facts-not-held] We do not hold your salary and your years of service.
    [cause-not-held] We do not hold yet why you can no longer work.
    [relation-not-held] We do not know for certain yet how you are related to the person who died.
    [other-relation] The laws we hold name no pension for your relation to the person who died.
    [deceased-not-held] We do not hold the salary and the years of service of the person who died.
   *[facts-out-of-range] Your service record has to be checked.
}
    The amount in the decision remains the right one.
working-rate-floor-title = The lowest rate
working-rate-floor-details = The law guarantees at least { $rate } of the salary.
working-fixed-rate-title = The same rate for everybody
working-fixed-rate-details = The law gives { $rate } of the salary.
working-survivor-fixed-title = { $survivor ->
    [spouse] For the spouse
    [widow] For the wife
    [widower] For the husband
    [daughter] For a daughter
    [child] For a child
   *[son] For a son
}
working-survivor-fixed-details = This amount is the same for every family.
working-survivor-share-title = { $survivor ->
    [spouse] For the spouse
    [widow] For the wife
    [widower] For the husband
    [daughter] For a daughter
    [child] For a child
   *[son] For a son
}
working-survivor-share-details = { $rate } of line { $line }.
working-survivor-refused-title = { $survivor ->
    [widow] The wife gets nothing by this law
    [widower] The husband gets nothing by this law
    [daughter] A daughter gets nothing by this law
    [child] A child gets nothing by this law
   *[son] A son gets nothing by this law
}
working-survivor-refused-details = { $reason ->
    [widows-only] By { $instrument } only wives are paid.
    [child-too-old] By { $instrument } only children below { $age } years are paid.
   *[other] Please ask an officer at a branch for the reason.
}
working-survivors-total-title = Total for the family
working-decided-amount-title = The amount decided
working-decided-amount-details =
    Decision { $number } of { $date }
    Source: { $source }
working-lifted-title = Raised from { $date }
working-lifted-details = The amount in line { $line } was raised.
working-rule-since-title = A rule published after the decision
working-rule-since-details =
    This rule was published on { $date }.
    { $sign ->
        [less] The calculation in line { $line } is less than the decision in line { $other-line }.
        [more] The calculation in line { $line } is more than the decision in line { $other-line }.
       *[unknown] The calculation in line { $line } differs from the decision in line { $other-line }.
    }
    The amount decided stays until there is a new decision.
working-arrears-title = Arrears from { $month } to { $until }
working-arrears-details =
    This rule was published on { $date }.
    These months were paid by the rule before it.
    { $more } is missing for each month. Months: { $count }.
    We do not know yet when this is paid.
working-arrears-unknown-title = Arrears from { $month } to { $until }
working-arrears-unknown-details =
    This rule was published on { $date }.
    These months were paid by the rule before it.
    What is missing is not the same for each month. Months: { $count }.
    We do not know yet when this is paid.
working-arrears-total-title = Arrears in all
working-decision-matches-title = They agree
working-decision-matches-details = Line { $line } equals the decision in line { $other-line }.
working-unexplained-difference-title = A difference we cannot explain yet
working-unexplained-difference-details = { $sign ->
    [less] The decision in line { $other-line } is less than the calculation in line { $line }.
    [more] The decision in line { $other-line } is more than the calculation in line { $line }.
   *[unknown] The decision in line { $other-line } differs from the calculation in line { $line }.
}
    We do not know the reason yet.
    You can ask an officer to check it.
working-paid-amount-title = Paid to you in { $month }
working-paid-differs-title = The amount paid differs from the amount due
working-paid-differs-details = { $sign ->
    [less] The last payment is less than the amount in line { $line }.
    [more] The last payment is more than the amount in line { $line }.
   *[unknown] The last payment differs from the amount in line { $line }.
}
    You can ask an officer to check it.
working-no-payment-yet-title = Nothing has been paid yet
working-no-payment-yet-details = We hold no payment to you yet.
