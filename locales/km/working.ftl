# reviewed: no
# The lines of a calculation: a title, and details of one sentence each.

working-numbered = { $number }. { $title }

working-reference-salary-title = ប្រាក់ខែដែលយកមកគណនា
working-service-title = អតីតភាពការងារ { $service }
working-invalidity-cause-title = { $cause ->
    [work] មូលហេតុទុពលភាព៖ ដោយសារការងារ
   *[non-work] មូលហេតុទុពលភាព៖ មិនមែនដោយសារការងារ
}
working-survivor-relation-title = { $survivor ->
    [widow] អ្នកជាភរិយារបស់អ្នកដែលទទួលមរណភាព
    [widower] អ្នកជាស្វាមីរបស់អ្នកដែលទទួលមរណភាព
    [daughter] អ្នកជាកូនស្រីរបស់អ្នកដែលទទួលមរណភាព
   *[son] អ្នកជាកូនប្រុសរបស់អ្នកដែលទទួលមរណភាព
}
working-accrual-base-title = { $service } ដំបូង
working-accrual-base-details = អតីតភាព { $service } ដំបូង ទទួលបាន { $rate } នៃប្រាក់ខែ។
working-accrual-further-title = { $service } បន្ទាប់
working-accrual-further-details = ក្នុងមួយឆ្នាំ បន្ថែម { $per-year }។ សរុបបន្ថែម { $rate }។
working-accrual-capped-title = អត្រាខ្ពស់បំផុត
working-accrual-capped-details = ច្បាប់កំណត់ត្រឹម { $rate } នៃប្រាក់ខែ។
working-years-above-cap-title = { $service } ទៀតមិនបន្ថែម
working-years-above-cap-details = ព្រោះច្បាប់កំណត់ត្រឹម { $rate }។
working-formula-title = { $rate } × { $salary }
working-grade-minimum-title = អប្បបរមាសម្រាប់ថ្នាក់របស់អ្នក
working-grade-minimum-details = ប្រាក់សោធនមិនទាបជាងបៀវត្សមូលដ្ឋានទាបបំផុតនៃថ្នាក់របស់អ្នកទេ។
working-grade-minimum-unknown-title = អប្បបរមាសម្រាប់ថ្នាក់របស់អ្នក
working-grade-minimum-unknown-details = យើងមិនទាន់មានចំនួនអប្បបរមាសម្រាប់ថ្នាក់របស់អ្នកទេ។
working-minimum-applies-title = អ្នកទទួលបានអប្បបរមា
working-minimum-applies-details = បន្ទាត់ទី { $line } តិចជាងអប្បបរមានៅបន្ទាត់ទី { $other-line } ដូច្នេះអ្នកទទួលបានអប្បបរមា។
working-minimum-not-needed-title = ប្រាក់សោធនតាមការគណនា
working-minimum-not-needed-details = បន្ទាត់ទី { $line } មិនតិចជាងអប្បបរមានៅបន្ទាត់ទី { $other-line } ទេ ដូច្នេះយកបន្ទាត់ទី { $line }។
working-average-salary-minimum-title = អប្បបរមាតាមប្រាក់ខែមធ្យម
working-average-salary-minimum-details = អប្បបរមាគឺ { $rate } នៃប្រាក់ខែមធ្យម { $salary }។
working-average-salary-minimum-unknown-title = អប្បបរមាតាមប្រាក់ខែមធ្យម
working-average-salary-minimum-unknown-details = អប្បបរមាគឺ { $rate } នៃប្រាក់ខែមធ្យម ប៉ុន្តែយើងមិនទាន់មានប្រាក់ខែមធ្យមទេ។
working-grandfathering-credit-title = អតីតភាពបន្ថែម { $service }
working-grandfathering-credit-details = អ្នកមានអាយុ { $age } ឆ្នាំនៅពេលចុះឈ្មោះ ដូច្នេះច្បាប់រាប់បន្ថែមឱ្យអ្នក។
working-accrual-first-title = { $service } ដំបូង
working-accrual-first-details = ក្នុងមួយឆ្នាំ { $per-year }។ សរុប { $rate }។
working-accrual-after-title = { $service } បន្ទាប់
working-accrual-after-details = ក្នុងមួយឆ្នាំ { $per-year }។ សរុប { $rate }។
working-flat-pension-title = ប្រាក់សោធនថេរ
working-flat-pension-details = ទទួលបានចាប់ពីអាយុ { $age } ឆ្នាំ។
working-flat-pension-not-yet-title = ប្រាក់សោធនថេរ មិនទាន់ដល់ពេល
working-flat-pension-not-yet-details = អ្នកនឹងទទួលបាននៅអាយុ { $age } ឆ្នាំ ចាប់ពីឆ្នាំ { $year }។
working-flat-pension-not-yet-unknown-title = ប្រាក់សោធនថេរ មិនទាន់ដល់ពេល
working-flat-pension-not-yet-unknown-details = អ្នកនឹងទទួលបាននៅអាយុ { $age } ឆ្នាំ។
working-total-title = សរុប
working-total-details = បូកបន្ទាត់ទី { $line } និងបន្ទាត់ទី { $other-line }។
working-not-eligible-title = តាមច្បាប់ដែលយើងមាន មិនទាន់ទទួលបានប្រាក់សោធនប្រចាំខែ
working-not-eligible-details = { $reason ->
    [service-too-short] ច្បាប់តម្រូវឱ្យមានអតីតភាពការងារយ៉ាងតិច { $service }។
    [too-young] ច្បាប់តម្រូវឱ្យមានអាយុយ៉ាងតិច { $age } ឆ្នាំ។
   *[other] សូមសួរមន្ត្រីនៅសាខា ដើម្បីដឹងមូលហេតុ។
}
working-rule-not-known-title = យើងមិនទាន់អាចបង្ហាញការគណនា
working-rule-not-known-details = { $reason ->
    [no-rule-held] យើងមិនទាន់មានច្បាប់ដែលកំណត់ចំនួននេះក្នុងប្រព័ន្ធទេ។
    [facts-of-kind-not-held] យើងមិនទាន់មានទិន្នន័យ ដែលច្បាប់ត្រូវការសម្រាប់ការគណនានេះទេ។
    [facts-not-held] យើងមិនទាន់មានប្រាក់ខែ និងអតីតភាពការងាររបស់អ្នកក្នុងប្រព័ន្ធទេ។
    [cause-not-held] យើងមិនទាន់មានមូលហេតុ ដែលអ្នកមិនអាចធ្វើការបាន ក្នុងប្រព័ន្ធទេ។
    [relation-not-held] យើងមិនទាន់ដឹងច្បាស់ថា អ្នកត្រូវជាអ្វីនឹងអ្នកដែលទទួលមរណភាពទេ។
    [other-relation] ច្បាប់ដែលយើងមានក្នុងប្រព័ន្ធ មិនកំណត់ប្រាក់សោធនសម្រាប់ទំនាក់ទំនងរបស់អ្នក ជាមួយអ្នកដែលទទួលមរណភាពទេ។
    [deceased-not-held] យើងមិនទាន់មានប្រាក់ខែ និងអតីតភាពការងាររបស់អ្នកដែលទទួលមរណភាពក្នុងប្រព័ន្ធទេ។
   *[facts-out-of-range] ទិន្នន័យការងាររបស់អ្នកក្នុងប្រព័ន្ធ ត្រូវពិនិត្យឡើងវិញ។
}
    ចំនួនក្នុងសេចក្តីសម្រេច នៅតែជាចំនួនត្រឹមត្រូវ។
working-rate-floor-title = អត្រាទាបបំផុត
working-rate-floor-details = ច្បាប់ធានាយ៉ាងតិច { $rate } នៃប្រាក់ខែ។
working-fixed-rate-title = អត្រាដូចគ្នាសម្រាប់គ្រប់គ្នា
working-fixed-rate-details = ច្បាប់កំណត់ { $rate } នៃប្រាក់ខែ។
working-survivor-fixed-title = { $survivor ->
    [spouse] សម្រាប់ប្តីឬប្រពន្ធ
    [widow] សម្រាប់ភរិយា
    [widower] សម្រាប់ស្វាមី
    [daughter] សម្រាប់កូនស្រី
    [child] សម្រាប់កូន
   *[son] សម្រាប់កូនប្រុស
}
working-survivor-fixed-details = ចំនួននេះដូចគ្នាសម្រាប់គ្រប់គ្រួសារ។
working-survivor-share-title = { $survivor ->
    [spouse] សម្រាប់ប្តីឬប្រពន្ធ
    [widow] សម្រាប់ភរិយា
    [widower] សម្រាប់ស្វាមី
    [daughter] សម្រាប់កូនស្រី
    [child] សម្រាប់កូន
   *[son] សម្រាប់កូនប្រុស
}
working-survivor-share-details = { $rate } នៃបន្ទាត់ទី { $line }។
working-survivor-refused-title = { $survivor ->
    [widow] ភរិយា មិនទទួលបានតាមច្បាប់នេះ
    [widower] ស្វាមី មិនទទួលបានតាមច្បាប់នេះ
    [daughter] កូនស្រី មិនទទួលបានតាមច្បាប់នេះ
    [child] កូន មិនទទួលបានតាមច្បាប់នេះ
   *[son] កូនប្រុស មិនទទួលបានតាមច្បាប់នេះ
}
working-survivor-refused-details = { $reason ->
    [widows-only] { $instrument } បើកប្រាក់ជូនតែភរិយាប៉ុណ្ណោះ។
    [child-too-old] { $instrument } បើកប្រាក់ជូនតែកូនដែលមានអាយុក្រោម { $age } ឆ្នាំ។
   *[other] សូមសួរមន្ត្រីនៅសាខា ដើម្បីដឹងមូលហេតុ។
}
working-survivors-total-title = សរុបសម្រាប់គ្រួសារ
working-decided-amount-title = ចំនួនដែលបានសម្រេច
working-decided-amount-details =
    សេចក្តីសម្រេចលេខ { $number } { $date }
    ប្រភព៖ { $source }
working-lifted-title = ដំឡើងចាប់ពី{ $date }
working-lifted-details = ចំនួននៅបន្ទាត់ទី { $line } ត្រូវបានដំឡើង។
working-rule-since-title = ច្បាប់ដែលផ្សាយក្រោយសេចក្តីសម្រេច
working-rule-since-details =
    ច្បាប់នេះបានផ្សាយនៅ{ $date }។
    { $sign ->
        [less] ការគណនានៅបន្ទាត់ទី { $line } តិចជាងសេចក្តីសម្រេចនៅបន្ទាត់ទី { $other-line }។
        [more] ការគណនានៅបន្ទាត់ទី { $line } ច្រើនជាងសេចក្តីសម្រេចនៅបន្ទាត់ទី { $other-line }។
       *[unknown] ការគណនានៅបន្ទាត់ទី { $line } ខុសពីសេចក្តីសម្រេចនៅបន្ទាត់ទី { $other-line }។
    }
    ចំនួនដែលបានសម្រេចនៅដដែល រហូតដល់មានសេចក្តីសម្រេចថ្មី។
working-arrears-title = ប្រាក់ដែលនៅខ្វះ ពី{ $month } ដល់{ $until }
working-arrears-details =
    ច្បាប់នេះបានផ្សាយនៅ{ $date }។
    ប្រាក់សម្រាប់ខែទាំងនោះ បានបើកតាមច្បាប់មុន។
    នៅខ្វះ { $more } ក្នុងមួយខែ។ ចំនួន { $count } ខែ។
    យើងមិនទាន់ដឹងថ្ងៃបើកប្រាក់នេះទេ។
working-arrears-unknown-title = ប្រាក់ដែលនៅខ្វះ ពី{ $month } ដល់{ $until }
working-arrears-unknown-details =
    ច្បាប់នេះបានផ្សាយនៅ{ $date }។
    ប្រាក់សម្រាប់ខែទាំងនោះ បានបើកតាមច្បាប់មុន។
    ចំនួនដែលនៅខ្វះ មិនដូចគ្នារាល់ខែទេ។ ចំនួន { $count } ខែ។
    យើងមិនទាន់ដឹងថ្ងៃបើកប្រាក់នេះទេ។
working-arrears-total-title = ប្រាក់ដែលនៅខ្វះសរុប
working-decision-matches-title = ត្រូវគ្នា
working-decision-matches-details = បន្ទាត់ទី { $line } ស្មើនឹងសេចក្តីសម្រេចនៅបន្ទាត់ទី { $other-line }។
working-unexplained-difference-title = ចំនួនខុសគ្នាដែលយើងមិនទាន់អាចពន្យល់
working-unexplained-difference-details = { $sign ->
    [less] សេចក្តីសម្រេចនៅបន្ទាត់ទី { $other-line } តិចជាងការគណនានៅបន្ទាត់ទី { $line }។
    [more] សេចក្តីសម្រេចនៅបន្ទាត់ទី { $other-line } ច្រើនជាងការគណនានៅបន្ទាត់ទី { $line }។
   *[unknown] សេចក្តីសម្រេចនៅបន្ទាត់ទី { $other-line } ខុសពីការគណនានៅបន្ទាត់ទី { $line }។
}
    យើងមិនទាន់ដឹងមូលហេតុទេ។
    អ្នកអាចសុំឱ្យមន្ត្រីពិនិត្យ។
working-paid-amount-title = បើកជូនអ្នក { $month }
working-paid-differs-title = ចំនួនដែលបើកខុសពីចំនួនត្រូវបើក
working-paid-differs-details = { $sign ->
    [less] ចំនួនដែលបើកចុងក្រោយ តិចជាងចំនួននៅបន្ទាត់ទី { $line }។
    [more] ចំនួនដែលបើកចុងក្រោយ ច្រើនជាងចំនួននៅបន្ទាត់ទី { $line }។
   *[unknown] ចំនួនដែលបើកចុងក្រោយ ខុសពីចំនួននៅបន្ទាត់ទី { $line }។
}
    អ្នកអាចសុំឱ្យមន្ត្រីពិនិត្យ។
working-no-payment-yet-title = មិនទាន់មានការបើកប្រាក់
working-no-payment-yet-details = យើងមិនទាន់មានកំណត់ត្រាបើកប្រាក់សម្រាប់អ្នកទេ។
